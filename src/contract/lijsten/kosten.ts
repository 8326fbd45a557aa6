/** The choices of a line of the budgetplan: two people can each fill in something else there. */
export const KOSTEN_KEUZES = [
  'leefgebied',
  'eenheid',
  'per',
  'gewoon',
  'zwaar',
  'zwareWeken',
  'tarief',
  'vanaf',
  'tot',
  'aanbod',
  'doel',
] as const
export type KostenKeuze = (typeof KOSTEN_KEUZES)[number]
