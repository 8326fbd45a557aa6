import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, describe } from 'vitest'
import { axeFouten } from '../axe.ts'
import { expect, FORMATEN, nieuwePersoon, type Persoon, test as basis } from '../browser.ts'
import { vulWereld, type Wereld } from '../paginas-wereld.ts'
import { type Pagina, reeksen, WIE_OP_RIJ } from '../paginas.ts'
import { begin, bijLezen, GEDULD, langeInhoud, open, rustig, teBreed, verander, zonderInhoud } from './gang.ts'
import { STATEN } from './staten.ts'

/**
 * axe on every page in every state, and on its main state in another language, theme, colour scheme, letter size and
 * width. The app is loaded once per state; from page to page goes as for a person, by its own router.
 */
const WATERKANT = readFileSync(join(import.meta.dirname, '../../public/themas/waterkant.css'), 'utf8')
/** Rounds at the same time: one waits while another computes. */
const BANEN = 3

const geteld = new Map<string, number>()

const test = basis.extend<{ wereld: Wereld }>({
  wereld: [async ({ loket }, geef) => geef(await vulWereld(loket.url)), { scope: 'file' }],
})

/** Collects what axe finds in one state of one page; everything is reported at once, at the end. */
class Ronde {
  readonly fouten: string[] = []
  readonly #p: Persoon
  constructor(p: Persoon) {
    this.#p = p
  }
  async kijk(pagina: Pagina, staat: string, kleur = false): Promise<void> {
    geteld.set(staat, (geteld.get(staat) ?? 0) + 1)
    for (const fout of await axeFouten(this.#p.page, kleur)) this.fouten.push(`${pagina.naam} [${staat}] ${fout}`)
  }
  /** One page that does not get there must not hide what the other pages show. */
  async probeer(pagina: Pagina, staat: string, doe: () => Promise<void>): Promise<void> {
    try {
      await doe()
    } catch (e) {
      const waar = await this.#p.page
        .evaluate(() => `${location.pathname}: ${document.querySelector('main')?.innerText.slice(0, 200) ?? ''}`)
        .catch(() => 'a page that is gone')
      this.fouten.push(`${pagina.naam} [${staat}] ${e instanceof Error ? e.message.slice(0, 600) : String(e)} at ${waar}`)
    }
  }
}

const GEEN_WERKER = { serviceWorkers: 'block', reducedMotion: 'reduce' } as const satisfies BrowserContextOptions

/** The same person on a device where nothing stands yet. */
async function nieuwToestel(browser: Browser, url: string, van: Persoon): Promise<Persoon> {
  const cookies = await van.context.cookies()
  const p = await nieuwePersoon(browser, url, { opties: { ...GEEN_WERKER, storageState: { cookies, origins: [] } } })
  // The first: the worker would take requests out of the sight of this test. The second: a page was left before its answer came.
  p.verwacht(/Service Worker registration blocked|net::ERR_FAILED/)
  return p
}

/** Main state, and the same in everything that only changes how it is drawn. */
async function gewoon(p: Persoon, paginas: readonly Pagina[]): Promise<string[]> {
  const r = new Ronde(p)
  const { page } = p
  await begin(p)
  for (const pagina of paginas)
    await r.probeer(pagina, 'hoofd', async () => {
      await open(page, pagina)
      await r.kijk(pagina, 'hoofd')
      await page.emulateMedia({ colorScheme: 'dark' })
      await rustig(page)
      await r.kijk(pagina, 'donker', true)
      await page.emulateMedia({ colorScheme: 'light' })
      if (!pagina.buiten) {
        await page.evaluate((css) => {
          const blad = new CSSStyleSheet()
          blad.replaceSync(css)
          document.adoptedStyleSheets = [blad]
        }, WATERKANT)
        await r.kijk(pagina, 'waterkant', true)
        await page.evaluate(() => {
          document.adoptedStyleSheets = []
          document.documentElement.setAttribute('data-groot', '')
        })
        await rustig(page)
        await r.kijk(pagina, 'groot')
        await page.evaluate(() => document.documentElement.removeAttribute('data-groot'))
      }
      await page.setViewportSize(FORMATEN.breed)
      await rustig(page)
      await r.kijk(pagina, 'breed')
      await page.setViewportSize(FORMATEN.telefoon)
      const dicht = page.locator('main details:not([open])')
      if ((await dicht.count()) > 0) {
        await dicht.evaluateAll((alle) => {
          for (const d of alle) d.setAttribute('open', '')
        })
        await rustig(page)
        await r.kijk(pagina, 'uitgeklapt')
      }
    })
  await p.offline(true)
  for (const pagina of paginas.filter((x) => !x.buiten))
    await r.probeer(pagina, 'offline', async () => {
      await open(page, pagina)
      await r.kijk(pagina, 'offline')
    })
  await p.offline(false)
  return r.fouten
}

async function engels(p: Persoon, paginas: readonly Pagina[]): Promise<string[]> {
  const r = new Ronde(p)
  await p.context.addInitScript(() => localStorage.setItem('lk-voorkeur', '{"taal":"en"}'))
  await begin(p)
  for (const pagina of paginas.filter((x) => !x.buiten))
    await r.probeer(pagina, 'engels', async () => {
      await open(p.page, pagina)
      await expect.poll(() => p.page.evaluate(() => document.documentElement.lang)).toBe('en')
      await r.kijk(pagina, 'engels')
    })
  return r.fouten
}

async function lang(p: Persoon, paginas: readonly Pagina[]): Promise<string[]> {
  const r = new Ronde(p)
  await p.page.route('**/api/v1/**', (route, verzoek) =>
    verzoek.method() !== 'GET' || /\/(?:live|loket|plandocumenten\/.*)$/.test(new URL(verzoek.url()).pathname)
      ? route.continue()
      : verander(route, langeInhoud),
  )
  await begin(p)
  for (const pagina of paginas.filter((x) => x.leest))
    await r.probeer(pagina, 'lang', async () => {
      await open(p.page, pagina)
      await expect.poll(() => teBreed(p.page)).toEqual([])
      await r.kijk(pagina, 'lang')
    })
  return r.fouten
}

async function mislukt(p: Persoon, paginas: readonly Pagina[]): Promise<string[]> {
  const r = new Ronde(p)
  const { page } = p
  p.verwacht(/503/)
  await bijLezen(page, (route) =>
    route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      json: { type: 'urn:ipgb-loket:probleem:druk', title: 'Druk', status: 503 },
    }),
  )
  await begin(p)
  for (const pagina of paginas.filter((x) => x.leest))
    await r.probeer(pagina, 'fout', async () => {
      await open(page, { ...pagina, naar: /^/ })
      await r.kijk(pagina, 'fout')
    })
  return r.fouten
}

async function laden(p: Persoon, paginas: readonly Pagina[]): Promise<string[]> {
  const r = new Ronde(p)
  const { page } = p
  await begin(p)
  // Never answered: the page stays in what it shows while it waits.
  await bijLezen(page, () => Promise.resolve())
  for (const pagina of paginas.filter((x) => x.leest))
    await r.probeer(pagina, 'laden', async () => {
      await open(page, pagina, false)
      // The bars of the room itself come first, while its code is fetched; what is looked at is the page that waits:
      // with its own heading and its own bars at the same moment.
      await page.waitForFunction(
        () => document.querySelectorAll('h1:not([data-vorige])').length === 1 && document.querySelector('.lk-laden')?.checkVisibility(),
        undefined,
        GEDULD,
      )
      await r.kijk(pagina, 'laden')
    })
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  return r.fouten
}

async function leeg(p: Persoon, paginas: readonly Pagina[]): Promise<string[]> {
  const r = new Ronde(p)
  await bijLezen(p.page, (route) =>
    /\/(?:stappen|plandocumenten\/.*)$/.test(new URL(route.request().url()).pathname) ? route.continue() : verander(route, zonderInhoud),
  )
  await begin(p)
  for (const pagina of paginas.filter((x) => x.leest))
    await r.probeer(pagina, 'leeg', async () => {
      await open(p.page, { ...pagina, naar: /^/ })
      await r.kijk(pagina, 'leeg')
    })
  return r.fouten
}

/** What only one page has: filled, refused, with a sheet open. */
async function eigenStaten(p: Persoon, paginas: readonly Pagina[]): Promise<string[]> {
  const r = new Ronde(p)
  p.verwacht(/422/)
  await begin(p)
  for (const pagina of paginas)
    for (const [naam, doe] of Object.entries(STATEN[pagina.naam] ?? {}))
      await r.probeer(pagina, naam, async () => {
        await open(p.page, pagina)
        await doe(p)
        await rustig(p.page)
        await r.kijk(pagina, naam)
        await p.offline(false)
        await p.page.unrouteAll({ behavior: 'ignoreErrors' })
        await p.page.keyboard.press('Escape')
      })
  return r.fouten
}

describe('axe finds nothing', () => {
  for (const wie of WIE_OP_RIJ)
    test(`of ${wie ?? 'a visitor'}`, async ({ browser, loket, wereld }) => {
      const paginas = reeksen(wereld).find((r) => r.wie === wie)?.paginas ?? []
      const eerst = await nieuwePersoon(browser, loket.url, { opties: GEEN_WERKER })
      if (wie !== null) await eerst.logIn(wie)
      const rondes = [gewoon, lang, engels, mislukt, eigenStaten, leeg, laden]
      const fouten: string[] = []
      const baan = async (): Promise<void> => {
        for (let ronde = rondes.shift(); ronde !== undefined; ronde = rondes.shift()) {
          const p = await nieuwToestel(browser, loket.url, eerst)
          fouten.push(...(await ronde(p, paginas)), ...p.klachten())
          await p.sluit()
        }
      }
      await Promise.all(Array.from({ length: BANEN }, baan))
      await eerst.sluit()
      expect(fouten.join('\n')).toBe('')
    })
  afterAll(() => {
    const som = [...geteld.values()].reduce((a, b) => a + b, 0)
    console.log(`axe: ${som} pages x states (${[...geteld].map(([staat, aantal]) => `${staat} ${aantal}`).join(', ')})`)
  })
})
