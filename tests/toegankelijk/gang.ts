import type { Page, Route } from 'playwright-core'
import { expect, type Persoon } from '../browser.ts'
import type { Pagina } from '../paginas.ts'

/** A loaded machine takes its time; a good page needs a fraction of it. */
export const GEDULD = { timeout: 20_000 }

/** Goes to an address as a press on a link does, without loading the app again. */
async function ga(page: Page, pad: string): Promise<void> {
  await page.evaluate((naar) => {
    document.querySelector('h1')?.setAttribute('data-vorige', '')
    history.pushState(null, '', naar)
    dispatchEvent(new PopStateEvent('popstate', { state: null }))
  }, pad)
}

/** Waits until the page stands: its own heading, and nothing that still loads. */
export async function staat(page: Page, pagina: Pagina): Promise<void> {
  const pad = expect.poll(() => new URL(page.url()).pathname, { ...GEDULD, message: pagina.naam })
  if (pagina.naar === undefined) await pad.toBe(pagina.pad)
  else await pad.toMatch(pagina.naar)
  await page.waitForFunction(
    () => document.querySelectorAll('h1:not([data-vorige])').length === 1 && document.querySelector('.lk-laden') === null,
    undefined,
    GEDULD,
  )
  await rustig(page)
}

/** Two pictures further: what was set is drawn. */
export async function rustig(page: Page): Promise<void> {
  await page.evaluate(() => new Promise<void>((klaar) => requestAnimationFrame(() => requestAnimationFrame(() => klaar()))))
}

const NERGENS = '/bestaat/niet'

/** Opens a page inside the app that stands already, from its beginning: by way of an address where something else is. */
export async function open(page: Page, pagina: Pagina, wacht = true): Promise<void> {
  if (pagina.buiten) {
    await page.goto(pagina.pad)
    return rustig(page)
  }
  const elders = pagina.pad === NERGENS ? '/uitleg' : NERGENS
  const { pathname } = new URL(page.url())
  if (pathname.startsWith('/oidc')) await page.goto(elders)
  else if (pathname !== elders) await ga(page, elders)
  await page.waitForFunction(() => document.querySelectorAll('h1:not([data-vorige])').length === 1, undefined, GEDULD)
  await ga(page, pagina.pad)
  if (wacht) await staat(page, pagina)
}

/** Loads the app, at an address where nothing is. */
export async function begin(p: Persoon): Promise<void> {
  await p.page.goto(NERGENS)
  await p.page.waitForFunction(() => document.querySelectorAll('h1').length === 1, undefined, GEDULD)
}

/** What a page needs before it can ask for its own: who is here, and in which dossiers. */
const BASIS = /^\/api\/v1\/(?:sessie|dossiers|loket|live)$/

/** Gives every read of a page's own data to `doe`; commands and what the frame asks pass. */
export async function bijLezen(page: Page, doe: (route: Route) => Promise<void>): Promise<void> {
  await page.route('**/api/v1/**', (route, verzoek) =>
    verzoek.method() !== 'GET' || BASIS.test(new URL(verzoek.url()).pathname) ? route.continue() : doe(route),
  )
}

/** A date, a key of a text, or a word out of a closed list. */
const CODE = /^\d|^[A-Z_]+$|^\w+(?:[:.]\w+)+$/

const isRij = (w: unknown): w is Record<string, unknown> => typeof w === 'object' && w !== null && !Array.isArray(w)

/** The same answer with nothing in its lists. */
export function zonderInhoud(w: unknown): unknown {
  if (!isRij(w)) return w
  return Object.fromEntries(Object.entries(w).map(([k, v]) => [k, Array.isArray(v) ? [] : v]))
}

const LANG = 'Meervoudigecomplexeverstandelijkebeperkingszorgindicatiestellingscommissievergaderingen'
/** Words that people write; what is code, date, number or address stays as it is. */
const VRIJ = new Set([
  'naam',
  'voornaam',
  'achternaam',
  'tekst',
  'titel',
  'zorgverlener',
  'reden',
  'toelichting',
  'omschrijving',
  'samenvatting',
  'wie',
  'organisatie',
  'inleiding',
  'plaats',
  'door',
  'opgestuurdDoor',
  'vervanger',
  'verhaal',
  'goed',
  'wil',
  'nodig',
  'zelf',
  'gezin',
  'straat',
  'grond',
])

/** The same answer with words that nowhere end, where people write words. */
export function langeInhoud(w: unknown, sleutel = ''): unknown {
  if (typeof w === 'string') return VRIJ.has(sleutel) && w !== '' && !CODE.test(w) ? `${LANG} ${w} ${'a'.repeat(100)}` : w
  if (Array.isArray(w)) return w.map((x) => langeInhoud(x, sleutel))
  return isRij(w) ? Object.fromEntries(Object.entries(w).map(([k, v]) => [k, langeInhoud(v, k)])) : w
}

/** Changes every answer of the loket on its way to the page. */
export async function verander(route: Route, doe: (body: unknown) => unknown): Promise<void> {
  // A request of a page that was left is no request any more.
  const antwoord = await route.fetch().catch(() => null)
  if (antwoord === null) return route.abort().catch(() => undefined)
  const soort = antwoord.headers()['content-type'] ?? ''
  if (!antwoord.ok() || !soort.includes('json')) return route.fulfill({ response: antwoord })
  const body: unknown = await antwoord.json().catch(() => null)
  if (body === null) return route.abort().catch(() => undefined)
  await route.fulfill({ response: antwoord, json: doe(body) })
}

/** How much wider the page is than the screen, and what sticks out. */
export async function teBreed(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const breed = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= breed) return []
    const uit = [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > breed + 1)
    const diepst = uit.filter((e) => !uit.some((x) => x !== e && e.contains(x)))
    const namen = diepst.slice(0, 4).map((e) => `${e.tagName}.${e.getAttribute('class') ?? ''} '${(e.textContent ?? '').slice(0, 30)}'`)
    return [`${document.documentElement.scrollWidth} > ${breed}: ${namen.join(', ')}`]
  })
}
