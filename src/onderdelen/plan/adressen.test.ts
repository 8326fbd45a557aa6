import { describe, expect, it } from 'vitest'
import { DEEL_VRAGEN, KORTE_ROUTE } from '../../domein/plan/vorm.ts'
import { adres, isDeelVraag, isKorteVraag, isLeefgebied, stapDeel, stapGezin, stapKort } from './adressen.ts'

describe('steps of the plan', () => {
  it('walks the short route forward from the first question to the end, each question once', () => {
    const gezien: string[] = []
    let plek = adres.kort('p', 'gebieden')
    for (const vraag of KORTE_ROUTE) {
      expect(plek).toBe(adres.kort('p', vraag))
      gezien.push(plek)
      plek = stapKort('p', vraag).verder
    }
    expect(plek).toBe(adres.na('p'))
    expect(new Set(gezien).size).toBe(10)
  })

  it('goes back the way it came, and from the first question to the overview', () => {
    expect(stapKort('p', 'gebieden')).toMatchObject({ nr: 1, totaal: 10, terug: '/plan', laatste: false })
    expect(stapKort('p', 'zorger')).toMatchObject({ nr: 10, terug: adres.kort('p', 'waarom'), laatste: true })
    expect(stapGezin('samen')).toMatchObject({ nr: 2, totaal: 4, terug: '/plan/gezin/gezin', verder: '/plan/gezin/zorger' })
  })

  it('stays inside one leefgebied and ends where the person can choose', () => {
    const plekken = DEEL_VRAGEN.map((v) => stapDeel('p', 'WONEN', v).verder)
    expect(plekken.slice(0, -1).every((p) => p.startsWith('/plan/p/meer/WONEN/'))).toBe(true)
    expect(plekken.at(-1)).toBe('/plan/p/klaar')
  })

  it('knows its own words only', () => {
    expect([isKorteVraag('goed'), isKorteVraag('__proto__'), isKorteVraag(undefined)]).toEqual([true, false, false])
    expect([isDeelVraag('zorger'), isLeefgebied('WONEN'), isLeefgebied('wonen')]).toEqual([false, true, false])
  })
})
