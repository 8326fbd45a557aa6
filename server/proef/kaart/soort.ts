import type { Ervaring, KaartWet, Levering, Tariefeenheid, Vorm } from '../../../src/contract/lijsten/kaart.ts'
import type { Leefgebied } from '../../../src/contract/woorden.ts'

/** One kind of help, with the sentences out of which the invented offers are made. */
export type Soort = {
  soort: string
  gebieden: Leefgebied[]
  wetten: KaartWet[]
  levering: Levering[]
  vormen: Vorm[][]
  /** possible age ranges; null = open on that side */
  leeftijd: [number | null, number | null][]
  ervaring: Ervaring[]
  /** lowest and highest price in euro, and the unit; null = free or never stated */
  tarief: [number, number, Tariefeenheid] | null
  /** a name, with behind `|` which sentence of `wat` belongs to it */
  namen: string[]
  /** what it is: first sentence(s) */
  wat: string[]
  /** how it goes */
  hoe: string[]
  voorWie: string[]
  /** true: by volunteers or an association; such offers have no registrations */
  vrijwillig?: boolean
}
