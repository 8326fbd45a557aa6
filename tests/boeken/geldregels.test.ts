import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { boekBetaling, corrigeerBetaling } from '../../server/boeken/betalen.ts'
import type { Boekhouding } from '../../server/boeken/boeken.ts'
import { geldId } from '../../server/proef/geld.ts'
import { DOSSIERS, PERSONEN, PROEF_GEMEENTE, type ProefNaam } from '../../server/proef/personen.ts'
import { GELD_DELEN, type GeldDeel } from '../../src/contract/lijsten/geldbeeld.ts'
import type { BudgetAntwoord } from '../../src/contract/schemas/geld.ts'
import type { GeldRegel, GeldRegels } from '../../src/contract/schemas/geldbeeld.ts'
import { openTestLoket, type Antwoord, type TestLoket } from './loket.ts'

const OPENEN_MS = 60_000
const A = (code: string) => geldId('A', `potje ${code}`)
const B = (code: string) => geldId('B', `potje ${code}`)

const VELD = {
  BUDGET: 'budgetCent',
  BETAALD: 'betaaldCent',
  BEHANDELING: 'inBehandelingCent',
  BINDEND: 'bindendCent',
  GEPLAND: 'geplandCent',
  BOVEN: 'bovenBudgetCent',
} as const satisfies Record<GeldDeel, keyof NonNullable<BudgetAntwoord['totaal']>>

const tel = (rijen: readonly { cent: number }[]): number => rijen.reduce((s, r) => s + r.cent, 0)

describe('the rows behind each number', () => {
  let loket: TestLoket
  beforeAll(async () => {
    loket = await openTestLoket()
  }, OPENEN_MS)
  beforeEach(() => loket.herstel())
  afterAll(() => loket.database.sluit())

  const lees = (wie: ProefNaam, dossierId: string, vraag: Record<string, string | number>): Promise<Antwoord<GeldRegels>> =>
    loket
      .als(wie)
      .lees(`/dossiers/${dossierId}/boekingen?${new URLSearchParams(Object.entries(vraag).map(([k, v]) => [k, String(v)])).toString()}`)

  /** All pages of a question, with the smallest pages that still turn over. */
  async function alles(wie: ProefNaam, dossierId: string, vraag: Record<string, string | number>): Promise<GeldRegel[]> {
    const uit: GeldRegel[] = []
    let na: string | null = null
    do {
      const { status, body }: Antwoord<GeldRegels> = await lees(wie, dossierId, { ...vraag, ...(na === null ? {} : { na }) })
      expect(status).toBe(200)
      uit.push(...body.items)
      na = body.volgende
      if (na === null) {
        expect(body.aantal).toBe(uit.length)
        expect(body.totaalCent).toBe(tel(uit))
      }
    } while (na !== null)
    expect(new Set(uit.map((r) => r.id)).size).toBe(uit.length)
    return uit
  }

  async function klopt(wie: ProefNaam, dossierId: string): Promise<void> {
    const budget = await loket.budget(wie, dossierId)
    for (const deel of GELD_DELEN) {
      const rijen = await alles(wie, dossierId, { deel, aantal: 7 })
      expect(tel(rijen), deel).toBe(budget.totaal?.[VELD[deel]])
      for (const potje of budget.potjes) {
        const eigen = rijen.filter((r) => r.potjeId === potje.id)
        expect(tel(eigen), `${deel} ${potje.naam}`).toBe(potje.stand?.[VELD[deel]])
      }
    }
  }

  it('add up to the number, to the cent, per potje and for both worked cases, also after a shift', async () => {
    await klopt('sanne', DOSSIERS.sanne)
    await klopt('mark', DOSSIERS.deGraaf)
    const schuif = { vanPotjeId: A('A3'), doel: { soort: 'POTJE', potjeId: A('A1') }, cent: 45_000, reden: '', verwacht: 'VRIJ' }
    expect((await loket.als('sanne').stuur(`/dossiers/${DOSSIERS.sanne}/verschuivingen`, schuif)).status).toBe(200)
    await klopt('sanne', DOSSIERS.sanne)
    const rijen = await alles('sanne', DOSSIERS.sanne, { deel: 'BUDGET', soort: 'VERSCHUIVING' })
    expect(rijen.map((r) => [r.potjeId, r.cent, r.door?.naam, r.datum]).toSorted()).toEqual(
      [
        [A('A1'), 45_000, 'Sanne Vermeer', '2026-07-01'],
        [A('A3'), -45_000, 'Sanne Vermeer', '2026-07-01'],
      ].toSorted(),
    )
  })

  it('filter per potje and month, newest first', async () => {
    const maart = await alles('sanne', DOSSIERS.sanne, { deel: 'BETAALD', maand: '2026-03' })
    expect(tel(maart)).toBe(199_490)
    const a1 = await alles('sanne', DOSSIERS.sanne, { deel: 'BETAALD', potje: A('A1'), aantal: 2 })
    expect(a1.map((r) => r.cent)).toEqual([72_000, 72_000, 81_000, 135_000, 72_000, 72_000])
    expect(a1[0]?.datum).toBe('2026-06-30')
    expect(await alles('sanne', DOSSIERS.sanne, { deel: 'BETAALD', potje: B('B1') })).toEqual([])
  })

  it('who may not see single payments sees totals per month, without days, references or names', async () => {
    const budget = await loket.budget('fatima', DOSSIERS.sanne)
    const rijen = await alles('fatima', DOSSIERS.sanne, { deel: 'BETAALD', aantal: 5 })
    expect(tel(rijen)).toBe(budget.totaal?.betaaldCent)
    expect(rijen.every((r) => r.datum === null && r.maand !== null && r.kenmerk === null && r.door === null && r.op === null)).toBe(true)
    expect((await lees('sanne', DOSSIERS.deGraaf, { deel: 'BETAALD' })).status).toBe(404)
  })

  it('a cursor or a question that can not be is refused by name', async () => {
    for (const vraag of [
      { deel: 'ALLES' },
      { deel: 'BETAALD', maand: '2026-13' },
      { deel: 'BETAALD', aantal: 0 },
      { deel: 'BETAALD', na: "' or 1" },
    ])
      expect((await lees('sanne', DOSSIERS.sanne, vraag)).status).toBe(400)
    const { body } = await lees('sanne', DOSSIERS.sanne, { deel: 'BETAALD', na: 'zonderstreep' })
    expect(body.items.length + body.aantal).toBeGreaterThan(0)
  })

  it('add up after any payments and corrections, also beyond the budget and covered again', async () => {
    const zaad = Number(process.env['FC_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
    const betaling = fc.record({
      potje: fc.constantFrom('A1', 'A2', 'A3', 'A5'),
      cent: fc.integer({ min: 1, max: 400_000 }),
      maand: fc.constantFrom('2026-01', '2026-06', '2026-07'),
      herstel: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(betaling, { minLength: 1, maxLength: 5 }), async (betalingen) => {
        await loket.herstel()
        for (const [nr, b] of betalingen.entries()) {
          await loket.poorten.db.transaction().execute(async (trx) => {
            const boeken: Boekhouding = {
              gemeenteId: PROEF_GEMEENTE.id,
              dossierId: DOSSIERS.sanne,
              dag: '2026-07-01',
              op: new Date('2026-07-01T09:00:00Z'),
              doorId: PERSONEN.sanne.id,
            }
            const { betalingId } = await boekBetaling(trx, boeken, {
              declaratieId: null,
              potjeId: A(b.potje),
              cent: b.cent,
              zorgDag: `${b.maand}-15`,
              betaaldOp: '2026-07-01',
              kenmerk: `proef-${nr}`,
              afzender: 'SVB',
            })
            if (b.herstel) await corrigeerBetaling(trx, boeken, { betalingId, reden: 'Twee keer gemeld.', nieuw: null })
          })
        }
        await klopt('sanne', DOSSIERS.sanne)
      }),
      { seed: zaad, numRuns: 12 },
    )
  }, 120_000)
})
