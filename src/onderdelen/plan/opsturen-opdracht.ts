import { useEffect, useRef, useState } from 'react'
import type { OpdrachtBody } from '../../contract/api.ts'
import { useWachtend } from '../../offline/haken.ts'
import { offline } from '../../offline/offline.ts'
import type { Opdracht } from '../../offline/outbox.ts'
import type { Documenten } from './inhoud.ts'
import type { Plan } from './vragen.ts'

/** Name of the command in the outbox. */
export const OPSTUREN = 'stuurPlanOp'

/**
 * The command that hands in. It goes after the text of every part is at the loket, and names for each part on the screen
 * what this device holds, so that nothing is frozen that its writer has not seen.
 */
export async function opstuurOpdracht(plan: Plan, documenten: Documenten): Promise<Opdracht> {
  const { standVan } = await import('./stand.ts')
  const standen = [...documenten.values()].filter((d) => d.beeld.fase === 'OPEN').map((d) => ({ documentId: d.id, stand: standVan(d) }))
  return {
    opdracht: OPSTUREN,
    methode: 'POST',
    pad: `/plannen/${plan.id}/opsturen`,
    body: { standen } satisfies OpdrachtBody<'post', '/plannen/{planId}/opsturen'>,
    naDocumenten: plan.documenten.filter((d) => d.soort !== 'NOTITIES' && d.mag === 'SCHRIJVEN').map((d) => d.id),
  }
}

function versieIn(antwoord: unknown): string | null {
  return typeof antwoord === 'object' && antwoord !== null && 'versieId' in antwoord && typeof antwoord.versieId === 'string'
    ? antwoord.versieId
    : null
}

/**
 * The hand-in on its way, also when it was given in an earlier visit or another tab.
 * @returns what waits or was refused, and the id of the version as soon as the loket made it
 */
export function useOnderweg(planId: string) {
  const wachtend = useWachtend(OPSTUREN).filter((o) => o.pad.includes(planId))
  const [versieId, zetVersieId] = useState<string | null>(null)
  const ids = useRef(new Set<string>())
  useEffect(() => {
    for (const o of wachtend) ids.current.add(o.id)
  }, [wachtend])
  useEffect(
    () =>
      offline().bus.luister((b) => {
        if (b.soort === 'UIT_GELUKT' && ids.current.has(b.id)) zetVersieId(versieIn(b.antwoord))
      }),
    [],
  )
  return {
    wacht: wachtend.find((o) => o.toestand === 'WACHT') ?? null,
    geweigerd: wachtend.find((o) => o.toestand === 'GEWEIGERD') ?? null,
    versieId,
  }
}
