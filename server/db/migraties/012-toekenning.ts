import { type Kysely, sql } from 'kysely'

/**
 * What a gemeente grants and the settings it decides by.
 *
 * A beschikking is written once and never changed: another amount is another beschikking. The amount of a bron is the
 * sum of what its beschikkingen added and took off; nothing else may change a bron, and it never drops below what was
 * already divided over potjes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const regel of [...tabellen(), ...bewaking(), ...instellingen()]) await regel.execute(db)
}

function tabellen() {
  return [
    sql`create table beschikking (
      gemeente_id text not null,
      id uuid not null,
      dossier_id uuid not null,
      nummer bigint generated always as identity,
      soort text not null check (soort in ('TOEKENNING', 'WIJZIGING')),
      kenmerk text not null check (kenmerk <> ''),
      datum date not null,
      verzonden_op date not null,
      bezwaar_tot date not null,
      grond text not null,
      regelversie text not null,
      versie_id uuid,
      inhoud jsonb not null,
      door_id uuid,
      door text not null,
      op timestamptz not null,
      primary key (gemeente_id, id),
      unique (gemeente_id, dossier_id, id),
      unique (gemeente_id, dossier_id, kenmerk),
      check (verzonden_op >= datum),
      check (bezwaar_tot > verzonden_op),
      check (soort = 'TOEKENNING' or grond <> ''),
      foreign key (gemeente_id, dossier_id) references dossier(gemeente_id, id)
    )`,
    sql`create unique index beschikking_dossier on beschikking (gemeente_id, dossier_id, nummer)`,
    sql`create table beschikking_persoon (
      gemeente_id text not null,
      beschikking_id uuid not null,
      dossier_id uuid not null,
      persoon_id uuid not null,
      primary key (gemeente_id, beschikking_id, persoon_id),
      foreign key (gemeente_id, dossier_id, beschikking_id) references beschikking(gemeente_id, dossier_id, id),
      foreign key (gemeente_id, dossier_id, persoon_id) references deelnemer(gemeente_id, dossier_id, persoon_id)
    )`,
    sql`create table beschikking_bron (
      gemeente_id text not null,
      beschikking_id uuid not null,
      dossier_id uuid not null,
      bron_id uuid not null,
      cent bigint not null check (cent <> 0),
      primary key (gemeente_id, beschikking_id, bron_id),
      foreign key (gemeente_id, dossier_id, beschikking_id) references beschikking(gemeente_id, dossier_id, id),
      foreign key (gemeente_id, dossier_id, bron_id) references bron(gemeente_id, dossier_id, id)
    )`,
    sql`create index beschikking_bron_bron on beschikking_bron (gemeente_id, bron_id)`,
    sql`create table beschikking_boeking (
      gemeente_id text not null,
      beschikking_id uuid not null,
      boeking_id uuid not null,
      primary key (gemeente_id, boeking_id),
      foreign key (gemeente_id, beschikking_id) references beschikking(gemeente_id, id),
      foreign key (gemeente_id, boeking_id) references boeking(gemeente_id, id)
    )`,
    sql`create table kwaliteitseis (
      gemeente_id text not null,
      beschikking_id uuid not null,
      dossier_id uuid not null,
      nr int not null,
      persoon_id uuid,
      tekst text not null check (tekst <> ''),
      primary key (gemeente_id, beschikking_id, nr),
      foreign key (gemeente_id, dossier_id, beschikking_id) references beschikking(gemeente_id, dossier_id, id),
      foreign key (gemeente_id, dossier_id, persoon_id) references deelnemer(gemeente_id, dossier_id, persoon_id)
    )`,
    // What a consulent typed and did not record yet: own work of one person, never part of what was granted.
    sql`create table toekenning_concept (
      gemeente_id text not null,
      dossier_id uuid not null,
      door_id uuid not null,
      inhoud jsonb not null,
      op timestamptz not null,
      primary key (gemeente_id, dossier_id, door_id),
      foreign key (gemeente_id, dossier_id) references dossier(gemeente_id, id),
      foreign key (gemeente_id, door_id) references persoon(gemeente_id, id)
    )`,
  ]
}

function bewaking() {
  return [
    ...['beschikking', 'beschikking_persoon', 'beschikking_bron', 'beschikking_boeking', 'kwaliteitseis'].flatMap((tabel) => [
      sql`create trigger alleen_erbij before update or delete on ${sql.table(tabel)}
        for each row execute function boeken_alleen_erbij()`,
      sql`create trigger alleen_erbij_geheel before truncate on ${sql.table(tabel)}
        for each statement execute function boeken_alleen_erbij()`,
    ]),
    // Only what a beschikking adds or takes off reaches the amount of a bron.
    sql`create function beschikking_bron_telt() returns trigger language plpgsql as $$
      begin
        update bron set bedrag_cent = bedrag_cent + new.cent where gemeente_id = new.gemeente_id and id = new.bron_id;
        return null;
      end $$`,
    sql`create trigger telt after insert on beschikking_bron for each row execute function beschikking_bron_telt()`,
    sql`create function bron_vast() returns trigger language plpgsql as $$
      begin
        if pg_trigger_depth() < 2 or (to_jsonb(new) - 'bedrag_cent') <> (to_jsonb(old) - 'bedrag_cent') then
          raise exception 'a bron changes by a beschikking only' using errcode = 'check_violation', constraint = 'bron_vast';
        end if;
        return new;
      end $$`,
    sql`create trigger vast before update on bron for each row execute function bron_vast()`,
    // A lower amount may never leave more in the potjes than the bron holds.
    sql`create function beschikking_bron_achteraf() returns trigger language plpgsql as $$
      declare
        verdeeld bigint;
      begin
        select coalesce(-sum(l.cent), 0) into verdeeld from rekening r
          join boekingsregel l on l.gemeente_id = r.gemeente_id and l.rekening_id = r.id
          where r.gemeente_id = new.gemeente_id and r.bron_id = new.bron_id and r.soort = 'TOEKENNING';
        if verdeeld > (select bedrag_cent from bron where gemeente_id = new.gemeente_id and id = new.bron_id) then
          raise exception 'more granted than the bron holds' using errcode = 'check_violation', constraint = 'boeken_bron_bedrag';
        end if;
        return null;
      end $$`,
    sql`create constraint trigger achteraf after insert on beschikking_bron deferrable initially deferred
      for each row execute function beschikking_bron_achteraf()`,
  ]
}

/** A setting may be set again on the same day: the last one counts, the others stay as history. */
function instellingen() {
  return [
    sql`alter table instelling add column nr bigint generated always as identity`,
    sql`alter table instelling add column op timestamptz`,
    sql`alter table instelling add column door_id uuid`,
    sql`alter table instelling drop constraint instelling_pkey`,
    sql`alter table instelling add primary key (gemeente_id, sleutel, nr)`,
    sql`create index instelling_dag on instelling (gemeente_id, sleutel, vanaf)`,
  ]
}
