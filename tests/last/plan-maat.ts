/**
 * A plan as big as a real one gets: 3 persons, 9 leefgebieden, 6 answers of 500 characters, 5,000 edits. What goes over
 * the wire when it is opened, how long that takes at 4x CPU slowdown, and what it takes in the database, folded and not.
 * `npm run loket -- node tests/last/plan-maat.ts [times]`. Needs a build. Nothing is asserted.
 */
import pg from 'pg'
import { chromium } from 'playwright-core'
import * as Y from 'yjs'
import { DOSSIERS, PERSONEN } from '../../server/proef/personen.ts'
import { DEEL_VRAGEN } from '../../src/domein/plan/vorm.ts'
import { naarBase64 } from '../../src/lib/base64.ts'
import { meldAan } from '../aanmelden.ts'
import { browserOmgeving, vindBrowser } from '../browser-klaar.ts'
import { startPostgres } from '../postgres.ts'
import { startServer } from '../server.ts'
import { toevalVan } from '../sync/toeval.ts'

const KEREN = Number(process.argv[2] ?? 5)
const ANTWOORDEN = 6
const TEKENS = 500
const BEWERKINGEN = 5_000
const WOORDEN = 'hij gaat elke dag met zijn oma naar school en daarna is het thuis vaak druk omdat niemand weet wie er komt'.split(' ')
const mediaan = (n: number[]): number => Math.round(n.toSorted((a, b) => a - b)[n.length >> 1] ?? Number.NaN)
const kB = (n: number): string => `${(n / 1000).toFixed(1)} kB`

type Document = { id: string; soort: string; leefgebied: string | null; persoonId: string | null; mag: string }

/** The updates with which one person writes this answer: mostly on at the end, now and then back to change a word. */
function* schrijf(doc: Y.Doc, veld: string, keren: number, t: ReturnType<typeof toevalVan>): Generator<Uint8Array> {
  const tekst = doc.getText(veld)
  for (let i = 0; i < keren; i++) {
    let update: Uint8Array | undefined
    doc.once('update', (u: Uint8Array) => {
      update = u
    })
    doc.transact(() => {
      if (i > 3 && t.kans(0.15)) {
        const plek = t.tot(tekst.length - 8)
        tekst.delete(plek, 5)
        tekst.insert(plek, t.kies(WOORDEN))
        return
      }
      let erbij = ''
      while (erbij.length < (TEKENS - tekst.length) / (keren - i)) erbij += `${t.kies(WOORDEN)} `
      tekst.insert(tekst.length, erbij === '' ? ' ' : erbij)
    })
    if (update) yield update
  }
}

const postgres = await startPostgres({ fsync: 'off' })
const databaseUrl = await postgres.nieuweDatabase()
const server = await startServer({ databaseUrl })
const database = new pg.Pool({ connectionString: databaseUrl, max: 1 })
const getal = async (vraag: string): Promise<number> => Number((await database.query<{ n: string }>(vraag)).rows[0]?.n ?? 0)
try {
  const mark = await meldAan(server.url, 'mark')
  const thijs = await meldAan(server.url, 'thijs')
  const personen = [PERSONEN.thijs.id, PERSONEN.bram.id, PERSONEN.joris.id]
  // Of 16 and older: he decides himself who writes along.
  await thijs.stuur('/toestemmingen', {
    persoonId: PERSONEN.thijs.id,
    ontvangerId: PERSONEN.mark.id,
    gegeven: 'CONCEPTPLAN',
    recht: 'SCHRIJVEN',
    tot: '2026-12-31',
  })
  const pad = `/dossiers/${DOSSIERS.deGraaf}/plan`
  const begonnen = await mark.stuur(pad, { personen })
  if (begonnen.status !== 200) throw new Error(JSON.stringify(begonnen.body))
  const { plan } = (await mark.lees(pad)).body as { plan: { documenten: Document[] } }
  const delen = plan.documenten.filter((d) => d.soort === 'DEEL' && d.mag === 'SCHRIJVEN')
  console.log(`${new Set(delen.map((d) => d.persoonId)).size} persons, ${delen.length} leefgebieden of them, ${ANTWOORDEN} answers each`)

  const t = toevalVan(5)
  const per = BEWERKINGEN / (delen.length * ANTWOORDEN)
  const los: { id: string; update: Uint8Array }[] = []
  const tijden: number[] = []
  let tekens = 0
  for (const d of delen) {
    let doc = new Y.Doc()
    for (const [nr, vraag] of DEEL_VRAGEN.slice(0, ANTWOORDEN).entries()) {
      // Each answer in another sitting, so under another Yjs client.
      const vers = new Y.Doc()
      Y.applyUpdate(vers, Y.encodeStateAsUpdate(doc))
      doc = vers
      const keren = Math.round(per * (nr + 1)) - Math.round(per * nr)
      for (const update of schrijf(doc, vraag, keren, t)) {
        los.push({ id: d.id, update })
        const voor = performance.now()
        const a = await mark.stuur(`/plandocumenten/${d.id}/updates`, { update: naarBase64(update), clientId: doc.clientID, epoch: 1 })
        tijden.push(performance.now() - voor)
        if (a.status !== 200) throw new Error(JSON.stringify(a.body))
      }
      tekens += doc.getText(vraag).length
    }
  }
  console.log(`${los.length} edits, ${tekens} characters, ${mediaan(tijden)} ms per edit (median)`)

  await database.query('create table los (like plan_update including all)')
  for (const [seq, { id, update }] of los.entries())
    await database.query(`insert into los select gemeente_id, $1, $2, $3, $4, now() from plan_document where id = $1`, [
      id,
      seq + 1,
      Buffer.from(update),
      PERSONEN.mark.id,
    ])
  await database.query('vacuum full')
  console.log(
    `database, not folded: ${kB(los.reduce((som, u) => som + u.update.byteLength, 0))} of updates, ${kB(await getal("select pg_total_relation_size('los') n"))} with rows and index`,
  )
  console.log(
    `database, as the loket keeps it: ${kB(await getal('select coalesce(sum(octet_length(inhoud)), 0) n from plan_stand'))} folded and ` +
      `${kB(await getal('select coalesce(sum(octet_length(inhoud)), 0) n from plan_update'))} in ${await getal('select count(*) n from plan_update')} loose updates, ` +
      `${kB(await getal("select pg_total_relation_size('plan_stand') + pg_total_relation_size('plan_update') n"))} with rows and index; ` +
      `history ${kB(await getal("select pg_total_relation_size('plan_moment') n"))}, writers ${kB(await getal("select pg_total_relation_size('plan_schrijver') n"))}`,
  )

  const { pad: executablePath, lib } = await vindBrowser()
  const browser = await chromium.launch({ executablePath, env: browserOmgeving(lib), args: ['--no-sandbox', '--disable-gpu'] })
  const vraag = `${server.url}/plan/${PERSONEN.joris.id}/meer/WONEN/goed`
  const uit: Record<'heelPlan' | 'tijd' | 'lees' | 'weer', number[]> = { heelPlan: [], tijd: [], lees: [], weer: [] }
  for (let i = 0; i < KEREN; i++) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'nl-NL' })
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    await cdp.send('Network.enable')
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    let bytes = 0
    const vanPlan = new Set<string>()
    cdp.on('Network.requestWillBeSent', (e) => {
      if (/\/(plandocumenten\/|plan$)/.test(e.request.url) && e.request.method === 'GET') vanPlan.add(e.requestId)
    })
    cdp.on('Network.loadingFinished', (e) => {
      if (vanPlan.has(e.requestId)) bytes += e.encodedDataLength
    })
    await page.goto(`${server.url}/aanmelden?terug=/toegang`)
    await page.locator(`button[name="persoon"][value="${PERSONEN.mark.id}"]`).click()
    await page.waitForURL(`${server.url}/toegang`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const klaar = async (): Promise<void> => {
      await page.waitForFunction(() => (document.querySelector('textarea')?.value.length ?? 0) > 400)
    }
    const begin = performance.now()
    await page.goto(vraag)
    await klaar()
    uit.tijd.push(performance.now() - begin)
    // The live stream never falls silent: quiet is when nothing of the plan came in for a while.
    for (let vorig = -1; vorig !== bytes;) {
      vorig = bytes
      await new Promise((verder) => setTimeout(verder, 2_000))
    }
    uit.heelPlan.push(bytes)
    const opnieuw = performance.now()
    bytes = 0
    await page.goto(vraag)
    await klaar()
    uit.weer.push(performance.now() - opnieuw)
    const lezen = performance.now()
    await page.goto(`${server.url}/plan/opsturen`)
    // Of who is 16 or older a parent hands in nothing: two of the three persons stand on this page.
    await page.waitForFunction((n) => (document.querySelector('main')?.textContent?.length ?? 0) > n, tekens * 0.6, { timeout: 60_000 })
    uit.lees.push(performance.now() - lezen)
    await context.close()
  }
  await browser.close()
  console.log(`over the wire when the plan is opened on a new device, all its documents: ${kB(mediaan(uit.heelPlan))} (median of ${KEREN})`)
  console.log(`at 4x CPU slowdown, from address to text in its field: first time ${mediaan(uit.tijd)} ms, again ${mediaan(uit.weer)} ms`)
  console.log(`at 4x CPU slowdown, from address to the plan of two of them to read before handing in: ${mediaan(uit.lees)} ms`)
} finally {
  await database.end()
  await server.ruimOp()
  await postgres.stop()
}
