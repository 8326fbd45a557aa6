import fc from 'fast-check'
import { expect, test } from 'vitest'
import { regelsOp } from './matrix.ts'
import type { Budget, Potje } from './potjes.ts'
import { stelDat, teProberen, wekenOver, type Proef } from './stel-dat.ts'

const VANDAAG = '2026-07-01'

function budgetMet(over: Partial<Potje> & { budgetCent: number; betaaldCent: number }): Budget {
  const { budgetCent, betaaldCent, ...rest } = over
  const potje: Potje = {
    id: 'p1',
    persoonId: 'p',
    domein: 'B',
    naam: 'Begeleiding',
    soort: 'CONTRACT',
    zorgverlener: 'Noor',
    tarief: { cent: 4500, eenheid: 'UUR' },
    vanaf: '2026-01-01',
    tot: '2026-12-31',
    delen: [{ bronId: 'b', budgetCent, betaaldCent, inBehandelingCent: 0 }],
    afgesprokenGeplandCent: 0,
    afgesprokenBindendCent: 0,
    ...rest,
  }
  return {
    bronnen: [
      {
        id: 'b',
        wet: 'WMO',
        persoonId: 'p',
        verstrekker: '',
        bedragCent: budgetCent,
        vanaf: '2026-01-01',
        tot: '2026-12-31',
        bevoorschotting: 'VOORAF',
      },
    ],
    potjes: [potje],
    regels: regelsOp(VANDAAG, 'R'),
    beperkingen: [],
  }
}

test('two hours more in each of ten weeks: 20 hours at the tarief, out of what is free', () => {
  const budget = budgetMet({ budgetCent: 1_000_000, betaaldCent: 500_000, afgesprokenGeplandCent: 900_000 })
  const uit = stelDat(budget, 'p1', { soort: 'WEEK', honderdsten: 200, weken: 10 }, VANDAAG)
  expect(uit.kostCent).toBe(90_000)
  expect(uit.voor.nogVrijCent - uit.na.nogVrijCent).toBe(90_000)
  expect([uit.nogVrijVoorCent, uit.nogVrijNaCent, uit.tekortNaCent, uit.leegOp]).toEqual([100_000, 10_000, 0, null])
})

test('what does not fit is said, with the day on which the potje is empty', () => {
  const budget = budgetMet({ budgetCent: 1_000_000, betaaldCent: 500_000, afgesprokenGeplandCent: 1_000_000 })
  const uit = stelDat(budget, 'p1', { soort: 'WEEK', honderdsten: 1000, weken: 20 }, VANDAAG)
  expect(uit).toMatchObject({ kostCent: 900_000, tekortVoorCent: 0, tekortNaCent: 900_000, nogVrijNaCent: 0 })
  // 5,000 of the 14,000 euro that is needed, over 184 days.
  expect(uit.leegOp).toBe('2026-09-04')
})

test('another tarief: the hours that are planned cost more, and the same money buys fewer hours', () => {
  const budget = budgetMet({ budgetCent: 1_000_000, betaaldCent: 100_000, afgesprokenGeplandCent: 550_000 })
  const uit = stelDat(budget, 'p1', { soort: 'TARIEF', tariefCent: 5000 }, VANDAAG)
  expect(uit).toMatchObject({ kostCent: 50_000, tekortNaCent: 0, eenhedenVoor: 200, eenhedenNa: 180 })
  expect(stelDat(budget, 'p1', { soort: 'TARIEF', tariefCent: 4000 }, VANDAAG).kostCent).toBe(-50_000)
})

test('weeks that are left, and what can be tried at all', () => {
  expect(wekenOver({ vanaf: '2026-01-01', tot: '2026-12-31' }, VANDAAG)).toBe(27)
  expect(wekenOver({ vanaf: '2026-01-01', tot: '2026-07-01' }, VANDAAG)).toBe(1)
  expect(wekenOver({ vanaf: '2026-09-14', tot: '2026-09-27' }, VANDAAG)).toBe(2)
  expect(wekenOver({ vanaf: '2026-01-01', tot: '2026-06-30' }, VANDAAG)).toBe(0)
  expect(teProberen({ tarief: null, vanaf: '2026-01-01', tot: '2026-12-31' }, VANDAAG)).toBe(false)
  expect(() => stelDat(budgetMet({ budgetCent: 1, betaaldCent: 0 }), 'anders', { soort: 'TARIEF', tariefCent: 1 }, VANDAAG)).toThrow(
    'potje niet in het budget',
  )
})

const cent = fc.nat({ max: 3_000_000 })
const proef: fc.Arbitrary<Proef> = fc.oneof(
  fc.record({ soort: fc.constant('WEEK' as const), honderdsten: fc.nat({ max: 16_800 }), weken: fc.integer({ min: 1, max: 53 }) }),
  fc.record({ soort: fc.constant('TARIEF' as const), tariefCent: fc.integer({ min: 1, max: 1_000_000 }) }),
)

test('trying changes nothing, and every cent of it is either in the potje or named as what does not fit', () => {
  fc.assert(
    fc.property(
      fc.record({ budgetCent: cent, betaaldCent: cent, afgesprokenGeplandCent: cent, afgesprokenBindendCent: cent }),
      proef,
      (r, p) => {
        const budget = budgetMet(r)
        const voor = structuredClone(budget)
        const uit = stelDat(budget, 'p1', p, VANDAAG)
        expect(budget).toEqual(voor)
        const past = uit.kostCent - (uit.tekortNaCent - uit.tekortVoorCent)
        expect(uit.voor.nogVrijCent - uit.na.nogVrijCent).toBe(past)
        expect(uit.nogVrijVoorCent - uit.nogVrijNaCent).toBe(past)
        expect(uit.na.nogVrijCent).toBeGreaterThanOrEqual(0)
        if (uit.tekortNaCent > 0) expect(uit.na.nogVrijCent).toBe(0)
        expect(uit.leegOp === null).toBe(uit.tekortNaCent === 0)
        if (uit.leegOp !== null) expect(uit.leegOp >= VANDAAG && uit.leegOp <= '2026-12-31').toBe(true)
      },
    ),
  )
})
