import { expect, test } from 'vitest'
import { adresVanVeld, opVolgorde } from './herkomst-plek.ts'
import type { Plan } from './vragen.ts'

const deel = (
  id: string,
  soort: Plan['documenten'][number]['soort'],
  persoonId: string | null,
  leefgebied: 'WONEN' | 'GELD' | null = null,
) => ({
  id,
  soort,
  persoonId,
  leefgebied,
  mag: 'SCHRIJVEN' as const,
  magVoorstellen: true,
  seq: 1,
  epoch: 1,
})

test('the parts of a plan stand person by person, as the screens do, and what is of all of them last', () => {
  const persoon = (persoonId: string) => ({ persoonId, voornaam: persoonId, leeftijd: 9, magOpsturen: true })
  const plan: Plan = {
    id: 'plan',
    dossierId: 'dossier',
    personen: [persoon('noa'), persoon('milan')],
    magOpsturen: true,
    documenten: [
      deel('g', 'GEZIN', null),
      deel('m', 'VERHAAL', 'milan'),
      deel('n5', 'KOSTEN', 'noa'),
      deel('n3', 'DEEL', 'noa', 'GELD'),
      deel('n4', 'DOELEN', 'noa'),
      deel('n1', 'VERHAAL', 'noa'),
      deel('n2', 'DEEL', 'noa', 'WONEN'),
    ],
  }
  expect(opVolgorde(plan).map((d) => d.id)).toEqual(['n1', 'n2', 'n3', 'n4', 'n5', 'm', 'g'])
})

test('a field leads to the screen where it is written; a choice of the story to the nine subjects', () => {
  const van = (soort: Plan['documenten'][number]['soort'], veld: string) => adresVanVeld(deel('d', soort, 'noa', 'WONEN'), veld)
  expect(van('VERHAAL', 'wil')).toBe('/plan/noa/wil')
  expect(van('VERHAAL', 'keuze.WONEN')).toBe('/plan/noa/gebieden')
  expect(van('DEEL', 'nodig')).toBe('/plan/noa/meer/WONEN/nodig')
  expect(van('GEZIN', 'samen')).toBe('/plan/gezin/samen')
  expect(van('DOELEN', 'doel.x.tekst')).toBe('/plan/noa/doelen')
  expect(van('KOSTEN', '')).toBe('/plan/noa/kosten')
})
