import { QueryClient } from '@tanstack/react-query'

/**
 * One cache of answers for the whole screen. Requests are made also while the browser thinks it is offline, because a
 * query function may answer from the device store; commands never go through here (they have the outbox).
 */
export function maakQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', staleTime: 30_000, gcTime: 30 * 60_000, retry: 1, refetchOnWindowFocus: true },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
