import type { BronboekenAntwoord } from '../../src/contract/schemas/overzicht.ts'
import type { Hoedanigheid } from '../../src/contract/woorden-toegang.ts'
import { bronnenVan } from '../../src/domein/boeken-stand.ts'
import { bronboeken } from '../../src/domein/bronboeken.ts'
import { jarenMetOverzicht, jaarPeriode } from '../../src/domein/jaaroverzicht.ts'
import type { Rechten } from '../../src/domein/rechten.ts'
import { laadVoorfinanciering } from '../boeken/regels-lezen.ts'
import { zietBetalingen } from '../boeken/rechten.ts'
import type { Beller } from '../kern/beller.ts'
import type { Poorten } from '../kern/poorten.ts'
import { nietGevonden } from '../kern/probleem.ts'
import { bronKort, openBoeken } from './overzicht.ts'
import { leesPersoonNamen } from './overzicht-namen.ts'

/** Books per bron are work of the gemeente (W78): of who knows the family there, and of the administration. */
const GEMEENTE: readonly Hoedanigheid[] = ['CONSULENT', 'VERVANGER', 'BACKOFFICE']

/** May this caller fetch the books per bron of this person? */
export function zietBronboeken(rechten: Rechten | undefined): boolean {
  return rechten !== undefined && zietBetalingen(rechten) && rechten.BETALINGEN.gronden.some((g) => GEMEENTE.includes(g.hoedanigheid))
}

/** @throws 404 for a year that has not begun, or of which the books know nothing */
export async function leesBronboeken(p: Poorten, beller: Beller, dossierId: string, jaar: string): Promise<BronboekenAntwoord> {
  const { vandaag, toegang, personen, boeken } = await openBoeken(p, beller, dossierId, zietBronboeken)
  const jaren = jarenMetOverzicht(boeken, vandaag)
  if (!jaren.includes(jaar)) throw nietGevonden()
  const periode = jaarPeriode(jaar)
  const vooraf = await laadVoorfinanciering(p.db, { gemeenteId: beller.gemeenteId, dossierId }, periode)
  const boek = bronboeken(boeken, jaar, vandaag, vooraf)
  const bronnen = new Map(bronnenVan(boeken, periode).map((b) => [b.id, b]))
  return {
    dossierId,
    vandaag,
    jaar,
    jaren,
    vanaf: periode.vanaf,
    tot: periode.tot,
    personen: await leesPersoonNamen(p.db, beller.gemeenteId, personen),
    nietGetoond: toegang.personen.size - personen.length,
    bronnen: boek.bronnen.flatMap((b) => {
      const bron = bronnen.get(b.bronId)
      if (bron === undefined) return []
      const { toegekendCent, nietVerdeeldCent, bedragen, maanden, voorgeschotenCent, terugontvangenCent } = b
      return [{ ...bronKort(bron), toegekendCent, nietVerdeeldCent, bedragen, maanden, voorgeschotenCent, terugontvangenCent }]
    }),
    perPersoon: boek.perPersoon,
    perVerstrekker: boek.perVerstrekker,
    totaal: boek.totaal,
  }
}
