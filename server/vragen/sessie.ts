import type { Sessie } from '../../src/contract/schemas/toegang.ts'
import type { Hoedanigheid } from '../../src/contract/woorden-toegang.ts'
import { leeftijdOp } from '../../src/domein/leeftijd.ts'
import type { Rechten } from '../../src/domein/rechten.ts'
import { RUST_MS, UITERLIJK_MS } from '../aanmelden/sessies.ts'
import type { Beller } from '../kern/beller.ts'
import type { Poorten } from '../kern/poorten.ts'
import { mijnDossiers } from '../kern/rechten.ts'

/** Who the caller is here: the first thing a page asks. */
export async function leesSessie(p: Poorten, beller: Beller): Promise<Sessie> {
  const persoon = await p.db
    .selectFrom('persoon')
    .select(['id', 'voornaam', 'achternaam', 'geboren'])
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('id', '=', beller.persoonId)
    .executeTakeFirstOrThrow()
  const sessie = await p.db
    .selectFrom('sessie')
    .select('gemaakt_op')
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('id_hash', '=', beller.sessieId)
    .executeTakeFirst()
  const mijn = await mijnDossiers(p.db, p, beller)
  const namen = await dossierNamen(
    p,
    beller,
    mijn.map((d) => d.dossierId),
  )
  return {
    persoon: {
      id: persoon.id,
      voornaam: persoon.voornaam,
      achternaam: persoon.achternaam,
      leeftijd: leeftijdOp(persoon.geboren, p.klok.vandaag()),
    },
    rollen: beller.rollen,
    dossiers: mijn.map((d) => ({
      id: d.dossierId,
      naam: namen.get(d.dossierId) ?? '',
      hoedanigheden: hoedanighedenUit(d.personen.values()),
    })),
    rustSeconden: RUST_MS / 1000,
    uiterlijk: new Date((sessie?.gemaakt_op ?? p.tijd.nu()).getTime() + UITERLIJK_MS).toISOString(),
  }
}

/** Every relation that gives the caller something, each once. */
export function hoedanighedenUit(rechten: Iterable<Rechten>): Hoedanigheid[] {
  const uit = new Set<Hoedanigheid>()
  for (const r of rechten) for (const recht of Object.values(r)) for (const grond of recht.gronden) uit.add(grond.hoedanigheid)
  return [...uit].sort()
}

async function dossierNamen(p: Poorten, beller: Beller, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rijen = await p.db
    .selectFrom('dossier')
    .select(['id', 'naam'])
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('id', 'in', ids)
    .execute()
  return new Map(rijen.map((r) => [r.id, r.naam]))
}
