import type { Db } from '../../server/kern/poorten.ts'
import { DOSSIERS, MENSEN } from './relaties.ts'

export const INVOER_ID = '0d0d0d0d-0d0d-4d0d-8d0d-0000000000e1'

/** A file in which something stands about Sanne. */
export async function zaaiInvoer(db: Db): Promise<void> {
  const gemeente_id = MENSEN.balie.gemeente
  await db
    .insertInto('invoer')
    .values({
      gemeente_id,
      id: INVOER_ID,
      naam: 'betalingen.csv',
      soort: 'CSV',
      afzender: 'SVB',
      gemaakt_door: MENSEN.balie.id,
      gemaakt_op: new Date('2026-06-01T10:00:00Z'),
      geboekt_door: null,
      geboekt_op: null,
    })
    .execute()
  await db
    .insertInto('invoer_rij')
    .values({
      gemeente_id,
      invoer_id: INVOER_ID,
      nr: 2,
      uitkomst: 'NIET_TE_PLAATSEN',
      reden: 'MEER_MOGELIJK',
      kenmerk: 'R-1',
      cent: 100,
      betaald_op: '2026-06-01',
      zorg_dag: null,
      wijze: null,
      dossier_id: DOSSIERS.sanne.id,
      persoon_id: MENSEN.sanne.id,
      potje_id: null,
      declaratie_id: null,
      betaling_id: null,
      boven_cent: null,
    })
    .execute()
}
