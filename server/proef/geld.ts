import { som } from '../../src/domein/geld.ts'
import { boek, spreekAf, type Boekhouding, type Regel } from '../boeken/boeken.ts'
import type { Trx } from '../kern/poorten.ts'
import { vastId } from '../kaart/vast-id.ts'
import gevalA from './gevallen/geval-a.json' with { type: 'json' }
import gevalB from './gevallen/geval-b.json' with { type: 'json' }
import { laatsteDagVanMaand, leesGeval, type GevalBestand } from './geval.ts'

const GEVALLEN: Readonly<Record<'A' | 'B', GevalBestand>> = { A: gevalA, B: gevalB }

/** The id that a bron or potje of a case always has: `geldId('A', 'potje A3')`, `geldId('B', 'bron Jeugdwet Bram')`. */
export function geldId(geval: 'A' | 'B', naam: string): string {
  return vastId(`geld ${geval} ${naam}`)
}

/**
 * Books a worked case into a dossier: the grant, the agreements of the budgetplan and the payments per month of care.
 * The persons must already be deelnemers of the dossier.
 * @param personen first name as in the case -> id of the person
 * @param op instant of entry
 */
export async function zaaiGeld(
  trx: Trx,
  z: { gemeenteId: string; dossierId: string; geval: 'A' | 'B'; personen: Readonly<Record<string, string>>; op: Date },
): Promise<void> {
  const geval = leesGeval(GEVALLEN[z.geval], z.personen, (naam) => geldId(z.geval, naam))
  const { gemeenteId, dossierId } = z
  await trx
    .insertInto('bron')
    .values(
      geval.bronnen.map((b) => ({
        gemeente_id: gemeenteId,
        id: b.id,
        dossier_id: dossierId,
        persoon_id: b.persoonId,
        wet: b.wet,
        verstrekker: b.verstrekker,
        bedrag_cent: b.bedragCent,
        vanaf: b.vanaf,
        tot: b.tot,
        bevoorschotting: b.bevoorschotting,
      })),
    )
    .execute()
  await trx
    .insertInto('potje')
    .values(
      geval.potjes.map((p, nr) => ({
        gemeente_id: gemeenteId,
        id: p.id,
        dossier_id: dossierId,
        persoon_id: p.persoonId,
        domein: p.domein,
        naam: p.naam,
        soort: p.soort,
        zorgverlener: p.zorgverlener,
        toelichting: p.toelichting,
        tarief_cent: p.tarief?.cent ?? null,
        tarief_eenheid: p.tarief?.eenheid ?? null,
        vanaf: p.vanaf,
        tot: p.tot,
        volgorde: nr,
        door_verschuiving: null,
      })),
    )
    .execute()
  const op = (dag: string): Boekhouding => ({ gemeenteId, dossierId, dag, op: z.op, doorId: null })
  for (const bron of geval.bronnen) {
    const delen = geval.potjes.flatMap((p) =>
      p.delen.filter((d) => d.bronId === bron.id).map((d) => ({ potjeId: p.id, cent: d.budgetCent })),
    )
    const uit: Regel = { soort: 'TOEKENNING', bronId: bron.id, potjeId: null, cent: -som(delen.map((d) => d.cent)) }
    await boek(trx, op(bron.vanaf), 'TOEKENNING', [
      uit,
      ...delen.map((d): Regel => ({ soort: 'DEEL', bronId: bron.id, potjeId: d.potjeId, cent: d.cent })),
    ])
  }
  for (const p of geval.potjes) {
    const afspraak = { potjeId: p.id, grond: 'BUDGETPLAN' } as const
    await spreekAf(trx, op(p.vanaf), { ...afspraak, soort: 'GEPLAND', cent: p.afgesprokenGeplandCent })
    await spreekAf(trx, op(p.vanaf), { ...afspraak, soort: 'BINDEND', cent: p.afgesprokenBindendCent })
  }
  for (const m of geval.maanden) {
    await boek(trx, op(laatsteDagVanMaand(m.maand)), 'BETALING', [
      { soort: 'DEEL', bronId: m.bronId, potjeId: m.potjeId, cent: -m.cent },
      { soort: 'BETAALD', bronId: m.bronId, potjeId: m.potjeId, cent: m.cent },
    ])
  }
}
