import { som } from './geld.ts'
import { stand, type Budget, type Potje } from './potjes.ts'
import { dagenTussen, plusDagen } from './termijnen.ts'

type MaandBedrag = { maand: string; cent: number }

/** Een potje met wat er per maand van de zorg betaald is en nu betaald wordt; maanden als `YYYY-MM`, bedragen in centen. */
export type PotjeMetMaanden = Potje & { maanden: readonly MaandBedrag[]; behandelingMaanden: readonly MaandBedrag[] }

/** Eén maand; bedragen in centen. `samenCent` telt alles van dit jaar tot en met deze maand: besteed en gepland. */
export type JaarMaand = { maand: string; besteedCent: number; geplandCent: number; samenCent: number }

export type JaarBeeld = { jaar: string; maanden: JaarMaand[]; besteedCent: number; geplandCent: number; samenCent: number }

/** Deelbaar door elke lengte van een maand: een deel van een maand is dan een heel getal. */
const MAAND_DELEN = 28 * 29 * 15 * 31

const MAANDEN = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const

function laatsteDag(maand: string): string {
  return plusDagen(plusDagen(`${maand}-28`, 4).slice(0, 8) + '01', -1)
}

function volgendeMaand(maand: string): string {
  return plusDagen(laatsteDag(maand), 1).slice(0, 7)
}

/**
 * Verdeelt een bedrag gelijk over de tijd van `vanaf` tot en met `tot`: elke hele maand evenveel, een halve maand de
 * helft. Op de cent: de som is altijd het bedrag. Zo blijft een maandloon elke maand gelijk.
 * @returns `[]` bij niets te verdelen; alles in de maand van `tot` als de periode al voorbij is
 */
export function verdeelOverMaanden(cent: number, vanaf: string, tot: string): MaandBedrag[] {
  if (cent === 0) return []
  if (vanaf > tot) return [{ maand: tot.slice(0, 7), cent }]
  const stukken: { maand: string; gewicht: number }[] = []
  for (let maand = vanaf.slice(0, 7); maand <= tot.slice(0, 7); maand = volgendeMaand(maand)) {
    const [eerste, laatste] = [`${maand}-01`, laatsteDag(maand)]
    const dagen = dagenTussen(vanaf > eerste ? vanaf : eerste, tot < laatste ? tot : laatste) + 1
    stukken.push({ maand, gewicht: (dagen * MAAND_DELEN) / (dagenTussen(eerste, laatste) + 1) })
  }
  const heel = som(stukken.map((s) => s.gewicht))
  let geteld = 0
  let gegeven = 0
  return stukken.map(({ maand, gewicht }) => {
    geteld += gewicht
    const totHier = geteld === heel ? cent : Math.round(cent * (geteld / heel))
    const deel = totHier - gegeven
    gegeven = totHier
    return { maand, cent: deel }
  })
}

/** Per maand wat besteed is en wat nog gepland is, over alle potjes; alleen maanden waarin iets staat. */
function perMaand(budget: Budget, potjes: readonly PotjeMetMaanden[], vandaag: string): Map<string, { besteed: number; gepland: number }> {
  const uit = new Map<string, { besteed: number; gepland: number }>()
  const tel = (wat: 'besteed' | 'gepland', rijen: readonly MaandBedrag[]): void => {
    for (const { maand, cent } of rijen) {
      const rij = uit.get(maand) ?? { besteed: 0, gepland: 0 }
      uit.set(maand, { ...rij, [wat]: rij[wat] + cent })
    }
  }
  for (const potje of potjes) {
    const s = stand(potje, budget.bronnen, budget.regels.matrix)
    tel('besteed', potje.maanden)
    tel('besteed', potje.behandelingMaanden)
    tel('gepland', verdeelOverMaanden(s.bindendCent + s.geplandCent, potje.vanaf > vandaag ? potje.vanaf : vandaag, potje.tot))
  }
  return uit
}

/** De jaren waarin deze potjes lopen of waarin iets betaald is, oudste eerst. */
export function jarenVan(potjes: readonly PotjeMetMaanden[]): string[] {
  const jaren = new Set<number>()
  const jaar = (tekst: string): number => Number(tekst.slice(0, 4))
  for (const p of potjes) {
    for (let j = jaar(p.vanaf); j <= jaar(p.tot); j++) jaren.add(j)
    for (const m of [...p.maanden, ...p.behandelingMaanden]) jaren.add(jaar(m.maand))
  }
  return [...jaren].toSorted((a, b) => a - b).map(String)
}

/**
 * Eén jaar maand voor maand: wat besteed is (betaald en wat nu betaald wordt, naar de dag van de zorg), wat nog gepland
 * is (gelijk verdeeld over de tijd die nog komt) en de verwachting tot en met elke maand. Over alle jaren samen is dat
 * precies de prognose: betaald, in behandeling, bindend en gepland.
 */
export function jaarbeeld(budget: Budget, potjes: readonly PotjeMetMaanden[], jaar: string, vandaag: string): JaarBeeld {
  const rijen = perMaand(budget, potjes, vandaag)
  let samen = 0
  const maanden = MAANDEN.map((mm): JaarMaand => {
    const maand = `${jaar}-${mm}`
    const { besteed, gepland } = rijen.get(maand) ?? { besteed: 0, gepland: 0 }
    samen += besteed + gepland
    return { maand, besteedCent: besteed, geplandCent: gepland, samenCent: samen }
  })
  return {
    jaar,
    maanden,
    besteedCent: som(maanden.map((m) => m.besteedCent)),
    geplandCent: som(maanden.map((m) => m.geplandCent)),
    samenCent: samen,
  }
}
