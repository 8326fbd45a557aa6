import { renderToStaticMarkup } from 'react-dom/server'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { beforeAll, describe, expect, it } from 'vitest'
import { GEGEVENS } from '../../contract/woorden.ts'
import { STANDAARD_NORMEN, type StapFeiten, stapNu, stappenVan } from '../../domein/stappen.ts'
import { laadTekst } from '../../i18n/i18n.ts'
import { AlleStappen } from './alle-stappen.tsx'
import { Beurt } from './beurt.tsx'
import type { Dossier, Stappen } from './vragen.ts'

const woorden = (wat: ReactNode): string =>
  renderToStaticMarkup(<MemoryRouter>{wat}</MemoryRouter>)
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')

const FEITEN: StapFeiten = {
  vandaag: '2026-07-01',
  meldingDag: '2026-06-30',
  planOpgestuurdDag: null,
  antwoordDag: null,
  besluit: null,
  normen: STANDAARD_NORMEN,
}

const NAMEN = new Map([
  ['CONSULENT', 'Fatima El Amrani'],
  ['INWONER', 'Vermeer'],
])

function stappen(over: Partial<StapFeiten>, { ik, taken = [] }: { ik: boolean; taken?: Stappen['taken'] }): Stappen {
  const beelden = stappenVan({ ...FEITEN, ...over })
  return {
    stappen: beelden.map((s) => ({
      ...s,
      aanZet: { rol: s.aanZet, naam: NAMEN.get(s.aanZet) ?? '', ik: ik && s.aanZet === 'INWONER' },
    })),
    nu: stapNu(beelden),
    taken,
  }
}

/** A dossier of one person, who is the reader or somebody whose handed-in plan the reader may read, with its messages. */
function dossier(ik: boolean): Dossier {
  const rechten = Object.fromEntries(GEGEVENS.map((g) => [g, ik ? 'SCHRIJVEN' : g === 'PLAN' || g === 'BERICHTEN' ? 'LEZEN' : 'GEEN']))
  return {
    id: 'd',
    naam: 'Vermeer',
    soort: 'ENKEL',
    deelnemers: [
      {
        persoonId: 'sanne',
        voornaam: 'Sanne',
        achternaam: 'Vermeer',
        leeftijd: 29,
        ik,
        rechten: rechten as Dossier['deelnemers'][number]['rechten'],
        conceptDelen: null,
      },
    ],
    betrokkenen: [],
    consulent: null,
    melding: null,
    magOpsturen: ik,
    heeftBudget: false,
  }
}

const beurt = (s: Stappen, ik: boolean): string => woorden(<Beurt stappen={s} dossier={dossier(ik)} />)

describe('who is at turn', () => {
  beforeAll(async () => {
    for (const kamer of ['start', 'algemeen']) await laadTekst(kamer)
  })

  it('a plan of which nothing exists is begun, one that exists is gone on with', () => {
    const taak = (begonnen: 0 | 1): Stappen['taken'] => [
      { soort: 'PLAN_MAKEN', uiterlijk: '2026-07-07', waarden: { begonnen }, doelId: null },
    ]
    expect(beurt(stappen({}, { ik: true, taken: taak(0) }), true)).toContain('Begin met uw plan')
    expect(beurt(stappen({}, { ik: true, taken: taak(1) }), true)).toContain('Verder met uw plan')
  })

  it('who supports is not addressed as the client and gets no message that cannot be sent', () => {
    const opgestuurd = { planOpgestuurdDag: '2026-07-01' }
    const client = beurt(stappen(opgestuurd, { ik: true }), true)
    expect(client).toMatch(/Uw consulent.*gesprek met u plannen.*U hoort uiterlijk 11 augustus 2026.*bericht aan uw consulent/)
    const helper = beurt(stappen(opgestuurd, { ik: false }), false)
    expect(helper).toMatch(/De consulent.*een gesprek plannen/)
    for (const woord of ['Uw consulent', 'met u', 'U hoort', 'bericht aan uw consulent']) expect(helper).not.toContain(woord)
    expect(beurt(stappen({}, { ik: false }), false)).toMatch(/Opsturen kan tot en met 7 juli 2026/)
  })

  it('where a budget runs nobody is at turn, and each date has its reason', () => {
    const loopt = stappen({ meldingDag: null, besluit: { vanaf: '2026-01-01', tot: '2026-12-31' } }, { ik: true })
    const tekst = beurt(loopt, true)
    expect(tekst).toMatch(/U hoeft nu niets te doen.*31 december 2026.*24 september 2026/)
    expect(tekst).toMatch(/Waarom deze data\?.*staat in het besluit.*98 dagen/)
    expect(woorden(<AlleStappen stappen={loopt} />)).not.toContain('U bent aan de beurt')
  })
})
