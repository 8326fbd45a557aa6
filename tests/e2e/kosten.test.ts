import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { DOSSIERS, PERSONEN } from '../../server/proef/personen.ts'
import { meldAan } from '../aanmelden.ts'
import { expect, type Persoon } from '../browser.ts'
import { test, werkerKlaar } from '../toestel.ts'

const BRAM = PERSONEN.bram.id
const JORIS = PERSONEN.joris.id
const lijst = (persoonId: string): string => `/plan/${persoonId}/kosten`

type Hulp = { naam: string; tarieven: { eenheid: string | null }[] }
function isHulp(w: unknown): w is Hulp {
  return typeof w === 'object' && w !== null && 'naam' in w && 'tarieven' in w
}

/** Help with one price, per day and night, and a name that no other help has. */
async function logeerhuis(url: string): Promise<string> {
  const { body } = await (await meldAan(url, 'mark')).lees('/kaart')
  const alle = typeof body === 'object' && body !== null && 'aanbod' in body && Array.isArray(body.aanbod) ? body.aanbod.filter(isHulp) : []
  const een = alle.find(
    (a) =>
      a.naam.startsWith('Logeer') &&
      a.tarieven.length === 1 &&
      a.tarieven[0]?.eenheid === 'ETMAAL' &&
      alle.filter((b) => b.naam === a.naam).length === 1,
  )
  if (!een) throw new Error('no such help in the sociale kaart of the trial')
  return een.naam
}

/** The parents have begun a plan for two of their sons; nothing stands in it yet. */
async function metPlan(url: string): Promise<void> {
  const mark = await meldAan(url, 'mark')
  const { status } = await mark.stuur(`/dossiers/${DOSSIERS.deGraaf}/plan`, { personen: [BRAM, JORIS] })
  expect(status).toBe(200)
}

const kop = (page: Page, naam: string | RegExp) => page.getByRole('heading', { level: 1, name: naam })
const bewaard = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: /^(Bewaard|Veilig|Geen internet)/ })
const kost = (page: Page) => page.getByRole('region', { name: 'Dit kost het' }).getByRole('status')
const prijs = (page: Page) => page.getByLabel(/^Wat is de prijs/)

/** All parts of the plan and the list of help are on the device, so that it can go without a network. */
async function klaarVoorOffline({ page }: Persoon): Promise<void> {
  await werkerKlaar(page)
  await page.goto(lijst(BRAM))
  await page.getByText('Er staat nog niets in').waitFor()
  await page.goto('/hulp')
  await page.getByRole('heading', { name: 'Alle hulp: 300' }).waitFor()
  await page.goto('/plan')
  await page.getByRole('link', { name: 'Wat het kost' }).first().waitFor()
}

async function nieuweRegel(page: Page, wat: string): Promise<void> {
  await page.getByRole('button', { name: 'Regel toevoegen' }).click()
  await kop(page, 'Welke hulp voor Bram, en wat kost die?').waitFor()
  await page.getByLabel('Welke hulp is nodig?').fill(wat)
}

describe('what help costs, on a phone', () => {
  test('a line is filled from Zoek hulp without a network, its sum is there at once, and another device gets it', async ({
    vers,
    mens,
  }) => {
    await metPlan(vers.url)
    const hulp = await logeerhuis(vers.url)
    const mark = await mens()
    const { page } = mark
    await mark.logIn('mark', '/plan')
    await klaarVoorOffline(mark)

    await mark.offline(true)
    await page.getByRole('link', { name: 'Wat het kost' }).first().click()
    await page.getByText('Er staat nog niets in').waitFor()
    await nieuweRegel(page, 'Een weekend rust')
    await page.getByRole('link', { name: 'Zoek iemand in Zoek hulp' }).click()
    await page.getByText('U zoekt iemand voor uw budgetplan.').waitFor()
    await page.getByLabel('Wat zoekt u?').fill(hulp)
    await page.getByRole('link', { name: hulp, exact: true }).click()
    await page.getByRole('link', { name: 'Zet in mijn budgetplan' }).click()
    await kop(page, 'Zet in mijn budgetplan').waitFor()
    await mark.axe()
    await page.getByRole('button', { name: 'Zet bij: Een weekend rust' }).click()

    // Back at the line: who and the price came along, what was written about the help stayed.
    await kop(page, 'Welke hulp voor Bram, en wat kost die?').waitFor()
    await expect.poll(() => page.getByLabel('Welke hulp is nodig?').inputValue()).toBe('Een weekend rust')
    const wie = await page.getByLabel(/^Wie kan dit doen\?/).inputValue()
    expect(wie).not.toBe('')
    await expect.poll(() => page.getByRole('radio', { name: /^Etmalen/ }).isChecked()).toBe(true)
    const tarief = await prijs(page).inputValue()
    expect(tarief).toMatch(/^\d+,\d\d$/)
    await expect.poll(() => kost(page).innerText()).toContain('Dit is nog leeg: hoeveel en per week of per maand.')
    await page.getByRole('radio', { name: 'Per maand', exact: true }).check()
    await page.getByLabel('Hoeveel etmalen in een maand?').fill('2')
    const jaar = Number(tarief.replace(',', '')) * 24
    const alsBedrag = new RegExp(`€\\s${Math.trunc(jaar / 100).toLocaleString('nl-NL')},${String(jaar % 100).padStart(2, '0')}`)
    await expect.poll(() => kost(page).innerText()).toMatch(alsBedrag)
    await expect.poll(() => bewaard(page).innerText()).toBe('Geen internet. Bewaard op dit toestel.')
    await mark.axe()
    await page.getByRole('link', { name: 'Klaar met deze regel' }).click()
    await page.getByText('2 etmalen per maand').waitFor()

    const els = await mens({ formaat: 'breed' })
    await els.logIn('els', lijst(BRAM))
    await els.page.getByText('Er staat nog niets in').waitFor()
    await mark.offline(false)
    await els.page.getByRole('link', { name: 'Een weekend rust' }).waitFor()
    await els.page.getByText(wie, { exact: true }).first().waitFor()
    await expect.poll(() => els.page.getByRole('main').innerText()).toMatch(alsBedrag)
    await els.axe()
    // The sum of all persons together is the same amount, for nobody else has a line.
    await els.page.getByRole('link', { name: 'Bekijk wat het samen kost' }).click()
    await expect.poll(() => els.page.getByRole('row', { name: /^Alles samen/ }).innerText()).toMatch(alsBedrag)
    await els.axe()
  })

  test('help that was chosen before there is a plan waits for the plan', async ({ vers, mens }) => {
    const hulp = await logeerhuis(vers.url)
    const sanne = await mens()
    const { page } = sanne
    await sanne.logIn('sanne', '/hulp')
    await page.getByLabel('Wat zoekt u?').fill(hulp)
    await page.getByRole('link', { name: hulp, exact: true }).click()
    await page.getByRole('link', { name: 'Zet in mijn budgetplan' }).click()
    await page.getByText('Begin eerst een plan', { exact: true }).waitFor()
    await page.getByText(`Daarna zet u deze hulp erin: ${hulp}.`, { exact: false }).waitFor()
    await sanne.axe()
    await page.getByRole('button', { name: 'Plan beginnen' }).click()
    await page.getByRole('button', { name: 'Maak een nieuwe regel' }).click()
    await kop(page, 'Welke hulp, en wat kost die?').waitFor()
    await expect.poll(() => page.getByLabel(/^Wie kan dit doen\?/).inputValue()).not.toBe('')

    // Nothing written yet: the end of the ten questions says so, and where to begin.
    await page.goto(`/plan/${PERSONEN.sanne.id}/klaar`)
    await kop(page, 'De tien vragen zijn nog leeg').waitFor()
    await page.getByRole('link', { name: 'Beginnen met het verhaal' }).click()
    await kop(page, 'Wie bent u, en hoe gaat het nu?').waitFor()
  })

  test('an amount is read as people type it, and what cannot be read is said and kept', async ({ vers, mens }) => {
    await metPlan(vers.url)
    const mark = await mens()
    const { page } = mark
    await mark.logIn('mark', lijst(BRAM))
    await nieuweRegel(page, 'Begeleiding na school')
    await page.getByRole('radio', { name: 'Uren' }).check()
    await page.getByRole('radio', { name: 'Per week', exact: true }).check()
    await page.getByLabel('Hoeveel uur in een gewone week?').fill('2,5')
    for (const [getypt, gelezen, inJaar] of [
      ['48', '48,00', '6.240,00'],
      ['62,4', '62,40', '8.112,00'],
      ['62.40', '62,40', '8.112,00'],
      ['€ 1.250,50', '1.250,50', '162.565,00'],
      ['0,01', '0,01', '1,30'],
    ] as const) {
      await prijs(page).fill(getypt)
      await prijs(page).blur()
      // At once, and not when the disk has it: by then somebody may stand in the field again.
      expect(await prijs(page).inputValue()).toBe(gelezen)
      await expect.poll(() => kost(page).innerText()).toContain(inJaar)
      await expect.poll(() => page.getByText('Dit bedrag begrijpen wij niet.').count()).toBe(0)
    }
    for (const getypt of ['-5', '1e3', '12,345', 'veertig', '99999999999', '0', '1.25.0', '4 8,5,0']) {
      await prijs(page).fill(getypt)
      await prijs(page).blur()
      await page.getByText('Dit bedrag begrijpen wij niet.').waitFor()
      await expect.poll(() => prijs(page).inputValue()).toBe(getypt)
      // The plan keeps the last amount that was one, and the Bewaard line does not call the other one stored.
      await expect.poll(() => kost(page).innerText()).toContain('1,30')
    }
    await mark.axe()
    await page.reload()
    await expect.poll(() => prijs(page).inputValue()).toBe('4 8,5,0')
    await prijs(page).fill('')
    await prijs(page).blur()
    await expect.poll(() => kost(page).innerText()).toContain('Dit is nog leeg: de prijs.')

    // More than anybody can mean: said, not counted.
    await prijs(page).fill('1.000.000')
    await page.getByLabel('Hoeveel uur in een gewone week?').fill('100')
    await page.getByLabel('Hoeveel uur in een gewone week?').blur()
    await expect.poll(() => kost(page).innerText()).toContain('Dit komt boven 10 miljoen euro.')
  })

  test('weeks that differ, a period, and a line taken out and put back', async ({ vers, mens }) => {
    await metPlan(vers.url)
    const mark = await mens()
    const { page } = mark
    await mark.logIn('mark', lijst(BRAM))
    await nieuweRegel(page, 'Plannen en huiswerk')
    await page.getByRole('radio', { name: 'Uren' }).check()
    await page.getByRole('radio', { name: 'Per week', exact: true }).check()
    await page.getByLabel('Hoeveel uur in een gewone week?').fill('1,75')
    await prijs(page).fill('62,40')
    await page.getByText('Weken die anders zijn').click()
    await page.getByLabel('Hoeveel weken per jaar zijn anders?').fill('12')
    await page.getByLabel('Hoeveel weken per jaar zijn anders?').blur()
    await expect.poll(() => kost(page).innerText()).toContain('Dit is nog leeg: hoeveel in een andere week.')
    await page.getByLabel("Hoeveel uur in zo'n week?").fill('2,5')
    // Potje B4 of geval B: 100 hours of € 62,40.
    await expect.poll(() => kost(page).innerText()).toMatch(/per jaar\s+€\s6\.240,00/)
    await page.getByText('Eerste en laatste dag').click()
    for (const [vraag, dag, maand, jaar] of [
      ['Wat is de eerste dag?', '1', '7', '2026'],
      ['Wat is de laatste dag?', '30', '6', '2026'],
    ] as const) {
      const groep = page.getByRole('group', { name: vraag })
      await groep.getByLabel('Dag').fill(dag)
      await groep.getByLabel('Maand').fill(maand)
      await groep.getByLabel('Jaar').fill(jaar)
    }
    await page.getByLabel('Welke hulp is nodig?').focus()
    await expect.poll(() => kost(page).innerText()).toContain('De laatste dag is eerder dan de eerste dag.')
    await page.getByRole('group', { name: 'Wat is de laatste dag?' }).getByLabel('Maand').fill('12')
    await page.getByRole('group', { name: 'Wat is de laatste dag?' }).getByLabel('Dag').fill('31')
    await expect.poll(() => kost(page).innerText()).toMatch(/Van 1 juli 2026 tot en met 31 december 2026\s+€\s3\.120,00/)
    await mark.axe()

    await page.getByRole('button', { name: 'Haal deze regel weg' }).click()
    await page.getByText('Er staat nog niets in').waitFor()
    await page.getByText('1 weggehaalde regel').click()
    await page.getByRole('button', { name: 'Zet terug: Plannen en huiswerk' }).click()
    await page.getByText('Er is nu niets weggehaald.').waitFor()
    await expect.poll(() => page.getByRole('list', { name: 'Regels van het budgetplan' }).innerText()).toMatch(/€\s3\.120,00/)
    await mark.axe()
  })

  test('what was written as needed starts a line, with a subject', async ({ vers, mens }) => {
    await metPlan(vers.url)
    const mark = await mens()
    const { page } = mark
    await mark.logIn('mark', `/plan/${BRAM}/meer/VERVOER/nodig`)
    await page.getByLabel('Uw antwoord').fill('Iemand die meerijdt in de bus, tot Bram het durft.')
    await expect.poll(() => bewaard(page).innerText()).toMatch(/^Veilig bij het loket om/)
    await page.goto(lijst(BRAM))
    await page.getByRole('button', { name: 'Maak hier een regel van' }).click()
    await kop(page, 'Welke hulp voor Bram, en wat kost die?').waitFor()
    await expect.poll(() => page.getByLabel('Welke hulp is nodig?').inputValue()).toBe('Iemand die meerijdt in de bus, tot Bram het durft.')
    await expect.poll(() => page.getByLabel(/^Bij welk onderwerp hoort dit\?/).inputValue()).toBe('VERVOER')
    await page.getByRole('link', { name: 'Klaar met deze regel' }).click()
    await page.getByRole('link', { name: 'Iemand die meerijdt in de bus, tot Bram het durft.' }).waitFor()
    await expect.poll(() => page.getByRole('button', { name: 'Maak hier een regel van' }).count()).toBe(0)
  })
})
