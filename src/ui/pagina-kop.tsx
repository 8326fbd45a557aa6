import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router'
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
  return (
    <div className="lk-paginakop">
      {terug && (
        <Link naar={terug.naar} className="lk-paginakop__terug">
          <IcoonTerug />
          {terug.woord}
        </Link>
      )}
      {boven && <p className="lk-paginakop__boven">{boven}</p>}
      <h1 ref={kop} tabIndex={-1}>
        {titel}
      </h1>
      {inleiding && <p className="lk-alinea--inleiding">{inleiding}</p>}
      {children}
    </div>
  )
}
