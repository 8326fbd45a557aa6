import { Navigate, Route, Routes } from 'react-router'
import { useConcept } from '../../offline/concept.ts'
import { Laden } from '../../ui/laden.tsx'
import { useTekst } from '../../i18n/use-tekst.ts'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { adres } from './adressen.ts'
import type { PlanOmgeving } from './omgeving.tsx'
import { leesInvoer, LEGE_INVOER } from './uitnodigen.ts'
import { UitnodigFormulier } from './uitnodig-formulier.tsx'
import { UitnodigLink } from './uitnodig-link.tsx'
import { SamenOverzicht } from './uitnodig-overzicht.tsx'
import './uitnodigen.css'

/** `/plan/samen`: who writes along, who is invited, and inviting somebody. One form at a time, kept on the device. */
export function Samen(o: PlanOmgeving) {
  const t = useTekst('uitnodiging')
  const concept = useConcept(['uitnodigen', o.dossier.id], LEGE_INVOER, leesInvoer)
  if (!concept.geladen)
    return (
      <>
        <PaginaKop titel={t('samen.titel')} />
        <Laden aantal={4} />
      </>
    )
  return (
    <Routes>
      <Route index element={<SamenOverzicht {...o} concept={concept} />} />
      <Route path="link" element={<UitnodigLink {...o} concept={concept} />} />
      <Route path="uitnodigen/:stap?" element={<UitnodigFormulier {...o} concept={concept} />} />
      <Route path="*" element={<Navigate to={adres.samen} replace />} />
    </Routes>
  )
}
