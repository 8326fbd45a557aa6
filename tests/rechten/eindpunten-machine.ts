import type { Lijn } from './vragen.ts'

/** What machines ask with a token, and where they get one. */
export const MACHINE: Readonly<Record<string, Lijn>> = {
  'POST /machine/token': 'OPENBAAR',
  'POST /machine/betalingen': 'MACHINE',
  'POST /machine/declaraties': 'MACHINE',
  'POST /machine/overeenkomsten': 'MACHINE',
  'POST /machine/toekenningen': 'MACHINE',
  'GET /machine/declaraties': 'MACHINE',
  'GET /machine/overeenkomsten': 'MACHINE',
  'GET /machine/dossiers': 'MACHINE',
}
