import type { OpdrachtBody } from '../../contract/api.ts'
import { PLAN_ACTIES, PLAN_DELEN, type PlanActie, type PlanDeel } from '../../contract/woorden.ts'
import { UITNODIGING_ROLLEN, type UitnodigingRol } from '../../contract/woorden-toegang.ts'
import { maandenEerder } from '../../domein/leeftijd.ts'
import { MAX_MAANDEN } from '../../domein/verlenen.ts'

/** The answers of the form in which somebody is invited. '' , [] and null = not answered yet. */
export type Invoer = {
  naam: string
  rol: UitnodigingRol | null
  personen: string[]
  omvang: 'HEEL' | 'DELEN' | null
  delen: PlanDeel[]
  recht: PlanActie | null
  duur: Duur
  tot: string
  /** once it is sent: the id of the command, and the token of the link, which only this device knows */
  verstuurd: { id: string; token: string } | null
}
export const DUREN = ['1', '3', '12', 'ANDERS'] as const
export type Duur = (typeof DUREN)[number]
export const STAPPEN = ['naam', 'rol', 'voor', 'delen', 'recht', 'tot', 'controle'] as const
export type Stap = (typeof STAPPEN)[number]

export const LEGE_INVOER: Invoer = {
  naam: '',
  rol: null,
  personen: [],
  omvang: null,
  delen: [],
  recht: null,
  duur: '3',
  tot: '',
  verstuurd: null,
}

export const isStap = (s: string | undefined): s is Stap => STAPPEN.some((x) => x === s)

/** Reads the form from the device, which may be of an older version. */
export function leesInvoer(ruw: unknown): Invoer | null {
  if (typeof ruw !== 'object' || ruw === null) return null
  const r = ruw as Partial<Record<keyof Invoer, unknown>>
  const duur = DUREN.find((d) => d === r.duur)
  if (typeof r.naam !== 'string' || typeof r.tot !== 'string' || !Array.isArray(r.personen) || !Array.isArray(r.delen) || !duur) return null
  const delen: unknown[] = r.delen
  return {
    naam: r.naam,
    rol: UITNODIGING_ROLLEN.find((x) => x === r.rol) ?? null,
    personen: r.personen.filter((x): x is string => typeof x === 'string'),
    omvang: r.omvang === 'HEEL' || r.omvang === 'DELEN' ? r.omvang : null,
    delen: PLAN_DELEN.filter((d) => delen.includes(d)),
    recht: PLAN_ACTIES.find((x) => x === r.recht) ?? null,
    duur,
    tot: r.tot,
    verstuurd: leesVerstuurd(r.verstuurd),
  }
}

function leesVerstuurd(ruw: unknown): Invoer['verstuurd'] {
  if (typeof ruw !== 'object' || ruw === null || !('id' in ruw) || !('token' in ruw)) return null
  return typeof ruw.id === 'string' && typeof ruw.token === 'string' ? { id: ruw.id, token: ruw.token } : null
}

type Persoon = { persoonId: string }

/** Which questions are asked: a question with one answer is not a question. */
export const stappenVan = (voor: readonly Persoon[]): Stap[] => STAPPEN.filter((s) => s !== 'voor' || voor.length > 1)

/** For whom it is: who was chosen and may still be, or the only one there is. */
export function gekozenPersonen(i: Invoer, voor: readonly Persoon[]): string[] {
  const [enige] = voor
  if (enige && voor.length === 1) return [enige.persoonId]
  return voor.flatMap((p) => (i.personen.includes(p.persoonId) ? [p.persoonId] : []))
}

export const maandenLater = (dag: string, maanden: number): string => maandenEerder(dag, -maanden)

/** The last day that was chosen, or '' while there is none. */
export const totVan = (i: Invoer, vandaag: string): string => (i.duur === 'ANDERS' ? i.tot : maandenLater(vandaag, Number(i.duur)))

export const delenVan = (i: Invoer): PlanDeel[] | null => (i.omvang === 'DELEN' ? i.delen : null)

export type Mist = 'naam' | 'kies' | 'kiesEen' | 'kiesIemand' | 'datum' | 'voorbij' | 'teLang'

/** Why this question is not answered yet, as a text key under `vraag.mist`; null: it is. */
export function mistIn(stap: Stap, i: Invoer, voor: readonly Persoon[], vandaag: string): Mist | null {
  switch (stap) {
    case 'naam':
      return i.naam.trim() === '' ? 'naam' : null
    case 'rol':
      return i.rol === null ? 'kies' : null
    case 'voor':
      return gekozenPersonen(i, voor).length === 0 ? 'kiesIemand' : null
    case 'delen':
      return i.omvang === null ? 'kies' : i.omvang === 'DELEN' && i.delen.length === 0 ? 'kiesEen' : null
    case 'recht':
      return i.recht === null ? 'kies' : null
    case 'tot': {
      const tot = totVan(i, vandaag)
      if (tot === '') return 'datum'
      if (tot < vandaag) return 'voorbij'
      return maandenEerder(tot, MAX_MAANDEN) > vandaag ? 'teLang' : null
    }
    case 'controle':
      return null
  }
}

/** The command of this form; null while something is missing. */
export function alsBody(
  i: Invoer,
  voor: readonly Persoon[],
  vandaag: string,
  tokenHash: string,
): OpdrachtBody<'post', '/plannen/{planId}/uitnodigingen'> | null {
  if (i.rol === null || i.recht === null || STAPPEN.some((s) => mistIn(s, i, voor, vandaag) !== null)) return null
  return {
    tokenHash,
    voorNaam: i.naam.trim(),
    rol: i.rol,
    personen: gekozenPersonen(i, voor),
    delen: delenVan(i),
    recht: i.recht,
    tot: totVan(i, vandaag),
  }
}

/** A name in own words at the beginning of a sentence: 'Oma Ria kan dit'. */
export const aanBegin = (naam: string): string => naam.trim().replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase('nl'))

/** The link to send. After the #, because a browser sends that to nobody and no log holds it. */
export const linkVan = (herkomst: string, token: string): string => `${herkomst}/uitnodiging#${token}`
