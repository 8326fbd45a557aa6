import pg from 'pg'
import type { Page } from 'playwright-core'
import * as Y from 'yjs'
import { DOSSIERS, PERSONEN, PROEF_GEMEENTE } from '../../server/proef/personen.ts'
import { vanBase64 } from '../../src/lib/base64.ts'
import { nieuwePersoon, type Persoon } from '../browser.ts'
import { startPostgres, type TestPostgres } from '../postgres.ts'
import { type TestServer, startServer } from '../server.ts'
import { lettersVan } from '../sync/waarheid.ts'
import { kiesToestel, logOpnieuwIn, test as basis, werkerKlaar } from '../toestel.ts'
import { expect } from '../browser.ts'

const KIND = PERSONEN.joris.id
const DOEL = '0d000000-0000-4000-8000-000000000001'
/** The server is gone for a while, a session ends, and Karin may not see the money: the browser itself says so. */
const HOORT_ERBIJ = [
  /net::ERR_/,
  /401 \(Unauthorized\)/,
  /404 \(Not Found\).*\/(budget|plan)\)$/,
  /503 \(Service Unavailable\)/,
  /^answer 503/,
  /ERR_INCOMPLETE_CHUNKED/,
]

type Wie = 'mark' | 'els' | 'karin'
/** Every sentence that is typed, by whom and at which question. */
const ZINNEN: readonly { wie: Wie; vraag: string; zin: string }[] = [
  { wie: 'mark', vraag: 'goed', zin: 'Joris bouwt hele steden van papier. ' },
  { wie: 'els', vraag: 'goed', zin: 'Met zijn opa gaat hij elke zaterdag vissen. ' },
  { wie: 'karin', vraag: 'goed', zin: 'Op school heeft hij één goede vriend, Sem 🐟. ' },
  { wie: 'mark', vraag: 'goed', zin: 'Zonder internet schreef ik deze zin in de bus. ' },
  { wie: 'karin', vraag: 'wil', zin: 'Karin vroeg wat hij zelf wil: zwemmen zonder bandjes. ' },
  { wie: 'els', vraag: 'wil', zin: 'Wij willen rust aan tafel, ook op drukke dagen. ' },
  { wie: 'mark', vraag: 'wil', zin: 'Deze zin begon voor de storing en ging er doorheen. ' },
  { wie: 'karin', vraag: 'wil', zin: 'En deze schreef ik nadat mijn sessie was afgelopen. ' },
]

type Vers = { postgres: TestPostgres; database: pg.Pool; vast: TestServer; mens: (formaat: 'telefoon' | 'breed') => Promise<Persoon> }

const test = basis.extend<Vers>({
  postgres: async ({}, geef) => {
    const postgres = await startPostgres({ fsync: 'off' })
    await geef(postgres)
    await postgres.stop()
  },
  vast: async ({ postgres }, geef) => {
    const databaseUrl = await postgres.nieuweDatabase()
    const server = Object.assign(await startServer({ databaseUrl }), { databaseUrl })
    await geef(server)
    await server.ruimOp()
    expect(server.fouten(), 'stderr of the server').toBe('')
  },
  database: async ({ vast }, geef) => {
    const pool = new pg.Pool({ connectionString: (vast as TestServer & { databaseUrl: string }).databaseUrl, max: 1 })
    await geef(pool)
    await pool.end()
  },
  mens: async ({ browser, vast }, geef) => {
    const open: Persoon[] = []
    await geef(async (formaat) => {
      const nieuw = await nieuwePersoon(browser, vast.url, { formaat })
      for (const patroon of HOORT_ERBIJ) nieuw.verwacht(patroon)
      open.push(nieuw)
      return nieuw
    })
    const klachten = open.flatMap((p) => p.klachten())
    await Promise.all(open.map((p) => p.sluit()))
    expect(klachten, 'console of the browser').toEqual([])
  },
})

const veld = (page: Page) => page.getByRole('textbox', { name: /^Uw antwoord/ }).first()
const bewaard = (page: Page) => page.locator('main .lk-bewaard')
const RUIM = { timeout: 45_000 }

async function naar(page: Page, vraag: string): Promise<void> {
  await page.goto(`/plan/${KIND}/${vraag}`)
  await veld(page).waitFor()
}

/** Types letter by letter, as a hand does, at the end of what stands there or before it. */
async function typ(page: Page, zin: string, plek: 'Control+End' | 'Control+Home' = 'Control+End'): Promise<void> {
  await veld(page).focus()
  await page.keyboard.press(plek)
  await page.keyboard.type(zin, { delay: 15 })
}

/** Goes on where the hand was, whatever others wrote meanwhile. */
const typVerder = (page: Page, zin: string): Promise<void> => page.keyboard.type(zin, { delay: 15 })

const zinVan = (nr: number): string => ZINNEN[nr]?.zin ?? ''

/** A command of the person of this page, past the screens. */
async function opdracht(page: Page, pad: string, body: unknown): Promise<void> {
  const status = await page.evaluate(
    async ({ pad: p, body: b }) =>
      (
        await fetch(`/api/v1${p}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
          body: JSON.stringify(b),
        })
      ).status,
    { pad, body },
  )
  expect(status, pad).toBe(200)
}

async function zetDag(page: Page, dag: string): Promise<void> {
  await page.getByLabel('Dag', { exact: true }).fill(dag)
  await page.getByLabel('Maand', { exact: true }).fill('9')
  await page.getByLabel('Jaar', { exact: true }).fill('2027')
  await page.getByLabel('Jaar', { exact: true }).press('Tab')
}

test(
  'PLAN6 STATUS2 three people write one plan through a stopped server, a lost network and an ended session: nothing is lost, every word has its writer',
  { timeout: 300_000 },
  async ({ vast, database, mens }) => {
    const mark = await mens('telefoon')
    const karin = await mens('breed')
    const els = await mens('telefoon')
    const mensen = { mark, karin, els }

    // Mark begins the plan and lets Karin, who supports the family, write along.
    await mark.logIn('mark')
    await kiesToestel(mark.page, 'EIGEN')
    await mark.page.goto('/plan')
    await mark.page.getByRole('checkbox', { name: /^Joris/ }).check()
    await mark.page.getByRole('button', { name: 'Plan beginnen' }).click()
    await mark.page.getByRole('heading', { level: 1, name: 'Wat speelt er nu bij Joris?' }).waitFor()
    await database.query('insert into betrokkene (gemeente_id, dossier_id, persoon_id, rol) values ($1, $2, $3, $4)', [
      PROEF_GEMEENTE.id,
      DOSSIERS.deGraaf,
      PERSONEN.karin.id,
      'CLIENTONDERSTEUNER',
    ])
    await opdracht(mark.page, '/toestemmingen', {
      persoonId: KIND,
      ontvangerId: PERSONEN.karin.id,
      gegeven: 'CONCEPTPLAN',
      recht: 'SCHRIJVEN',
      tot: '2026-12-31',
    })
    await karin.logIn('karin')
    await karin.page.getByRole('button', { name: /^Gezin De Graaf/ }).click()
    await kiesToestel(karin.page, 'EIGEN')
    await els.logIn('els')
    await kiesToestel(els.page, 'EIGEN')

    // All three at once in the same field.
    for (const p of Object.values(mensen)) {
      await naar(p.page, 'goed')
      await werkerKlaar(p.page)
    }
    await Promise.all([typ(mark.page, zinVan(0)), typ(els.page, zinVan(1)), typ(karin.page, zinVan(2))])
    for (const p of Object.values(mensen))
      for (const nr of [0, 1, 2]) await expect.poll(() => veld(p.page).inputValue(), RUIM).toContain(zinVan(nr).trim())

    // Mark goes into the bus and Karin into a building without a network; both go on.
    await naar(karin.page, 'wil')
    await mark.offline(true)
    await karin.offline(true)
    await typ(mark.page, zinVan(3))
    await typ(karin.page, zinVan(4))
    for (const p of [mark, karin]) await expect.poll(() => bewaard(p.page).innerText(), RUIM).toBe('Geen internet. Bewaard op dit toestel.')

    // Els writes while the server is killed in the middle of her sentence, and started again on the same data.
    await naar(els.page, 'wil')
    await typ(els.page, zinVan(5).slice(0, 20))
    await vast.doodt()
    await typVerder(els.page, zinVan(5).slice(20))
    await expect.poll(() => bewaard(els.page).innerText(), RUIM).toMatch(/Bewaard op dit toestel/)

    // Mark is back before the server is: his next sentence begins during the stop and goes on after it. He writes before
    // hers: who writes on from the half of a sentence that came through stands in the middle of it, and both are right.
    await mark.offline(false)
    await naar(mark.page, 'wil')
    await typ(mark.page, zinVan(6).slice(0, 25), 'Control+Home')
    await vast.herstart()
    await typVerder(mark.page, zinVan(6).slice(25))
    for (const p of [mark, els]) await expect.poll(() => bewaard(p.page).innerText(), RUIM).toMatch(/^Veilig bij het loket om/)

    // Karin was away for longer than a session lasts. She is back, is asked to sign in, goes on meanwhile, and signs in.
    await database.query(`update sessie set laatst_op = laatst_op - interval '16 minutes' where persoon_id = $1`, [PERSONEN.karin.id])
    let geweigerd = 0
    karin.page.on('response', (r) => {
      if (r.status() === 401) geweigerd++
    })
    await karin.offline(false)
    await karin.page.getByRole('button', { name: 'Log opnieuw in' }).waitFor()
    await typ(karin.page, zinVan(7))
    await logOpnieuwIn(karin, 'karin')
    // Told once and then waiting for her, not asking again and again.
    expect(geweigerd).toBeLessThan(40)
    await expect.poll(() => bewaard(karin.page).innerText(), RUIM).toMatch(/^Veilig bij het loket om/)

    // Everybody sees the same, without asking for it.
    for (const vraag of ['wil', 'goed']) {
      for (const p of Object.values(mensen)) {
        if (!p.page.url().endsWith(`/${vraag}`)) await naar(p.page, vraag)
        for (const z of ZINNEN.filter((x) => x.vraag === vraag))
          await expect.poll(() => veld(p.page).inputValue(), RUIM).toContain(z.zin.trim())
      }
      const teksten = await Promise.all(Object.values(mensen).map((p) => veld(p.page).inputValue()))
      expect(new Set(teksten).size, vraag).toBe(1)
    }

    // What the loket holds: each sentence once, whole, and under the name of who typed it.
    const { rows } = await database.query<{ id: string }>(`select id from plan_document where soort = 'VERHAAL' and persoon_id = $1`, [
      KIND,
    ])
    const documentId = rows[0]?.id ?? ''
    const stand = await mark.page.evaluate(
      async (id) => (await (await fetch(`/api/v1/plandocumenten/${id}`)).json()) as { update: string },
      documentId,
    )
    const doc = new Y.Doc()
    Y.applyUpdate(doc, vanBase64(stand.update))
    const op = await database.query<{ client_id: string; persoon_id: string }>(
      'select client_id, persoon_id from plan_schrijver where document_id = $1',
      [documentId],
    )
    const schrijvers = new Map(op.rows.map((r) => [Number(r.client_id), r.persoon_id]))
    for (const vraag of ['goed', 'wil'])
      for (const p of Object.values(mensen)) {
        await naar(p.page, vraag)
        await expect.poll(() => veld(p.page).inputValue()).toBe(doc.getText(vraag).toString())
      }
    doc.getText('goed')
    doc.getText('wil')
    const { tekst, clients } = lettersVan(doc)
    for (const { wie, zin } of ZINNEN) {
      const plek = tekst.indexOf(zin.trim())
      expect(plek, zin).toBeGreaterThanOrEqual(0)
      expect(tekst.indexOf(zin.trim(), plek + 1), `twice: ${zin}`).toBe(-1)
      const door = new Set(clients.slice(plek, plek + zin.trim().length).map((c) => schrijvers.get(c)))
      expect([...door], zin).toEqual([PERSONEN[wie].id])
    }

    // Two people give a goal a day at once: both stand, with both names, until one of the two is chosen.
    await Promise.all([mark, karin].map((p) => p.page.goto(`/plan/${KIND}/doelen/${DOEL}`)))
    await mark.page.getByLabel('Wat wilt u bereiken?').fill('Zwemmen zonder bandjes')
    await expect.poll(() => karin.page.getByLabel('Wat wilt u bereiken?').inputValue(), RUIM).toBe('Zwemmen zonder bandjes')
    await mark.offline(true)
    await karin.offline(true)
    await Promise.all([zetDag(mark.page, '4'), zetDag(karin.page, '6')])
    for (const p of [mark, karin]) await expect.poll(() => bewaard(p.page).innerText(), RUIM).toBe('Geen internet. Bewaard op dit toestel.')
    await mark.offline(false)
    await karin.offline(false)
    for (const p of [mark, karin]) {
      await p.page.getByText('Twee mensen kozen hier tegelijk').waitFor()
      await p.page.getByRole('listitem').filter({ hasText: '4 september 2027' }).waitFor()
      await p.page.getByRole('listitem').filter({ hasText: '6 september 2027' }).waitFor()
    }
    await karin.page.getByRole('button', { name: /^Kies .*6 september 2027/ }).click()
    for (const p of [mark, karin]) {
      await p.page.getByText('Twee mensen kozen hier tegelijk').waitFor({ state: 'detached' })
      await expect.poll(() => p.page.getByLabel('Dag', { exact: true }).inputValue(), RUIM).toBe('6')
    }
  },
)
