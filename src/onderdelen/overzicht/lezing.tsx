import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { HttpFout } from '../../contract/lees.ts'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { dagVan, echteKlok } from '../../lib/klok.ts'
import { datumTekst, tijdTekst } from '../../lib/opmaak.ts'
import { useLeestijd, useStatus } from '../../offline/haken.ts'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'

/** Waiting, no network and 'does not exist for you' around one read. */
export function Lezing<T>({
  van,
  kop,
  terug,
  children,
}: {
  van: UseQueryResult<T>
  /** heading of the page while there is nothing to read */
  kop: ReactNode
  terug: { naar: string; woord: string }
  children: (data: NonNullable<T>) => ReactNode
}) {
  const t = useTekst('overzicht')
  const { data } = van
  if (data !== undefined && data !== null) return children(data)
  if (!van.isError)
    return (
      <>
        {kop}
        <Laden aantal={5} />
      </>
    )
  const weg = van.error instanceof HttpFout && [403, 404].includes(van.error.status)
  return (
    <>
      {kop}
      {weg ? (
        <Leeg titel={t('fout.geen')} actie={<KnopLink naar={terug.naar}>{terug.woord}</KnopLink>}>
          {t('fout.geenTekst')}
        </Leeg>
      ) : (
        <Leeg titel={t('fout.titel')} actie={<Knop onClick={() => void van.refetch()}>{t('fout.actie')}</Knop>}>
          {t('fout.tekst')}
        </Leeg>
      )}
    </>
  )
}

/** Old figures said as old figures: only when the loket could not be asked. */
export function StandVan({ sleutel }: { sleutel: readonly unknown[] }) {
  const t = useTekst('overzicht')
  const taal = useTaal()
  const { online } = useStatus()
  const tijd = useLeestijd(sleutel)
  if (tijd === null || online) return null
  const moment = new Date(tijd.op)
  const dag = dagVan(moment)
  const klok = tijdTekst(moment.toISOString())
  return (
    <p role="status">
      {dag === echteKlok.vandaag() ? t('stand', { tijd: klok }) : t('standDag', { tijd: klok, datum: datumTekst(dag, taal) })}
    </p>
  )
}
