import { join } from 'node:path'
import { describe } from 'vitest'
import { expect, FORMATEN, type Formaat, test as basis } from '../browser.ts'
import { vulWereld, type Wereld } from '../paginas-wereld.ts'
import { reeksen, WIE_OP_RIJ } from '../paginas.ts'

/**
 * Opens every page as who uses it, at both sizes: one heading, nothing wider than the screen, no complaint. With
 * `BEELDEN=1` it writes what it sees to docs/beelden, for the README and for who looks at it as a designer.
 */
const MAP = join(import.meta.dirname, '../../docs/beelden')
const BEWAAR = process.env['BEELDEN'] === '1'
/** A loaded machine takes its time. */
const GEDULD = { timeout: 20_000 }

const test = basis.extend<{ wereld: Wereld }>({
  wereld: [async ({ loket }, geef) => geef(await vulWereld(loket.url)), { scope: 'file' }],
})

describe.each(Object.keys(FORMATEN) as Formaat[])('every page at %s', (formaat) => {
  for (const wie of WIE_OP_RIJ)
    test(`of ${wie ?? 'a visitor'}`, async ({ persoon, wereld }) => {
      const p = await persoon({ formaat })
      // The worker takes the device over between two pages; the browser then fetches a file again and says so.
      if (wie !== null) await p.logIn(wie)
      for (const pagina of reeksen(wereld).find((r) => r.wie === wie)?.paginas ?? []) {
        await p.page.goto(pagina.pad)
        await expect.poll(() => p.page.getByRole('heading', { level: 1 }).count(), { ...GEDULD, message: pagina.naam }).toBe(1)
        await expect.poll(() => p.page.locator('.lk-laden').count(), { ...GEDULD, message: pagina.naam }).toBe(0)
        if (BEWAAR) await p.page.waitForLoadState('networkidle')
        const breder = await p.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        expect(breder, `${pagina.naam} is wider than the screen`).toBe(0)
        if (BEWAAR) await p.beeld(join(MAP, `${pagina.naam}-${FORMATEN[formaat].width}.png`))
      }
    })
})
