import { bellerVan } from '../kern/beller.ts'
import { voerUit } from '../kern/opdracht.ts'
import type { AppContext, Poorten } from '../kern/poorten.ts'
import { Probleem } from '../kern/probleem.ts'
import { eisDraad } from '../vragen/kanaal.ts'

/** Sends one message in a thread. The id of the command is the id of the message. */
export function stuurBericht(c: AppContext, p: Poorten, draadId: string, body: { tekst: string; overPersoonId: string | null }) {
  return voerUit(c, p, 'stuurBericht', body, async (trx, beller, opdrachtId) => {
    const { draad, over, magSchrijven } = await eisDraad(trx, p, beller, draadId)
    if (!magSchrijven) throw new Probleem('niet-toegestaan', 'U kunt hier lezen, maar geen bericht sturen.')
    if (body.overPersoonId !== null && !over.includes(body.overPersoonId))
      throw new Probleem('ongeldig-verzoek', 'Een bericht hier kan niet over deze persoon gaan.')
    if (body.tekst.trim() === '') throw new Probleem('ongeldig-verzoek', 'Dit bericht is leeg.')
    // The row of the thread is its counter: an own sequence per message would leave gaps that a reader can miss.
    const { seq } = await trx
      .updateTable('draad')
      .set((eb) => ({ seq: eb('seq', '+', 1) }))
      .where('gemeente_id', '=', beller.gemeenteId)
      .where('id', '=', draadId)
      .returning('seq')
      .executeTakeFirstOrThrow()
    const op = p.klok.nu()
    await trx
      .insertInto('bericht')
      .values({
        gemeente_id: beller.gemeenteId,
        draad_id: draadId,
        seq,
        id: opdrachtId,
        van_id: beller.persoonId,
        van_kant: beller.rollen.length > 0 ? 'LOKET' : 'INWONER',
        over_id: body.overPersoonId,
        tekst: body.tekst,
        op,
      })
      .execute()
    const bericht = { dossierId: draad.dossier_id, gegeven: 'BERICHTEN' as const, persoonId: draad.persoon_id, id: draadId, seq }
    return {
      antwoord: { id: opdrachtId, seq, op: op.toISOString() },
      live: [
        { ...bericht, wat: 'kanaal' },
        { ...bericht, wat: 'stappen' },
      ],
    }
  })
}

/** Remembers how far the caller has read; never backwards. */
export function meldGelezen(c: AppContext, p: Poorten, draadId: string, body: { totSeq: number }) {
  return voerUit(c, p, 'meldGelezen', body, async (trx, beller) => {
    const { draad } = await eisDraad(trx, p, beller, draadId)
    const tot = Math.min(body.totSeq, draad.seq)
    const rij = await trx
      .insertInto('gelezen')
      .values({ gemeente_id: beller.gemeenteId, draad_id: draadId, persoon_id: bellerVan(c).persoonId, tot_seq: tot })
      .onConflict((o) =>
        o
          .columns(['gemeente_id', 'draad_id', 'persoon_id'])
          .doUpdateSet((eb) => ({ tot_seq: eb.fn('greatest', ['gelezen.tot_seq', 'excluded.tot_seq']) })),
      )
      .returning('tot_seq')
      .executeTakeFirstOrThrow()
    return { antwoord: { totSeq: rij.tot_seq } }
  })
}
