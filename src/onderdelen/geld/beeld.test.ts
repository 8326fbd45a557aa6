import fc from 'fast-check'
import { expect, test } from 'vitest'
import { regelsOp } from '../../domein/matrix.ts'
import { type Bron, type Budget, type Potje, totaal } from '../../domein/potjes.ts'
import { erbij, erin, opbouw, potStand, zonder } from './beeld.ts'
import { leesOpzet, LEGE_OPZET } from './opzet.ts'

const VANDAAG = '2026-07-01'
const PERIODEN = [
  ['2026-01-01', '2026-12-31'],
  ['2026-09-14', '2026-12-31'],
  ['2026-01-01', '2026-06-30'],
] as const

const cent = fc.integer({ min: 0, max: 2_000_000 })
const budgetten = fc
  .array(
    fc.record({
      periode: fc.constantFrom(...PERIODEN),
      wet: fc.constantFrom('WMO', 'SWV', 'UWV'),
      budgetCent: cent,
      betaaldCent: cent,
      inBehandelingCent: cent,
      gepland: cent,
      bindend: cent,
    }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((ruw): Budget => {
    const bronnen = ruw.map((r, nr): Bron => ({
      id: `b${nr}`,
      wet: r.wet,
      persoonId: 'p',
      verstrekker: '',
      bedragCent: r.budgetCent,
      vanaf: r.periode[0],
      tot: r.periode[1],
      bevoorschotting: 'VOORAF',
    }))
    const potjes = ruw.map((r, nr): Potje => ({
      id: `x${nr}`,
      persoonId: 'p',
      domein: 'B',
      naam: '',
      soort: 'CONTRACT',
      zorgverlener: null,
      tarief: null,
      vanaf: r.periode[0],
      tot: r.periode[1],
      delen: [{ bronId: `b${nr}`, budgetCent: r.budgetCent, betaaldCent: r.betaaldCent, inBehandelingCent: r.inBehandelingCent }],
      afgesprokenGeplandCent: r.gepland,
      afgesprokenBindendCent: r.bindend,
    }))
    return { bronnen, potjes, regels: regelsOp(VANDAAG, 'R'), beperkingen: [] }
  })

test('the lines of how nog vrij is made add up to it, to the cent, also with money of later, of one purpose and of the past', () => {
  fc.assert(
    fc.property(budgetten, (budget) => {
      const t = totaal(budget, VANDAAG)
      expect(opbouw(t).reduce((som, r) => som + r.cent, 0)).toBe(t.nogVrijNuCent)
    }),
  )
})

test('the preview of the consulent takes free money first and never loses a cent', () => {
  const stand = fc.record({ besteed: cent, gepland: cent, vrij: cent })
  fc.assert(
    fc.property(stand, stand, fc.nat({ max: 4_000_000 }), fc.constantFrom('RESERVE', 'CONTRACT', null), (van, naar, ruw, soort) => {
      const bedrag = Math.min(ruw, erin(van))
      const na = zonder(van, bedrag)
      expect(erin(na) + bedrag).toBe(erin(van))
      expect(na.gepland === van.gepland || na.vrij === 0).toBe(true)
      expect(erin(erbij(naar, bedrag, soort))).toBe(erin(naar) + bedrag)
    }),
  )
  expect(zonder({ besteed: 36_960, gepland: 19_440, vrij: 39_600 }, 27_000)).toEqual({ besteed: 36_960, gepland: 19_440, vrij: 12_600 })
})

test('a jar draws what is being paid as spent and what is fixed as planned', () => {
  expect(potStand({ betaaldCent: 1, inBehandelingCent: 2, bindendCent: 4, geplandCent: 8, nogVrijCent: 16 })).toEqual({
    besteed: 3,
    gepland: 12,
    vrij: 16,
  })
})

test('a form kept by an older version is read as far as it is right', () => {
  expect(leesOpzet(null)).toBeNull()
  expect(leesOpzet({ naam: 'bus', domein: 'X', cent: 1.5, wie: 3 })).toEqual({ ...LEGE_OPZET, naam: 'bus' })
  expect(leesOpzet({ cent: 45_000, domein: 'B', persoonId: 'p' })).toEqual({ ...LEGE_OPZET, cent: 45_000, domein: 'B', persoonId: 'p' })
})
