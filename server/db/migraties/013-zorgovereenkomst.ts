import { type Kysely, sql } from 'kysely'

/**
 * Who gives care, what was agreed with them, and every step of that agreement. A step is never changed: what was
 * signed and what went to the SVB is kept with it (`inhoud`), so that anybody can later read exactly that.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const regel of [
    sql`create table zorgverlener (
      gemeente_id text not null,
      id uuid not null,
      dossier_id uuid not null,
      naam text not null,
      relatie text not null check (relatie in ('ORGANISATIE', 'ZELFSTANDIG', 'FAMILIE', 'PERSOON')),
      persoon_id uuid,
      kvk text check (kvk ~ '^[0-9]{8}$'),
      agb text check (agb ~ '^[0-9]{8}$'),
      tariefsoort text not null check (tariefsoort in ('FORMEEL', 'INFORMEEL')),
      primary key (gemeente_id, id),
      unique (gemeente_id, dossier_id, id),
      foreign key (gemeente_id, dossier_id) references dossier(gemeente_id, id),
      foreign key (gemeente_id, persoon_id) references persoon(gemeente_id, id)
    )`,
    sql`create index zorgverlener_dossier on zorgverlener (gemeente_id, dossier_id)`,
    sql`create index zorgverlener_persoon on zorgverlener (gemeente_id, persoon_id) where persoon_id is not null`,
    sql`create table zorgovereenkomst (
      gemeente_id text not null,
      id uuid not null,
      dossier_id uuid not null,
      nummer bigint generated always as identity,
      persoon_id uuid not null,
      potje_id uuid not null,
      zorgverlener_id uuid not null,
      soort text not null check (soort in ('ZORGINSTELLING', 'OPDRACHT', 'FAMILIE', 'ARBEID')),
      hulp text check (hulp in ('VERZORGING', 'VERPLEGING', 'BEGELEIDING', 'HUISHOUDEN', 'DAGBESTEDING', 'LOGEREN', 'SCHOOL', 'WERK', 'VERVOER', 'HULPMIDDEL', 'VRIJE_TIJD')),
      betaalwijze text not null check (betaalwijze in ('UREN', 'FACTUUR', 'MAANDLOON')),
      tarief_cent bigint not null check (tarief_cent > 0),
      tarief_eenheid text not null check (tarief_eenheid in ('UUR', 'DAGDEEL', 'ETMAAL', 'MAAND', 'SCHOOLDAG')),
      aantal_honderdste int not null check (aantal_honderdste > 0),
      per text not null check (per in ('WEEK', 'MAAND', 'PERIODE')),
      vanaf date not null,
      tot date not null,
      totaal_cent bigint not null check (totaal_cent > 0),
      opzeg_dagen int not null default 0 check (opzeg_dagen between 0 and 366),
      zorgbeschrijving text not null,
      staat text not null check (staat in ('CONCEPT', 'ONDERTEKEND', 'GEMEENTE_CHECK', 'SVB_CHECK', 'GOEDGEKEURD', 'TERUG', 'BEEINDIGD')),
      vorige_id uuid,
      zorgverlener_op date,
      goedgekeurd_op date,
      eindigt_op date,
      opgezegd_op date,
      gemaakt_door uuid,
      gemaakt_op timestamptz not null,
      primary key (gemeente_id, id),
      unique (gemeente_id, dossier_id, id),
      check (tot >= vanaf),
      check (eindigt_op is null or eindigt_op <= tot),
      check (staat <> 'BEEINDIGD' or eindigt_op is not null),
      check (staat <> 'GOEDGEKEURD' or goedgekeurd_op is not null),
      check ((betaalwijze = 'MAANDLOON') = (tarief_eenheid = 'MAAND' and per = 'MAAND')),
      foreign key (gemeente_id, dossier_id, persoon_id) references deelnemer(gemeente_id, dossier_id, persoon_id),
      foreign key (gemeente_id, dossier_id, potje_id) references potje(gemeente_id, dossier_id, id),
      foreign key (gemeente_id, dossier_id, zorgverlener_id) references zorgverlener(gemeente_id, dossier_id, id),
      foreign key (gemeente_id, dossier_id, vorige_id) references zorgovereenkomst(gemeente_id, dossier_id, id)
    )`,
    sql`create unique index zorgovereenkomst_dossier on zorgovereenkomst (gemeente_id, dossier_id, nummer)`,
    sql`create index zorgovereenkomst_potje on zorgovereenkomst (gemeente_id, potje_id)`,
    sql`create table overeenkomst_stap (
      gemeente_id text not null,
      overeenkomst_id uuid not null,
      nr int not null check (nr > 0),
      staat text not null check (staat in ('CONCEPT', 'ONDERTEKEND', 'GEMEENTE_CHECK', 'SVB_CHECK', 'GOEDGEKEURD', 'TERUG', 'BEEINDIGD')),
      op timestamptz not null,
      door_id uuid,
      door_wie text not null,
      reden text,
      inhoud jsonb,
      primary key (gemeente_id, overeenkomst_id, nr),
      check (staat not in ('ONDERTEKEND', 'SVB_CHECK') or inhoud is not null),
      foreign key (gemeente_id, overeenkomst_id) references zorgovereenkomst(gemeente_id, id)
    )`,
    sql`create function overeenkomst_stap_is_vast() returns trigger language plpgsql as $$
      begin
        raise exception 'the steps of an agreement are append only' using errcode = 'check_violation', constraint = 'overeenkomst_stap_vast';
      end $$`,
    sql`create trigger vast before update or delete on overeenkomst_stap for each row execute function overeenkomst_stap_is_vast()`,
    sql`create trigger vast_geheel before truncate on overeenkomst_stap for each statement execute function overeenkomst_stap_is_vast()`,
  ])
    await regel.execute(db)
}
