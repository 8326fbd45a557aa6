import { EchtLoket } from './gezin.ts'
import { type Kwaad, Proefbank, type RolUitslag } from './rollen.ts'

/** How many schedules go on with the same devices; after that the family and the devices are new. */
export const PER_BANK = 25
/** A database in memory only grows: after this many benches it is a new one. */
const BANKEN_PER_LOKET = 40
const STAPPEN = 18

/** Plays one schedule on devices of its own. */
export async function speelAlleen(loket: EchtLoket, zaad: number, stappen = STAPPEN, kwaad?: Kwaad): Promise<RolUitslag> {
  const bank = new Proefbank(loket, zaad, kwaad)
  await bank.begin()
  try {
    return await bank.speel(zaad, stappen)
  } finally {
    await bank.sluit()
  }
}

/** The smallest way to see the fault of this seed again, as settings of the test. */
async function hoeWeer(loket: EchtLoket, bankZaad: number, zaad: number): Promise<string> {
  for (let stappen = 1; stappen <= STAPPEN; stappen++) {
    const { fouten } = await speelAlleen(loket, zaad, stappen)
    if (fouten.length > 0) return `SYNC_ZAAD=${zaad} SYNC_SCHEMAS=1 SYNC_STAPPEN=${stappen}: ${JSON.stringify(fouten)}`
  }
  return `SYNC_ZAAD=${bankZaad} SYNC_SCHEMAS=${zaad - bankZaad + 1}`
}

export type Som = Omit<RolUitslag, 'fouten'> & { schemas: number; msPerSchema: number }

/**
 * Plays schedules with the seeds `begin`, `begin + 1`, ...; of two processes that share the work each takes every other
 * bench. @param stappen things that happen in one schedule. @throws with how to see it again, at the first broken promise
 */
export async function speelSchemas(
  v: { aantal: number; begin: number; deel: 0 | 1; stappen?: number },
  leeg: Blob | undefined,
  zeg: (regel: string) => void,
): Promise<Som> {
  const som: Som = { schemas: 0, teksten: 0, keuzes: 0, kills: 0, verzoeken: 0, ingetrokken: 0, opzij: 0, msPerSchema: 0 }
  const sinds = performance.now()
  let loket: EchtLoket | null = null
  try {
    for (let bankNr = v.deel; bankNr * PER_BANK < v.aantal; bankNr += 2) {
      if (loket !== null && ((bankNr - v.deel) / 2) % BANKEN_PER_LOKET === 0) {
        await loket.sluit()
        loket = null
        zeg(`${som.schemas} schedules, ${Math.round((performance.now() - sinds) / som.schemas)} ms each`)
      }
      loket ??= await EchtLoket.open(leeg)
      const bankZaad = v.begin + bankNr * PER_BANK
      const bank = new Proefbank(loket, bankZaad)
      await bank.begin()
      for (let zaad = bankZaad; zaad < Math.min(bankZaad + PER_BANK, v.begin + v.aantal); zaad++) {
        const u = await bank.speel(zaad, v.stappen ?? STAPPEN)
        if (u.fouten.length > 0) throw new Error(`${JSON.stringify(u.fouten)}\nagain: ${await hoeWeer(loket, bankZaad, zaad)}`)
        som.schemas++
        for (const naam of ['teksten', 'keuzes', 'kills', 'verzoeken', 'ingetrokken', 'opzij'] as const) som[naam] += u[naam]
      }
      await bank.sluit()
      if (loket.fouten.length > 0) throw new Error(`the loket logged an error: ${JSON.stringify(loket.fouten[0])}`)
    }
  } finally {
    await loket?.sluit()
  }
  som.msPerSchema = Math.round((performance.now() - sinds) / Math.max(1, som.schemas))
  return som
}
