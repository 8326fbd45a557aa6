import { type ComponentProps, type ReactNode, useId } from 'react'
import { OmlijstVeld, useLengte, type VeldBasis, VeldVol } from './omlijst-veld.tsx'

export type VeldProps = VeldBasis & Omit<ComponentProps<'input'>, 'className' | 'id'> & { id?: string; achter?: ReactNode }

/** One line of text. Everything an `<input>` takes may be given too (name, value, onChange, ref, autoComplete, inputMode). */
export function Veld({ label, vraag, bij, hint, fout, id, achter, type = 'text', ...invoer }: VeldProps) {
  const eigen = useId()
  const veldId = id ?? eigen
  const { lengte, bijInvoer } = useLengte(invoer.value, invoer.defaultValue)
  return (
    <OmlijstVeld veldId={veldId} {...{ label, vraag, bij, hint, fout }}>
      {(aria) => (
        <>
          <input
            {...invoer}
            {...aria}
            id={veldId}
            type={type}
            className="lk-invoer"
            onInput={(e) => {
              bijInvoer(e.currentTarget.value)
              invoer.onInput?.(e)
            }}
          />
          {achter}
          <VeldVol veldId={veldId} lengte={lengte} max={invoer.maxLength} />
        </>
      )}
    </OmlijstVeld>
  )
}
