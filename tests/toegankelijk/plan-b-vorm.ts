import { readFileSync } from 'node:fs'

export type PlanRegel = {
  wat: string
  wie: string
  /** potjes of the case that this line asks for: their budgets together are what it must cost */
  potjes: readonly string[]
  eenheid: 'Uren' | 'Etmalen' | 'Schooldagen' | 'Vast bedrag per maand'
  /** null with a fixed amount a month */
  gewoon: { per: 'Per week' | 'Per maand'; hoeveel: string } | null
  anders?: { weken: string; hoeveel: string }
  prijs: string
  /** first and last day, as day, month, year */
  periode?: readonly [readonly [string, string, string], readonly [string, string, string]]
  onderwerp?: string
  /** words of the goal it belongs to */
  doel?: string
  waarom?: string
}

export type PlanDoel = {
  tekst: string
  merk: string
  /** day, month, year */
  dag?: readonly [string, string, string]
  onderwerp?: string
  stappen: readonly { tekst: string; gedaan: boolean }[]
}

export type PlanPersoon = {
  naam: 'Bram' | 'Joris' | 'Thijs'
  heel: string
  gebieden: readonly string[]
  /** the nine questions after 'Wat speelt er nu?', in their order; empty: passed over */
  kort: readonly string[]
  /** one leefgebied of which more is told, with its seven questions */
  meer: { gebied: string; antwoorden: readonly string[] }
  doelen: readonly PlanDoel[]
  regels: readonly PlanRegel[]
}

type Geval = { potjes: { id: string; budget: string }[] }
const geval = JSON.parse(readFileSync(new URL('../../server/proef/gevallen/geval-b.json', import.meta.url), 'utf8')) as Geval

/** What these potjes of the case hold together in a year, in cents. @throws on a code that the case does not have */
export function potjesCent(codes: readonly string[]): number {
  return codes.reduce((som, code) => {
    const potje = geval.potjes.find((x) => x.id === code)
    if (!potje) throw new Error(`geval B has no potje ${code}`)
    return som + Math.round(Number(potje.budget) * 100)
  }, 0)
}

/** Everything that was typed for somebody, word for word. */
export function alleWoorden(p: PlanPersoon): string[] {
  return [
    ...p.kort,
    ...p.meer.antwoorden,
    ...p.doelen.flatMap((d) => [d.tekst, d.merk, ...d.stappen.map((s) => s.tekst)]),
    ...p.regels.flatMap((r) => [r.wat, r.wie, r.waarom ?? '']),
  ].filter((tekst) => tekst !== '')
}
