import { leesPostcodes, type Postcodepak } from '../../src/domein/postcodes.ts'
import type { Trx } from '../kern/poorten.ts'
import { leesInvoer } from './invoer.ts'
import { publiceer, type Publicatie } from './publiceer.ts'
import type { Bestand } from './verzamel.ts'

/**
 * Loads the invented sociale kaart of a trial through the same importer as a real one.
 * @param bestanden the package (`server/proef/kaart/services.json`), read by the caller: from disk on a machine, by
 *   fetch in a page
 * @param vandaag `YYYY-MM-DD`, the day of the trial
 */
export async function zaaiKaart(
  trx: Trx,
  gemeenteId: string,
  bestanden: readonly Bestand[],
  postcodes: Postcodepak,
  vandaag: string,
): Promise<Publicatie> {
  const { aanbod } = leesInvoer(bestanden, leesPostcodes(postcodes), vandaag)
  return publiceer(trx, gemeenteId, aanbod, new Date(`${vandaag}T06:00:00Z`))
}
