import fc from 'fast-check'
import { expect, test } from 'vitest'
import { som } from './geld.ts'
import { jaarbeeld, jarenVan, verdeelOverMaanden, type PotjeMetMaanden } from './geld-jaar.ts'
import { regelsOp } from './matrix.ts'
import { gebruikOp, type Bron, type Budget } from './potjes.ts'
import { prognose } from './prognose.ts'

const VANDAAG = '2026-07-01'

test('an amount goes over the months equally and to the cent: whole months the same, half a month half of it', () => {
  expect(verdeelOverMaanden(175_500, '2026-07-01', '2026-12-31').map((m) => m.cent)).toEqual([
    29_250, 29_250, 29_250, 29_250, 29_250, 29_250,
  ])
  // September has 30 days, of which 17 are in the period.
  expect(verdeelOverMaanden(34_700, '2026-09-14', '2026-12-31')).toEqual([
    { maand: '2026-09', cent: 5513 },
    { maand: '2026-10', cent: 9729 },
    { maand: '2026-11', cent: 9729 },
    { maand: '2026-12', cent: 9729 },
  ])
  expect(verdeelOverMaanden(5, '2026-12-31', '2027-02-01')).toHaveLength(3)
  expect(verdeelOverMaanden(500, '2026-07-01', '2026-06-30')).toEqual([{ maand: '2026-06', cent: 500 }])
})

const dagen = fc
  .date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2028-12-31T00:00:00Z'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10))

test('dividing loses no cent, whatever the days, and never takes from one month to give to another', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000_000 }), dagen, dagen, (cent, a, b) => {
      const [vanaf, tot] = a < b ? [a, b] : [b, a]
      const delen = verdeelOverMaanden(cent, vanaf, tot)
      expect(som(delen.map((d) => d.cent))).toBe(cent)
      expect(delen.every((d) => d.cent >= 0)).toBe(true)
      expect(delen.map((d) => d.maand)).toEqual(delen.map((d) => d.maand).toSorted())
    }),
  )
})

const cent = fc.nat({ max: 2_000_000 })
const maand = fc
  .tuple(fc.constantFrom('2025', '2026'), fc.integer({ min: 1, max: 12 }))
  .map(([j, m]) => `${j}-${String(m).padStart(2, '0')}`)
const maanden = fc.array(fc.record({ maand, cent: fc.integer({ min: 1, max: 90_000 }) }), { maxLength: 8 })
const budgetten = fc
  .array(
    fc.record({
      periode: fc.constantFrom(['2025-01-01', '2026-12-31'], ['2026-09-14', '2027-03-20'], ['2025-02-01', '2026-06-30']),
      budgetCent: cent,
      gepland: cent,
      bindend: cent,
      maanden,
      behandelingMaanden: maanden,
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((ruw): { budget: Budget; potjes: PotjeMetMaanden[] } => {
    const bronnen = ruw.map((r, nr): Bron => ({
      id: `b${nr}`,
      wet: 'WMO',
      persoonId: 'p',
      verstrekker: '',
      bedragCent: r.budgetCent,
      vanaf: r.periode[0] ?? '',
      tot: r.periode[1] ?? '',
      bevoorschotting: 'VOORAF',
    }))
    const potjes = ruw.map((r, nr): PotjeMetMaanden => ({
      id: `x${nr}`,
      persoonId: 'p',
      domein: 'B',
      naam: '',
      soort: 'CONTRACT',
      zorgverlener: null,
      tarief: null,
      vanaf: r.periode[0] ?? '',
      tot: r.periode[1] ?? '',
      delen: [
        {
          bronId: `b${nr}`,
          budgetCent: r.budgetCent,
          betaaldCent: som(r.maanden.map((m) => m.cent)),
          inBehandelingCent: som(r.behandelingMaanden.map((m) => m.cent)),
        },
      ],
      afgesprokenGeplandCent: r.gepland,
      afgesprokenBindendCent: r.bindend,
      maanden: r.maanden,
      behandelingMaanden: r.behandelingMaanden,
    }))
    return { budget: { bronnen, potjes, regels: regelsOp(VANDAAG, 'R'), beperkingen: [] }, potjes }
  })

test('all years together are the forecast of the loket, to the cent', () => {
  fc.assert(
    fc.property(budgetten, ({ budget, potjes }) => {
      const beelden = jarenVan(potjes).map((jaar) => jaarbeeld(budget, potjes, jaar, VANDAAG))
      const p = prognose(budget)
      expect(som(beelden.map((b) => b.samenCent))).toBe(p.totaalBesteedCent)
      expect(som(beelden.map((b) => b.besteedCent))).toBe(
        p.betaaldCent + som(potjes.flatMap((x) => x.behandelingMaanden.map((m) => m.cent))),
      )
      for (const b of beelden) {
        expect(b.maanden).toHaveLength(12)
        expect(b.maanden.at(-1)?.samenCent).toBe(b.besteedCent + b.geplandCent)
      }
      // Nothing is planned in what is over, unless the potje itself is over.
      if (potjes.every((x) => gebruikOp(x, VANDAAG) !== 'VOORBIJ'))
        for (const m of beelden.flatMap((b) => b.maanden)) if (m.maand < VANDAAG.slice(0, 7)) expect(m.geplandCent).toBe(0)
    }),
  )
})
