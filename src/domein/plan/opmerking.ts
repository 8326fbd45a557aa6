import type { OpmerkingRegelSoort, OpmerkingSoort, OpmerkingStand, OpmerkingUitkomst } from '../../contract/woorden-opmerking.ts'
import { veldSoort } from './velden.ts'
import type { PlanDocumentSoort } from './vorm.ts'

/** The screen 'Wat speelt nu?' has nine choices and one conversation about them. */
export const GEBIEDEN_VELD = 'gebieden'

/**
 * What can be said at this field of a document: `TEKST` also takes a proposal for another text. null: there is no such
 * field, or nobody talks there (private notes).
 */
export function opmerkingVeld(soort: PlanDocumentSoort, veld: string): 'TEKST' | 'ANDERS' | null {
  if (soort === 'NOTITIES') return null
  if (soort === 'VERHAAL' && veld === GEBIEDEN_VELD) return 'ANDERS'
  const wat = veldSoort(soort, veld)
  return wat === null ? null : wat === 'TEKST' ? 'TEKST' : 'ANDERS'
}

/** Where a remark stands, from what was done to it in order; an answer changes nothing. */
export function standVan(regels: readonly { soort: OpmerkingRegelSoort }[]): OpmerkingStand {
  const laatste = regels.findLast((r) => r.soort !== 'ANTWOORD')?.soort
  return laatste === undefined || laatste === 'ANTWOORD' || laatste === 'HEROPEND' ? 'OPEN' : laatste
}

export type Afhandelaar = {
  /** made the remark */
  auteur: boolean
  /** may write in the document it stands at */
  schrijver: boolean
}

/** Which ends and new beginnings this person can choose for a remark, in the order of a screen. */
export function mogelijkeUitkomsten(o: { soort: OpmerkingSoort; stand: OpmerkingStand }, wie: Afhandelaar): OpmerkingUitkomst[] {
  const uit: OpmerkingUitkomst[] = []
  if (o.stand === 'OPEN') {
    if (o.soort === 'VOORSTEL' && wie.schrijver) uit.push('OVERGENOMEN', 'NIET_OVERGENOMEN')
    if (o.soort !== 'VOORSTEL' && (wie.schrijver || wie.auteur)) uit.push('AFGEHANDELD')
    if (wie.auteur) uit.push('INGETROKKEN')
  } else if ((o.stand === 'AFGEHANDELD' || o.stand === 'NIET_OVERGENOMEN') && (wie.schrijver || (wie.auteur && o.soort !== 'VOORSTEL')))
    uit.push('HEROPEND')
  return uit
}

/**
 * May this be done to a remark now? `AL`: somebody was before, with the same: no harm. `VERANDERD`: it stands otherwise
 * by now. `PAST_NIET`: this kind of remark never ends so. `MAG_NIET`: not by this person.
 */
export function afhandelOordeel(
  o: { soort: OpmerkingSoort; stand: OpmerkingStand },
  wie: Afhandelaar,
  uitkomst: OpmerkingUitkomst,
): 'MAG' | 'AL' | 'VERANDERD' | 'PAST_NIET' | 'MAG_NIET' {
  const alles: Afhandelaar = { auteur: true, schrijver: true }
  const vanaf: OpmerkingStand = uitkomst === 'HEROPEND' ? (o.soort === 'VOORSTEL' ? 'NIET_OVERGENOMEN' : 'AFGEHANDELD') : 'OPEN'
  if (!mogelijkeUitkomsten({ ...o, stand: vanaf }, alles).includes(uitkomst)) return 'PAST_NIET'
  if (!mogelijkeUitkomsten({ ...o, stand: vanaf }, wie).includes(uitkomst)) return 'MAG_NIET'
  if (mogelijkeUitkomsten(o, wie).includes(uitkomst)) return 'MAG'
  return o.stand === (uitkomst === 'HEROPEND' ? 'OPEN' : uitkomst) ? 'AL' : 'VERANDERD'
}
