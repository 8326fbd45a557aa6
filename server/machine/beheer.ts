import type { Bereik, MachineRol } from '../../src/contract/lijsten/machine.ts'
import { BEREIK_VAN } from '../../src/contract/lijsten/machine.ts'
import { naarBase64url } from '../../src/lib/base64.ts'
import { nieuwId } from '../../src/lib/id.ts'
import { willekeurig } from '../aanmelden/willekeurig.ts'
import { vingerafdruk } from '../kern/opdracht.ts'
import type { Db } from '../kern/poorten.ts'

export type KoppelingRij = { id: string; naam: string; rol: MachineRol; bereik: Bereik[]; gemaaktOp: Date; ingetrokkenOp: Date | null }

/** A secret of 256 random bits: long enough to keep its hash without salt or stretching. */
async function maakGeheim(): Promise<{ geheim: string; hash: string }> {
  const geheim = naarBase64url(willekeurig(32))
  return { geheim, hash: await vingerafdruk(geheim) }
}

/**
 * Makes a machine. The secret is in the answer once; only its hash is kept.
 * @throws RangeError for a scope that this role never has
 */
export async function maakKoppeling(
  db: Db,
  gemeenteId: string,
  k: { naam: string; rol: MachineRol; bereik: readonly Bereik[] },
  nu: Date,
): Promise<{ id: string; geheim: string }> {
  const teVeel = k.bereik.filter((b) => !BEREIK_VAN[k.rol].includes(b))
  if (teVeel.length > 0) throw new RangeError(teVeel.join(', '))
  const { geheim, hash } = await maakGeheim()
  const id = nieuwId()
  await db
    .insertInto('machine_client')
    .values({
      gemeente_id: gemeenteId,
      id,
      naam: k.naam,
      rol: k.rol,
      bereik: [...k.bereik],
      geheim_hash: hash,
      gemaakt_op: nu,
      geheim_op: nu,
      ingetrokken_op: null,
    })
    .execute()
  return { id, geheim }
}

/** Gives a machine another secret; the old one and every token of it end at once. Null: unknown or withdrawn. */
export async function nieuwGeheim(db: Db, gemeenteId: string, id: string, nu: Date): Promise<string | null> {
  const { geheim, hash } = await maakGeheim()
  return db.transaction().execute(async (trx) => {
    const rij = await trx
      .updateTable('machine_client')
      .set({ geheim_hash: hash, geheim_op: nu })
      .where('gemeente_id', '=', gemeenteId)
      .where('id', '=', id)
      .where('ingetrokken_op', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!rij) return null
    await trx.deleteFrom('machine_token').where('gemeente_id', '=', gemeenteId).where('client_id', '=', id).execute()
    return geheim
  })
}

/** Withdraws a machine: it is out at its next request. What it did stays, with its name. False: unknown or withdrawn before. */
export async function trekKoppelingIn(db: Db, gemeenteId: string, id: string, nu: Date): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const rij = await trx
      .updateTable('machine_client')
      .set({ ingetrokken_op: nu })
      .where('gemeente_id', '=', gemeenteId)
      .where('id', '=', id)
      .where('ingetrokken_op', 'is', null)
      .returning('id')
      .executeTakeFirst()
    await trx.deleteFrom('machine_token').where('gemeente_id', '=', gemeenteId).where('client_id', '=', id).execute()
    return rij !== undefined
  })
}

/** Every machine of a gemeente, newest first; never a secret. */
export async function lijstKoppelingen(db: Db, gemeenteId: string): Promise<KoppelingRij[]> {
  const rijen = await db
    .selectFrom('machine_client')
    .select(['id', 'naam', 'rol', 'bereik', 'gemaakt_op', 'ingetrokken_op'])
    .where('gemeente_id', '=', gemeenteId)
    .orderBy('gemaakt_op', 'desc')
    .execute()
  return rijen.map((r) => ({
    id: r.id,
    naam: r.naam,
    rol: r.rol,
    bereik: r.bereik,
    gemaaktOp: r.gemaakt_op,
    ingetrokkenOp: r.ingetrokken_op,
  }))
}
