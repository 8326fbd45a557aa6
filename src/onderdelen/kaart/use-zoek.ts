import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { Aanbod } from '../../contract/schemas/kaart.ts'
import { woordenVan } from '../../domein/kaart-woorden.ts'
import type { Tekst } from '../../i18n/use-tekst.ts'
import type { Zoeker } from './zoeker.ts'

export type Zoekuitslag = { aanbod: readonly Aanbod[]; lijkt: boolean; bezig: boolean }

/**
 * The offers that have the typed words; all of them without words. `bezig` while the index is not yet there.
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
        // Without the search code (offline before it was ever fetched) plain reading still finds what has the word.
        () => {
          if (!weg) zetKlaar({ van: alles, zoek: gewoonZoeken(alles) })
        },
      )
    return () => {
      weg = true
    }
  }, [alles, t])
  const rustig = useDeferredValue(vraag)
  return useMemo(() => {
    if (woordenVan(rustig).length === 0) return { aanbod: alles, lijkt: false, bezig: false }
    if (klaar?.van !== alles) return { aanbod: [], lijkt: false, bezig: true }
    const { ids, lijkt } = klaar.zoek(rustig)
    return { aanbod: alles.filter((a) => ids.has(a.id)), lijkt, bezig: false }
  }, [alles, klaar, rustig])
}

function gewoonZoeken(alles: readonly Aanbod[]): Zoeker {
  const teksten = alles.map((a) => ({
    id: a.id,
    tekst: ` ${woordenVan([a.naam, a.aanbieder.naam, a.soortHulp, a.omschrijving].join(' ')).join(' ')}`,
  }))
  return (vraag) => {
    const woorden = woordenVan(vraag)
    return { ids: new Set(teksten.filter(({ tekst }) => woorden.every((w) => tekst.includes(` ${w}`))).map((x) => x.id)), lijkt: false }
  }
}
