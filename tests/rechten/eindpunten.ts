import { DECLARATIES } from './eindpunten-declaratie.ts'
import { GELD } from './eindpunten-geld.ts'
import { GELDBEELD } from './eindpunten-geldbeeld.ts'
import { INVOER } from './eindpunten-invoer.ts'
import { MACHINE } from './eindpunten-machine.ts'
import { OVERZICHT } from './eindpunten-overzicht.ts'
import { PLAN } from './eindpunten-plan.ts'
import { TOEGANG } from './eindpunten-toegang.ts'
import { ZORG } from './eindpunten-zorg.ts'
import type { Lijn } from './vragen.ts'

/**
 * One line per endpoint. An endpoint of the app that is not here fails the test, and so does a line without an
 * endpoint: adding a route means deciding who may. One table per part of the product; a new endpoint goes into the
 * table of its part.
 */
export const EINDPUNTEN: Readonly<Record<string, Lijn>> = samen(
  TOEGANG,
  PLAN,
  GELD,
  DECLARATIES,
  GELDBEELD,
  ZORG,
  MACHINE,
  OVERZICHT,
  INVOER,
)

/** @throws Error where two tables say something about the same endpoint: one of them would be silently ignored */
function samen(...tabellen: readonly Readonly<Record<string, Lijn>>[]): Record<string, Lijn> {
  const uit: Record<string, Lijn> = {}
  for (const [naam, eindpunt] of tabellen.flatMap((t) => Object.entries(t))) {
    if (naam in uit) throw new Error(`twice in the tables: ${naam}`)
    uit[naam] = eindpunt
  }
  return uit
}
