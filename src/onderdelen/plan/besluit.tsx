import { useQuery } from '@tanstack/react-query'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { bedragTekst, datumTekst } from '../../lib/opmaak.ts'
import { AanDeBeurt } from '../../ui/aan-de-beurt.tsx'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { type Budget, budgetVraag } from '../geld/deur.ts'
import { type Dossier, type Stappen, stappenVraag, useDossier, useVandaag, zietIets } from '../start/deur.ts'
import { MetDossier } from '../start/deur-delen.ts'
import { beschikkingenVraag, heeftBezwaar } from '../toekenning/deur.ts'
import { adres } from './adressen.ts'
import { BesluitGeld, Oneens } from './besluit-geld.tsx'
import { bestaatNiet, planVersiesVraag } from './vragen.ts'
import './reactie.css'

/** Up to here the plan is not decided on; from the next step a budget runs. */
const STAP_BESLUIT = 4

/** `/plan/besluit`: what was granted, per person and bron; before there is a besluit who is at turn, and until when. */
export function Besluit() {
  const t = useTekst('reactie')
  const tp = useTekst('plan')
  const { staat } = useDossier()
  return (
    <>
      {staat !== 'OPEN' && <PaginaKop titel={t('besluit.titel')} terug={{ naar: adres.plan, woord: tp('titel') }} />}
      <MetDossier>{(dossier) => <VanDossier dossier={dossier} />}</MetDossier>
    </>
  )
}

function VanDossier({ dossier }: { dossier: Dossier }) {
  const t = useTekst('reactie')
  const tp = useTekst('plan')
  const stappen = useQuery(stappenVraag(dossier.id))
  const zietGeld = zietIets(dossier, 'BESLUIT')
  const budget = useQuery({ ...budgetVraag(dossier.id), enabled: dossier.heeftBudget && zietGeld })
  const nogGeen = stappen.data !== undefined && stappen.data.nu <= STAP_BESLUIT
  return (
    <div className="lk-stapel-ruim">
      <PaginaKop
        titel={t('besluit.titel')}
        inleiding={t(dossier.heeftBudget ? 'besluit.inleiding' : 'besluit.nogGeenInleiding')}
        terug={{ naar: adres.plan, woord: tp('titel') }}
      />
      {stappen.data === undefined && !dossier.heeftBudget && !stappen.isError && <Laden aantal={3} />}
      {nogGeen && <NogGeen dossier={dossier} stappen={stappen.data} />}
      {dossier.heeftBudget &&
        (zietGeld ? <Geld lezing={budget} dossierId={dossier.id} /> : <Leeg titel={t('besluit.mag')}>{t('besluit.magTekst')}</Leeg>)}
      {!dossier.heeftBudget && stappen.isError && <Fout opnieuw={() => void stappen.refetch()} />}
    </div>
  )
}

function Fout({ opnieuw }: { opnieuw: () => void }) {
  const t = useTekst('reactie')
  return (
    <Leeg titel={t('besluit.fout')} actie={<Knop onClick={opnieuw}>{t('besluit.opnieuw')}</Knop>}>
      {t('besluit.foutTekst')}
    </Leeg>
  )
}

/** Who is to act before there is a besluit, until when, and what comes after it. No day is made up. */
function NogGeen({ dossier, stappen }: { dossier: Dossier; stappen: Stappen }) {
  const t = useTekst('reactie')
  const taal = useTaal()
  const versies = useQuery(planVersiesVraag(dossier.id)).data
  const stap = stappen.stappen[stappen.nu]
  if (stap === undefined) return null
  const beantwoord = versies?.find((v) => v.beantwoordOp !== null)
  const tot =
    stap.nr === STAP_BESLUIT
      ? t('besluit.tot.4')
      : stap.uiterlijk !== null && (stap.nr === 2 || stap.nr === 3)
        ? t(`besluit.tot.${stap.nr}`, { datum: datumTekst(stap.uiterlijk, taal) })
        : undefined
  return (
    <section className="lk-stapel">
      {dossier.heeftBudget && <Melding kop={t('besluit.nieuwPlan')}>{t('besluit.nieuwPlanTekst')}</Melding>}
      <AanDeBeurt
        mijn={stap.aanZet.ik}
        wie={stap.aanZet.naam === '' ? t(`besluit.rol.${stap.aanZet.rol}`) : stap.aanZet.naam}
        wat={t(`besluit.beurt.${stap.nr}`)}
        tot={tot}
      >
        {stap.nr === STAP_BESLUIT && beantwoord !== undefined && (
          <div>
            <KnopLink naar={adres.versie(beantwoord.id)}>{t('besluit.naarAntwoord')}</KnopLink>
          </div>
        )}
      </AanDeBeurt>
      {!dossier.heeftBudget && <p>{t('besluit.komt')}</p>}
      <Kop niveau={3}>{t('besluit.vervolg')}</Kop>
      <ol className="pl-besluit__stappen">
        {(['stap1', 'stap2', 'stap3'] as const).map((s) => (
          <li key={s}>{t(`besluit.${s}`)}</li>
        ))}
      </ol>
    </section>
  )
}

function Geld({
  lezing,
  dossierId,
}: {
  lezing: { data: Budget | undefined; error: unknown; isError: boolean; refetch: () => unknown }
  dossierId: string
}) {
  const t = useTekst('reactie')
  const vandaag = useVandaag()
  const besluiten = useQuery(beschikkingenVraag(dossierId))
  const { data, error, isError, refetch } = lezing
  if (data === undefined) {
    if (!isError) return <Laden vorm="rijen" aantal={4} />
    if (bestaatNiet(error)) return <Leeg titel={t('besluit.mag')}>{t('besluit.magTekst')}</Leeg>
    return <Fout opnieuw={() => void refetch()} />
  }
  const alles = data.bronnen.filter((b) => data.personen.some((p) => p.id === b.persoonId)).reduce((som, b) => som + b.bedragCent, 0)
  return (
    <>
      {data.personen.map((p) => (
        <BesluitGeld key={p.id} budget={data} persoon={p} />
      ))}
      {data.personen.length > 1 && <p className="pl-besluit__alles">{t('besluit.alles', { bedrag: bedragTekst(alles) })}</p>}
      {data.nietGetoond > 0 && <p>{t('besluit.nietGetoond', { count: data.nietGetoond })}</p>}
      <Knoppen>
        <KnopLink naar="/geld">{t('besluit.naarGeld')}</KnopLink>
      </Knoppen>
      <Oneens
        wetten={new Set(data.bronnen.map((b) => b.wet))}
        besluiten={besluiten.data?.items.filter(heeftBezwaar) ?? []}
        vandaag={vandaag}
      />
    </>
  )
}
