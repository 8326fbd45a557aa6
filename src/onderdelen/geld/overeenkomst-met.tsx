import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Knop } from '../../ui/knop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import type { Dossier } from '../start/deur.ts'
import { MetBudget } from './met-budget.tsx'
import { overeenkomstenVraag, type Overeenkomsten } from './overeenkomst-vragen.ts'
import type { Budget } from './vragen.ts'
import { useOvereenkomstTekst } from './overeenkomst-zin.ts'
import { useGeldTekst } from './zin.ts'

export type MetAlles = { budget: Budget; dossier: Dossier; lijst: Overeenkomsten }

/** The part of a page that needs the money and the agreements of the open dossier; `titel` while they are not there. */
export function MetOvereenkomsten({ titel, children }: { titel: string; children: (alles: MetAlles) => ReactNode }) {
  return (
    <MetBudget titel={titel}>
      {(budget, dossier) => (
        <Geladen titel={titel} budget={budget} dossier={dossier}>
          {children}
        </Geladen>
      )}
    </MetBudget>
  )
}

function Geladen({
  titel,
  budget,
  dossier,
  children,
}: {
  titel: string
  budget: Budget
  dossier: Dossier
  children: (alles: MetAlles) => ReactNode
}) {
  const t = useOvereenkomstTekst()
  const g = useGeldTekst()
  const { data, isError, refetch } = useQuery(overeenkomstenVraag(dossier.id))
  if (data !== undefined) return children({ budget, dossier, lijst: data })
  return (
    <>
      <PaginaKop titel={titel} terug={{ naar: '/geld', woord: g('titel') }} />
      {isError ? (
        <Leeg titel={g('fout.titel')} actie={<Knop onClick={() => void refetch()}>{g('fout.actie')}</Knop>}>
          {g('fout.tekst')}
        </Leeg>
      ) : (
        <Laden vorm="rijen" aantal={4} />
      )}
      <p className="lk-alleen-hoorbaar">{t('titel')}</p>
    </>
  )
}
