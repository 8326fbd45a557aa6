import { type ComponentProps, type ReactNode, useId } from 'react'
import { OmlijstVeld, type VeldBasis } from './omlijst-veld.tsx'

export type VeldProps = VeldBasis & Omit<ComponentProps<'input'>, 'className' | 'id'> & { id?: string; achter?: ReactNode }

/** One line of text. Everything an `<input>` takes may be given too (name, value, onChange, ref, autoComplete, inputMode). */
export function Veld({ label, vraag, bij, hint, fout, id, achter, type = 'text', ...invoer }: VeldProps) {
  const eigen = useId()
  const veldId = id ?? eigen
  return (
    <OmlijstVeld veldId={veldId} {...{ label, vraag, bij, hint, fout }}>
      {(aria) => (
        <>
          <input {...invoer} {...aria} id={veldId} type={type} className="lk-invoer" />
          {achter}
        </>
      )}
    </OmlijstVeld>
  )
}
