import { type PlanDeel, LEEFGEBIEDEN } from '../../contract/woorden.ts'
import type { Doel } from './doelen.ts'
import type { KostenRegel } from './kosten.ts'
import { DEEL_VRAGEN, GEZIN_VRAGEN, KORTE_ROUTE, type PlanInhoud, isLeegDeel } from './vorm.ts'

type Persoon = PlanInhoud['personen'][number]
export type VerschilSoort = 'NIEUW' | 'ANDERS' | 'WEG'

/** What became different in one part: names of questions, or of goals and lines of costs. */
export type DeelVerschil = {
  deel: PlanDeel | 'GEZINSPAGINA'
  soort: VerschilSoort
  /** questions whose answer differs, in the order of the questions */
  velden: string[]
  /** goals or lines that differ, by the first words of their text */
  dingen: { naam: string; soort: VerschilSoort }[]
}

type Teksten = Readonly<Record<string, string>>
const GEEN: Teksten = {}
/** So much of a goal or a line is enough to know which one it is. */
const NAAM_MAX = 80

const tekst = (t: Teksten, veld: string): string => (t[veld] ?? '').trim()

function soortVan(voor: boolean, na: boolean): VerschilSoort {
  return !voor ? 'NIEUW' : na ? 'ANDERS' : 'WEG'
}

function vanTeksten(deel: DeelVerschil['deel'], velden: readonly string[], voor: Teksten, na: Teksten): DeelVerschil[] {
  const anders = velden.filter((v) => tekst(voor, v) !== tekst(na, v))
  if (anders.length === 0) return []
  const heeft = (t: Teksten): boolean => velden.some((v) => tekst(t, v) !== '')
  return [{ deel, soort: soortVan(heeft(voor), heeft(na)), velden: anders, dingen: [] }]
}

function kort(naam: string): string {
  const tekens = Array.from(naam)
  return tekens.length <= NAAM_MAX ? naam : `${tekens.slice(0, NAAM_MAX).join('').trimEnd()}...`
}

function vanDingen<T extends { id: string }>(
  deel: PlanDeel,
  voor: readonly T[],
  na: readonly T[],
  gelijk: (a: T, b: T) => boolean,
  naamVan: (x: T) => string,
): DeelVerschil[] {
  const dingen: DeelVerschil['dingen'] = []
  for (const x of na) {
    const oud = voor.find((v) => v.id === x.id)
    if (oud === undefined || !gelijk(oud, x)) dingen.push({ naam: kort(naamVan(x)), soort: oud === undefined ? 'NIEUW' : 'ANDERS' })
  }
  for (const x of voor) if (!na.some((n) => n.id === x.id)) dingen.push({ naam: kort(naamVan(x)), soort: 'WEG' })
  return dingen.length === 0 ? [] : [{ deel, soort: soortVan(voor.length > 0, na.length > 0), velden: [], dingen }]
}

/** Field by field: the order of the keys says nothing, the database keeps another one than a device. */
function zelfde<T extends object>(a: T, b: T, velden: readonly (keyof T)[]): boolean {
  return velden.every((v) => JSON.stringify(a[v]) === JSON.stringify(b[v]))
}

function zelfdeDoel(a: Doel, b: Doel): boolean {
  return (
    zelfde(a, b, ['tekst', 'merk', 'datum', 'leefgebied']) &&
    a.taken.length === b.taken.length &&
    a.taken.every((t, nr) => {
      const ander = b.taken[nr]
      return ander !== undefined && zelfde(t, ander, ['id', 'tekst', 'gedaan', 'datum'])
    })
  )
}

function zelfdeRegel(a: KostenRegel, b: KostenRegel): boolean {
  return zelfde(a, b, Object.keys(b) as (keyof KostenRegel)[])
}

/** The chosen subjects as one text, so that they are compared as an answer to the first of the ten questions. */
function verhaalMetGebieden(p: Persoon | null): Teksten {
  return p === null ? GEEN : { ...p.verhaal, gebieden: LEEFGEBIEDEN.filter((g) => p.gebieden.includes(g)).join(' ') }
}

/**
 * What the plan of one person says differently from the version before it, part by part in the order of the plan.
 * @param voor null when this person was in no earlier version: then nothing is 'different'
 */
export function verschilPersoon(voor: Persoon | null, na: Persoon): DeelVerschil[] {
  if (voor === null) return []
  const delen = (p: Persoon, g: string): Teksten => p.delen.find((d) => d.leefgebied === g)?.teksten ?? GEEN
  return [
    ...vanTeksten('VERHAAL', KORTE_ROUTE, verhaalMetGebieden(voor), verhaalMetGebieden(na)),
    ...LEEFGEBIEDEN.flatMap((g) => vanTeksten(g, DEEL_VRAGEN, delen(voor, g), delen(na, g))),
    ...vanDingen('DOELEN', voor.doelen, na.doelen, zelfdeDoel, (d) => d.tekst || d.merk || (d.taken[0]?.tekst ?? '')),
    ...vanDingen('KOSTEN', voor.kosten, na.kosten, zelfdeRegel, (r) => r.wat || r.wie),
  ]
}

/** The same for the page that a family shares. */
export function verschilGezin(voor: PlanInhoud['gezin'], na: PlanInhoud['gezin']): DeelVerschil[] {
  return voor === null || na === null ? [] : vanTeksten('GEZINSPAGINA', GEZIN_VRAGEN, voor, na)
}

/**
 * Does a plan say nothing else than what was handed in? Only the persons of `na` count: everybody hands in for oneself.
 * Somebody of whom nothing stands yet adds nothing.
 */
export function zelfdeInhoud(voor: PlanInhoud, na: PlanInhoud): boolean {
  const personen = na.personen.every((p) => {
    const eerder = voor.personen.find((v) => v.persoonId === p.persoonId)
    return eerder === undefined ? isLeegDeel(p) : verschilPersoon(eerder, p).length === 0
  })
  return personen && verschilGezin(voor.gezin ?? GEEN, na.gezin ?? GEEN).length === 0
}
