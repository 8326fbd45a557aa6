import { type Kysely, sql } from 'kysely'

/** Two more documents per person: goals and costs. Plans that were there before get them too, empty. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const regel of [
    sql`alter table plan_document drop constraint plan_document_soort_check`,
    sql`alter table plan_document add constraint plan_document_soort_check
      check (soort in ('VERHAAL', 'DEEL', 'DOELEN', 'KOSTEN', 'GEZIN', 'NOTITIES'))`,
    sql`insert into plan_document (gemeente_id, id, plan_id, soort, persoon_id)
      select p.gemeente_id, gen_random_uuid(), p.plan_id, s.soort, p.persoon_id
      from plan_persoon p cross join (values ('DOELEN'), ('KOSTEN')) as s(soort)`,
    // A version that was handed in before there were goals and costs has none of them.
    sql`update plan_versie set inhoud = jsonb_set(inhoud, '{personen}', (
      select coalesce(jsonb_agg('{"doelen": [], "kosten": []}'::jsonb || p), '[]'::jsonb)
      from jsonb_array_elements(inhoud->'personen') as p))`,
  ])
    await regel.execute(db)
}
