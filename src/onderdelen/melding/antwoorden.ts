import type { OpdrachtBody } from '../../contract/api.ts'
import { CONTACTWENSEN, type Contactwens } from '../../contract/woorden.ts'

export type NieuwKind = { voornaam: string; achternaam: string; /** `YYYY-MM-DD` or '' */ geboren: string }

/** What was filled in so far. `null` where nothing was chosen: the loket never chooses beforehand. */
export type Antwoorden = {
  voorMij: boolean
  personen: string[]
  /** a child that the loket does not know yet */
  nieuwKind: boolean
  kinderen: NieuwKind[]
  tekst: string
  spoed: boolean | null
  contactwens: Contactwens | null
}

export const LEEG_KIND: NieuwKind = { voornaam: '', achternaam: '', geboren: '' }
export const LEGE_ANTWOORDEN: Antwoorden = {
  voorMij: false,
  personen: [],
  nieuwKind: false,
  kinderen: [],
  tekst: '',
  spoed: null,
  contactwens: null,
}

export type MeldingBody = OpdrachtBody<'post', '/meldingen'>
export type Vraag = 'voor-wie' | 'kind' | 'verhaal' | 'spoed' | 'contact'

/** The questions in their order; a new child asks one more. */
export function vragenVan(a: Antwoorden): Vraag[] {
  return ['voor-wie', ...(a.nieuwKind ? (['kind'] as const) : []), 'verhaal', 'spoed', 'contact']
}

/** Which fields of a new child still lack something; empty: complete. */
export function foutenInKind(kind: NieuwKind, vandaag: string): ('voornaam' | 'achternaam' | 'geboren' | 'leeftijd')[] {
  const geboren18 = `${Number(vandaag.slice(0, 4)) - 18}${vandaag.slice(4)}`
  return [
    ...(kind.voornaam.trim() === '' ? (['voornaam'] as const) : []),
    ...(kind.achternaam.trim() === '' ? (['achternaam'] as const) : []),
    ...(kind.geboren === '' ? (['geboren'] as const) : kind.geboren > vandaag || kind.geboren <= geboren18 ? (['leeftijd'] as const) : []),
  ]
}

/** Which questions still lack an answer. The own words may stay empty: a short melding is a melding. */
export function ontbreekt(a: Antwoorden, vandaag: string): Vraag[] {
  return vragenVan(a).filter((vraag) => {
    switch (vraag) {
      case 'voor-wie':
        return !a.voorMij && a.personen.length === 0 && !a.nieuwKind
      case 'kind':
        return a.kinderen.length === 0 || a.kinderen.some((kind) => foutenInKind(kind, vandaag).length > 0)
      case 'verhaal':
        return false
      case 'spoed':
        return a.spoed === null
      case 'contact':
        return a.contactwens === null
    }
  })
}

/** The command, or null while an answer is missing. */
export function alsBody(a: Antwoorden, dossierId: string | null, vandaag: string): MeldingBody | null {
  if (ontbreekt(a, vandaag).length > 0 || a.spoed === null || a.contactwens === null) return null
  return {
    dossierId,
    tekst: a.tekst.trim(),
    spoed: a.spoed,
    contactwens: a.contactwens,
    voorMij: a.voorMij,
    voorPersonen: a.personen,
    voorKinderen: a.nieuwKind
      ? a.kinderen.map((k) => ({ voornaam: k.voornaam.trim(), achternaam: k.achternaam.trim(), geboren: k.geboren }))
      : [],
  }
}

function isTekst(w: unknown): w is string {
  return typeof w === 'string'
}

function leesKinderen(ruw: unknown): NieuwKind[] {
  if (!Array.isArray(ruw)) return []
  return ruw.flatMap((kind: unknown): NieuwKind[] => {
    if (typeof kind !== 'object' || kind === null) return []
    const k: Record<string, unknown> = { ...kind }
    return [
      {
        voornaam: isTekst(k['voornaam']) ? k['voornaam'] : '',
        achternaam: isTekst(k['achternaam']) ? k['achternaam'] : '',
        geboren: isTekst(k['geboren']) ? k['geboren'] : '',
      },
    ]
  })
}

/** Answers from the device, or from a command that was refused; null when it is neither. */
export function leesAntwoorden(ruw: unknown): Antwoorden | null {
  if (typeof ruw !== 'object' || ruw === null) return null
  const r: Record<string, unknown> = { ...ruw }
  const personen = r['personen'] ?? r['voorPersonen']
  const kinderen = leesKinderen(r['kinderen'] ?? r['voorKinderen'])
  return {
    voorMij: r['voorMij'] === true,
    personen: Array.isArray(personen) ? personen.filter(isTekst) : [],
    nieuwKind: r['nieuwKind'] === true || ('voorKinderen' in r && kinderen.length > 0),
    kinderen,
    tekst: isTekst(r['tekst']) ? r['tekst'] : '',
    spoed: typeof r['spoed'] === 'boolean' ? r['spoed'] : null,
    contactwens: CONTACTWENSEN.find((wens) => wens === r['contactwens']) ?? null,
  }
}
