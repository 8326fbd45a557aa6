import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { Knop } from '../../ui/knop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import type { Dossier } from '../start/deur.ts'
import { MetBudget } from './met-budget.tsx'
import { VerschuivingBeeld } from './verschuiving-beeld.tsx'
import { staatVan } from './verschuiving-rij.tsx'
import { type Budget, verschuivingenVraag } from './vragen.ts'
import { useGeldTekst } from './zin.ts'

/** `/geld/verschuiving/:id`: one shift as the loket knows it now; an answer of the consulent arrives on the open page. */
export function VerschuivingPagina() {
  const t = useGeldTekst()
  const { verschuivingId = '' } = useParams()
  return (
    <MetBudget titel={t('titel')}>
      {(budget, dossier) => <EenVerschuiving id={verschuivingId} budget={budget} dossier={dossier} />}
    </MetBudget>
  )
}

export function EenVerschuiving({
  id,
  budget,
  dossier,
  wachtOp = false,
}: {
  id: string
  budget: Budget
  dossier: Dossier
  wachtOp?: boolean
}) {
  const t = useGeldTekst()
  const { data, isError, refetch } = useQuery(verschuivingenVraag(budget.dossierId))
  const v = data?.find((x) => x.id === id)
  const terug = { naar: '/geld', woord: t('titel') }
  if (v !== undefined)
    return (
      <>
        <PaginaKop titel={t(`verschuiving.titel.${staatVan(v)}`)} terug={terug} />
        <VerschuivingBeeld v={v} budget={budget} dossier={dossier} />
      </>
    )
  if (data === undefined || wachtOp)
    return (
      <>
        <PaginaKop titel={t('geschiedenis.titel')} terug={terug} />
        {data === undefined && isError ? (
          <Leeg titel={t('fout.titel')} actie={<Knop onClick={() => void refetch()}>{t('fout.actie')}</Knop>}>
            {t('fout.tekst')}
          </Leeg>
        ) : (
          <Laden aantal={3} />
        )}
      </>
    )
  return <PaginaKop titel={t('geschiedenis.weg')} inleiding={t('geschiedenis.wegTekst')} terug={terug} />
}
