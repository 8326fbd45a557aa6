import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Aanbod } from '../contract/schemas/kaart.ts'
import {
  aantalFilters,
  aantalMet,
  afstandTot,
  kies,
  LEGE_KEUZE,
  past,
  pastFilter,
  veiligeLink,
  versheid,
  type Kaartkeuze,
} from './kaart.ts'

const LEEG: Aanbod = {
  id: '00000000-0000-4000-8000-000000000001',
  naam: 'Aanbod',
  aanbieder: { id: null, naam: null, omschrijving: null, kvk: null, agb: null },
  omschrijving: null,
  voorWie: null,
  melding: null,
  soortHulp: null,
  leefgebieden: [],
  wetten: [],
  levering: null,
  leeftijd: { van: null, tot: null },
  ervaringMet: [],
  talen: [],
  rolstoel: 'ONBEKEND',
  vormen: [],
  tarieven: [],
  tariefUitleg: null,
  plek: { vrij: 'ONBEKEND', wachtWeken: null, gemeldOp: null },
  open: [],
  openUitleg: null,
  locaties: [],
  werkgebied: null,
  telefoon: null,
  mail: null,
  website: null,
  aanmelden: null,
  registraties: [],
  gecontroleerdOp: null,
  bron: null,
}
const plek = (lat: number, lon: number) => ({ naam: null, adres: null, postcode: null, plaats: null, punt: { lat, lon } })
const met = (deel: Partial<Aanbod>): Aanbod => ({ ...LEEG, ...deel })
const keuze = (deel: Partial<Kaartkeuze>): Kaartkeuze => ({ ...LEGE_KEUZE, ...deel })
const THUIS = { lat: 52.085, lon: 4.883 }

describe('filters of the sociale kaart', () => {
  const alles = keuze({
    leefgebieden: ['WONEN'],
    leeftijd: 9,
    ervaringMet: ['AUTISME'],
    pgb: true,
    wachtWeken: 4,
    tariefPerUur: 6000,
    taal: 'nl',
    rolstoel: true,
    vormen: ['THUIS'],
    dagen: ['WO'],
    dagdeel: 'MIDDAG',
    straalKm: 10,
  })

  it('keeps what nobody told as unknown, for every filter', () => {
    expect(past(LEEG, alles, THUIS)).toEqual({
      past: 'ONBEKEND',
      onbekend: ['leefgebied', 'leeftijd', 'ervaring', 'pgb', 'wachttijd', 'tarief', 'taal', 'rolstoel', 'vorm', 'tijd', 'afstand'],
    })
    expect(aantalFilters(alles)).toBe(11)
  })

  it('asks nothing without a choice', () => {
    expect(past(LEEG, LEGE_KEUZE, THUIS)).toEqual({ past: 'JA', onbekend: [] })
    expect(aantalFilters(LEGE_KEUZE)).toBe(0)
  })

  it('lets one no decide, also beside unknowns', () => {
    expect(past(met({ rolstoel: 'NEE' }), alles, THUIS)).toEqual({ past: 'NEE', onbekend: [] })
  })

  it.each([
    [{ van: 8, tot: 12 }, 8, 'JA'],
    [{ van: 8, tot: 12 }, 12, 'JA'],
    [{ van: 8, tot: 12 }, 13, 'NEE'],
    [{ van: 18, tot: null }, 17, 'NEE'],
    [{ van: 18, tot: null }, 90, 'JA'],
    [{ van: null, tot: 17 }, 4, 'JA'],
    [{ van: null, tot: null }, 4, 'ONBEKEND'],
  ] as const)('age range %o for %i is %s', (leeftijd, jaar, uit) => {
    expect(pastFilter(met({ leeftijd }), keuze({ leeftijd: jaar }), 'leeftijd', null)).toBe(uit)
  })

  it.each([
    [{ vrij: 'JA', wachtWeken: null }, 0, 'JA'],
    [{ vrij: 'NEE', wachtWeken: 6 }, 4, 'NEE'],
    [{ vrij: 'NEE', wachtWeken: 6 }, 6, 'JA'],
    [{ vrij: 'NEE', wachtWeken: null }, 0, 'NEE'],
    [{ vrij: 'NEE', wachtWeken: null }, 8, 'ONBEKEND'],
    [{ vrij: 'ONBEKEND', wachtWeken: 0 }, 0, 'JA'],
  ] as const)('place %o within %i weeks is %s', (p, weken, uit) => {
    expect(pastFilter(met({ plek: { ...p, gemeldOp: null } }), keuze({ wachtWeken: weken }), 'wachttijd', null)).toBe(uit)
  })

  it('compares prices per hour only, and counts free help as fitting', () => {
    const tarief = (cent: number, eenheid: 'UUR' | 'DAGDEEL' | null) => ({ naam: null, cent, eenheid, soort: null })
    const vraag = keuze({ tariefPerUur: 6000 })
    expect(pastFilter(met({ tarieven: [tarief(6000, 'UUR')] }), vraag, 'tarief', null)).toBe('JA')
    expect(pastFilter(met({ tarieven: [tarief(6001, 'UUR')] }), vraag, 'tarief', null)).toBe('NEE')
    expect(pastFilter(met({ tarieven: [tarief(5000, 'DAGDEEL')] }), vraag, 'tarief', null)).toBe('ONBEKEND')
    expect(pastFilter(met({ tarieven: [tarief(0, null)] }), vraag, 'tarief', null)).toBe('JA')
    expect(pastFilter(met({ levering: 'VRIJ' }), vraag, 'tarief', null)).toBe('JA')
  })

  it('reads day and part of the day together', () => {
    const a = met({
      open: [
        { dag: 'WO', van: '09:00', tot: '12:00' },
        { dag: 'ZA', van: null, tot: null },
      ],
    })
    const v = (dagen: Kaartkeuze['dagen'], dagdeel: Kaartkeuze['dagdeel']) => pastFilter(a, keuze({ dagen, dagdeel }), 'tijd', null)
    expect(v(['WO'], null)).toBe('JA')
    expect(v(['WO'], 'OCHTEND')).toBe('JA')
    expect(v(['WO'], 'MIDDAG')).toBe('NEE')
    expect(v(['MA'], null)).toBe('NEE')
    expect(v(['ZA'], 'AVOND')).toBe('ONBEKEND')
    expect(v([], 'AVOND')).toBe('ONBEKEND')
  })

  it('takes the nearest place, and online help from anywhere', () => {
    const a = met({ locaties: [plek(52.5, 5), plek(52.09, 4.883)], vormen: ['LOCATIE'] })
    expect(afstandTot(a, THUIS)).toBeCloseTo(0.556, 2)
    expect(pastFilter(a, keuze({ straalKm: 1 }), 'afstand', THUIS)).toBe('JA')
    expect(pastFilter(met({ locaties: [plek(52.5, 5)] }), keuze({ straalKm: 10 }), 'afstand', THUIS)).toBe('NEE')
    expect(pastFilter(met({ locaties: [plek(52.5, 5)], vormen: ['ONLINE'] }), keuze({ straalKm: 10 }), 'afstand', THUIS)).toBe('JA')
    expect(pastFilter(a, keuze({ straalKm: 1 }), 'afstand', null)).toBeNull()
  })
})

describe('order and counts', () => {
  const ver = met({ naam: 'Alfa', locaties: [plek(52.3, 4.883)], rolstoel: 'JA' })
  const dicht = met({ naam: 'Zeta', locaties: [plek(52.086, 4.883)], rolstoel: 'JA' })
  const nergens = met({ naam: 'Beta', rolstoel: 'ONBEKEND' })

  it('sorts by distance from a postcode, otherwise by name; unknown places last', () => {
    const namen = (t: { aanbod: Aanbod }[]) => t.map((x) => x.aanbod.naam)
    expect(namen(kies([ver, dicht, nergens], LEGE_KEUZE, THUIS).passend)).toEqual(['Zeta', 'Alfa', 'Beta'])
    expect(namen(kies([ver, dicht, nergens], LEGE_KEUZE, null).passend)).toEqual(['Alfa', 'Beta', 'Zeta'])
  })

  it('keeps the offers with an unknown answer apart, with what is unknown', () => {
    const uit = kies([ver, dicht, nergens], keuze({ rolstoel: true }), null)
    expect(uit.passend.map((t) => t.aanbod.naam)).toEqual(['Alfa', 'Zeta'])
    expect(uit.misschien).toEqual([{ aanbod: nergens, km: null, onbekend: ['rolstoel'] }])
  })

  it('counts sure fits only', () => {
    expect(aantalMet([ver, dicht, nergens], LEGE_KEUZE, { rolstoel: true }, null)).toBe(2)
    expect(aantalMet([ver, dicht, nergens], LEGE_KEUZE, { leefgebieden: ['GELD'] }, null)).toBe(0)
  })

  it('never loses or doubles an offer, and the order does not depend on the order of the source', () => {
    const soort = fc.record({
      rolstoel: fc.constantFrom('JA' as const, 'NEE' as const, 'ONBEKEND' as const),
      naam: fc.string({ minLength: 1, maxLength: 4 }),
      lat: fc.option(fc.double({ min: 51, max: 53, noNaN: true })),
    })
    fc.assert(
      fc.property(fc.array(soort, { maxLength: 25 }), fc.boolean(), (rij, rolstoel) => {
        const aanbod = rij.map((r, i) =>
          met({ id: String(i), naam: `${r.naam}${i}`, rolstoel: r.rolstoel, locaties: r.lat === null ? [] : [plek(r.lat, 5)] }),
        )
        const heen = kies(aanbod, keuze({ rolstoel }), THUIS)
        const terug = kies([...aanbod].reverse(), keuze({ rolstoel }), THUIS)
        expect(heen).toEqual(terug)
        const nee = rolstoel ? rij.filter((r) => r.rolstoel === 'NEE').length : 0
        expect(heen.passend.length + heen.misschien.length).toBe(rij.length - nee)
      }),
    )
  })
})

describe('facts', () => {
  it('calls a check older than twelve months old, to the day', () => {
    expect(versheid('2025-07-01', '2026-07-01')).toBe('RECENT')
    expect(versheid('2025-06-30', '2026-07-01')).toBe('OUD')
    expect(versheid('2027-03-01', '2028-02-29')).toBe('RECENT')
    expect(versheid('2027-02-28', '2028-02-29')).toBe('OUD')
    expect(versheid(null, '2026-07-01')).toBe('ONBEKEND')
  })

  it.each([
    ['https://voorbeeld.example/pad?x=1', true],
    ['tel:+31348123456', true],
    ['mailto:info@voorbeeld.example', true],
    ['http://voorbeeld.example', false],
    ['javascript:alert(1)', false],
    [' https://voorbeeld.example', false],
    ['https://a"onload=', false],
    ['data:text/html,x', false],
    ['mailto:a@b.example?bcc=c@d.example', false],
  ])('link %s: %s', (adres, uit) => {
    expect(veiligeLink(adres)).toBe(uit)
  })
})
