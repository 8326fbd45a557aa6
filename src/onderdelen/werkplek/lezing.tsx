import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTekst } from '../../i18n/use-tekst.ts'
import { HttpFout } from '../../contract/lees.ts'
import { Knop } from '../../ui/knop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'

/** Waiting, no network and 'does not exist for you' around one read. */
export function Lezing<T>({ van, children }: { van: UseQueryResult<T>; children: (data: NonNullable<T>) => ReactNode }) {
  const t = useTekst('werkplek')
  const { data } = van
  if (data !== undefined && data !== null) return children(data)
  if (!van.isError) return <Laden vorm="rijen" aantal={4} />
  const weg = van.error instanceof HttpFout && van.error.status === 404
  return (
    <Leeg
      titel={t(weg ? 'weg.titel' : 'fout.titel')}
      actie={weg ? undefined : <Knop onClick={() => void van.refetch()}>{t('fout.actie')}</Knop>}
    >
      {t(weg ? 'weg.tekst' : 'fout.tekst')}
    </Leeg>
  )
}
