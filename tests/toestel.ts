import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { PERSONEN, type ProefNaam } from '../server/proef/personen.ts'
import { browserOmgeving } from './browser-klaar.ts'
import {
  ARGUMENTEN,
  BROWSER_START_MS,
  contextVoor,
  type Formaat,
  nieuwePersoon,
  type Persoon,
  type PersoonKeuze,
  test as basis,
  volg,
} from './browser.ts'
import { startServer, type TestServer } from './server.ts'

/** A device with a profile on disk: what it holds outlives its browser, as on a phone. */
export type Toestel = {
  /** Starts the browser; with `zonderNetwerk` it never sees the network until told otherwise. */
  open(zonderNetwerk?: boolean): Promise<Persoon>
  /** Ends the browser as its own close button does; the profile stays. Fails on complaints so far. */
  sluit(): Promise<void>
}

type Vers = {
  /** a server of this test alone: the families are as they were at the start */
  vers: TestServer
  /** opens a device without a profile on that server */
  mens: (keuze?: PersoonKeuze) => Promise<Persoon>
  /** makes a device with a profile for the loket at `url` */
  toestel: (url: string, formaat: Formaat) => Toestel
}

function maakToestel(url: string, formaat: Formaat): Toestel & { ruimOp(): Promise<void> } {
  const map = mkdtempSync(join(tmpdir(), 'loket-toestel-'))
  let nu: Persoon | null = null
  const sluit = async (): Promise<void> => {
    const was = nu
    nu = null
    if (was === null) return
    await was.sluit()
    expect(was.klachten(), 'console of the browser').toEqual([])
  }
  return {
    async open(zonderNetwerk = false) {
      const context = await chromium.launchPersistentContext(map, {
        ...contextVoor(url, formaat),
        executablePath: inject('chromiumPad'),
        args: ARGUMENTEN,
        env: browserOmgeving(inject('chromiumLib')),
        timeout: BROWSER_START_MS,
        offline: zonderNetwerk,
      })
      nu = volg(context, context.pages()[0] ?? (await context.newPage()))
      if (zonderNetwerk) await nu.offline(true)
      return nu
    },
    sluit,
    async ruimOp() {
      await sluit()
      rmSync(map, { recursive: true, force: true })
    },
  }
}

/** `test` for scenarios that change the families, and for devices that are closed and opened again. */
export const test = basis.extend<Vers>({
  vers: async ({}, geef) => {
    const server = await startServer({ kopieVan: inject('proefMap') })
    await geef(server)
    await server.ruimOp()
    expect(server.fouten(), 'stderr of the server').toBe('')
  },
  mens: async ({ browser, vers }, geef) => {
    const open: Persoon[] = []
    await geef(async (keuze = {}) => {
      const nieuw = await nieuwePersoon(browser, vers.url, keuze)
      open.push(nieuw)
      return nieuw
    })
    const klachten = open.flatMap((p) => p.klachten())
    await Promise.all(open.map((p) => p.sluit()))
    expect(klachten, 'console of the browser').toEqual([])
  },
  toestel: async ({}, geef) => {
    const gemaakt: ReturnType<typeof maakToestel>[] = []
    await geef((url, formaat) => {
      const nieuw = maakToestel(url, formaat)
      gemaakt.push(nieuw)
      return nieuw
    })
    for (const t of gemaakt) await t.ruimOp()
  },
})

/** Answers the question whose device this is, where Start asks it. */
export async function kiesToestel(page: Page, wiens: 'EIGEN' | 'GEDEELD'): Promise<void> {
  await page.getByRole('link', { name: 'Is dit uw eigen telefoon of computer?' }).click()
  await page.getByRole('radio', { name: wiens === 'EIGEN' ? /^Ja, alleen ik/ : /^Nee, anderen/ }).check()
  await page.getByRole('button', { name: 'Bewaar deze keuze' }).click()
  await page.getByText(wiens === 'EIGEN' ? 'Dit is uw eigen toestel.' : 'Anderen gebruiken dit toestel ook.').waitFor()
}

/** Waits until the worker keeps the app: from here on the device starts without a network. */
export async function werkerKlaar(page: Page): Promise<void> {
  // Not `serviceWorker.ready`: that waits for ever, and never says for what.
  await expect
    .poll(
      () =>
        page.evaluate(async () => {
          const { installing, waiting, active } = (await navigator.serviceWorker.getRegistration()) ?? {}
          return {
            pagina: navigator.serviceWorker.controller?.state,
            werker: [installing, waiting, active].map((w) => w?.state).join(' '),
          }
        }),
      { timeout: 30_000 },
    )
    .toMatchObject({ pagina: 'activated' })
}

/** The browser forgot the session: signs in in the window beside the page, which stays as it is. */
export async function logOpnieuwIn({ context, page }: Persoon, naam: ProefNaam): Promise<void> {
  await page.getByRole('button', { name: 'Log opnieuw in' }).click()
  const venster = context.waitForEvent('page')
  await page.getByRole('button', { name: 'Open het venster om in te loggen' }).click()
  const popup = await venster
  const dicht = popup.waitForEvent('close')
  await popup.locator(`button[name="persoon"][value="${PERSONEN[naam].id}"]`).click()
  await dicht
}
