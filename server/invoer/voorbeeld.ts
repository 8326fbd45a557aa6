import type { Afzender, PlaatsWijze, RijUitkomst } from '../../src/contract/lijsten/machine.ts'
import type { PlaatsFout, Plaats } from '../machine/plaats.ts'
import type { Betaalrij, Rij, RijFoutCode } from './rij.ts'

/** Why a row is not booked, or not yet; the sentence is `invoer:reden.<code>`. */
export type RedenCode =
  | RijFoutCode
  | PlaatsFout
  | 'DAG_NA_VANDAAG'
  | 'ZORGDAG_LEEG'
  | 'DUBBEL_IN_BESTAND'
  | 'KENMERK_ANDERS'
  | 'AL_GEBOEKT'
  | 'AL_GEMELD'
  | 'AL_BETAALD'
  | 'ALLEEN_BEDRAG'
  | 'LIJKT_GEMELD'
  | 'MEER_MOGELIJK'
  | 'NIETS_GEVONDEN'
  | 'NIET_BEKEKEN'
  | 'NIET_GEBOEKT'

/** What happens with one row, as it is kept. */
export type Voorbeeldrij = {
  nr: number
  uitkomst: RijUitkomst
  reden: RedenCode | null
  kenmerk: string | null
  cent: number | null
  betaaldOp: string | null
  zorgDag: string | null
  wijze: PlaatsWijze | null
  plaats: Plaats | null
  betalingId: string | null
  bovenCent: number | null
}

/** A payment that was booked before. */
export type Geboekt = {
  id: string
  afzender: string
  kenmerk: string
  cent: number
  betaaldOp: string
  zorgDag: string
  declaratieId: string | null
}

/** What the loket knows, asked by the judge below; so that its rules need no database. */
export type Kennis = {
  vandaag: string
  afzender: Afzender
  /** booked under this sender and kenmerk */
  eerder(kenmerk: string): Geboekt | undefined
  /** payments of this declaratie that stand and were not matched with another row of this sender */
  vanDeclaratie(id: string): Promise<{ geboekt: Geboekt[]; betaald: boolean }>
  plaats(verwijst: Betaalrij['verwijst']): Promise<Plaats | PlaatsFout>
  /** declaraties of which the kenmerk stands among these words */
  inWoorden(woorden: readonly string[]): Promise<Plaats[]>
  /** declaraties that wait for exactly this amount, with care before this day */
  metBedrag(cent: number, betaaldOp: string): Promise<Plaats[]>
  /** is there a payment of this amount by another sender, around this day? */
  isGemeld(cent: number, betaaldOp: string): Promise<boolean>
  /** what of this amount would stand beyond budget, counting the rows before it */
  boven(plaats: Plaats, cent: number, zorgDag: string): Promise<number>
}

const leeg = { reden: null, zorgDag: null, wijze: null, plaats: null, betalingId: null, bovenCent: null }

/**
 * Judges every row of a file in its order: what is booked, what was booked before, what somebody must look at, and what
 * has no place. Nothing is guessed: two that could be it is none.
 */
export async function beoordeel(rijen: readonly Rij[], k: Kennis): Promise<Voorbeeldrij[]> {
  const gezien = new Map<string, Betaalrij>()
  const uit: Voorbeeldrij[] = []
  for (const rij of rijen) {
    if (!rij.goed) {
      uit.push({ ...leeg, nr: rij.nr, kenmerk: rij.kenmerk, cent: null, betaaldOp: null, uitkomst: 'FOUT', reden: rij.code })
      continue
    }
    const basis = { ...leeg, nr: rij.nr, kenmerk: rij.kenmerk, cent: rij.cent, betaaldOp: rij.betaaldOp, zorgDag: rij.zorgDag }
    const vorige = gezien.get(rij.kenmerk)
    gezien.set(rij.kenmerk, vorige ?? rij)
    uit.push({ ...basis, ...(await beoordeelEen(rij, vorige, k)) })
  }
  return uit
}

type Oordeel = Partial<Voorbeeldrij> & Pick<Voorbeeldrij, 'uitkomst'>

const zelfde = (a: Betaalrij, b: Betaalrij): boolean =>
  a.cent === b.cent && a.betaaldOp === b.betaaldOp && a.zorgDag === b.zorgDag && JSON.stringify(a.verwijst) === JSON.stringify(b.verwijst)

async function beoordeelEen(rij: Betaalrij, vorige: Betaalrij | undefined, k: Kennis): Promise<Oordeel> {
  if (rij.betaaldOp > k.vandaag) return { uitkomst: 'FOUT', reden: 'DAG_NA_VANDAAG' }
  if (vorige)
    return zelfde(vorige, rij) ? { uitkomst: 'AL_GEBOEKT', reden: 'DUBBEL_IN_BESTAND' } : { uitkomst: 'CONFLICT', reden: 'KENMERK_ANDERS' }
  const eerder = k.eerder(rij.kenmerk)
  if (eerder) {
    const gelijk =
      eerder.cent === rij.cent && eerder.betaaldOp === rij.betaaldOp && (rij.zorgDag === null || rij.zorgDag === eerder.zorgDag)
    return gelijk
      ? { uitkomst: 'AL_GEBOEKT', reden: 'AL_GEBOEKT', betalingId: eerder.id }
      : { uitkomst: 'CONFLICT', reden: 'KENMERK_ANDERS' }
  }
  const gevonden = await zoekPlaats(rij, k)
  if ('uitkomst' in gevonden) return gevonden
  const { plaats } = gevonden
  const zorgDag = rij.zorgDag ?? plaats.laatsteZorgDag
  const op = { plaats, wijze: plaats.wijze, zorgDag }
  if (zorgDag === null) return { uitkomst: 'FOUT', reden: 'ZORGDAG_LEEG', ...op }
  if (plaats.declaratieId !== null) {
    const { geboekt, betaald } = await k.vanDeclaratie(plaats.declaratieId)
    const [ander] = geboekt.filter((b) => b.afzender !== k.afzender && b.cent === rij.cent)
    // The bank says what the SVB had said: one payment, told twice.
    if (ander) return { uitkomst: 'AL_GEBOEKT', reden: 'AL_GEMELD', betalingId: ander.id, ...op }
    if (betaald) return { uitkomst: 'CONTROLEREN', reden: 'AL_BETAALD', bovenCent: 0, ...op }
  }
  if (plaats.wijze === 'BEDRAG_EN_DATUM') return { uitkomst: 'CONTROLEREN', reden: 'ALLEEN_BEDRAG', bovenCent: 0, ...op }
  const bovenCent = await k.boven(plaats, rij.cent, zorgDag)
  return { uitkomst: bovenCent > 0 ? 'BOVEN_BUDGET' : 'BOEKEN', bovenCent, ...op }
}

/** By reference, else by a kenmerk in the words of the bank, else by amount and day: then somebody looks. */
async function zoekPlaats(rij: Betaalrij, k: Kennis): Promise<{ plaats: Plaats } | Oordeel> {
  const geen = (reden: RedenCode): Oordeel => ({ uitkomst: 'NIET_TE_PLAATSEN', reden })
  if (Object.values(rij.verwijst).some((v) => v !== null)) {
    const plaats = await k.plaats(rij.verwijst)
    return typeof plaats === 'string' ? geen(plaats) : { plaats }
  }
  const genoemd = await k.inWoorden([...rij.woorden, rij.kenmerk.toUpperCase()])
  if (genoemd.length > 1) return geen('MEER_MOGELIJK')
  const [eerste] = genoemd
  if (eerste) return { plaats: eerste }
  // Without a reference it may be the payment that was reported already: booked again it would count twice.
  if (await k.isGemeld(rij.cent, rij.betaaldOp)) return geen('LIJKT_GEMELD')
  const mogelijk = await k.metBedrag(rij.cent, rij.betaaldOp)
  const [enige] = mogelijk
  if (!enige) return geen('NIETS_GEVONDEN')
  return mogelijk.length > 1 ? geen('MEER_MOGELIJK') : { plaats: { ...enige, wijze: 'BEDRAG_EN_DATUM' } }
}
