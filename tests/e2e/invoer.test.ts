import { describe } from 'vitest'
import { geldId } from '../../server/proef/geld.ts'
import { DOSSIERS } from '../../server/proef/personen.ts'
import type { BudgetAntwoord } from '../../src/contract/schemas/geld.ts'
import { bedragTekst } from '../../src/lib/opmaak.ts'
import { expect, test } from '../browser.ts'

const A1 = geldId('A', 'potje A1')
/** What Chromium says when a service worker takes over a page that was just preloading; not a fault of the page. */

const CSV = (kenmerk: string): string => `Kenmerk;Naam;Bedrag;Betaaldatum;Zorgdag;Potje
${kenmerk}-1;"Bakker; N.";"90,00";01-07-2026;30-06-2026;${A1}
=1+1;x;1e3;01-07-2026;30-06-2026;${A1}
${kenmerk}-3;x;12,00;01-07-2026;30-06-2026;onbekend
`

describe('a file with payments', () => {
  test('is looked at, booked, and stands on the open screen of who it is about; the same file again books nothing', async ({ persoon }) => {
    const sanne = await persoon({ formaat: 'telefoon' })
    await sanne.logIn('sanne', `/geld/potje/${A1}`)
    const betaald = await sanne.page.evaluate(
      async ([pad, potje]) => {
        const budget = (await (await fetch(pad ?? '')).json()) as BudgetAntwoord
        return budget.potjes.find((p) => p.id === potje)?.stand?.betaaldCent ?? Number.NaN
      },
      [`/api/v1/dossiers/${DOSSIERS.sanne}/budget`, A1],
    )
    const main = sanne.page.locator('main')
    await expect.poll(() => main.innerText()).toContain(bedragTekst(betaald))
    expect(await main.innerText()).not.toContain(bedragTekst(betaald + 9000))

    const hanneke = await persoon({ formaat: 'breed' })
    const { page } = hanneke
    await hanneke.logIn('hanneke', '/werkplek')
    await page.getByRole('link', { name: 'Betalingen inlezen' }).click()
    await page.getByRole('heading', { level: 1, name: 'Betalingen inlezen' }).waitFor()
    await page.getByRole('button', { name: 'Bestand bekijken' }).click()
    await page.getByText('Kijk nog naar 2 vragen').waitFor()
    await hanneke.axe()
    const kenmerk = `E2E-${Date.now()}`
    const kies = async (naam: string): Promise<void> => {
      await page.getByLabel('De SVB').check()
      await page
        .getByLabel('Bestand', { exact: true })
        .setInputFiles({ name: naam, mimeType: 'text/csv', buffer: Buffer.from(CSV(kenmerk), 'latin1') })
      await page.getByRole('button', { name: 'Bestand bekijken' }).click()
      await page.getByRole('heading', { level: 1, name: naam }).waitFor()
    }
    await kies('juni.csv')
    await page.getByText('Het bedrag is geschreven met een e. Schrijf het voluit.').waitFor()
    await page.getByText('Dit potje kent het loket niet.').waitFor()
    await hanneke.axe()
    await page.getByRole('button', { name: '1 betaling boeken, € 90,00' }).click()
    await page.getByText('1 betaling is geboekt').waitFor()
    await hanneke.axe()
    // No reload of Sanne's page: the payment comes over the live stream.
    await expect.poll(() => main.innerText()).toContain(bedragTekst(betaald + 9000))

    await page.getByRole('link', { name: 'Betalingen inlezen' }).click()
    await kies('juni nog eens.csv')
    await page.getByText('Er is niets te boeken').waitFor()
    await page.getByText('Deze betaling stond er al. Zij telt één keer.').waitFor()
  })
})
