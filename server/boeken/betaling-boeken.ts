import { sql } from 'kysely'
import { verdeelBetaling, type Betaaldeel } from '../../src/domein/betalen.ts'
import { inUitgeefvolgorde, type Bron, type Potje } from '../../src/domein/potjes.ts'
import { nieuwId } from '../../src/lib/id.ts'
import type { Lezer, Trx } from '../kern/poorten.ts'
import { nietGevonden, Probleem } from '../kern/probleem.ts'
import { boek, type Boekhouding, type Regel } from './boeken.ts'
import { leesVast, meldGeld, pakDeclaratie, zetStap, type DeclaratieRij } from './declaratie.ts'
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
/** `eerder`: it stood in the books already, and nothing was done now. */
export type GeboekteBetaling = { betalingId: string; bovenBudgetCent: number; eerder: boolean }

/**
 * Books a payment that was not booked before, under the locks of the accounts.
 * @param hersteltId the payment that this one puts right
 */
export async function boekNieuwe(trx: Trx, b: Boekhouding, gemeld: GemeldeBetaling, hersteltId: string | null): Promise<GeboekteBetaling> {
  // A wage needs no declaratie of anybody: its month stands there by itself, and is what is paid here.
  if (gemeld.declaratieId === null) await zorgVoorMaandloonIn(trx, b, b.dag, b.op)
  const m = { ...gemeld, declaratieId: gemeld.declaratieId ?? (await vindLoon(trx, b, gemeld.potjeId, gemeld.zorgDag)) }
  const potje = await leesPlek(trx, b, m.potjeId)
  const declaratie = m.declaratieId === null ? null : await pakDeclaratie(trx, b, m.declaratieId)
  if (declaratie === undefined) throw nietGevonden()
  if (declaratie !== null && declaratie.potje_id !== m.potjeId) {
    throw new Probleem('ongeldig-verzoek', 'Deze declaratie hoort bij een ander potje. Er is niets veranderd.', {
      velden: [{ pad: 'potjeId', melding: 'is niet het potje van de declaratie' }],
    })
  }
  const vast = declaratie === null ? [] : await leesVast(trx, b, declaratie.id)
  const delen = (await bronnenVoor(trx, b, potje)).map((bron): Betaaldeel => {
    const vastCent = vast.find((v) => v.bronId === bron.id)?.cent ?? 0
    return { bronId: bron.id, vanaf: bron.vanaf, tot: bron.tot, inDeelCent: bron.inDeelCent, vastCent }
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
  return { betalingId, bovenBudgetCent: uit.boven?.cent ?? 0, eerder: false }
}

type BronBijPotje = Pick<Bron, 'id' | 'wet' | 'persoonId' | 'vanaf' | 'tot'> & { isDeel: boolean; inDeelCent: number }
type Plek = Pick<Potje, 'id' | 'persoonId' | 'domein'> & { bronnen: BronBijPotje[] }

/**
 * The potje of a payment, with the bronnen of its dossier and what stands on the DEEL account of each: so much and no
 * more than booking one payment needs, because a file books thousands of them into the same potje.
 * @throws 404 for a potje that is not in this dossier
 */
async function leesPlek(trx: Trx, b: Boekhouding, potjeId: string): Promise<Plek> {
  const { rows } = await sql<BronBijPotje & { id: string | null; houder: string; domein: Plek['domein'] }>`
    select p.persoon_id as houder, p.domein, b.id, b.wet, b.persoon_id as "persoonId", b.vanaf, b.tot,
      exists (select 1 from rekening r
        where r.gemeente_id = b.gemeente_id and r.bron_id = b.id and r.potje_id = p.id) as "isDeel",
      coalesce((select sum(l.cent) from rekening r
        join boekingsregel l on l.gemeente_id = r.gemeente_id and l.rekening_id = r.id
        where r.gemeente_id = b.gemeente_id and r.bron_id = b.id and r.potje_id = p.id and r.soort = 'DEEL'), 0)::bigint as "inDeelCent"
    from potje p left join bron b on b.gemeente_id = p.gemeente_id and b.dossier_id = p.dossier_id
    where p.gemeente_id = ${b.gemeenteId} and p.dossier_id = ${b.dossierId}::uuid and p.id = ${potjeId}::uuid
    order by b.persoon_id, b.vanaf, b.id`.execute(trx)
  const [eerste] = rows
  if (!eerste) throw nietGevonden()
  return { id: potjeId, persoonId: eerste.houder, domein: eerste.domein, bronnen: rows.filter((r) => r.id !== null) }
}

/** The bronnen that a payment from this potje is spread over, in the order in which they are spent. */
async function bronnenVoor(trx: Trx, b: Boekhouding, potje: Plek): Promise<BronBijPotje[]> {
  const delen = potje.bronnen.filter((x) => x.isDeel)
  // A potje that was never granted anything still gets the fact, at a bron of the same person.
  if (delen.length === 0) return potje.bronnen.filter((x) => x.persoonId === potje.persoonId)
  // Only between two bronnen do the rules have something to say.
  if (delen.length === 1) return delen
  const { regels } = await leesGeldInstellingen(trx, b.gemeenteId, b.dag)
  return inUitgeefvolgorde(
    delen.map((d) => ({ ...d, bronId: d.id })),
    delen,
    regels.matrix,
    potje.domein,
  )
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
