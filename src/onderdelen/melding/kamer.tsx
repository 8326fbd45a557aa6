import { useQueryClient } from '@tanstack/react-query'
import { Navigate, Route, Routes } from 'react-router'
import type { OpdrachtAntwoord } from '../../contract/api.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { useConcept } from '../../offline/concept.ts'
import { useOpdracht } from '../../offline/haken.ts'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Laden } from '../../ui/laden.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { type Dossier, type Sessie, useDossier } from '../start/deur.ts'
import { MetDossier } from '../start/deur-delen.ts'
import { leesAntwoorden, LEGE_ANTWOORDEN } from './antwoorden.ts'
import { Begin } from './begin.tsx'
import { ControleScherm } from './controle-scherm.tsx'
import { Klaar } from './klaar.tsx'
import { VraagPagina } from './vraag-pagina.tsx'
import './melding.css'

/** Somebody who acts for an adult may also report for them; the server decides, this only chooses whom to offer. */
const VERTEGENWOORDIGERS: readonly string[] = ['MENTOR', 'CURATOR', 'GEMACHTIGDE', 'GEWAARBORGDE_HULP']

/** The melding: a short form, one question per screen, that starts the terms of the law. */
export function Kamer() {
  const t = useTekst('melding')
  const beeld = useDossier()
  if (beeld.staat === 'GEEN') return <Formulier dossier={null} sessie={beeld.sessie} kies={beeld.kies} />
  if (beeld.staat === 'OPEN') return <Formulier key={beeld.dossier.id} dossier={beeld.dossier} sessie={beeld.sessie} kies={beeld.kies} />
  return (
    <>
      <PaginaKop titel={t('titel')} />
      <MetDossier bezoeker={t('bezoeker')}>{() => null}</MetDossier>
    </>
  )
}

function personenVan(dossier: Dossier | null, sessie: Sessie): { persoonId: string; voornaam: string }[] {
  if (dossier === null) return []
  const rollen = sessie.dossiers.find((d) => d.id === dossier.id)?.hoedanigheden ?? []
  const ookVolwassen = rollen.some((rol) => VERTEGENWOORDIGERS.includes(rol))
  return dossier.deelnemers.filter((d) => !d.ik && d.rechten.CONCEPTPLAN === 'SCHRIJVEN' && (d.leeftijd < 16 || ookVolwassen))
}

function Formulier({ dossier, sessie, kies }: { dossier: Dossier | null; sessie: Sessie; kies: (dossierId: string) => void }) {
  const t = useTekst('melding')
  const client = useQueryClient()
  const concept = useConcept(['melding', dossier?.id ?? 'nieuw'], LEGE_ANTWOORDEN, leesAntwoorden)
  const opdracht = useOpdracht({
    ververs: [['stappen'], ['kanaal'], ['sessie']],
    bijGelukt: (antwoord) => {
      // The answer of this very command: its shape is that of the contract.
      kies((antwoord as OpdrachtAntwoord<'post', '/meldingen'>).dossierId)
      void client.invalidateQueries({ queryKey: ['stappen'] })
    },
  })
  if (!concept.geladen) return <Laden aantal={4} />
  if (dossier !== null && !dossier.magOpsturen)
    return (
      <>
        <PaginaKop titel={t('titel')} inleiding={t('nietU')} />
        <KnopLink naar="/">{t('klaar.start')}</KnopLink>
      </>
    )
  const lopend = dossier?.melding !== null && dossier?.melding !== undefined && !dossier.heeftBudget
  const personen = personenVan(dossier, sessie)
  return (
    <Routes>
      <Route
        index
        element={
          lopend ? (
            <Navigate to="/melding/klaar" replace />
          ) : (
            <Begin begonnen={JSON.stringify(concept.waarde) !== JSON.stringify(LEGE_ANTWOORDEN)} />
          )
        }
      />
      <Route path="klaar" element={<Klaar dossier={dossier} concept={concept} opdracht={opdracht} />} />
      <Route
        path="controle"
        element={<ControleScherm dossierId={dossier?.id ?? null} concept={concept} opdracht={opdracht} personen={personen} />}
      />
      <Route path=":vraag" element={<VraagPagina concept={concept} personen={personen} />} />
    </Routes>
  )
}
