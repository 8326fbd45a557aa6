/** What other rooms may use of this one: its address, and the question that Start asks once on a new device. */
export const TOESTEL_ADRES = '/toestel'
export { ToestelVraag, useModus } from './toestel-vraag.tsx'
