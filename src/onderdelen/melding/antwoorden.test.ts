import { expect, test } from 'vitest'
import { alsBody, type Antwoorden, foutenInKind, leesAntwoorden, LEGE_ANTWOORDEN, ontbreekt, vragenVan } from './antwoorden.ts'

const VANDAAG = '2026-07-01'
const kind = { voornaam: 'Noa', achternaam: 'Okafor', geboren: '2016-08-30' }
const vol: Antwoorden = {
  voorMij: true,
  personen: [],
  nieuwKind: true,
  kinderen: [kind],
  tekst: ' Het lukt niet meer. ',
  spoed: false,
  contactwens: 'BERICHT',
}

test('an empty form lacks every answer but the own words', () => {
  expect(ontbreekt(LEGE_ANTWOORDEN, VANDAAG)).toEqual(['voor-wie', 'spoed', 'contact'])
  expect(alsBody(LEGE_ANTWOORDEN, null, VANDAAG)).toBeNull()
})

test('a whole form becomes the command, trimmed', () => {
  expect(alsBody(vol, null, VANDAAG)).toEqual({
    dossierId: null,
    tekst: 'Het lukt niet meer.',
    spoed: false,
    contactwens: 'BERICHT',
    voorMij: true,
    voorPersonen: [],
    voorKinderen: [kind],
  })
})

test('a child that was typed and then unticked is not sent', () => {
  expect(alsBody({ ...vol, nieuwKind: false }, null, VANDAAG)?.voorKinderen).toEqual([])
  expect(vragenVan({ ...vol, nieuwKind: false })).not.toContain('kind')
})

test('a child is younger than 18 on this very day', () => {
  expect(foutenInKind({ ...kind, geboren: '2008-07-02' }, VANDAAG)).toEqual([])
  expect(foutenInKind({ ...kind, geboren: '2008-07-01' }, VANDAAG)).toEqual(['leeftijd'])
  expect(foutenInKind({ ...kind, geboren: '2026-07-02' }, VANDAAG)).toEqual(['leeftijd'])
})

test('a refused command comes back as the answers it was made of', () => {
  expect(leesAntwoorden(alsBody(vol, null, VANDAAG))).toEqual({ ...vol, tekst: 'Het lukt niet meer.' })
  expect(leesAntwoorden('onzin')).toBeNull()
  expect(leesAntwoorden({ contactwens: 'DUIF', spoed: 'ja' })).toEqual(LEGE_ANTWOORDEN)
})
