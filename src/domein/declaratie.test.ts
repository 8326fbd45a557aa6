import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BEKENDE_STATEN, DECLARATIE_WIE, WEIGER_REDENEN } from '../contract/lijsten/betaling.ts'
import {
  aanZetVan,
  bedragVan,
  type Bezwaar,
  type Declareerbaar,
  type DeclaratieInvoer,
  isTeLaat,
  magOvergang,
  toetsDeclaratie,
} from './declaratie.ts'
import { maandenVanLoon, verwachtLoon } from './maandloon.ts'
import { plusDagen } from './termijnen.ts'

const UREN: Declareerbaar = {
  overeenkomst: { staat: 'GOEDGEKEURD', betaalwijze: 'UREN', tarief: { cent: 4500, eenheid: 'UUR' } },
  vanaf: '2026-01-01',
  tot: '2026-12-31',
  delen: [{ vanaf: '2026-01-01', tot: '2026-12-31', inDeelCent: 100_000 }],
  budgetCent: 100_000,
}
const RUIM: Declareerbaar = { ...UREN, delen: [{ vanaf: '2026-01-01', tot: '2026-12-31', inDeelCent: 1_000_000 }], budgetCent: 1_000_000 }
const FACTUUR: Declareerbaar = {
  ...UREN,
  overeenkomst: { staat: 'GOEDGEKEURD', betaalwijze: 'FACTUUR', tarief: { cent: 4500, eenheid: 'UUR' } },
}
const VANDAAG = '2026-07-01'
const invoer = (over: Partial<DeclaratieInvoer> = {}): DeclaratieInvoer => ({
  van: '2026-06-01',
  tot: '2026-06-30',
  dagen: null,
  aantalHonderdste: 400,
  cent: null,
  ...over,
})
const woorden = (
  d: Declareerbaar,
  i: DeclaratieInvoer,
  eerdere: Parameters<typeof toetsDeclaratie>[2] = [],
): [Bezwaar['ernst'], string][] => toetsDeclaratie(d, i, eerdere, VANDAAG).bezwaren.map((b) => [b.ernst, b.woord])

describe('het oordeel over een declaratie', () => {
  it('vier uur tegen € 45,00 is € 180,00 en kan gewoon', () => {
    expect(toetsDeclaratie(UREN, invoer(), [], VANDAAG)).toEqual({ soort: 'UREN', cent: 18_000, aantalHonderdste: 400, bezwaren: [] })
  })

  it.each<[string, Declareerbaar, Partial<DeclaratieInvoer>, [Bezwaar['ernst'], string][]]>([
    [
      'maandloon heeft geen declaratie',
      { ...UREN, overeenkomst: { staat: 'GOEDGEKEURD', betaalwijze: 'MAANDLOON', tarief: { cent: 4500, eenheid: 'MAAND' } } },
      {},
      [['STOP', 'MAANDLOON']],
    ],
    [
      'zonder goedgekeurde overeenkomst',
      { ...UREN, overeenkomst: { staat: 'SVB_CHECK', betaalwijze: 'UREN', tarief: { cent: 4500, eenheid: 'UUR' } } },
      {},
      [['STOP', 'OVEREENKOMST']],
    ],
    ['niets ingevuld', UREN, { aantalHonderdste: null }, [['STOP', 'GEEN_AANTAL']]],
    ['buiten de periode', { ...UREN, tot: '2026-06-15' }, {}, [['STOP', 'PERIODE']]],
    ['twee maanden', UREN, { van: '2026-05-31' }, [['STOP', 'TWEE_MAANDEN']]],
    ['morgen', UREN, { van: '2026-07-01', tot: '2026-07-02' }, [['STOP', 'NIET_VOORBIJ']]],
    ['vandaag mag, en de maand loopt nog', UREN, { van: '2026-07-01', tot: '2026-07-01' }, [['LET_OP', 'LOPEND']]],
    ['een maand die om is loopt niet meer', UREN, { van: '2026-06-01', tot: '2026-06-30' }, []],
    [
      'een dag van vandaag is een dag, geen hele maand',
      UREN,
      { van: '2026-07-01', tot: '2026-07-01', aantalHonderdste: null, dagen: [{ dag: '2026-07-01', aantalHonderdste: 400 }] },
      [],
    ],
    ['24 uur op één dag past net', RUIM, { van: '2026-06-30', tot: '2026-06-30', aantalHonderdste: 2400 }, []],
    [
      'meer uren dan er in de dagen gaan',
      RUIM,
      { van: '2026-06-30', tot: '2026-06-30', aantalHonderdste: 2401 },
      [['STOP', 'MEER_DAN_ETMAAL']],
    ],
    [
      'ook op een factuur',
      FACTUUR,
      { van: '2026-06-30', tot: '2026-06-30', aantalHonderdste: 2401, cent: 100 },
      [['STOP', 'MEER_DAN_ETMAAL']],
    ],
    [
      'ook per dag',
      RUIM,
      { aantalHonderdste: null, dagen: [{ dag: '2026-06-30', aantalHonderdste: 2401 }] },
      [['STOP', 'MEER_DAN_ETMAAL']],
    ],
    [
      'etmalen zijn geen uren',
      { ...UREN, overeenkomst: { staat: 'GOEDGEKEURD', betaalwijze: 'UREN', tarief: { cent: 45, eenheid: 'ETMAAL' } } },
      { van: '2026-06-30', tot: '2026-06-30', aantalHonderdste: 2500 },
      [],
    ],
    [
      'een dag twee keer',
      UREN,
      {
        aantalHonderdste: null,
        dagen: [
          { dag: '2026-06-02', aantalHonderdste: 100 },
          { dag: '2026-06-02', aantalHonderdste: 100 },
        ],
      },
      [['STOP', 'DAG_DUBBEL']],
    ],
    ['een factuur boven het tarief', FACTUUR, { cent: 18_001 }, [['STOP', 'TARIEF']]],
    ['een factuur op het tarief', FACTUUR, { cent: 18_000 }, []],
    [
      'te weinig in het potje',
      { ...UREN, delen: [{ vanaf: '2026-01-01', tot: '2026-12-31', inDeelCent: 17_999 }] },
      {},
      [['STOP', 'GEEN_BUDGET']],
    ],
    [
      'een deel dat halverwege eindigt telt niet mee',
      { ...UREN, delen: [{ vanaf: '2026-01-01', tot: '2026-06-29', inDeelCent: 99_999 }] },
      {},
      [['STOP', 'GEEN_BUDGET']],
    ],
    ['wie het geld niet mag zien, hoort er niets over', { ...UREN, delen: null, budgetCent: 0 }, {}, []],
    [
      'bijna op',
      { ...UREN, budgetCent: 20_000, delen: [{ vanaf: '2026-01-01', tot: '2026-12-31', inDeelCent: 20_000 }] },
      {},
      [['LET_OP', 'BIJNA_OP']],
    ],
    ['laat is geen nee', UREN, { van: '2026-05-01', tot: '2026-05-19' }, [['LET_OP', 'LAAT']]],
    ['op de laatste dag is het niet laat', UREN, { van: '2026-05-01', tot: '2026-05-20' }, []],
  ])('%s', (_naam, d, over, verwacht) => {
    expect(woorden(d, invoer(over))).toEqual(verwacht)
  })

  it('dezelfde dag of precies hetzelfde kan niet nog een keer; iets anders in die maand is alleen goed om te weten', () => {
    const eerder = { van: '2026-06-01', tot: '2026-06-30', cent: 9000, dagen: ['2026-06-02'] }
    const dag = { dag: '2026-06-02', aantalHonderdste: 100 }
    expect(woorden(UREN, invoer({ aantalHonderdste: null, dagen: [dag] }), [eerder])).toEqual([['STOP', 'DUBBEL']])
    expect(woorden(UREN, invoer({ aantalHonderdste: 200 }), [eerder])).toEqual([['STOP', 'DUBBEL_UREN']])
    expect(woorden(FACTUUR, invoer({ aantalHonderdste: 200, cent: 9000 }), [eerder])).toEqual([['STOP', 'DUBBEL_BEDRAG']])
    expect(woorden(UREN, invoer(), [eerder])).toEqual([['LET_OP', 'ZELFDE_MAAND']])
  })

  it('eigenschap: een goedgekeurd bedrag past altijd in de delen die de hele tijd gelden, en is op de cent het aantal keer het tarief', () => {
    const dag = fc.integer({ min: 0, max: 364 }).map((n) => plusDagen('2026-01-01', n))
    fc.assert(
      fc.property(
        fc.record({ van: dag, tot: dag, aantal: fc.integer({ min: 1, max: 40_000 }), tarief: fc.integer({ min: 1, max: 20_000 }) }),
        fc.array(fc.record({ vanaf: dag, tot: dag, inDeelCent: fc.integer({ min: 0, max: 2_000_000 }) }), { maxLength: 4 }),
        ({ van, tot, aantal, tarief }, delen) => {
          const d: Declareerbaar = {
            ...UREN,
            overeenkomst: { staat: 'GOEDGEKEURD', betaalwijze: 'UREN', tarief: { cent: tarief, eenheid: 'UUR' } },
            delen,
          }
          const toets = toetsDeclaratie(d, invoer({ van, tot, aantalHonderdste: aantal }), [], '2026-12-31')
          expect(toets.cent).toBe(bedragVan(aantal, tarief))
          expect(Math.abs(toets.cent * 100 - aantal * tarief)).toBeLessThanOrEqual(50)
          if (toets.bezwaren.some((b) => b.ernst === 'STOP')) return
          const past = delen.filter((x) => x.vanaf <= van && tot <= x.tot).reduce((t, x) => t + x.inDeelCent, 0)
          expect(toets.cent).toBeLessThanOrEqual(past)
          expect(van.slice(0, 7)).toBe(tot.slice(0, 7))
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('de weg van een declaratie', () => {
  it('elke stand heeft één die aan zet is, behalve als het klaar is', () => {
    for (const staat of BEKENDE_STATEN)
      for (const door of DECLARATIE_WIE)
        for (const reden of [null, ...WEIGER_REDENEN]) {
          expect(aanZetVan(staat, door, reden, true)).toBe('NIEMAND')
          const klaar = staat === 'BETAALD' || (staat === 'GEWEIGERD' && reden === 'DUBBEL')
          expect(aanZetVan(staat, door, reden, false) === 'NIEMAND').toBe(klaar)
        }
  })

  it('wie het geld niet beheert geeft nooit akkoord, en bij de SVB haalt niemand hem meer terug', () => {
    expect(magOvergang('INGEDIEND', 'AKKOORD_BUDGETHOUDER', 'INDIENER')).toBe(false)
    expect(magOvergang('INGEDIEND', 'AKKOORD_BUDGETHOUDER', 'BUDGETHOUDER')).toBe(true)
    for (const wie of ['INDIENER', 'BUDGETHOUDER', 'GEMEENTE'] as const) expect(magOvergang('BIJ_SVB', 'TERUG', wie)).toBe(false)
    for (const staat of BEKENDE_STATEN.filter((s) => s !== 'BETAALD')) expect(magOvergang(staat, 'BETAALD', 'GEMEENTE')).toBe(true)
  })

  it('te laat is de dag na de verwachte dag, en alleen zolang er op gewacht is', () => {
    expect([isTeLaat('BIJ_SVB', '2026-07-01', '2026-07-01'), isTeLaat('BIJ_SVB', '2026-07-01', '2026-07-02')]).toEqual([false, true])
    expect([isTeLaat('BETAALD', '2026-07-01', '2026-07-02'), isTeLaat('BIJ_SVB', null, '2026-07-02')]).toEqual([false, false])
  })

  it('maandloon: alleen hele maanden die begonnen zijn, en verwacht op de 24e, nooit in het verleden', () => {
    expect(maandenVanLoon('2026-04-15', '2026-12-31', '2026-07-01').map((m) => m.van)).toEqual(['2026-05-01', '2026-06-01', '2026-07-01'])
    expect(maandenVanLoon('2026-05-01', '2026-06-29', '2026-07-01').map((m) => m.tot)).toEqual(['2026-05-31'])
    expect([
      verwachtLoon('2026-07-01', '2026-07-01'),
      verwachtLoon('2026-05-01', '2026-07-01'),
      verwachtLoon('2026-05-01', '2026-12-25'),
    ]).toEqual(['2026-07-24', '2026-07-24', '2027-01-24'])
  })
})
