import type { Eenheid, Wet } from '../../src/contract/lijsten/geld.ts'
import { DOMEINEN, POTJE_SOORTEN } from '../../src/contract/lijsten/geld.ts'
import { centUitMachine, som } from '../../src/domein/geld.ts'
import type { Bron, Potje, Tarief } from '../../src/domein/potjes.ts'
import { plusDagen } from '../../src/domein/termijnen.ts'

/** De vorm van `gevallen/*.json`, voor zover het geld aangaat. */
export type GevalBestand = {
  year: number
  sources: { bron: string; persoon: string; bedrag: string }[]
  potjes: {
    id: string
    persoon: string
    bron: string
    naam: string
    zorgverlener: string | null
    tarief: string
    budget: string
    besteed: string[]
    domein: string
    soort: string
    vanaf: string
    tot: string
    gepland: string
    bindend: string
  }[]
}

/** Een betaalde maand: het bedrag hoort bij de maand waarin de zorg gegeven is. */
export type Maand = { potjeId: string; bronId: string; maand: string; cent: number }

export type GelezenGeval = {
  bronnen: Bron[]
  potjes: (Potje & { code: string; toelichting: string | null })[]
  maanden: Maand[]
}

const WET_NAAM: Readonly<Record<string, Wet>> = {
  Wmo: 'WMO',
  Jeugdwet: 'JEUGDWET',
  'Participatiewet re-integratie': 'PARTICIPATIEWET',
  Leerlingenvervoer: 'LEERLINGENVERVOER',
  'Passend onderwijs (SWV)': 'SWV',
}

const EENHEID_NAAM: Readonly<Record<string, Eenheid>> = {
  uur: 'UUR',
  maand: 'MAAND',
  etmaal: 'ETMAAL',
  schooldag: 'SCHOOLDAG',
}

function uitLijst<T extends string>(lijst: readonly T[], tekst: string): T {
  const gevonden = lijst.find((x) => x === tekst)
  if (gevonden === undefined) throw new Error(`onbekend woord in het geval: ${tekst}`)
  return gevonden
}

function eis<T>(waarde: T | undefined, wat: string): T {
  if (waarde === undefined) throw new Error(`het geval mist ${wat}`)
  return waarde
}

function leesTarief(tekst: string): Tarief | null {
  const delen = /^([\d.]+) x \d+ (\p{L}+)$/u.exec(tekst)
  if (!delen) return null
  return { cent: centUitMachine(eis(delen[1], 'tarief')), eenheid: eis(EENHEID_NAAM[eis(delen[2], 'eenheid')], 'eenheid') }
}

/** `Noor Bakker, zzp` wordt naam en toelichting, zodat een zin alleen de naam noemt. */
function leesZorgverlener(soort: string, tekst: string | null): { zorgverlener: string | null; toelichting: string | null } {
  if (tekst === null || soort === 'BEDRAG') return { zorgverlener: null, toelichting: tekst }
  const delen = /^(?<naam>[^,(]+?)(?:, | \()(?<rest>.+?)\)?$/u.exec(tekst)
  return { zorgverlener: delen?.groups?.['naam'] ?? tekst, toelichting: delen?.groups?.['rest'] ?? null }
}

/**
 * Zet een geval om naar bronnen, potjes en betaalde maanden. Ids en personen komen van buiten,
 * zodat de proefgegevens vaste ids houden. Een bron loopt zolang als zijn potjes lopen.
 * @throws Error bij elk woord of bedrag dat niet te lezen is: half geladen boeken zijn erger dan geen.
 */
export function leesGeval(geval: GevalBestand, personen: Readonly<Record<string, string>>, id: (naam: string) => string): GelezenGeval {
  const sleutel = (bron: string, persoon: string): string => `bron ${bron} ${persoon}`
  const bronnen = geval.sources.map((s): Bron => {
    const potjes = geval.potjes.filter((p) => p.bron === s.bron && p.persoon === s.persoon)
    const wet = eis(WET_NAAM[s.bron], `wet ${s.bron}`)
    return {
      id: id(sleutel(s.bron, s.persoon)),
      wet,
      persoonId: eis(personen[s.persoon], `persoon ${s.persoon}`),
      verstrekker: wet === 'SWV' ? 'Samenwerkingsverband Lindewaard' : 'Gemeente Lindewaard',
      bedragCent: centUitMachine(s.bedrag),
      vanaf: eis(potjes.map((p) => p.vanaf).toSorted()[0], 'begin van de bron'),
      tot: eis(
        potjes
          .map((p) => p.tot)
          .toSorted()
          .at(-1),
        'einde van de bron',
      ),
      bevoorschotting: 'VOORAF',
    }
  })
  const maanden: Maand[] = []
  const potjes = geval.potjes.map((p) => {
    const bronId = id(sleutel(p.bron, p.persoon))
    const potjeId = id(`potje ${p.id}`)
    const perMaand = p.besteed.map(centUitMachine)
    perMaand.forEach((cent, nr) => {
      const maand = `${geval.year}-${String(nr + 1).padStart(2, '0')}`
      if (cent > 0) maanden.push({ potjeId, bronId, maand, cent })
    })
    const betaaldCent = som(perMaand)
    const bindend = centUitMachine(p.bindend)
    const gepland = centUitMachine(p.gepland)
    return {
      id: potjeId,
      code: p.id,
      persoonId: eis(personen[p.persoon], `persoon ${p.persoon}`),
      domein: uitLijst(DOMEINEN, p.domein),
      naam: p.naam,
      soort: uitLijst(POTJE_SOORTEN, p.soort),
      ...leesZorgverlener(p.soort, p.zorgverlener),
      tarief: leesTarief(p.tarief),
      vanaf: p.vanaf,
      tot: p.tot,
      delen: [{ bronId, budgetCent: centUitMachine(p.budget), betaaldCent, inBehandelingCent: 0 }],
      afgesprokenGeplandCent: bindend > 0 ? gepland : p.soort === 'RESERVE' ? 0 : betaaldCent + gepland,
      afgesprokenBindendCent: bindend > 0 ? betaaldCent + bindend : 0,
    }
  })
  return { bronnen, potjes, maanden }
}

/** Laatste dag van een maand `YYYY-MM`. */
export function laatsteDagVanMaand(maand: string): string {
  return plusDagen(`${plusDagen(`${maand}-28`, 4).slice(0, 7)}-01`, -1)
}
