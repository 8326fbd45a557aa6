import type { Page } from 'playwright-core'
import { DOSSIERS } from '../../server/proef/personen.ts'
import { axeFouten } from '../axe.ts'
import { expect } from '../browser.ts'
import { test, werkerKlaar } from '../toestel.ts'

const GEZIN = `/werkplek/${DOSSIERS.okaforJansen}`
const ADRES = `${GEZIN}/besluit/nieuw`
const VERWACHT = [/404 \(Not Found\).*\/(budget|plan)\)$/, /409 \(Conflict\)/]

const kenmerk = (tab: Page) => tab.getByLabel('Kenmerk')
const bewaard = (tab: Page) => tab.getByText(/^Bewaard in het loket om/).waitFor()
const knop = (tab: Page, naam: string | RegExp) => tab.getByRole('button', { name: naam })
const kop = (tab: Page, naam: string) => tab.getByRole('heading', { level: 1, name: naam }).waitFor()

async function vulDag(tab: Page, label: string, [dag, maand, jaar]: [string, string, string]): Promise<void> {
  const veld = tab.getByRole('group', { name: label })
  await veld.getByLabel('Dag').fill(dag)
  await veld.getByLabel('Maand').fill(maand)
  await veld.getByLabel('Jaar').fill(jaar)
}

test('words typed without a network are there on return, reach the loket later, and never conflict with themselves', async ({ mens }) => {
  const fatima = await mens({ formaat: 'breed' })
  VERWACHT.forEach((v) => fatima.verwacht(v))
  const { page } = fatima
  await fatima.logIn('fatima', '/werkplek')
  await kop(page, 'Werkplek')
  await werkerKlaar(page)
  await page.locator(`a[href="${GEZIN}"]`).first().click()
  await page.getByRole('link', { name: 'Besluit invoeren' }).click()
  await knop(page, 'Potje maken').click()
  await kop(page, 'Potje')
  await page.getByLabel('Hoe heet het potje?').fill('Thuis')
  await bewaard(page)
  await fatima.offline(true)
  await page.getByLabel(/^Zorgverlener/).fill('Noor Bakker')
  await page.getByText('Niet bewaard.', { exact: false }).waitFor()
  await page.getByRole('link', { name: 'Werkplek' }).first().click()
  await kop(page, 'Werkplek')
  await page.goBack()
  await expect.poll(() => page.getByLabel(/^Zorgverlener/).inputValue()).toBe('Noor Bakker')
  await page.getByText('Niet bewaard.', { exact: false }).waitFor()
  await page.getByRole('link', { name: 'Werkplek' }).first().click()
  await kop(page, 'Werkplek')
  await fatima.offline(false)
  await page.goBack()
  await expect.poll(() => page.getByLabel(/^Zorgverlener/).inputValue()).toBe('Noor Bakker')
  await bewaard(page)
  await page.getByLabel(/^Tarief/).fill('45,50')
  await expect.poll(() => page.getByText('Nog niet bewaard.', { exact: false }).count()).toBe(0)
  await bewaard(page)
  await page.reload()
  await expect.poll(() => page.getByLabel(/^Tarief/).inputValue()).toBe('45,50')
  await expect.poll(() => page.getByLabel(/^Zorgverlener/).inputValue()).toBe('Noor Bakker')
  await expect.poll(() => page.getByText('Dit besluit is ook ergens anders veranderd').count()).toBe(0)

  // The page of the family says that it was begun, and when it was kept.
  await page.goto(GEZIN)
  await page.getByText(/^U bent begonnen met een besluit. Het loket bewaarde het op .* om \d\d:\d\d\./).waitFor()
  await page.getByRole('link', { name: 'Verder met het besluit' }).click()
  await page.getByRole('link', { name: 'Thuis' }).click()
  await expect.poll(() => page.getByLabel(/^Tarief/).inputValue()).toBe('45,50')
})

test('a choice between two texts, and what was typed, are still there for who looked elsewhere first', async ({ mens }) => {
  const fatima = await mens({ formaat: 'breed' })
  VERWACHT.forEach((v) => fatima.verwacht(v))
  const links = fatima.page
  await fatima.logIn('fatima', ADRES)
  await kenmerk(links).fill('LINKS-1')
  await bewaard(links)
  const rechts = await fatima.context.newPage()
  await rechts.goto(ADRES)
  await expect.poll(() => kenmerk(rechts).inputValue()).toBe('LINKS-1')
  await rechts.getByLabel('Reden van dit besluit').fill('Uit het tweede tabblad.')
  await bewaard(rechts)
  await kenmerk(links).fill('LINKS-2')
  await links.getByText('Dit is anders:').waitFor()
  // Each field that differs, with both values; and only those.
  await expect
    .poll(() => links.locator('.tk-versies > li').allInnerTexts())
    .toEqual([
      expect.stringMatching(/^Kenmerk\n[^]*LINKS-2\n[^]*LINKS-1$/),
      expect.stringMatching(/^Reden van dit besluit\n[^]*Nog leeg\n[^]*Uit het tweede tabblad\.$/),
    ])
  await links.getByRole('link', { name: 'Werkplek' }).first().click()
  await kop(links, 'Werkplek')
  await links.goBack()
  await knop(links, 'Ga verder met dit scherm').waitFor()
  await expect.poll(() => kenmerk(links).inputValue()).toBe('LINKS-2')
  await knop(links, 'Ga verder met dit scherm').click()
  await bewaard(links)
})

test('a besluit that is recorded in one tab is said in the other: nothing is doubled, and what was typed is at hand', async ({ mens }) => {
  const fatima = await mens({ formaat: 'breed' })
  VERWACHT.forEach((v) => fatima.verwacht(v))
  const links = fatima.page
  await fatima.logIn('fatima', ADRES)
  await kenmerk(links).fill('JW-2026-8001')
  await knop(links, 'Geld van een wet erbij').click()
  await links.getByLabel('Jeugdwet').check()
  await links.getByRole('group', { name: 'Voor wie is dit geld?' }).getByLabel('Noa').check()
  await links.getByLabel('Wie geeft dit geld?').fill('Gemeente Lindewaard')
  await links.getByLabel('Bedrag voor de hele periode').fill('8000 euro')
  await vulDag(links, 'Eerste dag', ['1', '7', '2026'])
  await vulDag(links, 'Laatste dag', ['30', '6', '2027'])
  await links.getByLabel(/^Vooraf/).check()
  await bewaard(links)
  await knop(links, /^Klaar/).click()
  await links.getByRole('link', { name: 'Jeugdwet voor Noa' }).waitFor()
  const rechts = await fatima.context.newPage()
  await rechts.goto(ADRES)
  await rechts.getByRole('link', { name: 'Jeugdwet voor Noa' }).waitFor()

  await knop(links, 'Besluit vastleggen en potjes vullen').click()
  await kop(links, 'Besluit van 1 juli 2026')
  await rechts.getByText('Dit besluit is intussen vastgelegd').waitFor()
  await expect.poll(() => rechts.getByRole('link', { name: 'Jeugdwet voor Noa' }).count()).toBe(1)
  await expect.poll(() => rechts.getByText(/^Bewaard in het loket/).count()).toBe(0)
  await expect.poll(() => rechts.locator('table').innerText()).not.toContain('16.000,00')
  expect(await axeFouten(rechts)).toEqual([])
  await rechts.getByText('Alles wat op dit scherm stond').click()
  await rechts.getByText('Gemeente Lindewaard').last().waitFor()
  await rechts.getByRole('link', { name: 'Lees het vastgelegde besluit' }).click()
  await kop(rechts, 'Besluit van 1 juli 2026')
  await rechts.goBack()
  await knop(rechts, 'Begin met een leeg besluit').click()
  await expect.poll(() => kenmerk(rechts).inputValue()).toBe('')
})

test('a day that does not exist stays as it was typed, and the screen says what is wrong with it', async ({ mens }) => {
  const fatima = await mens({ formaat: 'telefoon' })
  VERWACHT.forEach((v) => fatima.verwacht(v))
  const { page } = fatima
  await fatima.logIn('fatima', ADRES)
  await vulDag(page, 'Dag van versturen', ['31', '2', '2026'])
  await expect.poll(() => page.getByText('Nog niet bewaard.', { exact: false }).count()).toBe(0)
  await bewaard(page)
  await page.reload()
  const dag = page.getByRole('group', { name: 'Dag van versturen' })
  await expect.poll(() => dag.getByLabel('Dag').inputValue()).toBe('31')
  await expect.poll(() => dag.getByLabel('Jaar').inputValue()).toBe('2026')
  await knop(page, 'Besluit vastleggen en potjes vullen').click()
  await page.getByText('De dag van versturen klopt niet.', { exact: false }).waitFor()
  await page.getByText('Deze dag bestaat niet. Kijk naar dag en maand.').waitFor()
  expect(await axeFouten(page)).toEqual([])
  await dag.getByLabel('Maand').fill('1')
  await expect.poll(() => page.getByText('Deze dag bestaat niet.', { exact: false }).count()).toBe(0)

  // A field that is full says so, and is silent again when there is room.
  const reden = page.getByLabel('Reden van dit besluit')
  await reden.fill('a'.repeat(1999))
  await expect.poll(() => page.getByText('Dit veld is vol.', { exact: false }).count()).toBe(0)
  await reden.press('End')
  await page.keyboard.insertText('bcd')
  await page.getByText('Dit veld is vol. Er passen 2.000 tekens in. Wat daarna komt, staat er niet bij.').waitFor()
  await page.keyboard.press('Backspace')
  await expect.poll(() => page.getByText('Dit veld is vol.', { exact: false }).count()).toBe(0)
})
