import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { dossierVraag, useVandaag } from '../start/deur.ts'
import { BesluitInhoud } from './besluit-inhoud.tsx'
import { werkBeschikkingenVraag } from './vragen.ts'
import { useToekenningTekst } from './zin.ts'

/** One recorded beschikking, for who works at the gemeente. */
export function BesluitLezen({ dossierId }: { dossierId: string }) {
  const t = useToekenningTekst()
  const vandaag = useVandaag()
  const { beschikkingId = '' } = useParams()
  const dossier = useQuery(dossierVraag(dossierId))
  const lezing = useQuery(werkBeschikkingenVraag(dossierId))
  const b = lezing.data?.items.find((x) => x.id === beschikkingId)
  const terug = { naar: `/werkplek/${dossierId}`, woord: dossier.data?.naam ?? t('terugGezin') }
  if (b === undefined || dossier.data === undefined) {
    const fout = lezing.isError || dossier.isError
    const klaar = lezing.data !== undefined && !lezing.isFetching && dossier.data !== undefined
    return (
      <>
        <PaginaKop titel={t('lees.titelLeeg')} terug={terug} />
        {fout ? (
          <Leeg
            titel={t('leesfout.titel')}
            actie={
              <Knop
                onClick={() => {
                  void lezing.refetch()
                  void dossier.refetch()
                }}
              >
                {t('leesfout.actie')}
              </Knop>
            }
          >
            {t('leesfout.tekst')}
          </Leeg>
        ) : klaar ? (
          <Leeg titel={t('weg.titel')}>{t('weg.tekst')}</Leeg>
        ) : (
          <Laden aantal={4} />
        )}
      </>
    )
  }
  return (
    <>
      <PaginaKop titel={t('lees.titel', { besluitDatum: b.datum })} boven={dossier.data.naam} terug={terug} />
      <div className="lk-stapel-ruim">
        <Melding soort="settled">{t('lees.gezinZiet')}</Melding>
        <BesluitInhoud b={b} dossier={dossier.data} vandaag={vandaag} niveau={2} />
        {lezing.data?.magToekennen === true && (
          <div>
            <KnopLink soort="rustig" naar={`/werkplek/${dossierId}/besluit/nieuw`}>
              {t('invoer.titelWijzig')}
            </KnopLink>
          </div>
        )}
      </div>
    </>
  )
}
