import { expect, test } from '../browser.ts'
import { kies, logInMetToetsen, naar, opPagina, plek, RUIM } from './toetsen.ts'

/** The whole main job without a mouse: every press goes to whatever has the focus, and nothing here ever clicks. */
const BREED = { formaat: 'breed' } as const

test('a parent writes and hands in a plan, the consulent reads, answers and sends it', async ({ persoon }) => {
  const ilse = await persoon(BREED)
  const { page } = ilse
  await logInMetToetsen(ilse, /Ilse Jansen/, /Ilse/)
  await kies(page, /^Mijn plan|^Plan$/, 'a')
  await opPagina(page, /Mijn plan/)
  await naar(page, /^Noa/, 'input')
  await page.keyboard.press('Space')
  await kies(page, /^Plan beginnen/)
  await opPagina(page, /speelt/)
  for (const gebied of [/^Gezin en opvoeding/, /^School, werk/]) {
    await naar(page, gebied, 'input')
    await page.keyboard.press('Space')
  }
  await expect.poll(() => page.getByRole('checkbox', { checked: true }).count()).toBe(2)
  for (const antwoord of ['Noa is thuis vaak moe.', 'Zij tekent graag.']) {
    await kies(page, /^Verder/)
    await expect.poll(() => page.getByRole('textbox').count(), RUIM).toBe(1)
    await expect.poll(async () => (await plek(page)).soort, RUIM).toBe('h1')
    await naar(page, /Uw antwoord/, 'textarea')
    await page.keyboard.type(antwoord)
  }
  await expect.poll(() => page.locator('.lk-bewaard[data-staat="veilig"]').count(), RUIM).toBeGreaterThan(0)
  // Back up, against the direction of reading: to what stands above the question.
  await page.keyboard.press('Shift+Tab')
  expect((await plek(page)).soort).not.toBe('body')
  await kies(page, /^Stoppen/)
  await opPagina(page, /Mijn plan/)
  await kies(page, /opsturen/i, 'a')
  await opPagina(page, /Plan bekijken en opsturen/)
  await kies(page, /^Plan opsturen naar/)
  await opPagina(page, /Uw plan is opgestuurd/)

  const fatima = await persoon(BREED)
  const werk = fatima.page
  await logInMetToetsen(fatima, /Fatima El Amrani/, /Werkplek/)
  await kies(werk, /Okafor-Jansen/, 'a')
  await opPagina(werk, /Okafor-Jansen/)
  await kies(werk, /^Plan lezen en beantwoorden/)
  await opPagina(werk, /^Plan van Noa/)
  await expect.poll(() => werk.getByRole('main').innerText()).toContain('Noa is thuis vaak moe.')
  await naar(werk, /^Zo doen we het/, 'input')
  await werk.keyboard.press('ArrowDown')
  await expect.poll(() => werk.getByRole('radio', { name: /^Wij stellen iets anders voor/ }).isChecked()).toBe(true)
  await naar(werk, /^Uitleg aan het gezin/, 'textarea')
  await werk.keyboard.type('Wij denken aan een kleinere groep.')
  await expect.poll(() => werk.locator('main .lk-bewaard[data-staat="veilig"]').count(), RUIM).toBe(1)
  await naar(werk, /^Eerste zinnen/, 'textarea')
  await werk.keyboard.type('Dank voor uw plan.')
  await kies(werk, /^Antwoord versturen naar het gezin/)
  await expect.poll(() => werk.getByText(/^Verstuurd op/).count(), RUIM).toBe(1)
  expect(await plek(werk), 'after sending').not.toMatchObject({ soort: 'body' })
  await expect.poll(() => werk.getByRole('textbox').count(), RUIM).toBe(0)
  expect((await plek(werk)).soort, 'after the form is gone').not.toBe('body')
})

test('a budgethouder shifts 450,00 from one potje to another', async ({ persoon }) => {
  const sanne = await persoon()
  const { page } = sanne
  await logInMetToetsen(sanne, /Sanne Vermeer/, /Sanne/)
  await kies(page, /^(?:Mijn geld|Geld)$/, 'a')
  await opPagina(page, /Mijn geld/)
  await kies(page, /^Geld schuiven/)
  await opPagina(page, /Uit welk potje/)
  await kies(page, /^Reserve drukke weken/)
  await opPagina(page, /Waar wilt u het geld voor gebruiken/)
  await kies(page, /^Begeleiding thuis/)
  await opPagina(page, /Hoeveel wilt u schuiven/)
  await naar(page, /^Bedrag/, 'input')
  await page.keyboard.type('450,00')
  await kies(page, /450,00 schuiven naar Begeleiding thuis/)
  await opPagina(page, /Het geld is verschoven/)
  await expect.poll(() => page.getByRole('main').innerText()).toMatch(/450,00/)
})

test('a sheet keeps the keyboard in, Escape gives it back where it was, and the first stop leads past the frame', async ({ persoon }) => {
  const mens = await persoon()
  const { page } = mens
  await page.goto('/uitleg')
  await expect.poll(() => page.getByRole('heading', { level: 1 }).count(), RUIM).toBe(1)
  await kies(page, /^Naar de tekst van deze pagina/, 'a')
  await page.keyboard.press('Tab')
  await expect.poll(() => page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true)
  await page.goto('/uitleg')
  await expect.poll(() => page.getByRole('heading', { level: 1 }).count(), RUIM).toBe(1)
  for (const naam of [/^Bellen/, /^Weergave/]) {
    await kies(page, naam, 'button')
    await expect.poll(() => page.getByRole('dialog').count(), RUIM).toBe(1)
    const buiten: string[] = []
    for (let stop = 0; stop < 12; stop += 1) {
      await page.keyboard.press('Tab')
      const binnen = await page.evaluate(
        () => document.activeElement === document.body || document.querySelector('dialog[open]')?.contains(document.activeElement) === true,
      )
      if (!binnen) buiten.push((await plek(page)).naam)
    }
    expect(buiten, 'stops behind the sheet').toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count(), RUIM).toBe(0)
    expect((await plek(page)).naam).toMatch(naam)
  }
})
