import { afterAll, beforeAll, expect, test } from 'vitest'
import { euroProef, knipProef } from '../last/euro-proef.ts'
import { startPostgres, type TestPostgres } from '../postgres.ts'
import { startServer, type TestServer } from '../server.ts'

const KLANTEN = 50
const RONDES = 10
const KNIPPEN = 20

let postgres: TestPostgres
let servers: TestServer[] = []
beforeAll(async () => {
  postgres = await startPostgres({ fsync: 'off' })
  const databaseUrl = await postgres.nieuweDatabase()
  const eerste = await startServer({ databaseUrl })
  servers = [eerste]
  servers.push(await startServer({ databaseUrl }))
})
afterAll(async () => {
  await Promise.all(servers.map((s) => s.ruimOp()))
  await postgres.stop()
})

test(
  `${KLANTEN} clients at two processes want the same last euro: one gets it, the others hear why not`,
  { timeout: 240_000 },
  async () => {
    const uit = await euroProef(servers, KLANTEN, RONDES)
    expect(uit).toEqual({
      rondes: RONDES,
      winnaars: Array.from({ length: RONDES }, () => 1),
      geweigerd: { 'te-weinig-geld': RONDES * (KLANTEN - 1) },
      fouten: [],
      somCent: [uit.somCent[0], uit.somCent[0]],
    })
  },
)

test(`${KNIPPEN} times the line breaks after the commit: the device ends right, and nothing is doubled`, { timeout: 240_000 }, async () => {
  const [server] = servers
  if (!server) throw new Error('no server')
  expect(await knipProef(server, KNIPPEN)).toEqual({ knippen: KNIPPEN, gelukt: KNIPPEN, verloren: 0, dubbel: 0, anders: 0 })
})
