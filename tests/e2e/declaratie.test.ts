import { DOSSIERS } from '../../server/proef/personen.ts'
import { expect, nieuwePersoon, test } from '../browser.ts'
import { startMetSvb } from '../svb.ts'

/** '€ 180,00' with the no-break space that the screen uses. */
const euro = (bedrag: string): string => `€\u00a0${bedrag}`

test('hours on a phone, agreed and paid while the page is open; one that is refused is told at once, and the consulent sees it', async ({
  browser,
}) => {
  const { server, svb, ruimOp } = await startMetSvb()
  const sanne = await nieuwePersoon(browser, server.url, { formaat: 'telefoon' })
  const fatima = await nieuwePersoon(browser, server.url, { formaat: 'breed' })
  const { page } = sanne
  const kop = (naam: string) => page.getByRole('heading', { level: 1, name: naam }).waitFor()
  const kenmerk = async (): Promise<string> => (await page.getByText(/^D-[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? ''

  /** Declares one day in June, from the list up to the answer of the loket. */
  async function declareer(dag: string, uren: string, bedrag: string): Promise<void> {
    await page.goto('/geld/declaraties')
    await page.getByRole('link', { name: 'Nieuwe declaratie' }).click()
    await kop('Wie wilt u laten betalen?')
    await page.getByRole('link', { name: 'Noor Bakker' }).click()
    await page.getByLabel('juni 2026').check()
    await page.getByLabel('Per dag').check()
    await page.getByLabel('Dag', { exact: true }).fill(dag)
    await page.getByLabel('Uren', { exact: true }).fill(uren)
    await page.getByRole('button', { name: `Indienen en akkoord: ${euro(bedrag)}` }).click()
    await kop('Er is akkoord')
  }

  try {
    await sanne.logIn('sanne', '/geld/declaraties')
    await kop('Declaraties')
    await sanne.axe()
    await page.getByRole('link', { name: 'Nieuwe declaratie' }).click()
    await kop('Wie wilt u laten betalen?')
    await page.getByText('mw. Yildiz krijgt elke maand loon. Daarvoor hoeft u niets te doen.').waitFor()
    await sanne.axe()
    await page.getByRole('link', { name: 'Noor Bakker' }).click()
    await page.getByRole('button', { name: 'Kijk of dit kan' }).click()
    await page.getByText('Kijk nog naar 2 vragen').waitFor()
    await sanne.axe()
    await page.getByLabel('juni 2026').check()
    await page.getByLabel('Per dag').check()
    await page.getByLabel('Dag', { exact: true }).fill('29')
    await page.getByLabel('Uren', { exact: true }).fill('4')
    await page.getByText(`Dat is 4 uur, ${euro('45,00')} per uur. Samen ${euro('180,00')}.`).waitFor()
    // What was typed is kept: the page is opened anew and everything stands there.
    await page.reload()
    await expect.poll(() => page.getByLabel('Uren', { exact: true }).inputValue()).toBe('4')
    await sanne.axe()
    await page.getByRole('button', { name: `Indienen en akkoord: ${euro('180,00')}` }).click()
    await kop('Er is akkoord')
    await page.getByText(`${euro('180,00')} staat klaar voor Noor Bakker. Het is uiterlijk 31 juli 2026 betaald.`).waitFor()
    await sanne.axe()

    const eerste = await kenmerk()
    expect(
      await svb('declaraties', {
        declaratie: eerste,
        staat: 'BIJ_SVB',
        reden: '',
        weigerReden: null,
        verwachtOp: '2026-07-14',
        uiterlijk: null,
      }),
    ).toEqual(['VERWERKT'])
    await kop('De SVB heeft de declaratie')
    expect(
      await svb('betalingen', {
        declaratie: eerste,
        cent: 18_000,
        betaaldOp: '2026-07-01',
        zorgDag: null,
        overeenkomstId: null,
        potjeId: null,
      }),
    ).toEqual(['VERWERKT'])
    // No reload: the payment comes over the live stream.
    await kop('Dit is betaald')
    await page.getByText(`Noor Bakker kreeg ${euro('180,00')} op 1 juli 2026.`).waitFor()
    await sanne.axe()

    await declareer('30', '2', '90,00')
    const tweede = await kenmerk()
    await svb('declaraties', {
      declaratie: tweede,
      staat: 'GEWEIGERD',
      reden: 'Het nummer van de overeenkomst is bij ons niet bekend.',
      weigerReden: 'OVEREENKOMST',
      verwachtOp: null,
      uiterlijk: '2026-07-08',
    })
    await kop('Dit is niet betaald')
    await page.getByText('Het nummer van de overeenkomst is bij ons niet bekend.').first().waitFor()
    await page.getByText('Uiterlijk 8 juli 2026').waitFor()
    await sanne.axe()
    await page.goto('/')
    await page.getByText('Lezen wat er is met een betaling aan Noor Bakker').waitFor()
    await page.getByRole('link', { name: 'Lees wat er is gebeurd' }).click()
    await page.getByRole('button', { name: 'Ik heb dit gelezen' }).click()
    await expect.poll(() => page.getByRole('button', { name: 'Ik heb dit gelezen' }).count()).toBe(0)
    await page.goto('/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expect.poll(() => page.getByText('Lezen wat er is met een betaling aan Noor Bakker').count()).toBe(0)

    await fatima.logIn('fatima', `/werkplek/${DOSSIERS.sanne}`)
    await fatima.page.getByRole('link', { name: 'Noor Bakker, juni 2026' }).click()
    await fatima.page.getByText('Het nummer van de overeenkomst is bij ons niet bekend.').first().waitFor()
    await expect.poll(() => fatima.page.getByRole('button', { name: /intrekken|gelezen|Akkoord/ }).count()).toBe(0)
    await fatima.axe()

    // Without a network it is kept on the device, said as such, and goes by itself when there is one.
    await page.goto('/geld/declaraties/nieuw')
    await page.getByRole('link', { name: 'Kosten: Cursus en reiskosten werk' }).click()
    await page.getByLabel('juni 2026').check()
    await page.getByLabel('Bedrag op de bon').fill('20')
    await sanne.offline(true)
    const bewaar = page.getByRole('button', { name: `Bewaren op dit toestel: ${euro('20,00')}` })
    await expect
      .poll(async () => {
        await page.evaluate(() => dispatchEvent(new Event('offline')))
        return bewaar.count()
      })
      .toBe(1)
    await bewaar.click()
    await kop('Uw declaratie is bewaard op dit toestel')
    await sanne.offline(false)
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await kop('Er is akkoord')
    for (const wie of [sanne, fatima]) expect(wie.klachten()).toEqual([])
    expect(server.fouten()).toBe('')
  } finally {
    await sanne.sluit()
    await fatima.sluit()
    await ruimOp()
  }
})
