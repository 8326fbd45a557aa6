/**
 * How fast the loket is on a slow phone: Lighthouse (devtools throttling) for the home of a visitor and for Mijn plan,
 * then a repeat visit and a start without a network. `npm run loket -- node tests/last/lighthouse.ts [times]`
 * Needs a build. Prints medians; nothing is asserted, because a busy machine is slow without being wrong.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import lighthouse from 'lighthouse'
import { chromium } from 'playwright-core'
import { PERSONEN } from '../../server/proef/personen.ts'
import { browserOmgeving, vindBrowser } from '../browser-klaar.ts'
import { vrijePoort } from '../postgres.ts'
import { startServer } from '../server.ts'

const KEREN = Number(process.argv[2] ?? 3)
const mediaan = (n: number[]): number => n.toSorted((a, b) => a - b)[Math.floor(n.length / 2)] ?? Number.NaN

const { pad, lib } = await vindBrowser()
const server = await startServer()
const profiel = mkdtempSync(join(tmpdir(), 'loket-lh-'))
const poort = await vrijePoort()
const context = await chromium.launchPersistentContext(profiel, {
  executablePath: pad,
  env: browserOmgeving(lib),
  viewport: { width: 390, height: 844 },
  args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${poort}`],
})
const pagina = context.pages()[0] ?? (await context.newPage())

async function meet(naam: string, adres: string, metSessie: boolean): Promise<void> {
  const uit: Record<string, number[]> = {}
  for (let i = 0; i < KEREN; i++) {
    const r = await lighthouse(
      adres,
      { port: poort, output: 'json', logLevel: 'error', disableStorageReset: metSessie, throttlingMethod: 'devtools' },
      { extends: 'lighthouse:default' },
    )
    const lhr = r?.lhr
    if (!lhr) throw new Error('Lighthouse gave nothing')
    for (const [sleutel, waarde] of Object.entries({
      LCP: lhr.audits['largest-contentful-paint']?.numericValue,
      FCP: lhr.audits['first-contentful-paint']?.numericValue,
      TBT: lhr.audits['total-blocking-time']?.numericValue,
      CLS: lhr.audits['cumulative-layout-shift']?.numericValue,
      ...Object.fromEntries(Object.entries(lhr.categories).map(([k, c]) => [k, (c.score ?? 0) * 100])),
    }))
      (uit[sleutel] ??= []).push(waarde ?? Number.NaN)
    if (i === 0)
      for (const a of Object.values(lhr.audits))
        if (a.score !== null && a.score < 1 && a.scoreDisplayMode === 'binary') process.stdout.write(`  ${naam}: ${a.id}: ${a.title}\n`)
  }
  process.stdout.write(
    `${naam}: ${Object.entries(uit)
      .map(([k, v]) => `${k} ${Math.round(mediaan(v) * 1000) / 1000}`)
      .join(', ')}\n`,
  )
}

async function lcp(naam: string, adres: string, offline: boolean): Promise<void> {
  const cdp = await context.newCDPSession(pagina)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await context.setOffline(offline)
  const tijden: number[] = []
  for (let i = 0; i < KEREN + 2; i++) {
    await pagina.goto(adres, { waitUntil: 'load' })
    tijden.push(
      await pagina.evaluate(
        () =>
          new Promise<number>((klaar) => {
            let laatste = 0
            new PerformanceObserver((l) => {
              for (const e of l.getEntries()) laatste = e.startTime
            }).observe({ type: 'largest-contentful-paint', buffered: true })
            setTimeout(() => klaar(laatste), 1500)
          }),
      ),
    )
  }
  await context.setOffline(false)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  process.stdout.write(`${naam}: LCP ${Math.round(mediaan(tijden))} ms at 4x CPU\n`)
}

/** The worker keeps the app: from here on a start asks nothing of the network. */
const metWerker = (): Promise<void> => pagina.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))

await meet('home of a visitor', `${server.url}/`, false)
// The prerendered home, which is what the budget is about; who is signed in has words of the device store to wait for.
await pagina.goto(`${server.url}/`)
await metWerker()
await lcp('repeat visit of the home', `${server.url}/`, false)
await lcp('start of the home without a network', `${server.url}/`, true)
await pagina.goto(`${server.url}/aanmelden?terug=/plan`)
await pagina.locator(`button[name="persoon"][value="${PERSONEN.ilse.id}"]`).click()
await pagina.waitForURL(`${server.url}/plan`)
await meet('Mijn plan, signed in', `${server.url}/plan`, true)
await pagina.goto(`${server.url}/`)
await pagina.getByRole('link', { name: 'Is dit uw eigen telefoon of computer?' }).click()
await pagina.getByRole('radio', { name: /^Ja, alleen ik/ }).check()
await pagina.getByRole('button', { name: 'Bewaar deze keuze' }).click()
await pagina.getByText('Dit is uw eigen toestel.').waitFor()
await pagina.goto(`${server.url}/`)
await metWerker()
await lcp('Start of who is signed in, own device', `${server.url}/`, false)
await lcp('the same without a network', `${server.url}/`, true)
await context.close()
await server.stop()
rmSync(profiel, { recursive: true, force: true })
