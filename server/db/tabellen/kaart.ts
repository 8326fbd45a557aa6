import type { Aanbod } from '../../../src/contract/schemas/kaart.ts'
import type { Json, Moment } from './kern.ts'

export type KaartTabellen = {
  kaart_versie: {
    gemeente_id: string
    versie: number
    /** of the whole content: the same package again makes no new version */
    hash: string
    aantal: number
    gepubliceerd_op: Moment
  }
  kaart_aanbod: { gemeente_id: string; versie: number; aanbod_id: string; volgorde: number; inhoud: Json<Aanbod> }
}
