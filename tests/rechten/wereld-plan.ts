import * as Y from 'yjs'
import { vingerafdruk } from '../../server/kern/opdracht.ts'
import { maakPlan } from '../../server/plannen/aanmaken.ts'
import { delenVan } from '../../src/domein/plan/delen.ts'
import type { PlanInhoud } from '../../src/domein/plan/vorm.ts'
import { canarie } from './kanaries.ts'
import { DOSSIER_NAMEN, DOSSIERS, MENSEN, type Naam, naamVan, OPMERKER } from './relaties.ts'
import { schrijfIn } from './schrijf.ts'
import type { Document, Wereld } from './wereld.ts'

/** A proposal with an answer at one document. */
async function vraagErbij(w: Wereld, d: Document): Promise<void> {
  if (d.soort === 'NOTITIES') return
  const { gemeente } = DOSSIERS[d.dossier]
  const over = d.persoon === null ? 'gezin' : MENSEN[d.persoon].id
  const woord = canarie(`opmerking.${d.leefgebied === null ? d.soort : `${d.soort}.${d.leefgebied}`}`, over)
  const id = crypto.randomUUID()
  const vast = { gemeente_id: gemeente, door_id: MENSEN[OPMERKER].id, op: new Date('2026-06-30T09:02:00Z') }
  await w.db
    .insertInto('opmerking')
    .values({ ...vast, id, document_id: d.id, veld: 'goed', soort: 'VRAAG', tekst: woord, voorstel: null, basis: null })
    .execute()
  await w.db
    .insertInto('opmerking_regel')
    .values({ ...vast, opmerking_id: id, nr: 1, id: crypto.randomUUID(), soort: 'ANTWOORD', tekst: woord })
    .execute()
  w.opmerkingen.push({ id, document: d })
}

/** Plans with text in every document, and messages: each with its canary. */
export async function vulPlannen(w: Wereld): Promise<void> {
  for (const naam of ['okafor', 'sanne', 'wil', 'deGraaf'] as const) {
    const d = DOSSIERS[naam]
    const planId = crypto.randomUUID()
    w.plannen.set(naam, planId)
    await w.db.transaction().execute((trx) =>
      maakPlan(trx, {
        gemeenteId: d.gemeente,
        planId,
        dossierId: d.id,
        door: MENSEN[d.deelnemers[0] ?? 'sanne'].id,
        op: new Date('2026-06-30T09:00:00Z'),
        personen: d.deelnemers.map((n) => MENSEN[n].id),
        gezin: d.deelnemers.length > 1,
      }),
    )
    const eerste = d.deelnemers[0] ?? 'sanne'
    await w.db
      .insertInto('plan_document')
      .values({
        gemeente_id: d.gemeente,
        id: crypto.randomUUID(),
        plan_id: planId,
        soort: 'NOTITIES',
        persoon_id: MENSEN[eerste].id,
        leefgebied: null,
        auteur_id: MENSEN[eerste].id,
        seq: 0,
        epoch: 1,
      })
      .execute()
    const rijen = await w.db.selectFrom('plan_document').selectAll().where('plan_id', '=', planId).execute()
    const gehad = new Set<string>()
    for (const r of rijen) {
      const over = r.persoon_id ?? 'gezin'
      // One document of each kind per person is enough, and two leefgebieden: a yes may be for one and not for the other.
      if (r.leefgebied !== null && r.leefgebied !== 'WONEN' && r.leefgebied !== 'VERVOER') continue
      const soort = r.leefgebied === null ? r.soort : `${r.soort}.${r.leefgebied}`
      if (gehad.has(`${soort} ${over}`)) continue
      gehad.add(`${soort} ${over}`)
      const doc = new Y.Doc()
      schrijfIn(doc, r.soort, canarie(`concept.${soort}`, over))
      await w.db
        .insertInto('plan_update')
        .values({
          gemeente_id: d.gemeente,
          document_id: r.id,
          seq: 1,
          inhoud: Y.encodeStateAsUpdate(doc),
          door_id: MENSEN[eerste].id,
          op: new Date('2026-06-30T09:01:00Z'),
        })
        .execute()
      await w.db.updateTable('plan_document').set({ seq: 1 }).where('id', '=', r.id).execute()
      // Words that stood there once, and were taken out before what stands there now.
      await w.db
        .insertInto('plan_moment')
        .values({
          gemeente_id: d.gemeente,
          document_id: r.id,
          nr: 1,
          door: JSON.stringify([MENSEN[eerste].id]),
          vanaf: new Date('2026-06-29T09:00:00Z'),
          op: new Date('2026-06-29T09:01:00Z'),
          velden: JSON.stringify({ teksten: { goed: canarie(`moment.${soort}`, over) }, keuzes: {}, lijsten: {} }),
          gewijzigd: JSON.stringify(['goed']),
          terug_naar: null,
        })
        .execute()
      w.documenten.push({
        id: r.id,
        dossier: naam,
        soort: r.soort,
        leefgebied: r.leefgebied,
        persoon: naamVan(r.persoon_id),
        auteur: naamVan(r.auteur_id),
      })
    }
  }
  for (const d of w.documenten) await vraagErbij(w, d)
  for (const naam of DOSSIER_NAMEN) {
    const draden = await w.db.selectFrom('draad').selectAll().where('dossier_id', '=', DOSSIERS[naam].id).execute()
    for (const t of draden) {
      w.draden.push({ id: t.id, dossier: naam, persoon: naamVan(t.persoon_id) })
      await w.db
        .insertInto('bericht')
        .values({
          gemeente_id: t.gemeente_id,
          draad_id: t.id,
          seq: 1,
          id: crypto.randomUUID(),
          van_id: MENSEN[DOSSIERS[naam].consulent].id,
          van_kant: 'LOKET',
          over_id: null,
          tekst: canarie('bericht', t.id),
          op: new Date('2026-06-30T10:00:00Z'),
        })
        .execute()
      await w.db.updateTable('draad').set({ seq: 1 }).where('id', '=', t.id).execute()
    }
  }
}

/** Two invitations of Ilse for the part Wonen of Noa. */
export async function nodigUit(w: Wereld): Promise<void> {
  const { open, openToken, wacht, wachtToken } = w.uitnodiging
  const rij = async (id: string, token: string, door: Naam | null) => ({
    gemeente_id: 'GM9901',
    id,
    plan_id: w.plannen.get('okafor') ?? '',
    token_hash: await vingerafdruk(token),
    voor_naam: 'oma',
    rol: 'MANTELZORGER' as const,
    recht: 'SCHRIJVEN' as const,
    delen: ['WONEN' as const],
    tot: '2027-06-30',
    link_tot: '2026-07-14',
    gemaakt_door: MENSEN.ilse.id,
    gemaakt_op: new Date('2026-06-30T12:00:00Z'),
    aangenomen_door: door === null ? null : MENSEN[door].id,
    aangenomen_op: door === null ? null : new Date('2026-06-30T13:00:00Z'),
    besluit: null,
    besloten_door: null,
    besloten_op: null,
    gestopt_door: null,
    gestopt_op: null,
  })
  await w.db
    .insertInto('uitnodiging')
    .values([await rij(open, openToken, null), await rij(wacht, wachtToken, 'naaste')])
    .execute()
  await w.db
    .insertInto('uitnodiging_persoon')
    .values([open, wacht].map((uitnodiging_id) => ({ gemeente_id: 'GM9901', uitnodiging_id, persoon_id: MENSEN.noa.id })))
    .execute()
}

/** A command that has to work, and stays. @returns the named field of its answer */
export async function gelukt(w: Wereld, wie: Naam, pad: string, body: unknown, naam?: string): Promise<string> {
  const { status, tekst } = await w.vraag(wie, 'POST', pad, body, true)
  if (status !== 200) throw new Error(`${pad}: ${tekst}`)
  return naam === undefined ? '' : String((JSON.parse(tekst) as Record<string, unknown>)[naam])
}

/** The consulent has written an answer to every part: until it is sent, only consulent and deputy may see a word of it. */
export async function antwoordOpAlles(w: Wereld, versieId: string): Promise<void> {
  const { tekst } = await w.vraag('fatima', 'GET', `/planversies/${versieId}`)
  const { inhoud } = JSON.parse(tekst) as { inhoud: PlanInhoud }
  for (const { persoonId, deel } of delenVan(inhoud)) {
    const body = { persoonId, deel, oordeel: 'ANDERS', tekst: canarie('antwoord', persoonId), gezien: null }
    const versie = await gelukt(w, 'fatima', `/planversies/${versieId}/delen`, body, 'versie')
    if (deel === 'VERHAAL') w.antwoordOpVerhaal.set(versieId, versie)
  }
}

/** Ilse asks about one part and disagrees with another; the consulent has answered only the second. */
export async function reageer(w: Wereld, versieId: string): Promise<void> {
  const persoonId = MENSEN.noa.id
  const tekst = canarie('reactie', persoonId)
  const pad = `/planversies/${versieId}/reacties`
  w.reactie = await gelukt(w, 'ilse', pad, { persoonId, deel: 'VERHAAL', soort: 'VRAAG', tekst }, 'reactieId')
  const oneens = await gelukt(w, 'ilse', pad, { persoonId, deel: 'DOELEN', soort: 'NIET_EENS', tekst }, 'reactieId')
  await gelukt(w, 'fatima', `/reacties/${oneens}/antwoord`, { tekst })
}
