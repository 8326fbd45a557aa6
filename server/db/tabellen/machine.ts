import type { GeneratedAlways } from 'kysely'
import type { Afzender, Bereik, BestandSoort, MachineRol, PlaatsWijze, RijUitkomst } from '../../../src/contract/lijsten/machine.ts'
import type { DagKolom, Json, Moment } from './kern.ts'

export type MachineTabellen = {
  /** a machine of the gemeente or the SVB; made on the command line */
  machine_client: {
    gemeente_id: string
    id: string
    naam: string
    rol: MachineRol
    bereik: Bereik[]
    /** SHA-256 of the secret as hex; the secret itself was shown once */
    geheim_hash: string
    gemaakt_op: Moment
    geheim_op: Moment
    ingetrokken_op: Moment | null
  }
  machine_token: {
    gemeente_id: string
    token_hash: string
    client_id: string
    bereik: Bereik[]
    gemaakt_op: Moment
    geldig_tot: Moment
  }
  /** what a machine reported and was taken, by its own number */
  machine_bericht: {
    gemeente_id: string
    afzender: MachineRol
    soort: string
    kenmerk: string
    hash: string
    client_id: string
    op: Moment
    antwoord: Json<object>
  }
  /** a file with payments that was read in; the file itself is not kept */
  invoer: {
    gemeente_id: string
    id: string
    nummer: GeneratedAlways<number>
    naam: string
    soort: BestandSoort
    afzender: Afzender
    gemaakt_door: string
    gemaakt_op: Moment
    geboekt_door: string | null
    geboekt_op: Moment | null
  }
  invoer_rij: {
    gemeente_id: string
    invoer_id: string
    /** line of a CSV, or the how manieth payment of a bank file */
    nr: number
    uitkomst: RijUitkomst
    /** code; the sentence is `invoer:reden.<code>` */
    reden: string | null
    kenmerk: string | null
    cent: number | null
    betaald_op: DagKolom | null
    zorg_dag: DagKolom | null
    wijze: PlaatsWijze | null
    dossier_id: string | null
    persoon_id: string | null
    potje_id: string | null
    declaratie_id: string | null
    betaling_id: string | null
    boven_cent: number | null
  }
}
