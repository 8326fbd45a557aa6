import { Component, type ReactNode } from 'react'
import { FoutPagina } from './fout-pagina.tsx'

type Props = {
  /** When this changes (another page), the boundary tries again by itself. */
  sleutel: string
  onOpnieuw?: () => void
  children: ReactNode
}
type Staat = { fout: unknown; bij: string }

let laadFout = false

/**
 * Vite tells that a part of the loket could not be fetched: no network, or a newer version is on the server.
 * The event is not stopped, so that the error also reaches the boundary, which knows where it is.
 */
export function luisterNaarLaadfouten(): void {
  globalThis.addEventListener('vite:preloadError', () => {
    laadFout = true
  })
}

function isLaadfout(fout: unknown): boolean {
  return laadFout || (fout instanceof TypeError && /dynamically imported module|module script|import/iu.test(fout.message))
}

/** Keeps an error inside the room where it happened; the frame, its bars and the phone number stay. */
export class FoutGrens extends Component<Props, Staat> {
  override state: Staat = { fout: null, bij: this.props.sleutel }

  static getDerivedStateFromError(fout: unknown): Partial<Staat> {
    return { fout: fout ?? new Error('unknown') }
  }

  static getDerivedStateFromProps(props: Props, staat: Staat): Partial<Staat> | null {
    return props.sleutel === staat.bij ? null : { fout: null, bij: props.sleutel }
  }

  opnieuw = (): void => {
    // A browser keeps a part that failed once as failed until the page is loaded anew; what was typed is stored by then.
    if (isLaadfout(this.state.fout) && navigator.onLine) return globalThis.location.reload()
    laadFout = false
    this.props.onOpnieuw?.()
    this.setState({ fout: null })
  }

  override render(): ReactNode {
    if (this.state.fout === null) return this.props.children
    const soort = !isLaadfout(this.state.fout) ? 'fout' : navigator.onLine ? 'versie' : 'offline'
    return <FoutPagina soort={soort} opnieuw={this.opnieuw} />
  }
}
