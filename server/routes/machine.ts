import type { z } from 'zod'
import { machineRoutes } from '../../src/contract/routes/machine.ts'
import {
  type BerichtAntwoord,
  BetalingBerichtSchema,
  DeclaratieBerichtSchema,
  OvereenkomstBerichtSchema,
  ToekenningBerichtSchema,
} from '../../src/contract/schemas/machine.ts'
import { MACHINE_PAD, machineVan, TOKEN_PAD, zonderToken, type Machine } from '../kern/machine.ts'
import type { App, Poorten, Trx } from '../kern/poorten.ts'
import { onleesbaar, verwerkBericht, type Verwerkt } from '../machine/bericht.ts'
import { doeBetaling, doeDeclaratie, doeOvereenkomst, doeToekenning } from '../machine/berichten.ts'
import { leesMachineDeclaraties, leesMachineDossiers, leesMachineOvereenkomsten } from '../machine/lezen.ts'
import { geefToken, machineUitToken } from '../machine/token.ts'

/** What only machines ask. A session does not open it, and a token opens nothing else. */
export function registreerMachine(app: App, p: Poorten): void {
  app.use(`${MACHINE_PAD}*`, async (c, next) => {
    const machine = await machineUitToken(p, c)
    // Before any schema looks: who is no machine learns nothing about what a message is.
    if (!machine && !c.req.path.endsWith(TOKEN_PAD)) throw zonderToken()
    c.set('machine', machine)
    await next()
  })
  app.openapi(machineRoutes.token, async (c) => c.json(await geefToken(p, c.req.header('authorization'), c.req.valid('form').scope), 200))
  app.openapi(machineRoutes.betalingen, async (c) =>
    c.json(await alle(p, machineVan(c, 'BETALINGEN'), 'BETALING', BetalingBerichtSchema, c.req.valid('json').berichten, doeBetaling), 200),
  )
  app.openapi(machineRoutes.declaraties, async (c) =>
    c.json(
      await alle(p, machineVan(c, 'DECLARATIES'), 'DECLARATIE', DeclaratieBerichtSchema, c.req.valid('json').berichten, doeDeclaratie),
      200,
    ),
  )
  app.openapi(machineRoutes.overeenkomsten, async (c) =>
    c.json(
      await alle(
        p,
        machineVan(c, 'OVEREENKOMSTEN'),
        'OVEREENKOMST',
        OvereenkomstBerichtSchema,
        c.req.valid('json').berichten,
        doeOvereenkomst,
      ),
      200,
    ),
  )
  app.openapi(machineRoutes.toekenningen, async (c) =>
    c.json(
      await alle(p, machineVan(c, 'TOEKENNINGEN'), 'TOEKENNING', ToekenningBerichtSchema, c.req.valid('json').berichten, doeToekenning),
      200,
    ),
  )
  app.openapi(machineRoutes.leesDeclaraties, async (c) =>
    c.json(await leesMachineDeclaraties(p, machineVan(c, 'LEZEN'), c.req.valid('query')), 200),
  )
  app.openapi(machineRoutes.leesOvereenkomsten, async (c) =>
    c.json(await leesMachineOvereenkomsten(p, machineVan(c, 'LEZEN'), c.req.valid('query')), 200),
  )
  app.openapi(machineRoutes.leesDossiers, async (c) =>
    c.json(await leesMachineDossiers(p, machineVan(c, 'TOEKENNINGEN'), c.req.valid('query').na ?? null), 200),
  )
}

/** One after another, each in a transaction of its own. */
async function alle<S extends z.ZodType>(
  p: Poorten,
  machine: Machine,
  soort: string,
  schema: S,
  berichten: readonly object[],
  doe: (trx: Trx, p: Poorten, machine: Machine, bericht: z.output<S>) => Promise<Verwerkt>,
): Promise<{ items: BerichtAntwoord[] }> {
  const items: BerichtAntwoord[] = []
  for (const ruw of berichten) {
    const gelezen = schema.safeParse(ruw)
    if (!gelezen.success) {
      items.push(onleesbaar(kenmerkUit(ruw), gelezen.error.issues))
      continue
    }
    const inhoud = gelezen.data
    items.push(await verwerkBericht(p, machine, { soort, kenmerk: kenmerkUit(ruw) ?? '', inhoud }, (trx) => doe(trx, p, machine, inhoud)))
  }
  return { items }
}

/** The kenmerk of a message; a toekenning has it inside. */
function kenmerkUit(ruw: object): string | null {
  const bron = 'toekenning' in ruw && typeof ruw.toekenning === 'object' && ruw.toekenning !== null ? ruw.toekenning : ruw
  return 'kenmerk' in bron && typeof bron.kenmerk === 'string' ? bron.kenmerk.slice(0, 100) : null
}
