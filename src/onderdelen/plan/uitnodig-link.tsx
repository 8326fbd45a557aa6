import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Navigate, useNavigate } from 'react-router'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { useLeestijd, useStatus, useWachtend } from '../../offline/haken.ts'
import { offline } from '../../offline/offline.ts'
import { DeelLink } from '../../ui/deel-link.tsx'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { UITNODIGING_OPDRACHT } from '../start/deur.ts'
import { adres } from './adressen.ts'
import { LeesFout } from './omgeving.tsx'
import type { MetConcept } from './uitnodig-formulier.tsx'
import { samenVraag } from './uitnodig-vragen.ts'
import { aanBegin, linkVan } from './uitnodigen.ts'

/** `/plan/samen/link`: the link, once the loket has the invitation. It is shown until its maker says it was sent. */
export function UitnodigLink({ dossier, concept }: MetConcept) {
  const t = useTekst('uitnodiging')
  const r = useTekst('rechten')
  const taal = useTaal()
  const { online } = useStatus()
  const vraag = samenVraag(dossier.id)
  const { data, isError, refetch, isFetching } = useQuery(vraag)
  const bron = useLeestijd(vraag.queryKey)?.bron
  const { verstuurd, naam } = concept.waarde
  const open = useWachtend(UITNODIGING_OPDRACHT).find((o) => o.id === verstuurd?.id)
  const bekend = data?.uitnodigingen.find((u) => u.id === verstuurd?.id)
  const weg = open === undefined
  useEffect(() => {
    // Sent a moment ago: the list that stands here may be of before.
    if (weg) void refetch()
  }, [weg, refetch])
  const terug = { naar: adres.samen, woord: t('samen.titel') }
  if (verstuurd === null) return <Navigate to={adres.samen} replace />
  if (open?.toestand === 'GEWEIGERD') {
    const sleutel = open.probleem?.reden?.sleutel ?? ''
    const opnieuw = (): void => {
      void offline().outbox.weggooien(open.id)
      concept.zet({ ...concept.waarde, verstuurd: null })
    }
    return (
      <div className="lk-stapel">
        <PaginaKop titel={t('link.geweigerd')} terug={terug} />
        <Melding soort="attention" live>
          {sleutel.startsWith('rechten:') ? r(sleutel.slice('rechten:'.length)) : (open.probleem?.detail ?? '')}
        </Melding>
        <Knoppen>
          <KnopLink naar={adres.uitnodigen('controle')} onClick={opnieuw}>
            {t('link.geweigerdActie')}
          </KnopLink>
        </Knoppen>
      </div>
    )
  }
  if (open === undefined && data === undefined && isError) return <LeesFout titel={t('link.titelWacht')} opnieuw={() => void refetch()} />
  if (open !== undefined || (bekend === undefined && (data === undefined || isFetching || bron === 'TOESTEL')))
    return (
      <div className="lk-stapel">
        <PaginaKop titel={t('link.titelWacht')} terug={terug} />
        <Melding live>{t(online ? 'link.wacht' : 'link.wachtOffline')}</Melding>
        <Laden aantal={2} />
      </div>
    )
  if (bekend?.staat !== 'OPEN')
    return (
      <div className="lk-stapel">
        <PaginaKop titel={t('link.weg')} terug={terug} />
        <Leeg
          titel={t('link.wegTekst')}
          actie={
            <KnopLink naar={adres.samen} onClick={concept.wis}>
              {t('link.naarSamen')}
            </KnopLink>
          }
        />
      </div>
    )
  return (
    <div className="lk-stapel-ruim">
      <PaginaKop
        titel={t('link.titel', { naam: naam.trim() })}
        inleiding={t('link.tot', { datum: datumTekst(bekend.linkTot, taal) })}
        terug={terug}
      />
      <DeelLink
        link={linkVan(globalThis.location.origin, verstuurd.token)}
        bericht={t('link.bericht')}
        woorden={{
          deel: t('link.deel'),
          kopieer: t('link.kopieer'),
          gekopieerd: t('link.gekopieerd'),
          nietGekopieerd: t('link.nietGekopieerd'),
        }}
      />
      <section className="lk-stapel">
        <Kop>{t('link.dan')}</Kop>
        <ol className="pl-uitleg">
          {(['stap1', 'stap2', 'stap3'] as const).map((stap, nr) => (
            <li key={stap}>
              <span className="pl-uitleg__nr" aria-hidden="true">
                {nr + 1}
              </span>
              <span>{t(`link.${stap}`, { naam: aanBegin(naam) })}</span>
            </li>
          ))}
        </ol>
        <p>{t('link.eenKeer')}</p>
        <Klaar concept={concept} />
      </section>
    </div>
  )
}

function Klaar({ concept }: Pick<MetConcept, 'concept'>) {
  const t = useTekst('uitnodiging')
  const ga = useNavigate()
  const klaar = (): void => {
    concept.wis()
    void ga(adres.samen)
  }
  return (
    <Knoppen>
      <Knop soort="rustig" onClick={klaar}>
        {t('link.klaar')}
      </Knop>
    </Knoppen>
  )
}
