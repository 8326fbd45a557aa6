import { GEGEVENS, type Gegeven } from '../../contract/woorden.ts'
import type { Hoedanigheid } from '../../contract/woorden-toegang.ts'
import { celVan } from '../../domein/rechten-tabel.ts'
import type { Kijker, Persoon, Toestemming, Vertegenwoordiging } from './vragen.ts'

/** Which part of a class of data somebody sees when it is not all: names a text under `deel`. */
export type DeelWoord = 'gezin' | 'eigen' | 'gesprek' | 'geld' | 'stuk'
export type Regel = { gegeven: Gegeven; niveau: 'LEZEN' | 'SCHRIJVEN'; deel: DeelWoord | null }
/** What somebody sees by rule, so without anyone's yes: one group per reason and end. */
export type RegelGroep = { waarom: Hoedanigheid; tot: string | null; lezen: Regel[]; schrijven: Regel[] }
/** `namen`: more than one when they see exactly the same for the same reason, so that it is told once. */
export type KijkerBeeld = {
  kijker: Kijker
  namen: string[]
  rollen: Hoedanigheid[]
  ja: Toestemming[]
  regel: RegelGroep[]
  zietConceptNiet: boolean
}

const DEEL: Partial<Record<Hoedanigheid, DeelWoord>> = {
  GEZINSLID: 'gezin',
  CLIENTONDERSTEUNER: 'eigen',
  ZORGVERLENER: 'eigen',
  SCHOOL: 'eigen',
  CONSULENT: 'gesprek',
  VERVANGER: 'gesprek',
  BACKOFFICE: 'geld',
  SVB: 'geld',
  BEWINDVOERDER: 'geld',
  GEMACHTIGDE: 'geld',
  GEWAARBORGDE_HULP: 'geld',
}

/** Counts today: not ended, not over, and said yes to by everybody who has to. */
export function geldtNu(t: Toestemming, vandaag: string): boolean {
  return t.ingetrokkenOp === null && !t.wachtOpTweede && t.tot >= vandaag
}

/** Waits for the second yes of a child of 12 to 16 or a parent. */
export function wachtOpJa(t: Toestemming, vandaag: string): boolean {
  return t.wachtOpTweede && t.ingetrokkenOp === null && t.tot >= vandaag
}

export const isVoorbij = (v: Vertegenwoordiging, vandaag: string): boolean =>
  v.ingetrokkenOp !== null || (v.tot !== null && v.tot < vandaag)

/** Does this relation open the data by itself? Where the table says 'with toestemming' the yes is the reason, not the relation. */
function isRegel(h: Hoedanigheid, gegeven: Gegeven): boolean {
  const { waarde } = celVan(h, gegeven)
  return waarde !== 'TOESTEMMING' && waarde !== 'GEEN'
}

/**
 * Everybody who sees something of a person, in the order in which it matters: first by a yes, then family, then who
 * works for the gemeente, and the reader of the screen last.
 * @param vandaag `YYYY-MM-DD` of the loket
 */
export function kijkersVan(persoon: Persoon, vandaag: string): KijkerBeeld[] {
  const rang = (k: KijkerBeeld): number => (k.kijker.ik ? 3 : k.ja.length > 0 ? 0 : k.kijker.medewerker ? 2 : 1)
  const uit: KijkerBeeld[] = []
  for (const beeld of persoon.kijkers.map((k) => beeldVan(k, persoon, vandaag))) {
    const gelijke = uit.find((b) => samenTeZeggen(b, beeld))
    if (gelijke === undefined) uit.push(beeld)
    else gelijke.namen.push(beeld.kijker.naam)
  }
  return uit.sort((a, b) => rang(a) - rang(b))
}

function samenTeZeggen(a: KijkerBeeld, b: KijkerBeeld): boolean {
  if ([a, b].some((x) => x.kijker.ik || x.kijker.medewerker || x.ja.length > 0)) return false
  return JSON.stringify([a.rollen, a.regel]) === JSON.stringify([b.rollen, b.regel])
}

function beeldVan(kijker: Kijker, persoon: Persoon, vandaag: string): KijkerBeeld {
  const groepen = new Map<string, RegelGroep>()
  for (const { gegeven, niveau, deels, tot, waarom } of kijker.gegevens) {
    const reden = waarom.find((h) => isRegel(h, gegeven))
    if (reden === undefined) continue
    const sleutel = `${reden} ${tot ?? ''}`
    const groep = groepen.get(sleutel) ?? { waarom: reden, tot, lezen: [], schrijven: [] }
    groep[niveau === 'SCHRIJVEN' ? 'schrijven' : 'lezen'].push({ gegeven, niveau, deel: deels ? (DEEL[reden] ?? 'stuk') : null })
    groepen.set(sleutel, groep)
  }
  const alle = [...new Set(kijker.gegevens.flatMap((g) => g.waarom))]
  const isConsulent = alle.some((h) => h === 'CONSULENT' || h === 'VERVANGER')
  // Who is something more exact is not also called family.
  const rollen = alle.length > 1 ? alle.filter((h) => h !== 'NAASTE') : alle
  return {
    kijker,
    namen: [kijker.naam],
    rollen,
    ja: persoon.toestemmingen
      .filter((t) => t.ontvanger.persoonId === kijker.persoonId && geldtNu(t, vandaag))
      .sort((a, b) => GEGEVENS.indexOf(a.gegeven) - GEGEVENS.indexOf(b.gegeven)),
    regel: [...groepen.values()],
    zietConceptNiet: isConsulent && !kijker.gegevens.some((g) => g.gegeven === 'CONCEPTPLAN'),
  }
}

/**
 * Which part of a class of data the reader sees of others, when none of the reader's relations opens the ordinary part:
 * a brother reads the family's page of a plan, and that is not the plan.
 */
export function deelVoorZelf(rollen: readonly Hoedanigheid[], gegeven: Gegeven): DeelWoord | null {
  const open = rollen.filter((h) => !h.startsWith('DEELNEMER') && celVan(h, gegeven).waarde !== 'GEEN')
  const [eerste] = open
  if (eerste === undefined || open.some((h) => celVan(h, gegeven).lezen.includes('GEWOON'))) return null
  return DEEL[eerste] ?? 'stuk'
}
