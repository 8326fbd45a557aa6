import type { Weigering } from '../../src/domein/zorgovereenkomst.ts'
import { Probleem } from '../kern/probleem.ts'

/** A refusal of the rules as a problem: its kind by the ground, its sentence as key with values. */
export function weigerOvereenkomst(w: Weigering): Probleem {
  const reden = { sleutel: w.sleutel, waarden: { ...w.waarden } }
  if (w.grond === 'saldo')
    return new Probleem('te-weinig-geld', 'Deze overeenkomst past niet in het potje. Er is niets veranderd.', { reden })
  if (w.grond === 'periode')
    return new Probleem('buiten-periode', 'Deze overeenkomst valt buiten de periode van het potje. Er is niets veranderd.', { reden })
  return new Probleem('overeenkomst-kan-niet', 'Deze overeenkomst kan zo niet. Er is niets veranderd.', { reden })
}

/** A step that this agreement does not have now: somebody was first, or it never could. */
export function andereStand(staat: string): Probleem {
  return new Probleem('toestand-veranderd', 'De stand van deze overeenkomst is veranderd. Er is niets gedaan. Kijk opnieuw.', {
    reden: { sleutel: 'overeenkomst:veranderd', waarden: { staat } },
  })
}

export function velden(pad: string, melding: string): Probleem {
  return new Probleem('ongeldig-verzoek', 'Er klopt iets niet in wat is gestuurd.', { velden: [{ pad, melding }] })
}
