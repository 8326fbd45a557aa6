import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { regelsOp } from './matrix.ts'
import type { Bron, Budget, Potje } from './potjes.ts'
import { gebruiktProcent, potjeSignaal, signaalStaat, type Signaal } from './signaal.ts'

const HALF = '2026-07-01'
const BRON: Bron = {
  id: 'b1',
  wet: 'WMO',
  persoonId: 'p1',
  verstrekker: 'Gemeente',
  bedragCent: 936_000,
  vanaf: '2026-01-01',
  tot: '2026-12-31',
  bevoorschotting: 'VOORAF',
}
const potje = (over: Partial<Potje> & { budget?: number; betaald?: number; behandeling?: number } = {}): Potje => {
  const { budget = 936_000, betaald = 0, behandeling = 0, ...rest } = over
  return {
    id: 'a1',
    persoonId: 'p1',
    domein: 'B',
    naam: 'Begeleiding',
    soort: 'CONTRACT',
    zorgverlener: 'Noor',
    tarief: { cent: 4500, eenheid: 'UUR' },
    vanaf: '2026-01-01',
    tot: '2026-12-31',
    delen: [{ bronId: 'b1', budgetCent: budget, betaaldCent: betaald, inBehandelingCent: behandeling }],
    afgesprokenGeplandCent: 936_000,
    afgesprokenBindendCent: 0,
    ...rest,
  }
}
const budgetMet = (bronnen: readonly Bron[] = [BRON]): Pick<Budget, 'bronnen' | 'regels'> => ({ bronnen, regels: regelsOp(HALF, 'R', []) })
const kijk = (p: Potje, vandaag = HALF, om = { zorgLoopt: true, wachtOpAntwoord: false }): Signaal =>
  potjeSignaal(p, budgetMet(), vandaag, 90, om)

describe('wanneer er iets te zeggen is', () => {
  it.each<[string, Potje, string, Signaal['staat'], boolean]>([
    ['half gebruikt en precies afgesproken is in orde', potje({ betaald: 504_000 }), HALF, 'RUSTIG', false],
    ['een cent onder de negentig procent', potje({ betaald: 842_399 }), HALF, 'RUSTIG', false],
    ['negentig procent halverwege het jaar: kies iets', potje({ betaald: 842_400 }), HALF, 'BIJNA', true],
    ['wat nu betaald wordt telt ook', potje({ betaald: 800_000, behandeling: 42_400 }), HALF, 'BIJNA', true],
    ['negentig procent in december, en in dit tempo genoeg: geen taak', potje({ betaald: 842_400 }), '2026-12-20', 'BIJNA', false],
    ['alles gebruikt', potje({ betaald: 936_000 }), HALF, 'OP', true],
    ['meer betaald dan er in zat', potje({ betaald: 950_000 }), HALF, 'OP', true],
    ['de afspraken passen niet meer', potje({ betaald: 90_000, afgesprokenGeplandCent: 936_001 }), HALF, 'OP', true],
    [
      'maandloon dat past is nooit een seintje, ook niet als het helemaal betaald is',
      potje({ betaald: 936_000, afgesprokenGeplandCent: 0, afgesprokenBindendCent: 936_000 }),
      HALF,
      'RUSTIG',
      false,
    ],
    [
      'maandloon dat niet meer past wel',
      potje({ betaald: 500_000, afgesprokenGeplandCent: 0, afgesprokenBindendCent: 940_000 }),
      HALF,
      'OP',
      true,
    ],
    ['een periode die voorbij is', potje({ betaald: 936_000 }), '2027-01-01', 'RUSTIG', false],
    ['alles eruit geschoven en niets afgesproken', potje({ budget: 0, afgesprokenGeplandCent: 0 }), HALF, 'RUSTIG', false],
  ])('%s', (_naam, p, dag, staat, keuze) => {
    expect(kijk(p, dag)).toMatchObject({ staat, keuze })
  })

  it('noemt op de cent wat er nog in zit en wat er te weinig is', () => {
    expect(kijk(potje({ betaald: 842_400 }))).toEqual({ staat: 'BIJNA', procent: 90, overCent: 93_600, tekortCent: 0, keuze: true })
    const krap = potje({ betaald: 842_400, afgesprokenGeplandCent: 1_000_000 })
    expect(kijk(krap)).toMatchObject({ staat: 'OP', overCent: 93_600, tekortCent: 64_000 })
  })

  it('vraagt geen keuze als er niemand komt werken, of als een ander al aan de beurt is', () => {
    const op = potje({ betaald: 936_000 })
    expect(kijk(op, HALF, { zorgLoopt: false, wachtOpAntwoord: false }).keuze).toBe(false)
    expect(kijk(op, HALF, { zorgLoopt: true, wachtOpAntwoord: true }).keuze).toBe(false)
  })

  it('rekent niet op wat overbleef van een bron die voorbij is', () => {
    const twee = potje({
      delen: [
        { bronId: 'b1', budgetCent: 100_000, betaaldCent: 95_000, inBehandelingCent: 0 },
        { bronId: 'oud', budgetCent: 100_000, betaaldCent: 0, inBehandelingCent: 0 },
      ],
      afgesprokenGeplandCent: 0,
    })
    const oud = { ...BRON, id: 'oud', tot: '2026-03-31' }
    expect(potjeSignaal(twee, budgetMet([BRON, oud]), HALF, 90, { zorgLoopt: true, wachtOpAntwoord: false })).toMatchObject({
      staat: 'BIJNA',
      procent: 95,
      overCent: 5_000,
    })
  })
})

const cent = fc.nat({ max: 2_000_000 })

test('de staat hangt alleen van de bedragen af: meer betaald maakt een potje nooit rustiger', () => {
  const orde = { RUSTIG: 0, BIJNA: 1, OP: 2 }
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000_000 }), cent, cent, fc.integer({ min: 50, max: 100 }), (budget, a, b, procent) => {
      const [minder, meer] = a < b ? [a, b] : [b, a]
      expect(orde[signaalStaat(budget, budget - meer, procent)]).toBeGreaterThanOrEqual(
        orde[signaalStaat(budget, budget - minder, procent)],
      )
      expect(signaalStaat(budget, budget - minder, procent) === 'OP').toBe(minder >= budget)
    }),
  )
})

test('wat er nog in zit en wat afgesproken is, zegt precies of het tekort er is', () => {
  fc.assert(
    fc.property(cent, cent, cent, cent, cent, (budget, betaald, behandeling, gepland, bindend) => {
      const p = potje({ budget, betaald, behandeling, afgesprokenGeplandCent: gepland, afgesprokenBindendCent: bindend })
      const uit = kijk(p)
      const gebruikt = betaald + behandeling
      expect(uit.overCent).toBe(Math.max(0, budget - gebruikt))
      expect(uit.tekortCent).toBe(Math.max(0, Math.max(gebruikt, gepland + bindend) - Math.max(gebruikt, budget)))
      expect(uit.procent).toBe(gebruiktProcent(budget, uit.overCent))
      if (uit.tekortCent > 0) expect(uit.staat).toBe('OP')
      if (uit.keuze) expect(uit.staat).not.toBe('RUSTIG')
    }),
  )
})
