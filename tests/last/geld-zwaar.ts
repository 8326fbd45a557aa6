/**
 * The heaviest screen of the loket: a family of five, 30 potjes, three years of bookings each month, 10,000 payments.
 * The API's time and bytes beside the bare query on the same database in the same run, and in a browser at 4x CPU
 * slowdown the time until Mijn geld can be used and the slowest interaction.
 * `npm run loket -- node tests/last/geld-zwaar.ts [times] [api]`: `api` leaves the browser out. The browser needs a
 * build. Nothing is asserted, because a busy machine is slow without being wrong.
 */
import pg from 'pg'
import { chromium, type Page } from 'playwright-core'
import { DOSSIERS, PERSONEN } from '../../server/proef/personen.ts'
import { meldAan } from '../aanmelden.ts'
import { browserOmgeving, vindBrowser } from '../browser-klaar.ts'
import { startPostgres } from '../postgres.ts'
import { startServer } from '../server.ts'
import { vulZwaar } from './geld-zwaar-vul.ts'

const KEREN = Number(process.argv[2] ?? 15)
const ZONDER_BROWSER = process.argv[3] === 'api'
const BLAD = 50
const WACHT_MS = 60_000
const mediaan = (n: readonly number[]): number => n.toSorted((a, b) => a - b)[n.length >> 1] ?? Number.NaN
const rond = (n: number): string => (Math.round(n * 10) / 10).toString()

const BUDGET = `/api/v1/dossiers/${DOSSIERS.deGraaf}/budget`
const REGELS = `/api/v1/dossiers/${DOSSIERS.deGraaf}/boekingen?deel=BETAALD&aantal=${BLAD}`

/** What the answer of the budget cannot do without: sums per deel, and per potje and month. */
const KAAL_BUDGET = [
  `select r.potje_id, r.bron_id, r.soort, sum(l.cent) from rekening r join boekingsregel l on l.gemeente_id = r.gemeente_id and l.rekening_id = r.id
   where r.dossier_id = $1 group by 1, 2, 3`,
  `select r.potje_id, to_char(k.datum, 'YYYY-MM'), sum(l.cent) from rekening r
   join boekingsregel l on l.gemeente_id = r.gemeente_id and l.rekening_id = r.id
   join boeking k on k.gemeente_id = l.gemeente_id and k.id = l.boeking_id
   where r.dossier_id = $1 and r.soort = 'BETAALD' group by 1, 2`,
]
/** The newest payments, with how many there are and what they add up to. */
const KAAL_REGELS = [
  `select k.id, k.datum, r.potje_id, l.cent, count(*) over (), sum(l.cent) over () from rekening r
   join boekingsregel l on l.gemeente_id = r.gemeente_id and l.rekening_id = r.id
   join boeking k on k.gemeente_id = l.gemeente_id and k.id = l.boeking_id
   where r.dossier_id = $1 and r.soort in ('BETAALD', 'BOVEN_BUDGET') order by k.datum desc, k.id desc limit ${BLAD}`,
]

async function keren(doe: () => Promise<void>): Promise<number> {
  const tijden: number[] = []
  await doe()
  for (let i = 0; i < KEREN; i++) {
    const begin = performance.now()
    await doe()
    tijden.push(performance.now() - begin)
  }
  return mediaan(tijden)
}

const postgres = await startPostgres({ fsync: 'off' })
const databaseUrl = await postgres.nieuweDatabase()
const server = await startServer({ databaseUrl })
const database = new pg.Pool({ connectionString: databaseUrl, max: 1 })
try {
  const { betalingen, regels, potjes } = await vulZwaar(database)
  console.log(`${potjes} potjes, ${betalingen} payments, ${regels} lines in the books`)
  const mark = await meldAan(server.url, 'mark')
  for (const [naam, pad, kaal] of [
    ['the budget', BUDGET, KAAL_BUDGET],
    [`${BLAD} rows of what was paid`, REGELS, KAAL_REGELS],
  ] as const) {
    let bytes = 0
    const api = await keren(async () => {
      const a = await mark.haal(pad)
      bytes = (await a.arrayBuffer()).byteLength
      if (a.status !== 200) throw new Error(`${pad}: ${a.status}`)
    })
    const bloot = await keren(async () => {
      for (const vraag of kaal) await database.query(vraag, [DOSSIERS.deGraaf])
    })
    console.log(
      `${naam}: ${rond(api)} ms over HTTP, ${rond(bloot)} ms for the bare query (${rond(api / bloot)}x), ${rond(bytes / 1000)} kB of JSON`,
    )
  }
  if (!ZONDER_BROWSER) await meetScherm()
} finally {
  await database.end()
  await server.ruimOp()
  await postgres.stop()
}

async function meetScherm(): Promise<void> {
  const { pad: executablePath, lib } = await vindBrowser()
  const browser = await chromium.launch({ executablePath, env: browserOmgeving(lib), args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' })
    context.setDefaultTimeout(WACHT_MS)
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    await cdp.send('Network.enable')
    const vanGeld = new Map<string, string>()
    const overDeLijn = new Map<string, number>()
    cdp.on('Network.requestWillBeSent', (e) => {
      const { pathname } = new URL(e.request.url)
      if (/\/(?:budget|boekingen|potje-doelen)$/.test(pathname)) vanGeld.set(e.requestId, pathname.split('/').at(-1) ?? '')
    })
    cdp.on('Network.loadingFinished', (e) => {
      const naam = vanGeld.get(e.requestId)
      if (naam !== undefined) overDeLijn.set(naam, e.encodedDataLength)
    })
    await page.goto(`${server.url}/aanmelden?terug=/toegang`)
    await page.locator(`button[name="persoon"][value="${PERSONEN.mark.id}"]`).click()
    await page.waitForURL(`${server.url}/toegang`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    const tot = async (adres: string): Promise<number> => {
      const begin = performance.now()
      await page.goto(`${server.url}${adres}`)
      await page.waitForFunction(() => document.querySelectorAll('.gd-potje').length >= 30)
      return performance.now() - begin
    }
    const eerste = await tot('/geld')
    const weer: number[] = []
    for (let i = 0; i < 5; i++) weer.push(await tot('/geld'))
    console.log(`at 4x CPU slowdown, from address to 30 potjes: first time ${rond(eerste)} ms, again ${rond(mediaan(weer))} ms`)
    await meetHandelingen(page)
    console.log(`over the wire: ${[...overDeLijn].map(([naam, n]) => `${naam} ${rond(n / 1000)} kB`).join(', ')}`)
  } finally {
    await browser.close()
  }
}

/** What a person does on this screen, each with the longest time from press to the next picture (Event Timing). */
async function meetHandelingen(page: Page): Promise<void> {
  const meet = async (naam: string, doe: () => Promise<void>): Promise<void> => {
    await page.evaluate(() => {
      Object.assign(globalThis, { langst: 0 })
      new PerformanceObserver((lijst) => {
        for (const e of lijst.getEntries()) Object.assign(globalThis, { langst: Math.max(Reflect.get(globalThis, 'langst'), e.duration) })
      }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit)
    })
    const begin = performance.now()
    await doe()
    const heel = performance.now() - begin
    await page.evaluate(() => new Promise((verder) => requestAnimationFrame(() => requestAnimationFrame(verder))))
    const langst = await page.evaluate(() => Number(Reflect.get(globalThis, 'langst')))
    console.log(`  ${naam}: slowest interaction ${rond(langst)} ms, done after ${rond(heel)} ms`)
  }
  const per = (woord: string) =>
    page.getByRole('group', { name: 'Laat de potjes zien per' }).getByRole('button', { name: woord, exact: true })
  const wissel = (woord: string) => async (): Promise<void> => {
    await per(woord).click()
    await page.waitForFunction((w) => [...document.querySelectorAll('[aria-pressed="true"]')].some((b) => b.textContent === w), woord)
  }
  const klap = (woord: string) => async (): Promise<void> => page.locator('summary', { hasText: woord }).first().click()
  await meet('potjes per kind of help', wissel('Soort hulp'))
  await meet('potjes per law', wissel('Wet'))
  await meet('potjes per person', wissel('Persoon'))
  await meet('open the tables', klap('Laat als tabel zien'))
  await meet('open how the number is made', klap('Hoe komen wij aan dit bedrag?'))
  await meet('to the rows of what was paid', async () => {
    await page.getByRole('link', { name: 'Betaald', exact: true }).click()
    await page.waitForFunction(() => document.querySelectorAll('.lk-rij').length >= 50)
  })
  await meet('fifty rows more', async () => {
    await page.getByRole('button', { name: 'Laat meer regels zien' }).click()
    await page.waitForFunction(() => document.querySelectorAll('.lk-rij').length >= 100)
  })
  await meet('back to Mijn geld', async () => {
    await page.goBack()
    await page.waitForFunction(() => document.querySelectorAll('.gd-potje').length >= 30)
  })
  await meet('to the year', async () => {
    await page.getByRole('link', { name: 'Kijk per maand' }).click()
    await page.waitForFunction(() => document.querySelectorAll('.gj__maand').length === 12)
  })
  await meet('another year', async () => {
    await page.getByRole('link', { name: '2025', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Mijn geld in 2025' }).waitFor()
  })
  await page.goto(`${server.url}/geld/stel-dat`)
  await page.getByRole('link', { name: 'Begeleiding 1', exact: true }).click()
  await page.getByLabel(/^Een ander tarief/).check()
  await meet('typing another tarief', async () => {
    await page.getByLabel('Welk tarief wilt u proberen?').pressSequentially('52,50')
    await page.getByRole('heading', { name: 'Wat zou er veranderen?' }).waitFor()
  })
}
