import type { Page } from 'playwright-core'
import * as Y from 'yjs'
import { DOSSIERS, PERSONEN } from '../../server/proef/personen.ts'
import { type Aangemeld, meldAan } from '../aanmelden.ts'
import { axeFouten } from '../axe.ts'
import { expect } from '../browser.ts'
import { teBreed } from '../toegankelijk/gang.ts'
import { test } from '../toestel.ts'

const NOA = PERSONEN.noa.id
const BOTSING = 'Dit deel is ook ergens anders beantwoord'

type Rij = Record<string, unknown>

async function goed(antwoord: Promise<{ status: number; body: unknown }>): Promise<Rij> {
  const { status, body } = await antwoord
  expect({ status, body }).toMatchObject({ status: 200 })
  return body as Rij
}

/** A plan of Noa with one part, handed in. */
async function stuurOp(ilse: Aangemeld): Promise<string> {
  const plan = `/dossiers/${DOSSIERS.okaforJansen}/plan`
  await goed(ilse.stuur(plan, { personen: [NOA] }))
  const { id, documenten } = (await goed(ilse.lees(plan)))['plan'] as { id: string; documenten: Rij[] }
  const verhaal = documenten.find((d) => d['soort'] === 'VERHAAL' && d['persoonId'] === NOA)
  const doc = new Y.Doc()
  doc.getText('verhaal').insert(0, 'Noa tekent de hele dag.')
  const update = Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64')
  await goed(ilse.stuur(`/plandocumenten/${String(verhaal?.['id'])}/updates`, { update, clientId: doc.clientID, epoch: 1 }))
  return String((await goed(ilse.stuur(`/plannen/${id}/opsturen`, { standen: [] })))['versieId'])
}

const kies = (tab: Page, naam: RegExp) => tab.getByRole('radio', { name: naam }).check()
const uitleg = (tab: Page) => tab.getByLabel('Uitleg aan het gezin')
const knop = (tab: Page, naam: string) => tab.getByRole('button', { name: naam, exact: true })
const opgeslagen = (tab: Page) => tab.getByText(/^Opgeslagen om/).waitFor()

test('two tabs on one answer: what is written there appears here, and nothing goes out that did not stand on the screen', async ({
  vers,
  mens,
}) => {
  const ilse = await meldAan(vers.url, 'ilse')
  const pad = `/werkplek/plan/${await stuurOp(ilse)}`
  const fatima = await mens({ formaat: 'telefoon' })
  fatima.verwacht(/409 \(Conflict\)/)
  await fatima.logIn('fatima', pad)
  const links = fatima.page
  await uitleg(links).waitFor()
  const rechts = await fatima.context.newPage()
  await rechts.goto(pad)
  await kies(rechts, /^Zo doen we het/)
  await uitleg(rechts).fill('Rechts: dit nemen wij over.')
  await opgeslagen(rechts)

  // Nothing was typed here: it appears, and says that it came from elsewhere.
  await expect.poll(() => uitleg(links).inputValue()).toBe('Rechts: dit nemen wij over.')
  await links.getByText(/^Op een ander scherm geschreven/).waitFor()

  // Without the live stream this tab does not know what the other one writes.
  await links.route('**/api/v1/planversies/*', (route) => (route.request().method() === 'GET' ? route.abort() : route.fallback()))
  await uitleg(rechts).fill('Rechts: toch anders.')
  await opgeslagen(rechts)
  await expect.poll(() => rechts.getByText('Nog niet opgeslagen.').count()).toBe(0)
  await knop(links, 'Antwoord versturen naar het gezin').click()
  await links.getByText('Er is niets verstuurd.', { exact: false }).waitFor()
  fatima.verwacht(/ERR_FAILED/)
  await links.unroute('**/api/v1/planversies/*')

  await uitleg(links).fill('Links: dit wil ik bespreken.')
  await links.getByText(BOTSING).waitFor()
  await links.getByText('Rechts: toch anders.').waitFor()
  await expect.poll(() => uitleg(links).inputValue()).toBe('Links: dit wil ik bespreken.')
  expect(await axeFouten(links)).toEqual([])
  await links.setViewportSize({ width: 320, height: 640 })
  await expect.poll(() => teBreed(links)).toEqual([])
  await links.setViewportSize({ width: 390, height: 844 })
  await knop(links, 'Neem het andere antwoord').click()
  await expect.poll(() => uitleg(links).inputValue()).toBe('Rechts: toch anders.')
  await knop(links, 'Haal het andere antwoord terug').click()
  await expect.poll(() => uitleg(links).inputValue()).toBe('Links: dit wil ik bespreken.')
  await opgeslagen(links)
  await expect.poll(() => uitleg(rechts).inputValue()).toBe('Links: dit wil ik bespreken.')

  // Words that were on their way when the other tab sends stay on the screen.
  await links.getByLabel('Eerste zinnen bij uw antwoord').fill('Mijn eerste zin.')
  await knop(rechts, 'Antwoord versturen naar het gezin').click()
  await rechts.getByText(/^Verstuurd op/).waitFor()
  await links.getByText('Uw tekst is niet verstuurd').waitFor()
  await links.getByText('Mijn eerste zin.').waitFor()
  expect(await axeFouten(links)).toEqual([])
  await knop(links, 'Haal deze tekst weg').click()
  await knop(links, 'Ja, haal de tekst weg').click()
  await expect.poll(() => links.getByText('Mijn eerste zin.').count()).toBe(0)
})

test('a reaction that the family changes while it is being answered: the typed words stay, and a sent answer leaves none', async ({
  vers,
  mens,
}) => {
  const ilse = await meldAan(vers.url, 'ilse')
  const versieId = await stuurOp(ilse)
  const api = await meldAan(vers.url, 'fatima')
  await goed(api.stuur(`/planversies/${versieId}/delen`, { persoonId: NOA, deel: 'VERHAAL', oordeel: 'ZO', tekst: '', gezien: null }))
  await goed(api.stuur(`/planversies/${versieId}/versturen`, { inleiding: '' }))
  const reageer = (soort: string, tekst: string) =>
    goed(ilse.stuur(`/planversies/${versieId}/reacties`, { persoonId: NOA, deel: 'VERHAAL', soort, tekst }))
  await reageer('VRAAG', 'Wanneer begint dit?')
  const fatima = await mens({ formaat: 'telefoon' })
  await fatima.logIn('fatima', `/werkplek/plan/${versieId}`)
  const { page } = fatima
  const veld = page.getByLabel('Uw antwoord aan het gezin')
  await veld.fill('Dit begint in augustus.')
  await reageer('EENS', '')
  await page.getByText('Uw tekst is niet verstuurd').waitFor()
  await page.getByText('Dit begint in augustus.').waitFor()
  await expect.poll(() => veld.count()).toBe(0)

  await reageer('VRAAG', 'Toch nog een vraag: waar?')
  await veld.fill('Bij u thuis.')
  await knop(page, 'Antwoord versturen naar het gezin').click()
  await expect.poll(() => veld.count()).toBe(0)
  await page.getByText('Bij u thuis.').waitFor()
  await expect.poll(() => page.getByText('Uw tekst is niet verstuurd').count()).toBe(1)
})
