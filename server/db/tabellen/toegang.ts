import type { Gegeven } from '../../../src/domein/gegevens.ts'
import type { Actie } from '../../../src/domein/rechten-tabel.ts'
import type {
  Bewijsstuk,
  Hoedanigheid,
  ToestelModus,
  VertegenwoordigingDomein,
  VertegenwoordigingSoort,
} from '../../../src/contract/woorden-toegang.ts'
import type { DagKolom, Moment } from './kern.ts'

export type ToegangTabellen = {
  /** one started sign-in: single use, deleted at the callback */
  aanmelding: { gemeente_id: string; staat_hash: string; nonce: string; verifier: string; terug: string; gemaakt_op: Moment }
  sessie: { gemeente_id: string; id_hash: string; persoon_id: string; niveau: string; gemaakt_op: Moment; laatst_op: Moment }
  toestel: {
    gemeente_id: string
    persoon_id: string
    id: string
    modus: ToestelModus
    /** 256 random bits, base64: the key of what this person keeps on this shared device */
    sleutel: string
    huur_tot: Moment
    gezien_op: Moment
    gewist_op: Moment | null
  }
  vertegenwoordiging: {
    gemeente_id: string
    id: string
    persoon_id: string
    vertegenwoordiger_id: string
    soort: VertegenwoordigingSoort
    domein: VertegenwoordigingDomein
    vanaf: DagKolom
    tot: DagKolom | null
    mandaat: Gegeven[]
    bewijsstuk: Bewijsstuk
    gegeven_door: string | null
    gegeven_op: Moment
    ingetrokken_op: Moment | null
    ingetrokken_door: string | null
  }
  toestemming: {
    gemeente_id: string
    id: string
    persoon_id: string
    ontvanger_id: string
    gegeven: Gegeven
    recht: Actie
    vanaf: DagKolom
    tot: DagKolom
    gegeven_door: string
    gegeven_op: Moment
    /** counts only when child and parent both said yes */
    samen: boolean
    bevestigd_door: string | null
    bevestigd_op: Moment | null
    ingetrokken_op: Moment | null
    ingetrokken_door: string | null
  }
  /** the days on which a deputy stands in for a consulent */
  vervanging: { gemeente_id: string; id: string; consulent_id: string; vervanger_id: string; vanaf: DagKolom; tot: DagKolom }
  inzage: {
    gemeente_id: string
    id: string
    op: Moment
    kijker_id: string
    persoon_id: string
    dossier_id: string | null
    gegeven: Gegeven
    actie: Actie
    hoedanigheid: Hoedanigheid
    toestemming_id: string | null
    vertegenwoordiging_id: string | null
  }
}
