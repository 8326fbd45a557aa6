import { PLAN_ACTIES, PLAN_DELEN, type PlanActie, type PlanDeel } from '../contract/woorden.ts'
import type { Hoedanigheid, VertegenwoordigingDomein } from '../contract/woorden-toegang.ts'
import { GEGEVENS, type Gegeven } from './gegevens.ts'
import { type Gevonden, geldtOp, hoedanigheden, type Verhouding, vroegste, zelfbeheer } from './hoedanigheid.ts'
import { type Actie, type Cel, celVan, type Deel, DELEN } from './rechten-tabel.ts'

/**
 * Toestemming van een persoon aan de beller voor één soort gegevens. `tot` = laatste dag. Een ingetrokken
 * toestemming is nooit meer geldig; `bevestigd` is onwaar zolang bij een kind van 12 tot 16 de tweede ja ontbreekt.
 * `delen` noemt bij CONCEPTPLAN de delen van het plan waarvoor het geldt; `null` = het hele plan van die persoon.
 * VOORSTELLEN bestaat alleen bij CONCEPTPLAN en telt elders als LEZEN.
 */
export type Toestemming = {
  id: string
  gegeven: Gegeven
  recht: PlanActie
  delen: readonly PlanDeel[] | null
  vanaf: string
  tot: string
  ingetrokken: boolean
  bevestigd: boolean
}

/** Alles waarop rechten rusten. Onbekend = zet het op de strengste waarde. */
export type Feiten = Verhouding & {
  toestemmingen: readonly Toestemming[]
  toestand: {
    /** er ligt een opgestuurd plan van deze persoon */
    planIngediend: boolean
    /** er loopt een toezichtzaak */
    toezichtzaak: boolean
    /** dit ene besluit gaat boven het mandaat van de consulent */
    bovenMandaat: boolean
  }
}

/** Waarom iets mag: voor het inzagelog en voor het scherm 'wie ziet wat'. `tot` = laatste dag, `null` = geen einde. */
export type Grond = {
  hoedanigheid: Hoedanigheid
  toestemmingId: string | null
  vertegenwoordigingId: string | null
  tot: string | null
}

export type Recht = {
  /** bij alleen `delen`: LEZEN, want over het geheel valt niets te schrijven */
  niveau: 'GEEN' | Actie
  lezen: readonly Deel[]
  schrijven: readonly Deel[]
  /** alleen bij CONCEPTPLAN: wat toestemmingen per deel van het plan openen, naast `lezen` en `schrijven` */
  delen: PlanDelen
  gronden: readonly Grond[]
}
export type PlanDelen = Readonly<Partial<Record<PlanDeel, PlanActie>>>
export type Rechten = Readonly<Record<Gegeven, Recht>>

const GEEN: Recht = { niveau: 'GEEN', lezen: [], schrijven: [], delen: {}, gronden: [] }

/** De rechten van wie niets met een persoon te maken heeft. */
export const GEEN_RECHTEN: Rechten = rechtenUit(() => GEEN)

/**
 * Wat de beller mag over één persoon, per soort gegevens, en waarom. Rechten uit meer rijen tellen op, met één
 * uitzondering: wie consulent of vervanger is, ziet een concept nooit, ook niet met toestemming of als naaste.
 */
export function rechtenOver(feiten: Feiten): Rechten {
  const gevonden = hoedanigheden(feiten)
  const metConsulent = feiten.consulent || gevonden.some((g) => g.hoedanigheid === 'CONSULENT' || g.hoedanigheid === 'VERVANGER')
  return rechtenUit((gegeven) =>
    gegeven === 'CONCEPTPLAN' && metConsulent ? GEEN : samen(gevonden.map((g) => rechtUit(feiten, g, gegeven))),
  )
}

/**
 * Mag dit? Zonder `deel` gaat het om het gewone stuk; zie `Deel` in rechten-tabel.ts voor de andere stukken
 * (een eigen gesprek, de gezinspagina, berichten over geld).
 */
export function mag(rechten: Rechten, gegeven: Gegeven, actie: Actie, deel: Deel = 'GEWOON'): boolean {
  const { lezen, schrijven } = rechten[gegeven]
  return (actie === 'LEZEN' ? lezen : schrijven).includes(deel)
}

/**
 * Mag dit met één deel van het concept van deze persoon? Alleen wie het hele concept mag, komt door `mag`; een
 * toestemming voor een paar delen opent dus nergens vanzelf meer dan die delen.
 */
export function magPlanDeel(rechten: Rechten, deel: PlanDeel, actie: PlanActie): boolean {
  if (mag(rechten, 'CONCEPTPLAN', actie === 'LEZEN' ? 'LEZEN' : 'SCHRIJVEN')) return true
  const hoogste = rechten.CONCEPTPLAN.delen[deel]
  return hoogste !== undefined && PLAN_ACTIES.indexOf(hoogste) >= PLAN_ACTIES.indexOf(actie)
}

/** Bestaat het concept van deze persoon voor de beller, heel of voor een deel? */
export function magIetsVanConcept(rechten: Rechten): boolean {
  return rechten.CONCEPTPLAN.niveau !== 'GEEN'
}

/** Doet deze beller mee rond deze persoon? Dan ziet hij de stap en wie aan de beurt is, en niets van de inhoud. */
export function doetMee(rechten: Rechten): boolean {
  return GEGEVENS.some((g) => g !== 'INZAGE' && rechten[g].niveau !== 'GEEN')
}

function rechtenUit(maak: (gegeven: Gegeven) => Recht): Rechten {
  return {
    CONCEPTPLAN: maak('CONCEPTPLAN'),
    PLAN: maak('PLAN'),
    GEZONDHEID: maak('GEZONDHEID'),
    BESLUIT: maak('BESLUIT'),
    BETALINGEN: maak('BETALINGEN'),
    DOELEN: maak('DOELEN'),
    BERICHTEN: maak('BERICHTEN'),
    KLACHTEN: maak('KLACHTEN'),
    INZAGE: maak('INZAGE'),
  }
}

function rechtUit(feiten: Feiten, g: Gevonden, gegeven: Gegeven): Recht {
  const cel = celVan(g.hoedanigheid, gegeven)
  if (cel.waarde === 'GEEN') return GEEN
  if (cel.waarde === 'TOESTEMMING') return uitToestemming(feiten, g, gegeven, cel)
  const nauwer = binnenDomein(g, gegeven, cel)
  const voldaan = nauwer.voorwaarde === null || voorwaardeWaar(feiten, g, gegeven, nauwer.voorwaarde)
  if (!voldaan && nauwer.anders === 'GEEN') return GEEN
  return recht(nauwer.lezen, voldaan ? nauwer.schrijven : [], [
    { hoedanigheid: g.hoedanigheid, toestemmingId: null, vertegenwoordigingId: g.vertegenwoordiging?.id ?? null, tot: g.tot },
  ])
}

function uitToestemming(feiten: Feiten, g: Gevonden, gegeven: Gegeven, cel: Cel): Recht {
  const geldig = feiten.toestemmingen.filter((t) => t.gegeven === gegeven && !t.ingetrokken && t.bevestigd && geldtOp(t, feiten.dag))
  return samen(
    geldig.map((t) => {
      const gronden = [
        {
          hoedanigheid: g.hoedanigheid,
          toestemmingId: t.id,
          vertegenwoordigingId: g.vertegenwoordiging?.id ?? null,
          tot: vroegste(t.tot, g.tot),
        },
      ]
      const hoogste = cel.schrijven.length > 0 ? t.recht : 'LEZEN'
      // A limited yes names its parts; a class of data without parts has nothing that it could open.
      if (t.delen !== null) return gegeven === 'CONCEPTPLAN' ? perDeel(t.delen, hoogste, gronden) : GEEN
      const heel = recht(cel.lezen, hoogste === 'SCHRIJVEN' ? cel.schrijven : [], gronden)
      return gegeven === 'CONCEPTPLAN' && hoogste === 'VOORSTELLEN' ? { ...heel, delen: perDeel(PLAN_DELEN, hoogste, gronden).delen } : heel
    }),
  )
}

function perDeel(delen: readonly PlanDeel[], actie: PlanActie, gronden: readonly Grond[]): Recht {
  if (delen.length === 0) return GEEN
  return { ...GEEN, niveau: 'LEZEN', delen: Object.fromEntries(delen.map((d) => [d, actie])), gronden }
}

function voorwaardeWaar(feiten: Feiten, g: Gevonden, gegeven: Gegeven, voorwaarde: NonNullable<Cel['voorwaarde']>): boolean {
  switch (voorwaarde) {
    case 'ZELFBEHEER':
      return zelfbeheer(feiten)
    case 'MANDAAT':
      return g.vertegenwoordiging?.mandaat.includes(gegeven) ?? false
    case 'NODIG':
      return feiten.toestand.planIngediend
    case 'ZAAK':
      return feiten.toestand.toezichtzaak
    case 'BOVEN_MANDAAT':
      return feiten.toestand.bovenMandaat
  }
}

const GELDKANT = new Set<Gegeven>(['BESLUIT', 'BETALINGEN', 'INZAGE'])
const OVER_GELD = new Set<Gegeven>(['BERICHTEN', 'KLACHTEN'])

/** 'act in the scope of title' (domein.md 2): een machtiging voor geld opent geen zorg, en andersom. */
function binnenDomein(g: Gevonden, gegeven: Gegeven, cel: Cel): Cel {
  const domein: VertegenwoordigingDomein = g.vertegenwoordiging?.domein ?? 'ALLES'
  if (g.hoedanigheid !== 'GEMACHTIGDE' && g.hoedanigheid !== 'GEWAARBORGDE_HULP') return cel
  if (domein === 'ALLES' || (domein === 'GELD' && GELDKANT.has(gegeven)) || (domein === 'ZORG' && gegeven !== 'BETALINGEN')) return cel
  if (domein === 'GELD' && OVER_GELD.has(gegeven)) return { ...cel, lezen: ['GELD'], schrijven: ['GELD'] }
  return { ...cel, lezen: [], schrijven: [] }
}

function recht(lezen: readonly Deel[], schrijven: readonly Deel[], gronden: readonly Grond[]): Recht {
  // Whoever may write a piece may read it: a form that hides what it will overwrite loses work.
  const alleLezen = DELEN.filter((d) => lezen.includes(d) || schrijven.includes(d))
  if (alleLezen.length === 0) return GEEN
  return { niveau: schrijven.length > 0 ? 'SCHRIJVEN' : 'LEZEN', lezen: alleLezen, schrijven, delen: {}, gronden }
}

function samen(rechten: readonly Recht[]): Recht {
  return rechten.reduce((a, b) => {
    const gronden = [...a.gronden, ...b.gronden]
    if (gronden.length === 0) return GEEN
    const heel = recht(
      [...a.lezen, ...b.lezen],
      DELEN.filter((d) => a.schrijven.includes(d) || b.schrijven.includes(d)),
      gronden,
    )
    return { ...heel, niveau: heel.niveau === 'GEEN' ? 'LEZEN' : heel.niveau, delen: meeste(a.delen, b.delen), gronden }
  }, GEEN)
}

/** Per deel de hoogste van twee. */
function meeste(a: PlanDelen, b: PlanDelen): PlanDelen {
  return Object.fromEntries(
    PLAN_DELEN.flatMap((deel) => {
      const hoogste = PLAN_ACTIES.findLast((actie) => a[deel] === actie || b[deel] === actie)
      return hoogste === undefined ? [] : [[deel, hoogste]]
    }),
  )
}
