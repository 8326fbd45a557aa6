import type { ReactNode } from 'react'
import { IcoonVink } from './icoon-teken.tsx'
import './filters.css'

export type FilterOptie<W extends string> = { waarde: W; woord: ReactNode; icoon?: ReactNode }

/** Chips that switch on and off; the chosen ones carry a tick, not only a colour. */
export function Filters<W extends string>({
  label,
  opties,
  gekozen,
  onWissel,
}: {
  label: ReactNode
  opties: readonly FilterOptie<W>[]
  gekozen: readonly W[]
  onWissel: (waarde: W) => void
}) {
  return (
    <fieldset className="lk-filters">
      <legend>{label}</legend>
      {opties.map(({ waarde, woord, icoon }) => {
        const aan = gekozen.includes(waarde)
        return (
          <button key={waarde} type="button" className="lk-filter" aria-pressed={aan} onClick={() => onWissel(waarde)}>
            {aan ? <IcoonVink maat={20} /> : icoon}
            {woord}
          </button>
        )
      })}
    </fieldset>
  )
}
