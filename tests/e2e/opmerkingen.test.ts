import { createHash } from 'node:crypto'
import type { Page } from 'playwright-core'
import * as Y from 'yjs'
import { DOSSIERS, PERSONEN } from '../../server/proef/personen.ts'
import type { LeesAntwoord } from '../../src/contract/api.ts'
import { meldAan } from '../aanmelden.ts'
import { expect, type Persoon } from '../browser.ts'
import { test, werkerKlaar } from '../toestel.ts'

const GEZIN = DOSSIERS.okaforJansen
const NOA = PERSONEN.noa.id
const PLEK = `/plan/${NOA}/wil`
const TEKST = 'Noa wil elke dag naar school.'
const ERBIJ = ' Met iemand die zij kent.'
const VRAAG = 'Bedoelt u hele dagen?'
const HALVE = 'Noa wil elke dag een paar uur naar school.'
const THUIS = 'Noa wil thuis leren.'

/** A plan for Noa with one answer, and Ria who was invited to read it and to propose. */
async function begin(url: string): Promise<void> {
  const [ilse, ria] = await Promise.all([meldAan(url, 'ilse'), meldAan(url, 'ria')])
  const goed = async (a: Promise<{ status: number; body: unknown }>): Promise<unknown> => {
    const { status, body } = await a
    expect(status, JSON.stringify(body)).toBe(200)
    return body
  }
  const { planId } = (await goed(ilse.stuur(`/dossiers/${GEZIN}/plan`, { personen: [NOA] }))) as { planId: string }
  const { plan } = (await goed(ilse.lees(`/dossiers/${GEZIN}/plan`))) as LeesAntwoord<'/dossiers/{dossierId}/plan'>
  const verhaal = plan?.documenten.find((d) => d.soort === 'VERHAAL')
  const doc = new Y.Doc()
  doc.getText('wil').insert(0, TEKST)
  const update = Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64')
  await goed(ilse.stuur(`/plandocumenten/${verhaal?.id}/updates`, { update, clientId: doc.clientID, epoch: 1 }))
  const token = 'x'.repeat(43)
  const uitnodiging = {
    tokenHash: createHash('sha256').update(token).digest('hex'),
    voorNaam: 'oma Ria',
    rol: 'MANTELZORGER',
    personen: [NOA],
    delen: null,
    recht: 'VOORSTELLEN',
    tot: '2026-10-01',
  }
  const { id } = (await goed(ilse.stuur(`/plannen/${planId}/uitnodigingen`, uitnodiging))) as { id: string }
  await goed(ria.stuur('/uitnodigingen/aannemen', { token }))
  await goed(ilse.stuur(`/uitnodigingen/${id}/beslissen`, { ja: true }))
}

const draad = (page: Page, naam: string) => page.locator('.pl-opmerking').filter({ hasText: naam })
/** Where the button under the line with who is here stands: it may not move. */
const hoogte = async (page: Page): Promise<number> => (await page.getByRole('link', { name: 'Verder', exact: true }).boundingBox())?.y ?? -1

async function stelVoor(page: Page, tekst: string): Promise<void> {
  await page.getByRole('button', { name: 'Voorstel doen' }).click()
  await page.getByLabel('Zo zou u het schrijven').fill(tekst)
  await page.getByRole('button', { name: 'Voorstel plaatsen' }).click()
}

test('who may only propose asks and proposes, also without a network; the owner takes one over and the other not; both see who is there', async ({
  mens,
  vers,
}) => {
  await begin(vers.url)
  const ilse = await mens({ formaat: 'telefoon' })
  const ria = await mens({ formaat: 'breed' })
  // The loket also fetches the budget ahead; Ria was not let in there.
  ria.verwacht(/404 \(Not Found\).*\/budget\)/)
  await ilse.logIn('ilse', PLEK)
  const antwoord = ilse.page.getByRole('textbox', { name: /Uw antwoord/ })
  await expect.poll(() => antwoord.inputValue()).toBe(TEKST)
  const voor = await hoogte(ilse.page)

  await ria.logIn('ria', PLEK)
  const gelezen = (tekst: string) => ria.page.locator('.pl-tekst', { hasText: tekst }).first().waitFor()
  await gelezen(TEKST)
  // Each sees the other, whoever came first, and nothing moved.
  await ilse.page.getByText('Ria leest nu mee').waitFor()
  await ria.page.getByText('Ilse leest nu mee').waitFor()
  expect(Math.abs((await hoogte(ilse.page)) - voor)).toBeLessThan(1)
  await expect.poll(() => ria.page.getByRole('textbox', { name: /Uw antwoord/ }).count()).toBe(0)
  await antwoord.press('End')
  await antwoord.pressSequentially(ERBIJ)
  await ria.page.getByText('Ilse schrijft nu hier mee').waitFor()
  await gelezen(TEKST + ERBIJ)
  await ria.axe()

  // A draft outlives a reload; too long is said, and nothing is cut off.
  await ria.page.getByRole('button', { name: 'Vraag stellen' }).click()
  const veld = ria.page.getByLabel('Uw vraag')
  await veld.fill('x'.repeat(5_001))
  await ria.page.getByText('Dit is te lang. U gebruikt 5001 tekens. Er passen 5000 tekens.').waitFor()
  await veld.fill(VRAAG)
  await ria.axe()
  await ria.page.reload()
  await expect.poll(() => ria.page.getByLabel('Uw vraag').inputValue()).toBe(VRAAG)
  await ria.page.getByRole('button', { name: 'Vraag plaatsen' }).click()
  const opener = (aantal: number) => ilse.page.getByText(`Vraag of opmerking (${aantal})`)
  await opener(1).waitFor()

  await ria.offline(true)
  await stelVoor(ria.page, HALVE + ERBIJ)
  await draad(ria.page, 'Uw voorstel').getByText('Nog niet verstuurd.').waitFor()
  await expect.poll(() => opener(2).count()).toBe(0)
  await ria.axe()
  await ria.offline(false)
  await opener(2).waitFor()
  await expect.poll(() => ria.page.getByText('Nog niet verstuurd.').count()).toBe(0)
  await stelVoor(ria.page, THUIS)
  await opener(3).waitFor()

  await ilse.page.goto('/plan')
  await ilse.page.getByRole('heading', { name: 'Open vragen en voorstellen' }).waitFor()
  await ilse.axe()
  await ilse.page.getByRole('link', { name: 'Vraag van Ria Jansen' }).click()
  const vraag = draad(ilse.page, VRAAG)
  await vraag.waitFor()
  await ilse.axe()
  // Between the words that stay stand those that go and come: a piece of the change finds it.
  const [halve, thuis] = [draad(ilse.page, 'een paar uur'), draad(ilse.page, 'thuis leren')]
  await expect.poll(() => halve.locator('ins').allInnerTexts()).toEqual([expect.stringContaining('een paar uur')])

  await vraag.getByRole('button', { name: 'Antwoord geven' }).click()
  await vraag.getByLabel('Uw antwoord').fill('Nee, drie uur.')
  await vraag.getByRole('button', { name: 'Antwoord plaatsen' }).click()
  await draad(ria.page, VRAAG).getByText('Nee, drie uur.').waitFor()
  await vraag.getByRole('button', { name: 'Dit is afgehandeld' }).click()
  await vraag.getByRole('button', { name: 'Dit is afgehandeld' }).click()

  await halve.getByRole('button', { name: 'Voorstel overnemen' }).click()
  await expect.poll(() => antwoord.inputValue()).toBe(HALVE + ERBIJ)
  await gelezen(HALVE + ERBIJ)
  await thuis.getByText('De tekst is veranderd na dit voorstel.').waitFor()
  await thuis.getByRole('button', { name: 'Voorstel niet overnemen' }).click()
  await thuis.getByLabel('Wilt u erbij zeggen waarom?').fill('Noa mist haar vriendin.')
  await ilse.axe()
  await thuis.getByRole('button', { name: 'Voorstel niet overnemen' }).click()
  await ilse.page.getByText('Vraag of opmerking', { exact: true }).waitFor()
  await expect.poll(() => antwoord.inputValue()).toBe(HALVE + ERBIJ)

  await ria.page.getByText('Afgehandeld (3)').click()
  await draad(ria.page, THUIS).getByText('Noa mist haar vriendin.').waitFor()
  await draad(ria.page, HALVE).getByText('Overgenomen door Ilse Jansen').waitFor()
  await ria.axe()
  // Who leaves is gone at once, and quiet mode shows nobody.
  await ilse.page.getByText('Ria leest nu mee').waitFor()
  await ria.page.goto('/plan')
  await expect.poll(() => ilse.page.getByText('Ria leest nu mee').count()).toBe(0)
  await ilse.page.goto('/plan')
  await ilse.page.getByRole('heading', { level: 1, name: 'Mijn plan' }).waitFor()
  await expect.poll(() => ilse.page.getByRole('heading', { name: 'Open vragen en voorstellen' }).count()).toBe(0)
})

test('a proposal that two devices take over without a network stands in the plan once, with what both typed', async ({ mens, vers }) => {
  await begin(vers.url)
  const [thuis, onderweg] = [await mens({ formaat: 'telefoon' }), await mens({ formaat: 'breed' })]
  const ria = await mens({ formaat: 'breed' })
  ria.verwacht(/404 \(Not Found\).*\/budget\)/)
  const veld = ({ page }: Persoon) => page.getByRole('textbox', { name: /Uw antwoord/ })
  await ria.logIn('ria', PLEK)
  await stelVoor(ria.page, HALVE)
  for (const toestel of [thuis, onderweg]) {
    await toestel.logIn('ilse', PLEK)
    await werkerKlaar(toestel.page)
    await expect.poll(() => veld(toestel).inputValue()).toBe(TEKST)
    await toestel.page.getByText('Vraag of opmerking (1)').click()
    await toestel.page.getByRole('button', { name: 'Voorstel overnemen' }).waitFor()
    await toestel.offline(true)
  }
  await veld(thuis).press('End')
  await veld(thuis).pressSequentially(' Met een vriendin.')
  await veld(onderweg).press('Home')
  await veld(onderweg).pressSequentially('Ook dit: ')
  for (const toestel of [thuis, onderweg]) {
    await toestel.page.getByRole('button', { name: 'Voorstel overnemen' }).click()
    // The words are not there yet, and the page does not say that they are.
    await toestel.page.getByText('De tekst in het plan verandert als het loket dit heeft.').waitFor()
    expect(await veld(toestel).inputValue()).not.toContain('een paar uur')
    await toestel.axe()
  }
  const samen = `Ook dit: ${HALVE} Met een vriendin.`
  for (const toestel of [onderweg, thuis]) await toestel.offline(false)
  for (const toestel of [thuis, onderweg]) await expect.poll(() => veld(toestel).inputValue()).toBe(samen)
  // Both heard of both: it stays so.
  for (const toestel of [thuis, onderweg]) {
    await toestel.page.getByText('Vraag of opmerking', { exact: true }).waitFor()
    await expect.poll(() => veld(toestel).inputValue()).toBe(samen)
  }
  await ria.page.locator('.pl-tekst', { hasText: samen }).first().waitFor()
})
