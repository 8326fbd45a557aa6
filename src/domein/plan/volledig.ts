import { LEEFGEBIEDEN, type Leefgebied } from '../../contract/woorden.ts'
import type { GezinVraag, KorteVraag, PlanInhoud } from './vorm.ts'

type Persoon = PlanInhoud['personen'][number]

/** One thing that a point of the law asks about, and everywhere in a plan where it can have been told. */
type Onderdeel = {
  /** the question that asks for it; the same question of a leefgebied counts too */
  vraag: KorteVraag
  doelen?: true
  /** lines of costs; WIE: only those that name who would give the help */
  kosten?: 'REGEL' | 'WIE'
  /** words about these leefgebieden answer it, whatever the question there */
  gebieden?: readonly Leefgebied[]
  gezin?: GezinVraag
}

export const PUNT_LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const
export type PuntLetter = (typeof PUNT_LETTERS)[number]

/**
 * What the law tells the *gemeente* to look into, Wmo 2015 art. 2.3.2 lid 4 a-g, with what a plan can say about it:
 * a needs, who somebody is, what they prefer; b what they can do themselves or with usual help; c informal care and
 * people around them; d support for the carer; e help that is there for everybody, and doing something for others;
 * f working together with care, school, housing, work and income; g the own contribution, which only the gemeente can
 * work out (nothing to write, so no parts).
 */
const PUNTEN: Readonly<Record<PuntLetter, readonly Onderdeel[]>> = {
  a: [{ vraag: 'verhaal' }, { vraag: 'wil', doelen: true, gezin: 'samen' }, { vraag: 'nodig', kosten: 'REGEL' }],
  b: [{ vraag: 'zelf' }],
  c: [{ vraag: 'zelf' }, { vraag: 'wie', kosten: 'WIE', gezin: 'gezin' }],
  d: [{ vraag: 'zorger', gezin: 'zorger' }],
  e: [{ vraag: 'wie', kosten: 'WIE', gebieden: ['NETWERK', 'MEEDOEN'] }],
  f: [{ vraag: 'gebieden' }],
  g: [],
}

/** What of a plan the reader can see on this device now. A part that is not there must never count as not written. */
export type Zicht = {
  verhaal: boolean
  /** leefgebieden whose part can be seen */
  gebieden: readonly Leefgebied[]
  doelen: boolean
  kosten: boolean
  gezin: boolean
}
export const ALLES_TE_ZIEN: Zicht = { verhaal: true, gebieden: LEEFGEBIEDEN, doelen: true, kosten: true, gezin: true }

/**
 * ERIN: every question about it has words; whether those words say enough is for the talk, not for a program. DEELS: some
 * of the questions. NIET_TE_ZIEN: may stand where the reader cannot look. GEMEENTE: nothing to write.
 */
export type PuntStaat = 'ERIN' | 'DEELS' | 'NOG_NIET' | 'NIET_TE_ZIEN' | 'GEMEENTE'
/** `mist`: the questions that would answer what is not there yet, in the order of the point; empty when all is there. */
export type Punt = { letter: PuntLetter; staat: PuntStaat; mist: KorteVraag[] }

const vol = (tekst: string | undefined): boolean => (tekst ?? '').trim() !== ''

function verteld(o: Onderdeel, p: Persoon, gezin: PlanInhoud['gezin']): boolean {
  if (o.vraag === 'gebieden') return p.gebieden.length > 0
  return (
    vol(p.verhaal[o.vraag]) ||
    p.delen.some((d) => vol(d.teksten[o.vraag]) || (o.gebieden?.includes(d.leefgebied) === true && Object.values(d.teksten).some(vol))) ||
    (o.doelen === true && p.doelen.length > 0) ||
    (o.kosten !== undefined && p.kosten.some((r) => o.kosten === 'REGEL' || vol(r.wie))) ||
    (o.gezin !== undefined && gezin !== null && vol(gezin[o.gezin]))
  )
}

/** Can the reader see every place where this could have been told? The story and the ten questions are one document. */
function overalGekeken(o: Onderdeel, z: Zicht): boolean {
  return (
    z.verhaal &&
    LEEFGEBIEDEN.every((g) => z.gebieden.includes(g)) &&
    (o.doelen !== true || z.doelen) &&
    (o.kosten === undefined || z.kosten) &&
    (o.gezin === undefined || z.gezin)
  )
}

/**
 * Which points of the law the plan of one person says something about. It judges no answer, counts nothing and never
 * stops anybody: what is missing is named with the question that asks for it.
 * @param gezin texts of the page the family shares; null when there is none
 * @param zicht what the reader can see; a point that may be told out of sight is NIET_TE_ZIEN, never NOG_NIET
 */
export function volledigheid(p: Persoon, gezin: PlanInhoud['gezin'], zicht: Zicht = ALLES_TE_ZIEN): Punt[] {
  return PUNT_LETTERS.map((letter) => {
    const onderdelen = PUNTEN[letter]
    if (onderdelen.length === 0) return { letter, staat: 'GEMEENTE', mist: [] }
    const nog = onderdelen.filter((o) => !verteld(o, p, gezin))
    if (nog.length === 0) return { letter, staat: 'ERIN', mist: [] }
    const zeker = nog.filter((o) => overalGekeken(o, zicht))
    if (zeker.length === 0) return { letter, staat: 'NIET_TE_ZIEN', mist: [] }
    return { letter, staat: nog.length < onderdelen.length ? 'DEELS' : 'NOG_NIET', mist: zeker.map((o) => o.vraag) }
  })
}

/** The questions that would complete the plan of one person, each once. */
export function watMist(p: Persoon, gezin: PlanInhoud['gezin'], zicht?: Zicht): KorteVraag[] {
  return [...new Set(volledigheid(p, gezin, zicht).flatMap((x) => x.mist))]
}
