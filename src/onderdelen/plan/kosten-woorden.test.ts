import i18next from 'i18next'
import { expect, it } from 'vitest'
import { regelSom } from '../../domein/plan/kosten-som.ts'
import type { KostenRegel } from '../../domein/plan/kosten.ts'
import kosten from '../../i18n/nl/kosten.json' with { type: 'json' }
import { geenSomWoorden, hoeveelWoorden, kortWoord, periodeWoord, tariefWoord } from './kosten-woorden.ts'

const i18n = i18next.createInstance()
await i18n.init({ lng: 'nl', resources: { nl: { kosten } }, ns: ['kosten'], interpolation: { escapeValue: false } })
const t = (sleutel: string, waarden?: Readonly<Record<string, string | number>>): string => i18n.t(sleutel, { ns: 'kosten', ...waarden })

const regel = (deel: Partial<KostenRegel>): KostenRegel => ({
  id: '0198c000-0000-7000-8000-00000000000a',
  wat: '',
  wie: '',
  waarom: '',
  leefgebied: null,
  eenheid: 'UUR',
  per: 'WEEK',
  gewoonHonderdsten: 250,
  zwaarHonderdsten: null,
  zwareWeken: null,
  tariefCent: 4800,
  vanaf: null,
  tot: null,
  aanbodId: null,
  doelId: null,
  verschil: [],
  ...deel,
})

it.each<[string[], Partial<KostenRegel>]>([
  [['2,5 uur per week'], {}],
  [['1 etmaal per maand'], { eenheid: 'ETMAAL', per: 'MAAND', gewoonHonderdsten: 100, zwaarHonderdsten: 300, zwareWeken: 5 }],
  [['2,5 uur in een gewone week', '5 uur in 1 andere week per jaar'], { zwaarHonderdsten: 500, zwareWeken: 1 }],
  [['1 etmaal in 8 weken per jaar'], { eenheid: 'ETMAAL', gewoonHonderdsten: 0, zwaarHonderdsten: 100, zwareWeken: 8 }],
  [
    ['5 schooldagen per week', 'niets in 12 weken per jaar'],
    { eenheid: 'SCHOOLDAG', gewoonHonderdsten: 500, zwaarHonderdsten: 0, zwareWeken: 12 },
  ],
  [['2,5'], { eenheid: null, per: null }],
  [[], { eenheid: 'MAAND' }],
  [[], { gewoonHonderdsten: null }],
])('%j', (zinnen, deel) => {
  expect(hoeveelWoorden(regel(deel), t)).toEqual(zinnen)
})

it('says the price with its unit, and the days', () => {
  expect(tariefWoord(regel({}), t)?.replace('\u00a0', ' ')).toBe('€ 48,00 per uur')
  expect(tariefWoord(regel({ eenheid: null }), t)?.replace('\u00a0', ' ')).toBe('€ 48,00')
  expect(tariefWoord(regel({ tariefCent: null }), t)).toBeNull()
  expect(periodeWoord(regel({ vanaf: '2026-01-01', tot: '2026-09-13' }), t, 'nl')).toBe('Van 1 januari 2026 tot en met 13 september 2026')
  expect(periodeWoord(regel({ tot: '2026-09-13' }), t, 'nl')).toBe('Tot en met 13 september 2026')
  expect(periodeWoord(regel({}), t, 'nl')).toBeNull()
})

it('says why there is no amount', () => {
  const zinnen = (deel: Partial<KostenRegel>): string[] => {
    const som = regelSom(regel(deel))
    return som.soort === 'GEEN' ? geenSomWoorden(som, t, 'nl') : []
  }
  expect(zinnen({ tariefCent: null, per: null })).toEqual(['Nog geen bedrag. Dit is nog leeg: per week of per maand en de prijs.'])
  expect(zinnen({ gewoonHonderdsten: null, verschil: ['gewoon'] })).toEqual([
    'Nog geen bedrag. Twee mensen kozen iets anders bij: hoeveel.',
  ])
  expect(zinnen({ vanaf: '2026-02-01', tot: '2026-01-01' })).toEqual(['Nog geen bedrag. De laatste dag is eerder dan de eerste dag.'])
})

it('fits own words on a button without cutting a word or a sign', () => {
  expect(kortWoord(' Logeren\n in het weekend ')).toBe('Logeren in het weekend')
  expect(kortWoord('Iemand die elke dinsdag en donderdag met Bram meerijdt in de bus')).toBe(
    'Iemand die elke dinsdag en donderdag met Bram meerijdt in…',
  )
  expect(kortWoord('😀'.repeat(80))).toBe(`${'😀'.repeat(60)}…`)
})
