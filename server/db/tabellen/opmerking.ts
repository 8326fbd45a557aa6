import type { OpmerkingRegelSoort, OpmerkingSoort } from '../../../src/contract/woorden-opmerking.ts'
import type { Moment } from './kern.ts'

export type OpmerkingTabellen = {
  opmerking: {
    gemeente_id: string
    id: string
    document_id: string
    /** name of the field it stands at */
    veld: string
    soort: OpmerkingSoort
    door_id: string
    tekst: string
    /** the proposed text, and the text it was made on; null for a question or remark */
    voorstel: string | null
    basis: string | null
    op: Moment
  }
  /** what came after it, in order: answers, and how it ended */
  opmerking_regel: {
    gemeente_id: string
    opmerking_id: string
    nr: number
    id: string
    soort: OpmerkingRegelSoort
    door_id: string
    tekst: string
    op: Moment
  }
}
