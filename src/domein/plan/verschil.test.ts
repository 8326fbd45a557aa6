import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEEFGEBIEDEN } from '../../contract/woorden.ts'
import type { Doel } from './doelen.ts'
import { verschilGezin, verschilPersoon, zelfdeInhoud } from './verschil.ts'
import { DEEL_VRAGEN, KORTE_ROUTE, type PlanInhoud } from './vorm.ts'

type Persoon = PlanInhoud['personen'][number]
const leeg: Persoon = { persoonId: 'noa', naam: 'Noa', gebieden: [], verhaal: {}, delen: [], doelen: [], kosten: [] }
const doel = (id: string, tekst: string, meer: Partial<Doel> = {}): Doel => ({
  id,
  tekst,
  merk: '',
  datum: null,
  leefgebied: null,
  taken: [],
  ...meer,
})

describe('what changed since the version before', () => {
  it('is nothing for who was in no version before', () => {
    expect(verschilPersoon(null, { ...leeg, verhaal: { goed: 'Tekenen.' } })).toEqual([])
    expect(verschilGezin(null, { samen: 'Samen eten.' })).toEqual([])
  })

  it('names the questions that differ, in the order of the plan, and not what only got blanks', () => {
    const voor: Persoon = {
      ...leeg,
      gebieden: ['WONEN', 'GELD'],
      verhaal: { goed: 'Tekenen.', wil: 'Slapen.' },
      delen: [
        { leefgebied: 'WONEN', teksten: { nodig: 'Hulp.' } },
        { leefgebied: 'GELD', teksten: { nodig: 'Overzicht.' } },
      ],
    }
    const na: Persoon = {
      ...leeg,
      gebieden: ['WONEN', 'VERVOER'],
      verhaal: { goed: 'Tekenen. ', wil: 'Door slapen.', zorger: 'Moe.' },
      delen: [
        { leefgebied: 'WONEN', teksten: { nodig: 'Hulp.', wie: 'Noor.' } },
        { leefgebied: 'VERVOER', teksten: { wil: 'Met de bus.' } },
      ],
    }
    expect(verschilPersoon(voor, na)).toEqual([
      { deel: 'VERHAAL', soort: 'ANDERS', velden: ['gebieden', 'wil', 'zorger'], dingen: [] },
      { deel: 'WONEN', soort: 'ANDERS', velden: ['wie'], dingen: [] },
      { deel: 'VERVOER', soort: 'NIEUW', velden: ['wil'], dingen: [] },
      { deel: 'GELD', soort: 'WEG', velden: ['nodig'], dingen: [] },
    ])
  })

  it('names goals that came, went or changed, also by a step or a day, and not those whose order of keys differs', () => {
    const stap = { id: 's', tekst: 'Bellen', gedaan: false, datum: null }
    const voor = { ...leeg, doelen: [doel('1', 'Slapen', { taken: [stap] }), doel('2', 'Fietsen'), doel('3', 'Lezen')] }
    const omgekeerd = Object.fromEntries(Object.entries(doel('3', 'Lezen')).toReversed()) as Doel
    const na = { ...leeg, doelen: [doel('1', 'Slapen', { taken: [{ ...stap, gedaan: true }] }), omgekeerd, doel('4', 'x'.repeat(200))] }
    expect(verschilPersoon(voor, na)).toEqual([
      {
        deel: 'DOELEN',
        soort: 'ANDERS',
        velden: [],
        dingen: [
          { naam: 'Slapen', soort: 'ANDERS' },
          { naam: `${'x'.repeat(80)}...`, soort: 'NIEUW' },
          { naam: 'Fietsen', soort: 'WEG' },
        ],
      },
    ])
  })

  it('the shared page too', () => {
    expect(verschilGezin({ samen: 'a' }, { samen: 'a', contact: 'b' })).toEqual([
      { deel: 'GEZINSPAGINA', soort: 'ANDERS', velden: ['contact'], dingen: [] },
    ])
  })
})

describe('a plan that says nothing else than what was handed in', () => {
  const noa: Persoon = { ...leeg, verhaal: { wil: 'zwemmen' } }
  const milan: Persoon = { ...leeg, persoonId: 'milan', naam: 'Milan' }
  const op = { personen: [noa], gezin: null }

  it('is the same with somebody added of whom nothing stands yet, and with an empty family page', () => {
    expect(zelfdeInhoud(op, { personen: [noa, milan], gezin: { samen: ' ' } })).toBe(true)
  })
  it('differs with one word, one person or one family answer', () => {
    expect(zelfdeInhoud(op, { personen: [{ ...noa, verhaal: { wil: 'zwemmen en judo' } }], gezin: null })).toBe(false)
    expect(zelfdeInhoud(op, { personen: [noa, { ...milan, verhaal: { wil: 'school' } }], gezin: null })).toBe(false)
    expect(zelfdeInhoud(op, { personen: [noa], gezin: { samen: 'rust' } })).toBe(false)
  })
})

const persoon: fc.Arbitrary<Persoon> = fc.record({
  persoonId: fc.constant('noa'),
  naam: fc.constant('Noa'),
  gebieden: fc.subarray([...LEEFGEBIEDEN]),
  verhaal: fc.dictionary(fc.constantFrom(...KORTE_ROUTE.filter((v) => v !== 'gebieden')), fc.string()),
  delen: fc.uniqueArray(
    fc.record({ leefgebied: fc.constantFrom(...LEEFGEBIEDEN), teksten: fc.dictionary(fc.constantFrom(...DEEL_VRAGEN), fc.string()) }),
    { selector: (d) => d.leefgebied, maxLength: 4 },
  ),
  doelen: fc
    .uniqueArray(fc.record({ id: fc.constantFrom('1', '2', '3'), tekst: fc.string() }), { selector: (d) => d.id })
    .map((lijst) => lijst.map((d) => doel(d.id, d.tekst))),
  kosten: fc.constant([]),
})

describe('for any two versions', () => {
  it('a version does not differ from itself, and a difference seen one way is seen the other way', () => {
    fc.assert(
      fc.property(persoon, persoon, (a, b) => {
        expect(verschilPersoon(a, a)).toEqual([])
        const heen = verschilPersoon(a, b)
        const terug = verschilPersoon(b, a)
        expect(terug.map((d) => [d.deel, d.velden])).toEqual(heen.map((d) => [d.deel, d.velden]))
        const om = { NIEUW: 'WEG', WEG: 'NIEUW', ANDERS: 'ANDERS' } as const
        expect(terug.map((d) => d.soort)).toEqual(heen.map((d) => om[d.soort]))
      }),
    )
  })
})
