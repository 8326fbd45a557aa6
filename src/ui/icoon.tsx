import type { ReactNode } from 'react'

export type IcoonProps = { /** Size in px, default 24. */ maat?: number }

/** The ground of every line icon: 24 by 24, 1.75 line, round ends, colour of the text. Always beside a word, so hidden from a screen reader. */
export function Icoon({ maat = 24, children }: IcoonProps & { children: ReactNode }) {
  return (
    <svg
      width={maat}
      height={maat}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}
