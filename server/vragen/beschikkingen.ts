import type { Beschikking } from '../../src/contract/schemas/toekenning.ts'
import { magBeslissen, zietBesluit } from '../boeken/rechten.ts'
import type { Beller } from '../kern/beller.ts'
import type { Lezer, Poorten } from '../kern/poorten.ts'
import { nietGevonden } from '../kern/probleem.ts'
import { eisDossier, logInzage, type DossierToegang } from '../kern/rechten.ts'

/** The beschikkingen of a dossier as far as this caller may see the persons in it; 404 for who may see none. */
export async function leesBeschikkingen(
  p: Poorten,
  beller: Beller,
  dossierId: string,
): Promise<{ items: Beschikking[]; magToekennen: boolean }> {
  const toegang = await eisDossier(p.db, p, beller, dossierId)
  const zichtbaar = [...toegang.personen].filter(([, r]) => zietBesluit(r))
  if (zichtbaar.length === 0) throw nietGevonden()
  const items = await lijstBeschikkingen(p.db, beller, toegang)
  const getoond = new Set(items.flatMap((x) => x.personen))
  await logInzage(
    p.db,
    beller,
    zichtbaar.filter(([id]) => getoond.has(id)).map(([persoonId, rechten]) => ({ persoonId, rechten })),
    { dossierId, gegeven: 'BESLUIT', actie: 'LEZEN', op: p.klok.nu() },
  )
  return { items, magToekennen: [...toegang.personen.values()].some(magBeslissen) }
}

/** Newest first, with only the persons whose grant the caller may read. */
export async function lijstBeschikkingen(lezer: Lezer, beller: Beller, toegang: DossierToegang): Promise<Beschikking[]> {
  const waar = { gemeente_id: beller.gemeenteId, dossier_id: toegang.dossierId }
  const beschikkingen = await lezer
    .selectFrom('beschikking')
    .selectAll()
    .where('gemeente_id', '=', waar.gemeente_id)
    .where('dossier_id', '=', waar.dossier_id)
    .orderBy('nummer', 'desc')
    .execute()
  const personen = await lezer
    .selectFrom('beschikking_persoon')
    .select(['beschikking_id', 'persoon_id'])
    .where('gemeente_id', '=', waar.gemeente_id)
    .where('dossier_id', '=', waar.dossier_id)
    .execute()
  const bronnen = await lezer
    .selectFrom('beschikking_bron as k')
    .innerJoin('bron as b', (j) => j.onRef('b.gemeente_id', '=', 'k.gemeente_id').onRef('b.id', '=', 'k.bron_id'))
    .select(['k.beschikking_id', 'k.bron_id', 'k.cent', 'b.persoon_id', 'b.wet'])
    .where('k.gemeente_id', '=', waar.gemeente_id)
    .where('k.dossier_id', '=', waar.dossier_id)
    .orderBy('b.vanaf')
    .orderBy('b.id')
    .execute()
  const eisen = await lezer
    .selectFrom('kwaliteitseis')
    .select(['beschikking_id', 'persoon_id', 'tekst'])
    .where('gemeente_id', '=', waar.gemeente_id)
    .where('dossier_id', '=', waar.dossier_id)
    .orderBy('nr')
    .execute()
  const ziet = (id: string): boolean => zietBesluit(toegang.personen.get(id))
  return beschikkingen.flatMap((r): Beschikking[] => {
    const wie = personen.filter((x) => x.beschikking_id === r.id && ziet(x.persoon_id)).map((x) => x.persoon_id)
    if (wie.length === 0) return []
    const heel = wie.length === personen.filter((x) => x.beschikking_id === r.id).length
    return [
      {
        id: r.id,
        dossierId: r.dossier_id,
        soort: r.soort,
        kenmerk: r.kenmerk,
        datum: r.datum,
        verzondenOp: r.verzonden_op,
        bezwaarTot: r.bezwaar_tot,
        // The reason may be about somebody else in it: whole, or not at all.
        grond: heel ? r.grond : '',
        regelversie: r.regelversie,
        door: r.door,
        op: r.op.toISOString(),
        personen: wie,
        bronnen: bronnen
          .filter((x) => x.beschikking_id === r.id && ziet(x.persoon_id))
          .map((x) => ({ bronId: x.bron_id, persoonId: x.persoon_id, wet: x.wet, cent: x.cent })),
        eisen: eisen
          .filter((x) => x.beschikking_id === r.id && (x.persoon_id === null || ziet(x.persoon_id)))
          .map((x) => ({ persoonId: x.persoon_id, tekst: x.tekst })),
      },
    ]
  })
}
