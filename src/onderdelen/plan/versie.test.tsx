import { renderToStaticMarkup } from 'react-dom/server'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { beforeAll, describe, expect, it } from 'vitest'
import { laadTekst } from '../../i18n/i18n.ts'
import { Oneens } from './besluit-geld.tsx'
import { DeelAntwoordLezen } from './deel-antwoord-lezen.tsx'
import { PlanLeesweergave } from './leesweergave.tsx'
import { type Reactie, ReactieLezen } from './reactie-lezen.tsx'
import { WatIsAnders } from './versie-anders.tsx'
import { Sinds } from './versie-sinds.tsx'
import type { PlanVersie } from './vragen.ts'

const OP = '2026-07-02T10:00:00.000Z'
const reactie = (over: Partial<Reactie>): Reactie => ({
  id: 'r1',
  persoonId: 'noa',
  deel: 'DOELEN',
  soort: 'VRAAG',
  tekst: 'Wanneer begint het?',
  door: 'Ilse Jansen',
  op: OP,
  laatste: true,
  antwoord: null,
  ...over,
})
const versie: PlanVersie = {
  id: 'v',
  planId: 'p',
  dossierId: 'd',
  nummer: 2,
  kenmerk: 'P-2026-AAAA-2',
  opgestuurdOp: OP,
  opgestuurdDoor: 'Ilse Jansen',
  inhoud: {
    personen: [
      {
        persoonId: 'noa',
        naam: 'Noa Okafor',
        gebieden: ['WONEN'],
        verhaal: { goed: 'Tekenen.' },
        delen: [],
        doelen: [
          {
            id: '1',
            tekst: 'Weer door slapen',
            merk: 'Zij fluit.',
            datum: '2026-09-01',
            leefgebied: null,
            taken: [{ id: 's', tekst: 'Vroeg naar bed', gedaan: true, datum: null }],
          },
        ],
        kosten: [],
      },
    ],
    gezin: null,
  },
  antwoord: {
    door: 'Fatima El Amrani',
    inleiding: '',
    verstuurdOp: OP,
    delen: [
      { persoonId: 'noa', deel: 'VERHAAL', oordeel: 'ZO', tekst: '', op: OP, versie: '00000000-0000-4000-8000-000000000001' },
      {
        persoonId: 'noa',
        deel: 'DOELEN',
        oordeel: 'ANDERS',
        tekst: 'de slaappoli eerst kijkt.',
        op: OP,
        versie: '00000000-0000-4000-8000-000000000002',
      },
    ],
  },
  magAntwoorden: false,
  sinds: [
    {
      persoonId: 'noa',
      nummer: 1,
      delen: [
        { deel: 'VERHAAL', soort: 'ANDERS', velden: ['gebieden', 'goed'], dingen: [] },
        { deel: 'DOELEN', soort: 'ANDERS', velden: [], dingen: [{ naam: 'Fietsen', soort: 'WEG' }] },
      ],
    },
  ],
  reacties: [],
  magReageren: [],
  magReactieBeantwoorden: false,
  verouderd: [],
}

/** The words on the screen, without the marks around them. */
function woorden(wat: ReactNode): string {
  return renderToStaticMarkup(<MemoryRouter>{wat}</MemoryRouter>)
    .replaceAll(/<[^>]+>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
}

beforeAll(async () => {
  for (const kamer of ['plan', 'reactie', 'kosten']) await laadTekst(kamer)
})

describe('a version in words', () => {
  it('names where the gemeente answers something else, and says why beside that part', () => {
    expect(woorden(<WatIsAnders versie={versie} delen={versie.antwoord?.delen ?? []} />)).toMatch(
      /Bij 1 deel stelt de gemeente iets anders voor: Doelen De andere delen neemt de gemeente over/,
    )
    expect(woorden(<DeelAntwoordLezen antwoord={versie.antwoord?.delen[1]} />)).toContain('Dit is anders, omdat: de slaappoli eerst kijkt.')
  })

  it('says what changed since the version before, by the names of questions and goals', () => {
    const tekst = woorden(<Sinds versie={versie} open />)
    expect(tekst).toContain('Sinds versie 1')
    expect(tekst).toContain('Veranderd: Het verhaal en de tien vragen. Het gaat om: Wat speelt er nu, Wat goed gaat.')
    expect(tekst).toContain('Niet meer in het plan: Fietsen')
    expect(woorden(<Sinds versie={{ ...versie, sinds: [] }} />).trim()).toBe('')
  })

  it('shows goals with their steps; what is done says so in a word', () => {
    expect(woorden(<PlanLeesweergave inhoud={versie.inhoud} />)).toContain(
      'Doelen Weer door slapen Hieraan merk ik het: Zij fluit. Op 1 september 2026. Kleine stappen Gedaan: Vroeg naar bed',
    )
  })

  it('shows the last word of a part with who said it, and keeps the earlier ones', () => {
    const antwoord = { tekst: 'Morgen.', door: 'Fatima El Amrani', op: OP }
    const reacties = [reactie({ laatste: false, antwoord }), reactie({ id: 'r2', soort: 'NIET_EENS', tekst: 'Dat is te laat.' })]
    const tekst = woorden(<ReactieLezen reacties={reacties} eigen />)
    expect(tekst).toMatch(/^ *Uw reactie Ik ben het er niet mee eens Dat is te laat\. Ilse Jansen, 2 juli 2026 om 12:00 Uw consulent geeft/)
    expect(tekst).toContain('1 eerdere reactie Ik heb een vraag Wanneer begint het?')
    expect(tekst).toContain('Morgen. Antwoord van Fatima El Amrani, 2 juli 2026 om 12:00')
  })

  it('names bezwaar only for money against which bezwaar is possible, with the last day of each besluit', () => {
    const besluit = (kenmerk: string, bezwaarTot: string) => ({ id: kenmerk, datum: '2026-06-01', kenmerk, bezwaarTot })
    const oneens = (wetten: ('WMO' | 'ZVW' | 'SWV')[], ...besluiten: ReturnType<typeof besluit>[]): string =>
      woorden(<Oneens wetten={new Set(wetten)} besluiten={besluiten} vandaag="2026-07-01" />)
    expect(oneens(['WMO'])).toMatch(/Bezwaar maken kan tot 6 weken.*wie het besluit nam/)
    expect(oneens(['WMO'], besluit('A', '2026-07-01'), besluit('B', '2026-06-30'))).toMatch(
      /wie het besluit nam.*kenmerk A: bezwaar maken kan tot en met 1 juli 2026.*kenmerk B: bezwaar maken kon tot en met 30 juni 2026/,
    )
    // All of them past: nobody is told to whom to object.
    expect(oneens(['WMO'], besluit('B', '2026-06-30'))).not.toContain('wie het besluit nam')
    const zvw = oneens(['ZVW', 'SWV'])
    expect(zvw.toLowerCase()).not.toContain('bezwaar maken')
    expect(zvw).toContain('heroverweging')
    expect(zvw).toContain('onderwijsconsulent')
  })
})
