import { describe, expect, it } from 'vitest'
import { PLAN_DELEN } from '../contract/woorden.ts'
import { gekozenDelen, uitnodigingStaat, type UitnodigingFeiten } from './uitnodiging.ts'

const NIEUW: UitnodigingFeiten = { linkTot: '2026-07-15', tot: '2026-09-30', aangenomen: false, besluit: null, gestopt: false }
const staat = (over: Partial<UitnodigingFeiten>, dag = '2026-07-01') => uitnodigingStaat({ ...NIEUW, ...over }, dag)

describe('de staat van een uitnodiging', () => {
  it('de link werkt tot en met zijn laatste dag, en wie al wacht verliest zijn plek niet als de link voorbij is', () => {
    expect([staat({}, '2026-07-15'), staat({}, '2026-07-16')]).toEqual(['OPEN', 'VERLOPEN'])
    expect(staat({ aangenomen: true }, '2026-07-16')).toBe('WACHT')
    expect(staat({ aangenomen: true }, '2026-10-01')).toBe('VERLOPEN')
  })

  it('een besluit telt, tot de laatste dag', () => {
    expect(staat({ aangenomen: true, besluit: 'NEE' }, '2027-01-01')).toBe('NEE')
    expect([staat({ besluit: 'JA' }, '2026-09-30'), staat({ besluit: 'JA' }, '2026-10-01')]).toEqual(['JA', 'VERLOPEN'])
  })

  it('gestopt gaat voor alles', () => {
    for (const besluit of ['JA', 'NEE', null] as const) expect(staat({ aangenomen: true, besluit, gestopt: true })).toBe('GESTOPT')
  })
})

describe('gekozen delen', () => {
  it('staan op vaste volgorde, en alles is het hele plan', () => {
    expect(gekozenDelen(['VERVOER', 'VERHAAL', 'VERVOER'])).toEqual(['VERHAAL', 'VERVOER'])
    expect(gekozenDelen([...PLAN_DELEN].toReversed())).toBe(null)
    expect(gekozenDelen(null)).toBe(null)
  })
})
