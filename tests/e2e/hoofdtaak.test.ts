import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import start from '../../src/i18n/nl/start.json' with { type: 'json' }
import werkplek from '../../src/i18n/nl/werkplek.json' with { type: 'json' }
import type { LeesAntwoord } from '../../src/contract/api.ts'
import { DOSSIERS, PERSONEN } from '../../server/proef/personen.ts'
import { expect, FORMATEN, type Formaat, type Persoon } from '../browser.ts'
import { kiesToestel, logOpnieuwIn, test, werkerKlaar } from '../toestel.ts'

/** Everything that is typed in this scenario, under the names of the questions. */
const VERHAAL = {
  verhaal: 'Noa is negen en tekent de hele dag. Sinds de zomer slaapt zij slecht, en ik ook.',
  goed: 'Op school gaat het goed. Met haar oma bakt zij taart, en dan lacht zij.',
  wil: 'Wij willen dat Noa weer door slaapt. Wij merken het als zij fluit bij het ontbijt.',
  nodig: 'Iemand die één avond per week komt, zodat ik even weg kan.',
}
const GEZIN_DEEL = 'Haar broer Milan helpt haar met rekenen. Dat willen wij zo houden.'
const GEBIEDEN = { GEZIN: 'Gezin en opvoeding', LEREN_WERKEN: 'School, werk en dagbesteding' }

const veld = (page: Page) => page.getByLabel('Uw antwoord')
const verder = (page: Page) => page.getByRole('link', { name: 'Verder', exact: true }).click()
const bewaard = (page: Page) => page.getByRole('main').getByRole('status').filter({ hasText: /./ }).first()

async function vraag(page: Page, titel: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: titel }).waitFor()
}

/** From Start to the first text: whose device, for whom, what it is about. */
async function begin(ilse: Persoon, wiens: 'EIGEN' | 'GEDEELD'): Promise<void> {
  const { page } = ilse
  await ilse.logIn('ilse')
  await kiesToestel(page, wiens)
  await page.getByRole('navigation').locator('a[href="/"]').click()
  await page.getByRole('link', { name: 'Begin met uw plan' }).click()
  await page.getByRole('checkbox', { name: /^Noa/ }).check()
  await page.getByRole('button', { name: 'Plan beginnen' }).click()
  await vraag(page, 'Wat speelt er nu bij Noa?')
  for (const naam of Object.values(GEBIEDEN)) await page.getByRole('checkbox', { name: naam }).check()
  await verder(page)
  await vraag(page, 'Wie is Noa, en hoe gaat het nu?')
  await veld(page).fill(VERHAAL.verhaal)
  await expect.poll(() => bewaard(page).innerText()).toMatch(/^Veilig bij het loket om \d\d:\d\d$/)
  await werkerKlaar(page)
}

/** The network goes while a sentence is being written; she goes on, also in a part she never opened before. */
async function schrijfZonderNetwerk(ilse: Persoon): Promise<void> {
  const { page } = ilse
  await verder(page)
  await vraag(page, 'Wat gaat goed bij Noa?')
  await veld(page).pressSequentially(VERHAAL.goed.slice(0, 20))
  await ilse.offline(true)
  await veld(page).pressSequentially(VERHAAL.goed.slice(20))
  await expect.poll(() => bewaard(page).innerText()).toBe('Geen internet. Bewaard op dit toestel.')
  await verder(page)
  await vraag(page, 'Wat wilt u bereiken voor Noa?')
  await veld(page).fill(VERHAAL.wil)
  await page.getByRole('link', { name: 'Stoppen' }).click()
  await page.getByRole('link', { name: 'Alle vragen bekijken' }).click()
  await page.getByRole('link', { name: GEBIEDEN.GEZIN }).click()
  await vraag(page, 'Gezin en opvoeding: wat gaat goed bij Noa?')
  await veld(page).fill(GEZIN_DEEL)
  await expect.poll(() => bewaard(page).innerText()).toBe('Geen internet. Bewaard op dit toestel.')
}

async function alleZinnen(page: Page): Promise<void> {
  for (const zin of [VERHAAL.verhaal, VERHAAL.goed, VERHAAL.wil, GEZIN_DEEL]) await page.getByText(zin).waitFor()
}

/** Hands in while the answer of the loket is held back: nothing is confirmed before it is there. */
async function stuurOp(ilse: Persoon): Promise<void> {
  const { page } = ilse
  await page.goto(`/plan/${PERSONEN.noa.id}/nodig`)
  await vraag(page, 'Wat heeft Noa nodig?')
  await veld(page).fill(VERHAAL.nodig)
  await expect.poll(() => bewaard(page).innerText()).toMatch(/^Veilig bij het loket om/)
  await page.goto('/plan/opsturen')
  await alleZinnen(page)
  await page.getByText(VERHAAL.nodig).waitFor()
  let laat = (): void => undefined
  const antwoordMag = new Promise<void>((klaar) => {
    laat = klaar
  })
  await page.route('**/opsturen', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    const antwoord = await route.fetch()
    await antwoordMag
    await route.fulfill({ response: antwoord })
  })
  await page.getByRole('button', { name: 'Plan opsturen naar Fatima El Amrani' }).click()
  await page.getByText('Uw plan gaat nu naar het loket.').waitFor()
  await expect.poll(() => page.getByText('Uw plan is opgestuurd').count()).toBe(0)
  laat()
  await vraag(page, 'Uw plan is opgestuurd')
  const feiten = page.getByRole('main').locator('dl')
  await expect.poll(() => feiten.innerText()).toMatch(/Opgestuurd op\s+woensdag 1 juli 2026\s+Kenmerk\s+P-2026-[0-9A-F]{4}-1/)
  await page.getByText(/^U hoort de uitkomst uiterlijk op \d+ augustus 2026\.$/).waitFor()
}

/** The consulent finds it, reads every word, answers each part and sends. */
async function beantwoord(fatima: Persoon): Promise<void> {
  const { page } = fatima
  await fatima.logIn('fatima', '/werkplek')
  const rij = page.getByRole('row').filter({ has: page.getByRole('link', { name: /Okafor/ }) })
  await expect.poll(() => rij.innerText()).toContain(werkplek.nieuw.plan)
  await rij.getByRole('link').first().click()
  await page.getByRole('link', { name: 'Plan lezen en beantwoorden' }).click()
  for (const zin of [...Object.values(VERHAAL), GEZIN_DEEL]) await page.getByText(zin).waitFor()

  const antwoorden = page.locator('.pl-antwoord')
  await expect.poll(() => antwoorden.count()).toBe(2)
  await antwoorden
    .nth(0)
    .getByRole('radio', { name: /^Zo doen we het/ })
    .check()
  await antwoorden
    .nth(1)
    .getByRole('radio', { name: /^Wij stellen iets anders voor/ })
    .check()
  await antwoorden.nth(1).getByLabel('Uitleg aan het gezin').fill('Wij willen ook met de school praten. Dan helpt Milan niet alleen.')
  for (const nr of [0, 1]) await expect.poll(() => antwoorden.nth(nr).getByRole('status').innerText()).toMatch(/^Opgeslagen om/)
  await page.getByLabel('Eerste zinnen bij uw antwoord').fill('Dank u wel voor uw plan. Wij gaan met u aan de slag.')
  await page.getByRole('button', { name: 'Antwoord versturen naar het gezin' }).click()
  await page.getByText(/^Verstuurd op/).waitFor()
}

describe.each(Object.keys(FORMATEN) as Formaat[])('the main job, %s', (formaat) => {
  describe.each(['EIGEN', 'GEDEELD'] as const)('device: %s', (wiens) => {
    test('a parent writes, loses the network and the browser, hands in, and sees the answer arrive', async ({ toestel, vers, mens }) => {
      const apparaat = toestel(vers.url, formaat)
      let ilse = await apparaat.open()
      await begin(ilse, wiens)
      await schrijfZonderNetwerk(ilse)
      await apparaat.sluit()

      ilse = await apparaat.open(true)
      const { page } = ilse
      ilse.verwacht(/401 \(Unauthorized\)/)
      if (wiens === 'EIGEN') {
        await page.goto(`/plan/${PERSONEN.noa.id}/goed`)
        await expect.poll(() => veld(page).inputValue()).toBe(VERHAAL.goed)
        await page.goto('/plan/opsturen')
        await alleZinnen(page)
        await ilse.offline(false)
        await logOpnieuwIn(ilse, 'ilse')
      } else {
        await page.goto(`/plan/${PERSONEN.noa.id}/goed`)
        await page
          .getByText(/Uw tekst van \d\d:\d\d staat op dit toestel, op slot\. U ziet hem weer als u internet hebt en inlogt\./)
          .waitFor()
        await expect.poll(() => veld(page).count()).toBe(0)
        await ilse.offline(false)
        await ilse.logIn('ilse', `/plan/${PERSONEN.noa.id}/goed`)
        await expect.poll(() => veld(page).inputValue()).toBe(VERHAAL.goed)
      }
      await stuurOp(ilse)
      await page.getByRole('link', { name: 'Naar Start' }).click()
      await page.getByText(start.beurt.ander[3]).waitFor()
      await page.evaluate(() => document.documentElement.setAttribute('data-niet-herladen', ''))

      const fatima = await mens({ formaat })
      await beantwoord(fatima)

      await page.getByRole('link', { name: 'Het antwoord lezen' }).click()
      await vraag(page, 'Het antwoord op uw plan')
      for (const zin of [
        'Dank u wel voor uw plan. Wij gaan met u aan de slag.',
        'Zo doen we het',
        'Wij stellen iets anders voor',
        'Wij willen ook met de school praten. Dan helpt Milan niet alleen.',
      ])
        await page.getByText(zin, { exact: true }).waitFor()
      await expect.poll(() => page.evaluate(() => document.documentElement.hasAttribute('data-niet-herladen'))).toBe(true)

      const versies = await page.request.get(`/api/v1/dossiers/${DOSSIERS.okaforJansen}/planversies`)
      const { items } = (await versies.json()) as LeesAntwoord<'/dossiers/{dossierId}/planversies'>
      expect(items).toHaveLength(1)
      const versie = await page.request.get(`/api/v1/planversies/${items[0]?.id}`)
      const { inhoud } = (await versie.json()) as LeesAntwoord<'/planversies/{versieId}'>
      expect(inhoud.personen).toMatchObject([
        {
          persoonId: PERSONEN.noa.id,
          gebieden: ['GEZIN', 'LEREN_WERKEN'],
          verhaal: VERHAAL,
          delen: [{ leefgebied: 'GEZIN', teksten: { goed: GEZIN_DEEL } }],
          doelen: [],
          kosten: [],
        },
      ])
    })
  })
})
