import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DOMEINEN, POTJE_SOORTEN, WETTEN, type Oordeelwoord } from '../contract/lijsten/geld.ts'
import { som } from './geld.ts'
import { regelsOp } from './matrix.ts'
import { stand, totaal, type Bron, type Budget, type Potje } from './potjes.ts'
import { prognose } from './prognose.ts'
import { beoordeel, kanTerug, voerVerschuivingUit, type Voornemen } from './verschuiven.ts'
import { boekbaar } from './verschuiven-toetsen.ts'

const VANDAAG = '2026-07-01'

const bronnen = fc.array(
  fc.record({
    wet: fc.constantFrom(...WETTEN),
    persoonId: fc.constantFrom('p1', 'p2'),
    periode: fc.constantFrom(
      ['2026-01-01', '2026-12-31'] as const,
      ['2026-01-01', '2026-09-13'] as const,
      ['2026-09-14', '2026-12-31'] as const,
      ['2025-07-01', '2026-06-30'] as const,
    ),
  }),
  { minLength: 1, maxLength: 4 },
)

const budgetten: fc.Arbitrary<Budget> = bronnen.chain((ruw) => {
  const lijst = ruw.map((b, nr): Bron => ({
    id: `b${nr}`,
    wet: b.wet,
    persoonId: b.persoonId,
    verstrekker: 'gemeente',
    bedragCent: 0,
    vanaf: b.periode[0],
    tot: b.periode[1],
    bevoorschotting: 'VOORAF',
  }))
  const potje = fc.record({
    persoonId: fc.constantFrom('p1', 'p2'),
    domein: fc.constantFrom(...DOMEINEN),
    soort: fc.constantFrom(...POTJE_SOORTEN),
    bronnen: fc.subarray(lijst, { minLength: 1 }),
    bedragen: fc.array(fc.record({ budget: fc.nat(12), betaald: fc.nat(12), wacht: fc.nat(3) }), {
      minLength: 4,
      maxLength: 4,
    }),
    gepland: fc.nat(30),
    bindend: fc.nat(10),
    metZorgverlener: fc.boolean(),
  })
  return fc
    .record({
      potjes: fc.array(potje, { minLength: 2, maxLength: 5 }),
      regelset: fc.constantFrom('R', 'E'),
      beperking: fc.option(fc.record({ persoonId: fc.constant('p2'), woord: fc.constantFrom('AKKOORD', 'NIET') })),
    })
    .map(({ potjes, regelset, beperking }): Budget => ({
      bronnen: lijst,
      regels: regelsOp(VANDAAG, regelset),
      beperkingen: beperking ? [beperking] : [],
      potjes: potjes.map((p, nr): Potje => {
        const delen = (regelset === 'R' ? p.bronnen.slice(0, 1) : p.bronnen).map((b, i) => {
          const bedrag = p.bedragen[i] ?? { budget: 0, betaald: 0, wacht: 0 }
          return {
            bronId: b.id,
            budgetCent: bedrag.budget,
            betaaldCent: bedrag.betaald,
            inBehandelingCent: bedrag.wacht,
          }
        })
        const eigen = p.bronnen.slice(0, delen.length)
        return {
          id: `q${nr}`,
          persoonId: p.persoonId,
          domein: p.domein,
          naam: `potje ${nr}`,
          soort: p.soort,
          zorgverlener: p.metZorgverlener ? 'Zorg BV' : null,
          tarief: null,
          vanaf: eigen.map((b) => b.vanaf).toSorted()[0] ?? VANDAAG,
          tot:
            eigen
              .map((b) => b.tot)
              .toSorted()
              .at(-1) ?? VANDAAG,
          delen,
          afgesprokenGeplandCent: p.soort === 'RESERVE' ? 0 : p.gepland,
          afgesprokenBindendCent: p.soort === 'MAANDLOON' ? p.bindend : 0,
        }
      }),
    }))
})

const voornemens: fc.Arbitrary<Voornemen> = fc.record({
  vanPotjeId: fc.constantFrom('q0', 'q1', 'q2'),
  cent: fc.integer({ min: 1, max: 40 }),
  doel: fc.oneof(
    fc.record({ soort: fc.constant('POTJE'), potjeId: fc.constantFrom('q0', 'q1', 'q2') }),
    fc.record({
      soort: fc.constant('NIEUW'),
      persoonId: fc.constantFrom('p1', 'p2'),
      domein: fc.constantFrom(...DOMEINEN),
      naam: fc.constant('nieuw'),
      zorgverlener: fc.constantFrom('Zorg BV', null),
      tarief: fc.constant(null),
    }),
  ),
})

function perBronBudget(budget: Budget): Record<string, number> {
  return Object.fromEntries(
    budget.bronnen.map((b) => [b.id, som(budget.potjes.flatMap((p) => p.delen.filter((d) => d.bronId === b.id).map((d) => d.budgetCent)))]),
  )
}

const standVan = (budget: Budget, id: string) => {
  const potje = budget.potjes.find((p) => p.id === id)
  return potje ? stand(potje, budget.bronnen, budget.regels.matrix) : null
}

describe('eigenschappen van schuiven', () => {
  it('het grootste bedrag is precies de grens die proberen ook vindt', () => {
    fc.assert(
      fc.property(budgetten, voornemens, (budget, v) => {
        const o = beoordeel(budget, v, VANDAAG)
        const woordBij = (cent: number): Oordeelwoord => beoordeel(budget, { ...v, cent }, VANDAAG).woord
        for (let cent = 1; cent <= 50; cent += 1) {
          expect(boekbaar(woordBij(cent))).toBe(cent <= o.grootsteCent)
          expect(woordBij(cent) === 'VRIJ').toBe(cent <= o.grootsteVrijCent)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('per bron blijft de som gelijk en geen deel raakt onder wat er gebruikt is', () => {
    fc.assert(
      fc.property(budgetten, fc.array(voornemens, { maxLength: 8 }), (begin, rij) => {
        let budget = begin
        for (const [nr, v] of rij.entries()) {
          const voor = budget
          budget = voerVerschuivingUit(budget, v, VANDAAG, `n${nr}`)
          expect(perBronBudget(budget)).toEqual(perBronBudget(voor))
          for (const p of budget.potjes) {
            const s = stand(p, budget.bronnen, budget.regels.matrix)
            const eerder = standVan(voor, p.id)
            for (const waarde of Object.values(s)) expect(waarde).toBeGreaterThanOrEqual(0)
            expect(s.bovenBudgetCent).toBeLessThanOrEqual(eerder?.bovenBudgetCent ?? 0)
            expect(p.afgesprokenGeplandCent).toBeGreaterThanOrEqual(0)
            if (budget.regels.regelset === 'R') expect(p.delen.length).toBe(1)
          }
        }
      }),
      { numRuns: 1000 },
    )
  })

  // Een tekort in het doel slokt het geld op: dat is gebruikt en komt niet terug. Maandloon is gebonden.
  it('wat geschoven is naar een potje zonder tekort kan meteen ongedaan', () => {
    fc.assert(
      fc.property(budgetten, voornemens, (budget, v) => {
        const o = beoordeel(budget, v, VANDAAG)
        if (!o.gevolg) return
        expect(som(o.gevolg.delen.map((d) => d.cent))).toBe(v.cent)
        const na = voerVerschuivingUit(budget, v, VANDAAG, 'nieuw')
        const doel = v.doel.soort === 'POTJE' ? v.doel.potjeId : 'nieuw'
        fc.pre((standVan(budget, doel)?.bovenBudgetCent ?? 0) === 0)
        fc.pre(budget.potjes.find((p) => p.id === doel)?.soort !== 'MAANDLOON')
        expect(kanTerug(na, doel, o.gevolg, VANDAAG).kan).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('totaal en prognose tellen elke cent één keer', () => {
    fc.assert(
      fc.property(budgetten, (budget) => {
        const t = totaal(budget, VANDAAG)
        const p = prognose(budget)
        expect(t.budgetCent + t.bovenBudgetCent).toBe(t.betaaldCent + t.inBehandelingCent + t.bindendCent + t.geplandCent + t.nogVrijCent)
        expect(p.totaalBesteedCent + p.blijftOverCent).toBe(t.budgetCent + t.bovenBudgetCent)
        const apart = t.nogVrijNuCent + t.nogVrijEenDoelCent + som(t.nogVrijLater.map((r) => r.cent))
        expect(apart).toBeLessThanOrEqual(t.nogVrijCent)
        expect(t.nogVrijCent).toBeLessThanOrEqual(apart + t.voorbijCent)
      }),
      { numRuns: 1000 },
    )
  })
})

const simpel: Budget = {
  bronnen: [
    {
      id: 'wmo',
      wet: 'WMO',
      persoonId: 'p1',
      verstrekker: 'gemeente',
      bedragCent: 1000,
      vanaf: '2026-01-01',
      tot: '2026-12-31',
      bevoorschotting: 'VOORAF',
    },
    {
      id: 'uwv',
      wet: 'UWV',
      persoonId: 'p1',
      verstrekker: 'UWV',
      bedragCent: 500,
      vanaf: '2026-01-01',
      tot: '2026-12-31',
      bevoorschotting: 'ACHTERAF',
    },
  ],
  regels: regelsOp(VANDAAG, 'R'),
  beperkingen: [],
  potjes: (
    [
      ['contract', 'wmo', 'B', 'CONTRACT', 600, 500, 0],
      ['loon', 'wmo', 'B', 'MAANDLOON', 300, 0, 300],
      ['reserve', 'wmo', 'B', 'RESERVE', 100, 0, 0],
      ['werk', 'uwv', 'W', 'BEDRAG', 500, 0, 0],
    ] as const
  ).map(([id, bronId, domein, soort, budgetCent, gepland, bindend]) => ({
    id,
    persoonId: 'p1',
    domein,
    naam: id,
    soort,
    zorgverlener: soort === 'RESERVE' ? null : 'Noor',
    tarief: null,
    vanaf: '2026-01-01',
    tot: '2026-12-31',
    delen: [{ bronId, budgetCent, betaaldCent: 0, inBehandelingCent: 0 }],
    afgesprokenGeplandCent: gepland,
    afgesprokenBindendCent: bindend,
  })),
}

const naar = (van: string, doel: string, cent: number): Voornemen => ({
  vanPotjeId: van,
  doel: { soort: 'POTJE', potjeId: doel },
  cent,
})

describe('losse oordelen', () => {
  it('pakt eerst de vrije ruimte en dan het geplande', () => {
    const o = beoordeel(simpel, naar('contract', 'reserve', 150), VANDAAG)
    expect(o).toMatchObject({ woord: 'VRIJ', gevolg: { uitGeplandCent: 50, inGeplandCent: 0 } })
    expect(o.van?.na).toMatchObject({ nogVrijCent: 0, geplandCent: 450 })
    expect(o.naar?.na).toMatchObject({ nogVrijCent: 250, geplandCent: 0 })
  })
  it('laat maandloon staan en noemt het hoogste bedrag', () => {
    expect(beoordeel(simpel, naar('loon', 'reserve', 1), VANDAAG)).toMatchObject({
      woord: 'NIET',
      grootsteCent: 0,
      tekst: { sleutel: 'oordeel:niet.teWeinig' },
    })
    const teVeel = beoordeel(simpel, naar('reserve', 'contract', 101), VANDAAG)
    expect(teVeel).toMatchObject({ woord: 'NIET', grootsteCent: 100, grond: 'saldo' })
    expect(teVeel.mogelijk[0]).toMatchObject({ soort: 'KLEINER_BEDRAG', cent: 100 })
  })
  it('geld van UWV komt alleen achteraf en wordt niet geboekt', () => {
    const o = beoordeel(
      simpel,
      {
        vanPotjeId: 'werk',
        cent: 10,
        doel: { soort: 'NIEUW', persoonId: 'p1', domein: 'V', naam: 'taxi', zorgverlener: null, tarief: null },
      },
      VANDAAG,
    )
    expect(o).toMatchObject({ woord: 'ACHTERAF', gevolg: null, grond: 'o', beslist: ['VERSTREKKER'] })
    expect(totaal(simpel, VANDAAG)).toMatchObject({ nogVrijNuCent: 200, nogVrijEenDoelCent: 500 })
  })
  it('zelfde potje, onbekend potje en onzin als bedrag zijn NIET', () => {
    expect(beoordeel(simpel, naar('contract', 'contract', 1), VANDAAG).tekst.sleutel).toBe('oordeel:niet.zelfdePotje')
    expect(beoordeel(simpel, naar('contract', 'weg', 1), VANDAAG).tekst.sleutel).toBe('oordeel:niet.onbekendPotje')
    for (const cent of [0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e18]) {
      expect(beoordeel(simpel, naar('contract', 'reserve', cent), VANDAAG).tekst.sleutel).toBe('oordeel:niet.geenBedrag')
    }
  })
  it('in R houdt een potje één bron; een nieuw potje is de uitweg', () => {
    const budget: Budget = {
      ...simpel,
      bronnen: [...simpel.bronnen, { ...(simpel.bronnen[0] ?? fout()), id: 'pw', wet: 'PARTICIPATIEWET' }],
      potjes: [
        ...simpel.potjes,
        {
          ...(simpel.potjes[2] ?? fout()),
          id: 'cursus',
          delen: [{ bronId: 'pw', budgetCent: 80, betaaldCent: 0, inBehandelingCent: 0 }],
        },
      ],
    }
    const o = beoordeel(budget, naar('cursus', 'contract', 10), VANDAAG)
    expect(o.tekst.sleutel).toBe('oordeel:niet.eenBron')
    expect(o.mogelijk[0]).toMatchObject({ soort: 'NIEUW_POTJE', woord: 'AKKOORD' })
  })
  it('een wens van de persoon maakt vrij tot akkoord', () => {
    const budget: Budget = { ...simpel, beperkingen: [{ persoonId: 'p1', woord: 'AKKOORD' }] }
    expect(beoordeel(budget, naar('reserve', 'contract', 10), VANDAAG)).toMatchObject({
      woord: 'AKKOORD',
      grootsteVrijCent: 0,
      grootsteCent: 100,
      grond: 'beperking',
    })
  })
  it('ongedaan kan niet meer als het geld al gebruikt is', () => {
    const o = beoordeel(simpel, naar('reserve', 'contract', 100), VANDAAG)
    const na = voerVerschuivingUit(simpel, naar('reserve', 'contract', 100), VANDAAG, 'x')
    const betaald: Budget = {
      ...na,
      potjes: na.potjes.map((p) => (p.id === 'contract' ? { ...p, delen: p.delen.map((d) => ({ ...d, betaaldCent: 650 })) } : p)),
    }
    expect(kanTerug(betaald, 'contract', o.gevolg ?? fout(), VANDAAG)).toMatchObject({
      kan: false,
      reden: { sleutel: 'oordeel:niet.alUitgegeven', waarden: { grootsteCent: 50 } },
    })
  })
})

function fout(): never {
  throw new Error('ontbreekt in de opzet')
}
