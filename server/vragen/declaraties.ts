import { sql } from 'kysely'
import type { BekendeStaat, DeclaratieWie, WeigerReden } from '../../src/contract/lijsten/betaling.ts'
import type { Declaratie, Declaraties } from '../../src/contract/schemas/declaratie.ts'
import { aanZetVan, DAGEN_BETALEN, isTeLaat, STANDAARD_DECLARATIE_NORMEN, WERKDAGEN_HERSTEL } from '../../src/domein/declaratie.ts'
import { plusDagen, plusWerkdagen } from '../../src/domein/termijnen.ts'
import { laadKeuzes, type Keuze } from '../boeken/declareerbaar.ts'
import { laadBudget } from '../boeken/laden.ts'
import { zorgVoorMaandloon } from '../boeken/maandloon.ts'
import { leesGeldInstellingen } from '../boeken/regels.ts'
import { magSchuiven, zietBetalingen } from '../boeken/rechten.ts'
import type { DeclaratieRij } from '../boeken/declaratie.ts'
import type { Beller } from '../kern/beller.ts'
import { geldendeInstellingen, getalUit } from '../kern/instellingen.ts'
import type { Lezer, Poorten } from '../kern/poorten.ts'
import { nietGevonden } from '../kern/probleem.ts'
import { eisDossier, type DossierToegang } from '../kern/rechten.ts'
import { logGeld } from './geld.ts'

/** Days that the budgethouder has to answer a declaratie (domein.md section 3, step 7; practice of the Wlz) [A]. */
const DAGEN_ANTWOORD = 28

/** A declaratie with what its state means now. */
export type DeclaratieMet = DeclaratieRij & {
  potje_naam: string
  zorgverlener: string | null
  zorgverlener_persoon_id: string | null
  vervangen_door: string | null
  stap_nr: number
  stap_dag: string
  stap_reden: WeigerReden | null
  stap_uiterlijk: string | null
  stap_gezien: boolean
  betaald_cent: number
  betaald_op: string | null
  boven_cent: number
}

/** @param welke one declaratie, or all of a dossier */
export async function leesDeclaratieRijen(
  lezer: Lezer,
  beller: Beller,
  welke: { dossierId: string } | { declaratieId: string },
): Promise<DeclaratieMet[]> {
  const waar = 'dossierId' in welke ? sql`d.dossier_id = ${welke.dossierId}::uuid` : sql`d.id = ${welke.declaratieId}::uuid`
  const { rows } = await sql<DeclaratieMet>`
    select d.*, p.naam as potje_naam, coalesce(z.naam, p.zorgverlener) as zorgverlener, z.persoon_id as zorgverlener_persoon_id,
      (select v.id from declaratie v where v.gemeente_id = d.gemeente_id and v.vervangt_id = d.id) as vervangen_door,
      s.nr as stap_nr, s.dag as stap_dag, s.weiger_reden as stap_reden, s.uiterlijk as stap_uiterlijk,
      exists (select 1 from declaratie_gezien g where g.gemeente_id = d.gemeente_id and g.declaratie_id = d.id and g.nr = s.nr
        and g.persoon_id = ${beller.persoonId}::uuid) as stap_gezien,
      coalesce(b.cent, 0)::bigint as betaald_cent, b.op as betaald_op, coalesce(b.boven, 0)::bigint as boven_cent
    from declaratie d
    join potje p on p.gemeente_id = d.gemeente_id and p.id = d.potje_id
    left join zorgovereenkomst o on o.gemeente_id = d.gemeente_id and o.id = d.overeenkomst_id
    left join zorgverlener z on z.gemeente_id = o.gemeente_id and z.id = o.zorgverlener_id
    join lateral (select nr, dag, weiger_reden, uiterlijk from declaratie_stap s
      where s.gemeente_id = d.gemeente_id and s.declaratie_id = d.id order by nr desc limit 1) s on true
    left join lateral (select sum(b.cent) as cent, max(b.betaald_op) as op, sum(b.boven_cent) as boven from betaling b
      where b.gemeente_id = d.gemeente_id and b.declaratie_id = d.id
        and not exists (select 1 from boeking k where k.gemeente_id = b.gemeente_id and k.betaling_id = b.id and k.soort = 'CORRECTIE')) b on true
    where d.gemeente_id = ${beller.gemeenteId} and ${waar}
    order by d.tot desc, d.nummer desc`.execute(lezer)
  return rows
}

/** May this caller see this declaratie: by right over the person, or because it is about his own work. */
export function zietDeclaratie(rij: DeclaratieMet, toegang: DossierToegang, beller: Beller): boolean {
  return zietBetalingen(toegang.personen.get(rij.persoon_id)) || rij.zorgverlener_persoon_id === beller.persoonId
}

export function alsDeclaratie(r: DeclaratieMet, toegang: DossierToegang, beller: Beller, vandaag: string): Declaratie {
  const beheert = magSchuiven(toegang.personen.get(r.persoon_id))
  const rol = aanZetVan(r.staat, r.ingediend_wie, r.stap_reden, r.vervangen_door !== null)
  const teLaat = isTeLaat(r.staat, r.verwacht_op, vandaag)
  return {
    id: r.id,
    dossierId: r.dossier_id,
    persoonId: r.persoon_id,
    potje: { id: r.potje_id, naam: r.potje_naam },
    overeenkomstId: r.overeenkomst_id,
    zorgverlener: r.zorgverlener,
    soort: r.soort,
    van: r.van,
    tot: r.tot,
    aantalHonderdste: r.aantal_honderdste,
    eenheid: r.tarief_eenheid,
    cent: r.cent,
    kenmerk: r.kenmerk,
    staat: r.staat,
    ingediendWie: r.ingediend_wie,
    ingediendOp: r.ingediend_op.toISOString(),
    verwachtOp: r.verwacht_op,
    teLaat,
    aanZet: {
      rol,
      ik: rol === 'BUDGETHOUDER' ? beheert : rol === 'ZORGVERLENER' && r.zorgverlener_persoon_id === beller.persoonId,
      tot: teLaat && r.verwacht_op !== null ? plusWerkdagen(r.verwacht_op, WERKDAGEN_HERSTEL) : aanZetTot(r),
    },
    betaaldCent: r.betaald_cent,
    betaaldOp: r.betaald_op,
    bovenCent: r.boven_cent,
    weigerReden: r.stap_reden,
    vervangenDoor: r.vervangen_door,
  }
}

/** By when who is at turn acts. A day that was named counts; else the term of the law or the norm of this state. */
function aanZetTot(r: DeclaratieMet): string | null {
  const termijn: Partial<Record<BekendeStaat, string>> = {
    INGEDIEND: plusDagen(r.stap_dag, DAGEN_ANTWOORD),
    GEWEIGERD: plusWerkdagen(r.stap_dag, WERKDAGEN_HERSTEL),
    AKKOORD_BUDGETHOUDER: r.verwacht_op ?? plusDagen(r.stap_dag, DAGEN_BETALEN),
    BIJ_SVB: r.verwacht_op ?? plusDagen(r.stap_dag, DAGEN_BETALEN),
  }
  return r.stap_uiterlijk ?? termijn[r.staat] ?? null
}

/** The norms of declaring as they hold in this gemeente today. */
export async function leesDeclaratieNormen(lezer: Lezer, gemeenteId: string, dag: string): Promise<Declaraties['normen']> {
  const rijen = await geldendeInstellingen(lezer, gemeenteId, dag)
  return { ...STANDAARD_DECLARATIE_NORMEN, signaalProcent: getalUit(rijen, 'signaalForecast') }
}

/** Declaraties and payments of a dossier as far as the caller may see them, and where he can declare for. */
export async function lijstDeclaraties(p: Poorten, beller: Beller, dossierId: string): Promise<Declaraties> {
  const toegang = await eisDossier(p.db, p, beller, dossierId)
  const vandaag = p.klok.vandaag()
  const sleutel = { gemeenteId: beller.gemeenteId, dossierId }
  const zichtbaar = [...toegang.personen].filter(([, r]) => zietBetalingen(r)).map(([id]) => id)
  const { regels } = await leesGeldInstellingen(p.db, beller.gemeenteId, vandaag)
  const keuzes = await laadKeuzes(p.db, sleutel, await laadBudget(p.db, sleutel, regels, vandaag))
  const eigenWerk = keuzes.some((k) => k.zorgverlenerPersoonId === beller.persoonId)
  if (zichtbaar.length === 0 && !eigenWerk) throw nietGevonden()
  await logGeld(p.db, p, beller, toegang, zichtbaar)
  await p.db.transaction().execute((trx) => zorgVoorMaandloon(trx, sleutel, vandaag, p.klok.nu()))
  const rijen = await leesDeclaratieRijen(p.db, beller, { dossierId })
  return {
    vandaag,
    normen: await leesDeclaratieNormen(p.db, beller.gemeenteId, vandaag),
    items: rijen.filter((r) => zietDeclaratie(r, toegang, beller)).map((r) => alsDeclaratie(r, toegang, beller, vandaag)),
    betalingen: await leesBetalingen(p.db, sleutel, zichtbaar),
    declareerbaar: keuzes.flatMap((k) => alsDeclareerbaar(k, toegang, beller)),
  }
}

function alsDeclareerbaar(k: Keuze, toegang: DossierToegang, beller: Beller): Declaraties['declareerbaar'] {
  const magAkkoord = magSchuiven(toegang.personen.get(k.persoonId))
  if (!magAkkoord && k.zorgverlenerPersoonId !== beller.persoonId) return []
  return [
    {
      overeenkomstId: k.overeenkomstId,
      potjeId: k.potjeId,
      persoonId: k.persoonId,
      potjeNaam: k.potjeNaam,
      zorgverlener: k.zorgverlener,
      overeenkomst: k.overeenkomst,
      vanaf: k.vanaf,
      tot: k.tot,
      // What is in a potje is nothing for who only works for it.
      delen: magAkkoord ? k.delen.map(({ vanaf, tot, inDeelCent }) => ({ vanaf, tot, inDeelCent })) : null,
      budgetCent: magAkkoord ? k.budgetCent : 0,
      eerdere: k.eerdere.map(({ van, tot, cent, dagen }) => ({ van, tot, cent, dagen: [...dagen] })),
      magAkkoord,
    },
  ]
}

async function leesBetalingen(
  lezer: Lezer,
  { gemeenteId, dossierId }: { gemeenteId: string; dossierId: string },
  personen: readonly string[],
): Promise<Declaraties['betalingen']> {
  if (personen.length === 0) return []
  const { rows } = await sql<Declaraties['betalingen'][number]>`
    select b.id, b.persoon_id as "persoonId", b.potje_id as "potjeId", b.declaratie_id as "declaratieId", b.cent::bigint as cent,
      b.boven_cent::bigint as "bovenCent", b.zorg_dag as "zorgDag", b.betaald_op as "betaaldOp", k.reden as "hersteldOmdat"
    from betaling b
    left join boeking k on k.gemeente_id = b.gemeente_id and k.betaling_id = b.id and k.soort = 'CORRECTIE'
    where b.gemeente_id = ${gemeenteId} and b.dossier_id = ${dossierId}::uuid
      and b.persoon_id in (${sql.join(personen.map((id) => sql`${id}::uuid`))})
    order by b.betaald_op desc, b.nummer desc`.execute(lezer)
  return rows
}

/** Who did a step, in words of the family's side. */
export function wieVan(rol: { beheert: boolean; zorgverlener: boolean }): DeclaratieWie {
  return rol.zorgverlener && !rol.beheert ? 'ZORGVERLENER' : 'BUDGETHOUDER'
}
