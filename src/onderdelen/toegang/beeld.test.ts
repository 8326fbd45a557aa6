import { describe, expect, test } from 'vitest'
import { deelVoorZelf, kijkersVan } from './beeld.ts'
import { geeft, mandaatBij } from './machtiging.ts'
import { dingen, perDag, redenen, vanafVan } from './per-dag.ts'
import { alsBodies, gegevenVan, type Gave, keuzesVan, leesGave, LEGE_GAVE, maandenLater, mistIn, totVan } from './geven.ts'
import type { InzageRegel, Kijker, Persoon, Toestemming } from './vragen.ts'

const VANDAAG = '2026-07-01'
const recht = (gegeven: Kijker['gegevens'][number]['gegeven'], meer: Partial<Kijker['gegevens'][number]>): Kijker['gegevens'][number] => ({
  gegeven,
  niveau: 'LEZEN',
  deels: false,
  tot: null,
  waarom: ['CLIENTONDERSTEUNER'],
  toestemmingId: null,
  vertegenwoordigingId: null,
  ...meer,
})
const ja = (id: string, gegeven: Toestemming['gegeven'], meer: Partial<Toestemming> = {}): Toestemming => ({
  id,
  ontvanger: { persoonId: 'karin', naam: 'Karin Blom' },
  gegeven,
  recht: 'LEZEN',
  delen: null,
  vanaf: '2026-06-01',
  tot: '2026-09-30',
  gegevenDoor: { persoonId: 'ilse', naam: 'Ilse Jansen' },
  gegevenOp: '2026-06-01T10:00:00.000Z',
  wachtOpTweede: false,
  magBevestigen: false,
  ingetrokkenOp: null,
  ...meer,
})
const kijker = (persoonId: string, naam: string, gegevens: Kijker['gegevens'], meer: Partial<Kijker> = {}): Kijker => ({
  persoonId,
  naam,
  ik: false,
  medewerker: false,
  gegevens,
  ...meer,
})
const noa = (meer: Partial<Persoon> = {}): Persoon => ({
  persoonId: 'noa',
  naam: 'Noa Okafor',
  leeftijd: 9,
  ik: false,
  verlenen: 'MAG',
  magMachtigen: false,
  kijkers: [],
  teVragen: [],
  toestemmingen: [],
  vertegenwoordigingen: [],
  leeftijdsmomenten: [],
  ...meer,
})

describe('who sees what', () => {
  test('a yes that is over, ended or still waits is not told as a right of today', () => {
    const persoon = noa({
      kijkers: [
        kijker('karin', 'Karin Blom', [recht('PLAN', { toestemmingId: 'a' }), recht('BERICHTEN', { deels: true, niveau: 'SCHRIJVEN' })]),
      ],
      toestemmingen: [
        ja('a', 'PLAN'),
        ja('b', 'DOELEN', { tot: '2026-06-30' }),
        ja('c', 'BESLUIT', { ingetrokkenOp: '2026-06-02T10:00:00.000Z' }),
        ja('d', 'KLACHTEN', { wachtOpTweede: true }),
      ],
    })
    const [karin] = kijkersVan(persoon, VANDAAG)
    expect(karin?.ja.map((x) => x.id)).toEqual(['a'])
    // What rests on a yes is not told a second time as a rule.
    expect(karin?.regel).toEqual([
      { waarom: 'CLIENTONDERSTEUNER', tot: null, lezen: [], schrijven: [{ gegeven: 'BERICHTEN', niveau: 'SCHRIJVEN', deel: 'eigen' }] },
    ])
  })

  test('the consulent is told not to see a draft, and only the consulent', () => {
    const beelden = kijkersVan(
      noa({
        kijkers: [
          kijker('fatima', 'Fatima El Amrani', [recht('PLAN', { waarom: ['CONSULENT'] })], { medewerker: true }),
          kijker('ilse', 'Ilse Jansen', [recht('PLAN', { waarom: ['OUDER_KIND_ONDER_12'] })], { ik: true }),
          kijker('ruben', 'Ruben Jansen', [recht('PLAN', { waarom: ['GEZINSLID'], deels: true })]),
          kijker('milan', 'Milan Okafor', [recht('PLAN', { waarom: ['GEZINSLID'], deels: true })]),
        ],
      }),
      VANDAAG,
    )
    // Family first, then who works for the gemeente, the reader last; who sees the same is told once.
    expect(beelden.map((b) => [b.namen.join('+'), b.zietConceptNiet])).toEqual([
      ['Ruben Jansen+Milan Okafor', false],
      ['Fatima El Amrani', true],
      ['Ilse Jansen', false],
    ])
  })

  test('a brother reads the page of the family, a parent the plan', () => {
    expect(deelVoorZelf(['DEELNEMER_16_PLUS', 'GEZINSLID'], 'PLAN')).toBe('gezin')
    expect(deelVoorZelf(['CLIENTONDERSTEUNER'], 'BERICHTEN')).toBe('eigen')
    expect(deelVoorZelf(['CLIENTONDERSTEUNER'], 'PLAN')).toBeNull()
    expect(deelVoorZelf(['OUDER_KIND_ONDER_12', 'GEZINSLID'], 'PLAN')).toBeNull()
  })
})

describe('giving', () => {
  const personen = [
    noa({
      teVragen: [
        {
          persoonId: 'karin',
          naam: 'Karin Blom',
          gegevens: [
            { gegeven: 'DOELEN', hoogste: 'LEZEN' },
            { gegeven: 'CONCEPTPLAN', hoogste: 'SCHRIJVEN' },
          ],
        },
      ],
    }),
  ]
  const gave = (meer: Partial<Gave>): Gave => ({ ...LEGE_GAVE, aan: 'karin', ...meer })

  test('asks how only where writing can be given, and about whom only when there are more', () => {
    expect(keuzesVan(personen, gave({ wat: ['DOELEN'] })).stappen).toEqual(['aan', 'wat', 'tot', 'controle'])
    expect(keuzesVan(personen, gave({ wat: ['DOELEN', 'CONCEPTPLAN'] })).stappen).toEqual(['aan', 'wat', 'hoe', 'tot', 'controle'])
    expect(keuzesVan([...personen, noa({ ...personen[0], persoonId: 'bram' })], LEGE_GAVE).stappen[0]).toBe('van')
  })

  test('never asks for more than can be given', () => {
    const g = gave({ wat: ['DOELEN', 'CONCEPTPLAN', 'GEZONDHEID'], hoe: 'SCHRIJVEN' })
    expect(gegevenVan(g, keuzesVan(personen, g))).toEqual([
      { gegeven: 'DOELEN', recht: 'LEZEN' },
      { gegeven: 'CONCEPTPLAN', recht: 'SCHRIJVEN' },
    ])
    expect(alsBodies(g, keuzesVan(personen, g), VANDAAG)).toHaveLength(2)
  })

  test.each([
    ['', 'datum'],
    ['2026-06-30', 'voorbij'],
    ['2026-07-01', null],
    ['2027-07-01', null],
    ['2027-07-02', 'teLang'],
  ])('the last day %s', (tot, mist) => {
    const g = gave({ duur: 'ANDERS', tot })
    expect(mistIn('tot', g, keuzesVan(personen, g), VANDAAG)).toBe(mist)
  })

  test('months later is the same day, or the last of a shorter month', () => {
    expect(maandenLater('2026-07-01', 3)).toBe('2026-10-01')
    expect(maandenLater('2026-11-30', 3)).toBe('2027-02-28')
    expect(totVan(LEGE_GAVE, VANDAAG)).toBe('2026-10-01')
  })

  test('a form of before that does not fit any more is not read', () => {
    expect(leesGave({ ...LEGE_GAVE, wat: ['DOELEN', 'VERZONNEN'] })?.wat).toEqual(['DOELEN'])
    expect(leesGave({ ...LEGE_GAVE, duur: '99' })).toBeNull()
    expect(leesGave(null)).toBeNull()
  })
})

describe('a machtiging', () => {
  test('for money opens no care, and names no draft plan to add', () => {
    const geld = geeft('GELD', [])
    expect(geld.map((x) => x.gegeven)).toEqual(['BESLUIT', 'BETALINGEN', 'BERICHTEN', 'INZAGE'])
    expect(geld.find((x) => x.gegeven === 'BERICHTEN')?.deel).toBe('geld')
    expect(mandaatBij('GELD')).toEqual(['KLACHTEN'])
  })

  test('for care opens no payments, and the draft only when it is named', () => {
    expect(geeft('ZORG', []).map((x) => x.gegeven)).not.toContain('BETALINGEN')
    expect(geeft('ZORG', []).map((x) => x.gegeven)).not.toContain('CONCEPTPLAN')
    expect(geeft('ZORG', ['CONCEPTPLAN']).find((x) => x.gegeven === 'CONCEPTPLAN')?.niveau).toBe('SCHRIJVEN')
    expect(mandaatBij('ALLES')).toEqual(['CONCEPTPLAN', 'GEZONDHEID', 'KLACHTEN'])
  })
})

describe('who looked', () => {
  const regel = (dag: string, kijkerId: string, om: string, meer: Partial<InzageRegel> = {}): InzageRegel => ({
    dag,
    eerste: `${dag}T${om}:00.000Z`,
    laatste: `${dag}T${om}:00.000Z`,
    aantal: 1,
    kijker: { persoonId: kijkerId, naam: kijkerId },
    over: { persoonId: 'noa', naam: 'Noa Okafor' },
    gegeven: 'PLAN',
    actie: 'LEZEN',
    hoedanigheid: 'CLIENTONDERSTEUNER',
    toestemmingId: null,
    vertegenwoordigingId: null,
    tekst: '',
    ...meer,
  })

  test('is one entry per day and person, with the whole time and each reason once', () => {
    const dagen = perDag([
      regel('2026-06-30', 'karin', '08:00', { toestemmingId: 'a' }),
      regel('2026-07-01', 'karin', '09:00', { toestemmingId: 'a' }),
      regel('2026-07-01', 'fatima', '10:00', { hoedanigheid: 'CONSULENT' }),
      regel('2026-07-01', 'karin', '07:30', { toestemmingId: 'b', gegeven: 'DOELEN' }),
      regel('2026-07-01', 'karin', '08:30', { toestemmingId: 'b' }),
    ])
    expect(dagen.map((d) => [d.dag, d.beurten.map((b) => b.kijker.naam)])).toEqual([
      ['2026-07-01', ['karin', 'fatima']],
      ['2026-06-30', ['karin']],
    ])
    const karin = dagen[0]?.beurten[0]
    expect([karin?.eerste, karin?.laatste]).toEqual(['2026-07-01T07:30:00.000Z', '2026-07-01T09:00:00.000Z'])
    expect(karin && redenen(karin)).toHaveLength(1)
    expect(karin && dingen(karin).map((r) => r.gegeven)).toEqual(['PLAN', 'DOELEN'])
  })

  test('a period ends today and counts both ends', () => {
    expect(vanafVan('week', VANDAAG)).toBe('2026-06-25')
    expect(vanafVan('maand', VANDAAG)).toBe('2026-06-01')
    expect(vanafVan('jaar', VANDAAG)).toBe('2026-01-01')
    expect(vanafVan('alles', VANDAAG)).toBeNull()
  })
})
