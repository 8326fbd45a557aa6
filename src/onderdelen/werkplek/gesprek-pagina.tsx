import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useTekst } from '../../i18n/use-tekst.ts'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { dradenVraag } from '../kanaal/deur.ts'
import { Gesprek } from '../kanaal/deur-delen.ts'
import { dossierVraag } from '../start/deur.ts'
import { Lezing } from './lezing.tsx'

/** One thread with a family. */
export function GesprekPagina() {
  const t = useTekst('werkplek')
  const { dossierId = '', draadId = '' } = useParams()
  const dossier = useQuery(dossierVraag(dossierId))
  const draden = useQuery(dradenVraag(dossierId))
  const naam = dossier.data?.naam ?? ''
  const draad = draden.data?.find((d) => d.id === draadId)
  return (
    <>
      <PaginaKop
        titel={draad === undefined ? t('berichten.titel') : t('berichten.over', { naam: draad.naam })}
        terug={{ naar: `/werkplek/${dossierId}`, woord: naam === '' ? t('titel') : naam }}
      />
      <Lezing van={draden}>
        {() => (draad === undefined ? <p>{t('weg.tekst')}</p> : <Gesprek key={draad.id} draad={draad} aan="" />)}
      </Lezing>
    </>
  )
}
