/** What other rooms may use of the besluiten: only data. */
export { heeftBezwaar } from './bezwaar.ts'
export { type Beschikking, beschikkingenVraag } from './vragen.ts'
