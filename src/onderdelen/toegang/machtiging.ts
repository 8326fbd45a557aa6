import type { Gegeven } from '../../contract/woorden.ts'
import { GEGEVENS } from '../../contract/woorden.ts'
import type { VertegenwoordigingDomein } from '../../contract/woorden-toegang.ts'
import { type Feiten, mag, rechtenOver } from '../../domein/rechten.ts'
import type { Regel } from './beeld.ts'

/** What a machtiging may name apart, because it does not come along by itself. */
export const MANDAAT = ['CONCEPTPLAN', 'GEZONDHEID', 'KLACHTEN'] as const
export type Mandaat = (typeof MANDAAT)[number]

/** Which of these a machtiging for this domein can open: one for money opens no care. */
export function mandaatBij(domein: VertegenwoordigingDomein): Mandaat[] {
  return MANDAAT.filter((m) => geeft(domein, [m]).some((r) => r.gegeven === m))
}

/**
 * What somebody with this machtiging may do, read from the rights table itself: the words before the yes and the right
 * after it can not differ.
 */
export function geeft(domein: VertegenwoordigingDomein, mandaat: readonly Gegeven[]): Regel[] {
  const dag = '2000-01-01'
  const feiten: Feiten = {
    dag,
    zelf: false,
    geboren: '1970-01-01',
    bellerGeboren: '1970-01-01',
    deelnemer: true,
    bellerDeelnemer: false,
    betrokkeneRollen: [],
    vertegenwoordigingen: [{ id: '', soort: 'MACHTIGING', domein, vanaf: dag, tot: null, mandaat }],
    geldbeheerDoorAnder: [],
    consulent: false,
    vervanging: [],
    medewerkerRollen: [],
    partijen: [],
    toestemmingen: [],
    toestand: { planIngediend: true, toezichtzaak: false, bovenMandaat: false },
  }
  const rechten = rechtenOver(feiten)
  return GEGEVENS.flatMap((gegeven): Regel[] => {
    const { niveau } = rechten[gegeven]
    return niveau === 'GEEN' ? [] : [{ gegeven, niveau, deel: mag(rechten, gegeven, niveau) ? null : 'geld' }]
  })
}
