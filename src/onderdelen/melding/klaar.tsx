import { Navigate, useNavigate } from 'react-router'
import { useTekst } from '../../i18n/use-tekst.ts'
import type { Concept } from '../../offline/concept.ts'
import { type useOpdracht, useStatus, useWachtend } from '../../offline/haken.ts'
import { offline } from '../../offline/offline.ts'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Laden } from '../../ui/laden.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import type { Dossier } from '../start/deur.ts'
import { type Antwoorden, leesAntwoorden } from './antwoorden.ts'
import { Bevestiging } from './bevestiging.tsx'

/** After sending: on this device, refused with what to do, or confirmed with its dates. */
export function Klaar({
  dossier,
  concept,
  opdracht,
}: {
  dossier: Dossier | null
  concept: Concept<Antwoorden>
  opdracht: ReturnType<typeof useOpdracht>
}) {
  const t = useTekst('melding')
  const ga = useNavigate()
  const { online } = useStatus()
  const open = useWachtend('doeMelding').at(-1)
  if (open?.toestand === 'GEWEIGERD') {
    const verander = (): void => {
      const antwoorden = leesAntwoorden(open.body)
      if (antwoorden !== null) concept.zet(antwoorden)
      void offline().outbox.weggooien(open.id)
      void ga('/melding/controle')
    }
    return (
      <>
        <PaginaKop titel={t('geweigerd.titel')} inleiding={open.probleem?.detail ? open.probleem.detail : t('geweigerd.tekst')} />
        <Knoppen>
          <Knop onClick={verander}>{t('geweigerd.verander')}</Knop>
          <Knop soort="tekst" onClick={() => void offline().outbox.opnieuw(open.id)}>
            {t('geweigerd.opnieuw')}
          </Knop>
        </Knoppen>
      </>
    )
  }
  if (open !== undefined && !online)
    return (
      <>
        <PaginaKop titel={t('wacht.titel')} inleiding={t('wacht.tekst')} />
        <div className="lk-stapel">
          <p>{t('wacht.datum')}</p>
          <KnopLink naar="/">{t('klaar.start')}</KnopLink>
        </div>
      </>
    )
  if (dossier !== null && dossier.melding !== null && open === undefined) return <Bevestiging dossier={dossier} melding={dossier.melding} />
  if (open !== undefined || opdracht.toestand === 'BEWAARD' || opdracht.toestand === 'GELUKT')
    return (
      <>
        <PaginaKop titel={t('bezig.titel')} inleiding={t('bezig.tekst')} />
        <Laden aantal={3} />
      </>
    )
  return <Navigate to="/melding" replace />
}
