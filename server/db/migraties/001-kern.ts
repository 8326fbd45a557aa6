import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const regel of [
    sql`create table gemeente (id text primary key, naam text not null, telefoon text not null, thema text not null)`,
    sql`create table instelling (
      gemeente_id text not null references gemeente(id),
      sleutel text not null,
      vanaf date not null,
      tot date,
      waarde jsonb not null,
      grond text not null,
      door text not null,
      primary key (gemeente_id, sleutel, vanaf),
      check (tot is null or tot >= vanaf)
    )`,
    sql`create table persoon (
      gemeente_id text not null references gemeente(id),
      id uuid not null,
      voornaam text not null,
      achternaam text not null,
      geboren date not null,
      medewerker_rollen text[] not null default '{}',
      primary key (gemeente_id, id)
    )`,
    sql`create table dossier (
      gemeente_id text not null references gemeente(id),
      id uuid not null,
      naam text not null,
      soort text not null check (soort in ('ENKEL', 'GEZIN')),
      consulent_id uuid,
      gemaakt_op timestamptz not null,
      primary key (gemeente_id, id),
      foreign key (gemeente_id, consulent_id) references persoon(gemeente_id, id)
    )`,
    sql`create table deelnemer (
      gemeente_id text not null,
      dossier_id uuid not null,
      persoon_id uuid not null,
      volgorde int not null,
      primary key (gemeente_id, dossier_id, persoon_id),
      foreign key (gemeente_id, dossier_id) references dossier(gemeente_id, id),
      foreign key (gemeente_id, persoon_id) references persoon(gemeente_id, id)
    )`,
    sql`create index deelnemer_persoon on deelnemer (gemeente_id, persoon_id)`,
    sql`create table betrokkene (
      gemeente_id text not null,
      dossier_id uuid not null,
      persoon_id uuid not null,
      rol text not null check (rol in ('OUDER', 'MANTELZORGER', 'CLIENTONDERSTEUNER')),
      primary key (gemeente_id, dossier_id, persoon_id, rol),
      foreign key (gemeente_id, dossier_id) references dossier(gemeente_id, id),
      foreign key (gemeente_id, persoon_id) references persoon(gemeente_id, id)
    )`,
    sql`create index betrokkene_persoon on betrokkene (gemeente_id, persoon_id)`,
    sql`create table opdracht_log (
      gemeente_id text not null,
      actor_id uuid not null,
      id uuid not null,
      soort text not null,
      hash text not null,
      op timestamptz not null,
      antwoord jsonb,
      primary key (gemeente_id, actor_id, id)
    )`,
  ])
    await regel.execute(db)
}
