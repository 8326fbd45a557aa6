import { expect, test } from 'vitest'
import { leegPotje, legeOpzet, metGetypt, type Opzet } from '../../domein/toekenning-opzet.ts'
import type { Werk } from './omgeving.ts'
import { verschillen, zelfdeWoorden } from './verschil.ts'
import type { ToekenningTekst } from './zin.ts'

const t: ToekenningTekst = (sleutel, waarden) => (waarden === undefined ? sleutel : `${sleutel} ${Object.values(waarden).join(' ')}`)
const werk = { dossier: { deelnemers: [] }, budget: { bronnen: [], potjes: [] } } as unknown as Pick<Werk, 'dossier' | 'budget'>
const kijk = (a: Opzet, b: Opzet) => verschillen(a, b, { t, taal: 'nl', werk }).map(({ naam, hier, daar }) => [naam, hier, daar])

const BASIS = legeOpzet('2026-07-01')
const eis = (id: string, tekst: string) => ({ id, persoonId: null, tekst })
const potje = { ...leegPotje('p', null), naam: 'Thuis' }

test('only the fields that differ are named, with both values', () => {
  const hier = { ...BASIS, kenmerk: 'K-1', eisen: [eis('a', 'Vog verplicht.')], potjes: [{ ...potje, zorgverlener: 'Noor' }] }
  const daar = { ...BASIS, kenmerk: 'K-2', eisen: [eis('b', 'Vog verplicht.')], potjes: [{ ...potje, tariefCent: 4500 }] }
  expect(kijk(hier, daar)).toEqual([
    ['brief.kenmerk', 'K-1', 'K-2'],
    ['Thuis: potje.zorgverlener', 'Noor', ''],
    ['Thuis: potje.tarief', '', '€\u00a045,00'],
  ])
})

test('a line that stands in one version only is one difference, with what it holds', () => {
  expect(kijk({ ...BASIS, potjes: [potje] }, BASIS)).toEqual([['Thuis', 'Thuis', null]])
  expect(kijk(BASIS, { ...BASIS, eisen: [eis('a', 'Vog.')] })).toEqual([['eisen.eis 1', null, 'Vog. · eisen.iedereen']])
})

test('what can not be read is a difference too', () => {
  const zonder = { ...BASIS, verzondenOp: '' }
  expect(kijk(metGetypt(zonder, 'verzondenOp', '31-2-2026'), zonder)).toEqual([['brief.verzonden', '31-2-2026', '']])
})

test('the same demand written in two tabs is one text', () => {
  const a = { ...BASIS, eisen: [eis('a', 'Vog verplicht.')] }
  expect(zelfdeWoorden(a, { ...BASIS, eisen: [eis('b', 'Vog verplicht.')] })).toBe(true)
  expect(zelfdeWoorden(a, { ...BASIS, eisen: [eis('b', 'Vog.')] })).toBe(false)
})
