import { Link, useSearchParams } from 'react-router'
import { useTekst } from '../../i18n/use-tekst.ts'
import type { Persoon } from './vragen.ts'
import { voornaam } from './wie.ts'

/** The person this page is about: named in the address, otherwise the first. */
export function useGekozen(personen: readonly Persoon[]): Persoon | undefined {
  const [zoek] = useSearchParams()
  return personen.find((p) => p.persoonId === zoek.get('van')) ?? personen[0]
}

/** Chooses about whom the page is, when there are more. */
export function PersoonKeuze({ personen, gekozen }: { personen: readonly Persoon[]; gekozen: Persoon }) {
  const t = useTekst('toegang')
  if (personen.length < 2) return null
  return (
    <nav className="tg-wie lk-niet-op-papier" aria-label={t('vanWie')}>
      {personen.map((p) => (
        <Link
          key={p.persoonId}
          to={`?van=${p.persoonId}`}
          preventScrollReset
          className="tg-wie__een"
          aria-current={p === gekozen ? 'page' : undefined}
        >
          {p.ik ? t('uzelf') : voornaam(p.naam)}
        </Link>
      ))}
    </nav>
  )
}
