import { type DragEvent, useState } from 'react'
import { useNavigate } from 'react-router'

/** Reads which potje a row is about, from the mark in its title. */
function potjeVan(doel: EventTarget): string | null {
  const rij = doel instanceof Element ? doel.closest('li') : null
  return rij?.querySelector('[data-potje]')?.getAttribute('data-potje') ?? null
}

export type Sleep = {
  /** the row on which the money would land now */
  doel: string | null
  op: Record<'onDragStart' | 'onDragOver' | 'onDragEnd' | 'onDrop', (gebeurtenis: DragEvent<HTMLElement>) => void>
}

/**
 * Dragging one potje onto another with a mouse: the same two choices as the two pages of questions, which stay the way
 * for a keyboard and a finger. It only leads to the question how much; nothing is moved by letting go.
 */
export function useSleep(): Sleep {
  const naar = useNavigate()
  const [van, zetVan] = useState<string | null>(null)
  const [doel, zetDoel] = useState<string | null>(null)
  const klaar = (): void => {
    zetVan(null)
    zetDoel(null)
  }
  return {
    doel,
    op: {
      // Only a row that is a link can be dragged: the browser does that by itself.
      onDragStart: (g) => {
        zetVan(potjeVan(g.target))
        g.dataTransfer.effectAllowed = 'all'
      },
      onDragOver: (g) => {
        const boven = potjeVan(g.target)
        const past = van !== null && boven !== null && boven !== van
        if (past) {
          g.preventDefault()
          g.dataTransfer.dropEffect = 'move'
        }
        if (doel !== (past ? boven : null)) zetDoel(past ? boven : null)
      },
      onDragEnd: klaar,
      onDrop: (g) => {
        const boven = potjeVan(g.target)
        if (van === null || boven === null || boven === van) return
        g.preventDefault()
        klaar()
        void naar(`/geld/schuiven/${van}/naar/${boven}`)
      },
    },
  }
}
