import { describe, expect, test } from 'vitest'
import { vingerafdruk } from '../../../server/kern/opdracht.ts'
import { hashVan, nieuwToken } from '../../lib/link-token.ts'
import { aanBegin, alsBody, gekozenPersonen, type Invoer, leesInvoer, LEGE_INVOER, linkVan, mistIn, stappenVan } from './uitnodigen.ts'

const VANDAAG = '2026-07-01'
const NOA = { persoonId: 'noa' }
const RUBEN = { persoonId: 'ruben' }
const KLAAR: Invoer = { ...LEGE_INVOER, naam: ' oma Ria ', rol: 'MANTELZORGER', omvang: 'DELEN', delen: ['WONEN'], recht: 'VOORSTELLEN' }

describe('the form to invite somebody', () => {
  test('asks for whom only when there is a choice', () => {
    expect(stappenVan([NOA])).not.toContain('voor')
    expect(stappenVan([NOA, RUBEN])).toContain('voor')
    expect(gekozenPersonen(KLAAR, [NOA])).toEqual(['noa'])
    expect(gekozenPersonen({ ...KLAAR, personen: ['ruben', 'iemand-anders'] }, [NOA, RUBEN])).toEqual(['ruben'])
  })

  test('becomes a command when every question has an answer, and none before', () => {
    expect(alsBody(KLAAR, [NOA], VANDAAG, 'hash')).toEqual({
      tokenHash: 'hash',
      voorNaam: 'oma Ria',
      rol: 'MANTELZORGER',
      personen: ['noa'],
      delen: ['WONEN'],
      recht: 'VOORSTELLEN',
      tot: '2026-10-01',
    })
    expect(alsBody({ ...KLAAR, omvang: 'HEEL' }, [NOA], VANDAAG, 'hash')?.delen).toBe(null)
    for (const anders of [{ naam: ' ' }, { rol: null }, { omvang: null }, { delen: [] }, { recht: null }, { duur: 'ANDERS' as const }])
      expect(alsBody({ ...KLAAR, ...anders }, [NOA], VANDAAG, 'hash')).toBe(null)
    expect(alsBody(KLAAR, [NOA, RUBEN], VANDAAG, 'hash')).toBe(null)
  })

  test.each([
    ['2026-06-30', 'voorbij'],
    ['2026-07-01', null],
    ['2027-07-01', null],
    ['2027-07-02', 'teLang'],
    ['', 'datum'],
  ] as const)('the last day %s: %s', (tot, mist) => {
    expect(mistIn('tot', { ...KLAAR, duur: 'ANDERS', tot }, [NOA], VANDAAG)).toBe(mist)
  })

  test('begins a sentence with a capital, also when the name has none', () => {
    expect([' oma Ria ', 'ïlse', '1e buur', 'Ria'].map(aanBegin)).toEqual(['Oma Ria', 'Ïlse', '1e buur', 'Ria'])
  })

  test('reads back what it kept, and nothing that it does not know', () => {
    const verstuurd = { id: 'i', token: 't' }
    expect(leesInvoer(JSON.parse(JSON.stringify({ ...KLAAR, verstuurd })))).toEqual({ ...KLAAR, verstuurd })
    expect(leesInvoer({ ...KLAAR, rol: 'CONSULENT', recht: 'ALLES', delen: ['WONEN', 'X'], verstuurd: { id: 1 } })).toEqual({
      ...KLAAR,
      rol: null,
      recht: null,
    })
    for (const ruw of [null, 'x', {}, { ...KLAAR, duur: '99' }, { ...KLAAR, personen: 'noa' }]) expect(leesInvoer(ruw)).toBe(null)
  })
})

describe('the link', () => {
  test('holds 256 random bits after the #, and the loket gets their hash as it computes it itself', async () => {
    const tokens = new Set(Array.from({ length: 200 }, nieuwToken))
    expect(tokens.size).toBe(200)
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/)
    const [token = ''] = tokens
    expect(await hashVan(token)).toBe(await vingerafdruk(token))
    expect(new URL(linkVan('https://loket.nl', token)).hash).toBe(`#${token}`)
  })
})
