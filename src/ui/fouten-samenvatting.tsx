import { type MouseEvent, useEffect, useRef } from 'react'
import { useTekst } from '../i18n/use-tekst.ts'
import { IcoonLetOp } from './icoon-teken.tsx'
import './melding.css'

export type VeldFoutRegel = {
  /** id of the field (for Keuze/Vinkjes/DatumVeld: of the fieldset) */
  veld: string
  tekst: string
}

/** What is still to be done, above the form, with a way to each field. Takes the focus when `beurt` changes (each press on the button). */
export function FoutenSamenvatting({ fouten, beurt }: { fouten: readonly VeldFoutRegel[]; beurt: number }) {
  const t = useTekst('algemeen')
  const blok = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (beurt > 0) blok.current?.focus()
  }, [beurt])
  if (fouten.length === 0) return null
  const spring = (gebeurtenis: MouseEvent<HTMLAnchorElement>, veld: string): void => {
    const doel = document.getElementById(veld)
    if (doel === null) return
    gebeurtenis.preventDefault()
    const invoer = doel.matches('fieldset') ? doel.querySelector<HTMLElement>('input') : doel
    invoer?.focus()
    doel.scrollIntoView({ block: 'center' })
  }
  return (
    <div ref={blok} tabIndex={-1} className="lk-melding lk-melding--attention lk-fouten" role="group" aria-labelledby="lk-fouten-kop">
      <IcoonLetOp maat={26} />
      <h2 id="lk-fouten-kop" className="lk-melding__kop">
        {t('fouten.kop', { count: fouten.length })}
      </h2>
      <div className="lk-melding__tekst">
        <ul>
          {fouten.map(({ veld, tekst }) => (
            <li key={veld}>
              <a href={`#${veld}`} onClick={(e) => spring(e, veld)}>
                {tekst}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
