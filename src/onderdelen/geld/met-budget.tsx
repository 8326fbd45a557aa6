import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTaal } from '../../i18n/use-tekst.ts'
import { dagVan, echteKlok } from '../../lib/klok.ts'
import { datumTekst, tijdTekst } from '../../lib/opmaak.ts'
import { useLeestijd, useStatus } from '../../offline/haken.ts'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { type Dossier, useDossier } from '../start/deur.ts'
import { MetDossier } from '../start/deur-delen.ts'
import { type Budget, budgetVraag } from './vragen.ts'
import { useGeldTekst } from './zin.ts'

type Inhoud = (budget: Budget, dossier: Dossier) => ReactNode

/**
 * The part of a page that needs the money of the open dossier; says what is missing when there is none.
 * @param titel heading while the money is not there, for a page of which the own heading comes with the money
 */
export function MetBudget({ titel, children }: { titel?: string; children: Inhoud }) {
  const { staat } = useDossier()
  const kop = titel === undefined ? null : <PaginaKop titel={titel} />
  return (
    <>
      {staat !== 'OPEN' && kop}
      <MetDossier>
        {(dossier) => (
          <Geladen dossier={dossier} kop={kop}>
            {children}
          </Geladen>
        )}
      </MetDossier>
    </>
  )
}

function Geladen({ dossier, kop, children }: { dossier: Dossier; kop: ReactNode; children: Inhoud }) {
  const lezing = useQuery({ ...budgetVraag(dossier.id), enabled: dossier.heeftBudget })
  if (dossier.heeftBudget && lezing.data !== undefined && lezing.data.potjes.length > 0)
    return (
      <>
        <StandVan dossierId={dossier.id} />
        {children(lezing.data, dossier)}
      </>
    )
  return (
    <>
      {kop}
      <NietGeladen dossier={dossier} lezing={lezing} />
    </>
  )
}

function NietGeladen({ dossier, lezing }: { dossier: Dossier; lezing: UseQueryResult<Budget> }) {
  const t = useGeldTekst()
  if (!dossier.heeftBudget || lezing.data?.potjes.length === 0)
    return (
      <Leeg titel={t('leeg.titel')} actie={<KnopLink naar="/">{t('leeg.actie')}</KnopLink>}>
        {t('leeg.tekst')}
      </Leeg>
    )
  if (!lezing.isError) return <Laden vorm="rijen" aantal={5} />
  const status = 'status' in lezing.error ? lezing.error.status : null
  // Who may see payments and not what was granted, such as who gives care here, finds the declaraties.
  const zietBetalingen = dossier.deelnemers.some((d) => d.rechten.BETALINGEN === 'LEZEN' || d.rechten.BETALINGEN === 'SCHRIJVEN')
  if (status === 404 || status === 403)
    return (
      <Leeg
        titel={t('fout.geen')}
        actie={zietBetalingen ? <KnopLink naar="/geld/declaraties">{t('declaraties.deur')}</KnopLink> : undefined}
      >
        {t('fout.geenTekst')}
      </Leeg>
    )
  return (
    <Leeg titel={t('fout.titel')} actie={<Knop onClick={() => void lezing.refetch()}>{t('fout.actie')}</Knop>}>
      {t('fout.tekst')}
    </Leeg>
  )
}

/** Old money said as old money: only when the loket could not be asked. */
function StandVan({ dossierId }: { dossierId: string }) {
  const t = useGeldTekst()
  const taal = useTaal()
  const { online } = useStatus()
  const tijd = useLeestijd(budgetVraag(dossierId).queryKey)
  if (tijd === null || online) return null
  const moment = new Date(tijd.op)
  const dag = dagVan(moment)
  const klok = tijdTekst(moment.toISOString())
  return (
    <p className="gd-stand" role="status">
      {dag === echteKlok.vandaag() ? t('stand', { tijd: klok }) : t('standDag', { tijd: klok, datum: datumTekst(dag, taal) })}
    </p>
  )
}
