import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestGeheugen } from '../geheugen.ts'
import { EINDPUNTEN } from '../rechten/eindpunten.ts'
import { kijkVan } from '../rechten/kijk.ts'
import { splits } from '../rechten/loop.ts'
import { NAMEN, type Naam, TOESTANDEN } from '../rechten/relaties.ts'
import type { Verzoek } from '../rechten/vragen.ts'
import { maakWereld, type Wereld } from '../rechten/wereld.ts'
import { beoordelaar, operatiesVan } from './fuzz-keur.ts'
import { greep, verander } from './fuzz-verander.ts'
import { type OpenApi, plat, voorPad } from './fuzz-verzoek.ts'

/** Requests that are changed, per operation. */
const PER = 60
/** Good requests that are looked for, per operation: of several people, on several things. */
const GOEDE = 6
let w: Wereld
beforeAll(async () => {
  w = await maakWereld(await openTestGeheugen())
})
afterAll(() => w.sluit())

type Goed = { wie: Naam; params: Record<string, string>; query: Record<string, string>; body: unknown }

function stuur(methode: string, sjabloon: string, v: Goed): Promise<{ status: number; headers: Headers; tekst: string }> {
  const deel = (in_: unknown, naam: string): unknown =>
    typeof in_ === 'object' && in_ !== null ? (in_ as Record<string, unknown>)[naam] : undefined
  const pad = sjabloon.replace(/\{(\w+)\}/g, (_heel, naam: string) => voorPad(plat(deel(v.params, naam) ?? '')) || '%20')
  const query = new URLSearchParams(Object.entries(Object(v.query) as object).map(([k, x]) => [k, plat(x)])).toString()
  return w.vraag(v.wie, methode, query === '' ? pad : `${pad}?${query}`, v.body)
}

test('requests that are good but for one thing: never a 5xx, never an answer that breaks its schema', { timeout: 600_000 }, async () => {
  const zaad = Math.floor(Math.random() * 2 ** 31)
  console.log(`fuzz seed ${zaad}`)
  const doc = JSON.parse((await w.vraag(null, 'GET', '/openapi.json')).tekst) as OpenApi
  const beoordeel = beoordelaar(doc)
  const operaties = new Map(operatiesVan(doc).map((o) => [`${o.methode.toUpperCase()} ${o.pad}`, o.operatie]))
  // One example of each kind of failure; the twentieth of the same says nothing new.
  const fouten = new Map<string, string>()
  const nooit: string[] = []
  const anderen = [...JSON.stringify([w.potjes, w.documenten, w.verschuivingen, w.draden]).matchAll(/"id":"([^"]+)"/g)].map(
    (m) => m[1] ?? '',
  )
  let gedaan = 0
  let ja = 0
  // Handed in and answered: the state in which every endpoint has something to say.
  const toestand = TOESTANDEN.find((t) => t.naam === 'opgestuurd')
  if (toestand === undefined) throw new Error('no such state')
  for (const t of TOESTANDEN.slice(0, TOESTANDEN.indexOf(toestand) + 1)) await w.zet(t)
  let nr = 0
  for (const [eindpunt, lijn] of Object.entries(EINDPUNTEN)) {
    if (typeof lijn !== 'function') continue
    const operatie = operaties.get(eindpunt)
    if (operatie === undefined) throw new Error(`${eindpunt} is not in the contract`)
    const [methode, sjabloon] = splits(eindpunt)
    const goede: Goed[] = []
    for (const wie of NAMEN) {
      for (const v of lijn(w, kijkVan(wie, toestand)).filter((x: Verzoek) => x.verwacht === 'MAG')) {
        if (goede.length >= GOEDE) break
        const kan = { wie, params: v.params ?? {}, query: Object.fromEntries(v.query ?? []), body: v.body }
        const { status } = await stuur(methode, sjabloon, kan)
        if (status === 200) goede.push(kan)
      }
    }
    if (goede.length === 0) nooit.push(eindpunt)
    for (const [i, g] of fc.sample(greep, { numRuns: goede.length === 0 ? 0 : PER, seed: zaad + (nr += 1) }).entries()) {
      const basis = goede[i % goede.length]
      if (basis === undefined) continue
      const { wie, body, ...zonder } = basis
      const rest = methode === 'GET' ? zonder : { ...zonder, body }
      const anders = { wie, ...(verander(rest, g, anderen) as Omit<Goed, 'wie'>) }
      const antwoord = await stuur(methode, sjabloon, anders)
      gedaan += 1
      if (antwoord.status === 200) ja += 1
      const klacht = beoordeel(operatie, antwoord)
      if (klacht !== null)
        fouten.set(`${eindpunt}: ${klacht}`, `${JSON.stringify(anders).slice(0, 600)}\n  ${antwoord.tekst.slice(0, 600)}`)
    }
  }
  console.log(`${gedaan} changed requests, ${ja} still said yes`)
  expect([...fouten].slice(0, 20)).toEqual([])
  // From the inside: each operation that a session may ask was met by way of a request that it agrees to.
  expect(nooit).toEqual([])
})
