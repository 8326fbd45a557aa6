import type { Page } from 'playwright-core'
import { expect, type Persoon } from '../browser.ts'

/** A loaded machine takes its time. */
export const RUIM = { timeout: 20_000 }
/** More stops than any page has; who is not there by then cannot be reached. */
const MEESTE_STOPS = 160

/** Where the keyboard stands. */
export type Plek = { soort: string; naam: string; omlijnd: boolean; inBeeld: boolean; nummer: number }

/** What has the focus now: its name as it is read out, and whether it can be seen. */
export function plek(page: Page): Promise<Plek> {
  return page.evaluate(() => {
    const e = document.activeElement
    if (e === null || e === document.body) return { soort: 'body', naam: '', omlijnd: false, inBeeld: false, nummer: -1 }
    const tekst = (x: Element | null): string => (x instanceof HTMLElement ? (x.innerText || x.textContent || '').trim() : '')
    const bij = e
      .getAttribute('aria-labelledby')
      ?.split(' ')
      .map((id) => tekst(document.getElementById(id)))
      .join(' ')
    const labels =
      'labels' in e && e.labels instanceof NodeList ? [...e.labels].map((l) => (l instanceof Element ? tekst(l) : '')).join(' ') : ''
    // A ring on the row around a small box is as good as one on the box.
    const ringen: (Element | null)[] = [e, e.closest('label'), e.closest('li'), e.parentElement]
    const omlijnd = ringen.some((x) => {
      if (x === null) return false
      return [getComputedStyle(x), getComputedStyle(x, '::after'), getComputedStyle(x, '::before')].some(
        (s) => s.outlineStyle !== 'none' && Number.parseFloat(s.outlineWidth) >= 2,
      )
    })
    const vak = e.getBoundingClientRect()
    return {
      soort: e.tagName.toLowerCase(),
      naam: (e.getAttribute('aria-label') ?? bij ?? '') || labels || tekst(e),
      omlijnd,
      inBeeld: vak.bottom > 0 && vak.top < innerHeight && vak.right > 0 && vak.left < innerWidth,
      nummer: [...document.querySelectorAll('*')].indexOf(e),
    }
  })
}

/**
 * Presses Tab until the keyboard stands at `naam`. Each stop must be visible, on the screen, and another than the one
 * before; `soort` is the element, for a word that is both a link and a button.
 */
export async function naar(page: Page, naam: RegExp, soort?: string): Promise<void> {
  let vorige = await plek(page)
  const langs: string[] = []
  for (let stop = 0; stop < MEESTE_STOPS; stop += 1) {
    if (stop > 0 || vorige.soort === 'body' || vorige.soort === 'h1' || !naam.test(vorige.naam)) await page.keyboard.press('Tab')
    const nu = await plek(page)
    langs.push(`${nu.soort} ${nu.naam.slice(0, 40)}`)
    if (nu.soort !== 'body') {
      expect(nu.omlijnd, `ring around ${nu.soort} '${nu.naam}'`).toBe(true)
      expect(nu.inBeeld, `${nu.soort} '${nu.naam}' on the screen`).toBe(true)
    }
    if (naam.test(nu.naam) && (soort === undefined || nu.soort === soort)) return
    expect(nu.nummer === vorige.nummer && nu.soort !== 'body', `the keyboard is held by ${nu.soort} '${nu.naam}'`).toBe(false)
    vorige = nu
  }
  throw new Error(`no stop '${naam.source}' within ${MEESTE_STOPS}: ${langs.slice(0, 40).join(' | ')}`)
}

/** Goes to a link or button and presses Enter. A page that still waits for it moves under the keyboard: first it is there. */
export async function kies(page: Page, naam: RegExp, soort?: 'a' | 'button' | 'summary'): Promise<void> {
  const link = page.getByRole('link', { name: naam })
  const knop = page.getByRole('button', { name: naam })
  const doel = soort === 'summary' ? page.locator('summary').filter({ hasText: naam }) : link.or(knop)
  await expect.poll(() => doel.count(), { ...RUIM, message: `'${naam.source}' is on the page` }).toBeGreaterThan(0)
  await naar(page, naam, soort)
  await page.keyboard.press('Enter')
}

/** After going to another page inside the app: the keyboard stands at the heading, and the page is whole. */
export async function opPagina(page: Page, kop: RegExp): Promise<void> {
  await expect.poll(() => page.getByRole('heading', { level: 1 }).allInnerTexts(), RUIM).toEqual([expect.stringMatching(kop)])
  await expect.poll(() => page.locator('.lk-laden').count(), RUIM).toBe(0)
  await expect.poll(async () => (await plek(page)).soort, { ...RUIM, message: `focus at '${kop.source}'` }).toBe('h1')
}

/** Signs in with the keyboard alone, and waits until the first page of the loket stands. */
export async function logInMetToetsen({ page }: Persoon, naam: RegExp, begin: RegExp): Promise<void> {
  await page.goto('/')
  // The prerendered home comes to life first: the room takes its place.
  await page.waitForLoadState('networkidle')
  await expect
    .poll(
      () =>
        page
          .getByRole('main')
          .getByRole('link', { name: /Inloggen/ })
          .count(),
      RUIM,
    )
    .toBeGreaterThan(0)
  await kies(page, /^Inloggen/, 'a')
  await page.waitForURL(/\/oidc\//)
  await kies(page, naam, 'button')
  await page.waitForURL((adres) => !/^\/(aanmelden|oidc)/.test(adres.pathname))
  await expect.poll(() => page.getByRole('heading', { level: 1 }).allInnerTexts(), RUIM).toEqual([expect.stringMatching(begin)])
  await expect.poll(() => page.locator('.lk-laden').count(), RUIM).toBe(0)
}
