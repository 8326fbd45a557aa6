import type { OvereenkomstBevroren, OvereenkomstInhoud, ZorgverlenerKeuze } from '../../src/contract/schemas/zorg.ts'
import { toetsOvereenkomst, type OvereenkomstPlan, type Toets, type Weigering } from '../../src/domein/zorgovereenkomst.ts'
import { tariefsoortVan } from '../../src/domein/zorgovereenkomst-staat.ts'
import { nieuwId } from '../../src/lib/id.ts'
import type { Trx } from '../kern/poorten.ts'
import { nietGevonden } from '../kern/probleem.ts'
import { leesZorgverleners, persoonNaam, toetsOmgeving, type Omgeving, type OvereenkomstRij, type ZorgverlenerRij } from './laden.ts'
import { velden } from './weiger.ts'

type Sleutel = { gemeenteId: string; dossierId: string }

/** What was typed about an agreement, with the persons and potje it is about, judged by the rules. */
export type Bereid = {
  persoonId: string
  potjeNaam: string
  zorgverlener: ZorgverlenerRij
  /** the zorgverlener is not in the table yet */
  isNieuw: boolean
  toets: Toets
}

/** The zorgverlener that was chosen, or the row of a new one that is not written yet. */
async function kiesZorgverlener(
  trx: Trx,
  s: Sleutel,
  keuze: ZorgverlenerKeuze,
  bellerId: string,
): Promise<{ rij: ZorgverlenerRij; isNieuw: boolean }> {
  if (keuze.soort === 'BESTAAND') {
    const rij = (await leesZorgverleners(trx, s)).get(keuze.id)
    if (!rij) throw velden('inhoud.zorgverlener.id', 'is geen zorgverlener van dit dossier')
    return { rij, isNieuw: false }
  }
  const { naam, relatie, kvk, agb, ik } = keuze
  return {
    rij: {
      gemeente_id: s.gemeenteId,
      id: nieuwId(),
      dossier_id: s.dossierId,
      naam: naam.trim(),
      relatie,
      persoon_id: ik ? bellerId : null,
      kvk,
      agb,
      tariefsoort: tariefsoortVan({ relatie, kvk }),
    },
    isNieuw: true,
  }
}

/** The plan as the rules see it. */
export function alsPlan(
  i: Omit<OvereenkomstInhoud, 'zorgverlener' | 'potjeId' | 'zorgbeschrijving'>,
  z: ZorgverlenerRij,
): OvereenkomstPlan {
  return {
    soort: i.soort,
    hulp: i.hulp,
    betaalwijze: i.betaalwijze,
    tarief: i.tarief,
    aantalHonderdste: i.aantalHonderdste,
    per: i.per,
    vanaf: i.vanaf,
    tot: i.tot,
    zorgverlener: { id: z.id, relatie: z.relatie, kvk: z.kvk },
  }
}

/** What an agreement that stands in the table is, for the rules. */
export function planVan(rij: OvereenkomstRij, z: ZorgverlenerRij): OvereenkomstPlan {
  return alsPlan(
    {
      soort: rij.soort,
      hulp: rij.hulp,
      betaalwijze: rij.betaalwijze,
      tarief: { cent: rij.tarief_cent, eenheid: rij.tarief_eenheid },
      aantalHonderdste: rij.aantal_honderdste,
      per: rij.per,
      vanaf: rij.vanaf,
      tot: rij.tot,
      opzegDagen: rij.opzeg_dagen,
    },
    z,
  )
}

/** Judges an agreement of the table against the money of now; everything that keeps it from going on. */
export function weigeringenNu(o: Omgeving, rij: OvereenkomstRij, z: ZorgverlenerRij): Weigering[] {
  const omgeving = toetsOmgeving(o, { potjeId: rij.potje_id, persoonId: rij.persoon_id, vorigeId: rij.vorige_id, zelfId: rij.id })
  if (omgeving === null) throw new Error('agreement without its potje')
  return toetsOvereenkomst(planVan(rij, z), omgeving).weigeringen
}

/**
 * Reads what was typed: whose money it is, who gives the care, and what the rules say of it. Call it under the locks.
 * @throws 404 for a potje of another dossier, 400 for a zorgverlener or former agreement that does not belong here
 */
export async function bereid(
  trx: Trx,
  s: Sleutel,
  o: Omgeving,
  v: { inhoud: OvereenkomstInhoud; vorigeId: string | null; zelfId: string | null; bellerId: string },
): Promise<Bereid> {
  const { inhoud, vorigeId } = v
  const potje = o.budget.potjes.find((p) => p.id === inhoud.potjeId)
  if (!potje) throw nietGevonden()
  const { rij: zorgverlener, isNieuw } = await kiesZorgverlener(trx, s, inhoud.zorgverlener, v.bellerId)
  if (vorigeId !== null) {
    const vorige = o.rijen.find((r) => r.id === vorigeId)
    if (vorige?.potje_id !== potje.id || vorige.zorgverlener_id !== zorgverlener.id || vorige.staat !== 'GOEDGEKEURD')
      throw velden('vorigeId', 'is geen lopende overeenkomst met deze zorgverlener uit dit potje')
  }
  const omgeving = toetsOmgeving(o, { potjeId: potje.id, persoonId: potje.persoonId, vorigeId, zelfId: v.zelfId })
  if (omgeving === null) throw nietGevonden()
  const toets = toetsOvereenkomst(alsPlan(inhoud, zorgverlener), omgeving)
  if (toets.totaalCent < 1) throw velden('inhoud.aantalHonderdste', 'geeft samen met het tarief geen bedrag')
  return { persoonId: potje.persoonId, potjeNaam: potje.naam, zorgverlener, isNieuw, toets }
}

/** What is signed or sent, word for word, as it stands with the step. */
export async function bevries(
  trx: Trx,
  o: Omgeving,
  rij: OvereenkomstRij,
  z: ZorgverlenerRij,
  handtekening: { naam: string; op: string },
): Promise<OvereenkomstBevroren> {
  const potje = o.budget.potjes.find((p) => p.id === rij.potje_id)
  if (!potje) throw new Error('agreement without its potje')
  const bronnen = potje.delen.map((d) => d.bronId)
  return {
    persoon: await persoonNaam(trx, rij.gemeente_id, rij.persoon_id),
    potje: potje.naam,
    wetten: [...new Set(o.budget.bronnen.filter((b) => bronnen.includes(b.id)).map((b) => b.wet))],
    zorgverlener: { naam: z.naam, relatie: z.relatie, kvk: z.kvk, agb: z.agb, tariefsoort: z.tariefsoort },
    soort: rij.soort,
    hulp: rij.hulp,
    betaalwijze: rij.betaalwijze,
    tarief: { cent: rij.tarief_cent, eenheid: rij.tarief_eenheid },
    aantalHonderdste: rij.aantal_honderdste,
    per: rij.per,
    vanaf: rij.vanaf,
    tot: rij.tot,
    opzegDagen: rij.opzeg_dagen,
    totaalCent: rij.totaal_cent,
    zorgbeschrijving: rij.zorgbeschrijving,
    handtekening,
    zorgverlenerOp: rij.zorgverlener_op,
  }
}
