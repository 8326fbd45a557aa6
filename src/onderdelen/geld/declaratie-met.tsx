import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Knop } from '../../ui/knop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import type { Dossier } from '../start/deur.ts'
import { MetDossier } from '../start/deur-delen.ts'
import { type Declaraties, declaratiesVraag } from './declaratie-vragen.ts'
import { useDeclaratieTekst } from './declaratie-zin.ts'
import { useGeldTekst } from './zin.ts'

type Inhoud = (lijst: Declaraties, dossier: Dossier) => ReactNode

/** The part of a page that needs the declaraties of the open dossier; `titel` while they are not there. */
export function MetDeclaraties({ titel, children }: { titel: string; children: Inhoud }) {
  return (
    <MetDossier>
      {(dossier) => (
        <Geladen titel={titel} dossier={dossier}>
          {children}
        </Geladen>
      )}
    </MetDossier>
  )
}

function Geladen({ titel, dossier, children }: { titel: string; dossier: Dossier; children: Inhoud }) {
  const t = useDeclaratieTekst()
  const g = useGeldTekst()
  const { data, error, refetch } = useQuery(declaratiesVraag(dossier.id))
  if (data !== undefined) return children(data, dossier)
  const geen = error !== null && 'status' in error && (error.status === 404 || error.status === 403)
  return (
    <>
      <PaginaKop titel={titel} terug={{ naar: '/geld', woord: g('titel') }} />
      {error === null && <Laden vorm="rijen" aantal={4} />}
      {geen && <Leeg titel={g('fout.geen')}>{t('fout.geen')}</Leeg>}
      {error !== null && !geen && (
        <Leeg titel={t('fout.titel')} actie={<Knop onClick={() => void refetch()}>{g('fout.actie')}</Knop>}>
          {g('fout.tekst')}
        </Leeg>
      )}
    </>
  )
}
