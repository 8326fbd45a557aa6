import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe } from 'vitest'
import { expect, FORMATEN, type Formaat, type Persoon, test } from '../browser.ts'

/** `BEELDEN_MAP=<folder>` keeps pictures of what this test sees. */
const MAP = process.env['BEELDEN_MAP']

/** Height of the glass in the drawing of a jar, and the least that a part that exists takes of it. */
const GLAS = 57
const DUNST = 2

const cent = (waarde: string | null): number => Math.round(Number(waarde) * 100)

/** The amounts in a part of the page, in the order in which they stand, in cents. */
const bedragen = (vak: Locator): Promise<number[]> =>
  vak
    .locator('data.lk-bedrag')
    .evaluateAll((alle) => alle.map((d) => d.getAttribute('value')))
    .then((alle) => alle.map(cent))

const som = (centen: readonly number[]): number => centen.reduce((s, c) => s + c, 0)

/** Rows of a table as its first cell and its amounts; the last is the total. */
async function tabel(page: Page, naam: string): Promise<{ kop: string; centen: number[] }[]> {
  const rijen = await page.getByRole('table', { name: naam, exact: true }).locator('tbody tr, tfoot tr').all()
  return Promise.all(rijen.map(async (rij) => ({ kop: (await rij.locator('th').innerText()).trim(), centen: await bedragen(rij) })))
}

/** What a jar draws, as heights of its free and its planned part. */
async function hoogten(pot: Locator): Promise<{ vrij: number; gepland: number }> {
  const hoog = async (klas: string, erbij: number): Promise<number> => {
    const vak = pot.locator(klas)
    return (await vak.count()) === 0 ? 0 : Number(await vak.getAttribute('height')) - erbij
  }
  return { vrij: await hoog('.lk-pot__vrij', 4), gepland: await hoog('.lk-pot__gepland', 0) }
}

async function beeld(p: Persoon, naam: string, formaat: Formaat): Promise<void> {
  if (MAP !== undefined)
    await p.page.screenshot({ path: join(MAP, `${naam}-${FORMATEN[formaat].width}.png`), animations: 'disabled', fullPage: true })
}

const kop = (page: Page, naam: string | RegExp) => page.getByRole('heading', { level: 1, name: naam }).waitFor()
const klap = (page: Page, naam: string) => page.locator('summary', { hasText: naam }).first().click()

describe.each(Object.keys(FORMATEN) as Formaat[])('what the money looks like, %s', (formaat) => {
  test('jars and bars show the amounts of their tables, and each number opens to rows that add up to it', async ({ persoon }) => {
    const sanne = await persoon({ formaat })
    const { page } = sanne
    await sanne.logIn('sanne', '/geld')
    await kop(page, 'Mijn geld')
    await klap(page, 'Laat als tabel zien')
    const stand = await tabel(page, 'Stand per potje')
    const potten = await page.locator('.gd-potje').all()
    expect(potten).toHaveLength(5)
    for (const [nr, pot] of potten.entries()) {
      const [vrij = 0, gepland = 0, besteed = 0] = await bedragen(pot.locator('.gd-potje__delen'))
      const rij = stand[nr]
      expect(rij?.kop).toBe(await pot.getByRole('link').innerText())
      expect(rij?.centen).toEqual([vrij + gepland + besteed, besteed, gepland, vrij])
      const h = await hoogten(pot.locator('.lk-pot'))
      for (const [deel, hoog] of [
        [vrij, h.vrij],
        [gepland, h.gepland],
      ] as const) {
        if (deel === 0) expect(hoog).toBe(0)
        else expect(Math.abs(hoog - Math.max(DUNST, (deel / (vrij + gepland + besteed)) * GLAS))).toBeLessThan(DUNST + 0.1)
      }
    }
    expect(stand.at(-1)?.centen).toEqual([1_884_000, 908_460, 818_940, 156_600])
    await beeld(sanne, 'geld', formaat)

    // Every line of the number, to its rows and back.
    await klap(page, 'Hoe komen wij aan dit bedrag?')
    const som_ = page.locator('.gd-vrij .gd-som')
    const regels = await bedragen(som_)
    expect(som(regels.slice(0, -1))).toBe(regels.at(-1))
    expect(regels.at(-1)).toBe(156_600)
    const namen = await som_.getByRole('link').allInnerTexts()
    for (const [nr, naam] of namen.entries()) {
      await page.locator('.gd-vrij .gd-som').getByRole('link', { name: naam, exact: true }).click()
      const totaal = page.locator('.gr-som data.lk-bedrag')
      await totaal.waitFor()
      expect(Math.abs(cent(await totaal.getAttribute('value'))), naam).toBe(Math.abs(regels[nr] ?? 0))
      const meer = page.getByRole('button', { name: 'Laat meer regels zien' })
      while ((await meer.count()) > 0) await meer.click()
      expect(som(await bedragen(page.locator('.lk-lijst').first())), naam).toBe(cent(await totaal.getAttribute('value')))
      await sanne.axe()
      if (nr === 1) await beeld(sanne, 'regels', formaat)
      await page.goBack()
      await kop(page, 'Mijn geld')
      if (!(await som_.isVisible())) await klap(page, 'Hoe komen wij aan dit bedrag?')
    }

    // The year: each bar is the amount beside it and the amount in the table, and the end is the forecast.
    await page.getByRole('link', { name: 'Kijk per maand' }).click()
    await kop(page, 'Mijn geld in 2026')
    await klap(page, 'Laat de maanden als tabel zien')
    const jaar = await tabel(page, 'Per maand in 2026')
    const maanden = await page.locator('.gj__maand').all()
    expect(maanden).toHaveLength(12)
    const breedste = Math.max(...jaar.slice(0, -1).map((r) => (r.centen[0] ?? 0) + (r.centen[1] ?? 0)))
    let samen = 0
    for (const [nr, maand] of maanden.entries()) {
      const [besteed = 0, gepland = 0, totHier] = jaar[nr]?.centen ?? []
      samen += besteed + gepland
      expect(totHier).toBe(samen)
      await expect.poll(() => maand.locator('.gj__naam').innerText()).toBe(jaar[nr]?.kop)
      await expect.poll(() => bedragen(maand.locator('.gj__bedragen'))).toEqual([besteed, gepland].filter((c) => c !== 0))
      for (const [klas, bedrag] of [
        ['.gj__besteed', besteed],
        ['.gj__gepland', gepland],
      ] as const) {
        const balk = maand.locator(klas)
        await expect.poll(() => balk.count()).toBe(bedrag === 0 ? 0 : 1)
        if (bedrag === 0) continue
        expect(Number(await balk.getAttribute('data-cent'))).toBe(bedrag)
        expect(Math.abs(10 * Number.parseFloat((await balk.getAttribute('width')) ?? '') - (bedrag / breedste) * 1000)).toBeLessThan(7)
      }
    }
    expect(jaar.at(-1)?.centen).toEqual([908_460, 818_940, 1_727_400])
    expect(samen).toBe(1_727_400)
    await page.getByText('Gaat alles volgens uw afspraken?').waitFor()
    await sanne.axe()
    await beeld(sanne, 'jaar', formaat)

    await page.goto('/geld/potje/3686215e-6300-8ffc-a82c-24741bbaedff')
    await page.locator('.gj__maand').first().waitFor()
    await sanne.axe()
    await beeld(sanne, 'potje', formaat)
  })

  test('trying out changes nothing, says so, and shows the same amounts in picture and table; by keyboard alone', async ({ persoon }) => {
    const sanne = await persoon({ formaat })
    const { page } = sanne
    await sanne.logIn('sanne', '/geld/stel-dat')
    await kop(page, 'Stel dat het anders gaat')
    await page.getByText('U probeert alleen. Er verandert niets, en niemand ziet het.').waitFor()
    await sanne.axe()
    await beeld(sanne, 'stel-dat', formaat)
    await page.getByRole('link', { name: 'Begeleiding thuis' }).focus()
    await page.keyboard.press('Enter')
    await kop(page, 'Stel dat: Begeleiding thuis')
    await page.getByLabel(/^Drukke weken/).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.type('2')
    await page.keyboard.press('Tab')
    await page.keyboard.type('4')
    // Two hours more in four weeks, at 45 euro.
    await page.getByText(/Dit kost samen €.360,00 extra\./).waitFor()
    await page.getByText('Dit past niet in het potje').waitFor()
    const rijen = await tabel(page, 'Begeleiding thuis, nu en dan')
    const potten = await bedragen(page.locator('.gp-potten'))
    expect(potten).toEqual(rijen[0]?.centen)
    expect(rijen.map((r) => r.centen)).toEqual([
      [0, 0],
      [432_000, 432_000],
      [156_600, 156_600],
    ])
    await sanne.axe()
    await beeld(sanne, 'stel-dat-past-niet', formaat)
    await page.getByLabel(/^Een ander tarief/).check()
    await page.getByLabel('Welk tarief wilt u proberen?').fill('-5')
    await page.getByLabel('Welk tarief wilt u proberen?').blur()
    await expect.poll(() => page.getByLabel('Welk tarief wilt u proberen?').getAttribute('aria-invalid')).toBe('true')
    await page.getByLabel('Welk tarief wilt u proberen?').fill('40')
    await page.getByText(/kost dan €.480,00 minder/).waitFor()
    expect((await tabel(page, 'Begeleiding thuis, nu en dan')).map((r) => r.centen)).toEqual([
      [0, 48_000],
      [432_000, 384_000],
      [156_600, 204_600],
    ])
    await beeld(sanne, 'stel-dat-tarief', formaat)
    // What was typed stays on the device; the loket knows nothing of it.
    await page.reload()
    await page.getByText(/kost dan €.480,00 minder/).waitFor()
    await page.goto('/geld')
    await expect.poll(() => page.locator('.gd-vrij__bedrag').innerText()).toBe('€\u00a01.566,00')
  })

  test('a family lays its potjes out along person, help, goal and law: the same cents each time, also without internet', async ({
    persoon,
  }) => {
    const mark = await persoon({ formaat })
    const { page } = mark
    await mark.logIn('mark', '/geld')
    await page.locator('.gd-potje').first().waitFor()
    await beeld(mark, 'geld-gezin', formaat)
    // The year was seen in this visit: without internet it opens again.
    const eersteMaand = page.locator('.gj__maand').first()
    await page.getByRole('link', { name: 'Kijk per maand' }).click()
    await eersteMaand.waitFor()
    await page.goBack()
    await page.locator('.gd-potje').first().waitFor()
    const per = async (): Promise<number[]> => {
      const rijen = await page.locator('.gd-potje').all()
      const centen = await Promise.all(rijen.map((r) => bedragen(r.locator('.gd-potje__delen'))))
      return [0, 1, 2].map((deel) => som(centen.map((c) => c[deel] ?? 0)))
    }
    const begin = await per()
    expect(som(begin)).toBe(3_922_800)
    const groepen = page.getByRole('group', { name: 'Laat de potjes zien per' })
    for (const keuze of ['Soort hulp', 'Doel', 'Wet', 'Persoon']) {
      await groepen.getByRole('button', { name: keuze, exact: true }).focus()
      await page.keyboard.press('Enter')
      await expect.poll(() => groepen.getByRole('button', { name: keuze, exact: true }).getAttribute('aria-pressed')).toBe('true')
      await expect.poll(() => per(), { message: keuze }).toEqual(begin)
      await mark.axe()
      // The jar of a group is the sum of the jars under it.
      for (const groep of await page.locator('.gd-persoon').all()) {
        if ((await groep.locator('.gd-samen').count()) === 0) continue
        const eigen = await Promise.all((await groep.locator('.gd-potje').all()).map((r) => bedragen(r.locator('.gd-potje__delen'))))
        await expect.poll(() => bedragen(groep.locator('.gd-samen'))).toEqual([0, 1, 2].map((deel) => som(eigen.map((c) => c[deel] ?? 0))))
      }
      if (keuze === 'Wet') await beeld(mark, 'geld-gezin-wet', formaat)
    }
    await mark.offline(true)
    await groepen.getByRole('button', { name: 'Wet', exact: true }).click()
    await expect.poll(per).toEqual(begin)
    await page.getByRole('link', { name: 'Kijk per maand' }).click()
    await eersteMaand.waitFor()
    await expect.poll(() => page.locator('.gj__maand').count()).toBe(12)
  })
})
