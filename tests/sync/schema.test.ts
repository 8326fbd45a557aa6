import { expect, test } from 'vitest'
import { speel } from './schema.ts'

const AANTAL = Number(process.env['SYNC_NEP'] ?? 30)
const BEGIN = Number(process.env['SYNC_ZAAD'] ?? Math.floor(Math.random() * 1e9))

test(
  `SYNC1 in ${AANTAL} random schedules nothing promised is lost or doubled, and all devices end equal`,
  { timeout: 600_000 },
  async () => {
    const som = { teksten: 0, opdrachten: 0, kills: 0, verzoeken: 0 }
    for (let i = 0; i < AANTAL; i++) {
      const u = await speel(BEGIN + i, 60)
      expect(u.fouten, `replay: SYNC_ZAAD=${u.zaad} SYNC_NEP=1`).toEqual([])
      som.teksten += u.teksten
      som.opdrachten += u.opdrachten
      som.kills += u.kills
      som.verzoeken += u.verzoeken
    }
    console.info(`seed ${BEGIN}: ${JSON.stringify(som)}`)
    // Not vacuous: the storm really promised, killed and sent.
    expect(som.teksten).toBeGreaterThan(AANTAL * 4)
    expect(som.opdrachten).toBeGreaterThan(AANTAL * 2)
    expect(som.kills).toBeGreaterThan(AANTAL)
  },
)
