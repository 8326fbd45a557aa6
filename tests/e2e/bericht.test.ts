import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import type { LeesAntwoord } from '../../src/contract/api.ts'
import { DOSSIERS } from '../../server/proef/personen.ts'
import { expect, FORMATEN, type Formaat } from '../browser.ts'
import { kiesToestel, logOpnieuwIn, test, werkerKlaar } from '../toestel.ts'

const TEKST = 'Noa slaapt slecht sinds gisteren. Kunt u ons deze week bellen?'
const NIET_VERSTUURD = 'Nog niet verstuurd. Het staat op dit toestel. Met internet versturen wij het vanzelf.'

describe.each(Object.keys(FORMATEN) as Formaat[])('a message, %s', (formaat) => {
  test.for([{ wiens: 'EIGEN' }, { wiens: 'GEDEELD' }] as const)(
    'written without a network on a device $wiens arrives live and once, also when the first answer got lost',
    async ({ wiens }, { toestel, loket, persoon }) => {
      const tekst = `${TEKST} (${formaat}, ${wiens})`
      const regels = (page: Page) => page.locator('.kn-bericht').filter({ hasText: tekst })
      const fatima = await persoon({ formaat })
      await fatima.logIn('fatima', `/werkplek/${DOSSIERS.okaforJansen}`)
      await fatima.page.getByRole('link', { name: 'Noa', exact: true }).click()
      await fatima.page.getByLabel('Uw bericht').waitFor()

      const apparaat = toestel(loket.url, formaat)
      let ilse = await apparaat.open()
      await ilse.logIn('ilse')
      await kiesToestel(ilse.page, wiens)
      await ilse.page.getByRole('navigation').locator('a[href="/contact"]').click()
      await ilse.page.getByLabel('Uw bericht').waitFor()
      await werkerKlaar(ilse.page)

      await ilse.offline(true)
      await ilse.page.getByLabel('Uw bericht').fill(tekst)
      await ilse.page.getByRole('button', { name: 'Bericht sturen naar Fatima El Amrani' }).click()
      await regels(ilse.page).getByText(NIET_VERSTUURD).waitFor()

      if (wiens === 'EIGEN') {
        await apparaat.sluit()
        ilse = await apparaat.open(true)
        await ilse.page.goto('/contact')
        await regels(ilse.page).getByText(NIET_VERSTUURD).waitFor()
      }
      // The loket takes it, and its answer is lost on the way: the device cannot know, and sends it again.
      const aangenomen: string[] = []
      await ilse.context.route('**/berichten', async (route) => {
        if (route.request().method() !== 'POST') return route.fallback()
        const antwoord = await route.fetch()
        if (antwoord.ok()) aangenomen.push(route.request().headers()['idempotency-key'] ?? '')
        if (antwoord.ok() && aangenomen.length === 1) return route.abort('connectionreset')
        await route.fulfill({ response: antwoord })
      })
      ilse.verwacht(/401 \(Unauthorized\)|net::ERR_CONNECTION_RESET/)
      await ilse.offline(false)
      if (wiens === 'EIGEN') await logOpnieuwIn(ilse, 'ilse')

      await regels(fatima.page).waitFor()
      await expect.poll(() => regels(ilse.page).innerText()).not.toMatch(/verstuu?r/i)
      await expect.poll(() => ilse.page.getByText('Veilig bij het loket om').count()).toBe(1)
      // Once more at least: a slow machine may send it again before it heard the answer. It is one message all the same.
      expect(aangenomen.length).toBeGreaterThanOrEqual(2)
      await expect.poll(() => regels(ilse.page).count()).toBe(1)
      await expect.poll(() => regels(fatima.page).count()).toBe(1)
      const draad = new URL(fatima.page.url()).pathname.split('/').at(-1)
      const antwoord = await fatima.page.request.get(`/api/v1/draden/${draad}/berichten`)
      const { items } = (await antwoord.json()) as LeesAntwoord<'/draden/{draadId}/berichten'>
      expect(items.filter((b) => b.tekst === tekst).map((b) => b.id)).toEqual([...new Set(aangenomen)])
    },
  )
})
