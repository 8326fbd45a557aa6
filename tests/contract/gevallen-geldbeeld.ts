import { expect } from 'vitest'
import { DOSSIERS } from '../../server/proef/personen.ts'
import type { LeesAntwoord } from '../../src/contract/api.ts'
import { PROBLEEM_PREFIX } from '../../src/contract/problemen.ts'
import type { Vraag } from '../loket.ts'

const SANNE = `/dossiers/${DOSSIERS.sanne}`

type Regels = LeesAntwoord<'/dossiers/{dossierId}/boekingen'>
type Budget = LeesAntwoord<'/dossiers/{dossierId}/budget'>

/** The rows behind the numbers of the budget. */
export const GELDBEELD_GEVALLEN: { naam: string; doe: (vraag: Vraag) => Promise<void> }[] = [
  {
    naam: 'the rows behind each number come in pages, newest first, and add up to that number',
    async doe(vraag) {
      const { totaal } = (await vraag('sanne', 'GET', `${SANNE}/budget`)).body as Budget
      for (const [deel, veld] of [
        ['BUDGET', 'budgetCent'],
        ['BETAALD', 'betaaldCent'],
        ['BEHANDELING', 'inBehandelingCent'],
        ['BINDEND', 'bindendCent'],
        ['GEPLAND', 'geplandCent'],
      ] as const) {
        const items: Regels['items'] = []
        let na: string | null = null
        do {
          const zoek = new URLSearchParams({ deel, aantal: '5', ...(na === null ? {} : { na }) })
          const a = await vraag('sanne', 'GET', `${SANNE}/boekingen?${zoek.toString()}`)
          expect(a.status).toBe(200)
          const blad = a.body as Regels
          expect(blad.totaalCent).toBe(totaal?.[veld])
          items.push(...blad.items)
          na = blad.volgende
        } while (na !== null)
        expect(items.reduce((som, r) => som + r.cent, 0)).toBe(totaal?.[veld])
        const dagen = items.flatMap((r) => (r.datum === null ? [] : [r.datum]))
        expect(dagen).toEqual(dagen.toSorted().toReversed())
      }
    },
  },
  {
    naam: 'rows of money of somebody else do not exist, and a question that can not be is a 400',
    async doe(vraag) {
      const problemen = await Promise.all(
        (
          [
            ['mark', `${SANNE}/boekingen?deel=BETAALD`, 404, 'niet-gevonden'],
            ['mark', `${SANNE}/potje-doelen`, 404, 'niet-gevonden'],
            ['sanne', `${SANNE}/boekingen`, 400, 'ongeldig-verzoek'],
            ['sanne', `${SANNE}/boekingen?deel=BETAALD&maand=2026-13`, 400, 'ongeldig-verzoek'],
            ['sanne', `${SANNE}/boekingen?deel=BETAALD&aantal=9999`, 400, 'ongeldig-verzoek'],
          ] as const
        ).map(async ([wie, pad, status, soort]) => [await vraag(wie, 'GET', pad), status, soort] as const),
      )
      for (const [a, status, soort] of problemen)
        expect({ status: a.status, type: (a.body as { type: string }).type }).toEqual({ status, type: `${PROBLEEM_PREFIX}${soort}` })
      expect((await vraag('sanne', 'GET', `${SANNE}/potje-doelen`)).body).toEqual({ items: [] })
    },
  },
]
