import { Uuid, lees, leesBestand } from '../kern.ts'
import { BestandVraag, PdfVraag, PlanUitvoerSchema } from '../schemas/uitvoer.ts'
import { z } from '../zod.ts'

const tag = 'Plan'
const plan = z.object({ planId: Uuid })
const versie = z.object({ versieId: Uuid })

/** The plan to take along: the draft as it stands, and what was handed in. Private notes are in none of them. */
export const uitvoerRoutes = {
  conceptUitvoer: lees({
    pad: '/plannen/{planId}/uitvoer',
    naam: 'leesPlanUitvoer',
    tag,
    samenvatting: 'The draft plan as data: only the parts that you may read.',
    params: plan,
    antwoord: PlanUitvoerSchema,
  }),
  conceptPdf: leesBestand({
    pad: '/plannen/{planId}/pdf',
    naam: 'leesPlanPdf',
    tag,
    samenvatting: 'The draft plan as a tagged PDF: only the parts that you may read.',
    params: plan,
    query: PdfVraag,
    soort: 'application/pdf',
  }),
  conceptHtml: leesBestand({
    pad: '/plannen/{planId}/html',
    naam: 'leesPlanHtml',
    tag,
    samenvatting: 'The draft plan as one file of HTML: only the parts that you may read.',
    params: plan,
    query: BestandVraag,
    soort: 'text/html',
  }),
  versieUitvoer: lees({
    pad: '/planversies/{versieId}/uitvoer',
    naam: 'leesPlanVersieUitvoer',
    tag,
    samenvatting: 'A handed-in version as data: only the persons whose plan you may read.',
    params: versie,
    antwoord: PlanUitvoerSchema,
  }),
  versiePdf: leesBestand({
    pad: '/planversies/{versieId}/pdf',
    naam: 'leesPlanVersiePdf',
    tag,
    samenvatting: 'A handed-in version as a tagged PDF: only the persons whose plan you may read.',
    params: versie,
    query: PdfVraag,
    soort: 'application/pdf',
  }),
  versieHtml: leesBestand({
    pad: '/planversies/{versieId}/html',
    naam: 'leesPlanVersieHtml',
    tag,
    samenvatting: 'A handed-in version as one file of HTML: only the persons whose plan you may read.',
    params: versie,
    query: BestandVraag,
    soort: 'text/html',
  }),
}
