import { sql } from 'kysely'
import type { Db } from '../../server/kern/poorten.ts'
import { zaaiGeld } from '../../server/proef/geld.ts'
import { canarie } from './kanaries.ts'
import { DOSSIER_NAMEN, DOSSIERS, LAAT, MENSEN, naamVan } from './relaties.ts'
import type { Wereld } from './wereld.ts'

/** The budgets of Sanne and of the three sons of De Graaf. */
export async function zaaiGeldVan(db: Db): Promise<void> {
  const op = new Date('2026-06-30T08:00:00Z')
  await db.transaction().execute(async (trx) => {
    const { sanne, thijs, bram, joris, mark } = MENSEN
    await zaaiGeld(trx, { gemeenteId: 'GM9901', dossierId: DOSSIERS.sanne.id, geval: 'A', personen: { Sanne: sanne.id }, op })
    await zaaiGeld(trx, {
      gemeenteId: 'GM9901',
      dossierId: DOSSIERS.deGraaf.id,
      geval: 'B',
      personen: { Thijs: thijs.id, Bram: bram.id, Joris: joris.id, Mark: mark.id },
      op,
    })
  })
}

/** Their potjes with a canary, and a request for money of each. */
export async function vulGeld(w: Wereld): Promise<void> {
  const potjes = await w.db.selectFrom('potje').selectAll().execute()
  for (const r of potjes) {
    const persoon = naamVan(r.persoon_id)
    const dossier = DOSSIER_NAMEN.find((n) => DOSSIERS[n].id === r.dossier_id)
    if (persoon && dossier) w.potjes.push({ id: r.id, dossier, persoon })
  }
  await sql`update potje set toelichting = 'kanarie-betaling-' || persoon_id || '-einde', naam = 'kanarie-besluit-' || persoon_id || '-einde'`.execute(
    w.db,
  )
  for (const persoon of ['sanne', 'thijs', 'bram'] as const) {
    const eigen = w.potjes.filter((x) => x.persoon === persoon)
    const [van, naar] = eigen
    if (!van || !naar) throw new Error(`no two potjes of ${persoon}`)
    const id = crypto.randomUUID()
    w.verschuivingen.push({ id, dossier: van.dossier, persoon })
    await w.db
      .insertInto('verschuiving')
      .values({
        gemeente_id: 'GM9901',
        id,
        dossier_id: DOSSIERS[van.dossier].id,
        van_potje_id: van.id,
        van_persoon_id: MENSEN[persoon].id,
        naar_potje_id: naar.id,
        naar_persoon_id: MENSEN[persoon].id,
        doel: JSON.stringify({ soort: 'POTJE', potjeId: naar.id }),
        cent: 100,
        staat: 'GEVRAAGD',
        woord: 'AKKOORD',
        oordeel: JSON.stringify({
          tekst: { sleutel: 'x', waarden: {} },
          grond: null,
          zeker: true,
          redenen: [],
          beslist: ['CONSULENT', 'SCHOOL'],
          // Mark asks for Thijs, who is 17: his own yes is asked. The rest asks for itself or for a child.
          vraagPersonen: persoon === 'thijs' ? [MENSEN.thijs.id] : [],
          meldingen: [],
          regelversie: '1',
        }),
        reden: canarie('betaling', MENSEN[persoon].id),
        gevraagd_door: MENSEN[persoon === 'sanne' ? 'sanne' : 'mark'].id,
        gevraagd_op: new Date('2026-06-30T11:00:00Z'),
        gevraagd_dag: '2026-06-30',
        uiterlijk: LAAT.uiterlijk,
        beslissing: null,
        beslissing_reden: null,
        voorwaarden: '[]',
        beslist_door: null,
        beslist_op: null,
        beslist_dag: null,
        geboekt_cent: null,
        gevolg: null,
        terug_door: null,
        terug_op: null,
      })
      .execute()
  }
}
