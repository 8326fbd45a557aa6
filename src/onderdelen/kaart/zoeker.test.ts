import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import pak from '../../../public/postcodes.json' with { type: 'json' }
import { leesInvoer } from '../../../server/kaart/invoer.ts'
import { leesPostcodes } from '../../domein/postcodes.ts'
import teksten from '../../i18n/nl/kaart.json' with { type: 'json' }
import { openWoorden } from './woorden.ts'
import { maakZoeker, type Zoeker } from './zoeker.ts'

const tekst = readFileSync(new URL('../../../server/proef/kaart/services.json', import.meta.url), 'utf8')
const { aanbod } = leesInvoer([{ naam: 'services.json', tekst }], leesPostcodes(pak), '2026-07-01')
/** Enough of the texts: nested key to sentence. */
const t = (sleutel: string, waarden: Readonly<Record<string, string | number>> = {}): string => {
  let hier: unknown = teksten
  for (const deel of sleutel.split('.')) hier = typeof hier === 'object' && hier !== null ? Reflect.get(hier, deel) : undefined
  return String(hier).replace(/{{(\w+)}}/g, (_, naam: string) => String(waarden[naam]))
}
const bij = (ids: ReadonlySet<string>) => aanbod.filter((a) => ids.has(a.id))

let zoek: Zoeker
beforeAll(async () => {
  zoek = await maakZoeker(aanbod, t)
})

describe('search on the device', () => {
  it.each([
    ['poetsen', 'Hulp in het huishouden'],
    ['respijtzorg', 'Logeren'],
    ['taxi', 'Vervoer'],
    ['schulden', 'Hulp bij geld en post'],
    ['therapie', 'Creatieve therapie'],
    ['paarden', 'Hulp met dieren'],
    ['huiswerkplek', 'Huiswerk en plannen'],
    ['jobco', 'Jobcoach'],
  ])('%s finds %s', (vraag, soort) => {
    const uit = zoek(vraag)
    expect(uit.lijkt).toBe(false)
    expect(bij(uit.ids).map((a) => a.soortHulp)).toContain(soort)
  })

  it('finds the parts of a compound, capitals and accents do not matter', () => {
    expect(zoek('BEGELEIDING autisme').ids.size).toBeGreaterThan(10)
    expect(zoek('cliëntondersteuning').ids).toEqual(zoek('clientondersteuning').ids)
  })

  it('asks for every word', () => {
    const beide = zoek('autisme logeren').ids
    expect(beide.size).toBeGreaterThan(0)
    expect(beide.size).toBeLessThan(zoek('logeren').ids.size)
  })

  it('forgives a typing error only when nothing has the word itself, and says so', () => {
    const goed = zoek('autisme')
    const fout = zoek('autsime')
    expect(fout.lijkt).toBe(true)
    expect([...fout.ids].filter((id) => goed.ids.has(id)).length).toBeGreaterThan(10)
    expect(zoek('huishuoden').ids.size).toBeGreaterThan(5)
  })

  it('finds nothing for nothing, and nothing for nonsense', () => {
    expect(zoek('  ').ids.size).toBe(0)
    expect(zoek('ik zoek de').ids.size).toBe(0)
    expect(zoek('qqqqzzxx').ids.size).toBe(0)
    expect(zoek('"(*] OR 1=1 --').ids.size).toBe(0)
  })
})

describe('opening times in words', () => {
  it('takes days together that follow each other with the same hours', () => {
    const dag = (d: 'MA' | 'DI' | 'WO' | 'VR', van: string | null = '09:00') => ({ dag: d, van, tot: van && '17:00' })
    expect(openWoorden([dag('MA'), dag('DI'), dag('WO'), dag('VR')], t)).toEqual([
      { dagen: 'maandag tot en met woensdag', tijden: '09:00 tot 17:00 uur' },
      { dagen: 'vrijdag', tijden: '09:00 tot 17:00 uur' },
    ])
    expect(openWoorden([dag('MA', null)], t)).toEqual([{ dagen: 'maandag', tijden: '' }])
  })
})
