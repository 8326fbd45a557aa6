import { sql } from 'kysely'
import type { PlanDeel } from '../../src/contract/woorden.ts'
import { type PlanInhoud } from '../../src/domein/plan/vorm.ts'
import type { Plan, PlanVersie, PlanVersieKort } from '../../src/contract/schemas/plan.ts'
import { leeftijdOp } from '../../src/domein/leeftijd.ts'
import { type Rechten, mag, magIetsVanConcept } from '../../src/domein/rechten.ts'
import { naarBase64 } from '../../src/lib/base64.ts'
import type { Beller } from '../kern/beller.ts'
import type { Poorten } from '../kern/poorten.ts'
import { nietGevonden } from '../kern/probleem.ts'
import { logInzage, rechtenInDossier } from '../kern/rechten.ts'
import { laadDocument, watOntbreekt } from '../plannen/document.ts'
import { documentMetRechten, magOpsturen, rechtOpDocument } from '../plannen/rechten.ts'
import { personenPerVersie } from '../plannen/versies.ts'
import { reactiesVan, sindsVorige, wachtOpAntwoord } from './reactie.ts'

/** The draft plan of a dossier, with only the documents that the caller may read; null when there is none yet, 404 for who may read no draft here. */
export async function leesPlan(p: Poorten, beller: Beller, dossierId: string): Promise<Plan | null> {
  const g = beller.gemeenteId
  const rechten = await rechtenInDossier(p.db, p, beller, dossierId)
  if (![...rechten.values()].some(magIetsVanConcept)) throw nietGevonden()
  const plan = await p.db
    .selectFrom('plan')
    .select('id')
    .where('gemeente_id', '=', g)
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst()
  if (!plan) return null
  const personen = await p.db
    .selectFrom('plan_persoon')
    .innerJoin('persoon', (j) =>
      j.onRef('persoon.gemeente_id', '=', 'plan_persoon.gemeente_id').onRef('persoon.id', '=', 'plan_persoon.persoon_id'),
    )
    .select(['persoon.id', 'persoon.voornaam', 'persoon.geboren'])
    .where('plan_persoon.gemeente_id', '=', g)
    .where('plan_persoon.plan_id', '=', plan.id)
    .orderBy('plan_persoon.volgorde')
    .execute()
  const documenten = await p.db
    .selectFrom('plan_document')
    .selectAll()
    .where('gemeente_id', '=', g)
    .where('plan_id', '=', plan.id)
    .execute()
  const zichtbaar = documenten.filter((d) => rechtOpDocument(d, beller, rechten, 'LEZEN'))
  const personenZichtbaar = personen.filter((x) => zichtbaar.some((d) => d.persoon_id === x.id))
  return {
    id: plan.id,
    dossierId,
    personen: personenZichtbaar.map((x) => {
      const r = rechten.get(x.id)
      return {
        persoonId: x.id,
        voornaam: x.voornaam,
        leeftijd: leeftijdOp(x.geboren, p.klok.vandaag()),
        magOpsturen: r !== undefined && magOpsturen(r),
      }
    }),
    documenten: zichtbaar.map((d) => ({
      id: d.id,
      soort: d.soort,
      persoonId: d.persoon_id,
      leefgebied: d.leefgebied,
      mag: rechtOpDocument(d, beller, rechten, 'SCHRIJVEN') ? ('SCHRIJVEN' as const) : ('LEZEN' as const),
      magVoorstellen: rechtOpDocument(d, beller, rechten, 'VOORSTELLEN'),
      seq: d.seq,
      epoch: d.epoch,
    })),
    magOpsturen: personenZichtbaar.some((x) => {
      const r = rechten.get(x.id)
      return r !== undefined && magOpsturen(r)
    }),
  }
}

/** What the asker's state of a document lacks. A look into another person's draft is logged. */
export async function leesPlanStand(p: Poorten, beller: Beller, documentId: string, stand: Uint8Array | null) {
  const gevonden = await documentMetRechten(p.db, p, beller, documentId)
  if (!gevonden || !rechtOpDocument(gevonden.document, beller, gevonden.rechten, 'LEZEN')) throw nietGevonden()
  const { document: d, rechten } = gevonden
  const { doc } = await laadDocument(p.db, { gemeenteId: beller.gemeenteId, documentId })
  if (d.persoon_id !== null && d.soort !== 'NOTITIES') {
    const r = rechten.get(d.persoon_id)
    if (r)
      await logInzage(p.db, beller, [{ persoonId: d.persoon_id, rechten: r }], {
        dossierId: d.dossier_id,
        gegeven: 'CONCEPTPLAN',
        actie: 'LEZEN',
        op: p.klok.nu(),
      })
  }
  return {
    documentId,
    seq: d.seq,
    epoch: d.epoch,
    mag: rechtOpDocument(d, beller, rechten, 'SCHRIJVEN') ? ('SCHRIJVEN' as const) : ('LEZEN' as const),
    update: naarBase64(watOntbreekt(doc, stand)),
  }
}

/** Handed-in versions of a dossier of which the caller may read at least one person, newest first. */
export async function lijstPlanVersies(p: Poorten, beller: Beller, dossierId: string): Promise<PlanVersieKort[]> {
  const rechten = await rechtenInDossier(p.db, p, beller, dossierId)
  if (rechten.size === 0) throw nietGevonden()
  const rijen = (await versies(p, beller).where('plan.dossier_id', '=', dossierId).orderBy('plan_versie.nummer', 'desc').execute())
    .map((v) => ({ ...v, personen: leesbaar(v.inhoud as PlanInhoud, rechten).map((x) => x.persoonId) }))
    .filter((v) => v.personen.length > 0)
  const reacties = await reactiesVan(
    p.db,
    { gemeenteId: beller.gemeenteId, versieIds: rijen.map((v) => v.id) },
    new Set(rijen.flatMap((v) => v.personen)),
  )
  return rijen.map((v) => {
    const nieuwer = new Set(rijen.filter((x) => x.nummer > v.nummer).flatMap((x) => x.personen))
    const eigen = reacties.filter((r) => r.versieId === v.id && !nieuwer.has(r.persoonId))
    return {
      id: v.id,
      nummer: v.nummer,
      kenmerk: v.kenmerk,
      opgestuurdOp: v.opgestuurd_op.toISOString(),
      opgestuurdDoor: v.door,
      beantwoordOp: v.verstuurd_op?.toISOString() ?? null,
      reactiesOpen: eigen.filter(wachtOpAntwoord).length,
      reactiesBeantwoord: eigen.filter((r) => r.laatste && r.antwoord !== null).length,
    }
  })
}

/** One handed-in version: only the persons whose plan the caller may read, and the answer once it is sent. */
export async function leesPlanVersie(p: Poorten, beller: Beller, versieId: string): Promise<PlanVersie> {
  const v = await versies(p, beller).where('plan_versie.id', '=', versieId).executeTakeFirst()
  if (!v) throw nietGevonden()
  const rechten = await rechtenInDossier(p.db, p, beller, v.dossier_id)
  const inhoud = v.inhoud as PlanInhoud
  const personen = leesbaar(inhoud, rechten)
  if (personen.length === 0) throw nietGevonden()
  const ids = new Set(personen.map((x) => x.persoonId))
  const magAntwoorden = inhoud.personen.every((x) => {
    const r = rechten.get(x.persoonId)
    return r !== undefined && mag(r, 'PLAN', 'SCHRIJVEN')
  })
  await logInzage(
    p.db,
    beller,
    personen.flatMap((x) => {
      const r = rechten.get(x.persoonId)
      return r ? [{ persoonId: x.persoonId, rechten: r }] : []
    }),
    { dossierId: v.dossier_id, gegeven: 'PLAN', actie: 'LEZEN', op: p.klok.nu() },
  )
  const verouderd = await metNieuwere(p, beller, v, ids)
  const leesbareInhoud: PlanInhoud = { personen, gezin: magGezin(rechten) ? inhoud.gezin : null }
  const zichtbaar = v.inleiding !== null && (v.verstuurd_op !== null || magAntwoorden)
  const delen = zichtbaar
    ? await p.db
        .selectFrom('ondersteuningsplan_deel')
        .selectAll()
        .where('gemeente_id', '=', beller.gemeenteId)
        .where('versie_id', '=', versieId)
        .execute()
    : []
  return {
    id: v.id,
    planId: v.plan_id,
    dossierId: v.dossier_id,
    nummer: v.nummer,
    kenmerk: v.kenmerk,
    opgestuurdOp: v.opgestuurd_op.toISOString(),
    opgestuurdDoor: v.door,
    inhoud: leesbareInhoud,
    antwoord: zichtbaar
      ? {
          door: v.antwoorder ?? '',
          inleiding: v.inleiding ?? '',
          verstuurdOp: v.verstuurd_op?.toISOString() ?? null,
          delen: delen
            .filter((d) => ids.has(d.persoon_id))
            .map((d) => ({
              persoonId: d.persoon_id,
              deel: d.deel as PlanDeel,
              oordeel: d.oordeel,
              tekst: d.tekst,
              op: d.op.toISOString(),
              versie: d.versie,
            })),
        }
      : null,
    magAntwoorden: magAntwoorden && v.verstuurd_op === null,
    sinds: await sindsVorige(p.db, { gemeenteId: beller.gemeenteId, planId: v.plan_id, nummer: v.nummer }, leesbareInhoud),
    reacties: (await reactiesVan(p.db, { gemeenteId: beller.gemeenteId, versieIds: [versieId] }, ids)).map(
      ({ versieId: _versie, ...reactie }) => reactie,
    ),
    magReageren: [...ids].filter((id) => {
      const r = rechten.get(id)
      return v.verstuurd_op !== null && r !== undefined && magOpsturen(r) && !verouderd.includes(id)
    }),
    magReactieBeantwoorden: magAntwoorden && v.verstuurd_op !== null,
    verouderd,
  }
}

/** The persons in a version who are in a newer one too: for them this one is history. */
async function metNieuwere(
  p: Poorten,
  beller: Beller,
  v: { plan_id: string; nummer: number },
  ids: ReadonlySet<string>,
): Promise<string[]> {
  const later = (await personenPerVersie(p.db, { gemeenteId: beller.gemeenteId, planIds: [v.plan_id] })).filter((x) => x.nummer > v.nummer)
  return [...ids].filter((id) => later.some((x) => x.personen.includes(id)))
}

function leesbaar(inhoud: PlanInhoud, rechten: ReadonlyMap<string, Rechten>): PlanInhoud['personen'] {
  return inhoud.personen.filter((x) => {
    const r = rechten.get(x.persoonId)
    return r !== undefined && mag(r, 'PLAN', 'LEZEN')
  })
}

function magGezin(rechten: ReadonlyMap<string, Rechten>): boolean {
  return [...rechten.values()].some((r) => mag(r, 'PLAN', 'LEZEN', 'GEZIN'))
}

function versies(p: Poorten, beller: Beller) {
  return p.db
    .selectFrom('plan_versie')
    .innerJoin('plan', (j) => j.onRef('plan.gemeente_id', '=', 'plan_versie.gemeente_id').onRef('plan.id', '=', 'plan_versie.plan_id'))
    .innerJoin('persoon as schrijver', (j) =>
      j.onRef('schrijver.gemeente_id', '=', 'plan_versie.gemeente_id').onRef('schrijver.id', '=', 'plan_versie.door_id'),
    )
    .leftJoin('ondersteuningsplan', (j) =>
      j
        .onRef('ondersteuningsplan.gemeente_id', '=', 'plan_versie.gemeente_id')
        .onRef('ondersteuningsplan.versie_id', '=', 'plan_versie.id'),
    )
    .leftJoin('persoon as antwoordgever', (j) =>
      j
        .onRef('antwoordgever.gemeente_id', '=', 'ondersteuningsplan.gemeente_id')
        .onRef('antwoordgever.id', '=', 'ondersteuningsplan.door_id'),
    )
    .select([
      'plan_versie.id',
      'plan_versie.plan_id',
      'plan.dossier_id',
      'plan_versie.nummer',
      'plan_versie.kenmerk',
      'plan_versie.inhoud',
      'plan_versie.opgestuurd_op',
      'ondersteuningsplan.inleiding',
      'ondersteuningsplan.verstuurd_op',
      sql<string>`concat(schrijver.voornaam, ' ', schrijver.achternaam)`.as('door'),
      sql<string>`concat(antwoordgever.voornaam, ' ', antwoordgever.achternaam)`.as('antwoorder'),
    ])
    .where('plan_versie.gemeente_id', '=', beller.gemeenteId)
}
