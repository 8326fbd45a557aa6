import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { Knop } from '../../ui/knop.tsx'
import { Laden } from '../../ui/laden.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { DeclaratieAntwoord } from './declaratie-doen.tsx'
import { DeclaratieBeeld } from './declaratie-beeld.tsx'
import { standVan } from './declaratie-rij.tsx'
import { declaratieVraag } from './declaratie-vragen.ts'
import { useDeclaratieNaam, useDeclaratieTekst } from './declaratie-zin.ts'
import { useGeldTekst } from './zin.ts'

/** `/geld/declaraties/:id`: one declaratie as the loket knows it now; a payment arrives on the open page. */
export function DeclaratiePagina() {
  const { declaratieId = '' } = useParams()
  return <EenDeclaratie key={declaratieId} id={declaratieId} terug="/geld/declaraties" />
}

/** @param werk for staff: the same page without anything of the family to do, and nothing kept on the device */
export function EenDeclaratie({ id, terug, werk = false }: { id: string; terug: string; werk?: boolean }) {
  const t = useDeclaratieTekst()
  const g = useGeldTekst()
  const naam = useDeclaratieNaam()
  const { data: d, error, refetch } = useQuery(declaratieVraag(id, werk))
  const naarTerug = { naar: terug, woord: t('titel') }
  if (d !== undefined)
    return (
      <>
        <PaginaKop titel={t(`pagina.${standVan(d)}`)} boven={naam(d)} terug={naarTerug} />
        <div className="lk-stapel-ruim">
          <DeclaratieBeeld d={d} werk={werk}>
            {!werk && <DeclaratieAntwoord d={d} />}
          </DeclaratieBeeld>
        </div>
      </>
    )
  const weg = error !== null && 'status' in error && error.status === 404
  return (
    <>
      <PaginaKop titel={weg ? t('pagina.weg') : t('titel')} {...(weg ? { inleiding: t('pagina.wegTekst') } : {})} terug={naarTerug} />
      {error === null && <Laden aantal={3} />}
      {error !== null && !weg && (
        <Leeg titel={t('fout.titel')} actie={<Knop onClick={() => void refetch()}>{g('fout.actie')}</Knop>}>
          {g('fout.tekst')}
        </Leeg>
      )}
    </>
  )
}
