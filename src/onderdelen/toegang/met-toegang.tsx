import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTekst } from '../../i18n/use-tekst.ts'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { type Sessie, useVandaag } from '../start/deur.ts'
import { MetDossier } from '../start/deur-delen.ts'
import { type Dossier, isWeg, type Toegang, toegangVraag, zelfVraag } from './vragen.ts'

export type Beeld = { dossier: Dossier; sessie: Sessie; toegang: Toegang; vandaag: string }

/** The part of a screen that needs to know who may see what; stands under the PaginaKop, so that the heading never waits. */
export function MetToegang({ children }: { children: (beeld: Beeld) => ReactNode }) {
  return <MetDossier>{(dossier, sessie) => <Geladen key={dossier.id} dossierId={dossier.id} sessie={sessie} toon={children} />}</MetDossier>
}

function Geladen({ dossierId, sessie, toon }: { dossierId: string; sessie: Sessie; toon: (beeld: Beeld) => ReactNode }) {
  const t = useTekst('toegang')
  const vandaag = useVandaag()
  const toegang = useQuery(toegangVraag(dossierId))
  const zelf = useQuery(zelfVraag(dossierId))
  // Somebody ended it: the copy of before may not stay on the screen.
  if (isWeg(toegang.error) || isWeg(zelf.error))
    return (
      <Leeg titel={t('weg.titel')} actie={<KnopLink naar="/">{t('weg.actie')}</KnopLink>}>
        {t('weg.tekst')}
      </Leeg>
    )
  if (toegang.data !== undefined && zelf.data !== undefined) return toon({ dossier: zelf.data, sessie, toegang: toegang.data, vandaag })
  if (!toegang.isError && !zelf.isError) return <Laden aantal={6} />
  const opnieuw = (): void => {
    void toegang.refetch()
    void zelf.refetch()
  }
  return (
    <Leeg titel={t('fout.titel')} actie={<Knop onClick={opnieuw}>{t('fout.actie')}</Knop>}>
      {t('fout.tekst')}
    </Leeg>
  )
}
