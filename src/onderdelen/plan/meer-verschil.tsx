import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import type { Keuze } from '../../domein/plan/meerwaarde.ts'
import { Knop } from '../../ui/knop.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Melding } from '../../ui/melding.tsx'
import { perWaarde } from './meer-waarden.ts'

/**
 * Two people set another value at once: who set what, and a button for each. Nothing is chosen by itself, and nothing
 * waits for it. It stands under the field, so that a field in which somebody types does not move.
 */
export function MeerVerschil<T>({
  keuzes,
  ik,
  wie,
  toon,
  onKies,
}: {
  keuzes: readonly Keuze<T>[]
  /** id of the person on this device */
  ik: string
  wie: (persoonId: string) => string | null
  /** a value in words: '4 uur' */
  toon: (waarde: T) => string
  /** not there for who may only read */
  onKies?: (waarde: T) => void
}) {
  const t = useTekst('meer')
  const taal = useTaal()
  const waarden = perWaarde(keuzes)
  const naam = (id: string): string => (id === ik ? t('u') : (wie(id) ?? t('iemand')))
  const namen = new Intl.ListFormat(taal, { type: 'conjunction' })
  return (
    <div className="pl-verschil">
      <Melding kop={t('kop')} live>
        <ul>
          {waarden.map(({ waarde, door }) => (
            <li key={JSON.stringify(waarde)}>{t('regel', { wie: namen.format(door.map(naam)), keuze: toon(waarde) })}</li>
          ))}
        </ul>
        {onKies && (
          <>
            <Knoppen>
              {waarden.map(({ waarde }) => (
                <Knop key={JSON.stringify(waarde)} soort="rustig" onClick={() => onKies(waarde)}>
                  {t('kies', { keuze: toon(waarde) })}
                </Knop>
              ))}
            </Knoppen>
            <p className="lk-alinea--bij">{t('anders')}</p>
          </>
        )}
      </Melding>
    </div>
  )
}
