import { Route, Routes } from 'react-router'
import { Uitleg } from './uitleg.tsx'
import { VoorMij } from './voor-mij.tsx'

/** Public: what this is, in plain words, and a check that keeps nothing. */
export function Kamer() {
  return (
    <Routes>
      <Route index element={<Uitleg />} />
      <Route path="voor-mij" element={<VoorMij />} />
    </Routes>
  )
}
