import { Navigate } from 'react-router'
import { useTekst } from '../../i18n/use-tekst.ts'
import { watMist } from '../../domein/plan/volledig.ts'
import type { PlanInhoud } from '../../domein/plan/vorm.ts'
import { useOpdracht, useStatus } from '../../offline/haken.ts'
import { offline } from '../../offline/offline.ts'
import type { OpenOpdracht } from '../../offline/outbox.ts'
import { IcoonSlot } from '../../ui/icoon-teken.tsx'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { Link } from '../../ui/link.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { adres } from './adressen.ts'
import { NaarVragen } from './controle-vragen.tsx'
import { type Documenten, deelVan, inhoudVan, isLeeg, teLezen, usePlanDocumenten } from './inhoud.ts'
import { PlanLeesweergave } from './leesweergave.tsx'
import { type PlanOmgeving, naamVan } from './omgeving.tsx'
import { opstuurOpdracht, useOnderweg } from './opsturen-opdracht.ts'
import { Termijn } from './termijn.tsx'
import { useOpgestuurd } from './versie-gelijk.ts'
import { SindsOpgestuurd } from './versie-sinds.tsx'
import type { PlanVersie } from './vragen.ts'

/** `/plan/opsturen`: read what the consulent will see, see what may still be asked, and hand in. */
export function Opsturen({ plan, dossier }: PlanOmgeving) {
  const t = useTekst('plan')
  const verhaalIds = plan.personen.flatMap((p) => deelVan(plan, p.persoonId, 'VERHAAL')?.id ?? [])
  const verhalen = usePlanDocumenten(verhaalIds)
  const ids = teLezen(plan, verhalen)
  const documenten = usePlanDocumenten(ids)
  const { versieId, wacht, geweigerd } = useOnderweg(plan.id)
  // Who may not hand in reads here what would go.
  const gaatMee = (p: PlanOmgeving['plan']['personen'][number]): boolean => p.magOpsturen || !plan.magOpsturen
  const inhoud = inhoudVan(plan, documenten, (id) => naamVan(dossier, id).heel, gaatMee)
  const opgestuurd = useOpgestuurd(dossier.id, inhoud)
  if (versieId !== null) return <Navigate to={adres.opgestuurd(versieId)} replace />

  const mee = plan.documenten.filter((d) => ids.includes(d.id) && (d.mag === 'SCHRIJVEN' || !plan.magOpsturen))
  const fasen = mee.map((d) => documenten.get(d.id)?.beeld.fase ?? 'LADEN')
  const laden = fasen.length === 0 || fasen.includes('LADEN')
  const kop = <PaginaKop titel={t('opsturen.titel')} inleiding={t('opsturen.inleiding')} terug={{ naar: adres.plan, woord: t('titel') }} />
  if (laden)
    return (
      <>
        {kop}
        <Laden aantal={6} />
      </>
    )
  if (fasen.includes('OP_SLOT'))
    return (
      <>
        {kop}
        <Melding soort="attention">{t('opsturen.opSlot')}</Melding>
      </>
    )
  if (isLeeg(inhoud))
    return (
      <>
        {kop}
        <Leeg titel={t('opsturen.leeg')} actie={<KnopLink naar={adres.plan}>{t('fout.geenActie')}</KnopLink>}>
          {t('opsturen.leegTekst')}
        </Leeg>
      </>
    )
  // What is on its way or was refused keeps its place, also when it says the same.
  const nietsNieuws = plan.magOpsturen && opgestuurd.gelijk && wacht === null && geweigerd === null
  const anderen = plan.personen.filter((p) => !gaatMee(p))
  return (
    <div className="lk-stapel-ruim">
      {kop}
      {!nietsNieuws && <Termijn dossier={dossier} />}
      {fasen.some((f) => f !== 'OPEN') && <Melding>{t('opsturen.nietAlles')}</Melding>}
      {nietsNieuws ? <NietsNieuws versie={opgestuurd.versie} /> : <SindsOpgestuurd versie={opgestuurd.versie} inhoud={inhoud} />}
      <PlanLeesweergave inhoud={inhoud} />
      <section className="lk-stapel">
        <p className="pl-prive">
          <IcoonSlot />
          <span>{t('opsturen.nietMee')}</span>
        </p>
        {anderen.map((p) => (
          <p key={p.persoonId} className="pl-prive">
            <IcoonSlot />
            <span>{t('opsturen.nietMeePersoon', { naam: p.voornaam })}</span>
          </p>
        ))}
      </section>
      <WatMist inhoud={inhoud} />
      {plan.magOpsturen ? (
        !nietsNieuws && (
          <>
            <WatGebeurt dossier={dossier} opnieuw={opgestuurd.versie !== null} />
            <OpstuurKnop plan={plan} dossier={dossier} documenten={documenten} opnieuw={opgestuurd.versie !== null} />
          </>
        )
      ) : (
        <Melding>{t('opsturen.nietU')}</Melding>
      )}
    </div>
  )
}

/** What Wmo 2.3.2 lid 4 asks about and has no answer yet, in plain words with a link. Never a reason not to hand in. */
function WatMist({ inhoud }: { inhoud: PlanInhoud }) {
  const t = useTekst('controle')
  const mist = inhoud.personen.map((p) => ({ p, vragen: watMist(p, inhoud.gezin) })).filter((x) => x.vragen.length > 0)
  return (
    <section className="lk-stapel">
      <Kop>{t('opsturenKop')}</Kop>
      <p>{t(mist.length === 0 ? 'opsturenKlaar' : 'opsturenTekst')}</p>
      {mist.map(({ p, vragen }) => (
        <div key={p.persoonId}>
          {inhoud.personen.length > 1 && <Kop niveau={3}>{p.naam}</Kop>}
          <NaarVragen persoonId={p.persoonId} vragen={vragen} />
        </div>
      ))}
      <p className="pl-links">
        <Link naar={adres.controle}>{t('actie')}</Link>
      </p>
    </section>
  )
}

/** Handed in already, word for word: there is nothing to send, and the way to what was sent. */
function NietsNieuws({ versie }: { versie: PlanVersie | null }) {
  const t = useTekst('plan')
  if (versie === null) return null
  return (
    <Melding kop={t('opsturen.nietsNieuwKop', { nummer: versie.nummer })}>
      <p>{t('opsturen.nietsNieuw')}</p>
      <KnopLink soort="rustig" naar={adres.versie(versie.id)}>
        {t('klaar.lezen')}
      </KnopLink>
    </Melding>
  )
}

/** What handing in does, before the button that does it. */
function WatGebeurt({ dossier, opnieuw }: Pick<PlanOmgeving, 'dossier'> & { opnieuw: boolean }) {
  const t = useTekst('reactie')
  const naam = dossier.consulent?.naam
  return (
    <section className="lk-stapel">
      <Kop>{t('opsturen.vastKop')}</Kop>
      <ul className="pl-gebeurt">
        <li>{t('opsturen.vast1')}</li>
        <li>{t(`opsturen.${opnieuw ? 'vast2nieuw' : 'vast2'}${naam === undefined ? 'zonder' : ''}`, { naam: naam ?? '' })}</li>
        <li>{t('opsturen.vast3')}</li>
      </ul>
    </section>
  )
}

function OpstuurKnop({
  plan,
  dossier,
  documenten,
  opnieuw,
}: Pick<PlanOmgeving, 'plan' | 'dossier'> & { documenten: Documenten; opnieuw: boolean }) {
  const t = useTekst('plan')
  const { online } = useStatus()
  const { stuur, fout } = useOpdracht({ ververs: [['ondersteuningsplan'], ['stappen'], ['plan', dossier.id]] })
  const { wacht, geweigerd } = useOnderweg(plan.id)
  if (geweigerd !== null) return <Geweigerd opdracht={geweigerd} />
  if (wacht !== null)
    return online ? (
      <Melding live>{t('opsturen.bezig')}</Melding>
    ) : (
      <Melding kop={t('opsturen.wachtKop')} live>
        <p>{t('opsturen.wacht')}</p>
        <p>{t('opsturen.wachtToestel')}</p>
      </Melding>
    )
  return (
    <section className="lk-stapel">
      {fout !== null && (
        <Melding soort="attention" live>
          {t(fout === 'OP_SLOT' ? 'opsturen.opSlot' : 'opsturen.geenOpslag')}
        </Melding>
      )}
      <Knop onClick={() => void opstuurOpdracht(plan, documenten).then(stuur)}>
        {dossier.consulent === null ? t('opsturen.knopZonder') : t('opsturen.knop', { naam: dossier.consulent.naam })}
      </Knop>
      <p className="lk-alinea--bij">{t(opnieuw ? 'versies.nieuwTekst' : 'opsturen.eerste')}</p>
    </section>
  )
}

function Geweigerd({ opdracht }: { opdracht: OpenOpdracht }) {
  const t = useTekst('plan')
  const reden = opdracht.probleem?.detail ?? ''
  return (
    <Melding soort="attention" kop={t('opsturen.geweigerdKop')} live>
      <p>{t('opsturen.geweigerd')}</p>
      {reden !== '' && <p>{t('opsturen.redenBij', { reden })}</p>}
      <Knoppen>
        <Knop onClick={() => void offline().outbox.opnieuw(opdracht.id)}>{t('opsturen.opnieuw')}</Knop>
        <Knop soort="tekst" onClick={() => void offline().outbox.weggooien(opdracht.id)}>
          {t('opsturen.nietNu')}
        </Knop>
      </Knoppen>
    </Melding>
  )
}
