import type { ReactNode } from 'react'
import { useTekst } from '../../i18n/use-tekst.ts'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { KiesDossier } from './kies-dossier.tsx'
import { NietTeLezen } from './niet-te-lezen.tsx'
import { useDossier } from './use-dossier.ts'
import type { Dossier, Sessie } from './vragen.ts'

/**
 * The part of a room that needs a dossier: shows `children` when there is one, and otherwise what is missing and the one
 * thing to do about it. Stands under the room's own PaginaKop, so that the heading never waits.
 */
export function MetDossier({
  children,
  bezoeker,
}: {
  children: (dossier: Dossier, sessie: Sessie) => ReactNode
  /** what a visitor reads here, where that is not about own data */
  bezoeker?: string
}) {
  const t = useTekst('start')
  const beeld = useDossier()
  switch (beeld.staat) {
    case 'LADEN':
      return <Laden aantal={4} />
    case 'FOUT':
      return <NietTeLezen opnieuw={beeld.opnieuw} />
    case 'BEZOEKER':
      return (
        <Leeg
          titel={t('nodig.bezoeker.titel')}
          actie={<KnopLink naar={`/aanmelden?terug=${encodeURIComponent(globalThis.location.pathname)}`}>{t('inloggen')}</KnopLink>}
        >
          {bezoeker ?? t('nodig.bezoeker.tekst')}
        </Leeg>
      )
    case 'MEDEWERKER':
      return (
        <Leeg titel={t('nodig.medewerker.titel')} actie={<KnopLink naar="/werkplek">{t('nodig.medewerker.actie')}</KnopLink>}>
          {t('nodig.medewerker.tekst')}
        </Leeg>
      )
    case 'GEEN':
      return (
        <Leeg titel={t('nodig.geen.titel')} actie={<KnopLink naar="/melding">{t('nodig.geen.actie')}</KnopLink>}>
          {t('nodig.geen.tekst')}
        </Leeg>
      )
    case 'KIEZEN':
      return <KiesDossier dossiers={beeld.dossiers} onKies={beeld.kies} />
    case 'OPEN':
      return children(beeld.dossier, beeld.sessie)
  }
}
