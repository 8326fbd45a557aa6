import { type Kysely, sql } from 'kysely'

/**
 * Declaraties, betalingen and what they do in the books.
 *
 * A payment that was reported is a fact and is always booked. What exceeds the deel is paid from nowhere the user
 * was granted: BOVEN_BUDGET, against TEKORT, the one account beside TOEKENNING that may stand below zero. Both stand
 * on the bron of the payment, so that an entry still adds up to zero per bron; everything that was forbidden for
 * shifts and agreed declaraties stays forbidden, and each kind of entry may only touch its own accounts.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const regel of [...boeken(), ...tabellen(), ...bewaking()]) await regel.execute(db)
}

function boeken() {
  return [
    sql`alter table rekening drop constraint rekening_soort_check`,
    sql`alter table rekening add constraint rekening_soort_check check (soort in
      ('TOEKENNING', 'DEEL', 'BEHANDELING', 'BETAALD', 'BOVEN_BUDGET', 'TEKORT', 'VOORGESCHOTEN', 'TERUGONTVANGEN', 'VOORSCHOTKAS'))`,
    sql`alter table rekening drop constraint rekening_check`,
    sql`alter table rekening add constraint rekening_potje_check check
      ((soort in ('TOEKENNING', 'VOORGESCHOTEN', 'TERUGONTVANGEN', 'VOORSCHOTKAS')) = (potje_id is null))`,
    sql`alter table boeking drop constraint boeking_soort_check`,
    sql`alter table boeking add constraint boeking_soort_check check (soort in
      ('TOEKENNING', 'BETALING', 'DECLARATIE', 'VERSCHUIVING', 'TERUGDRAAIING', 'CORRECTIE', 'VOORFINANCIERING'))`,
    sql`alter table boeking add column declaratie_id uuid`,
    sql`alter table boeking add column betaling_id uuid`,
    sql`alter table boeking add column herstelt_id uuid`,
    sql`alter table boeking add column reden text`,
    sql`alter table boeking add constraint boeking_herstelt foreign key (gemeente_id, herstelt_id) references boeking(gemeente_id, id)`,
    // An entry is reversed once, whatever asks for it again; a payment is booked once.
    sql`create unique index boeking_herstelt_een on boeking (gemeente_id, herstelt_id) where herstelt_id is not null`,
    sql`create unique index boeking_betaling_een on boeking (gemeente_id, betaling_id) where soort = 'BETALING' and betaling_id is not null`,
    sql`create index boeking_declaratie on boeking (gemeente_id, declaratie_id) where declaratie_id is not null`,
  ]
}

function tabellen() {
  return [
    sql`create table declaratie (
      gemeente_id text not null,
      id uuid not null,
      dossier_id uuid not null,
      nummer bigint generated always as identity,
      persoon_id uuid not null,
      overeenkomst_id uuid,
      potje_id uuid not null,
      soort text not null check (soort in ('UREN', 'FACTUUR', 'MAANDLOON')),
      van date not null,
      tot date not null,
      aantal_honderdste int check (aantal_honderdste > 0),
      tarief_cent bigint check (tarief_cent > 0),
      tarief_eenheid text check (tarief_eenheid in ('UUR', 'DAGDEEL', 'ETMAAL', 'MAAND', 'SCHOOLDAG')),
      cent bigint not null check (cent > 0),
      kenmerk text not null,
      factuurnummer text,
      vervangt_id uuid,
      staat text not null check (staat in ('INGEDIEND', 'AKKOORD_BUDGETHOUDER', 'TERUG', 'BIJ_SVB', 'BETAALD', 'GEWEIGERD')),
      ingediend_door uuid,
      ingediend_wie text not null check (ingediend_wie in ('BUDGETHOUDER', 'ZORGVERLENER', 'GEMEENTE', 'SVB', 'LOKET')),
      ingediend_op timestamptz not null,
      verwacht_op date,
      primary key (gemeente_id, id),
      unique (gemeente_id, kenmerk),
      unique (gemeente_id, dossier_id, id),
      check (tot >= van),
      foreign key (gemeente_id, dossier_id, persoon_id) references deelnemer(gemeente_id, dossier_id, persoon_id),
      foreign key (gemeente_id, dossier_id, potje_id) references potje(gemeente_id, dossier_id, id),
      foreign key (gemeente_id, dossier_id, overeenkomst_id) references zorgovereenkomst(gemeente_id, dossier_id, id),
      foreign key (gemeente_id, vervangt_id) references declaratie(gemeente_id, id)
    )`,
    sql`create index declaratie_dossier on declaratie (gemeente_id, dossier_id, nummer)`,
    sql`create index declaratie_potje on declaratie (gemeente_id, potje_id, van)`,
    sql`create unique index declaratie_maandloon on declaratie (gemeente_id, overeenkomst_id, van) where soort = 'MAANDLOON'`,
    // One that was sent back or refused is followed by one other.
    sql`create unique index declaratie_vervangt on declaratie (gemeente_id, vervangt_id) where vervangt_id is not null`,
    sql`create table declaratie_dag (
      gemeente_id text not null,
      declaratie_id uuid not null,
      dag date not null,
      aantal_honderdste int not null check (aantal_honderdste between 1 and 2400),
      primary key (gemeente_id, declaratie_id, dag),
      foreign key (gemeente_id, declaratie_id) references declaratie(gemeente_id, id)
    )`,
    sql`create table declaratie_stap (
      gemeente_id text not null,
      declaratie_id uuid not null,
      nr int not null,
      staat text not null check (staat in ('INGEDIEND', 'AKKOORD_BUDGETHOUDER', 'TERUG', 'BIJ_SVB', 'BETAALD', 'GEWEIGERD')),
      op timestamptz not null,
      dag date not null,
      door_id uuid,
      door_wie text not null check (door_wie in ('BUDGETHOUDER', 'ZORGVERLENER', 'GEMEENTE', 'SVB', 'LOKET')),
      reden text not null,
      weiger_reden text check (weiger_reden in ('GEEN_BUDGET', 'TARIEF', 'OVEREENKOMST', 'PERIODE', 'DUBBEL', 'GEGEVENS', 'ANDERS')),
      verwacht_op date,
      uiterlijk date,
      primary key (gemeente_id, declaratie_id, nr),
      foreign key (gemeente_id, declaratie_id) references declaratie(gemeente_id, id)
    )`,
    // That somebody read the bad news: it leaves the tasks of that person, and comes back with the next step.
    sql`create table declaratie_gezien (
      gemeente_id text not null,
      declaratie_id uuid not null,
      persoon_id uuid not null,
      nr int not null,
      op timestamptz not null,
      primary key (gemeente_id, declaratie_id, persoon_id, nr),
      foreign key (gemeente_id, declaratie_id, nr) references declaratie_stap(gemeente_id, declaratie_id, nr),
      foreign key (gemeente_id, persoon_id) references persoon(gemeente_id, id)
    )`,
    sql`create table betaling (
      gemeente_id text not null,
      id uuid not null,
      dossier_id uuid not null,
      nummer bigint generated always as identity,
      persoon_id uuid not null,
      potje_id uuid not null,
      declaratie_id uuid,
      afzender text not null,
      kenmerk text not null,
      cent bigint not null check (cent > 0),
      boven_cent bigint not null check (boven_cent between 0 and cent),
      zorg_dag date not null,
      betaald_op date not null,
      gemeld_op timestamptz not null,
      door_id uuid,
      herstelt_id uuid,
      primary key (gemeente_id, id),
      unique (gemeente_id, afzender, kenmerk),
      foreign key (gemeente_id, dossier_id, persoon_id) references deelnemer(gemeente_id, dossier_id, persoon_id),
      foreign key (gemeente_id, dossier_id, potje_id) references potje(gemeente_id, dossier_id, id),
      foreign key (gemeente_id, dossier_id, declaratie_id) references declaratie(gemeente_id, dossier_id, id),
      foreign key (gemeente_id, herstelt_id) references betaling(gemeente_id, id)
    )`,
    sql`create index betaling_dossier on betaling (gemeente_id, dossier_id, nummer)`,
    sql`create index betaling_declaratie on betaling (gemeente_id, declaratie_id) where declaratie_id is not null`,
    sql`create unique index betaling_herstelt on betaling (gemeente_id, herstelt_id) where herstelt_id is not null`,
  ]
}

function bewaking() {
  return [
    ...['declaratie_dag', 'declaratie_stap', 'betaling'].flatMap((tabel) => [
      sql`create trigger alleen_erbij before update or delete on ${sql.table(tabel)}
        for each row execute function boeken_alleen_erbij()`,
      sql`create trigger alleen_erbij_geheel before truncate on ${sql.table(tabel)}
        for each statement execute function boeken_alleen_erbij()`,
    ]),
    // What was sent in never changes: only where it stands, along the closed table, and when it is expected.
    sql`create function declaratie_verandert() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or (to_jsonb(new) - 'staat' - 'verwacht_op') is distinct from (to_jsonb(old) - 'staat' - 'verwacht_op') then
          raise exception 'what was declared does not change' using errcode = 'check_violation', constraint = 'declaratie_vast';
        end if;
        if new.staat <> old.staat and (old.staat, new.staat) not in (
          ('INGEDIEND', 'AKKOORD_BUDGETHOUDER'), ('INGEDIEND', 'TERUG'), ('INGEDIEND', 'BETAALD'),
          ('AKKOORD_BUDGETHOUDER', 'TERUG'), ('AKKOORD_BUDGETHOUDER', 'BIJ_SVB'), ('AKKOORD_BUDGETHOUDER', 'BETAALD'),
          ('AKKOORD_BUDGETHOUDER', 'GEWEIGERD'),
          ('BIJ_SVB', 'BETAALD'), ('BIJ_SVB', 'GEWEIGERD'), ('TERUG', 'BETAALD'), ('GEWEIGERD', 'BETAALD'), ('BETAALD', 'GEWEIGERD')) then
          raise exception 'no such step' using errcode = 'check_violation', constraint = 'declaratie_overgang';
        end if;
        return new;
      end $$`,
    sql`create trigger verandert before update or delete on declaratie for each row execute function declaratie_verandert()`,
    sql`create or replace function boekingsregel_vooraf() returns trigger language plpgsql as $$
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
        if not (case k.soort
          when 'TOEKENNING' then r.soort in ('TOEKENNING', 'DEEL')
          when 'DECLARATIE' then r.soort in ('DEEL', 'BEHANDELING')
          when 'VERSCHUIVING' then r.soort = 'DEEL'
          when 'TERUGDRAAIING' then r.soort = 'DEEL'
          when 'BETALING' then r.soort in ('DEEL', 'BEHANDELING', 'BETAALD', 'BOVEN_BUDGET', 'TEKORT')
          when 'VOORFINANCIERING' then r.soort in ('VOORGESCHOTEN', 'TERUGONTVANGEN', 'VOORSCHOTKAS')
          else true end) then
          raise exception 'this entry does not touch this account' using errcode = 'check_violation', constraint = 'boeken_rekening_soort';
        end if;
        -- A payment for a day outside every bron is a fact all the same: it stands beyond budget, on no granted money.
        if r.soort not in ('BOVEN_BUDGET', 'TEKORT') and (
          (k.soort in ('BETALING', 'DECLARATIE') and k.datum < b.vanaf)
          or (k.soort in ('BETALING', 'DECLARATIE', 'VERSCHUIVING', 'TERUGDRAAIING') and k.datum > b.tot)) then
          raise exception 'outside the period of the bron' using errcode = 'check_violation', constraint = 'boeken_periode';
        end if;
        if k.soort in ('VERSCHUIVING', 'TERUGDRAAIING') and new.cent > 0 and exists (
          select 1 from potje p where p.gemeente_id = r.gemeente_id and p.id = r.potje_id
            and (p.vanaf > b.tot or p.tot < b.vanaf)) then
          raise exception 'the potje lies outside the period of the bron' using errcode = 'check_violation', constraint = 'boeken_periode';
        end if;
        return new;
      end $$`,
    sql`create or replace function boekingsregel_achteraf() returns trigger language plpgsql as $$
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
        -- What is beyond budget never mixes with what was granted: these two always cancel out within an entry.
        if r.soort in ('BOVEN_BUDGET', 'TEKORT') and (
          select coalesce(sum(l.cent), 0) from boekingsregel l join rekening a on a.gemeente_id = l.gemeente_id and a.id = l.rekening_id
          where l.gemeente_id = new.gemeente_id and l.boeking_id = new.boeking_id and a.bron_id = r.bron_id
            and a.potje_id = r.potje_id and a.soort in ('BOVEN_BUDGET', 'TEKORT')) <> 0 then
          raise exception 'beyond budget mixed with granted money' using errcode = 'check_violation', constraint = 'boeken_boven_budget';
        end if;
        select sum(cent) into saldo from boekingsregel where gemeente_id = new.gemeente_id and rekening_id = new.rekening_id;
        if r.soort = 'TOEKENNING' then
          if -saldo > (select bedrag_cent from bron where gemeente_id = r.gemeente_id and id = r.bron_id) then
            raise exception 'more granted than the bron holds' using errcode = 'check_violation', constraint = 'boeken_bron_bedrag';
          end if;
        elsif r.soort in ('TEKORT', 'VOORSCHOTKAS') then
          if saldo > 0 then
            raise exception 'counter account above zero' using errcode = 'check_violation', constraint = 'boeken_niet_boven_nul';
          end if;
        elsif saldo < 0 then
          raise exception 'account below zero' using errcode = 'check_violation', constraint = 'boeken_niet_onder_nul';
        end if;
        return null;
      end $$`,
  ]
}
