import { mag } from '../../src/domein/rechten.ts'
import { type Kijk, leeftijdVan } from './kijk.ts'
import { conceptDeel, deelVan, magDocument } from './plandelen.ts'
import { DOSSIER_NAMEN, DOSSIERS, MENSEN, OPMERKER } from './relaties.ts'
import { eigenWerk, PERSONEN_MET_DOSSIER } from './vragen.ts'
import type { Document, Wereld } from './wereld.ts'

/** Text that may only turn up where its class of data of its person may be read. */
export const canarie = (gegeven: string, over: string): string => `kanarie-${gegeven}-${over}-einde`.toLowerCase()

/** Every canary in an answer, also inside base64 (updates of documents). */
export function canariesIn(tekst: string): string[] {
  const uit = new Set(tekst.match(/kanarie-[\w.-]+?-einde/gi) ?? [])
  for (const stuk of tekst.match(/"[A-Za-z0-9+/]{40,}={0,2}"/g) ?? []) {
    for (const c of atob(stuk.slice(1, -1)).match(/kanarie-[\w.-]+?-einde/gi) ?? []) uit.add(c)
  }
  return [...uit].map((c) => c.toLowerCase())
}

/** May this canary be in an answer to this caller? The last word on leaks: whatever the endpoint, whatever the field. */
export function magKanarie(k: Kijk, w: Wereld, kanarie: string): boolean {
  const [, soort, over] = /^kanarie-([\w.]+)-([\w-]+)-einde$/.exec(kanarie) ?? []
  if (soort === undefined || over === undefined) return false
  if (soort === 'bericht') {
    const draad = w.draden.find((t) => t.id === over)
    if (!draad) return false
    const leden =
      draad.persoon === null ? DOSSIERS[draad.dossier].deelnemers.filter((n) => leeftijdVan(n, k) < 16 && n !== k.wie) : [draad.persoon]
    return leden.some((n) => mag(k.over(draad.dossier, n), 'BERICHTEN', 'LEZEN'))
  }
  // Own words go with own data, whatever became of the right to read; otherwise as the part it stands at, and never with a version.
  if (soort.startsWith('opmerking.')) {
    if (k.wie === OPMERKER) return true
    const [, woord = '', gebied = null] = soort.toUpperCase().split('.')
    return w.documenten.some(
      (x) =>
        x.soort === woord &&
        (x.persoon === null ? over === 'gezin' : MENSEN[x.persoon].id === over) &&
        (gebied === null || x.leefgebied === gebied) &&
        magDocument(k, x, 'LEZEN'),
    )
  }
  // Taken out of the draft since: handing in later does not open it.
  if (soort === 'moment.gezin') return DOSSIER_NAMEN.some((d) => k.iemand(d, (r) => mag(r, 'CONCEPTPLAN', 'LEZEN', 'GEZIN')))
  if (over === 'gezin')
    return DOSSIER_NAMEN.some((d) => k.iemand(d, (r) => mag(r, 'CONCEPTPLAN', 'LEZEN', 'GEZIN') || mag(r, 'PLAN', 'LEZEN', 'GEZIN')))
  const treffer = PERSONEN_MET_DOSSIER.find(([, n]) => MENSEN[n].id === over)
  if (!treffer) return false
  const [d, persoon] = treffer
  const r = k.over(d, persoon)
  if (soort === 'concept.notities' || soort === 'moment.notities') return k.wie === persoon
  if (soort.startsWith('moment.')) {
    const [, woord = '', gebied = null] = soort.toUpperCase().split('.')
    return conceptDeel(k, d, persoon, deelVan({ soort: woord as Document['soort'], leefgebied: gebied as Document['leefgebied'] }), 'LEZEN')
  }
  if (soort.startsWith('concept.')) {
    const [, woord = '', gebied = null] = soort.toUpperCase().split('.')
    const deel = deelVan({ soort: woord as Document['soort'], leefgebied: gebied as Document['leefgebied'] })
    if (conceptDeel(k, d, persoon, deel, 'LEZEN')) return true
    return w.versies.some((v) => v.dossier === d && v.persoon === persoon) && mag(r, 'PLAN', 'LEZEN')
  }
  if (soort === 'antwoord')
    return w.versies.some((v) => v.persoon === persoon && v.verstuurd)
      ? mag(r, 'PLAN', 'LEZEN')
      : k.rijen(d, persoon).some((h) => h === 'CONSULENT' || h === 'VERVANGER')
  if (soort === 'reactie') return mag(r, 'PLAN', 'LEZEN')
  if (soort === 'besluit') return mag(r, 'BESLUIT', 'LEZEN')
  if (soort === 'betaling') return mag(r, 'BETALINGEN', 'LEZEN')
  if (soort === 'factuur') return mag(r, 'BETALINGEN', 'LEZEN', 'DETAIL')
  // What a zorgverlener with a login does for this person: own contract and own payments (domein.md 7).
  if (soort === 'werk') return mag(r, 'BETALINGEN', 'LEZEN', 'DETAIL') || eigenWerk(r)
  return false
}
