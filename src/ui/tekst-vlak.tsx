import { type ComponentProps, useId } from 'react'
import { OmlijstVeld, type VeldBasis } from './omlijst-veld.tsx'

export type TekstVlakProps = VeldBasis & Omit<ComponentProps<'textarea'>, 'className' | 'id'> & { id?: string }

/** Several lines of text; grows with what is written. */
export function TekstVlak({ label, vraag, bij, hint, fout, id, ...invoer }: TekstVlakProps) {
  const eigen = useId()
  const veldId = id ?? eigen
  return (
    <OmlijstVeld veldId={veldId} {...{ label, vraag, bij, hint, fout }}>
      {(aria) => <textarea rows={5} {...invoer} {...aria} id={veldId} className="lk-invoer lk-invoer--vlak" />}
    </OmlijstVeld>
  )
}
