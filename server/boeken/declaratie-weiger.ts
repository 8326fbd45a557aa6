import type { Bezwaar } from '../../src/domein/declaratie.ts'
import { Probleem } from '../kern/probleem.ts'

/** A STOP of the rules as a problem; its sentence is under `declaratie:bezwaar.<woord>`. */
export function weigerDeclaratie({ woord, waarden }: Pick<Bezwaar, 'woord' | 'waarden'>): Probleem {
  const reden = { sleutel: `declaratie:bezwaar.${woord}`, waarden: { ...waarden } }
  if (woord === 'GEEN_BUDGET') return new Probleem('te-weinig-geld', 'Er zit te weinig in het potje. Er is niets veranderd.', { reden })
  if (woord === 'PERIODE') return new Probleem('buiten-periode', 'Deze dagen vallen buiten de afspraak. Er is niets veranderd.', { reden })
  return new Probleem('declaratie-kan-niet', 'Deze declaratie kan zo niet. Er is niets veranderd.', { reden })
}

/** Decided on a picture of before: the client reads again and the person chooses anew. */
export function declaratieVeranderd(hoe: 'bedrag' | 'stand', waarden: Record<string, string | number> = {}): Probleem {
  return new Probleem('toestand-veranderd', 'Er is intussen iets veranderd. Uw keuze is niet verwerkt. Kijk opnieuw.', {
    reden: { sleutel: `declaratie:veranderd.${hoe}`, waarden },
  })
}
