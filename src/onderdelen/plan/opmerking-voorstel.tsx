import { useMemo } from 'react'
import { isOvergenomen, nieuweTekst } from '../../domein/plan/overnemen.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { useTekst as useVeldTekst } from '../../offline/plan-haken.ts'
import type { PlanDocument } from '../../offline/plandoc.ts'
import { VerschilTekst } from './verschil-tekst.tsx'

/**
 * A proposal beside the text as it is now. What stands at the right is exactly what the field becomes: when the text
 * went on since the proposal was made, those new words are in it.
 */
export function Voorstel({
  document,
  id,
  veld,
  voorstel,
  basis,
}: {
  document: PlanDocument | null
  id: string
  veld: string
  voorstel: string
  /** null for a proposal that ended: then there is nothing to compare */
  basis: string | null
}) {
  const t = useTekst('opmerking')
  const nu = useVeldTekst(document, veld)
  const wordt = useMemo(() => nieuweTekst(nu, { id, veld, voorstel, basis }), [nu, id, veld, voorstel, basis])
  if (basis === null || document === null)
    return (
      <div className="pl-voorstel">
        <div className="pl-voorstel__kant">
          <h3 className="pl-voorstel__kop">{t('voorstel.wordt')}</h3>
          {voorstel === '' ? <p>{t('voorstel.leeg')}</p> : <p className="pl-tekst">{voorstel}</p>}
        </div>
      </div>
    )
  if (isOvergenomen(document.ydoc, id)) return <p>{t('voorstel.staatEr')}</p>
  return (
    <div className="lk-stapel">
      {nu !== basis && <p className="lk-alinea--bij">{t(wordt.past ? 'voorstel.veranderd' : 'voorstel.botst')}</p>}
      <div className="pl-voorstel">
        <div className="pl-voorstel__kant">
          <h3 className="pl-voorstel__kop">{t('voorstel.nu')}</h3>
          {nu === '' ? <p>{t('voorstel.leeg')}</p> : <VerschilTekst oud={nu} nieuw={wordt.tekst} kant="OUD" />}
        </div>
        <div className="pl-voorstel__kant">
          <h3 className="pl-voorstel__kop">{t('voorstel.wordt')}</h3>
          {wordt.tekst === '' ? <p>{t('voorstel.leeg')}</p> : <VerschilTekst oud={nu} nieuw={wordt.tekst} kant="NIEUW" />}
        </div>
      </div>
    </div>
  )
}
