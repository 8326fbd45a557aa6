import { expect, test } from 'vitest'
import { tariefPast, tarievenUit, type TariefVraag } from './tarieven.ts'

const rijen = [
  { sleutel: 'tarief.WMO.BEGELEIDING.FORMEEL.UUR', vanaf: '2026-01-01', tot: null, waarde: 6500 },
  { sleutel: 'tarief.WMO.BEGELEIDING.FORMEEL.UUR', vanaf: '2026-07-01', tot: null, waarde: 6800 },
  { sleutel: 'tarief.WMO.HUISHOUDEN.FORMEEL.UUR', vanaf: '2026-01-01', tot: '2026-12-31', waarde: 3600 },
  { sleutel: 'tarief.WMO.BEGELEIDING.INFORMEEL.UUR', vanaf: '2026-01-01', tot: null, waarde: 2400 },
]
const vraag: TariefVraag = { wet: 'WMO', soort: 'BEGELEIDING', formeel: true, cent: 6500, eenheid: 'UUR', dag: '2026-03-01' }
const tarieven = tarievenUit(rijen)

test('the maximum itself fits, one cent more does not', () => {
  expect(tariefPast(tarieven, vraag)).toEqual({ uitkomst: 'PAST', maximumCent: 6500 })
  expect(tariefPast(tarieven, { ...vraag, cent: 6501 })).toEqual({ uitkomst: 'TE_HOOG', maximumCent: 6500, teHoogCent: 1 })
})

test('the newest day that has begun holds, and after the last day nothing is known', () => {
  expect(tariefPast(tarieven, { ...vraag, cent: 6800, dag: '2026-06-30' }).uitkomst).toBe('TE_HOOG')
  expect(tariefPast(tarieven, { ...vraag, cent: 6800, dag: '2026-07-01' }).uitkomst).toBe('PAST')
  expect(tariefPast(tarieven, { ...vraag, soort: 'HUISHOUDEN', dag: '2027-01-01' }).uitkomst).toBe('ONBEKEND')
})

test('another law, unit or kind without a tarief is unknown, never good', () => {
  expect(tariefPast(tarieven, { ...vraag, wet: 'JEUGDWET' }).uitkomst).toBe('ONBEKEND')
  expect(tariefPast(tarieven, { ...vraag, eenheid: 'ETMAAL' }).uitkomst).toBe('ONBEKEND')
  expect(tariefPast([], vraag)).toEqual({ uitkomst: 'ONBEKEND', maximumCent: null })
})

test('informal help has its own maximum', () => {
  expect(tariefPast(tarieven, { ...vraag, formeel: false, cent: 2400 }).uitkomst).toBe('PAST')
  expect(tariefPast(tarieven, { ...vraag, formeel: false, cent: 2500 }).uitkomst).toBe('TE_HOOG')
})

test('who knows only the domein: within all is good, above all too high, between is unknown', () => {
  const b = { ...vraag, soort: 'B' } as const
  expect(tariefPast(tarieven, { ...b, cent: 3600 }).uitkomst).toBe('PAST')
  expect(tariefPast(tarieven, { ...b, cent: 4500 }).uitkomst).toBe('ONBEKEND')
  expect(tariefPast(tarieven, { ...b, cent: 6501 }).uitkomst).toBe('TE_HOOG')
})

test('other settings and values that are no amount are no tarief', () => {
  expect(
    tarievenUit([
      { sleutel: 'regelset', vanaf: '2026-01-01', tot: null, waarde: 'E' },
      { sleutel: 'tarief.WMO.BEGELEIDING.FORMEEL.WEEK', vanaf: '2026-01-01', tot: null, waarde: 1 },
      { sleutel: 'tarief.WMO.BEGELEIDING.FORMEEL.UUR', vanaf: '2026-01-01', tot: null, waarde: '6500' },
    ]),
  ).toEqual([])
})

test('a tarief that was taken off does not come back', () => {
  const zonder = tarievenUit([...rijen, { sleutel: 'tarief.WMO.BEGELEIDING.FORMEEL.UUR', vanaf: '2026-09-01', tot: null, waarde: null }])
  expect(tariefPast(zonder, { ...vraag, dag: '2026-09-01' }).uitkomst).toBe('ONBEKEND')
  expect(tariefPast(zonder, { ...vraag, dag: '2026-08-31' }).uitkomst).toBe('PAST')
})
