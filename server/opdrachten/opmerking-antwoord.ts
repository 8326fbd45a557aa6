import { voerUit } from '../kern/opdracht.ts'
import type { AppContext, Poorten } from '../kern/poorten.ts'
import { Probleem } from '../kern/probleem.ts'
import { eisOpmerking, opmerkingBericht, voegRegelToe } from '../plannen/opmerkingen.ts'

/** More answers than this under one remark are another conversation. */
const MAX_REGELS = 200

/** Answers a remark, also one that ended: thanking is allowed. Nobody answers what its author took back. */
export function beantwoordOpmerking(c: AppContext, p: Poorten, opmerkingId: string, body: { tekst: string }) {
  return voerUit(c, p, 'beantwoordOpmerking', body, async (trx, beller, opdrachtId) => {
    const { document, regels, stand, magAntwoorden } = await eisOpmerking(trx, p, beller, opmerkingId)
    if (!(await magAntwoorden())) throw new Probleem('niet-toegestaan', 'U mag dit lezen. Antwoord geven kan hier niet.')
    if (body.tekst.trim() === '') throw new Probleem('ongeldig-verzoek', 'Dit antwoord is leeg.')
    if (stand === 'INGETROKKEN') throw new Probleem('toestand-veranderd', 'Deze vraag is ingetrokken. Uw antwoord is niet geplaatst.')
    if (regels.length >= MAX_REGELS) throw new Probleem('toestand-veranderd', 'Hier staan al veel antwoorden. Begin een nieuwe vraag.')
    const op = p.klok.nu()
    await voegRegelToe(trx, {
      gemeenteId: beller.gemeenteId,
      opmerkingId,
      nr: (regels.at(-1)?.nr ?? 0) + 1,
      id: opdrachtId,
      soort: 'ANTWOORD',
      doorId: beller.persoonId,
      tekst: body.tekst.trim(),
      op,
    })
    return { antwoord: { id: opdrachtId, op: op.toISOString() }, live: [opmerkingBericht(document)] }
  })
}
