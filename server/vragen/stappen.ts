import type { Dossier, Stap, Taak } from '../../src/contract/schemas/start.ts'
import type { StapRol } from '../../src/contract/woorden.ts'
import { type Rechten, doetMee, mag, magIetsVanConcept } from '../../src/domein/rechten.ts'
import {
  DAGEN_EIGEN_PLAN,
  DAGEN_ONDERZOEK,
  type StapBeeld,
  type StapFeiten,
  type StapNormen,
  stapNu,
  stappenVan,
} from '../../src/domein/stappen.ts'
import { plusDagen } from '../../src/domein/termijnen.ts'
import { GEGEVENS } from '../../src/domein/gegevens.ts'
import type { Beller } from '../kern/beller.ts'
import type { Lezer, Poorten } from '../kern/poorten.ts'
import { geldendeInstellingen, getalUit, telefoonVan, waardeUit } from '../kern/instellingen.ts'
import { nietGevonden } from '../kern/probleem.ts'
import { rechtenInDossier } from '../kern/rechten.ts'
import { conceptDelen, magOpsturen } from '../plannen/rechten.ts'
import { nieuwsteVersie, onbeantwoordeVersies } from '../plannen/versies.ts'
import { deelnemersVan, lijstDraden } from './kanaal.ts'
import { teBevestigen } from './uitnodiging.ts'
import { teDoenOvereenkomsten } from './overeenkomsten.ts'
import { openReacties } from './reactie.ts'
import { declaratieTaken } from './declaratie-taken.ts'
import { potjeTaken } from './geld.ts'
import { teBejaen } from './verschuiving-delen.ts'

/** A dossier as this caller may know it; 404 when it is not the caller's. */
export async function leesDossier(p: Poorten, beller: Beller, dossierId: string): Promise<Dossier> {
  const rechten = await rechtenInDossier(p.db, p, beller, dossierId)
  if (rechten.size === 0) throw nietGevonden()
  const g = beller.gemeenteId
  const dossier = await p.db
    .selectFrom('dossier')
    .selectAll()
    .where('gemeente_id', '=', g)
    .where('id', '=', dossierId)
    .executeTakeFirstOrThrow()
  const deelnemers = (await deelnemersVan(p.db, p, beller, dossierId)).filter((d) => {
    const r = rechten.get(d.id)
    return d.id === beller.persoonId || (r !== undefined && doetMee(r))
  })
  const betrokkenen = await p.db
    .selectFrom('betrokkene')
    .innerJoin('persoon', (j) =>
      j.onRef('persoon.gemeente_id', '=', 'betrokkene.gemeente_id').onRef('persoon.id', '=', 'betrokkene.persoon_id'),
    )
    .select(['persoon.id', 'persoon.voornaam', 'persoon.achternaam', 'betrokkene.rol'])
    .where('betrokkene.gemeente_id', '=', g)
    .where('betrokkene.dossier_id', '=', dossierId)
    // Who was invited to a draft is part of that draft: for the consulent there is no such person.
    .$if(![...rechten.values()].some(magIetsVanConcept), (q) => q.where('betrokkene.tot', 'is', null))
    .orderBy('persoon.achternaam')
    .orderBy('persoon.voornaam')
    .execute()
  const melding = await laatsteMelding(p.db, g, dossierId)
  return {
    id: dossier.id,
    naam: dossier.naam,
    soort: dossier.soort,
    deelnemers: deelnemers.map((d) => ({
      persoonId: d.id,
      voornaam: d.voornaam,
      achternaam: d.achternaam,
      leeftijd: d.leeftijd,
      ik: d.id === beller.persoonId,
      rechten: alsRechten(rechten.get(d.id)),
      conceptDelen: conceptDelen(rechten.get(d.id)),
    })),
    betrokkenen: betrokkenen.map((b) => ({
      persoonId: b.id,
      naam: `${b.voornaam} ${b.achternaam}`,
      rol: b.rol,
      ik: b.id === beller.persoonId,
    })),
    consulent: await consulentVan(p, g, dossier.consulent_id),
    melding: melding
      ? {
          id: melding.id,
          ontvangenOp: melding.ontvangen_op.toISOString(),
          planTot: plusDagen(melding.ontvangen_dag, DAGEN_EIGEN_PLAN),
          onderzoekTot: plusDagen(melding.ontvangen_dag, DAGEN_ONDERZOEK),
          spoed: melding.spoed,
          eigen: melding.door_id === beller.persoonId ? { tekst: melding.tekst, contactwens: melding.contactwens } : null,
        }
      : null,
    magOpsturen: [...rechten.values()].some(magOpsturen),
    heeftBudget: (await besluitVan(p.db, g, dossierId)) !== null,
  }
}

/** The steps of a dossier and the tasks of this caller in it. */
export async function leesStappen(p: Poorten, beller: Beller, dossierId: string): Promise<{ stappen: Stap[]; nu: number; taken: Taak[] }> {
  const rechten = await rechtenInDossier(p.db, p, beller, dossierId)
  if (rechten.size === 0) throw nietGevonden()
  const eigen = await wieOpstuurt(p, beller, dossierId, rechten)
  const feiten = await stapFeiten(p, beller.gemeenteId, dossierId, eigen.personen)
  const beelden = stappenVan(feiten)
  const namen = await namenVan(p, beller, dossierId, rechten)
  return {
    stappen: beelden.map((s) => metNaam(s, namen)),
    nu: stapNu(beelden),
    taken: await takenVan(p, beller, { dossierId, rechten, eigen, beelden }),
  }
}

/**
 * Facts for the turn model; read anew each time, because no step is stored.
 * @param eigen whose hand-in counts; empty (the default): that of anybody in the dossier
 */
export async function stapFeiten(
  p: Poorten,
  gemeenteId: string,
  dossierId: string,
  eigen: ReadonlySet<string> = new Set(),
): Promise<StapFeiten> {
  const melding = await laatsteMelding(p.db, gemeenteId, dossierId)
  const versie = await nieuwsteVersie(p.db, { gemeenteId, dossierId }, eigen)
  return {
    vandaag: p.klok.vandaag(),
    meldingDag: melding?.ontvangen_dag ?? null,
    planOpgestuurdDag: versie?.opgestuurdDag ?? null,
    antwoordDag: versie?.antwoordDag ?? null,
    besluit: await besluitVan(p.db, gemeenteId, dossierId),
    normen: await normenVan(p, gemeenteId),
  }
}

/** `begonnen`: one of them is in the plan. Only for who may write that plan, so it tells nobody else that one exists. */
type Eigen = { personen: ReadonlySet<string>; begonnen: boolean }

/**
 * The persons for whom the caller hands in a plan of their own: named in the latest melding, or in the plan. The seven
 * days (Wmo 2015 art. 2.3.2 lid 2) are theirs, whatever a brother or sister sent.
 */
async function wieOpstuurt(p: Poorten, beller: Beller, dossierId: string, rechten: ReadonlyMap<string, Rechten>): Promise<Eigen> {
  const mogelijk = [...rechten].flatMap(([id, r]) => (magOpsturen(r) ? [id] : []))
  if (mogelijk.length === 0) return { personen: new Set(), begonnen: false }
  const g = beller.gemeenteId
  const melding = await laatsteMelding(p.db, g, dossierId)
  const inPlan = await p.db
    .selectFrom('plan_persoon')
    .innerJoin('plan', (j) => j.onRef('plan.gemeente_id', '=', 'plan_persoon.gemeente_id').onRef('plan.id', '=', 'plan_persoon.plan_id'))
    .select('plan_persoon.persoon_id')
    .where('plan_persoon.gemeente_id', '=', g)
    .where('plan.dossier_id', '=', dossierId)
    .where('plan_persoon.persoon_id', 'in', mogelijk)
    .execute()
  const inMelding = melding
    ? await p.db
        .selectFrom('melding_persoon')
        .select('persoon_id')
        .where('gemeente_id', '=', g)
        .where('melding_id', '=', melding.id)
        .where('persoon_id', 'in', mogelijk)
        .execute()
    : []
  return { personen: new Set([...inPlan, ...inMelding].map((r) => r.persoon_id)), begonnen: inPlan.length > 0 }
}

/** The service norms of a gemeente as they hold today; the terms of the law are no setting. */
export async function normenVan(p: Pick<Poorten, 'db' | 'klok'>, gemeenteId: string, lezer: Lezer = p.db): Promise<StapNormen> {
  const rijen = await geldendeInstellingen(lezer, gemeenteId, p.klok.vandaag())
  return {
    ontvangst: getalUit(rijen, 'normOntvangst'),
    heruitnodiging: getalUit(rijen, 'heruitnodiging'),
    resultaatgesprek: getalUit(rijen, 'resultaatgesprek'),
    maandoverzichtDag: getalUit(rijen, 'maandoverzichtDag'),
  }
}

/** The latest melding of a dossier. */
export async function laatsteMelding(lezer: Lezer, gemeenteId: string, dossierId: string) {
  return lezer
    .selectFrom('melding')
    .selectAll()
    .where('gemeente_id', '=', gemeenteId)
    .where('dossier_id', '=', dossierId)
    .orderBy('ontvangen_op', 'desc')
    .executeTakeFirst()
}

/** The period of the budget of a dossier, or null without one. */
export async function besluitVan(lezer: Lezer, gemeenteId: string, dossierId: string): Promise<{ vanaf: string; tot: string } | null> {
  const rij = await lezer
    .selectFrom('bron')
    .select((eb) => [eb.fn.min('vanaf').as('vanaf'), eb.fn.max('tot').as('tot')])
    .where('gemeente_id', '=', gemeenteId)
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst()
  return rij?.vanaf && rij.tot ? { vanaf: rij.vanaf, tot: rij.tot } : null
}

type Namen = { consulent: string; inwoner: string; ikInwoner: boolean; ikConsulent: boolean }

function metNaam(s: StapBeeld, n: Namen): Stap {
  const wie: Record<StapRol, { naam: string; ik: boolean }> = {
    INWONER: { naam: n.inwoner, ik: n.ikInwoner },
    CONSULENT: { naam: n.consulent, ik: n.ikConsulent },
    GEMEENTE: { naam: '', ik: false },
    ZORGVERLENER: { naam: '', ik: false },
    SVB: { naam: '', ik: false },
    CAK: { naam: '', ik: false },
  }
  return {
    nr: s.nr,
    toestand: s.toestand,
    aanZet: { rol: s.aanZet, ...wie[s.aanZet] },
    sinds: s.sinds,
    uiterlijk: s.uiterlijk,
    grond: s.grond,
  }
}

async function namenVan(p: Poorten, beller: Beller, dossierId: string, rechten: ReadonlyMap<string, Rechten>): Promise<Namen> {
  const dossier = await p.db
    .selectFrom('dossier')
    .leftJoin('persoon', (j) => j.onRef('persoon.gemeente_id', '=', 'dossier.gemeente_id').onRef('persoon.id', '=', 'dossier.consulent_id'))
    .select(['dossier.naam', 'dossier.consulent_id', 'persoon.voornaam', 'persoon.achternaam'])
    .where('dossier.gemeente_id', '=', beller.gemeenteId)
    .where('dossier.id', '=', dossierId)
    .executeTakeFirstOrThrow()
  return {
    consulent: dossier.consulent_id ? `${dossier.voornaam} ${dossier.achternaam}` : '',
    inwoner: dossier.naam,
    ikInwoner: beller.rollen.length === 0 && [...rechten.values()].some((r) => magOpsturen(r) || mag(r, 'BETALINGEN', 'SCHRIJVEN')),
    ikConsulent: beller.persoonId === dossier.consulent_id,
  }
}

async function takenVan(
  p: Poorten,
  beller: Beller,
  {
    dossierId,
    rechten,
    eigen,
    beelden,
  }: { dossierId: string; rechten: ReadonlyMap<string, Rechten>; eigen: Eigen; beelden: readonly StapBeeld[] },
): Promise<Taak[]> {
  const alle = [...rechten.values()]
  const nu = beelden.find((s) => s.toestand === 'NU')
  const taken: Taak[] = []
  const taak = (soort: Taak['soort'], uiterlijk: string | null, waarden: Taak['waarden'] = {}, doelId: string | null = null) =>
    taken.push({ soort, uiterlijk, waarden, doelId })

  if (nu?.nr === 0 && alle.some(magOpsturen)) taak('MELDING_DOEN', null)
  if (nu?.nr === 2 && alle.some(magOpsturen)) taak('PLAN_MAKEN', nu.uiterlijk, { begonnen: Number(eigen.begonnen) })
  const teAntwoorden = new Set([...rechten].flatMap(([id, r]) => (mag(r, 'PLAN', 'SCHRIJVEN') ? [id] : [])))
  // Also beside a budget that runs, and after an answer to an earlier version: a plan that nobody is told of waits for ever.
  if (teAntwoorden.size > 0)
    for (const versieId of await onbeantwoordeVersies(p.db, { gemeenteId: beller.gemeenteId, dossierId }, teAntwoorden))
      taak('PLAN_LEZEN', nu?.nr === 3 ? nu.uiterlijk : null, {}, versieId)
  if (nu?.nr === 4 && alle.some(magOpsturen)) {
    const beantwoord = await nieuwsteVersie(p.db, { gemeenteId: beller.gemeenteId, dossierId }, eigen.personen)
    taak('ANTWOORD_LEZEN', null, {}, beantwoord?.id ?? null)
  }
  if (teAntwoorden.size > 0)
    for (const { versieId, aantal } of await openReacties(p.db, { gemeenteId: beller.gemeenteId, dossierId }, teAntwoorden))
      taak('REACTIE_LEZEN', null, { aantal }, versieId)
  if (alle.some((r) => mag(r, 'BESLUIT', 'SCHRIJVEN'))) {
    const open = await p.db
      .selectFrom('verschuiving')
      .select(['id', 'uiterlijk'])
      .where('gemeente_id', '=', beller.gemeenteId)
      .where('dossier_id', '=', dossierId)
      .where('staat', '=', 'GEVRAAGD')
      // Where only somebody's own yes is needed the consulent has nothing to decide.
      .where('woord', '<>', 'VRIJ')
      .orderBy('gevraagd_op')
      .execute()
    for (const v of open) taak('VERSCHUIVING_BESLISSEN', v.uiterlijk, {}, v.id)
  }
  for (const o of await teDoenOvereenkomsten(p, beller, dossierId, rechten)) taak(o.soort, o.uiterlijk, { naam: o.naam }, o.id)
  for (const v of await teBejaen(p, beller, dossierId, rechten)) taak('VERSCHUIVING_JA', v.uiterlijk, {}, v.id)
  for (const d of await declaratieTaken(p, beller, { dossierId, personen: rechten })) taak(d.soort, d.uiterlijk, d.waarden, d.doelId)
  taken.push(...(await potjeTaken(p, beller, { dossierId, personen: rechten })))
  for (const u of await teBevestigen(p, beller, dossierId, alle)) taak('UITNODIGING_BEVESTIGEN', null, { naam: u.naam }, u.id)
  if (alle.some((r) => mag(r, 'BERICHTEN', 'LEZEN'))) {
    const ongelezen = (await lijstDraden(p, beller, dossierId)).filter((d) => d.ongelezen > 0)
    for (const d of ongelezen) taak('BERICHT_LEZEN', null, { aantal: d.ongelezen, naam: d.naam }, d.id)
  }
  return taken
}

async function consulentVan(p: Poorten, gemeenteId: string, consulentId: string | null): Promise<Dossier['consulent']> {
  if (consulentId === null) return null
  const c = await p.db
    .selectFrom('persoon')
    .select(['id', 'voornaam', 'achternaam'])
    .where('gemeente_id', '=', gemeenteId)
    .where('id', '=', consulentId)
    .executeTakeFirstOrThrow()
  const vandaag = p.klok.vandaag()
  const vervanger = await p.db
    .selectFrom('vervanging')
    .innerJoin('persoon', (j) =>
      j.onRef('persoon.gemeente_id', '=', 'vervanging.gemeente_id').onRef('persoon.id', '=', 'vervanging.vervanger_id'),
    )
    .select(['persoon.voornaam', 'persoon.achternaam'])
    .where('vervanging.gemeente_id', '=', gemeenteId)
    .where('vervanging.consulent_id', '=', consulentId)
    .where('vervanging.vanaf', '<=', vandaag)
    .where('vervanging.tot', '>=', vandaag)
    .executeTakeFirst()
  return {
    persoonId: c.id,
    naam: `${c.voornaam} ${c.achternaam}`,
    telefoon: await telefoonVan(p.db, gemeenteId, vandaag),
    vervanger: vervanger ? `${vervanger.voornaam} ${vervanger.achternaam}` : null,
    achterwacht: waardeUit(await geldendeInstellingen(p.db, gemeenteId, vandaag), 'consulentVervanger'),
  }
}

function alsRechten(r: Rechten | undefined): Dossier['deelnemers'][number]['rechten'] {
  return Object.fromEntries(GEGEVENS.map((g) => [g, r?.[g].niveau ?? 'GEEN'])) as Dossier['deelnemers'][number]['rechten']
}
