import { describe, expect, it } from 'vitest'
import { SchoolVraagBody } from '../../contract/schemas/verschuiving-ja.ts'
import { alsVraag, leesSchool, LEGE_SCHOOL, mistIn, schoolLink, type SchoolInvoer, TEKST_VELDEN } from './school-invoer.ts'

const KLAAR: SchoolInvoer = {
  school: ' De Linde ',
  zorg: 'Hulp bij plannen',
  wanneer: 'Dinsdag',
  waar: 'In de klas',
  wie: 'AutiPlan',
  stuurt: 'De mentor',
  vog: 'JA',
  vogOp: '2026-01-15',
  verstuurd: null,
}

describe('wat de school leest', () => {
  it('mist alles wat niet is ingevuld, en de dag van de VOG alleen als die er is', () => {
    expect(mistIn(LEGE_SCHOOL)).toEqual([...TEKST_VELDEN, 'vog'])
    expect(mistIn(KLAAR)).toEqual([])
    expect(mistIn({ ...KLAAR, waar: '  ' })).toEqual(['waar'])
    expect(mistIn({ ...KLAAR, vogOp: '' })).toEqual(['vogOp'])
    expect(mistIn({ ...KLAAR, vog: 'NEE', vogOp: '' })).toEqual([])
  })
  it('is precies een vraag van het contract, zonder iets van de link', () => {
    const vraag = alsVraag({ ...KLAAR, verstuurd: { id: 'i', token: 'geheim' } }, 'a'.repeat(64))
    expect(SchoolVraagBody.parse(vraag)).toEqual(vraag)
    expect(vraag.school).toBe('De Linde')
    expect(JSON.stringify(vraag)).not.toContain('geheim')
    // A day that was typed before 'nog niet' was chosen does not go along.
    expect(alsVraag({ ...KLAAR, vog: 'NEE' }, 'a'.repeat(64)).afspraak.vogOp).toBe(null)
  })
  it('leest terug wat het bewaarde, en niets dat het niet kent', () => {
    const verstuurd = { id: 'i', token: 't' }
    expect(leesSchool(JSON.parse(JSON.stringify({ ...KLAAR, verstuurd })))).toEqual({ ...KLAAR, verstuurd })
    expect(leesSchool({ ...KLAAR, vog: 'MISSCHIEN', school: 7, verstuurd: { id: 1 } })).toEqual({ ...KLAAR, vog: null, school: '' })
    expect(leesSchool({})).toEqual(LEGE_SCHOOL)
    for (const ruw of [null, 'x', 7]) expect(leesSchool(ruw)).toBe(null)
  })
  it('zet de link achter het hekje: dat stuurt een browser aan niemand', () => {
    const adres = new URL(schoolLink('https://loket.nl', 'abc'))
    expect([adres.pathname, adres.search, adres.hash]).toEqual(['/school', '', '#abc'])
  })
})
