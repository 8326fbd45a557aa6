import { sql } from 'kysely'
import type { PlanVersie } from '../../src/contract/schemas/plan.ts'
import type { PlanDeel } from '../../src/contract/woorden.ts'
import { verschilGezin, verschilPersoon } from '../../src/domein/plan/verschil.ts'
import type { PlanInhoud } from '../../src/domein/plan/vorm.ts'
import type { Lezer } from '../kern/poorten.ts'
import { personenPerVersie, versiesVoor } from '../plannen/versies.ts'

/** Everything that was said to the answer on a version, for these persons, oldest first. */
export async function reactiesVan(
  lezer: Lezer,
  v: { gemeenteId: string; versieIds: readonly string[] },
  personen: ReadonlySet<string>,
): Promise<(PlanVersie['reacties'][number] & { versieId: string })[]> {
  if (v.versieIds.length === 0) return []
  const rijen = await lezer
    .selectFrom('plan_reactie as r')
    .innerJoin('persoon as schrijver', (j) =>
      j.onRef('schrijver.gemeente_id', '=', 'r.gemeente_id').onRef('schrijver.id', '=', 'r.door_id'),
    )
    .leftJoin('plan_reactie_antwoord as a', (j) => j.onRef('a.gemeente_id', '=', 'r.gemeente_id').onRef('a.reactie_id', '=', 'r.id'))
    .leftJoin('persoon as antwoorder', (j) =>
      j.onRef('antwoorder.gemeente_id', '=', 'a.gemeente_id').onRef('antwoorder.id', '=', 'a.door_id'),
    )
    .select([
      'r.id',
      'r.versie_id',
      'r.persoon_id',
      'r.deel',
      'r.nr',
      'r.soort',
      'r.tekst',
      'r.op',
      'a.tekst as antwoord_tekst',
      'a.op as antwoord_op',
      sql<string>`concat(schrijver.voornaam, ' ', schrijver.achternaam)`.as('door'),
      sql<string>`concat(antwoorder.voornaam, ' ', antwoorder.achternaam)`.as('antwoord_door'),
    ])
    .where('r.gemeente_id', '=', v.gemeenteId)
    .where('r.versie_id', 'in', v.versieIds)
    .orderBy('r.op')
    .orderBy('r.nr')
    .execute()
  const zichtbaar = rijen.filter((r) => personen.has(r.persoon_id))
  const hoogste = Map.groupBy(zichtbaar, (r) => `${r.versie_id}/${r.persoon_id}/${r.deel}`)
  return zichtbaar.map((r) => ({
    id: r.id,
    versieId: r.versie_id,
    persoonId: r.persoon_id,
    deel: r.deel as PlanDeel,
    soort: r.soort,
    tekst: r.tekst,
    door: r.door,
    op: r.op.toISOString(),
    laatste: (hoogste.get(`${r.versie_id}/${r.persoon_id}/${r.deel}`) ?? []).every((x) => x.nr <= r.nr),
    antwoord:
      r.antwoord_op === null || r.antwoord_tekst === null
        ? null
        : { tekst: r.antwoord_tekst, door: r.antwoord_door, op: r.antwoord_op.toISOString() },
  }))
}

/** Does this reaction ask the gemeente for a word that it has not given yet? */
export function wachtOpAntwoord(r: PlanVersie['reacties'][number]): boolean {
  return r.laatste && r.soort !== 'EENS' && r.antwoord === null
}

/**
 * Per version of the plans of this dossier how many reactions wait for a word, in the newest version of each person:
 * what was said to an older one was overtaken.
 */
export async function openReacties(
  lezer: Lezer,
  v: { gemeenteId: string; dossierId: string },
  personen: ReadonlySet<string>,
): Promise<{ versieId: string; aantal: number }[]> {
  const plannen = await lezer
    .selectFrom('plan')
    .select('id')
    .where('gemeente_id', '=', v.gemeenteId)
    .where('dossier_id', '=', v.dossierId)
    .execute()
  const versies = await personenPerVersie(lezer, { gemeenteId: v.gemeenteId, planIds: plannen.map((x) => x.id) })
  const reacties = await reactiesVan(lezer, { gemeenteId: v.gemeenteId, versieIds: versies.map((x) => x.id) }, personen)
  return versies.flatMap((versie) => {
    const aantal = reacties.filter(
      (r) =>
        r.versieId === versie.id &&
        wachtOpAntwoord(r) &&
        !versies.some((x) => x.planId === versie.planId && x.nummer > versie.nummer && x.personen.includes(r.persoonId)),
    ).length
    return aantal === 0 ? [] : [{ versieId: versie.id, aantal }]
  })
}

/**
 * What changed since the version before it, per person and for the shared page, as far as the asker may read this one.
 * Somebody who is in a version for the first time has nothing to compare.
 */
export async function sindsVorige(
  lezer: Lezer,
  v: { gemeenteId: string; planId: string; nummer: number },
  zichtbaar: PlanInhoud,
): Promise<PlanVersie['sinds']> {
  if (v.nummer === 1) return []
  const eerder = await versiesVoor(lezer, v, v.nummer)
  const uit: PlanVersie['sinds'] = []
  for (const na of zichtbaar.personen) {
    for (const { nummer, inhoud } of eerder) {
      const voor = inhoud.personen.find((x) => x.persoonId === na.persoonId)
      if (voor === undefined) continue
      uit.push({ persoonId: na.persoonId, nummer, delen: verschilPersoon(voor, na) })
      break
    }
  }
  const vorigGezin = eerder.find((x) => x.inhoud.gezin !== null)
  if (zichtbaar.gezin !== null && vorigGezin !== undefined)
    uit.push({ persoonId: null, nummer: vorigGezin.nummer, delen: verschilGezin(vorigGezin.inhoud.gezin, zichtbaar.gezin) })
  return uit
}
