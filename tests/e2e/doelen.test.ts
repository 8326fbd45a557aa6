import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { DOSSIERS, PERSONEN } from '../../server/proef/personen.ts'
import { meldAan } from '../aanmelden.ts'
import { expect, FORMATEN, type Formaat, type Persoon } from '../browser.ts'
import { kiesToestel, test, werkerKlaar } from '../toestel.ts'

const JORIS = PERSONEN.joris.id
const DOELEN = `/plan/${JORIS}/doelen`
const DOEL = 'Joris gaat weer elke dag naar school.'
const MERK = 'Hij vertelt aan tafel over zijn vrienden.'

const bewaard = (page: Page) => page.getByRole('main').locator('.lk-bewaard')
const veilig = (page: Page): Promise<void> => expect.poll(() => bewaard(page).innerText()).toMatch(/^Veilig bij het loket om/)
const kop = (page: Page, naam: string): Promise<void> => page.getByRole('heading', { level: 1, name: naam, exact: true }).waitFor()
const stap = (page: Page, nr: number) => page.getByRole('textbox', { name: `Kleine stap ${nr}`, exact: true })

/** A plan for Joris, of both his parents. */
async function beginPlan(url: string): Promise<void> {
  const mark = await meldAan(url, 'mark')
  const { status } = await mark.stuur(`/dossiers/${DOSSIERS.deGraaf}/plan`, { personen: [JORIS] })
  expect(status).toBe(200)
}

async function naarDoelen(persoon: Persoon, naam: 'mark' | 'els'): Promise<void> {
  await persoon.logIn(naam)
  await kiesToestel(persoon.page, 'EIGEN')
  await persoon.page.goto(DOELEN)
  await kop(persoon.page, 'Doelen voor Joris')
}

/** One of the three inputs of the day of the goal; each step has such a group too. */
const dagVeld = (page: Page, deel: 'Dag' | 'Maand' | 'Jaar') =>
  page.getByRole('group', { name: /^Voor welke dag\?/ }).getByLabel(deel, { exact: true })

async function kiesDag(page: Page, dag: string, maand: string, jaar: string): Promise<void> {
  await dagVeld(page, 'Dag').fill(dag)
  await dagVeld(page, 'Maand').fill(maand)
  await dagVeld(page, 'Jaar').fill(jaar)
  await dagVeld(page, 'Jaar').blur()
}

describe.each(Object.keys(FORMATEN) as Formaat[])('goals, %s', (formaat) => {
  test('two parents write a goal, one without a network, and settle the day they set at once', async ({ vers, mens }) => {
    await beginPlan(vers.url)
    const mark = await mens({ formaat })
    await naarDoelen(mark, 'mark')
    const m = mark.page
    await m.getByText('Er staan nog geen doelen').waitFor()
    await werkerKlaar(m)
    await m.getByRole('button', { name: 'Doel toevoegen' }).click()
    await kop(m, 'Een doel voor Joris')
    await m.getByLabel('Wat wilt u bereiken?').pressSequentially(DOEL.slice(0, 12))
    await mark.offline(true)
    await m.getByLabel('Wat wilt u bereiken?').pressSequentially(DOEL.slice(12))
    await m.getByLabel(/^Waaraan merkt u dat het lukt\?/).fill(MERK)
    await m.getByText('Dit doel heeft nu geen kleine stappen. Dat mag.').waitFor()
    await m.getByRole('button', { name: 'Kleine stap toevoegen' }).click()
    await stap(m, 1).pressSequentially('Een rustige plek in de klas afspreken')
    await stap(m, 1).press('Enter')
    await stap(m, 2).pressSequentially('De taxi een dag proberen')
    await m.getByRole('checkbox', { name: 'Stap 1 is gedaan' }).check()
    await expect.poll(() => bewaard(m).innerText()).toBe('Geen internet. Bewaard op dit toestel.')
    // The page goes and comes back, still without a network: to the same goal, with every word.
    await m.reload()
    await expect.poll(() => m.getByLabel('Wat wilt u bereiken?').inputValue()).toBe(DOEL)
    await expect.poll(() => stap(m, 2).inputValue()).toBe('De taxi een dag proberen')
    await m.getByRole('link', { name: 'Klaar met dit doel' }).click()
    await m.getByText('Een rustige plek in de klas afspreken (gedaan)').waitFor()
    await mark.offline(false)
    await veilig(m)

    const els = await mens({ formaat })
    await naarDoelen(els, 'els')
    const e = els.page
    await e.getByRole('heading', { name: DOEL }).waitFor()
    await e.getByRole('checkbox', { name: 'De taxi een dag proberen' }).check()
    await e.getByText('Alle kleine stappen zijn gedaan. Het doel blijft staan.').waitFor()
    await expect.poll(() => m.getByRole('checkbox', { name: /^De taxi een dag proberen/ }).isChecked()).toBe(true)

    for (const page of [m, e]) await page.getByRole('link', { name: /^Doel bekijken of veranderen/ }).click()
    for (const page of [m, e]) await kop(page, 'Een doel voor Joris')
    await els.offline(true)
    await mark.offline(true)
    await kiesDag(m, '1', '9', '2026')
    await kiesDag(e, '15', '10', '2026')
    await els.offline(false)
    await mark.offline(false)
    const bijMark = m.getByRole('status').filter({ hasText: 'Twee mensen kozen hier tegelijk' })
    const bijEls = e.getByRole('status').filter({ hasText: 'Twee mensen kozen hier tegelijk' })
    await expect.poll(() => bijMark.innerText()).toMatch(/U: 1 september 2026\./)
    await expect.poll(() => bijMark.innerText()).toMatch(/Els de Graaf: 15 oktober 2026\./)
    await expect.poll(() => bijEls.innerText()).toMatch(/Mark de Graaf: 1 september 2026\./)
    await expect.poll(() => bijEls.innerText()).toMatch(/U: 15 oktober 2026\./)
    // It blocks nothing: both own values are still in their fields, and the rest can be written.
    await expect.poll(() => dagVeld(m, 'Maand').inputValue()).toBe('9')
    await bijEls.getByRole('button', { name: 'Kies 1 september 2026' }).click()
    for (const page of [m, e]) {
      await expect.poll(() => page.getByText('Twee mensen kozen hier tegelijk').count()).toBe(0)
      await expect.poll(() => dagVeld(page, 'Maand').inputValue()).toBe('9')
    }
    // The button is gone; the keyboard stands at the field it was about.
    await expect
      .poll(() => e.evaluate(() => document.activeElement?.closest('fieldset')?.querySelector('legend')?.textContent))
      .toContain('Voor welke dag?')
    await veilig(e)

    // Half a day is kept, named as not in the plan, and written nowhere.
    await dagVeld(e, 'Dag').fill('31')
    await dagVeld(e, 'Dag').blur()
    await e.getByText('Deze dag bestaat niet. Kijk naar dag en maand. Uw tekst staat nog hier, maar nog niet in het plan.').waitFor()
    await expect.poll(() => bewaard(e).innerText()).toBe('Wij bewaren wat u typt, ook zonder internet.')
    await e.reload()
    await expect.poll(() => dagVeld(e, 'Dag').inputValue()).toBe('31')
    await expect.poll(() => dagVeld(m, 'Dag').inputValue()).toBe('1')
    await dagVeld(e, 'Dag').fill('30')
    await veilig(e)
    await expect.poll(() => dagVeld(m, 'Dag').inputValue()).toBe('30')
  })

  test('goals off hides them calmly, on brings back every word; a goal that was taken out comes back', async ({ vers, mens }) => {
    await beginPlan(vers.url)
    const mark = await mens({ formaat })
    await naarDoelen(mark, 'mark')
    const { page } = mark
    await page.getByRole('button', { name: 'Doel toevoegen' }).click()
    await page.getByLabel('Wat wilt u bereiken?').fill(DOEL)
    await page.getByRole('link', { name: 'Klaar met dit doel' }).click()
    await page.getByText('Liever zonder doelen?').click()
    await page.getByRole('checkbox', { name: 'Geen doelen voor Joris' }).check()
    await page.getByText('Voor Joris werkt u nu zonder doelen.').waitFor()
    await expect.poll(() => page.getByText(DOEL).count()).toBe(0)
    await veilig(page)
    await page.getByRole('checkbox', { name: 'Geen doelen voor Joris' }).uncheck()
    await page.getByRole('heading', { name: DOEL }).waitFor()

    await page.getByRole('link', { name: /^Doel bekijken of veranderen/ }).click()
    await page.getByRole('button', { name: 'Haal dit doel weg' }).click()
    await page.getByText('Er staan nog geen doelen').waitFor()
    await page.getByText('Weggehaalde doelen').click()
    await page.getByRole('button', { name: /^Zet terug\s?: Joris gaat weer elke dag/ }).click()
    await page.getByRole('heading', { name: DOEL }).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(DOEL)
    await mark.axe()
  })

  test('a wish becomes a goal without typing it again', async ({ vers, mens }) => {
    await beginPlan(vers.url)
    const mark = await mens({ formaat })
    await mark.logIn('mark')
    await kiesToestel(mark.page, 'EIGEN')
    const { page } = mark
    await page.goto(`/plan/${JORIS}/wil`)
    await page.getByLabel('Uw antwoord').fill(`${DOEL} Later wil hij kok worden.`)
    await page.getByText('Maak hier een doel van').click()
    await page.getByRole('checkbox', { name: 'Later wil hij kok worden.' }).check()
    await page.getByRole('button', { name: 'Maak een doel van deze zinnen' }).click()
    await page.getByRole('status').filter({ hasText: 'Dit staat nu bij uw doelen.' }).waitFor()
    // Twice is not two goals.
    await page.getByRole('checkbox', { name: 'Later wil hij kok worden.' }).check()
    await page.getByRole('button', { name: 'Maak een doel van deze zinnen' }).click()
    await page.getByRole('status').filter({ hasText: 'Dit stond al bij uw doelen.' }).waitFor()
    await page.getByRole('link', { name: 'Bekijk dit doel' }).click()
    await expect.poll(() => page.getByLabel('Wat wilt u bereiken?').inputValue()).toBe('Later wil hij kok worden.')
    await page.getByRole('link', { name: 'Klaar met dit doel' }).click()
    await expect
      .poll(() => page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts())
      .toEqual(['Later wil hij kok worden.'])
  })
})

test('a goal with steps by keyboard alone', async ({ vers, mens }) => {
  await beginPlan(vers.url)
  const mark = await mens({ formaat: 'telefoon' })
  await naarDoelen(mark, 'mark')
  const { page } = mark
  const waar = () =>
    page.evaluate(() => {
      const nu = document.activeElement
      return (
        nu?.getAttribute('aria-label') ??
        nu?.closest('.lk-veld')?.querySelector('label,legend')?.textContent ??
        nu?.textContent ??
        ''
      ).trim()
    })
  const tabTot = async (naam: RegExp): Promise<void> => {
    for (let keer = 0; keer < 60; keer++) {
      if (naam.test(await waar())) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`the keyboard never came at ${naam}`)
  }
  await tabTot(/^Doel toevoegen$/)
  await page.keyboard.press('Enter')
  await kop(page, 'Een doel voor Joris')
  await expect.poll(waar).toBe('Een doel voor Joris')
  await tabTot(/^Wat wilt u bereiken\?/)
  await page.keyboard.type(DOEL)
  await tabTot(/^Kleine stap toevoegen$/)
  await page.keyboard.press('Enter')
  await expect.poll(waar).toBe('Kleine stap 1')
  await page.keyboard.type('Eerste stap')
  await page.keyboard.press('Enter')
  await expect.poll(waar).toBe('Kleine stap 2')
  await page.keyboard.type('Tweede stap')
  await page.keyboard.press('Shift+Tab')
  await expect.poll(() => waar()).toBe('Stap 2 is gedaan')
  await page.keyboard.press('Space')
  await tabTot(/^Dag kiezen of stap weghalen: Tweede stap$/)
  await page.keyboard.press('Enter')
  await tabTot(/^Haal deze stap weg$/)
  await page.keyboard.press('Enter')
  await expect.poll(waar).toBe('Kleine stap toevoegen')
  await page.getByText('Weggehaald: Tweede stap').waitFor()
  await tabTot(/^Zet terug: Tweede stap$/)
  await page.keyboard.press('Enter')
  await expect.poll(waar).toBe('Kleine stap toevoegen')
  await expect.poll(() => stap(page, 2).inputValue()).toBe('Tweede stap')
  await expect.poll(() => page.getByRole('checkbox', { name: 'Stap 2 is gedaan' }).isChecked()).toBe(true)
  await tabTot(/^Klaar met dit doel$/)
  await page.keyboard.press('Enter')
  await kop(page, 'Doelen voor Joris')
  await page.getByText('Tweede stap (gedaan)').waitFor()
})

test('speaking: asks first who may hear it, then writes at the caret, and says when it cannot', async ({ vers, mens }) => {
  await beginPlan(vers.url)
  const mark = await mens({ formaat: 'telefoon' })
  // A browser without a microphone: what it "hears" is told by the test.
  await mark.context.addInitScript(() => {
    class Hoorder extends EventTarget {
      lang = ''
      start(): void {
        Reflect.set(globalThis, 'hoorder', this)
      }
      stop(): void {
        Reflect.deleteProperty(globalThis, 'hoorder')
        this.dispatchEvent(new Event('end'))
      }
      abort(): void {
        this.stop()
      }
    }
    Reflect.set(globalThis, 'SpeechRecognition', Hoorder)
  })
  const { page } = mark
  const luistert = (): Promise<boolean> => page.evaluate(() => 'hoorder' in globalThis)
  const hoort = (tekst: string, zeker: boolean): Promise<void> =>
    page.evaluate(
      ([t, isFinal]) => {
        const hoorder: unknown = Reflect.get(globalThis, 'hoorder')
        const gehoord = Object.assign(new Event('result'), {
          resultIndex: 0,
          results: { length: 1, 0: { isFinal, length: 1, 0: { transcript: t } } },
        })
        if (hoorder instanceof EventTarget) hoorder.dispatchEvent(gehoord)
      },
      [tekst, zeker] as const,
    )
  await mark.logIn('mark')
  await kiesToestel(page, 'EIGEN')
  await page.goto(`/plan/${JORIS}/goed`)
  const veld = page.getByLabel('Uw antwoord')
  await veld.fill('Joris slaapt. En hij eet goed.')
  await veld.evaluate((e: HTMLTextAreaElement) => e.setSelectionRange(13, 13))
  await page.getByRole('button', { name: 'Praten in plaats van typen' }).click()
  await page.getByText('Mag uw browser meeluisteren?').waitFor()
  await mark.axe()
  await page.getByRole('button', { name: 'Nee, ik typ liever' }).click()
  await expect.poll(() => luistert()).toBe(false)
  await page.getByRole('button', { name: 'Praten in plaats van typen' }).click()
  await page.getByRole('button', { name: 'Ja, begin met luisteren' }).click()
  await expect.poll(() => luistert()).toBe(true)
  await hoort('hij lacht', false)
  await page.getByText('Uw browser hoort: hij lacht').waitFor()
  await expect.poll(() => veld.inputValue()).toBe('Joris slaapt. En hij eet goed.')
  await hoort('hij lacht weer', true)
  await expect.poll(() => veld.inputValue()).toBe('Joris slaapt. Hij lacht weer En hij eet goed.')
  await veilig(page)
  await mark.offline(true)
  await page.getByText('Praten kan alleen met internet. Typen kan ook zonder.').waitFor()
  await expect.poll(() => luistert()).toBe(false)
  await page.getByRole('link', { name: 'Verder', exact: true }).click()
  await expect.poll(() => luistert()).toBe(false)
})
