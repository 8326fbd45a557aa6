import { useId } from 'react'
import { useTekst } from '../i18n/use-tekst.ts'
import { OmlijstVeld, type VeldBasis } from './omlijst-veld.tsx'
import './bestand-veld.css'

/**
 * A field for one file. The field of the browser lies over it unseen, so that keyboard, dropping and screen reader work
 * as everywhere; what is seen are our own words, because the browser writes its own in the language of the browser.
 * @param soorten what the browser offers first, as in `accept`
 */
export function BestandVeld({
  label,
  vraag,
  bij,
  hint,
  fout,
  id,
  soorten,
  bestand,
  onBestand,
}: VeldBasis & { id?: string; soorten: string; bestand: File | null; onBestand: (bestand: File | null) => void }) {
  const t = useTekst('algemeen')
  const eigen = useId()
  const veldId = id ?? eigen
  return (
    <OmlijstVeld veldId={veldId} {...{ label, vraag, bij, hint, fout }}>
      {(aria) => (
        <div className="lk-bestandveld">
          <span className="lk-bestandveld__knop" aria-hidden="true">
            {t('bestand.kies')}
          </span>
          <span className="lk-bestandveld__naam" aria-hidden="true">
            {bestand === null ? t('bestand.geen') : bestand.name}
          </span>
          <input
            {...aria}
            id={veldId}
            type="file"
            className="lk-bestandveld__invoer"
            accept={soorten}
            onChange={(e) => onBestand(e.currentTarget.files?.[0] ?? null)}
          />
        </div>
      )}
    </OmlijstVeld>
  )
}
