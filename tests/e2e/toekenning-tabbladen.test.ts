import type { Page } from 'playwright-core'
import { DOSSIERS } from '../../server/proef/personen.ts'
import { axeFouten } from '../axe.ts'
import { expect } from '../browser.ts'
import { teBreed } from '../toegankelijk/gang.ts'
import { test } from '../toestel.ts'

const ADRES = `/werkplek/${DOSSIERS.okaforJansen}/besluit/nieuw`
const BOTSING = 'Dit besluit is ook ergens anders veranderd'

const kenmerk = (tab: Page) => tab.getByLabel('Kenmerk')
const grond = (tab: Page) => tab.getByLabel('Reden van dit besluit')
const bewaard = (tab: Page) => tab.getByText(/^Bewaard in het loket om/).waitFor()
const knop = (tab: Page, naam: string) => tab.getByRole('button', { name: naam, exact: true })

test('two tabs on one draft of a beschikking: nothing is written over unseen, and both texts stay within reach', async ({ mens }) => {
  const fatima = await mens({ formaat: 'telefoon' })
  for (const v of [/404 \(Not Found\).*\/(budget|plan)\)$/, /409 \(Conflict\)/]) fatima.verwacht(v)
  await fatima.logIn('fatima', ADRES)
  const links = fatima.page
  await kenmerk(links).fill('LINKS-1')
  await bewaard(links)
  const rechts = await fatima.context.newPage()
  await rechts.goto(ADRES)
  await expect.poll(() => kenmerk(rechts).inputValue()).toBe('LINKS-1')
  await grond(rechts).fill('Geschreven in het tweede tabblad.')
  await bewaard(rechts)

  // The first tab does not know that yet, and types on.
  await kenmerk(links).fill('LINKS-2')
  await links.getByText(BOTSING).waitFor()
  await links.getByText('De andere versie, van', { exact: false }).first().waitFor()
  await expect.poll(() => kenmerk(links).inputValue()).toBe('LINKS-2')
  await expect.poll(() => knop(links, 'Besluit vastleggen en potjes vullen').count()).toBe(0)
  expect(await axeFouten(links)).toEqual([])
  await links.setViewportSize({ width: 320, height: 640 })
  await expect.poll(() => teBreed(links)).toEqual([])
  await links.setViewportSize({ width: 390, height: 844 })
  // At the loket is what the second tab wrote.
  await rechts.reload()
  await expect.poll(() => grond(rechts).inputValue()).toBe('Geschreven in het tweede tabblad.')

  await knop(links, 'Ga verder met de andere versie').click()
  await expect.poll(() => grond(links).inputValue()).toBe('Geschreven in het tweede tabblad.')
  await expect.poll(() => kenmerk(links).inputValue()).toBe('LINKS-1')
  await knop(links, 'Haal terug wat hier stond').click()
  await expect.poll(() => kenmerk(links).inputValue()).toBe('LINKS-2')
  await bewaard(links)

  // Now the second tab is the one that is behind: it keeps its own words, knowing of the others.
  await kenmerk(rechts).fill('RECHTS-2')
  await rechts.getByText(BOTSING).waitFor()
  await knop(rechts, 'Ga verder met dit scherm').click()
  await bewaard(rechts)
  await links.reload()
  await expect.poll(() => kenmerk(links).inputValue()).toBe('RECHTS-2')
  await expect.poll(() => grond(links).inputValue()).toBe('Geschreven in het tweede tabblad.')
  await expect.poll(() => links.getByText(BOTSING).count()).toBe(0)

  // Recording takes the draft away: not one that was written on elsewhere.
  await grond(rechts).fill('Nog een zin.')
  await bewaard(rechts)
  await links.getByRole('button', { name: 'Eis erbij' }).click()
  await links.getByLabel('Eis 1').fill('De begeleider heeft een VOG.')
  await links.getByText(BOTSING).waitFor()
  await knop(links, 'Ga verder met de andere versie').click()
  await expect.poll(() => grond(links).inputValue()).toBe('Nog een zin.')
  // What was refused and then chosen about is not left behind as something to look at.
  await links.goto('/toestel')
  await links.getByRole('heading', { level: 1 }).waitFor()
  await expect.poll(() => links.getByText('intussen ergens anders veranderd', { exact: false }).count()).toBe(0)
})
