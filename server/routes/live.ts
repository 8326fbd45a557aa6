import { streamSSE } from 'hono/streaming'
import { liveRoute } from '../../src/contract/routes/loket.ts'
import type { AanwezigStand } from '../../src/contract/woorden-opmerking.ts'
import { naarBase64 } from '../../src/lib/base64.ts'
import { type Beller, bellerVan } from '../kern/beller.ts'
import type { LiveBericht } from '../kern/live.ts'
import type { App, Poorten } from '../kern/poorten.ts'
import { magLiveHoren } from '../live/horen.ts'
import { mijnDossiers, rechtenInDossier } from '../kern/rechten.ts'
import { leesUpdate } from '../plannen/lezen.ts'

/** A comment line this often keeps proxies from closing a quiet stream, and notices a session that has ended. */
const HARTSLAG_MS = 20_000
/** What may wait for one slow listener; beyond that it is told to ask everything again. */
const MAX_RIJ = 500

/** What goes over the stream, one JSON per event. */
export type LiveGebeurtenis =
  | { soort: 'VERANDERD'; wat: string[]; dossierId: string; id: string | null }
  | { soort: 'PLAN'; doc: string; seq: number; epoch: number; update: string }
  | { soort: 'AANWEZIG'; doc: string; wie: { persoonId: string; naam: string }; stand: AanwezigStand; veld: string | null; nieuw: boolean }
  | { soort: 'RESYNC' }

export function registreerLive(app: App, p: Poorten): void {
  app.openAPIRegistry.registerPath(liveRoute)
  app.get('/live', (c) => {
    const beller = bellerVan(c)
    return streamSSE(c, async (stroom) => {
      const rij: (LiveBericht | 'OPNIEUW')[] = []
      let wek = () => {}
      let open = true
      const leg = (b: LiveBericht | 'OPNIEUW') => {
        if (rij.length >= MAX_RIJ) rij.splice(0, rij.length, 'OPNIEUW')
        else rij.push(b)
        wek()
      }
      const stop = p.live.luister(
        (b) => {
          if (b.gemeenteId === beller.gemeenteId) leg(b)
        },
        () => leg('OPNIEUW'),
      )
      stroom.onAbort(() => {
        open = false
        stop()
        wek()
      })
      // The dossiers in which this caller had a part while the stream was open: who loses the last right in one must hear that.
      const mijn = new Set((await mijnDossiers(p.db, p, beller)).map((d) => d.dossierId))
      try {
        // Listening came first: whatever changes from here on is in the queue, so asking again misses nothing.
        await stroom.writeSSE({ data: JSON.stringify({ soort: 'RESYNC' } satisfies LiveGebeurtenis), retry: 2000 })
        while (open) {
          const b = rij.shift()
          if (b === undefined) {
            const hartslag = await wacht((w) => (wek = w), HARTSLAG_MS)
            if (!hartslag || !open) continue
            // Withdrawal and the end of a session count on an open stream too.
            if ((await p.beller(c))?.persoonId !== beller.persoonId) break
            await stroom.write(': hier\n\n')
            continue
          }
          // Signs of presence are many and of a few: whoever has no part in that dossier is not asked about in the database.
          if (b !== 'OPNIEUW' && b.wat === 'aanwezig' && !mijn.has(b.dossierId)) continue
          const g = (await alsGebeurtenis(p, beller, b)) ?? (await weggevallen(p, beller, b, mijn))
          // Who got a right meanwhile can lose it again before this stream closes.
          if (g && b !== 'OPNIEUW' && g.soort !== 'RESYNC') mijn.add(b.dossierId)
          if (g) await stroom.writeSSE({ data: JSON.stringify(g) })
        }
      } finally {
        stop()
      }
    })
  })
}

async function alsGebeurtenis(p: Poorten, beller: Beller, b: LiveBericht | 'OPNIEUW'): Promise<LiveGebeurtenis | null> {
  if (b === 'OPNIEUW') return { soort: 'RESYNC' }
  if (!(await magLiveHoren(p, beller, b))) return null
  if (b.wat === 'aanwezig') {
    if (b.id === null || b.aanwezig === undefined) return null
    const { persoonId, naam, stand, veld, nieuw } = b.aanwezig
    return { soort: 'AANWEZIG', doc: b.id, wie: { persoonId, naam }, stand, veld, nieuw }
  }
  if (b.wat !== 'plandocument') return { soort: 'VERANDERD', wat: [b.wat], dossierId: b.dossierId, id: b.id }
  if (b.id === null || b.seq === null) return null
  const update = await leesUpdate(p.db, { gemeenteId: b.gemeenteId, documentId: b.id }, b.seq)
  return update
    ? { soort: 'PLAN', doc: b.id, seq: b.seq, epoch: update.epoch, update: naarBase64(update.inhoud) }
    : { soort: 'VERANDERD', wat: ['plandocument'], dossierId: b.dossierId, id: b.id }
}

/** RESYNC for who just lost the last right in a dossier, once; silence for everybody else. */
async function weggevallen(p: Poorten, beller: Beller, b: LiveBericht | 'OPNIEUW', mijn: Set<string>): Promise<LiveGebeurtenis | null> {
  if (b === 'OPNIEUW' || b.wat !== 'toegang' || !mijn.has(b.dossierId)) return null
  if ((await rechtenInDossier(p.db, p, beller, b.dossierId)).size > 0) return null
  mijn.delete(b.dossierId)
  return { soort: 'RESYNC' }
}

/** True when the time passed, false when woken. */
function wacht(geefWekker: (wek: () => void) => void, ms: number): Promise<boolean> {
  return new Promise((klaar) => {
    const klok = setTimeout(() => klaar(true), ms)
    geefWekker(() => {
      clearTimeout(klok)
      klaar(false)
    })
  })
}
