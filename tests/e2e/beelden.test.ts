import { join } from 'node:path'
import { describe } from 'vitest'
import { DOSSIERS, PERSONEN, type ProefNaam } from '../../server/proef/personen.ts'
import { expect, FORMATEN, type Formaat, type Persoon, test } from '../browser.ts'

/**
 * Opens every page as who uses it, at both sizes: one heading, nothing wider than the screen, no complaint. With
 * `BEELDEN=1` it writes what it sees to docs/beelden, for the README and for who looks at it as a designer.
 */
const MAP = join(import.meta.dirname, '../../docs/beelden')
const BEWAAR = process.env['BEELDEN'] === '1'
const NOA = PERSONEN.noa.id

type Pagina = { naam: string; pad: string; eerst?: (p: Persoon) => Promise<void> }

async function beginPlan(p: Persoon): Promise<void> {
  const antwoord = await p.page.request.post(`/api/v1/dossiers/${DOSSIERS.okaforJansen}/plan`, {
    data: { personen: [NOA] },
    headers: { 'idempotency-key': crypto.randomUUID(), origin: new URL(p.page.url()).origin },
  })
  expect(antwoord.status()).toBe(200)
}

const REEKSEN: { wie: ProefNaam | null; paginas: Pagina[] }[] = [
  {
    wie: null,
    paginas: [
      { naam: 'voordeur', pad: '/' },
      { naam: 'uitleg', pad: '/uitleg' },
      { naam: 'uitleg-voor-mij', pad: '/uitleg/voor-mij' },
    ],
  },
  {
    wie: 'ilse',
    paginas: [
      { naam: 'start', pad: '/' },
      { naam: 'melding', pad: '/melding' },
      { naam: 'plan-begin', pad: '/plan' },
      { naam: 'plan', pad: '/plan', eerst: beginPlan },
      { naam: 'plan-wat-speelt-nu', pad: `/plan/${NOA}/gebieden` },
      { naam: 'plan-vraag', pad: `/plan/${NOA}/goed` },
      { naam: 'plan-opsturen', pad: '/plan/opsturen' },
      { naam: 'geld-leeg', pad: '/geld' },
      { naam: 'consulent', pad: '/contact' },
      { naam: 'toegang', pad: '/toegang' },
      { naam: 'toegang-geven', pad: '/toegang/geven' },
      { naam: 'toegang-inzage', pad: '/toegang/inzage' },
      { naam: 'toegang-gegevens', pad: '/toegang/gegevens' },
      { naam: 'toestel', pad: '/toestel' },
    ],
  },
  {
    wie: 'sanne',
    paginas: [
      { naam: 'geld', pad: '/geld' },
      { naam: 'geld-schuiven', pad: '/geld/schuiven' },
      { naam: 'geld-verschuivingen', pad: '/geld/verschuivingen' },
      { naam: 'hulp', pad: '/hulp' },
    ],
  },
  {
    wie: 'mark',
    paginas: [
      { naam: 'start-gezin', pad: '/' },
      { naam: 'geld-gezin', pad: '/geld' },
      { naam: 'toegang-leeftijd', pad: '/toegang/leeftijd' },
    ],
  },
  {
    wie: 'fatima',
    paginas: [
      { naam: 'werkplek', pad: '/werkplek' },
      { naam: 'werkplek-gezin', pad: `/werkplek/${DOSSIERS.deGraaf}` },
    ],
  },
  { wie: 'anneke', paginas: [{ naam: 'leiding', pad: '/werkplek' }] },
  { wie: 'joost', paginas: [{ naam: 'beheer', pad: '/werkplek' }] },
]

describe.each(Object.keys(FORMATEN) as Formaat[])('every page at %s', (formaat) => {
  for (const { wie, paginas } of REEKSEN)
    test(`of ${wie ?? 'a visitor'}`, async ({ persoon }) => {
      const p = await persoon({ formaat })
      if (wie !== null) await p.logIn(wie)
      for (const pagina of paginas) {
        await pagina.eerst?.(p)
        await p.page.goto(pagina.pad)
        await expect.poll(() => p.page.getByRole('heading', { level: 1 }).count(), { message: pagina.naam }).toBe(1)
        await p.page.waitForLoadState('networkidle')
        const breder = await p.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        expect(breder, `${pagina.naam} is wider than the screen`).toBe(0)
        if (BEWAAR) await p.beeld(join(MAP, `${pagina.naam}-${FORMATEN[formaat].width}.png`))
      }
    })
})
