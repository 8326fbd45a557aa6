import { type ReactNode, useState } from 'react'
import { Navigate, Route, Routes, useNavigate, useParams } from 'react-router'
import { type Concept, useConcept } from '../../offline/concept.ts'
import { type OpdrachtFout, useOpdracht } from '../../offline/haken.ts'
import { nieuwId } from '../../lib/id.ts'
import type { VerschuivingOpdracht } from '../../contract/schemas/geld.ts'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Laden } from '../../ui/laden.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import type { Dossier } from '../start/deur.ts'
import { MetBudget } from './met-budget.tsx'
import { leesOpzet, LEGE_OPZET, nieuwDoel, type Opzet } from './opzet.ts'
import { SchuifBedrag } from './schuif-bedrag.tsx'
import { SchuifBijdrage } from './schuif-bijdrage.tsx'
import { SchuifNaar } from './schuif-naar.tsx'
import { SchuifNieuw } from './schuif-nieuw.tsx'
import { SchuifUitkomst } from './schuif-uitkomst.tsx'
import { SchuifVan } from './schuif-van.tsx'
import { VERSCHUIF } from './voornemens.ts'
import type { Budget, Potje } from './vragen.ts'
import { useGeldTekst } from './zin.ts'

/** `/geld/schuiven`: from which potje, to what, how much; one question per page. Nothing changes before the last button. */
export function Schuiven() {
  const t = useGeldTekst()
  return <MetBudget titel={t('titel')}>{(budget, dossier) => <Vragen key={dossier.id} budget={budget} dossier={dossier} />}</MetBudget>
}

export type Stuur = (opdracht: VerschuivingOpdracht) => Promise<void>

/** Id of the shift in the answer of the loket. */
function idVan(antwoord: unknown): string | null {
  return typeof antwoord === 'object' && antwoord !== null && 'id' in antwoord && typeof antwoord.id === 'string' ? antwoord.id : null
}

function Vragen({ budget, dossier }: { budget: Budget; dossier: Dossier }) {
  const concept = useConcept(['verschuiving', dossier.id], LEGE_OPZET, leesOpzet)
  const naar = useNavigate()
  // The address of the outcome page names the command; the loket names the shift itself otherwise.
  const [gelukt, zetGelukt] = useState<Readonly<Record<string, string>>>({})
  const { stuur, fout } = useOpdracht({
    ververs: [['geld'], ['stappen']],
    bijGelukt: (antwoord, o) => {
      const id = idVan(antwoord)
      if (o.id !== undefined && id !== null) zetGelukt((oud) => ({ ...oud, [o.id ?? '']: id }))
    },
  })
  const verstuur: Stuur = async (body) => {
    const id = await stuur({ id: nieuwId(), opdracht: VERSCHUIF, methode: 'POST', pad: `/dossiers/${dossier.id}/verschuivingen`, body })
    if (id !== null) await naar(`/geld/schuiven/klaar/${id}`, { replace: true })
  }
  const deel = { budget, dossier, concept, verstuur, fout }
  return (
    <Routes>
      <Route index element={<SchuifVan budget={budget} />} />
      <Route path="klaar/:opdrachtId" element={<SchuifUitkomst budget={budget} gelukt={gelukt} bijOpen={concept.wis} />} />
      <Route path=":vanId" element={<MetVan budget={budget}>{(van) => <SchuifNaar budget={budget} van={van} />}</MetVan>} />
      <Route
        path=":vanId/eigen-bijdrage"
        element={<MetVan budget={budget}>{(van) => <SchuifBijdrage budget={budget} van={van} />}</MetVan>}
      />
      <Route
        path=":vanId/nieuw"
        element={<MetVan budget={budget}>{(van) => <SchuifNieuw budget={budget} van={van} concept={concept} />}</MetVan>}
      />
      <Route path=":vanId/nieuw/bedrag" element={<MetVan budget={budget}>{(van) => <NieuwBedrag {...deel} van={van} />}</MetVan>} />
      <Route path=":vanId/naar/:naarId" element={<MetVan budget={budget}>{(van) => <PotjeBedrag {...deel} van={van} />}</MetVan>} />
    </Routes>
  )
}

function MetVan({ budget, children }: { budget: Budget; children: (van: Potje) => ReactNode }) {
  const { vanId } = useParams()
  const van = budget.potjes.find((p) => p.id === vanId)
  return van === undefined || van.stand === null ? <Weg /> : children(van)
}

type Deel = { budget: Budget; dossier: Dossier; van: Potje; concept: Concept<Opzet>; verstuur: Stuur; fout: OpdrachtFout | null }

function PotjeBedrag(deel: Deel) {
  const { naarId } = useParams()
  const naar = deel.budget.potjes.find((p) => p.id === naarId)
  if (naar === undefined || naar.stand === null) return <Weg />
  // A field that is there before the draft takes the first letters for all of it.
  if (!deel.concept.geladen) return <Laden aantal={3} />
  return <SchuifBedrag {...deel} naar={naar} doel={{ soort: 'POTJE', potjeId: naar.id }} />
}

function NieuwBedrag(deel: Deel) {
  const doel = nieuwDoel(deel.concept.waarde, deel.budget, deel.van)
  if (!deel.concept.geladen) return <Laden aantal={3} />
  if (doel === null) return <Navigate to={`/geld/schuiven/${deel.van.id}/nieuw`} replace />
  return <SchuifBedrag {...deel} naar={null} doel={doel} />
}

function Weg() {
  const t = useGeldTekst()
  return (
    <>
      <PaginaKop titel={t('schuif.weg.titel')} inleiding={t('schuif.weg.tekst')} terug={{ naar: '/geld', woord: t('titel') }} />
      <KnopLink naar="/geld/schuiven">{t('schuif.weg.actie')}</KnopLink>
    </>
  )
}
