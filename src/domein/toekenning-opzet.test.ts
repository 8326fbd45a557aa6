import { describe, expect, test } from 'vitest'
import type { KostenRegel } from './plan/kosten.ts'
import { regelsOp } from './matrix.ts'
import type { Budget } from './potjes.ts'
import { bronnenNa } from './toekenning.ts'
import {
  alsToekenning,
  getyptBij,
  legeOpzet,
  leegPotje,
  metGetypt,
  potjeUitRegel,
  toetsOpzet,
  zonderVastgelegd,
  type Opzet,
} from './toekenning-opzet.ts'

const VANDAAG = '2026-07-01'
const [NOA, BRON, POTJE] = ['noa', 'bron-1', 'potje-1']
const LEEG: Budget = { bronnen: [], potjes: [], regels: regelsOp(VANDAAG, 'R'), beperkingen: [] }

const regel = (over: Partial<KostenRegel> = {}): KostenRegel => ({
  id: 'regel-1',
  wat: '  Begeleiding\n op school ',
  wie: 'Noor Bakker',
  waarom: '',
  leefgebied: 'LEREN_WERKEN',
  eenheid: 'UUR',
  per: 'WEEK',
  gewoonHonderdsten: 200,
  zwaarHonderdsten: null,
  zwareWeken: null,
  tariefCent: 4500,
  vanaf: null,
  tot: null,
  aanbodId: null,
  doelId: null,
  verschil: [],
  ...over,
})

/** A whole beschikking: one bron, and one potje that takes `potjeCent` of it. */
function heel(over: Partial<Opzet> = {}, potjeCent = 300_000): Opzet {
  const bron = { id: BRON, persoonId: NOA, vanaf: '2026-07-01', tot: '2026-12-31' }
  return {
    ...legeOpzet(VANDAAG),
    kenmerk: 'K-1',
    bronnen: [{ ...bron, wet: 'JEUGDWET', verstrekker: 'Gemeente', cent: 500_000, bevoorschotting: 'VOORAF' }],
    potjes: [{ ...leegPotje(POTJE, bron), naam: 'Thuis', domein: 'B', soort: 'CONTRACT', delen: [{ bronId: BRON, cent: potjeCent }] }],
    ...over,
  }
}
const redenen = (o: Opzet, budget = LEEG): string[] => toetsOpzet(o, budget, [NOA], VANDAAG).map((f) => `${f.pad} ${f.reden}`)

describe('een regel van het budgetplan als begin van een potje', () => {
  test('neemt over wat er staat, en kiest geen domein', () => {
    const p = potjeUitRegel(regel(), NOA, POTJE, { id: BRON, vanaf: '2026-07-01', tot: '2027-06-30' })
    // Two hours of 45 euro in each of 52 weeks.
    expect(p).toMatchObject({
      naam: 'Begeleiding op school',
      zorgverlener: 'Noor Bakker',
      soort: 'CONTRACT',
      domein: null,
      vanaf: '2026-07-01',
      tot: '2027-06-30',
      regelId: 'regel-1',
      delen: [{ bronId: BRON, cent: 468_000 }],
    })
  })
  test('een vast bedrag per maand is maandloon; zonder som blijft het bedrag leeg', () => {
    expect(potjeUitRegel(regel({ eenheid: 'MAAND' }), NOA, POTJE, null)).toMatchObject({
      soort: 'MAANDLOON',
      delen: [{ bronId: null, cent: 54_000 }],
    })
    expect(potjeUitRegel(regel({ gewoonHonderdsten: null }), NOA, POTJE, null).delen).toEqual([{ bronId: null, cent: null }])
  })
})

describe('wat vastleggen tegenhoudt', () => {
  test('niets als alles er is; de rest van de bron blijft onverdeeld', () => {
    expect(redenen(heel())).toEqual([])
    expect(bronnenNa(alsToekenning(heel()), LEEG)).toMatchObject([{ cent: 500_000, verdeeldCent: 300_000, nietVerdeeldCent: 200_000 }])
    expect(alsToekenning(heel()).potjes[0]?.afgesprokenCent).toBe(300_000)
  })
  test('noemt elk leeg veld, en dan alleen dat', () => {
    expect(redenen({ ...heel(), kenmerk: ' ', eisen: [{ id: 'e', persoonId: null, tekst: ' ' }] })).toEqual([
      'kenmerk MIST',
      'eisen.0.tekst MIST',
    ])
    expect(redenen(heel({ potjes: [leegPotje(POTJE, null)] }))).toEqual(
      ['naam', 'persoonId', 'domein', 'soort', 'delen', 'cent', 'vanaf', 'tot'].map((v) => `potjes.0.${v} MIST`),
    )
  })
  test('dezelfde redenen als het loket: te veel verdeeld, buiten de bron, een dag die nog komt', () => {
    expect(redenen(heel({}, 500_001))).toEqual([`bron.${BRON} TE_VEEL_VERDEELD`])
    expect(redenen(heel({ potjes: heel().potjes.map((p) => ({ ...p, tot: '2027-01-01' })) }))).toEqual(['potjes.0.tot BUITEN_BRON'])
    expect(redenen(heel({ besluitOp: '2026-07-02', verzondenOp: '2026-07-02' }))).toEqual(['datum DATUM'])
    expect(redenen(heel({ besluitOp: '2026-07-01', verzondenOp: '2026-06-30' }))).toEqual(['verzondenOp VERZONDEN'])
  })
  test('een bedrag dat gelijk blijft is geen wijziging', () => {
    const o = heel({
      bronWijzigingen: [{ bronId: 'x', wasCent: 5, naarCent: 5 }],
      potjeWijzigingen: [{ potjeId: 'x', bronId: 'x', wasCent: 5, naarCent: null }],
    })
    expect(alsToekenning(o)).toMatchObject({ bronWijzigingen: [], potjeWijzigingen: [] })
    expect(alsToekenning({ ...o, bronWijzigingen: [{ bronId: 'x', wasCent: 5, naarCent: 3 }] }).bronWijzigingen).toEqual([
      { bronId: 'x', cent: -2, verwachtCent: 5 },
    ])
  })
})

describe('wat er staat en niet te lezen is', () => {
  test('een veld waarin iets getypt is, is niet leeg; met een goede dag is het weer gewoon', () => {
    const o = metGetypt({ ...heel(), verzondenOp: '' }, 'verzondenOp', '31-2-2026')
    expect(getyptBij(o, 'verzondenOp')).toBe('31-2-2026')
    expect(redenen(o)).toEqual(['verzondenOp ONLEESBAAR'])
    expect(redenen({ ...heel(), verzondenOp: '' })).toEqual(['verzondenOp MIST'])
    expect(redenen({ ...o, verzondenOp: VANDAAG })).toEqual([])
    expect(getyptBij(metGetypt(o, 'verzondenOp', ''), 'verzondenOp')).toBe('')
  })
  test('een bedrag van nul of boven tien miljoen ontbreekt niet, het kan niet', () => {
    const met = (cent: number | null): Opzet => heel({ bronnen: heel().bronnen.map((b) => ({ ...b, cent })) }, 1)
    expect(redenen(met(0))).toEqual(['bronnen.0.cent BEDRAG'])
    expect(redenen(met(1_000_000_001))).toEqual(['bronnen.0.cent BEDRAG'])
    expect(redenen(met(null))).toEqual(['bronnen.0.cent MIST'])
    expect(redenen(metGetypt(met(null), `bronnen.${BRON}.cent`, '99999999999'))).toEqual(['bronnen.0.cent ONLEESBAAR'])
  })
  test('een nieuw bedrag dat leeg is, telt niet stil als geen verandering', () => {
    const o = heel({ bronWijzigingen: [{ bronId: 'oud', wasCent: 5, naarCent: null }] })
    expect(redenen(o)).toContain('bron.oud.cent MIST')
  })
})

describe('een opzet waarvan het besluit ergens anders is vastgelegd', () => {
  const o = heel({
    bronWijzigingen: [{ bronId: 'oud', wasCent: 100, naarCent: 200 }],
    potjeWijzigingen: [{ potjeId: 'oud-p', bronId: 'oud', wasCent: 50, naarCent: 60 }],
  })
  const bron = (id: string, bedragCent: number) => ({ id, bedragCent }) as Budget['bronnen'][number]
  const potje = (id: string, budgetCent: number) => ({ id, delen: [{ bronId: 'oud', budgetCent }] }) as unknown as Budget['potjes'][number]

  test('wat er al is, staat er niet nog eens bij', () => {
    const na = zonderVastgelegd(o, { bronnen: [bron(BRON, 500_000), bron('oud', 200)], potjes: [potje(POTJE, 1), potje('oud-p', 60)] })
    expect(na).toMatchObject({ kenmerk: 'K-1', bronnen: [], potjes: [], bronWijzigingen: [], potjeWijzigingen: [] })
  })
  test('zonder zulke regels is het dezelfde opzet', () => {
    expect(zonderVastgelegd(o, { bronnen: [bron('oud', 100)], potjes: [potje('oud-p', 50)] })).toBe(o)
  })
})
