import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLAN_ACTIES, PLAN_DELEN } from '../contract/woorden.ts'
import { GEGEVENS, type Gegeven } from './gegevens.ts'
import { HOEDANIGHEDEN, VERTEGENWOORDIGING_DOMEINEN, VERTEGENWOORDIGING_SOORTEN, type Hoedanigheid } from '../contract/woorden-toegang.ts'
import { BETROKKENE_ROLLEN, hoedanigheden, PARTIJEN } from './hoedanigheid.ts'
import { celVan, DELEN } from './rechten-tabel.ts'
import { doetMee, type Feiten, GEEN_RECHTEN, mag, rechtenOver, type Toestemming } from './rechten.ts'
import { keurToestemming, magVerlenen } from './verlenen.ts'

const DAG = '2026-07-01'
const NIETS: Feiten = {
  dag: DAG,
  zelf: false,
  geboren: '1990-01-01',
  bellerGeboren: '1980-01-01',
  deelnemer: true,
  bellerDeelnemer: false,
  betrokkeneRollen: [],
  vertegenwoordigingen: [],
  geldbeheerDoorAnder: [],
  consulent: false,
  vervanging: [],
  medewerkerRollen: [],
  partijen: [],
  toestemmingen: [],
  toestand: { planIngediend: false, toezichtzaak: false, bovenMandaat: false },
}
const vert = (soort: (typeof VERTEGENWOORDIGING_SOORTEN)[number], over: Partial<Feiten['vertegenwoordigingen'][number]> = {}) => ({
  id: 'v1',
  soort,
  domein: 'ALLES' as const,
  vanaf: '2020-01-01',
  tot: null,
  mandaat: [],
  ...over,
})
const toestemming = (gegeven: Gegeven, over: Partial<Toestemming> = {}): Toestemming => ({
  id: `t-${gegeven}`,
  gegeven,
  recht: 'SCHRIJVEN',
  delen: null,
  vanaf: '2026-01-01',
  tot: '2026-12-31',
  ingetrokken: false,
  bevestigd: true,
  ...over,
})

/** De kleinste feiten die precies deze ene rij geven. */
const FEITEN_VAN: Record<Hoedanigheid, Partial<Feiten>> = {
  DEELNEMER_16_PLUS: { zelf: true },
  DEELNEMER_12_15: { zelf: true, geboren: '2012-03-02', bellerGeboren: '2012-03-02' },
  DEELNEMER_ONDER_12: { zelf: true, geboren: '2015-01-20', bellerGeboren: '2015-01-20' },
  OUDER_KIND_ONDER_12: { geboren: '2015-01-20', vertegenwoordigingen: [vert('OUDERLIJK_GEZAG')] },
  OUDER_KIND_12_15: { geboren: '2012-03-02', vertegenwoordigingen: [vert('OUDERLIJK_GEZAG')] },
  OUDER_KIND_16_17: { geboren: '2008-09-14', vertegenwoordigingen: [vert('OUDERLIJK_GEZAG')] },
  NAASTE: { betrokkeneRollen: ['MANTELZORGER'] },
  GEMACHTIGDE: { vertegenwoordigingen: [vert('MACHTIGING')] },
  GEWAARBORGDE_HULP: { vertegenwoordigingen: [vert('GEWAARBORGDE_HULP')] },
  BEWINDVOERDER: { vertegenwoordigingen: [vert('BEWIND')] },
  MENTOR: { vertegenwoordigingen: [vert('MENTORSCHAP')] },
  CURATOR: { vertegenwoordigingen: [vert('CURATELE')] },
  GEZINSLID: { bellerDeelnemer: true },
  CLIENTONDERSTEUNER: { betrokkeneRollen: ['CLIENTONDERSTEUNER'] },
  CONSULENT: { consulent: true },
  VERVANGER: { vervanging: [{ vanaf: '2026-06-29', tot: '2026-07-12' }] },
  LEIDINGGEVENDE: { medewerkerRollen: ['LEIDINGGEVENDE'] },
  BEHEERDER: { medewerkerRollen: ['BEHEERDER'] },
  BACKOFFICE: { medewerkerRollen: ['BACKOFFICE'] },
  SVB: { partijen: ['SVB'] },
  VERSTREKKER: { partijen: ['VERSTREKKER'] },
  SCHOOL: { partijen: ['SCHOOL'] },
  ZORGVERLENER: { partijen: ['ZORGVERLENER'] },
  TOEZICHTHOUDER: { partijen: ['TOEZICHTHOUDER'] },
}

/**
 * De tabel van domein.md 7 nog een keer, onafhankelijk overgetypt. 0 = niets, R, W = lezen en schrijven,
 * t/tw = alleen met toestemming (lezen / hoogstens schrijven), e/ew = alleen eigen stukken, m = per mandaat,
 * z = W bij zelfbeheer en anders R, n = R als er een plan is opgestuurd, s = R bij een zaak, b = besluit boven mandaat,
 * d = een deel: lezen; dw = een deel: lezen en schrijven; dt = een deel met toestemming.
 */
const VERWACHT: Record<Hoedanigheid, string> = {
  DEELNEMER_16_PLUS: 'W R W R z W W W R',
  DEELNEMER_12_15: 'dw R R R R W W R R',
  DEELNEMER_ONDER_12: '0 0 0 0 0 0 0 0 0',
  OUDER_KIND_ONDER_12: 'W R W R W W W W R',
  OUDER_KIND_12_15: 'dw R R R W R W W R',
  OUDER_KIND_16_17: 'tw t t R W tw tw t 0',
  NAASTE: 'tw t t t t t tw 0 0',
  GEMACHTIGDE: 'm R m R W W W m R',
  GEWAARBORGDE_HULP: 'm R m R W W W m R',
  BEWINDVOERDER: '0 t 0 R W 0 dw dw e',
  MENTOR: 'W R W R 0 W W W R',
  CURATOR: 'W R W W W W W W R',
  GEZINSLID: '0 d 0 dt 0 0 dw 0 e',
  CLIENTONDERSTEUNER: 'tw t t t t t ew t e',
  CONSULENT: '0 dw n dw d dw dw 0 e',
  VERVANGER: '0 dw n dw d dw dw 0 e',
  LEIDINGGEVENDE: '0 0 0 b 0 0 0 0 e',
  BEHEERDER: '0 0 0 0 0 0 0 0 0',
  BACKOFFICE: '0 0 0 R W 0 dw 0 e',
  SVB: '0 0 0 d ew 0 dw 0 e',
  VERSTREKKER: '0 e 0 e e e 0 0 e',
  SCHOOL: '0 e 0 0 0 dt ew 0 e',
  ZORGVERLENER: '0 e t 0 ew dt ew 0 e',
  TOEZICHTHOUDER: '0 s s R R R 0 0 e',
}

type Niveau = 'GEEN' | 'LEZEN' | 'SCHRIJVEN'
/** Per code: [kaal, met toestemming, met alles waar], en of het hele gegeven open gaat. */
const UITKOMST: Record<string, [Niveau, Niveau, Niveau]> = {
  0: ['GEEN', 'GEEN', 'GEEN'],
  R: ['LEZEN', 'LEZEN', 'LEZEN'],
  W: ['SCHRIJVEN', 'SCHRIJVEN', 'SCHRIJVEN'],
  t: ['GEEN', 'LEZEN', 'LEZEN'],
  tw: ['GEEN', 'SCHRIJVEN', 'SCHRIJVEN'],
  e: ['LEZEN', 'LEZEN', 'LEZEN'],
  ew: ['SCHRIJVEN', 'SCHRIJVEN', 'SCHRIJVEN'],
  m: ['GEEN', 'GEEN', 'SCHRIJVEN'],
  z: ['SCHRIJVEN', 'SCHRIJVEN', 'SCHRIJVEN'],
  n: ['GEEN', 'GEEN', 'LEZEN'],
  s: ['GEEN', 'GEEN', 'LEZEN'],
  b: ['GEEN', 'GEEN', 'SCHRIJVEN'],
  d: ['LEZEN', 'LEZEN', 'LEZEN'],
  dw: ['SCHRIJVEN', 'SCHRIJVEN', 'SCHRIJVEN'],
  dt: ['GEEN', 'LEZEN', 'LEZEN'],
}

const cellen = HOEDANIGHEDEN.flatMap((h) => VERWACHT[h].split(' ').map((code, i) => ({ h, gegeven: GEGEVENS[i] ?? 'INZAGE', code })))

describe('de rechtentabel', () => {
  it('heeft 24 rijen van 9 vakjes', () => {
    expect(cellen.length).toBe(24 * 9)
  })

  it.each(HOEDANIGHEDEN)('%s komt uit precies zijn eigen feiten', (h) => {
    expect(hoedanigheden({ ...NIETS, ...FEITEN_VAN[h] }).map((g) => g.hoedanigheid)).toEqual([h])
  })

  it.each(cellen)('$h $gegeven = $code', ({ h, gegeven, code }) => {
    const kaal: Feiten = { ...NIETS, ...FEITEN_VAN[h] }
    const metT: Feiten = { ...kaal, toestemmingen: GEGEVENS.map((g) => toestemming(g)) }
    const alles: Feiten = {
      ...metT,
      vertegenwoordigingen: kaal.vertegenwoordigingen.map((v) => ({ ...v, mandaat: GEGEVENS })),
      toestand: { planIngediend: true, toezichtzaak: true, bovenMandaat: true },
    }
    expect([kaal, metT, alles].map((f) => rechtenOver(f)[gegeven].niveau)).toEqual(UITKOMST[code])
    if (['R', 'W', 'z', 'm'].includes(code)) expect(rechtenOver(alles)[gegeven].lezen).toContain('GEWOON')
    if (code.startsWith('e') || code === 'b') expect(rechtenOver(alles)[gegeven].lezen).toEqual(['EIGEN'])
    if (code.startsWith('d')) expect(rechtenOver(alles)[gegeven].lezen.length).toBeLessThan(DELEN.length)
    if (code.startsWith('t') || code === 'dt') expect(celVan(h, gegeven).waarde).toBe('TOESTEMMING')
  })

  it('noemt de delen waar de tabel een deel geeft', () => {
    const r = (h: Hoedanigheid, over: Partial<Feiten> = {}) => rechtenOver({ ...NIETS, ...FEITEN_VAN[h], ...over })
    expect(mag(r('DEELNEMER_12_15'), 'CONCEPTPLAN', 'SCHRIJVEN', 'BESLOTEN')).toBe(true)
    expect(mag(r('DEELNEMER_12_15'), 'CONCEPTPLAN', 'LEZEN', 'GEZIN')).toBe(false)
    expect(mag(r('OUDER_KIND_12_15'), 'CONCEPTPLAN', 'LEZEN', 'BESLOTEN')).toBe(false)
    expect(mag(r('OUDER_KIND_12_15'), 'CONCEPTPLAN', 'SCHRIJVEN')).toBe(true)
    expect(mag(r('BEWINDVOERDER'), 'BERICHTEN', 'LEZEN')).toBe(false)
    expect(mag(r('BEWINDVOERDER'), 'BERICHTEN', 'SCHRIJVEN', 'GELD')).toBe(true)
    expect(mag(r('GEZINSLID'), 'PLAN', 'LEZEN')).toBe(false)
    expect(mag(r('GEZINSLID'), 'PLAN', 'LEZEN', 'GEZIN')).toBe(true)
    expect(mag(r('CONSULENT'), 'BETALINGEN', 'LEZEN')).toBe(true)
    expect(mag(r('CONSULENT'), 'BETALINGEN', 'LEZEN', 'DETAIL')).toBe(false)
    expect(mag(r('CONSULENT'), 'DOELEN', 'SCHRIJVEN')).toBe(false)
    expect(mag(r('CONSULENT'), 'DOELEN', 'SCHRIJVEN', 'GESPREK')).toBe(true)
    expect(mag(r('CLIENTONDERSTEUNER'), 'BERICHTEN', 'LEZEN')).toBe(false)
    expect(mag(r('CLIENTONDERSTEUNER'), 'BERICHTEN', 'LEZEN', 'EIGEN')).toBe(true)
    expect(mag(r('DEELNEMER_16_PLUS', { geldbeheerDoorAnder: [{ vanaf: '2025-01-01', tot: null }] }), 'BETALINGEN', 'SCHRIJVEN')).toBe(
      false,
    )
  })

  it('een machtiging voor geld opent geen zorg, en andersom', () => {
    const met = (domein: 'GELD' | 'ZORG') =>
      rechtenOver({ ...NIETS, vertegenwoordigingen: [vert('MACHTIGING', { domein, mandaat: GEGEVENS })] })
    const geld = met('GELD')
    expect(GEGEVENS.filter((g) => mag(geld, g, 'LEZEN'))).toEqual(['BESLUIT', 'BETALINGEN', 'INZAGE'])
    expect(mag(geld, 'BERICHTEN', 'SCHRIJVEN', 'GELD')).toBe(true)
    expect(mag(met('ZORG'), 'BETALINGEN', 'LEZEN')).toBe(false)
    expect(mag(met('ZORG'), 'PLAN', 'LEZEN')).toBe(true)
  })
})

describe('op de dag zelf', () => {
  const ouder = (geboren: string, dag: string) =>
    hoedanigheden({ ...NIETS, dag, geboren, vertegenwoordigingen: [vert('OUDERLIJK_GEZAG')] }).map((g) => g.hoedanigheid)

  it.each([
    ['2015-01-20', '2027-01-19', 'OUDER_KIND_ONDER_12'],
    ['2015-01-20', '2027-01-20', 'OUDER_KIND_12_15'],
    ['2012-03-02', '2028-03-01', 'OUDER_KIND_12_15'],
    ['2012-03-02', '2028-03-02', 'OUDER_KIND_16_17'],
    ['2008-09-14', '2026-09-13', 'OUDER_KIND_16_17'],
    ['2008-09-14', '2026-09-14', 'NAASTE'],
  ])('geboren %s op %s: %s', (geboren, dag, verwacht) => {
    expect(ouder(geboren, dag)).toEqual([verwacht])
  })

  it('op 14 september 2026 sluit het zicht van vader op Thijs, en de grond zei dat al', () => {
    const feiten: Feiten = { ...NIETS, geboren: '2008-09-14', vertegenwoordigingen: [vert('OUDERLIJK_GEZAG')] }
    expect(rechtenOver(feiten).BETALINGEN.gronden[0]?.tot).toBe('2026-09-13')
    expect(rechtenOver({ ...feiten, dag: '2026-09-14' })).toEqual(GEEN_RECHTEN)
  })

  it('toestemming geldt op de eerste en de laatste dag, niet ervoor of erna', () => {
    const op = (dag: string) =>
      mag(
        rechtenOver({
          ...NIETS,
          dag,
          betrokkeneRollen: ['MANTELZORGER'],
          toestemmingen: [toestemming('PLAN', { vanaf: '2026-07-01', tot: '2026-07-31' })],
        }),
        'PLAN',
        'LEZEN',
      )
    expect([op('2026-06-30'), op('2026-07-01'), op('2026-07-31'), op('2026-08-01')]).toEqual([false, true, true, false])
  })

  it('vervanger ziet alleen iets tijdens de vervanging', () => {
    const op = (dag: string) => doetMee(rechtenOver({ ...NIETS, ...FEITEN_VAN.VERVANGER, dag }))
    expect([op('2026-06-28'), op('2026-06-29'), op('2026-07-12'), op('2026-07-13')]).toEqual([false, true, true, false])
  })

  it('gezag dat de rechter beëindigt, laat een naaste over', () => {
    expect(
      hoedanigheden({ ...NIETS, geboren: '2015-01-20', vertegenwoordigingen: [vert('OUDERLIJK_GEZAG', { tot: '2026-06-30' })] }).map(
        (g) => g.hoedanigheid,
      ),
    ).toEqual(['NAASTE'])
  })
})

const dag = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10))
const periode = fc.record({ vanaf: dag, tot: fc.option(dag) })
const willekeurig: fc.Arbitrary<Feiten> = fc.record({
  dag,
  zelf: fc.boolean(),
  geboren: dag,
  bellerGeboren: dag,
  deelnemer: fc.boolean(),
  bellerDeelnemer: fc.boolean(),
  betrokkeneRollen: fc.subarray([...BETROKKENE_ROLLEN]),
  vertegenwoordigingen: fc.array(
    fc.record({
      id: fc.uuid(),
      soort: fc.constantFrom(...VERTEGENWOORDIGING_SOORTEN),
      domein: fc.constantFrom(...VERTEGENWOORDIGING_DOMEINEN),
      vanaf: dag,
      tot: fc.option(dag),
      mandaat: fc.subarray([...GEGEVENS]),
    }),
    { maxLength: 3 },
  ),
  geldbeheerDoorAnder: fc.array(periode, { maxLength: 2 }),
  consulent: fc.boolean(),
  vervanging: fc.array(periode, { maxLength: 2 }),
  medewerkerRollen: fc.subarray(['LEIDINGGEVENDE', 'BEHEERDER', 'BACKOFFICE'] as const),
  partijen: fc.subarray([...PARTIJEN]),
  toestemmingen: fc.array(
    fc.record({
      id: fc.uuid(),
      gegeven: fc.constantFrom(...GEGEVENS),
      recht: fc.constantFrom(...PLAN_ACTIES),
      delen: fc.option(fc.subarray([...PLAN_DELEN], { minLength: 1 })),
      vanaf: dag,
      tot: dag,
      ingetrokken: fc.boolean(),
      bevestigd: fc.boolean(),
    }),
    { maxLength: 6 },
  ),
  toestand: fc.record({ planIngediend: fc.boolean(), toezichtzaak: fc.boolean(), bovenMandaat: fc.boolean() }),
})

describe('voor alle feiten', () => {
  const voorAlle = (regel: (f: Feiten) => void) => fc.assert(fc.property(willekeurig, regel), { numRuns: 2000 })

  it('de consulent en de werkende vervanger zien nooit een concept', () => {
    voorAlle((f) => {
      const rijen = hoedanigheden(f).map((g) => g.hoedanigheid)
      if (f.consulent || rijen.includes('VERVANGER')) expect(rechtenOver(f).CONCEPTPLAN.niveau).toBe('GEEN')
    })
  })

  it('wie mag schrijven mag lezen, en elk recht heeft een grond', () => {
    voorAlle((f) => {
      const r = rechtenOver(f)
      for (const g of GEGEVENS) {
        for (const d of r[g].schrijven) expect(r[g].lezen).toContain(d)
        expect(r[g].gronden.length > 0).toBe(r[g].niveau !== 'GEEN')
        for (const grond of r[g].gronden) if (grond.tot !== null) expect(grond.tot >= f.dag).toBe(true)
      }
    })
  })

  it('intrekken of niet bevestigen geeft nooit meer, en zonder verhouding is er niets', () => {
    voorAlle((f) => {
      const ervoor = rechtenOver(f)
      const erna = rechtenOver({ ...f, toestemmingen: f.toestemmingen.map((t) => ({ ...t, ingetrokken: true })) })
      const zonder = rechtenOver({ ...f, toestemmingen: [] })
      expect(erna).toEqual(zonder)
      for (const g of GEGEVENS) for (const d of erna[g].lezen) expect(ervoor[g].lezen).toContain(d)
      if (hoedanigheden(f).length === 0) expect(ervoor).toEqual(GEEN_RECHTEN)
    })
  })

  it('een beller onder de 18 handelt nooit voor een ander', () => {
    voorAlle((f) => {
      const jong: Feiten = {
        ...f,
        zelf: false,
        bellerGeboren: '2030-01-01',
        dag: '2035-01-01',
        betrokkeneRollen: [],
        bellerDeelnemer: true,
        consulent: false,
        vervanging: [],
        medewerkerRollen: [],
        partijen: [],
      }
      expect(rechtenOver(jong)).toEqual(GEEN_RECHTEN)
    })
  })
})

describe('verlenen', () => {
  const zelfRechten = rechtenOver({ ...NIETS, zelf: true })
  const t = { gegeven: 'PLAN', recht: 'LEZEN', delen: null, vanaf: DAG, tot: '2026-12-31' } as const

  it('16 en ouder beslist alleen, 12 tot 16 samen, een gemachtigde geeft niet door', () => {
    expect(magVerlenen({ geboren: '2010-05-06', dag: DAG }, ['DEELNEMER_16_PLUS'])).toBe('MAG')
    expect(magVerlenen({ geboren: '2012-03-02', dag: DAG }, ['DEELNEMER_12_15'])).toBe('MAG_SAMEN')
    expect(magVerlenen({ geboren: '2012-03-02', dag: DAG }, ['OUDER_KIND_12_15'])).toBe('MAG_SAMEN')
    expect(magVerlenen({ geboren: '2015-01-20', dag: DAG }, ['OUDER_KIND_ONDER_12'])).toBe('MAG')
    expect(magVerlenen({ geboren: '2008-09-14', dag: DAG }, ['OUDER_KIND_16_17'])).toBe('MAG_NIET')
    expect(magVerlenen({ geboren: '1990-01-01', dag: DAG }, ['GEMACHTIGDE', 'BEWINDVOERDER', 'NAASTE', 'CONSULENT'])).toBe('MAG_NIET')
  })

  it('alleen waar de tabel toestemming kent, en niet meer dan de gever zelf heeft', () => {
    expect(keurToestemming(zelfRechten, ['CLIENTONDERSTEUNER'], t)).toBe(null)
    expect(keurToestemming(zelfRechten, ['CLIENTONDERSTEUNER'], { ...t, tot: '2026-06-30' })).toBe('weigering.einddatum')
    expect(keurToestemming(zelfRechten, ['CONSULENT'], { ...t, gegeven: 'CONCEPTPLAN' })).toBe('weigering.ontvanger')
    expect(keurToestemming(zelfRechten, [], t)).toBe('weigering.ontvanger')
    expect(keurToestemming(zelfRechten, ['CLIENTONDERSTEUNER'], { ...t, gegeven: 'DOELEN', recht: 'SCHRIJVEN' })).toBe('weigering.recht')
    expect(keurToestemming(GEEN_RECHTEN, ['CLIENTONDERSTEUNER'], t)).toBe('weigering.nietVanU')
  })
})
