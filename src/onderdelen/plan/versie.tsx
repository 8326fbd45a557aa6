import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { IcoonContact } from '../../ui/icoon-plaats.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { adres } from './adressen.ts'
import { dagVan } from './dag.ts'
import { DeelAntwoordLezen } from './deel-antwoord-lezen.tsx'
import { type Ernaast, PlanLeesweergave } from './leesweergave.tsx'
import { LeesFout, LeesWacht } from './omgeving.tsx'
import { ReactieGeven } from './reactie-geven.tsx'
import { ReactieLezen, reactiesOp } from './reactie-lezen.tsx'
import { WatIsAnders } from './versie-anders.tsx'
import { Sinds } from './versie-sinds.tsx'
import { meenemen } from './uitvoer-plek.ts'
import { bestaatNiet, type PlanVersie, planVersieVraag } from './vragen.ts'

/** `/plan/versies/:versieId`: what was handed in, the answer of the gemeente part by part beside it, and the own word to it. */
export function EigenVersie() {
  const t = useTekst('plan')
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
  const { antwoord } = data
  return antwoord?.verstuurdOp ? (
    <MetAntwoord versie={data} antwoord={antwoord} verstuurdOp={antwoord.verstuurdOp} />
  ) : (
    <ZonderAntwoord versie={data} />
  )
}

function ZonderAntwoord({ versie }: { versie: PlanVersie }) {
  const t = useTekst('plan')
  const taal = useTaal()
  return (
    <div className="lk-stapel-ruim">
      <PaginaKop
        titel={t('versie.titel', { nummer: versie.nummer })}
        boven={t('versie.boven', { kenmerk: versie.kenmerk })}
        terug={{ naar: adres.plan, woord: t('titel') }}
        inleiding={t('versie.opgestuurd', { datum: datumTekst(dagVan(versie.opgestuurdOp), taal), naam: versie.opgestuurdDoor })}
      />
      <Melding kop={t('versie.nogGeen')}>{t('versie.nogGeenTekst')}</Melding>
      <Sinds versie={versie} />
      <PlanLeesweergave inhoud={versie.inhoud} />
      <KnopLink soort="rustig" naar={meenemen(versie.id)}>
        {t('overzicht.meenemen')}
      </KnopLink>
    </div>
  )
}

type Antwoord = NonNullable<PlanVersie['antwoord']>

function MetAntwoord({ versie, antwoord, verstuurdOp }: { versie: PlanVersie; antwoord: Antwoord; verstuurdOp: string }) {
  const t = useTekst('plan')
  const reactie = useTekst('reactie')
  const taal = useTaal()
  return (
    <div className="lk-stapel-ruim pl-breed">
      <PaginaKop
        titel={t('versie.titelAntwoord')}
        boven={t('versie.boven', { kenmerk: versie.kenmerk })}
        terug={{ naar: adres.plan, woord: t('titel') }}
      />
      <section className="lk-stapel">
        <p className="lk-alinea--bij">
          {t('versie.van', { naam: antwoord.door, datum: datumTekst(dagVan(verstuurdOp), taal) })}{' '}
          {t('versie.opgestuurd', { datum: datumTekst(dagVan(versie.opgestuurdOp), taal), naam: versie.opgestuurdDoor })}
        </p>
        {antwoord.inleiding !== '' && <p className="pl-tekst">{antwoord.inleiding}</p>}
        <Melding kop={t('versie.geenBesluitKop')}>{t('versie.geenBesluit')}</Melding>
      </section>
      <WatIsAnders versie={versie} delen={antwoord.delen} />
      <section className="lk-stapel">
        <Kop>{reactie('uitleg.kop')}</Kop>
        <Mag versie={versie} />
      </section>
      <Sinds versie={versie} />
      <PlanLeesweergave inhoud={versie.inhoud} ernaast={antwoordNaast(versie, antwoord)} />
      <Knoppen>
        <KnopLink soort="rustig" naar="/contact" icoon={<IcoonContact />}>
          {t('versie.bericht')}
        </KnopLink>
        <KnopLink soort="tekst" naar={adres.besluit}>
          {reactie('versie.naarBesluit')}
        </KnopLink>
        <KnopLink soort="tekst" naar={meenemen(versie.id)}>
          {t('overzicht.meenemen')}
        </KnopLink>
      </Knoppen>
    </div>
  )
}

/** What reacting is and is not; or why this reader cannot. */
function Mag({ versie }: { versie: PlanVersie }) {
  const t = useTekst('reactie')
  if (versie.magReageren.length > 0)
    return (
      <>
        <p>{t('uitleg.tekst')}</p>
        <p>{t('uitleg.geen')}</p>
      </>
    )
  return <p>{t(versie.verouderd.length === versie.inhoud.personen.length ? 'uitleg.oud' : 'uitleg.nietU')}</p>
}

/** Beside each part the answer of the gemeente, and under it the own word to it. */
function antwoordNaast(versie: PlanVersie, antwoord: Antwoord): Ernaast {
  return (persoonId, deel) => {
    const reacties = reactiesOp(versie, persoonId, deel)
    return (
      <>
        <DeelAntwoordLezen antwoord={antwoord.delen.find((d) => d.persoonId === persoonId && d.deel === deel)} />
        {versie.magReageren.includes(persoonId) ? (
          <ReactieGeven plek={{ versieId: versie.id, persoonId, deel }} reacties={reacties} aan={antwoord.door} />
        ) : (
          <ReactieLezen reacties={reacties} eigen />
        )}
      </>
    )
  }
}
