import { sql } from 'kysely'
import { API_VERSIE } from '../../src/contract/kern.ts'
import { loketRoutes } from '../../src/contract/routes/loket.ts'
import type { App, Poorten } from '../kern/poorten.ts'
import { telefoonVan } from '../kern/instellingen.ts'
import { Probleem } from '../kern/probleem.ts'

export function registreerLoket(app: App, p: Poorten): void {
  app.openapi(loketRoutes.loket, async (c) => {
    const gemeente = await p.db.selectFrom('gemeente').selectAll().where('id', '=', p.config.gemeenteId).executeTakeFirstOrThrow()
    return c.json(
      {
        naam: 'iPGB-loket',
        gemeente: {
          id: gemeente.id,
          naam: gemeente.naam,
          telefoon: await telefoonVan(p.db, gemeente.id, p.klok.vandaag()),
          thema: gemeente.thema,
        },
        apiVersie: API_VERSIE,
        klok: { nu: p.klok.nu().toISOString(), vandaag: p.klok.vandaag(), proefDag: p.config.proefDag },
      },
      200,
    )
  })
  app.openapi(loketRoutes.gezond, (c) => c.json({ status: 'goed' as const }, 200))
  app.openapi(loketRoutes.gereed, async (c) => {
    try {
      await sql`select 1`.execute(p.db)
    } catch {
      throw new Probleem('even-niet-beschikbaar', 'De database antwoordt niet.', {}, { 'retry-after': '5' })
    }
    return c.json({ status: 'goed' as const }, 200)
  })
}
