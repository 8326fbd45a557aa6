import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core'
import { expect, inject, test as basis } from 'vitest'
import { PERSONEN, type ProefNaam } from '../server/proef/personen.ts'
import { axeFouten } from './axe.ts'
import { browserOmgeving } from './browser-klaar.ts'
import { startServer, type TestServer } from './server.ts'

/** The two sizes in which every scenario is walked. */
export const FORMATEN = {
  telefoon: { width: 390, height: 844 },
  breed: { width: 1280, height: 800 },
} as const
export type Formaat = keyof typeof FORMATEN

// Own arguments: those of the package (--single-process --no-zygote) let contexts share storage and end the browser.
export const ARGUMENTEN = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--hide-scrollbars', '--font-render-hinting=none']

/** A browser that starts slowly beside other work says nothing of the loket. */
export const BROWSER_START_MS = 120_000

/** Starts the browser that the test run found. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: inject('chromiumPad'),
    args: ARGUMENTEN,
    env: browserOmgeving(inject('chromiumLib')),
    timeout: BROWSER_START_MS,
  })
}

/** A step that takes longer than this on a busy machine is a step that does not come. */
const WACHT_MS = 30_000

/** What a person's browser may complain about in one test, as patterns; everything else fails the test. */
type Verwacht = RegExp[]

/** One person with a device of their own: own storage, own session, own network. */
export type Persoon = {
  readonly context: BrowserContext
  readonly page: Page
  /** Chooses a demo person on the sign-in page and waits until the loket is back. */
  logIn(naam: ProefNaam, naar?: string): Promise<void>
  /** Cuts or restores the network of this device, also for its service worker. */
  offline(weg: boolean): Promise<void>
  /** Allows a complaint of the browser that belongs to this test, such as a refused request. */
  verwacht(patroon: RegExp): void
  /** Runs axe on the page as it is; fails with every violation and where it is. */
  axe(page?: Page): Promise<void>
  /** Writes a picture of the page as it is to a path. */
  beeld(pad: string, page?: Page): Promise<void>
  /** Violations of the rule that nothing complains. Empty for a good page. */
  klachten(): string[]
  sluit(): Promise<void>
}

export type PersoonKeuze = {
  readonly formaat?: Formaat
  readonly opties?: BrowserContextOptions
}

/** What every device has, of this size. */
export function contextVoor(url: string, formaat: Formaat) {
  return {
    viewport: FORMATEN[formaat],
    isMobile: formaat === 'telefoon',
    hasTouch: formaat === 'telefoon',
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    baseURL: url,
  } satisfies BrowserContextOptions
}

/** Opens a device at `url`. Complaints of every page of it are collected. */
export async function nieuwePersoon(browser: Browser, url: string, keuze: PersoonKeuze = {}): Promise<Persoon> {
  const context = await browser.newContext({ ...contextVoor(url, keuze.formaat ?? 'telefoon'), ...keuze.opties })
  return volg(context, await context.newPage())
}

/** Wraps a context that was made elsewhere, such as one with a profile on disk. */
export function volg(context: BrowserContext, page: Page): Persoon {
  const klachten: string[] = []
  const verwacht: Verwacht = []
  context.setDefaultTimeout(WACHT_MS)
  let offlineGeweest = false
  const bijPagina = (p: Page): void => {
    p.on('console', (bericht) => {
      if (bericht.type() !== 'error' && bericht.type() !== 'warning') return
      const tekst = `${bericht.type()}: ${bericht.text()} (${bericht.location().url})`
      // The browser itself reports every request without a network; what the loket makes of it is tested on the screen.
      if (offlineGeweest && /net::ERR_(INTERNET_DISCONNECTED|FAILED|NETWORK_CHANGED)/.test(tekst)) return
      if (offlineGeweest && /An unknown error occurred when fetching the script/.test(tekst)) return
      // The first worker took the page while this file was on its way: the browser asks it once more, and nothing is lost.
      if (/cross-world service worker resource mismatch/.test(tekst)) return
      // Said of code that a slow machine has not come to yet: it is about the seconds since the page stood, not about the page.
      if (/was preloaded using link preload but not used within a few seconds/.test(tekst)) return
      klachten.push(tekst)
    })
    p.on('pageerror', (fout) => klachten.push(`pageerror: ${fout.message}`))
    p.on('response', (antwoord) => {
      if (antwoord.status() >= 500 && !antwoord.fromServiceWorker()) {
        klachten.push(`answer ${antwoord.status()}: ${new URL(antwoord.url()).pathname}`)
      }
    })
  }
  context.pages().forEach(bijPagina)
  context.on('page', bijPagina)
  return {
    context,
    page,
    async logIn(naam, naar = '/') {
      await page.goto(`/aanmelden?terug=${encodeURIComponent(naar)}`)
      await page.locator(`button[name="persoon"][value="${PERSONEN[naam].id}"]`).click()
      await page.waitForURL((adres) => !/^\/(aanmelden|oidc)/.test(adres.pathname))
    },
    async offline(weg) {
      offlineGeweest ||= weg
      await context.setOffline(weg)
    },
    verwacht(patroon) {
      verwacht.push(patroon)
    },
    async axe(p = page) {
      const regels = await axeFouten(p)
      expect(regels, `axe on ${new URL(p.url()).pathname}`).toEqual([])
    },
    async beeld(pad, p = page) {
      mkdirSync(dirname(pad), { recursive: true })
      await p.screenshot({ path: pad, animations: 'disabled' })
    },
    klachten: () => klachten.filter((k) => !verwacht.some((v) => v.test(k))),
    sluit: () => context.close(),
  }
}

type Toestellen = {
  browser: Browser
  loket: TestServer
  /** Opens one more device in this test; closed and checked for complaints afterwards. */
  persoon: (keuze?: PersoonKeuze) => Promise<Persoon>
}

/**
 * `test` for scenarios: a browser and a server per file, devices per test. A console error or warning in a browser,
 * or a line on stderr of the server, fails the test.
 */
export const test = basis.extend<Toestellen>({
  browser: [
    async ({}, geef) => {
      const browser = await openBrowser()
      await geef(browser)
      await browser.close()
    },
    { scope: 'file' },
  ],
  loket: [
    async ({}, geef) => {
      const server = await startServer({ kopieVan: inject('proefMap') })
      await geef(server)
      await server.ruimOp()
    },
    { scope: 'file' },
  ],
  persoon: async ({ browser, loket }, geef) => {
    const open: Persoon[] = []
    const voor = loket.fouten().length
    await geef(async (keuze = {}) => {
      const nieuw = await nieuwePersoon(browser, loket.url, keuze)
      open.push(nieuw)
      return nieuw
    })
    const klachten = open.flatMap((p) => p.klachten())
    await Promise.all(open.map((p) => p.sluit()))
    expect(klachten, 'console of the browser').toEqual([])
    expect(loket.fouten().slice(voor), 'stderr of the server').toBe('')
  },
})
export { expect } from 'vitest'
