import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LeesAntwoord } from '../../contract/api.ts'
import type { Opzet } from '../../domein/toekenning-opzet.ts'
import { offline } from '../../offline/offline.ts'
import { conceptVraag } from './vragen.ts'

export type Concept = LeesAntwoord<'/dossiers/{dossierId}/toekenning-concept'>
export type Kant = 'HIER' | 'DAAR'

/** Two texts of one draft, and what the consulent can do with them. Neither is lost while this page is open. */
export type Andere = {
  /** null: there is one text only; LEEST and LEESFOUT: the other one is not here (yet) */
  staat: null | 'LEEST' | 'LEESFOUT' | Concept
  /** which text was chosen, while the other one can still be got back */
  gekozen: Kant | null
  /** how often another text as a whole came on the screen */
  uitgave: number
  /** The loket refused a text because another one stands there: reads that one. */
  haal: () => Promise<void>
  kies: (kant: Kant) => void
  /** Puts the text that was not chosen back, and keeps the one on the screen at hand instead. */
  wissel: () => void
}

/**
 * What to do when another text of the draft stands at the loket than the one that this screen follows.
 * @param o.nu the text on the screen
 * @param o.volg this screen now follows that version; with `daar` the text at the loket comes on the screen
 * @param o.zet another text on the screen, still to be kept
 */
export function useAndereVersie(o: {
  dossierId: string
  leeg: Opzet
  nu: () => Opzet
  volg: (versie: string | null, daar?: { inhoud: Opzet; op: string | null }) => void
  zet: (opzet: Opzet) => void
}): Andere {
  const client = useQueryClient()
  const [staat, zetStaat] = useState<Andere['staat']>(null)
  const [over, zetOver] = useState<{ opzet: Opzet; gekozen: Kant } | null>(null)
  const [uitgave, zetUitgave] = useState(0)
  const { dossierId, leeg } = o
  return {
    staat,
    gekozen: staat === null && over !== null ? over.gekozen : null,
    uitgave,
    haal: async () => {
      zetStaat('LEEST')
      const daar = await client.fetchQuery({ ...conceptVraag(dossierId), staleTime: 0 }).catch(() => null)
      if (daar === null) return zetStaat('LEESFOUT')
      // The same words from two sides are one text.
      if (JSON.stringify(daar.inhoud) !== JSON.stringify(o.nu())) return zetStaat(daar)
      await ruimOp(dossierId)
      zetStaat(null)
      o.volg(daar.versie, { inhoud: o.nu(), op: daar.op })
    },
    kies: (kant) => {
      if (typeof staat !== 'object' || staat === null) return
      const hier = o.nu()
      const daar = staat.inhoud ?? leeg
      void ruimOp(dossierId)
      zetStaat(null)
      // Of a draft that is gone there is nothing to get back.
      zetOver(kant === 'DAAR' ? { opzet: hier, gekozen: kant } : staat.inhoud === null ? null : { opzet: daar, gekozen: kant })
      if (kant === 'HIER') return o.volg(staat.versie)
      o.volg(staat.versie, { inhoud: daar, op: staat.op })
      zetUitgave((n) => n + 1)
    },
    wissel: () => {
      if (over === null) return
      zetOver({ opzet: o.nu(), gekozen: over.gekozen === 'HIER' ? 'DAAR' : 'HIER' })
      o.zet(over.opzet)
      zetUitgave((n) => n + 1)
    },
  }
}

/** What was refused stands on the screen, or was set aside by a choice: nobody has to find it among what was not taken. */
async function ruimOp(dossierId: string): Promise<void> {
  const { outbox } = offline()
  const pad = conceptPad(dossierId)
  for (const rij of await outbox.lijst()) if (rij.toestand === 'GEWEIGERD' && rij.pad === pad) await outbox.weggooien(rij.id)
}

export const conceptPad = (dossierId: string): string => `/dossiers/${dossierId}/toekenning-concept`
