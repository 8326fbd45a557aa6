import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestGeheugen } from '../geheugen.ts'
import type { Beller } from '../../server/kern/beller.ts'
import type { Poorten } from '../../server/kern/poorten.ts'
import { magLiveHoren } from '../../server/live/horen.ts'
import { mag } from '../../src/domein/rechten.ts'
import { klokVan } from '../../src/lib/klok.ts'
import { magDocument } from './plandelen.ts'
import { kijkVan } from './kijk.ts'
import { DOSSIERS, type DossierNaam, MENSEN, type Naam, NAMEN, TOESTANDEN, type Toestand, ZORGVERLENER } from './relaties.ts'
import { eigenWerk } from './vragen.ts'
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

it('van een antwoord dat nog geschreven wordt hoort alleen wie het mag schrijven', async () => {
  const toestand = TOESTANDEN.find((t) => t.plan === 'OPGESTUURD')
  if (toestand === undefined) throw new Error('no state with a plan that was handed in')
  await w.zet(toestand)
  const hoorders: Naam[] = []
  for (const naam of NAMEN) {
    const over = kijkVan(naam, toestand).over('okafor', 'noa')
    const mocht = mag(over, 'PLAN', 'SCHRIJVEN')
    const hoort = await magLiveHoren(poorten(toestand), bellerVan(naam), {
      gemeenteId: 'GM9901',
      dossierId: DOSSIERS.okafor.id,
      wat: 'antwoordconcept',
      gegeven: 'PLAN',
      persoonId: MENSEN.noa.id,
      id: crypto.randomUUID(),
      seq: null,
    })
    expect(`${naam} ${hoort}`).toBe(`${naam} ${mocht}`)
    if (hoort) hoorders.push(naam)
  }
  expect(hoorders).toContain('fatima')
})

it('over geld hoort iemand precies van wat hij mag lezen: wie de zorg geeft, van het eigen werk alleen', async () => {
  const toestand = TOESTANDEN.find((t) => t.naam === 'concept')
  if (!toestand) throw new Error('no such state')
  await w.zet(toestand)
  const p = poorten(toestand)
  const dingen = [
    ...w.declaraties.map((d) => ({ ...d, wat: `declaratie van ${d.zorgverlener ?? 'het gezin'}` })),
    ...(await betalingen()),
    ...w.overeenkomsten.filter((o) => o.verstuurd).map((o) => ({ ...o, wat: 'overeenkomst' })),
  ]
  const gehoord: string[] = []
  for (const naam of NAMEN) {
    const k = kijkVan(naam, toestand)
    for (const ding of dingen) {
      const r = k.over(ding.dossier, ding.persoon)
      const mocht = mag(r, 'BETALINGEN', 'LEZEN') || (ding.zorgverlener === naam && eigenWerk(r))
      const hoort = await hoortGeld(p, naam, ding)
      expect(`${naam} ${ding.wat} ${ding.persoon} ${hoort}`).toBe(`${naam} ${ding.wat} ${ding.persoon} ${mocht}`)
      if (hoort && naam === ZORGVERLENER.wie) gehoord.push(ding.wat)
    }
  }
  expect([...new Set(gehoord)].sort()).toEqual(['betaling van zorg', 'declaratie van zorg', 'overeenkomst'])
  // What was not sent to the gemeente is of the family alone, and of an id that is nobody's there is nothing to hear.
  for (const o of w.overeenkomsten.filter((x) => !x.verstuurd)) expect(await hoortGeld(p, ZORGVERLENER.wie, o)).toBe(false)
  const [eigen] = w.declaraties.filter((d) => d.zorgverlener === ZORGVERLENER.wie)
  if (!eigen) throw new Error('no own declaratie')
  expect(await hoortGeld(p, ZORGVERLENER.wie, { ...eigen, id: DOSSIERS.sanne.id })).toBe(false)
}, 180_000)

function hoortGeld(p: Poorten, naam: Naam, ding: { id: string; dossier: DossierNaam; persoon: Naam }): Promise<boolean> {
  return magLiveHoren(p, bellerVan(naam), {
    gemeenteId: 'GM9901',
    dossierId: DOSSIERS[ding.dossier].id,
    wat: 'geld',
    gegeven: 'BETALINGEN',
    persoonId: MENSEN[ding.persoon].id,
    id: ding.id,
    seq: null,
  })
}

/** A payment for each declaratie, and one for none. */
async function betalingen(): Promise<(Omit<Wereld['declaraties'][number], 'potjeId'> & { wat: string })[]> {
  const uit = []
  const [een] = w.declaraties
  if (!een) throw new Error('no declaratie')
  for (const d of [...w.declaraties, { ...een, zorgverlener: null, geen: true }]) {
    const id = crypto.randomUUID()
    await w.db
      .insertInto('betaling')
      .values({
        gemeente_id: 'GM9901',
        id,
        dossier_id: DOSSIERS[d.dossier].id,
        persoon_id: MENSEN[d.persoon].id,
        potje_id: d.potjeId,
        declaratie_id: 'geen' in d ? null : d.id,
        afzender: 'SVB',
        kenmerk: id,
        cent: 1200,
        boven_cent: 0,
        zorg_dag: '2026-06-01',
        betaald_op: '2026-06-30',
        gemeld_op: new Date('2026-06-30T11:00:00Z'),
        door_id: null,
        herstelt_id: null,
      })
      .execute()
    uit.push({
      id,
      dossier: d.dossier,
      persoon: d.persoon,
      zorgverlener: d.zorgverlener,
      wat: `betaling van ${d.zorgverlener ?? 'het gezin'}`,
    })
  }
  return uit
}
