import type { ReactNode } from 'react'
import { Icoon, type IcoonProps } from './icoon.tsx'

/** The nine leefgebieden (domein.md section 3). */
export type LeefgebiedCode = 'WONEN' | 'ZELFZORG' | 'PSYCHISCH' | 'GEZIN' | 'NETWERK' | 'LEREN_WERKEN' | 'VERVOER' | 'GELD' | 'MEEDOEN'

const LIJNEN: Readonly<Record<LeefgebiedCode, ReactNode>> = {
  // A house with a door.
  WONEN: (
    <>
      <path d="m3.5 11.2 8.5-7.4 8.5 7.4M5.8 9.4v10.8h12.4V9.4" />
      <path d="M9.8 20.2v-5.3a2.2 2.2 0 0 1 4.4 0v5.3" />
    </>
  ),
  // A heart held by an open hand.
  ZELFZORG: (
    <>
      <path d="M12.5 11.3C9.7 9.5 8.3 8 8.3 6.2a2.15 2.15 0 0 1 4.2-.7 2.15 2.15 0 0 1 4.2.7c0 1.8-1.4 3.3-4.2 5.1Z" />
      <path d="M2.8 14.5h2.7c1 0 1.7.3 2.5.9l1.3 1h3.2a1.45 1.45 0 0 1 0 2.9H9.5M13.6 17.3l4.6-2.3a1.62 1.62 0 0 1 1.7 2.7l-4.5 2.9c-.7.5-1.4.7-2.3.7H2.8" />
    </>
  ),
  // Sun behind a cloud.
  PSYCHISCH: (
    <>
      <path d="M8.2 19.7h8.6a3.7 3.7 0 0 0 .6-7.35A5.3 5.3 0 0 0 7.3 13.3a3.25 3.25 0 0 0 .9 6.4Z" />
      <path d="M6 10.4a4.3 4.3 0 0 1 6.6-3.2M9.3 2.7v1.2M3.7 5.2l.85.85M14.9 5.2l-.85.85M1.9 10.8h1.2" />
    </>
  ),
  // Two grown-ups and a child.
  GEZIN: (
    <>
      <circle cx="6.7" cy="6.7" r="2.7" />
      <circle cx="17.3" cy="6.7" r="2.7" />
      <circle cx="12" cy="15" r="1.9" />
      <path d="M2.6 18.8v-2.3a4.1 4.1 0 0 1 4.1-4.1c.6 0 1.1.1 1.6.3M21.4 18.8v-2.3a4.1 4.1 0 0 0-4.1-4.1c-.6 0-1.1.1-1.6.3M8.6 21a3.5 3.5 0 0 1 6.8 0" />
    </>
  ),
  // People tied together.
  NETWERK: (
    <>
      <circle cx="12" cy="5.6" r="2.5" />
      <circle cx="5.2" cy="17.5" r="2.5" />
      <circle cx="18.8" cy="17.5" r="2.5" />
      <path d="m10.7 7.8-4.2 7.5M13.3 7.8l4.2 7.5M7.7 17.5h8.6" />
    </>
  ),
  // An open book.
  LEREN_WERKEN: (
    <>
      <path d="M12 6.7C10 5.2 7.2 4.6 3.3 4.7v13.5c3.9-.1 6.7.5 8.7 2 2-1.5 4.8-2.1 8.7-2V4.7c-3.9-.1-6.7.5-8.7 2Z" />
      <path d="M12 6.7v13.5M6.3 9c1.2.1 2.1.3 3 .7M6.3 12.7c1.2.1 2.1.3 3 .7" />
    </>
  ),
  // A bicycle.
  VERVOER: (
    <>
      <circle cx="5.8" cy="16" r="3.7" />
      <circle cx="18.2" cy="16" r="3.7" />
      <path d="M5.8 16 9 9h6.3M12 16 9 9l-.8-2.3M12 16H5.8M12 16l3.3-7M18.2 16l-3.4-10h2.9M6.5 6.7h3.3" />
    </>
  ),
  // A coin.
  GELD: (
    <>
      <circle cx="12" cy="12" r="8.9" />
      <path d="M15.6 8.7A4.5 4.5 0 0 0 8.3 12a4.5 4.5 0 0 0 7.3 3.3M6.7 10.8h6M6.7 13.2h6" />
    </>
  ),
  // A kite.
  MEEDOEN: (
    <>
      <path d="M14.3 2.9 20.6 8l-5 8.2L8.3 10.4Z" />
      <path d="m14.3 2.9 1.3 13.3M20.6 8 8.3 10.4M15.6 16.2c-1 2.8-3.3 1.2-4.9 2.4-1.5 1.1-1.2 2.5-3.4 2.5-1.6 0-2.4-.9-3.9-.4" />
    </>
  ),
}

/** The icon of a leefgebied; its name always stands beside it. */
export function LeefgebiedIcoon({ gebied, maat = 28 }: IcoonProps & { gebied: LeefgebiedCode }) {
  return <Icoon maat={maat}>{LIJNEN[gebied]}</Icoon>
}
