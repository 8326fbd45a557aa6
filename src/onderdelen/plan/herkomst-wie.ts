import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import type { HerkomstBeeld } from './herkomst-haken.ts'

/** Names as one piece of a sentence: 'u en Karin Blom'. Null stands for somebody whom this device does not know (yet). */
export function useWie(herkomst: Pick<HerkomstBeeld, 'ik' | 'naam'> | null): (personen: readonly (string | null)[]) => string {
  const t = useTekst('geschiedenis')
  const taal = useTaal()
  return (personen) => {
    const namen = personen.map((p) => {
      if (p !== null && p === herkomst?.ik) return t('wie.u')
      return (p === null ? null : herkomst?.naam(p)) ?? t('wie.onbekend')
    })
    return new Intl.ListFormat(taal, { type: 'conjunction' }).format([...new Set(namen)])
  }
}
