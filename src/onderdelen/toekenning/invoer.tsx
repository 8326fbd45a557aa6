import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Route, Routes, useParams } from 'react-router'
import { HttpFout } from '../../contract/lees.ts'
import { budgetUit } from '../../domein/budget-uit.ts'
import { legeOpzet, toetsOpzet, zonderVastgelegd } from '../../domein/toekenning-opzet.ts'
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
import { openSessie, OpzetSessie } from './opzet-sessie.ts'
import { conceptVraag, type Onderweg, onderwegVraag } from './vragen.ts'
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
  // What stands in this tab and not yet at the loket comes first; then what is on its way; then what the loket has now.
  const [levend] = useState(() => openSessie(dossierId))
  const onderweg = useQuery({ ...onderwegVraag(dossierId), enabled: levend === null })
  // Never an answer from before: it may be older than what was kept meanwhile.
  const concept = useQuery({ ...conceptVraag(dossierId), enabled: levend === null && onderweg.isFetched, staleTime: 0 })
  const begin = concept.isFetchedAfterMount ? concept.data : undefined
  const terug = { naar: `/werkplek/${dossierId}`, woord: dossier.data?.naam ?? t('terugGezin') }
  if (dossier.data !== undefined && budget.data !== undefined && (levend !== null || begin !== undefined))
    return (
      <MetOpzet
        dossier={dossier.data}
        budget={budget.data}
        levend={levend}
        begin={begin ?? { inhoud: null, op: null, versie: null }}
        onderweg={onderweg.data ?? null}
      />
    )
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

function MetOpzet({
  dossier,
  budget,
  levend,
  begin,
  onderweg,
}: {
  dossier: Dossier
  budget: Budget
  levend: OpzetSessie | null
  begin: Concept
  onderweg: Onderweg | null
}) {
  const t = useToekenningTekst()
  const client = useQueryClient()
  const [sessie] = useState(
    () => levend ?? new OpzetSessie({ client, dossierId: dossier.id, begin, leeg: legeOpzet(budget.vandaag), onderweg }),
  )
  const vol = useOpzet(sessie)
  const rekenen = budgetUit(budget)
  // Recorded in another tab: what is granted stands there once, from the loket.
  const opzet = zonderVastgelegd(vol.opzet, rekenen)
  const dubbel = opzet !== vol.opzet
  useEffect(() => {
    if (dubbel) void sessie.kijk()
  }, [dubbel, sessie])
  const werk = { ...vol, opzet }
  const deelnemers = dossier.deelnemers.map((d) => d.persoonId)
  const alles: Werk = {
    ...werk,
    getypt: vol.opzet,
    dossier,
    budget,
    rekenen,
    fouten: toetsOpzet(opzet, rekenen, deelnemers, budget.vandaag),
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
