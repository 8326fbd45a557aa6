import type { Opmerking, OpmerkingRegel } from '../../src/contract/schemas/opmerking.ts'
import { standVan } from '../../src/domein/plan/opmerking.ts'
import type { Beller } from '../kern/beller.ts'
import type { Poorten } from '../kern/poorten.ts'
import { nietGevonden } from '../kern/probleem.ts'
import { logInzage, rechtenInDossier } from '../kern/rechten.ts'
import { rechtOpDocument } from '../plannen/rechten.ts'

/**
 * Everything that was said at the parts of a draft plan that the caller may read, oldest first. What its author took
 * back has no words any more.
 * @throws 404 when the caller may read no part of this draft
 */
export async function lijstOpmerkingen(p: Poorten, beller: Beller, planId: string): Promise<Opmerking[]> {
  const g = beller.gemeenteId
  const plan = await p.db.selectFrom('plan').select('dossier_id').where('gemeente_id', '=', g).where('id', '=', planId).executeTakeFirst()
  if (!plan) throw nietGevonden()
  const rechten = await rechtenInDossier(p.db, p, beller, plan.dossier_id)
  const documenten = (
    await p.db.selectFrom('plan_document').selectAll().where('gemeente_id', '=', g).where('plan_id', '=', planId).execute()
  ).filter((d) => d.soort !== 'NOTITIES' && rechtOpDocument(d, beller, rechten, 'LEZEN'))
  if (documenten.length === 0) throw nietGevonden()
  const opmerkingen = await p.db
    .selectFrom('opmerking')
    .innerJoin('persoon', (j) => j.onRef('persoon.gemeente_id', '=', 'opmerking.gemeente_id').onRef('persoon.id', '=', 'opmerking.door_id'))
    .selectAll('opmerking')
    .select(['persoon.voornaam', 'persoon.achternaam'])
    .where('opmerking.gemeente_id', '=', g)
    .where(
      'opmerking.document_id',
      'in',
      documenten.map((d) => d.id),
    )
    .orderBy('opmerking.op')
    .orderBy('opmerking.id')
    .execute()
  if (opmerkingen.length === 0) return []
  const regels = await p.db
    .selectFrom('opmerking_regel as r')
    .innerJoin('persoon', (j) => j.onRef('persoon.gemeente_id', '=', 'r.gemeente_id').onRef('persoon.id', '=', 'r.door_id'))
    .selectAll('r')
    .select(['persoon.voornaam', 'persoon.achternaam'])
    .where('r.gemeente_id', '=', g)
    .where(
      'r.opmerking_id',
      'in',
      opmerkingen.map((o) => o.id),
    )
    .orderBy('r.nr')
    .execute()
  const perOpmerking = Map.groupBy(regels, (r) => r.opmerking_id)
  const over = new Set(documenten.filter((d) => opmerkingen.some((o) => o.document_id === d.id)).flatMap((d) => d.persoon_id ?? []))
  await logInzage(
    p.db,
    beller,
    [...over].flatMap((persoonId) => {
      const r = rechten.get(persoonId)
      return r ? [{ persoonId, rechten: r }] : []
    }),
    { dossierId: plan.dossier_id, gegeven: 'CONCEPTPLAN', actie: 'LEZEN', op: p.klok.nu() },
  )
  const wie = (x: { door_id: string; voornaam: string; achternaam: string }): OpmerkingRegel['van'] => ({
    persoonId: x.door_id,
    naam: `${x.voornaam} ${x.achternaam}`,
    ik: x.door_id === beller.persoonId,
  })
  return opmerkingen.map((o) => {
    const eigen = perOpmerking.get(o.id) ?? []
    const stand = standVan(eigen)
    const terug = stand === 'INGETROKKEN'
    return {
      id: o.id,
      documentId: o.document_id,
      veld: o.veld,
      soort: o.soort,
      van: wie(o),
      tekst: terug ? '' : o.tekst,
      voorstel: terug ? null : o.voorstel,
      basis: stand === 'OPEN' ? o.basis : null,
      op: o.op.toISOString(),
      stand,
      regels: eigen.map((r) => ({ id: r.id, soort: r.soort, van: wie(r), tekst: r.tekst, op: r.op.toISOString() })),
    }
  })
}
