import type { Domein, Wet } from '../contract/lijsten/geld.ts'
import { DOMEIN_VAN_SOORT, TARIEF_SOORTEN, type TariefSoort } from '../contract/lijsten/instellingen.ts'
import type { Betaalwijze, OvereenkomstSoort, ZorgverlenerRelatie } from '../contract/lijsten/zorg.ts'
import type { Bron, Potje } from './potjes.ts'
import { tariefPast, type MaximumTarief, type TariefUitkomst } from './tarieven.ts'
import { plusDagen, plusWerkdagen } from './termijnen.ts'
import {
  eindeVan,
  openPerOvereenkomst,
  perWeekHonderdste,
  saldoVan,
  totaalCent,
  type Gebruikt,
  type Lopend,
  type Prijs,
} from './zorgovereenkomst-bedrag.ts'
import { BETAALWIJZEN_BIJ, SOORTEN_BIJ, tariefsoortVan } from './zorgovereenkomst-staat.ts'

/** Een overeenkomst zoals iemand hem maakt. */
export type OvereenkomstPlan = Prijs & {
  soort: OvereenkomstSoort
  betaalwijze: Betaalwijze
  /** Soort hulp, voor het tarief dat erbij hoort; null = niet gezegd. */
  hulp: TariefSoort | null
  zorgverlener: { id: string | null; relatie: ZorgverlenerRelatie; kvk: string | null }
}

/** Een andere overeenkomst van dezelfde persoon, voor zover de toets hem nodig heeft. */
export type AndereOvereenkomst = Lopend & { potjeId: string; zorgverlenerId: string }

/** Waar een overeenkomst in moet passen. `andere`: die geld vasthouden of nog te declareren hebben. */
export type ToetsOmgeving = {
  potje: Potje
  bronnen: readonly Bron[]
  gebruikt: Gebruikt
  tarieven: readonly MaximumTarief[]
  andere: readonly AndereOvereenkomst[]
  /** De overeenkomst die deze vanaf zijn eerste dag vervangt. */
  vorigeId: string | null
  /** Werkdagen die een controle hoogstens duurt (instelling `normContractcheck`). */
  normWerkdagen: number
  vandaag: string
}

export type Grond = 'saldo' | 'periode' | 'tarief' | 'uren' | 'model'
/** Een zin als sleutel onder `overeenkomst:toets` met waarden (`*Cent` centen, `*Datum` dagen). */
export type ToetsZin = { sleutel: string; waarden: Readonly<Record<string, string | number>> }
export type Weigering = ToetsZin & { grond: Grond }

export type Toets = {
  totaalCent: number
  /** Wat deze overeenkomst van vandaag af nog nodig heeft. */
  nodigCent: number
  /** Wat er voor deze overeenkomst in het potje zit. */
  ruimteCent: number
  tarief: TariefUitkomst
  weigeringen: Weigering[]
  meldingen: ToetsZin[]
}

/** Hoogste uren per week van één informele zorgverlener in de Wlz (Regeling lz 5.18d). */
const WLZ_UREN_HONDERDSTE = 4000
/** Meer dan dit is geen bedrag dat iemand bedoelde. */
const HOOGSTE_CENT = 1_000_000_000

const zin = (sleutel: string, waarden: ToetsZin['waarden'] = {}): ToetsZin => ({ sleutel: `overeenkomst:toets.${sleutel}`, waarden })

function wettenVan(o: Pick<ToetsOmgeving, 'potje' | 'bronnen'>): Wet[] {
  const ids = o.potje.delen.map((d) => d.bronId)
  return [...new Set(o.bronnen.filter((b) => ids.includes(b.id)).map((b) => b.wet))]
}

/** Welke soorten hulp bij een bestedingsdomein horen. */
export const hulpBij = (domein: Domein): TariefSoort[] => TARIEF_SOORTEN.filter((s) => DOMEIN_VAN_SOORT[s] === domein)

/** Eerste en laatste dag waarop geld van dit potje gebruikt kan worden: van het potje én van zijn bronnen. */
export function periodeVan(potje: Potje, bronnen: readonly Bron[]): { vanaf: string; tot: string } {
  const van = bronnen.filter((b) => potje.delen.some((d) => d.bronId === b.id))
  const vroegst = van.map((b) => b.vanaf).toSorted()[0] ?? potje.vanaf
  const laatst =
    van
      .map((b) => b.tot)
      .toSorted()
      .at(-1) ?? potje.tot
  return { vanaf: vroegst > potje.vanaf ? vroegst : potje.vanaf, tot: laatst < potje.tot ? laatst : potje.tot }
}

/**
 * Het strengste tarief van de wetten in dit potje: te hoog voor een van de bronnen is te hoog, en onbekend bij een
 * van de bronnen is nooit 'past'.
 */
export function tariefToets(plan: OvereenkomstPlan, o: ToetsOmgeving): TariefUitkomst {
  const formeel = tariefsoortVan(plan.zorgverlener) === 'FORMEEL'
  const uitkomsten = wettenVan(o).map((wet) =>
    tariefPast(o.tarieven, {
      wet,
      soort: plan.hulp ?? o.potje.domein,
      formeel,
      cent: plan.tarief.cent,
      eenheid: plan.tarief.eenheid,
      dag: plan.vanaf,
    }),
  )
  const te = uitkomsten.find((u) => u.uitkomst === 'TE_HOOG')
  return te ?? uitkomsten.find((u) => u.uitkomst === 'ONBEKEND') ?? uitkomsten[0] ?? { uitkomst: 'ONBEKEND', maximumCent: null }
}

/**
 * Wat er in het potje zit voor deze overeenkomst: nog vrij en gepland, zonder wat andere overeenkomsten nodig hebben.
 * Wat vervangen is telt alleen tot de dag ervoor.
 */
export function ruimteVoor(plan: Prijs, o: ToetsOmgeving): { nodigCent: number; ruimteCent: number } {
  const zelf: Lopend = {
    ...plan,
    id: '',
    nummer: Number.MAX_SAFE_INTEGER,
    betaalwijze: 'UREN',
    eindigtOp: null,
    opzegDagen: 0,
    opgezegdOp: null,
  }
  const anderen = o.andere
    .filter((a) => a.potjeId === o.potje.id)
    .map((a) => (a.id === o.vorigeId ? { ...a, eindigtOp: eerderste(plusDagen(plan.vanaf, -1), eindeVan(a)) } : a))
  const open = openPerOvereenkomst([...anderen, zelf], o.gebruikt, o.vandaag)
  const vanAnderen = anderen.reduce((som, a) => som + (open.get(a.id) ?? 0), 0)
  return { nodigCent: open.get('') ?? 0, ruimteCent: Math.max(0, saldoVan(o.potje) - vanAnderen) }
}

/** Wat er in het potje zit dat geen andere overeenkomst nodig heeft, nog voor er een plan is. */
export function vrijeRuimteCent(o: ToetsOmgeving): number {
  const anderen = o.andere.filter((a) => a.potjeId === o.potje.id)
  const open = [...openPerOvereenkomst(anderen, o.gebruikt, o.vandaag).values()].reduce((som, cent) => som + cent, 0)
  return Math.max(0, saldoVan(o.potje) - open)
}

const eerderste = (a: string, b: string): string => (a < b ? a : b)

/** Overlappen deze perioden met ten minste een dag? */
function overlapt(a: { vanaf: string; tot: string }, b: { vanaf: string; tot: string }): boolean {
  return a.vanaf <= b.tot && b.vanaf <= a.tot
}

/** Uren per week van deze zorgverlener samen, maal 100, over alle overeenkomsten van de persoon die tegelijk lopen. */
function urenSamen(plan: OvereenkomstPlan, o: ToetsOmgeving): number {
  const zelfde = o.andere.filter(
    (a) =>
      a.zorgverlenerId === plan.zorgverlener.id &&
      a.id !== o.vorigeId &&
      a.tarief.eenheid === 'UUR' &&
      overlapt(plan, { vanaf: a.vanaf, tot: eindeVan(a) }),
  )
  return zelfde.reduce((som, a) => som + perWeekHonderdste(a), perWeekHonderdste(plan))
}

function weigerModel(plan: OvereenkomstPlan, o: ToetsOmgeving): Weigering[] {
  const uit: Weigering[] = []
  if (o.potje.soort === 'RESERVE') uit.push({ ...zin('reserve'), grond: 'model' })
  if (!SOORTEN_BIJ[plan.zorgverlener.relatie].includes(plan.soort)) uit.push({ ...zin('soort'), grond: 'model' })
  if (!BETAALWIJZEN_BIJ[plan.soort].includes(plan.betaalwijze)) uit.push({ ...zin('betaalwijze'), grond: 'model' })
  if (plan.hulp !== null && DOMEIN_VAN_SOORT[plan.hulp] !== o.potje.domein) uit.push({ ...zin('hulp'), grond: 'model' })
  const vorige = o.vorigeId === null ? null : o.andere.find((a) => a.id === o.vorigeId)
  if (vorige && plan.vanaf <= vorige.vanaf) uit.push({ ...zin('naVorige', { vorigeDatum: vorige.vanaf }), grond: 'periode' })
  return uit
}

/**
 * Past deze overeenkomst? Een weigering houdt het ondertekenen tegen, een melding alleen de aandacht vast. Dezelfde
 * toets op het scherm (ook zonder netwerk) en op de server.
 */
export function toetsOvereenkomst(plan: OvereenkomstPlan, o: ToetsOmgeving): Toets {
  const weigeringen = weigerModel(plan, o)
  const meldingen: ToetsZin[] = []
  const mag = periodeVan(o.potje, o.bronnen)
  if (plan.vanaf < mag.vanaf || plan.tot > mag.tot)
    weigeringen.push({ ...zin('periode', { vanafDatum: mag.vanaf, totDatum: mag.tot }), grond: 'periode' })

  const totaal = totaalCent(plan)
  const { nodigCent, ruimteCent } = ruimteVoor(plan, o)
  if (totaal < 1) weigeringen.push({ ...zin('geenBedrag'), grond: 'saldo' })
  else if (totaal > HOOGSTE_CENT || nodigCent > ruimteCent) {
    const tekort = Math.max(0, nodigCent - ruimteCent)
    weigeringen.push({ ...zin('pastNiet', { nodigCent, ruimteCent, tekortCent: tekort }), grond: 'saldo' })
  }

  const tarief = tariefToets(plan, o)
  if (tarief.uitkomst === 'TE_HOOG')
    weigeringen.push({ ...zin('tariefTeHoog', { maximumCent: tarief.maximumCent, verschilCent: tarief.teHoogCent }), grond: 'tarief' })
  if (tarief.uitkomst === 'ONBEKEND') meldingen.push(zin('tariefOnbekend'))

  const informeel = tariefsoortVan(plan.zorgverlener) === 'INFORMEEL'
  if (informeel && plan.tarief.eenheid === 'UUR' && wettenVan(o).includes('WLZ') && urenSamen(plan, o) > WLZ_UREN_HONDERDSTE)
    weigeringen.push({ ...zin('wlzUren', { uren: urenSamen(plan, o) / 100 }), grond: 'uren' })

  const klaar = plusWerkdagen(o.vandaag, 2 * o.normWerkdagen)
  if (plan.vanaf <= klaar) meldingen.push(zin('vroeg', { klaarDatum: klaar }))
  if (plan.soort === 'ARBEID') meldingen.push(zin('werkgever'))
  if (informeel && plan.zorgverlener.relatie === 'ZELFSTANDIG') meldingen.push(zin('zonderKvk'))
  const dubbel = o.andere.some(
    (a) =>
      a.id !== o.vorigeId &&
      a.potjeId === o.potje.id &&
      a.zorgverlenerId === plan.zorgverlener.id &&
      overlapt(plan, { vanaf: a.vanaf, tot: eindeVan(a) }),
  )
  if (dubbel) meldingen.push(zin('dubbel'))
  return { totaalCent: totaal, nodigCent, ruimteCent, tarief, weigeringen, meldingen }
}

/**
 * Hoeveel eenheden (maal 100) er hoogstens in de ruimte passen bij dit tarief; om een aantal voor te stellen.
 * Alleen voor een aantal over de hele periode.
 */
export function passendAantal(ruimteCent: number, tariefCent: number): number {
  return tariefCent > 0 ? Math.floor((ruimteCent * 100) / tariefCent) : 0
}
