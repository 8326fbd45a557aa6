import { uitvoerRoutes } from '../../src/contract/routes/uitvoer.ts'
import type { PlanUitvoer } from '../../src/contract/schemas/uitvoer.ts'
import { planBlad } from '../../src/domein/plan/blad.ts'
import { bladHtml } from '../../src/domein/blad-html.ts'
import type { Blad } from '../../src/domein/blad-vorm.ts'
import type { Taal } from '../../src/lib/opmaak.ts'
import { bellerVan } from '../kern/beller.ts'
import type { App, MaakPdf, Poorten } from '../kern/poorten.ts'
import { Probleem } from '../kern/probleem.ts'
import { leesConceptUitvoer, leesVersieUitvoer } from '../uitvoer/plan-bron.ts'
import { woordenIn } from '../uitvoer/woorden.ts'

/** Files of a plan: PDF, HTML and data, of the draft and of what was handed in. */
export function registreerUitvoer(app: App, p: Poorten): void {
  app.openapi(uitvoerRoutes.conceptUitvoer, async (c) =>
    c.json(await leesConceptUitvoer(p, bellerVan(c), c.req.valid('param').planId), 200),
  )
  app.openapi(uitvoerRoutes.versieUitvoer, async (c) =>
    c.json(await leesVersieUitvoer(p, bellerVan(c), c.req.valid('param').versieId), 200),
  )
  app.openapi(uitvoerRoutes.conceptPdf, async (c) =>
    pdf(p, await leesConceptUitvoer(p, bellerVan(c), c.req.valid('param').planId), c.req.valid('query')),
  )
  app.openapi(uitvoerRoutes.versiePdf, async (c) =>
    pdf(p, await leesVersieUitvoer(p, bellerVan(c), c.req.valid('param').versieId), c.req.valid('query')),
  )
  app.openapi(uitvoerRoutes.conceptHtml, async (c) =>
    html(await leesConceptUitvoer(p, bellerVan(c), c.req.valid('param').planId), c.req.valid('query').taal),
  )
  app.openapi(uitvoerRoutes.versieHtml, async (c) =>
    html(await leesVersieUitvoer(p, bellerVan(c), c.req.valid('param').versieId), c.req.valid('query').taal),
  )
}

const bladVan = (u: PlanUitvoer, taal: Taal): Blad => planBlad(u.inhoud, u.bron, taal, woordenIn(taal))

async function pdf(p: Poorten, u: PlanUitvoer, vraag: { taal: Taal; letter: Parameters<MaakPdf>[1]['letter'] }): Promise<Response> {
  if (!p.pdf) throw new Probleem('even-niet-beschikbaar', 'Dit loket kan nu geen PDF maken. Afdrukken kan wel.')
  const w = woordenIn(vraag.taal)
  const bytes = await p.pdf(bladVan(u, vraag.taal), {
    letter: vraag.letter,
    // A handed-in version is the same file each time it is made.
    gemaakt: new Date(u.bron.soort === 'VERSIE' ? `${u.bron.dag}T12:00:00Z` : u.gemaaktOp),
    woorden: {
      bladzijde: (nr, totaal) => w('uitvoer', 'blad.bladzijde', { nr, totaal }),
      tekens: (count) => w('uitvoer', 'blad.tekens', { count }),
    },
  })
  return bestand(bytes, 'application/pdf', u.bron.dag, 'pdf')
}

function html(u: PlanUitvoer, taal: Taal): Response {
  return bestand(new TextEncoder().encode(bladHtml(bladVan(u, taal))), 'text/html; charset=utf-8', u.bron.dag, 'html')
}

/** An attachment, so that it is never a page of this site; its name tells nothing about a person. */
function bestand(bytes: Uint8Array<ArrayBuffer>, soort: string, dag: string, einde: string): Response {
  return new Response(bytes, {
    headers: { 'content-type': soort, 'content-disposition': `attachment; filename="persoonlijk-plan-${dag}.${einde}"` },
  })
}
