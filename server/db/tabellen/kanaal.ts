import type { Moment } from './kern.ts'

export type KanaalTabellen = {
  draad: {
    gemeente_id: string
    id: string
    dossier_id: string
    /** GEZIN: the parents with the consulent, about all children under 16; PERSOON: one person of 16 or older */
    soort: 'GEZIN' | 'PERSOON'
    /** whose thread it is; null for GEZIN */
    persoon_id: string | null
    seq: number
  }
  bericht: {
    gemeente_id: string
    draad_id: string
    seq: number
    id: string
    van_id: string
    van_kant: 'INWONER' | 'LOKET'
    over_id: string | null
    tekst: string
    op: Moment
  }
  gelezen: { gemeente_id: string; draad_id: string; persoon_id: string; tot_seq: number }
}
