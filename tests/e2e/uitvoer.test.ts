import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import * as Y from 'yjs'
import { DOSSIERS, PERSONEN } from '../../server/proef/personen.ts'
import { kies } from '../../src/domein/plan/meerwaarde.ts'
import { itemKeuze, itemTekst, voegItemToe } from '../../src/domein/plan/velden.ts'
import { type Aangemeld, meldAan } from '../aanmelden.ts'
import { expect, FORMATEN, type Formaat, type Persoon } from '../browser.ts'
import { leesPdf, type Tag } from '../pdf.ts'
import { kiesToestel, test, werkerKlaar } from '../toestel.ts'

const NOA = PERSONEN.noa.id
const TEKST = {
  verhaal: 'Noa is negen en tekent de hele dag. 😀\nSinds de zomer slaapt zij slecht, en ik ook.',
  goed: 'Op school gaat het goed. Met haar oma bakt zij taart: مرحبا.',
  wil: 'Wij willen dat Noa weer door slaapt. <b>Echt</b> waar & snel.',
  nodig: 'Iemand die één avond per week komt, zodat ik even weg kan. '.repeat(40).trim(),
}
const DOEL = 'Elke dag een paar uur naar school'
const DOEL_ID = '11111111-1111-4111-8111-111111111111'
const REGEL_ID = '22222222-2222-4222-8222-222222222222'

type Rij = Record<string, unknown>

/** A plan for Noa with words, a goal and a line of costs, written over the same contract as the screens use. */
async function schrijfPlan(ilse: Aangemeld): Promise<string> {
  const begin = await ilse.stuur(`/dossiers/${DOSSIERS.okaforJansen}/plan`, { personen: [NOA] })
  expect(begin.status).toBe(200)
  const plan = ((await ilse.lees(`/dossiers/${DOSSIERS.okaforJansen}/plan`)).body as { plan: { id: string; documenten: Rij[] } }).plan
  const schrijf = async (soort: string, doe: (doc: Y.Doc) => void, leefgebied: string | null = null): Promise<void> => {
    const id = String(plan.documenten.find((d) => d['soort'] === soort && d['leefgebied'] === leefgebied)?.['id'])
    const doc = new Y.Doc()
    doe(doc)
    const update = Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64')
    const antwoord = await ilse.stuur(`/plandocumenten/${id}/updates`, { update, clientId: doc.clientID, epoch: 1 })
    expect(antwoord.status).toBe(200)
  }
  const zet = (doc: Y.Doc, naam: string, waarde: unknown): void => {
    kies(doc.getArray(naam), { id: crypto.randomUUID(), waarde, door: PERSONEN.ilse.id }, (w): w is unknown => w !== undefined)
  }
  await schrijf('VERHAAL', (doc) => {
    for (const [veld, tekst] of Object.entries(TEKST)) doc.getText(veld).insert(0, tekst)
    zet(doc, 'keuze.LEREN_WERKEN', true)
  })
  await schrijf('DEEL', (doc) => doc.getText('goed').insert(0, 'Tekenen en rekenen gaan goed.'), 'LEREN_WERKEN')
  await schrijf('DOELEN', (doc) => {
    voegItemToe(doc, 'doel', { id: DOEL_ID, bij: null })
    doc.getText(itemTekst('doel', DOEL_ID, 'tekst')).insert(0, DOEL)
    zet(doc, itemKeuze('doel', DOEL_ID, 'datum'), '2026-12-01')
  })
  await schrijf('KOSTEN', (doc) => {
    voegItemToe(doc, 'regel', { id: REGEL_ID, bij: null })
    doc.getText(itemTekst('regel', REGEL_ID, 'wat')).insert(0, 'Begeleiding thuis')
    const waarden = { eenheid: 'UUR', per: 'WEEK', gewoon: 250, tarief: 4500 }
    for (const [veld, waarde] of Object.entries(waarden)) zet(doc, itemKeuze('regel', REGEL_ID, veld), waarde)
  })
  return plan.id
}

const alles = (t: Tag): string[] => [...(t.tekst === '' ? [] : [t.tekst]), ...t.kinderen.flatMap(alles)]
const rollen = (t: Tag, soort: RegExp): string[] => [
  ...(soort.test(t.rol) ? [`${t.rol} ${t.tekst}`] : []),
  ...t.kinderen.flatMap((k) => rollen(k, soort)),
]

/** Presses a button that makes a file, and reads what the browser saved. */
async function bewaar(page: Page, knop: string): Promise<{ naam: string; bytes: Buffer }> {
  const komt = page.waitForEvent('download')
  await page.getByRole('button', { name: knop }).click()
  const download = await komt
  return { naam: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** Every text of the print view in order: the words that the PDF must have too. */
const opScherm = (page: Page): Promise<string[]> =>
  page.locator('.uv-blad').locator('h2, h3, p, dt, dd:not(:has(p)), li, th:not(:has(span)), .uv-regel').allTextContents()

async function open(ilse: Persoon): Promise<void> {
  await ilse.logIn('ilse')
  await kiesToestel(ilse.page, 'EIGEN')
  await ilse.page.goto('/plan')
  await ilse.page.getByRole('link', { name: 'Plan meenemen of afdrukken' }).click()
  await ilse.page.getByRole('heading', { level: 1, name: 'Plan meenemen of afdrukken' }).waitFor()
}

describe.each(Object.keys(FORMATEN) as Formaat[])('taking the plan along, %s', (formaat) => {
  test('the PDF, the print view and the HTML file say the same, in the same order', async ({ vers, toestel }) => {
    const aangemeld = await meldAan(vers.url, 'ilse')
    const planId = await schrijfPlan(aangemeld)
    const apparaat = toestel(vers.url, formaat)
    const ilse = await apparaat.open()
    const { page } = ilse
    await open(ilse)
    await ilse.axe()

    for (const letter of ['Gewone letters', 'Grote letters']) {
      await page.getByRole('radio', { name: letter }).check()
      const { naam, bytes } = await bewaar(page, 'PDF maken')
      expect(naam).toBe('persoonlijk-plan-2026-07-01.pdf')
      const pdf = leesPdf(bytes)
      expect({ titel: pdf.titel, taal: pdf.taal, ongemerkt: pdf.ongemerkt }).toEqual({
        titel: 'Persoonlijk plan van Noa Okafor',
        taal: 'nl-NL',
        ongemerkt: '',
      })
      await page.getByText(/^Het bestand is klaar \(\d+ kB\)\.$/).waitFor()
      const [wortel] = pdf.boom
      if (wortel === undefined) throw new Error('no tags')
      expect(rollen(wortel, /^H\d$/).slice(0, 2)).toEqual(['H1 Persoonlijk plan van Noa Okafor', 'H2 Het plan'])
      const woorden = alles(wortel).join('\n')
      for (const zin of Object.values(TEKST).flatMap((t) => t.split('\n'))) expect(woorden).toContain(zin)
      for (const zin of [DOEL, 'Begeleiding thuis', '2,5 uur per week', '€\u00a05.850,00']) expect(woorden).toContain(zin)

      await page.getByRole('link', { name: 'Plan bekijken en afdrukken' }).click()
      await page.locator('.uv-blad').waitFor()
      expect((await opScherm(page)).map((x) => x.trim()).filter((x) => x !== '')).toEqual(alles(wortel).filter((x) => x !== '•'))
      await ilse.axe()
      await page.getByRole('link', { name: 'Meenemen' }).click()
    }

    const html = (await bewaar(page, 'HTML-bestand maken')).bytes.toString('utf8')
    expect(html).toContain('<html lang="nl">')
    expect(html).toContain('&lt;b&gt;Echt&lt;/b&gt; waar &amp; snel.')
    expect(html).not.toMatch(/<script|https?:/)

    await page.getByText('Gegevens voor een ander programma').click()
    const json = JSON.parse((await bewaar(page, 'JSON-bestand maken')).bytes.toString('utf8')) as {
      formaat: string
      inhoud: { personen: Rij[] }
    }
    expect(json.formaat).toBe('ipgb-loket.persoonlijk-plan')
    expect(json.inhoud.personen[0]).toMatchObject({ persoonId: NOA, doelen: [{ id: DOEL_ID, tekst: DOEL }], kosten: [{ id: REGEL_ID }] })

    // Handed in as it stands: what is taken along now is that version, and nothing calls it a draft.
    expect((await aangemeld.stuur(`/plannen/${planId}/opsturen`, { standen: [] })).status).toBe(200)
    const versie1 = page.getByRole('radio', { name: /^Opgestuurd plan, versie 1/ })
    await expect.poll(() => versie1.isVisible().then((er) => er && versie1.isChecked())).toBe(true)
    await expect.poll(() => page.getByText('Dit is een concept.', { exact: false }).count()).toBe(0)
    const versie = leesPdf((await bewaar(page, 'PDF maken')).bytes)
    expect(versie.boom.flatMap(alles).join('\n')).toMatch(/Kenmerk\nP-2026-[0-9A-F]{4}-1/)

    await page.goto('/plan/opsturen')
    await page.getByText('Er is niets veranderd sinds versie 1', { exact: true }).waitFor()
    await expect.poll(() => page.getByRole('button', { name: /^Plan opsturen naar/ }).count()).toBe(0)
    await ilse.axe()
    await apparaat.sluit()
  })

  test('without a network the plan is printed and the card is made, and the PDF says what it needs', async ({ vers, toestel }) => {
    await schrijfPlan(await meldAan(vers.url, 'ilse'))
    const apparaat = toestel(vers.url, formaat)
    const ilse = await apparaat.open()
    const { page } = ilse
    await open(ilse)
    await werkerKlaar(page)
    await ilse.offline(true)
    ilse.verwacht(/ERR_INTERNET_DISCONNECTED/)
    // What Chromium says when a service worker takes over a page that was just preloading; not a fault of the page.
    await page.reload()
    await page.getByText('Voor een PDF is internet nodig.', { exact: false }).waitFor()
    expect((await bewaar(page, 'HTML-bestand maken')).bytes.toString('utf8')).toContain('Noa is negen en tekent de hele dag. 😀')
    await page.getByRole('link', { name: 'Plan bekijken en afdrukken' }).click()
    await page.getByText('Tekenen en rekenen gaan goed.').waitFor()
    await page.goto('/plan/gesprekskaart')
    const kaart = page.getByRole('article', { name: 'Gesprekskaart' })
    await kaart.getByText('Fatima El Amrani', { exact: false }).waitFor()
    await page.getByLabel('Uw eigen vragen').fill('Mag Karin erbij zijn?\nWie komt er op dinsdag?')
    await kaart.getByText('Wie komt er op dinsdag?').waitFor()
    await ilse.axe()
    // The whole wish for help does not fit: it ends with where the rest is, and the card stays one page.
    await expect.poll(() => kaart.locator('.uv-kaart__item').last().innerText()).toMatch(/\(meer in het plan\)$/)
    await expect.poll(() => bladzijden(page)).toBe(1)

    await page.getByRole('checkbox', { name: 'Uw rechten bij het gesprek' }).uncheck()
    await expect.poll(() => kaart.getByText('cliëntondersteuner', { exact: false }).count()).toBe(0)
    await page.reload()
    await expect.poll(() => page.getByLabel('Uw eigen vragen').inputValue()).toContain('Mag Karin erbij zijn?')
    await expect.poll(() => page.getByRole('checkbox', { name: 'Uw rechten bij het gesprek' }).isChecked()).toBe(false)
    await apparaat.sluit()
  })
})

/** Pages on paper, as the browser prints this page. */
async function bladzijden(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  return [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length
}
