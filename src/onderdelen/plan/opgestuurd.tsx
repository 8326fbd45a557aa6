import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { AanDeBeurt } from '../../ui/aan-de-beurt.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Kop } from '../../ui/kop.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { MetDossier } from '../start/deur-delen.ts'
import type { Dossier } from '../start/deur.ts'
import { adres } from './adressen.ts'
import { dagVan } from './dag.ts'
import { LeesFout, LeesWacht } from './omgeving.tsx'
import { Sinds } from './versie-sinds.tsx'
import { planVersieVraag } from './vragen.ts'
import './reactie.css'

/** Handed in: the date, the number, what happens next, who is at turn and until when. Only shown after the loket answered. */
export function Opgestuurd() {
  const { versieId = '' } = useParams()
  return <MetDossier>{(dossier) => <Bevestiging dossier={dossier} versieId={versieId} />}</MetDossier>
}

function Bevestiging({ dossier, versieId }: { dossier: Dossier; versieId: string }) {
  const t = useTekst('plan')
  const reactie = useTekst('reactie')
  const taal = useTaal()
  const { data, isError, refetch } = useQuery(planVersieVraag(versieId))
  if (data === undefined) return isError ? <LeesFout opnieuw={() => void refetch()} /> : <LeesWacht aantal={4} />
  const tot = dossier.melding?.onderzoekTot
  return (
    <div className="lk-stapel-ruim">
      <PaginaKop titel={t('klaar.titel')} inleiding={t('klaar.inleiding')} />
      <dl className="pl-feiten">
        <div>
          <dt>{t('klaar.op')}</dt>
          <dd>{datumTekst(dagVan(data.opgestuurdOp), taal, true)}</dd>
        </div>
        <div>
          <dt>{t('klaar.kenmerk')}</dt>
          <dd>{data.kenmerk}</dd>
        </div>
        <div>
          <dt>{reactie('opsturen.versie')}</dt>
          <dd>{data.nummer}</dd>
        </div>
      </dl>
      {dossier.melding !== null && (
        <p>
          {dagVan(data.opgestuurdOp) <= dossier.melding.planTot
            ? reactie('opsturen.opTijd')
            : reactie('opsturen.later', { datum: datumTekst(dossier.melding.planTot, taal) })}
        </p>
      )}
      <Sinds versie={data} open />
      <section className="lk-stapel">
        <Kop>{t('klaar.vervolgKop')}</Kop>
        <AanDeBeurt
          niveau={3}
          wie={dossier.consulent?.naam ?? t('klaar.gemeente')}
          rol={dossier.consulent === null ? undefined : t('klaar.rol')}
          wat={t('klaar.beurt')}
          tot={tot === undefined ? t('klaar.geenDatum') : t('klaar.uiterlijk', { datum: datumTekst(tot, taal) })}
        />
        <p>
          {t('klaar.uHoeft')} {t('klaar.verder')}
        </p>
      </section>
      <Knoppen>
        <KnopLink naar="/">{t('klaar.start')}</KnopLink>
        <KnopLink soort="tekst" naar={adres.versie(versieId)}>
          {t('klaar.lezen')}
        </KnopLink>
      </Knoppen>
    </div>
  )
}
