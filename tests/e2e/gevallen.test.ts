import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import gevalA from '../../server/proef/gevallen/geval-a.json' with { type: 'json' }
import gevalB from '../../server/proef/gevallen/geval-b.json' with { type: 'json' }
import { geldId } from '../../server/proef/geld.ts'
import { REGELSETTEN, type Regelset } from '../../src/contract/lijsten/geld.ts'
import { centUitMachine } from '../../src/domein/geld.ts'
import { meldAan } from '../aanmelden.ts'
import { expect, test } from '../browser.ts'

/** Amounts of one row of a table, in cents. */
async function centen(page: Page, tabel: string): Promise<number[][]> {
  const rijen = await page.getByRole('table', { name: tabel, exact: true }).locator('tbody tr, tfoot tr').all()
  return Promise.all(
    rijen.map((rij) =>
      rij.locator('data.lk-bedrag').evaluateAll((alle) => alle.map((d) => Math.round(Number(d.getAttribute('value')) * 100))),
    ),
  )
}

const samen = (rijen: readonly number[][]): number[] => rijen[0]?.map((_, k) => rijen.reduce((s, r) => s + (r[k] ?? 0), 0)) ?? []

const GEVALLEN = [
  { geval: 'A', bestand: gevalA, wie: 'sanne' },
  { geval: 'B', bestand: gevalB, wie: 'mark' },
] as const

/** The sentences of domein.md 6B, per shift to another potje and per set of rules. */
const ZINNEN: { naam: string; van: string; naar: string; cent: string; zin: Record<Regelset, string> }[] = [
  {
    naam: 'vrij',
    van: 'B10',
    naar: 'B8',
    cent: '624',
    zin: { R: 'Dit mag. U hoeft niemand iets te vragen.', E: 'Dit mag. U hoeft niemand iets te vragen.' },
  },
  {
    naam: 'andere-persoon',
    van: 'B10',
    naar: 'B6',
    cent: '312',
    zin: {
      R: 'Dit kan nu niet. Dit geld hoort bij een ander gezinslid. Daar is eerst een nieuw besluit voor nodig.',
      E: 'Dit geld is van een ander gezinslid. Het kan als u allebei en uw consulent ja zeggen.',
    },
  },
  {
    naam: 'niet',
    van: 'B7',
    naar: 'B4',
    cent: '600',
    zin: { R: 'niet bedoeld is voor', E: 'niet bedoeld is voor' },
  },
  {
    naam: 'over-de-datum',
    van: 'B1',
    naar: 'B2',
    cent: '96',
    zin: {
      R: 'Dit kan niet. Dit geld geldt tot en met 13 september 2026.',
      E: 'Dit kan niet. Dit geld geldt tot en met 13 september 2026.',
    },
  },
]

// A setting that is made stays made: R, as the trial begins, comes first.
describe.each(REGELSETTEN)('the worked cases on the screen, regelset %s', (regelset) => {
  test('every row, month and total to the cent, and each shift of family B in its own words', async ({ persoon, loket }) => {
    if (regelset === 'E') {
      const joost = await meldAan(loket.url, 'joost')
      const gezet = await joost.stuur('/instellingen', {
        sleutel: 'regelset',
        waarde: 'E',
        vanaf: '2026-07-01',
        tot: null,
        grond: 'Convenant van de proef, artikel 4',
      })
      expect(gezet.status).toBe(200)
    }
    for (const { bestand, wie } of GEVALLEN) {
      const p = await persoon({ formaat: 'telefoon' })
      await p.logIn(wie, '/geld')
      const { page } = p
      await page.getByRole('heading', { level: 1, name: 'Mijn geld' }).waitFor()
      await page.locator('summary', { hasText: 'Laat als tabel zien' }).first().click()
      const rijen = bestand.potjes.map((x) => {
        const budget = centUitMachine(x.budget)
        const over = centUitMachine(x.over)
        const vrij = centUitMachine(x.nog_vrij)
        return [budget, budget - over, over - vrij, vrij]
      })
      const stand = await centen(page, 'Stand per potje')
      expect(stand).toEqual([...rijen, samen(rijen)])
      expect(stand.at(-1)?.slice(0, 2)).toEqual([centUitMachine(bestand.totaal), centUitMachine(bestand.besteed_h1)])
      const maanden = bestand.potjes.map((x) => x.besteed.map(centUitMachine))
      await expect.poll(() => centen(page, 'Betaald per maand')).toEqual([...maanden, samen(maanden)])
      if (wie !== 'mark') continue
      for (const s of ZINNEN) {
        await page.goto(`/geld/schuiven/${geldId('B', `potje ${s.van}`)}/naar/${geldId('B', `potje ${s.naar}`)}`)
        await page.getByLabel('Bedrag').fill(s.cent)
        await page.locator('main').getByText(s.zin[regelset]).first().waitFor()
        const mag = (await page.getByRole('button', { name: /schuiven naar|sturen naar/ }).count()) > 0
        expect(mag, s.naam).toBe(!/\bniet\b/u.test(s.zin[regelset]))
      }
    }
  })
})
