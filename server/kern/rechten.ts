import { nieuwId } from '../../src/lib/id.ts'
import type { Gegeven } from '../../src/domein/gegevens.ts'
import { doetMee, GEEN_RECHTEN, mag, type Rechten, rechtenOver as rechtenUitFeiten } from '../../src/domein/rechten.ts'
import type { Actie, Deel } from '../../src/domein/rechten-tabel.ts'
import type { Beller } from './beller.ts'
import { laadFeiten } from './feiten.ts'
import type { Lezer, Poorten } from './poorten.ts'
import { nietGevonden, Probleem } from './probleem.ts'

type MetKlok = Pick<Poorten, 'klok'>

/** A dossier as the caller may know it: who takes part, and what the caller may do for each of them. */
export type DossierToegang = {
  dossierId: string
  /** every deelnemer of the dossier, also those over whom the caller has no rights (then all GEEN) */
  personen: ReadonlyMap<string, Rechten>
}

/**
 * What the caller may do for one person, through any dossier. Nothing at all for an unknown id.
 */
export async function rechtenOver(lezer: Lezer, p: MetKlok, beller: Beller, persoonId: string): Promise<Rechten> {
  return (await rechtenOverAlle(lezer, p, beller, [persoonId], null)).get(persoonId) ?? GEEN_RECHTEN
}

/**
 * What the caller may do for each of these persons; unknown ids are absent, and absent means nothing.
 * @param dossierId counts only relations through this dossier; null: through any
 */
export async function rechtenOverAlle(
  lezer: Lezer,
  p: MetKlok,
  beller: Beller,
  personen: readonly string[],
  dossierId: string | null,
): Promise<Map<string, Rechten>> {
  const feiten = await laadFeiten(lezer, beller, personen, dossierId, p.klok.vandaag())
  return new Map([...feiten].map(([id, f]) => [id, rechtenUitFeiten(f)]))
}

/**
 * What the caller may do for each deelnemer of a dossier. Empty when the dossier does not exist for the caller:
 * unknown, of another gemeente, or one in which he takes no part. A deelnemer over whom he has no rights is in it
 * with nothing.
 */
export async function rechtenInDossier(lezer: Lezer, p: MetKlok, beller: Beller, dossierId: string): Promise<ReadonlyMap<string, Rechten>> {
  const deelnemers = await lezer
    .selectFrom('deelnemer')
    .select('persoon_id')
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('dossier_id', '=', dossierId)
    .orderBy('volgorde')
    .execute()
  const ids = deelnemers.map((d) => d.persoon_id)
  return inDossier(ids, await rechtenOverAlle(lezer, p, beller, ids, dossierId))
}

/** The same, or 404. */
export async function eisDossier(lezer: Lezer, p: MetKlok, beller: Beller, dossierId: string): Promise<DossierToegang> {
  const personen = await rechtenInDossier(lezer, p, beller, dossierId)
  if (personen.size === 0) throw nietGevonden()
  return { dossierId, personen }
}

function inDossier(ids: readonly string[], rechten: ReadonlyMap<string, Rechten>): ReadonlyMap<string, Rechten> {
  const personen = new Map(ids.map((id) => [id, rechten.get(id) ?? GEEN_RECHTEN]))
  return [...personen.values()].some(doetMee) ? personen : new Map()
}

/**
 * The rights over one person, when they hold `actie` on `gegeven` (and `deel`).
 * @throws 404 when the caller may not even read it, 403 when he may read but not write
 */
export async function eisRecht(
  lezer: Lezer,
  p: MetKlok,
  beller: Beller,
  persoonId: string,
  gegeven: Gegeven,
  actie: Actie,
  deel: Deel = 'GEWOON',
): Promise<Rechten> {
  const rechten = await rechtenOver(lezer, p, beller, persoonId)
  eisMag(rechten, gegeven, actie, deel)
  return rechten
}

/** @throws 404 when the caller may not even read it, 403 when he may read but not write */
export function eisMag(rechten: Rechten | undefined, gegeven: Gegeven, actie: Actie, deel: Deel = 'GEWOON'): void {
  if (!rechten || !mag(rechten, gegeven, 'LEZEN', deel)) throw nietGevonden()
  if (!mag(rechten, gegeven, actie, deel)) throw new Probleem('niet-toegestaan', 'U kunt dit wel lezen, maar niet veranderen.')
}

/** Ids of the persons in a dossier of whom the caller may do this. */
export function personenMet(toegang: DossierToegang, gegeven: Gegeven, actie: Actie, deel: Deel = 'GEWOON'): string[] {
  return [...toegang.personen].flatMap(([id, rechten]) => (mag(rechten, gegeven, actie, deel) ? [id] : []))
}

/**
 * Ids of the dossiers that exist for the caller. First every dossier to which some row leads, then the rights table
 * decides: the query may be wide, the table may not.
 */
export async function mijnDossiers(lezer: Lezer, p: MetKlok, beller: Beller): Promise<DossierToegang[]> {
  const ik = beller.persoonId
  const alle = beller.rollen.includes('BACKOFFICE')
  const achterwacht = beller.rollen.includes('VERVANGER')
  const rijen = await lezer
    .selectFrom('deelnemer as dn')
    .innerJoin('dossier as d', (j) => j.onRef('d.gemeente_id', '=', 'dn.gemeente_id').onRef('d.id', '=', 'dn.dossier_id'))
    .select(['dn.dossier_id', 'dn.persoon_id'])
    .where('dn.gemeente_id', '=', beller.gemeenteId)
    .$if(!alle, (q) =>
      q.where((eb) =>
        eb.or([
          eb('d.consulent_id', '=', ik),
          eb(
            'd.consulent_id',
            'in',
            eb.selectFrom('vervanging').select('consulent_id').where('gemeente_id', '=', beller.gemeenteId).where('vervanger_id', '=', ik),
          ),
          eb(
            'd.id',
            'in',
            eb.selectFrom('betrokkene').select('dossier_id').where('gemeente_id', '=', beller.gemeenteId).where('persoon_id', '=', ik),
          ),
          // Who gives care by an approved agreement knows their own part of it (see feiten.ts).
          eb(
            'd.id',
            'in',
            eb.selectFrom('zorgverlener').select('dossier_id').where('gemeente_id', '=', beller.gemeenteId).where('persoon_id', '=', ik),
          ),
          // An answer that is late goes to who stands in (see feiten.ts).
          ...(achterwacht
            ? [
                eb(
                  'd.id',
                  'in',
                  eb
                    .selectFrom('verschuiving')
                    .select('dossier_id')
                    .where('gemeente_id', '=', beller.gemeenteId)
                    .where('staat', '=', 'GEVRAAGD')
                    .where('woord', '<>', 'VRIJ')
                    .where('uiterlijk', '<', p.klok.vandaag()),
                ),
              ]
            : []),
          eb(
            'd.id',
            'in',
            eb
              .selectFrom('deelnemer as e')
              .leftJoin('vertegenwoordiging as w', (j) =>
                j
                  .onRef('w.gemeente_id', '=', 'e.gemeente_id')
                  .onRef('w.persoon_id', '=', 'e.persoon_id')
                  .on('w.vertegenwoordiger_id', '=', ik),
              )
              .select('e.dossier_id')
              .where('e.gemeente_id', '=', beller.gemeenteId)
              .where((of) => of.or([of('e.persoon_id', '=', ik), of('w.id', 'is not', null)])),
          ),
        ]),
      ),
    )
    .orderBy('d.gemaakt_op')
    .orderBy('dn.dossier_id')
    .orderBy('dn.volgorde')
    .execute()
  const perDossier = Map.groupBy(rijen, (r) => r.dossier_id)
  const uit: DossierToegang[] = []
  for (const [dossierId, leden] of perDossier) {
    const ids = leden.map((l) => l.persoon_id)
    const personen = inDossier(ids, await rechtenOverAlle(lezer, p, beller, ids, dossierId))
    if (personen.size > 0) uit.push({ dossierId, personen })
  }
  return uit
}

/**
 * Writes who looked at (or changed) whose data, and by what right: call it before the answer, in the same
 * transaction for a command. When it fails, the read fails. One's own data write no row.
 * @param over the persons whose data are in the answer, with the rights under which they were read
 * @param op `p.klok.nu()`
 */
export async function logInzage(
  lezer: Lezer,
  beller: Beller,
  over: readonly { persoonId: string; rechten: Rechten }[],
  wat: { dossierId: string | null; gegeven: Gegeven; actie: Actie; op: Date },
): Promise<void> {
  const regels = over
    .filter((o) => o.persoonId !== beller.persoonId)
    .map((o) => {
      const grond = o.rechten[wat.gegeven].gronden[0]
      if (!grond) throw nietGevonden()
      return {
        gemeente_id: beller.gemeenteId,
        id: nieuwId(),
        op: wat.op,
        kijker_id: beller.persoonId,
        persoon_id: o.persoonId,
        dossier_id: wat.dossierId,
        gegeven: wat.gegeven,
        actie: wat.actie,
        hoedanigheid: grond.hoedanigheid,
        toestemming_id: grond.toestemmingId,
        vertegenwoordiging_id: grond.vertegenwoordigingId,
      }
    })
  if (regels.length > 0) await lezer.insertInto('inzage').values(regels).execute()
}
