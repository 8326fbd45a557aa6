import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { nieuwId } from '../../lib/id.ts'
import { offline } from '../../offline/offline.ts'
import { type Draad, dradenVraag } from './vragen.ts'

async function meldGelezen(client: QueryClient, draadId: string, dossierId: string, totSeq: number): Promise<void> {
  const open = offline().apparaat.open
  // No outbox: having read is no work of the person, and what is not told now is told at the next look.
  const antwoord = await offline()
    .p.transport({
      methode: 'POST',
      pad: `/draden/${draadId}/gelezen`,
      body: { totSeq },
      kop: { 'Idempotency-Key': nieuwId(), ...(open === null ? {} : { 'Loket-Persoon': open.persoonId }) },
    })
    .catch(() => null)
  if (antwoord === null || antwoord.status !== 200) return
  await Promise.all([
    client.invalidateQueries({ queryKey: dradenVraag(dossierId).queryKey }),
    client.invalidateQueries({ queryKey: ['stappen'] }),
  ])
}

/** Tells the loket how far the messages were seen, while the thread is really in view. */
export function useGelezen(draad: Draad, totSeq: number | null): void {
  const client = useQueryClient()
  const { id, dossierId, ongelezen } = draad
  useEffect(() => {
    if (totSeq === null || ongelezen === 0) return
    const doe = (): void => {
      if (document.visibilityState !== 'visible') return
      document.removeEventListener('visibilitychange', doe)
      void meldGelezen(client, id, dossierId, totSeq)
    }
    document.addEventListener('visibilitychange', doe)
    doe()
    return () => document.removeEventListener('visibilitychange', doe)
  }, [client, id, dossierId, totSeq, ongelezen])
}
