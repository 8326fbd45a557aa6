import type { GeneratedAlways } from 'kysely'
import type {
  Beslissing,
  Bevoorschotting,
  Domein,
  Eenheid,
  Oordeelwoord,
  PotjeSoort,
  VerschuivingStaat,
  Wet,
} from '../../../src/contract/lijsten/geld.ts'
import type { VerschuivingDoel, VerschuivingOordeel, VerschuivingVoorwaarde } from '../../../src/contract/schemas/geld.ts'
import type { Gevolg } from '../../../src/domein/verschuiven.ts'
import type { DagKolom, Json, Moment } from './kern.ts'

/** TEKORT is the other side of BOVEN_BUDGET, VOORSCHOTKAS of what was paid ahead: both stand at zero or below. */
export type RekeningSoort =
  | 'TOEKENNING'
  | 'DEEL'
  | 'BEHANDELING'
  | 'BETAALD'
  | 'BOVEN_BUDGET'
  | 'TEKORT'
  | 'VOORGESCHOTEN'
  | 'TERUGONTVANGEN'
  | 'VOORSCHOTKAS'
export type BoekingSoort = 'TOEKENNING' | 'BETALING' | 'DECLARATIE' | 'VERSCHUIVING' | 'TERUGDRAAIING' | 'CORRECTIE' | 'VOORFINANCIERING'

export type GeldTabellen = {
  bron: {
    gemeente_id: string
    id: string
    dossier_id: string
    persoon_id: string
    wet: Wet
    verstrekker: string
    bedrag_cent: number
    vanaf: DagKolom
    tot: DagKolom
    bevoorschotting: Bevoorschotting
  }
  potje: {
    gemeente_id: string
    id: string
    dossier_id: string
    persoon_id: string
    domein: Domein
    naam: string
    soort: PotjeSoort
    zorgverlener: string | null
    toelichting: string | null
    tarief_cent: number | null
    tarief_eenheid: Eenheid | null
    vanaf: DagKolom
    tot: DagKolom
    volgorde: number
    /** the shift that made this potje; null when it came with the grant */
    door_verschuiving: string | null
  }
  deel: { gemeente_id: string; dossier_id: string; potje_id: string; bron_id: string }
  rekening: {
    gemeente_id: string
    id: string
    dossier_id: string
    soort: RekeningSoort
    bron_id: string
    potje_id: string | null
  }
  boeking: {
    gemeente_id: string
    id: string
    dossier_id: string
    soort: BoekingSoort
    /** the day that counts for the period: of the care, of the shift */
    datum: DagKolom
    op: Moment
    door_id: string | null
    verschuiving_id: string | null
    declaratie_id: string | null
    betaling_id: string | null
    /** the entry that this one reverses */
    herstelt_id: string | null
    /** why, in plain words, when it puts something right */
    reden: string | null
  }
  boekingsregel: { gemeente_id: string; boeking_id: string; nr: number; rekening_id: string; cent: number }
  afspraak: {
    gemeente_id: string
    id: string
    dossier_id: string
    potje_id: string
    soort: 'GEPLAND' | 'BINDEND'
    /** change of what is agreed for the whole period; the agreement is the sum */
    cent: number
    grond: 'BUDGETPLAN' | 'VERSCHUIVING' | 'TERUGDRAAIING' | 'CONTRACT'
    verschuiving_id: string | null
    op: Moment
    door_id: string | null
  }
  verschuiving: {
    gemeente_id: string
    id: string
    dossier_id: string
    /** rises with each shift of a dossier (they are made under its locks): the order, also on a clock that jumps back */
    nummer: GeneratedAlways<number>
    van_potje_id: string
    van_persoon_id: string
    naar_potje_id: string | null
    naar_persoon_id: string
    doel: Json<VerschuivingDoel>
    cent: number
    staat: VerschuivingStaat
    woord: Exclude<Oordeelwoord, 'ACHTERAF' | 'NIET'>
    oordeel: Json<VerschuivingOordeel>
    reden: string
    gevraagd_door: string
    gevraagd_op: Moment
    gevraagd_dag: DagKolom
    uiterlijk: DagKolom | null
    beslissing: Beslissing | null
    beslissing_reden: string | null
    voorwaarden: Json<VerschuivingVoorwaarde[]>
    beslist_door: string | null
    beslist_op: Moment | null
    beslist_dag: DagKolom | null
    geboekt_cent: number | null
    gevolg: Json<Gevolg> | null
    terug_door: string | null
    terug_op: Moment | null
  }
  /** about whom money may only be moved after an extra question, or not: own wish or curator */
  schuif_beperking: {
    gemeente_id: string
    id: string
    dossier_id: string
    persoon_id: string
    woord: 'AKKOORD' | 'NIET'
    reden: string
    vanaf: DagKolom
    tot: DagKolom | null
    door_id: string
  }
}
