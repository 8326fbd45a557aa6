import { sql } from 'kysely'
import type { Afzender } from '../../src/contract/lijsten/machine.ts'
import { verdeelBetaling, type Betaaldeel } from '../../src/domein/betalen.ts'
import { inUitgeefvolgorde } from '../../src/domein/potjes.ts'
import { plusDagen } from '../../src/domein/termijnen.ts'
import { leesDeelSaldi } from '../boeken/betaling-boeken.ts'
import { leesVast } from '../boeken/declaratie.ts'
import { laadBudget, type BudgetMet } from '../boeken/laden.ts'
import { leesGeldInstellingen } from '../boeken/regels.ts'
import type { Lezer } from '../kern/poorten.ts'
import { vindPlaats, type Plaats } from '../machine/plaats.ts'
import type { Rij } from './rij.ts'
import type { Geboekt, Kennis } from './voorbeeld.ts'

/** So many days a bank and the SVB may differ about when a payment was made. */
const SPELING_DAGEN = 5

const VELDEN = ['id', 'afzender', 'kenmerk', 'cent', 'betaald_op', 'zorg_dag', 'declaratie_id'] as const
type BetalingRij = { [V in (typeof VELDEN)[number]]: V extends 'cent' ? number : V extends 'declaratie_id' ? string | null : string }

const alsGeboekt = (r: BetalingRij): Geboekt => ({
  id: r.id,
  afzender: r.afzender,
  kenmerk: r.kenmerk,
  cent: r.cent,
  betaaldOp: r.betaald_op,
  zorgDag: r.zorg_dag,
  declaratieId: r.declaratie_id,
})

/** What the loket knows now about the rows of a file, out of the database. */
export async function leesKennis(
  lezer: Lezer,
  over: { gemeenteId: string; afzender: Afzender; vandaag: string; rijen: readonly Rij[] },
): Promise<Kennis> {
  const { gemeenteId, afzender, vandaag } = over
  const kenmerken = [...new Set(over.rijen.flatMap((r) => (r.goed ? [r.kenmerk] : [])))]
  const eerder = new Map((await betalingenMet(lezer, gemeenteId, afzender, kenmerken)).map((b) => [b.kenmerk, b]))
  const boven = await bovenTeller(lezer, gemeenteId, vandaag)
  // A payment that one row of this file was matched with is not there for the next.
  const gebruikt = new Set<string>()
  return {
    vandaag,
    afzender,
    eerder: (kenmerk) => eerder.get(kenmerk),
    plaats: (verwijst) => vindPlaats(lezer, gemeenteId, verwijst),
    boven,
    async vanDeclaratie(id) {
      const alle = await staandeBetalingen(lezer, gemeenteId, afzender, id)
      const vrij = alle.filter((b) => !b.gekoppeld && !gebruikt.has(b.id))
      const eerste = vrij.find((b) => b.afzender !== afzender)
      if (eerste) gebruikt.add(eerste.id)
      return { geboekt: vrij, betaald: alle.length > 0 }
    },
    async inWoorden(woorden) {
      if (woorden.length === 0) return []
      return (
        await declaraties(lezer, gemeenteId)
          .where('kenmerk', 'in', [...woorden])
          .execute()
      ).map(alsPlaats)
    },
    async metBedrag(cent, betaaldOp) {
      const rijen = await declaraties(lezer, gemeenteId)
        .where('staat', 'in', ['AKKOORD_BUDGETHOUDER', 'BIJ_SVB'])
        .where('cent', '=', cent)
        .where('tot', '<=', betaaldOp)
        .limit(2)
        .execute()
      return rijen.map(alsPlaats)
    },
    async isGemeld(cent, betaaldOp) {
      const rij = await lezer
        .selectFrom('betaling')
        .select('id')
        .where('gemeente_id', '=', gemeenteId)
        .where('afzender', '<>', afzender)
        .where('cent', '=', cent)
        .where('betaald_op', '>=', plusDagen(betaaldOp, -SPELING_DAGEN))
        .where('betaald_op', '<=', plusDagen(betaaldOp, SPELING_DAGEN))
        .executeTakeFirst()
      return rij !== undefined
    },
  }
}

function declaraties(lezer: Lezer, gemeenteId: string) {
  return lezer.selectFrom('declaratie').select(['id', 'dossier_id', 'persoon_id', 'potje_id', 'tot']).where('gemeente_id', '=', gemeenteId)
}

const alsPlaats = (r: { id: string; dossier_id: string; persoon_id: string; potje_id: string; tot: string }): Plaats => ({
  wijze: 'DECLARATIE',
  dossierId: r.dossier_id,
  persoonId: r.persoon_id,
  potjeId: r.potje_id,
  declaratieId: r.id,
  laatsteZorgDag: r.tot,
})

async function betalingenMet(lezer: Lezer, gemeenteId: string, afzender: string, kenmerken: readonly string[]): Promise<Geboekt[]> {
  if (kenmerken.length === 0) return []
  const rijen = await lezer
    .selectFrom('betaling')
    .select(VELDEN)
    .where('gemeente_id', '=', gemeenteId)
    .where('afzender', '=', afzender)
    .where('kenmerk', 'in', [...kenmerken])
    .execute()
  return rijen.map(alsGeboekt)
}

/** Payments of a declaratie that were not put right since; `gekoppeld` when a row of this sender told of it before. */
async function staandeBetalingen(
  lezer: Lezer,
  gemeenteId: string,
  afzender: string,
  declaratieId: string,
): Promise<(Geboekt & { gekoppeld: boolean })[]> {
  const { rows } = await sql<BetalingRij & { gekoppeld: boolean }>`
    select b.id, b.afzender, b.kenmerk, b.cent, b.betaald_op, b.zorg_dag, b.declaratie_id,
      exists (select 1 from invoer_rij r join invoer i on i.gemeente_id = r.gemeente_id and i.id = r.invoer_id
        where r.gemeente_id = b.gemeente_id and r.betaling_id = b.id and i.afzender = ${afzender} and r.kenmerk <> b.kenmerk
          and i.geboekt_op is not null) as gekoppeld
    from betaling b
    where b.gemeente_id = ${gemeenteId} and b.declaratie_id = ${declaratieId}::uuid
      and not exists (select 1 from boeking k where k.gemeente_id = b.gemeente_id and k.betaling_id = b.id and k.soort = 'CORRECTIE')
    order by b.nummer`.execute(lezer)
  return rows.map((r) => ({ ...alsGeboekt(r), gekoppeld: r.gekoppeld }))
}

/** Tells what would stand beyond budget, each row after the rows before it; with the rule that books it. */
async function bovenTeller(lezer: Lezer, gemeenteId: string, vandaag: string): Promise<Kennis['boven']> {
  const { regels } = await leesGeldInstellingen(lezer, gemeenteId, vandaag)
  const budgetten = new Map<string, BudgetMet>()
  const saldi = new Map<string, Map<string, number>>()
  const vastGenomen = new Set<string>()
  return async (plaats, cent, zorgDag) => {
    const budget =
      budgetten.get(plaats.dossierId) ?? (await laadBudget(lezer, { gemeenteId, dossierId: plaats.dossierId }, regels, vandaag))
    budgetten.set(plaats.dossierId, budget)
    const potje = budget.potjes.find((x) => x.id === plaats.potjeId)
    const saldo = saldi.get(plaats.potjeId) ?? (await leesDeelSaldi(lezer, { gemeenteId }, plaats.potjeId))
    saldi.set(plaats.potjeId, saldo)
    const { declaratieId } = plaats
    const vast = declaratieId === null || vastGenomen.has(declaratieId) ? [] : await leesVast(lezer, { gemeenteId }, declaratieId)
    if (declaratieId !== null) vastGenomen.add(declaratieId)
    const delen = inUitgeefvolgorde(potje?.delen ?? [], budget.bronnen, regels.matrix, potje?.domein ?? 'B').flatMap(
      ({ bronId }): Betaaldeel[] => {
        const bron = budget.bronnen.find((x) => x.id === bronId)
        const vastCent = vast.find((v) => v.bronId === bronId)?.cent ?? 0
        return bron ? [{ bronId, vanaf: bron.vanaf, tot: bron.tot, inDeelCent: saldo.get(bronId) ?? 0, vastCent }] : []
      },
    )
    if (delen.length === 0) return cent
    const uit = verdeelBetaling(delen, cent, zorgDag)
    for (const r of uit.betaald) saldo.set(r.bronId, (saldo.get(r.bronId) ?? 0) - r.uitDeelCent)
    for (const r of uit.los) saldo.set(r.bronId, (saldo.get(r.bronId) ?? 0) + r.cent)
    return uit.boven?.cent ?? 0
  }
}
