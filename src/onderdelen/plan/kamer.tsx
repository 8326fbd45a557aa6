import { Route, Routes } from 'react-router'
import { Gezin } from './gezin.tsx'
import { Notities } from './notities.tsx'
import { MetPlan } from './omgeving.tsx'
import { Opgestuurd } from './opgestuurd.tsx'
import { Opsturen } from './opsturen.tsx'
import { Overzicht } from './overzicht.tsx'
import { Persoon } from './persoon.tsx'
import { EigenVersie } from './versie.tsx'
import './plan.css'

/** Mijn plan: write, hand in, read the answer. */
export function Kamer() {
  return (
    <Routes>
      <Route index element={<Overzicht />} />
      <Route path="opsturen" element={<MetPlan>{(o) => <Opsturen {...o} />}</MetPlan>} />
      <Route path="opgestuurd/:versieId" element={<Opgestuurd />} />
      <Route path="versies/:versieId" element={<EigenVersie />} />
      <Route path="gezin/:vraag" element={<MetPlan>{(o) => <Gezin {...o} />}</MetPlan>} />
      <Route path=":persoonId/notities" element={<MetPlan>{(o) => <Notities {...o} />}</MetPlan>} />
      <Route path=":persoonId/*" element={<MetPlan>{(o) => <Persoon {...o} />}</MetPlan>} />
    </Routes>
  )
}
