import type { QueryClient } from '@tanstack/react-query'
import { offline } from '../../offline/offline.ts'
import { dossierVraag, zietConcept } from '../start/deur.ts'
import { herkomstVraag } from './herkomst-vraag.ts'
import { opmerkingenVraag } from './opmerking-vragen.ts'
import { planVersiesVraag, planVraag } from './vragen.ts'

/** The plan with the text of every part this person may read, for reading and writing without a network. */
export async function haalVooraf(client: QueryClient, dossierId: string, persoonId: string): Promise<void> {
  const plan = zietConcept(await client.ensureQueryData(dossierVraag(dossierId)))
    ? await client.ensureQueryData(planVraag(dossierId))
    : null
  if (plan)
    await (
      await offline().plan()
    ).haalVooraf(
      persoonId,
      plan.documenten.filter((d) => d.mag !== 'GEEN'),
    )
  if (plan) await client.ensureQueryData(opmerkingenVraag(plan.id))
  if (plan) await client.ensureQueryData(herkomstVraag(plan.id))
  await client.ensureQueryData(planVersiesVraag(dossierId))
}
