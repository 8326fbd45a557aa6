import { Route, Routes } from 'react-router'
import { DeclaratieLijst } from './declaratie-lijst.tsx'
import { NieuweDeclaratie } from './declaratie-nieuw.tsx'
import { DeclaratiePagina } from './declaratie-pagina.tsx'

/** `/geld/declaraties`: what was asked to be paid, one of them, and sending in a new one. */
export function Declaraties() {
  return (
    <Routes>
      <Route index element={<DeclaratieLijst />} />
      <Route path="nieuw/*" element={<NieuweDeclaratie />} />
      <Route path=":declaratieId" element={<DeclaratiePagina />} />
    </Routes>
  )
}
