import type { OverzichtVerschuiving } from '../../src/contract/schemas/overzicht.ts'
import type { Periode } from '../../src/domein/boeken-stand.ts'
import type { Lezer } from '../kern/poorten.ts'

/** First and whole names, in the order of `personen`. */
export async function leesPersoonNamen(
  lezer: Lezer,
  gemeenteId: string,
  personen: readonly string[],
): Promise<{ id: string; voornaam: string; naam: string }[]> {
  if (personen.length === 0) return []
  const rijen = await lezer
    .selectFrom('persoon')
    .select(['id', 'voornaam', 'achternaam'])
    .where('gemeente_id', '=', gemeenteId)
    .where('id', 'in', [...personen])
    .execute()
  return personen.flatMap((id) => {
    const r = rijen.find((x) => x.id === id)
    return r ? [{ id, voornaam: r.voornaam, naam: `${r.voornaam} ${r.achternaam}` }] : []
  })
}

/**
 * Every entry of a shift, or of one that was taken back, in these days, that touches one of `personen`. A potje of
 * somebody else has no name.
 */
export async function leesVerschovenIn(
  lezer: Lezer,
  { gemeenteId, dossierId }: { gemeenteId: string; dossierId: string },
  { vanaf, tot }: Periode,
  personen: readonly string[],
): Promise<OverzichtVerschuiving[]> {
  if (personen.length === 0) return []
  const rijen = await lezer
    .selectFrom('boeking as k')
    .innerJoin('verschuiving as v', (j) => j.onRef('v.gemeente_id', '=', 'k.gemeente_id').onRef('v.id', '=', 'k.verschuiving_id'))
    .leftJoin('potje as van', (j) => j.onRef('van.gemeente_id', '=', 'v.gemeente_id').onRef('van.id', '=', 'v.van_potje_id'))
    .leftJoin('potje as naar', (j) => j.onRef('naar.gemeente_id', '=', 'v.gemeente_id').onRef('naar.id', '=', 'v.naar_potje_id'))
    .select(['k.soort', 'k.datum', 'v.id', 'v.cent', 'v.geboekt_cent', 'v.van_persoon_id', 'v.naar_persoon_id'])
    .select(['v.gevraagd_door', 'v.beslist_door', 'v.terug_door', 'van.naam as van_naam', 'naar.naam as naar_naam'])
    .where('k.gemeente_id', '=', gemeenteId)
    .where('k.dossier_id', '=', dossierId)
    .where('k.soort', 'in', ['VERSCHUIVING', 'TERUGDRAAIING'])
    .where('k.datum', '>=', vanaf)
    .where('k.datum', '<=', tot)
    .where((eb) => eb.or([eb('v.van_persoon_id', 'in', [...personen]), eb('v.naar_persoon_id', 'in', [...personen])]))
    .orderBy('k.datum')
    .orderBy('k.op')
    .orderBy('v.nummer')
    .execute()
  const wie = rijen.flatMap((r) => [r.gevraagd_door, r.beslist_door, r.terug_door]).filter((id) => id !== null)
  const naam = new Map((await leesPersoonNamen(lezer, gemeenteId, [...new Set(wie)])).map((n) => [n.id, n.naam]))
  const naamVan = (id: string | null): string => (id === null ? '' : (naam.get(id) ?? ''))
  return rijen.map((r): OverzichtVerschuiving => {
    const terug = r.soort === 'TERUGDRAAIING'
    const [van, naar] = [personen.includes(r.van_persoon_id) ? r.van_naam : null, personen.includes(r.naar_persoon_id) ? r.naar_naam : null]
    return {
      verschuivingId: r.id,
      soort: terug ? 'TERUG' : 'GESCHOVEN',
      dag: r.datum,
      cent: r.geboekt_cent ?? r.cent,
      // Taken back: the money went the other way.
      van: terug ? naar : van,
      naar: terug ? van : naar,
      gedaanDoor: naamVan(terug ? r.terug_door : r.gevraagd_door),
      beslistDoor: terug || r.beslist_door === null ? null : naamVan(r.beslist_door),
    }
  })
}
