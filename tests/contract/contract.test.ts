import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mockLoket } from '../../mocks/node.ts'
import { openLoket, type TestLoket, type Vraag, vraagVia } from '../loket.ts'
import { startPostgres, type TestPostgres } from '../postgres.ts'
import { GEVALLEN } from './gevallen.ts'

let postgres: TestPostgres | null = null
afterAll(() => postgres?.stop())

/** The same cases against each implementation of the contract. */
const UITVOERINGEN: Record<string, () => Promise<{ loket: TestLoket; vraag: Vraag; stop: () => void }>> = {
  async PGlite() {
    const loket = await openLoket()
    return { loket, vraag: vraagVia((r) => loket.app.fetch(r)), stop: () => {} }
  },
  async PostgreSQL() {
    postgres = await startPostgres()
    const loket = await openLoket(await postgres.nieuweDatabase())
    return { loket, vraag: vraagVia((r) => loket.app.fetch(r)), stop: () => {} }
  },
  async 'the mock'() {
    const loket = await openLoket()
    const mock = mockLoket(loket.app)
    mock.start()
    return { loket, vraag: vraagVia((r) => fetch(r)), stop: () => mock.stop() }
  },
}

describe.each(Object.entries(UITVOERINGEN))('the contract on %s', (_naam, open) => {
  let uitvoering: Awaited<ReturnType<typeof open>>
  beforeAll(async () => {
    uitvoering = await open()
  })
  afterAll(async () => {
    uitvoering.stop()
    await uitvoering.loket.sluit()
  })

  it.each(GEVALLEN)('$naam', async ({ doe }) => {
    await doe(uitvoering.vraag)
    expect(uitvoering.loket.fouten).toEqual([])
  })
})
