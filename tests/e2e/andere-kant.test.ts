import type { Page } from 'playwright-core'
import * as Y from 'yjs'
import { DOSSIERS, PERSONEN } from '../../server/proef/personen.ts'
import { kies } from '../../src/domein/plan/meerwaarde.ts'
import { itemKeuze, itemTekst, voegItemToe } from '../../src/domein/plan/velden.ts'
import { type Aangemeld, meldAan } from '../aanmelden.ts'
import { axeFouten } from '../axe.ts'
import { expect, type Persoon } from '../browser.ts'
import { teBreed } from '../toegankelijk/gang.ts'
import { test, werkerKlaar } from '../toestel.ts'

const NOA = PERSONEN.noa.id
const GEZIN = DOSSIERS.okaforJansen
const DOEL = '11111111-1111-4111-8111-111111111111'
const STAP = '22222222-2222-4222-8222-222222222222'
const REGEL = '33333333-3333-4333-8333-333333333333'

type Rij = Record<string, unknown>
const rij = (w: unknown): Rij => w as Rij

async function goed(antwoord: Promise<{ status: number; body: unknown }>): Promise<Rij> {
  const { status, body } = await antwoord
  expect({ status, body }).toMatchObject({ status: 200 })
  return rij(body)
}

/** Puts words into a document of the plan, as another device of the same writer would. */
async function schrijf(wie: Aangemeld, soort: string, doe: (doc: Y.Doc) => void): Promise<void> {
  const plan = rij((await goed(wie.lees(`/dossiers/${GEZIN}/plan`)))['plan'])
  const document = (plan['documenten'] as Rij[]).find((d) => d['soort'] === soort && d['persoonId'] === NOA)
  const doc = new Y.Doc()
  doe(doc)
  const update = Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64')
  await goed(wie.stuur(`/plandocumenten/${String(document?.['id'])}/updates`, { update, clientId: doc.clientID, epoch: 1 }))
}

/** A plan for Noa: a story, a goal with a step, a line of costs. */
async function schrijfPlan(ilse: Aangemeld): Promise<void> {
  const door = PERSONEN.ilse.id
  await goed(ilse.stuur(`/dossiers/${GEZIN}/plan`, { personen: [NOA] }))
  await schrijf(ilse, 'VERHAAL', (doc) => {
    doc.getText('verhaal').insert(0, 'Noa tekent de hele dag.')
    doc.getText('zelf').insert(0, 'Oma past op woensdag op.')
  })
  await schrijf(ilse, 'DOELEN', (doc) => {
    voegItemToe(doc, 'doel', { id: DOEL, bij: null })
    doc.getText(itemTekst('doel', DOEL, 'tekst')).insert(0, 'Noa slaapt weer door')
    voegItemToe(doc, 'taak', { id: STAP, bij: DOEL })
    doc.getText(itemTekst('taak', STAP, 'tekst')).insert(0, 'Elke avond om zeven uur naar bed')
  })
  await schrijf(ilse, 'KOSTEN', (doc) => {
    voegItemToe(doc, 'regel', { id: REGEL, bij: null })
    doc.getText(itemTekst('regel', REGEL, 'wat')).insert(0, 'Begeleiding thuis')
    const zet = (veld: string, waarde: unknown): void => {
      kies(doc.getArray(itemKeuze('regel', REGEL, veld)), { id: `${veld}-1`, waarde, door }, (w): w is unknown => w !== undefined)
    }
    zet('eenheid', 'UUR')
    zet('gewoon', 200)
    zet('per', 'WEEK')
    zet('tarief', 4500)
  })
}

const deel = (page: Page, kop: string) =>
  page.locator('.pl-deel').filter({ has: page.getByRole('heading', { level: 3, name: kop, exact: true }) })

/** axe on this state, and nothing wider than the screen at 400% zoom; the device is then as it was. */
async function kijkNa(page: Page): Promise<void> {
  expect(await axeFouten(page)).toEqual([])
  const was = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 256 })
  await expect.poll(() => teBreed(page)).toEqual([])
  if (was !== null) await page.setViewportSize(was)
}

async function controleer({ page }: Persoon): Promise<void> {
  await page.goto('/plan/controle')
  await page.getByRole('heading', { level: 1, name: 'Staat alles erin?' }).waitFor()
  const punten = page.locator('.pl-punten > li')
  await expect.poll(() => punten.count()).toBe(7)
  // The story, the goal and the costs together answer the first point.
  await expect.poll(() => punten.nth(0).innerText()).toContain('De vragen hierover hebben een antwoord')
  await expect.poll(() => punten.nth(3).innerText()).toContain('Hier staat nog niets over')
  await expect.poll(() => punten.nth(6).innerText()).toContain('Dit doet de gemeente')
  await kijkNa(page)
  await punten.nth(3).getByRole('link').click()
  await page.getByRole('heading', { level: 1, name: 'Hoe gaat het met u en anderen die voor Noa zorgen?' }).waitFor()
}

async function stuurOp({ page }: Persoon): Promise<void> {
  await page.goto('/plan/opsturen')
  await page.getByText('Noa slaapt weer door').first().waitFor()
  await deel(page, 'Wat het kost').getByText('€ 4.680,00').first().waitFor()
  await page.getByText(/^Opsturen kan tot en met 7 juli 2026\./).waitFor()
  await kijkNa(page)
  await page.getByRole('button', { name: 'Plan opsturen naar Fatima El Amrani' }).click()
  await page.getByRole('heading', { level: 1, name: 'Uw plan is opgestuurd' }).waitFor()
}

async function beantwoord({ page }: Persoon): Promise<void> {
  await page.getByRole('link', { name: /Okafor/ }).click()
  await page.getByRole('link', { name: 'Plan lezen en beantwoorden' }).click()
  await deel(page, 'Doelen').getByText('Elke avond om zeven uur naar bed').waitFor()
  for (const kop of ['Het verhaal en de tien vragen', 'Wat het kost'])
    await deel(page, kop)
      .getByRole('radio', { name: /^Zo doen we het/ })
      .check()
  const doelen = deel(page, 'Doelen')
  await doelen.getByRole('radio', { name: /^Wij stellen iets anders voor/ }).check()
  await doelen.getByLabel('Uitleg aan het gezin').fill('de slaappoli eerst wil kijken.')
  for (const kop of ['Het verhaal en de tien vragen', 'Doelen', 'Wat het kost'])
    await expect
      .poll(() =>
        deel(page, kop)
          .getByText(/^Opgeslagen om/)
          .count(),
      )
      .toBe(1)
  await page.getByRole('button', { name: 'Antwoord versturen naar het gezin' }).click()
  await page.getByText(/^Verstuurd op/).waitFor()
}

/** Opens the form at a part, chooses, writes, sends. */
async function reageer(page: Page, kop: string, keuze: string, tekst: string): Promise<void> {
  const hier = deel(page, kop)
  await hier
    .locator('summary')
    .filter({ hasText: /^Reageren op dit deel|^Mijn reactie veranderen/ })
    .click()
  await hier.getByRole('radio', { name: new RegExp(`^${keuze}`) }).check()
  if (tekst !== '') {
    await hier.getByRole('textbox').fill(tekst)
    await kijkNa(page)
  }
  await hier.getByRole('button', { name: 'Reactie versturen naar Fatima El Amrani' }).click()
}

test('a plan with goals and costs goes to the other side and back: a difference, a question, a disagreement, a newer version', async ({
  vers,
  mens,
}) => {
  const api = await meldAan(vers.url, 'ilse')
  await schrijfPlan(api)
  const ilse = await mens({ formaat: 'telefoon' })
  await ilse.logIn('ilse')
  await controleer(ilse)
  await stuurOp(ilse)

  const fatima = await mens({ formaat: 'breed' })
  await fatima.logIn('fatima', '/werkplek')
  await beantwoord(fatima)
  await fatima.page.getByText('Nog geen reactie van het gezin.').waitFor()
  await fatima.page.evaluate(() => document.documentElement.setAttribute('data-niet-herladen', ''))

  const { page } = ilse
  await page.goto('/plan')
  await page.getByRole('link', { name: 'Antwoord lezen' }).click()
  await page.getByText('Bij 1 deel stelt de gemeente iets anders voor:').waitFor()
  await page.getByRole('link', { name: 'Doelen', exact: true }).click()
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Doelen')
  await deel(page, 'Doelen').getByText('Dit is anders, omdat:').waitFor()
  await werkerKlaar(page)

  await reageer(page, 'Het verhaal en de tien vragen', 'Ik heb een vraag', 'Wanneer belt u mij?')
  await deel(page, 'Het verhaal en de tien vragen').getByText('Uw consulent geeft hier nog antwoord.').waitFor()
  await ilse.offline(true)
  await reageer(page, 'Doelen', 'Ik ben het er niet mee eens', 'Daar waren wij al. Het hielp niet.')
  await deel(page, 'Doelen').getByText('Uw reactie is nog niet verstuurd.', { exact: false }).waitFor()
  await expect.poll(() => fatima.page.getByText('Daar waren wij al.').count()).toBe(0)
  await ilse.offline(false)

  // Live, on a page that was never loaded again.
  const werk = fatima.page
  await werk.getByText('2 reacties wachten op uw antwoord:').waitFor()
  await deel(werk, 'Doelen').getByText('Daar waren wij al. Het hielp niet.').waitFor()
  await deel(werk, 'Doelen')
    .getByText(/^Ilse Jansen, 1 juli 2026 om/)
    .waitFor()
  const verhaal = deel(werk, 'Het verhaal en de tien vragen')
  await verhaal.getByLabel('Uw antwoord aan het gezin').fill('Morgen om tien uur.')
  await kijkNa(werk)
  await verhaal.getByRole('button', { name: 'Antwoord versturen naar het gezin' }).click()
  await werk.getByText('1 reactie wacht op uw antwoord:').waitFor()
  await expect.poll(() => werk.evaluate(() => document.documentElement.hasAttribute('data-niet-herladen'))).toBe(true)
  await deel(page, 'Het verhaal en de tien vragen').getByText('Morgen om tien uur.').waitFor()
  await reageer(page, 'Het verhaal en de tien vragen', 'Ik ga akkoord', '')
  await deel(page, 'Het verhaal en de tien vragen').getByText('1 eerdere reactie').waitFor()

  await page.getByRole('link', { name: 'Hoe het verdergaat: uw besluit' }).click()
  await page.getByRole('heading', { level: 1, name: 'Uw besluit (beschikking)' }).waitFor()
  await page.getByText('Er is nog geen besluit.').waitFor()
  await expect.poll(() => page.getByText('bezwaar maken').count()).toBe(0)
  await kijkNa(page)

  await schrijf(api, 'DOELEN', (doc) => {
    const id = crypto.randomUUID()
    voegItemToe(doc, 'doel', { id, bij: null })
    doc.getText(itemTekst('doel', id, 'tekst')).insert(0, 'Noa gaat naar paardrijles')
  })
  await page.goto('/plan/opsturen')
  await deel(page, 'Doelen').getByText('Noa gaat naar paardrijles').waitFor()
  await page.getByText('Sinds versie 1').click()
  await page.getByText('Nieuw: Noa gaat naar paardrijles').waitFor()
  await page.getByRole('button', { name: 'Plan opsturen naar Fatima El Amrani' }).click()
  await page.getByRole('heading', { level: 1, name: 'Uw plan is opgestuurd' }).waitFor()
  await page.getByText('Nieuw: Noa gaat naar paardrijles').waitFor()
  await werk.goto('/werkplek')
  await werk.getByRole('link', { name: /Okafor/ }).click()
  await werk.getByRole('link', { name: 'Plan lezen en beantwoorden' }).click()
  await werk.getByText('Sinds versie 1').waitFor()
  await werk.getByText('Nieuw: Noa gaat naar paardrijles').waitFor()
})
