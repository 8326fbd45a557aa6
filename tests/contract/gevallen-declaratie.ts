import { expect } from 'vitest'
import { DOSSIERS } from '../../server/proef/personen.ts'
import { PROBLEEM_PREFIX } from '../../src/contract/problemen.ts'
import type { Antwoord, Vraag } from '../loket.ts'

type Rij = Record<string, unknown>
const SANNE = `/dossiers/${DOSSIERS.sanne}`
const lijf = (a: Antwoord): Rij => a.body as Rij

function isProbleem(a: Antwoord, status: number, soort: string, reden?: string): void {
  expect({ status: a.status, type: lijf(a)['type'] }).toEqual({ status, type: `${PROBLEEM_PREFIX}${soort}` })
  if (reden !== undefined) expect(lijf(a)['reden']).toMatchObject({ sleutel: `declaratie:${reden}` })
}

/** Where Sanne can declare hours, as her own list says it. */
async function urenVan(vraag: Vraag): Promise<{ overeenkomstId: unknown; potjeId: unknown }> {
  const keuzes = lijf(await vraag('sanne', 'GET', `${SANNE}/declaraties`))['declareerbaar'] as Rij[]
  const k = keuzes.find((x) => (x['overeenkomst'] as Rij | null)?.['betaalwijze'] === 'UREN')
  if (!k) throw new Error('no agreement by hours')
  return { overeenkomstId: k['overeenkomstId'], potjeId: k['potjeId'] }
}

/** Cases about declaraties; each leaves the money of Sanne as it was. */
export const DECLARATIE_GEVALLEN: { naam: string; doe: (vraag: Vraag) => Promise<void> }[] = [
  {
    naam: 'a declaratie counts once, is judged at the loket, and what was held for it is free again when it is taken back',
    async doe(vraag) {
      const body = {
        ...(await urenVan(vraag)),
        van: '2026-06-29',
        tot: '2026-06-29',
        dagen: [{ dag: '2026-06-29', aantalHonderdste: 150 }],
        aantalHonderdste: null,
        cent: 6750,
        factuurnummer: null,
        akkoord: true,
        vervangtId: null,
      }
      const pad = `${SANNE}/declaraties`
      const sleutel = crypto.randomUUID()
      const eerst = await vraag('sanne', 'POST', pad, body, { sleutel })
      expect(eerst.body).toMatchObject({ staat: 'AKKOORD_BUDGETHOUDER', cent: 6750, verwachtOp: '2026-07-31', aanZet: { rol: 'GEMEENTE' } })
      expect((await vraag('sanne', 'POST', pad, body, { sleutel })).body).toEqual(eerst.body)
      isProbleem(await vraag('sanne', 'POST', pad, { ...body, cent: 6800 }, { sleutel }), 409, 'sleutel-hergebruikt')
      isProbleem(await vraag('sanne', 'POST', pad, body), 422, 'declaratie-kan-niet', 'bezwaar.DUBBEL')
      const een = `/declaraties/${String(lijf(eerst)['id'])}`
      isProbleem(await vraag('sanne', 'POST', `${een}/akkoord`, { cent: 6750 }), 409, 'toestand-veranderd', 'veranderd.stand')
      expect((await vraag('sanne', 'POST', `${een}/terug`, { reden: '' })).body).toMatchObject({ staat: 'TERUG', mag: { opnieuw: true } })
      isProbleem(await vraag('sanne', 'POST', `${een}/terug`, { reden: '' }), 409, 'toestand-veranderd', 'veranderd.stand')
    },
  },
  {
    naam: 'a declaratie of somebody else is not there; who may see it and not manage it is told so',
    async doe(vraag) {
      const items = lijf(await vraag('fatima', 'GET', `${SANNE}/declaraties`))['items'] as Rij[]
      const een = `/declaraties/${String(items[0]?.['id'])}`
      expect((await vraag('fatima', 'GET', een)).body).toMatchObject({ dagen: null, factuurnummer: null })
      isProbleem(await vraag('fatima', 'POST', `${een}/terug`, { reden: 'x' }), 403, 'niet-toegestaan')
      for (const [methode, pad, body] of [
        ['GET', een, undefined],
        ['POST', `${een}/akkoord`, { cent: 1 }],
        ['POST', `${een}/terug`, { reden: 'x' }],
        ['POST', `${een}/gezien`, { nr: 1 }],
        ['GET', `${SANNE}/declaraties`, undefined],
      ] as const)
        isProbleem(await vraag('mark', methode, pad, body), 404, 'niet-gevonden')
    },
  },
  {
    naam: 'amounts and days that are none change nothing',
    async doe(vraag) {
      const goed = { ...(await urenVan(vraag)), dagen: null, aantalHonderdste: 100, factuurnummer: null, akkoord: true, vervangtId: null }
      const pad = `${SANNE}/declaraties`
      for (const fout of [
        { cent: 0 },
        { cent: 4500.5 },
        { cent: -4500 },
        { cent: '4500' },
        { cent: 1e18 },
        { van: '2026-02-30' },
        { aantalHonderdste: 0.5 },
      ])
        isProbleem(
          await vraag('sanne', 'POST', pad, { ...goed, van: '2026-06-01', tot: '2026-06-01', cent: 4500, ...fout }),
          400,
          'ongeldig-verzoek',
        )
      isProbleem(await vraag('sanne', 'POST', pad, { ...goed, van: '2026-06-02', tot: '2026-06-01', cent: 4500 }), 400, 'ongeldig-verzoek')
      isProbleem(
        await vraag('sanne', 'POST', pad, { ...goed, van: '2027-01-01', tot: '2027-01-01', cent: 4500 }),
        422,
        'buiten-periode',
        'bezwaar.PERIODE',
      )
    },
  },
]
