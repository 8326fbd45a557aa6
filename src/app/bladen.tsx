import { BelBlad } from './bel-blad.tsx'
import { MenuBlad } from './menu-blad.tsx'
import { WeergaveBlad } from './weergave-blad.tsx'
import { WieBlad } from './wie-blad.tsx'

export type Blad = 'bellen' | 'weergave' | 'menu' | 'wie'

/** The sheets of the frame, in a chunk of their own: nobody needs them before a press on their button. */
export function Bladen({ blad, onSluit, telefoon }: { blad: Blad | null; onSluit: () => void; telefoon: string }) {
  return (
    <>
      <BelBlad open={blad === 'bellen'} onSluit={onSluit} telefoon={telefoon} />
      <WeergaveBlad open={blad === 'weergave'} onSluit={onSluit} />
      <WieBlad open={blad === 'wie'} onSluit={onSluit} />
      <MenuBlad open={blad === 'menu'} onSluit={onSluit} />
    </>
  )
}
