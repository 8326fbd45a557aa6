import { PLAN_DELEN, type PlanActie, type PlanDeel } from '../contract/woorden.ts'
import type { Hoedanigheid, Verlening } from '../contract/woorden-toegang.ts'
import type { Gegeven } from './gegevens.ts'
import type { Verhouding } from './hoedanigheid.ts'
import { leeftijdOp, maandenEerder } from './leeftijd.ts'
import { celVan } from './rechten-tabel.ts'
import { mag, magPlanDeel, type Rechten } from './rechten.ts'

/** [A] Geen toestemming voor langer dan dit in één keer: opnieuw vragen houdt het een keuze. */
export const MAX_MAANDEN = 12

/** Rijen die namens een ander toestemming mogen geven en stoppen. Een gemachtigde geeft niet door. */
const BESLIST_MEE: readonly Hoedanigheid[] = ['OUDER_KIND_ONDER_12', 'OUDER_KIND_12_15', 'MENTOR', 'CURATOR']

/**
 * Mag de beller beslissen wie er meekijkt met deze persoon? `MAG_SAMEN`: kind van 12 tot 16, het geldt pas als
 * kind én ouder ja zeggen (Jw 7.3.4 lid 2).
 * @param rijen de hoedanigheden van de beller over de persoon
 */
export function magVerlenen(v: Pick<Verhouding, 'geboren' | 'dag'>, rijen: readonly Hoedanigheid[]): Verlening {
  if (rijen.includes('DEELNEMER_16_PLUS')) return 'MAG'
  const leeftijd = leeftijdOp(v.geboren, v.dag)
  if (rijen.includes('DEELNEMER_12_15')) return 'MAG_SAMEN'
  if (!rijen.some((r) => BESLIST_MEE.includes(r))) return 'MAG_NIET'
  return leeftijd >= 12 && leeftijd < 16 ? 'MAG_SAMEN' : 'MAG'
}

/** Waarom een toestemming niet kan: tekstsleutels in de kamer `rechten`. */
export type GeenToestemming = `weigering.${'ontvanger' | 'recht' | 'nietVanU' | 'einddatum' | 'teLang'}`

/**
 * Kan deze toestemming? Alleen wat de gever zelf mag, en alleen waar de tabel bij de ontvanger 'met toestemming' zegt.
 * @param gever rechten van de gever over de persoon
 * @param ontvanger hoedanigheden van de ontvanger over de persoon
 * @param t `vanaf` = vandaag; `delen`: `null` = alles, en alleen bij CONCEPTPLAN iets anders
 */
export function keurToestemming(
  gever: Rechten,
  ontvanger: readonly Hoedanigheid[],
  t: { gegeven: Gegeven; recht: PlanActie; delen: readonly PlanDeel[] | null; vanaf: string; tot: string },
): GeenToestemming | null {
  if (t.tot < t.vanaf) return 'weigering.einddatum'
  if (maandenEerder(t.tot, MAX_MAANDEN) > t.vanaf) return 'weigering.teLang'
  if (!magGeven(gever, t)) return 'weigering.nietVanU'
  const cellen = ontvanger.map((h) => celVan(h, t.gegeven)).filter((c) => c.waarde === 'TOESTEMMING')
  if (cellen.length === 0) return 'weigering.ontvanger'
  if (t.recht !== 'LEZEN' && !cellen.some((c) => c.schrijven.length > 0)) return 'weigering.recht'
  return null
}

function magGeven(gever: Rechten, t: { gegeven: Gegeven; recht: PlanActie; delen: readonly PlanDeel[] | null }): boolean {
  if (t.gegeven !== 'CONCEPTPLAN') return t.delen === null && mag(gever, t.gegeven, t.recht === 'LEZEN' ? 'LEZEN' : 'SCHRIJVEN')
  const delen = t.delen ?? PLAN_DELEN
  return delen.length > 0 && delen.every((deel) => magPlanDeel(gever, deel, t.recht))
}
