import { sql, type RawBuilder } from 'kysely'
import type { GeldDeel } from '../../src/contract/lijsten/geldbeeld.ts'
import type { GeldRegel, GeldRegels, GeldRegelsFilter } from '../../src/contract/schemas/geldbeeld.ts'
import { mag } from '../../src/domein/rechten.ts'
import { zietBetalingen } from '../boeken/rechten.ts'
import type { RekeningSoort } from '../db/tabellen/geld.ts'
import type { Beller } from '../kern/beller.ts'
import type { Lezer, Poorten } from '../kern/poorten.ts'
import { nietGevonden } from '../kern/probleem.ts'
import { eisDossier } from '../kern/rechten.ts'
import { leesAfspraakRegels } from './afspraakregels.ts'
import { logGeld } from './geld.ts'
import { leesCursor, NIETS_BIJ, type Bij, type Kijk } from './regel-blad.ts'

/** The accounts that make up each number; a payment within the budget takes nothing off the budget itself. */
const REKENINGEN: Readonly<Record<Exclude<GeldDeel, 'BINDEND' | 'GEPLAND'>, readonly RekeningSoort[]>> = {
  BUDGET: ['DEEL', 'BEHANDELING', 'BETAALD'],
  BETAALD: ['BETAALD', 'BOVEN_BUDGET'],
  BEHANDELING: ['BEHANDELING'],
  BOVEN: ['BOVEN_BUDGET'],
}

/**
 * The rows behind one number of the budget, newest first, of the persons whose payments the caller may see. Without
 * filters they add up to that number in the budget, to the cent.
 */
export async function leesGeldRegels(p: Poorten, beller: Beller, dossierId: string, filter: GeldRegelsFilter): Promise<GeldRegels> {
  const toegang = await eisDossier(p.db, p, beller, dossierId)
  const zichtbaar = [...toegang.personen].filter(([, r]) => zietBetalingen(r))
  if (zichtbaar.length === 0) throw nietGevonden()
  const personen = zichtbaar.map(([id]) => id)
  await logGeld(p.db, p, beller, toegang, personen)
  const heel = new Set(zichtbaar.filter(([, r]) => mag(r, 'BETALINGEN', 'LEZEN', 'DETAIL')).map(([id]) => id))
  const kijk: Kijk = { gemeenteId: beller.gemeenteId, dossierId, personen, heel }
  const { deel } = filter
  if (deel === 'BINDEND' || deel === 'GEPLAND') return leesAfspraakRegels(p, beller, kijk, { ...filter, deel })
  return leesBoekingRegels(p.db, beller, kijk, { ...filter, deel })
}

const uuids = (ids: readonly string[]) => (ids.length === 0 ? sql`null::uuid` : sql.join(ids.map((id) => sql`${id}::uuid`)))

type Rij = {
  id: string
  soort: GeldRegel['soort']
  datum: string | null
  maand: string | null
  sorteer: string
  boeking_id: string | null
  potje_id: string
  bron_id: string
  cent: number
  aantal: number
  totaal: number
}

async function leesBoekingRegels(
  lezer: Lezer,
  beller: Beller,
  kijk: Kijk,
  f: GeldRegelsFilter & { deel: keyof typeof REKENINGEN },
): Promise<GeldRegels> {
  const { gemeenteId, dossierId } = kijk
  // Who may not see single payments sees them added up per month; a grant or a shift is no payment.
  const heel = f.deel === 'BUDGET' ? kijk.personen : [...kijk.heel]
  const soorten = sql.join(REKENINGEN[f.deel].map((s) => sql`${s}`))
  const voorwaarden: RawBuilder<unknown>[] = [
    sql`r.gemeente_id = ${gemeenteId} and r.dossier_id = ${dossierId}::uuid and r.soort in (${soorten})`,
  ]
  if (f.soort !== undefined) voorwaarden.push(sql`k.soort = ${f.soort}`)
  if (f.maand !== undefined)
    voorwaarden.push(sql`k.datum >= ${`${f.maand}-01`}::date and k.datum < (${`${f.maand}-01`}::date + interval '1 month')::date`)
  const alleenPotje = f.potje === undefined ? sql`` : sql`and id = ${f.potje}::uuid`
  // What was paid beyond budget and is covered again by money that came in later.
  const gedekt =
    f.deel === 'BOVEN' && f.soort === undefined && f.maand === undefined
      ? sql`union all
        select concat_ws(':', 'GEDEKT', x.potje_id, x.bron_id), 'GEDEKT', null::date, null, '0000', null::uuid, x.potje_id, x.bron_id,
          -least(x.boven, x.in_deel)
        from (
          select r.potje_id, r.bron_id,
            coalesce(sum(l.cent) filter (where r.soort = 'BOVEN_BUDGET'), 0)::bigint as boven,
            coalesce(sum(l.cent) filter (where r.soort = 'DEEL'), 0)::bigint as in_deel
          from p join rekening r on r.gemeente_id = ${gemeenteId} and r.potje_id = p.id
          join boekingsregel l on l.gemeente_id = r.gemeente_id and l.rekening_id = r.id
          group by 1, 2) x
        where x.boven > 0 and x.in_deel > 0`
      : sql``
  const na = leesCursor(f.na)
  const vanaf = na === null ? sql`` : sql`where (r.sorteer, r.id) < (${na.sorteer}, ${na.id})`
  const { rows } = await sql<Rij>`
    with p as materialized (
      select id, coalesce(persoon_id in (${uuids(heel)}), false) as heel from potje
      where gemeente_id = ${gemeenteId} and dossier_id = ${dossierId}::uuid and persoon_id in (${uuids(kijk.personen)}) ${alleenPotje}),
    per as (
      select case when p.heel then k.id end as boeking_id, case when p.heel then k.datum end as datum,
        case when not p.heel then to_char(k.datum, 'YYYY-MM') end as maand, k.soort, r.potje_id, r.bron_id, sum(l.cent)::bigint as cent
      from p join rekening r on r.potje_id = p.id
      join boekingsregel l on l.gemeente_id = r.gemeente_id and l.rekening_id = r.id
      join boeking k on k.gemeente_id = l.gemeente_id and k.id = l.boeking_id
      where ${sql.join(voorwaarden, sql` and `)}
      group by 1, 2, 3, 4, 5, 6 having sum(l.cent) <> 0),
    rijen as materialized (
      select concat_ws(':', coalesce(boeking_id::text, maand || ':' || soort), potje_id, bron_id) collate "C" as id, soort, datum, maand,
        coalesce(datum::text, maand || '-99') collate "C" as sorteer, boeking_id, potje_id, bron_id, cent
      from per ${gedekt}),
    samen as (select count(*)::int as aantal, coalesce(sum(cent), 0)::bigint as totaal from rijen)
    select s.aantal, s.totaal, r.* from samen s left join lateral (
      select * from rijen r ${vanaf} order by r.sorteer desc, r.id desc limit ${f.aantal + 1}) r on true
    order by r.sorteer desc, r.id desc`.execute(lezer)
  const [eerste] = rows
  // The left join answers one empty row where there is nothing, so that the totals still come.
  const gevonden = rows.filter((r) => r.id !== null)
  const blad = gevonden.slice(0, f.aantal)
  const laatste = blad.at(-1)
  const meer = await leesBijBoeking(
    lezer,
    beller,
    blad.flatMap((r) => (r.boeking_id === null ? [] : [r.boeking_id])),
  )
  return {
    items: blad.map((r) => ({
      id: r.id,
      soort: r.soort,
      datum: r.datum,
      maand: r.maand ?? r.datum?.slice(0, 7) ?? null,
      potjeId: r.potje_id,
      bronId: r.bron_id,
      cent: r.cent,
      ...(meer.get(r.boeking_id ?? '') ?? NIETS_BIJ),
    })),
    totaalCent: eerste?.totaal ?? 0,
    aantal: eerste?.aantal ?? 0,
    volgende: laatste !== undefined && gevonden.length > f.aantal ? `${laatste.sorteer}_${laatste.id}` : null,
  }
}

/** When it was entered, by whom and under which reference; only for the rows of one page. */
async function leesBijBoeking(lezer: Lezer, beller: Beller, ids: readonly string[]): Promise<Map<string, Bij>> {
  if (ids.length === 0) return new Map()
  const { gemeenteId } = beller
  const { rows } = await sql<{
    id: string
    op: Date
    door_id: string | null
    naam: string | null
    kenmerk: string | null
    verschuiving_id: string | null
  }>`
    select k.id, k.op, k.door_id, w.voornaam || ' ' || w.achternaam as naam, k.verschuiving_id,
      coalesce(b.kenmerk, d.kenmerk, c.kenmerk) as kenmerk
    from boeking k
    left join persoon w on w.gemeente_id = k.gemeente_id and w.id = k.door_id
    left join betaling b on b.gemeente_id = k.gemeente_id and b.id = k.betaling_id
    left join declaratie d on d.gemeente_id = k.gemeente_id and d.id = k.declaratie_id
    left join beschikking_boeking y on y.gemeente_id = k.gemeente_id and y.boeking_id = k.id
    left join beschikking c on c.gemeente_id = y.gemeente_id and c.id = y.beschikking_id
    where k.gemeente_id = ${gemeenteId} and k.id in (${uuids([...new Set(ids)])})`.execute(lezer)
  return new Map(
    rows.map((r) => [
      r.id,
      {
        op: r.op.toISOString(),
        door: r.door_id === null ? null : { persoonId: r.door_id, naam: r.naam ?? '', ik: r.door_id === beller.persoonId },
        kenmerk: r.kenmerk,
        verschuivingId: r.verschuiving_id,
      },
    ]),
  )
}
