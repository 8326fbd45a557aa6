/** What other rooms may use of Contact. */
export { useTeller } from './teller.ts'
export type { Begin } from './begin.ts'
export { type Draad, dradenVraag } from './vragen.ts'
