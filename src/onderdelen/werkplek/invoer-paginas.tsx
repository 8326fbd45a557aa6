import { Route, Routes, useParams } from 'react-router'
import { InvoerLijst } from './invoer-lijst.tsx'
import { InvoerPagina } from './invoer-pagina.tsx'

/** Reading in payments: a file, what is in it, and what was booked of it. */
export function InvoerPaginas() {
  return (
    <Routes>
      <Route index element={<InvoerLijst />} />
      <Route path=":invoerId" element={<Een />} />
    </Routes>
  )
}

function Een() {
  const { invoerId = '' } = useParams()
  return <InvoerPagina key={invoerId} invoerId={invoerId} />
}
