import { type ReactNode, useId } from 'react'
import { klassen } from './klassen.ts'
import { Hint, VeldFout, veldAria } from './omlijst-veld.tsx'
import './keuze.css'
import './veld.css'

export type KeuzeOptie<W extends string> = { waarde: W; woord: ReactNode; uitleg?: ReactNode; icoon?: ReactNode }

export type KeuzeBasis<W extends string> = {
  label: ReactNode
  vraag?: boolean
  hint?: ReactNode
  fout?: string | undefined
  naam: string
  opties: readonly KeuzeOptie<W>[]
  /** Two columns where there is room; for many short options. */
  naastElkaar?: boolean
}

/** Shared body of Keuze (one) and Vinkjes (several): a fieldset whose whole rows can be pressed. */
export function KeuzeLijst<W extends string>({
  label,
  vraag = false,
  hint,
  fout,
  naam,
  opties,
  naastElkaar = false,
  soort,
  gekozen,
  kies,
}: KeuzeBasis<W> & { soort: 'radio' | 'checkbox'; gekozen: (waarde: W) => boolean; kies: (waarde: W, aan: boolean) => void }) {
  const id = useId()
  const aria = veldAria(id, hint, fout)
  return (
    <fieldset className="lk-keuze" id={id} aria-describedby={aria['aria-describedby']}>
      <legend className={klassen('lk-veld__label', vraag && 'lk-veld__label--vraag')}>{label}</legend>
      <Hint veldId={id}>{hint}</Hint>
      <VeldFout veldId={id} fout={fout} />
      <div className={klassen('lk-keuze__lijst', naastElkaar && 'lk-keuze__lijst--naast')}>
        {opties.map(({ waarde, woord, uitleg, icoon }, nummer) => (
          <label key={waarde} className="lk-keuze__rij">
            <input
              type={soort}
              name={naam}
              id={nummer === 0 ? `${id}-eerste` : undefined}
              value={waarde}
              checked={gekozen(waarde)}
              aria-invalid={aria['aria-invalid']}
              onChange={(e) => kies(waarde, e.currentTarget.checked)}
            />
            <span className="lk-keuze__woord">
              {woord}
              {uitleg && <span className="lk-keuze__uitleg">{uitleg}</span>}
            </span>
            {icoon}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
