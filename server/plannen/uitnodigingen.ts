import { sql, type Selectable } from 'kysely'
import type { UitnodigingLink, UitnodigingStaat } from '../../src/contract/woorden-toegang.ts'
import { dagErvoor, leeftijdOp } from '../../src/domein/leeftijd.ts'
import { LEEFTIJD_UITNODIGING, uitnodigingStaat } from '../../src/domein/uitnodiging.ts'
import type { ToegangTabellen } from '../db/tabellen/toegang.ts'
import type { Beller } from '../kern/beller.ts'
import type { Lezer, Poorten, Trx } from '../kern/poorten.ts'
import { type Stand, standVan } from '../kern/verlenen.ts'

export type UitnodigingRij = Selectable<ToegangTabellen['uitnodiging']>

export function staatVan(u: UitnodigingRij, vandaag: string): UitnodigingStaat {
  return uitnodigingStaat(
    { linkTot: u.link_tot, tot: u.tot, aangenomen: u.aangenomen_door !== null, besluit: u.besluit, gestopt: u.gestopt_op !== null },
    vandaag,
  )
}

/** Ids of the persons whose part of the plan an invitation is about. */
export async function personenVan(lezer: Lezer, u: UitnodigingRij): Promise<string[]> {
  const rijen = await lezer
    .selectFrom('uitnodiging_persoon')
    .select('persoon_id')
    .where('gemeente_id', '=', u.gemeente_id)
    .where('uitnodiging_id', '=', u.id)
    .orderBy('persoon_id')
    .execute()
  return rijen.map((r) => r.persoon_id)
}

/** How the caller stands to those of these persons for whom he decides who looks along; the others are absent. */
export async function beslistVoor(
  lezer: Lezer,
  p: Pick<Poorten, 'klok'>,
  beller: Beller,
  personen: readonly string[],
): Promise<Map<string, Stand>> {
  const uit = new Map<string, Stand>()
  for (const id of personen) {
    const stand = await standVan(lezer, p, beller, id)
    if (stand && stand.verlenen !== 'MAG_NIET') uit.set(id, stand)
  }
  return uit
}

/**
 * What the caller can do with the link of this invitation. Not taken by who works for the gemeente (a draft does not
 * exist for them), nor by who the plan is about or who decides already: only these may hear that it is one of theirs.
 */
export async function linkVoor(lezer: Lezer, p: Pick<Poorten, 'klok'>, beller: Beller, u: UitnodigingRij): Promise<UitnodigingLink> {
  if (u.aangenomen_door === beller.persoonId) return 'JA'
  const ik = await lezer
    .selectFrom('persoon')
    .select(['geboren', 'medewerker_rollen'])
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('id', '=', beller.persoonId)
    .executeTakeFirstOrThrow()
  if (ik.medewerker_rollen.length > 0) return 'NIET'
  const personen = await personenVan(lezer, u)
  if (u.gemaakt_door === beller.persoonId || personen.includes(beller.persoonId)) return 'ZELF'
  if ((await beslistVoor(lezer, p, beller, personen)).size > 0) return 'ZELF'
  const vandaag = p.klok.vandaag()
  return leeftijdOp(ik.geboren, vandaag) >= LEEFTIJD_UITNODIGING && staatVan(u, vandaag) === 'OPEN' ? 'JA' : 'NIET'
}

/**
 * Sets the last day of a betrokkene who came by an invitation to that of the longest toestemming he has in the dossier,
 * and to yesterday when he has none: without this a supporter would go on seeing the steps of the family.
 */
export async function zetBetrokkeneTot(
  trx: Trx,
  p: Pick<Poorten, 'klok'>,
  v: { gemeenteId: string; dossierId: string; ontvangerId: string },
): Promise<void> {
  await sql`update betrokkene set tot = coalesce((
      select max(t.tot) from toestemming t
      join deelnemer d on d.gemeente_id = t.gemeente_id and d.persoon_id = t.persoon_id
      where t.gemeente_id = ${v.gemeenteId} and d.dossier_id = ${v.dossierId}::uuid
        and t.ontvanger_id = ${v.ontvangerId}::uuid and t.ingetrokken_op is null), ${dagErvoor(p.klok.vandaag())}::date)
    where gemeente_id = ${v.gemeenteId} and dossier_id = ${v.dossierId}::uuid and persoon_id = ${v.ontvangerId}::uuid
      and tot is not null`.execute(trx)
}
