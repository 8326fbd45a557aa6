import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import pak from '../../public/postcodes.json' with { type: 'json' }
import { leesInvoer } from '../../server/kaart/invoer.ts'
import { ERVARINGEN, VORMEN } from '../../src/contract/lijsten/kaart.ts'
import { LEEFGEBIEDEN } from '../../src/contract/woorden.ts'
import { aantalMet, LEGE_KEUZE, versheid } from '../../src/domein/kaart.ts'
import { leesPostcodes } from '../../src/domein/postcodes.ts'

const tekst = readFileSync(new URL('../../server/proef/kaart/services.json', import.meta.url), 'utf8')
const { aanbod, verslag } = leesInvoer([{ naam: 'services.json', tekst }], leesPostcodes(pak), '2026-07-01')

describe('the invented sociale kaart', () => {
  it('has 300 offers with names of their own that come in without an error', () => {
    expect(aanbod).toHaveLength(300)
    expect(new Set(aanbod.map((a) => a.naam)).size).toBe(300)
    expect([...new Set(verslag.meldingen.map((m) => m.reden))]).toEqual(['punt-uit-postcode'])
  })

  it('holds something for every leefgebied, experience and form, and unknown and old facts too', () => {
    for (const g of LEEFGEBIEDEN) expect(aantalMet(aanbod, LEGE_KEUZE, { leefgebieden: [g] }, null)).toBeGreaterThan(8)
    for (const e of ERVARINGEN) expect(aantalMet(aanbod, LEGE_KEUZE, { ervaringMet: [e] }, null)).toBeGreaterThan(3)
    for (const v of VORMEN) expect(aantalMet(aanbod, LEGE_KEUZE, { vormen: [v] }, null)).toBeGreaterThan(5)
    const vers = aanbod.map((a) => versheid(a.gecontroleerdOp, '2026-07-01'))
    expect(vers.filter((v) => v === 'OUD').length).toBeGreaterThan(20)
    expect(vers.filter((v) => v === 'ONBEKEND').length).toBeGreaterThan(5)
    expect(aanbod.filter((a) => a.levering === null).length).toBeGreaterThan(5)
  })

  it('can reach nobody: no number, address or site that exists', () => {
    for (const a of aanbod) {
      if (a.telefoon !== null) expect(a.telefoon).toMatch(/^0349 /)
      if (a.mail !== null) expect(a.mail).toMatch(/\.example$/)
      if (a.website !== null) expect(new URL(a.website).hostname).toMatch(/\.example$/)
      if (a.aanbieder.kvk !== null) expect(a.aanbieder.kvk).toMatch(/^99\d{6}$/)
    }
  })
})
