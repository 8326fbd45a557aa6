import type { AfhandelInvoer } from '../../src/contract/schemas/opmerking.ts'
import { afhandelOordeel } from '../../src/domein/plan/opmerking.ts'
import { voerUit } from '../kern/opdracht.ts'
import type { AppContext, Poorten } from '../kern/poorten.ts'
import { Probleem } from '../kern/probleem.ts'
import { eisOpmerking, opmerkingBericht, voegRegelToe } from '../plannen/opmerkingen.ts'
import { neemVoorstelOver } from '../plannen/schrijven.ts'

/**
 * Says how a remark ended. Two devices that say the same both get a good answer; the second changes nothing. The words
 * of a proposal that is taken over come into the plan here, in the same transaction.
 * @throws Probleem `toestand-veranderd` when it ended otherwise meanwhile
 */
export function handelOpmerkingAf(c: AppContext, p: Poorten, opmerkingId: string, body: AfhandelInvoer) {
  return voerUit(c, p, 'handelOpmerkingAf', body, async (trx, beller, opdrachtId) => {
    const { opmerking, document, regels, stand, wie } = await eisOpmerking(trx, p, beller, opmerkingId)
    const nieuw = body.uitkomst === 'HEROPEND' ? ('OPEN' as const) : body.uitkomst
    switch (afhandelOordeel({ soort: opmerking.soort, stand }, wie, body.uitkomst)) {
      case 'PAST_NIET':
        throw new Probleem('ongeldig-verzoek', 'Zo kan dit niet eindigen: een voorstel wordt overgenomen of niet, een vraag afgehandeld.')
      case 'MAG_NIET':
        throw new Probleem('niet-toegestaan', 'Dit doet wie hier mag schrijven. Intrekken doet wie het plaatste.')
      case 'VERANDERD':
        throw new Probleem('toestand-veranderd', 'Iemand anders was u voor. Er is niets veranderd.')
      case 'AL':
        return { antwoord: { stand, op: (regels.findLast((r) => r.soort !== 'ANTWOORD')?.op ?? p.klok.nu()).toISOString() } }
      case 'MAG':
    }
    const op = p.klok.nu()
    const { id, veld, voorstel, basis } = opmerking
    if (body.uitkomst === 'OVERGENOMEN' && voorstel !== null && basis !== null)
      await neemVoorstelOver(trx, document, { voorstel: { id, veld, voorstel, basis }, door: beller.persoonId, op })
    await voegRegelToe(trx, {
      gemeenteId: beller.gemeenteId,
      opmerkingId,
      nr: (regels.at(-1)?.nr ?? 0) + 1,
      id: opdrachtId,
      soort: body.uitkomst,
      doorId: beller.persoonId,
      tekst: body.tekst.trim(),
      op,
    })
    return { antwoord: { stand: nieuw, op: op.toISOString() }, live: [opmerkingBericht(document)] }
  })
}
