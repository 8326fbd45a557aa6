import { useQuery } from '@tanstack/react-query'
import { kiesDossier, useGekozenDossierId } from './dossier-keuze.ts'
import { type Dossier, dossiersVraag, type Sessie, sessieVraag } from './vragen.ts'

/**
 * - LADEN: not known yet. FOUT: no network and nothing on this device; `opnieuw` tries again.
 * - BEZOEKER: nobody is signed in.
 * - MEDEWERKER: works for the gemeente; dossiers are opened in the werkplek, by address.
 * - GEEN: signed in, no dossier yet (only a melding makes one).
 * - KIEZEN: several, none chosen on this device.
 * - OPEN: `dossier` is the chosen one.
 */
export type DossierBeeld = { opnieuw: () => void } & (
  | { staat: 'LADEN' | 'FOUT' | 'BEZOEKER'; sessie: null; dossier: null; dossiers: readonly Dossier[] }
  | { staat: 'MEDEWERKER' | 'GEEN' | 'KIEZEN'; sessie: Sessie; dossier: null; dossiers: readonly Dossier[] }
  | { staat: 'OPEN'; sessie: Sessie; dossier: Dossier; dossiers: readonly Dossier[] }
)

/** Who is signed in: `undefined` while unknown, null for a visitor. */
export function useSessie(): Sessie | null | undefined {
  return useQuery(sessieVraag).data
}

/** The dossier this person works in now, the same for every room. `kies` remembers another one on this device. */
export function useDossier(): DossierBeeld & { kies: (dossierId: string) => void } {
  const sessieLezing = useQuery(sessieVraag)
  const sessie = sessieLezing.data
  const medewerker = sessie !== null && sessie !== undefined && sessie.rollen.length > 0
  const lezing = useQuery({ ...dossiersVraag, enabled: Boolean(sessie) && !medewerker })
  const gekozen = useGekozenDossierId(sessie?.persoon.id)
  const basis = {
    kies: (dossierId: string): void => {
      if (sessie) kiesDossier(sessie.persoon.id, dossierId)
    },
    opnieuw: (): void => {
      void sessieLezing.refetch()
      if (sessie && !medewerker) void lezing.refetch()
    },
  }
  const leeg = { sessie: null, dossier: null, dossiers: [] } as const
  if (sessie === null) return { ...basis, ...leeg, staat: 'BEZOEKER' }
  if (sessie === undefined) return { ...basis, ...leeg, staat: sessieLezing.isError ? 'FOUT' : 'LADEN' }
  if (medewerker) return { ...basis, staat: 'MEDEWERKER', sessie, dossier: null, dossiers: [] }
  const dossiers = lezing.data
  if (dossiers === undefined) return { ...basis, ...leeg, staat: lezing.isError ? 'FOUT' : 'LADEN' }
  const [eerste] = dossiers
  if (eerste === undefined) return { ...basis, staat: 'GEEN', sessie, dossier: null, dossiers }
  const dossier = dossiers.length === 1 ? eerste : dossiers.find((d) => d.id === gekozen)
  if (dossier === undefined) return { ...basis, staat: 'KIEZEN', sessie, dossier: null, dossiers }
  return { ...basis, staat: 'OPEN', sessie, dossier, dossiers }
}
