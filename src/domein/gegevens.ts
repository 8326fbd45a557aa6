/** The nine classes of data of domein.md section 7, in the order of its table (P1 P2 H E1 E2 G M K L). */
export const GEGEVENS = [
  'CONCEPTPLAN',
  'PLAN',
  'GEZONDHEID',
  'BESLUIT',
  'BETALINGEN',
  'DOELEN',
  'BERICHTEN',
  'KLACHTEN',
  'INZAGE',
] as const

export type Gegeven = (typeof GEGEVENS)[number]
