import type { ReactNode } from 'react'
import { useTekst } from '../i18n/use-tekst.ts'
import { IcoonPersoon } from './icoon-teken.tsx'
import { klassen } from './klassen.ts'
import './aan-de-beurt.css'

export type AanDeBeurtProps = {
  /** It is the person who looks: the strip takes the accent. */
  mijn?: boolean
  /** Name of who is to act; not shown when it is the person who looks. */
  wie: string
  /** Role of that person, or nothing. */
  rol?: ReactNode
  /** What is to be done, one line. */
  wat: ReactNode
  /** Until when, in words with a date: 'voor 8 juli 2026'. */
  tot?: ReactNode
  /** The one action, and what stands under it. */
  children?: ReactNode
  niveau?: 2 | 3
}

/** Who is to act, what, until when. */
export function AanDeBeurt({ mijn = false, wie, rol, wat, tot, children, niveau = 2 }: AanDeBeurtProps) {
  const t = useTekst('algemeen')
  const Merk = niveau === 2 ? 'h2' : 'h3'
  return (
    <section className={klassen('lk-beurt', mijn && 'lk-beurt--mijn')}>
      <p className="lk-beurt__wie">
        <span className="lk-beurt__hoofd">
          <IcoonPersoon />
        </span>
        <span>
          <b>{mijn ? t('beurt.u') : t('beurt.ander', { wie })}</b>
          {rol}
        </span>
      </p>
      <Merk className="lk-beurt__wat">{wat}</Merk>
      {tot && <p className="lk-beurt__tot">{tot}</p>}
      {children}
    </section>
  )
}
