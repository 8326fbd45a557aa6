import { describe, expect, it } from 'vitest'
import { beurtVan, type BeurtFeiten, eigenJaNodig, jaVan, magJaZeggen, schoolStaat } from './verschuiving-beurt.ts'

const FEITEN: BeurtFeiten = { woord: 'AKKOORD', uiterlijk: '2026-07-08', normWerkdagen: 5, openPersonen: [], schoolOpen: false }

describe('wie aan de beurt is', () => {
  it('eerst de persoon, dan de school, dan de consulent; altijd precies één', () => {
    const alles = { ...FEITEN, woord: 'AKKOORD_SCHOOL' as const, openPersonen: ['thijs', 'bram'], schoolOpen: true }
    expect(beurtVan(alles, '2026-07-01')).toEqual({ rol: 'PERSOON', persoonId: 'thijs', uiterlijk: '2026-07-08', laat: false })
    expect(beurtVan({ ...alles, openPersonen: [] }, '2026-07-01')).toMatchObject({ rol: 'SCHOOL', persoonId: null })
    expect(beurtVan(FEITEN, '2026-07-08')).toEqual({ rol: 'CONSULENT', persoonId: null, uiterlijk: '2026-07-08', laat: false })
  })
  it('na de dag de achterwacht, met dezelfde norm nog een keer, en daarna zonder dag; nooit een ja', () => {
    expect(beurtVan(FEITEN, '2026-07-09')).toEqual({ rol: 'VERVANGER', persoonId: null, uiterlijk: '2026-07-15', laat: true })
    expect(beurtVan({ ...FEITEN, normWerkdagen: 2 }, '2026-07-09')).toMatchObject({ uiterlijk: '2026-07-10' })
    expect(beurtVan(FEITEN, '2026-07-15')).toMatchObject({ rol: 'VERVANGER', uiterlijk: '2026-07-15' })
    expect(beurtVan(FEITEN, '2026-07-16')).toEqual({ rol: 'VERVANGER', persoonId: null, uiterlijk: null, laat: true })
  })
  it('is alleen een eigen ja nodig, dan wacht het op die persoon, ook na de dag', () => {
    const eigen = { ...FEITEN, woord: 'VRIJ' as const, openPersonen: ['thijs'] }
    expect(beurtVan(eigen, '2026-07-01')).toMatchObject({ rol: 'PERSOON', persoonId: 'thijs', uiterlijk: '2026-07-08' })
    expect(beurtVan(eigen, '2027-01-01')).toEqual({ rol: 'PERSOON', persoonId: 'thijs', uiterlijk: null, laat: true })
    expect(beurtVan({ ...eigen, openPersonen: [] }, '2026-07-01')).toBeNull()
  })
})

describe('wie ja zegt', () => {
  it('een ouder van iemand van 16 of 17 en een gemachtigde vragen het eigen ja; wie in plaats van de persoon beslist niet', () => {
    expect(eigenJaNodig(['OUDER_KIND_16_17'])).toBe(true)
    expect(eigenJaNodig(['GEMACHTIGDE'])).toBe(true)
    for (const h of [
      'DEELNEMER_16_PLUS',
      'OUDER_KIND_ONDER_12',
      'OUDER_KIND_12_15',
      'CURATOR',
      'BEWINDVOERDER',
      'GEWAARBORGDE_HULP',
    ] as const)
      expect(eigenJaNodig([h])).toBe(false)
    expect(eigenJaNodig(['GEMACHTIGDE', 'BEWINDVOERDER'])).toBe(false)
    // A yes to look along is no right to decide: it never takes the place of the person.
    expect(eigenJaNodig(['OUDER_KIND_16_17', 'NAASTE'])).toBe(true)
  })
  it('de vrager geeft nooit het ja van een ander', () => {
    expect(magJaZeggen(['DEELNEMER_16_PLUS'], false)).toBe(true)
    expect(magJaZeggen(['OUDER_KIND_12_15'], false)).toBe(true)
    expect(magJaZeggen(['OUDER_KIND_12_15'], true)).toBe(false)
    for (const h of [
      'OUDER_KIND_16_17',
      'GEMACHTIGDE',
      'DEELNEMER_12_15',
      'NAASTE',
      'GEZINSLID',
      'CONSULENT',
      'CLIENTONDERSTEUNER',
    ] as const)
      expect(magJaZeggen([h], false)).toBe(false)
  })
  it('het laatste eigen antwoord telt, ook boven wat een ander vastlegde; stilte is open', () => {
    expect(jaVan([], false)).toBe('OPEN')
    expect(jaVan([], true)).toBe('JA')
    expect(jaVan([{ antwoord: 'JA' }, { antwoord: 'NEE' }], true)).toBe('NEE')
  })
  it('een vraag aan de school verloopt na de laatste dag', () => {
    const vraag = { antwoord: null, ingetrokken: false, geldigTot: '2026-07-15' }
    expect(schoolStaat(vraag, '2026-07-15')).toBe('OPEN')
    expect(schoolStaat(vraag, '2026-07-16')).toBe('VERLOPEN')
    expect(schoolStaat({ ...vraag, ingetrokken: true }, '2026-07-16')).toBe('INGETROKKEN')
    expect(schoolStaat({ ...vraag, antwoord: 'NEE', ingetrokken: true }, '2026-07-16')).toBe('NEE')
  })
})
