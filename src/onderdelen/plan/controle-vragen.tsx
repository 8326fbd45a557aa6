import type { KorteVraag } from '../../domein/plan/vorm.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { Link } from '../../ui/link.tsx'
import { adres } from './adressen.ts'

/** The questions that would answer what is not there yet. */
export function NaarVragen({ persoonId, vragen }: { persoonId: string; vragen: readonly KorteVraag[] }) {
  const t = useTekst('controle')
  const tp = useTekst('plan')
  if (vragen.length === 0) return null
  return (
    <ul className="pl-mist">
      {vragen.map((vraag) => (
        <li key={vraag}>
          <Link naar={adres.kort(persoonId, vraag)}>{t('naarVraag', { vraag: tp(`kort.${vraag}.naam`) })}</Link>
        </li>
      ))}
    </ul>
  )
}
