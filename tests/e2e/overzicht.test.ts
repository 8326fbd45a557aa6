import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { DOSSIERS } from '../../server/proef/personen.ts'
import { expect, FORMATEN, type Formaat, test } from '../browser.ts'
import { csvRijen } from '../csv.ts'
import { leesPdf, type Tag } from '../pdf.ts'
import { xlsxRijen } from '../xlsx.ts'

/** `BEELDEN_MAP=<folder>` keeps pictures of what this test sees. */
const MAP = process.env['BEELDEN_MAP']

/** Presses a button that makes a file, and reads what the browser saved. */
async function bewaar(page: Page, knop: string, naam: string): Promise<Buffer> {
  const komt = page.waitForEvent('download')
  await page.getByRole('button', { name: knop }).click()
  const download = await komt
  expect(download.suggestedFilename()).toBe(naam)
  await page
    .getByText(/^Het bestand is klaar \(\d+ kB\)\.$/)
    .last()
    .waitFor()
  return readFile(await download.path())
}

const alles = (t: Tag): string[] => [...(t.tekst === '' ? [] : [t.tekst]), ...t.kinderen.flatMap(alles)]

/** Every text of the document on the page, in order: the words that the PDF must have too. */
const opScherm = (page: Page): Promise<string[]> =>
  page
    .locator('h1, .uv-blad :is(h2, h3, p, dt, dd:not(:has(p)), li, th:not(:has(span)), .uv-regel)')
    .allTextContents()
    .then((teksten) => teksten.map((x) => x.trim()).filter((x) => x !== ''))

/** The amounts in one column of a table of the page, in cents; the last row is the total. */
async function kolom(page: Page, tabel: string, nr: number): Promise<number[]> {
  const cellen = await page.getByRole('table', { name: tabel }).locator(`tr > :nth-child(${nr})`).allTextContents()
  return cellen.slice(1).map(cent)
}
/** `€ 1.250,00` as 125000. @throws when it is no amount: a cell that is missing is not zero */
function cent(tekst: string): number {
  if (!/^(?:\u2212\u00a0)?€\u00a0[\d.]+,\d\d$/.test(tekst.trim())) throw new Error(`no amount: '${tekst}'`)
  return Number(tekst.replaceAll(/[^\d\u2212]/gu, '').replace('\u2212', '-'))
}
const csvVan = (bytes: Buffer) => csvRijen(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
const csvCent = (tekst: string | undefined): number => Number((tekst ?? '').replace(',', ''))

describe.each(Object.keys(FORMATEN) as Formaat[])('overviews, %s', (formaat) => {
  test('a month is found from Mijn geld, and its page, PDF, CSV and spreadsheet have the same numbers', async ({ persoon }) => {
    const sanne = await persoon({ formaat })
    const { page } = sanne
    const beeld = async (naam: string): Promise<void> => {
      if (MAP !== undefined) await sanne.beeld(join(MAP, `${naam}-${FORMATEN[formaat].width}.png`))
    }
    await sanne.logIn('sanne')
    await page.goto('/geld')
    await page.getByRole('link', { name: 'Overzicht per maand en per jaar' }).click()
    await page.getByRole('heading', { level: 1, name: 'Overzichten' }).waitFor()
    await page.getByText('Het overzicht van juli 2026 komt op 5 augustus 2026.').waitFor()
    await sanne.axe()
    await beeld('overzichten')

    await page.getByRole('link', { name: 'Maandoverzicht juni 2026' }).click()
    await page.getByRole('heading', { level: 1, name: 'Maandoverzicht juni 2026 van Sanne Vermeer' }).waitFor()
    await page.getByText('Over juni 2026 is €\u00a01.300,90 betaald.').waitFor()
    await page.getByText('Van het budget is daarna €\u00a09.755,40 nog niet betaald.').waitFor()
    await sanne.axe()
    await beeld('overzicht-maand')
    const besteed = await kolom(page, 'Potjes van Sanne', 2)
    const over = await kolom(page, 'Potjes van Sanne', 3)
    expect(besteed.at(-1)).toBe(130090)
    expect(besteed.slice(0, -1).reduce((a, b) => a + b, 0)).toBe(130090)

    const pdf = leesPdf(await bewaar(page, 'PDF maken', 'maandoverzicht-2026-06.pdf'))
    const [wortel] = pdf.boom
    if (wortel === undefined) throw new Error('no tags')
    await expect.poll(() => opScherm(page)).toEqual(alles(wortel))
    expect([pdf.titel, pdf.taal]).toEqual(['Maandoverzicht juni 2026 van Sanne Vermeer', 'nl-NL'])

    const csv = csvVan(await bewaar(page, 'CSV-bestand maken', 'maandoverzicht-2026-06.csv'))
    expect(csv.map((r) => csvCent(r['Betaald over juni 2026']))).toEqual(besteed)
    expect(csv.map((r) => csvCent(r['Nog niet betaald']))).toEqual(over)
    const xlsx = xlsxRijen(await bewaar(page, 'Excel-bestand maken', 'maandoverzicht-2026-06.xlsx'))
    expect(xlsx.map((r) => r['Betaald over juni 2026'])).toEqual(besteed)
    expect(xlsx.map((r) => r['Nog niet betaald'])).toEqual(over)

    await page.getByRole('link', { name: 'Overzichten', exact: true }).first().click()
    await page.getByRole('link', { name: 'Jaaroverzicht 2026' }).click()
    await page.getByRole('heading', { level: 1, name: 'Jaaroverzicht 2026 van Sanne Vermeer' }).waitFor()
    await page.getByText('Wat overblijft, gaat terug naar de gemeente. U betaalt niets terug.').first().waitFor()
    await sanne.axe()
    await beeld('overzicht-jaar')
    await page.getByRole('row', { name: 'Nog niet betaald op 1 juli 2026 €\u00a09.755,40' }).waitFor()
    expect((await kolom(page, 'Potjes van Sanne', 2)).at(-1)).toBe(908460)
  })

  test('who keeps the books fetches them per bron, and they add up to the family; the family has no such page', async ({ persoon }) => {
    const hanneke = await persoon({ formaat })
    const { page } = hanneke
    await hanneke.logIn('hanneke')
    await page.goto('/werkplek')
    await page.getByRole('list', { name: 'Boeken per gezin' }).getByRole('link', { name: 'De Graaf' }).click()
    await page.getByRole('heading', { level: 1, name: /^Boeken per bron 2026 van Thijs de Graaf/ }).waitFor()
    await hanneke.axe()
    if (MAP !== undefined) await hanneke.beeld(join(MAP, `boeken-${FORMATEN[formaat].width}.png`))
    const besteed = await kolom(page, 'Per bron', 3)
    expect(besteed.at(-1)).toBe(1965936)
    expect((await kolom(page, 'Per persoon', 3)).at(-1)).toBe(1965936)
    expect((await kolom(page, 'Per maand', besteed.length + 1)).at(-1)).toBe(1965936)
    const csv = csvVan(await bewaar(page, 'CSV-bestand maken', 'boeken-per-bron-2026.csv'))
    expect(csv.map((r) => csvCent(r['Betaald over 2026']))).toEqual(besteed)
    const xlsx = xlsxRijen(await bewaar(page, 'Excel-bestand maken', 'boeken-per-bron-2026.xlsx'))
    expect(xlsx.map((r) => r['Betaald over 2026'])).toEqual(besteed)

    const mark = await persoon({ formaat })
    mark.verwacht(/404/)
    await mark.logIn('mark')
    await mark.page.goto(`/werkplek/${DOSSIERS.deGraaf}/boeken`)
    await mark.page.getByRole('heading', { level: 1, name: 'Deze pagina is er niet' }).waitFor()
  })
})
