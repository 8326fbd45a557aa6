import { useQuery } from '@tanstack/react-query'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { MetBudget } from './met-budget.tsx'
import { VerschuivingRij } from './verschuiving-rij.tsx'
import { VoornemenRij } from './voornemen-rij.tsx'
import { useVoornemens } from './voornemens.ts'
import { type Budget, verschuivingenVraag } from './vragen.ts'
import { useGeldTekst } from './zin.ts'

/** `/geld/verschuivingen`: everything that was moved, asked or taken back. */
export function Geschiedenis() {
  const t = useGeldTekst()
  return (
    <>
      <PaginaKop titel={t('geschiedenis.titel')} inleiding={t('geschiedenis.inleiding')} terug={{ naar: '/geld', woord: t('titel') }} />
      <MetBudget>{(budget) => <Alle budget={budget} />}</MetBudget>
    </>
  )
}

function Alle({ budget }: { budget: Budget }) {
  const t = useGeldTekst()
  const { data } = useQuery(verschuivingenVraag(budget.dossierId))
  const voornemens = useVoornemens(budget)
  if (data === undefined) return <Laden vorm="rijen" aantal={4} />
  if (data.length === 0 && voornemens.length === 0)
    return (
      <Leeg titel={t('geschiedenis.leeg')} actie={<KnopLink naar="/geld/schuiven">{t('vrij.schuif')}</KnopLink>}>
        {t('geschiedenis.leegTekst')}
      </Leeg>
    )
  return (
    <Lijst label={t('geschiedenis.titel')}>
      {voornemens.map((v) => (
        <VoornemenRij key={v.id} voornemen={v} />
      ))}
      {data.map((v) => (
        <VerschuivingRij key={v.id} v={v} budget={budget} />
      ))}
    </Lijst>
  )
}
