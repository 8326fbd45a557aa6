import { dagErvoor } from '../../domein/leeftijd.ts'
import type { InzageRegel } from './vragen.ts'

export const PERIODES = ['week', 'maand', 'jaar', 'alles'] as const
export type Periode = (typeof PERIODES)[number]

/** First day of a period that ends today; null: without a beginning. */
export function vanafVan(periode: Periode, vandaag: string): string | null {
  if (periode === 'alles') return null
  if (periode === 'jaar') return `${vandaag.slice(0, 4)}-01-01`
  let dag = vandaag
  for (let i = 1; i < (periode === 'week' ? 7 : 31); i += 1) dag = dagErvoor(dag)
  return dag
}

export type Kijkbeurt = { kijker: InzageRegel['kijker']; eerste: string; laatste: string; regels: InzageRegel[] }
export type KijkDag = { dag: string; beurten: Kijkbeurt[] }

/** Lines of the log per day, and in it per person who looked: one entry each, newest day first. */
export function perDag(items: readonly InzageRegel[]): KijkDag[] {
  const dagen = new Map<string, Map<string, Kijkbeurt>>()
  for (const regel of items) {
    const dag = dagen.get(regel.dag) ?? new Map<string, Kijkbeurt>()
    dagen.set(regel.dag, dag)
    const beurt = dag.get(regel.kijker.persoonId)
    if (beurt === undefined)
      dag.set(regel.kijker.persoonId, { kijker: regel.kijker, eerste: regel.eerste, laatste: regel.laatste, regels: [regel] })
    else {
      beurt.regels.push(regel)
      if (regel.eerste < beurt.eerste) beurt.eerste = regel.eerste
      if (regel.laatste > beurt.laatste) beurt.laatste = regel.laatste
    }
  }
  return [...dagen].map(([dag, beurten]) => ({ dag, beurten: [...beurten.values()] })).sort((a, b) => (a.dag < b.dag ? 1 : -1))
}

/** Why somebody could look, each reason once. */
export function redenen(beurt: Kijkbeurt): InzageRegel[] {
  const gezien = new Set<string>()
  return beurt.regels.filter((r) => {
    const sleutel = r.toestemmingId === null ? r.hoedanigheid : 'ja'
    if (gezien.has(sleutel)) return false
    gezien.add(sleutel)
    return true
  })
}

/** What somebody did on a day, each thing once: the log keeps two lines for it when the yes behind it was another one. */
export function dingen(beurt: Kijkbeurt): InzageRegel[] {
  return [...new Map(beurt.regels.map((r) => [`${r.over.persoonId} ${r.actie} ${r.gegeven}`, r])).values()]
}
