import { Uuid, lees, opdracht } from '../kern.ts'
import { InvoerBody, InvoerBoekenBody, InvoerDetailSchema, InvoerLijstSchema, InvoerSchema } from '../schemas/invoer.ts'
import { z } from '../zod.ts'

const tag = 'Werkplek'
const invoer = z.object({ invoerId: Uuid })

export const invoerRoutes = {
  invoerLijst: lees({
    pad: '/invoer',
    naam: 'lijstInvoer',
    tag,
    samenvatting: 'Files with payments that were read in lately. For the administration of the gemeente.',
    antwoord: InvoerLijstSchema,
  }),
  leesIn: opdracht({
    pad: '/invoer',
    naam: 'leesBestandIn',
    tag,
    samenvatting: 'Read a CSV, CAMT.053 or MT940 file: says per row what it is and where it belongs. Books nothing.',
    body: InvoerBody,
    antwoord: InvoerSchema,
  }),
  invoer: lees({
    pad: '/invoer/{invoerId}',
    naam: 'leesInvoer',
    tag,
    samenvatting: 'One file, row by row.',
    params: invoer,
    antwoord: InvoerDetailSchema,
  }),
  boekInvoer: opdracht({
    pad: '/invoer/{invoerId}/boeken',
    naam: 'boekInvoer',
    tag,
    samenvatting: 'Book the rows that have a place, each by itself; the rest stays with its reason.',
    omschrijving: 'Works on for some seconds and then answers; while `open` is not 0, send it again with a new key.',
    params: invoer,
    body: InvoerBoekenBody,
    antwoord: InvoerSchema,
  }),
}
