import { http, type HttpHandler } from 'msw'
import type { App } from '../server/kern/poorten.ts'
import type { Fouten } from './faults.ts'

/**
 * The mock is no second backend: every request goes to the very same server app.
 * @param fouten what the network does to it on the way; without it nothing
 */
export function loketHandlers(app: App, fouten?: Fouten): HttpHandler[] {
  const haal = async (r: Request): Promise<Response> => app.fetch(r)
  return [http.all('*/api/v1/*', ({ request }) => (fouten ? fouten.door(request, haal) : haal(request)))]
}
