import { mag, magIetsVanConcept } from '../../src/domein/rechten.ts'
import type { Beller } from '../kern/beller.ts'
import type { LiveBericht, LiveWat } from '../kern/live.ts'
import type { Poorten } from '../kern/poorten.ts'
import { Probleem } from '../kern/probleem.ts'
import { rechtenInDossier } from '../kern/rechten.ts'
import { magDocument } from '../plannen/rechten.ts'
import { vindDeclaratie } from '../vragen/declaratie-detail.ts'
import { vindOvereenkomst } from '../vragen/overeenkomsten.ts'

/** What is about one document of a draft: heard by who may read that document, and by nobody else. */
const VAN_DOCUMENT: ReadonlySet<LiveWat> = new Set(['plandocument', 'opmerking', 'aanwezig'])

/**
 * May this caller hear that this changed? Asked anew for every event, so that what was withdrawn a second ago is
 * silent now. Somebody without the right does not even hear that something exists.
 */
export async function magLiveHoren(p: Poorten, beller: Beller, b: LiveBericht): Promise<boolean> {
  if (VAN_DOCUMENT.has(b.wat)) return b.id !== null && (await magDocument(p.db, p, beller, b.id, 'LEZEN')) !== null
  const rechten = await rechtenInDossier(p.db, p, beller, b.dossierId)
  if (rechten.size === 0) return false
  // An answer that is still being written is not there for the family, not even the hour of it.
  if (b.wat === 'antwoordconcept') return [...rechten.values()].some((r) => mag(r, 'PLAN', 'SCHRIJVEN'))
  // Who takes part in a dossier sees its step and its rights change; of anything else not even the hour. A task that
  // comes of a draft is part of that draft.
  if ((b.wat === 'stappen' && b.gegeven !== 'BERICHTEN' && b.gegeven !== 'CONCEPTPLAN') || b.wat === 'toegang') return true
  const over = b.persoonId === null ? [...rechten.values()] : [rechten.get(b.persoonId)].filter((r) => r !== undefined)
  if (over.some((r) => (b.gegeven === 'CONCEPTPLAN' ? magIetsVanConcept(r) : mag(r, b.gegeven, 'LEZEN')))) return true
  // Who gives care reads their own agreement, what they declared and what was paid for it, and nothing beside it.
  const eigen = b.gegeven === 'BETALINGEN' && over.some((r) => mag(r, 'BETALINGEN', 'LEZEN', 'EIGEN'))
  return eigen && b.id !== null && (await leestEigenWerk(p, beller, b.id))
}

/** Can this agreement, declaratie or payment be read by who gives the care? The reads themselves decide. */
async function leestEigenWerk(p: Poorten, beller: Beller, id: string): Promise<boolean> {
  const betaling = await p.db
    .selectFrom('betaling')
    .select('declaratie_id')
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (betaling) return betaling.declaratie_id !== null && bestaat(vindDeclaratie(p.db, p, beller, betaling.declaratie_id))
  return (await bestaat(vindDeclaratie(p.db, p, beller, id))) || bestaat(vindOvereenkomst(p.db, p, beller, id))
}

async function bestaat(vraag: Promise<unknown>): Promise<boolean> {
  try {
    await vraag
    return true
  } catch (e) {
    if (e instanceof Probleem && e.soort === 'niet-gevonden') return false
    throw e
  }
}
