import { Icoon, type IcoonProps } from './icoon.tsx'

/* The five places, in the order they always have. */

/** Start: the kitchen table with a cup on it, where the talk is. */
export function IcoonStart(p: IcoonProps) {
  return (
    <Icoon {...p}>
      <path d="M2.8 13.5h18.4M5.4 13.5v6.7M18.6 13.5v6.7" />
      <path d="M8.6 6.6h5.6v3.9a3 3 0 0 1-3 3h-.2a2.4 2.4 0 0 1-2.4-2.4Z" />
      <path d="M14.2 7.6h1a1.7 1.7 0 0 1 0 3.4h-1" />
    </Icoon>
  )
}
/** Mijn plan: a notebook being written in. */
export function IcoonPlan(p: IcoonProps) {
  return (
    <Icoon {...p}>
      <path d="M18.5 11V5.8a2 2 0 0 0-2-2h-9a2 2 0 0 0-2 2v12.4a2 2 0 0 0 2 2h4" />
      <path d="M9 8.2h6M9 12h3.6" />
      <path d="m14.6 20.3.5-2.6 4.3-4.3a1.45 1.45 0 0 1 2 2l-4.3 4.4Z" />
    </Icoon>
  )
}
/** Mijn geld: a jar. */
export function IcoonGeld(p: IcoonProps) {
  return (
    <Icoon {...p}>
      <path d="M7.5 3.3h9M8.3 3.3v2.5M15.7 3.3v2.5" />
      <path d="M8.3 5.8C6.5 6.8 5.6 8 5.6 10v8a2.7 2.7 0 0 0 2.7 2.7h7.4a2.7 2.7 0 0 0 2.7-2.7v-8c0-2-.9-3.2-2.7-4.2Z" />
      <path d="M5.6 13.2c2.1-1 4.3-1 6.4 0s4.3 1 6.4 0" />
    </Icoon>
  )
}
/** Zoek hulp: a glass over a person. */
export function IcoonHulp(p: IcoonProps) {
  return (
    <Icoon {...p}>
      <circle cx="10.6" cy="10.6" r="7.3" />
      <path d="m16 16 4.8 4.8" />
      <path d="M10.6 13.9c-1.9-1.3-3-2.4-3-3.7a1.550 1.550 0 0 1 3-.6 1.550 1.550 0 0 1 3 .6c0 1.3-1.1 2.4-3 3.7Z" />
    </Icoon>
  )
}
/** Mijn consulent: two balloons, one answers the other. */
export function IcoonContact(p: IcoonProps) {
  return (
    <Icoon {...p}>
      <path d="M13.7 3.8H6a2.4 2.4 0 0 0-2.4 2.4v4.6A2.4 2.4 0 0 0 6 13.2v3.3l3.5-3.3h4.2a2.4 2.4 0 0 0 2.4-2.4V6.2a2.4 2.4 0 0 0-2.4-2.4Z" />
      <path d="M18.9 9.3a2.2 2.2 0 0 1 1.5 2.1v4a2.3 2.3 0 0 1-2.3 2.3v2.8l-3-2.8h-2.4" />
    </Icoon>
  )
}
