import type { MijnUitnodiging, SamenSchrijven, Uitnodiging } from '../../src/contract/schemas/uitnodiging.ts'
import type { UitnodigingLink } from '../../src/contract/woorden-toegang.ts'
import { magIetsVanConcept, type Rechten } from '../../src/domein/rechten.ts'
import type { Beller } from '../kern/beller.ts'
import type { Lezer, Poorten } from '../kern/poorten.ts'
import { nietGevonden } from '../kern/probleem.ts'
import { logInzage, rechtenInDossier } from '../kern/rechten.ts'
import type { Stand } from '../kern/verlenen.ts'
import { beslistVoor, linkVoor, staatVan, type UitnodigingRij } from '../plannen/uitnodigingen.ts'
import { namenVan } from './toegang.ts'

/**
 * Who writes along in a draft and who is invited, of the persons for whom the caller decides (domein.md section 7:
 * 'Invitations and consents: the person concerned and who represents them'). 404 for who may know of no draft here.
 */
export async function leesSamenSchrijven(p: Poorten, beller: Beller, dossierId: string): Promise<SamenSchrijven> {
  const g = beller.gemeenteId
  const rechten = await rechtenInDossier(p.db, p, beller, dossierId)
  if (![...rechten.values()].some(magIetsVanConcept)) throw nietGevonden()
  const personen = await p.db
    .selectFrom('plan')
    .innerJoin('plan_persoon', (j) =>
      j.onRef('plan_persoon.gemeente_id', '=', 'plan.gemeente_id').onRef('plan_persoon.plan_id', '=', 'plan.id'),
    )
    .innerJoin('persoon', (j) =>
      j.onRef('persoon.gemeente_id', '=', 'plan_persoon.gemeente_id').onRef('persoon.id', '=', 'plan_persoon.persoon_id'),
    )
    .select(['plan.id as planId', 'persoon.id', 'persoon.voornaam'])
    .where('plan.gemeente_id', '=', g)
    .where('plan.dossier_id', '=', dossierId)
    .orderBy('plan_persoon.volgorde')
    .execute()
  const standen = await beslistVoor(
    p.db,
    p,
    beller,
    personen.map((x) => x.id),
  )
  const planId = personen[0]?.planId
  if (planId === undefined || standen.size === 0) return { voor: [], meelezers: [], uitnodigingen: [] }
  await logInzage(
    p.db,
    beller,
    [...standen].map(([persoonId, s]) => ({ persoonId, rechten: s.rechten })),
    { dossierId, gegeven: 'INZAGE', actie: 'LEZEN', op: p.klok.nu() },
  )
  return {
    voor: personen.flatMap((x) => {
      const stand = standen.get(x.id)
      return stand ? [{ persoonId: x.id, voornaam: x.voornaam, ik: x.id === beller.persoonId, samen: stand.verlenen === 'MAG_SAMEN' }] : []
    }),
    meelezers: await meelezersVan(p, g, [...standen.keys()]),
    uitnodigingen: await uitnodigingenVan(p, g, planId, standen),
  }
}

/** Whether this caller can take the invitation of a link. One answer for all that cannot be taken: nothing is learned from trying. */
export async function leesUitnodigingLink(p: Poorten, beller: Beller, tokenHash: string): Promise<{ kan: UitnodigingLink }> {
  const u = await p.db
    .selectFrom('uitnodiging')
    .selectAll()
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return { kan: u ? await linkVoor(p.db, p, beller, u) : 'NIET' }
}

/** Who accepted by name, and of each invitation what was decided; nothing of the plan. */
export async function lijstMijnUitnodigingen(p: Poorten, beller: Beller): Promise<MijnUitnodiging[]> {
  const rijen = await p.db
    .selectFrom('uitnodiging')
    .selectAll()
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('aangenomen_door', '=', beller.persoonId)
    .orderBy('aangenomen_op', 'desc')
    .execute()
  return Promise.all(rijen.map((u) => mijnUitnodiging(p.db, p, u)))
}

/** One invitation as the person sees it who accepted it. */
export async function mijnUitnodiging(lezer: Lezer, p: Pick<Poorten, 'klok'>, u: UitnodigingRij): Promise<MijnUitnodiging> {
  const staat = staatVan(u, p.klok.vandaag())
  const namen = await namenVan(lezer, u.gemeente_id, [u.gemaakt_door])
  const plan =
    staat === 'JA'
      ? await lezer
          .selectFrom('plan')
          .select('dossier_id')
          .where('gemeente_id', '=', u.gemeente_id)
          .where('id', '=', u.plan_id)
          .executeTakeFirst()
      : undefined
  return { id: u.id, staat, van: namen.get(u.gemaakt_door)?.naam ?? '', dossierId: plan?.dossier_id ?? null }
}

/** Who accepted and waits for a yes of this caller: a task. Somebody who may know of no draft has none. */
export async function teBevestigen(
  p: Poorten,
  beller: Beller,
  dossierId: string,
  rechten: readonly Rechten[],
): Promise<{ id: string; naam: string }[]> {
  if (!rechten.some(magIetsVanConcept)) return []
  const plan = await p.db
    .selectFrom('plan')
    .select('id')
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst()
  if (!plan) return []
  const wacht = (await openUitnodigingen(p.db, p, beller.gemeenteId, plan.id)).filter((u) => u.aangenomen_door !== null)
  if (wacht.length === 0) return []
  const personen = new Set(wacht.flatMap((u) => u.personen.map((x) => x.persoonId)))
  const standen = await beslistVoor(p.db, p, beller, [...personen])
  const mijn = wacht.filter((u) => u.personen.every((x) => standen.has(x.persoonId)))
  const namen = await namenVan(
    p.db,
    beller.gemeenteId,
    mijn.flatMap((u) => u.aangenomen_door ?? []),
  )
  return mijn.map((u) => ({ id: u.id, naam: namen.get(u.aangenomen_door ?? '')?.naam ?? '' }))
}

/** Invitations of a plan that are open or wait for a yes, newest first. */
async function openUitnodigingen(
  lezer: Lezer,
  p: Pick<Poorten, 'klok'>,
  gemeenteId: string,
  planId: string,
): Promise<(UitnodigingRij & { personen: { persoonId: string; voornaam: string }[] })[]> {
  const rijen = await lezer
    .selectFrom('uitnodiging')
    .selectAll()
    .where('gemeente_id', '=', gemeenteId)
    .where('plan_id', '=', planId)
    .where('besluit', 'is', null)
    .where('gestopt_op', 'is', null)
    .orderBy('gemaakt_op', 'desc')
    .orderBy('id')
    .execute()
  const open = rijen.filter((u) => ['OPEN', 'WACHT'].includes(staatVan(u, p.klok.vandaag())))
  if (open.length === 0) return []
  const leden = await lezer
    .selectFrom('uitnodiging_persoon as u')
    .innerJoin('persoon', (j) => j.onRef('persoon.gemeente_id', '=', 'u.gemeente_id').onRef('persoon.id', '=', 'u.persoon_id'))
    .select(['u.uitnodiging_id', 'persoon.id as persoonId', 'persoon.voornaam'])
    .where('u.gemeente_id', '=', gemeenteId)
    .where(
      'u.uitnodiging_id',
      'in',
      open.map((u) => u.id),
    )
    .orderBy('persoon.voornaam')
    .execute()
  return open.map((u) => ({
    ...u,
    personen: leden.flatMap((l) => (l.uitnodiging_id === u.id ? [{ persoonId: l.persoonId, voornaam: l.voornaam }] : [])),
  }))
}

async function uitnodigingenVan(p: Poorten, g: string, planId: string, standen: ReadonlyMap<string, Stand>): Promise<Uitnodiging[]> {
  const van = (await openUitnodigingen(p.db, p, g, planId)).filter((u) => u.personen.some((x) => standen.has(x.persoonId)))
  const namen = await namenVan(
    p.db,
    g,
    van.flatMap((u) => [u.gemaakt_door, ...(u.aangenomen_door === null ? [] : [u.aangenomen_door])]),
  )
  const wie = (id: string) => ({ persoonId: id, naam: namen.get(id)?.naam ?? '' })
  return van.map((u) => ({
    id: u.id,
    staat: staatVan(u, p.klok.vandaag()),
    voorNaam: u.voor_naam,
    rol: u.rol,
    recht: u.recht,
    delen: u.delen,
    personen: u.personen,
    tot: u.tot,
    linkTot: u.link_tot,
    gemaaktDoor: wie(u.gemaakt_door),
    gemaaktOp: u.gemaakt_op.toISOString(),
    aangenomenDoor: u.aangenomen_door === null ? null : wie(u.aangenomen_door),
    aangenomenOp: u.aangenomen_op?.toISOString() ?? null,
    magBeslissen: u.personen.every((x) => standen.has(x.persoonId)),
  }))
}

async function meelezersVan(p: Poorten, g: string, personen: readonly string[]): Promise<SamenSchrijven['meelezers']> {
  const rijen = await p.db
    .selectFrom('toestemming')
    .innerJoin('persoon', (j) =>
      j.onRef('persoon.gemeente_id', '=', 'toestemming.gemeente_id').onRef('persoon.id', '=', 'toestemming.ontvanger_id'),
    )
    .selectAll('toestemming')
    .select(['persoon.voornaam', 'persoon.achternaam'])
    .where('toestemming.gemeente_id', '=', g)
    .where('toestemming.persoon_id', 'in', personen)
    .where('toestemming.gegeven', '=', 'CONCEPTPLAN')
    .where('toestemming.ingetrokken_op', 'is', null)
    .where('toestemming.tot', '>=', p.klok.vandaag())
    .orderBy('persoon.voornaam')
    .orderBy('toestemming.gegeven_op')
    .orderBy('toestemming.id')
    .execute()
  return [...Map.groupBy(rijen, (t) => t.ontvanger_id)].map(([persoonId, van]) => ({
    persoonId,
    naam: `${van[0]?.voornaam} ${van[0]?.achternaam}`,
    toestemmingen: van.map((t) => ({
      id: t.id,
      uitnodigingId: t.uitnodiging_id,
      voorPersoonId: t.persoon_id,
      recht: t.recht,
      delen: t.delen,
      tot: t.tot,
      wachtOpTweede: t.samen && t.bevestigd_op === null,
    })),
  }))
}
