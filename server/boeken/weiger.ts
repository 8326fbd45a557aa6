import type { Reden, Oordeel } from '../../src/domein/verschuiven.ts'
import { Probleem } from '../kern/probleem.ts'

/** A refusal of the rules as a problem: its kind by the ground, its sentence as key with values. */
export function weigering(r: Pick<Reden, 'sleutel' | 'waarden' | 'grond'>): Probleem {
  const reden = { sleutel: r.sleutel, waarden: { ...r.waarden } }
  if (r.grond === 'saldo')
    return new Probleem('te-weinig-geld', 'Er is niet genoeg geld voor dit bedrag. Er is niets veranderd.', { reden })
  if (r.grond === 'periode') return new Probleem('buiten-periode', 'Dit geld geldt niet in die periode. Er is niets veranderd.', { reden })
  return new Probleem('verschuiving-kan-niet', 'Deze verschuiving kan niet. Er is niets veranderd.', { reden })
}

/** The same for a whole judgement: its first, strictest reason. */
export function weigeringVan(o: Oordeel): Probleem {
  return weigering({ ...o.tekst, grond: o.grond })
}

/** Decided on a picture of before: the client reads again and the person chooses anew. */
export function intussenVeranderd(sleutel: string, waarden: Record<string, string | number> = {}): Probleem {
  return new Probleem('toestand-veranderd', 'Er is intussen iets veranderd. Er is niets geboekt. Kijk opnieuw.', {
    reden: { sleutel: `oordeel:${sleutel}`, waarden },
  })
}
