import type { PotjeDoel } from '../../src/contract/schemas/geldbeeld.ts'
import { mag } from '../../src/domein/rechten.ts'
import type { PlanInhoud } from '../../src/domein/plan/vorm.ts'
import { zietBesluit } from '../boeken/rechten.ts'
import type { Beller } from '../kern/beller.ts'
import type { Poorten } from '../kern/poorten.ts'
import { nietGevonden } from '../kern/probleem.ts'
import { eisDossier, logInzage } from '../kern/rechten.ts'

/**
 * Which goal of the plan each potje was granted for. The link runs from the decision (which line of the budgetplan) to
 * the handed-in version (which goal that line serves); a potje without it is not in the list, because nobody said so.
 */
export async function leesPotjeDoelen(p: Poorten, beller: Beller, dossierId: string): Promise<{ items: PotjeDoel[] }> {
  const toegang = await eisDossier(p.db, p, beller, dossierId)
  const zichtbaar = [...toegang.personen].filter(([, r]) => zietBesluit(r) && mag(r, 'DOELEN', 'LEZEN'))
  if (zichtbaar.length === 0) throw nietGevonden()
  const over = zichtbaar.map(([persoonId, rechten]) => ({ persoonId, rechten }))
  await logInzage(p.db, beller, over, { dossierId, gegeven: 'DOELEN', actie: 'LEZEN', op: p.klok.nu() })
  const rijen = await p.db
    .selectFrom('beschikking as b')
    .innerJoin('plan_versie as v', (j) => j.onRef('v.gemeente_id', '=', 'b.gemeente_id').onRef('v.id', '=', 'b.versie_id'))
    .select(['b.inhoud as besluit', 'v.inhoud as plan'])
    .where('b.gemeente_id', '=', beller.gemeenteId)
    .where('b.dossier_id', '=', dossierId)
    .orderBy('b.nummer')
    .execute()
  const mogen = new Set(zichtbaar.map(([id]) => id))
  return {
    items: rijen.flatMap(({ besluit, plan }) => {
      const { personen } = plan as PlanInhoud
      return besluit.potjes.flatMap((potje): PotjeDoel[] => {
        const deel = mogen.has(potje.persoonId) ? personen.find((x) => x.persoonId === potje.persoonId) : undefined
        const doelId = deel?.kosten.find((k) => k.id === potje.regelId)?.doelId
        const doel = deel?.doelen.find((d) => d.id === doelId)
        return doel ? [{ potjeId: potje.id, doelId: doel.id, tekst: doel.tekst }] : []
      })
    }),
  }
}
