import type { Gegeven } from '../../../src/domein/gegevens.ts'
import type { Actie } from '../../../src/domein/rechten-tabel.ts'
import type { ColumnType } from 'kysely'
import type { PlanActie, PlanDeel } from '../../../src/contract/woorden.ts'
import type {
  Bewijsstuk,
  Hoedanigheid,
  ToestelModus,
  UitnodigingRol,
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
    recht: PlanActie
    /** parts of the draft plan; null: all of it, and of any other class of data */
    delen: ColumnType<PlanDeel[] | null, PlanDeel[] | null | undefined, PlanDeel[] | null>
    /** the invitation it came from */
    uitnodiging_id: ColumnType<string | null, string | null | undefined, string | null>
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
  /** an invitation to write along in a draft plan; the link itself is known only to who made it */
  uitnodiging: {
    gemeente_id: string
    id: string
    plan_id: string
    /** SHA-256 of the token as hex */
    token_hash: string
    voor_naam: string
    rol: UitnodigingRol
    recht: PlanActie
    delen: PlanDeel[] | null
    tot: DagKolom
    link_tot: DagKolom
    gemaakt_door: string
    gemaakt_op: Moment
    aangenomen_door: string | null
    aangenomen_op: Moment | null
    besluit: 'JA' | 'NEE' | null
    besloten_door: string | null
    besloten_op: Moment | null
    gestopt_door: string | null
    gestopt_op: Moment | null
  }
  /** about whose part of the plan an invitation is */
  uitnodiging_persoon: { gemeente_id: string; uitnodiging_id: string; persoon_id: string }
  /** the days on which a deputy stands in for a consulent */
  vervanging: { gemeente_id: string; id: string; consulent_id: string; vervanger_id: string; vanaf: DagKolom; tot: DagKolom }
  inzage: {
    gemeente_id: string
    id: string
    op: Moment
    /** the person who looked, or null when a machine did */
    kijker_id: string | null
    machine_id: ColumnType<string | null, string | null | undefined, never>
    persoon_id: string
    dossier_id: string | null
    gegeven: Gegeven
    actie: Actie
    hoedanigheid: Hoedanigheid
    toestemming_id: string | null
    vertegenwoordiging_id: string | null
  }
}
