import { type Kysely, sql } from 'kysely'

/** What a family says to the answer on a part, kept in order (`nr`), and the word of the consulent to it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const regel of [
    sql`create table plan_reactie (
      gemeente_id text not null,
      id uuid not null,
      versie_id uuid not null,
      persoon_id uuid not null,
      deel text not null,
      nr int not null,
      soort text not null check (soort in ('EENS', 'VRAAG', 'NIET_EENS')),
      tekst text not null,
      door_id uuid not null,
      op timestamptz not null,
      primary key (gemeente_id, id),
      unique (gemeente_id, versie_id, persoon_id, deel, nr),
      foreign key (gemeente_id, versie_id) references plan_versie(gemeente_id, id)
    )`,
    sql`create table plan_reactie_antwoord (
      gemeente_id text not null,
      reactie_id uuid not null,
      tekst text not null,
      door_id uuid not null,
      op timestamptz not null,
      primary key (gemeente_id, reactie_id),
      foreign key (gemeente_id, reactie_id) references plan_reactie(gemeente_id, id)
    )`,
  ])
    await regel.execute(db)
}
