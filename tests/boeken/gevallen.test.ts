import { describe, expect, it } from 'vitest'
import { REGELSETTEN, type Regelset } from '../../src/contract/lijsten/geld.ts'
import { centUitMachine } from '../../src/domein/geld.ts'
import { regelsOp } from '../../src/domein/matrix.ts'
import { stand, totaal, type Budget } from '../../src/domein/potjes.ts'
import { perBron, prognose } from '../../src/domein/prognose.ts'
import { beoordeel, voerVerschuivingUit, type Doel, type Voornemen } from '../../src/domein/verschuiven.ts'
import gevalA from '../../server/proef/gevallen/geval-a.json' with { type: 'json' }
import gevalB from '../../server/proef/gevallen/geval-b.json' with { type: 'json' }
import { leesGeval, type GevalBestand } from '../../server/proef/geval.ts'

const VANDAAG = '2026-07-01'
const PERSONEN = { Sanne: 'Sanne', Thijs: 'Thijs', Bram: 'Bram', Joris: 'Joris' }

function budgetVan(geval: GevalBestand, regelset: Regelset): Budget {
  const { bronnen, potjes } = leesGeval(geval, PERSONEN, (naam) => naam)
  return { bronnen, potjes, regels: regelsOp(VANDAAG, regelset), beperkingen: [] }
}

function standVan(budget: Budget, code: string) {
  const potje = budget.potjes.find((p) => p.id === `potje ${code}`)
  if (!potje) throw new Error(`geen potje ${code}`)
  return stand(potje, budget.bronnen, budget.regels.matrix)
}

type GevalShift = (typeof gevalA.verschuivingen | typeof gevalB.verschuivingen)[number]

function voornemenVan(geval: GevalShift): Voornemen {
  const { naar } = geval
  const doel = ((): Doel => {
    if (typeof naar === 'string') return { soort: 'POTJE', potjeId: `potje ${naar}` }
    if ('doel' in naar) return { soort: 'EIGEN_BIJDRAGE' }
    if (naar.nieuw === undefined) throw new Error('geen doel')
    return {
      soort: 'NIEUW',
      persoonId: naar.persoon,
      domein: naar.domein === 'S' ? 'S' : 'B',
      naam: naar.nieuw,
      zorgverlener: 'zorgverlener' in naar ? naar.zorgverlener : 'AutiPlan',
      tarief: { cent: centUitMachine(geval.bedrag) / Number('uren' in geval ? geval.uren : 1), eenheid: 'UUR' },
    }
  })()
  return { vanPotjeId: `potje ${geval.van}`, doel, cent: centUitMachine(geval.bedrag) }
}

function shift(geval: { verschuivingen: GevalShift[] }, naam: string): GevalShift {
  const gevonden = geval.verschuivingen.find((v) => v.naam === naam)
  if (!gevonden) throw new Error(`geen verschuiving ${naam}`)
  return gevonden
}

describe.each(REGELSETTEN)('beide gevallen onder regelset %s', (regelset) => {
  it.each([
    ['A', gevalA],
    ['B', gevalB],
  ])('geval %s: elke regel, elke bron en elk totaal', (_naam, geval) => {
    const budget = budgetVan(geval, regelset)
    for (const p of geval.potjes) {
      expect({ code: p.id, ...standVan(budget, p.id) }).toMatchObject({
        code: p.id,
        budgetCent: centUitMachine(p.budget),
        overCent: centUitMachine(p.over),
        geplandCent: centUitMachine(p.gepland),
        bindendCent: centUitMachine(p.bindend),
        nogVrijCent: centUitMachine(p.nog_vrij),
        bovenBudgetCent: 0,
      })
    }
    for (const { bronId, stand: s } of perBron(budget)) {
      expect(s.budgetCent).toBe(budget.bronnen.find((b) => b.id === bronId)?.bedragCent)
    }
    expect(totaal(budget, VANDAAG)).toMatchObject({
      budgetCent: centUitMachine(geval.totaal),
      betaaldCent: centUitMachine(geval.besteed_h1),
      overCent: centUitMachine(geval.over),
    })
  })

  it('geval A: nog vrij is 1.566,00', () => {
    const t = totaal(budgetVan(gevalA, regelset), VANDAAG)
    expect(t.nogVrijNuCent).toBe(centUitMachine(gevalA.nog_vrij))
    expect([t.nogVrijLater, t.nogVrijEenDoelCent, t.voorbijCent]).toEqual([[], 0, 0])
  })

  it('geval B: nog vrij is nu 0,00 en 420,00 vanaf 14 september', () => {
    const budget = budgetVan(gevalB, regelset)
    expect(totaal(budget, VANDAAG)).toMatchObject({
      nogVrijNuCent: centUitMachine(gevalB.nog_vrij.nu),
      nogVrijLater: [{ vanaf: '2026-09-14', cent: centUitMachine(gevalB.nog_vrij['vanaf 2026-09-14']) }],
      nogVrijEenDoelCent: 0,
    })
    expect(totaal(budget, '2026-09-14').nogVrijNuCent).toBe(42000)
  })

  it.each([
    ...gevalA.verschuivingen.map((s) => ['A', s.naam, gevalA, s] as const),
    ...gevalB.verschuivingen.map((s) => ['B', s.naam, gevalB, s] as const),
  ])('geval %s: het oordeel over "%s"', (_g, _naam, geval, s) => {
    const oordeel = beoordeel(budgetVan(geval, regelset), voornemenVan(s), VANDAAG)
    expect(oordeel.woord).toBe(s.oordeel[regelset])
    expect(oordeel.regelversie).toBe(`${regelset}-2026-01-01`)
  })

  it('geval A: vrij, dan akkoord, dan de prognose', () => {
    const begin = budgetVan(gevalA, regelset)
    const vrij = voornemenVan(shift(gevalA, 'vrij'))
    const oordeel = beoordeel(begin, vrij, VANDAAG)
    expect(oordeel.beslist).toEqual(['U'])
    expect(oordeel.meldingen).toEqual([
      {
        sleutel: 'oordeel:melding.contract.meer.UUR',
        waarden: { zorgverlener: 'Noor Bakker', aantal: 10, totaal: 218 },
      },
    ])
    const naVrij = voerVerschuivingUit(begin, vrij, VANDAAG, 'nieuw')
    expect(standVan(naVrij, 'A1')).toMatchObject({ budgetCent: 981000, overCent: 477000 })
    expect(standVan(naVrij, 'A3')).toMatchObject({ budgetCent: 72000, overCent: 72000 })
    expect(totaal(naVrij, VANDAAG)).toMatchObject({ budgetCent: 1884000, nogVrijNuCent: 111600 })

    const akkoord = voornemenVan(shift(gevalA, 'akkoord'))
    const gevraagd = beoordeel(naVrij, akkoord, VANDAAG)
    expect(gevraagd).toMatchObject({ beslist: ['CONSULENT'], uiterlijk: '2026-07-08', grond: 'f' })
    const naBeide = voerVerschuivingUit(naVrij, akkoord, VANDAAG, 'bus')
    expect(standVan(naBeide, 'A5')).toMatchObject({ overCent: 32040, geplandCent: 19440, nogVrijCent: 12600 })
    expect(totaal(naBeide, VANDAAG).nogVrijNuCent).toBe(84600)

    const p = prognose(naBeide)
    expect(p).toMatchObject({
      betaaldCent: centUitMachine(gevalA.prognose.besteed),
      totaalBesteedCent: centUitMachine(gevalA.prognose.totaal_besteed),
      blijftOverCent: centUitMachine(gevalA.prognose.blijft_over),
      terugbetalenCent: 0,
    })
    const verwacht = gevalA.prognose.nog_te_besteden
    expect(Object.fromEntries(p.nogTeBesteden.map((r) => [r.potjeId, r.cent]))).toEqual({
      'potje A1': centUitMachine(verwacht.A1),
      'potje A2': centUitMachine(verwacht.A2),
      'potje A4': centUitMachine(verwacht.A4),
      'potje A5': centUitMachine(verwacht.A5),
      bus: centUitMachine(verwacht['Leren reizen met de bus']),
    })
    expect(p.rest.map((r) => r.regel)).toEqual(['TERUG_NAAR_GEMEENTE', 'TERUG_NAAR_GEMEENTE'])
  })

  it('geval A: de eigen bijdrage wordt geweigerd met de vaste zin', () => {
    const oordeel = beoordeel(budgetVan(gevalA, regelset), voornemenVan(shift(gevalA, 'niet')), VANDAAG)
    expect(oordeel.tekst).toEqual({ sleutel: 'oordeel:niet.eigenBijdrage', waarden: {} })
    expect(oordeel.mogelijk.map((m) => m.soort)).toEqual(['MINIMABELEID'])
  })

  it('geval B: vrij schuiven binnen Joris', () => {
    const begin = budgetVan(gevalB, regelset)
    const v = voornemenVan(shift(gevalB, 'vrij'))
    expect(beoordeel(begin, v, VANDAAG).meldingen).toEqual([
      {
        sleutel: 'oordeel:melding.contract.minder.ETMAAL',
        waarden: { zorgverlener: 'Logeerhuis De Wilg', aantal: 4, totaal: 16 },
      },
      {
        sleutel: 'oordeel:melding.contract.meer.UUR',
        waarden: { zorgverlener: 'AutiPlan', aantal: 10, totaal: 110 },
      },
    ])
    const na = voerVerschuivingUit(begin, v, VANDAAG, 'nieuw')
    expect(standVan(na, 'B10')).toMatchObject({ overCent: 93600, geplandCent: 93600, nogVrijCent: 0 })
    expect(standVan(na, 'B8')).toMatchObject({ overCent: 374400, geplandCent: 374400, nogVrijCent: 0 })
    expect(totaal(na, VANDAAG)).toMatchObject({ budgetCent: 3922800, nogVrijNuCent: 0 })
  })

  it('geval B: school erbij vraagt consulent en school', () => {
    const begin = budgetVan(gevalB, regelset)
    const v = voornemenVan(shift(gevalB, 'akkoord-school'))
    const oordeel = beoordeel(begin, v, VANDAAG)
    expect(oordeel).toMatchObject({ beslist: ['CONSULENT', 'SCHOOL'], grond: 'c', uiterlijk: '2026-07-08' })
    expect(standVan(voerVerschuivingUit(begin, v, VANDAAG, 'school'), 'B4').overCent).toBe(187200)
  })

  it('geval B: de prognose', () => {
    expect(prognose(budgetVan(gevalB, regelset))).toMatchObject({
      betaaldCent: centUitMachine(gevalB.prognose.besteed),
      nogTeBestedenCent: centUitMachine(gevalB.prognose.nog_te_besteden),
      blijftOverCent: centUitMachine(gevalB.prognose.blijft_over),
    })
  })

  it('geval B: de gronden van de weigeringen', () => {
    const budget = budgetVan(gevalB, regelset)
    const oordeel = (naam: string) => beoordeel(budget, voornemenVan(shift(gevalB, naam)), VANDAAG)
    expect(oordeel('niet')).toMatchObject({ grond: 'd', tekst: { sleutel: 'oordeel:niet.doel' } })
    expect(oordeel('over-de-datum')).toMatchObject({
      grond: 'periode',
      tekst: { sleutel: 'oordeel:niet.overDatum', waarden: { totDatum: '2026-09-13' } },
    })
    const ander = oordeel('andere-persoon')
    if (regelset === 'R') {
      expect(ander.tekst.sleutel).toBe('oordeel:niet.anderePersoon')
      expect(ander.mogelijk.map((m) => m.soort)).toContain('NIEUW_BESLUIT')
    } else {
      expect(ander).toMatchObject({ beslist: ['CONSULENT', 'PERSOON'], vraagPersonen: ['Joris', 'Bram'] })
    }
  })
})
