import type { Selectable } from 'kysely'
import type { z } from 'zod'
import type { Invoer, InvoerBoekenBody } from '../../src/contract/schemas/invoer.ts'
import { boekBetaling } from '../boeken/betalen.ts'
import type { MachineTabellen } from '../db/tabellen/machine.ts'
import type { RedenCode } from '../invoer/voorbeeld.ts'
import { bellerVan, type Beller } from '../kern/beller.ts'
import { DATABASE_WEG, sqlCode, voerUit } from '../kern/opdracht.ts'
import type { AppContext, Poorten, Trx } from '../kern/poorten.ts'
import { Probleem } from '../kern/probleem.ts'
import { eisDossier, eisMag, type DossierToegang } from '../kern/rechten.ts'
import { logGeldWijziging } from '../vragen/geld.ts'
import { vindInvoer } from '../vragen/invoer.ts'

/** So long one request works on: under what a browser or a proxy waits. The next one goes on where this one stopped. */
const WERK_MS = 6_000
const MAX_POGINGEN = 6
const HERHAALBAAR = new Set(['40001', '40P01'])

type RijRij = Selectable<MachineTabellen['invoer_rij']>

/**
 * Books the rows of a file. What was decided (which rows, by whom) is one command; then each row is booked in a
 * transaction of its own, so that one that can not be keeps no other back, no family is locked longer than its own
 * payment takes, and a cut connection loses nothing: whoever asks again goes on with the rows that are left.
 */
export async function boekInvoer(c: AppContext, p: Poorten, invoerId: string, body: z.output<typeof InvoerBoekenBody>): Promise<Invoer> {
  const beller = bellerVan(c)
  await voerUit(c, p, 'boekInvoer', body, async (trx) => {
    const invoer = await vindInvoer(trx, beller, invoerId)
    if (invoer.geboektOp === null) await besluit(trx, p, beller, invoerId, body.gecontroleerd)
    return { antwoord: {} }
  })
  const eind = performance.now() + WERK_MS
  const toegang = perVerzoek(p, beller)
  for (const nr of await openRijen(p, beller, invoerId)) {
    if (performance.now() > eind) break
    await boekRij(p, beller, invoerId, nr, toegang)
  }
  return vindInvoer(p.db, beller, invoerId)
}

/** Rows that somebody looked at are booked with the rest; those that nobody looked at stay out, with that reason. */
async function besluit(trx: Trx, p: Poorten, beller: Beller, invoerId: string, gecontroleerd: readonly number[]): Promise<void> {
  await trx
    .updateTable('invoer')
    .set({ geboekt_door: beller.persoonId, geboekt_op: p.klok.nu() })
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('id', '=', invoerId)
    .execute()
  const controleren = () =>
    trx
      .updateTable('invoer_rij')
      .where('gemeente_id', '=', beller.gemeenteId)
      .where('invoer_id', '=', invoerId)
      .where('uitkomst', '=', 'CONTROLEREN')
  if (gecontroleerd.length > 0)
    await controleren()
      .set({ uitkomst: 'BOEKEN', reden: null })
      .where('nr', 'in', [...gecontroleerd])
      .execute()
  const nietBekeken: RedenCode = 'NIET_BEKEKEN'
  await controleren().set({ uitkomst: 'NIET_TE_PLAATSEN', reden: nietBekeken }).execute()
}

async function openRijen(p: Poorten, beller: Beller, invoerId: string): Promise<number[]> {
  const rijen = await p.db
    .selectFrom('invoer_rij')
    .select('nr')
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('invoer_id', '=', invoerId)
    .where('uitkomst', 'in', ['BOEKEN', 'BOVEN_BUDGET'])
    .orderBy('nr')
    .execute()
  return rijen.map((r) => r.nr)
}

type Toegang = (trx: Trx, dossierId: string) => Promise<DossierToegang>

/**
 * The rights of the caller over a dossier, asked once for all rows of this request: they hold for the few seconds that
 * one request works, as they do in any other command.
 */
function perVerzoek(p: Poorten, beller: Beller): Toegang {
  const gezien = new Map<string, DossierToegang>()
  return async (trx, dossierId) => {
    const al = gezien.get(dossierId)
    if (al) return al
    const toegang = await eisDossier(trx, p, beller, dossierId)
    gezien.set(dossierId, toegang)
    return toegang
  }
}

async function boekRij(p: Poorten, beller: Beller, invoerId: string, nr: number, toegang: Toegang): Promise<void> {
  for (let poging = 1; ; poging++) {
    try {
      await p.db.transaction().execute((trx) => boekEen(trx, p, beller, { invoerId, nr }, toegang))
      return
    } catch (e) {
      const code = sqlCode(e)
      if (HERHAALBAAR.has(code) && poging < MAX_POGINGEN) continue
      if (DATABASE_WEG.test(code)) throw e
      if (!(e instanceof Probleem)) p.log.fout({ gebeurtenis: 'fout', soort: e instanceof Error ? e.name : typeof e, code })
      const conflict = e instanceof Probleem && e.soort === 'sleutel-hergebruikt'
      await zet(p.db, beller, { invoer_id: invoerId, nr }, conflict ? 'CONFLICT' : 'FOUT', conflict ? 'KENMERK_ANDERS' : 'NIET_GEBOEKT')
      return
    }
  }
}

async function boekEen(
  trx: Trx,
  p: Poorten,
  beller: Beller,
  { invoerId, nr }: { invoerId: string; nr: number },
  toegangTot: Toegang,
): Promise<void> {
  const { gemeenteId } = beller
  const rij = await trx
    .selectFrom('invoer_rij as r')
    .innerJoin('invoer as i', (j) => j.onRef('i.gemeente_id', '=', 'r.gemeente_id').onRef('i.id', '=', 'r.invoer_id'))
    .selectAll('r')
    .select('i.afzender')
    .where('r.gemeente_id', '=', gemeenteId)
    .where('r.invoer_id', '=', invoerId)
    .where('r.nr', '=', nr)
    .where('r.uitkomst', 'in', ['BOEKEN', 'BOVEN_BUDGET'])
    .forUpdate('r')
    .executeTakeFirst()
  // Another request was first.
  if (!rij) return
  const b = betalingUit(rij)
  const toegang = await toegangTot(trx, b.dossierId)
  eisMag(toegang.personen.get(b.persoonId), 'BETALINGEN', 'SCHRIJVEN')
  const boekhouding = { gemeenteId, dossierId: b.dossierId, dag: p.klok.vandaag(), op: p.klok.nu(), doorId: beller.persoonId }
  const geboekt = await boekBetaling(trx, boekhouding, { ...b.gemeld, afzender: rij.afzender })
  await logGeldWijziging(trx, p, beller, toegang, 'BETALINGEN', [b.persoonId])
  await zet(trx, beller, rij, geboekt.eerder ? 'AL_GEBOEKT' : 'GEBOEKT', geboekt.eerder ? 'AL_GEBOEKT' : null, {
    betaling_id: geboekt.betalingId,
    boven_cent: geboekt.bovenBudgetCent,
  })
}

/** What the preview kept of a row; the database demands it of every row that is to be booked. */
function betalingUit(rij: RijRij) {
  const { kenmerk, cent, betaald_op, zorg_dag, dossier_id, persoon_id, potje_id } = rij
  if (kenmerk === null || cent === null || betaald_op === null || zorg_dag === null) throw new Error('a row to book without a payment')
  if (dossier_id === null || persoon_id === null || potje_id === null) throw new Error('a row to book without a place')
  return {
    dossierId: dossier_id,
    persoonId: persoon_id,
    gemeld: { declaratieId: rij.declaratie_id, potjeId: potje_id, cent, zorgDag: zorg_dag, betaaldOp: betaald_op, kenmerk },
  }
}

async function zet(
  lezer: Poorten['db'] | Trx,
  beller: Beller,
  { invoer_id, nr }: Pick<RijRij, 'invoer_id' | 'nr'>,
  uitkomst: RijRij['uitkomst'],
  reden: RedenCode | null,
  meer: Partial<Pick<RijRij, 'betaling_id' | 'boven_cent'>> = {},
): Promise<void> {
  await lezer
    .updateTable('invoer_rij')
    .set({ uitkomst, reden, ...meer })
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('invoer_id', '=', invoer_id)
    .where('nr', '=', nr)
    .execute()
}
