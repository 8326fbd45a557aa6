import { Route, Routes } from 'react-router'
import { Geschiedenis } from './geschiedenis.tsx'
import { Overzicht } from './overzicht.tsx'
import { PotjePagina } from './potje-pagina.tsx'
import { Schuiven } from './schuiven.tsx'
import { VerschuivingPagina } from './verschuiving-pagina.tsx'
import './geld.css'

/** Mijn geld: what is free, the potjes, and shifting between them. */
export function Kamer() {
  return (
    <Routes>
      <Route index element={<Overzicht />} />
      <Route path="potje/:potjeId" element={<PotjePagina />} />
      <Route path="schuiven/*" element={<Schuiven />} />
      <Route path="verschuivingen" element={<Geschiedenis />} />
      <Route path="verschuiving/:verschuivingId" element={<VerschuivingPagina />} />
    </Routes>
  )
}
