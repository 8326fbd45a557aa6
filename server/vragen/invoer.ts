import { sql } from 'kysely'
import type { Invoer, InvoerDetail, InvoerRij } from '../../src/contract/schemas/invoer.ts'
import type { RijUitkomst } from '../../src/contract/lijsten/machine.ts'
import type { Beller } from '../kern/beller.ts'
import type { Lezer, Poorten } from '../kern/poorten.ts'
import { nietGevonden } from '../kern/probleem.ts'
import { logInzage, rechtenOverAlle } from '../kern/rechten.ts'

const MAX_LIJST = 30

/** Only who does the administration of payments (rights table: BETALINGEN SCHRIJVEN over everyone); for others it is not there. */
export function eisAdministratie(beller: Beller): void {
  if (!beller.rollen.includes('BACKOFFICE')) throw nietGevonden()
}

/** Files that were read in, newest first; of one id, or the latest. */
export async function lijstInvoer(lezer: Lezer, beller: Beller, invoerId: string | null = null): Promise<Invoer[]> {
  eisAdministratie(beller)
  const rijen = await lezer
    .selectFrom('invoer as i')
    .innerJoin('persoon as m', (j) => j.onRef('m.gemeente_id', '=', 'i.gemeente_id').onRef('m.id', '=', 'i.gemaakt_door'))
    .leftJoin('persoon as b', (j) => j.onRef('b.gemeente_id', '=', 'i.gemeente_id').onRef('b.id', '=', 'i.geboekt_door'))
    .select(['i.id', 'i.naam', 'i.soort', 'i.afzender', 'i.gemaakt_op', 'i.geboekt_op'])
    .select(['m.voornaam', 'm.achternaam', 'b.voornaam as b_voornaam', 'b.achternaam as b_achternaam'])
    .where('i.gemeente_id', '=', beller.gemeenteId)
    .$if(invoerId !== null, (q) => q.where('i.id', '=', invoerId ?? ''))
    .orderBy('i.nummer', 'desc')
    .limit(MAX_LIJST)
    .execute()
  if (rijen.length === 0) return []
  const ids = rijen.map((r) => r.id)
  const tellingen = await lezer
    .selectFrom('invoer_rij')
    .select(['invoer_id', 'uitkomst', sql<number>`count(*)::int`.as('aantal'), sql<number>`coalesce(sum(cent), 0)::bigint`.as('cent')])
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('invoer_id', 'in', ids)
    .groupBy(['invoer_id', 'uitkomst'])
    .orderBy('uitkomst')
    .execute()
  return rijen.map((r) => {
    const eigen = tellingen.filter((t) => t.invoer_id === r.id)
    const aantal = (...uitkomsten: RijUitkomst[]): number =>
      eigen.reduce((som, t) => (uitkomsten.includes(t.uitkomst) ? som + t.aantal : som), 0)
    return {
      id: r.id,
      naam: r.naam,
      soort: r.soort,
      afzender: r.afzender,
      gemaaktDoor: `${r.voornaam} ${r.achternaam}`,
      gemaaktOp: r.gemaakt_op.toISOString(),
      geboektDoor: r.b_voornaam === null ? null : `${r.b_voornaam} ${r.b_achternaam}`,
      geboektOp: r.geboekt_op?.toISOString() ?? null,
      open: aantal('BOEKEN', 'BOVEN_BUDGET'),
      tellingen: eigen.map(({ uitkomst, aantal: n, cent }) => ({ uitkomst, aantal: n, cent })),
    }
  })
}

/** One file, or 404. */
export async function vindInvoer(lezer: Lezer, beller: Beller, invoerId: string): Promise<Invoer> {
  const [invoer] = await lijstInvoer(lezer, beller, invoerId)
  if (!invoer) throw nietGevonden()
  return invoer
}

/** One file with its rows; whoever stands in it reads in the access log that it was looked at. */
export async function leesInvoer(p: Poorten, beller: Beller, invoerId: string): Promise<InvoerDetail> {
  const invoer = await vindInvoer(p.db, beller, invoerId)
  const { rows } = await sql<RijMetNamen>`
    select r.nr, r.uitkomst, r.reden, r.kenmerk, r.cent, r.boven_cent, r.betaald_op, r.zorg_dag, r.wijze,
      coalesce(r.persoon_id, b.persoon_id) as persoon_id, coalesce(r.dossier_id, b.dossier_id) as dossier_id,
      m.voornaam, m.achternaam, t.naam as potje, d.kenmerk as declaratie
    from invoer_rij r
    left join betaling b on b.gemeente_id = r.gemeente_id and b.id = r.betaling_id
    left join persoon m on m.gemeente_id = r.gemeente_id and m.id = coalesce(r.persoon_id, b.persoon_id)
    left join potje t on t.gemeente_id = r.gemeente_id and t.id = coalesce(r.potje_id, b.potje_id)
    left join declaratie d on d.gemeente_id = r.gemeente_id and d.id = coalesce(r.declaratie_id, b.declaratie_id)
    where r.gemeente_id = ${beller.gemeenteId} and r.invoer_id = ${invoerId}::uuid
    order by r.nr`.execute(p.db)
  const perDossier = Map.groupBy(
    rows.filter((r) => r.dossier_id !== null && r.persoon_id !== null),
    (r) => r.dossier_id,
  )
  for (const [dossierId, hier] of perDossier) {
    const ids = [...new Set(hier.flatMap((r) => (r.persoon_id === null ? [] : [r.persoon_id])))]
    const rechten = await rechtenOverAlle(p.db, p, beller, ids, dossierId)
    const over = ids.flatMap((persoonId) => {
      const r = rechten.get(persoonId)
      return r ? [{ persoonId, rechten: r }] : []
    })
    await logInzage(p.db, beller, over, { dossierId, gegeven: 'BETALINGEN', actie: 'LEZEN', op: p.klok.nu() })
  }
  return { ...invoer, rijen: rows.map(alsRij) }
}

type RijMetNamen = Pick<InvoerRij, 'nr' | 'uitkomst' | 'reden' | 'kenmerk' | 'cent' | 'wijze' | 'potje' | 'declaratie'> & {
  boven_cent: number | null
  betaald_op: string | null
  zorg_dag: string | null
  persoon_id: string | null
  dossier_id: string | null
  voornaam: string | null
  achternaam: string | null
}

function alsRij(r: RijMetNamen): InvoerRij {
  return {
    nr: r.nr,
    uitkomst: r.uitkomst,
    reden: r.reden,
    kenmerk: r.kenmerk,
    cent: r.cent,
    bovenCent: r.boven_cent,
    betaaldOp: r.betaald_op,
    zorgDag: r.zorg_dag,
    wijze: r.wijze,
    persoon: r.voornaam === null ? null : `${r.voornaam} ${r.achternaam}`,
    potje: r.potje,
    declaratie: r.declaratie,
  }
}
