import type { Bericht, Draad } from '../../src/contract/schemas/kanaal.ts'
import { leeftijdOp } from '../../src/domein/leeftijd.ts'
import { type Rechten, mag } from '../../src/domein/rechten.ts'
import type { Beller } from '../kern/beller.ts'
import type { Lezer, Poorten } from '../kern/poorten.ts'
import { nietGevonden } from '../kern/probleem.ts'
import { logInzage, rechtenInDossier } from '../kern/rechten.ts'

const PER_KEER = 100

export type DraadRij = { id: string; dossier_id: string; soort: 'GEZIN' | 'PERSOON'; persoon_id: string | null; seq: number }

/**
 * May the caller read or write in this thread? The thread of a person follows the rights over that person's messages;
 * the family's thread those of the children under 16 whom the parents speak for.
 */
export function magDraad(
  draad: DraadRij,
  rechten: ReadonlyMap<string, Rechten>,
  kinderen: readonly string[],
  actie: 'LEZEN' | 'SCHRIJVEN',
): boolean {
  const over = draad.persoon_id === null ? kinderen : [draad.persoon_id]
  return over.some((id) => {
    const r = rechten.get(id)
    return r !== undefined && mag(r, 'BERICHTEN', actie)
  })
}

/** The family thread is of those who speak for the children: a child of 12 to 15 with an own account does not read it. */
function kinderenVan(deelnemers: readonly { id: string; leeftijd: number }[], beller: Beller): string[] {
  return deelnemers.filter((d) => d.leeftijd < 16 && d.id !== beller.persoonId).map((d) => d.id)
}

/** Deelnemers of a dossier with their names and ages on the day of the loket. */
export async function deelnemersVan(lezer: Lezer, p: Poorten, beller: Beller, dossierId: string) {
  const rijen = await lezer
    .selectFrom('deelnemer')
    .innerJoin('persoon', (j) =>
      j.onRef('persoon.gemeente_id', '=', 'deelnemer.gemeente_id').onRef('persoon.id', '=', 'deelnemer.persoon_id'),
    )
    .select(['persoon.id', 'persoon.voornaam', 'persoon.achternaam', 'persoon.geboren'])
    .where('deelnemer.gemeente_id', '=', beller.gemeenteId)
    .where('deelnemer.dossier_id', '=', dossierId)
    .orderBy('deelnemer.volgorde')
    .execute()
  return rijen.map((r) => ({ ...r, leeftijd: leeftijdOp(r.geboren, p.klok.vandaag()) }))
}

/** The threads of a dossier that the caller may read, with unread counts. */
export async function lijstDraden(p: Poorten, beller: Beller, dossierId: string): Promise<Draad[]> {
  const rechten = await rechtenInDossier(p.db, p, beller, dossierId)
  if (rechten.size === 0) throw nietGevonden()
  const deelnemers = await deelnemersVan(p.db, p, beller, dossierId)
  const kinderen = kinderenVan(deelnemers, beller)
  const draden = await p.db
    .selectFrom('draad')
    .selectAll()
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('dossier_id', '=', dossierId)
    .orderBy('soort')
    .orderBy('id')
    .execute()
  const gelezen = await p.db
    .selectFrom('gelezen')
    .select(['draad_id', 'tot_seq'])
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('persoon_id', '=', beller.persoonId)
    .execute()
  const uit: Draad[] = []
  for (const d of draden) {
    if (!magDraad(d, rechten, kinderen, 'LEZEN')) continue
    const tot = gelezen.find((x) => x.draad_id === d.id)?.tot_seq ?? 0
    const vanAnder = await p.db
      .selectFrom('bericht')
      .select((eb) => eb.fn.countAll<number>().as('aantal'))
      .where('gemeente_id', '=', beller.gemeenteId)
      .where('draad_id', '=', d.id)
      .where('seq', '>', tot)
      .where('van_id', '!=', beller.persoonId)
      .executeTakeFirstOrThrow()
    const over = deelnemers.filter((x) => (d.persoon_id === null ? x.leeftijd < 16 : x.id === d.persoon_id))
    uit.push({
      id: d.id,
      dossierId,
      soort: d.soort,
      persoonId: d.persoon_id,
      naam: over.map((x) => x.voornaam).join(', '),
      over: over.map((x) => ({ persoonId: x.id, voornaam: x.voornaam })),
      totSeq: d.seq,
      gelezenTot: tot,
      ongelezen: vanAnder.aantal,
      magSchrijven: magDraad(d, rechten, kinderen, 'SCHRIJVEN'),
    })
  }
  return uit
}

/** The thread with the caller's rights, or 404. */
export async function eisDraad(lezer: Lezer, p: Poorten, beller: Beller, draadId: string) {
  const draad = await lezer
    .selectFrom('draad')
    .selectAll()
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('id', '=', draadId)
    .executeTakeFirst()
  if (!draad) throw nietGevonden()
  const rechten = await rechtenInDossier(lezer, p, beller, draad.dossier_id)
  const deelnemers = await deelnemersVan(lezer, p, beller, draad.dossier_id)
  const kinderen = kinderenVan(deelnemers, beller)
  if (!magDraad(draad, rechten, kinderen, 'LEZEN')) throw nietGevonden()
  const over = draad.persoon_id === null ? kinderen : [draad.persoon_id]
  return { draad, rechten, over, magSchrijven: magDraad(draad, rechten, kinderen, 'SCHRIJVEN') }
}

/** The newest hundred messages, or the hundred before `voor`, oldest first. */
export async function lijstBerichten(
  p: Poorten,
  beller: Beller,
  draadId: string,
  voor: number | undefined,
): Promise<{ items: Bericht[]; eerdere: boolean }> {
  const { draad, rechten, over } = await eisDraad(p.db, p, beller, draadId)
  const rijen = await p.db
    .selectFrom('bericht')
    .innerJoin('persoon', (j) => j.onRef('persoon.gemeente_id', '=', 'bericht.gemeente_id').onRef('persoon.id', '=', 'bericht.van_id'))
    .select([
      'bericht.id',
      'bericht.seq',
      'bericht.van_id',
      'bericht.van_kant',
      'bericht.over_id',
      'bericht.tekst',
      'bericht.op',
      'persoon.voornaam',
      'persoon.achternaam',
    ])
    .where('bericht.gemeente_id', '=', beller.gemeenteId)
    .where('bericht.draad_id', '=', draadId)
    .$if(voor !== undefined, (q) => q.where('bericht.seq', '<', voor ?? 0))
    .orderBy('bericht.seq', 'desc')
    .limit(PER_KEER + 1)
    .execute()
  await logInzage(
    p.db,
    beller,
    over.flatMap((persoonId) => {
      const r = rechten.get(persoonId)
      return r && mag(r, 'BERICHTEN', 'LEZEN') ? [{ persoonId, rechten: r }] : []
    }),
    { dossierId: draad.dossier_id, gegeven: 'BERICHTEN', actie: 'LEZEN', op: p.klok.nu() },
  )
  return {
    items: rijen
      .slice(0, PER_KEER)
      .toReversed()
      .map((r) => ({
        id: r.id,
        seq: r.seq,
        van: { persoonId: r.van_id, naam: `${r.voornaam} ${r.achternaam}`, kant: r.van_kant, ik: r.van_id === beller.persoonId },
        overPersoonId: r.over_id,
        tekst: r.tekst,
        op: r.op.toISOString(),
      })),
    eerdere: rijen.length > PER_KEER,
  }
}
