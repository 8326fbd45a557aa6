import type { Page } from 'playwright-core'
import { expect, test } from '../browser.ts'

/** The browser reports every 401 by itself; here the session is ended on purpose. */
const UITGELOGD = /401 \(Unauthorized\)/

/** Two tabs, a worker and a store start at once; a slow machine takes its time. */
const RUIM = { timeout: 15_000 }

const status = (page: Page): Promise<string> => page.locator('.lk-status [role="status"]').first().innerText()
const hoofd = (page: Page): Promise<string> => page.getByRole('main').innerText()

async function kies(page: Page, woord: RegExp): Promise<void> {
  // The key of this device has to be here before a test ends the session or the network.
  const sleutel = page.waitForResponse((r) => r.request().method() === 'PUT' && r.url().includes('/toestellen/'))
  await page.goto('/toestel')
  await sleutel
  await expect.poll(() => page.getByRole('contentinfo').innerText(), RUIM).toContain('ingelogd als')
  await page.getByText(woord).click()
  await page.getByRole('button', { name: 'Bewaar deze keuze' }).click()
  await expect.poll(() => hoofd(page), RUIM).toContain('Uw keuze is bewaard')
}

async function wachtOpWerker(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state ?? null), RUIM).toBe('activated')
}

test('DEV2 the question is asked without an answer beforehand, and an own device opens without a network', async ({ persoon }) => {
  const p = await persoon()
  await p.logIn('sanne', '/toestel')
  await expect.poll(() => p.page.getByRole('radio').count(), RUIM).toBe(2)
  await expect.poll(() => p.page.getByRole('radio', { checked: true }).count()).toBe(0)
  await kies(p.page, /^Ja, alleen ik/)
  await p.axe()
  await wachtOpWerker(p.page)
  await p.page.goto('/')
  // Beyond the greeting: what the loket answered has to be there before the network goes.
  await expect.poll(async () => (await hoofd(p.page)).length, RUIM).toBeGreaterThan(80)
  await expect.poll(() => p.page.locator('[aria-busy="true"]').count(), RUIM).toBe(0)
  const voor = await hoofd(p.page)
  await p.offline(true)
  await p.page.reload()
  await expect.poll(() => hoofd(p.page), RUIM).toBe(voor)
  await expect.poll(() => status(p.page), RUIM).toBe('Geen internet. U kunt gewoon doorgaan.')
})

test('DEV3 a shared device is locked after closing, and says so without showing anything', async ({ persoon }) => {
  const p = await persoon()
  p.verwacht(UITGELOGD)
  await p.logIn('sanne', '/toestel')
  await kies(p.page, /^Nee, anderen/)
  await wachtOpWerker(p.page)
  await p.offline(true)
  const pagina = await p.context.newPage()
  await p.page.close()
  await pagina.goto('/')
  await expect.poll(() => pagina.getByRole('main').innerText(), RUIM).not.toBe('')
  await expect.poll(() => pagina.locator('.lk-status').innerText(), RUIM).toContain('Met internet kunt u weer inloggen')
  expect(await pagina.locator('body').innerText()).not.toContain('Sanne')
})

test('a session that ended is opened again beside the page, which stays as it is', async ({ persoon }) => {
  const p = await persoon()
  p.verwacht(UITGELOGD)
  await p.logIn('sanne', '/toestel')
  await kies(p.page, /^Ja, alleen ik/)
  await p.context.clearCookies()
  await p.page.goto('/toestel')
  await expect.poll(() => status(p.page), RUIM).toBe('U bent uitgelogd. Wat u typt, blijft bewaard.')
  await p.page.getByText(/^Nee, anderen/).click()
  await p.page.getByRole('button', { name: 'Log opnieuw in' }).click()
  await p.axe()
  const [venster] = await Promise.all([
    p.context.waitForEvent('page'),
    p.page.getByRole('button', { name: 'Open het venster om in te loggen' }).click(),
  ])
  const dicht = venster.waitForEvent('close')
  await venster.getByRole('button', { name: /Sanne Vermeer/ }).click()
  await dicht
  await expect.poll(() => p.page.getByRole('dialog').count(), RUIM).toBe(0)
  await expect.poll(() => p.page.getByRole('button', { name: 'Log opnieuw in' }).count(), RUIM).toBe(0)
  await expect.poll(() => p.page.getByRole('radio', { checked: true }).getAttribute('value'), { message: 'the open form' }).toBe('GEDEELD')
})

test('DEV8 everything goes off the device at one word, and the session ends', async ({ persoon }) => {
  const p = await persoon()
  p.verwacht(UITGELOGD)
  await p.logIn('sanne', '/toestel')
  await kies(p.page, /^Ja, alleen ik/)
  await p.page.getByRole('button', { name: 'Haal alles van dit toestel' }).click()
  await p.axe()
  await p.page.getByRole('button', { name: 'Ja, haal alles van dit toestel' }).click()
  await expect.poll(() => new URL(p.page.url()).pathname, RUIM).toBe('/')
  await expect.poll(() => hoofd(p.page), RUIM).toContain('Inloggen')
  expect(await p.page.locator('body').innerText()).not.toContain('Sanne')
  const rijen = await p.page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((klaar) => {
      const vraag = indexedDB.open('loket-toestel')
      vraag.onsuccess = () => klaar(vraag.result)
    })
    let som = 0
    for (const naam of db.objectStoreNames) {
      if (naam === 'meta') continue
      som += await new Promise<number>((klaar) => {
        const vraag = db.transaction(naam).objectStore(naam).count()
        vraag.onsuccess = () => klaar(vraag.result)
      })
    }
    db.close()
    return som
  })
  expect(rijen).toBe(0)
})

test('the loket meets what a browser asks of an app that can be installed', async ({ persoon }) => {
  const p = await persoon()
  p.verwacht(UITGELOGD)
  await p.page.goto('/')
  await wachtOpWerker(p.page)
  const cdp = await p.context.newCDPSession(p.page)
  const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors')
  expect(installabilityErrors).toEqual([])
  const gevonden = await p.page.evaluate(async () => (await caches.keys()).length)
  expect(gevonden).toBe(1)
  const api = await p.page.evaluate(async () => {
    const uit: string[] = []
    for (const naam of await caches.keys())
      for (const verzoek of await (await caches.open(naam)).keys()) uit.push(new URL(verzoek.url).pathname)
    return uit.filter((pad) => pad.startsWith('/api/'))
  })
  expect(api, 'no answer of the loket in the cache of the worker').toEqual([])
})
