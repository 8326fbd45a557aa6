import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bron, Potje } from './potjes.ts'
import { stand } from './potjes.ts'
import { MATRIX } from './matrix.ts'
import { plusDagen } from './termijnen.ts'
import type { MaximumTarief } from './tarieven.ts'
import { toetsOvereenkomst, type AndereOvereenkomst, type OvereenkomstPlan, type ToetsOmgeving } from './zorgovereenkomst.ts'
import {
  afsprakenVan,
  eindeVan,
  geldendTotaalCent,
  maandenIn,
  openPerOvereenkomst,
  totaalCent,
  type Lopend,
  type Prijs,
} from './zorgovereenkomst-bedrag.ts'
import { betaalbaarOp, BETAALWIJZEN_BIJ, kiesSoort, overgang, OVERGANGEN, SOORTEN_BIJ, tariefsoortVan } from './zorgovereenkomst-staat.ts'

const BRON: Bron = {
  id: 'bron',
  wet: 'JEUGDWET',
  persoonId: 'joris',
  verstrekker: 'Gemeente',
  bedragCent: 1_000_000,
  vanaf: '2026-01-01',
  tot: '2026-12-31',
  bevoorschotting: 'VOORAF',
}
const potje = (deel: Partial<Potje> = {}, budgetCent = 624_000, betaaldCent = 0): Potje => ({
  id: 'potje',
  persoonId: 'joris',
  domein: 'B',
  naam: 'Begeleiding',
  soort: 'CONTRACT',
  zorgverlener: null,
  tarief: null,
  vanaf: '2026-01-01',
  tot: '2026-12-31',
  delen: [{ bronId: 'bron', budgetCent, betaaldCent, inBehandelingCent: 0 }],
  afgesprokenGeplandCent: 0,
  afgesprokenBindendCent: 0,
  ...deel,
})
const uur = (cent: number) => ({ cent, eenheid: 'UUR' as const })
const plan = (deel: Partial<OvereenkomstPlan> = {}): OvereenkomstPlan => ({
  soort: 'OPDRACHT',
  hulp: 'BEGELEIDING',
  betaalwijze: 'UREN',
  tarief: uur(6000),
  aantalHonderdste: 1000,
  per: 'PERIODE',
  vanaf: '2026-09-01',
  tot: '2026-12-31',
  zorgverlener: { id: null, relatie: 'ZELFSTANDIG', kvk: '99000001' },
  ...deel,
})
const TARIEF: MaximumTarief = {
  wet: 'JEUGDWET',
  soort: 'BEGELEIDING',
  vorm: 'FORMEEL',
  eenheid: 'UUR',
  cent: 6500,
  vanaf: '2026-01-01',
  tot: null,
}
const omgeving = (deel: Partial<ToetsOmgeving> = {}): ToetsOmgeving => ({
  potje: potje(),
  bronnen: [BRON],
  gebruikt: { maanden: [], inBehandelingCent: 0 },
  tarieven: [TARIEF],
  andere: [],
  vorigeId: null,
  normWerkdagen: 10,
  vandaag: '2026-07-01',
  ...deel,
})
const ander = (deel: Partial<AndereOvereenkomst> = {}): AndereOvereenkomst => ({
  id: 'ander',
  nummer: 1,
  potjeId: 'potje',
  zorgverlenerId: 'z',
  betaalwijze: 'UREN',
  tarief: uur(6000),
  aantalHonderdste: 1000,
  per: 'PERIODE',
  vanaf: '2026-01-01',
  tot: '2026-12-31',
  eindigtOp: null,
  opzegDagen: 0,
  opgezegdOp: null,
  ...deel,
})
const sleutels = (t: ReturnType<typeof toetsOvereenkomst>) => ({
  weiger: t.weigeringen.map((w) => w.sleutel.replace('overeenkomst:toets.', '')),
  meld: t.meldingen.map((w) => w.sleutel.replace('overeenkomst:toets.', '')),
})

describe('wat een overeenkomst kost', () => {
  it.each<[string, Partial<Prijs>, number]>([
    [
      '208 uur van 45,00 in een jaar (geval A1)',
      { tarief: uur(4500), aantalHonderdste: 20800, per: 'PERIODE', vanaf: '2026-01-01' },
      936_000,
    ],
    [
      '292,50 per maand, twaalf maanden (geval A2)',
      { tarief: { cent: 29250, eenheid: 'MAAND' }, aantalHonderdste: 100, per: 'MAAND', vanaf: '2026-01-01' },
      351_000,
    ],
    ['2,5 uur per week, 122 dagen', { tarief: uur(4500), aantalHonderdste: 250, per: 'WEEK' }, 196_071],
    [
      'een halve maand naar dagen: 15 van 30',
      { tarief: { cent: 10000, eenheid: 'MAAND' }, aantalHonderdste: 100, per: 'MAAND', vanaf: '2026-09-16', tot: '2026-09-30' },
      5000,
    ],
    [
      'februari in een schrikkeljaar',
      { tarief: { cent: 2900, eenheid: 'MAAND' }, aantalHonderdste: 100, per: 'MAAND', vanaf: '2028-02-01', tot: '2028-02-14' },
      1400,
    ],
  ])('%s', (_naam, deel, cent) => {
    expect(totaalCent({ ...plan(), ...deel })).toBe(cent)
  })

  it('telt elke dag precies een keer, over maanden en jaren', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 800 }), (begin, lang) => {
        const vanaf = plusDagen('2024-01-01', begin)
        const maanden = maandenIn(vanaf, plusDagen(vanaf, lang))
        expect(maanden.reduce((s, m) => s + m.dagen, 0)).toBe(lang + 1)
        expect(maanden.every((m) => m.dagen <= m.lengte)).toBe(true)
      }),
    )
  })

  it('eerder stoppen kost nooit meer, en doorlopen kost precies het totaal', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('WEEK', 'MAAND', 'PERIODE'),
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 1, max: 30_000 }),
        fc.integer({ min: -10, max: 400 }),
        (per, cent, aantalHonderdste, dagen) => {
          const o = ander({ per, tarief: uur(cent), aantalHonderdste, eindigtOp: plusDagen('2026-01-01', dagen) })
          expect(geldendTotaalCent(o)).toBeLessThanOrEqual(totaalCent(o))
          if (eindeVan(o) === o.tot) expect(geldendTotaalCent(o)).toBe(totaalCent(o))
          if (dagen < 0) expect(geldendTotaalCent(o)).toBe(0)
        },
      ),
    )
  })
})

describe('past het in het potje', () => {
  it('tot op de cent: precies genoeg past, een cent meer niet', () => {
    expect(sleutels(toetsOvereenkomst(plan(), omgeving({ potje: potje({}, 60_000) }))).weiger).toEqual([])
    const krap = toetsOvereenkomst(plan(), omgeving({ potje: potje({}, 59_999) }))
    expect(krap.weigeringen[0]).toMatchObject({ grond: 'saldo', waarden: { nodigCent: 60_000, ruimteCent: 59_999, tekortCent: 1 } })
  })

  it('wat andere overeenkomsten nog nodig hebben, is niet vrij; wat vervangen is telt tot de dag ervoor', () => {
    const vol = omgeving({ potje: potje({}, 60_000), andere: [ander()] })
    expect(sleutels(toetsOvereenkomst(plan(), vol)).weiger).toEqual(['pastNiet'])
    const vervangt = toetsOvereenkomst(plan({ vanaf: '2026-07-02' }), { ...vol, potje: potje({}, 90_000), vorigeId: 'ander' })
    // 182 of 365 days stay with the former: 299,18.
    expect(vervangt).toMatchObject({ nodigCent: 60_000, ruimteCent: 90_000 - 29_918 })
  })

  it('nooit meer vastgelegd dan er in het potje zit, en nooit meer dan afgesproken', () => {
    const lopend = fc.record({
      per: fc.constantFrom('WEEK' as const, 'MAAND' as const, 'PERIODE' as const),
      cent: fc.integer({ min: 1, max: 9000 }),
      aantal: fc.integer({ min: 1, max: 20_000 }),
      van: fc.integer({ min: 0, max: 300 }),
      lang: fc.integer({ min: 0, max: 200 }),
      stopt: fc.option(fc.integer({ min: 0, max: 200 })),
      loon: fc.boolean(),
      opzeg: fc.constantFrom(0, 30, 60),
    })
    fc.assert(
      fc.property(
        fc.array(lopend, { maxLength: 4 }),
        fc.integer({ min: 0, max: 900_000 }),
        fc.array(fc.integer({ min: 0, max: 80_000 }), { maxLength: 6 }),
        fc.integer({ min: 0, max: 364 }),
        (rijen, budget, betaald, dag) => {
          const overeenkomsten = rijen.map((r, nummer): Lopend => {
            const vanaf = plusDagen('2026-01-01', r.van)
            const stopt = r.stopt === null ? null : plusDagen(vanaf, r.stopt)
            return {
              id: String(nummer),
              nummer,
              betaalwijze: r.loon ? 'MAANDLOON' : 'UREN',
              tarief: uur(r.cent),
              aantalHonderdste: r.aantal,
              per: r.per,
              vanaf,
              tot: plusDagen(vanaf, r.lang),
              eindigtOp: stopt,
              opzegDagen: r.opzeg,
              opgezegdOp: stopt,
            }
          })
          const vandaag = plusDagen('2026-01-01', dag)
          const maanden = betaald.map((cent, nr) => ({ maand: `2026-0${nr + 1}`, cent }))
          const al = betaald.reduce((s, c) => s + c, 0)
          const gebruikt = { maanden, inBehandelingCent: 0 }
          const p = potje({}, Math.max(budget, al), al)
          const doel = afsprakenVan(p, overeenkomsten, gebruikt, vandaag)
          const s = stand({ ...p, afgesprokenGeplandCent: doel.geplandCent, afgesprokenBindendCent: doel.bindendCent }, [BRON], MATRIX.R)
          const open = [...openPerOvereenkomst(overeenkomsten, gebruikt, vandaag).values()].reduce((t, c) => t + c, 0)
          expect(s.geplandCent + s.bindendCent).toBe(Math.min(open, s.overCent))
          expect(s.nogVrijCent).toBe(Math.max(0, s.overCent - open))
        },
      ),
      { numRuns: 400 },
    )
  })
})

describe('de prijs', () => {
  it('een onbekend maximum is nooit goed, ook niet als een van twee bronnen wel past', () => {
    const onbekend = toetsOvereenkomst(plan(), omgeving({ tarieven: [] }))
    expect(onbekend.tarief.uitkomst).toBe('ONBEKEND')
    expect(sleutels(onbekend).meld).toContain('tariefOnbekend')
    const wmo: Bron = { ...BRON, id: 'wmo', wet: 'WMO' }
    const twee = potje({
      delen: [
        { bronId: 'bron', budgetCent: 300_000, betaaldCent: 0, inBehandelingCent: 0 },
        { bronId: 'wmo', budgetCent: 300_000, betaaldCent: 0, inBehandelingCent: 0 },
      ],
    })
    expect(toetsOvereenkomst(plan(), omgeving({ potje: twee, bronnen: [BRON, wmo] })).tarief.uitkomst).toBe('ONBEKEND')
  })

  it('boven het maximum van de dag waarop de hulp begint is te hoog; zonder KvK-nummer geldt het informele maximum', () => {
    expect(sleutels(toetsOvereenkomst(plan({ tarief: uur(6501) }), omgeving())).weiger).toEqual(['tariefTeHoog'])
    const later = [TARIEF, { ...TARIEF, cent: 5000, vanaf: '2026-10-01' }]
    expect(sleutels(toetsOvereenkomst(plan(), omgeving({ tarieven: later }))).weiger).toEqual([])
    expect(sleutels(toetsOvereenkomst(plan({ vanaf: '2026-10-01' }), omgeving({ tarieven: later }))).weiger).toEqual(['tariefTeHoog'])
    const zonder = toetsOvereenkomst(plan({ zorgverlener: { id: null, relatie: 'ZELFSTANDIG', kvk: null } }), omgeving())
    expect(sleutels(zonder).meld).toEqual(expect.arrayContaining(['tariefOnbekend', 'zonderKvk']))
  })
})

describe('wat verder niet kan of wat iemand moet weten', () => {
  it.each<[string, Partial<OvereenkomstPlan>, Partial<ToetsOmgeving>]>([
    ['reserve', {}, { potje: potje({ soort: 'RESERVE' }) }],
    ['soort', { soort: 'ARBEID' }, {}],
    [
      'betaalwijze',
      { soort: 'ZORGINSTELLING', betaalwijze: 'UREN', zorgverlener: { id: null, relatie: 'ORGANISATIE', kvk: '99000001' } },
      {},
    ],
    ['hulp', { hulp: 'VERVOER' }, {}],
    ['periode', { tot: '2027-01-01' }, {}],
    ['periode', {}, { bronnen: [{ ...BRON, tot: '2026-10-31' }] }],
    ['naVorige', { vanaf: '2026-01-01' }, { vorigeId: 'ander', andere: [ander()] }],
  ])('%s', (sleutel, p, o) => {
    expect(sleutels(toetsOvereenkomst(plan(p), omgeving(o))).weiger).toContain(sleutel)
  })

  it('meer dan 40 uur per week van een informele zorgverlener mag niet in de Wlz, ook niet over twee potjes', () => {
    const wlz = { ...BRON, wet: 'WLZ' as const }
    const familie = {
      soort: 'FAMILIE' as const,
      zorgverlener: { id: 'z', relatie: 'FAMILIE' as const, kvk: null },
      per: 'WEEK' as const,
      tarief: uur(1),
    }
    const o = omgeving({ bronnen: [wlz], andere: [ander({ potjeId: 'elders', per: 'WEEK', aantalHonderdste: 2000 })] })
    expect(sleutels(toetsOvereenkomst(plan({ ...familie, aantalHonderdste: 2000 }), o)).weiger).toEqual([])
    expect(sleutels(toetsOvereenkomst(plan({ ...familie, aantalHonderdste: 2001 }), o)).weiger).toEqual(['wlzUren'])
  })

  it('begint de hulp voor de controles klaar zijn, dan staat dat er', () => {
    expect(sleutels(toetsOvereenkomst(plan({ vanaf: '2026-07-29' }), omgeving())).meld).toContain('vroeg')
    expect(sleutels(toetsOvereenkomst(plan({ vanaf: '2026-07-30' }), omgeving())).meld).not.toContain('vroeg')
  })
})

describe('de weg van een overeenkomst', () => {
  it('alleen wie aan de beurt is zet een stap, en wat niet in de tabel staat kan niet', () => {
    expect(overgang('GEMEENTE_CHECK', 'SVB_CHECK', ['GEMEENTE'])).not.toBeNull()
    expect(overgang('GEMEENTE_CHECK', 'SVB_CHECK', ['BUDGETHOUDER'])).toBeNull()
    expect(overgang('SVB_CHECK', 'GOEDGEKEURD', ['GEMEENTE'])).toBeNull()
    expect(overgang('CONCEPT', 'GOEDGEKEURD', ['BUDGETHOUDER', 'GEMEENTE', 'BACKOFFICE'])).toBeNull()
    expect(OVERGANGEN.filter((o) => o.van === 'BEEINDIGD')).toEqual([])
    expect(OVERGANGEN.filter((o) => o.naar === 'TERUG').every((o) => o.metReden)).toBe(true)
  })

  it('het model volgt uit wie de hulp geeft en hoe', () => {
    expect(kiesSoort({ relatie: 'PERSOON', ikBepaal: true, zelfKomen: true })).toBe('ARBEID')
    expect(kiesSoort({ relatie: 'PERSOON', ikBepaal: true, zelfKomen: false })).toBe('OPDRACHT')
    expect(kiesSoort({ relatie: 'PERSOON', ikBepaal: null, zelfKomen: true })).toBeNull()
    expect(kiesSoort({ relatie: 'ORGANISATIE', ikBepaal: null, zelfKomen: null })).toBe('ZORGINSTELLING')
    for (const soorten of Object.values(SOORTEN_BIJ)) for (const s of soorten) expect(BETAALWIJZEN_BIJ[s].length).toBeGreaterThan(0)
    expect(tariefsoortVan({ relatie: 'FAMILIE', kvk: '99000001' })).toBe('INFORMEEL')
  })

  it('betaalbaar is alleen zorg vanaf de goedkeuring, binnen de periode, tot en met het einde', () => {
    const o = { staat: 'GOEDGEKEURD' as const, vanaf: '2026-03-01', tot: '2026-12-31', eindigtOp: null, goedgekeurdOp: '2026-03-10' }
    expect(['2026-03-09', '2026-03-10', '2026-12-31', '2027-01-01'].map((d) => betaalbaarOp(o, d))).toEqual([false, true, true, false])
    expect(betaalbaarOp({ ...o, staat: 'BEEINDIGD', eindigtOp: '2026-06-30' }, '2026-07-01')).toBe(false)
    expect(betaalbaarOp({ ...o, staat: 'SVB_CHECK' }, '2026-03-10')).toBe(false)
  })
})
