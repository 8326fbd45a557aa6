import { Navigate, Route, Routes, useParams } from 'react-router'
import { useTekst } from '../../i18n/use-tekst.ts'
import { usePlanDocument } from '../../offline/plan-haken.ts'
import { Laden } from '../../ui/laden.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { adres } from './adressen.ts'
import { NietOpen } from './bewaard.tsx'
import { deelVan, usePlanDocumenten } from './inhoud.ts'
import type { KostenOmgeving } from './kosten-omgeving.ts'
import { KostenOverzicht } from './kosten-overzicht.tsx'
import { KostenRegelScherm } from './kosten-regel.tsx'
import { wieIs } from './omgeving.tsx'
import type { PersoonOmgeving } from './persoon.tsx'
import './kosten.css'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u

/** The budgetplan of one person: the lines with their sums, and one line. */
export function Kosten(o: PersoonOmgeving) {
  const t = useTekst('kosten')
  const p = useTekst('plan')
  const deel = deelVan(o.plan, o.persoonId, 'KOSTEN')
  const beeld = usePlanDocument(deel?.id ?? null)
  // The same document once more, to be drawn again at any change in it.
  const gevolgd = usePlanDocumenten(deel === null ? [] : [deel.id]).has(deel?.id ?? '')
  // Fields and sums of one screen read the one document.
  const { document } = beeld
  if (deel === null) return <Navigate to={adres.plan} replace />
  if (beeld.fase !== 'OPEN' || document === null || !gevolgd)
    return (
      <>
        <PaginaKop titel={o.wie === null ? t('titel') : t('titelVoor', { naam: o.wie })} terug={{ naar: adres.plan, woord: p('titel') }} />
        {beeld.fase === 'LADEN' || beeld.fase === 'OPEN' ? <Laden vorm="rijen" aantal={3} /> : <NietOpen beeld={beeld} />}
      </>
    )
  const omgeving: KostenOmgeving = {
    plan: o.plan,
    persoonId: o.persoonId,
    naam: o.wie,
    schrijver: o.sessie.persoon.id,
    wie: (id) => wieIs(o.dossier, id),
    beeld,
    document,
    mag: beeld.mag === 'SCHRIJVEN',
  }
  return (
    <Routes>
      <Route index element={<KostenOverzicht {...omgeving} />} />
      <Route path=":regelId" element={<RegelPlek {...omgeving} />} />
    </Routes>
  )
}

function RegelPlek(o: KostenOmgeving) {
  const { regelId = '' } = useParams()
  if (!UUID.test(regelId)) return <Navigate to={adres.kosten(o.persoonId)} replace />
  return <KostenRegelScherm key={regelId} {...o} regelId={regelId} />
}
