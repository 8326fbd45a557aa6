import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEEFGEBIEDEN } from '../../contract/woorden.ts'
import type { Doel } from './doelen.ts'
import { leesKosten } from './kosten.ts'
import { itemTekst, voegItemToe } from './velden.ts'
import { ALLES_TE_ZIEN, type Zicht, volledigheid, watMist } from './volledig.ts'
import { DEEL_VRAGEN, GEZIN_VRAGEN, KORTE_ROUTE, type PlanInhoud } from './vorm.ts'
import * as Y from 'yjs'

type Persoon = PlanInhoud['personen'][number]
const leeg: Persoon = { persoonId: 'noa', naam: 'Noa', gebieden: [], verhaal: {}, delen: [], doelen: [], kosten: [] }
const doel: Doel = { id: 'd', tekst: 'Weer door slapen', merk: '', datum: null, leefgebied: null, taken: [] }
const staten = (p: Persoon, gezin: PlanInhoud['gezin'] = null, zicht?: Zicht) =>
  Object.fromEntries(volledigheid(p, gezin, zicht).map((x) => [x.letter, x.staat]))

function regel(wie: string): Persoon['kosten'] {
  const doc = new Y.Doc()
  const id = '11111111-1111-4111-8111-111111111111'
  voegItemToe(doc, 'regel', { id, bij: null })
  doc.getText(itemTekst('regel', id, 'wat')).insert(0, 'Begeleiding')
  doc.getText(itemTekst('regel', id, 'wie')).insert(0, wie)
  return leesKosten(doc)
}

describe('the seven points of Wmo 2.3.2 lid 4', () => {
  it('an empty plan lacks six of them and never the one that only the gemeente can work out', () => {
    expect(staten(leeg)).toEqual({
      a: 'NOG_NIET',
      b: 'NOG_NIET',
      c: 'NOG_NIET',
      d: 'NOG_NIET',
      e: 'NOG_NIET',
      f: 'NOG_NIET',
      g: 'GEMEENTE',
    })
    expect(watMist(leeg, null)).toEqual(['verhaal', 'wil', 'nodig', 'zelf', 'wie', 'zorger', 'gebieden'])
  })

  it('the ten questions answer all of it; blanks answer nothing', () => {
    const verhaal = Object.fromEntries(KORTE_ROUTE.filter((v) => v !== 'gebieden').map((v) => [v, 'tekst']))
    expect(watMist({ ...leeg, gebieden: ['WONEN'], verhaal }, null)).toEqual([])
    expect(watMist({ ...leeg, verhaal: { zelf: ' \n ' } }, null)).toContain('zelf')
  })

  it('goals, costs and the shared page count where they answer a point', () => {
    expect(watMist({ ...leeg, doelen: [doel] }, null)).not.toContain('wil')
    expect(watMist(leeg, { samen: 'Vaste dagen.' })).not.toContain('wil')
    expect(watMist({ ...leeg, kosten: regel('') }, null)).toContain('wie')
    expect(watMist({ ...leeg, kosten: regel('') }, null)).not.toContain('nodig')
    expect(staten({ ...leeg, kosten: regel('Noor') })).toMatchObject({ a: 'DEELS', c: 'DEELS', e: 'ERIN' })
  })

  it('words in a leefgebied count for the question they answer there, and people and taking part for what is there for everybody', () => {
    const p: Persoon = { ...leeg, gebieden: ['NETWERK'], delen: [{ leefgebied: 'NETWERK', teksten: { zelf: 'Zij belt haar nicht.' } }] }
    expect(staten(p)).toMatchObject({ b: 'ERIN', c: 'DEELS', e: 'ERIN', f: 'ERIN' })
  })

  it('what may stand out of sight is never called missing', () => {
    const deels: Zicht = { ...ALLES_TE_ZIEN, gebieden: ['WONEN'], doelen: false, kosten: false }
    const uit = volledigheid({ ...leeg, gebieden: ['WONEN'] }, null, deels)
    expect(uit.filter((x) => x.staat === 'NOG_NIET' || x.staat === 'DEELS')).toEqual([])
    expect(uit.flatMap((x) => x.mist)).toEqual([])
  })
})

const tekst = fc.constantFrom('', ' ', 'tekst')
const persoon: fc.Arbitrary<Persoon> = fc.record({
  persoonId: fc.constant('noa'),
  naam: fc.constant('Noa'),
  gebieden: fc.subarray([...LEEFGEBIEDEN]),
  verhaal: fc.dictionary(fc.constantFrom(...KORTE_ROUTE), tekst),
  delen: fc.array(
    fc.record({ leefgebied: fc.constantFrom(...LEEFGEBIEDEN), teksten: fc.dictionary(fc.constantFrom(...DEEL_VRAGEN), tekst) }),
    {
      maxLength: 3,
    },
  ),
  doelen: fc.constantFrom([], [doel]),
  kosten: fc.constantFrom([], regel(''), regel('Noor')),
})
const gezinspagina = fc.option(fc.dictionary(fc.constantFrom(...GEZIN_VRAGEN), tekst))
const zicht: fc.Arbitrary<Zicht> = fc.record({
  verhaal: fc.boolean(),
  gebieden: fc.subarray([...LEEFGEBIEDEN]),
  doelen: fc.boolean(),
  kosten: fc.boolean(),
  gezin: fc.boolean(),
})

describe('for every plan', () => {
  it('telling more never makes a point less complete', () => {
    const orde = ['NOG_NIET', 'DEELS', 'ERIN']
    fc.assert(
      fc.property(persoon, gezinspagina, fc.constantFrom(...KORTE_ROUTE), (p, gezin, vraag) => {
        const meer = vraag === 'gebieden' ? { ...p, gebieden: [...LEEFGEBIEDEN] } : { ...p, verhaal: { ...p.verhaal, [vraag]: 'meer' } }
        const na = staten(meer, gezin)
        for (const [letter, staat] of Object.entries(staten(p, gezin)))
          expect(orde.indexOf(na[letter] ?? '')).toBeGreaterThanOrEqual(orde.indexOf(staat))
      }),
    )
  })

  it('who sees less never hears that more is missing, and what is named is really missing', () => {
    fc.assert(
      fc.property(persoon, gezinspagina, zicht, (p, gezin, z) => {
        const alles = watMist(p, gezin)
        for (const vraag of watMist(p, gezin, z)) expect(alles).toContain(vraag)
        for (const x of volledigheid(p, gezin, z)) expect(x.mist.length > 0).toBe(x.staat === 'NOG_NIET' || x.staat === 'DEELS')
      }),
    )
  })
})
