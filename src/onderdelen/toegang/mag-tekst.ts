import type { PlanActie, PlanDeel } from '../../contract/woorden.ts'
import { useTekst } from '../../i18n/use-tekst.ts'

/** What somebody may do and, of a plan, with which parts: 'Lezen en voorstellen doen (alleen: Wonen en huishouden, Vervoer)'. */
export function useMagTekst(): (recht: PlanActie, delen: readonly PlanDeel[] | null) => string {
  const r = useTekst('rechten')
  return (recht, delen) => {
    const mag = r(`niveau.${recht}`)
    return delen === null ? mag : r('magDelen', { mag, delen: delen.map((d) => r(`planDeel.${d}`)).join(', ') })
  }
}
