import { describe, expect, it } from 'vitest'
import { gewoonWoord, metDelen, woordenVan, zelfdeWoorden } from './kaart-woorden.ts'

describe('words to search with', () => {
  it('makes words plain', () => {
    expect(gewoonWoord('Cliënt-ondersteuner')).toBe('clientondersteuner')
    expect(woordenVan('Ik zoek hulp bij autisme, voor mijn zoon!')).toEqual(['hulp', 'autisme', 'zoon'])
  })
  it('takes Dutch compounds apart', () => {
    expect(metDelen('autismebegeleiding')).toEqual(['autismebegeleiding', 'autisme', 'begeleiding'])
    expect(metDelen('zorg')).toEqual(['zorg'])
  })
  it('knows everyday words for what providers write, both ways', () => {
    expect(zelfdeWoorden('poetsen')).toContain('schoonmaken')
    expect(zelfdeWoorden('schoonmaken')).toContain('poetsen')
    expect(zelfdeWoorden('respijtzorg')).toContain('logeren')
    expect(zelfdeWoorden('xyz')).toEqual([])
    expect(zelfdeWoorden('poetsen')).not.toContain('poetsen')
  })
})
