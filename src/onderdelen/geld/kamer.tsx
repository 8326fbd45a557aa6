import { Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { later } from '../../i18n/later.ts'
import { Laden } from '../../ui/laden.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Geschiedenis } from './geschiedenis.tsx'
import { Overzicht } from './overzicht.tsx'
import { PotjePagina } from './potje-pagina.tsx'
import { SchoolVraag } from './school-vraag.tsx'
import { Schuiven } from './schuiven.tsx'
import { VerschuivingPagina } from './verschuiving-pagina.tsx'
import { useGeldTekst } from './zin.ts'
import './geld.css'

const Declaraties = later(async () => (await import('./declaratie-kamer.tsx')).Declaraties, ['declaratie'])
const MijnBesluiten = later(async () => (await import('../toekenning/deur-delen.ts')).MijnBesluiten, ['toekenning', 'oordeel'])
const JaarPagina = later(async () => (await import('./jaar-pagina.tsx')).JaarPagina, ['geldbeeld'])
const RegelsPagina = later(async () => (await import('./regels-pagina.tsx')).RegelsPagina, ['geldbeeld'])
const PotjeKeuze = later(async () => (await import('./potje-keuze.tsx')).PotjeKeuze, ['geldbeeld'])
const StelDat = later(async () => (await import('./stel-dat.tsx')).StelDat, ['geldbeeld'])

const Overzichten = later(async () => (await import('../overzicht/deur-delen.ts')).Overzichten, ['overzicht', 'oordeel'])
const Overeenkomsten = later(async () => (await import('./overeenkomst-kamer.tsx')).Overeenkomsten, ['overeenkomst'])

/** Mijn geld: what is free, the potjes, and shifting between them. */
export function Kamer() {
  const t = useGeldTekst()
  // With a heading, also while the code and the words of a part are fetched: without one the keyboard stands nowhere.
  const komt = (
    <>
      <PaginaKop titel={t('titel')} />
      <Laden aantal={4} />
    </>
  )
  return (
    <Suspense fallback={komt}>
      <Routes>
        <Route index element={<Overzicht />} />
        <Route path="potje/:potjeId" element={<PotjePagina />} />
        <Route path="potje/:potjeId/verder" element={<PotjeKeuze />} />
        <Route path="schuiven/*" element={<Schuiven />} />
        <Route path="declaraties/*" element={<Declaraties />} />
        <Route path="besluiten" element={<MijnBesluiten />} />
        <Route path="jaar" element={<JaarPagina />} />
        <Route path="regels/:deel" element={<RegelsPagina />} />
        <Route path="stel-dat/*" element={<StelDat />} />
        <Route path="overzichten/:welk?" element={<Overzichten />} />
        <Route path="overeenkomsten/*" element={<Overeenkomsten />} />
        <Route path="verschuivingen" element={<Geschiedenis />} />
        <Route path="verschuiving/:verschuivingId" element={<VerschuivingPagina />} />
        <Route path="verschuiving/:verschuivingId/school" element={<SchoolVraag />} />
      </Routes>
    </Suspense>
  )
}
