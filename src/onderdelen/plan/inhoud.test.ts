import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { kies } from '../../domein/plan/meerwaarde.ts'
import { watMist } from '../../domein/plan/volledig.ts'
import type { PlanDocument } from '../../offline/plandoc.ts'
import { aantalKort, gekozenGebieden, inhoudVan, isLeeg, teLezen, zichtOp, zorgerIsVoorAnder } from './inhoud.ts'
import { isWel } from '../../domein/plan/keuzewaarden.ts'
import type { Plan, PlanDeel } from './vragen.ts'

const NOA = 'noa'
const MILAN = 'milan'

function doc(teksten: Record<string, string> = {}, gebieden: string[] = []): PlanDocument {
  const ydoc = new Y.Doc()
  for (const [veld, tekst] of Object.entries(teksten)) ydoc.getText(veld).insert(0, tekst)
  for (const g of gebieden) kies(ydoc.getArray(`keuze.${g}`), { id: `${g}-1`, waarde: true, door: 'ilse' }, isWel)
  // The reader asks only for its texts and lists.
  return {
    tekst: (v: string) => ydoc.getText(v),
    lijst: (v: string) => ydoc.getArray(v),
    ydoc,
    beeld: { fase: 'OPEN' } as PlanDocument['beeld'],
  } satisfies Partial<PlanDocument> as PlanDocument
}

const deel = (id: string, d: Partial<PlanDeel>): PlanDeel => ({
  id,
  soort: 'DEEL',
  persoonId: NOA,
  leefgebied: null,
  mag: 'SCHRIJVEN',
  magVoorstellen: true,
  seq: 0,
  epoch: 1,
  ...d,
})

const plan: Plan = {
  id: 'plan',
  dossierId: 'dossier',
  personen: [
    { persoonId: NOA, voornaam: 'Noa', leeftijd: 9, magOpsturen: true },
    { persoonId: MILAN, voornaam: 'Milan', leeftijd: 16, magOpsturen: false },
  ],
  documenten: [
    deel('v-noa', { soort: 'VERHAAL' }),
    deel('d-wonen', { leefgebied: 'WONEN' }),
    deel('d-geld', { leefgebied: 'GELD', seq: 3 }),
    deel('d-vervoer', { leefgebied: 'VERVOER' }),
    deel('n-noa', { soort: 'NOTITIES' }),
    deel('v-milan', { soort: 'VERHAAL', persoonId: MILAN, mag: 'LEZEN' }),
    deel('gezin', { soort: 'GEZIN', persoonId: null }),
  ],
  magOpsturen: true,
}

describe('the plan as it would be handed in', () => {
  const documenten = new Map([
    ['v-noa', doc({ verhaal: '  Noa tekent graag. ', goed: '   ' }, ['WONEN'])],
    ['d-wonen', doc()],
    ['d-geld', doc({ nodig: 'Hulp bij brieven.' })],
    ['n-noa', doc({ notitie: 'Dit is van mij.' })],
    ['v-milan', doc({ verhaal: 'Van Milan.' })],
    ['gezin', doc({ samen: 'Vaste dagen.' })],
  ])
  const inhoud = inhoudVan(plan, documenten, (id) => (id === NOA ? 'Noa Okafor' : 'Milan Okafor'))

  it('has the words of who may be handed in, without blanks, and nothing of the notes', () => {
    expect(inhoud.personen).toEqual([
      {
        persoonId: NOA,
        naam: 'Noa Okafor',
        gebieden: ['WONEN', 'GELD'],
        verhaal: { verhaal: 'Noa tekent graag.' },
        delen: [{ leefgebied: 'GELD', teksten: { nodig: 'Hulp bij brieven.' } }],
        doelen: [],
        kosten: [],
      },
    ])
    expect(inhoud.gezin).toEqual({ samen: 'Vaste dagen.' })
    expect(JSON.stringify(inhoud)).not.toContain('Dit is van mij')
    expect(JSON.stringify(inhoud)).not.toContain('Van Milan')
  })

  it('names what the law asks about and has no answer yet', () => {
    const [noa] = inhoud.personen
    expect(noa && watMist(noa, inhoud.gezin)).toEqual(['zelf', 'wie', 'zorger'])
  })

  it('has who may only be read when that is asked', () => {
    const alles = inhoudVan(
      plan,
      documenten,
      (id) => id,
      () => true,
    )
    expect(alles.personen.map((p) => [p.persoonId, p.verhaal['verhaal']])).toEqual([
      [NOA, 'Noa tekent graag.'],
      [MILAN, 'Van Milan.'],
    ])
  })

  it('knows what the reader does not see: a part that is not given, or not on this device', () => {
    const open = teLezen(plan, documenten)
    const zicht = zichtOp(plan, documenten, open, NOA, true)
    expect(zicht).toEqual({ verhaal: true, gebieden: ['WONEN', 'VERVOER', 'GELD'], doelen: false, kosten: false, gezin: true })
    const zonder = new Map([...documenten].filter(([id]) => id !== 'd-geld' && id !== 'gezin'))
    expect(zichtOp(plan, zonder, open, NOA, true)).toMatchObject({ gebieden: ['WONEN', 'VERVOER'], gezin: false })
    expect(zichtOp(plan, zonder, open, NOA, false).gezin).toBe(true)
  })

  it('opens only what was chosen or written, and never the notes', () => {
    expect(teLezen(plan, new Map([['v-noa', doc({}, ['WONEN'])]]))).toEqual(['v-noa', 'd-wonen', 'd-geld', 'v-milan', 'gezin'])
  })

  it('is empty only when nothing was written or chosen', () => {
    expect(isLeeg(inhoud)).toBe(false)
    expect(isLeeg(inhoudVan(plan, new Map([['v-noa', doc({ verhaal: ' \n ' })]]), () => 'Noa'))).toBe(true)
    expect(isLeeg(inhoudVan(plan, new Map([['v-noa', doc({}, ['GELD'])]]), () => 'Noa'))).toBe(false)
  })
})

describe('choices', () => {
  it('counts a leefgebied as chosen while two people differ, and not after both let go', () => {
    const document = doc()
    const lijst = document.lijst('keuze.VERVOER')
    lijst.push([
      { id: 'a', waarde: true, vervangt: [], door: 'ilse' },
      { id: 'b', waarde: false, vervangt: [], door: 'karin' },
    ])
    expect(gekozenGebieden(document)).toEqual(['VERVOER'])
    kies(lijst, { id: 'c', waarde: false, door: 'ilse' }, isWel)
    expect(gekozenGebieden(document)).toEqual([])
  })

  it('counts a question once it has words, and the first one once something is chosen', () => {
    expect(aantalKort(doc({ verhaal: 'x', wil: '  ' }, ['WONEN', 'GELD']))).toBe(2)
    expect(aantalKort(null)).toBe(0)
  })
})

describe('the question about who cares (W79)', () => {
  it('is asked of who cares: never of a child about itself, always of a grown-up and of who writes for another', () => {
    expect(zorgerIsVoorAnder({ leeftijd: 16 }, true)).toBe(true)
    expect(zorgerIsVoorAnder({ leeftijd: 18 }, true)).toBe(false)
    expect(zorgerIsVoorAnder({ leeftijd: 9 }, false)).toBe(false)
  })

  it('has a place of its own on the page of the family, and goes along when the plan is handed in', () => {
    const gezin = new Map([['gezin', doc({ zorger: 'Ik slaap weinig.' })]])
    const inhoud = inhoudVan(plan, gezin, (id) => id)
    expect(inhoud.gezin).toEqual({ zorger: 'Ik slaap weinig.' })
    const [noa] = inhoud.personen
    expect(noa && watMist(noa, inhoud.gezin)).not.toContain('zorger')
    expect(noa && watMist(noa, null)).toContain('zorger')
  })
})
