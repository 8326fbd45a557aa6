import { isDag, isHonderdsten, isTariefCent, isWeken } from '../../domein/plan/keuzewaarden.ts'
import type { Keuze, MeerStand } from '../../domein/plan/meerwaarde.ts'
import { leesBedrag } from '../../ui/bedrag-veld.tsx'
import { inDelen, naarDatum } from '../../ui/datum-veld.tsx'
import { bedragTekst } from '../../lib/opmaak.ts'

/** How a value of this kind is typed. Keep it outside a component: its identity says which field it is. */
export type Vorm<T> = {
  isWaarde: (w: unknown) => w is T
  /** what was typed as a value; null for nothing; undefined while it is none (half a number) */
  lees(tekst: string): T | undefined
  /** a value as it stands in the field */
  schrijf(waarde: T): string
}

/** Hundredths as a person writes them: 250 as '2,5', 400 as '4', 1205 as '12,05'. */
export function honderdstenTekst(honderdsten: number): string {
  const [heel = '', deel = ''] = bedragTekst(honderdsten).slice(2).split(',')
  const kort = deel.replace(/0+$/u, '')
  return kort === '' ? heel : `${heel},${kort}`
}

function geldig<T>(waarde: unknown, isWaarde: (w: unknown) => w is T): T | undefined {
  return isWaarde(waarde) ? waarde : undefined
}

/** A quantity with at most two decimals, as whole hundredths: '2,5', '2.5' and '1.250' (thousands) are read as for amounts. */
export const HONDERDSTEN: Vorm<number | null> = {
  isWaarde: isHonderdsten,
  lees: (tekst) => (tekst.trim() === '' ? null : /[€-]/u.test(tekst) ? undefined : geldig(leesBedrag(tekst) ?? undefined, isHonderdsten)),
  schrijf: (w) => (w === null ? '' : honderdstenTekst(w)),
}

/** A whole number of weeks, 0-53. */
export const WEKEN: Vorm<number | null> = {
  isWaarde: isWeken,
  lees: (tekst) => (tekst.trim() === '' ? null : /^\d{1,2}$/u.test(tekst.trim()) ? geldig(Number(tekst), isWeken) : undefined),
  schrijf: (w) => (w === null ? '' : String(w)),
}

/** An amount in cents, more than nothing. */
export const TARIEF: Vorm<number | null> = {
  isWaarde: isTariefCent,
  lees: (tekst) => (tekst.trim() === '' ? null : geldig(leesBedrag(tekst) ?? undefined, isTariefCent)),
  schrijf: (w) => (w === null ? '' : bedragTekst(w).slice(2)),
}

/** A day; typed as 'dag-maand-jaar' with any part empty. A year outside 2000-2100 is a slip of the finger, not a plan. */
export const DAG: Vorm<string | null> = {
  isWaarde: isDag,
  lees: (tekst) => {
    const delen = dagDelen(tekst)
    if (delen.dag === '' && delen.maand === '' && delen.jaar === '') return null
    const dag = naarDatum(delen)
    return dag >= '2000-01-01' && dag <= '2100-12-31' ? dag : undefined
  },
  schrijf: (w) => dagTekst(inDelen(w ?? '')),
}

export function dagDelen(tekst: string): { dag: string; maand: string; jaar: string } {
  const [dag = '', maand = '', jaar = ''] = tekst.split('-')
  return { dag, maand, jaar }
}
export function dagTekst({ dag, maand, jaar }: { dag: string; maand: string; jaar: string }): string {
  return `${dag}-${maand}-${jaar}`
}

/** What stands, as text of the field of this person: the one value, in a difference the own one, else nothing. */
export function eigenTekst<T>(stand: MeerStand<T>, ik: string, vorm: Pick<Vorm<T>, 'schrijf'>): string {
  if (stand.soort === 'LEEG') return ''
  if (stand.soort === 'EENS') return vorm.schrijf(stand.waarde)
  const eigen = stand.keuzes.find((k) => k.door === ik)
  return eigen ? vorm.schrijf(eigen.waarde) : ''
}

/** The values of a difference, each once, with who set it, in the order in which they were set. */
export function perWaarde<T>(keuzes: readonly Keuze<T>[]): { waarde: T; door: string[] }[] {
  const uit = new Map<string, { waarde: T; door: string[] }>()
  for (const k of keuzes) {
    const sleutel = JSON.stringify(k.waarde)
    const rij = uit.get(sleutel) ?? { waarde: k.waarde, door: [] }
    if (!rij.door.includes(k.door)) rij.door.push(k.door)
    uit.set(sleutel, rij)
  }
  return [...uit.values()]
}

/** Typed text that is not in the plan yet, with the choices that were on the screen when typing began. */
export type Getypt = { tekst: string; gezien: string[] }

/** A kept draft from the device; null when it is none. */
export function leesGetypt(ruw: unknown): Getypt | null {
  if (typeof ruw !== 'object' || ruw === null || !('tekst' in ruw) || !('gezien' in ruw)) return null
  const { tekst, gezien } = ruw
  return typeof tekst === 'string' && Array.isArray(gezien) && gezien.every((g) => typeof g === 'string') ? { tekst, gezien } : null
}
