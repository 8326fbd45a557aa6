import { Navigate, Route, Routes, useParams } from 'react-router'
import { usePlanDocument } from '../../offline/plan-haken.ts'
import { Laden } from '../../ui/laden.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { useTekst } from '../../i18n/use-tekst.ts'
import { adres } from './adressen.ts'
import { NietOpen } from './bewaard.tsx'
import { DoelScherm } from './doel-scherm.tsx'
import { DoelenOverzicht } from './doelen-overzicht.tsx'
import type { DoelenOmgeving } from './doelen-omgeving.ts'
import { deelVan, useHertekend } from './inhoud.ts'
import { wieIs } from './omgeving.tsx'
import type { PersoonOmgeving } from './persoon.tsx'
import './doelen.css'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u

/** The goals of one person: the list, and one goal with its small steps. */
export function Doelen(o: PersoonOmgeving) {
  const t = useTekst('doelen')
  const deel = deelVan(o.plan, o.persoonId, 'DOELEN')
  const beeld = usePlanDocument(deel?.id ?? null)
  const { document } = beeld
  useHertekend(document)
  if (deel === null) return <Navigate to={adres.plan} replace />
  if (beeld.fase !== 'OPEN' || document === null)
    return (
      <>
        <PaginaKop titel={o.wie === null ? t('titel') : t('titelVoor', { naam: o.wie })} terug={{ naar: adres.plan, woord: t('terug') }} />
        {beeld.fase === 'LADEN' || beeld.fase === 'OPEN' ? <Laden vorm="rijen" aantal={3} /> : <NietOpen beeld={beeld} />}
      </>
    )
  const omgeving: DoelenOmgeving = {
    persoonId: o.persoonId,
    naam: o.wie,
    schrijver: o.sessie.persoon.id,
    wie: (id) => wieIs(o.dossier, id),
    beeld,
    document,
    verhaal: o.verhaal,
    mag: beeld.mag === 'SCHRIJVEN',
  }
  return (
    <Routes>
      <Route index element={<DoelenOverzicht {...omgeving} />} />
      <Route path=":doelId" element={<DoelPlek {...omgeving} />} />
    </Routes>
  )
}

function DoelPlek(o: DoelenOmgeving) {
  const { doelId = '' } = useParams()
  if (!UUID.test(doelId)) return <Navigate to={adres.doelen(o.persoonId)} replace />
  return <DoelScherm key={doelId} {...o} doelId={doelId} />
}
