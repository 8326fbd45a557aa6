import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router'
import { heel } from './heel.tsx'
import { IcoonTerug } from './icoon-teken.tsx'
import { Link } from './link.tsx'
import './pagina-kop.css'
import './tekst.css'

export type PaginaKopProps = {
  /** The heading of the page, also the title of the tab. */
  titel: string
  /** One sentence: what you can do here. */
  inleiding?: ReactNode
  /** Small line above: 'Vraag 3 van 10', the name of the person it is about. */
  boven?: ReactNode
  terug?: { naar: string; woord: string }
  children?: ReactNode
}

/** Where the focus was last put; the first page of a visit gets none, so that a screen reader starts at the top. */
let laatstePlaats: string | null = null
/** Where a heading was taken away while it had the focus, such as that of a page that was still loading. */
let verlorenOp: string | null = null

/** Whether the keyboard stands nowhere: on the body, or on something that was just hidden and loses it in a moment. */
function nergens(): boolean {
  const { activeElement } = document
  return activeElement === null || activeElement === document.body || activeElement.getClientRects().length === 0
}

/** The one h1 of a page. Sets the title of the tab, and takes the focus after going to another page. */
export function PaginaKop({ titel, inleiding, boven, terug, children }: PaginaKopProps) {
  const { pathname } = useLocation()
  const hoe = useNavigationType()
  const kop = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const loket = document.querySelector('meta[name="application-name"]')?.getAttribute('content') ?? 'Loket'
    document.title = `${titel} - ${loket}`
  }, [titel])
  useEffect(() => {
    if (laatstePlaats !== null && laatstePlaats !== pathname) {
      kop.current?.focus({ preventScroll: true })
      // Going back keeps the place on the page, as the browser does.
      if (hoe !== 'POP') globalThis.scrollTo(0, 0)
    }
    laatstePlaats = pathname
  }, [pathname, hoe])
  useLayoutEffect(() => {
    const element = kop.current
    // A layout effect, for it also runs when a page that stood hidden behind its loading state comes back.
    if (verlorenOp === pathname && nergens()) element?.focus({ preventScroll: true })
    verlorenOp = null
    return () => {
      if (element !== null && document.activeElement === element) verlorenOp = pathname
    }
  }, [pathname])
  return (
    <div className="lk-paginakop">
      {terug && (
        <Link naar={terug.naar} className="lk-paginakop__terug">
          <IcoonTerug />
          {terug.woord}
        </Link>
      )}
      {boven && <p className="lk-paginakop__boven">{heel(boven)}</p>}
      <h1 ref={kop} tabIndex={-1}>
        {heel(titel)}
      </h1>
      {inleiding && <p className="lk-alinea--inleiding">{inleiding}</p>}
      {children}
    </div>
  )
}
