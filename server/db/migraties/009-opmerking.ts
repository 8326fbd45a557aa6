import { type Kysely, sql } from 'kysely'

/** Questions, remarks and proposals at a field of a plan document, and what came after each. Nothing here is ever changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const regel of [
    sql`create table opmerking (
      gemeente_id text not null,
      id uuid not null,
      document_id uuid not null,
      veld text not null,
      soort text not null check (soort in ('VRAAG', 'OPMERKING', 'VOORSTEL')),
      door_id uuid not null,
      tekst text not null,
      voorstel text,
      basis text,
      op timestamptz not null,
      primary key (gemeente_id, id),
      foreign key (gemeente_id, document_id) references plan_document(gemeente_id, id),
      check ((soort = 'VOORSTEL') = (voorstel is not null and basis is not null))
    )`,
    sql`create index opmerking_document on opmerking (gemeente_id, document_id, op)`,
    sql`create index opmerking_door on opmerking (gemeente_id, door_id)`,
    sql`create table opmerking_regel (
      gemeente_id text not null,
      opmerking_id uuid not null,
      nr int not null,
      id uuid not null,
      soort text not null check (soort in ('ANTWOORD', 'AFGEHANDELD', 'OVERGENOMEN', 'NIET_OVERGENOMEN', 'INGETROKKEN', 'HEROPEND')),
      door_id uuid not null,
      tekst text not null,
      op timestamptz not null,
      primary key (gemeente_id, opmerking_id, nr),
      unique (gemeente_id, id),
      foreign key (gemeente_id, opmerking_id) references opmerking(gemeente_id, id)
    )`,
    sql`create index opmerking_regel_door on opmerking_regel (gemeente_id, door_id)`,
  ])
    await regel.execute(db)
}
