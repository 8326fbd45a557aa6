import { describe, expect, it } from 'vitest'
import type { Declareerbaar } from './declaratie-vragen.ts'
import { leesInvoer, leesOpzetten, LEGE_OPZET, maandenVoor, type Opzet } from './declaratie-opzet.ts'

const VANDAAG = '2026-07-10'
const UREN: Declareerbaar = {
  overeenkomstId: '0e000000-0000-4000-8000-000000000001',
  potjeId: '0e000000-0000-4000-8000-000000000002',
  persoonId: '0e000000-0000-4000-8000-000000000003',
  potjeNaam: 'Begeleiding thuis',
  zorgverlener: 'Noor',
  overeenkomst: { staat: 'GOEDGEKEURD', betaalwijze: 'UREN', tarief: { cent: 4500, eenheid: 'UUR' } },
  vanaf: '2026-05-12',
  tot: '2026-12-31',
  delen: [],
  budgetCent: 0,
  eerdere: [],
  magAkkoord: true,
}
const opzet = (over: Partial<Opzet> = {}): Opzet => ({ ...LEGE_OPZET, maand: '2026-06', hoe: 'DAGEN', ...over })

describe('wat er is ingevuld bij een declaratie', () => {
  it('uren per dag gaan van de eerste tot de laatste dag, in welke volgorde ze ook staan', () => {
    const dagen = [
      { dag: '12', uren: '2,5' },
      { dag: '3', uren: '4' },
      { dag: '', uren: '' },
    ]
    expect(leesInvoer(opzet({ dagen }), UREN, VANDAAG)).toEqual({
      invoer: {
        van: '2026-06-03',
        tot: '2026-06-12',
        dagen: [
          { dag: '2026-06-12', aantalHonderdste: 250 },
          { dag: '2026-06-03', aantalHonderdste: 400 },
        ],
        aantalHonderdste: null,
        cent: null,
      },
      mist: [],
    })
  })

  it.each<[string, Partial<Opzet>, string[]]>([
    ['niets', { maand: '', hoe: null }, ['maand', 'hoe']],
    ['per dag zonder dag', {}, ['dag0', 'uren0']],
    ['31 juni', { dagen: [{ dag: '31', uren: '1' }] }, ['dag0']],
    ['dag 0', { dagen: [{ dag: '0', uren: '1' }] }, ['dag0']],
    ['meer dan een etmaal', { dagen: [{ dag: '3', uren: '24,01' }] }, ['uren0']],
    ['min', { dagen: [{ dag: '3', uren: '-2' }] }, ['uren0']],
    ['een half getal te veel', { hoe: 'TOTAAL', aantal: '2,555' }, ['aantal']],
    ['een maand die er niet is', { maand: '2026-08', hoe: 'TOTAAL', aantal: '2' }, ['maand']],
  ])('%s: zegt welk veld', (_naam, over, mist) => {
    expect(leesInvoer(opzet(over), UREN, VANDAAG)).toEqual({ invoer: null, mist })
  })

  it('een hele maand begint en eindigt nooit buiten de afspraak, en nooit na vandaag', () => {
    const totaal = (maand: string) => leesInvoer(opzet({ maand, hoe: 'TOTAAL', aantal: '2' }), UREN, VANDAAG).invoer
    expect([totaal('2026-05')?.van, totaal('2026-05')?.tot]).toEqual(['2026-05-12', '2026-05-31'])
    expect([totaal('2026-07')?.van, totaal('2026-07')?.tot]).toEqual(['2026-07-01', '2026-07-10'])
    expect(maandenVoor(UREN, VANDAAG)).toEqual(['2026-07', '2026-06', '2026-05'])
  })

  it('kosten zonder overeenkomst vragen alleen een bedrag', () => {
    const kosten: Declareerbaar = { ...UREN, overeenkomst: null, overeenkomstId: null }
    expect(leesInvoer(opzet({ hoe: null }), kosten, VANDAAG).mist).toEqual(['cent'])
    expect(leesInvoer(opzet({ hoe: null, cent: 2000 }), kosten, VANDAAG).invoer).toMatchObject({
      cent: 2000,
      aantalHonderdste: null,
      dagen: null,
    })
  })

  it('wat op het toestel staat en niet klopt, telt niet', () => {
    expect(leesOpzetten('x')).toBeNull()
    expect(leesOpzetten({ a: 1, b: { dagen: [{ dag: 3 }], hoe: 'ANDERS', cent: 1.5 } })).toEqual({
      b: { ...LEGE_OPZET, dagen: [{ dag: '', uren: '' }] },
    })
  })
})
