/**
 * From the answer of a consulent to the open phone of the family: two server processes on one PostgreSQL, a real browser
 * of 390 px that stays on one page, never loaded again. Beside it how long the same answer takes to come back to the
 * consulent. `npm run loket -- node tests/last/antwoord-live.ts [rounds]`. Needs a build. Milliseconds; nothing is asserted
 * but that every answer arrives.
 */
import { chromium, type Page } from 'playwright-core'
import { geldId } from '../../server/proef/geld.ts'
import { DOSSIERS, PERSONEN } from '../../server/proef/personen.ts'
import type { Verschuiving, VerschuivingOpdracht } from '../../src/contract/schemas/geld.ts'
import { bedragTekst } from '../../src/lib/opmaak.ts'
import { meldAan } from '../aanmelden.ts'
import { browserOmgeving, vindBrowser } from '../browser-klaar.ts'
import { startPostgres } from '../postgres.ts'
import { startServer } from '../server.ts'

const RONDES = Number(process.argv[2] ?? 200)
const nu = (): number => performance.timeOrigin + performance.now()
const deel = (n: number[], p: number): string =>
  (n.toSorted((a, b) => a - b)[Math.min(n.length - 1, Math.floor(n.length * p))] ?? Number.NaN).toFixed(0)
const zeg = (naam: string, n: number[]): void =>
  console.log(`${naam}: p50 ${deel(n, 0.5)}, p90 ${deel(n, 0.9)}, p99 ${deel(n, 0.99)}, max ${deel(n, 1)} ms (${n.length})`)

/** Watches for a row of the list with these words; the moment is that of the frame in which it stands there. */
async function letOp(page: Page, bedrag: string, woord: string): Promise<() => Promise<number>> {
  await page.evaluate(
    ([b, w]) => {
      const er = (): boolean =>
        [...document.querySelectorAll('main li')].some((li) => li.textContent.includes(b) && li.textContent.includes(w))
      const gezien = new Promise<number>((klaar) => {
        const kijk = new MutationObserver(() => {
          if (!er()) return
          kijk.disconnect()
          requestAnimationFrame(() => klaar(performance.timeOrigin + performance.now()))
        })
        kijk.observe(document.body, { subtree: true, childList: true, characterData: true })
        if (er()) klaar(performance.timeOrigin + performance.now())
      })
      Object.assign(globalThis, { gezien })
    },
    [bedrag, woord] as const,
  )
  return () => page.evaluate(() => (globalThis as unknown as { gezien: Promise<number> }).gezien)
}

const postgres = await startPostgres()
const databaseUrl = await postgres.nieuweDatabase()
const thuis = await startServer({ databaseUrl })
const werk = await startServer({ databaseUrl })
const { pad: executablePath, lib } = await vindBrowser()
const browser = await chromium.launch({ executablePath, env: browserOmgeving(lib), args: ['--no-sandbox', '--disable-gpu'] })
try {
  const sanne = await meldAan(thuis.url, 'sanne')
  const fatima = await meldAan(werk.url, 'fatima')
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: 'nl-NL' })
  const page = await context.newPage()
  await page.goto(`${thuis.url}/aanmelden?terug=/geld/verschuivingen`)
  await page.locator(`button[name="persoon"][value="${PERSONEN.sanne.id}"]`).click()
  await page.waitForURL(`${thuis.url}/geld/verschuivingen`)
  await page.getByRole('heading', { level: 1, name: 'Verschuivingen' }).waitFor()
  // The words of the state are those of the screen: a page that was loaded again would not have this mark.
  await page.evaluate(() => Object.assign(globalThis, { nooitHerladen: true }))

  const tijden: Record<'vraag' | 'antwoord' | 'terug', number[]> = { vraag: [], antwoord: [], terug: [] }
  for (let ronde = 0; ronde < RONDES; ronde++) {
    const cent = 10_001 + ronde
    const vraag: VerschuivingOpdracht = {
      vanPotjeId: geldId('A', 'potje A5'),
      doel: {
        soort: 'NIEUW',
        persoonId: PERSONEN.sanne.id,
        domein: 'B',
        naam: 'Leren reizen met de bus',
        zorgverlener: 'Noor Bakker',
        tarief: { cent: 4500, eenheid: 'UUR' },
      },
      cent,
      reden: '',
      verwacht: 'AKKOORD',
    }
    const vraagGezien = await letOp(page, bedragTekst(cent), 'Wacht op antwoord')
    const voorVraag = nu()
    const gevraagd = await sanne.stuur(`/dossiers/${DOSSIERS.sanne}/verschuivingen`, vraag)
    if (gevraagd.status !== 200) throw new Error(JSON.stringify(gevraagd.body))
    tijden.vraag.push((await vraagGezien()) - voorVraag)

    const antwoordGezien = await letOp(page, bedragTekst(cent), 'Nee gezegd')
    const { id } = gevraagd.body as Verschuiving
    const voor = nu()
    const antwoord = await fatima.stuur(`/verschuivingen/${id}/beslissing`, {
      antwoord: 'NEE',
      cent: null,
      reden: 'Dit past nu niet bij uw doel.',
      voorwaarden: [],
    })
    if (antwoord.status !== 200) throw new Error(JSON.stringify(antwoord.body))
    tijden.terug.push(nu() - voor)
    tijden.antwoord.push((await antwoordGezien()) - voor)
  }
  if (!(await page.evaluate(() => 'nooitHerladen' in globalThis))) throw new Error('the page was loaded again')
  zeg("the consulent's answer, from sending to the open phone", tijden.antwoord)
  zeg('the same answer, from sending back to the consulent', tijden.terug)
  zeg('a question from another device of the family, from sending to the open phone', tijden.vraag)
} finally {
  await browser.close()
  await thuis.ruimOp()
  await werk.ruimOp()
  await postgres.stop()
}
process.exit(0)
