import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { DOSSIERS, PERSONEN } from '../../server/proef/personen.ts'
import { expect, FORMATEN, test, type Formaat } from '../browser.ts'

const CONCEPT = 'Plan dat nog niet is opgestuurd'
const STOP = `Stop dit nu: Karin Blom, ${CONCEPT}`

/** A request of the page itself, with its own session: what the server answers, whatever the screen shows. */
const vraag = (page: Page, pad: string, body?: unknown): Promise<{ status: number; tekst: string }> =>
  page.evaluate(
    async ([p, b]) => {
      const kop = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
      const antwoord = await fetch(`/api/v1${p}`, b === null ? {} : { method: 'POST', headers: kop, body: b })
      return { status: antwoord.status, tekst: await antwoord.text() }
    },
    [pad, body === undefined ? null : JSON.stringify(body)] as const,
  )

/** Goes through the whole form by its words. */
async function geefConcept(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Iemand laten meekijken' }).click()
  await page.getByRole('heading', { level: 1, name: 'Wie mag er meekijken?' }).waitFor()
  await page.getByRole('radio', { name: 'Karin Blom' }).check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('checkbox', { name: CONCEPT }).check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('radio', { name: 'Lezen', exact: false }).first().check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('radio', { name: 'Een andere datum' }).check()
  for (const [naam, waarde] of [
    ['Dag', '31'],
    ['Maand', '12'],
    ['Jaar', '2026'],
  ] as const)
    await page.getByRole('textbox', { name: naam }).fill(waarde)
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('heading', { level: 1, name: 'Klopt dit?' }).waitFor()
}

describe.each(Object.keys(FORMATEN) as Formaat[])('who may see what, %s', (formaat) => {
  test('what a parent gives counts at the next request, and what she ends is gone from the open screen of the other', async ({
    persoon,
  }) => {
    const ilse = await persoon({ formaat })
    await ilse.logIn('ilse', '/toegang')
    await ilse.page.getByRole('heading', { level: 2, name: 'Van Noa' }).waitFor()
    await ilse.axe()
    const begonnen = await vraag(ilse.page, `/dossiers/${DOSSIERS.okaforJansen}/plan`, { personen: [PERSONEN.noa.id] })
    expect(begonnen.status).toBe(200)
    // The trial starts with a yes to Karin; this test gives its own, so that one goes first.
    if ((await ilse.page.getByRole('button', { name: STOP }).count()) > 0) {
      await ilse.page.getByRole('button', { name: STOP }).click()
      await ilse.page.getByText('Gestopt. Karin Blom kan dit nu niet meer zien.').waitFor()
    }
    await expect.poll(() => ilse.page.getByRole('button', { name: STOP }).count()).toBe(0)

    const karin = await persoon({ formaat })
    karin.verwacht(/404 \(Not Found\)/)
    await karin.logIn('karin', '/toegang')
    await karin.page.getByRole('button', { name: /Gezin Okafor-Jansen/ }).click()
    await karin.page.getByRole('heading', { level: 2, name: 'Wat u van anderen mag zien' }).waitFor()
    const bijNoa = karin.page.getByRole('listitem').filter({ has: karin.page.getByRole('heading', { name: 'Van Noa Okafor' }) })
    await expect.poll(() => bijNoa.getByText(CONCEPT).count()).toBe(0)
    expect((await vraag(karin.page, `/dossiers/${DOSSIERS.okaforJansen}/plan`)).tekst).not.toContain(PERSONEN.noa.id)

    await geefConcept(ilse.page)
    const zeker = await ilse.page.getByRole('main').innerText()
    expect(zeker).toContain('Karin Blom kan dit van Noa zien, vanaf nu tot en met 31 december 2026:')
    expect(zeker).toContain('het plan van Noa opsturen')
    await ilse.axe()
    await ilse.page.getByRole('button', { name: 'Ja, Karin Blom mag dit zien' }).click()
    await ilse.page.getByText('Klaar. Karin Blom kan dit nu zien.').waitFor()
    await ilse.page.getByRole('button', { name: STOP }).waitFor()

    await expect.poll(() => bijNoa.getByText(CONCEPT).count()).toBe(1)
    await karin.axe()
    const plan: unknown = JSON.parse((await vraag(karin.page, `/dossiers/${DOSSIERS.okaforJansen}/plan`)).tekst)
    const [, document = ''] = /"documenten":\[\{"id":"([^"]+)"/.exec(JSON.stringify(plan)) ?? []
    expect((await vraag(karin.page, `/plandocumenten/${document}`)).status).toBe(200)

    await ilse.page.getByRole('button', { name: STOP }).click()
    await expect.poll(() => bijNoa.getByText(CONCEPT).count()).toBe(0)
    expect((await vraag(karin.page, `/plandocumenten/${document}`)).status).toBe(404)
    await ilse.page.getByText(/^Gestopt: \d+ keer$/).waitFor()

    await ilse.page.getByRole('link', { name: 'Wie heeft er gekeken' }).click()
    await ilse.page.getByRole('heading', { level: 1, name: 'Wie heeft er gekeken' }).waitFor()
    const dag = ilse.page.getByRole('region', { name: /1 juli 2026/ })
    await dag.getByText('Karin Blom las mee in het plan van Noa Okafor dat nog niet is opgestuurd.').waitFor()
    await expect.poll(() => dag.innerText()).toContain('Hier is ja op gezegd.')
    await ilse.axe()
  })

  test('the own data come as a file that is JSON and about this person', async ({ persoon }) => {
    const sanne = await persoon({ formaat })
    await sanne.logIn('sanne', '/toegang/gegevens')
    const [bestand] = await Promise.all([
      sanne.page.waitForEvent('download'),
      sanne.page.getByRole('button', { name: 'Haal mijn gegevens op' }).click(),
    ])
    expect(bestand.suggestedFilename()).toBe('mijn-gegevens-2026-07-01.json')
    const delen: Buffer[] = []
    for await (const deel of await bestand.createReadStream()) delen.push(deel as Buffer)
    const inhoud: unknown = JSON.parse(Buffer.concat(delen).toString('utf8'))
    expect(inhoud).toMatchObject({ persoon: { id: PERSONEN.sanne.id, voornaam: 'Sanne' } })
    await sanne.page.getByText('Het bestand mijn-gegevens-2026-07-01.json staat op dit toestel.').waitFor()
  })
})

/** A word that stands on the page only when its content is there. */
const PAGINAS = [
  ['/toegang', 'Meer'],
  ['/toegang/machtiging', /^Wie handelt namens/],
  ['/toegang/leeftijd', /^Uzelf|de Graaf|Er verandert niets meer/],
  ['/toegang/inzage', /^Niemand heeft gekeken|2026$/],
  ['/toegang/gegevens', 'Uw toestellen'],
] as const

test.for(['sanne', 'thijs', 'mark'] as const)('every page of the room stands for %s, and passes axe', async (naam, { persoon }) => {
  const mens = await persoon()
  await mens.logIn(naam, '/toegang')
  for (const [pad, woord] of PAGINAS) {
    await mens.page.goto(pad)
    await mens.page.getByRole('main').getByText(woord).first().waitFor({ state: 'attached' })
    await mens.axe()
    await expect.poll(() => mens.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), { message: pad }).toBe(true)
  }
  if (naam === 'thijs') {
    await mens.page.goto('/toegang/leeftijd')
    await mens.page.getByRole('heading', { name: 'Op 14 september 2026 wordt u 18 jaar' }).waitFor()
  }
})
