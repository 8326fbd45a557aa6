import { HttpResponse } from 'msw'

/** What can happen to one request. `antwoordKwijt`: the loket did it, the answer never came. */
export const FOUT_SOORTEN = ['goed', 'verzoekKwijt', 'antwoordKwijt', 'dubbel', 'geweigerd', 'uitgelogd', 'druk'] as const
export type FoutSoort = (typeof FOUT_SOORTEN)[number]

export type Fouten = { door(request: Request, haal: (r: Request) => Promise<Response>): Promise<Response> }

const PROBLEEM: Partial<Record<FoutSoort, [number, string]>> = {
  geweigerd: [422, 'verschuiving-kan-niet'],
  uitgelogd: [401, 'niet-aangemeld'],
  druk: [503, 'even-niet-beschikbaar'],
}

/**
 * A network that does to each request what the plan says, in order; after the plan everything goes well.
 * @param plan one fault per request
 */
export function foutenVolgens(plan: readonly FoutSoort[]): Fouten {
  let i = 0
  return {
    async door(request, haal) {
      const soort = plan[i++] ?? 'goed'
      const probleem = PROBLEEM[soort]
      if (probleem)
        return new Response(
          JSON.stringify({ type: `urn:ipgb-loket:probleem:${probleem[1]}`, title: soort, status: probleem[0], detail: soort }),
          {
            status: probleem[0],
            headers: { 'content-type': 'application/problem+json' },
          },
        )
      if (soort === 'verzoekKwijt') return HttpResponse.error()
      if (soort === 'dubbel') await haal(request.clone())
      const antwoord = await haal(request)
      return soort === 'antwoordKwijt' ? HttpResponse.error() : antwoord
    },
  }
}
