import type { Generated, GeneratedAlways } from 'kysely'
import type { Eenheid } from '../../../src/contract/lijsten/geld.ts'
import type { TariefSoort } from '../../../src/contract/lijsten/instellingen.ts'
import type {
  AantalPer,
  Betaalwijze,
  OvereenkomstSoort,
  OvereenkomstStaat,
  Tariefsoort,
  ZorgverlenerRelatie,
} from '../../../src/contract/lijsten/zorg.ts'
import type { OvereenkomstBevroren } from '../../../src/contract/schemas/zorg.ts'
import type { DagKolom, Json, Moment } from './kern.ts'

export type ZorgTabellen = {
  zorgverlener: {
    gemeente_id: string
    id: string
    dossier_id: string
    naam: string
    relatie: ZorgverlenerRelatie
    /** the account of this zorgverlener, when there is one */
    persoon_id: string | null
    /** eight digits */
    kvk: string | null
    /** eight digits */
    agb: string | null
    tariefsoort: Tariefsoort
  }
  zorgovereenkomst: {
    gemeente_id: string
    id: string
    dossier_id: string
    /** rises with each agreement: the order, also on a clock that jumps back */
    nummer: GeneratedAlways<number>
    persoon_id: string
    potje_id: string
    zorgverlener_id: string
    soort: OvereenkomstSoort
    /** kind of help, for the tarief that goes with it; null: not said */
    hulp: Generated<TariefSoort | null>
    betaalwijze: Betaalwijze
    tarief_cent: number
    tarief_eenheid: Eenheid
    /** units times 100, per `per`: 4,5 hours is 450 */
    aantal_honderdste: number
    per: AantalPer
    vanaf: DagKolom
    tot: DagKolom
    /** price of everything agreed from `vanaf` up to and including `tot` */
    totaal_cent: number
    opzeg_dagen: Generated<number>
    zorgbeschrijving: string
    staat: OvereenkomstStaat
    /** the agreement that this one replaces from `vanaf` on */
    vorige_id: string | null
    /** last day that it holds, when that is not `tot`: ended, or replaced by a next one */
    eindigt_op: DagKolom | null
    /** day on which the zorgverlener signed, as who manages the money says */
    zorgverlener_op: DagKolom | null
    /** day of the approval by the SVB; null as long as it never was */
    goedgekeurd_op: DagKolom | null
    /** day of notice; null when it was replaced, or never approved */
    opgezegd_op: DagKolom | null
    gemaakt_door: string | null
    gemaakt_op: Moment
  }
  overeenkomst_stap: {
    gemeente_id: string
    overeenkomst_id: string
    nr: number
    staat: OvereenkomstStaat
    op: Moment
    door_id: string | null
    door_wie: string
    reden: string | null
    /** what was signed, or what went to the SVB, word for word */
    inhoud: Json<OvereenkomstBevroren> | null
  }
}
