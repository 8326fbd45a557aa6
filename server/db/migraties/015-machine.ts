import { type Kysely, sql } from 'kysely'

/**
 * Machines of the gemeente and the SVB that speak the contract, and files that are read in.
 *
 * Of a secret or token only the hash is kept. What a machine does to somebody's data stands in the access log of that
 * person like what a human does. No column here holds an account number or a burgerservicenummer.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const regel of [...koppelingen(), ...inzage(), ...bestanden()]) await regel.execute(db)
}

function koppelingen() {
  return [
    sql`create table machine_client (
      gemeente_id text not null references gemeente(id),
      id uuid not null,
      naam text not null check (naam <> ''),
      rol text not null check (rol in ('BACKOFFICE', 'SVB')),
      bereik text[] not null check (cardinality(bereik) > 0
        and bereik <@ array['TOEKENNINGEN', 'OVEREENKOMSTEN', 'DECLARATIES', 'BETALINGEN', 'LEZEN']),
      geheim_hash text not null,
      gemaakt_op timestamptz not null,
      geheim_op timestamptz not null,
      ingetrokken_op timestamptz,
      primary key (gemeente_id, id),
      check (rol = 'BACKOFFICE' or not bereik @> array['TOEKENNINGEN'])
    )`,
    sql`create table machine_token (
      gemeente_id text not null,
      token_hash text not null,
      client_id uuid not null,
      bereik text[] not null,
      gemaakt_op timestamptz not null,
      geldig_tot timestamptz not null,
      primary key (gemeente_id, token_hash),
      foreign key (gemeente_id, client_id) references machine_client(gemeente_id, id)
    )`,
    sql`create index machine_token_client on machine_token (gemeente_id, client_id)`,
    // What was taken, by the sender's own number: said again it is answered, not done again.
    sql`create table machine_bericht (
      gemeente_id text not null,
      afzender text not null,
      soort text not null,
      kenmerk text not null,
      hash text not null,
      client_id uuid not null,
      op timestamptz not null,
      antwoord jsonb not null,
      primary key (gemeente_id, afzender, soort, kenmerk),
      foreign key (gemeente_id, client_id) references machine_client(gemeente_id, id)
    )`,
  ]
}

function inzage() {
  return [
    sql`alter table inzage alter column kijker_id drop not null`,
    sql`alter table inzage add column machine_id uuid`,
    sql`alter table inzage add constraint inzage_machine foreign key (gemeente_id, machine_id) references machine_client(gemeente_id, id)`,
    sql`alter table inzage add constraint inzage_wie check (num_nonnulls(kijker_id, machine_id) = 1)`,
  ]
}

function bestanden() {
  return [
    sql`create table invoer (
      gemeente_id text not null references gemeente(id),
      id uuid not null,
      nummer bigint generated always as identity,
      naam text not null,
      soort text not null check (soort in ('CSV', 'CAMT053', 'MT940')),
      afzender text not null check (afzender in ('SVB', 'BACKOFFICE', 'BANK')),
      gemaakt_door uuid not null,
      gemaakt_op timestamptz not null,
      geboekt_door uuid,
      geboekt_op timestamptz,
      primary key (gemeente_id, id),
      check ((geboekt_op is null) = (geboekt_door is null)),
      foreign key (gemeente_id, gemaakt_door) references persoon(gemeente_id, id),
      foreign key (gemeente_id, geboekt_door) references persoon(gemeente_id, id)
    )`,
    sql`create unique index invoer_nummer on invoer (gemeente_id, nummer)`,
    sql`create table invoer_rij (
      gemeente_id text not null,
      invoer_id uuid not null,
      nr int not null,
      uitkomst text not null check (uitkomst in
        ('BOEKEN', 'BOVEN_BUDGET', 'CONTROLEREN', 'GEBOEKT', 'AL_GEBOEKT', 'CONFLICT', 'NIET_TE_PLAATSEN', 'FOUT')),
      reden text,
      kenmerk text,
      cent bigint check (cent > 0),
      betaald_op date,
      zorg_dag date,
      wijze text check (wijze in ('DECLARATIE', 'OVEREENKOMST', 'POTJE', 'BEDRAG_EN_DATUM')),
      dossier_id uuid,
      persoon_id uuid,
      potje_id uuid,
      declaratie_id uuid,
      betaling_id uuid,
      boven_cent bigint check (boven_cent >= 0),
      primary key (gemeente_id, invoer_id, nr),
      check (uitkomst not in ('BOEKEN', 'BOVEN_BUDGET', 'CONTROLEREN', 'GEBOEKT')
        or num_nulls(kenmerk, cent, betaald_op, zorg_dag, dossier_id, persoon_id, potje_id) = 0),
      check (uitkomst <> 'GEBOEKT' or betaling_id is not null),
      foreign key (gemeente_id, invoer_id) references invoer(gemeente_id, id),
      foreign key (gemeente_id, potje_id) references potje(gemeente_id, id)
    )`,
  ]
}
