import { sql } from 'kysely'
import type { z } from '../../src/contract/zod.ts'
import type { InzageSchema } from '../../src/contract/schemas/toegang.ts'
import type { Gegeven } from '../../src/domein/gegevens.ts'
import type { Actie } from '../../src/domein/rechten-tabel.ts'
import type { Hoedanigheid } from '../../src/contract/woorden-toegang.ts'
import type { Beller } from '../kern/beller.ts'
import type { Lezer, Poorten } from '../kern/poorten.ts'
import { eisDossier, logInzage, personenMet } from '../kern/rechten.ts'
import { machineNamen } from './machine-namen.ts'
import { namenVan } from './toegang.ts'

type Inzage = z.infer<typeof InzageSchema>
type Rij = {
  dag: string
  eerste: Date
  laatste: Date
  aantal: number
  kijker_id: string
  persoon_id: string
  gegeven: Gegeven
  actie: Actie
  hoedanigheid: Hoedanigheid
  toestemming_id: string | null
  vertegenwoordiging_id: string | null
}
type Filter = { persoonId?: string | undefined; vanaf?: string | undefined; tot?: string | undefined }

const MAX_REGELS = 500

/**
 * Who looked at what and who changed what in a dossier: of the persons whose log the caller may read, and otherwise
 * only the caller's own looks. The same on one day is one line (NEN 7513 allows it; a page of repeats hides the one
 * look that matters).
 */
export async function leesInzage(p: Poorten, beller: Beller, dossierId: string, filter: Filter): Promise<Inzage> {
  const toegang = await eisDossier(p.db, p, beller, dossierId)
  const heel = personenMet(toegang, 'INZAGE', 'LEZEN').filter((id) => filter.persoonId === undefined || id === filter.persoonId)
  const eigen = personenMet(toegang, 'INZAGE', 'LEZEN', 'EIGEN').filter((id) => filter.persoonId === undefined || id === filter.persoonId)
  await logInzage(
    p.db,
    beller,
    heel.flatMap((persoonId) => {
      const rechten = toegang.personen.get(persoonId)
      return rechten ? [{ persoonId, rechten }] : []
    }),
    { dossierId, gegeven: 'INZAGE', actie: 'LEZEN', op: p.klok.nu() },
  )
  return { items: await regels(p.db, beller, heel, eigen, filter) }
}

/** The lines about these persons, newest first; of `eigen` only what the caller did. */
export async function regels(
  lezer: Lezer,
  beller: Beller,
  heel: readonly string[],
  eigen: readonly string[],
  filter: Filter,
): Promise<Inzage['items']> {
  if (heel.length + eigen.length === 0) return []
  const ids = (lijst: readonly string[]) => (lijst.length === 0 ? sql`null` : sql.join(lijst.map((id) => sql`${id}::uuid`)))
  const { rows } = await sql<Rij>`
    select (op at time zone 'Europe/Amsterdam')::date as dag, min(op) as eerste, max(op) as laatste, count(*)::int as aantal,
      coalesce(kijker_id, machine_id) as kijker_id, persoon_id, gegeven, actie, hoedanigheid, toestemming_id, vertegenwoordiging_id
    from inzage
    where gemeente_id = ${beller.gemeenteId}
      and (persoon_id in (${ids(heel)}) or (persoon_id in (${ids(eigen)}) and kijker_id = ${beller.persoonId}::uuid))
      and (${filter.vanaf ?? null}::date is null or (op at time zone 'Europe/Amsterdam')::date >= ${filter.vanaf ?? null}::date)
      and (${filter.tot ?? null}::date is null or (op at time zone 'Europe/Amsterdam')::date <= ${filter.tot ?? null}::date)
    group by 1, coalesce(kijker_id, machine_id), persoon_id, gegeven, actie, hoedanigheid, toestemming_id, vertegenwoordiging_id
    order by laatste desc, gegeven
    limit ${MAX_REGELS}`.execute(lezer)
  const namen = await namenVan(
    lezer,
    beller.gemeenteId,
    rows.flatMap((r) => [r.kijker_id, r.persoon_id]),
  )
  const machines = await machineNamen(
    lezer,
    beller.gemeenteId,
    rows.map((r) => r.kijker_id),
  )
  const wie = (id: string) => ({ persoonId: id, naam: namen.get(id)?.naam ?? machines.get(id) ?? '' })
  return rows.map((r) => ({
    dag: r.dag,
    eerste: r.eerste.toISOString(),
    laatste: r.laatste.toISOString(),
    aantal: r.aantal,
    kijker: wie(r.kijker_id),
    over: wie(r.persoon_id),
    gegeven: r.gegeven,
    actie: r.actie,
    hoedanigheid: r.hoedanigheid,
    toestemmingId: r.toestemming_id,
    vertegenwoordigingId: r.vertegenwoordiging_id,
    tekst: `rechten:inzage.${r.actie}.${r.gegeven}`,
  }))
}
