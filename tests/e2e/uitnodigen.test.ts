import type { Page } from 'playwright-core'
import { DOSSIERS, PERSONEN } from '../../server/proef/personen.ts'
import { expect, type Persoon } from '../browser.ts'
import { test } from '../toestel.ts'

const GEZIN = DOSSIERS.okaforJansen
const NOA = PERSONEN.noa.id

/** A request of the page itself, with its own session: what the loket answers, whatever the screen shows. */
const vraag = (page: Page, pad: string, body?: unknown): Promise<{ status: number; tekst: string }> =>
  page.evaluate(
    async ([p, b]) => {
      const kop = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
      const antwoord = await fetch(`/api/v1${p}`, b === null ? {} : { method: 'POST', headers: kop, body: b })
      return { status: antwoord.status, tekst: await antwoord.text() }
    },
    [pad, body === undefined ? null : JSON.stringify(body)] as const,
  )

const verder = (page: Page): Promise<void> => page.getByRole('button', { name: 'Verder' }).click()
const kop = (page: Page, naam: string | RegExp): Promise<void> => page.getByRole('heading', { level: 1, name: naam }).waitFor()

/** Goes through the form by its words, with axe on each screen; ends at the link. */
async function maakLink(ilse: Persoon): Promise<string> {
  const { page } = ilse
  await page.getByRole('link', { name: 'Iemand uitnodigen' }).click()
  await kop(page, 'Wie wilt u uitnodigen?')
  await verder(page)
  await page.getByText('Vul een naam in.').waitFor()
  await ilse.axe()
  await page.getByRole('textbox', { name: 'Naam' }).fill('oma Ria')
  await verder(page)
  await kop(page, 'Wie is oma Ria?')
  await page.getByRole('radio', { name: /^Familie/ }).check()
  await verder(page)
  await kop(page, 'Waar mag oma Ria bij?')
  await page.getByRole('radio', { name: /^Alleen bij een paar onderwerpen/ }).check()
  await page.getByRole('checkbox', { name: 'Wonen en huishouden' }).check()
  await ilse.axe()
  await verder(page)
  await kop(page, 'Wat mag oma Ria doen?')
  await page.getByRole('radio', { name: /^Meeschrijven/ }).check()
  await verder(page)
  await kop(page, 'Tot wanneer?')
  await verder(page)
  await kop(page, 'Klopt dit?')
  await page.getByText('Voor Noa: Lezen en schrijven (alleen: Wonen en huishouden), tot en met 1 oktober 2026.').waitFor()
  await ilse.axe()
  await page.getByRole('button', { name: 'Maak de link' }).click()
  await kop(page, 'Stuur deze link naar oma Ria')
  await ilse.axe()
  return page.locator('.lk-deellink').innerText()
}

test('an owner invites by a link, sees who logged in, lets in to one part, and ends it without losing a word of the other', async ({
  mens,
}) => {
  const ilse = await mens({ formaat: 'telefoon' })
  await ilse.logIn('ilse', '/plan')
  await kop(ilse.page, 'Mijn plan')
  expect((await vraag(ilse.page, `/dossiers/${GEZIN}/plan`, { personen: [NOA] })).status).toBe(200)
  await ilse.page.goto('/plan')
  await ilse.page.getByRole('link', { name: 'Bekijk wie er meekijkt' }).click()
  await kop(ilse.page, 'Samen schrijven')
  await ilse.axe()
  const link = await maakLink(ilse)
  const token = new URL(link).hash.slice(1)
  expect(token).toMatch(/^[\w-]{43}$/)

  // Who made the link, and who works for the gemeente, is not asked for a yes that the loket would refuse.
  const ja = (p: Page) => p.getByRole('button', { name: 'Ja, ik wil meekijken' })
  await ilse.page.goto(link)
  await ilse.page.getByText('Deze link is voor iemand anders').waitFor()
  await expect.poll(() => ja(ilse.page).count()).toBe(0)
  await ilse.axe()
  const fatima = await mens({ formaat: 'telefoon' })
  await fatima.logIn('fatima', '/uitnodiging')
  await fatima.page.goto(link)
  await fatima.page.getByText('Als medewerker kunt u niet meekijken').waitFor()
  await expect.poll(() => ja(fatima.page).count()).toBe(0)
  await fatima.axe()

  const ria = await mens({ formaat: 'breed' })
  const verzoeken: string[] = []
  ria.context.on('request', (v) => verzoeken.push(v.url()))
  await ria.page.goto(link)
  await kop(ria.page, 'Iemand vraagt u om mee te kijken')
  await expect.poll(() => ria.page.url()).not.toContain('#')
  const openbaar = await ria.page.getByRole('main').innerText()
  for (const woord of ['Noa', 'Ilse', 'Jansen', 'oma Ria', 'Wonen']) expect(openbaar).not.toContain(woord)
  await ria.axe()
  await ria.page.getByRole('link', { name: 'Inloggen met DigiD' }).click()
  await ria.page.locator(`button[name="persoon"][value="${PERSONEN.ria.id}"]`).click()
  await ria.page.getByText('U bent ingelogd als Ria Jansen.').waitFor()
  await ria.axe()
  await ria.page.getByRole('button', { name: 'Ja, ik wil meekijken' }).click()
  await ria.page.getByText('U wacht op het ja van Ilse Jansen').waitFor()
  await ria.axe()
  expect(verzoeken.filter((url) => url.includes(token))).toEqual([])
  ria.verwacht(/404 \(Not Found\)/)
  expect((await vraag(ria.page, `/dossiers/${GEZIN}/plan`)).status).toBe(404)
  expect((await vraag(ria.page, `/dossiers/${GEZIN}`)).status).toBe(404)

  // The same link by somebody else: one answer, that tells nothing.
  const karin = await mens({ formaat: 'telefoon' })
  karin.verwacht(/404 \(Not Found\)/)
  await karin.logIn('karin', '/uitnodiging')
  await karin.page.getByText('Wij zien geen uitnodiging').waitFor()
  // Where the page stands already the link changes only what is after the #.
  await karin.page.goto(link)
  await expect.poll(() => karin.page.url()).not.toContain('#')
  await karin.page.getByText('Deze uitnodiging werkt niet (meer)').waitFor()
  await expect.poll(() => ja(karin.page).count()).toBe(0)
  await karin.axe()
  await karin.page.getByRole('link', { name: 'Naar Start' }).click()

  // The page with the link closes itself now that somebody took it; the question stands at the top of the list.
  await ilse.page.goto('/')
  await ilse.page.getByText('Ria Jansen wil meekijken in het plan').first().waitFor()
  await ilse.page.goto('/plan/samen')
  await ilse.page.getByText('Ria Jansen wil meeschrijven').first().waitFor()
  await ilse.axe()
  await ilse.page.getByRole('button', { name: 'Ja, Ria Jansen mag meeschrijven' }).click()
  await ilse.page.getByText('Ria Jansen mag nu meeschrijven.').waitFor()
  await ilse.page.getByRole('heading', { level: 3, name: 'Ria Jansen' }).waitFor()
  await ilse.axe()

  await ria.page.getByText('U kijkt mee in het plan van Ilse Jansen').waitFor()
  await ria.page.getByRole('link', { name: 'Naar het plan' }).click()
  await kop(ria.page, 'Mijn plan')
  await ria.page.getByRole('link', { name: 'Wonen en huishouden' }).waitFor()
  await ria.axe()
  await ria.page.getByRole('link', { name: 'Wonen en huishouden' }).click()
  const veld = ria.page.getByRole('textbox').first()
  await veld.fill('Samen koken gaat goed.')
  await ria.page
    .getByRole('main')
    .getByText(/^Veilig bij het loket/)
    .first()
    .waitFor()
  await ria.axe()
  const plan = JSON.parse((await vraag(ilse.page, `/dossiers/${GEZIN}/plan`)).tekst) as {
    plan: { documenten: { id: string; soort: string; leefgebied: string | null; persoonId: string }[] }
  }
  const document = (soort: string, gebied: string | null): string =>
    plan.plan.documenten.find((d) => d.soort === soort && d.leefgebied === gebied && d.persoonId === NOA)?.id ?? ''
  expect((await vraag(ria.page, `/plandocumenten/${document('DEEL', 'WONEN')}`)).status).toBe(200)
  for (const [soort, gebied] of [
    ['VERHAAL', null],
    ['DEEL', 'VERVOER'],
    ['DOELEN', null],
    ['KOSTEN', null],
  ] as const)
    expect((await vraag(ria.page, `/plandocumenten/${document(soort, gebied)}`)).status).toBe(404)
  const stand = (await vraag(ilse.page, `/plandocumenten/${document('DEEL', 'WONEN')}`)).tekst
  expect(Buffer.from((JSON.parse(stand) as { update: string }).update, 'base64').toString('utf8')).toContain('Samen koken gaat goed.')

  // Without a network she writes on; meanwhile it is ended.
  await ria.offline(true)
  await veld.press('End')
  await veld.pressSequentially(' En ik kook op dinsdag.')
  await ria.page.getByRole('main').getByText('Geen internet. Bewaard op dit toestel.').first().waitFor()
  await ilse.page.getByRole('button', { name: 'Stop dit nu: Ria Jansen' }).click()
  await ilse.page.getByText('Gestopt. Ria Jansen ziet het plan nu niet meer.').waitFor()
  await ria.offline(false)
  await ria.page.getByText('Dit staat alleen op dit toestel').waitFor({ timeout: 40_000 })
  await expect.poll(() => ria.page.getByRole('textbox').count()).toBe(0)
  await expect.poll(() => ria.page.getByRole('main').innerText()).toContain('En ik kook op dinsdag.')
  await ria.axe()
  expect((await vraag(ria.page, `/plandocumenten/${document('DEEL', 'WONEN')}`)).status).toBe(404)
  expect((await vraag(ria.page, `/dossiers/${GEZIN}`)).status).toBe(404)
})

test('a yes of before, without a link, is ended in the same place, and the open screen of the other closes', async ({ mens }) => {
  const ilse = await mens({ formaat: 'breed' })
  await ilse.logIn('ilse', '/plan')
  await kop(ilse.page, 'Mijn plan')
  expect((await vraag(ilse.page, `/dossiers/${GEZIN}/plan`, { personen: [NOA] })).status).toBe(200)
  const karin = await mens({ formaat: 'telefoon' })
  karin.verwacht(/404 \(Not Found\)/)
  await karin.logIn('karin', '/plan')
  await karin.page.getByRole('button', { name: /Gezin Okafor-Jansen/ }).click()
  await kop(karin.page, 'Mijn plan')
  await karin.page.goto(`/plan/${NOA}/wil`)
  await karin.page.getByRole('textbox').first().fill('Elke dag naar school.')
  await karin.page
    .getByRole('main')
    .getByText(/^Veilig bij het loket/)
    .first()
    .waitFor()
  await ilse.page.goto('/plan/samen')
  await ilse.page.getByRole('button', { name: 'Stop dit nu: Karin Blom' }).click()
  await ilse.page.getByText('Gestopt. Karin Blom ziet het plan nu niet meer.').waitFor()
  await expect.poll(() => karin.page.getByRole('textbox').count()).toBe(0)
  expect(await karin.page.getByRole('main').innerText()).not.toContain('Elke dag naar school.')
  // The screen that closed leads to another one: judged when that stands.
  await karin.page.getByRole('heading', { level: 1 }).waitFor()
  await karin.axe()
})
