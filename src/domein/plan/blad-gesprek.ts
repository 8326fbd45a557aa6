import { opEenRegel } from '../blad-vorm.ts'
import type { PlanInhoud } from './vorm.ts'

/** What of each person can come on the card, in the order of the plan: what goes well first (W9). */
export const KAART_ITEMS = ['goed', 'wil', 'nodig'] as const
export type KaartItem = (typeof KAART_ITEMS)[number]

/** More people than this do not fit on one page with something to read about each. */
export const KAART_PERSONEN = 4
const KAART_VRAGEN = 5

/** Room in lines of the card, for what people wrote: an A4 less its head, the rights and the room for questions. */
const REGELS = 20
const REGELS_RECHTEN = 6
const REGELS_NAAM = 1.5
/** Characters that surely fit on a line of the card. */
const TEKENS = 76
const MEESTE_REGELS = 12

export type KaartKeuze = {
  /** ids */ personen: readonly string[]
  items: readonly KaartItem[]
  rechten: boolean
  /** one question per line */ vragen: string
}

export type Kaart = {
  personen: {
    persoonId: string
    naam: string
    items: {
      item: KaartItem
      /** '' when nothing was written */ tekst: string
      /** there is more in the plan */ meer: boolean
      /** lines that it may take */ regels: number
    }[]
  }[]
  /** names of who is in the plan and not on the card */
  ook: string[]
  vragen: string[]
  /** questions that do not fit */
  vragenOver: number
}

/**
 * The gesprekskaart: of each chosen person what matters, cut so that it is one page whatever was written. A text that
 * needs less leaves its lines to the others.
 */
export function gesprekskaart(inhoud: PlanInhoud, keuze: KaartKeuze): Kaart {
  const op = inhoud.personen.filter((p) => keuze.personen.includes(p.persoonId)).slice(0, KAART_PERSONEN)
  const items = KAART_ITEMS.filter((i) => keuze.items.includes(i))
  const teksten = op.flatMap((p) => items.map((item) => ({ persoonId: p.persoonId, item, tekst: itemTekst(p, item), regels: 1 })))
  let over = Math.floor(REGELS + (keuze.rechten ? 0 : REGELS_RECHTEN) - op.length * REGELS_NAAM) - teksten.length
  // One line more for each in turn, as long as there is room and somebody has more to say.
  for (let gegeven = true; gegeven && over > 0;) {
    gegeven = false
    for (const t of teksten) {
      if (over <= 0 || t.regels >= MEESTE_REGELS || t.tekst.length <= ruimte(t.regels)) continue
      t.regels++
      over--
      gegeven = true
    }
  }
  const vragen = keuze.vragen
    .split('\n')
    .map((v) => opEenRegel(v))
    .filter((v) => v !== '')
  return {
    personen: op.map((p) => ({
      persoonId: p.persoonId,
      naam: opEenRegel(p.naam),
      items: teksten
        .filter((t) => t.persoonId === p.persoonId)
        .map(({ item, tekst, regels }) => ({ item, regels, ...knip(tekst, ruimte(regels)) })),
    })),
    ook: inhoud.personen.filter((p) => !op.includes(p)).map((p) => opEenRegel(p.naam)),
    vragen: vragen.slice(0, KAART_VRAGEN).map((v) => knip(v, TEKENS).tekst),
    vragenOver: Math.max(0, vragen.length - KAART_VRAGEN),
  }
}

/** The label of the item stands on its first line. */
const ruimte = (regels: number): number => regels * TEKENS - 18

/** The short answer; without one what was said about it per leefgebied, and for a wish the goals. */
function itemTekst(p: PlanInhoud['personen'][number], item: KaartItem): string {
  const kort = opEenRegel(p.verhaal[item] ?? '')
  if (kort !== '') return kort
  const delen = p.delen.map((d) => opEenRegel(d.teksten[item] ?? '')).filter((t) => t !== '')
  if (delen.length > 0) return delen.join(' ')
  return item === 'wil'
    ? p.doelen
        .map((d) => opEenRegel(d.tekst))
        .filter((t) => t !== '')
        .join('; ')
    : ''
}

/** At most so many characters: to the end of a sentence where that leaves most of it, else to the end of a word. */
export function knip(tekst: string, tekens: number): { tekst: string; meer: boolean } {
  if (tekst.length <= tekens) return { tekst, meer: false }
  // Room for the words that say that there is more.
  const past = tekst.slice(0, tekens - 20)
  const zin = Math.max(past.lastIndexOf('. '), past.lastIndexOf('? '), past.lastIndexOf('! '))
  if (zin > past.length * 0.5) return { tekst: past.slice(0, zin + 1), meer: true }
  const woord = past.lastIndexOf(' ')
  return { tekst: `${(woord > past.length * 0.5 ? past.slice(0, woord) : past).toWellFormed().replace(/\ufffd$/u, '')}\u2026`, meer: true }
}
