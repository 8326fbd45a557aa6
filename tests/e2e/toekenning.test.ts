import type { Page } from 'playwright-core'
import * as Y from 'yjs'
import { DOSSIERS, PERSONEN } from '../../server/proef/personen.ts'
import { kies } from '../../src/domein/plan/meerwaarde.ts'
import { itemKeuze, itemTekst, voegItemToe } from '../../src/domein/plan/velden.ts'
import { type Aangemeld, meldAan } from '../aanmelden.ts'
import { axeFouten } from '../axe.ts'
import { expect } from '../browser.ts'
import { teBreed } from '../toegankelijk/gang.ts'
import { test, werkerKlaar } from '../toestel.ts'

const NOA = PERSONEN.noa.id
const GEZIN = DOSSIERS.okaforJansen
const REGEL = '44444444-4444-4444-8444-444444444444'
const VERWACHT = [/404 \(Not Found\).*\/(budget|plan)\)$/]

type Rij = Record<string, unknown>
const euro = (bedrag: string): string => `€\u00a0${bedrag}`

async function goed(antwoord: Promise<{ status: number; body: unknown }>): Promise<Rij> {
  const { status, body } = await antwoord
  expect({ status, body }).toMatchObject({ status: 200 })
  return body as Rij
}

/** Hands in a plan for Noa with one line: two hours a week at 45 euro, so 4.680,00 a year. */
async function stuurPlanOp(ilse: Aangemeld): Promise<void> {
  const door = PERSONEN.ilse.id
  const { planId } = await goed(ilse.stuur(`/dossiers/${GEZIN}/plan`, { personen: [NOA] }))
  const plan = (await goed(ilse.lees(`/dossiers/${GEZIN}/plan`)))['plan'] as Rij
  const document = (plan['documenten'] as Rij[]).find((d) => d['soort'] === 'KOSTEN' && d['persoonId'] === NOA)
  const doc = new Y.Doc()
  voegItemToe(doc, 'regel', { id: REGEL, bij: null })
  doc.getText(itemTekst('regel', REGEL, 'wat')).insert(0, 'Begeleiding thuis')
  doc.getText(itemTekst('regel', REGEL, 'wie')).insert(0, 'Noor Bakker')
  for (const [veld, waarde] of Object.entries({ eenheid: 'UUR', gewoon: 200, per: 'WEEK', tarief: 4500 }))
    kies(doc.getArray(itemKeuze('regel', REGEL, veld)), { id: `${veld}-1`, waarde, door }, (w): w is string | number => w !== undefined)
  const update = Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64')
  await goed(ilse.stuur(`/plandocumenten/${String(document?.['id'])}/updates`, { update, clientId: doc.clientID, epoch: 1 }))
  await goed(ilse.stuur(`/plannen/${String(planId)}/opsturen`, { standen: [] }))
}

/** axe on this state, and nothing wider than the screen at 400% zoom; the device is then as it was. */
async function kijkNa(page: Page, naam: string): Promise<void> {
  expect(await axeFouten(page), naam).toEqual([])
  const was = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 256 })
  await expect.poll(() => teBreed(page), { message: naam }).toEqual([])
  if (was !== null) await page.setViewportSize(was)
}

const kop = (page: Page, naam: string | RegExp) => page.getByRole('heading', { level: 1, name: naam }).waitFor()

async function vulDag(page: Page, label: string, [dag, maand, jaar]: [string, string, string]): Promise<void> {
  const veld = page.getByRole('group', { name: label })
  await veld.getByLabel('Dag').fill(dag)
  await veld.getByLabel('Maand').fill(maand)
  await veld.getByLabel('Jaar').fill(jaar)
}

/** From an empty draft to one that can be recorded, with the mistakes that the loket names on the way. */
async function voerIn(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Besluit invoeren' }).click()
  await kop(page, 'Besluit invoeren')
  await kijkNa(page, 'besluit-leeg')
  await page.getByRole('button', { name: 'Besluit vastleggen en potjes vullen' }).click()
  await page.getByText('Vul het kenmerk in.').first().waitFor()
  await kijkNa(page, 'besluit-fouten')
  await page.getByLabel('Kenmerk').fill('JW-2026-7001')

  await page.getByRole('button', { name: 'Geld van een wet erbij' }).click()
  await kop(page, 'Geld van een wet')
  await page.getByRole('button', { name: /^Klaar/ }).click()
  await page.getByText('Kies van welke wet het geld is.').first().waitFor()
  await kijkNa(page, 'bron-fouten')
  await page.getByLabel('Jeugdwet').check()
  await page.getByRole('group', { name: 'Voor wie is dit geld?' }).getByLabel('Noa').check()
  await page.getByLabel('Wie geeft dit geld?').fill('Gemeente Lindewaard')
  await page.getByLabel('Bedrag voor de hele periode').fill('5000')
  await vulDag(page, 'Eerste dag', ['1', '7', '2026'])
  await vulDag(page, 'Laatste dag', ['30', '6', '2027'])
  await page.getByLabel(/^Vooraf/).check()
  await page.getByText(/^Bewaard in het loket om/).waitFor()
  await page.getByRole('button', { name: /^Klaar/ }).click()
  await kop(page, 'Besluit invoeren')

  // The device keeps nothing; the loket does.
  await page.reload()
  await page.getByRole('link', { name: 'Jeugdwet voor Noa' }).waitFor()
  await expect.poll(() => page.getByLabel('Kenmerk').inputValue()).toBe('JW-2026-7001')

  await page.getByRole('link', { name: /^Regels uit het plan overnemen/ }).click()
  await kop(page, /^Regels uit het plan/)
  await page.getByText(`${euro('4.680,00')} per jaar`).waitFor()
  await kijkNa(page, 'plan-regels')
  await page.getByRole('button', { name: '1 regel overnemen' }).click()
  await page.getByRole('link', { name: 'Begeleiding thuis' }).click()
  await kop(page, 'Potje')
  await expect.poll(() => page.getByLabel('Bedrag', { exact: true }).inputValue()).toBe('4.680,00')
  await expect.poll(() => page.getByLabel(/^Zorgverlener/).inputValue()).toBe('Noor Bakker')
  await page.getByLabel('Begeleiding, hulp in huis of logeren').check()
  await page.getByLabel('Bedrag', { exact: true }).fill('5000,01')
  await page.getByRole('button', { name: /^Klaar/ }).click()
  await kop(page, 'Besluit invoeren')
  await page
    .getByText(`Er zit ${euro('0,01')} te veel in de potjes.`, { exact: false })
    .first()
    .waitFor()
  await page.getByRole('link', { name: 'Begeleiding thuis' }).click()
  await page.getByLabel('Bedrag', { exact: true }).fill('4.680,00')
  await kijkNa(page, 'potje')
  await page.getByRole('button', { name: /^Klaar/ }).click()

  await page.getByRole('button', { name: 'Eis erbij' }).click()
  await page.getByLabel('Eis 1').fill('De begeleider heeft een VOG.')
  await page.getByText(/^Bewaard in het loket om/).waitFor()
  await kijkNa(page, 'besluit-klaar')
}

test('the consulent enters what is granted from the plan of the family; the parent sees the potjes on the open screen', async ({
  vers,
  mens,
}) => {
  await stuurPlanOp(await meldAan(vers.url, 'ilse'))
  const ilse = await mens({ formaat: 'telefoon' })
  const fatima = await mens({ formaat: 'breed' })
  for (const wie of [ilse, fatima]) VERWACHT.forEach((v) => wie.verwacht(v))
  await ilse.logIn('ilse', '/geld')
  await ilse.page.getByText('U hebt nog geen budget').waitFor()
  await werkerKlaar(ilse.page)
  await ilse.page.evaluate(() => document.documentElement.setAttribute('data-niet-herladen', ''))

  await fatima.logIn('fatima', `/werkplek/${GEZIN}`)
  await voerIn(fatima.page)
  await expect.poll(() => ilse.page.getByText('Begeleiding thuis').count()).toBe(0)
  await fatima.page.getByRole('button', { name: 'Besluit vastleggen en potjes vullen' }).click()
  await kop(fatima.page, 'Besluit van 1 juli 2026')
  await kijkNa(fatima.page, 'besluit-vast')

  // No reload: the money of the family comes over the live stream.
  await ilse.page.getByRole('link', { name: 'Begeleiding thuis' }).waitFor()
  await expect.poll(() => ilse.page.evaluate(() => document.documentElement.hasAttribute('data-niet-herladen'))).toBe(true)
  await ilse.page.getByRole('link', { name: 'Uw besluiten (beschikkingen)' }).click()
  await ilse.page.getByText('U krijgt geld uit de Jeugdwet').waitFor()
  await ilse.page.getByText('De begeleider heeft een VOG.').waitFor()
  await ilse.page.getByText(`Er is nog ${euro('320,00')} niet verdeeld over potjes.`, { exact: false }).waitFor()
  await ilse.page.getByText('U kunt bezwaar maken tot en met 12 augustus 2026.', { exact: false }).waitFor()
  await kijkNa(ilse.page, 'mijn-besluiten')

  // Later, on a phone: a next beschikking raises what is there, with its reason.
  const { page } = fatima
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/werkplek/${GEZIN}`)
  await page.getByRole('link', { name: 'Nieuw besluit invoeren' }).click()
  await expect.poll(() => page.getByLabel('Kenmerk').inputValue()).toBe('')
  await page.getByLabel('Kenmerk').fill('JW-2026-7002')
  await page.getByLabel('Reden van dit besluit').fill('Noa krijgt meer uren.')
  await page.getByRole('link', { name: 'Jeugdwet voor Noa' }).click()
  await page.getByLabel('Nieuw bedrag').fill('6000')
  await page.getByText(`Er komt ${euro('1.000,00')} bij.`).waitFor()
  await kijkNa(page, 'wijzig-bron')
  await page.getByRole('button', { name: /^Klaar/ }).click()
  await page.getByRole('link', { name: 'Begeleiding thuis' }).click()
  await page.getByLabel('Nieuw bedrag').fill('6000')
  await page.getByRole('button', { name: /^Klaar/ }).click()
  await kijkNa(page, 'besluit-wijzig')
  await page.getByRole('button', { name: 'Besluit vastleggen en potjes vullen' }).click()
  await kop(page, 'Besluit van 1 juli 2026')
  await ilse.page.getByText('Noa krijgt meer uren.').waitFor()
  await ilse.page.goto('/geld')
  await expect.poll(() => ilse.page.locator('main').innerText()).toContain(euro('6.000,00'))
})

test('the beheerder sets a rule from a day on with a reason; a milder one than the law is refused; the history stays', async ({
  vers,
  mens,
}) => {
  expect(vers.url).toMatch(/^http/)
  const joost = await mens({ formaat: 'telefoon' })
  VERWACHT.forEach((v) => joost.verwacht(v))
  const { page } = joost
  await joost.logIn('joost', '/werkplek')
  await page.getByRole('link', { name: 'Wat mag met welk geld' }).waitFor()
  await kijkNa(page, 'instellingen')
  await page.getByRole('link', { name: 'Wat mag met welk geld' }).click()
  await page.locator('summary').filter({ hasText: 'Passend onderwijs' }).click()
  await kijkNa(page, 'regels')
  await page.locator('details[open]').getByRole('link', { name: 'Begeleiding, hulp in huis of logeren' }).click()
  await kop(page, 'Passend onderwijs: Begeleiding, hulp in huis of logeren')
  // Its address is also one to come back to.
  await page.reload()
  await kop(page, 'Passend onderwijs: Begeleiding, hulp in huis of logeren')
  await page.getByLabel('Vrij').check()
  await page.getByLabel('Waarom?').fill('Besluit van de raad')
  await page.getByRole('button', { name: 'Instelling vastleggen' }).click()
  await page.getByText('De wet is hier strenger.', { exact: false }).first().waitFor()
  await kijkNa(page, 'instelling-fout')

  await page.goto('/werkplek/instelling/normAkkoordVerschuiving')
  await page.getByLabel('Aantal werkdagen').fill('3')
  await page.getByLabel('Waarom?').fill('Verordening 2026, artikel 4')
  await vulDag(page, 'Vanaf welke dag?', ['1', '8', '2026'])
  await page.getByRole('button', { name: 'Instelling vastleggen' }).click()
  await page.getByText('De instelling is vastgelegd.', { exact: false }).waitFor()
  const straks = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Dit komt eraan' }) })
  await straks.getByText('3 werkdagen').waitFor()
  await expect.poll(() => straks.innerText()).toContain('Verordening 2026, artikel 4')
  await expect.poll(() => straks.innerText()).toContain('Joost Prins')
  await kijkNa(page, 'instelling')
  await page.goto('/werkplek/instelling/tarieven')
  await page.getByRole('button', { name: 'Verder naar dit tarief' }).waitFor()
  await kijkNa(page, 'tarieven')
})
