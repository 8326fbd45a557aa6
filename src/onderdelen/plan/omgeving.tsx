import { useQuery } from '@tanstack/react-query'
import { type ComponentType, type ReactNode, useEffect } from 'react'
import { Navigate } from 'react-router'
import { useTekst } from '../../i18n/use-tekst.ts'
import { useLeestijd, useStatus } from '../../offline/haken.ts'
import { offline } from '../../offline/offline.ts'
import { Knop } from '../../ui/knop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { MetDossier, MijnUitnodigingen } from '../start/deur-delen.ts'
import { type Dossier, type Sessie, useDossier, zietConcept } from '../start/deur.ts'
import { adres } from './adressen.ts'
import { type PlanOmgeving, PlanOmgevingContext } from './plan-omgeving.ts'
import { TekstZonderPlek } from './uitnodig-opzij.tsx'
import { type Plan, planVraag } from './vragen.ts'

export type { PlanOmgeving }

/** First name for a heading, full name for a list. */
export function naamVan(dossier: Dossier, persoonId: string): { voor: string; heel: string; ik: boolean } {
  const d = dossier.deelnemers.find((x) => x.persoonId === persoonId)
  return d ? { voor: d.voornaam, heel: `${d.voornaam} ${d.achternaam}`, ik: d.ik } : { voor: '', heel: '', ik: false }
}

/** The name of anybody in the dossier, null for who is not known here. */
export function wieIs(dossier: Dossier, persoonId: string): string | null {
  return naamVan(dossier, persoonId).heel || (dossier.betrokkenen.find((b) => b.persoonId === persoonId)?.naam ?? null)
}

/** Reading failed and the device knows nothing: says whether that is the network or us. */
export function LeesFout({
  opnieuw,
  titel,
}: {
  opnieuw: () => void
  /** heading of the page, when it is not that of the room */ titel?: string
}) {
  const t = useTekst('plan')
  const { online } = useStatus()
  return (
    <>
      <PaginaKop titel={titel ?? t('titel')} />
      <Leeg titel={t('fout.lezenKop')} actie={<Knop onClick={opnieuw}>{t('fout.opnieuw')}</Knop>}>
        {online ? t('fout.lezen') : t('fout.offline')}
      </Leeg>
    </>
  )
}

/** A page of which the words are not there yet: its heading stands, so that the keyboard and a screen reader have a place. */
export function LeesWacht({ aantal, titel }: { aantal: number; titel?: string }) {
  const t = useTekst('plan')
  return (
    <>
      <PaginaKop titel={titel ?? t('titel')} />
      <Laden aantal={aantal} />
    </>
  )
}

/** The plan of the open dossier: `children` gets null when there is none. */
export function MetPlanOfNiets({ children }: { children: (plan: Plan | null, dossier: Dossier, sessie: Sessie) => ReactNode }) {
  const t = useTekst('plan')
  const { staat } = useDossier()
  return (
    <>
      {/* A screen brings its own heading; what is missing before that gets the one of the room. */}
      {staat !== 'OPEN' && (
        <>
          <PaginaKop titel={t('titel')} />
          <TekstZonderPlek documenten={[]} />
        </>
      )}
      {staat === 'GEEN' && <MijnUitnodigingen staten={['WACHT', 'NEE', 'GESTOPT', 'VERLOPEN']} />}
      <MetDossier>
        {(dossier, sessie) => (
          <Plannen dossier={dossier} sessie={sessie}>
            {children}
          </Plannen>
        )}
      </MetDossier>
    </>
  )
}

function Plannen({
  dossier,
  sessie,
  children,
}: {
  dossier: Dossier
  sessie: Sessie
  children: (plan: Plan | null, dossier: Dossier, sessie: Sessie) => ReactNode
}) {
  const vraag = planVraag(dossier.id)
  const mag = zietConcept(dossier)
  const { data: gelezen, isError, isFetching, refetch } = useQuery({ ...vraag, enabled: mag })
  const data = mag ? gelezen : null
  const bron = useLeestijd(vraag.queryKey)?.bron
  const persoonId = sessie.persoon.id
  useEffect(() => {
    // Every part, also one that no screen opened yet: a plan that was begun a minute ago must go on when the network goes.
    const documenten = data?.documenten.filter((d) => d.mag !== 'GEEN') ?? []
    if (bron === 'LOKET' && documenten.length > 0)
      offline()
        .plan()
        .then((plan) => plan.haalVooraf(persoonId, documenten))
        .catch(() => undefined)
  }, [data, bron, persoonId])
  // 'No plan' from the device may be old news: wait for the loket before showing an empty page.
  if (data === undefined || (data === null && isFetching && bron === 'TOESTEL'))
    return isError ? <LeesFout opnieuw={() => void refetch()} /> : <LeesWacht aantal={4} />
  return children(data, dossier, sessie)
}

/**
 * For the screens inside a plan: without a plan they lead to the overview, where it can be begun.
 * @param Zonder what stands there without a plan, for a screen that somebody reaches with something to put in it
 */
export function MetPlan({
  children,
  Zonder,
}: {
  children: (omgeving: PlanOmgeving) => ReactNode
  Zonder?: ComponentType<{ dossier: Dossier }>
}) {
  return (
    <MetPlanOfNiets>
      {(plan, dossier, sessie) =>
        plan === null ? (
          Zonder === undefined ? (
            <Navigate to={adres.plan} replace />
          ) : (
            <Zonder dossier={dossier} />
          )
        ) : (
          <PlanOmgevingContext value={{ plan, dossier, sessie }}>{children({ plan, dossier, sessie })}</PlanOmgevingContext>
        )
      }
    </MetPlanOfNiets>
  )
}
