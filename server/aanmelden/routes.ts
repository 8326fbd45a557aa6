import { Hono } from 'hono'
import { vingerafdruk } from '../kern/opdracht.ts'
import type { Poorten } from '../kern/poorten.ts'
import { type Koekjes, leesCookie, zetCookie } from './cookies.ts'
import { AanmeldenMislukt, type Aanmelder, type Vertrek } from './poort.ts'
import { beginSessie, persoonBestaat } from './sessies.ts'

/** A started sign-in must come back within this time. */
const VERTREK_MS = 10 * 60_000

type Nodig = Pick<Poorten, 'db' | 'tijd' | 'log'> & { gemeenteId: string; basisUrl: URL; koekjes: Koekjes; aanmelder: Aanmelder }

/**
 * `GET /aanmelden?terug=/plan` and `GET /aanmelden/terug`: outside `/api/v1`, because the browser walks here itself.
 * What was started is kept on the server under the hash of `state`, bound to this browser by a cookie, and used once.
 */
export function aanmeldRoutes(n: Nodig): Hono {
  const app = new Hono()

  app.get('/aanmelden', async (c) => {
    const terug = veiligPad(c.req.query('terug'))
    // The cookie that binds the answer to this browser is of one host only: start there. Once, for behind a proxy
    // the host can stay another name for ever.
    if (c.req.header('host') !== n.basisUrl.host && c.req.query('hier') === undefined) {
      const daar = new URL('/aanmelden', n.basisUrl)
      daar.searchParams.set('terug', terug)
      daar.searchParams.set('hier', '1')
      return c.redirect(daar.href, 303)
    }
    try {
      const vertrek = await n.aanmelder.begin()
      await bewaar(n, vertrek, terug)
      return antwoord(303, vertrek.url, [zetCookie(n.koekjes, n.koekjes.vertrek, vertrek.staat, VERTREK_MS / 1000)])
    } catch (e) {
      return mislukt(n, e)
    }
  })

  app.get('/aanmelden/terug', async (c) => {
    const leegVertrek = zetCookie(n.koekjes, n.koekjes.vertrek, '', 0)
    try {
      const staat = leesCookie(c, n.koekjes.vertrek)
      const bewaard = staat === null ? null : await neem(n, staat)
      if (staat === null || bewaard === null) throw new AanmeldenMislukt('verlopen')
      const url = new URL(n.basisUrl)
      url.pathname = '/aanmelden/terug'
      url.search = new URL(c.req.url).search
      const wie = await n.aanmelder.terug(url, { staat, nonce: bewaard.nonce, verifier: bewaard.verifier })
      if (!(await persoonBestaat(n, wie.persoonId))) throw new AanmeldenMislukt('onbekend')
      const sessie = await beginSessie(n, wie.persoonId, wie.niveau, leesCookie(c, n.koekjes.sessie))
      return antwoord(303, bewaard.terug, [leegVertrek, zetCookie(n.koekjes, n.koekjes.sessie, sessie)])
    } catch (e) {
      const uit = mislukt(n, e)
      uit.headers.append('set-cookie', leegVertrek)
      return uit
    }
  })

  return app
}

/** A path inside the loket; anything else becomes the start page, so that a link can not send people elsewhere. */
export function veiligPad(gevraagd: string | undefined): string {
  if (gevraagd === undefined || gevraagd.length > 500 || !/^\/(?![/\\])[\w\-./~%?=&#]*$/.test(gevraagd)) return '/'
  const uit = new URL(gevraagd, 'http://loket.invalid')
  return uit.host === 'loket.invalid' ? `${uit.pathname}${uit.search}${uit.hash}` : '/'
}

function antwoord(status: number, naar: string, cookies: readonly string[]): Response {
  const headers = new Headers({ location: naar, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status, headers })
}

function mislukt(n: Nodig, e: unknown): Response {
  const reden = e instanceof AanmeldenMislukt ? e.reden : 'antwoord-klopt-niet'
  n.log.info({ gebeurtenis: 'aanmelden-mislukt', code: reden })
  return antwoord(303, `/?aanmelden=${reden}`, [])
}

async function bewaar(n: Nodig, v: Vertrek, terug: string): Promise<void> {
  const nu = n.tijd.nu()
  await n.db
    .deleteFrom('aanmelding')
    .where('gemeente_id', '=', n.gemeenteId)
    .where('gemaakt_op', '<=', new Date(nu.getTime() - VERTREK_MS))
    .execute()
  await n.db
    .insertInto('aanmelding')
    .values({
      gemeente_id: n.gemeenteId,
      staat_hash: await vingerafdruk(v.staat),
      nonce: v.nonce,
      verifier: v.verifier,
      terug,
      gemaakt_op: nu,
    })
    .execute()
}

/** Takes the started sign-in out: a second callback with the same state finds nothing. */
async function neem(n: Nodig, staat: string): Promise<{ nonce: string; verifier: string; terug: string } | null> {
  const rij = await n.db
    .deleteFrom('aanmelding')
    .where('gemeente_id', '=', n.gemeenteId)
    .where('staat_hash', '=', await vingerafdruk(staat))
    .returning(['nonce', 'verifier', 'terug', 'gemaakt_op'])
    .executeTakeFirst()
  if (!rij || rij.gemaakt_op.getTime() <= n.tijd.nu().getTime() - VERTREK_MS) return null
  return rij
}
