import { Route, Routes } from 'react-router'
import { GeenPagina } from './fout-pagina.tsx'
import { KamerPlek } from './kamer-plek.tsx'
import { ADRESSEN, heeftKamer, KAMERS } from './kamers.ts'
import { StartSchil } from './start-schil.tsx'

/** Address → room. Rooms nest their own routes. */
export function Wegwijzer() {
  return (
    <Routes>
      {KAMERS.map((naam) => (
        <Route
          key={naam}
          path={ADRESSEN[naam]}
          element={<KamerPlek key={naam} naam={naam} {...(naam === 'start' ? { schil: <StartSchil /> } : {})} />}
        />
      ))}
      {!heeftKamer('start') && <Route path="/" element={<StartSchil />} />}
      <Route path="*" element={<GeenPagina />} />
    </Routes>
  )
}
