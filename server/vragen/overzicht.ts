import type { JaaroverzichtAntwoord, MaandoverzichtAntwoord, OverzichtenAntwoord } from '../../src/contract/schemas/overzicht.ts'
import {
  type Boeken,
  besteedIn,
  bronnenVan,
  type DeelBedragen,
  type Nagekomen,
  type Periode,
  telBedragen,
} from '../../src/domein/boeken-stand.ts'
import { som } from '../../src/domein/geld.ts'
import { geldendeRij } from '../../src/domein/instellingen.ts'
import { jaaroverzicht, jarenMetOverzicht, jaarPeriode } from '../../src/domein/jaaroverzicht.ts'
import { klaarOpVan, maandenMetOverzicht, maandoverzicht, maandPeriode } from '../../src/domein/maandoverzicht.ts'
import type { Bron } from '../../src/domein/potjes.ts'
import { laadBoeken } from '../boeken/regels-lezen.ts'
import { leesGeldInstellingen } from '../boeken/regels.ts'
import { zietBetalingen } from '../boeken/rechten.ts'
import type { Beller } from '../kern/beller.ts'
import { alleInstellingen, geldendeInstellingen, getalUit, type Instelling, waardeUit } from '../kern/instellingen.ts'
import type { Poorten } from '../kern/poorten.ts'
import { nietGevonden } from '../kern/probleem.ts'
import { type DossierToegang, eisDossier } from '../kern/rechten.ts'
import { logGeld } from './geld.ts'
import { leesPersoonNamen, leesVerschovenIn } from './overzicht-namen.ts'

export type Open = { dossierId: string; vandaag: string; toegang: DossierToegang; personen: readonly string[]; boeken: Boeken }

/**
 * The books of the persons whose payments the caller may see, with a row in their access log.
 * @param mag narrows whose: for what only some roles may ask
 * @throws 404 when there is nobody, as for a dossier that does not exist
 */
export async function openBoeken(p: Poorten, beller: Beller, dossierId: string, mag = zietBetalingen): Promise<Open> {
  const toegang = await eisDossier(p.db, p, beller, dossierId)
  const personen = [...toegang.personen].filter(([, r]) => mag(r)).map(([id]) => id)
  if (personen.length === 0) throw nietGevonden()
  const vandaag = p.klok.vandaag()
  await logGeld(p.db, p, beller, toegang, personen)
  const { regels } = await leesGeldInstellingen(p.db, beller.gemeenteId, vandaag)
  const boeken = await laadBoeken(p.db, { gemeenteId: beller.gemeenteId, dossierId }, personen, regels.matrix)
  return { dossierId, vandaag, toegang, personen, boeken }
}

/** The months and years that can be read, with what was spent in each. */
export async function leesOverzichten(p: Poorten, beller: Beller, dossierId: string): Promise<OverzichtenAntwoord> {
  const { vandaag, boeken } = await openBoeken(p, beller, dossierId)
  const instellingen = await alleInstellingen(p.db, beller.gemeenteId)
  const besteedCent = (periode: Periode): number => som([...besteedIn(boeken, periode).values()])
  const nu = vandaag.slice(0, 7)
  const loopt = boeken.bronnen.some((b) => b.vanaf.slice(0, 7) <= nu && b.tot.slice(0, 7) >= nu)
  return {
    vandaag,
    maanden: maandenMetOverzicht(boeken, vandaag).map((maand) => {
      const klaarOp = klaarOpVan(maand, dagVoor(instellingen, maand))
      return { maand, staat: vandaag >= klaarOp ? 'KLAAR' : 'VOORLOPIG', klaarOp, besteedCent: besteedCent(maandPeriode(maand)) }
    }),
    jaren: jarenMetOverzicht(boeken, vandaag).map((jaar) => {
      const periode = jaarPeriode(jaar)
      return { jaar, staat: vandaag > periode.tot ? 'VOORBIJ' : 'LOOPT', besteedCent: besteedCent(periode) }
    }),
    volgende: loopt ? { maand: nu, klaarOp: klaarOpVan(nu, dagVoor(instellingen, nu)) } : null,
  }
}

/** The day of the next month on which the overview of `maand` is ready, by the rule that held when the month ended. */
function dagVoor(instellingen: readonly Instelling[], maand: string): number {
  const rij = geldendeRij(instellingen, 'maandoverzichtDag', maandPeriode(maand).tot)
  return getalUit(rij ? [rij] : [], 'maandoverzichtDag')
}

/** @throws 404 for a month that is not over, or of which the books know nothing */
export async function leesMaandoverzicht(p: Poorten, beller: Beller, dossierId: string, maand: string): Promise<MaandoverzichtAntwoord> {
  const open = await openBoeken(p, beller, dossierId)
  const { boeken, vandaag } = open
  if (!maandenMetOverzicht(boeken, vandaag).includes(maand)) throw nietGevonden()
  const o = maandoverzicht(boeken, maand, vandaag, dagVoor(await alleInstellingen(p.db, beller.gemeenteId), maand))
  const bronnen = bronnenVan(boeken, o.periode)
  return {
    ...(await gezin(p, beller, open, o)),
    maand,
    staat: o.staat,
    klaarOp: o.klaarOp,
    bronnen: bronnen.map(bronKort),
  }
}

/** @throws 404 for a year that has not begun, or of which the books know nothing */
export async function leesJaaroverzicht(p: Poorten, beller: Beller, dossierId: string, jaar: string): Promise<JaaroverzichtAntwoord> {
  const open = await openBoeken(p, beller, dossierId)
  const { boeken, vandaag } = open
  if (!jarenMetOverzicht(boeken, vandaag).includes(jaar)) throw nietGevonden()
  const { tot } = jaarPeriode(jaar)
  const instellingen = await geldendeInstellingen(p.db, beller.gemeenteId, tot < vandaag ? tot : vandaag)
  const rest = waardeUit(instellingen, 'onderbesteding')
  const o = jaaroverzicht(boeken, jaar, vandaag, typeof rest === 'object' && rest !== null ? rest.meenemenProcent : 0)
  const bronnen = bronnenVan(boeken, o.periode)
  return {
    ...(await gezin(p, beller, open, o)),
    jaar,
    staat: o.staat,
    bronnen: bronnen.flatMap((b) => {
      const regel = o.bronnen.find((r) => r.bronId === b.id)
      if (regel === undefined) return []
      const { regel: rest_, meenemenProcent, eindigtInJaar, declarerenTot } = regel
      return [{ ...bronKort(b), toegekendCent: b.bedragCent, rest: rest_, meenemenProcent, eindigtInJaar, declarerenTot }]
    }),
  }
}

export const bronKort = ({ id, wet, persoonId, verstrekker, vanaf, tot }: Bron) => ({ id, wet, persoonId, verstrekker, vanaf, tot })

type Overzicht = { periode: Periode; delen: DeelBedragen[]; nagekomen: Nagekomen[]; geschovenNa: boolean }

/** What a month and a year both say of a family. */
async function gezin(p: Poorten, beller: Beller, open: Open, o: Overzicht) {
  const { dossierId, vandaag, toegang, personen, boeken } = open
  const genoemd = new Set([...o.delen, ...o.nagekomen].map((x) => x.potjeId))
  return {
    dossierId,
    vandaag,
    vanaf: o.periode.vanaf,
    tot: o.periode.tot,
    personen: await leesPersoonNamen(p.db, beller.gemeenteId, personen),
    nietGetoond: toegang.personen.size - personen.length,
    potjes: boeken.potjes
      .filter((x) => genoemd.has(x.id))
      .map(({ id, persoonId, naam, domein, zorgverlener }) => ({ id, persoonId, naam, domein, zorgverlener })),
    delen: o.delen,
    totaal: telBedragen(o.delen),
    nagekomen: o.nagekomen,
    geschovenNa: o.geschovenNa,
    verschuivingen: await leesVerschovenIn(p.db, { gemeenteId: beller.gemeenteId, dossierId }, o.periode, personen),
  }
}
