import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { PLAN_DELEN } from '../../contract/woorden.ts'
import { type BladBron, planBlad } from '../../domein/plan/blad.ts'
import type { Blad } from '../../domein/blad-vorm.ts'
import type { Woord } from '../../domein/plan/blad-woord.ts'
import { type PlanInhoud, isLeegDeel } from '../../domein/plan/vorm.ts'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { type Dossier, useVandaag } from '../start/deur.ts'
import { dagVan } from './dag.ts'
import { deelVan, inhoudVan, teLezen, usePlanDocumenten } from './inhoud.ts'
import { herkomstVraag } from './herkomst-vraag.ts'
import { naamVan } from './omgeving.tsx'
import { type Plan, planVersieVraag } from './vragen.ts'

export type UitvoerBron =
  | { staat: 'LADEN' }
  | { staat: 'OP_SLOT' }
  | { staat: 'GEEN'; opnieuw: () => void }
  | {
      staat: 'OPEN'
      inhoud: PlanInhoud
      bron: BladBron
      /** false: parts that this reader may see are not on this device */ heelHier: boolean
      /** words that the loket does not have yet */ onverstuurd: boolean
      leeg: boolean
    }

/** The texts of the two rooms that a plan on paper needs. */
export function useWoord(): Woord {
  const plan = useTekst('plan')
  const uitvoer = useTekst('uitvoer')
  return useCallback((kamer, sleutel, waarden) => (kamer === 'plan' ? plan : uitvoer)(sleutel, waarden), [plan, uitvoer])
}

/** What is taken along, from this device: the draft as it stands, or one handed-in version. */
export function useUitvoerBron(plan: Plan | null, dossier: Dossier, versieId: string | null): UitvoerBron {
  const concept = useConceptBron(versieId === null ? plan : null, dossier)
  const versie = useQuery({ ...planVersieVraag(versieId ?? ''), enabled: versieId !== null })
  if (versieId === null) return concept
  const opnieuw = (): void => void versie.refetch()
  if (versie.data === undefined) return versie.isError ? { staat: 'GEEN', opnieuw } : { staat: 'LADEN' }
  const v = versie.data
  return {
    staat: 'OPEN',
    inhoud: v.inhoud,
    bron: { soort: 'VERSIE', dag: dagVan(v.opgestuurdOp), nummer: v.nummer, kenmerk: v.kenmerk, door: v.opgestuurdDoor },
    heelHier: true,
    onverstuurd: false,
    leeg: v.inhoud.personen.every(isLeegDeel),
  }
}

function useConceptBron(plan: Plan | null, dossier: Dossier): UitvoerBron {
  const vandaag = useVandaag()
  const herkomst = useQuery({ ...herkomstVraag(plan?.id ?? ''), enabled: plan !== null })
  const verhalen = usePlanDocumenten(plan?.personen.flatMap((p) => deelVan(plan, p.persoonId, 'VERHAAL')?.id ?? []) ?? [])
  const ids = plan === null ? [] : teLezen(plan, verhalen)
  const documenten = usePlanDocumenten(ids)
  if (plan === null) return { staat: 'GEEN', opnieuw: () => undefined }
  const beelden = ids.flatMap((id) => documenten.get(id)?.beeld ?? [])
  if (beelden.length < ids.length || beelden.some((b) => b.fase === 'LADEN')) return { staat: 'LADEN' }
  if (beelden.some((b) => b.fase === 'OP_SLOT')) return { staat: 'OP_SLOT' }
  const inhoud = inhoudVan(
    plan,
    documenten,
    (id) => naamVan(dossier, id).heel,
    () => true,
  )
  // Each person has a document per part; who gets fewer may see some parts only.
  const heel = plan.personen.every(
    (p) => PLAN_DELEN.length === plan.documenten.filter((d) => d.persoonId === p.persoonId && d.soort !== 'NOTITIES').length,
  )
  return {
    staat: 'OPEN',
    inhoud,
    bron: { soort: 'CONCEPT', dag: vandaag, heel, schrijvers: herkomst.data?.personen.map((p) => p.naam) ?? [] },
    heelHier: beelden.every((b) => b.fase === 'OPEN'),
    onverstuurd: beelden.some((b) => b.onverstuurd),
    leeg: inhoud.personen.every(isLeegDeel) && Object.keys(inhoud.gezin ?? {}).length === 0,
  }
}

/** The same tree as in the PDF. */
export function useBlad(bron: Extract<UitvoerBron, { staat: 'OPEN' }>): Blad {
  const taal = useTaal()
  const w = useWoord()
  return planBlad(bron.inhoud, bron.bron, taal, w)
}
