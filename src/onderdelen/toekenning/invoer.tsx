import { useQuery } from '@tanstack/react-query'
import { Route, Routes, useParams } from 'react-router'
import { HttpFout } from '../../contract/lees.ts'
import { budgetUit } from '../../domein/budget-uit.ts'
import { legeOpzet, toetsOpzet } from '../../domein/toekenning-opzet.ts'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { type Budget, werkBudgetVraag } from '../geld/deur.ts'
import { type Dossier, dossierVraag } from '../start/deur.ts'
import { BesluitLezen } from './besluit-lezen.tsx'
import { Blad } from './blad.tsx'
import { BronPagina } from './bron-pagina.tsx'
import { PlanOvernemen } from './plan-overnemen.tsx'
import { PotjePagina } from './potje-pagina.tsx'
import { useOpzet } from './use-opzet.ts'
import type { Concept } from './andere-versie.ts'
import type { Werk } from './omgeving.ts'
import { conceptVraag } from './vragen.ts'
import { useToekenningTekst } from './zin.ts'
import './toekenning.css'

/** Under `/werkplek/:dossierId/besluit`: one beschikking to read, or the next one to enter. */
export function ToekenningPaginas() {
  const { dossierId = '' } = useParams()
  return (
    <Routes>
      <Route path="nieuw/*" element={<Nieuw key={dossierId} dossierId={dossierId} />} />
      <Route path=":beschikkingId" element={<BesluitLezen dossierId={dossierId} />} />
    </Routes>
  )
}

function Nieuw({ dossierId }: { dossierId: string }) {
  const t = useToekenningTekst()
  const dossier = useQuery(dossierVraag(dossierId))
  const budget = useQuery(werkBudgetVraag(dossierId))
  const concept = useQuery(conceptVraag(dossierId))
  const terug = { naar: `/werkplek/${dossierId}`, woord: dossier.data?.naam ?? t('terugGezin') }
  if (dossier.data !== undefined && budget.data !== undefined && concept.data !== undefined)
    return <MetOpzet dossier={dossier.data} budget={budget.data} begin={concept.data} />
  const fout = [dossier, budget, concept].find((x) => x.isError)?.error
  if (fout === undefined)
    return (
      <>
        <PaginaKop titel={t('invoer.titel')} terug={terug} />
        <Laden aantal={5} />
      </>
    )
  const mag = fout instanceof HttpFout && (fout.status === 403 || fout.status === 404)
  return (
    <>
      <PaginaKop titel={t('invoer.titel')} terug={terug} />
      <Leeg
        titel={t(mag ? 'leesfout.mag' : 'leesfout.titel')}
        actie={
          mag ? undefined : <Knop onClick={() => [dossier, budget, concept].forEach((x) => void x.refetch())}>{t('leesfout.actie')}</Knop>
        }
      >
        {t(mag ? 'leesfout.magTekst' : 'leesfout.tekst')}
      </Leeg>
    </>
  )
}

function MetOpzet({ dossier, budget, begin }: { dossier: Dossier; budget: Budget; begin: Concept }) {
  const t = useToekenningTekst()
  const werk = useOpzet(dossier.id, begin, legeOpzet(budget.vandaag))
  const rekenen = budgetUit(budget)
  const deelnemers = dossier.deelnemers.map((d) => d.persoonId)
  const alles: Werk = {
    ...werk,
    dossier,
    budget,
    rekenen,
    fouten: toetsOpzet(werk.opzet, rekenen, deelnemers, budget.vandaag),
    hier: `/werkplek/${dossier.id}/besluit/nieuw`,
  }
  return (
    <Routes key={werk.andere.uitgave}>
      <Route index element={<Blad werk={alles} />} />
      <Route path="geld/:bronId" element={<BronPagina werk={alles} />} />
      <Route path="potje/:potjeId" element={<PotjePagina werk={alles} />} />
      <Route path="plan/:versieId" element={<PlanOvernemen werk={alles} />} />
      <Route
        path="*"
        element={
          <>
            <PaginaKop titel={t('weg.titel')} inleiding={t('weg.tekst')} />
            <KnopLink naar={alles.hier}>{t('terugBesluit')}</KnopLink>
          </>
        }
      />
    </Routes>
  )
}
