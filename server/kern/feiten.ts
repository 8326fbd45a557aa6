import { sql } from 'kysely'
import type { VertegenwoordigingSoort } from '../../src/contract/woorden-toegang.ts'
import type { BetrokkeneRol, Vertegenwoordiging } from '../../src/domein/hoedanigheid.ts'
import type { Feiten, Toestemming } from '../../src/domein/rechten.ts'
import type { Beller } from './beller.ts'
import type { Lezer } from './poorten.ts'

type Periode = { vanaf: string; tot: string | null }
type Rij = {
  id: string
  geboren: string
  beller_geboren: string
  dossiers: {
    consulent: boolean
    bellerDeelnemer: boolean
    rollen: BetrokkeneRol[]
    vervanging: Periode[]
    ingediend: boolean
    zorgverlener: boolean
  }[]
  vertegenwoordigingen: (Vertegenwoordiging & { doorMij: boolean })[]
  toestemmingen: Toestemming[]
}

const GELDBEHEER = new Set<VertegenwoordigingSoort>(['BEWIND', 'CURATELE', 'GEWAARBORGDE_HULP'])

/**
 * Loads what the rights of the caller over these persons rest on, in one query and of this gemeente only.
 * A person who does not exist is not in the answer.
 * @param dossierId only relations through this dossier count; null: through any dossier of the person
 * @param dag the day for which rights are asked, `YYYY-MM-DD`
 */
export async function laadFeiten(
  lezer: Lezer,
  beller: Beller,
  personen: readonly string[],
  dossierId: string | null,
  dag: string,
): Promise<Map<string, Feiten>> {
  if (personen.length === 0) return new Map()
  const g = beller.gemeenteId
  const ik = beller.persoonId
  const achterwacht = beller.rollen.includes('VERVANGER')
  const { rows } = await sql<Rij>`
    select p.id, p.geboren, ik.geboren as beller_geboren,
      coalesce((
        select jsonb_agg(jsonb_build_object(
          'consulent', coalesce(d.consulent_id = ${ik}::uuid, false),
          'bellerDeelnemer', exists (select 1 from deelnemer e
            where e.gemeente_id = d.gemeente_id and e.dossier_id = d.id and e.persoon_id = ${ik}::uuid),
          'rollen', (select coalesce(jsonb_agg(b.rol order by b.rol), '[]') from betrokkene b
            where b.gemeente_id = d.gemeente_id and b.dossier_id = d.id and b.persoon_id = ${ik}::uuid
              and (b.tot is null or b.tot >= ${dag}::date)),
          'vervanging', (select coalesce(jsonb_agg(jsonb_build_object('vanaf', x.vanaf, 'tot', x.tot)), '[]') from (
            select v.vanaf, v.tot from vervanging v
              where v.gemeente_id = d.gemeente_id and v.consulent_id = d.consulent_id and v.vervanger_id = ${ik}::uuid
            union all ${achterwacht ? laat(dag) : sql`select null::date, null::date where false`}) x),
          'zorgverlener', exists (select 1 from zorgverlener z
            join zorgovereenkomst o on o.gemeente_id = z.gemeente_id and o.zorgverlener_id = z.id
            where z.gemeente_id = d.gemeente_id and z.dossier_id = d.id and z.persoon_id = ${ik}::uuid
              and o.persoon_id = p.id and o.goedgekeurd_op is not null),
          'ingediend', exists (select 1 from plan_versie pv
            join plan pl on pl.gemeente_id = pv.gemeente_id and pl.id = pv.plan_id
            join plan_persoon pp on pp.gemeente_id = pl.gemeente_id and pp.plan_id = pl.id
            where pv.gemeente_id = d.gemeente_id and pl.dossier_id = d.id and pp.persoon_id = p.id)))
        from deelnemer dn join dossier d on d.gemeente_id = dn.gemeente_id and d.id = dn.dossier_id
        where dn.gemeente_id = p.gemeente_id and dn.persoon_id = p.id
          and (${dossierId}::uuid is null or dn.dossier_id = ${dossierId}::uuid)), '[]') as dossiers,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', w.id, 'soort', w.soort, 'domein', w.domein, 'vanaf', w.vanaf, 'tot', w.tot,
          'mandaat', to_jsonb(w.mandaat), 'doorMij', w.vertegenwoordiger_id = ${ik}::uuid))
        from vertegenwoordiging w
        where w.gemeente_id = p.gemeente_id and w.persoon_id = p.id and w.ingetrokken_op is null), '[]') as vertegenwoordigingen,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', t.id, 'gegeven', t.gegeven, 'recht', t.recht,
          'delen', to_jsonb(t.delen), 'vanaf', t.vanaf, 'tot', t.tot,
          'ingetrokken', false, 'bevestigd', (not t.samen) or t.bevestigd_op is not null))
        from toestemming t
        where t.gemeente_id = p.gemeente_id and t.persoon_id = p.id and t.ontvanger_id = ${ik}::uuid
          and t.ingetrokken_op is null), '[]') as toestemmingen
    from persoon p
    join persoon ik on ik.gemeente_id = p.gemeente_id and ik.id = ${ik}::uuid
    where p.gemeente_id = ${g} and p.id in (${sql.join(personen.map((id) => sql`${id}::uuid`))})`.execute(lezer)
  return new Map(rows.map((rij) => [rij.id, feitenUit(rij, beller, dag)]))
}

/**
 * A shift that waits longer than the norm: until it is answered, whoever stands in for consulenten stands in here too.
 * Silence goes to the achterwacht and is never a yes (domein.md section 5).
 */
function laat(dag: string) {
  return sql`select s.uiterlijk + 1, null::date from verschuiving s
    where s.gemeente_id = d.gemeente_id and s.dossier_id = d.id and s.staat = 'GEVRAAGD' and s.woord <> 'VRIJ'
      and s.uiterlijk < ${dag}::date`
}

function feitenUit(rij: Rij, beller: Beller, dag: string): Feiten {
  const isConsulent = beller.rollen.includes('CONSULENT')
  const vervangt = isConsulent || beller.rollen.includes('VERVANGER')
  const rollen = new Set<BetrokkeneRol>(rij.dossiers.flatMap((d) => d.rollen))
  return {
    dag,
    zelf: rij.id === beller.persoonId,
    geboren: rij.geboren,
    bellerGeboren: rij.beller_geboren,
    deelnemer: rij.dossiers.length > 0,
    bellerDeelnemer: rij.dossiers.some((d) => d.bellerDeelnemer),
    betrokkeneRollen: [...rollen],
    vertegenwoordigingen: rij.vertegenwoordigingen.filter((w) => w.doorMij),
    geldbeheerDoorAnder: rij.vertegenwoordigingen.filter((w) => GELDBEHEER.has(w.soort)),
    consulent: isConsulent && rij.dossiers.some((d) => d.consulent),
    vervanging: vervangt ? rij.dossiers.flatMap((d) => d.vervanging) : [],
    medewerkerRollen: beller.rollen.filter((r) => r === 'LEIDINGGEVENDE' || r === 'BEHEERDER' || r === 'BACKOFFICE'),
    partijen: rij.dossiers.some((d) => d.zorgverlener) ? ['ZORGVERLENER'] : [],
    toestemmingen: rij.toestemmingen,
    toestand: { planIngediend: rij.dossiers.some((d) => d.ingediend), toezichtzaak: false, bovenMandaat: false },
  }
}
