import { describe, expect, test } from 'vitest'
import { GETAL_SLEUTELS, VORM_SLEUTELS } from '../contract/lijsten/instellingen.ts'
import { schemaVan } from '../contract/schemas/instellingen.ts'
import { geldendeRij, standaardVan, toetsInstelling, verloopVan } from './instellingen.ts'

const rij = (nr: number, vanaf: string, waarde: unknown, tot: string | null = null) => ({
  nr,
  sleutel: 'normOntvangst',
  vanaf,
  tot,
  waarde,
})

describe('welke instelling geldt', () => {
  const rijen = [
    rij(1, '2026-01-01', 2),
    rij(2, '2026-06-01', 3),
    rij(3, '2026-06-01', 4),
    rij(4, '2026-07-01', 5, '2026-07-10'),
    rij(5, '2026-09-01', null),
  ]
  test.each([
    ['2025-12-31', null],
    ['2026-05-31', 2],
    ['2026-06-30', 4],
    ['2026-07-10', 5],
    // A temporary one ended: the one before it holds again.
    ['2026-07-11', 4],
    // Put back to the default.
    ['2026-09-01', null],
  ])('op %s', (dag, waarde) => {
    expect(geldendeRij(rijen, 'normOntvangst', dag)?.waarde ?? null).toBe(waarde)
  })
  test('wat nu geldt, wat komt en wat was', () => {
    const { nu, straks, eerder } = verloopVan(rijen, 'normOntvangst', '2026-06-15')
    expect(nu?.nr).toBe(3)
    expect(straks.map((r) => r.nr)).toEqual([4, 5])
    expect(eerder.map((r) => r.nr)).toEqual([2, 1])
  })
})

describe('de standaard', () => {
  test('van elke instelling mag die instelling hebben', () => {
    for (const sleutel of [...GETAL_SLEUTELS, ...VORM_SLEUTELS, 'matrixcel.R.WMO.B', 'matrixcel.E.SWV.Z']) {
      const standaard = standaardVan(sleutel)
      if (standaard !== null) expect(schemaVan(sleutel)?.safeParse(standaard).success, sleutel).toBe(true)
    }
    expect(standaardVan('tarief.WMO.BEGELEIDING.FORMEEL.UUR')).toBeNull()
    expect(standaardVan('bestaat niet')).toBeNull()
  })
})

describe('wat niet mag', () => {
  const goed = { sleutel: 'regelset', waarde: 'E', vanaf: '2026-07-01', tot: null, grond: 'Besluit 12' }
  test.each([
    [{}, null],
    [{ sleutel: 'x' }, 'ONBEKEND'],
    [{ vanaf: '2026-06-30' }, 'VERLEDEN'],
    [{ tot: '2026-06-30' }, 'EINDE'],
    [{ grond: ' a ' }, 'GROND'],
    // Sure from the law: never milder, stricter may.
    [{ sleutel: 'matrixcel.R.SWV.B', waarde: 'AKKOORD' }, 'VAST'],
    [{ sleutel: 'matrixcel.R.WMO.B', waarde: 'NIET' }, null],
  ])('%j', (over, fout) => {
    expect(toetsInstelling({ ...goed, ...over }, '2026-07-01')).toBe(fout)
  })
})
