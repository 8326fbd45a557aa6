// The Web Speech API for hearing is not in the DOM types; this is what the loket uses of it.
type Alternatief = { readonly transcript: string }
type Resultaat = { readonly isFinal: boolean; readonly length: number; readonly [nr: number]: Alternatief }
type Resultaten = { readonly length: number; readonly [nr: number]: Resultaat }
type Gehoord = { readonly resultIndex: number; readonly results: Resultaten }
export type Hoorder = {
  lang: string
  continuous: boolean
  interimResults: boolean
  addEventListener(soort: 'result', doe: (e: Gehoord) => void): void
  addEventListener(soort: 'error', doe: (e: { readonly error: string }) => void): void
  addEventListener(soort: 'end', doe: () => void): void
  start(): void
  stop(): void
  abort(): void
}

/** Why hearing stopped: no leave for the microphone, nothing heard, no network, or the browser cannot. */
export type DicteerFout = 'MAG_NIET' | 'STIL' | 'GEEN_NETWERK' | 'KAN_NIET'

/** A new listener of this browser; null where it has none. */
export function maakHoorder(): Hoorder | null {
  const Soort: unknown = Reflect.get(globalThis, 'SpeechRecognition') ?? Reflect.get(globalThis, 'webkitSpeechRecognition')
  if (typeof Soort !== 'function') return null
  return Reflect.construct(Soort, []) as Hoorder
}

/** The error codes of the Web Speech API in the words of the loket; null for a stop that the person asked for. */
export function dicteerFout(code: string): DicteerFout | null {
  switch (code) {
    case 'aborted':
      return null
    case 'no-speech':
      return 'STIL'
    case 'not-allowed':
    case 'audio-capture':
      return 'MAG_NIET'
    case 'network':
      return 'GEEN_NETWERK'
    default:
      return 'KAN_NIET'
  }
}

/** What was heard since the last time: the part that is sure, and what the browser still thinks about. */
export function gehoord(e: Gehoord): { zeker: string; misschien: string } {
  let zeker = ''
  let misschien = ''
  for (let nr = e.resultIndex; nr < e.results.length; nr++) {
    const resultaat = e.results[nr]
    const tekst = resultaat?.[0]?.transcript ?? ''
    if (resultaat?.isFinal) zeker += tekst
    else misschien += tekst
  }
  return { zeker, misschien }
}

/**
 * Heard words as they come to stand between what is there: one space where two words would run together, a capital at
 * the beginning of the text or after the end of a sentence.
 */
export function inTePassen(voor: string, gehoordTekst: string, na: string): string {
  const kaal = gehoordTekst.trim()
  if (kaal === '') return ''
  const begint = /(?:^|[.!?]\s*|\n\s*)$/u.test(voor)
  const woord = begint ? kaal.charAt(0).toLocaleUpperCase('nl') + kaal.slice(1) : kaal
  const ervoor = voor === '' || /\s$/u.test(voor) || /^[.,;:!?]/u.test(woord) ? '' : ' '
  const erna = na === '' || /^[\s.,;:!?]/u.test(na) ? '' : ' '
  return ervoor + woord + erna
}
