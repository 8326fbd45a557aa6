import type { Bereik, MachineRol } from '../../src/contract/lijsten/machine.ts'
import type { Gegeven } from '../../src/domein/gegevens.ts'
import type { Actie } from '../../src/domein/rechten-tabel.ts'
import { nieuwId } from '../../src/lib/id.ts'
import type { AppContext, Lezer } from './poorten.ts'
import { Probleem } from './probleem.ts'

/** Path under /api/v1 of everything that only machines ask. No session opens it, and no token opens anything else. */
export const MACHINE_PAD = '/machine/'

/** The one endpoint of them without a token: it gives one. It takes a form, because OAuth clients send nothing else. */
export const TOKEN_PAD = `${MACHINE_PAD}token`

export function zonderToken(): Probleem {
  return new Probleem(
    'niet-aangemeld',
    'Vraag eerst een token voor deze koppeling.',
    {},
    { 'www-authenticate': 'Bearer realm="koppelingen"' },
  )
}

/** Which machine asks, and what it may touch: the administration of the gemeente, or the SVB. */
export type Machine = { gemeenteId: string; clientId: string; naam: string; rol: MachineRol; bereik: readonly Bereik[] }

/** @throws 401 without a valid token, 403 when the token has not this scope */
export function machineVan(c: AppContext, bereik: Bereik): Machine {
  const machine = c.get('machine')
  if (!machine)
    throw new Probleem(
      'niet-aangemeld',
      'Vraag eerst een token voor deze koppeling.',
      {},
      { 'www-authenticate': 'Bearer realm="koppelingen"' },
    )
  if (!machine.bereik.includes(bereik)) throw new Probleem('niet-toegestaan', `Deze koppeling heeft het bereik ${bereik} niet.`)
  return machine
}

/**
 * Writes for each person what a machine read or changed, in the transaction of the change. The person reads it back
 * under the name of the client.
 */
export async function logMachine(
  lezer: Lezer,
  machine: Machine,
  over: readonly { persoonId: string; dossierId: string }[],
  wat: { gegeven: Gegeven; actie: Actie; op: Date },
): Promise<void> {
  const eenmaal = [...new Map(over.map((o) => [`${o.persoonId} ${o.dossierId}`, o])).values()]
  if (eenmaal.length === 0) return
  await lezer
    .insertInto('inzage')
    .values(
      eenmaal.map((o) => ({
        gemeente_id: machine.gemeenteId,
        id: nieuwId(),
        op: wat.op,
        kijker_id: null,
        machine_id: machine.clientId,
        persoon_id: o.persoonId,
        dossier_id: o.dossierId,
        gegeven: wat.gegeven,
        actie: wat.actie,
        hoedanigheid: machine.rol,
        toestemming_id: null,
        vertegenwoordiging_id: null,
      })),
    )
    .execute()
}
