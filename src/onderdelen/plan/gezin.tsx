import { Navigate, useParams } from 'react-router'
import { usePlanDocument } from '../../offline/plan-haken.ts'
import { adres, isGezinVraag, stapGezin } from './adressen.ts'
import { deelVan } from './inhoud.ts'
import type { PlanOmgeving } from './omgeving.tsx'
import { VraagScherm } from './vraag-scherm.tsx'

/** The page that a family shares: three questions. */
export function Gezin({ plan, sessie }: PlanOmgeving) {
  const { vraag } = useParams()
  const deel = deelVan(plan, null, 'GEZIN')
  const beeld = usePlanDocument(deel?.id ?? null)
  if (!isGezinVraag(vraag) || deel === null) return <Navigate to={adres.plan} replace />
  return (
    <VraagScherm
      key={vraag}
      veld={vraag}
      vraag={{ sleutel: `gezin.${vraag}`, waarden: {} }}
      stap={stapGezin(vraag)}
      deel="deel"
      schrijver={sessie.persoon.id}
      persoonId="gezin"
      beeld={beeld}
    />
  )
}
