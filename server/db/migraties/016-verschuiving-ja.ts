import { type Kysely, sql } from 'kysely'

/**
 * The own yes of a person to a shift, append only; and the question to a school, with the hash of a one-time link.
 * A school has no account: it sees the agreement of one row and nothing beside it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const regel of [
    sql`create table verschuiving_ja (
      gemeente_id text not null,
      verschuiving_id uuid not null,
      persoon_id uuid not null,
      nr int not null check (nr > 0),
      antwoord text not null check (antwoord in ('JA', 'NEE')),
      reden text not null,
      door_id uuid not null,
      op timestamptz not null,
      primary key (gemeente_id, verschuiving_id, persoon_id, nr),
      foreign key (gemeente_id, verschuiving_id) references verschuiving(gemeente_id, id),
      foreign key (gemeente_id, persoon_id) references persoon(gemeente_id, id),
      foreign key (gemeente_id, door_id) references persoon(gemeente_id, id)
    )`,
    sql`create trigger alleen_erbij before update or delete on verschuiving_ja
      for each row execute function boeken_alleen_erbij()`,
    sql`create trigger alleen_erbij_geheel before truncate on verschuiving_ja
      for each statement execute function boeken_alleen_erbij()`,
    sql`create table school_vraag (
      gemeente_id text not null,
      id uuid not null,
      nummer bigint generated always as identity,
      verschuiving_id uuid not null,
      token_hash text not null,
      school text not null,
      afspraak jsonb not null,
      geldig_tot date not null,
      gemaakt_door uuid not null,
      gemaakt_op timestamptz not null,
      gelezen_op timestamptz,
      antwoord text check (antwoord in ('JA', 'NEE')),
      naam text,
      functie text,
      reden text,
      antwoord_op timestamptz,
      antwoord_sleutel uuid,
      ingetrokken_door uuid,
      ingetrokken_op timestamptz,
      primary key (gemeente_id, id),
      unique (gemeente_id, token_hash),
      foreign key (gemeente_id, verschuiving_id) references verschuiving(gemeente_id, id),
      foreign key (gemeente_id, gemaakt_door) references persoon(gemeente_id, id),
      check ((antwoord is null) = (antwoord_op is null)),
      check ((antwoord is null) = (naam is null)),
      check ((antwoord is null) = (functie is null)),
      check (antwoord is distinct from 'NEE' or reden <> '')
    )`,
    sql`create index school_vraag_verschuiving on school_vraag (gemeente_id, verschuiving_id, nummer)`,
    // What waits longer than the norm is looked for at each request of who stands in.
    sql`create index verschuiving_open on verschuiving (gemeente_id, uiterlijk) where staat = 'GEVRAAGD'`,
  ])
    await regel.execute(db)
}
