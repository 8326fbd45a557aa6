import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Taal } from '../lib/opmaak.ts'
import './i18n.ts'

export type Waarden = Readonly<Record<string, string | number>>
/** Gives the sentence of a key; `waarden.count` chooses between `_one` and `_other`. */
export type Tekst = (sleutel: string, waarden?: Waarden) => string

/**
 * The texts of one room (`src/i18n/<taal>/<kamer>.json`): `const t = useTekst('plan'); t('melding.titel')`.
 * Keys are plain strings because rules in `src/domein` return them; `teksten.test.ts` holds both languages equal.
 */
export function useTekst(kamer: string): Tekst {
  const { t } = useTranslation(kamer)
  return useCallback((sleutel, waarden) => t(sleutel, waarden ?? {}), [t])
}

/** The language of the screen, for dates. */
export function useTaal(): Taal {
  const { i18n } = useTranslation('algemeen')
  return i18n.language === 'en' ? 'en' : 'nl'
}
