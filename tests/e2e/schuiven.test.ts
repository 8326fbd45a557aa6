import type { Locator, Page } from 'playwright-core'
import { describe } from 'vitest'
import { DOSSIERS } from '../../server/proef/personen.ts'
import { expect, test } from '../browser.ts'

/** '€ 1.566,00' with the no-break space that the screen uses. */
const euro = (bedrag: string): string => `€\u00a0${bedrag}`

/** What Chromium says when a service worker takes over a page that was just preloading; not a fault of the page. */

const kop = (page: Page, naam: string | RegExp) => page.getByRole('heading', { level: 1, name: naam }).waitFor()
const vrij = (page: Page): Promise<string> => page.locator('.gd-vrij__bedrag').innerText()

/** Walks with Tab to what should get the focus, as somebody without a mouse. @throws when it cannot be reached */
async function tabNaar(page: Page, doel: Locator): Promise<void> {
  await doel.first().waitFor()
  for (let stap = 0; stap < 120; stap++) {
    if (await doel.first().evaluate((e) => e === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`not reached with Tab: ${String(doel)}`)
}

async function enter(page: Page, doel: Locator): Promise<void> {
  await tabNaar(page, doel)
  await page.keyboard.press('Enter')
}

describe('shifting and taking it back', () => {
  test('by keyboard alone', async ({ persoon }) => {
    const sanne = await persoon({ formaat: 'breed' })
    const { page } = sanne
    await sanne.logIn('sanne', '/geld')
    await enter(page, page.getByRole('link', { name: 'Geld schuiven', exact: true }))
    await kop(page, 'Uit welk potje wilt u geld schuiven?')
    await enter(page, page.getByRole('link', { name: 'Reserve drukke weken', exact: true }))
    await kop(page, 'Waar wilt u het geld voor gebruiken?')
    await enter(page, page.getByRole('link', { name: 'Begeleiding thuis', exact: true }))
    await kop(page, 'Hoeveel wilt u schuiven?')
    await tabNaar(page, page.getByLabel('Bedrag'))
    // What cannot be an amount is said at the field when it is left.
    for (const geen of ['12,345', '0', '-5']) {
      await page.getByLabel('Bedrag').fill(geen)
      await page.keyboard.press('Tab')
      await expect.poll(() => page.getByLabel('Bedrag').getAttribute('aria-invalid'), { message: geen }).toBe('true')
      await page.keyboard.press('Shift+Tab')
      await page.getByLabel('Bedrag').fill('')
    }
    await page.keyboard.type('450,00')
    await expect.poll(() => page.getByLabel('Bedrag').getAttribute('aria-invalid')).toBe(null)
    const boek = page.getByRole('button', { name: `${euro('450,00')} schuiven naar Begeleiding thuis` })
    // What it means at the end: what is free goes down with the hours that are planned now.
    const gevolg = page.locator('section', { has: page.getByRole('heading', { name: 'Wat verandert er?' }) })
    await expect.poll(() => gevolg.innerText()).toContain('Aan het einde van de periode')
    await expect.poll(() => gevolg.locator('dl').last().innerText()).toMatch(/1\.566,00[\s\S]*1\.116,00/)
    await enter(page, boek)
    await kop(page, 'Het geld is verschoven')
    await enter(page, page.getByRole('button', { name: /^Terugdraaien/ }))
    await kop(page, 'Dit is teruggedraaid')
    await enter(page, page.getByRole('link', { name: 'Naar Mijn geld' }))
    await expect.poll(() => vrij(page)).toBe(euro('1.566,00'))
  })

  test('by dragging with a mouse, which only asks how much', async ({ persoon }) => {
    const sanne = await persoon({ formaat: 'breed' })
    const { page } = sanne
    await sanne.logIn('sanne', '/geld/schuiven')
    const rij = (naam: string) => page.locator('main li').filter({ hasText: naam })
    await page.getByText('Met een muis kunt u een potje ook naar een ander potje slepen.').waitFor()
    await sanne.axe()
    await rij('Reserve drukke weken').dragTo(rij('Jobcoach'))
    await kop(page, 'Hoeveel wilt u schuiven?')
    await page.getByText('Van Reserve drukke weken naar').waitFor()
    expect(page.url()).toContain('/naar/')
    // Letting go beside the potjes is no choice.
    await page.goto('/geld/schuiven')
    await rij('Reserve drukke weken').dragTo(page.getByRole('heading', { level: 1 }))
    await kop(page, 'Uit welk potje wilt u geld schuiven?')
    expect(new URL(page.url()).pathname).toBe('/geld/schuiven')
  })

  test('by touch on a phone, and taken back on another device from the history', async ({ persoon }) => {
    const telefoon = await persoon({ formaat: 'telefoon' })
    const { page } = telefoon
    await telefoon.logIn('sanne', '/geld')
    await page.getByRole('link', { name: 'Geld schuiven', exact: true }).tap()
    await page.getByRole('link', { name: 'Reserve drukke weken', exact: true }).tap()
    await kop(page, 'Waar wilt u het geld voor gebruiken?')
    await page.getByRole('link', { name: 'Begeleiding thuis', exact: true }).tap()
    await page.getByLabel('Bedrag').tap()
    await page.getByLabel('Bedrag').fill('45')
    await expect.poll(() => page.getByText('Dat is 1 uur').count()).toBe(1)
    await page.getByRole('button', { name: `${euro('45,00')} schuiven naar Begeleiding thuis` }).tap()
    await kop(page, 'Het geld is verschoven')
    await page.getByRole('link', { name: 'Naar Mijn geld' }).tap()
    await expect.poll(() => vrij(page)).toBe(euro('1.521,00'))

    const laptop = await persoon({ formaat: 'breed' })
    await laptop.logIn('sanne', '/geld/verschuivingen')
    const rij = `${euro('45,00')} van Reserve drukke weken naar Begeleiding thuis`
    await laptop.page.getByRole('link', { name: rij }).first().click()
    await laptop.page.getByRole('button', { name: /^Terugdraaien/ }).click()
    await kop(laptop.page, 'Dit is teruggedraaid')
    // The open phone hears it too.
    await expect.poll(() => vrij(page)).toBe(euro('1.566,00'))
  })

  test('offline it is an intention; refused afterwards it stays, with the reason and what can be done', async ({ persoon }) => {
    const telefoon = await persoon({ formaat: 'telefoon' })
    telefoon.verwacht(/the server responded with a status of 422/)
    const { page } = telefoon
    await telefoon.logIn('sanne', '/geld')
    await page.goto('/geld/schuiven')
    await page.getByRole('link', { name: 'Reserve drukke weken', exact: true }).tap()
    await kop(page, 'Waar wilt u het geld voor gebruiken?')
    await page.getByRole('link', { name: 'Begeleiding thuis', exact: true }).tap()
    await page.getByLabel('Bedrag').fill('1000')
    await telefoon.offline(true)
    const bewaar = page.getByRole('button', { name: `Voornemen bewaren: ${euro('1.000,00')} naar Begeleiding thuis` })
    await expect
      .poll(async () => {
        await page.evaluate(() => dispatchEvent(new Event('offline')))
        return bewaar.count()
      })
      .toBe(1)
    await bewaar.tap()
    await kop(page, 'Uw voornemen is bewaard')

    // Meanwhile the money goes, from another device.
    const laptop = await persoon({ formaat: 'breed' })
    await laptop.logIn('sanne', '/geld/schuiven')
    await laptop.page.getByRole('link', { name: 'Reserve drukke weken', exact: true }).click()
    await kop(laptop.page, 'Waar wilt u het geld voor gebruiken?')
    await laptop.page.getByRole('link', { name: 'Begeleiding thuis', exact: true }).click()
    await laptop.page.getByLabel('Bedrag').fill('900')
    await laptop.page.getByRole('button', { name: `${euro('900,00')} schuiven naar Begeleiding thuis` }).click()
    await kop(laptop.page, 'Het geld is verschoven')

    await telefoon.offline(false)
    await kop(page, 'Dit kan niet')
    await page
      .getByText(`Het hoogste bedrag dat kan is ${euro('270,00')}.`)
      .first()
      .waitFor()
    await telefoon.axe()
    await page.goto('/geld')
    await page.getByText(`Niet gelukt: ${euro('1.000,00')} naar Begeleiding thuis`).waitFor()
    await page.getByRole('link', { name: 'Pas het aan' }).waitFor()
    await page.getByRole('button', { name: 'Gooi dit voornemen weg' }).tap()
    await expect.poll(() => page.getByText('Niet gelukt').count()).toBe(0)

    // Taking back without a network waits too, and is said to wait.
    await page
      .getByRole('link', { name: `${euro('900,00')} van Reserve drukke weken naar Begeleiding thuis` })
      .first()
      .tap()
    const terug = page.getByRole('button', { name: /^Terugdraaien/ })
    await terug.waitFor()
    await telefoon.offline(true)
    await page.evaluate(() => dispatchEvent(new Event('offline')))
    await terug.tap()
    await page.getByText(/Wij draaien dit terug zodra er internet is|Wij sturen dit naar het loket/).waitFor()
    await telefoon.offline(false)
    await kop(page, 'Dit is teruggedraaid')
  })
})

describe('a yes of somebody else', () => {
  test('a son of 17 says yes himself, on his own phone; his father sees it come', async ({ persoon }) => {
    const mark = await persoon({ formaat: 'telefoon' })
    await mark.logIn('mark', '/geld/schuiven')
    await mark.page.getByRole('link', { name: 'Reserve vanaf 14-09', exact: true }).tap()
    await kop(mark.page, 'Waar wilt u het geld voor gebruiken?')
    await mark.page.getByRole('link', { name: 'Begeleiding vanaf 14-09', exact: true }).tap()
    await mark.page.getByLabel('Bedrag').fill('96')
    await mark.page.getByText('Dit geld is van Thijs. Thijs zegt hier zelf ja of nee.').first().waitFor()
    await mark.axe()
    await mark.page.getByLabel(/Waarom wilt u dit/).fill('Twee uur extra in november.')
    await mark.page.getByRole('button', { name: 'Vraag sturen naar Thijs' }).tap()
    await kop(mark.page, 'De vraag is verstuurd')
    await mark.page.getByText('Thijs zei nog niets.').waitFor()
    await mark.axe()

    const thijs = await persoon({ formaat: 'telefoon' })
    await thijs.logIn('thijs', '/')
    await thijs.page
      .getByRole('link', { name: /Ja of nee zeggen tegen een verschuiving|Uw antwoord geven/ })
      .first()
      .tap()
    await kop(thijs.page, 'Mark de Graaf vraagt u iets')
    await thijs.page.getByText('Twee uur extra in november.').waitFor()
    await thijs.page.getByRole('button', { name: 'Antwoord sturen' }).tap()
    await thijs.page.getByText('Kies eerst ja of nee.').first().waitFor()
    await thijs.axe()
    await thijs.page.getByLabel('Ja, dit mag').check()
    await thijs.page.getByRole('button', { name: 'Ja sturen' }).tap()
    await kop(thijs.page, 'U zei ja')
    await thijs.axe()
    await kop(mark.page, 'Thijs de Graaf zei ja')
  })

  test('the school reads the agreement and nothing else, and answers once; then the consulent decides', async ({ persoon }) => {
    const mark = await persoon({ formaat: 'telefoon' })
    const { page } = mark
    await mark.logIn('mark', '/geld/schuiven')
    await page.getByRole('link', { name: 'Plannen en huiswerk', exact: true }).tap()
    await page.getByRole('link', { name: 'Een nieuw doel', exact: true }).tap()
    await page.getByLabel('Hoe heet het doel?').fill('Begeleiding in de klas')
    await page.getByLabel('Bram', { exact: true }).check()
    await page.getByLabel('Hulp op school').check()
    await page
      .getByLabel(/AutiPlan/)
      .first()
      .check()
    await page.getByRole('button', { name: 'Verder' }).tap()
    await page.getByLabel('Bedrag').fill('1248')
    await page.getByRole('button', { name: 'Vraag sturen naar Fatima El Amrani' }).tap()
    await kop(page, 'De vraag is verstuurd')
    await page.getByRole('heading', { name: 'Vraag de school om ja of nee' }).waitFor()
    await mark.axe()
    await page.getByRole('link', { name: 'Maak de afspraak voor de school' }).tap()
    await kop(page, 'De afspraak voor de school')
    await page.getByRole('button', { name: 'Maak de link voor de school' }).tap()
    await page.getByText('Vul de naam van de school in.').first().waitFor()
    await mark.axe()
    const velden = {
      'Naam van de school': 'De Linde',
      'Welke hulp is het?': 'Hulp bij plannen in de les',
      'Op welke dagen en tijden?': 'Dinsdag van 9 tot 11 uur',
      'Waar in de school?': 'In de klas',
      'Wie geeft de hulp?': 'Een begeleider van AutiPlan',
      'Wie zegt op school wat de helper doet?': 'De mentor',
    }
    for (const [label, woorden] of Object.entries(velden)) await page.getByLabel(label).fill(woorden)
    await page.getByLabel('Nog niet').check()
    await page.getByRole('button', { name: 'Maak de link voor de school' }).tap()
    await kop(page, 'Stuur deze link naar De Linde')
    await mark.axe()
    const link = await page.locator('.lk-deellink').innerText()

    const school = await persoon({ formaat: 'breed' })
    await school.page.goto(link)
    await school.page.getByRole('heading', { name: 'Voor De Linde' }).waitFor()
    expect(school.page.url()).not.toContain('#')
    const leest = await school.page.locator('main').innerText()
    expect(leest).toContain('Bram')
    for (const woord of ['Graaf', 'Mark', 'Thijs', 'Joris', '1.248', '62,40']) expect(leest).not.toContain(woord)
    await school.page.getByRole('button', { name: 'Antwoord sturen' }).click()
    await school.page.getByText('Vul uw naam in.').first().waitFor()
    await school.axe()
    await school.page.getByLabel('Ja, de school gaat akkoord').check()
    await school.page.getByLabel('Uw naam').fill('Joke Bos')
    await school.page.getByLabel('Uw functie').fill('Intern begeleider')
    await school.page.getByRole('button', { name: 'Ja sturen' }).click()
    await school.page.getByText('De school zei ja').waitFor()
    await school.axe()
    // A second time the link is no link.
    const weer = await persoon({ formaat: 'telefoon' })
    weer.verwacht(/the server responded with a status of 404/)
    await weer.page.goto(link)
    await weer.page.getByText('Deze link werkt niet (meer)').waitFor()
    await weer.axe()

    await kop(page, 'Deze link werkt niet meer')
    const fatima = await persoon({ formaat: 'breed' })
    await fatima.logIn('fatima', `/werkplek/${DOSSIERS.deGraaf}`)
    await fatima.page.getByRole('link', { name: /naar Begeleiding in de klas/ }).click()
    await fatima.page.getByText('Joke Bos (Intern begeleider)').waitFor()
    await fatima.page.getByLabel('Ja, het hele bedrag').check()
    await expect.poll(() => fatima.page.getByLabel('Wie van de school zei ja?').count()).toBe(0)
    await fatima.axe()
    await fatima.page.getByRole('button', { name: `Ja sturen: ${euro('1.248,00')} boeken` }).click()
    await fatima.page.getByText('Deze vraag is beantwoord').waitFor()
    await page.getByRole('link', { name: 'Terug naar de vraag' }).tap()
    await kop(page, 'Uw consulent zei ja')
  })
})
