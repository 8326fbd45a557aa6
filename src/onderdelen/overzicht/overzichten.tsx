import { useParams } from 'react-router'
import { useTekst } from '../../i18n/use-tekst.ts'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { useDossier } from '../start/deur.ts'
import { MetDossier } from '../start/deur-delen.ts'
import { OverzichtLijst } from './lijst.tsx'
import { OverzichtPagina } from './pagina.tsx'

/** `/geld/overzichten` and one page under it, of the dossier that is open. */
export function Overzichten() {
  const t = useTekst('overzicht')
  const { welk } = useParams()
  const { staat } = useDossier()
  return (
    <>
      {staat !== 'OPEN' && <PaginaKop titel={t('titel')} />}
      <MetDossier>
        {({ id }) => (welk === undefined ? <OverzichtLijst dossierId={id} /> : <OverzichtPagina key={welk} dossierId={id} welk={welk} />)}
      </MetDossier>
    </>
  )
}
