import { Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { later } from '../../i18n/later.ts'
import { Laden } from '../../ui/laden.tsx'
import { Geschiedenis } from './geschiedenis.tsx'
import { Overzicht } from './overzicht.tsx'
import { PotjePagina } from './potje-pagina.tsx'
import { SchoolVraag } from './school-vraag.tsx'
import { Schuiven } from './schuiven.tsx'
import { VerschuivingPagina } from './verschuiving-pagina.tsx'
import './geld.css'

const MijnBesluiten = later(async () => (await import('../toekenning/deur-delen.ts')).MijnBesluiten, ['toekenning', 'oordeel'])

const Overzichten = later(async () => (await import('../overzicht/deur-delen.ts')).Overzichten, ['overzicht', 'oordeel'])

/** Mijn geld: what is free, the potjes, and shifting between them. */
export function Kamer() {
  return (
    <Routes>
      <Route index element={<Overzicht />} />
      <Route path="potje/:potjeId" element={<PotjePagina />} />
      <Route path="schuiven/*" element={<Schuiven />} />
      <Route
        path="besluiten"
        element={
          <Suspense fallback={<Laden aantal={4} />}>
            <MijnBesluiten />
          </Suspense>
        }
      />
      <Route
        path="overzichten/:welk?"
        element={
          <Suspense fallback={<Laden aantal={5} />}>
            <Overzichten />
          </Suspense>
        }
      />
      <Route path="verschuivingen" element={<Geschiedenis />} />
      <Route path="verschuiving/:verschuivingId" element={<VerschuivingPagina />} />
      <Route path="verschuiving/:verschuivingId/school" element={<SchoolVraag />} />
    </Routes>
  )
}
