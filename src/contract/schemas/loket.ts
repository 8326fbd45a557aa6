import { Dag, Tijdstip } from '../kern.ts'
import { z } from '../zod.ts'

export const LoketSchema = z
  .object({
    naam: z.string(),
    gemeente: z.object({ id: z.string(), naam: z.string(), telefoon: z.string(), thema: z.string() }),
    apiVersie: z.string(),
    klok: z.object({
      nu: Tijdstip,
      vandaag: Dag,
      proefDag: Dag.nullable().meta({ description: 'The day this trial stands on, or null.' }),
    }),
  })
  .meta({ id: 'Loket' })

export const GezondSchema = z.object({ status: z.enum(['goed']) }).meta({ id: 'Gezond' })

export type Loket = z.infer<typeof LoketSchema>
