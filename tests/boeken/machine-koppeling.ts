import type { Bereik, MachineRol } from '../../src/contract/lijsten/machine.ts'
import type { BerichtAntwoord } from '../../src/contract/schemas/machine.ts'
import { maakKoppeling } from '../../server/machine/beheer.ts'
import { PROEF_GEMEENTE } from '../../server/proef/personen.ts'
import type { TestLoket } from './loket.ts'

const BASIS = 'http://loket.test/api/v1'

export type Sleutels = { id: string; geheim: string }

/** Asks a token as an OAuth client does. */
export async function vraagToken(
  loket: Pick<TestLoket, 'app'>,
  { id, geheim }: Sleutels,
  velden: Record<string, string> = { grant_type: 'client_credentials' },
): Promise<{ status: number; body: Record<string, unknown> }> {
  const antwoord = await loket.app.request(`${BASIS}/machine/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${id}:${geheim}`)}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(velden).toString(),
  })
  return { status: antwoord.status, body: (await antwoord.json()) as Record<string, unknown> }
}

export type Koppeling = Sleutels & {
  stuur(wat: string, berichten: readonly unknown[]): Promise<{ status: number; items: BerichtAntwoord[]; body: unknown }>
  lees(pad: string): Promise<{ status: number; body: unknown }>
  /** any request of the contract with this token */
  vraag(methode: string, pad: string): Promise<{ status: number }>
}

/** A machine with a token, as a back office has one. */
export async function maakTestKoppeling(loket: TestLoket, rol: MachineRol, bereik: readonly Bereik[]): Promise<Koppeling> {
  const sleutels = await maakKoppeling(loket.database.db, PROEF_GEMEENTE.id, { naam: `Proef ${rol}`, rol, bereik }, loket.poorten.tijd.nu())
  const { body } = await vraagToken(loket, sleutels)
  const kop = { authorization: `Bearer ${String(body['access_token'])}` }
  return {
    ...sleutels,
    async stuur(wat, berichten) {
      const antwoord = await loket.app.request(`${BASIS}/machine/${wat}`, {
        method: 'POST',
        headers: { ...kop, 'content-type': 'application/json' },
        body: JSON.stringify({ berichten }),
      })
      const uit = (await antwoord.json()) as { items?: BerichtAntwoord[] }
      return { status: antwoord.status, items: uit.items ?? [], body: uit }
    },
    async vraag(methode, pad) {
      const lijf = { headers: { ...kop, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }, body: '{}' }
      const { status } = await loket.app.request(`${BASIS}${pad}`, { method: methode, ...(methode === 'GET' ? { headers: kop } : lijf) })
      return { status }
    },
    async lees(pad) {
      const antwoord = await loket.app.request(`${BASIS}${pad}`, { headers: kop })
      return { status: antwoord.status, body: await antwoord.json() }
    },
  }
}
