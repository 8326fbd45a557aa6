import { sql } from 'kysely'
import { verdeelBetaling, type Betaaldeel } from '../../src/domein/betalen.ts'
import { inUitgeefvolgorde, type Bron } from '../../src/domein/potjes.ts'
import { nieuwId } from '../../src/lib/id.ts'
import type { Lezer, Trx } from '../kern/poorten.ts'
import { nietGevonden, Probleem } from '../kern/probleem.ts'
import { boek, type Boekhouding, type Regel } from './boeken.ts'
import { leesVast, meldGeld, pakDeclaratie, zetStap, type DeclaratieRij } from './declaratie.ts'
import { laadBudget } from './laden.ts'
import { vindLoon, zorgVoorMaandloonIn } from './maandloon.ts'
import { leesGeldInstellingen } from './regels.ts'

/** A payment as the SVB or the back office reports it; days `YYYY-MM-DD`, `cent` more than zero. */
export type GemeldeBetaling = {
  declaratieId: string | null
  potjeId: string
  cent: number
  /** day of care: decides the period and the month */
  zorgDag: string
  betaaldOp: string
  /** the reporter's own number for this payment: counts once per `afzender` */
  kenmerk: string
  afzender: string
}
export type GeboekteBetaling = { betalingId: string; bovenBudgetCent: number }

/**
 * Books a payment that was not booked before, under the locks of the accounts.
 * @param hersteltId the payment that this one puts right
 */
export async function boekNieuwe(trx: Trx, b: Boekhouding, gemeld: GemeldeBetaling, hersteltId: string | null): Promise<GeboekteBetaling> {
  // A wage needs no declaratie of anybody: its month stands there by itself, and is what is paid here.
  if (gemeld.declaratieId === null) await zorgVoorMaandloonIn(trx, b, b.dag, b.op)
  const m = { ...gemeld, declaratieId: gemeld.declaratieId ?? (await vindLoon(trx, b, gemeld.potjeId, gemeld.zorgDag)) }
  const { regels: geldregels } = await leesGeldInstellingen(trx, b.gemeenteId, b.dag)
  const budget = await laadBudget(trx, b, geldregels, b.dag)
  const potje = budget.potjes.find((x) => x.id === m.potjeId)
  if (!potje) throw nietGevonden()
  const declaratie = m.declaratieId === null ? null : await pakDeclaratie(trx, b, m.declaratieId)
  if (declaratie === undefined) throw nietGevonden()
  if (declaratie !== null && declaratie.potje_id !== m.potjeId) {
    throw new Probleem('ongeldig-verzoek', 'Deze declaratie hoort bij een ander potje. Er is niets veranderd.', {
      velden: [{ pad: 'potjeId', melding: 'is niet het potje van de declaratie' }],
    })
  }
  const vast = declaratie === null ? [] : await leesVast(trx, b, declaratie.id)
  const vanPotje = inUitgeefvolgorde(potje.delen, budget.bronnen, geldregels.matrix, potje.domein).map((d) => d.bronId)
  // A potje that was never granted anything still gets the fact, at a bron of the same person.
  const bronIds = vanPotje.length > 0 ? vanPotje : budget.bronnen.filter((x) => x.persoonId === potje.persoonId).map((x) => x.id)
  const saldi = await leesDeelSaldi(trx, b, potje.id)
  const delen = bronIds.flatMap((bronId): Betaaldeel[] => {
    const bron: Bron | undefined = budget.bronnen.find((x) => x.id === bronId)
    if (!bron) return []
    const vastCent = vast.find((v) => v.bronId === bronId)?.cent ?? 0
    return [{ bronId, vanaf: bron.vanaf, tot: bron.tot, inDeelCent: saldi.get(bronId) ?? 0, vastCent }]
  })
  if (delen.length === 0) throw new Probleem('buiten-periode', 'Voor deze persoon is geen budget bekend. Er is niets geboekt.')
  const uit = verdeelBetaling(delen, m.cent, m.zorgDag)
  const betalingId = nieuwId()
  await trx
    .insertInto('betaling')
    .values({
      gemeente_id: b.gemeenteId,
      id: betalingId,
      dossier_id: b.dossierId,
      persoon_id: potje.persoonId,
      potje_id: potje.id,
      declaratie_id: m.declaratieId,
      afzender: m.afzender,
      kenmerk: m.kenmerk,
      cent: m.cent,
      boven_cent: uit.boven?.cent ?? 0,
      zorg_dag: m.zorgDag,
      betaald_op: m.betaaldOp,
      gemeld_op: b.op,
      door_id: b.doorId,
      herstelt_id: hersteltId,
    })
    .execute()
  if (declaratie !== null && uit.los.length > 0) await laatDeelsLos(trx, b, declaratie, uit.los)
  const potjeId = potje.id
  await boek(
    trx,
    { ...b, dag: m.zorgDag },
    'BETALING',
    [
      ...uit.betaald.flatMap((r): Regel[] => [
        { soort: 'BEHANDELING', bronId: r.bronId, potjeId, cent: -r.uitVastCent },
        { soort: 'DEEL', bronId: r.bronId, potjeId, cent: -r.uitDeelCent },
        { soort: 'BETAALD', bronId: r.bronId, potjeId, cent: r.uitVastCent + r.uitDeelCent },
      ]),
      ...(uit.boven === null
        ? []
        : ([
            { soort: 'TEKORT', bronId: uit.boven.bronId, potjeId, cent: -uit.boven.cent },
            { soort: 'BOVEN_BUDGET', bronId: uit.boven.bronId, potjeId, cent: uit.boven.cent },
          ] satisfies Regel[])),
    ].filter((r) => r.cent !== 0),
    { declaratieId: m.declaratieId, betalingId },
  )
  if (declaratie !== null && declaratie.staat !== 'BETAALD') await zetStap(trx, b, declaratie, { staat: 'BETAALD', wie: 'SVB', reden: '' })
  await meldGeld(trx, b, potje.persoonId, betalingId)
  return { betalingId, bovenBudgetCent: uit.boven?.cent ?? 0 }
}

/** What was held and is not needed goes back on the day it was held for, which may lie in another bron than the payment. */
async function laatDeelsLos(trx: Trx, b: Boekhouding, rij: DeclaratieRij, los: readonly { bronId: string; cent: number }[]): Promise<void> {
  const regels = los.flatMap(({ bronId, cent }): Regel[] => [
    { soort: 'BEHANDELING', bronId, potjeId: rij.potje_id, cent: -cent },
    { soort: 'DEEL', bronId, potjeId: rij.potje_id, cent },
  ])
  await boek(trx, { ...b, dag: rij.tot }, 'DECLARATIE', regels, { declaratieId: rij.id })
}

/** What stands on the DEEL account of each bron of a potje: before anything that was paid beyond budget is counted. */
export async function leesDeelSaldi(trx: Lezer, b: Pick<Boekhouding, 'gemeenteId'>, potjeId: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ bron_id: string; cent: number }>`
    select r.bron_id, coalesce(sum(l.cent), 0)::bigint as cent
    from rekening r left join boekingsregel l on l.gemeente_id = r.gemeente_id and l.rekening_id = r.id
    where r.gemeente_id = ${b.gemeenteId} and r.potje_id = ${potjeId}::uuid and r.soort = 'DEEL'
    group by 1`.execute(trx)
  return new Map(rows.map((r) => [r.bron_id, r.cent]))
}
