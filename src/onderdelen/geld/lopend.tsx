import { useQuery } from '@tanstack/react-query'
import { Kop } from '../../ui/kop.tsx'
import { Link } from '../../ui/link.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import type { Dossier } from '../start/deur.ts'
import { VerschuivingRij } from './verschuiving-rij.tsx'
import { VoornemenRij } from './voornemen-rij.tsx'
import { useVoornemens } from './voornemens.ts'
import { type Budget, verschuivingenVraag } from './vragen.ts'
import { useGeldTekst } from './zin.ts'

/** What waits, and the newest two that do not and still hold; the rest is one press away. */
export function Lopend({ budget, dossier }: { budget: Budget; dossier: Dossier }) {
  const t = useGeldTekst()
  const { data = [] } = useQuery({ ...verschuivingenVraag(dossier.id), enabled: budget.totaal !== null })
  const voornemens = useVoornemens(budget)
  // What was taken back changed nothing in the end: it stands in the history, not above the potjes.
  const rijen = [
    ...data.filter((v) => v.staat === 'GEVRAAGD'),
    ...data.filter((v) => v.staat !== 'GEVRAAGD' && v.staat !== 'TERUGGEDRAAID').slice(0, 2),
  ]
  const alle = data.length > rijen.length && (
    <p>
      <Link className="gd-doel" naar="/geld/verschuivingen">
        {t('lopend.alle', { count: data.length })}
      </Link>
    </p>
  )
  if (rijen.length === 0 && voornemens.length === 0) return alle
  return (
    <section className="lk-stapel">
      <Kop>{t('lopend.titel')}</Kop>
      <Lijst label={t('lopend.titel')}>
        {voornemens.map((v) => (
          <VoornemenRij key={v.id} voornemen={v} />
        ))}
        {rijen.map((v) => (
          <VerschuivingRij key={v.id} v={v} budget={budget} />
        ))}
      </Lijst>
      {alle}
    </section>
  )
}
