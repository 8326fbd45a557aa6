import type { Probleem } from '../../offline/poorten.ts'
import { useGeldTekst, useZin } from './zin.ts'

/** Why the loket said no, in words; a refusal without a reason of the rules says that nothing changed. */
export function useProbleemZin(): (probleem: Probleem | null) => string {
  const t = useGeldTekst()
  const zin = useZin()
  return (probleem) => (probleem?.reden === undefined ? t('wacht.geweigerdAnders') : zin(probleem.reden))
}
