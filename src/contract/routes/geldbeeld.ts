import { Uuid, lees, lijstVan } from '../kern.ts'
import { GeldRegelsSchema, GeldRegelsVraag, PotjeDoelSchema } from '../schemas/geldbeeld.ts'
import { z } from '../zod.ts'

const tag = 'Geld'
const dossier = z.object({ dossierId: Uuid })

export const geldbeeldRoutes = {
  boekingen: lees({
    pad: '/dossiers/{dossierId}/boekingen',
    naam: 'lijstBoekingen',
    tag,
    samenvatting: 'The rows behind one number of the budget: bookings and agreements that add up to it.',
    params: dossier,
    query: GeldRegelsVraag,
    antwoord: GeldRegelsSchema,
  }),
  potjeDoelen: lees({
    pad: '/dossiers/{dossierId}/potje-doelen',
    naam: 'lijstPotjeDoelen',
    tag,
    samenvatting: 'Which goal of the plan a potje was granted for, where the decision names the line of the budgetplan.',
    params: dossier,
    antwoord: lijstVan(PotjeDoelSchema),
  }),
}
