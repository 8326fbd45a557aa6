import { type Kysely, sql } from 'kysely'

/** The history of a part of a plan in writing sessions, and how far each person has seen it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const regel of [
    sql`create table plan_moment (
      gemeente_id text not null,
      document_id uuid not null,
      nr int not null,
      door jsonb not null,
      vanaf timestamptz not null,
      op timestamptz not null,
      velden jsonb,
      gewijzigd jsonb,
      terug_naar int,
      primary key (gemeente_id, document_id, nr),
      check ((velden is null) = (gewijzigd is null)),
      foreign key (gemeente_id, document_id) references plan_document(gemeente_id, id) on delete cascade
    )`,
    sql`create table plan_gezien (
      gemeente_id text not null,
      document_id uuid not null,
      persoon_id uuid not null,
      stand jsonb not null,
      op timestamptz not null,
      primary key (gemeente_id, document_id, persoon_id),
      foreign key (gemeente_id, document_id) references plan_document(gemeente_id, id) on delete cascade
    )`,
  ])
    await regel.execute(db)
}
