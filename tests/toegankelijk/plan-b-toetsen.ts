import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { bedragTekst } from '../../src/lib/opmaak.ts'
import { expect } from '../browser.ts'
import { type PlanDoel, type PlanPersoon, type PlanRegel, potjesCent } from './plan-b-vorm.ts'
import { kies, naar, opPagina, plek, RUIM } from './toetsen.ts'

/** Goes to the `nr`th stop of this name, for a link that every person of the plan has. */
export async function kiesNr(page: Page, naam: RegExp, nr: number): Promise<void> {
  for (let keer = 1; keer < nr; keer += 1) {
    await naar(page, naam, 'a')
    await page.keyboard.press('Tab')
  }
  await kies(page, naam, 'a')
}

/** Types into a field that the keyboard first goes to. */
export async function vul(page: Page, veld: RegExp, tekst: string): Promise<void> {
  await naar(page, veld)
  expect((await plek(page)).soort, `a field at ${veld.source}`).toMatch(/^(?:input|textarea)$/)
  await page.keyboard.type(tekst)
}

/** One of several round buttons: to the group, of which `eerste` is the first, and with the arrow to the word. */
export async function kiesRond(page: Page, eerste: RegExp, woord: string): Promise<void> {
  await naar(page, eerste, 'input')
  for (let keer = 0; !(await plek(page)).naam.startsWith(woord); keer += 1) {
    expect(keer, `'${woord}' among the choices`).toBeLessThan(8)
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Space')
  await expect
    .poll(() => page.evaluate(() => document.activeElement instanceof HTMLInputElement && document.activeElement.checked))
    .toBe(true)
}

/** One out of a closed list, by typing its first letters. */
async function kiesUitLijst(page: Page, veld: RegExp, woord: string): Promise<void> {
  await naar(page, veld, 'select')
  await page.keyboard.type(woord.slice(0, 4))
  const gekozen = (): Promise<string | undefined> =>
    page.evaluate(() => (document.activeElement instanceof HTMLSelectElement ? document.activeElement.selectedOptions[0]?.text : undefined))
  await expect.poll(gekozen, RUIM).toBe(woord)
}

/** A day in the three fields of it. */
async function vulDag(page: Page, dag: readonly [string, string, string]): Promise<void> {
  for (const [nr, veld] of [/^Dag$/, /^Maand$/, /^Jaar$/].entries()) await vul(page, veld, dag[nr] ?? '')
}

/** A row of questions from the screen of the first: an answer or nothing, on, and at the end to the page with `einde`. */
async function beantwoord(page: Page, antwoorden: readonly string[], einde: RegExp): Promise<void> {
  for (const [nr, antwoord] of antwoorden.entries()) {
    await expect.poll(async () => (await plek(page)).soort, RUIM).toBe('h1')
    if (antwoord !== '') await vul(page, /^Uw antwoord/, antwoord)
    await kies(page, nr === antwoorden.length - 1 ? /^Klaar met deze vragen/ : /^Verder$/, 'a')
  }
  await opPagina(page, einde)
}

/** From the screen 'Wat speelt er nu?': the ten questions and the seven of one leefgebied, to the page after them. */
export async function schrijfVragen(page: Page, p: PlanPersoon): Promise<void> {
  await opPagina(page, /^Wat speelt er nu/)
  for (const gebied of p.gebieden) {
    await naar(page, new RegExp(`^${gebied}`), 'input')
    await page.keyboard.press('Space')
  }
  await expect.poll(() => page.getByRole('checkbox', { checked: true }).count()).toBe(p.gebieden.length)
  await kies(page, /^Verder$/, 'a')
  await beantwoord(page, p.kort, /zijn klaar$/)
  await kies(page, new RegExp(`^${p.meer.gebied}`), 'a')
  await beantwoord(page, p.meer.antwoorden, /zijn klaar$/)
}

/** From the page with the goals of a person: one more goal, with its steps, and back there. */
export async function schrijfDoel(page: Page, d: PlanDoel): Promise<void> {
  await opPagina(page, /doelen|^Doelen/)
  await kies(page, /^Doel toevoegen$/, 'button')
  await opPagina(page, /^Een doel/)
  await vul(page, /^Wat wilt u bereiken/, d.tekst)
  await vul(page, /^Waaraan merkt u dat het lukt/, d.merk)
  for (const [nr, stap] of d.stappen.entries()) {
    await kies(page, /^Kleine stap toevoegen$/, 'button')
    await expect.poll(async () => (await plek(page)).naam, RUIM).toBe(`Kleine stap ${nr + 1}`)
    await page.keyboard.type(stap.tekst)
    if (!stap.gedaan) continue
    await page.keyboard.press('Shift+Tab')
    expect((await plek(page)).naam).toBe(`Stap ${nr + 1} is gedaan`)
    await page.keyboard.press('Space')
  }
  if (d.dag) await vulDag(page, d.dag)
  if (d.onderwerp !== undefined) await kiesUitLijst(page, /^Bij welk onderwerp/, d.onderwerp)
  await kies(page, /^Klaar met dit doel$/, 'a')
  await opPagina(page, /doelen|^Doelen/)
}

/** From the budgetplan of a person: one more line, and back there. */
export async function schrijfRegel(page: Page, r: PlanRegel): Promise<void> {
  await opPagina(page, /^Wat het kost/)
  await kies(page, /^Regel toevoegen$/, 'button')
  await opPagina(page, /^Welke hulp/)
  await vul(page, /^Welke hulp is nodig/, r.wat)
  if (r.wie !== '') await vul(page, /^Wie kan dit doen/, r.wie)
  await kiesRond(page, /^Uren/, r.eenheid)
  if (r.gewoon) {
    await kiesRond(page, /^Per week/, r.gewoon.per)
    await vul(page, /^Hoeveel .*(?:in een gewone week|in een maand)/, r.gewoon.hoeveel)
  }
  if (r.anders) {
    await kies(page, /^Weken die anders zijn/, 'summary')
    await vul(page, /^Hoeveel weken per jaar zijn anders/, r.anders.weken)
    await vul(page, /^Hoeveel .*in zo'n week/, r.anders.hoeveel)
  }
  await vul(page, /^Wat is de prijs/, r.prijs)
  if (r.periode) {
    await kies(page, /^Eerste en laatste dag/, 'summary')
    for (const dag of r.periode) await vulDag(page, dag)
  }
  if (r.onderwerp !== undefined) {
    await kies(page, /^Onderwerp en doel/, 'summary')
    await kiesUitLijst(page, /^Bij welk onderwerp/, r.onderwerp)
    if (r.doel !== undefined) await kiesUitLijst(page, /^Bij welk doel/, r.doel)
  }
  if (r.waarom !== undefined) {
    await kies(page, /^Waarom deze hulp/, 'summary')
    await vul(page, /^Waarom past deze hulp/, r.waarom)
  }
  await kies(page, /^Klaar met deze regel$/, 'a')
  await opPagina(page, /^Wat het kost/)
}

/** From the overview of the plan: everything of one person, `nr`th in the plan, and back there. */
export async function schrijfPersoon(page: Page, p: PlanPersoon, nr: number): Promise<void> {
  await schrijfVragen(page, p)
  await kies(page, /^Doelen bekijken of opschrijven$/, 'a')
  for (const doel of p.doelen) await schrijfDoel(page, doel)
  await kies(page, /^Mijn plan$/, 'a')
  await opPagina(page, /^Mijn plan$/)
  await kiesNr(page, /^Wat het kost$/, nr)
  for (const regel of p.regels) await schrijfRegel(page, regel)
  const samen = bedragTekst(potjesCent(p.regels.flatMap((r) => r.potjes)))
  await expect.poll(() => page.getByRole('main').innerText(), RUIM).toContain(samen)
  await expect.poll(() => page.locator('main .lk-bewaard[data-staat="veilig"]').count(), RUIM).toBe(1)
  await kies(page, /^Mijn plan$/, 'a')
  await opPagina(page, /^Mijn plan$/)
}

/** The four questions of the page that the family shares, from the overview and back. */
export async function schrijfGezin(page: Page, antwoorden: readonly string[]): Promise<void> {
  await kies(page, /^Schrijven over u samen$/, 'a')
  await beantwoord(page, antwoorden, /^Mijn plan$/)
}

/** From the overview of the plan: read it, hand it in, and to the confirmation. Gives its number (kenmerk). */
export async function stuurOp(page: Page, woorden: readonly string[]): Promise<string> {
  await kies(page, /^Plan bekijken en opsturen$/, 'a')
  await opPagina(page, /^Plan bekijken en opsturen$/)
  const staat = await page.getByRole('main').innerText()
  expect(
    woorden.filter((w) => !staat.includes(w)),
    'typed, and not shown before handing in',
  ).toEqual([])
  await kies(page, /^Plan opsturen naar/, 'button')
  await opPagina(page, /^Uw plan is opgestuurd$/)
  return page.getByText(/^P-2026-[0-9A-F]{4}-\d$/).innerText()
}

export type Antwoord = { oordeel: 'Zo doen we het' | 'Wij stellen iets anders voor' | 'Dit willen wij bespreken'; uitleg: string }

/** As the consulent, from the list of families: reads the plan, answers each part in their order, and sends it. */
export async function leesEnBeantwoord(
  page: Page,
  o: { titel: RegExp; woorden: readonly string[]; antwoorden: readonly Antwoord[]; inleiding: string },
): Promise<void> {
  await kies(page, /De Graaf/, 'a')
  await opPagina(page, /De Graaf/)
  await kies(page, /^Plan lezen en beantwoorden$/, 'a')
  await opPagina(page, o.titel)
  const staat = await page.getByRole('main').innerText()
  expect(
    o.woorden.filter((w) => !staat.includes(w)),
    'typed, and not shown to the consulent',
  ).toEqual([])
  for (const [nr, { oordeel, uitleg }] of o.antwoorden.entries()) {
    await kiesRond(page, /^Zo doen we het/, oordeel)
    if (uitleg === '') await page.keyboard.press('Tab')
    else await vul(page, /^Uitleg aan het gezin/, uitleg)
    await expect.poll(() => page.locator('main .lk-bewaard[data-staat="veilig"]').count(), RUIM).toBe(nr + 1)
  }
  await vul(page, /^Eerste zinnen/, o.inleiding)
  await kies(page, /^Antwoord versturen naar het gezin$/, 'button')
  await expect.poll(() => page.getByText(/^Verstuurd op/).count(), RUIM).toBe(1)
}

/** As who handed in: from any page to the answer of the gemeente, and back to a file of the plan that was answered. */
export async function leesAntwoord(page: Page, antwoorden: readonly Antwoord[], inleiding: string): Promise<Uint8Array> {
  await kies(page, /^Mijn plan|^Plan$/, 'a')
  await opPagina(page, /^Mijn plan$/)
  await kies(page, /^Antwoord lezen$/, 'a')
  await opPagina(page, /^Het antwoord op uw plan$/)
  const staat = await page.getByRole('main').innerText()
  expect(
    [inleiding, ...antwoorden.map((a) => a.uitleg)].filter((w) => !staat.includes(w)),
    'answered, and not shown',
  ).toEqual([])
  await expect.poll(() => page.locator('.pl-oordeel__woord').allInnerTexts()).toEqual(antwoorden.map((a) => a.oordeel))
  await kies(page, /^Plan meenemen of afdrukken$/, 'a')
  await opPagina(page, /^Plan meenemen of afdrukken$/)
  const komt = page.waitForEvent('download')
  await kies(page, /^PDF maken$/, 'button')
  return readFile(await (await komt).path())
}
