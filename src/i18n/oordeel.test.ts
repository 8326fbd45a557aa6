import i18next from 'i18next'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BESLISSERS, BESLISSINGEN, DOMEINEN, EENHEDEN, OORDEELWOORDEN, VERSCHUIVING_STATEN, WETTEN } from '../contract/lijsten/geld.ts'
import { MATRIX } from '../domein/matrix.ts'
import { REST_REGEL } from '../domein/wetten.ts'
import en from './en/oordeel.json' with { type: 'json' }
import nl from './nl/oordeel.json' with { type: 'json' }
import { metOpmaak } from './waarden.ts'

const WORTEL = new URL('../../', import.meta.url)
const BRONNEN = [
  'src/domein/verschuiven.ts',
  'src/domein/verschuiven-toetsen.ts',
  'src/domein/verschuiven-gevolg.ts',
  'server/opdrachten/verschuif.ts',
  'server/opdrachten/verschuiving-beslis.ts',
  'server/opdrachten/verschuiving-ja.ts',
  'server/opdrachten/verschuiving-ongedaan.ts',
  'server/opdrachten/school-vraag.ts',
]
const broncode = BRONNEN.map((pad) => readFileSync(new URL(pad, WORTEL), 'utf8')).join('\n')

const t = i18next.createInstance()
await t.init({ lng: 'nl', resources: { nl: { oordeel: nl }, en: { oordeel: en } }, interpolation: { escapeValue: false } })

/** Every key that the rules name, read out of their own source. */
const genoemd = [
  ...[...broncode.matchAll(/reden\(\s*'[A-Z_]+',\s*'([\w.]+)'/gu)].map((m) => m[1]),
  ...[...broncode.matchAll(/'oordeel:([\w.]+)'/gu)].map((m) => m[1]),
  ...[...broncode.matchAll(/intussenVeranderd\('([\w.]+)'/gu)].map((m) => m[1]),
  ...[...broncode.matchAll(/weg\('(\w+)'/gu)].map((m) => `mogelijk.${m[1]}`),
  'akkoord.doel',
  'akkoord.school',
  'achteraf',
  'niet.doel',
  'niet.beperking',
  'akkoord.beperking',
  'voorwaarde.SCHOOL',
  'voorwaarde.PERSOON',
  ...['meer', 'minder'].flatMap((r) => [...EENHEDEN, 'BEDRAG'].map((e) => `melding.contract.${r}.${e}`)),
  ...OORDEELWOORDEN.flatMap((w) => [`woord.${w}`, `wat.${w}`]),
  ...BESLISSERS.map((b) => `beslist.${b}`),
  ...BESLISSINGEN.map((b) => `antwoord.${b}`),
  ...VERSCHUIVING_STATEN.map((s) => `staat.${s}`),
  ...WETTEN.flatMap((w) => [
    `wet.${w}`,
    `wetNaam.${w}`,
    `rest.${REST_REGEL[w]}`,
    ...DOMEINEN.flatMap((d) => [`grond.${MATRIX.R[w][d].grond}`, `grond.${MATRIX.E[w][d].grond}`]),
  ]),
  ...DOMEINEN.map((d) => `domein.${d}`),
  ...['gemeente', 'periode', 'persoon', 'eenBron', 'saldo', 'beperking', 'eigenBijdrage', 'onbekend'].map((g) => `grond.${g}`),
]

describe('de zinnen van het oordeel', () => {
  it('vindt de sleutels in de regels zelf', () => {
    expect(genoemd).toEqual(
      expect.arrayContaining(['niet.eigenBijdrage', 'niet.teWeinig', 'veranderd.oordeel', 'mogelijk.MINIMABELEID', 'melding.gebruikVoor']),
    )
  })
  it.each(['nl', 'en'])('hebben elke sleutel die de regels noemen (%s)', (lng) => {
    expect(genoemd.filter((sleutel) => !t.exists(`oordeel:${sleutel}`, { lng }))).toEqual([])
  })
  it('weigeren de eigen bijdrage met de vaste zin', () => {
    expect(t.t('oordeel:niet.eigenBijdrage')).toBe(
      'Dit kan niet. De eigen bijdrage betaalt u zelf aan het CAK. U mag daarvoor geen geld uit uw budget gebruiken.',
    )
  })
  it('zetten bedragen, datums, getallen en namen van wetten op hun plaats', () => {
    expect(t.t('oordeel:niet.teWeinig', metOpmaak({ grootsteCent: 117000 }, 'nl'))).toMatch(/is €\u00a01\.170,00\.$/u)
    expect(t.t('oordeel:niet.overDatum', metOpmaak({ totDatum: '2026-09-13' }, 'nl'))).toContain('13 september 2026')
    expect(t.t('oordeel:niet.doel', { wet: 'SWV', domein: 'B' })).toBe(
      'Dit kan niet, omdat onderwijsgeld niet bedoeld is voor begeleiding, hulp in huis of logeren.',
    )
    expect(t.t('oordeel:melding.contract.meer.UUR', metOpmaak({ zorgverlener: 'Noor Bakker', aantal: 10.5, totaal: 218 }, 'nl'))).toBe(
      'Het contract met Noor Bakker moet 10,5 uur meer toelaten: 218 uur in totaal.',
    )
  })
})
