import { describe, expect, it } from 'vitest'
import type { Potje } from './vragen.ts'
import type { Overeenkomst, Overeenkomsten } from './overeenkomst-vragen.ts'
import {
  aantalTekst,
  gekozenWie,
  hulpUit,
  inhoudUit,
  isAcht,
  LEGE_OPZET,
  leesAantal,
  leesOpzet,
  type Opzet,
  opzetUit,
  planUit,
  soortUit,
  WIE,
} from './overeenkomst-opzet.ts'

const NOOR = { id: 'noor', naam: 'Noor Bakker', relatie: 'ZELFSTANDIG', kvk: '99000101', agb: null, tariefsoort: 'FORMEEL' } as const
const LIJST: Overeenkomsten = { items: [], zorgverleners: [NOOR], tarieven: [], normWerkdagen: 10, vandaag: '2026-07-01' }
const POTJE = { id: 'potje', domein: 'B' } as Potje
const VOL: Opzet = {
  ...LEGE_OPZET,
  potjeId: 'potje',
  wie: 'noor',
  hulp: 'BEGELEIDING',
  vanaf: '2026-08-01',
  tot: '2026-12-31',
  opzegDagen: 30,
  betaalwijze: 'UREN',
  eenheid: 'UUR',
  tariefCent: 4500,
  per: 'WEEK',
  aantal: '2,5',
  zorg: ' Twee keer per week. ',
}

describe('wat iemand invult voor een overeenkomst', () => {
  it.each([
    ['2', 200],
    ['2,5', 250],
    ['2.25', 225],
    [' 10 ', 1000],
    ['0', null],
    ['', null],
    ['2,555', null],
    ['-1', null],
    ['1e3', null],
    ['123456', null],
    ['twee', null],
  ])('%s eenheden is %s honderdsten', (getypt, honderdste) => {
    expect(leesAantal(getypt)).toBe(honderdste)
    if (honderdste !== null) expect(leesAantal(aantalTekst(honderdste))).toBe(honderdste)
  })

  it('het model volgt uit wie de hulp geeft, en is er pas als alles bekend is', () => {
    expect(soortUit(VOL, NOOR)).toBe('OPDRACHT')
    const familie = gekozenWie({ ...VOL, wie: WIE.ik }, LIJST, 'Mark de Graaf')
    expect(familie).toMatchObject({ id: null, naam: 'Mark de Graaf', relatie: 'FAMILIE' })
    expect(soortUit(VOL, familie)).toBeNull()
    expect(soortUit({ ...VOL, inDienst: false }, familie)).toBe('FAMILIE')
    expect(soortUit({ ...VOL, inDienst: true }, familie)).toBe('ARBEID')
    expect(soortUit(VOL, null)).toBeNull()
  })

  it('een plan is er pas als niets ontbreekt', () => {
    expect(planUit(VOL, NOOR, POTJE)).toMatchObject({ aantalHonderdste: 250, per: 'WEEK', hulp: 'BEGELEIDING' })
    for (const mist of [
      { betaalwijze: null },
      { eenheid: null },
      { tariefCent: 0 },
      { per: null },
      { aantal: 'x' },
      { vanaf: '' },
      { tot: '2026-07-31' },
    ] as const)
      expect(planUit({ ...VOL, ...mist }, NOOR, POTJE), JSON.stringify(mist)).toBeNull()
    expect(planUit({ ...VOL, betaalwijze: 'MAANDLOON', eenheid: null, per: null, aantal: '' }, NOOR, POTJE)).toMatchObject({
      aantalHonderdste: 100,
      per: 'MAAND',
      tarief: { cent: 4500, eenheid: 'MAAND' },
    })
  })

  it('naar het loket gaat precies wat er staat: een bekende met zijn id, een nieuwe met zijn nummers', () => {
    const plan = planUit(VOL, NOOR, POTJE)
    expect(inhoudUit(VOL, NOOR, plan)).toMatchObject({
      zorgverlener: { soort: 'BESTAAND', id: 'noor' },
      zorgbeschrijving: 'Twee keer per week.',
    })
    const nieuw: Opzet = { ...VOL, wie: WIE.nieuw, naam: ' Fleur ', relatie: 'ZELFSTANDIG', kvk: '9900 0555', agb: '' }
    const wie = gekozenWie(nieuw, LIJST, '')
    expect(inhoudUit(nieuw, wie, planUit(nieuw, wie, POTJE))?.zorgverlener).toEqual({
      soort: 'NIEUW',
      naam: 'Fleur',
      relatie: 'ZELFSTANDIG',
      kvk: '99000555',
      agb: null,
      ik: false,
    })
    expect(inhoudUit({ ...VOL, zorg: ' ' }, NOOR, plan)).toBeNull()
    expect([isAcht('9900 0555'), isAcht(''), isAcht('990')]).toEqual([true, true, false])
  })

  it('een domein met één soort hulp vraagt niets, en een soort van een ander domein telt niet', () => {
    expect(hulpUit({ ...VOL, hulp: null }, { domein: 'W' })).toBe('WERK')
    expect(hulpUit({ ...VOL, hulp: 'VERVOER' }, { domein: 'B' })).toBeNull()
    expect(hulpUit({ ...VOL, hulp: 'GEEN' }, { domein: 'B' })).toBeNull()
  })

  it('wat op het toestel staat wordt gelezen, ook van een oudere of kapotte versie', () => {
    expect(leesOpzet(JSON.parse(JSON.stringify(VOL)))).toEqual(VOL)
    expect(leesOpzet({ wie: 3, hulp: 'IETS', tariefCent: 0.5 })).toEqual(LEGE_OPZET)
    expect(leesOpzet('tekst')).toBeNull()
  })

  it('een wijziging begint met wat er nu staat', () => {
    const o = {
      potje: { id: 'potje', naam: 'Begeleiding' },
      zorgverlener: NOOR,
      soort: 'OPDRACHT',
      hulp: 'BEGELEIDING',
      betaalwijze: 'UREN',
      tarief: { cent: 4500, eenheid: 'UUR' },
      aantalHonderdste: 250,
      per: 'WEEK',
      vanaf: '2026-08-01',
      tot: '2026-12-31',
      opzegDagen: 30,
      zorgbeschrijving: 'Twee keer per week.',
    } as Overeenkomst
    expect(planUit(opzetUit(o), NOOR, POTJE)).toEqual(planUit(VOL, NOOR, POTJE))
  })
})
