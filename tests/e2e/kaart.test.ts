import { describe } from 'vitest'
import { expect, FORMATEN, test, type Formaat } from '../browser.ts'
import { werkerKlaar } from '../toestel.ts'

describe.each(Object.keys(FORMATEN) as Formaat[])('find help, %s', (formaat) => {
  test('searching, choosing and reading goes on without a network, and nothing of it is ever sent', async ({ persoon }) => {
    const mens = await persoon({ formaat })
    const { page } = mens
    const verstuurd: string[] = []
    page.on('request', (r) => verstuurd.push(`${r.url()} ${r.postData() ?? ''}`))
    await page.goto('/hulp')
    const rijen = page.locator('.lk-rij')
    const kop = page.locator('#uitslag-kop')
    await page.getByRole('heading', { name: 'Alle hulp: 300' }).waitFor()
    await expect.poll(() => rijen.count()).toBe(20)
    await mens.axe()
    await page.waitForLoadState('networkidle')

    await mens.offline(true)
    await page.getByLabel('Uw postcode').fill('3441 AB')
    await page.getByLabel('Wat zoekt u?').fill('logeren')
    await expect.poll(() => kop.innerText()).toMatch(/^\d+ keer hulp gevonden$/)
    await expect.poll(() => rijen.first().innerText()).toMatch(/1 km|km/)

    await page.getByRole('button', { name: 'Meer keuzes' }).click()
    const blad = page.getByRole('dialog')
    await blad.getByRole('button', { name: /^autisme/ }).click()
    await blad.getByLabel('Leeftijd').fill('11')
    // A choice that leaves nothing keeps standing there, with its zero.
    await expect.poll(() => blad.getByRole('button', { name: /^dementie/ }).innerText()).toMatch(/0$/)
    await mens.axe()
    await blad.getByRole('button', { name: /^Toon \d+ keer hulp$/ }).click()
    await expect.poll(() => page.getByRole('button', { name: 'Meer keuzes (2)' }).count()).toBe(1)

    const titel = await rijen.first().getByRole('link').innerText()
    await rijen.first().getByRole('link').click()
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe(titel)
    await mens.axe()
    for (const adres of await page.locator('main a').evaluateAll((links) => links.map((l) => l.getAttribute('href') ?? '')))
      expect(adres).toMatch(/^(\/|https:\/\/|tel:|mailto:)/)

    await page.goBack()
    await expect.poll(() => page.getByLabel('Wat zoekt u?').inputValue()).toBe('logeren')
    await page.getByLabel('Wat zoekt u?').fill('qqzzxx')
    await expect.poll(() => page.getByText('Hier past nu niets bij').count()).toBe(1)
    await mens.axe()
    await page.getByRole('button', { name: 'Begin opnieuw' }).click()
    await expect.poll(() => kop.innerText()).toBe('Alle hulp: 300')
    await expect.poll(() => kop.evaluate((h) => h === document.activeElement)).toBe(true)

    expect(verstuurd.filter((v) => /logeren|3441|autisme/i.test(v))).toEqual([])
  })

  test('who signed in can search without a network, also without ever having opened the page', async ({ persoon }) => {
    const sanne = await persoon({ formaat })
    const { page } = sanne
    await sanne.logIn('sanne')
    await werkerKlaar(page)
    // Fetched quietly after sign-in: the list, and the places of postcodes.
    for (const adres of ['/api/v1/kaart', '/postcodes.json'])
      await expect.poll(() => page.evaluate(async (a) => (await caches.match(a))?.ok ?? false, adres)).toBe(true)
    await sanne.offline(true)
    await page.goto('/hulp')
    await page.getByRole('heading', { name: 'Alle hulp: 300' }).waitFor()
    await page.getByLabel('Uw postcode').fill('3441 AB')
    await page.getByLabel('Wat zoekt u?').fill('logeren')
    const kop = page.locator('#uitslag-kop')
    await expect.poll(() => kop.innerText()).toMatch(/^\d+ keer hulp gevonden$/)
    const alles = await kop.innerText()
    await page.getByRole('button', { name: 'Meer keuzes' }).click()
    const blad = page.getByRole('dialog')
    await blad.getByRole('button', { name: /^autisme/ }).click()
    await blad.getByRole('button', { name: /^Toon \d+ keer hulp$/ }).click()
    await expect.poll(() => kop.innerText()).not.toBe(alles)
    const eerste = page.locator('.lk-rij').first()
    await expect.poll(() => eerste.innerText()).toMatch(/km/)
    const titel = await eerste.getByRole('link').innerText()
    await eerste.getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: titel }).waitFor()
    await page.reload()
    await page.getByRole('heading', { level: 1, name: titel }).waitFor()
    await page.getByRole('heading', { name: 'Wat u wilt weten' }).waitFor()
  })

  test('a postcode that is none, or that nobody knows, is said in words', async ({ persoon }) => {
    const mens = await persoon({ formaat })
    const { page } = mens
    await page.goto('/hulp')
    await page.getByRole('heading', { name: 'Alle hulp: 300' }).waitFor()
    const veld = page.getByLabel('Uw postcode')
    await veld.fill('12 34')
    await expect.poll(() => page.getByText('Dit is geen postcode. Typ vier cijfers, zoals 3441.').count()).toBe(1)
    await veld.fill('1000')
    await expect.poll(() => page.getByText('Wij weten niet waar postcode 1000 ligt.').count()).toBe(1)
  })
})
