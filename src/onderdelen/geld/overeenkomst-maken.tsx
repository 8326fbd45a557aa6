import { useEffect, useRef } from 'react'
import { Navigate, Route, Routes, useLocation, useNavigate, useParams } from 'react-router'
import type { OvereenkomstOpdracht } from '../../contract/schemas/zorg.ts'
import { toetsOvereenkomst } from '../../domein/zorgovereenkomst.ts'
import { nieuwId } from '../../lib/id.ts'
import { type Concept, useConcept } from '../../offline/concept.ts'
import { useOpdracht } from '../../offline/haken.ts'
import { offline } from '../../offline/offline.ts'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Laden } from '../../ui/laden.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { useSessie } from '../start/deur.ts'
import { MetOvereenkomsten, type MetAlles } from './overeenkomst-met.tsx'
import type { MaakOmgeving } from './overeenkomst-omgeving.ts'
import { gekozenWie, LEGE_OPZET, leesOpzet, omgevingUit, type Opzet, opzetUit, planUit } from './overeenkomst-opzet.ts'
import { StapPotje } from './overeenkomst-stap-potje.tsx'
import { StapWie } from './overeenkomst-stap-wie.tsx'
import { StapGeld } from './overeenkomst-stap-geld.tsx'
import { StapTeken } from './overeenkomst-stap-teken.tsx'
import { StapWanneer } from './overeenkomst-stap-wanneer.tsx'
import { StapWerk } from './overeenkomst-stap-werk.tsx'
import { StapZorg } from './overeenkomst-stap-zorg.tsx'
import { OvereenkomstUitkomst } from './overeenkomst-uitkomst.tsx'
import type { Overeenkomst } from './overeenkomst-vragen.ts'
import { MAAK } from './overeenkomst-wacht.ts'
import { useOvereenkomstTekst } from './overeenkomst-zin.ts'

/** `/geld/overeenkomsten/nieuw`: seven calm questions; what is typed stays on this device until the loket took it. */
export function NieuweOvereenkomst() {
  const t = useOvereenkomstTekst()
  return (
    <MetOvereenkomsten titel={t('maak.titel')}>
      {(alles) => <Maken key={alles.dossier.id} {...alles} basis="/geld/overeenkomsten/nieuw" oud={null} hoe="nieuw" />}
    </MetOvereenkomsten>
  )
}

/** The same questions for an agreement that is there: written anew, or changed from a day on by a next one. */
export function OvereenkomstAnders({ hoe }: { hoe: 'schrijf' | 'wijzig' }) {
  const t = useOvereenkomstTekst()
  const { overeenkomstId = '' } = useParams()
  return (
    <MetOvereenkomsten titel={t(`maak.${hoe}`)}>
      {(alles) => {
        const oud = alles.lijst.items.find((o) => o.id === overeenkomstId)
        const basis = `/geld/overeenkomsten/${overeenkomstId}/${hoe}`
        return <Maken key={basis} {...alles} basis={basis} oud={oud ?? null} hoe={hoe} />
      }}
    </MetOvereenkomsten>
  )
}

/** May this agreement be written anew, or changed, now? */
function magNu(oud: Overeenkomst | null, hoe: 'nieuw' | 'schrijf' | 'wijzig'): boolean {
  if (hoe === 'nieuw') return true
  if (oud === null || !oud.mag.beheren) return false
  return hoe === 'wijzig' ? oud.staat === 'GOEDGEKEURD' : oud.staat === 'CONCEPT' || oud.staat === 'ONDERTEKEND' || oud.staat === 'TERUG'
}

type MakenProps = MetAlles & { basis: string; oud: Overeenkomst | null; hoe: 'nieuw' | 'schrijf' | 'wijzig' }

function Maken(props: MakenProps) {
  const { budget, lijst, dossier, basis, oud, hoe } = props
  const t = useOvereenkomstTekst()
  const naar = useNavigate()
  const sessie = useSessie()
  const ik = sessie ? `${sessie.persoon.voornaam} ${sessie.persoon.achternaam}` : ''
  const begin = oud === null ? LEGE_OPZET : opzetUit(oud)
  const concept = useConcept(['overeenkomst', dossier.id, oud === null ? hoe : `${hoe} ${oud.id}`], begin, leesOpzet)
  const { waarde } = concept
  const mag = magNu(oud, hoe)
  useOpruimen(concept, lijst.items, !mag)
  const { stuur, fout } = useOpdracht({ ververs: [['geld'], ['stappen']], bijGelukt: () => concept.wis() })
  // What came of it is shown also when the loket took it, and there is nothing to change any more.
  const klaar = useLocation().pathname.startsWith(`${basis}/klaar/`)
  if (!klaar && !mag) return <Niet titel={t('maak.weg')} tekst={t('maak.wegTekst')} naar={oud === null ? '' : `/${oud.id}`} />
  if (!budget.personen.some((p) => p.magSchuiven)) return <Niet titel={t('maak.magNiet')} tekst={t('maak.magNietTekst')} naar="" />
  if (!concept.geladen)
    return (
      <>
        <PaginaKop titel={t(hoe === 'nieuw' ? 'maak.titel' : `maak.${hoe}`)} />
        <Laden aantal={3} />
      </>
    )
  const vorigeId = hoe === 'wijzig' ? (oud?.id ?? null) : (oud?.vorigeId ?? null)
  const potje = budget.potjes.find((p) => p.id === waarde.potjeId)
  const wie = gekozenWie(waarde, lijst, ik)
  const plan = planUit(waarde, wie, potje)
  const omgeving = omgevingUit(budget, lijst, { potjeId: waarde.potjeId, vorigeId, zelfId: hoe === 'schrijf' ? (oud?.id ?? null) : null })
  const verstuur = async (body: OvereenkomstOpdracht): Promise<void> => {
    // A refused earlier try is replaced by this one.
    if (waarde.verstuurdAls !== null) await offline().outbox.weggooien(waarde.verstuurdAls)
    const id = nieuwId()
    const opnieuw = hoe === 'schrijf' && oud !== null
    const gestuurd = await stuur({
      id,
      opdracht: MAAK,
      methode: opnieuw ? 'PUT' : 'POST',
      pad: opnieuw ? `/overeenkomsten/${oud.id}` : `/dossiers/${dossier.id}/overeenkomsten`,
      body,
    })
    if (gestuurd === null) return
    concept.zet({ ...waarde, verstuurdAls: id })
    await naar(`${basis}/klaar/${id}`, { replace: true })
  }
  const omg: MaakOmgeving = {
    ...props,
    vorigeId,
    concept,
    zet: (deel) => concept.zet({ ...waarde, ...deel }),
    potje,
    wie,
    plan,
    toets: plan === null || omgeving === null ? null : toetsOvereenkomst(plan, omgeving),
    verstuur,
    fout,
  }
  return (
    <Routes>
      <Route index element={<Navigate to={`${basis}/${hoe === 'nieuw' ? 'potje' : hoe === 'wijzig' ? 'wanneer' : 'teken'}`} replace />} />
      <Route path="potje" element={<StapPotje {...omg} />} />
      <Route path="wie" element={<StapWie {...omg} />} />
      <Route path="werk" element={<StapWerk {...omg} />} />
      <Route path="wanneer" element={<StapWanneer {...omg} />} />
      <Route path="geld" element={<StapGeld {...omg} />} />
      <Route path="zorg" element={<StapZorg {...omg} />} />
      <Route path="teken" element={<StapTeken {...omg} />} />
      <Route
        path="klaar/:opdrachtId"
        element={<OvereenkomstUitkomst lijst={lijst} overeenkomstId={hoe === 'schrijf' ? (oud?.id ?? null) : null} />}
      />
    </Routes>
  )
}

/** What the loket took while this form was closed is no draft any more: its words must not come back in the next one. */
function useOpruimen(concept: Concept<Opzet>, items: readonly Overeenkomst[], dicht: boolean): void {
  const { geladen, waarde } = concept
  const wis = useRef(concept.wis)
  useEffect(() => {
    wis.current = concept.wis
  })
  const binnen = geladen && waarde.verstuurdAls !== null && (dicht || items.some((o) => o.id === waarde.verstuurdAls))
  useEffect(() => {
    if (binnen) wis.current()
  }, [binnen])
}

function Niet({ titel, tekst, naar }: { titel: string; tekst: string; naar: string }) {
  const t = useOvereenkomstTekst()
  return (
    <>
      <PaginaKop titel={titel} inleiding={tekst} terug={{ naar: `/geld/overeenkomsten${naar}`, woord: t('titel') }} />
      <KnopLink naar="/geld/overeenkomsten">{t('maak.naarLijst')}</KnopLink>
    </>
  )
}
