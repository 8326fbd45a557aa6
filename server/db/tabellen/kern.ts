import type { ColumnType, GeneratedAlways, JSONColumnType } from 'kysely'
import type { BetrokkeneRol } from '../../../src/domein/hoedanigheid.ts'
import type { MedewerkerRol } from '../../kern/beller.ts'

/** An instant: read as Date, written as Date. */
export type Moment = ColumnType<Date, Date, Date>
/** A date without time, `YYYY-MM-DD`. */
export type DagKolom = ColumnType<string, string, string>
/** jsonb: read as parsed, written as text made by JSON.stringify. */
export type Json<T extends object | null> = JSONColumnType<T>

export type KernTabellen = {
  gemeente: { id: string; naam: string; telefoon: string; thema: string }
  instelling: {
    gemeente_id: string
    sleutel: string
    vanaf: DagKolom
    tot: DagKolom | null
    /** jsonb: a text, a number, an object, or JSON null for 'back to the default' */
    waarde: ColumnType<unknown, string, string>
    grond: string
    door: string
    /** order of setting: on the same first day the highest counts */
    nr: GeneratedAlways<number>
    /** null in what was there from the start */
    op: ColumnType<Date | null, Date | null | undefined, never>
    door_id: ColumnType<string | null, string | null | undefined, never>
  }
  persoon: {
    gemeente_id: string
    id: string
    voornaam: string
    achternaam: string
    geboren: DagKolom
    medewerker_rollen: MedewerkerRol[]
  }
  dossier: {
    gemeente_id: string
    id: string
    naam: string
    soort: 'ENKEL' | 'GEZIN'
    consulent_id: string | null
    gemaakt_op: Moment
  }
  deelnemer: { gemeente_id: string; dossier_id: string; persoon_id: string; volgorde: number }
  betrokkene: {
    gemeente_id: string
    dossier_id: string
    persoon_id: string
    rol: BetrokkeneRol
    /** last day for who came by an invitation; null: for as long as the dossier */
    tot: ColumnType<string | null, string | null | undefined, string | null>
  }
  opdracht_log: {
    gemeente_id: string
    actor_id: string
    id: string
    soort: string
    hash: string
    op: Moment
    antwoord: ColumnType<object | null, string | null, string | null>
  }
}
