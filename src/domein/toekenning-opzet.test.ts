import { describe, expect, test } from 'vitest'
import type { KostenRegel } from './plan/kosten.ts'
import { regelsOp } from './matrix.ts'
import type { Budget } from './potjes.ts'
import { bronnenNa } from './toekenning.ts'
import { alsToekenning, legeOpzet, leegPotje, potjeUitRegel, toetsOpzet, type Opzet } from './toekenning-opzet.ts'

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
