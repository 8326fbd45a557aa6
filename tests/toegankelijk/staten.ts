import type { Locator } from 'playwright-core'
import { expect, type Persoon } from '../browser.ts'

type Doe = (p: Persoon) => Promise<void>

const knop = (p: Persoon, naam: RegExp | string): Locator => p.page.getByRole('main').getByRole('button', { name: naam })
const vlak = (p: Persoon): Locator => p.page.getByRole('main').locator('textarea').first()
const blad = (p: Persoon): Locator => p.page.getByRole('dialog')

/** Presses a button of the frame and waits for its sheet. */
const frameBlad =
  (naam: RegExp): Doe =>
  async (p) => {
    await p.page.getByRole('banner').getByRole('button', { name: naam }).click()
    await blad(p).waitFor()
  }

/** Presses the button of a form of which nothing was filled in, and waits for what is missing. */
const mist =
  (naam: RegExp | string): Doe =>
  async (p) => {
    await knop(p, naam).last().click()
    await p.page.locator('.lk-veld__fout, .lk-melding--attention').first().waitFor()
  }

/** Lets the loket refuse the next command of this kind. */
async function weiger(p: Persoon, pad: string): Promise<void> {
  await p.page.route(`**/api/v1/${pad}`, (route, verzoek) =>
    verzoek.method() === 'POST'
      ? route.fulfill({
          status: 422,
          contentType: 'application/problem+json',
          json: {
            type: 'urn:ipgb-loket:probleem:verschuiving-kan-niet',
            title: 'Dit kan niet',
            status: 422,
            detail: 'Het loket kan dit zo niet aannemen.',
          },
        })
      : route.continue(),
  )
}

const bedrag =
  (centen: string): Doe =>
  async (p) => {
    await p.page.getByLabel('Bedrag').fill(centen)
    await p.page.getByRole('heading', { name: 'Mag dit?' }).waitFor()
  }

const bericht: Doe = async (p) => {
  await vlak(p).fill('Kunt u mij bellen over het vervoer?')
  await knop(p, /^Bericht sturen/).click()
}

/** Lays the potjes out along something else. */
const perGroep =
  (naam: string): Doe =>
  async (p) => {
    const keuze = p.page.getByRole('group', { name: 'Laat de potjes zien per' }).getByRole('button', { name: naam, exact: true })
    await keuze.click()
    await expect.poll(() => keuze.getAttribute('aria-pressed')).toBe('true')
  }

/** States that one page has of its own, by name of the page. Each begins with the page as it opens. */
export const STATEN: Readonly<Record<string, Readonly<Record<string, Doe>>>> = {
  start: {
    bellen: frameBlad(/^Bellen/),
    weergave: frameBlad(/^Weergave/),
    wie: async (p) => {
      await p.page
        .getByRole('contentinfo')
        .getByRole('button', { name: /ingelogd/ })
        .click()
      await blad(p).waitFor()
    },
    menu: async (p) => {
      await p.page.evaluate(() => document.documentElement.setAttribute('data-groot', ''))
      await p.page.getByRole('navigation').getByRole('button', { name: 'Menu' }).click()
      await blad(p).waitFor()
      await p.page.evaluate(() => document.documentElement.removeAttribute('data-groot'))
    },
  },
  'plan-begin-gezin': { 'niemand gekozen': mist(/^Plan beginnen/) },
  'plan-vraag': {
    ingevuld: async (p) => {
      await vlak(p).fill('Noa tekent graag. '.repeat(40))
      await expect.poll(() => p.page.locator('.lk-bewaard[data-staat="veilig"]').count(), { timeout: 20_000 }).toBeGreaterThan(0)
    },
    'ingevuld zonder internet': async (p) => {
      await p.offline(true)
      await vlak(p).fill('Noa rekent graag.')
      await expect.poll(() => p.page.locator('.lk-bewaard').count()).toBeGreaterThan(1)
    },
  },
  'plan-notities': {
    begonnen: async (p) => {
      await knop(p, /./).first().click()
      await vlak(p).fill('Voor mijzelf.')
    },
  },
  'plan-opsturen': {
    geweigerd: async (p) => {
      await weiger(p, 'plannen/*/opsturen')
      await knop(p, /^(?:Opsturen|Plan opsturen)/).click()
      await p.page.locator('main .lk-melding--attention').waitFor()
    },
  },
  consulent: {
    'leeg verstuurd': mist(/^Bericht sturen/),
    geweigerd: async (p) => {
      await weiger(p, 'draden/*/berichten')
      await bericht(p)
      await p.page.locator('.kn-bericht[data-staat="GEWEIGERD"]').waitFor()
    },
    'wacht op internet': async (p) => {
      await p.offline(true)
      await bericht(p)
      await expect.poll(() => vlak(p).inputValue()).toBe('')
    },
  },
  'toegang-geven': {
    'niets gekozen': mist('Verder'),
    gekozen: async (p) => {
      await p.page.getByRole('main').getByRole('radio').first().check()
      await knop(p, 'Verder').click()
      await p.page.getByRole('heading', { level: 1, name: 'Wat mag deze persoon zien?' }).waitFor()
    },
  },
  toestel: {
    wissen: async (p) => {
      await knop(p, 'Haal alles van dit toestel').click()
      await blad(p).waitFor()
    },
    'keuze bewaard': async (p) => {
      await p.page.getByRole('radio').last().check()
      await knop(p, 'Bewaar deze keuze').click()
      await p.page.getByText('Uw keuze is bewaard').waitFor()
    },
  },
  geld: {
    'per wet': perGroep('Wet'),
    'per doel': perGroep('Doel'),
  },
  'geld-stel-dat-potje': {
    'drukke weken': async (p) => {
      await p.page.getByLabel(/^Drukke weken/).check()
      await p.page.getByLabel(/extra per week/).fill('2')
      await p.page.getByLabel('Hoeveel weken lang?').fill('4')
      await p.page.getByRole('heading', { name: 'Wat zou er veranderen?' }).waitFor()
    },
    'niet te rekenen': async (p) => {
      await p.page.getByLabel(/^Drukke weken/).check()
      await p.page.getByLabel(/extra per week/).fill('x')
      await p.page.getByLabel('Hoeveel weken lang?').fill('400')
      await p.page.getByLabel('Hoeveel weken lang?').blur()
      await p.page.getByText('Vul een aantal in, bijvoorbeeld 2 of 1,5.').waitFor()
      await p.page.getByText('Vul een heel getal in').waitFor()
    },
    'ander tarief': async (p) => {
      await p.page.getByLabel(/^Een ander tarief/).check()
      await p.page.getByLabel('Welk tarief wilt u proberen?').fill('40')
      await p.page.getByRole('heading', { name: 'Wat zou er veranderen?' }).waitFor()
    },
  },
  'geld-schuiven-bedrag': {
    vrij: bedrag('450'),
    'kan niet': bedrag('99999'),
    'zonder internet': async (p) => {
      await bedrag('10')(p)
      await p.offline(true)
      await knop(p, /^Voornemen bewaren/).waitFor()
    },
    geweigerd: async (p) => {
      await weiger(p, 'dossiers/*/verschuivingen')
      await bedrag('12')(p)
      await knop(p, /schuiven naar/).click()
      await p.page.getByText('Dit kan niet').first().waitFor()
    },
  },
  'geld-schuiven-nieuw': {
    'niets ingevuld': mist('Verder'),
    ingevuld: async (p) => {
      await p.page.getByLabel('Hoe heet het doel?').fill('Zwemmen')
      await p.page.getByRole('radio', { name: /Vrije tijd/ }).check()
      await p.page.getByRole('radio', { name: 'Iemand anders' }).check()
    },
  },
  hulp: {
    filters: async (p) => {
      await knop(p, 'Meer keuzes').click()
      await blad(p)
        .getByRole('button', { name: /^autisme/ })
        .click()
      await blad(p).getByLabel('Leeftijd').fill('onzin')
      await p.page.locator('.lk-veld__fout').waitFor()
    },
    gezocht: async (p) => {
      await p.page.getByLabel('Uw postcode').fill('3441 AB')
      await p.page.getByLabel('Wat zoekt u?').fill('logeren')
      await p.page.getByRole('heading', { name: /keer hulp gevonden$/ }).waitFor()
    },
    'niets gevonden': async (p) => {
      await p.page.getByLabel('Uw postcode').fill('12 34')
      await p.page.getByLabel('Wat zoekt u?').fill('qqzzxx')
      await p.page.getByText('Hier past nu niets bij').waitFor()
    },
  },
  'melding-voor-wie': { 'niets gekozen': mist('Verder') },
  'melding-spoed': { 'niets gekozen': mist('Verder') },
  'melding-contact': { 'niets gekozen': mist('Verder') },
  'werkplek-plan': {
    'nog niet alles': mist(/^Antwoord versturen/),
    beantwoord: async (p) => {
      await p.page.getByRole('radio').nth(1).check()
      await vlak(p).fill('Wij denken aan een kleinere groep.')
      await expect.poll(() => p.page.locator('main .lk-bewaard[data-staat="veilig"]').count(), { timeout: 20_000 }).toBe(1)
    },
  },
  'werkplek-verschuiving': {
    'niets gekozen': mist(/sturen/),
    deels: async (p) => {
      await p.page.getByRole('radio', { name: 'Ja, een deel' }).check()
      await p.page.getByLabel(/Welk deel/).fill('999999')
      await p.page.getByLabel(/Welk deel/).press('Enter')
      await p.page.locator('.lk-veld__fout').first().waitFor()
    },
  },
  'werkplek-gesprek': { 'leeg verstuurd': mist(/^Bericht sturen/) },
}
