import { type QueryClient, queryOptions, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Kaart } from '../../contract/schemas/kaart.ts'
import { leesPostcodes } from '../../domein/postcodes.ts'
import { dagVan } from '../../lib/klok.ts'
import type { SchilLoket } from '../../lib/schil.ts'
import { kaartVanToestel, nieuweKaart, postcodepak } from './opslag.ts'

const KAART = ['kaart', 'pakket'] as const

/**
 * The sociale kaart: what stands on the device at once, and behind it the question whether there is a newer one.
 * Without a network the one on the device stays.
 */
export const kaartVraag = (client: QueryClient) =>
  queryOptions({
    queryKey: KAART,
    queryFn: async ({ signal }): Promise<Kaart> => {
      const hier = await kaartVanToestel()
      if (!hier) return (await nieuweKaart(signal)) ?? { versie: 0, gepubliceerdOp: null, aanbod: [] }
      nieuweKaart().then(
        (nieuw) => nieuw && client.setQueryData(KAART, nieuw),
        () => undefined,
      )
      return hier
    },
    staleTime: 15 * 60_000,
    gcTime: Number.POSITIVE_INFINITY,
    // Comparing 300 offers field by field to keep old objects costs more than drawing them.
    structuralSharing: false,
  })

/** Points per PC4, for distances. */
export const postcodeVraag = queryOptions({
  queryKey: ['kaart', 'postcodes'],
  queryFn: async () => leesPostcodes(await postcodepak()),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
})

/** Today for the loket: in a trial the day of the trial. */
export function useVandaag(): string {
  const [echt] = useState(() => dagVan(new Date()))
  return useQueryClient().getQueryData<SchilLoket>(['loket'])?.proefDag ?? echt
}
