import { OpenbareStart } from '../onderdelen/start/openbaar.tsx'
import { Laden } from '../ui/laden.tsx'

/**
 * The first screen before anything is known: what the build prerenders, and what stands there until the Start room has
 * come. The home for visitors, or, on a device where somebody was signed in, quiet bars: CSS chooses, before any script
 * of the loket runs. No focus of its own.
 */
export function StartSchil() {
  return (
    <>
      <div className="ob-bezoeker">
        <OpenbareStart />
      </div>
      <div className="ob-bekend">
        <Laden vorm="blok" aantal={2} />
      </div>
    </>
  )
}
