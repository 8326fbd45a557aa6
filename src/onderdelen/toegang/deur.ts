/** What other rooms may use of Wie mag wat zien: the words for what somebody may do. */
export { useMagTekst } from './mag-tekst.ts'
