import type { MachtigingInvoer } from '../../src/contract/schemas/toegang.ts'
import { leeftijdOp } from '../../src/domein/leeftijd.ts'
import type { Beller } from '../kern/beller.ts'
import { voerUit } from '../kern/opdracht.ts'
import type { AppContext, Poorten, Trx } from '../kern/poorten.ts'
import { nietGevonden } from '../kern/probleem.ts'
import { standVan } from '../kern/verlenen.ts'
import { geweigerd, logVerlening, meldToegang } from './toestemming-geven.ts'

/**
 * Lets somebody act for a person (Awb 2:1). Given in the loket by the person's own sign-in, which is its proof.
 * The other must already be known in the dossier of the person: so nobody can search for people here.
 */
export function geefMachtiging(c: AppContext, p: Poorten, body: MachtigingInvoer) {
  return voerUit(c, p, 'geefMachtiging', body, async (trx, beller, id) => {
    const stand = await standVan(trx, p, beller, body.persoonId)
    if (!stand?.magMachtigen) throw nietGevonden()
    const vandaag = p.klok.vandaag()
    if (body.tot !== null && body.tot < vandaag) throw geweigerd('weigering.einddatum')
    if (!(await magGemachtigdeZijn(trx, p, beller, body))) throw geweigerd('weigering.ontvanger')
    await trx
      .insertInto('vertegenwoordiging')
      .values({
        gemeente_id: beller.gemeenteId,
        id,
        persoon_id: body.persoonId,
        vertegenwoordiger_id: body.gemachtigdeId,
        soort: 'MACHTIGING',
        domein: body.domein,
        vanaf: vandaag,
        tot: body.tot,
        mandaat: [...new Set(body.mandaat)],
        bewijsstuk: 'IN_HET_LOKET',
        gegeven_door: beller.persoonId,
        gegeven_op: p.klok.nu(),
        ingetrokken_op: null,
        ingetrokken_door: null,
      })
      .execute()
    await logVerlening(trx, p, beller, body.persoonId, stand)
    return { antwoord: { id, geldt: true }, live: await meldToegang(trx, beller, body.persoonId) }
  })
}

/** Ends a machtiging now: by who gave it or who holds it. What a court decided ends only at the gemeente. */
export function trekMachtigingIn(c: AppContext, p: Poorten, id: string) {
  return voerUit(c, p, 'trekMachtigingIn', {}, async (trx, beller) => {
    const v = await trx
      .selectFrom('vertegenwoordiging')
      .selectAll()
      .where('gemeente_id', '=', beller.gemeenteId)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    const stand = v ? await standVan(trx, p, beller, v.persoon_id) : null
    if (!v || !stand || !(stand.magMachtigen || v.vertegenwoordiger_id === beller.persoonId)) throw nietGevonden()
    if (v.soort !== 'MACHTIGING') throw geweigerd('weigering.alleenGemeente')
    if (!v.ingetrokken_op)
      await trx
        .updateTable('vertegenwoordiging')
        .set({ ingetrokken_op: p.klok.nu(), ingetrokken_door: beller.persoonId })
        .where('gemeente_id', '=', beller.gemeenteId)
        .where('id', '=', id)
        .execute()
    await logVerlening(trx, p, beller, v.persoon_id, stand)
    return { antwoord: { id, geldt: false }, live: await meldToegang(trx, beller, v.persoon_id) }
  })
}

/** An adult who is known in the person's dossier and does not work for the gemeente. */
async function magGemachtigdeZijn(trx: Trx, p: Poorten, beller: Beller, body: MachtigingInvoer): Promise<boolean> {
  if (body.gemachtigdeId === body.persoonId) return false
  const rij = await trx
    .selectFrom('persoon')
    .select(['geboren', 'medewerker_rollen'])
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('id', '=', body.gemachtigdeId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('deelnemer as d')
          .leftJoin('betrokkene as b', (j) =>
            j
              .onRef('b.gemeente_id', '=', 'd.gemeente_id')
              .onRef('b.dossier_id', '=', 'd.dossier_id')
              .on('b.persoon_id', '=', body.gemachtigdeId),
          )
          .leftJoin('deelnemer as e', (j) =>
            j
              .onRef('e.gemeente_id', '=', 'd.gemeente_id')
              .onRef('e.dossier_id', '=', 'd.dossier_id')
              .on('e.persoon_id', '=', body.gemachtigdeId),
          )
          .select('d.dossier_id')
          .where('d.gemeente_id', '=', beller.gemeenteId)
          .where('d.persoon_id', '=', body.persoonId)
          .where((of) => of.or([of('b.persoon_id', 'is not', null), of('e.persoon_id', 'is not', null)])),
      ),
    )
    .executeTakeFirst()
  return rij !== undefined && rij.medewerker_rollen.length === 0 && leeftijdOp(rij.geboren, p.klok.vandaag()) >= 18
}
