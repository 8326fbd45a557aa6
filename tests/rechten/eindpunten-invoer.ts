import { MENSEN } from './relaties.ts'
import { type Eindpunt, kies, VREEMD } from './vragen.ts'
import { INVOER_ID } from './wereld-invoer.ts'

const CSV = btoa('kenmerk;bedrag;betaald op;potje\nX-1;1,00;01-07-2026;onbekend\n')

const administratie =
  (body?: unknown): Eindpunt =>
  (_w, k) => [{ verwacht: kies(MENSEN[k.wie].rollen.includes('BACKOFFICE')), body }]

/** One file: only for the administration of the gemeente it is of. */
const bestand =
  (body: unknown, toont: boolean): Eindpunt =>
  (_w, k) => {
    const mens = MENSEN[k.wie]
    const mag = mens.rollen.includes('BACKOFFICE') && mens.gemeente === MENSEN.balie.gemeente
    return [
      { params: { invoerId: INVOER_ID }, verwacht: kies(mag), body, toont },
      { params: { invoerId: VREEMD }, verwacht: 'NIET' as const, body },
    ]
  }

/** Files with payments. */
export const INVOER: Readonly<Record<string, Eindpunt>> = {
  'GET /invoer': administratie(),
  'POST /invoer': administratie({ naam: 'betalingen.csv', afzender: 'SVB', inhoud: CSV }),
  'GET /invoer/{invoerId}': bestand(undefined, true),
  'POST /invoer/{invoerId}/boeken': bestand({ gecontroleerd: [] }, false),
}
