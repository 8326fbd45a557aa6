import { Suspense } from 'react'
import { Route, Routes, useParams } from 'react-router'
import { later } from '../../i18n/later.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { DeclaratiesWerkPagina, DeclaratieWerkPagina, OvereenkomstCheck, TeChecken, VerschuivingBesluit } from '../geld/deur-delen.ts'
import { PlanLezing } from '../plan/deur.ts'
import { useDossier } from '../start/deur.ts'
import { GezinPagina } from './gezin-pagina.tsx'
import { GesprekPagina } from './gesprek-pagina.tsx'
import { Gezinnen } from './gezinnen.tsx'
import { Leiding } from './leiding.tsx'
import './werkplek.css'

const INSTELLING_TEKSTEN = ['instellingen', 'oordeel']
const InstellingenOverzicht = later(async () => (await import('./instelling-delen.ts')).InstellingenOverzicht, INSTELLING_TEKSTEN)
const InstellingPagina = later(async () => (await import('./instelling-delen.ts')).InstellingPagina, INSTELLING_TEKSTEN)
const InstellingRegels = later(async () => (await import('./instelling-delen.ts')).InstellingRegels, INSTELLING_TEKSTEN)
const InstellingTarieven = later(async () => (await import('./instelling-delen.ts')).InstellingTarieven, INSTELLING_TEKSTEN)

const Toekenning = later(async () => (await import('../toekenning/deur-delen.ts')).ToekenningPaginas, ['toekenning', 'oordeel'])

const Bronboeken = later(async () => (await import('../overzicht/deur-delen.ts')).Bronboeken, ['overzicht', 'oordeel'])
const BoekenGezinnen = later(async () => (await import('../overzicht/deur-delen.ts')).BoekenGezinnen, ['overzicht'])

const InvoerPaginas = later(async () => (await import('./invoer-paginas.tsx')).InvoerPaginas, ['invoer'])

/** Where the gemeente works: the families of a consulent, counts for a leidinggevende, settings for a beheerder. */
export function Kamer() {
  const t = useTekst('werkplek')
  const { staat, sessie, opnieuw } = useDossier()
  // With a heading, also while the code of a part is fetched: without one the keyboard and a screen reader stand nowhere.
  const komt = (
    <>
      <PaginaKop titel={t('titel')} />
      <Laden aantal={4} />
    </>
  )
  if (staat === 'LADEN') return komt
  if (staat === 'FOUT')
    return (
      <>
        <PaginaKop titel={t('fout.titel')} inleiding={t('fout.tekst')} />
        <Knop onClick={opnieuw}>{t('fout.actie')}</Knop>
      </>
    )
  if (staat === 'BEZOEKER')
    return (
      <>
        <PaginaKop titel={t('titel')} inleiding={t('inloggen.tekst')} />
        <KnopLink naar="/aanmelden?terug=/werkplek">{t('inloggen.actie')}</KnopLink>
      </>
    )
  if (staat !== 'MEDEWERKER')
    // As if it is not there: an inwoner has no workplace.
    return (
      <>
        <PaginaKop titel={t('geen.titel')} inleiding={t('geen.tekst')} />
        <KnopLink naar="/">{t('geen.actie')}</KnopLink>
      </>
    )
  return (
    <Routes>
      <Route index element={<Begin rollen={sessie.rollen} voornaam={sessie.persoon.voornaam} dossiers={sessie.dossiers} />} />
      <Route path="plan/:versieId" element={<Plan />} />
      <Route path="verschuiving/:dossierId/:verschuivingId" element={<Verschuiving />} />
      <Route
        path="instelling/*"
        element={
          <Suspense fallback={komt}>
            <Routes>
              <Route path="regels" element={<InstellingRegels />} />
              <Route path="tarieven" element={<InstellingTarieven />} />
              <Route path=":sleutel" element={<InstellingPagina />} />
            </Routes>
          </Suspense>
        }
      />
      <Route
        path="invoer/*"
        element={
          sessie.rollen.includes('BACKOFFICE') ? (
            <Suspense fallback={komt}>
              <InvoerPaginas />
            </Suspense>
          ) : (
            <GeenPagina terug="/werkplek" woord={t('geen.werkplek')} />
          )
        }
      />
      <Route path=":dossierId" element={<GezinPagina />} />
      <Route
        path=":dossierId/besluit/*"
        element={
          <Suspense fallback={komt}>
            <Toekenning />
          </Suspense>
        }
      />
      <Route
        path=":dossierId/boeken"
        element={
          <Suspense fallback={komt}>
            <Bronboeken />
          </Suspense>
        }
      />
      <Route
        path=":dossierId/overeenkomst/:overeenkomstId"
        element={
          <Suspense fallback={komt}>
            <Overeenkomst />
          </Suspense>
        }
      />
      <Route
        path=":dossierId/declaraties/:declaratieId?"
        element={
          <Suspense fallback={komt}>
            <Declaraties />
          </Suspense>
        }
      />
      <Route path=":dossierId/berichten/:draadId" element={<GesprekPagina />} />
      <Route path=":dossierId/besluit" element={<GeenGezinPagina />} />
      <Route path=":dossierId/*" element={<GeenGezinPagina />} />
    </Routes>
  )
}

/** An address that names nothing, with a way back. */
function GeenPagina({ terug, woord }: { terug: string; woord: string }) {
  const t = useTekst('werkplek')
  return (
    <>
      <PaginaKop titel={t('geen.titel')} inleiding={t('geen.tekstWerk')} />
      <KnopLink naar={terug}>{woord}</KnopLink>
    </>
  )
}

function GeenGezinPagina() {
  const t = useTekst('werkplek')
  const { dossierId = '' } = useParams()
  return <GeenPagina terug={`/werkplek/${dossierId}`} woord={t('geen.gezin')} />
}

function Begin({
  rollen,
  voornaam,
  dossiers,
}: {
  rollen: readonly string[]
  voornaam: string
  dossiers: readonly { id: string; naam: string }[]
}) {
  const t = useTekst('werkplek')
  const consulent = rollen.includes('CONSULENT') || rollen.includes('VERVANGER')
  const leiding = rollen.includes('LEIDINGGEVENDE')
  const beheer = rollen.includes('BEHEERDER')
  return (
    <>
      <PaginaKop titel={t('titel')} boven={t('dag', { naam: voornaam })} />
      <div className="lk-stapel-ruim">
        {(consulent || rollen.includes('BACKOFFICE')) && (
          <Suspense fallback={<Laden vorm="rijen" aantal={1} />}>
            <TeChecken />
          </Suspense>
        )}
        {consulent && <Gezinnen />}
        {leiding && <Leiding />}
        {rollen.includes('BACKOFFICE') && <InvoerBegin />}
        {rollen.includes('BACKOFFICE') && (
          <Suspense fallback={<Laden vorm="rijen" aantal={4} />}>
            <BoekenGezinnen gezinnen={dossiers} />
          </Suspense>
        )}
        {beheer && (
          <Suspense fallback={<Laden vorm="rijen" aantal={6} />}>
            <InstellingenOverzicht />
          </Suspense>
        )}
      </div>
    </>
  )
}

/** Payments come in as files, when no machine reports them. */
function InvoerBegin() {
  const t = useTekst('werkplek')
  return (
    <section className="lk-stapel">
      <Kop>{t('invoer.titel')}</Kop>
      <p>{t('invoer.tekst')}</p>
      <KnopLink naar="/werkplek/invoer">{t('invoer.actie')}</KnopLink>
    </section>
  )
}

function Plan() {
  const { versieId = '' } = useParams()
  const t = useTekst('werkplek')
  return <PlanLezing versieId={versieId} terug="/werkplek" kop={t('plannen.titel')} />
}

function Verschuiving() {
  const { dossierId = '', verschuivingId = '' } = useParams()
  return <VerschuivingBesluit dossierId={dossierId} verschuivingId={verschuivingId} />
}

function Overeenkomst() {
  const { dossierId = '', overeenkomstId = '' } = useParams()
  return <OvereenkomstCheck dossierId={dossierId} overeenkomstId={overeenkomstId} />
}

function Declaraties() {
  const { dossierId = '', declaratieId } = useParams()
  if (declaratieId === undefined) return <DeclaratiesWerkPagina dossierId={dossierId} />
  return <DeclaratieWerkPagina dossierId={dossierId} declaratieId={declaratieId} />
}
