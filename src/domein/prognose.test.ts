import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { regelsOp } from './matrix.ts'
import { stand, type Budget, type Potje } from './potjes.ts'
import { leegOp } from './prognose.ts'
import { stelDat } from './stel-dat.ts'

const HALF = '2026-07-01'
type Over = Partial<Potje> & { budget: number; betaald?: number; behandeling?: number }

function met({ budget, betaald = 0, behandeling = 0, ...rest }: Over): { budget: Budget; potje: Potje } {
  const potje: Potje = {
    id: 'p1',
    persoonId: 'p',
    domein: 'S',
    naam: 'Begeleiding op school',
    soort: 'CONTRACT',
    zorgverlener: 'schoolcoach',
    tarief: { cent: 6000, eenheid: 'UUR' },
    vanaf: '2026-01-01',
    tot: '2026-12-31',
    delen: [{ bronId: 'b', budgetCent: budget, betaaldCent: betaald, inBehandelingCent: behandeling }],
    afgesprokenGeplandCent: budget,
    afgesprokenBindendCent: 0,
    ...rest,
  }
  const bron = { id: 'b', wet: 'WMO', persoonId: 'p', verstrekker: '', bedragCent: budget, bevoorschotting: 'VOORAF' } as const
  return {
    budget: {
      bronnen: [{ ...bron, vanaf: '2026-01-01', tot: '2026-12-31' }],
      potjes: [potje],
      regels: regelsOp(HALF, 'R'),
      beperkingen: [],
    },
    potje,
  }
}

function leeg(over: Over, vandaag = HALF): string | null {
  const { budget, potje } = met(over)
  return leegOp(potje, stand(potje, budget.bronnen, budget.regels.matrix), vandaag)
}

describe('wanneer een potje eerder leeg is', () => {
  it.each<[string, Over, string, string | null]>([
    ['precies de helft op de helft van het jaar', { budget: 624_000, betaald: 312_000 }, HALF, null],
    ['sneller dan gelijk verdeeld, maar de afspraken passen', { budget: 360_000, betaald: 204_000 }, HALF, null],
    ['een afspraak die helemaal gebruikt is', { budget: 360_000, betaald: 300_000, afgesprokenGeplandCent: 300_000 }, HALF, null],
    ['meer afgesproken dan er in zit', { budget: 360_000, betaald: 204_000, afgesprokenGeplandCent: 408_000 }, HALF, '2026-11-18'],
    [
      'een cent te weinig is op de laatste dag leeg',
      { budget: 360_000, betaald: 204_000, afgesprokenGeplandCent: 360_001 },
      HALF,
      '2026-12-31',
    ],
    ['zonder afspraken telt het tempo', { budget: 360_000, betaald: 240_000, afgesprokenGeplandCent: 0 }, HALF, '2026-09-29'],
    [
      'wat nu betaald wordt telt mee',
      { budget: 360_000, betaald: 200_000, behandeling: 40_000, afgesprokenGeplandCent: 0 },
      HALF,
      '2026-09-29',
    ],
    [
      'de helft zonder afspraken: drie dagen verschil is geen eerder',
      { budget: 624_000, betaald: 312_000, afgesprokenGeplandCent: 0 },
      HALF,
      null,
    ],
    ['een potje dat voorbij is', { budget: 360_000, betaald: 360_000, afgesprokenGeplandCent: 400_000 }, '2027-01-01', null],
    ['nog niets gebruikt en niets afgesproken', { budget: 360_000, afgesprokenGeplandCent: 0 }, HALF, null],
  ])('%s', (_naam, over, vandaag, verwacht) => {
    expect(leeg(over, vandaag)).toBe(verwacht)
  })
})

const cent = fc.integer({ min: 1, max: 2_000_000 })

test('uitproberen rekent net zo: meer kosten maakt een potje nooit later leeg', () => {
  fc.assert(
    fc.property(cent, cent, cent, fc.integer({ min: 6000, max: 20_000 }), (budgetCent, betaald, afgesproken, tariefCent) => {
      const { budget, potje } = met({ budget: budgetCent, betaald, afgesprokenGeplandCent: afgesproken })
      const nu = leegOp(potje, stand(potje, budget.bronnen, budget.regels.matrix), HALF)
      expect(stelDat(budget, 'p1', { soort: 'TARIEF', tariefCent: 6000 }, HALF).leegOp).toBe(nu)
      const duurder = stelDat(budget, 'p1', { soort: 'TARIEF', tariefCent }, HALF).leegOp
      if (nu !== null) expect(duurder !== null && duurder <= nu).toBe(true)
    }),
  )
})
