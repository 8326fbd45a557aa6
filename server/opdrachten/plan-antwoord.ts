import { mag } from '../../src/domein/rechten.ts'
import type { DeelOordeel, PlanDeel } from '../../src/contract/woorden.ts'
import { delenVan } from '../../src/domein/plan/delen.ts'
import type { PlanInhoud } from '../../src/domein/plan/vorm.ts'
import type { Beller } from '../kern/beller.ts'
import { voerUit } from '../kern/opdracht.ts'
import type { AppContext, Poorten, Trx } from '../kern/poorten.ts'
import { Probleem, nietGevonden } from '../kern/probleem.ts'
import { eisMag, rechtenInDossier } from '../kern/rechten.ts'

type DeelPlek = { persoonId: string; deel: PlanDeel }
type DeelInvoer = DeelPlek & { oordeel: DeelOordeel; tekst: string; gezien: string | null }
type VerstuurInvoer = { inleiding: string; gezien?: (DeelPlek & { versie: string })[] | undefined }

/**
 * The consulent writes the answer to one part. It stays on the consulent's side until it is sent.
 * @throws 409 `toestand-veranderd` (`plan:fout.DEEL_ANDERS`) when another text stands there than the one that was seen
 */
export function beantwoordDeel(c: AppContext, p: Poorten, versieId: string, body: DeelInvoer) {
  return voerUit(c, p, 'beantwoordDeel', body, async (trx, beller, versie) => {
    const v = await eisAntwoorder(trx, p, beller, versieId)
    if (!delenVan(v.inhoud).some((d) => d.persoonId === body.persoonId && d.deel === body.deel))
      throw new Probleem('ongeldig-verzoek', 'Dit deel staat niet in deze versie van het plan.')
    const g = beller.gemeenteId
    const op = p.klok.nu()
    await trx
      .insertInto('ondersteuningsplan')
      .values({ gemeente_id: g, versie_id: versieId, door_id: beller.persoonId, inleiding: '', verstuurd_op: null, verstuurd_dag: null })
      .onConflict((o) => o.doNothing())
      .execute()
    const geschreven = await trx
      .insertInto('ondersteuningsplan_deel')
      .values({
        gemeente_id: g,
        versie_id: versieId,
        persoon_id: body.persoonId,
        deel: body.deel,
        oordeel: body.oordeel,
        tekst: body.tekst,
        op,
        versie,
      })
      .onConflict((o) =>
        o
          .columns(['gemeente_id', 'versie_id', 'persoon_id', 'deel'])
          .doUpdateSet({ oordeel: body.oordeel, tekst: body.tekst, op, versie })
          .where('ondersteuningsplan_deel.versie', '=', body.gezien),
      )
      .returning('versie')
      .executeTakeFirst()
    // Every answer locks the version of the plan first, so who saw nothing and finds a row was second.
    if (!geschreven) throw andersDanGezien('Dit deel is intussen ergens anders beantwoord. Er is niets overschreven.')
    return {
      antwoord: { op: op.toISOString(), versie },
      live: [{ dossierId: v.dossierId, wat: 'antwoordconcept', gegeven: 'PLAN', persoonId: body.persoonId, id: versie, seq: null }],
    }
  })
}

/**
 * Sends the ondersteuningsplan: from now on the family sees it.
 * @throws Probleem `toestand-veranderd` while a part that the family wrote has no answer yet: one complete answer, not
 * bit by bit (W19), or (`plan:fout.DEEL_ANDERS`) when a part has another text than the one that was seen; or
 * `ongeldig-verzoek` when a difference has no reason in words.
 */
export function verstuurAntwoord(c: AppContext, p: Poorten, versieId: string, body: VerstuurInvoer) {
  return voerUit(c, p, 'verstuurAntwoord', body, async (trx, beller) => {
    const v = await eisAntwoorder(trx, p, beller, versieId)
    const g = beller.gemeenteId
    const delen = await trx
      .selectFrom('ondersteuningsplan_deel')
      .selectAll()
      .where('gemeente_id', '=', g)
      .where('versie_id', '=', versieId)
      .execute()
    const open = delenVan(v.inhoud).filter((d) => !delen.some((x) => x.persoon_id === d.persoonId && x.deel === d.deel))
    if (open.length > 0)
      throw new Probleem(
        'toestand-veranderd',
        `Nog ${open.length} delen hebben geen antwoord. Het antwoord gaat in één keer naar het gezin.`,
      )
    const gezien = body.gezien
    if (gezien && delen.some((d) => gezien.find((x) => x.persoonId === d.persoon_id && x.deel === d.deel)?.versie !== d.versie))
      throw andersDanGezien('Een deel is intussen ergens anders veranderd. Er is niets verstuurd.')
    if (delen.some((d) => d.oordeel !== 'ZO' && d.tekst.trim() === ''))
      throw new Probleem('ongeldig-verzoek', 'Waar u iets anders voorstelt of wilt bespreken, hoort een uitleg bij.')
    const op = p.klok.nu()
    await trx
      .updateTable('ondersteuningsplan')
      .set({ inleiding: body.inleiding, door_id: beller.persoonId, verstuurd_op: op, verstuurd_dag: p.klok.vandaag() })
      .where('gemeente_id', '=', g)
      .where('versie_id', '=', versieId)
      .execute()
    const bericht = { dossierId: v.dossierId, persoonId: null, id: versieId, seq: null }
    return {
      antwoord: { verstuurdOp: op.toISOString() },
      live: [
        { ...bericht, wat: 'ondersteuningsplan', gegeven: 'PLAN' },
        { ...bericht, wat: 'stappen', gegeven: 'PLAN' },
      ],
    }
  })
}

function andersDanGezien(zin: string): Probleem {
  return new Probleem('toestand-veranderd', zin, { reden: { sleutel: 'plan:fout.DEEL_ANDERS', waarden: {} } })
}

/** The version, when the caller may answer it and it has not been answered yet. */
async function eisAntwoorder(trx: Trx, p: Poorten, beller: Beller, versieId: string): Promise<{ dossierId: string; inhoud: PlanInhoud }> {
  const v = await trx
    .selectFrom('plan_versie')
    .innerJoin('plan', (j) => j.onRef('plan.gemeente_id', '=', 'plan_versie.gemeente_id').onRef('plan.id', '=', 'plan_versie.plan_id'))
    .select(['plan.dossier_id', 'plan_versie.inhoud'])
    .where('plan_versie.gemeente_id', '=', beller.gemeenteId)
    .where('plan_versie.id', '=', versieId)
    .forUpdate('plan_versie')
    .executeTakeFirst()
  if (!v) throw nietGevonden()
  const inhoud = v.inhoud as PlanInhoud
  const rechten = await rechtenInDossier(trx, p, beller, v.dossier_id)
  const over = inhoud.personen.map((x) => rechten.get(x.persoonId))
  if (!over.some((r) => r && mag(r, 'PLAN', 'LEZEN'))) throw nietGevonden()
  for (const r of over) eisMag(r, 'PLAN', 'SCHRIJVEN')
  const antwoord = await trx
    .selectFrom('ondersteuningsplan')
    .select('verstuurd_op')
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('versie_id', '=', versieId)
    .executeTakeFirst()
  if (antwoord?.verstuurd_op) throw new Probleem('toestand-veranderd', 'Dit antwoord is al verstuurd.')
  return { dossierId: v.dossier_id, inhoud }
}
