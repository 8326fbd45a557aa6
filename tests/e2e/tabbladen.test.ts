import type { Dialog, Page } from 'playwright-core'
import { DOSSIERS } from '../../server/proef/personen.ts'
import { expect, test } from '../browser.ts'

const RUIM = { timeout: 15_000 }
const alles = (page: Page): Promise<string> => page.locator('body').innerText()
const status = (page: Page): Promise<string> => page.locator('.lk-status [role="status"]').first().innerText()

test('who signs out in one tab is signed out in the other at once, which says why and shows nothing personal', async ({ persoon }) => {
  const ilse = await persoon()
  ilse.verwacht(/401 \(Unauthorized\)/)
  await ilse.logIn('ilse', '/contact')
  await ilse.page.getByLabel('Uw bericht').waitFor()
  const ander = await ilse.context.newPage()
  await ander.goto('/')
  await ander.getByRole('button', { name: /^U bent ingelogd als Ilse/ }).click()
  await ander.getByRole('button', { name: 'Uitloggen' }).click()

  await ilse.page.getByText('U logde uit in een ander tabblad.').waitFor(RUIM)
  await expect.poll(() => alles(ilse.page), RUIM).not.toMatch(/Ilse|Fatima|Noa/)
  await expect.poll(() => alles(ander), RUIM).not.toMatch(/Ilse|Fatima|Noa/)
  await expect.poll(() => ander.getByText('U logde uit in een ander tabblad.').count()).toBe(0)
  await expect.poll(() => alles(ander), RUIM).toContain('Inloggen')
  // Back in the history is no way to the conversation either.
  await ilse.page.goBack()
  await expect.poll(() => alles(ilse.page), RUIM).toContain('Log eerst in')
  expect(await alles(ilse.page)).not.toMatch(/Ilse|Fatima|Noa/)
})

test('what a medewerker wrote without a network stands in the page only: the page says so, asks before it goes, and sends it', async ({
  persoon,
}) => {
  const tekst = 'Ik bel u morgen tussen 9 en 10 uur.'
  const fatima = await persoon()
  const { page } = fatima
  const gevraagd: string[] = []
  page.on('dialog', (d: Dialog) => {
    gevraagd.push(d.type())
    void d.dismiss()
  })
  await fatima.logIn('fatima', `/werkplek/${DOSSIERS.okaforJansen}`)
  await page.getByRole('link', { name: 'Noa', exact: true }).click()
  await page.getByLabel('Uw bericht').waitFor()
  await expect.poll(() => page.getByRole('contentinfo').getByRole('link', { name: 'Wie mag wat zien' }).count()).toBe(0)

  // An empty message is said to be empty; that word does not come back when the field is emptied by sending.
  const stuur = page.getByRole('button', { name: /^Bericht sturen/ })
  await stuur.click()
  await page.getByText('Schrijf eerst uw bericht.').waitFor()
  await fatima.offline(true)
  await page.getByLabel('Uw bericht').fill(tekst)
  await expect.poll(() => status(page)).toBe('Geen internet. Laat deze pagina open. Dit toestel bewaart niets.')
  await page.evaluate(() => location.reload())
  await expect.poll(() => gevraagd).toEqual(['beforeunload'])
  await expect.poll(() => page.getByLabel('Uw bericht').inputValue()).toBe(tekst)

  await stuur.click()
  const regel = page.locator('.kn-bericht').filter({ hasText: tekst })
  await regel.getByText('Nog niet verstuurd. Laat deze pagina open. Op dit toestel bewaren wij niets.').waitFor()
  await expect.poll(() => page.getByText('Schrijf eerst uw bericht.').count()).toBe(0)
  await page.evaluate(() => location.reload())
  await expect.poll(() => gevraagd).toEqual(['beforeunload', 'beforeunload'])

  await fatima.offline(false)
  await expect.poll(() => regel.innerText(), RUIM).not.toMatch(/verstuu?r/i)
  await expect.poll(() => status(page), RUIM).toMatch(/^Veilig bij het loket om/)
  await page.reload()
  await expect.poll(() => regel.count(), RUIM).toBe(1)
  await expect.poll(() => gevraagd.length).toBe(2)
  await page.getByRole('contentinfo').getByRole('link', { name: 'Dit toestel' }).click()
  await page.getByText('Op dit toestel bewaren wij niets', { exact: true }).waitFor()
  await page.getByText('Alles is bij het loket. U hoeft niets te doen.').waitFor()
  await fatima.axe()
})
