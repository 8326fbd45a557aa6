import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { IcoonContact } from '../../ui/icoon-plaats.tsx'
import { IcoonInfo, IcoonKlaar, IcoonVerder } from '../../ui/icoon-teken.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { adres } from './adressen.ts'
import { dagVan } from './dag.ts'
import { type Ernaast, PlanLeesweergave } from './leesweergave.tsx'
import { LeesFout, LeesWacht } from './omgeving.tsx'
import { bestaatNiet, type PlanVersie, planVersieVraag } from './vragen.ts'

/** `/plan/versies/:versieId`: what was handed in, with the answer of the gemeente part by part beside it. */
export function EigenVersie() {
  const t = useTekst('plan')
  const taal = useTaal()
  const { versieId = '' } = useParams()
  const { data, error, isError, refetch } = useQuery(planVersieVraag(versieId))
  if (data === undefined) {
    if (!isError) return <LeesWacht aantal={6} />
    if (!bestaatNiet(error)) return <LeesFout opnieuw={() => void refetch()} />
    return (
      <>
        <PaginaKop titel={t('fout.geen')} inleiding={t('fout.geenTekst')} />
        <KnopLink naar={adres.plan}>{t('fout.geenActie')}</KnopLink>
      </>
    )
  }
  const antwoord = data.antwoord?.verstuurdOp ? data.antwoord : null
  const opgestuurd = t('versie.opgestuurd', { datum: datumTekst(dagVan(data.opgestuurdOp), taal), naam: data.opgestuurdDoor })
  return (
    <div className={antwoord === null ? 'lk-stapel-ruim' : 'lk-stapel-ruim pl-breed'}>
      <PaginaKop
        titel={antwoord === null ? t('versie.titel', { nummer: data.nummer }) : t('versie.titelAntwoord')}
        boven={t('versie.boven', { kenmerk: data.kenmerk })}
        terug={{ naar: adres.plan, woord: t('titel') }}
        inleiding={antwoord === null ? opgestuurd : undefined}
      />
      {antwoord === null ? (
        <Melding kop={t('versie.nogGeen')}>{t('versie.nogGeenTekst')}</Melding>
      ) : (
        <section className="lk-stapel">
          <p className="lk-alinea--bij">
            {t('versie.van', { naam: antwoord.door, datum: datumTekst(dagVan(antwoord.verstuurdOp ?? data.opgestuurdOp), taal) })}{' '}
            {opgestuurd}
          </p>
          {antwoord.inleiding !== '' && <p className="pl-tekst">{antwoord.inleiding}</p>}
          <Melding kop={t('versie.geenBesluitKop')}>{t('versie.geenBesluit')}</Melding>
        </section>
      )}
      <PlanLeesweergave inhoud={data.inhoud} ernaast={antwoordNaast(antwoord)} />
      {antwoord !== null && (
        <KnopLink soort="rustig" naar="/contact" icoon={<IcoonContact />}>
          {t('versie.bericht')}
        </KnopLink>
      )}
    </div>
  )
}

/** Beside each part the answer of the gemeente; nothing at all while there is none. */
function antwoordNaast(antwoord: PlanVersie['antwoord']): Ernaast {
  return (persoonId, deel) =>
    antwoord === null ? null : <DeelAntwoordLezen antwoord={antwoord.delen.find((d) => d.persoonId === persoonId && d.deel === deel)} />
}

type Deel = NonNullable<PlanVersie['antwoord']>['delen'][number]

const TEKENS = { ZO: IcoonKlaar, ANDERS: IcoonVerder, BESPREKEN: IcoonInfo } as const

/** The answer to one part: the word, and the reason. */
export function DeelAntwoordLezen({ antwoord }: { antwoord: Deel | undefined }) {
  const t = useTekst('plan')
  if (antwoord === undefined) return <p className="lk-alinea--bij">{t('versie.geenAntwoordDeel')}</p>
  const Teken = TEKENS[antwoord.oordeel]
  return (
    <div className="pl-oordeel" data-oordeel={antwoord.oordeel}>
      <p className="pl-oordeel__van">{t('versie.gemeente')}</p>
      <p className="pl-oordeel__woord">
        <Teken />
        {t(`oordeel.${antwoord.oordeel}`)}
      </p>
      {antwoord.tekst !== '' && <p className="pl-tekst">{antwoord.tekst}</p>}
    </div>
  )
}
