import type { GeneratedAlways } from 'kysely'
import type { BekendeStaat, DeclaratieWie, WeigerReden } from '../../../src/contract/lijsten/betaling.ts'
import type { Eenheid } from '../../../src/contract/lijsten/geld.ts'
import type { DeclaratieSoort } from '../../../src/contract/lijsten/zorg.ts'
import type { DagKolom, Moment } from './kern.ts'

export type BetaalTabellen = {
  declaratie: {
    gemeente_id: string
    id: string
    dossier_id: string
    /** rises with each declaratie: the order, also on a clock that jumps back */
    nummer: GeneratedAlways<number>
    persoon_id: string
    /** null only for a potje without an overeenkomst (costs on a receipt) */
    overeenkomst_id: string | null
    potje_id: string
    soort: DeclaratieSoort
    /** days of care, within one calendar month; both count */
    van: DagKolom
    tot: DagKolom
    /** hundredths of the unit (150 = 1.5 hour); null for an amount without a count */
    aantal_honderdste: number | null
    tarief_cent: number | null
    tarief_eenheid: Eenheid | null
    cent: number
    /** what people and banks call it: unique within a gemeente */
    kenmerk: string
    /** number on the invoice of the zorgverlener */
    factuurnummer: string | null
    /** the one that was sent back or refused and that this one replaces */
    vervangt_id: string | null
    /** always that of the last step */
    staat: BekendeStaat
    ingediend_door: string | null
    ingediend_wie: DeclaratieWie
    ingediend_op: Moment
    /** day on which payment is expected at the latest; null until it was agreed */
    verwacht_op: DagKolom | null
  }
  declaratie_dag: { gemeente_id: string; declaratie_id: string; dag: DagKolom; aantal_honderdste: number }
  declaratie_stap: {
    gemeente_id: string
    declaratie_id: string
    nr: number
    staat: BekendeStaat
    op: Moment
    dag: DagKolom
    door_id: string | null
    door_wie: DeclaratieWie
    /** in plain words, for the family; empty when there is nothing to explain */
    reden: string
    weiger_reden: WeigerReden | null
    verwacht_op: DagKolom | null
    /** by when who is at turn acts */
    uiterlijk: DagKolom | null
  }
  /** who read which step: bad news leaves the tasks of that person */
  declaratie_gezien: { gemeente_id: string; declaratie_id: string; persoon_id: string; nr: number; op: Moment }
  betaling: {
    gemeente_id: string
    id: string
    dossier_id: string
    nummer: GeneratedAlways<number>
    persoon_id: string
    potje_id: string
    declaratie_id: string | null
    /** who reported it: `SVB`, or the name of a machine client; `kenmerk` is theirs and counts once */
    afzender: string
    kenmerk: string
    cent: number
    /** what of it stands beyond budget */
    boven_cent: number
    /** day of care: decides the period */
    zorg_dag: DagKolom
    betaald_op: DagKolom
    gemeld_op: Moment
    door_id: string | null
    /** the payment that this one corrects */
    herstelt_id: string | null
  }
}
