import { leesDoelen } from '../../src/domein/plan/doelen.ts'
import { leesKosten } from '../../src/domein/plan/kosten.ts'
import type { PlanInhoud } from '../../src/domein/plan/vorm.ts'
import { mag } from '../../src/domein/rechten.ts'
import type { Poorten } from '../kern/poorten.ts'
import { mijnDossiers } from '../kern/rechten.ts'
import { laadDocument, tekstenVan } from '../plannen/document.ts'
import { rechtOpDocument } from '../plannen/rechten.ts'
import { leesBudget } from '../vragen/geld.ts'
import { lijstVerschuivingen } from '../vragen/verschuivingen.ts'
import type { Uitvoer } from './mijn-gegevens.ts'
import { opmerkingUitvoer } from './opmerkingen.ts'

/** Meldingen that the caller made or that are about the caller. */
const meldingUitvoer: Uitvoer = {
  naam: 'meldingen',
  lees: (p, beller) =>
    p.db
      .selectFrom('melding')
      .select(['id', 'tekst', 'spoed', 'contactwens', 'ontvangen_op', 'status'])
      .where('gemeente_id', '=', beller.gemeenteId)
      .where((of) =>
        of.or([
          of('door_id', '=', beller.persoonId),
          of(
            'id',
            'in',
            of
              .selectFrom('melding_persoon')
              .select('melding_id')
              .where('gemeente_id', '=', beller.gemeenteId)
              .where('persoon_id', '=', beller.persoonId),
          ),
        ]),
      )
      .execute(),
}

/** The caller's own part of the plan as it stands, the own private notes, and the handed-in versions of that part. */
const planUitvoer: Uitvoer = {
  naam: 'plan',
  async lees(p, beller) {
    const g = beller.gemeenteId
    const documenten = await p.db
      .selectFrom('plan_document')
      .selectAll()
      .where('gemeente_id', '=', g)
      .where((of) =>
        of.or([of('auteur_id', '=', beller.persoonId), of.and([of('persoon_id', '=', beller.persoonId), of('auteur_id', 'is', null)])]),
      )
      .execute()
    const rechten = new Map((await mijnDossiers(p.db, p, beller)).flatMap((d) => [...d.personen]))
    const concept = []
    for (const d of documenten) {
      if (d.seq === 0 || !rechtOpDocument(d, beller, rechten, 'LEZEN')) continue
      const { doc } = await laadDocument(p.db, { gemeenteId: g, documentId: d.id })
      concept.push({
        soort: d.soort,
        leefgebied: d.leefgebied,
        teksten: tekstenVan(doc, d.soort),
        ...(d.soort === 'DOELEN' ? { doelen: leesDoelen(doc) } : {}),
        ...(d.soort === 'KOSTEN' ? { kosten: leesKosten(doc) } : {}),
        momenten: await momentenVan(p, g, d.id),
      })
    }
    const ik = rechten.get(beller.persoonId)
    // A child under 12 is spoken for by its parents, and has no reading right of its own (domein.md section 7).
    if (!ik || !mag(ik, 'PLAN', 'LEZEN')) return { concept, versies: [] }
    const versies = await p.db
      .selectFrom('plan_versie')
      .innerJoin('plan_persoon', (j) =>
        j.onRef('plan_persoon.gemeente_id', '=', 'plan_versie.gemeente_id').onRef('plan_persoon.plan_id', '=', 'plan_versie.plan_id'),
      )
      .select(['plan_versie.kenmerk', 'plan_versie.opgestuurd_op', 'plan_versie.inhoud'])
      .where('plan_versie.gemeente_id', '=', g)
      .where('plan_persoon.persoon_id', '=', beller.persoonId)
      .execute()
    const reacties = await p.db
      .selectFrom('plan_reactie')
      .select(['versie_id', 'deel', 'soort', 'tekst', 'op'])
      .where('gemeente_id', '=', g)
      .where((of) => of.or([of('door_id', '=', beller.persoonId), of('persoon_id', '=', beller.persoonId)]))
      .orderBy('op')
      .orderBy('nr')
      .execute()
    return {
      concept,
      reacties,
      versies: versies.flatMap((v) => {
        const deel = (v.inhoud as PlanInhoud).personen.find((x) => x.persoonId === beller.persoonId)
        return deel ? [{ kenmerk: v.kenmerk, opgestuurdOp: v.opgestuurd_op, deel }] : []
      }),
    }
  },
}

/** How a part stood after each writing session; the last one is the part as it stands. */
function momentenVan(p: Poorten, gemeenteId: string, documentId: string) {
  return p.db
    .selectFrom('plan_moment')
    .select(['nr', 'door', 'vanaf', 'op', 'velden'])
    .where('gemeente_id', '=', gemeenteId)
    .where('document_id', '=', documentId)
    .orderBy('nr')
    .execute()
}

/** The budget of the dossiers in which the caller is deelnemer, as the caller sees it on the screen. */
const geldUitvoer: Uitvoer = {
  naam: 'geld',
  async lees(p, beller) {
    const uit = []
    for (const d of await mijnDossiers(p.db, p, beller)) {
      const ik = d.personen.get(beller.persoonId)
      if (!ik || !mag(ik, 'BESLUIT', 'LEZEN')) continue
      uit.push({
        dossierId: d.dossierId,
        budget: await leesBudget(p, beller, d.dossierId),
        verschuivingen: await lijstVerschuivingen(p, beller, d.dossierId),
      })
    }
    return uit
  },
}

/** Messages that the caller sent, and those in the caller's own thread. */
const kanaalUitvoer: Uitvoer = {
  naam: 'berichten',
  lees: (p, beller) =>
    p.db
      .selectFrom('bericht')
      .innerJoin('draad', (j) => j.onRef('draad.gemeente_id', '=', 'bericht.gemeente_id').onRef('draad.id', '=', 'bericht.draad_id'))
      .select(['bericht.id', 'bericht.tekst', 'bericht.op', 'bericht.van_kant', 'bericht.van_id'])
      .where('bericht.gemeente_id', '=', beller.gemeenteId)
      .where((of) => of.or([of('bericht.van_id', '=', beller.persoonId), of('draad.persoon_id', '=', beller.persoonId)]))
      .orderBy('bericht.op')
      .execute(),
}

/** What each room keeps about the caller. A room that is not here does not leave with `GET /mijn/gegevens`. */
export const UITVOER: readonly Uitvoer[] = [meldingUitvoer, planUitvoer, opmerkingUitvoer, geldUitvoer, kanaalUitvoer]
