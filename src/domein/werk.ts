import type { Stap, Taak } from '../contract/schemas/start.ts'

/** The tasks that make it the turn of who works for the gemeente; a message alone does not, it has no term. */
export const WERK_SOORTEN = [
  'PLAN_LEZEN',
  'REACTIE_LEZEN',
  'VERSCHUIVING_BESLISSEN',
  'OVEREENKOMST_CHECKEN',
  'BETALING_UITZOEKEN',
  'BOVEN_BUDGET',
] as const satisfies readonly Taak['soort'][]

type WerkSoort = (typeof WERK_SOORTEN)[number]
/** STAP: the step of the dossier itself asks it. `uiterlijk` is a day, null without a term. */
export type Werk = { soort: WerkSoort | 'STAP'; uiterlijk: string | null; doelId: string | null }

const isWerk = (soort: Taak['soort']): soort is WerkSoort => WERK_SOORTEN.some((w) => w === soort)

/**
 * What waits for the consulent in one dossier, the earliest term first and what has none last. The first of it is what
 * and until when; without any the consulent is not at turn.
 * @param taken the tasks of the consulent
 */
export function openWerk(stap: Pick<Stap, 'toestand' | 'aanZet' | 'uiterlijk'>, taken: readonly Taak[]): Werk[] {
  const uitTaken = taken.flatMap(({ soort, uiterlijk, doelId }): Werk[] => (isWerk(soort) ? [{ soort, uiterlijk, doelId }] : []))
  // To read the plan is the work of that step: counted once.
  const vanStap = stap.toestand === 'NU' && stap.aanZet.rol === 'CONSULENT' && !uitTaken.some((w) => w.soort === 'PLAN_LEZEN')
  const alle: Werk[] = [...uitTaken, ...(vanStap ? [{ soort: 'STAP' as const, uiterlijk: stap.uiterlijk, doelId: null }] : [])]
  return alle.toSorted((a, b) => (a.uiterlijk ?? '9999').localeCompare(b.uiterlijk ?? '9999'))
}
