import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { Aanbod } from '../../contract/schemas/kaart.ts'
import { woordenVan } from '../../domein/kaart-woorden.ts'
import type { Tekst } from '../../i18n/use-tekst.ts'
import type { Zoeker } from './zoeker.ts'

export type Zoekuitslag = { aanbod: readonly Aanbod[]; lijkt: boolean }

/**
 * The offers that have the typed words; all of them without words, and while the index is not yet there.
 * The index and its code come after the page, so that the list stands first.
 */
export function useZoek(alles: readonly Aanbod[], vraag: string, t: Tekst): Zoekuitslag {
  const [klaar, zetKlaar] = useState<{ van: readonly Aanbod[]; zoek: Zoeker } | null>(null)
  useEffect(() => {
    let weg = false
    import('./zoeker.ts')
      .then(({ maakZoeker }) => maakZoeker(alles, t))
      .then(
        (zoek) => {
          if (!weg) zetKlaar({ van: alles, zoek })
        },
        () => undefined,
      )
    return () => {
      weg = true
    }
  }, [alles, t])
  const rustig = useDeferredValue(vraag)
  return useMemo(() => {
    if (woordenVan(rustig).length === 0 || klaar?.van !== alles) return { aanbod: alles, lijkt: false }
    const { ids, lijkt } = klaar.zoek(rustig)
    return { aanbod: alles.filter((a) => ids.has(a.id)), lijkt }
  }, [alles, klaar, rustig])
}
