import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WETTEN, type Wet } from '../contract/lijsten/geld.ts'
import {
  BEDRAG_VELDEN,
  type AfspraakRegel,
  type BoekPotje,
  type BoekRegel,
  type Boeken,
  budgetTot,
  delenIn,
  telBedragen,
} from './boeken-stand.ts'
import { bronboeken } from './bronboeken.ts'
import { som } from './geld.ts'
import { jaaroverzicht, jarenMetOverzicht } from './jaaroverzicht.ts'
import { klaarOpVan, maandPeriode, maandenMetOverzicht, maandoverzicht, volgendeMaand } from './maandoverzicht.ts'
import { regelsOp } from './matrix.ts'
import type { Bron } from './potjes.ts'
import { perBron } from './prognose.ts'
import { plusDagen } from './termijnen.ts'

const regels = regelsOp('2026-01-01', 'E')
const bron = (over: Partial<Bron>): Bron => ({
  id: 'b',
  wet: 'WMO',
  persoonId: 'p',
  verstrekker: 'Gemeente',
  bedragCent: 100_000,
  vanaf: '2026-01-01',
  tot: '2026-12-31',
  bevoorschotting: 'VOORAF',
  ...over,
})
const potje = (over: Partial<BoekPotje>): BoekPotje => ({
  id: 'x',
  persoonId: 'p',
  domein: 'B',
  naam: 'Begeleiding',
  soort: 'CONTRACT',
  zorgverlener: null,
  tarief: null,
  vanaf: '2026-01-01',
  tot: '2026-12-31',
  ...over,
})
const regel = (over: Partial<BoekRegel>): BoekRegel => ({
  potjeId: 'x',
  bronId: 'b',
  rekening: 'DEEL',
  boeking: 'TOEKENNING',
  dag: '2026-01-01',
  geboektOp: '2026-01-01',
  cent: 0,
  ...over,
})
const betaling = (dag: string, cent: number, geboektOp: string, over: Partial<BoekRegel> = {}): BoekRegel[] => [
  regel({ boeking: 'BETALING', dag, geboektOp, cent: -cent, ...over }),
  regel({ boeking: 'BETALING', rekening: 'BETAALD', dag, geboektOp, cent, ...over }),
]
const boekenVan = (over: Partial<Boeken>): Boeken => ({
  bronnen: [bron({})],
  potjes: [potje({})],
  regels: [regel({ cent: 100_000 })],
  afspraken: [],
  matrix: regels.matrix,
  ...over,
})

describe('the overview of one month', () => {
  it('counts care in the month it was given, not in the month it was paid', () => {
    const boeken = boekenVan({
      regels: [regel({ cent: 100_000 }), ...betaling('2026-06-30', 4500, '2026-08-01'), ...betaling('2026-07-01', 900, '2026-07-01')],
    })
    const juni = maandoverzicht(boeken, '2026-06', '2026-08-02', 5)
    expect(juni.delen).toMatchObject([{ eerderCent: 0, periodeCent: 4500, overCent: 95_500 }])
    expect(maandoverzicht(boeken, '2026-07', '2026-08-06', 5).delen).toMatchObject([
      { eerderCent: 4500, periodeCent: 900, overCent: 94_600 },
    ])
  })

  it('is ready on its fixed day, also over the end of a year, and names what comes after that day', () => {
    expect(klaarOpVan('2026-12', 5)).toBe('2027-01-05')
    const boeken = boekenVan({
      regels: [regel({ cent: 100_000 }), ...betaling('2026-06-10', 4500, '2026-07-05'), ...betaling('2026-06-11', 300, '2026-07-06')],
    })
    const voor = maandoverzicht(boeken, '2026-06', '2026-07-04', 5)
    expect([voor.staat, voor.nagekomen]).toEqual(['VOORLOPIG', []])
    const na = maandoverzicht(boeken, '2026-06', '2026-07-06', 5)
    expect([na.staat, na.nagekomen]).toEqual(['KLAAR', [{ soort: 'LATER', potjeId: 'x', cent: 300, geboektOp: '2026-07-06' }]])
  })

  it('names a correction apart and counts it in its month', () => {
    const boeken = boekenVan({
      regels: [
        regel({ cent: 100_000 }),
        ...betaling('2026-06-10', 4500, '2026-06-20'),
        ...betaling('2026-06-10', -1500, '2026-07-03', { boeking: 'CORRECTIE' }),
      ],
    })
    const juni = maandoverzicht(boeken, '2026-06', '2026-07-10', 5)
    expect(juni.delen).toMatchObject([{ periodeCent: 3000, overCent: 97_000 }])
    expect(juni.nagekomen).toEqual([{ soort: 'CORRECTIE', potjeId: 'x', cent: -1500, geboektOp: '2026-07-03' }])
  })

  it('what was paid beyond the budget is counted and named, and leaves nothing below zero', () => {
    const boeken = boekenVan({
      regels: [
        regel({ cent: 1000 }),
        ...betaling('2026-06-10', 1000, '2026-06-20'),
        regel({ boeking: 'BETALING', rekening: 'BOVEN_BUDGET', dag: '2026-06-10', geboektOp: '2026-06-20', cent: 250 }),
      ],
    })
    expect(maandoverzicht(boeken, '2026-06', '2026-07-10', 5).delen).toMatchObject([
      { budgetCent: 1000, periodeCent: 1250, overCent: 0, blijftOverCent: 0, bovenCent: 250 },
    ])
  })

  it('lists the months that are over, newest first, and none after the last bron', () => {
    const boeken = boekenVan({ bronnen: [bron({ vanaf: '2025-11-15', tot: '2026-02-10' })] })
    expect(maandenMetOverzicht(boeken, '2026-01-31')).toEqual(['2025-12', '2025-11'])
    expect(maandenMetOverzicht(boeken, '2026-07-01')).toEqual(['2026-02', '2026-01', '2025-12', '2025-11'])
    expect(maandenMetOverzicht(boekenVan({ bronnen: [] }), '2026-07-01')).toEqual([])
    expect(jarenMetOverzicht(boeken, '2025-12-31')).toEqual(['2025'])
    expect(jarenMetOverzicht(boeken, '2030-01-01')).toEqual(['2026', '2025'])
  })
})

describe('the account of one year', () => {
  it('a bron that ends inside the year keeps its own line: what was planned from it is left then', () => {
    const boeken = boekenVan({
      bronnen: [bron({ id: 'jw', wet: 'JEUGDWET', tot: '2026-09-13' }), bron({ id: 'wmo', vanaf: '2026-09-14' })],
      potjes: [potje({ id: 'voor', tot: '2026-09-13' }), potje({ id: 'na', vanaf: '2026-09-14' })],
      regels: [
        regel({ potjeId: 'voor', bronId: 'jw', cent: 5000 }),
        regel({ potjeId: 'na', bronId: 'wmo', cent: 4000, dag: '2026-09-14' }),
        ...betaling('2026-09-13', 3000, '2026-10-01', { potjeId: 'voor', bronId: 'jw' }),
      ],
      afspraken: [
        { potjeId: 'voor', soort: 'GEPLAND', cent: 5000 },
        { potjeId: 'na', soort: 'GEPLAND', cent: 4000 },
      ],
    })
    const jaar = jaaroverzicht(boeken, '2026', '2026-12-01', 0)
    expect(jaar.delen).toMatchObject([
      { bronId: 'jw', periodeCent: 3000, overCent: 2000, nogTeBestedenCent: 0, blijftOverCent: 2000 },
      { bronId: 'wmo', periodeCent: 0, overCent: 4000 },
    ])
    expect(jaar.bronnen).toMatchObject([
      { bronId: 'jw', eindigtInJaar: true, regel: 'TERUG_NAAR_GEMEENTE' },
      { bronId: 'wmo', eindigtInJaar: false },
    ])
    expect(maandoverzicht(boeken, '2026-08', '2026-10-10', 5).delen).toMatchObject([
      { bronId: 'jw', nogTeBestedenCent: 5000, blijftOverCent: 0 },
      { bronId: 'wmo', nogTeBestedenCent: 4000 },
    ])
  })

  it('of a year that runs, what is planned after today is still to be spent, not left', () => {
    const boeken = boekenVan({
      regels: [regel({ cent: 10_000 }), ...betaling('2026-03-01', 4000, '2026-03-02')],
      afspraken: [{ potjeId: 'x', soort: 'GEPLAND', cent: 9000 }],
    })
    expect(jaaroverzicht(boeken, '2026', '2026-07-01', 0).delen).toMatchObject([{ nogTeBestedenCent: 5000, blijftOverCent: 1000 }])
    expect(bronboeken(boeken, '2026', '2026-12-31', []).totaal).toMatchObject({ nogTeBestedenCent: 5000, blijftOverCent: 1000 })
    expect(jaaroverzicht(boeken, '2026', '2027-01-01', 0).delen).toMatchObject([{ nogTeBestedenCent: 0, blijftOverCent: 6000 }])
  })

  it('a last day for claims is there for Wlz alone, and money of another law is never carried over by the gemeente', () => {
    const boeken = boekenVan({ bronnen: WETTEN.map((wet) => bron({ id: wet, wet })) })
    const { bronnen } = jaaroverzicht(boeken, '2026', '2027-01-10', 10)
    expect(bronnen.filter((b) => b.declarerenTot !== null)).toMatchObject([{ bronId: 'WLZ', declarerenTot: '2027-02-25' }])
    expect(bronnen.filter((b) => b.meenemenProcent > 0).map((b) => b.bronId)).toEqual(['WMO', 'JEUGDWET', 'PARTICIPATIEWET'])
  })

  it('a bron over two years is counted whole, with what was paid before this year apart', () => {
    const boeken = boekenVan({
      bronnen: [bron({ vanaf: '2025-08-01', tot: '2026-07-31' })],
      regels: [regel({ cent: 10_000 }), ...betaling('2025-10-01', 2500, '2025-10-02'), ...betaling('2026-02-01', 1000, '2026-02-02')],
    })
    expect(jaaroverzicht(boeken, '2025', '2026-03-01', 0).delen).toMatchObject([{ eerderCent: 0, periodeCent: 2500 }])
    expect(jaaroverzicht(boeken, '2026', '2026-03-01', 0).delen).toMatchObject([{ eerderCent: 2500, periodeCent: 1000 }])
  })
})

/** Random books that the database would take: grants, payments, claims, shifts, corrections, money beyond the budget. */
const willekeurig = fc
  .record({
    bronnen: fc.array(
      fc.record({
        wet: fc.constantFrom<Wet>(...WETTEN),
        persoon: fc.nat(2),
        begin: fc.nat(500),
        dagen: fc.integer({ min: 30, max: 500 }),
        cent: fc.integer({ min: 1, max: 5_000_000 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    potjes: fc.array(fc.record({ persoon: fc.nat(2), bron: fc.nat(4), deel: fc.integer({ min: 1, max: 100 }) }), {
      minLength: 1,
      maxLength: 8,
    }),
    gebeurd: fc.array(
      fc.record({
        wat: fc.constantFrom('BETALING', 'DECLARATIE', 'VERSCHUIVING', 'CORRECTIE', 'BOVEN'),
        van: fc.nat(7),
        naar: fc.nat(7),
        dag: fc.nat(500),
        later: fc.nat(90),
        cent: fc.integer({ min: 1, max: 400_000 }),
      }),
      { maxLength: 60 },
    ),
    afspraken: fc.array(fc.record({ potje: fc.nat(7), bindend: fc.boolean(), cent: fc.integer({ min: -50_000, max: 900_000 }) }), {
      maxLength: 10,
    }),
  })
  .map((w): Boeken => {
    const begin = '2025-01-01'
    const bronnen = w.bronnen.map((b, nr) =>
      bron({
        id: `b${nr}`,
        wet: b.wet,
        persoonId: `p${b.persoon}`,
        verstrekker: `v${nr % 2}`,
        bedragCent: b.cent,
        vanaf: plusDagen(begin, b.begin),
        tot: plusDagen(begin, b.begin + b.dagen),
      }),
    )
    const bronNr = (nr: number): Bron => bronnen[nr % bronnen.length] ?? bron({})
    const potjes = w.potjes.map((p, nr) =>
      potje({ id: `x${nr}`, persoonId: `p${p.persoon}`, vanaf: bronNr(p.bron).vanaf, tot: bronNr(p.bron).tot }),
    )
    const uit: BoekRegel[] = []
    const saldo = new Map<string, number>()
    const zet = (r: BoekRegel): void => {
      uit.push(r)
      const sleutel = `${r.rekening} ${r.potjeId} ${r.bronId}`
      saldo.set(sleutel, (saldo.get(sleutel) ?? 0) + r.cent)
    }
    const verdeeld = new Map<string, number>()
    w.potjes.forEach((p, nr) => {
      const b = bronNr(p.bron)
      const over = b.bedragCent - (verdeeld.get(b.id) ?? 0)
      const cent = Math.floor((over * p.deel) / 100)
      verdeeld.set(b.id, (verdeeld.get(b.id) ?? 0) + cent)
      if (cent > 0) zet(regel({ potjeId: `x${nr}`, bronId: b.id, dag: b.vanaf, geboektOp: b.vanaf, cent }))
    })
    for (const g of w.gebeurd) {
      const van = w.potjes[g.van % w.potjes.length]
      if (van === undefined) continue
      const b = bronNr(van.bron)
      const [vanId, naarId] = [`x${g.van % w.potjes.length}`, `x${g.naar % w.potjes.length}`]
      const dag = plusDagen(b.vanaf, g.dag % (w.bronnen[van.bron % bronnen.length]?.dagen ?? 1))
      const basis = { potjeId: vanId, bronId: b.id, dag, geboektOp: plusDagen(dag, g.later) }
      const deel = saldo.get(`DEEL ${vanId} ${b.id}`) ?? 0
      const paar = (boeking: string, rekening: BoekRegel['rekening'], cent: number): void => {
        zet(regel({ ...basis, boeking, cent: -cent }))
        zet(regel({ ...basis, boeking, rekening, cent }))
      }
      if (g.wat === 'BETALING') paar('BETALING', 'BETAALD', Math.min(g.cent, deel))
      if (g.wat === 'DECLARATIE') paar('DECLARATIE', 'BEHANDELING', Math.min(g.cent, deel))
      if (g.wat === 'CORRECTIE') paar('CORRECTIE', 'BETAALD', -Math.min(g.cent, saldo.get(`BETAALD ${vanId} ${b.id}`) ?? 0))
      if (g.wat === 'BOVEN') zet(regel({ ...basis, boeking: 'BETALING', rekening: 'BOVEN_BUDGET', cent: g.cent }))
      if (g.wat === 'VERSCHUIVING') {
        const cent = Math.min(g.cent, deel)
        zet(regel({ ...basis, boeking: 'VERSCHUIVING', cent: -cent }))
        zet(regel({ ...basis, potjeId: naarId, boeking: 'VERSCHUIVING', cent }))
      }
    }
    const afspraken = w.afspraken.map((a): AfspraakRegel => ({
      potjeId: `x${a.potje % w.potjes.length}`,
      soort: a.bindend ? 'BINDEND' : 'GEPLAND',
      cent: a.cent,
    }))
    return { bronnen, potjes, regels: uit, afspraken, matrix: regels.matrix }
  })

const betaaldIn = (boeken: Boeken, mag: (r: BoekRegel) => boolean): number =>
  som(boeken.regels.filter((r) => (r.rekening === 'BETAALD' || r.rekening === 'BOVEN_BUDGET') && mag(r)).map((r) => r.cent))

describe('over random books', () => {
  it('a month, a year and the books per bron each add up to the books, per bron and in all', () => {
    fc.assert(
      fc.property(willekeurig, fc.constantFrom('2025-03', '2025-12', '2026-01', '2026-06', '2027-02'), (boeken, maand) => {
        const periode = maandPeriode(maand)
        const { delen } = maandoverzicht(boeken, maand, '2028-01-01', 5)
        for (const b of boeken.bronnen) {
          const van = telBedragen(delen.filter((d) => d.bronId === b.id))
          expect(van.periodeCent).toBe(betaaldIn(boeken, (r) => r.bronId === b.id && r.dag >= periode.vanaf && r.dag <= periode.tot))
          if (delen.some((d) => d.bronId === b.id))
            expect(van.eerderCent).toBe(betaaldIn(boeken, (r) => r.bronId === b.id && r.dag < periode.vanaf))
        }
        for (const d of delen)
          expect(d.budgetCent + d.bovenCent).toBe(d.eerderCent + d.periodeCent + d.nogTeBestedenCent + d.blijftOverCent)
        const jaar = maand.slice(0, 4)
        const boek = bronboeken(boeken, jaar, '2028-01-01', [])
        const heel = telBedragen(jaaroverzicht(boeken, jaar, '2028-01-01', 0).delen)
        expect(boek.totaal).toEqual(heel)
        for (const veld of BEDRAG_VELDEN) {
          expect(som(boek.perPersoon.map((p) => p.bedragen[veld]))).toBe(heel[veld])
          expect(som(boek.perVerstrekker.map((v) => v.bedragen[veld]))).toBe(heel[veld])
        }
        for (const b of boek.bronnen) expect(som(b.maanden.map((m) => m.cent))).toBe(b.bedragen.periodeCent)
        expect(heel.periodeCent).toBe(betaaldIn(boeken, (r) => r.dag.startsWith(jaar)))
      }),
      { numRuns: 3000 },
    )
  })

  it('the months of all years together are everything that was ever paid, each cent once', () => {
    fc.assert(
      fc.property(willekeurig, (boeken) => {
        const maanden: string[] = []
        for (let m = '2025-01'; m <= '2028-12'; m = volgendeMaand(m)) maanden.push(m)
        expect(som(maanden.flatMap((m) => delenIn(boeken, maandPeriode(m), '2030-01-01').map((d) => d.periodeCent)))).toBe(
          betaaldIn(boeken, () => true),
        )
      }),
      { numRuns: 500 },
    )
  })

  it('at the end of all time the rows are the standings of the books themselves', () => {
    fc.assert(
      fc.property(willekeurig, (boeken) => {
        const budget = { ...budgetTot(boeken, '9999-12-31'), regels, beperkingen: [] }
        for (const { bronId, stand } of perBron(budget)) {
          const tel = (rekening: BoekRegel['rekening'][]) =>
            som(boeken.regels.filter((r) => r.bronId === bronId && rekening.includes(r.rekening)).map((r) => r.cent))
          expect([stand.budgetCent, stand.betaaldCent, stand.inBehandelingCent]).toEqual([
            tel(['DEEL', 'BETAALD', 'BEHANDELING']),
            tel(['BETAALD', 'BOVEN_BUDGET']),
            tel(['BEHANDELING']),
          ])
        }
      }),
      { numRuns: 1000 },
    )
  })
})
