import { canarie } from './kanaries.ts'
import { DOSSIERS, MENSEN, type DossierNaam, type Naam, ZORGVERLENER } from './relaties.ts'
import type { Wereld } from './wereld.ts'

const OP = new Date('2026-06-30T11:00:00Z')

/** `zorgverlener`: whose work it is about, when that is somebody with a login. */
export type DeclaratieProef = { id: string; dossier: DossierNaam; persoon: Naam; potjeId: string; zorgverlener: Naam | null }

/**
 * Of each person with money a declaratie that waits, with an invoice number and words of the family in it; and one of
 * the zorgverlener with a login, for own work.
 */
export async function vulDeclaraties(w: Wereld): Promise<void> {
  for (const persoon of ['sanne', 'thijs', 'bram'] as const) {
    const potje = w.potjes.find((x) => x.persoon === persoon)
    if (!potje) throw new Error(`no potje of ${persoon}`)
    const id = crypto.randomUUID()
    w.declaraties.push({ id, dossier: potje.dossier, persoon, potjeId: potje.id, zorgverlener: null })
    const deel = await w.db.selectFrom('deel').select('bron_id').where('potje_id', '=', potje.id).executeTakeFirstOrThrow()
    w.bronVan.set(potje.id, deel.bron_id)
    // A potje for costs: it can be declared for without an agreement.
    await w.db.updateTable('potje').set({ soort: 'BEDRAG' }).where('id', '=', potje.id).execute()
    await voegToe(w, { id, persoon, potje, overeenkomstId: null, woord: 'factuur' })
  }
  const { wie, van } = ZORGVERLENER
  const werk = w.overeenkomsten.find((o) => o.persoon === van && o.zorgverlener === wie && o.staat === 'GOEDGEKEURD')
  if (!werk) throw new Error(`no agreement of ${wie}`)
  const { potje_id } = await w.db.selectFrom('zorgovereenkomst').select('potje_id').where('id', '=', werk.id).executeTakeFirstOrThrow()
  const id = crypto.randomUUID()
  const potje = { id: potje_id, dossier: werk.dossier }
  w.declaraties.push({ id, dossier: werk.dossier, persoon: van, potjeId: potje_id, zorgverlener: wie })
  const deel = await w.db.selectFrom('deel').select('bron_id').where('potje_id', '=', potje_id).executeTakeFirstOrThrow()
  w.bronVan.set(potje_id, deel.bron_id)
  await voegToe(w, { id, persoon: van, potje, overeenkomstId: werk.id, woord: 'werk' })
}

async function voegToe(
  w: Wereld,
  d: { id: string; persoon: Naam; potje: { id: string; dossier: DossierNaam }; overeenkomstId: string | null; woord: string },
): Promise<void> {
  const { id, persoon, potje } = d
  await w.db
    .insertInto('declaratie')
    .values({
      gemeente_id: 'GM9901',
      id,
      dossier_id: DOSSIERS[potje.dossier].id,
      persoon_id: MENSEN[persoon].id,
      overeenkomst_id: d.overeenkomstId,
      potje_id: potje.id,
      soort: 'FACTUUR',
      van: '2026-06-01',
      tot: '2026-06-01',
      aantal_honderdste: null,
      tarief_cent: null,
      tarief_eenheid: null,
      cent: 1200,
      kenmerk: id,
      factuurnummer: canarie(d.woord, MENSEN[persoon].id),
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
      reden: canarie(d.woord, MENSEN[persoon].id),
      weiger_reden: null,
      verwacht_op: null,
      uiterlijk: null,
    })
    .execute()
}
