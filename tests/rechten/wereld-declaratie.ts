import { canarie } from './kanaries.ts'
import { DOSSIERS, MENSEN } from './relaties.ts'
import type { Wereld } from './wereld.ts'

const OP = new Date('2026-06-30T11:00:00Z')

/** Of each person with money a declaratie that waits, with an invoice number and words of the family in it. */
export async function vulDeclaraties(w: Wereld): Promise<void> {
  for (const persoon of ['sanne', 'thijs', 'bram'] as const) {
    const potje = w.potjes.find((x) => x.persoon === persoon)
    if (!potje) throw new Error(`no potje of ${persoon}`)
    const id = crypto.randomUUID()
    w.declaraties.push({ id, dossier: potje.dossier, persoon, potjeId: potje.id })
    const deel = await w.db.selectFrom('deel').select('bron_id').where('potje_id', '=', potje.id).executeTakeFirstOrThrow()
    w.bronVan.set(potje.id, deel.bron_id)
    // A potje for costs: it can be declared for without an agreement.
    await w.db.updateTable('potje').set({ soort: 'BEDRAG' }).where('id', '=', potje.id).execute()
    await w.db
      .insertInto('declaratie')
      .values({
        gemeente_id: 'GM9901',
        id,
        dossier_id: DOSSIERS[potje.dossier].id,
        persoon_id: MENSEN[persoon].id,
        overeenkomst_id: null,
        potje_id: potje.id,
        soort: 'FACTUUR',
        van: '2026-06-01',
        tot: '2026-06-01',
        aantal_honderdste: null,
        tarief_cent: null,
        tarief_eenheid: null,
        cent: 1200,
        kenmerk: id,
        factuurnummer: canarie('factuur', MENSEN[persoon].id),
        vervangt_id: null,
        staat: 'INGEDIEND',
        ingediend_door: null,
        ingediend_wie: 'BUDGETHOUDER',
        ingediend_op: OP,
        verwacht_op: null,
      })
      .execute()
    await w.db
      .insertInto('declaratie_stap')
      .values({
        gemeente_id: 'GM9901',
        declaratie_id: id,
        nr: 1,
        staat: 'INGEDIEND',
        op: OP,
        dag: '2026-06-30',
        door_id: null,
        door_wie: 'BUDGETHOUDER',
        reden: canarie('factuur', MENSEN[persoon].id),
        weiger_reden: null,
        verwacht_op: null,
        uiterlijk: null,
      })
      .execute()
  }
}
