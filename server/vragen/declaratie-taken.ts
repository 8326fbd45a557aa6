import type { Taak } from '../../src/contract/schemas/start.ts'
import { isTeLaat } from '../../src/domein/declaratie.ts'
import type { DeclaratieRol } from '../boeken/declaratie-rechten.ts'
import { laadBudget } from '../boeken/laden.ts'
import { leesGeldInstellingen } from '../boeken/regels.ts'
import { magBeslissen } from '../boeken/rechten.ts'
import type { Beller } from '../kern/beller.ts'
import type { Poorten } from '../kern/poorten.ts'
import type { DossierToegang } from '../kern/rechten.ts'
import { aanZetNu, isNieuws, leesDeclaratieRijen, rolVan, type DeclaratieMet } from './declaratie-rijen.ts'
import { leesTekorten } from './declaraties.ts'

/** Name of who gets the money; of a potje without a zorgverlener its own name. */
const naamVan = (r: DeclaratieMet, rol: DeclaratieRol): string => r.zorgverlener ?? (rol.besluit ? r.potje_naam : '')

/**
 * What declaratie and payment ask of this caller: a declaratie that waits for his yes, bad news about a payment that
 * he did not read yet, and for who decides at the gemeente what must be sorted out.
 */
export async function declaratieTaken(p: Pick<Poorten, 'db' | 'klok'>, beller: Beller, toegang: DossierToegang): Promise<Taak[]> {
  const { dossierId } = toegang
  const vandaag = p.klok.vandaag()
  const taken: Taak[] = []
  for (const r of await leesDeclaratieRijen(p.db, beller, { dossierId })) {
    const rol = rolVan(r, toegang, beller)
    const beurt = aanZetNu(r, rol, vandaag)
    const waarden = { naam: naamVan(r, rol) }
    if (r.staat === 'INGEDIEND' && rol.beheert) taken.push({ soort: 'DECLARATIE_AKKOORD', uiterlijk: beurt.tot, waarden, doelId: r.id })
    if (isNieuws(r, rol, vandaag) && !r.stap_gezien)
      taken.push({ soort: 'DECLARATIE_NIEUWS', uiterlijk: beurt.ik ? beurt.tot : null, waarden, doelId: r.id })
    // To pay an agreed declaratie is the daily work of others; here only what went wrong.
    if (rol.gemeente && beurt.rol === 'GEMEENTE' && (r.staat === 'GEWEIGERD' || isTeLaat(r.staat, r.verwacht_op, vandaag)))
      taken.push({ soort: 'BETALING_UITZOEKEN', uiterlijk: beurt.tot, waarden: {}, doelId: r.id })
  }
  const beslist = [...toegang.personen].filter(([, r]) => magBeslissen(r)).map(([id]) => id)
  if (beslist.length > 0) {
    const sleutel = { gemeenteId: beller.gemeenteId, dossierId }
    const { regels } = await leesGeldInstellingen(p.db, beller.gemeenteId, vandaag)
    const budget = await laadBudget(p.db, sleutel, regels, vandaag)
    for (const t of await leesTekorten(p.db, sleutel, budget, beslist))
      taken.push({ soort: 'BOVEN_BUDGET', uiterlijk: t.uiterlijk, waarden: {}, doelId: t.potjeId })
  }
  return taken
}
