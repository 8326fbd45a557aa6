import type { Page } from 'playwright-core'
import { geldId } from '../../server/proef/geld.ts'
import { DOSSIERS } from '../../server/proef/personen.ts'
import { meldAan } from '../aanmelden.ts'
import { expect, test, type Persoon } from '../browser.ts'

const euro = (bedrag: string): string => `€\u00a0${bedrag}`
/** What Chromium says when a service worker takes over a page that was just preloading; not a fault of the page. */

const kop = (page: Page, naam: string | RegExp) => page.getByRole('heading', { level: 1, name: naam }).waitFor()
const verder = (page: Page) => page.getByRole('button', { name: 'Verder', exact: true }).click()

async function datum(page: Page, label: string, [dag, maand, jaar]: [string, string, string]): Promise<void> {
  const veld = page.getByRole('group', { name: label })
  await veld.getByLabel('Dag').fill(dag)
  await veld.getByLabel('Maand').fill(maand)
  await veld.getByLabel('Jaar').fill(jaar)
}

/** Pictures for who looks at them: `BEELDEN=<folder>`. */
async function beeld(p: Persoon, naam: string): Promise<void> {
  const map = process.env['BEELDEN']
  if (map !== undefined) await p.page.screenshot({ path: `${map}/${naam}.png`, fullPage: true, animations: 'disabled' })
}

type Opdracht = { potje: RegExp; naam: string; hulp: string | null; prijs: string; aantal: string }

/** Goes through the seven questions for a new zorgverlener with a company, up to the last. */
async function vulIn(p: Persoon, o: Opdracht): Promise<void> {
  const { page } = p
  await page.goto('/geld/overeenkomsten')
  await page.getByRole('link', { name: 'Nieuwe overeenkomst maken' }).click()
  await kop(page, 'Uit welk potje komt het geld?')
  await page.getByLabel(o.potje).check()
  await beeld(p, '1-potje')
  await verder(page)
  await kop(page, 'Wie geeft de hulp?')
  await page.getByLabel('Iemand die hier nog niet staat').check()
  await page.getByLabel('Naam van de zorgverlener').fill(o.naam)
  await verder(page)
  await page.getByText('Kijk nog naar 1 vraag').waitFor()
  await p.axe()
  await page.getByLabel('Iemand met een eigen bedrijf (zzp)', { exact: true }).check()
  await page.getByLabel(/^KvK-nummer/).fill('99000555')
  await beeld(p, '2-wie')
  await verder(page)
  await kop(page, 'Wat voor hulp is het?')
  if (o.hulp !== null) await page.getByLabel(o.hulp, { exact: true }).check()
  await page.getByText('Dit past bij uw antwoorden: Overeenkomst van opdracht').waitFor()
  await beeld(p, '3-werk')
  await verder(page)
  await kop(page, 'Wanneer begint en stopt de hulp?')
  await datum(page, 'Eerste dag', ['3', '8', '2026'])
  await page.getByLabel('30 dagen').check()
  await beeld(p, '4-wanneer')
  await verder(page)
  await kop(page, 'Hoeveel hulp, en wat kost die?')
  await page.getByLabel(/^Per uur of dagdeel/).check()
  await page.getByLabel('Per uur', { exact: true }).check()
  await page.getByLabel('Prijs (tarief)').fill(o.prijs)
  await page.getByLabel('In de hele periode').check()
  await page.getByLabel('Hoeveel uur?').fill(o.aantal)
  await page.getByText('Dit past in het potje.').waitFor()
}

/** From the price to the last question. */
async function naarTekenen(p: Persoon, tekst: string): Promise<void> {
  const { page } = p
  await beeld(p, '5-geld')
  await verder(page)
  await kop(page, 'Wat spreekt u af?')
  await page.getByLabel('De hulp in uw woorden').fill(tekst)
  await beeld(p, '6-zorg')
  await verder(page)
  await kop(page, 'Klopt alles?')
}

/** Signs for both, on the day of the trial. */
async function teken(page: Page, naam: string): Promise<void> {
  await page.getByLabel('Uw naam, om te tekenen').fill(naam)
  await page.getByLabel('Ja', { exact: true }).check()
  await datum(page, 'Op welke dag?', ['1', '7', '2026'])
}

test('a parent makes an agreement on a phone, the consulent checks it, and the open screen changes', async ({ persoon, loket }) => {
  // Money for it: geval B, 624,00 from staying over to guidance, free.
  const api = await meldAan(loket.url, 'mark')
  const schuif = {
    vanPotjeId: geldId('B', 'potje B10'),
    doel: { soort: 'POTJE', potjeId: geldId('B', 'potje B8') },
    cent: 62400,
    reden: '',
    verwacht: 'VRIJ',
  }
  expect((await api.stuur(`/dossiers/${DOSSIERS.deGraaf}/verschuivingen`, schuif)).status).toBe(200)
  const mark = await persoon({ formaat: 'telefoon' })
  const { page } = mark
  await mark.logIn('mark', '/geld/overeenkomsten')
  await page.getByRole('link', { name: 'Daan Smit' }).first().waitFor()
  await mark.axe()
  await beeld(mark, '0-lijst')
  await vulIn(mark, {
    potje: /^Begeleiding thuis \(Joris\)/,
    naam: 'Fleur Dijk',
    hulp: 'Begeleiding',
    prijs: '66',
    aantal: '9',
  })
  // 66,00 is above what the gemeente set for Jeugdwet guidance by a professional: 65,00.
  await page.getByText(`De prijs is ${euro('1,00')} te hoog. De gemeente betaalt hoogstens ${euro('65,00')}.`).waitFor()
  await mark.axe()
  await page.getByLabel('Prijs (tarief)').fill('60')
  await page.getByText(`De prijs past bij de gemeente: hoogstens ${euro('65,00')}.`).waitFor()
  await page.getByLabel('Hoeveel uur?').fill('11')
  await page.getByText(`U komt ${euro('36,00')} tekort.`).waitFor()
  await page.getByLabel('Hoeveel uur?').fill('10')
  await page.getByText('Dit past in het potje.').waitFor()
  await naarTekenen(mark, 'Elke dinsdag na school, bij ons thuis.')
  // A phone that is put away in the middle has lost nothing.
  await page.reload()
  await kop(page, 'Klopt alles?')
  await page.getByText('Elke dinsdag na school, bij ons thuis.').waitFor()
  await teken(page, 'Mark de Graaf')
  await mark.axe()
  await beeld(mark, '7-teken')
  await page.getByRole('button', { name: 'Ondertekenen en opsturen naar Fatima El Amrani' }).click()
  await kop(page, 'Overeenkomst met Fleur Dijk')
  await page.getByText('Aan de beurt: Fatima El Amrani').waitFor()
  await page.getByText('Uiterlijk 15 juli 2026 hebt u antwoord.').waitFor()
  await mark.axe()
  await beeld(mark, '8-detail')

  const fatima = await persoon({ formaat: 'breed' })
  await fatima.logIn('fatima', '/werkplek')
  const opFatima = fatima.page.getByRole('link', { name: 'Fleur Dijk - Gezin De Graaf' })
  await opFatima.waitFor()
  await beeld(fatima, 'werkplek-0')
  await opFatima.click()
  await fatima.page.getByText('Elke dinsdag na school, bij ons thuis.').waitFor()
  await fatima.page.getByText(`De prijs past bij de gemeente: hoogstens ${euro('65,00')}.`).waitFor()
  await fatima.page.getByLabel('Terugsturen met uitleg').check()
  await fatima.page.getByLabel('Uw uitleg voor de inwoner').fill('Hoe laat begint zij?')
  await fatima.axe()
  await beeld(fatima, 'werkplek-1')
  await fatima.page.getByRole('button', { name: 'Terugsturen met uitleg' }).click()

  // No reload of Mark's page: the answer comes over the live stream.
  await page.getByText('Waarom kwam de overeenkomst terug?').waitFor()
  await page.getByText('Hoe laat begint zij?').first().waitFor()
  await mark.axe()
  await beeld(mark, '9-terug')
  await page.getByRole('link', { name: 'Overeenkomst aanpassen' }).click()
  await kop(page, 'Klopt alles?')
  await page.getByRole('link', { name: 'Tekst aanpassen' }).click()
  await page.getByLabel('De hulp in uw woorden').fill('Elke dinsdag om vier uur, bij ons thuis.')
  await verder(page)
  await kop(page, 'Klopt alles?')
  await teken(page, 'Mark de Graaf')
  await page.getByRole('button', { name: 'Ondertekenen en opsturen naar Fatima El Amrani' }).click()
  await page.getByText('Aan de beurt: Fatima El Amrani').waitFor()

  await fatima.page.getByText('Elke dinsdag om vier uur, bij ons thuis.').waitFor()
  await fatima.page.getByLabel('De overeenkomst klopt').check()
  await fatima.page.getByRole('button', { name: 'Ja zeggen en doorsturen naar de SVB' }).click()
  await page.getByText('Aan de beurt: SVB').waitFor()
  await page.getByRole('button', { name: 'Wat ging er naar de SVB?' }).click()
  await page.getByText('Verstuurd op 1 juli 2026 door Fatima El Amrani').waitFor()
  await mark.axe()

  const hanneke = await persoon({ formaat: 'breed' })
  await hanneke.logIn('hanneke', '/werkplek')
  await hanneke.page.getByRole('link', { name: 'Fleur Dijk - Gezin De Graaf' }).click()
  await hanneke.page.getByLabel('De SVB keurt goed').check()
  await hanneke.axe()
  await hanneke.page.getByRole('button', { name: 'Goedkeuring vastleggen' }).click()
  await page.getByText('Goedgekeurd op 1 juli 2026').waitFor()
  await mark.axe()
  await beeld(mark, '10-goed')
})

test('without a network it is an intention that goes out by itself; a refusal stays visible and keeps what was typed', async ({
  persoon,
  loket,
}) => {
  const sanne = await persoon({ formaat: 'telefoon' })
  const { page } = sanne
  // A refused command is a refused request: what the loket makes of it is tested on the screen.
  sanne.verwacht(/status of 422/)
  await sanne.logIn('sanne', '/geld/overeenkomsten')
  await vulIn(sanne, { potje: /^Cursus en reiskosten werk/, naam: 'Tessa Tolk', hulp: null, prijs: '66', aantal: '8' })
  await naarTekenen(sanne, 'Tessa gaat mee naar gesprekken.')
  await teken(page, 'Sanne Vermeer')
  await sanne.offline(true)
  await page.getByRole('button', { name: 'Bewaren en opsturen zodra er internet is' }).click()
  await kop(page, 'Uw overeenkomst is bewaard')
  await sanne.axe()

  // Meanwhile, on another device, the money went elsewhere.
  const api = await meldAan(loket.url, 'sanne')
  const schuif = {
    vanPotjeId: geldId('A', 'potje A5'),
    doel: { soort: 'POTJE', potjeId: geldId('A', 'potje A4') },
    cent: 39600,
    reden: '',
    verwacht: 'VRIJ',
  }
  expect((await api.stuur(`/dossiers/${DOSSIERS.sanne}/verschuivingen`, schuif)).status).toBe(200)
  await sanne.offline(false)
  await kop(page, 'Dit kan zo niet')
  await page.getByText('Dit past niet in het potje.').waitFor()
  await page.getByRole('link', { name: 'Pas het aan' }).click()
  await kop(page, 'Klopt alles?')
  await page.getByText('Tessa gaat mee naar gesprekken.').waitFor()
  await page.getByRole('link', { name: 'Prijs of aantal aanpassen' }).first().click()
  await page.getByLabel('Hoeveel uur?').fill('2')
  await verder(page)
  await verder(page)
  await kop(page, 'Klopt alles?')
  await page.getByRole('button', { name: 'Ondertekenen en opsturen naar Fatima El Amrani' }).click()
  await kop(page, 'Overeenkomst met Tessa Tolk')
  await page.getByText('Aan de beurt: Fatima El Amrani').waitFor()
  // The draft is gone with what the loket took.
  await page.goto('/geld/overeenkomsten/nieuw')
  await kop(page, 'Uit welk potje komt het geld?')
  await expect.poll(() => page.getByRole('radio', { checked: true }).count()).toBe(0)
})
