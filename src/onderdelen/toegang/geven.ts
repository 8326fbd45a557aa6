import type { OpdrachtBody } from '../../contract/api.ts'
import { GEGEVENS, type Gegeven } from '../../contract/woorden.ts'
import { maandenEerder } from '../../domein/leeftijd.ts'
import type { Persoon } from './vragen.ts'

/** The answers of the form in which somebody lets another look along. '' and [] = not answered yet. */
export type Gave = { van: string; aan: string; wat: Gegeven[]; hoe: 'LEZEN' | 'SCHRIJVEN' | null; duur: Duur; tot: string }
export const DUREN = ['1', '3', '12', 'ANDERS'] as const
export type Duur = (typeof DUREN)[number]
export const GEEF_STAPPEN = ['van', 'aan', 'wat', 'hoe', 'tot', 'controle'] as const
export type GeefStap = (typeof GEEF_STAPPEN)[number]

export const LEGE_GAVE: Gave = { van: '', aan: '', wat: [], hoe: null, duur: '3', tot: '' }

export const isGeefStap = (s: string | undefined): s is GeefStap => GEEF_STAPPEN.some((g) => g === s)

/** Reads a form from the device, which may be of an older version. */
export function leesGave(ruw: unknown): Gave | null {
  if (typeof ruw !== 'object' || ruw === null) return null
  const g = ruw as Partial<Record<keyof Gave, unknown>>
  const duur = DUREN.find((d) => d === g.duur)
  if (typeof g.van !== 'string' || typeof g.aan !== 'string' || typeof g.tot !== 'string' || !Array.isArray(g.wat) || duur === undefined)
    return null
  const gekozen: unknown[] = g.wat
  const hoe = g.hoe === 'LEZEN' || g.hoe === 'SCHRIJVEN' ? g.hoe : null
  return { van: g.van, aan: g.aan, wat: GEGEVENS.filter((x) => gekozen.includes(x)), hoe, duur, tot: g.tot }
}

/** `maanden` months later; the last day of that month when the day does not exist. */
export const maandenLater = (dag: string, maanden: number): string => maandenEerder(dag, -maanden)

/** The last day that was chosen, or '' while there is none. */
export const totVan = (g: Gave, vandaag: string): string => (g.duur === 'ANDERS' ? g.tot : maandenLater(vandaag, Number(g.duur)))

export type Keuzes = {
  gevers: Persoon[]
  gever: Persoon | undefined
  ontvanger: Persoon['teVragen'][number] | undefined
  stappen: GeefStap[]
}

/** What can still be chosen, and which questions are asked: a question with one answer is not a question. */
export function keuzesVan(personen: readonly Persoon[], g: Gave): Keuzes {
  const gevers = personen.filter((p) => p.verlenen !== 'MAG_NIET' && p.teVragen.length > 0)
  const gever = gevers.length === 1 ? gevers[0] : gevers.find((p) => p.persoonId === g.van)
  const ontvanger = gever?.teVragen.find((o) => o.persoonId === g.aan)
  const metSchrijven = ontvanger?.gegevens.some((x) => x.hoogste === 'SCHRIJVEN' && g.wat.includes(x.gegeven)) ?? false
  return {
    gevers,
    gever,
    ontvanger,
    stappen: GEEF_STAPPEN.filter((s) => (s === 'van' ? gevers.length > 1 : s === 'hoe' ? metSchrijven : true)),
  }
}

/** What is given, each with the highest that was asked for and is possible. */
export function gegevenVan(g: Gave, k: Keuzes): { gegeven: Gegeven; recht: 'LEZEN' | 'SCHRIJVEN' }[] {
  return (k.ontvanger?.gegevens ?? [])
    .filter((x) => g.wat.includes(x.gegeven))
    .map((x) => ({ gegeven: x.gegeven, recht: g.hoe === 'SCHRIJVEN' ? x.hoogste : 'LEZEN' }))
}

export type Mist = 'kies' | 'kiesEen' | 'datum' | 'voorbij' | 'teLang'

/** Why this question is not answered yet, as a text key under `geven.mist`; null: it is. */
export function mistIn(stap: GeefStap, g: Gave, k: Keuzes, vandaag: string): Mist | null {
  switch (stap) {
    case 'van':
      return k.gever === undefined ? 'kies' : null
    case 'aan':
      return k.ontvanger === undefined ? 'kies' : null
    case 'wat':
      return gegevenVan(g, k).length === 0 ? 'kiesEen' : null
    case 'hoe':
      return g.hoe === null ? 'kies' : null
    case 'tot': {
      const tot = totVan(g, vandaag)
      if (tot === '') return 'datum'
      if (tot < vandaag) return 'voorbij'
      return maandenEerder(tot, 12) > vandaag ? 'teLang' : null
    }
    case 'controle':
      return null
  }
}

/** The commands of this form: one per class of data, because each is ended on its own. */
export function alsBodies(g: Gave, k: Keuzes, vandaag: string): OpdrachtBody<'post', '/toestemmingen'>[] {
  const { gever, ontvanger } = k
  if (gever === undefined || ontvanger === undefined) return []
  return gegevenVan(g, k).map(({ gegeven, recht }) => ({
    persoonId: gever.persoonId,
    ontvangerId: ontvanger.persoonId,
    gegeven,
    recht,
    tot: totVan(g, vandaag),
  }))
}
