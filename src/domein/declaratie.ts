import type { BekendeStaat, DeclaratieWie, WeigerReden } from '../contract/lijsten/betaling.ts'
import type { Betaalwijze, DeclaratieSoort, DeclaratieStaat, OvereenkomstStaat } from '../contract/lijsten/zorg.ts'
import { som } from './geld.ts'
import type { Tarief } from './potjes.ts'
import { gebruiktProcent, signaalStaat } from './signaal.ts'
import { dagenTussen, plusDagen } from './termijnen.ts'

/** Wie een declaratie verder brengt. INDIENER = wie hem maakte; GEMEENTE = backoffice of SVB, samen één kant. */
export type Handelaar = 'INDIENER' | 'BUDGETHOUDER' | 'GEMEENTE'

/**
 * De gesloten tabel van stappen (domein.md, afdeling 3, States). Een betaling is een feit en kan dus ook komen na
 * TERUG of GEWEIGERD; een betaling die teruggedraaid is, maakt van BETAALD weer GEWEIGERD.
 */
const OVERGANGEN: Readonly<Record<DeclaratieStaat, Readonly<Partial<Record<DeclaratieStaat, readonly Handelaar[]>>>>> = {
  CONCEPT: { INGEDIEND: ['INDIENER'] },
  INGEDIEND: { AKKOORD_BUDGETHOUDER: ['BUDGETHOUDER'], TERUG: ['BUDGETHOUDER', 'INDIENER'], BETAALD: ['GEMEENTE'] },
  AKKOORD_BUDGETHOUDER: {
    TERUG: ['BUDGETHOUDER', 'GEMEENTE'],
    BIJ_SVB: ['GEMEENTE'],
    BETAALD: ['GEMEENTE'],
    GEWEIGERD: ['GEMEENTE'],
  },
  BIJ_SVB: { BETAALD: ['GEMEENTE'], GEWEIGERD: ['GEMEENTE'] },
  TERUG: { BETAALD: ['GEMEENTE'] },
  GEWEIGERD: { BETAALD: ['GEMEENTE'] },
  BETAALD: { GEWEIGERD: ['GEMEENTE'] },
}

/** Mag deze handelaar de declaratie van `van` naar `naar` brengen? */
export function magOvergang(van: DeclaratieStaat, naar: DeclaratieStaat, wie: Handelaar): boolean {
  return OVERGANGEN[van][naar]?.includes(wie) ?? false
}

/** Waarvoor iemand kan declareren: een overeenkomst, of een potje zonder overeenkomst (kosten met een bon). */
export type Declareerbaar = {
  overeenkomst: { staat: OvereenkomstStaat; betaalwijze: Betaalwijze; tarief: Tarief } | null
  /** eerste en laatste dag waarover gedeclareerd kan worden: overeenkomst en potje samen */
  vanaf: string
  tot: string
  /** wat er per bron nog in het potje zit om uit te geven; `null` voor wie het geld van deze persoon niet mag zien */
  delen: readonly { vanaf: string; tot: string; inDeelCent: number }[] | null
  budgetCent: number
}

/** Wat iemand invult. `dagen`: uren per dag; anders één aantal voor de hele periode. `cent`: alleen bij een factuur. */
export type DeclaratieInvoer = {
  van: string
  tot: string
  dagen: readonly { dag: string; aantalHonderdste: number }[] | null
  aantalHonderdste: number | null
  cent: number | null
}

/** Een eerdere declaratie over hetzelfde; die terug of geweigerd zijn tellen niet mee en horen er niet in. */
export type EerdereDeclaratie = { van: string; tot: string; cent: number; dagen: readonly string[] }

export type BezwaarWoord =
  | 'GEEN_AANTAL'
  | 'GEEN_BEDRAG'
  | 'MAANDLOON'
  | 'OVEREENKOMST'
  | 'PERIODE'
  | 'TWEE_MAANDEN'
  | 'NIET_VOORBIJ'
  | 'DAG_BUITEN'
  | 'DAG_DUBBEL'
  | 'MEER_DAN_ETMAAL'
  | 'TARIEF'
  | 'DUBBEL'
  | 'DUBBEL_UREN'
  | 'DUBBEL_BEDRAG'
  | 'GEEN_BUDGET'
  | 'ZELFDE_MAAND'
  | 'BIJNA_OP'
  | 'LOPEND'
  | 'LAAT'

/** Een dag heeft 24 uur, in honderdsten; meer uren van één zorgverlener is een tikfout of een te korte periode. */
const UREN_PER_DAG_HONDERDSTE = 2400

/** Kunnen de uren dag voor dag? Alleen waar de overeenkomst uren betaalt. */
export const kanPerDag = ({ overeenkomst }: Pick<Declareerbaar, 'overeenkomst'>): boolean =>
  overeenkomst !== null && overeenkomst.betaalwijze === 'UREN' && overeenkomst.tarief.eenheid === 'UUR'

/** Waarom een declaratie niet kan (STOP) of iets om te weten (LET_OP); de zin staat onder `declaratie:bezwaar.<woord>`. */
export type Bezwaar = { ernst: 'STOP' | 'LET_OP'; woord: BezwaarWoord; waarden: Readonly<Record<string, string | number>> }

/** Wat er in een potje zit voor zorg op deze dagen: alleen bronnen die de hele tijd gelden. */
export function beschikbaarVoor(delen: readonly { vanaf: string; tot: string; inDeelCent: number }[], van: string, tot: string): number {
  return som(delen.filter((d) => d.vanaf <= van && tot <= d.tot).map((d) => d.inDeelCent))
}

export type DeclaratieToets = {
  soort: Exclude<DeclaratieSoort, 'MAANDLOON'>
  cent: number
  aantalHonderdste: number | null
  bezwaren: Bezwaar[]
}

export type DeclaratieNormen = { signaalProcent: number; declareerDagen: number }
/** domein.md 5 (`signaalForecast` 90 %) en 3 (42 dagen na de maand: praktijk van de Wlz, elders een norm van de gemeente). */
export const STANDAARD_DECLARATIE_NORMEN: DeclaratieNormen = { signaalProcent: 90, declareerDagen: 42 }

/** Bedrag van een aantal eenheden: aantal × tarief, op hele centen, halve cent naar boven. */
export function bedragVan(aantalHonderdste: number, tariefCent: number): number {
  return Math.floor((aantalHonderdste * tariefCent + 50) / 100)
}

/**
 * Toetst een declaratie aan de overeenkomst en het potje; dezelfde regels op het scherm en op de server.
 * Eén declaratie gaat over dagen in één kalendermaand: de cijfers per maand tellen de maand van de zorg.
 * @returns het bedrag (0 zolang er niets te rekenen valt) en alle bezwaren, de strengste eerst
 */
export function toetsDeclaratie(
  d: Declareerbaar,
  invoer: DeclaratieInvoer,
  eerdere: readonly EerdereDeclaratie[],
  vandaag: string,
  normen: DeclaratieNormen = STANDAARD_DECLARATIE_NORMEN,
): DeclaratieToets {
  const bezwaren: Bezwaar[] = []
  const stop = (woord: BezwaarWoord, waarden: Bezwaar['waarden'] = {}): void => void bezwaren.push({ ernst: 'STOP', woord, waarden })
  const letOp = (woord: BezwaarWoord, waarden: Bezwaar['waarden'] = {}): void => void bezwaren.push({ ernst: 'LET_OP', woord, waarden })
  const { overeenkomst } = d
  const factuur = overeenkomst === null || overeenkomst.betaalwijze === 'FACTUUR'
  const aantal = invoer.dagen === null ? invoer.aantalHonderdste : som(invoer.dagen.map((x) => x.aantalHonderdste))
  const cent = factuur ? (invoer.cent ?? 0) : overeenkomst === null ? 0 : bedragVan(aantal ?? 0, overeenkomst.tarief.cent)

  if (overeenkomst?.betaalwijze === 'MAANDLOON') stop('MAANDLOON')
  if (overeenkomst !== null && overeenkomst.staat !== 'GOEDGEKEURD' && overeenkomst.staat !== 'BEEINDIGD') stop('OVEREENKOMST')
  if (factuur && cent <= 0) stop('GEEN_BEDRAG')
  // A price per unit can only be compared with the agreement when the number of units is known.
  if (overeenkomst !== null && (aantal === null || aantal <= 0)) stop('GEEN_AANTAL')
  if (invoer.van < d.vanaf || invoer.tot > d.tot) stop('PERIODE', { vanafDatum: d.vanaf, totDatum: d.tot })
  if (invoer.van.slice(0, 7) !== invoer.tot.slice(0, 7)) stop('TWEE_MAANDEN')
  if (invoer.tot > vandaag) stop('NIET_VOORBIJ', { totDatum: invoer.tot, naDatum: plusDagen(invoer.tot, 1) })
  toetsDagen(invoer, stop)
  if (overeenkomst?.tarief.eenheid === 'UUR') toetsEtmaal(invoer, stop)
  if (factuur && overeenkomst !== null && aantal !== null && aantal > 0 && cent > bedragVan(aantal, overeenkomst.tarief.cent))
    stop('TARIEF', {
      factuurCent: cent,
      hoogsteCent: bedragVan(aantal, overeenkomst.tarief.cent),
      verschilCent: cent - bedragVan(aantal, overeenkomst.tarief.cent),
      tariefCent: overeenkomst.tarief.cent,
    })
  toetsEerdere(invoer, cent, eerdere, kanPerDag(d), stop, letOp)
  toetsBudget(d, invoer, cent, normen, stop, letOp)
  if (lopendeMaand(d, invoer, vandaag)) letOp('LOPEND', { vanafDatum: invoer.van })
  if (dagenTussen(invoer.tot, vandaag) > normen.declareerDagen) letOp('LAAT', { totDatum: plusDagen(invoer.tot, normen.declareerDagen) })
  return {
    soort: factuur ? 'FACTUUR' : 'UREN',
    cent,
    aantalHonderdste: overeenkomst === null ? null : aantal,
    bezwaren: bezwaren.toSorted((a, b) => Number(a.ernst === 'LET_OP') - Number(b.ernst === 'LET_OP')),
  }
}

type Meld = (woord: BezwaarWoord, waarden?: Bezwaar['waarden']) => void

function toetsDagen({ dagen, van, tot }: DeclaratieInvoer, stop: Meld): void {
  if (dagen === null) return
  const buiten = dagen.find((x) => x.dag < van || x.dag > tot)
  if (buiten) stop('DAG_BUITEN', { dagDatum: buiten.dag })
  const dubbel = dagen.find((x, nr) => dagen.findIndex((y) => y.dag === x.dag) !== nr)
  if (dubbel) stop('DAG_DUBBEL', { dagDatum: dubbel.dag })
}

function toetsEtmaal({ dagen, van, tot, aantalHonderdste }: DeclaratieInvoer, stop: Meld): void {
  const dag = dagen?.find((x) => x.aantalHonderdste > UREN_PER_DAG_HONDERDSTE)
  const aantalDagen = dagenTussen(van, tot) + 1
  if (dag) stop('MEER_DAN_ETMAAL', { vanafDatum: dag.dag, totDatum: dag.dag, hoogsteUren: 24 })
  else if (dagen === null && aantalDagen > 0 && (aantalHonderdste ?? 0) > aantalDagen * UREN_PER_DAG_HONDERDSTE)
    stop('MEER_DAN_ETMAAL', { vanafDatum: van, totDatum: tot, hoogsteUren: aantalDagen * 24 })
}

/** Gaat deze declaratie over een maand die nog loopt? Dan telt alleen wat er al was; de rest van de maand komt later. */
function lopendeMaand(d: Declareerbaar, { dagen, tot }: DeclaratieInvoer, vandaag: string): boolean {
  const morgen = plusDagen(vandaag, 1)
  return dagen === null && tot === vandaag && morgen.slice(0, 7) === vandaag.slice(0, 7) && morgen <= d.tot
}

/** Dezelfde dag of precies dezelfde declaratie kan niet; iets anders over dezelfde dagen is alleen goed om te weten. */
function toetsEerdere(
  invoer: DeclaratieInvoer,
  cent: number,
  eerdere: readonly EerdereDeclaratie[],
  perDag: boolean,
  stop: Meld,
  letOp: Meld,
): void {
  const dagen = new Set((invoer.dagen ?? []).map((x) => x.dag))
  const dag = eerdere.flatMap((e) => e.dagen).find((x) => dagen.has(x))
  const gelijk = eerdere.find((e) => e.van === invoer.van && e.tot === invoer.tot && e.cent === cent)
  const overlap = eerdere.find((e) => e.van <= invoer.tot && e.tot >= invoer.van)
  if (dag !== undefined) stop('DUBBEL', { vanafDatum: dag, totDatum: dag })
  else if (gelijk && cent > 0) stop(perDag ? 'DUBBEL_UREN' : 'DUBBEL_BEDRAG', { vanafDatum: gelijk.van, totDatum: gelijk.tot })
  else if (overlap) letOp('ZELFDE_MAAND', { vanafDatum: overlap.van, totDatum: overlap.tot, eerderCent: overlap.cent })
}

function toetsBudget(
  d: Declareerbaar,
  { van, tot }: DeclaratieInvoer,
  cent: number,
  normen: DeclaratieNormen,
  stop: Meld,
  letOp: Meld,
): void {
  if (d.delen === null) return
  const beschikbaarCent = beschikbaarVoor(d.delen, van, tot)
  if (cent > beschikbaarCent) {
    stop('GEEN_BUDGET', { beschikbaarCent, tekortCent: cent - beschikbaarCent })
    return
  }
  const overCent = beschikbaarCent - cent
  if (cent > 0 && signaalStaat(d.budgetCent, overCent, normen.signaalProcent) !== 'RUSTIG')
    letOp('BIJNA_OP', { procent: gebruiktProcent(d.budgetCent, overCent), overCent })
}

/** Wie er iets moet doen; NIEMAND als het klaar is. */
export type AanZet = 'BUDGETHOUDER' | 'ZORGVERLENER' | 'GEMEENTE' | 'SVB' | 'NIEMAND'

/**
 * Bij wie een declaratie ligt (domein.md, afdeling 3, turn model). Een weigering waar de budgethouder iets aan kan doen
 * (geld, tarief) ligt bij hem; een fout in gegevens of overeenkomst lost de gemeente op.
 */
export function aanZetVan(staat: BekendeStaat, door: DeclaratieWie, reden: WeigerReden | null, vervangen: boolean): AanZet {
  if (vervangen) return 'NIEMAND'
  switch (staat) {
    case 'INGEDIEND':
      return 'BUDGETHOUDER'
    case 'AKKOORD_BUDGETHOUDER':
      return 'GEMEENTE'
    case 'BIJ_SVB':
      return 'SVB'
    case 'BETAALD':
      return 'NIEMAND'
    case 'TERUG':
      return door === 'ZORGVERLENER' ? 'ZORGVERLENER' : 'BUDGETHOUDER'
    case 'GEWEIGERD':
      if (reden === 'DUBBEL') return 'NIEMAND'
      return reden === 'GEEN_BUDGET' || reden === 'TARIEF' || reden === 'PERIODE' ? 'BUDGETHOUDER' : 'GEMEENTE'
  }
}

/** Had het geld er al moeten zijn? Alleen zolang er nog op gewacht wordt. */
export function isTeLaat(staat: BekendeStaat, verwachtOp: string | null, vandaag: string): boolean {
  return (staat === 'AKKOORD_BUDGETHOUDER' || staat === 'BIJ_SVB') && verwachtOp !== null && verwachtOp < vandaag
}

/** Dagen waarbinnen de SVB betaalt: Uitvoeringsregeling Wmo 2015, artikel 2, vijfde lid. */
export const DAGEN_BETALEN = 30
/** Werkdagen waarbinnen de gemeente een mislukte of late betaling uitzoekt; een norm, geen wet [A]. */
export const WERKDAGEN_HERSTEL = 5
