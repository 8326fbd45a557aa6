import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DOSSIERS } from '../../server/proef/personen.ts'
import type { BudgetAntwoord } from '../../src/contract/schemas/geld.ts'
import { budgetUit } from '../../src/domein/budget-uit.ts'
import { som } from '../../src/domein/geld.ts'
import { jaarbeeld, jarenVan } from '../../src/domein/geld-jaar.ts'
import { stelDat } from '../../src/domein/stel-dat.ts'
import { laadTekst } from '../../src/i18n/i18n.ts'
import { APART, opbouwPotje, potjesApart } from '../../src/onderdelen/geld/apart.ts'
import { opbouw } from '../../src/onderdelen/geld/beeld.ts'
import { GROEPEN, groepeer } from '../../src/onderdelen/geld/groepen.ts'
import { JaarLijst } from '../../src/onderdelen/geld/jaar-lijst.tsx'
import { OpbouwLijst } from '../../src/onderdelen/geld/opbouw-lijst.tsx'
import { PotjesLijst } from '../../src/onderdelen/geld/potjes-lijst.tsx'
import { StelDatUitkomst } from '../../src/onderdelen/geld/stel-dat-uitkomst.tsx'
import { EigenBijdrage, WatOverblijft } from '../../src/onderdelen/geld/wat-overblijft.tsx'
import { openTestLoket, type TestLoket } from './loket.ts'

let loket: TestLoket
let sanne: BudgetAntwoord
let mark: BudgetAntwoord
beforeAll(async () => {
  loket = await openTestLoket()
  for (const kamer of ['geld', 'geldbeeld', 'oordeel']) await laadTekst(kamer)
  sanne = await loket.budget('sanne', DOSSIERS.sanne)
  mark = await loket.budget('mark', DOSSIERS.deGraaf)
})
afterAll(() => loket.database.sluit())

/** The words on the screen, without the marks around them. */
const woorden = (wat: ReactNode): string =>
  renderToStaticMarkup(createElement(MemoryRouter, null, wat))
    .replaceAll(/<[^>]+>/gu, ' ')
    .replaceAll(/[\s\u00a0]+/gu, ' ')

const rijenVan = (budget: BudgetAntwoord) => groepeer(budget, 'bron', []).flatMap((g) => g.rijen)

it('along whatever the potjes are laid out, each cent is there once', () => {
  for (const budget of [sanne, mark])
    for (const soort of GROEPEN) {
      const [eerste] = budget.potjes
      const doelen = soort === 'doel' && eerste ? [{ potjeId: eerste.id, doelId: 'd1', tekst: 'Rust' }] : []
      const groepen = groepeer(budget, soort, doelen)
      const rijen = groepen.flatMap((g) => g.rijen)
      expect(rijen).toHaveLength(budget.potjes.length)
      expect(som(rijen.map((r) => r.budgetCent))).toBe(budget.totaal?.budgetCent)
      expect(som(groepen.map((g) => g.samen?.vrij ?? 0))).toBe(budget.totaal?.nogVrijCent)
      if (soort === 'bron')
        for (const g of groepen)
          expect(som(g.rijen.map((r) => r.budgetCent))).toBe(budget.bronnen.find((b) => b.id === g.sleutel)?.stand?.budgetCent)
      if (soort === 'doel') expect(groepen.map((g) => g.sleutel)).toEqual(['d1', ''])
    }
})

it('a potje of two bronnen stands under both, with its own part, and together they are the potje', () => {
  const [een] = mark.potjes
  const ander = mark.bronnen.find((b) => b.id !== een?.delen[0]?.bronId)
  const deel = een?.delen[0]
  if (een === undefined || ander === undefined || deel === undefined) throw new Error('no potje')
  const delen = [
    { ...deel, budgetCent: deel.budgetCent - 10_000 },
    { bronId: ander.id, budgetCent: 10_000, betaaldCent: 0, inBehandelingCent: 0 },
  ]
  const gemengd = { ...mark, potjes: mark.potjes.map((p) => (p.id === een.id ? { ...p, delen } : p)) }
  const rijen = groepeer(gemengd, 'bron', []).flatMap((g) =>
    g.rijen.filter((r) => r.potje.id === een.id).map((r) => [g.sleutel, r.budgetCent]),
  )
  expect(rijen).toEqual(
    expect.arrayContaining([
      [deel.bronId, deel.budgetCent - 10_000],
      [ander.id, 10_000],
    ]),
  )
  expect(rijen).toHaveLength(2)
  const heel = rijenVan(gemengd).filter((r) => r.potje.id === een.id)
  expect(som(heel.map((r) => (r.stand?.vrij ?? 0) + (r.stand?.gepland ?? 0) + (r.stand?.besteed ?? 0)))).toBe(deel.budgetCent)
})

it('what stands apart from the one number opens to potjes that add up to it', () => {
  for (const budget of [sanne, mark]) {
    if (budget.totaal === null) throw new Error('no total')
    const regels = opbouw(budget.totaal)
    for (const apart of APART) {
      const apartgezet = regels.filter((r) => r.sleutel === apart).map((r) => r.cent)
      expect(som([...potjesApart(budget, apart, null).map((r) => r.cent), ...apartgezet])).toBe(0)
    }
    for (const r of regels.filter((x) => x.sleutel === 'later'))
      expect(som(potjesApart(budget, 'later', r.datum).map((x) => x.cent))).toBe(-r.cent)
  }
  expect(potjesApart(mark, 'later', '2026-09-14').map((r) => [r.potje.naam, r.cent])).toEqual([['Reserve vanaf 14-09', 42_000]])
})

it('the year of both worked cases adds up to the forecast of the loket', () => {
  for (const budget of [sanne, mark]) {
    const met = budget.potjes.filter((p) => p.stand !== null)
    expect(jarenVan(met)).toEqual(['2026'])
    const jaar = jaarbeeld(budgetUit(budget), met, '2026', budget.vandaag)
    expect(jaar.samenCent).toBe(budget.prognose?.totaalBesteedCent)
    expect(jaar.besteedCent).toBe(som([budget.totaal?.betaaldCent ?? 0, budget.totaal?.inBehandelingCent ?? 0]))
    const tekst = woorden(createElement(JaarLijst, { beeld: jaar, titel: 'Per maand in 2026' }))
    expect(tekst).toContain('december 2026')
    expect(tekst).toContain('Samen tot en met deze maand')
  }
  const maart = jaarbeeld(budgetUit(sanne), sanne.potjes, '2026', sanne.vandaag).maanden[2]
  expect(maart).toMatchObject({ maand: '2026-03', besteedCent: 199_490, geplandCent: 0 })
})

it('says in words what is in a potje, what is left per bron, and what the own contribution is', () => {
  for (const potje of mark.potjes) {
    if (potje.stand === null) throw new Error('no standing')
    const regels = opbouwPotje(potje.stand)
    expect(som(regels.map((r) => r.cent))).toBe(potje.stand.nogVrijCent)
    expect(
      renderToStaticMarkup(
        createElement(MemoryRouter, null, createElement(OpbouwLijst, { regels, uit: 'Vrij', cent: 0, potjeId: potje.id })),
      ),
    ).toContain(`/geld/regels/BUDGET?potje=${potje.id}`)
  }
  const rijen = groepeer(mark, 'persoon', []).flatMap((g) => g.rijen)
  expect(woorden(createElement(PotjesLijst, { rijen, label: 'Potjes', niveau: 3 }))).toContain('Te gebruiken vanaf 14 september 2026')
  const rest = woorden(createElement(WatOverblijft, { budget: mark }))
  for (const naam of ['Jeugdwet (', 'Passend onderwijs (', 'Leerlingenvervoer (', 'Naar verwachting blijft over: € 420,00'])
    expect(rest).toContain(naam)
  const meenemen = { ...sanne, bronnen: sanne.bronnen.map((b) => ({ ...b, meenemenProcent: 10 })) }
  expect(woorden(createElement(WatOverblijft, { budget: meenemen }))).toContain('U mag 10 procent van wat overblijft later nog gebruiken.')
  expect(woorden(createElement(EigenBijdrage, { budget: sanne }))).toContain('12 maanden, samen € 261,60.')
  expect(woorden(createElement(EigenBijdrage, { budget: mark }))).toContain('3 maanden, samen € 65,40.')
})

it('trying out says what fits and what does not, with the same amounts in jar and table', () => {
  const potje = sanne.potjes.find((p) => p.naam === 'Begeleiding thuis')
  if (potje?.tarief === null || potje === undefined) throw new Error('no potje')
  const { tarief } = potje
  const scherm = (proef: Parameters<typeof stelDat>[2]): string =>
    woorden(createElement(StelDatUitkomst, { uitkomst: stelDat(budgetUit(sanne), potje.id, proef, sanne.vandaag), proef, potje, tarief }))
  expect(scherm({ soort: 'WEEK', honderdsten: 200, weken: 4 })).toMatch(
    /Dit kost samen € 360,00 extra\. Dit past niet in het potje Er is dan € 360,00 te weinig\./,
  )
  expect(scherm({ soort: 'TARIEF', tariefCent: 4000 })).toMatch(
    /kost dan € 480,00 minder\. Dit past in het potje\..*Nu vrij € 0,00.*Dan vrij € 480,00/,
  )
})
