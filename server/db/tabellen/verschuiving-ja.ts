import type { GeneratedAlways } from 'kysely'
import type { JaNee } from '../../../src/contract/lijsten/geld.ts'
import type { SchoolAfspraak } from '../../../src/contract/schemas/verschuiving-ja.ts'
import type { DagKolom, Json, Moment } from './kern.ts'

export type VerschuivingJaTabellen = {
  /** what a person said to a shift; the last row of a person counts */
  verschuiving_ja: {
    gemeente_id: string
    verschuiving_id: string
    /** whose yes it is */
    persoon_id: string
    nr: number
    antwoord: JaNee
    reden: string
    /** who gave it: the person, or who represents them */
    door_id: string
    op: Moment
  }
  school_vraag: {
    gemeente_id: string
    id: string
    /** order of asking: the last one counts */
    nummer: GeneratedAlways<number>
    verschuiving_id: string
    /** SHA-256 as hex; the token itself is only in the link */
    token_hash: string
    school: string
    afspraak: Json<SchoolAfspraak>
    geldig_tot: DagKolom
    gemaakt_door: string
    gemaakt_op: Moment
    gelezen_op: Moment | null
    antwoord: JaNee | null
    naam: string | null
    functie: string | null
    reden: string | null
    antwoord_op: Moment | null
    /** key of the request that answered: its repeat gets the same answer */
    antwoord_sleutel: string | null
    ingetrokken_door: string | null
    ingetrokken_op: Moment | null
  }
}
