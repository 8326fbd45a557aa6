import { sql } from 'kysely'
import type { BekendeStaat, DeclaratieWie, WeigerReden } from '../../src/contract/lijsten/betaling.ts'
import type { Declaratie } from '../../src/contract/schemas/declaratie.ts'
import { aanZetVan, DAGEN_BETALEN, isTeLaat, WERKDAGEN_HERSTEL } from '../../src/domein/declaratie.ts'
import { plusDagen, plusWerkdagen } from '../../src/domein/termijnen.ts'
import type { DeclaratieRij } from '../boeken/declaratie.ts'
import { rolBij, type DeclaratieRol } from '../boeken/declaratie-rechten.ts'
import type { Beller } from '../kern/beller.ts'
import type { Lezer } from '../kern/poorten.ts'
import type { DossierToegang } from '../kern/rechten.ts'

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
  stap_wie: DeclaratieWie
  stap_reden: WeigerReden | null
  stap_uiterlijk: string | null
  /** read by this caller */
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
      s.nr as stap_nr, s.dag as stap_dag, s.door_wie as stap_wie, s.weiger_reden as stap_reden, s.uiterlijk as stap_uiterlijk,
      exists (select 1 from declaratie_gezien g where g.gemeente_id = d.gemeente_id and g.declaratie_id = d.id and g.nr = s.nr
        and g.persoon_id = ${beller.persoonId}::uuid) as stap_gezien,
      coalesce(b.cent, 0)::bigint as betaald_cent, b.op as betaald_op, coalesce(b.boven, 0)::bigint as boven_cent
    from declaratie d
    join potje p on p.gemeente_id = d.gemeente_id and p.id = d.potje_id
    left join zorgovereenkomst o on o.gemeente_id = d.gemeente_id and o.id = d.overeenkomst_id
    left join zorgverlener z on z.gemeente_id = o.gemeente_id and z.id = o.zorgverlener_id
    join lateral (select nr, dag, door_wie, weiger_reden, uiterlijk from declaratie_stap s
      where s.gemeente_id = d.gemeente_id and s.declaratie_id = d.id order by nr desc limit 1) s on true
    left join lateral (select sum(b.cent) as cent, max(b.betaald_op) as op, sum(b.boven_cent) as boven from betaling b
      where b.gemeente_id = d.gemeente_id and b.declaratie_id = d.id
        and not exists (select 1 from boeking k where k.gemeente_id = b.gemeente_id and k.betaling_id = b.id and k.soort = 'CORRECTIE')) b on true
    where d.gemeente_id = ${beller.gemeenteId} and ${waar}
    order by d.tot desc, d.nummer desc`.execute(lezer)
  return rows
}

/** What the caller is to this declaratie. */
export function rolVan(r: DeclaratieMet, toegang: Pick<DossierToegang, 'personen'>, beller: Beller): DeclaratieRol {
  return rolBij(toegang.personen.get(r.persoon_id), r.zorgverlener_persoon_id === beller.persoonId)
}

/** Who acts on it now. A payment that is late is for the gemeente to find out about. */
export function aanZetNu(r: DeclaratieMet, rol: DeclaratieRol, vandaag: string): Declaratie['aanZet'] {
  const teLaat = isTeLaat(r.staat, r.verwacht_op, vandaag)
  const wie = teLaat ? 'GEMEENTE' : aanZetVan(r.staat, r.ingediend_wie, r.stap_reden, r.vervangen_door !== null)
  const mijn = { BUDGETHOUDER: rol.beheert, ZORGVERLENER: rol.zorgverlener, GEMEENTE: rol.gemeente, SVB: false, NIEMAND: false }
  return {
    rol: wie,
    ik: mijn[wie],
    tot: wie === 'NIEMAND' ? null : teLaat && r.verwacht_op !== null ? plusWerkdagen(r.verwacht_op, WERKDAGEN_HERSTEL) : aanZetTot(r),
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

/**
 * Is there something about the payment that this person must hear at once: refused, sent back by somebody else, or late?
 * A new declaratie in its place ends it.
 */
export function isNieuws(r: DeclaratieMet, rol: DeclaratieRol, vandaag: string): boolean {
  if (r.vervangen_door !== null || (!rol.beheert && !rol.zorgverlener)) return false
  if (r.staat === 'GEWEIGERD' || isTeLaat(r.staat, r.verwacht_op, vandaag)) return true
  // One that the person withdrew or sent back himself is no news to him.
  const vanMij = rol.beheert ? 'BUDGETHOUDER' : 'ZORGVERLENER'
  return r.staat === 'TERUG' && r.stap_wie !== vanMij
}

export function alsDeclaratie(r: DeclaratieMet, rol: DeclaratieRol, vandaag: string): Declaratie {
  return {
    id: r.id,
    dossierId: r.dossier_id,
    persoonId: r.persoon_id,
    potje: { id: r.potje_id, naam: rol.besluit ? r.potje_naam : null },
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
    teLaat: isTeLaat(r.staat, r.verwacht_op, vandaag),
    aanZet: aanZetNu(r, rol, vandaag),
    betaaldCent: r.betaald_cent,
    betaaldOp: r.betaald_op,
    bovenCent: r.boven_cent,
    weigerReden: r.stap_reden,
    vervangenDoor: r.vervangen_door,
  }
}
