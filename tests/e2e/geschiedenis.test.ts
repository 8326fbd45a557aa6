import type { Page } from 'playwright-core'
import * as Y from 'yjs'
import { DOSSIERS, PERSONEN, type ProefNaam } from '../../server/proef/personen.ts'
import { meldAan } from '../aanmelden.ts'
import { expect, FORMATEN, type Formaat } from '../browser.ts'
import { test } from '../toestel.ts'

const GEZIN = DOSSIERS.okaforJansen
const NOA = PERSONEN.noa.id
const EERST = 'Noa tekent graag. Zij slaapt slecht.'
const DAARNA = 'Noa tekent graag, ook op school. Zij slaapt slecht.'

type Document = { id: string; soort: string; leefgebied: string | null }

/** Somebody who writes from elsewhere, straight to the loket. */
async function schrijver(url: string, naam: ProefNaam) {
  const mens = await meldAan(url, naam)
  const docs = new Map<string, Y.Doc>()
  return {
    mens,
    async schrijf(documentId: string, verander: (d: Y.Doc) => void): Promise<void> {
      const doc = docs.get(documentId) ?? new Y.Doc()
      docs.set(documentId, doc)
      const stand = await mens.lees(`/plandocumenten/${documentId}`)
      Y.applyUpdate(doc, Buffer.from((stand.body as { update: string }).update, 'base64'))
      const voor = Y.encodeStateVector(doc)
      verander(doc)
      const update = Buffer.from(Y.encodeStateAsUpdate(doc, voor)).toString('base64')
      const { status } = await mens.stuur(`/plandocumenten/${documentId}/updates`, { update, clientId: doc.clientID, epoch: 1 })
      expect(status).toBe(200)
    },
  }
}

/** A plan for Noa in which Ilse wrote one sentence. */
async function begin(url: string) {
  const ilse = await schrijver(url, 'ilse')
  expect((await ilse.mens.stuur(`/dossiers/${GEZIN}/plan`, { personen: [NOA] })).status).toBe(200)
  const { body } = await ilse.mens.lees(`/dossiers/${GEZIN}/plan`)
  const { documenten } = (body as { plan: { documenten: Document[] } }).plan
  const id = (soort: string, gebied: string | null = null): string =>
    documenten.find((d) => d.soort === soort && d.leefgebied === gebied)?.id ?? ''
  await ilse.schrijf(id('VERHAAL'), (d) => d.getText('goed').insert(0, EERST))
  return { verhaal: id('VERHAAL'), wonen: id('DEEL', 'WONEN') }
}

const kop = (page: Page, naam: string | RegExp): Promise<void> => page.getByRole('heading', { level: 1, name: naam }).waitFor()
const veld = (page: Page) => page.getByLabel('Uw antwoord')
const gezien = (page: Page) => page.waitForResponse((r) => r.url().endsWith('/gezien') && r.request().method() === 'PUT' && r.ok())
const BEELDEN = process.env['BEELDEN_MAP']

test.for(Object.keys(FORMATEN) as Formaat[])(
  'who wrote what, what is new, and an earlier text put back and forth again, %s',
  async (formaat, { mens, vers }) => {
    const { verhaal, wonen } = await begin(vers.url)
    const ilse = await mens({ formaat })
    const { page } = ilse
    const beeld = async (naam: string): Promise<void> => {
      if (BEELDEN !== undefined)
        await page.screenshot({ path: `${BEELDEN}/${naam}-${formaat}.png`, fullPage: true, animations: 'disabled' })
    }
    await ilse.logIn('ilse', '/')

    // The first look: nothing is new, and alone nothing says who wrote.
    const eersteBlik = gezien(page)
    await page.goto('/plan')
    await kop(page, 'Mijn plan')
    await eersteBlik
    await expect.poll(() => page.getByText('Nieuw sinds u keek').count()).toBe(0)

    // Karin adds words in two parts; the overview says so without being opened again.
    const karin = await schrijver(vers.url, 'karin')
    await karin.schrijf(verhaal, (d) => d.getText('goed').insert(16, ', ook op school'))
    const rij = (deel: string) => page.getByRole('link', { name: `Karin Blom schreef in: ${deel}` })
    await rij('Mijn verhaal en de tien vragen').waitFor()
    await karin.schrijf(wonen, (d) => d.getText('nodig').insert(0, 'Een eigen kamer.'))
    await rij('Wonen en huishouden').waitFor()
    await ilse.axe()
    await beeld('nieuw')

    // The question names her, marks her words as new in words, and keeps the mark while the screen stands.
    const gelezen = gezien(page)
    await rij('Mijn verhaal en de tien vragen').click()
    await expect.poll(() => veld(page).inputValue()).toBe(DAARNA)
    await page.getByText('Geschreven door u en Karin Blom.').waitFor()
    await page.getByText('Karin Blom schreef hier iets sinds u keek.').waitFor()
    const stukken = page.locator('.pl-stukken li')
    await expect
      .poll(async () => (await stukken.allInnerTexts()).map((s) => s.replaceAll(/\s+/g, ' ')))
      .toEqual(['U Noa tekent graag', 'Karin Blom Nieuw , ook op school', 'U . Zij slaapt slecht.'])
    await gelezen
    await expect.poll(() => page.getByText('Karin Blom schreef hier iets sinds u keek.').count()).toBe(1)
    await ilse.axe()
    await beeld('wie-schreef')

    // Seen is seen, in this part and only there, also after a reload.
    await page.getByRole('link', { name: 'Stoppen' }).click()
    await rij('Wonen en huishouden').waitFor()
    await expect.poll(() => rij('Mijn verhaal en de tien vragen').count()).toBe(0)
    await page.reload()
    await rij('Wonen en huishouden').waitFor()
    await expect.poll(() => rij('Mijn verhaal en de tien vragen').count()).toBe(0)

    // Earlier versions of this answer: Karin's sitting and Ilse's; Ilse's is put back.
    await page.goto(`/plan/${NOA}/goed`)
    await page.getByRole('link', { name: 'Eerdere versies van dit antwoord' }).click()
    await kop(page, 'Eerdere versies: Mijn verhaal en de tien vragen')
    await page.getByText('U ziet alleen de keren dat dit veranderde: Wat goed gaat.').waitFor()
    await ilse.axe()
    await beeld('lijst')
    await page.getByRole('link', { name: /uur, Karin Blom$/ }).click()
    const karins = page.url()
    await page.getByText('Veranderd door Karin Blom.').waitFor()
    await expect.poll(() => page.locator('ins').innerText()).toMatch(/^erbij: , ook op school/)
    await page.getByText('Zo staat het er nu ook.').waitFor()
    await ilse.axe()
    await beeld('moment')
    await page.getByRole('link', { name: /^Eerdere versies: / }).click()
    await page.getByRole('link', { name: /uur, u$/ }).click()
    await page.getByRole('button', { name: 'Zet deze tekst terug' }).click()
    await page.getByText('De tekst van nu gaat niet verloren.').waitFor()
    await ilse.axe()
    await beeld('bevestig')
    await page.getByRole('button', { name: 'Ja, zet de tekst terug' }).click()
    await page.getByText('De tekst van toen staat er weer').waitFor()
    await page.getByRole('link', { name: 'Ga naar dit deel van uw plan' }).click()
    await expect.poll(() => veld(page).inputValue()).toBe(EERST)

    // Without a network nothing is put back, and the screen says so.
    await page.goto(karins)
    await page.getByRole('button', { name: 'Zet deze tekst terug' }).waitFor()
    await ilse.offline(true)
    await page.getByRole('button', { name: 'Zet deze tekst terug' }).click()
    await page.getByRole('button', { name: 'Ja, zet de tekst terug' }).click()
    await page.getByText('De tekst is niet teruggezet').waitFor()
    await ilse.offline(false)

    // The newer text comes back the same way, and both times stand in the list.
    await page.getByRole('button', { name: 'Ja, zet de tekst terug' }).click()
    await page.getByText('De tekst van toen staat er weer').waitFor()
    await page.getByRole('link', { name: 'Alle eerdere versies van dit deel' }).click()
    await expect.poll(() => page.getByRole('link', { name: /u zette een eerdere tekst terug$/ }).count()).toBe(2)
    await page.goto(`/plan/${NOA}/goed`)
    await expect.poll(() => veld(page).inputValue()).toBe(DAARNA)
    await page.goto('/plan/eerder')
    await kop(page, 'Eerdere versies')
    await page.getByRole('link', { name: 'Wonen en huishouden (Noa)' }).waitFor()
    await ilse.axe()
    await beeld('delen')
  },
)
