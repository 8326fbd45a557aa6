import { verschuivingJaRoutes } from '../../src/contract/routes/verschuiving-ja.ts'
import type { App, Poorten } from '../kern/poorten.ts'
import { antwoordSchool, leesSchoolVraag } from '../opdrachten/school-antwoord.ts'
import { trekSchoolVraagIn, vraagSchool } from '../opdrachten/school-vraag.ts'
import { zegJa } from '../opdrachten/verschuiving-ja.ts'

export function registreerVerschuivingJa(app: App, p: Poorten): void {
  app.openapi(verschuivingJaRoutes.zegJa, async (c) =>
    c.json(await zegJa(c, p, c.req.valid('param').verschuivingId, c.req.valid('json')), 200),
  )
  app.openapi(verschuivingJaRoutes.vraagSchool, async (c) =>
    c.json(await vraagSchool(c, p, c.req.valid('param').verschuivingId, c.req.valid('json')), 200),
  )
  app.openapi(verschuivingJaRoutes.trekSchoolIn, async (c) =>
    c.json(await trekSchoolVraagIn(c, p, c.req.valid('param').verschuivingId), 200),
  )
  app.openapi(verschuivingJaRoutes.schoolLezen, async (c) => c.json(await leesSchoolVraag(p, c.req.valid('json').token), 200))
  app.openapi(verschuivingJaRoutes.schoolAntwoord, async (c) => c.json(await antwoordSchool(c, p, c.req.valid('json')), 200))
}
