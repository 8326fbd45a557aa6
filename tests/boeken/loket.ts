import { sql } from 'kysely'
import type { App } from '../../server/kern/poorten.ts'
import { maakApp } from '../../server/app.ts'
import { openTestGeheugen } from '../geheugen.ts'
import { migreer } from '../../server/db/migreren.ts'
import type { Database } from '../../server/db/database.ts'
import type { MedewerkerRol } from '../../server/kern/beller.ts'
import type { Poorten } from '../../server/kern/poorten.ts'
import { DOSSIERS, PERSONEN, PROEF_GEMEENTE, type ProefNaam } from '../../server/proef/personen.ts'
import { zaaiGeld } from '../../server/proef/geld.ts'
import { zaaiProef } from '../../server/proef/zaaien.ts'
import type { BudgetAntwoord, Verschuiving } from '../../src/contract/schemas/geld.ts'
import { klokVan } from '../../src/lib/klok.ts'

export type Antwoord<T> = { status: number; body: T }
export type Probleem = { type: string; reden?: { sleutel: string; waarden: Record<string, string | number> } }

/** The whole server app on a database in memory, with a caller and a day that the test chooses. */
export type TestLoket = {
  app: App
  database: Database
  poorten: Poorten
  zetDag(dag: string): void
  /** money as it was when the trial was loaded: much faster than a new database per test */
  herstel(): Promise<void>
  als(wie: ProefNaam | null): {
    lees<T>(pad: string): Promise<Antwoord<T>>
    stuur<T>(pad: string, body: unknown, sleutel?: string): Promise<Antwoord<T>>
  }
  budget(wie: ProefNaam, dossierId: string): Promise<BudgetAntwoord>
  verschuivingen(wie: ProefNaam, dossierId: string): Promise<Verschuiving[]>
}

const GELD = [
  'toekenning_concept',
  'kwaliteitseis',
  'beschikking_boeking',
  'beschikking_bron',
  'beschikking_persoon',
  'beschikking',
  'betaling',
  'declaratie_gezien',
  'declaratie_stap',
  'declaratie_dag',
  'declaratie',
  'overeenkomst_stap',
  'zorgovereenkomst',
  'zorgverlener',
  'afspraak',
  'boekingsregel',
  'boeking',
  'rekening',
  'deel',
  'school_vraag',
  'verschuiving_ja',
  'verschuiving',
  'potje',
  'bron',
  'inzage',
  'opdracht_log',
] as const

async function herstel(p: Poorten): Promise<void> {
  await p.db.transaction().execute(async (trx) => {
    // The books refuse to be emptied; only a superuser of a test database can set their guards aside.
    await sql`set local session_replication_role = 'replica'`.execute(trx)
    for (const tabel of GELD) await trx.deleteFrom(tabel).execute()
    await sql`set local session_replication_role = 'origin'`.execute(trx)
    await trx
      .updateTable('instelling')
      .set({ waarde: JSON.stringify('R') })
      .where('sleutel', '=', 'regelset')
      .execute()
    const { sanne, thijs, bram, joris, mark } = PERSONEN
    const basis = { gemeenteId: PROEF_GEMEENTE.id, op: p.klok.nu() }
    await zaaiGeld(trx, { ...basis, dossierId: DOSSIERS.sanne, geval: 'A', personen: { Sanne: sanne.id } })
    await zaaiGeld(trx, {
      ...basis,
      dossierId: DOSSIERS.deGraaf,
      geval: 'B',
      personen: { Thijs: thijs.id, Bram: bram.id, Joris: joris.id, Mark: mark.id },
    })
  })
}

/** Opens and seeds a loket of its own, in memory or on the given empty database. Close `database` afterwards. */
export async function openTestLoket(gegeven?: Database): Promise<TestLoket> {
  const database = gegeven ?? (await openTestGeheugen())
  await migreer(database.db)
  let dag = '2026-07-01'
  const klok = klokVan(() => Date.parse(`${dag}T10:00:00Z`))
  const fouten: unknown[] = []
  const poorten: Poorten = {
    db: database.db,
    klok,
    tijd: klok,
    live: { luister: () => () => {} },
    log: { info: () => {}, fout: (v) => void fouten.push(v) },
    beller: (c) => {
      const naam = c.req.header('x-test-persoon')
      const persoon = Object.values(PERSONEN).find((p) => p.id === naam)
      return Promise.resolve(
        persoon
          ? { gemeenteId: PROEF_GEMEENTE.id, persoonId: persoon.id, sessieId: 'test', rollen: [...persoon.rollen] as MedewerkerRol[] }
          : null,
      )
    },
    config: { gemeenteId: PROEF_GEMEENTE.id, proefDag: null, productie: false },
  }
  await zaaiProef(poorten, { kaart: [], postcodes: { bron: 'test', peildatum: dag, nummers: [], lat: [], lon: [] } })
  const app = maakApp(poorten)
  const vraag = async <T>(wie: ProefNaam | null, pad: string, init: RequestInit): Promise<Antwoord<T>> => {
    const headers = new Headers(init.headers)
    if (wie !== null) headers.set('x-test-persoon', PERSONEN[wie].id)
    const antwoord = await app.request(`/api/v1${pad}`, { ...init, headers })
    if (antwoord.status >= 500) throw new Error(`${pad}: ${antwoord.status} ${JSON.stringify(fouten.at(-1))}`)
    return { status: antwoord.status, body: (await antwoord.json()) as T }
  }
  const als: TestLoket['als'] = (wie) => ({
    lees: (pad) => vraag(wie, pad, {}),
    stuur: (pad, body, sleutel = crypto.randomUUID()) =>
      vraag(wie, pad, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': sleutel },
        body: JSON.stringify(body),
      }),
  })
  const moet = async <T>(a: Promise<Antwoord<T>>): Promise<T> => {
    const { status, body } = await a
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
    return body
  }
  return {
    app,
    database,
    poorten,
    zetDag: (nieuw) => void (dag = nieuw),
    herstel: () => herstel(poorten),
    als,
    budget: (wie, dossierId) => moet(als(wie).lees<BudgetAntwoord>(`/dossiers/${dossierId}/budget`)),
    verschuivingen: async (wie, dossierId) =>
      (await moet(als(wie).lees<{ items: Verschuiving[] }>(`/dossiers/${dossierId}/verschuivingen`))).items,
  }
}
