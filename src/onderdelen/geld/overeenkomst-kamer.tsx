import { Route, Routes } from 'react-router'
import { OvereenkomstLijst } from './overeenkomst-lijst.tsx'
import { NieuweOvereenkomst, OvereenkomstAnders } from './overeenkomst-maken.tsx'
import { OvereenkomstPagina } from './overeenkomst-pagina.tsx'

/** `/geld/overeenkomsten`: who the family has agreements with, one of them, and making or changing one. */
export function Overeenkomsten() {
  return (
    <Routes>
      <Route index element={<OvereenkomstLijst />} />
      <Route path="nieuw/*" element={<NieuweOvereenkomst />} />
      <Route path=":overeenkomstId" element={<OvereenkomstPagina />} />
      <Route path=":overeenkomstId/schrijf/*" element={<OvereenkomstAnders key="schrijf" hoe="schrijf" />} />
      <Route path=":overeenkomstId/wijzig/*" element={<OvereenkomstAnders key="wijzig" hoe="wijzig" />} />
    </Routes>
  )
}
