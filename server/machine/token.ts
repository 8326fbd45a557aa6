import type { Context } from 'hono'
import type { Bereik } from '../../src/contract/lijsten/machine.ts'
import { BEREIKEN } from '../../src/contract/lijsten/machine.ts'
import { naarBase64url } from '../../src/lib/base64.ts'
import { willekeurig } from '../aanmelden/willekeurig.ts'
import type { Machine } from '../kern/machine.ts'
import { vingerafdruk } from '../kern/opdracht.ts'
import type { Poorten } from '../kern/poorten.ts'
import { Probleem } from '../kern/probleem.ts'

/** A token is asked anew as often as is needed: short, so that what is taken away is soon gone. */
export const TOKEN_S = 15 * 60

type Nodig = Pick<Poorten, 'db' | 'tijd' | 'config'>
export type TokenAntwoord = { access_token: string; token_type: 'Bearer'; expires_in: number; scope: string }

const onbekend = (): Probleem =>
  new Probleem(
    'niet-aangemeld',
    'Deze koppeling of dit geheim klopt niet.',
    {},
    { 'www-authenticate': 'Basic realm="koppelingen", error="invalid_client"' },
  )

/** Id and secret of an Authorization header (RFC 6749, 2.3.1), or null when it is not of that shape. */
function uitBasic(kop: string | undefined): { id: string; geheim: string } | null {
  const deel = /^Basic\s+([A-Za-z0-9+/=]+)$/iu.exec(kop ?? '')?.[1]
  if (deel === undefined) return null
  try {
    const [id = '', ...rest] = atob(deel).split(':')
    return { id: decodeURIComponent(id), geheim: decodeURIComponent(rest.join(':')) }
  } catch {
    return null
  }
}

/**
 * Gives a token for client credentials (RFC 6749, 4.4). Only the hash of it is kept.
 * @param gevraagd scopes with spaces between them; without them all that the client has
 * @throws 401 for an unknown, withdrawn or wrong client; 400 for a scope that it does not have
 */
export async function geefToken(n: Nodig, autorisatie: string | undefined, gevraagd: string | undefined): Promise<TokenAntwoord> {
  const wie = uitBasic(autorisatie)
  if (!wie || !/^[0-9a-f-]{36}$/u.test(wie.id)) throw onbekend()
  const client = await n.db
    .selectFrom('machine_client')
    .select(['id', 'bereik'])
    .where('gemeente_id', '=', n.config.gemeenteId)
    .where((eb) => eb(eb.cast<string>('id', 'text'), '=', wie.id))
    .where('geheim_hash', '=', await vingerafdruk(wie.geheim))
    .where('ingetrokken_op', 'is', null)
    .executeTakeFirst()
  if (!client) throw onbekend()
  const woorden = (gevraagd ?? '').split(' ').filter((w) => w !== '')
  const bereik = woorden.length === 0 ? client.bereik : BEREIKEN.filter((b) => woorden.includes(b))
  if (woorden.some((w) => !client.bereik.some((b) => b === w)))
    throw new Probleem('ongeldig-verzoek', 'Dit bereik heeft deze koppeling niet.', {
      velden: [{ pad: 'scope', melding: 'heeft deze koppeling niet' }],
    })
  const token = naarBase64url(willekeurig(32))
  const nu = n.tijd.nu()
  await n.db.transaction().execute(async (trx) => {
    const g = n.config.gemeenteId
    // Old ones are of no use to anybody: taken along here, so that no timer has to.
    await trx.deleteFrom('machine_token').where('gemeente_id', '=', g).where('geldig_tot', '<=', nu).execute()
    await trx
      .insertInto('machine_token')
      .values({
        gemeente_id: g,
        token_hash: await vingerafdruk(token),
        client_id: client.id,
        bereik,
        gemaakt_op: nu,
        geldig_tot: new Date(nu.getTime() + TOKEN_S * 1000),
      })
      .execute()
  })
  return { access_token: token, token_type: 'Bearer', expires_in: TOKEN_S, scope: bereik.join(' ') }
}

/**
 * The machine of a request by its bearer token; null without one, or when it has ended. The client is read anew each
 * time: a withdrawn client is out at once, whatever token it still has.
 */
export async function machineUitToken(n: Nodig, c: Context): Promise<Machine | null> {
  const token = /^Bearer\s+([\w-]{20,200})$/iu.exec(c.req.header('authorization') ?? '')?.[1]
  if (token === undefined) return null
  const rij = await n.db
    .selectFrom('machine_token as t')
    .innerJoin('machine_client as m', (j) => j.onRef('m.gemeente_id', '=', 't.gemeente_id').onRef('m.id', '=', 't.client_id'))
    .select(['m.id', 'm.naam', 'm.rol', 'm.bereik', 't.bereik as gevraagd'])
    .where('t.gemeente_id', '=', n.config.gemeenteId)
    .where('t.token_hash', '=', await vingerafdruk(token))
    .where('t.geldig_tot', '>', n.tijd.nu())
    .where('m.ingetrokken_op', 'is', null)
    .executeTakeFirst()
  if (!rij) return null
  const bereik: Bereik[] = rij.gevraagd.filter((b) => rij.bereik.includes(b))
  return { gemeenteId: n.config.gemeenteId, clientId: rij.id, naam: rij.naam, rol: rij.rol, bereik }
}
