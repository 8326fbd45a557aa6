import { afsprakenVan } from '../../src/domein/zorgovereenkomst-bedrag.ts'
import type { Trx } from '../kern/poorten.ts'
import { alsLopend, gebruiktVan, laadOmgeving } from '../zorg/laden.ts'
import { spreekAf, type Boekhouding } from './boeken.ts'

/**
 * Lets what is agreed for a potje follow its approved agreements: they take the place of the budgetplan and of what a
 * shift expected. Call it under the locks on the accounts, after the agreement was written.
 */
export async function volgOvereenkomsten(trx: Trx, b: Boekhouding, potjeId: string): Promise<void> {
  const o = await laadOmgeving(trx, b, b.dag)
  const potje = o.budget.potjes.find((x) => x.id === potjeId)
  if (potje === undefined) throw new Error('agreement without its potje')
  const lopend = o.rijen.filter((r) => r.potje_id === potjeId && r.goedgekeurd_op !== null).map(alsLopend)
  const doel = afsprakenVan(potje, lopend, gebruiktVan(potjeId, o.budget, o.maanden), b.dag)
  const afspraak = { potjeId, grond: 'CONTRACT' } as const
  await spreekAf(trx, b, { ...afspraak, soort: 'GEPLAND', cent: doel.geplandCent - potje.afgesprokenGeplandCent })
  await spreekAf(trx, b, { ...afspraak, soort: 'BINDEND', cent: doel.bindendCent - potje.afgesprokenBindendCent })
}
