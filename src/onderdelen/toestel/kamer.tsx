import { Route, Routes } from 'react-router'
import { useTekst } from '../../i18n/use-tekst.ts'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Aangemeld } from './aangemeld.tsx'
import { Installeren } from './installeren.tsx'
import { NietAangenomen } from './niet-aangenomen.tsx'
import { NogNietVerstuurd } from './nog-niet-verstuurd.tsx'
import { ToestelVraag } from './toestel-vraag.tsx'
import { Wissen } from './wissen.tsx'

/** What stands on this device, for whom, and how to take it off. */
export function Kamer() {
  return (
    <Routes>
      <Route index element={<Overzicht />} />
      <Route path="aangemeld" element={<Aangemeld />} />
    </Routes>
  )
}

function Overzicht() {
  const t = useTekst('toestel')
  return (
    <div className="lk-stapel-ruim">
      <PaginaKop titel={t('titel')} inleiding={t('inleiding')} />
      <NietAangenomen />
      <NogNietVerstuurd />
      <ToestelVraag />
      <Installeren />
      <Wissen />
    </div>
  )
}
