import type { ColumnType } from 'kysely'
import type { Contactwens } from '../../../src/contract/woorden.ts'
import type { Leefgebied, PlanDocumentSoort } from '../../../src/domein/plan/vorm.ts'
import type { DagKolom, Json, Moment } from './kern.ts'

export type PlanTabellen = {
  melding: {
    gemeente_id: string
    id: string
    dossier_id: string
    door_id: string
    tekst: string
    spoed: boolean
    contactwens: Contactwens
    ontvangen_op: Moment
    ontvangen_dag: DagKolom
    status: 'ONTVANGEN' | 'IN_ONDERZOEK' | 'VERSLAG' | 'AFGEROND'
  }
  melding_persoon: { gemeente_id: string; melding_id: string; persoon_id: string }
  plan: {
    gemeente_id: string
    id: string
    dossier_id: string
    gemaakt_door: string
    gemaakt_op: Moment
  }
  plan_persoon: { gemeente_id: string; plan_id: string; persoon_id: string; volgorde: number }
  plan_document: {
    gemeente_id: string
    id: string
    plan_id: string
    soort: PlanDocumentSoort
    /** whose part it is; null for the shared page of a family */
    persoon_id: string | null
    leefgebied: Leefgebied | null
    /** author of private notes; null otherwise */
    auteur_id: string | null
    /** counter of its updates; the cursor of readers */
    seq: number
    /** rises when the document is replaced as a whole; a client with another epoch reloads instead of merging */
    epoch: number
  }
  plan_update: {
    gemeente_id: string
    document_id: string
    seq: number
    inhoud: ColumnType<Uint8Array, Uint8Array, Uint8Array>
    door_id: string
    op: Moment
  }
  /** everything up to and including `seq`, as one update */
  plan_stand: {
    gemeente_id: string
    document_id: string
    seq: number
    inhoud: ColumnType<Uint8Array, Uint8Array, Uint8Array>
  }
  /** which person writes under a Yjs client id of a document */
  plan_schrijver: { gemeente_id: string; document_id: string; client_id: number; persoon_id: string }
  plan_versie: {
    gemeente_id: string
    id: string
    plan_id: string
    nummer: number
    kenmerk: string
    inhoud: Json<object>
    door_id: string
    opgestuurd_op: Moment
    opgestuurd_dag: DagKolom
  }
  ondersteuningsplan: {
    gemeente_id: string
    versie_id: string
    door_id: string
    inleiding: string
    verstuurd_op: Moment | null
    verstuurd_dag: DagKolom | null
  }
  ondersteuningsplan_deel: {
    gemeente_id: string
    versie_id: string
    persoon_id: string
    /** a leefgebied, or VERHAAL for the answer to the story and the short route */
    deel: string
    oordeel: 'ZO' | 'ANDERS' | 'BESPREKEN'
    tekst: string
    op: Moment
    /** id of the command that wrote this text */
    versie: string
  }
  /** what a family said to the answer on a part; the highest `nr` of a part counts, the rest is its history */
  plan_reactie: {
    gemeente_id: string
    id: string
    versie_id: string
    persoon_id: string
    deel: string
    nr: number
    soort: 'EENS' | 'VRAAG' | 'NIET_EENS'
    tekst: string
    door_id: string
    op: Moment
  }
  plan_reactie_antwoord: { gemeente_id: string; reactie_id: string; tekst: string; door_id: string; op: Moment }
}
