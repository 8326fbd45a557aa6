import type { Page } from 'playwright-core'
import { afterAll, describe } from 'vitest'
import { expect, nieuwePersoon, test as basis } from '../browser.ts'
import { vulWereld, type Wereld } from '../paginas-wereld.ts'
import { reeksen, WIE_OP_RIJ } from '../paginas.ts'
import { begin, open, rustig, teBreed } from './gang.ts'

/**
 * Every page at 320 x 256, which is a screen of 1280 x 1024 at 400% zoom, and once more with letters twice as large:
 * nothing wider than the screen, and everything to press large enough for a trembling hand.
 */
const ZOOM = { width: 320, height: 256 }
const KLEINST_PX = 24
const GOED_PX = 48

let bekeken = 0
const onderGoed = new Set<string>()

const test = basis.extend<{ wereld: Wereld }>({
  wereld: [async ({ loket }, geef) => geef(await vulWereld(loket.url)), { scope: 'file' }],
})

/** Everything to press outside a sentence that is smaller than `grens` in one direction, with its size. */
async function teKlein(page: Page, grens: number): Promise<string[]> {
  return page.evaluate((px) => {
    const inZin = (e: Element): boolean => {
      const ouder = e.parentElement
      return (
        getComputedStyle(e).display === 'inline' &&
        ouder !== null &&
        [...ouder.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && (n.textContent ?? '').trim() !== '')
      )
    }
    return [
      ...document.querySelectorAll('a[href], button, summary, select, input:not([type=hidden]), textarea, [role=button], [role=switch]'),
    ].flatMap((e) => {
      if (!e.checkVisibility({ visibilityProperty: true }) || inZin(e) || e.classList.contains('lk-skip')) return []
      // The row around a small box, and the ::after that spreads a link over its row, are what is pressed.
      const vlakken = [e, e.closest('label')].filter((x) => x !== null).map((x) => x.getBoundingClientRect())
      const over = getComputedStyle(e, '::after')
      const rij =
        over.position === 'absolute' && over.content !== 'none' ? e.closest('li, .lk-rij, td, th, p')?.getBoundingClientRect() : undefined
      if (rij !== undefined) vlakken.push(rij)
      const breed = Math.max(...vlakken.map((v) => v.width))
      const hoog = Math.max(...vlakken.map((v) => v.height))
      return breed >= px && hoog >= px
        ? []
        : [
            `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''} '${(e.textContent ?? '').trim().slice(0, 40)}' ${Math.round(breed)} x ${Math.round(hoog)}`,
          ]
    })
  }, grens)
}

describe('zoomed in to 400%, nothing is cut off and everything can be pressed', () => {
  for (const wie of WIE_OP_RIJ)
    test(`of ${wie ?? 'a visitor'}`, async ({ browser, loket, wereld }) => {
      const paginas = reeksen(wereld).find((r) => r.wie === wie)?.paginas ?? []
      const p = await nieuwePersoon(browser, loket.url, {
        opties: { viewport: ZOOM, isMobile: false, serviceWorkers: 'block', reducedMotion: 'reduce' },
      })
      if (wie !== null) await p.logIn(wie)
      await begin(p)
      p.verwacht(/Service Worker registration blocked/)
      const fouten: string[] = []
      for (const pagina of paginas) {
        await open(p.page, pagina)
        bekeken += 1
        for (const fout of await teBreed(p.page)) fouten.push(`${pagina.naam} at 320 px: ${fout}`)
        for (const klein of await teKlein(p.page, KLEINST_PX)) fouten.push(`${pagina.naam} too small: ${klein}`)
        for (const klein of await teKlein(p.page, GOED_PX)) onderGoed.add(klein.replace(/ '.*' /, ' '))
        await p.page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
        await rustig(p.page)
        bekeken += 1
        for (const fout of await teBreed(p.page)) fouten.push(`${pagina.naam} with letters of 200%: ${fout}`)
        await p.page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
      }
      expect(p.klachten()).toEqual([])
      await p.sluit()
      expect(fouten.join('\n')).toBe('')
    })
  afterAll(() => {
    console.log(`zoom: ${bekeken} pages x sizes; smaller than ${GOED_PX} px: ${[...onderGoed].join(', ') || 'nothing'}`)
  })
})
