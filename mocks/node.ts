import { setupServer } from 'msw/node'
import type { App } from '../server/kern/poorten.ts'
import type { Fouten } from './faults.ts'
import { loketHandlers } from './handlers.ts'

/** The loket behind the `fetch` of this process. A request that is not for the loket is an error. */
export function mockLoket(app: App, fouten?: Fouten): { start(): void; stop(): void } {
  const server = setupServer(...loketHandlers(app, fouten))
  return { start: () => server.listen({ onUnhandledFrame: 'error' }), stop: () => server.close() }
}
