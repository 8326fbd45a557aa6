import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const regel of [
    sql`create table kaart_versie (
      gemeente_id text not null references gemeente(id),
      versie int not null check (versie > 0),
      hash text not null,
      aantal int not null check (aantal > 0),
      gepubliceerd_op timestamptz not null,
      primary key (gemeente_id, versie)
    )`,
    sql`create table kaart_aanbod (
      gemeente_id text not null,
      versie int not null,
      aanbod_id uuid not null,
      volgorde int not null,
      inhoud jsonb not null,
      primary key (gemeente_id, versie, aanbod_id),
      foreign key (gemeente_id, versie) references kaart_versie(gemeente_id, versie) on delete cascade
    )`,
  ])
    await regel.execute(db)
}
