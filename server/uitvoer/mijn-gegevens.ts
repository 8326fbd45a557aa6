import type { Beller } from '../kern/beller.ts'
import type { Poorten } from '../kern/poorten.ts'
import { regels } from '../vragen/inzage.ts'

/**
 * What one room keeps about the caller himself, for `GET /mijn/gegevens`. A room makes one of these and `app.ts`
 * passes the list on; nothing registers itself, so that reading the list tells what leaves.
 */
export type Uitvoer = {
  /** name of the part in the file, a noun: `plan`, `geld`, `berichten` */
  naam: string
  /** everything of the caller in this room as JSON values; only of the caller */
  lees: (p: Poorten, beller: Beller) => Promise<unknown>
}

/** Everything the loket keeps about the caller (AVG art. 15 and 20). */
export async function mijnGegevens(p: Poorten, beller: Beller, uitvoer: readonly Uitvoer[]) {
  const persoon = await p.db
    .selectFrom('persoon')
    .select(['id', 'voornaam', 'achternaam', 'geboren'])
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('id', '=', beller.persoonId)
    .executeTakeFirstOrThrow()
  const bronnen: Record<string, unknown> = {}
  for (const { naam, lees } of [toegangUitvoer, ...uitvoer]) bronnen[naam] = await lees(p, beller)
  return { gemaaktOp: p.klok.nu().toISOString(), persoon, bronnen }
}

const toegangUitvoer: Uitvoer = {
  naam: 'toegang',
  async lees(p, beller) {
    const g = beller.gemeenteId
    const ik = beller.persoonId
    const dossiers = await p.db
      .selectFrom('deelnemer')
      .innerJoin('dossier', (j) =>
        j.onRef('dossier.gemeente_id', '=', 'deelnemer.gemeente_id').onRef('dossier.id', '=', 'deelnemer.dossier_id'),
      )
      .select(['dossier.id', 'dossier.naam', 'dossier.soort'])
      .where('deelnemer.gemeente_id', '=', g)
      .where('deelnemer.persoon_id', '=', ik)
      .execute()
    const betrokken = await p.db
      .selectFrom('betrokkene')
      .select(['dossier_id', 'rol', 'tot'])
      .where('gemeente_id', '=', g)
      .where('persoon_id', '=', ik)
      .execute()
    const toestemmingen = await p.db
      .selectFrom('toestemming')
      .select(['id', 'persoon_id', 'ontvanger_id', 'gegeven', 'recht', 'delen', 'vanaf', 'tot', 'gegeven_op', 'ingetrokken_op'])
      .where('gemeente_id', '=', g)
      .where((of) => of.or([of('persoon_id', '=', ik), of('ontvanger_id', '=', ik)]))
      .execute()
    const uitnodigingen = await p.db
      .selectFrom('uitnodiging as u')
      // Not the hash of the link: nobody can do anything with it, and whoever has it can try.
      .select(['u.id', 'u.voor_naam', 'u.rol', 'u.recht', 'u.delen', 'u.tot', 'u.link_tot', 'u.gemaakt_op', 'u.aangenomen_op'])
      .select(['u.besluit', 'u.besloten_op', 'u.gestopt_op'])
      .where('u.gemeente_id', '=', g)
      .where((of) =>
        of.or([
          of('u.gemaakt_door', '=', ik),
          of('u.aangenomen_door', '=', ik),
          of.exists(
            of
              .selectFrom('uitnodiging_persoon as x')
              .select('x.persoon_id')
              .whereRef('x.gemeente_id', '=', 'u.gemeente_id')
              .whereRef('x.uitnodiging_id', '=', 'u.id')
              .where('x.persoon_id', '=', ik),
          ),
        ]),
      )
      .execute()
    const vertegenwoordigingen = await p.db
      .selectFrom('vertegenwoordiging')
      .select(['id', 'persoon_id', 'vertegenwoordiger_id', 'soort', 'domein', 'vanaf', 'tot', 'mandaat', 'bewijsstuk', 'ingetrokken_op'])
      .where('gemeente_id', '=', g)
      .where((of) => of.or([of('persoon_id', '=', ik), of('vertegenwoordiger_id', '=', ik)]))
      .execute()
    const toestellen = await p.db
      .selectFrom('toestel')
      .select(['id', 'modus', 'huur_tot', 'gezien_op', 'gewist_op'])
      .where('gemeente_id', '=', g)
      .where('persoon_id', '=', ik)
      .execute()
    const sessies = await p.db
      .selectFrom('sessie')
      .select(['gemaakt_op', 'laatst_op'])
      .where('gemeente_id', '=', g)
      .where('persoon_id', '=', ik)
      .execute()
    return {
      dossiers,
      betrokken,
      toestemmingen,
      uitnodigingen,
      vertegenwoordigingen,
      toestellen,
      sessies,
      wieKeekMee: await regels(p.db, beller, [ik], [], {}),
    }
  },
}
