import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const regel of [
    sql`create table melding (
      gemeente_id text not null,
      id uuid not null,
      dossier_id uuid not null,
      door_id uuid not null,
      tekst text not null,
      spoed boolean not null,
      contactwens text not null,
      ontvangen_op timestamptz not null,
      ontvangen_dag date not null,
      status text not null check (status in ('ONTVANGEN', 'IN_ONDERZOEK', 'VERSLAG', 'AFGEROND')),
      primary key (gemeente_id, id),
      foreign key (gemeente_id, dossier_id) references dossier(gemeente_id, id)
    )`,
    sql`create index melding_dossier on melding (gemeente_id, dossier_id, ontvangen_op)`,
    sql`create table melding_persoon (
      gemeente_id text not null,
      melding_id uuid not null,
      persoon_id uuid not null,
      primary key (gemeente_id, melding_id, persoon_id),
      foreign key (gemeente_id, melding_id) references melding(gemeente_id, id)
    )`,
    sql`create table plan (
      gemeente_id text not null,
      id uuid not null,
      dossier_id uuid not null,
      gemaakt_door uuid not null,
      gemaakt_op timestamptz not null,
      primary key (gemeente_id, id),
      unique (gemeente_id, dossier_id),
      foreign key (gemeente_id, dossier_id) references dossier(gemeente_id, id)
    )`,
    sql`create table plan_persoon (
      gemeente_id text not null,
      plan_id uuid not null,
      persoon_id uuid not null,
      volgorde int not null,
      primary key (gemeente_id, plan_id, persoon_id),
      foreign key (gemeente_id, plan_id) references plan(gemeente_id, id)
    )`,
    sql`create table plan_document (
      gemeente_id text not null,
      id uuid not null,
      plan_id uuid not null,
      soort text not null check (soort in ('VERHAAL', 'DEEL', 'GEZIN', 'NOTITIES')),
      persoon_id uuid,
      leefgebied text,
      auteur_id uuid,
      seq bigint not null default 0,
      epoch int not null default 1,
      primary key (gemeente_id, id),
      foreign key (gemeente_id, plan_id) references plan(gemeente_id, id)
    )`,
    // One document per part: two devices that open the same part at once must end up in the same document.
    sql`create unique index plan_document_een on plan_document
      (gemeente_id, plan_id, soort, coalesce(persoon_id::text, ''), coalesce(leefgebied, ''), coalesce(auteur_id::text, ''))`,
    sql`create table plan_update (
      gemeente_id text not null,
      document_id uuid not null,
      seq bigint not null,
      inhoud bytea not null,
      door_id uuid not null,
      op timestamptz not null,
      primary key (gemeente_id, document_id, seq),
      foreign key (gemeente_id, document_id) references plan_document(gemeente_id, id)
    )`,
    sql`create table plan_stand (
      gemeente_id text not null,
      document_id uuid not null,
      seq bigint not null,
      inhoud bytea not null,
      primary key (gemeente_id, document_id),
      foreign key (gemeente_id, document_id) references plan_document(gemeente_id, id)
    )`,
    sql`create table plan_schrijver (
      gemeente_id text not null,
      document_id uuid not null,
      client_id bigint not null,
      persoon_id uuid not null,
      primary key (gemeente_id, document_id, client_id)
    )`,
    sql`create table plan_versie (
      gemeente_id text not null,
      id uuid not null,
      plan_id uuid not null,
      nummer int not null,
      kenmerk text not null,
      inhoud jsonb not null,
      door_id uuid not null,
      opgestuurd_op timestamptz not null,
      opgestuurd_dag date not null,
      primary key (gemeente_id, id),
      unique (gemeente_id, plan_id, nummer),
      foreign key (gemeente_id, plan_id) references plan(gemeente_id, id)
    )`,
    sql`create table ondersteuningsplan (
      gemeente_id text not null,
      versie_id uuid not null,
      door_id uuid not null,
      inleiding text not null,
      verstuurd_op timestamptz,
      verstuurd_dag date,
      primary key (gemeente_id, versie_id),
      foreign key (gemeente_id, versie_id) references plan_versie(gemeente_id, id)
    )`,
    sql`create table ondersteuningsplan_deel (
      gemeente_id text not null,
      versie_id uuid not null,
      persoon_id uuid not null,
      deel text not null,
      oordeel text not null check (oordeel in ('ZO', 'ANDERS', 'BESPREKEN')),
      tekst text not null,
      op timestamptz not null,
      primary key (gemeente_id, versie_id, persoon_id, deel),
      foreign key (gemeente_id, versie_id) references plan_versie(gemeente_id, id)
    )`,
  ])
    await regel.execute(db)
}
