import { sql, type Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { OpstartFout } from '../opstart-fout.ts'
import { migraties } from './migraties/lijst.ts'
import type { Tabellen } from './tabellen.ts'

/**
 * Brings the database to the newest state, in one transaction and under a lock (two instances that start together
 * do it once). Returns the names of the steps taken now.
 * @throws OpstartFout when the database is newer than this app: writing to it could damage what it does not know.
 */
export async function migreer(db: Kysely<Tabellen>, lijst: Readonly<Record<string, Migration>> = migraties): Promise<string[]> {
  const onbekend = (await uitgevoerd(db)).filter((naam) => !(naam in lijst))
  if (onbekend.length > 0) {
    throw new OpstartFout(
      `De database is van een nieuwere versie van het loket (${onbekend.join(', ')}). Start die versie, of zet een oudere reservekopie terug.`,
    )
  }
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...lijst }) },
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error !== undefined) {
    const stap = results?.find(({ status }) => status === 'Error')
    throw new Error(`migration failed: ${stap?.migrationName ?? 'before the first step'}`, {
      cause: error,
    })
  }
  return (results ?? []).map(({ migrationName }) => migrationName)
}

async function uitgevoerd(db: Kysely<Tabellen>): Promise<string[]> {
  const tabel = await sql<{ er: boolean }>`
    select to_regclass('kysely_migration') is not null as er`.execute(db)
  if (tabel.rows[0]?.er !== true) return []
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name`.execute(db)
  return rows.map(({ name }) => name)
}
