import { PLAN_DELEN, type PlanActie, type PlanDeel } from '../../src/contract/woorden.ts'
import { celVan } from '../../src/domein/rechten-tabel.ts'
import { GEGEVENS } from '../../src/domein/gegevens.ts'
import { leeftijdOp } from '../../src/domein/leeftijd.ts'
import { type Feiten, GEEN_RECHTEN, mag, rechtenOver, type Rechten } from '../../src/domein/rechten.ts'
import { hoedanigheden } from '../../src/domein/hoedanigheid.ts'
import type { Hoedanigheid } from '../../src/contract/woorden-toegang.ts'
import {
  DOSSIERS,
  type DossierNaam,
  JA_VANAF,
  JAS,
  LAAT,
  MENSEN,
  type Naam,
  TITELS,
  type Toestand,
  VERVANGING,
  ZORGVERLENER,
} from './relaties.ts'

/** What one caller may see of the world at one moment, from the lists of relaties.ts and the pure table. */
export type Kijk = {
  wie: Naam
  toestand: Toestand
  /** rights over a person through one dossier */
  over(dossier: DossierNaam, persoon: Naam): Rechten
  rijen(dossier: DossierNaam, persoon: Naam): Hoedanigheid[]
  /** what a yes opens of parts of a draft plan, or lets propose, on this day */
  delenJa(dossier: DossierNaam, persoon: Naam): { delen: readonly PlanDeel[]; recht: PlanActie }[]
  doetMee(dossier: DossierNaam): boolean
  iemand(dossier: DossierNaam, regel: (r: Rechten, persoon: Naam) => boolean): boolean
}

export function kijkVan(wie: Naam, toestand: Toestand): Kijk {
  const feiten = (d: DossierNaam, persoon: Naam): Feiten | null => feitenVan(wie, toestand, d, persoon)
  const over = (d: DossierNaam, persoon: Naam): Rechten => {
    const f = feiten(d, persoon)
    return f ? rechtenOver(f) : GEEN_RECHTEN
  }
  const deelnemers = (d: DossierNaam): readonly Naam[] => DOSSIERS[d].deelnemers
  return {
    wie,
    toestand,
    over,
    rijen: (d, persoon) => hoedanighedenVan(feiten(d, persoon)),
    delenJa: (d, persoon) => {
      const kent = hoedanighedenVan(feiten(d, persoon)).some((h) => celVan(h, 'CONCEPTPLAN').waarde === 'TOESTEMMING')
      if (!kent || toestand.ingetrokken) return []
      return JAS.filter((t) => t.van === persoon && t.aan === wie && t.gegeven === 'CONCEPTPLAN' && !t.wacht)
        .filter((t) => JA_VANAF <= toestand.dag && toestand.dag <= t.tot)
        .map((t) => ({ delen: t.delen ?? PLAN_DELEN, recht: t.recht }))
    },
    doetMee: (d) => deelnemers(d).some((p) => GEGEVENS.some((g) => g !== 'INZAGE' && over(d, p)[g].niveau !== 'GEEN')),
    iemand: (d, regel) => deelnemers(d).some((p) => regel(over(d, p), p)),
  }
}

const hoedanighedenVan = (f: Feiten | null): Hoedanigheid[] => (f ? hoedanigheden(f).map((g) => g.hoedanigheid) : [])

function feitenVan(wie: Naam, toestand: Toestand, d: DossierNaam, persoon: Naam): Feiten | null {
  const ik = MENSEN[wie]
  const ander = MENSEN[persoon]
  const dossier = DOSSIERS[d]
  if (ik.gemeente !== ander.gemeente || ik.gemeente !== dossier.gemeente) return null
  const isConsulent = ik.rollen.includes('CONSULENT')
  return {
    dag: toestand.dag,
    zelf: wie === persoon,
    geboren: ander.geboren,
    bellerGeboren: ik.geboren,
    deelnemer: dossier.deelnemers.some((n) => n === persoon),
    bellerDeelnemer: dossier.deelnemers.some((n) => n === wie),
    betrokkeneRollen: dossier.betrokkenen.filter(([n]) => n === wie).map(([, rol]) => rol),
    vertegenwoordigingen: TITELS.filter((t) => t.van === persoon && t.door === wie).map((t, i) => ({ ...t, id: String(i) })),
    geldbeheerDoorAnder: TITELS.filter((t) => t.van === persoon && ['BEWIND', 'CURATELE', 'GEWAARBORGDE_HULP'].includes(t.soort)),
    consulent: isConsulent && dossier.consulent === wie,
    vervanging: [
      ...(VERVANGING.vervanger === wie && dossier.consulent === VERVANGING.consulent ? [VERVANGING] : []),
      ...(ik.rollen.includes('VERVANGER') && LAAT.dossiers.includes(d) ? [{ vanaf: LAAT.vanaf, tot: null }] : []),
    ],
    medewerkerRollen: ik.rollen.filter((r) => r === 'LEIDINGGEVENDE' || r === 'BEHEERDER' || r === 'BACKOFFICE'),
    partijen: wie === ZORGVERLENER.wie && persoon === ZORGVERLENER.van ? ['ZORGVERLENER'] : [],
    toestemmingen: JAS.filter((t) => t.van === persoon && t.aan === wie).map((t, i) => ({
      id: String(i),
      gegeven: t.gegeven,
      recht: t.recht,
      delen: t.delen,
      vanaf: JA_VANAF,
      tot: t.tot,
      ingetrokken: toestand.ingetrokken,
      bevestigd: !t.wacht,
    })),
    toestand: { planIngediend: toestand.plan === 'OPGESTUURD' && d === 'okafor', toezichtzaak: false, bovenMandaat: false },
  }
}

export const leeftijdVan = (persoon: Naam, k: Kijk): number => leeftijdOp(MENSEN[persoon].geboren, k.toestand.dag)

/** Hands in for somebody, or reports a need: the person of 16 or older, or who represents them. */
const OPSTUURDERS: readonly Hoedanigheid[] = [
  'DEELNEMER_16_PLUS',
  'OUDER_KIND_ONDER_12',
  'OUDER_KIND_12_15',
  'MENTOR',
  'CURATOR',
  'GEMACHTIGDE',
  'GEWAARBORGDE_HULP',
]
export const magOpsturen = (r: Rechten): boolean =>
  mag(r, 'CONCEPTPLAN', 'SCHRIJVEN') && r.CONCEPTPLAN.gronden.some((g) => g.toestemmingId === null && OPSTUURDERS.includes(g.hoedanigheid))
