import type { Insertable } from 'kysely'
import type { BekendeStaat, DeclaratieWie } from '../../src/contract/lijsten/betaling.ts'
import { plusWerkdagen } from '../../src/domein/termijnen.ts'
import { boek } from '../boeken/boeken.ts'
import { kenmerkUit } from '../boeken/kenmerk.ts'
import type { BetaalTabellen } from '../db/tabellen/betalen.ts'
import { vastId } from '../kaart/vast-id.ts'
import type { Trx } from '../kern/poorten.ts'
import { laatsteDagVanMaand, type GelezenGeval } from './geval.ts'

/** The id that the declaratie of a potje over a month always has: `declaratieId('A', 'A1', '2026-06')`. */
export function declaratieId(geval: 'A' | 'B', potje: string, maand: string): string {
  return vastId(`declaratie ${geval} ${potje} ${maand}`)
}

/** Steps of a declaratie that went well; wages have nothing before the SVB. */
const WEG: readonly { staat: BekendeStaat; wie: DeclaratieWie; uur: string }[] = [
  { staat: 'INGEDIEND', wie: 'BUDGETHOUDER', uur: '09:00' },
  { staat: 'AKKOORD_BUDGETHOUDER', wie: 'BUDGETHOUDER', uur: '09:01' },
  { staat: 'BIJ_SVB', wie: 'SVB', uur: '15:00' },
  { staat: 'BETAALD', wie: 'SVB', uur: '06:00' },
]

type Rij<T extends keyof BetaalTabellen> = Insertable<BetaalTabellen[T]>

/**
 * What was paid in a worked case, per potje and month of care: a declaratie with its steps, the payment and its entry.
 * The agreements must already be there.
 */
export async function zaaiBetalingen(
  trx: Trx,
  z: { gemeenteId: string; dossierId: string; geval: 'A' | 'B'; op: Date },
  { potjes, maanden }: Pick<GelezenGeval, 'potjes' | 'maanden'>,
): Promise<void> {
  const sleutel = { gemeente_id: z.gemeenteId, dossier_id: z.dossierId }
  const contracten = await trx
    .selectFrom('zorgovereenkomst')
    .select(['id', 'potje_id', 'betaalwijze', 'gemaakt_door'])
    .where('gemeente_id', '=', z.gemeenteId)
    .where('dossier_id', '=', z.dossierId)
    .execute()
  const door = contracten.find((c) => c.gemaakt_door !== null)?.gemaakt_door ?? null
  const declaraties: Rij<'declaratie'>[] = []
  const stappen: Rij<'declaratie_stap'>[] = []
  const betalingen: Rij<'betaling'>[] = []
  for (const m of maanden) {
    const potje = potjes.find((p) => p.id === m.potjeId)
    if (!potje) throw new Error(`no potje: ${m.potjeId}`)
    const contract = contracten.find((c) => c.potje_id === m.potjeId)
    const loon = contract?.betaalwijze === 'MAANDLOON'
    const tarief = contract ? potje.tarief : null
    const [id, tot] = [declaratieId(z.geval, potje.code, m.maand), laatsteDagVanMaand(m.maand)]
    const ingediend = loon ? `${m.maand}-01` : tot
    const betaald = loon ? `${m.maand}-24` : plusWerkdagen(tot, 1)
    const aantal = tarief === null ? null : (m.cent * 100) / tarief.cent
    if (aantal !== null && !Number.isInteger(aantal)) throw new Error(`no whole number of units: ${potje.code} ${m.maand}`)
    declaraties.push({
      ...sleutel,
      id,
      persoon_id: potje.persoonId,
      overeenkomst_id: contract?.id ?? null,
      potje_id: potje.id,
      soort: contract?.betaalwijze ?? 'FACTUUR',
      van: `${m.maand}-01`,
      tot,
      aantal_honderdste: aantal,
      tarief_cent: tarief?.cent ?? null,
      tarief_eenheid: tarief?.eenheid ?? null,
      cent: m.cent,
      kenmerk: kenmerkUit(id),
      factuurnummer: null,
      vervangt_id: null,
      staat: 'BETAALD',
      ingediend_door: loon ? null : door,
      ingediend_wie: loon ? 'LOKET' : 'BUDGETHOUDER',
      ingediend_op: new Date(`${ingediend}T09:00:00Z`),
      verwacht_op: null,
    })
    for (const [i, stap] of WEG.filter((s) => !loon || s.wie === 'SVB').entries()) {
      const dag = stap.staat === 'BETAALD' ? betaald : ingediend
      stappen.push({
        gemeente_id: z.gemeenteId,
        declaratie_id: id,
        nr: i + 1,
        staat: stap.staat,
        op: new Date(`${dag}T${stap.uur}:00Z`),
        dag,
        door_id: stap.wie === 'BUDGETHOUDER' ? door : null,
        door_wie: loon && stap.staat === 'BIJ_SVB' ? 'LOKET' : stap.wie,
        reden: '',
        weiger_reden: null,
        verwacht_op: stap.staat === 'BIJ_SVB' ? betaald : null,
        uiterlijk: null,
      })
    }
    betalingen.push({
      ...sleutel,
      id: vastId(`betaling ${id}`),
      persoon_id: potje.persoonId,
      potje_id: potje.id,
      declaratie_id: id,
      afzender: 'SVB',
      kenmerk: `SVB-${kenmerkUit(id).slice(2)}`,
      cent: m.cent,
      boven_cent: 0,
      zorg_dag: tot,
      betaald_op: betaald,
      gemeld_op: z.op,
      door_id: null,
      herstelt_id: null,
    })
  }
  if (declaraties.length === 0) return
  await trx.insertInto('declaratie').values(declaraties).execute()
  await trx.insertInto('declaratie_stap').values(stappen).execute()
  await trx.insertInto('betaling').values(betalingen).execute()
  for (const [i, m] of maanden.entries()) {
    const dag = laatsteDagVanMaand(m.maand)
    const betaling = betalingen[i]
    if (!betaling) throw new Error('a month without its payment')
    await boek(
      trx,
      { gemeenteId: z.gemeenteId, dossierId: z.dossierId, dag, op: z.op, doorId: null },
      'BETALING',
      [
        { soort: 'DEEL', bronId: m.bronId, potjeId: m.potjeId, cent: -m.cent },
        { soort: 'BETAALD', bronId: m.bronId, potjeId: m.potjeId, cent: m.cent },
      ],
      { declaratieId: betaling.declaratie_id ?? null, betalingId: betaling.id },
    )
  }
}
