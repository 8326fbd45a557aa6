import { Route, Routes } from 'react-router'
import { Gegevens } from './gegevens.tsx'
import { Geven } from './geven.tsx'
import { Inzage } from './inzage.tsx'
import { Leeftijd } from './leeftijd.tsx'
import { MachtigingGeven } from './machtiging-geven.tsx'
import { Machtigingen } from './machtigingen.tsx'
import { Overzicht } from './overzicht.tsx'
import './toegang.css'

/** Who may see what: giving and ending it, who acts for whom, who looked, what a birthday changes, and the own data. */
export function Kamer() {
  return (
    <Routes>
      <Route index element={<Overzicht />} />
      <Route path="geven/:stap?" element={<Geven />} />
      <Route path="machtiging" element={<Machtigingen />} />
      <Route path="machtiging/geven" element={<MachtigingGeven />} />
      <Route path="inzage" element={<Inzage />} />
      <Route path="leeftijd" element={<Leeftijd />} />
      <Route path="gegevens" element={<Gegevens />} />
    </Routes>
  )
}
