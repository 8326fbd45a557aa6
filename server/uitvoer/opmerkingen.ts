import { rechtOpDocument } from '../plannen/rechten.ts'
import { mijnDossiers } from '../kern/rechten.ts'
import type { Uitvoer } from './mijn-gegevens.ts'

/**
 * Questions, remarks, proposals and answers that the caller wrote, also where the right to read has ended: they are own
 * words. And what others wrote at the caller's own parts, as far as the caller may read those.
 */
export const opmerkingUitvoer: Uitvoer = {
  naam: 'opmerkingen',
  async lees(p, beller) {
    const g = beller.gemeenteId
    const ik = beller.persoonId
    const rechten = new Map((await mijnDossiers(p.db, p, beller)).flatMap((d) => [...d.personen]))
    const eigenDelen = (
      await p.db.selectFrom('plan_document').selectAll().where('gemeente_id', '=', g).where('persoon_id', '=', ik).execute()
    )
      .filter((d) => d.soort !== 'NOTITIES' && rechtOpDocument(d, beller, rechten, 'LEZEN'))
      .map((d) => d.id)
    const opmerkingen = await p.db
      .selectFrom('opmerking')
      .select(['id', 'soort', 'veld', 'tekst', 'voorstel', 'door_id', 'op'])
      .where('gemeente_id', '=', g)
      .where((of) => of.or([of('door_id', '=', ik), ...(eigenDelen.length > 0 ? [of('document_id', 'in', eigenDelen)] : [])]))
      .orderBy('op')
      .execute()
    const regels = await p.db
      .selectFrom('opmerking_regel as r')
      .innerJoin('opmerking as o', (j) => j.onRef('o.gemeente_id', '=', 'r.gemeente_id').onRef('o.id', '=', 'r.opmerking_id'))
      .select(['r.opmerking_id', 'r.soort', 'r.tekst', 'r.door_id', 'r.op'])
      .where('r.gemeente_id', '=', g)
      .where((of) => of.or([of('r.door_id', '=', ik), ...(eigenDelen.length > 0 ? [of('o.document_id', 'in', eigenDelen)] : [])]))
      .orderBy('r.op')
      .execute()
    const terug = new Set(regels.filter((r) => r.soort === 'INGETROKKEN' && r.door_id !== ik).map((r) => r.opmerking_id))
    return {
      // What somebody else took back has no words for others any more.
      opmerkingen: opmerkingen.map((o) => (terug.has(o.id) ? { ...o, tekst: '', voorstel: null } : o)),
      regels,
    }
  },
}
