import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { boekBetaling, corrigeerBetaling, meldStaat, type GeboekteBetaling, type GemeldeBetaling } from '../../server/boeken/betalen.ts'
import type { Boekhouding } from '../../server/boeken/boeken.ts'
import { leesVast, legVast, zetStap } from '../../server/boeken/declaratie.ts'
import { laadBudget, slotOpRekeningen } from '../../server/boeken/laden.ts'
import { leesGeldInstellingen } from '../../server/boeken/regels.ts'
import type { Trx } from '../../server/kern/poorten.ts'
import { Probleem } from '../../server/kern/probleem.ts'
import { geldId } from '../../server/proef/geld.ts'
import { DOSSIERS, PERSONEN, PROEF_GEMEENTE } from '../../server/proef/personen.ts'
import { inDeel, verdeelAkkoord } from '../../src/domein/betalen.ts'
import { bronVan } from '../../src/domein/potjes.ts'
import { openTestLoket, type TestLoket } from './loket.ts'

const A = (code: string) => geldId('A', `potje ${code}`)
const OPENEN_MS = 60_000
const BOEK: Boekhouding = {
  gemeenteId: PROEF_GEMEENTE.id,
  dossierId: DOSSIERS.sanne,
  dag: '2026-07-01',
  op: new Date('2026-07-01T10:00:00Z'),
  doorId: null,
}

/** Sums of the accounts of the dossier, straight from the lines. */
async function standen(loket: TestLoket) {
  const { rows } = await sql<{ soort: string; bron_id: string; potje_id: string | null; cent: number }>`
    select r.soort, r.bron_id, r.potje_id, coalesce(sum(l.cent), 0)::bigint as cent
    from rekening r left join boekingsregel l on l.gemeente_id = r.gemeente_id and l.rekening_id = r.id
    where r.gemeente_id = ${BOEK.gemeenteId} and r.dossier_id = ${BOEK.dossierId}::uuid group by 1, 2, 3`.execute(loket.database.db)
  return rows
}

const van = (rijen: Awaited<ReturnType<typeof standen>>, soort: string, potjeId?: string): number =>
  rijen.filter((r) => r.soort === soort && (potjeId === undefined || r.potje_id === potjeId)).reduce((t, r) => t + r.cent, 0)

const betaling = (over: Partial<GemeldeBetaling> = {}): GemeldeBetaling => ({
  declaratieId: null,
  potjeId: A('A1'),
  cent: 9000,
  zorgDag: '2026-06-30',
  betaaldOp: '2026-07-01',
  kenmerk: crypto.randomUUID(),
  afzender: 'SVB',
  ...over,
})

describe('betalingen in de boeken', () => {
  let loket: TestLoket
  const doe = <T>(f: (trx: Trx) => Promise<T>): Promise<T> => loket.database.db.transaction().execute(f)
  const boek = (m: GemeldeBetaling): Promise<GeboekteBetaling> => doe((trx) => boekBetaling(trx, BOEK, m))
  const soortVan = async (f: Promise<unknown>): Promise<string> =>
    f.then(
      () => 'gelukt',
      (e: unknown) => (e instanceof Probleem ? e.soort : String(e)),
    )

  /** A declaratie that the budgethouder agreed to, as the command does it; null when there is not enough. */
  const akkoord = (potjeId: string, cent: number): Promise<string | null> =>
    doe(async (trx) => {
      await slotOpRekeningen(trx, BOEK)
      const { regels } = await leesGeldInstellingen(trx, BOEK.gemeenteId, BOEK.dag)
      const budget = await laadBudget(trx, BOEK, regels, BOEK.dag)
      const potje = budget.potjes.find((p) => p.id === potjeId)
      const delen = (potje?.delen ?? []).map((d) => {
        const { vanaf, tot } = bronVan(budget.bronnen, d.bronId)
        return { bronId: d.bronId, inDeelCent: inDeel(d), vanaf, tot }
      })
      const vast = verdeelAkkoord(delen, cent, '2026-06-01', '2026-06-30')
      if (!vast) return null
      const id = crypto.randomUUID()
      const rij = {
        gemeente_id: BOEK.gemeenteId,
        id,
        dossier_id: BOEK.dossierId,
        persoon_id: PERSONEN.sanne.id,
        overeenkomst_id: null,
        potje_id: potjeId,
        soort: 'FACTUUR' as const,
        van: '2026-06-01',
        tot: '2026-06-30',
        aantal_honderdste: null,
        tarief_cent: null,
        tarief_eenheid: null,
        cent,
        kenmerk: id,
        factuurnummer: null,
        vervangt_id: null,
        staat: 'INGEDIEND' as const,
        ingediend_door: null,
        ingediend_wie: 'BUDGETHOUDER' as const,
        ingediend_op: BOEK.op,
        verwacht_op: null,
      }
      await trx.insertInto('declaratie').values(rij).execute()
      await legVast(trx, BOEK, rij, vast)
      await zetStap(trx, BOEK, rij, { staat: 'AKKOORD_BUDGETHOUDER', wie: 'BUDGETHOUDER', reden: '' })
      return id
    })

  beforeAll(async () => {
    loket = await openTestLoket()
  }, OPENEN_MS)
  beforeEach(() => loket.herstel())
  afterAll(async () => {
    await loket.database.sluit()
  })

  it('wat in het deel past gaat eruit, wat niet past staat boven budget, en alles telt op tot nul', async () => {
    const voor = await standen(loket)
    expect(await boek(betaling({ cent: van(voor, 'DEEL', A('A1')) + 500 }))).toMatchObject({ bovenBudgetCent: 500 })
    const na = await standen(loket)
    expect([van(na, 'DEEL', A('A1')), van(na, 'BOVEN_BUDGET', A('A1')), van(na, 'TEKORT', A('A1'))]).toEqual([0, 500, -500])
    expect(na.reduce((t, r) => t + r.cent, 0)).toBe(0)
    expect(van(na, 'TOEKENNING')).toBe(van(voor, 'TOEKENNING'))
  })

  it('hetzelfde kenmerk telt één keer; met een andere inhoud is het een botsing', async () => {
    const m = betaling({ kenmerk: 'SVB-1' })
    const eerst = await boek(m)
    expect(eerst.eerder).toBe(false)
    expect(await boek(m)).toEqual({ ...eerst, eerder: true })
    expect(van(await standen(loket), 'BETAALD', A('A1'))).toBe(504_000 + 9000)
    expect(await soortVan(boek({ ...m, cent: 9001 }))).toBe('sleutel-hergebruikt')
    expect(await soortVan(boek({ ...m, zorgDag: '2026-06-29' }))).toBe('sleutel-hergebruikt')
    expect((await boek({ ...m, afzender: 'backoffice' })).betalingId).not.toBe(eerst.betalingId)
  })

  it('zorg buiten elke periode wordt ook geboekt, maar alleen boven budget', async () => {
    const voor = await standen(loket)
    expect(await boek(betaling({ zorgDag: '2027-01-03', cent: 700 }))).toMatchObject({ bovenBudgetCent: 700 })
    const na = await standen(loket)
    expect(van(na, 'DEEL')).toBe(van(voor, 'DEEL'))
    expect(van(na, 'BOVEN_BUDGET')).toBe(700)
  })

  it('akkoord legt vast, minder betaald geeft de rest terug, meer betaald komt uit het deel', async () => {
    const begin = van(await standen(loket), 'DEEL', A('A1'))
    const id = await akkoord(A('A1'), 10_000)
    expect(van(await standen(loket), 'BEHANDELING', A('A1'))).toBe(10_000)
    await boek(betaling({ declaratieId: id, cent: 9000 }))
    const na = await standen(loket)
    expect([van(na, 'BEHANDELING', A('A1')), van(na, 'DEEL', A('A1'))]).toEqual([0, begin - 9000])
    const tweede = await akkoord(A('A1'), 10_000)
    await boek(betaling({ declaratieId: tweede, cent: 11_000 }))
    expect(van(await standen(loket), 'DEEL', A('A1'))).toBe(begin - 20_000)
  })

  it('weigeren maakt het geld weer vrij, een keer herhaald verandert niets meer, en een betaling kan daarna nog komen', async () => {
    const begin = van(await standen(loket), 'DEEL', A('A1'))
    const id = (await akkoord(A('A1'), 10_000)) ?? ''
    const geweigerd = {
      declaratieId: id,
      staat: 'GEWEIGERD',
      reden: 'Het tarief is hoger dan in de overeenkomst.',
      verwachtOp: null,
    } as const
    await doe((trx) => meldStaat(trx, BOEK, geweigerd))
    await doe((trx) => meldStaat(trx, BOEK, geweigerd))
    expect(van(await standen(loket), 'DEEL', A('A1'))).toBe(begin)
    const stappen = await loket.database.db.selectFrom('declaratie_stap').select('staat').where('declaratie_id', '=', id).execute()
    expect(stappen.map((s) => s.staat)).toEqual(['AKKOORD_BUDGETHOUDER', 'GEWEIGERD'])
    expect(await soortVan(doe((trx) => meldStaat(trx, BOEK, { ...geweigerd, staat: 'BIJ_SVB' })))).toBe('toestand-veranderd')
    await boek(betaling({ declaratieId: id, cent: 10_000 }))
    const rij = await loket.database.db.selectFrom('declaratie').select('staat').where('id', '=', id).executeTakeFirstOrThrow()
    expect(rij.staat).toBe('BETAALD')
  })

  it('een correctie draait terug en boekt opnieuw; het origineel blijft, en een tweede keer kan niet', async () => {
    const voor = await standen(loket)
    const fout = await boek(betaling({ cent: van(voor, 'DEEL', A('A1')) + 500 }))
    const nieuw = betaling({ cent: 4000 })
    const herstel = { betalingId: fout.betalingId, reden: 'De SVB had een verkeerd bedrag overgemaakt.', nieuw }
    const na = await doe((trx) => corrigeerBetaling(trx, BOEK, herstel))
    expect(na?.bovenBudgetCent).toBe(0)
    expect(await doe((trx) => corrigeerBetaling(trx, BOEK, herstel))).toEqual({ ...na, eerder: true })
    expect(await soortVan(doe((trx) => corrigeerBetaling(trx, BOEK, { ...herstel, nieuw: betaling() })))).toBe('toestand-veranderd')
    const saldi = await standen(loket)
    expect([van(saldi, 'BOVEN_BUDGET'), van(saldi, 'DEEL', A('A1'))]).toEqual([0, van(voor, 'DEEL', A('A1')) - 4000])
    const rijen = await loket.database.db
      .selectFrom('betaling')
      .select('id')
      .where('id', 'in', [fout.betalingId, na?.betalingId ?? ''])
      .execute()
    expect(rijen).toHaveLength(2)
  })

  it('de database zelf weigert: vermenging met boven budget, een verkeerde stap, een wijziging van wat vaststaat', async () => {
    const id = (await akkoord(A('A1'), 100)) ?? ''
    const m = await boek(betaling())
    const regel = async (zin: ReturnType<typeof sql>): Promise<string> => soortVan(doe((trx) => zin.execute(trx)))
    expect(await regel(sql`update declaratie set cent = 1 where id = ${id}::uuid`)).toContain('does not change')
    expect(await regel(sql`update declaratie set staat = 'INGEDIEND' where id = ${id}::uuid`)).toContain('no such step')
    expect(await regel(sql`update betaling set cent = 1 where id = ${m.betalingId}::uuid`)).toContain('append only')
  })

  it('eigenschap: bij elke reeks van akkoord, betaling, weigering en correctie klopt elke som', async () => {
    type Stap = {
      soort: 'AKKOORD' | 'BETAAL' | 'WEIGER' | 'CORRIGEER'
      potje: number
      cent: number
      welke: number
      dag: number
      dubbel: boolean
    }
    const codes = ['A1', 'A3', 'A5'].map(A)
    const dagen = ['2026-01-01', '2026-06-30', '2025-12-31', '2027-02-01', '2026-12-31']
    const stap: fc.Arbitrary<Stap> = fc.record({
      soort: fc.constantFrom('AKKOORD', 'AKKOORD', 'BETAAL', 'BETAAL', 'BETAAL', 'WEIGER', 'CORRIGEER'),
      potje: fc.nat(2),
      cent: fc.oneof(fc.integer({ min: 1, max: 200_000 }), fc.constantFrom(1, 117_000, 59_040)),
      welke: fc.nat(20),
      dag: fc.nat(4),
      dubbel: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(stap, { minLength: 1, maxLength: 14 }), async (stappen) => {
        await loket.herstel()
        const begin = await standen(loket)
        /** what the history says, kept apart from the books */
        const open = new Map<string, { potje: string; cent: number }>()
        const betaald = new Map<string, { potje: string; cent: number }>()
        for (const s of stappen) {
          const potjeId = codes[s.potje] ?? ''
          const [declaratieId] = [...open.keys()].slice(s.welke % Math.max(1, open.size))
          if (s.soort === 'AKKOORD') {
            const id = await akkoord(potjeId, s.cent)
            if (id !== null) open.set(id, { potje: potjeId, cent: s.cent })
          } else if (s.soort === 'BETAAL') {
            const doel = s.dubbel && declaratieId !== undefined ? declaratieId : null
            const m = betaling({
              potjeId: (doel && open.get(doel)?.potje) ?? potjeId,
              declaratieId: doel,
              cent: s.cent,
              zorgDag: dagen[s.dag] ?? '',
            })
            const r = await boek(m)
            if (s.dubbel) expect(await boek(m)).toEqual({ ...r, eerder: true })
            if (doel !== null) open.delete(doel)
            betaald.set(r.betalingId, { potje: m.potjeId, cent: m.cent })
          } else if (s.soort === 'WEIGER' && declaratieId !== undefined) {
            await doe((trx) => meldStaat(trx, BOEK, { declaratieId, staat: 'GEWEIGERD', reden: 'Kan niet.', verwachtOp: null }))
            open.delete(declaratieId)
          } else if (s.soort === 'CORRIGEER') {
            const [betalingId, oud] = [...betaald][s.welke % Math.max(1, betaald.size)] ?? []
            if (betalingId === undefined || oud === undefined) continue
            const nieuw = s.dubbel ? betaling({ potjeId: oud.potje, cent: s.cent, zorgDag: dagen[s.dag] ?? '' }) : null
            const r = await doe((trx) => corrigeerBetaling(trx, BOEK, { betalingId, reden: 'Verkeerd bedrag.', nieuw }))
            betaald.delete(betalingId)
            if (r) betaald.set(r.betalingId, { potje: oud.potje, cent: s.cent })
          }
        }
        const na = await standen(loket)
        for (const potjeId of codes) {
          const nieuwBetaald = [...betaald.values()].filter((x) => x.potje === potjeId).reduce((t, x) => t + x.cent, 0)
          const inBehandeling = [...open.values()].filter((x) => x.potje === potjeId).reduce((t, x) => t + x.cent, 0)
          const betaaldNu = van(na, 'BETAALD', potjeId) + van(na, 'BOVEN_BUDGET', potjeId)
          expect(betaaldNu - van(begin, 'BETAALD', potjeId)).toBe(nieuwBetaald)
          expect(van(na, 'BEHANDELING', potjeId)).toBe(inBehandeling)
          const budget = van(na, 'DEEL', potjeId) + van(na, 'BEHANDELING', potjeId) + van(na, 'BETAALD', potjeId)
          expect(budget).toBe(van(begin, 'DEEL', potjeId) + van(begin, 'BETAALD', potjeId))
        }
        for (const r of na) expect(r.soort === 'TOEKENNING' || r.soort === 'TEKORT' ? r.cent <= 0 : r.cent >= 0).toBe(true)
        expect(van(na, 'BOVEN_BUDGET') + van(na, 'TEKORT')).toBe(0)
        for (const bron of new Set(na.map((r) => r.bron_id)))
          expect(na.filter((r) => r.bron_id === bron).reduce((t, r) => t + r.cent, 0)).toBe(0)
        for (const id of open.keys())
          expect((await leesVast(loket.database.db, BOEK, id)).reduce((t, v) => t + v.cent, 0)).toBe(open.get(id)?.cent)
      }),
      { numRuns: 40 },
    )
  }, 300_000)
})
