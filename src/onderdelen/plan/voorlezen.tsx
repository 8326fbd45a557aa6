import { useEffect, useState } from 'react'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { Icoon } from '../../ui/icoon.tsx'
import { zinnenVan } from './zinnen.ts'

/** A loudspeaker with two sound lines. */
function IcoonVoorlezen() {
  return (
    <Icoon maat={22}>
      <path d="M4 9.5v5h3.2l4.3 3.8V5.7L7.2 9.5Z" />
      <path d="M15 9.2a4 4 0 0 1 0 5.6M17.7 6.6a7.6 7.6 0 0 1 0 10.8" />
    </Icoon>
  )
}

const kan = (): boolean => 'speechSynthesis' in globalThis && typeof SpeechSynthesisUtterance === 'function'

/**
 * Reads aloud with the voice of the browser; not there where the browser has none. Never starts by itself.
 * @param zinnen what to read, asked at the press: what somebody wrote by then is read too
 */
export function Voorlezen({
  zinnen,
  woord,
}: {
  zinnen: () => readonly string[]
  /** word on the button, where it is not 'Lees voor' */ woord?: string
}) {
  const t = useTekst('plan')
  const taal = useTaal()
  const [leest, zetLeest] = useState(false)
  // Going to another question stops the voice: it would read on about what is no longer on the screen.
  useEffect(() => () => (kan() ? speechSynthesis.cancel() : undefined), [])
  if (!kan()) return null
  const begin = (): void => {
    speechSynthesis.cancel()
    // A browser that stops halfway a long text goes on with the next sentence.
    const stukken = zinnen().flatMap((tekst) => zinnenVan(tekst))
    stukken.forEach((zin, nummer) => {
      const stem = new SpeechSynthesisUtterance(zin)
      stem.lang = taal === 'nl' ? 'nl-NL' : 'en-GB'
      if (nummer === stukken.length - 1) stem.addEventListener('end', () => zetLeest(false))
      stem.addEventListener('error', () => zetLeest(false))
      speechSynthesis.speak(stem)
    })
    zetLeest(stukken.length > 0)
  }
  const stop = (): void => {
    speechSynthesis.cancel()
    zetLeest(false)
  }
  return (
    <button type="button" className="pl-stem" onClick={leest ? stop : begin}>
      <IcoonVoorlezen />
      {leest ? t('stap.stilte') : (woord ?? t('stap.voorlezen'))}
    </button>
  )
}
