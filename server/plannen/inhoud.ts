import { leesDoelen } from '../../src/domein/plan/doelen.ts'
import { leesKosten } from '../../src/domein/plan/kosten.ts'
import { LEEFGEBIEDEN, type PlanInhoud } from '../../src/domein/plan/vorm.ts'
import { huidigeKeuzes } from '../../src/domein/plan/meerwaarde.ts'
import type * as Y from 'yjs'
import type { Lezer } from '../kern/poorten.ts'
import { laadDocument, tekstenVan } from './document.ts'
import type { Document } from './rechten.ts'

/**
 * The content of a plan as it stands, for these persons: what will be frozen. Private notes are not even read.
 * An empty part is left out; a leefgebied counts as chosen when somebody chose it or wrote in it.
 * @param v.leesbaar which documents count, for who may read only some; without it all of these persons
 */
export async function leesInhoud(
  trx: Lezer,
  v: {
    gemeenteId: string
    planId: string
    personen: readonly string[]
    metGezin: boolean
    leesbaar?: (d: Omit<Document, 'dossier_id'>) => boolean
  },
): Promise<PlanInhoud> {
  const personen = await trx
    .selectFrom('plan_persoon')
    .innerJoin('persoon', (j) =>
      j.onRef('persoon.gemeente_id', '=', 'plan_persoon.gemeente_id').onRef('persoon.id', '=', 'plan_persoon.persoon_id'),
    )
    .select(['persoon.id', 'persoon.voornaam', 'persoon.achternaam'])
    .where('plan_persoon.gemeente_id', '=', v.gemeenteId)
    .where('plan_persoon.plan_id', '=', v.planId)
    .where('plan_persoon.persoon_id', 'in', v.personen)
    .orderBy('plan_persoon.volgorde')
    .execute()
  const rijen = await trx
    .selectFrom('plan_document')
    .selectAll()
    .where('gemeente_id', '=', v.gemeenteId)
    .where('plan_id', '=', v.planId)
    .where('soort', '!=', 'NOTITIES')
    .execute()
  const documenten = v.leesbaar ? rijen.filter(v.leesbaar) : rijen
  const uit: PlanInhoud = { personen: [], gezin: null }
  for (const persoon of personen) {
    const eigen = documenten.filter((d) => d.persoon_id === persoon.id)
    const verhaalDocument = eigen.find((d) => d.soort === 'VERHAAL')
    const verhaal = verhaalDocument ? (await laadDocument(trx, { gemeenteId: v.gemeenteId, documentId: verhaalDocument.id })).doc : null
    const open = async (soort: 'DOELEN' | 'KOSTEN'): Promise<Y.Doc | null> => {
      const d = eigen.find((x) => x.soort === soort)
      return d && d.seq > 0 ? (await laadDocument(trx, { gemeenteId: v.gemeenteId, documentId: d.id })).doc : null
    }
    const doelen = await open('DOELEN')
    const kosten = await open('KOSTEN')
    const delen: PlanInhoud['personen'][number]['delen'] = []
    for (const leefgebied of LEEFGEBIEDEN) {
      const d = eigen.find((x) => x.leefgebied === leefgebied)
      if (!d || d.seq === 0) continue
      const teksten = tekstenVan((await laadDocument(trx, { gemeenteId: v.gemeenteId, documentId: d.id })).doc, 'DEEL')
      if (Object.keys(teksten).length > 0) delen.push({ leefgebied, teksten })
    }
    uit.personen.push({
      persoonId: persoon.id,
      naam: `${persoon.voornaam} ${persoon.achternaam}`,
      gebieden: LEEFGEBIEDEN.filter((g) => (verhaal !== null && gekozen(verhaal, g)) || delen.some((d) => d.leefgebied === g)),
      verhaal: verhaal ? tekstenVan(verhaal, 'VERHAAL') : {},
      delen,
      doelen: doelen ? leesDoelen(doelen) : [],
      kosten: kosten ? leesKosten(kosten) : [],
    })
  }
  const gezin = documenten.find((d) => d.soort === 'GEZIN')
  if (v.metGezin && gezin)
    uit.gezin = tekstenVan((await laadDocument(trx, { gemeenteId: v.gemeenteId, documentId: gezin.id })).doc, 'GEZIN')
  return uit
}

/** Two people who chose differently at once: what one of them wants to tell is not left out. */
function gekozen(verhaal: Y.Doc, gebied: string): boolean {
  return huidigeKeuzes(verhaal.getArray(`keuze.${gebied}`), (w) => typeof w === 'boolean').some((k) => k.waarde)
}
