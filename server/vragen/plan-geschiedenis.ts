import { sql } from 'kysely'
import type { Geschiedenis, Herkomst, PlanMoment } from '../../src/contract/schemas/geschiedenis.ts'
import { type MomentVelden, gewijzigdeVelden, leesVelden } from '../../src/domein/plan/moment.ts'
import type { Beller } from '../kern/beller.ts'
import type { Lezer, Poorten } from '../kern/poorten.ts'
import { nietGevonden } from '../kern/probleem.ts'
import { logInzage, rechtenInDossier } from '../kern/rechten.ts'
import { laadDocument } from '../plannen/document.ts'
import { veldenNa } from '../plannen/moment.ts'
import { type Document, documentMetRechten, rechtOpDocument } from '../plannen/rechten.ts'

const BLADZIJDE = 30

/** Documents of a plan that the caller may read, 404 when there is none. */
export async function leesbareDocumenten(lezer: Lezer, p: Poorten, beller: Beller, planId: string): Promise<string[]> {
  const documenten = await lezer
    .selectFrom('plan_document')
    .innerJoin('plan', (j) => j.onRef('plan.gemeente_id', '=', 'plan_document.gemeente_id').onRef('plan.id', '=', 'plan_document.plan_id'))
    .selectAll('plan_document')
    .select('plan.dossier_id')
    .where('plan_document.gemeente_id', '=', beller.gemeenteId)
    .where('plan_document.plan_id', '=', planId)
    .execute()
  const [een] = documenten
  if (!een) throw nietGevonden()
  const rechten = await rechtenInDossier(lezer, p, beller, een.dossier_id)
  const leesbaar = documenten.filter((d) => rechtOpDocument(d, beller, rechten, 'LEZEN')).map((d) => d.id)
  if (leesbaar.length === 0) throw nietGevonden()
  return leesbaar
}

/** Who writes under which Yjs client id in the documents of a plan that the caller may read, and how far the caller saw them. */
export async function leesHerkomst(p: Poorten, beller: Beller, planId: string): Promise<Herkomst> {
  const g = beller.gemeenteId
  const ids = await leesbareDocumenten(p.db, p, beller, planId)
  const schrijvers = await p.db
    .selectFrom('plan_schrijver')
    .select(['document_id', 'persoon_id', 'client_id'])
    .where('gemeente_id', '=', g)
    .where('document_id', 'in', ids)
    .orderBy('client_id')
    .execute()
  const gezien = await p.db
    .selectFrom('plan_gezien')
    .select(['document_id', 'stand'])
    .where('gemeente_id', '=', g)
    .where('document_id', 'in', ids)
    .where('persoon_id', '=', beller.persoonId)
    .execute()
  const standen = new Map(gezien.map((r) => [r.document_id, r.stand]))
  const perDocument = Map.groupBy(schrijvers, (r) => r.document_id)
  return {
    personen: await namen(
      p,
      g,
      schrijvers.map((r) => r.persoon_id),
    ),
    documenten: ids.map((documentId) => ({
      documentId,
      schrijvers: [...Map.groupBy(perDocument.get(documentId) ?? [], (r) => r.persoon_id)].map(([persoonId, rijen]) => ({
        persoonId,
        clientIds: rijen.map((r) => r.client_id),
      })),
      gezien: standen.get(documentId) ?? null,
    })),
  }
}

/** Moments of a document in which something changed, newest first, a page at a time. */
export async function lijstGeschiedenis(
  p: Poorten,
  beller: Beller,
  documentId: string,
  vraag: { voor?: number | undefined; veld?: string | undefined },
): Promise<Geschiedenis> {
  const d = await eisLezen(p, beller, documentId)
  const { veld, voor } = vraag
  const rijen = await p.db
    .selectFrom('plan_moment')
    .select(['nr', 'door', 'vanaf', 'op', 'gewijzigd', 'terug_naar'])
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('document_id', '=', documentId)
    .$if(voor !== undefined, (q) => q.where('nr', '<', voor ?? 0))
    // Typed and taken out again: nothing to go back to.
    .where((of) => of.or([of('velden', 'is', null), sql<boolean>`gewijzigd <> '[]'::jsonb`]))
    .$if(veld !== undefined, (q) =>
      q.where((of) => of.or([of('velden', 'is', null), sql<boolean>`gewijzigd @> ${JSON.stringify([veld])}::jsonb`])),
    )
    .orderBy('nr', 'desc')
    .limit(BLADZIJDE + 1)
    .execute()
  const meer = rijen.length > BLADZIJDE
  const items = []
  for (const r of rijen.slice(0, BLADZIJDE)) {
    const gewijzigd = r.gewijzigd ?? (await nuGewijzigd(p, d, r.nr)).gewijzigd
    if (gewijzigd.length > 0 && (veld === undefined || gewijzigd.includes(veld))) items.push({ ...r, gewijzigd })
  }
  const wie = new Map(
    (
      await namen(
        p,
        beller.gemeenteId,
        items.flatMap((r) => r.door),
      )
    ).map((n) => [n.persoonId, n]),
  )
  return { items: items.map((r) => kort(r, wie)), meer }
}

/** One moment of a document: how it stood after it and before it. */
export async function leesMoment(p: Poorten, beller: Beller, documentId: string, nr: number): Promise<PlanMoment> {
  const d = await eisLezen(p, beller, documentId)
  const r = await p.db
    .selectFrom('plan_moment')
    .selectAll()
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('document_id', '=', documentId)
    .where('nr', '=', nr)
    .executeTakeFirst()
  if (!r) throw nietGevonden()
  const wie = new Map((await namen(p, beller.gemeenteId, r.door)).map((n) => [n.persoonId, n]))
  const { velden, gewijzigd } =
    r.velden !== null && r.gewijzigd !== null ? { velden: r.velden, gewijzigd: r.gewijzigd } : await nuGewijzigd(p, d, nr)
  const ervoor = await veldenNa(p.db, { gemeenteId: beller.gemeenteId, documentId }, nr - 1)
  return { ...kort({ ...r, gewijzigd }, wie), velden, ervoor }
}

/** The document when the caller may read it, else 404. A look into the history of another person's draft is a look into the draft. */
async function eisLezen(p: Poorten, beller: Beller, documentId: string): Promise<Document> {
  const er = await documentMetRechten(p.db, p, beller, documentId)
  if (!er || !rechtOpDocument(er.document, beller, er.rechten, 'LEZEN')) throw nietGevonden()
  const d = er.document
  const rechten = d.persoon_id === null ? undefined : er.rechten.get(d.persoon_id)
  if (d.persoon_id !== null && d.soort !== 'NOTITIES' && rechten)
    await logInzage(p.db, beller, [{ persoonId: d.persoon_id, rechten }], {
      dossierId: d.dossier_id,
      gegeven: 'CONCEPTPLAN',
      actie: 'LEZEN',
      op: p.klok.nu(),
    })
  return d
}

/** The open moment is the document as it stands. */
async function nuGewijzigd(p: Poorten, d: Document, nr: number): Promise<{ velden: MomentVelden; gewijzigd: string[] }> {
  const s = { gemeenteId: d.gemeente_id, documentId: d.id }
  const velden = leesVelden((await laadDocument(p.db, s)).doc, d.soort)
  return { velden, gewijzigd: gewijzigdeVelden(await veldenNa(p.db, s, nr - 1), velden) }
}

function kort(
  r: { nr: number; door: string[]; vanaf: Date; op: Date; gewijzigd: string[]; terug_naar: number | null },
  wie: ReadonlyMap<string, { persoonId: string; naam: string }>,
): Geschiedenis['items'][number] {
  return {
    nr: r.nr,
    door: r.door.flatMap((id) => wie.get(id) ?? []),
    vanaf: r.vanaf.toISOString(),
    op: r.op.toISOString(),
    gewijzigd: r.gewijzigd,
    terugNaar: r.terug_naar,
  }
}

async function namen(p: Poorten, gemeenteId: string, ids: readonly string[]): Promise<{ persoonId: string; naam: string }[]> {
  if (ids.length === 0) return []
  return p.db
    .selectFrom('persoon')
    .select(['id as persoonId', sql<string>`concat(voornaam, ' ', achternaam)`.as('naam')])
    .where('gemeente_id', '=', gemeenteId)
    .where('id', 'in', [...new Set(ids)])
    .orderBy('id')
    .execute()
}
