import { type Kysely, sql } from 'kysely'

/**
 * A toestemming for a draft plan can be limited to parts, and to asking and proposing. Invitations to write along, with
 * the hash of a link. A betrokkene who came by an invitation has a last day; who was there before has none.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const regel of [
    sql`alter table toestemming drop constraint toestemming_recht_check`,
    sql`alter table toestemming add constraint toestemming_recht_check check (recht in ('LEZEN', 'VOORSTELLEN', 'SCHRIJVEN'))`,
    sql`alter table toestemming add column delen text[]`,
    sql`alter table toestemming add constraint toestemming_delen_check
      check (delen is null or (gegeven = 'CONCEPTPLAN' and cardinality(delen) > 0))`,
    sql`alter table toestemming add column uitnodiging_id uuid`,
    sql`alter table betrokkene add column tot date`,
    sql`create table uitnodiging (
      gemeente_id text not null,
      id uuid not null,
      plan_id uuid not null,
      token_hash text not null,
      voor_naam text not null,
      rol text not null check (rol in ('MANTELZORGER', 'CLIENTONDERSTEUNER')),
      recht text not null check (recht in ('LEZEN', 'VOORSTELLEN', 'SCHRIJVEN')),
      delen text[] check (delen is null or cardinality(delen) > 0),
      tot date not null,
      link_tot date not null,
      gemaakt_door uuid not null,
      gemaakt_op timestamptz not null,
      aangenomen_door uuid,
      aangenomen_op timestamptz,
      besluit text check (besluit in ('JA', 'NEE')),
      besloten_door uuid,
      besloten_op timestamptz,
      gestopt_door uuid,
      gestopt_op timestamptz,
      primary key (gemeente_id, id),
      unique (gemeente_id, token_hash),
      foreign key (gemeente_id, plan_id) references plan(gemeente_id, id),
      foreign key (gemeente_id, gemaakt_door) references persoon(gemeente_id, id),
      foreign key (gemeente_id, aangenomen_door) references persoon(gemeente_id, id)
    )`,
    sql`create index uitnodiging_plan on uitnodiging (gemeente_id, plan_id)`,
    sql`create index uitnodiging_aangenomen on uitnodiging (gemeente_id, aangenomen_door)`,
    sql`create table uitnodiging_persoon (
      gemeente_id text not null,
      uitnodiging_id uuid not null,
      persoon_id uuid not null,
      primary key (gemeente_id, uitnodiging_id, persoon_id),
      foreign key (gemeente_id, uitnodiging_id) references uitnodiging(gemeente_id, id),
      foreign key (gemeente_id, persoon_id) references persoon(gemeente_id, id)
    )`,
    sql`alter table toestemming add constraint toestemming_uitnodiging
      foreign key (gemeente_id, uitnodiging_id) references uitnodiging(gemeente_id, id)`,
  ])
    await regel.execute(db)
}
