import type { GeneratedAlways } from 'kysely'
import type { BeschikkingSoort } from '../../../src/contract/lijsten/toekenning.ts'
import type { ToekenningConcept } from '../../../src/contract/schemas/toekenning.ts'
import type { Toekenning } from '../../../src/domein/toekenning.ts'
import type { DagKolom, Json, Moment } from './kern.ts'

export type ToekenningTabellen = {
  /** written once; another amount is another beschikking */
  beschikking: {
    gemeente_id: string
    id: string
    dossier_id: string
    nummer: GeneratedAlways<number>
    soort: BeschikkingSoort
    kenmerk: string
    datum: DagKolom
    verzonden_op: DagKolom
    bezwaar_tot: DagKolom
    /** why something changed; may be empty for a first one */
    grond: string
    /** the rules under which it was taken */
    regelversie: string
    /** the handed-in plan it started from */
    versie_id: string | null
    inhoud: Json<Toekenning>
    door_id: string | null
    /** name of the consulent, or of the administration that sent it */
    door: string
    op: Moment
  }
  beschikking_persoon: { gemeente_id: string; beschikking_id: string; dossier_id: string; persoon_id: string }
  /** what it adds to a bron, or takes off; the amount of the bron is the sum */
  beschikking_bron: { gemeente_id: string; beschikking_id: string; dossier_id: string; bron_id: string; cent: number }
  beschikking_boeking: { gemeente_id: string; beschikking_id: string; boeking_id: string }
  kwaliteitseis: {
    gemeente_id: string
    beschikking_id: string
    dossier_id: string
    nr: number
    /** null: for everyone in the beschikking */
    persoon_id: string | null
    tekst: string
  }
  /** what a consulent typed and did not record yet; one per consulent and dossier */
  toekenning_concept: {
    gemeente_id: string
    dossier_id: string
    door_id: string
    inhoud: Json<ToekenningConcept>
    op: Moment
    /** id of the command that wrote this text */
    versie: string
  }
}
