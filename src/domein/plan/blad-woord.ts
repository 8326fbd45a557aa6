/** Gives a sentence of the texts of a room. */
export type Woord = (kamer: 'plan' | 'uitvoer', sleutel: string, waarden?: Readonly<Record<string, string | number>>) => string
