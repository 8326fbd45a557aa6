import { type Kysely, sql } from 'kysely'

/**
 * The books: double entry, integer cents, append only. A balance is always a sum of lines.
 *
 * What may never be is refused here and not only in code, so that no command, import or repair can do it:
 * an entry that does not add up to zero **per bron**, a deel below zero, more granted than a bron holds,
 * money outside the period of its bron, and any change or removal of what was booked.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const regel of [
    sql`create table bron (
      gemeente_id text not null,
      id uuid not null,
      dossier_id uuid not null,
      persoon_id uuid not null,
      wet text not null check (wet in ('WMO', 'JEUGDWET', 'WLZ', 'ZVW', 'PARTICIPATIEWET', 'LEERLINGENVERVOER', 'SWV', 'UWV')),
      verstrekker text not null,
      bedrag_cent bigint not null check (bedrag_cent >= 0),
      vanaf date not null,
      tot date not null,
      bevoorschotting text not null check (bevoorschotting in ('VOORAF', 'ACHTERAF')),
      primary key (gemeente_id, id),
      unique (gemeente_id, dossier_id, id),
      check (tot >= vanaf),
      foreign key (gemeente_id, dossier_id, persoon_id) references deelnemer(gemeente_id, dossier_id, persoon_id)
    )`,
    sql`create table potje (
      gemeente_id text not null,
      id uuid not null,
      dossier_id uuid not null,
      persoon_id uuid not null,
      domein text not null check (domein in ('Z', 'B', 'S', 'W', 'V', 'H', 'T')),
      naam text not null,
      soort text not null check (soort in ('CONTRACT', 'CONTRACT_FAMILIE', 'MAANDLOON', 'RESERVE', 'BEDRAG')),
      zorgverlener text,
      toelichting text,
      tarief_cent bigint check (tarief_cent > 0),
      tarief_eenheid text check (tarief_eenheid in ('UUR', 'DAGDEEL', 'ETMAAL', 'MAAND', 'SCHOOLDAG')),
      vanaf date not null,
      tot date not null,
      volgorde int not null,
      door_verschuiving uuid,
      primary key (gemeente_id, id),
      unique (gemeente_id, dossier_id, id),
      check (tot >= vanaf),
      check ((tarief_cent is null) = (tarief_eenheid is null)),
      foreign key (gemeente_id, dossier_id, persoon_id) references deelnemer(gemeente_id, dossier_id, persoon_id)
    )`,
    sql`create table deel (
      gemeente_id text not null,
      dossier_id uuid not null,
      potje_id uuid not null,
      bron_id uuid not null,
      primary key (gemeente_id, potje_id, bron_id),
      foreign key (gemeente_id, dossier_id, potje_id) references potje(gemeente_id, dossier_id, id),
      foreign key (gemeente_id, dossier_id, bron_id) references bron(gemeente_id, dossier_id, id)
    )`,
    // GRANTED is the other side of the grant (below zero); DEEL is what is left in it; the rest is where it went.
    sql`create table rekening (
      gemeente_id text not null,
      id uuid not null,
      dossier_id uuid not null,
      soort text not null check (soort in ('TOEKENNING', 'DEEL', 'BEHANDELING', 'BETAALD', 'BOVEN_BUDGET')),
      bron_id uuid not null,
      potje_id uuid,
      primary key (gemeente_id, id),
      check ((soort = 'TOEKENNING') = (potje_id is null)),
      foreign key (gemeente_id, dossier_id, bron_id) references bron(gemeente_id, dossier_id, id),
      foreign key (gemeente_id, potje_id, bron_id) references deel(gemeente_id, potje_id, bron_id)
    )`,
    sql`create unique index rekening_een on rekening (gemeente_id, bron_id, soort, coalesce(potje_id::text, ''))`,
    sql`create index rekening_dossier on rekening (gemeente_id, dossier_id, id)`,
    sql`create table boeking (
      gemeente_id text not null,
      id uuid not null,
      dossier_id uuid not null,
      soort text not null check (soort in ('TOEKENNING', 'BETALING', 'DECLARATIE', 'VERSCHUIVING', 'TERUGDRAAIING', 'CORRECTIE')),
      datum date not null,
      op timestamptz not null,
      door_id uuid,
      verschuiving_id uuid,
      primary key (gemeente_id, id),
      foreign key (gemeente_id, dossier_id) references dossier(gemeente_id, id)
    )`,
    sql`create index boeking_dossier on boeking (gemeente_id, dossier_id, datum)`,
    // One shift is booked once and undone once, whatever asks for it again.
    sql`create unique index boeking_verschuiving on boeking (gemeente_id, verschuiving_id, soort) where verschuiving_id is not null`,
    sql`create table boekingsregel (
      gemeente_id text not null,
      boeking_id uuid not null,
      nr int not null,
      rekening_id uuid not null,
      cent bigint not null check (cent <> 0),
      primary key (gemeente_id, boeking_id, nr),
      foreign key (gemeente_id, boeking_id) references boeking(gemeente_id, id),
      foreign key (gemeente_id, rekening_id) references rekening(gemeente_id, id)
    )`,
    sql`create index boekingsregel_rekening on boekingsregel (gemeente_id, rekening_id)`,
    sql`create table afspraak (
      gemeente_id text not null,
      id uuid not null,
      dossier_id uuid not null,
      potje_id uuid not null,
      soort text not null check (soort in ('GEPLAND', 'BINDEND')),
      cent bigint not null check (cent <> 0),
      grond text not null check (grond in ('BUDGETPLAN', 'VERSCHUIVING', 'TERUGDRAAIING', 'CONTRACT')),
      verschuiving_id uuid,
      op timestamptz not null,
      door_id uuid,
      primary key (gemeente_id, id),
      foreign key (gemeente_id, dossier_id, potje_id) references potje(gemeente_id, dossier_id, id)
    )`,
    sql`create index afspraak_potje on afspraak (gemeente_id, potje_id)`,
    sql`create table verschuiving (
      gemeente_id text not null,
      id uuid not null,
      dossier_id uuid not null,
      nummer bigint generated always as identity,
      van_potje_id uuid not null,
      van_persoon_id uuid not null,
      naar_potje_id uuid,
      naar_persoon_id uuid not null,
      doel jsonb not null,
      cent bigint not null check (cent > 0),
      staat text not null check (staat in ('DIRECT_GEBOEKT', 'GEVRAAGD', 'AKKOORD', 'GEWEIGERD', 'TERUGGEDRAAID')),
      woord text not null check (woord in ('VRIJ', 'AKKOORD', 'AKKOORD_SCHOOL')),
      oordeel jsonb not null,
      reden text not null,
      gevraagd_door uuid not null,
      gevraagd_op timestamptz not null,
      gevraagd_dag date not null,
      uiterlijk date,
      beslissing text check (beslissing in ('JA', 'DEELS', 'NEE')),
      beslissing_reden text,
      voorwaarden jsonb not null,
      beslist_door uuid,
      beslist_op timestamptz,
      beslist_dag date,
      geboekt_cent bigint,
      gevolg jsonb,
      terug_door uuid,
      terug_op timestamptz,
      primary key (gemeente_id, id),
      foreign key (gemeente_id, dossier_id, van_potje_id) references potje(gemeente_id, dossier_id, id),
      foreign key (gemeente_id, dossier_id, naar_potje_id) references potje(gemeente_id, dossier_id, id),
      check ((beslissing is null) = (beslist_op is null)),
      check ((geboekt_cent is null) = (gevolg is null)),
      check (geboekt_cent is null or geboekt_cent between 1 and cent),
      check (staat not in ('DIRECT_GEBOEKT', 'AKKOORD') or geboekt_cent is not null),
      check (staat not in ('GEVRAAGD', 'GEWEIGERD') or geboekt_cent is null)
    )`,
    sql`create unique index verschuiving_dossier on verschuiving (gemeente_id, dossier_id, nummer)`,
    sql`create table schuif_beperking (
      gemeente_id text not null,
      id uuid not null,
      dossier_id uuid not null,
      persoon_id uuid not null,
      woord text not null check (woord in ('AKKOORD', 'NIET')),
      reden text not null,
      vanaf date not null,
      tot date,
      door_id uuid not null,
      primary key (gemeente_id, id),
      foreign key (gemeente_id, dossier_id, persoon_id) references deelnemer(gemeente_id, dossier_id, persoon_id)
    )`,
    ...bewaking(),
  ])
    await regel.execute(db)
}

function bewaking() {
  return [
    sql`create function boeken_alleen_erbij() returns trigger language plpgsql as $$
      begin
        raise exception 'the books are append only' using errcode = 'check_violation', constraint = 'boeken_alleen_erbij';
      end $$`,
    ...['boeking', 'boekingsregel', 'afspraak'].flatMap((tabel) => [
      sql`create trigger alleen_erbij before update or delete on ${sql.table(tabel)}
        for each row execute function boeken_alleen_erbij()`,
      sql`create trigger alleen_erbij_geheel before truncate on ${sql.table(tabel)}
        for each statement execute function boeken_alleen_erbij()`,
    ]),
    // Locks the account that is written, so that the sums below are taken while nobody else can add to them.
    sql`create function boekingsregel_vooraf() returns trigger language plpgsql as $$
      declare
        r rekening%rowtype;
        b bron%rowtype;
        k boeking%rowtype;
      begin
        select * into r from rekening where gemeente_id = new.gemeente_id and id = new.rekening_id for no key update;
        select * into b from bron where gemeente_id = r.gemeente_id and id = r.bron_id;
        select * into k from boeking where gemeente_id = new.gemeente_id and id = new.boeking_id;
        if k.dossier_id <> r.dossier_id then
          raise exception 'account of another dossier' using errcode = 'check_violation', constraint = 'boeken_dossier';
        end if;
        if (k.soort in ('BETALING', 'DECLARATIE') and k.datum < b.vanaf)
          or (k.soort in ('BETALING', 'DECLARATIE', 'VERSCHUIVING', 'TERUGDRAAIING') and k.datum > b.tot) then
          raise exception 'outside the period of the bron' using errcode = 'check_violation', constraint = 'boeken_periode';
        end if;
        if k.soort in ('VERSCHUIVING', 'TERUGDRAAIING') and new.cent > 0 and exists (
          select 1 from potje p where p.gemeente_id = r.gemeente_id and p.id = r.potje_id
            and (p.vanaf > b.tot or p.tot < b.vanaf)) then
          raise exception 'the potje lies outside the period of the bron' using errcode = 'check_violation', constraint = 'boeken_periode';
        end if;
        return new;
      end $$`,
    sql`create trigger vooraf before insert on boekingsregel for each row execute function boekingsregel_vooraf()`,
    sql`create function boekingsregel_achteraf() returns trigger language plpgsql as $$
      declare
        r rekening%rowtype;
        saldo bigint;
      begin
        if exists (
          select 1 from boekingsregel l join rekening a on a.gemeente_id = l.gemeente_id and a.id = l.rekening_id
          where l.gemeente_id = new.gemeente_id and l.boeking_id = new.boeking_id
          group by a.bron_id having sum(l.cent) <> 0) then
          raise exception 'entry does not add up to zero per bron' using errcode = 'check_violation', constraint = 'boeken_in_balans';
        end if;
        select * into r from rekening where gemeente_id = new.gemeente_id and id = new.rekening_id;
        select sum(cent) into saldo from boekingsregel where gemeente_id = new.gemeente_id and rekening_id = new.rekening_id;
        if r.soort = 'TOEKENNING' then
          if -saldo > (select bedrag_cent from bron where gemeente_id = r.gemeente_id and id = r.bron_id) then
            raise exception 'more granted than the bron holds' using errcode = 'check_violation', constraint = 'boeken_bron_bedrag';
          end if;
        elsif saldo < 0 then
          raise exception 'account below zero' using errcode = 'check_violation', constraint = 'boeken_niet_onder_nul';
        end if;
        return null;
      end $$`,
    sql`create constraint trigger achteraf after insert on boekingsregel deferrable initially deferred
      for each row execute function boekingsregel_achteraf()`,
  ]
}
