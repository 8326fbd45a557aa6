/** What other rooms may use of Zoek hulp: the offers on this device, their prices in words, what to look for, and for which line. */
export { zetKeuze } from './stand.ts'
export { kaartVraag } from './vragen.ts'
export { tariefWoord } from './woorden.ts'
export { useZoektVoor, zetZoektVoor } from './zoekt-voor.ts'
