import { type Kysely, sql } from 'kysely'

/**
 * Which text of a draft of a beschikking stands there: the id of the command that wrote it, so that no two texts ever
 * share one, also after a draft was thrown away and begun anew.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const regel of [
    sql`alter table toekenning_concept add column versie uuid not null default gen_random_uuid()`,
    sql`alter table toekenning_concept alter column versie drop default`,
  ])
    await regel.execute(db)
}
