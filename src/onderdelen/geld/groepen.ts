import { DOMEINEN } from '../../contract/lijsten/geld.ts'
import { budgetUit } from '../../domein/budget-uit.ts'
import { standPerDeel } from '../../domein/potjes.ts'
import type { PotStand } from '../../ui/pot.tsx'
import { LEGE_POT, potStand } from './beeld.ts'
import type { Budget, Potje, PotjeDoel } from './vragen.ts'

/** Along what the potjes can be laid out; the same money each time. */
export const GROEPEN = ['persoon', 'domein', 'doel', 'bron'] as const
export type GroepSoort = (typeof GROEPEN)[number]

/** A potje, or the part of it that comes from one bron; `stand` null where payments may not be seen. */
export type GroepRij = { potje: Potje; stand: PotStand | null; budgetCent: number }

/** `sleutel`: id of the person, letter of the domain, id of the goal or id of the bron; `''` for what belongs to no goal. */
export type Groep = { sleutel: string; rijen: GroepRij[]; samen: PotStand | null }

const heel = (potje: Potje): GroepRij => ({
  potje,
  stand: potje.stand === null ? null : potStand(potje.stand),
  budgetCent: potje.budgetCent,
})

function telSamen(rijen: readonly GroepRij[]): PotStand | null {
  const standen = rijen.flatMap((r) => (r.stand === null ? [] : [r.stand]))
  if (standen.length === 0) return null
  return standen.reduce(
    (som, s) => ({ besteed: som.besteed + s.besteed, gepland: som.gepland + s.gepland, vrij: som.vrij + s.vrij }),
    LEGE_POT,
  )
}

function langs(sleutels: readonly string[], rijen: readonly (GroepRij & { groep: string })[]): Groep[] {
  return sleutels
    .map((sleutel) => rijen.filter((r) => r.groep === sleutel))
    .flatMap((eigen, nr) => (eigen.length === 0 ? [] : [{ sleutel: sleutels[nr] ?? '', rijen: eigen, samen: telSamen(eigen) }]))
}

/** Each potje split over the bronnen it is made of; where payments may not be seen it stands whole in no bron. */
function perBron(budget: Budget): (GroepRij & { groep: string })[] {
  const rekenbaar = budgetUit(budget)
  return budget.potjes.flatMap((potje) =>
    potje.stand === null
      ? []
      : standPerDeel(potje, rekenbaar.bronnen, rekenbaar.regels.matrix).map((deel) => ({
          potje,
          stand: potStand(deel),
          budgetCent: deel.budgetCent,
          groep: deel.bronId,
        })),
  )
}

/**
 * The potjes in groups, in a fixed order. Together the groups hold every potje that is seen, each cent once.
 * @param doelen which goal a potje was granted for; a potje without one comes last
 */
export function groepeer(budget: Budget, soort: GroepSoort, doelen: readonly PotjeDoel[]): Groep[] {
  if (soort === 'bron')
    return langs(
      budget.bronnen.map((b) => b.id),
      perBron(budget),
    )
  const doelVan = new Map(doelen.map((d) => [d.potjeId, d.doelId]))
  const groepVan = { persoon: (p: Potje) => p.persoonId, domein: (p: Potje) => p.domein, doel: (p: Potje) => doelVan.get(p.id) ?? '' }[
    soort
  ]
  const sleutels = {
    persoon: budget.personen.map((p) => p.id),
    domein: [...DOMEINEN],
    doel: [...new Set(doelen.map((d) => d.doelId)), ''],
  }[soort]
  return langs(
    sleutels,
    budget.potjes.map((p) => ({ ...heel(p), groep: groepVan(p) })),
  )
}
