import { type Kysely, sql } from 'kysely'

/**
 * Which text of the answer to a part of a plan stands there: the id of the command that wrote it, so that who writes or
 * sends can say which text was seen.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const regel of [
    sql`alter table ondersteuningsplan_deel add column versie uuid not null default gen_random_uuid()`,
    sql`alter table ondersteuningsplan_deel alter column versie drop default`,
  ])
    await regel.execute(db)
}
