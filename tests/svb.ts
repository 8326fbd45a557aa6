import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openMap } from '../server/db/pglite.ts'
import { maakKoppeling } from '../server/machine/beheer.ts'
import { PROEF_GEMEENTE } from '../server/proef/personen.ts'
import { startServer, type TestServer } from './server.ts'

/** Sends one message of the SVB; the outcomes of it. */
export type Svb = (wat: 'declaraties' | 'betalingen', bericht: Record<string, unknown>) => Promise<string[]>

async function alsSvb(server: TestServer, geef: { id: string; geheim: string }): Promise<Svb> {
  const token = await fetch(`${server.url}/api/v1/machine/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${btoa(`${geef.id}:${geef.geheim}`)}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  })
  const { access_token } = (await token.json()) as { access_token: string }
  return async (wat, bericht) => {
    const antwoord = await fetch(`${server.url}/api/v1/machine/${wat}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ berichten: [{ kenmerk: crypto.randomUUID(), ...bericht }] }),
    })
    const { items } = (await antwoord.json()) as { items: { uitkomst: string }[] }
    return items.map((i) => i.uitkomst)
  }
}

/** A server with the demo families, and the SVB as a machine that reports what it did. `ruimOp` ends and removes both. */
export async function startMetSvb(): Promise<{ server: TestServer; svb: Svb; ruimOp: () => Promise<void> }> {
  const map = mkdtempSync(join(tmpdir(), 'loket-svb-'))
  const server = await startServer({ map })
  // A machine gets its secret from who runs the loket, beside the running server.
  await server.stop()
  const database = await openMap(map)
  const sleutels = await maakKoppeling(
    database.db,
    PROEF_GEMEENTE.id,
    { naam: 'SVB proef', rol: 'SVB', bereik: ['DECLARATIES', 'BETALINGEN'] },
    new Date(),
  )
  await database.sluit()
  await server.herstart()
  return {
    server,
    svb: await alsSvb(server, sleutels),
    ruimOp: async () => {
      await server.ruimOp()
      rmSync(map, { recursive: true, force: true })
    },
  }
}
