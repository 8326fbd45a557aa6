import { type ComponentProps, useId } from 'react'
import { OmlijstVeld, useLengte, type VeldBasis, VeldVol } from './omlijst-veld.tsx'

export type TekstVlakProps = VeldBasis & Omit<ComponentProps<'textarea'>, 'className' | 'id'> & { id?: string }

/** Several lines of text; grows with what is written. */
export function TekstVlak({ label, vraag, bij, hint, fout, id, ...invoer }: TekstVlakProps) {
  const eigen = useId()
  const veldId = id ?? eigen
  const { lengte, bijInvoer } = useLengte(invoer.value, invoer.defaultValue)
  return (
    <OmlijstVeld veldId={veldId} {...{ label, vraag, bij, hint, fout }}>
      {(aria) => (
        <>
          <textarea
            rows={5}
            {...invoer}
            {...aria}
            id={veldId}
            className="lk-invoer lk-invoer--vlak"
            onInput={(e) => {
              bijInvoer(e.currentTarget.value)
              invoer.onInput?.(e)
            }}
          />
          <VeldVol veldId={veldId} lengte={lengte} max={invoer.maxLength} />
        </>
      )}
    </OmlijstVeld>
  )
}
