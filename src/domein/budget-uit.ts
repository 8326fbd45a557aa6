import { DOMEINEN, WETTEN, type Domein, type Wet } from '../contract/lijsten/geld.ts'
import { MATRIX, type Cel, type Matrix, type Regels } from './matrix.ts'
import type { Budget, Bron, Potje, Beperking } from './potjes.ts'

/** Wat het antwoord van `GET /dossiers/{dossierId}/budget` minstens heeft om er zelf mee te kunnen rekenen. */
export type BudgetBlad = {
  regels: Omit<Regels, 'matrix'> & { cellen: readonly (Cel & { wet: Wet; domein: Domein })[] }
  bronnen: readonly Bron[]
  potjes: readonly (Potje & { stand: unknown })[]
  beperkingen: readonly Beperking[]
}

/** De matrix als rij van vakjes, om te versturen. */
export function cellenUit(matrix: Matrix): (Cel & { wet: Wet; domein: Domein })[] {
  return WETTEN.flatMap((wet) => DOMEINEN.map((domein) => ({ wet, domein, ...matrix[wet][domein] })))
}

/** De matrix uit een rij vakjes; een vakje dat ontbreekt is NIET, want wat er niet staat mag niet. */
export function matrixUit(cellen: readonly (Cel & { wet: Wet; domein: Domein })[]): Matrix {
  const uit = structuredClone(MATRIX.R) as Record<Wet, Record<Domein, Cel>>
  for (const wet of WETTEN) {
    for (const domein of DOMEINEN) {
      const cel = cellen.find((c) => c.wet === wet && c.domein === domein)
      uit[wet][domein] = cel ? { woord: cel.woord, grond: cel.grond, zeker: cel.zeker } : { woord: 'NIET', grond: 'onbekend', zeker: false }
    }
  }
  return uit
}

/**
 * Het budget om mee te proberen op het scherm, ook zonder netwerk: dezelfde regels als de server gebruikt.
 * Potjes waarvan de betalingen niet te zien zijn, doen niet mee.
 */
export function budgetUit(blad: BudgetBlad): Budget {
  const { regelset, versie, normAkkoordWerkdagen, gezinsverschuiving = 'AKKOORD', cellen } = blad.regels
  return {
    regels: { regelset, versie, normAkkoordWerkdagen, gezinsverschuiving, matrix: matrixUit(cellen) },
    bronnen: blad.bronnen,
    potjes: blad.potjes.filter((p) => p.stand !== null),
    beperkingen: blad.beperkingen,
  }
}
