import type { OpmerkingInvoer } from '../../src/contract/schemas/opmerking.ts'
import { opmerkingVeld } from '../../src/domein/plan/opmerking.ts'
import { voerUit } from '../kern/opdracht.ts'
import type { AppContext, Poorten } from '../kern/poorten.ts'
import { Probleem, nietGevonden } from '../kern/probleem.ts'
import { magDocument } from '../plannen/rechten.ts'
import { aantalOpen, opmerkingBericht } from '../plannen/opmerkingen.ts'

/** More open remarks than this at one part are not talked over any more. */
const MAX_OPEN = 200

/**
 * Asks, remarks or proposes at one field of a draft. The id of the command is the id of the remark.
 * @throws Probleem `niet-gevonden` without the right to read, `niet-toegestaan` with reading only and at private notes,
 * `ongeldig-verzoek` for a field that is not there, an empty remark or a proposal that changes nothing.
 */
export function plaatsOpmerking(c: AppContext, p: Poorten, documentId: string, body: OpmerkingInvoer) {
  return voerUit(c, p, 'plaatsOpmerking', body, async (trx, beller, opdrachtId) => {
    const d = await magDocument(trx, p, beller, documentId, 'VOORSTELLEN')
    if (!d) {
      const lezen = await magDocument(trx, p, beller, documentId, 'LEZEN')
      if (!lezen) throw nietGevonden()
      if (lezen.soort === 'NOTITIES') throw new Probleem('niet-toegestaan', 'Uw notities zijn alleen voor u. Daar kan geen vraag bij.')
      throw new Probleem('niet-toegestaan', 'U mag dit deel lezen. Een vraag of voorstel kan hier niet.')
    }
    const veld = opmerkingVeld(d.soort, body.veld)
    if (veld === null) throw new Probleem('ongeldig-verzoek', 'Deze vraag staat niet in dit deel van het plan.')
    const isVoorstel = body.soort === 'VOORSTEL'
    if (isVoorstel !== (body.voorstel !== null && body.basis !== null) || (!isVoorstel && (body.voorstel !== null || body.basis !== null)))
      throw new Probleem('ongeldig-verzoek', 'Een voorstel heeft een nieuwe tekst en de tekst van nu. Een vraag heeft die niet.')
    if (isVoorstel && veld !== 'TEKST') throw new Probleem('ongeldig-verzoek', 'Hier staat geen tekst. Stel uw vraag in een opmerking.')
    if (isVoorstel && body.voorstel === body.basis) throw new Probleem('ongeldig-verzoek', 'Uw voorstel is gelijk aan de tekst van nu.')
    if (!isVoorstel && body.tekst.trim() === '') throw new Probleem('ongeldig-verzoek', 'Deze vraag of opmerking is leeg.')
    if ((await aantalOpen(trx, beller.gemeenteId, documentId)) >= MAX_OPEN)
      throw new Probleem('toestand-veranderd', `Bij dit deel staan al ${MAX_OPEN} open vragen en voorstellen. Handel er eerst een paar af.`)
    const op = p.klok.nu()
    await trx
      .insertInto('opmerking')
      .values({
        gemeente_id: beller.gemeenteId,
        id: opdrachtId,
        document_id: documentId,
        veld: body.veld,
        soort: body.soort,
        door_id: beller.persoonId,
        tekst: body.tekst.trim(),
        voorstel: body.voorstel,
        basis: body.basis,
        op,
      })
      .execute()
    return { antwoord: { id: opdrachtId, op: op.toISOString() }, live: [opmerkingBericht(d)] }
  })
}
