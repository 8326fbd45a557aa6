import type { LeesAntwoord } from '../../contract/api.ts'
import type { Opzet } from '../../domein/toekenning-opzet.ts'
import { offline } from '../../offline/offline.ts'
import { conceptPad } from './vragen.ts'

export type Concept = LeesAntwoord<'/dossiers/{dossierId}/toekenning-concept'>
export type Kant = 'HIER' | 'DAAR'

/** The draft of one tab as its pages show it. */
export type SessieBeeld = {
  /** what stands on the screen */
  opzet: Opzet
  /** what of it the loket has */
  bij: Opzet
  /** when the loket kept that */
  op: string | null
  onderweg: boolean
  /** the text that could not be kept, or was refused */
  mislukt: Opzet | null
  /** null: there is one text only; LEEST and LEESFOUT: the other one is not here (yet) */
  botsing: null | 'LEEST' | 'LEESFOUT' | Concept
  /** the text that was not chosen */
  over: { opzet: Opzet; gekozen: Kant } | null
  /** how often another text as a whole came on the screen */
  uitgave: number
}

/** What was refused stands on the screen, or was set aside by a choice: nobody has to find it among what was not taken. */
export async function ruimOp(dossierId: string): Promise<void> {
  const { outbox } = offline()
  const pad = conceptPad(dossierId)
  for (const rij of await outbox.lijst()) if (rij.toestand === 'GEWEIGERD' && rij.pad === pad) await outbox.weggooien(rij.id)
}

/** When the loket kept it. */
export function opVan(antwoord: unknown): string {
  return typeof antwoord === 'object' && antwoord !== null && 'op' in antwoord && typeof antwoord.op === 'string'
    ? antwoord.op
    : new Date().toISOString()
}
