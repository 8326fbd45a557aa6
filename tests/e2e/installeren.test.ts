import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { expect, FORMATEN, type Formaat, nieuwePersoon, test } from '../browser.ts'
import { kiesToestel, werkerKlaar } from '../toestel.ts'
import { type LoketMetVersies, startMetVersies } from '../tussen.ts'

type Manifest = {
  id: string
  name: string
  short_name: string
  lang: string
  start_url: string
  scope: string
  display: string
  icons: { src: string; sizes: string; type: string; purpose: string }[]
  shortcuts: { name: string; url: string; icons: { src: string }[] }[]
}

/** Width and height of a picture as the browser shows it; fails when it does not load. */
function maat(page: Page, src: string): Promise<string> {
  return page.evaluate(async (adres) => {
    const beeld = new Image()
    beeld.src = adres
    await beeld.decode()
    return `${beeld.naturalWidth}x${beeld.naturalHeight}`
  }, src)
}

const blijft = (page: Page) => page.evaluate(() => document.documentElement.setAttribute('data-blijft', ''))
const isGebleven = (page: Page) => page.evaluate(() => document.documentElement.hasAttribute('data-blijft'))
const versie = (page: Page) => page.evaluate(() => document.querySelector('meta[name="proef-versie"]')?.getAttribute('content') ?? '1')

describe.each(Object.keys(FORMATEN) as Formaat[])('the app on a device, %s', (formaat) => {
  test('meets what a browser asks before it offers to install, and starts without a network', async ({ persoon }) => {
    const mens = await persoon({ formaat })
    const { page } = mens
    await page.goto('/')
    const cdp = await mens.context.newCDPSession(page)
    const gelezen = await cdp.send('Page.getAppManifest')
    expect(gelezen.errors).toEqual([])
    const manifest = JSON.parse(gelezen.data ?? '') as Manifest
    expect(manifest).toMatchObject({
      id: '/',
      name: 'iPGB-loket',
      short_name: 'Loket',
      lang: 'nl',
      start_url: '/',
      scope: '/',
      display: 'standalone',
    })
    const gevraagd = ['192x192 any', '512x512 any', '512x512 maskable']
    expect(manifest.icons.map((i) => `${i.sizes} ${i.purpose}`)).toEqual(expect.arrayContaining(gevraagd))
    for (const icoon of manifest.icons) expect(await maat(page, icoon.src), icoon.src).toBe(icoon.sizes)
    const apple = await page.locator('link[rel="apple-touch-icon"]').getAttribute('href')
    expect(await maat(page, apple ?? '')).toBe('180x180')
    expect(manifest.shortcuts.map((s) => s.url)).toEqual(['/plan', '/geld', '/hulp', '/contact'])
    for (const korte of manifest.shortcuts) for (const icoon of korte.icons) expect(await maat(page, icoon.src)).toBe('192x192')

    await werkerKlaar(page)
    await expect
      .poll(() => page.evaluate(async () => new URL((await navigator.serviceWorker.getRegistration())?.scope ?? '').pathname))
      .toBe('/')
    await mens.offline(true)
    for (const { url, name } of [{ url: manifest.start_url, name: /\S/ }, ...manifest.shortcuts]) {
      await page.goto(url)
      await page.getByRole('heading', { level: 1, name }).waitFor()
    }
    await page.getByText('Geen internet.').first().waitFor()
  })
})

test('a first install that broke off on a bad line is done again, without a new visit', async ({ browser }) => {
  const loket = await startMetVersies()
  loket.breekEens('/postcodes.json')
  const mens = await nieuwePersoon(browser, loket.url)
  mens.verwacht(/postcodes\.json|ServiceWorker/)
  await mens.page.goto('/')
  await werkerKlaar(mens.page)
  await mens.offline(true)
  await mens.page.goto('/hulp')
  await mens.page.getByRole('heading', { level: 1, name: 'Zoek hulp' }).waitFor()
  expect(mens.klachten()).toEqual([])
  await mens.sluit()
  await loket.ruimOp()
})

describe('a new version', () => {
  let loket: LoketMetVersies
  beforeAll(async () => {
    loket = await startMetVersies()
  })
  afterAll(() => loket.ruimOp())

  test('waits for the word of the person: typed text stays, no tab loads anew by itself', async ({ browser }) => {
    const ilse = await nieuwePersoon(browser, loket.url)
    const { page } = ilse
    await ilse.logIn('ilse')
    await kiesToestel(page, 'GEDEELD')
    await page.getByRole('navigation').locator('a[href="/contact"]').click()
    await werkerKlaar(page)
    const veld = page.getByLabel('Uw bericht')
    await veld.pressSequentially('Noa ')
    const ander = await ilse.context.newPage()
    await ander.goto('/hulp')
    await ander.getByLabel('Wat zoekt u?').fill('logeren')
    await Promise.all([blijft(page), blijft(ander)])

    loket.nieuweVersie()
    await page.bringToFront()
    // The same question that the app asks each hour and when it comes to the front.
    await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()))
    await veld.pressSequentially('slaapt weer ')
    await page.getByText('Er is een nieuwe versie van het loket. U bent niets kwijt.').waitFor()
    await veld.pressSequentially('slecht.')
    // It waits: a worker that took over would take the files of the old version from under these pages.
    await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state)).toBe('installed')
    expect(await isGebleven(page)).toBe(true)
    expect(await versie(page)).toBe('1')

    await page.getByRole('button', { name: 'Nieuwe versie laden' }).click()
    // Longer than other waits: the browser lets the old worker finish what it is at before the new one may begin.
    await expect.poll(() => versie(page).catch(() => 'loading'), { timeout: 30_000 }).toBe('2')
    await expect.poll(() => veld.inputValue()).toBe('Noa slaapt weer slecht.')

    await ander.getByText('Er is een nieuwe versie van het loket. U bent niets kwijt.').waitFor()
    expect(await isGebleven(ander)).toBe(true)
    await expect.poll(() => ander.getByLabel('Wat zoekt u?').inputValue()).toBe('logeren')
    await ander.getByRole('button', { name: 'Nieuwe versie laden' }).click()
    await expect.poll(() => versie(ander).catch(() => 'loading'), { timeout: 30_000 }).toBe('2')
    const klachten = ilse.klachten()
    await ilse.sluit()
    expect(klachten, 'console of the browser').toEqual([])
    expect(loket.server.fouten(), 'stderr of the server').toBe('')
  })
})
