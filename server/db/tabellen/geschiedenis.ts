import type { ColumnType } from 'kysely'
import type { MomentVelden } from '../../../src/domein/plan/moment.ts'
import type { Json, Moment } from './kern.ts'

export type GeschiedenisTabellen = {
  /** one writing session in one document; the last one of a document is still open */
  plan_moment: {
    gemeente_id: string
    document_id: string
    /** counts within the document, from 1 */
    nr: number
    /** ids of who wrote in it */
    door: Json<string[]>
    vanaf: Moment
    op: Moment
    /** how the document stood after it; null while it is open: then that is the document itself */
    velden: ColumnType<MomentVelden | null, string | null, string | null>
    /** names of the fields that are other than after the moment before; null while it is open */
    gewijzigd: ColumnType<string[] | null, string | null, string | null>
    /** number of the moment that was put back in this one */
    terug_naar: number | null
  }
  /** how far a person has seen a document: per Yjs client of somebody else the number of changes; only ever grows */
  plan_gezien: {
    gemeente_id: string
    document_id: string
    persoon_id: string
    stand: Json<Record<string, number>>
    op: Moment
  }
}
