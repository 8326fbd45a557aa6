/** Overviews for Mijn geld and the books per bron for the werkplek; all of it comes when somebody goes there. */
export { Bronboeken } from './bronboeken.tsx'
export { BoekenGezinnen } from './boeken-gezinnen.tsx'
export { Overzichten } from './overzichten.tsx'
