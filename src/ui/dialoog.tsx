import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTekst } from '../i18n/use-tekst.ts'
import { IcoonSluit } from './icoon-teken.tsx'
import './dialoog.css'

export type DialoogProps = {
  open: boolean
  /** Called for Escape, the close button and a press beside the dialog. */
  onSluit: () => void
  titel: ReactNode
  children: ReactNode
  /** Word on the close button; default 'Sluiten'. */
  sluitWoord?: string
}

/** A sheet over the page, on the native `<dialog>`: the browser keeps focus in and gives it back. Never opens by itself. */
export function Dialoog({ open, onSluit, titel, children, sluitWoord }: DialoogProps) {
  const t = useTekst('algemeen')
  const id = useId()
  const blad = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = blad.current
    if (element === null) return
    if (open && !element.open) element.showModal()
    if (!open && element.open) element.close()
  }, [open])
  useEffect(() => {
    const element = blad.current
    // A press beside the sheet; for the keyboard there is Escape.
    const naast = (gebeurtenis: MouseEvent): void => {
      if (gebeurtenis.target === element) element?.close()
    }
    element?.addEventListener('click', naast)
    return () => element?.removeEventListener('click', naast)
  }, [])
  return (
    <dialog ref={blad} className="lk-dialoog" aria-labelledby={id} onClose={() => open && onSluit()}>
      {open && (
        <>
          <div className="lk-dialoog__kop">
            <h2 id={id}>{titel}</h2>
            <button type="button" className="lk-dialoog__sluit" onClick={onSluit}>
              <IcoonSluit />
              {sluitWoord ?? t('sluiten')}
            </button>
          </div>
          <div className="lk-dialoog__binnen">{children}</div>
        </>
      )}
    </dialog>
  )
}
