import { sql } from 'kysely'
import type { Betaalwijze, OvereenkomstStaat } from '../../src/contract/lijsten/zorg.ts'
import { inDeel } from '../../src/domein/betalen.ts'
import type { Declareerbaar, EerdereDeclaratie } from '../../src/domein/declaratie.ts'
import { bronVan, inUitgeefvolgorde, type Tarief } from '../../src/domein/potjes.ts'
import type { Lezer } from '../kern/poorten.ts'
import type { BudgetMet, PotjeMet } from './laden.ts'

/** Something that can be declared for: an agreement, or a potje for costs without one. */
export type Keuze = Declareerbaar & {
  overeenkomstId: string | null
  potjeId: string
  persoonId: string
  potjeNaam: string
  zorgverlener: string | null
  /** account of the zorgverlener */
  zorgverlenerPersoonId: string | null
  overeenkomst: { staat: OvereenkomstStaat; betaalwijze: Betaalwijze; tarief: Tarief } | null
  delen: readonly { bronId: string; vanaf: string; tot: string; inDeelCent: number }[]
  eerdere: readonly (EerdereDeclaratie & { id: string })[]
}

const laatste = (a: string, b: string): string => (a > b ? a : b)
const eerste = (a: string, b: string): string => (a < b ? a : b)

/** Everything in a dossier that can be declared for, with what is in its potje and what was declared before. */
export async function laadKeuzes(lezer: Lezer, sleutel: { gemeenteId: string; dossierId: string }, budget: BudgetMet): Promise<Keuze[]> {
  const contracten = await lezer
    .selectFrom('zorgovereenkomst as o')
    .innerJoin('zorgverlener as z', (j) => j.onRef('z.gemeente_id', '=', 'o.gemeente_id').onRef('z.id', '=', 'o.zorgverlener_id'))
    .select([
      'o.id',
      'o.potje_id',
      'o.staat',
      'o.betaalwijze',
      'o.tarief_cent',
      'o.tarief_eenheid',
      'o.vanaf',
      'o.tot',
      'o.eindigt_op',
      'z.naam',
      'z.persoon_id',
    ])
    .where('o.gemeente_id', '=', sleutel.gemeenteId)
    .where('o.dossier_id', '=', sleutel.dossierId)
    .where('o.staat', 'in', ['GOEDGEKEURD', 'BEEINDIGD'])
    .orderBy('o.nummer')
    .execute()
  const eerdere = await leesEerdere(lezer, sleutel)
  const basis = (p: PotjeMet) => ({
    potjeId: p.id,
    persoonId: p.persoonId,
    potjeNaam: p.naam,
    budgetCent: p.delen.reduce((t, d) => t + d.budgetCent, 0),
    delen: inUitgeefvolgorde(p.delen, budget.bronnen, budget.regels.matrix, p.domein).map((d) => {
      const { vanaf, tot } = bronVan(budget.bronnen, d.bronId)
      return { bronId: d.bronId, vanaf, tot, inDeelCent: inDeel(d) }
    }),
  })
  return budget.potjes.flatMap((p): Keuze[] => {
    const bij = contracten.filter((o) => o.potje_id === p.id)
    if (p.soort === 'BEDRAG')
      return [
        {
          ...basis(p),
          overeenkomstId: null,
          overeenkomst: null,
          zorgverlener: null,
          zorgverlenerPersoonId: null,
          vanaf: p.vanaf,
          tot: p.tot,
          eerdere: eerdere.get(p.id) ?? [],
        },
      ]
    return bij.flatMap((o): Keuze[] => {
      const vanaf = laatste(o.vanaf, p.vanaf)
      const tot = eerste(o.eindigt_op ?? o.tot, p.tot)
      if (tot < vanaf) return []
      const tarief = { cent: o.tarief_cent, eenheid: o.tarief_eenheid }
      return [
        {
          ...basis(p),
          overeenkomstId: o.id,
          overeenkomst: { staat: o.staat, betaalwijze: o.betaalwijze, tarief },
          zorgverlener: o.naam,
          zorgverlenerPersoonId: o.persoon_id,
          vanaf,
          tot,
          eerdere: eerdere.get(o.id) ?? [],
        },
      ]
    })
  })
}

/** What was declared before, per agreement (per potje for costs without one); sent back and refused do not count. */
async function leesEerdere(
  lezer: Lezer,
  { gemeenteId, dossierId }: { gemeenteId: string; dossierId: string },
): Promise<Map<string, (EerdereDeclaratie & { id: string })[]>> {
  const { rows } = await sql<{ id: string; bij: string; van: string; tot: string; cent: number; dagen: string[] }>`
    select d.id, coalesce(d.overeenkomst_id, d.potje_id) as bij, d.van, d.tot, d.cent::bigint as cent,
      coalesce((select jsonb_agg(g.dag order by g.dag) from declaratie_dag g
        where g.gemeente_id = d.gemeente_id and g.declaratie_id = d.id), '[]') as dagen
    from declaratie d
    where d.gemeente_id = ${gemeenteId} and d.dossier_id = ${dossierId}::uuid and d.staat not in ('TERUG', 'GEWEIGERD')
    order by d.nummer`.execute(lezer)
  const uit = new Map<string, (EerdereDeclaratie & { id: string })[]>()
  for (const { bij, ...rij } of rows) uit.set(bij, [...(uit.get(bij) ?? []), rij])
  return uit
}
