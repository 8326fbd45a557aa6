import { readFileSync } from 'node:fs'
import { expect, inject, test } from 'vitest'
import { PER_BANK, speelSchemas } from './rollen-loop.ts'

/** In all of both halves. A longer run: SYNC_SCHEMAS=50000. Again what was seen: SYNC_ZAAD, as the failure says. */
const AANTAL = Number(process.env['SYNC_SCHEMAS'] ?? 2000)
const STAPPEN = process.env['SYNC_STAPPEN']
/** Both halves need the same, without talking to each other. */
const BEGIN = Number(process.env['SYNC_ZAAD'] ?? Math.floor(Date.now() / 3_600_000) * 100_000)

/** One half of the schedules with five devices of a family, against the real server app. */
export function rollenTest(deel: 0 | 1): void {
  test(
    `SYNC4 half ${deel + 1} of ${AANTAL} random schedules: equal, nothing lost, nothing of who was put out, every word under its own name`,
    { timeout: 60_000 + AANTAL * 2_000 },
    async () => {
      const leeg = new Blob([readFileSync(inject('leegGeheugen'))])
      const keuze = { aantal: AANTAL, begin: BEGIN, deel, ...(STAPPEN === undefined ? {} : { stappen: Number(STAPPEN) }) }
      const som = await speelSchemas(keuze, leeg, (regel) => console.info(regel))
      console.info(`seed ${BEGIN}: ${JSON.stringify(som)}`)
      if (AANTAL < PER_BANK * 4) return
      // Not vacuous: the storm really promised, chose, killed, withdrew and refused.
      expect(som.teksten).toBeGreaterThan(som.schemas)
      for (const aantal of [som.keuzes, som.kills, som.ingetrokken, som.opzij]) expect(aantal).toBeGreaterThan(som.schemas / 10)
    },
  )
}
