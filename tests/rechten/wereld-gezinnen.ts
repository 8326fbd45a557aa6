import type { Db, Poorten } from '../../server/kern/poorten.ts'
import { zorgVoorDraden } from '../../server/opdrachten/melding-doen.ts'
import { DOSSIER_NAMEN, DOSSIERS, JA_VANAF, JAS, MENSEN, NAMEN, TITELS, VERVANGING } from './relaties.ts'

/** Two gemeenten, their people, and who is what to whom. */
export async function zaaiGezinnen(db: Db, p: Poorten): Promise<void> {
  await db
    .insertInto('gemeente')
    .values([
      { id: 'GM9901', naam: 'Lindewaard', telefoon: '088 123 45 67', thema: 'lindewaard' },
      { id: 'GM9902', naam: 'Waterkant', telefoon: '088 765 43 21', thema: 'waterkant' },
    ])
    .execute()
  await db
    .insertInto('persoon')
    .values(
      NAMEN.map((n) => MENSEN[n]).map((m) => ({
        gemeente_id: m.gemeente,
        id: m.id,
        voornaam: m.voornaam,
        achternaam: m.achternaam,
        geboren: m.geboren,
        medewerker_rollen: [...m.rollen],
      })),
    )
    .execute()
  const op = new Date('2026-06-30T08:00:00Z')
  for (const naam of DOSSIER_NAMEN) {
    const d = DOSSIERS[naam]
    await db
      .insertInto('dossier')
      .values({
        gemeente_id: d.gemeente,
        id: d.id,
        naam,
        soort: d.deelnemers.length > 1 ? 'GEZIN' : 'ENKEL',
        consulent_id: MENSEN[d.consulent].id,
        gemaakt_op: op,
      })
      .execute()
    await db
      .insertInto('deelnemer')
      .values(d.deelnemers.map((n, volgorde) => ({ gemeente_id: d.gemeente, dossier_id: d.id, persoon_id: MENSEN[n].id, volgorde })))
      .execute()
    if (d.betrokkenen.length > 0)
      await db
        .insertInto('betrokkene')
        .values(d.betrokkenen.map(([n, rol]) => ({ gemeente_id: d.gemeente, dossier_id: d.id, persoon_id: MENSEN[n].id, rol })))
        .execute()
    await db.transaction().execute((trx) => zorgVoorDraden(trx, p, d.gemeente, d.id))
  }
  const open = { ingetrokken_op: null, ingetrokken_door: null, gegeven_op: op }
  await db
    .insertInto('vertegenwoordiging')
    .values(
      TITELS.map((t) => ({
        gemeente_id: 'GM9901',
        id: crypto.randomUUID(),
        persoon_id: MENSEN[t.van].id,
        vertegenwoordiger_id: MENSEN[t.door].id,
        soort: t.soort,
        domein: t.domein,
        vanaf: t.vanaf,
        tot: t.tot,
        mandaat: [...t.mandaat],
        bewijsstuk: 'BRP' as const,
        gegeven_door: null,
        ...open,
      })),
    )
    .execute()
  await db
    .insertInto('toestemming')
    .values(
      JAS.map((t) => ({
        gemeente_id: 'GM9901',
        id: crypto.randomUUID(),
        persoon_id: MENSEN[t.van].id,
        ontvanger_id: MENSEN[t.aan].id,
        gegeven: t.gegeven,
        recht: t.recht,
        delen: t.delen === null ? null : [...t.delen],
        vanaf: JA_VANAF,
        tot: t.tot,
        gegeven_door: MENSEN[t.van].id,
        samen: t.wacht,
        bevestigd_door: null,
        bevestigd_op: null,
        ...open,
      })),
    )
    .execute()
  const { consulent, vervanger, vanaf, tot } = VERVANGING
  await db
    .insertInto('vervanging')
    .values({
      gemeente_id: 'GM9901',
      id: crypto.randomUUID(),
      consulent_id: MENSEN[consulent].id,
      vervanger_id: MENSEN[vervanger].id,
      vanaf,
      tot,
    })
    .execute()
}
