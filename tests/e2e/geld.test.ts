import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { DOSSIERS } from '../../server/proef/personen.ts'
import { expect, FORMATEN, test, type Formaat } from '../browser.ts'

/** '€ 1.566,00' with the no-break space that the screen uses. */
const euro = (bedrag: string): string => `€\u00a0${bedrag}`

/** The one number on Mijn geld becomes this: first stands what the device knew, then what the loket says. */
async function magNogVrij(page: Page, bedrag: string): Promise<void> {
  await expect.poll(() => page.locator('.gd-vrij__bedrag').innerText()).toBe(euro(bedrag))
}
async function nogVrij(page: Page, bedrag: string): Promise<void> {
  await page.goto('/geld')
  await magNogVrij(page, bedrag)
}

const kop = (page: Page, naam: string | RegExp) => page.getByRole('heading', { level: 1, name: naam }).waitFor()

/** Opens the question how much, for a shift from one potje to another that is there. */
async function schuif(page: Page, van: string, naar: string): Promise<void> {
  await page.goto('/geld/schuiven')
  await page.getByRole('link', { name: van, exact: true }).click()
  await kop(page, 'Waar wilt u het geld voor gebruiken?')
  await page.getByRole('link', { name: naar, exact: true }).click()
}

// The three shifts of domein.md 6A in one order: each test of a size goes back to where the money began.
describe.each(Object.keys(FORMATEN) as Formaat[])('shifting money, %s', (formaat) => {
  test('free is booked at once, agreement is asked and answered on the open screen, the own contribution is refused', async ({
    persoon,
  }) => {
    const sanne = await persoon({ formaat })
    const { page } = sanne
    await sanne.logIn('sanne', '/geld')
    await nogVrij(page, '1.566,00')
    await sanne.axe()

    await schuif(page, 'Reserve drukke weken', 'Begeleiding thuis')
    await page.getByLabel('Bedrag').fill('450')
    await expect.poll(() => page.getByText('Dat is 10 uur').count()).toBe(1)
    await expect.poll(() => page.getByText(`Nog vrij van alles: nu ${euro('1.566,00')}, straks ${euro('1.116,00')}.`).count()).toBe(1)
    await expect.poll(() => page.getByText('Dit mag. U hoeft niemand iets te vragen.').first().isVisible()).toBe(true)
    await sanne.axe()
    await page.getByRole('button', { name: `${euro('450,00')} schuiven naar Begeleiding thuis` }).click()
    await kop(page, 'Het geld is verschoven')
    const geboekt = page.url()
    await nogVrij(page, '1.116,00')

    await page.goto('/geld/schuiven')
    await page.getByRole('link', { name: 'Cursus en reiskosten werk', exact: true }).click()
    await page.getByRole('link', { name: 'Een nieuw doel', exact: true }).click()
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.getByText('Kijk nog naar 3 vragen').waitFor()
    await sanne.axe()
    await page.getByLabel('Hoe heet het doel?').fill('Leren reizen met de bus')
    await page.getByLabel('Begeleiding, hulp in huis of logeren').check()
    await page.getByLabel(/Noor Bakker/).check()
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.getByLabel('Bedrag').fill('270')
    await expect.poll(() => page.getByText('Dat is 6 uur').count()).toBe(1)
    await page.getByText('Dit kan als uw consulent ja zegt.').first().waitFor()
    await page.getByLabel(/Waarom wilt u dit/).fill('Dan reis ik zelf naar mijn werk.')
    await page.getByRole('button', { name: 'Vraag sturen naar Fatima El Amrani' }).click()
    await kop(page, 'De vraag is verstuurd')
    await page.getByText('Uiterlijk 8 juli 2026 hebt u antwoord.').waitFor()
    await sanne.axe()

    const fatima = await persoon({ formaat })
    await fatima.logIn('fatima', `/werkplek/${DOSSIERS.sanne}`)
    await fatima.page.getByRole('link', { name: `${euro('270,00')} naar Leren reizen met de bus` }).click()
    await fatima.page.getByText('Dan reis ik zelf naar mijn werk.').waitFor()
    await fatima.axe()
    await fatima.page.getByLabel('Ja, het hele bedrag').check()
    await fatima.page.getByRole('button', { name: `Ja sturen: ${euro('270,00')} boeken` }).click()
    await fatima.page.getByText('Deze vraag is beantwoord').waitFor()
    // No reload of Sanne's page: the answer comes over the live stream.
    await kop(page, 'Uw consulent zei ja')
    const akkoord = page.locator('main')
    await expect.poll(() => akkoord.innerText()).toContain('Fatima El Amrani')
    await nogVrij(page, '846,00')

    await schuif(page, 'Reserve drukke weken', 'Eigen bijdrage betalen')
    await page
      .getByText('Dit kan niet. De eigen bijdrage betaalt u zelf aan het CAK. U mag daarvoor geen geld uit uw budget gebruiken.')
      .first()
      .waitFor()
    await expect.poll(() => page.getByRole('button', { name: /schuiven naar|sturen naar/ }).count()).toBe(0)
    await sanne.axe()
    await nogVrij(page, '846,00')

    await page.getByRole('link', { name: `${euro('270,00')} van Cursus en reiskosten werk naar Leren reizen met de bus` }).click()
    await page.getByRole('button', { name: /^Terugdraaien/ }).click()
    await kop(page, 'Dit is teruggedraaid')
    await page.goto(geboekt.includes('/klaar/') ? '/geld/verschuivingen' : geboekt)
    await page
      .getByRole('link', { name: `${euro('450,00')} van Reserve drukke weken naar Begeleiding thuis` })
      .first()
      .click()
    await page.getByRole('button', { name: /^Terugdraaien/ }).click()
    await kop(page, 'Dit is teruggedraaid')
    await nogVrij(page, '1.566,00')
  })

  test('too much is refused in words with the largest amount as a button', async ({ persoon }) => {
    const { page, logIn, axe } = await persoon({ formaat })
    await logIn('sanne', '/geld')
    await schuif(page, 'Reserve drukke weken', 'Begeleiding thuis')
    await page.getByLabel('Bedrag').fill('2000')
    await page
      .getByText(`Het hoogste bedrag dat kan is ${euro('1.170,00')}.`)
      .first()
      .waitFor()
    await axe()
    await expect.poll(() => page.getByRole('button', { name: /schuiven naar/ }).count()).toBe(0)
    await page.getByRole('button', { name: `Neem ${euro('1.170,00')}` }).click()
    await page.getByRole('button', { name: `${euro('1.170,00')} schuiven naar Begeleiding thuis` }).waitFor()
  })

  test('money of later stands apart from what is free now', async ({ persoon }) => {
    const { page, logIn, axe } = await persoon({ formaat })
    await logIn('mark', '/geld')
    await nogVrij(page, '0,00')
    await page.getByText(`Vanaf 14 september 2026 komt daar ${euro('420,00')} bij.`).waitFor()
    await page.getByText('Laat als tabel zien').click()
    await expect.poll(() => page.getByRole('table').count()).toBe(2)
    await axe()
  })

  test('without a network a shift is an intention in sight, judged when there is internet', async ({ persoon }) => {
    const sanne = await persoon({ formaat })
    const { page } = sanne
    await sanne.logIn('sanne', '/geld')
    await schuif(page, 'Reserve drukke weken', 'Begeleiding thuis')
    await page.getByLabel('Bedrag').fill('90')
    await sanne.offline(true)
    const bewaar = page.getByRole('button', { name: `Voornemen bewaren: ${euro('90,00')} naar Begeleiding thuis` })
    // An answer that was under way may still arrive and say there is a network: the browser's word is repeated until it is heard.
    await expect
      .poll(async () => {
        await page.evaluate(() => dispatchEvent(new Event('offline')))
        return bewaar.count()
      })
      .toBe(1)
    // What happens next is said before the press and after it: without a network nothing is booked at once.
    await expect.poll(() => page.getByText('Kan het, dan schuift het loket het geld meteen.').count()).toBeGreaterThan(0)
    expect(await page.getByText('Wij boeken het meteen.').count()).toBe(0)
    await bewaar.click()
    await kop(page, 'Uw voornemen is bewaard')
    await page.getByText('Kan het, dan schuift het loket het geld meteen.').waitFor()
    // It can be taken back while it did not leave the device, and is then made again.
    await page.getByRole('button', { name: 'Toch niet schuiven' }).click()
    await kop(page, 'Mijn geld')
    await expect.poll(() => page.getByText(/^Voornemen:/).count()).toBe(0)
    await page.getByRole('link', { name: 'Geld schuiven', exact: true }).click()
    await page.getByRole('link', { name: 'Reserve drukke weken', exact: true }).click()
    await kop(page, 'Waar wilt u het geld voor gebruiken?')
    await page.getByRole('link', { name: 'Begeleiding thuis', exact: true }).click()
    await page.getByLabel('Bedrag').fill('90')
    await bewaar.click()
    await kop(page, 'Uw voornemen is bewaard')
    await page.getByRole('link', { name: 'Naar Mijn geld' }).click()
    await page.getByText(`Voornemen: ${euro('90,00')} naar Begeleiding thuis`).waitFor()
    await magNogVrij(page, '1.566,00')
    await sanne.axe()
    await sanne.offline(false)
    await magNogVrij(page, '1.476,00')
    await page.getByRole('link', { name: `${euro('90,00')} van Reserve drukke weken naar Begeleiding thuis` }).click()
    await page.getByRole('button', { name: /^Terugdraaien/ }).click()
    await kop(page, 'Dit is teruggedraaid')
  })
})
