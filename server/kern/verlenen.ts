import type { Hoedanigheid, Verlening } from '../../src/contract/woorden-toegang.ts'
import { hoedanigheden } from '../../src/domein/hoedanigheid.ts'
import { type Feiten, rechtenOver, type Rechten } from '../../src/domein/rechten.ts'
import { magVerlenen } from '../../src/domein/verlenen.ts'
import { type Beller, MEDEWERKER_ROLLEN } from './beller.ts'
import { laadFeiten } from './feiten.ts'
import type { Lezer, Poorten } from './poorten.ts'

/** How one person stands to another: rows of the table, rights, and whether he decides who looks along. */
export type Stand = { feiten: Feiten; rijen: Hoedanigheid[]; rechten: Rechten; verlenen: Verlening; magMachtigen: boolean }

/** How `beller` stands to this person; null when the person does not exist. */
export async function standVan(lezer: Lezer, p: Pick<Poorten, 'klok'>, beller: Beller, persoonId: string): Promise<Stand | null> {
  const feiten = (await laadFeiten(lezer, beller, [persoonId], null, p.klok.vandaag())).get(persoonId)
  return feiten ? standUit(feiten) : null
}

export function standUit(feiten: Feiten): Stand {
  const rijen = hoedanigheden(feiten).map((g) => g.hoedanigheid)
  return {
    feiten,
    rijen,
    rechten: rechtenOver(feiten),
    verlenen: magVerlenen(feiten, rijen),
    // A machtiging is given by the person or the curator, never passed on by who holds one.
    magMachtigen: rijen.includes('DEELNEMER_16_PLUS') || rijen.includes('CURATOR'),
  }
}

/** Somebody as if he were the caller, to find out what he may see; null for an unknown person. */
export async function alsBeller(lezer: Lezer, gemeenteId: string, persoonId: string): Promise<Beller | null> {
  const rij = await lezer
    .selectFrom('persoon')
    .select('medewerker_rollen')
    .where('gemeente_id', '=', gemeenteId)
    .where('id', '=', persoonId)
    .executeTakeFirst()
  return rij ? { gemeenteId, persoonId, sessieId: '', rollen: rij.medewerker_rollen.filter((r) => MEDEWERKER_ROLLEN.includes(r)) } : null
}

/** Dossiers of a person, for announcing that something about access changed. */
export async function dossiersVan(lezer: Lezer, gemeenteId: string, persoonId: string): Promise<string[]> {
  const rijen = await lezer
    .selectFrom('deelnemer')
    .select('dossier_id')
    .where('gemeente_id', '=', gemeenteId)
    .where('persoon_id', '=', persoonId)
    .execute()
  return rijen.map((r) => r.dossier_id)
}

/** May this caller give the second yes? Never who gave the first, and child and parent need each other. */
export function magBevestigen(
  t: { samen: boolean; gegeven_door: string; persoon_id: string; bevestigd_op: Date | null },
  beller: Beller,
  stand: Stand,
): boolean {
  if (!t.samen || t.gegeven_door === beller.persoonId || stand.verlenen === 'MAG_NIET') return false
  return t.gegeven_door === t.persoon_id || beller.persoonId === t.persoon_id
}
