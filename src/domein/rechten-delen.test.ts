import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLAN_ACTIES, PLAN_DELEN, type PlanActie, type PlanDeel } from '../contract/woorden.ts'
import { GEGEVENS } from './gegevens.ts'
import { type Feiten, magIetsVanConcept, magPlanDeel, mag, rechtenOver, type Toestemming } from './rechten.ts'
import { keurToestemming } from './verlenen.ts'

const DAG = '2026-07-01'
const OMA: Feiten = {
  dag: DAG,
  zelf: false,
  geboren: '2016-08-30',
  bellerGeboren: '1958-04-03',
  deelnemer: true,
  bellerDeelnemer: false,
  betrokkeneRollen: ['MANTELZORGER'],
  vertegenwoordigingen: [],
  geldbeheerDoorAnder: [],
  consulent: false,
  vervanging: [],
  medewerkerRollen: [],
  partijen: [],
  toestemmingen: [],
  toestand: { planIngediend: false, toezichtzaak: false, bovenMandaat: false },
}
const ja = (over: Partial<Toestemming> = {}): Toestemming => ({
  id: 't',
  gegeven: 'CONCEPTPLAN',
  recht: 'VOORSTELLEN',
  delen: ['WONEN', 'VERVOER'],
  vanaf: '2026-06-01',
  tot: '2026-12-31',
  ingetrokken: false,
  bevestigd: true,
  ...over,
})
const met = (...toestemmingen: Toestemming[]) => rechtenOver({ ...OMA, toestemmingen })
const open = (r: ReturnType<typeof met>, actie: PlanActie): PlanDeel[] => PLAN_DELEN.filter((d) => magPlanDeel(r, d, actie))

describe('een toestemming voor een deel van het plan', () => {
  it('opent de genoemde delen, tot en met wat gegeven is, en telt nergens als het hele plan', () => {
    const r = met(ja())
    expect(open(r, 'LEZEN')).toEqual(['WONEN', 'VERVOER'])
    expect(open(r, 'VOORSTELLEN')).toEqual(['WONEN', 'VERVOER'])
    expect(open(r, 'SCHRIJVEN')).toEqual([])
    expect(magIetsVanConcept(r)).toBe(true)
    expect(mag(r, 'CONCEPTPLAN', 'LEZEN')).toBe(false)
    expect(r.CONCEPTPLAN.gronden.map((g) => g.toestemmingId)).toEqual(['t'])
  })

  it('voor het hele plan mag alles gelezen, en alleen met schrijven geschreven worden', () => {
    expect(open(met(ja({ delen: null, recht: 'LEZEN' })), 'VOORSTELLEN')).toEqual([])
    const voorstellen = met(ja({ delen: null }))
    expect(open(voorstellen, 'VOORSTELLEN')).toEqual([...PLAN_DELEN])
    expect(mag(voorstellen, 'CONCEPTPLAN', 'LEZEN')).toBe(true)
    expect(mag(voorstellen, 'CONCEPTPLAN', 'SCHRIJVEN')).toBe(false)
    expect(open(met(ja({ delen: null, recht: 'SCHRIJVEN' })), 'SCHRIJVEN')).toEqual([...PLAN_DELEN])
  })

  it('telt op met andere, per deel het hoogste', () => {
    const r = met(ja({ delen: ['WONEN'], recht: 'SCHRIJVEN' }), ja({ delen: ['WONEN', 'GELD'], recht: 'LEZEN' }))
    expect([open(r, 'LEZEN'), open(r, 'SCHRIJVEN')]).toEqual([['WONEN', 'GELD'], ['WONEN']])
  })

  it('opent niets van andere gegevens, ook niet als iemand er delen bij zet', () => {
    for (const gegeven of GEGEVENS.filter((g) => g !== 'CONCEPTPLAN')) expect(met(ja({ gegeven }))[gegeven].niveau).toBe('GEEN')
  })
})

const deel = fc.constantFrom(...PLAN_DELEN)
const actie = fc.constantFrom(...PLAN_ACTIES)
const dag = fc
  .date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10))
const toestemming: fc.Arbitrary<Toestemming> = fc.record({
  id: fc.uuid(),
  gegeven: fc.constantFrom(...GEGEVENS),
  recht: actie,
  delen: fc.option(fc.subarray([...PLAN_DELEN], { minLength: 1 })),
  vanaf: dag,
  tot: dag,
  ingetrokken: fc.boolean(),
  bevestigd: fc.boolean(),
})
const feiten: fc.Arbitrary<Feiten> = fc
  .record({
    dag,
    betrokkeneRollen: fc.subarray(['OUDER', 'MANTELZORGER', 'CLIENTONDERSTEUNER'] as const),
    bellerDeelnemer: fc.boolean(),
    consulent: fc.boolean(),
    toestemmingen: fc.array(toestemming, { maxLength: 5 }),
  })
  .map((f) => ({ ...OMA, ...f }))

const telt = (t: Toestemming, f: Feiten, d: PlanDeel, a: PlanActie): boolean =>
  t.gegeven === 'CONCEPTPLAN' &&
  !t.ingetrokken &&
  t.bevestigd &&
  t.vanaf <= f.dag &&
  f.dag <= t.tot &&
  (t.delen === null || t.delen.includes(d)) &&
  PLAN_ACTIES.indexOf(t.recht) >= PLAN_ACTIES.indexOf(a)

describe('voor alle feiten', () => {
  it('is een deel precies open als een geldige toestemming dat deel noemt', () => {
    fc.assert(
      fc.property(feiten, deel, actie, (f, d, a) => {
        const verwacht = !f.consulent && f.betrokkeneRollen.length > 0 && f.toestemmingen.some((t) => telt(t, f, d, a))
        expect(magPlanDeel(rechtenOver(f), d, a)).toBe(verwacht)
      }),
      { numRuns: 3000 },
    )
  })

  it('schrijven is ook voorstellen, voorstellen is ook lezen, en zonder iets open bestaat het concept niet', () => {
    fc.assert(
      fc.property(feiten, (f) => {
        const r = rechtenOver(f)
        for (const d of PLAN_DELEN) {
          if (magPlanDeel(r, d, 'SCHRIJVEN')) expect(magPlanDeel(r, d, 'VOORSTELLEN')).toBe(true)
          if (magPlanDeel(r, d, 'VOORSTELLEN')) expect(magPlanDeel(r, d, 'LEZEN')).toBe(true)
        }
        expect(magIetsVanConcept(r)).toBe(PLAN_DELEN.some((d) => magPlanDeel(r, d, 'LEZEN')))
      }),
      { numRuns: 1000 },
    )
  })

  it('een toestemming die door de keuring komt, geeft nooit meer dan de gever zelf heeft', () => {
    fc.assert(
      fc.property(feiten, toestemming, (gever, t) => {
        const rechten = rechtenOver(gever)
        const vorm = { ...t, gegeven: 'CONCEPTPLAN' as const, vanaf: gever.dag, ingetrokken: false, bevestigd: true }
        if (keurToestemming(rechten, ['NAASTE'], vorm) !== null) return
        const kreeg = rechtenOver({ ...OMA, dag: gever.dag, toestemmingen: [vorm] })
        for (const d of PLAN_DELEN) for (const a of PLAN_ACTIES) if (magPlanDeel(kreeg, d, a)) expect(magPlanDeel(rechten, d, a)).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('keuring', () => {
  const gever = rechtenOver({ ...OMA, zelf: true, geboren: '1990-01-01' })
  const vorm = { gegeven: 'CONCEPTPLAN', recht: 'VOORSTELLEN', delen: ['WONEN'], vanaf: DAG, tot: '2026-12-31' } as const

  it('laat door wat de tabel bij de ontvanger met toestemming kent', () => {
    expect(keurToestemming(gever, ['NAASTE'], vorm)).toBe(null)
    expect(keurToestemming(gever, ['CLIENTONDERSTEUNER'], { ...vorm, recht: 'SCHRIJVEN', delen: null })).toBe(null)
  })

  it('weigert met een reden', () => {
    expect(keurToestemming(gever, ['CONSULENT'], vorm)).toBe('weigering.ontvanger')
    expect(keurToestemming(gever, ['BEWINDVOERDER'], vorm)).toBe('weigering.ontvanger')
    expect(keurToestemming(gever, ['NAASTE'], { ...vorm, delen: [] })).toBe('weigering.nietVanU')
    expect(keurToestemming(gever, ['NAASTE'], { ...vorm, gegeven: 'DOELEN' })).toBe('weigering.nietVanU')
    expect(keurToestemming(gever, ['NAASTE'], { ...vorm, tot: '2026-06-30' })).toBe('weigering.einddatum')
    expect(keurToestemming(gever, ['NAASTE'], { ...vorm, tot: '2027-07-01' })).toBe(null)
    expect(keurToestemming(gever, ['NAASTE'], { ...vorm, tot: '2027-07-02' })).toBe('weigering.teLang')
    const beperkt = met(ja())
    expect(keurToestemming(beperkt, ['NAASTE'], vorm)).toBe(null)
    expect(keurToestemming(beperkt, ['NAASTE'], { ...vorm, recht: 'SCHRIJVEN' })).toBe('weigering.nietVanU')
    expect(keurToestemming(beperkt, ['NAASTE'], { ...vorm, delen: ['GELD'] })).toBe('weigering.nietVanU')
    expect(keurToestemming(beperkt, ['NAASTE'], { ...vorm, delen: null })).toBe('weigering.nietVanU')
  })
})
