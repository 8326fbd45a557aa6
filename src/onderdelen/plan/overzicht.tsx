import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTekst } from '../../i18n/use-tekst.ts'
import { useWachtend } from '../../offline/haken.ts'
import { IcoonSlot } from '../../ui/icoon-teken.tsx'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Link } from '../../ui/link.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { isVanMij } from '../start/deur.ts'
import { adres } from './adressen.ts'
import { PlanBeginnen, magBeginnen, useBeginPlan } from './begin.tsx'
import { aantalTeksten, deelVan, isLeeg, inhoudVan, teLezen, tekstVan, usePlanDocumenten } from './inhoud.ts'
import { EerderLink, NieuwInPlan } from './herkomst-nieuw.tsx'
import { later } from '../../i18n/later.ts'
import { MetPlanOfNiets, type PlanOmgeving, naamVan } from './omgeving.tsx'
import { OpenOpmerkingen } from './opmerking-overzicht.tsx'
import { PersoonBlok } from './persoon-blok.tsx'
import { laatstePlek } from './plek.ts'
import { TekstZonderPlek } from './uitnodig-opzij.tsx'
import { Termijn } from './termijn.tsx'
import { VersieLijst } from './versie-lijst.tsx'
import { OPSTUREN } from './opsturen-opdracht.ts'
import { meenemen } from './uitvoer-plek.ts'
import { GEZIN_VRAGEN } from '../../domein/plan/vorm.ts'
import { type Plan, planVersiesVraag } from './vragen.ts'

const SamenRij = later(async () => (await import('./uitnodig-rij.tsx')).SamenRij, ['uitnodiging'])
const PersoonDelen = later(async () => (await import('./uitnodig-delen.tsx')).PersoonDelen, ['uitnodiging', 'rechten'])

/** `/plan`: where the plan stands, and the one thing to do now. */
export function Overzicht() {
  const t = useTekst('plan')
  return (
    <MetPlanOfNietsKop>
      {(plan, dossier, sessie) =>
        plan === null ? (
          <>
            <PaginaKop titel={t('titel')} inleiding={magBeginnen(dossier, []).length > 0 ? t('leeg.inleiding') : undefined} />
            <TekstZonderPlek documenten={[]} />
            {isVanMij(dossier) && <Termijn dossier={dossier} />}
            <PlanBeginnen dossier={dossier} />
          </>
        ) : (
          <>
            <PaginaKop titel={t('titel')} inleiding={t(magSchrijven(plan) ? 'overzicht.inleiding' : 'overzicht.inleidingLezen')} />
            <TekstZonderPlek documenten={plan.documenten} />
            <PlanOverzicht plan={plan} dossier={dossier} sessie={sessie} />
          </>
        )
      }
    </MetPlanOfNietsKop>
  )
}

/** May this reader write anywhere in the plan? The own notes are no part of it. */
const magSchrijven = (plan: Plan): boolean => plan.documenten.some((d) => d.soort !== 'NOTITIES' && d.mag === 'SCHRIJVEN')

/** Until the dossier is known the heading stands already; it does not move when the rest comes. */
function MetPlanOfNietsKop({ children }: Parameters<typeof MetPlanOfNiets>[0]) {
  return (
    <div className="lk-stapel-ruim">
      <MetPlanOfNiets>{children}</MetPlanOfNiets>
    </div>
  )
}

function PlanOverzicht({ plan, dossier, sessie }: PlanOmgeving) {
  const t = useTekst('plan')
  const gezin = deelVan(plan, null, 'GEZIN')
  const verhalen = usePlanDocumenten(plan.personen.flatMap((p) => deelVan(plan, p.persoonId, 'VERHAAL')?.id ?? []))
  const documenten = usePlanDocumenten(teLezen(plan, verhalen))
  const { data: versies } = useQuery(planVersiesVraag(dossier.id))
  const opgestuurd = (versies?.length ?? 0) > 0
  const wachtend = useWachtend(OPSTUREN)
  const inhoud = inhoudVan(plan, documenten, (id) => naamVan(dossier, id).heel)
  const gelezen = inhoudVan(
    plan,
    documenten,
    (id) => naamVan(dossier, id).heel,
    () => true,
  )
  const gezinDocument = gezin === null ? undefined : documenten.get(gezin.id)
  const aantalGezin = aantalTeksten(gezinDocument, 'GEZIN')
  return (
    <div className="lk-stapel-ruim">
      <VersieLijst versies={versies ?? []} alleenAntwoord />
      {wachtend.some((o) => o.toestand === 'WACHT') && (
        <Melding kop={t('opsturen.wachtKop')} live>
          {t('opsturen.wacht')}
        </Melding>
      )}
      {wachtend.some((o) => o.toestand === 'GEWEIGERD') && (
        <Melding soort="attention" kop={t('opsturen.geweigerdKop')}>
          <p>{t('opsturen.geweigerd')}</p>
          <KnopLink soort="rustig" naar={adres.opsturen}>
            {t('na.opsturen')}
          </KnopLink>
        </Melding>
      )}
      <Termijn dossier={dossier} />
      <NieuwInPlan plan={plan} dossier={dossier} sessie={sessie} documenten={documenten} />
      <OpenOpmerkingen plan={plan} dossier={dossier} />
      {plan.personen.map((p, nr) =>
        deelVan(plan, p.persoonId, 'VERHAAL') === null ? (
          <PersoonDelen key={p.persoonId} plan={plan} persoonId={p.persoonId} voornaam={p.voornaam} />
        ) : (
          <PersoonBlok key={p.persoonId} {...{ plan, dossier, sessie, documenten }} persoon={p} eerste={nr === 0 && !opgestuurd} />
        ),
      )}
      {gezin !== null && gezin.mag === 'SCHRIJVEN' && (
        <section className="pl-blok lk-stapel">
          <Kop>{t('overzicht.gezin')}</Kop>
          <p>{aantalGezin === 0 ? t('overzicht.gezinBij') : t('overzicht.gezinKlaar', { count: aantalGezin })}</p>
          <KnopLink
            soort="rustig"
            naar={
              laatstePlek(sessie.persoon.id, 'gezin') ?? adres.gezin(GEZIN_VRAGEN.find((v) => tekstVan(gezinDocument, v) === '') ?? 'gezin')
            }
          >
            {t('overzicht.gezinActie')}
          </KnopLink>
        </section>
      )}
      {plan.magOpsturen && !isLeeg(inhoud) && (
        <section className="lk-stapel">
          <Kop>{t(opgestuurd ? 'versies.nieuwKop' : 'versies.opsturenKop')}</Kop>
          <p>{t(opgestuurd ? 'versies.nieuwTekst' : 'opsturen.eersteLezen')}</p>
          <Knoppen>
            <KnopLink soort="rustig" naar={adres.opsturen}>
              {t('na.opsturen')}
            </KnopLink>
          </Knoppen>
        </section>
      )}
      {!isLeeg(gelezen) && (
        <p className="pl-links">
          <Link naar={adres.controle}>{t('overzicht.controle')}</Link>
          <Link naar={meenemen()}>{t('overzicht.meenemen')}</Link>
        </p>
      )}
      <VersieLijst versies={versies ?? []} />
      <EerderLink />
      <Toevoegen plan={plan} dossier={dossier} />
      <Suspense fallback={null}>
        <SamenRij dossierId={dossier.id} />
      </Suspense>
      <p className="pl-prive">
        <IcoonSlot />
        <span>{t(opgestuurd ? 'overzicht.priveDaarna' : isVanMij(dossier) ? 'overzicht.prive' : 'overzicht.priveMee')}</span>
      </p>
    </div>
  )
}

function Toevoegen({ plan, dossier }: Pick<PlanOmgeving, 'plan' | 'dossier'>) {
  const t = useTekst('plan')
  const { begin, bezig, wacht, geweigerd } = useBeginPlan(dossier)
  const nog = magBeginnen(
    dossier,
    plan.personen.map((p) => p.persoonId),
  )
  if (nog.length === 0) return null
  return (
    <section className="lk-stapel">
      <Kop niveau={3}>{t(nog.every((d) => d.ik) ? 'overzicht.toevoegenZelf' : 'overzicht.toevoegen')}</Kop>
      {wacht && <Melding live>{t('leeg.wacht')}</Melding>}
      {geweigerd !== null && (
        <Melding soort="attention" live>
          {geweigerd}
        </Melding>
      )}
      <Knoppen>
        {nog.map((d) => (
          <Knop key={d.persoonId} soort="rustig" bezig={bezig || wacht} onClick={() => begin([d.persoonId])}>
            {d.ik ? t('overzicht.toevoegenMij') : t('overzicht.toevoegenActie', { naam: d.voornaam })}
          </Knop>
        ))}
      </Knoppen>
    </section>
  )
}
