import { OORDEELWOORDEN, type Oordeelwoord } from '../contract/lijsten/geld.ts'
import { GETAL_INSTELLINGEN, leesSleutel } from '../contract/lijsten/instellingen.ts'
import type { InstellingWaarde } from '../contract/schemas/instellingen.ts'
import { MATRIX } from './matrix.ts'

export type InstellingRij = { nr: number; sleutel: string; vanaf: string; tot: string | null; waarde: unknown }

/** Jongste begindag eerst; op dezelfde dag telt wat het laatst is ingevoerd. */
const nieuwsteEerst = (a: InstellingRij, b: InstellingRij): number => (a.vanaf === b.vanaf ? b.nr - a.nr : a.vanaf > b.vanaf ? -1 : 1)

/**
 * De rij die op een dag telt voor één sleutel, of null: niets ingesteld, afgelopen, of teruggezet naar de standaard.
 * Een rij die afloopt laat een oudere zonder einddatum weer gelden, zoals bij een tijdelijke regel.
 */
export function geldendeRij<R extends InstellingRij>(rijen: readonly R[], sleutel: string, dag: string): R | null {
  const rij = rijen.filter((r) => r.sleutel === sleutel && r.vanaf <= dag && (r.tot === null || dag <= r.tot)).toSorted(nieuwsteEerst)[0]
  return rij === undefined || rij.waarde === null ? null : rij
}

/** Per sleutel wat geldt, wat eraan komt en wat was; zo staat het op het scherm. */
export function verloopVan<R extends InstellingRij>(
  rijen: readonly R[],
  sleutel: string,
  dag: string,
): { nu: R | null; straks: R[]; eerder: R[] } {
  const van = rijen.filter((r) => r.sleutel === sleutel).toSorted(nieuwsteEerst)
  const nu = geldendeRij(van, sleutel, dag)
  // Op één dag telt de laatste invoer: wat aangekondigd was en opnieuw gezet, is geschiedenis.
  const straks = van.filter((r) => r.vanaf > dag && !van.some((x) => x.vanaf === r.vanaf && x.nr > r.nr)).toReversed()
  return { nu, straks, eerder: van.filter((r) => r !== nu && !straks.includes(r)) }
}

/** Wat het loket doet als een gemeente niets instelt; null: dan is er geen (geen maximum, geen nummer, geen grens). */
export function standaardVan(sleutel: string): InstellingWaarde | null {
  const s = leesSleutel(sleutel)
  if (s === null || s.soort === 'TARIEF') return null
  if (s.soort === 'GETAL') return GETAL_INSTELLINGEN[s.sleutel].standaard
  if (s.soort === 'CEL') return MATRIX[s.regelset][s.wet][s.domein].woord
  const vormen: Partial<Record<typeof s.sleutel, InstellingWaarde>> = {
    regelset: 'R',
    onderbesteding: 'TERUG',
    gezinsverschuiving: 'AKKOORD',
  }
  return vormen[s.sleutel] ?? null
}

export type InstellingFout = 'ONBEKEND' | 'VERLEDEN' | 'EINDE' | 'GROND' | 'VAST'

const strengheid = (w: Oordeelwoord): number => OORDEELWOORDEN.indexOf(w)

/**
 * Mag een gemeente dit zo instellen? Een dag die voorbij is niet: een regel van later beslist nooit over eerder. Zonder
 * reden niet; regelset E alleen met zijn wettelijke grondslag. Een vakje dat zeker uit de wet komt mag strenger en nooit
 * soepeler (domein.md, afdeling 5: alleen wat niet zeker is, is een keuze van de gemeente).
 */
export function toetsInstelling(
  i: { sleutel: string; waarde: unknown; vanaf: string; tot: string | null; grond: string },
  vandaag: string,
): InstellingFout | null {
  const s = leesSleutel(i.sleutel)
  if (s === null) return 'ONBEKEND'
  if (i.vanaf < vandaag) return 'VERLEDEN'
  if (i.tot !== null && i.tot < i.vanaf) return 'EINDE'
  if (i.grond.trim().length < 3) return 'GROND'
  if (s.soort === 'CEL' && i.waarde !== null) {
    const cel = MATRIX[s.regelset][s.wet][s.domein]
    const woord = OORDEELWOORDEN.find((w) => w === i.waarde)
    if (cel.zeker && woord !== undefined && strengheid(woord) < strengheid(cel.woord)) return 'VAST'
  }
  return null
}
