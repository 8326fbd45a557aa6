import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestGeheugen } from '../geheugen.ts'
import type { Beller } from '../../server/kern/beller.ts'
import type { Poorten } from '../../server/kern/poorten.ts'
import { magLiveHoren } from '../../server/live/horen.ts'
import { klokVan } from '../../src/lib/klok.ts'
import { magDocument } from './plandelen.ts'
import { kijkVan } from './kijk.ts'
import { DOSSIERS, MENSEN, type Naam, NAMEN, TOESTANDEN, type Toestand } from './relaties.ts'
import { maakWereld, type Wereld } from './wereld.ts'

let w: Wereld
beforeAll(async () => {
  w = await maakWereld(await openTestGeheugen())
})
afterAll(() => w.sluit())

const bellerVan = (naam: Naam): Beller => {
  const m = MENSEN[naam]
  return { gemeenteId: m.gemeente, persoonId: m.id, sessieId: naam, rollen: [...m.rollen] }
}
const poorten = (t: Toestand): Poorten => {
  const klok = klokVan(() => Date.parse(`${t.dag}T10:00:00Z`))
  return {
    db: w.db,
    klok,
    tijd: klok,
    live: { luister: () => () => {} },
    log: { info: () => {}, fout: () => {} },
    beller: () => Promise.resolve(null),
    config: { gemeenteId: 'GM9901', proefDag: null, productie: false },
  }
}

it('de levende stroom zegt niemand dat er een concept is die het niet mag zien', async () => {
  let gehoord = 0
  for (const toestand of TOESTANDEN.filter((t) => t.plan === 'CONCEPT')) {
    await w.zet(toestand)
    const p = poorten(toestand)
    for (const naam of NAMEN) {
      const k = kijkVan(naam, toestand)
      for (const [nr, d] of w.documenten.entries()) {
        const over = d.persoon
        const mocht = magDocument(k, d, 'LEZEN')
        // Its text, what is said at it, and who is there: one rule. The last two by turns: every question costs two reads.
        for (const wat of ['plandocument', nr % 2 === 0 ? 'opmerking' : 'aanwezig'] as const) {
          const hoort = await magLiveHoren(p, bellerVan(naam), {
            gemeenteId: 'GM9901',
            dossierId: DOSSIERS[d.dossier].id,
            wat,
            gegeven: 'CONCEPTPLAN',
            persoonId: over === null ? null : MENSEN[over].id,
            id: d.id,
            seq: wat === 'plandocument' ? 1 : null,
          })
          expect(`${naam} ${wat} ${d.soort} ${over} ${hoort}`).toBe(`${naam} ${wat} ${d.soort} ${over} ${mocht}`)
          if (hoort) gehoord++
        }
      }
    }
  }
  expect(gehoord).toBeGreaterThan(20)
}, 180_000)
