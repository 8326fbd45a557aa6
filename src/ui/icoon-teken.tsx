import { Icoon, type IcoonProps } from './icoon.tsx'

/* Small signs that repeat what words say. */

export function IcoonVerder(p: IcoonProps) {
  return (
    <Icoon {...p}>
      <path d="m9.5 5.5 6 6.5-6 6.5" />
    </Icoon>
  )
}
export function IcoonTerug(p: IcoonProps) {
  return (
    <Icoon {...p}>
      <path d="m14.5 5.5-6 6.5 6 6.5" />
    </Icoon>
  )
}
export function IcoonVink(p: IcoonProps) {
  return (
    <Icoon {...p}>
      <path d="m4.5 12.8 5 4.9 10-11.2" />
    </Icoon>
  )
}
export function IcoonSluit(p: IcoonProps) {
  return (
    <Icoon {...p}>
      <path d="m6 6 12 12M18 6 6 18" />
    </Icoon>
  )
}
export function IcoonInfo(p: IcoonProps) {
  return (
    <Icoon {...p}>
      <circle cx="12" cy="12" r="9.1" />
      <path d="M12 11v5.6M12 7.6v.1" />
    </Icoon>
  )
}
export function IcoonLetOp(p: IcoonProps) {
  return (
    <Icoon {...p}>
      <path d="M10.4 4.2 2.9 17.4a1.9 1.9 0 0 0 1.6 2.8h15a1.9 1.9 0 0 0 1.6-2.8L13.6 4.2a1.85 1.85 0 0 0-3.2 0Z" />
      <path d="M12 9.3v4.3M12 16.7v.1" />
    </Icoon>
  )
}
export function IcoonKlaar(p: IcoonProps) {
  return (
    <Icoon {...p}>
      <circle cx="12" cy="12" r="9.1" />
      <path d="m8 12.4 2.9 2.9 5.3-6" />
    </Icoon>
  )
}
export function IcoonTelefoon(p: IcoonProps) {
  return (
    <Icoon {...p}>
      <path d="M5.2 3.6h3.1a1 1 0 0 1 1 .8l.7 3.3a1 1 0 0 1-.5 1.1l-1.8 1a12.4 12.4 0 0 0 6.5 6.5l1-1.8a1 1 0 0 1 1.1-.5l3.3.7a1 1 0 0 1 .8 1v3.1a1.6 1.6 0 0 1-1.7 1.6A16.6 16.6 0 0 1 3.6 5.3a1.6 1.6 0 0 1 1.6-1.7Z" />
    </Icoon>
  )
}
export function IcoonInstellen(p: IcoonProps) {
  return (
    <Icoon {...p}>
      <path d="M3.5 7.5h8M17.5 7.5h3M3.5 16.5h3M12.5 16.5h8" />
      <circle cx="14.5" cy="7.5" r="2.8" />
      <circle cx="9.5" cy="16.5" r="2.8" />
    </Icoon>
  )
}
export function IcoonMenu(p: IcoonProps) {
  return (
    <Icoon {...p}>
      <path d="M4 6.5h16M4 12h16M4 17.5h16" />
    </Icoon>
  )
}
export function IcoonPersoon(p: IcoonProps) {
  return (
    <Icoon {...p}>
      <circle cx="12" cy="8" r="3.9" />
      <path d="M4.5 20c.7-3.9 3.7-6 7.5-6s6.8 2.1 7.5 6" />
    </Icoon>
  )
}
export function IcoonSlot(p: IcoonProps) {
  return (
    <Icoon {...p}>
      <rect x="5" y="10.5" width="14" height="10" rx="2.6" />
      <path d="M8.3 10.5V7.4a3.7 3.7 0 0 1 7.4 0v3.1M12 14.6v2" />
    </Icoon>
  )
}
export function IcoonToestel(p: IcoonProps) {
  return (
    <Icoon {...p}>
      <rect x="6.5" y="2.8" width="11" height="18.4" rx="2.4" />
      <path d="M10.8 18h2.4" />
    </Icoon>
  )
}
export function IcoonLoket(p: IcoonProps) {
  return (
    <Icoon {...p}>
      <path d="M4 9.5 5.6 4h12.8L20 9.5M5.4 12v8h13.2v-8M3.6 20h16.8" />
      <path d="M4 9.5a2.6 2.6 0 0 0 5.3 0 2.7 2.7 0 0 0 5.4 0 2.6 2.6 0 0 0 5.3 0Z" />
    </Icoon>
  )
}
export function IcoonGeenInternet(p: IcoonProps) {
  return (
    <Icoon {...p}>
      <path d="M7.4 18.5h9.9a4 4 0 0 0 2.3-7.3M16.9 9.8a5.8 5.8 0 0 0-8-3.8M6.3 9a4.9 4.9 0 0 0 1.1 9.5M4 4l16 16" />
    </Icoon>
  )
}
export function IcoonUitleg(p: IcoonProps) {
  return (
    <Icoon {...p}>
      <circle cx="12" cy="12" r="9.1" />
      <path d="M9.4 9.5a2.6 2.6 0 1 1 3.9 2.3c-.8.5-1.3 1-1.3 1.9M12 16.8v.1" />
    </Icoon>
  )
}
