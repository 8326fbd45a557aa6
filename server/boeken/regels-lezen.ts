import { sql } from 'kysely'
import type { BoekRegel, Boeken } from '../../src/domein/boeken-stand.ts'
import type { Voorfinanciering } from '../../src/domein/bronboeken.ts'
import type { Regels } from '../../src/domein/matrix.ts'
import type { Lezer } from '../kern/poorten.ts'
import { laadBronnen } from './laden.ts'

type Sleutel = { gemeenteId: string; dossierId: string }

/**
 * The books of a dossier, line by line, of the potjes of these persons: what the overviews are made from. Amounts of
 * one day, entry kind and account are one line.
 */
export async function laadBoeken(
  lezer: Lezer,
  { gemeenteId, dossierId }: Sleutel,
  personen: readonly string[],
  matrix: Regels['matrix'],
): Promise<Boeken> {
  if (personen.length === 0) return { bronnen: [], potjes: [], regels: [], afspraken: [], matrix }
  const potjes = await lezer
    .selectFrom('potje')
    .selectAll()
    .where('gemeente_id', '=', gemeenteId)
    .where('dossier_id', '=', dossierId)
    .where('persoon_id', 'in', [...personen])
    .orderBy('volgorde')
    .orderBy('id')
    .execute()
  const ids = new Set(potjes.map((p) => p.id))
  const { rows } = await sql<{
    potje_id: string
    bron_id: string
    rekening: BoekRegel['rekening']
    boeking: string
    dag: string
    geboekt_op: string
    cent: number
  }>`
    select r.potje_id, r.bron_id, r.soort as rekening, k.soort as boeking, to_char(k.datum, 'YYYY-MM-DD') as dag,
      to_char(k.op at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as geboekt_op, sum(l.cent)::bigint as cent
    from rekening r
    join boekingsregel l on l.gemeente_id = r.gemeente_id and l.rekening_id = r.id
    join boeking k on k.gemeente_id = l.gemeente_id and k.id = l.boeking_id
    where r.gemeente_id = ${gemeenteId} and r.dossier_id = ${dossierId}::uuid
      and r.soort in ('DEEL', 'BEHANDELING', 'BETAALD', 'BOVEN_BUDGET')
    group by 1, 2, 3, 4, 5, 6
    order by 1, 2, 5, 6, 3, 4`.execute(lezer)
  const regels = rows
    .filter((r) => ids.has(r.potje_id))
    .map((r): BoekRegel => ({
      potjeId: r.potje_id,
      bronId: r.bron_id,
      rekening: r.rekening,
      boeking: r.boeking,
      dag: r.dag,
      geboektOp: r.geboekt_op,
      cent: r.cent,
    }))
  const afspraken = await lezer
    .selectFrom('afspraak')
    .select(['potje_id', 'soort', 'cent'])
    .where('gemeente_id', '=', gemeenteId)
    .where('dossier_id', '=', dossierId)
    .execute()
  const gebruikt = new Set(regels.map((r) => r.bronId))
  return {
    // Also a bron of these persons from which nothing is in a potje yet.
    bronnen: (await laadBronnen(lezer, { gemeenteId, dossierId })).filter((b) => personen.includes(b.persoonId) || gebruikt.has(b.id)),
    potjes: potjes.map((p) => ({
      id: p.id,
      persoonId: p.persoon_id,
      domein: p.domein,
      naam: p.naam,
      soort: p.soort,
      zorgverlener: p.zorgverlener,
      tarief: p.tarief_cent !== null && p.tarief_eenheid !== null ? { cent: p.tarief_cent, eenheid: p.tarief_eenheid } : null,
      vanaf: p.vanaf,
      tot: p.tot,
    })),
    regels,
    afspraken: afspraken.filter((a) => ids.has(a.potje_id)).map((a) => ({ potjeId: a.potje_id, soort: a.soort, cent: a.cent })),
    matrix,
  }
}

/** What the gemeente paid ahead per bron in these days, and what of it came back. */
export async function laadVoorfinanciering(
  lezer: Lezer,
  { gemeenteId, dossierId }: Sleutel,
  { vanaf, tot }: { vanaf: string; tot: string },
): Promise<Voorfinanciering[]> {
  const { rows } = await sql<{ bron_id: string; voor: number; terug: number }>`
    select r.bron_id,
      coalesce(sum(l.cent) filter (where r.soort = 'VOORGESCHOTEN'), 0)::bigint as voor,
      coalesce(sum(l.cent) filter (where r.soort = 'TERUGONTVANGEN'), 0)::bigint as terug
    from rekening r
    join boekingsregel l on l.gemeente_id = r.gemeente_id and l.rekening_id = r.id
    join boeking k on k.gemeente_id = l.gemeente_id and k.id = l.boeking_id
    where r.gemeente_id = ${gemeenteId} and r.dossier_id = ${dossierId}::uuid
      and r.soort in ('VOORGESCHOTEN', 'TERUGONTVANGEN') and k.datum between ${vanaf}::date and ${tot}::date
    group by r.bron_id`.execute(lezer)
  return rows.map((r) => ({ bronId: r.bron_id, voorgeschotenCent: r.voor, terugontvangenCent: r.terug }))
}
