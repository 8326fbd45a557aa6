import { expect, test } from 'vitest'
import type { Stap, Taak } from '../contract/schemas/start.ts'
import { openWerk } from './werk.ts'

const stap = (rol: Stap['aanZet']['rol'], toestand: Stap['toestand'], uiterlijk: string | null) => ({
  toestand,
  aanZet: { rol, naam: '', ik: false },
  uiterlijk,
})
const taak = (soort: Taak['soort'], uiterlijk: string | null): Taak => ({ soort, uiterlijk, waarden: {}, doelId: null })
const LOOPT = stap('INWONER', 'LOOPT', '2026-12-31')

test('the earliest term of the open work is the date, not the end of the budget; what has no term comes last', () => {
  const werk = openWerk(LOOPT, [
    taak('REACTIE_LEZEN', null),
    taak('OVEREENKOMST_CHECKEN', '2026-07-15'),
    taak('VERSCHUIVING_BESLISSEN', '2026-07-08'),
  ])
  expect(werk.map((w) => [w.soort, w.uiterlijk])).toEqual([
    ['VERSCHUIVING_BESLISSEN', '2026-07-08'],
    ['OVEREENKOMST_CHECKEN', '2026-07-15'],
    ['REACTIE_LEZEN', null],
  ])
})

test('a message or a task of somebody else is no turn of the consulent', () => {
  expect(openWerk(LOOPT, [taak('BERICHT_LEZEN', null), taak('DECLARATIE_AKKOORD', '2026-07-08')])).toEqual([])
  expect(openWerk(stap('INWONER', 'NU', '2026-07-07'), [])).toEqual([])
})

test('a step of the consulent is work, once: reading the plan is the same step', () => {
  const onderzoek = stap('CONSULENT', 'NU', '2026-08-12')
  expect(openWerk(onderzoek, [])).toEqual([{ soort: 'STAP', uiterlijk: '2026-08-12', doelId: null }])
  expect(openWerk(onderzoek, [taak('PLAN_LEZEN', '2026-08-12')]).map((w) => w.soort)).toEqual(['PLAN_LEZEN'])
})
