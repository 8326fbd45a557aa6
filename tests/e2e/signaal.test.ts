import { join } from 'node:path'
import { geldId } from '../../server/proef/geld.ts'
import { expect, FORMATEN, nieuwePersoon, test } from '../browser.ts'
import { startMetSvb } from '../svb.ts'

/** `BEELDEN_MAP=<folder>` keeps pictures of what this test sees. */
const MAP = process.env['BEELDEN_MAP']
/** '€ 936,00' with the no-break space that the screen uses. */
const euro = (bedrag: string): string => `€\u00a0${bedrag}`
const A1 = geldId('A', 'potje A1')

test('a potje at 90 and at 100 percent: told where one looks, four ways on a phone, and quiet again when there is enough', async ({
  browser,
}) => {
  const { server, svb, ruimOp } = await startMetSvb()
  const sanne = await nieuwePersoon(browser, server.url, { formaat: 'telefoon' })
  const { page } = sanne
  const kop = (naam: string) => page.getByRole('heading', { level: 1, name: naam }).waitFor()
  const betaal = async (cent: number): Promise<void> => {
    const bericht = { declaratie: null, overeenkomstId: null, potjeId: A1, cent, betaaldOp: '2026-07-01', zorgDag: '2026-06-30' }
    expect(await svb('betalingen', bericht)).toEqual(['VERWERKT'])
  }
  const beeld = async (naam: string): Promise<void> => {
    if (MAP === undefined) return
    for (const formaat of ['breed', 'telefoon'] as const) {
      await page.setViewportSize(FORMATEN[formaat])
      await page.screenshot({ path: join(MAP, `signaal-${naam}-${FORMATEN[formaat].width}.png`), animations: 'disabled', fullPage: true })
    }
  }

  try {
    await sanne.logIn('sanne', '/')
    await page.getByRole('heading', { name: 'U hoeft nu niets te doen' }).waitFor()
    await page.goto(`/geld/potje/${A1}/verder`)
    await kop('Er zit nu genoeg in dit potje')

    // 5.040,00 of 9.360,00 was paid; with this it is 90 percent, halfway the year. It comes to the open page.
    await page.goto('/')
    await page.getByRole('heading', { name: 'U hoeft nu niets te doen' }).waitFor()
    await betaal(338_400)
    await page.getByText('Kijken naar het potje Begeleiding thuis. Het is bijna op.').waitFor()
    await sanne.axe()
    await beeld('start')
    await page.goto('/geld')
    const lijst = page.getByRole('list', { name: 'Potjes waar te weinig in zit' })
    await lijst.getByText(`Bijna op. Er zit nog ${euro('936,00')} in.`).waitFor()
    await sanne.axe()
    await beeld('geld')
    await page.goto(`/geld/potje/${A1}`)
    await page.getByText('Dit potje is bijna op').waitFor()
    await sanne.axe()
    await beeld('potje')
    await page.getByRole('link', { name: 'Kijken wat u kunt doen' }).click()
    await kop('Dit potje is bijna op')
    await page.getByText('Spreek met Noor Bakker af hoeveel uren er nog kunnen.').waitFor()
    await sanne.axe()
    await beeld('bijna')

    await betaal(93_600)
    await kop('Dit potje is op')
    await sanne.axe()
    await beeld('op')

    // First way: another potje, with this one as the goal; each says beforehand whether it may.
    await page.getByRole('link', { name: 'Geld schuiven naar dit potje' }).click()
    await kop('Uit welk potje wilt u geld schuiven?')
    await page.getByText('Het geld gaat naar: Begeleiding thuis.').waitFor()
    await expect.poll(() => page.getByRole('link', { name: 'Begeleiding thuis' }).count()).toBe(0)
    await sanne.axe()
    await beeld('schuiven')
    await page.getByRole('link', { name: 'Reserve drukke weken' }).click()
    await kop('Hoeveel wilt u schuiven?')
    await page.getByText('Van Reserve drukke weken naar Begeleiding thuis.').waitFor()

    // Third way: the subject stands in the field, once, behind what was typed before.
    await page.goto(`/geld/potje/${A1}/verder`)
    const schrijf = page.getByRole('link', { name: 'Bericht schrijven aan uw consulent' })
    await schrijf.click()
    const veld = page.getByLabel('Uw bericht')
    await expect.poll(() => veld.inputValue()).toMatch(/^Mijn vraag gaat over het potje Begeleiding thuis\./u)
    await veld.fill('Goedemorgen.')
    await page.goBack()
    await schrijf.click()
    await expect.poll(() => veld.inputValue()).toMatch(/^Goedemorgen\.\n\nMijn vraag gaat over het potje Begeleiding thuis\./u)
    await expect.poll(() => veld.evaluate((v) => v === document.activeElement)).toBe(true)
    await sanne.axe()
    await beeld('bericht')
    await page.getByRole('button', { name: /stu/iu }).click()
    await page.getByText('Mijn vraag gaat over het potje Begeleiding thuis.').first().waitFor()
    await expect.poll(() => veld.inputValue()).toBe('')
    await page.reload()
    await veld.waitFor()
    await expect.poll(() => veld.inputValue()).toBe('')

    // Second way: the reserve, from the page itself, booked at once.
    await page.goto(`/geld/potje/${A1}/verder`)
    await page.getByRole('list', { name: 'Uw reserve gebruiken' }).getByRole('link', { name: 'Reserve drukke weken' }).click()
    await page.getByLabel('Bedrag').fill('1170')
    await page.getByRole('button', { name: `${euro('1.170,00')} schuiven naar Begeleiding thuis` }).click()
    await kop('Het geld is verschoven')
    await page.goto(`/geld/potje/${A1}/verder`)
    await kop('Er zit nu genoeg in dit potje')
    await page.goto('/')
    await page.getByRole('heading', { name: 'U hoeft nu niets te doen' }).waitFor()
    expect(sanne.klachten()).toEqual([])
    expect(server.fouten()).toBe('')
  } finally {
    await sanne.sluit()
    await ruimOp()
  }
})
