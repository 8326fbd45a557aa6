import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const regel of [
    sql`create table draad (
      gemeente_id text not null,
      id uuid not null,
      dossier_id uuid not null,
      soort text not null check (soort in ('GEZIN', 'PERSOON')),
      persoon_id uuid,
      seq bigint not null default 0,
      primary key (gemeente_id, id),
      foreign key (gemeente_id, dossier_id) references dossier(gemeente_id, id),
      check ((soort = 'PERSOON') = (persoon_id is not null))
    )`,
    sql`create unique index draad_een on draad (gemeente_id, dossier_id, coalesce(persoon_id::text, ''))`,
    sql`create table bericht (
      gemeente_id text not null,
      draad_id uuid not null,
      seq bigint not null,
      id uuid not null,
      van_id uuid not null,
      van_kant text not null check (van_kant in ('INWONER', 'LOKET')),
      over_id uuid,
      tekst text not null,
      op timestamptz not null,
      primary key (gemeente_id, draad_id, seq),
      unique (gemeente_id, id),
      foreign key (gemeente_id, draad_id) references draad(gemeente_id, id)
    )`,
    sql`create table gelezen (
      gemeente_id text not null,
      draad_id uuid not null,
      persoon_id uuid not null,
      tot_seq bigint not null,
      primary key (gemeente_id, draad_id, persoon_id),
      foreign key (gemeente_id, draad_id) references draad(gemeente_id, id)
    )`,
  ])
    await regel.execute(db)
}
