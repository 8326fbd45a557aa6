import { Route, Routes } from 'react-router'
import { Besluit } from './besluit.tsx'
import { Controle } from './controle.tsx'
import { Gezin } from './gezin.tsx'
import { later } from '../../i18n/later.ts'
import { Notities } from './notities.tsx'
import { MetPlan, MetPlanOfNiets } from './omgeving.tsx'
import { Opgestuurd } from './opgestuurd.tsx'
import { Opsturen } from './opsturen.tsx'
import { Overzicht } from './overzicht.tsx'
import { Persoon } from './persoon.tsx'
import { EigenVersie } from './versie.tsx'
import './plan.css'

const KostenSamen = later(async () => (await import('./kosten-samen.tsx')).KostenSamen, ['kosten'])
const KostenErbij = later(async () => (await import('./kosten-erbij.tsx')).KostenErbij, ['kosten', 'kaart'])
const KostenErbijBegin = later(async () => (await import('./kosten-erbij.tsx')).KostenErbijBegin, ['kosten', 'kaart'])
const Geschiedenis = later(async () => (await import('./geschiedenis.tsx')).Geschiedenis, ['geschiedenis'])
const Samen = later(async () => (await import('./uitnodig-kamer.tsx')).Samen, ['uitnodiging', 'rechten'])
const Meenemen = later(async () => (await import('./uitvoer-meenemen.tsx')).Meenemen, ['uitvoer'])
const Afdruk = later(async () => (await import('./afdruk.tsx')).Afdruk, ['uitvoer'])
const Gesprekskaart = later(async () => (await import('./gesprekskaart.tsx')).Gesprekskaart, ['uitvoer'])

/** Mijn plan: write, hand in, read the answer. */
export function Kamer() {
  return (
    <Routes>
      <Route index element={<Overzicht />} />
      <Route path="opsturen" element={<MetPlan>{(o) => <Opsturen {...o} />}</MetPlan>} />
      <Route path="controle" element={<MetPlan>{(o) => <Controle {...o} />}</MetPlan>} />
      <Route path="besluit" element={<Besluit />} />
      <Route path="opgestuurd/:versieId" element={<Opgestuurd />} />
      <Route path="versies/:versieId" element={<EigenVersie />} />
      <Route path="eerder/*" element={<MetPlan>{(o) => <Geschiedenis {...o} />}</MetPlan>} />
      <Route path="gezin/:vraag" element={<MetPlan>{(o) => <Gezin {...o} />}</MetPlan>} />
      <Route path="samen/*" element={<MetPlan>{(o) => <Samen {...o} />}</MetPlan>} />
      <Route path="kosten" element={<MetPlan>{(o) => <KostenSamen {...o} />}</MetPlan>} />
      <Route path="kosten/erbij/:aanbodId" element={<MetPlan Zonder={KostenErbijBegin}>{(o) => <KostenErbij {...o} />}</MetPlan>} />
      <Route path="meenemen" element={<MetPlanOfNiets>{(plan, dossier) => <Meenemen plan={plan} dossier={dossier} />}</MetPlanOfNiets>} />
      <Route path="afdruk" element={<MetPlanOfNiets>{(plan, dossier) => <Afdruk plan={plan} dossier={dossier} />}</MetPlanOfNiets>} />
      <Route path="gesprekskaart" element={<MetPlan>{(o) => <Gesprekskaart {...o} />}</MetPlan>} />
      <Route path=":persoonId/notities" element={<MetPlan>{(o) => <Notities {...o} />}</MetPlan>} />
      <Route path=":persoonId/*" element={<MetPlan>{(o) => <Persoon {...o} />}</MetPlan>} />
    </Routes>
  )
}
