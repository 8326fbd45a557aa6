import type { Budget } from '../../domein/potjes.ts'
import { beoordeel } from '../../domein/verschuiven.ts'
import { Merkje } from '../../ui/merkje.tsx'
import { useZin } from './zin.ts'

/** Whether money may go from one potje to another, in one word, by the rules for the smallest amount. */
export function OordeelMerk({ budget, vanId, naarId, vandaag }: { budget: Budget; vanId: string; naarId: string; vandaag: string }) {
  const zin = useZin()
  const { woord } = beoordeel(budget, { vanPotjeId: vanId, doel: { soort: 'POTJE', potjeId: naarId }, cent: 1 }, vandaag)
  return (
    <span className="gd-staat">
      <Merkje {...(woord === 'VRIJ' ? { soort: 'settled' as const } : {})}>{zin(`woord.${woord}`)}</Merkje>
    </span>
  )
}
