import type { z } from 'zod'
import { InstellingSchema, type Instelling, type InstellingenSchema, type TarievenSchema } from '../../src/contract/schemas/instellingen.ts'
import { tarievenUit } from '../../src/domein/tarieven.ts'
import type { Beller } from '../kern/beller.ts'
import { alleInstellingen, type Instelling as Rij } from '../kern/instellingen.ts'
import type { Poorten } from '../kern/poorten.ts'
import { nietGevonden } from '../kern/probleem.ts'

/** The settings exist for who works with them. */
export const ziet = (beller: Beller): boolean =>
  beller.rollen.some((r) => r === 'BEHEERDER' || r === 'LEIDINGGEVENDE' || r === 'CONSULENT' || r === 'BACKOFFICE')

/** A stored row as the contract knows it; a value of before that no setting may have counts as none. */
export function alsInstelling({ op, waarde, ...rij }: Rij): Instelling {
  const gelezen = InstellingSchema.shape.waarde.safeParse(waarde)
  return { ...rij, waarde: gelezen.success ? gelezen.data : null, op: op?.toISOString() ?? null }
}

/** The dated settings with their history, and which sociale kaart is live. */
export async function leesInstellingen(p: Poorten, beller: Beller): Promise<z.infer<typeof InstellingenSchema>> {
  if (!ziet(beller)) throw nietGevonden()
  const rijen = await alleInstellingen(p.db, beller.gemeenteId)
  const kaart = await p.db
    .selectFrom('kaart_versie')
    .select(['versie', 'aantal'])
    .where('gemeente_id', '=', beller.gemeenteId)
    .orderBy('versie', 'desc')
    .executeTakeFirst()
  return {
    vandaag: p.klok.vandaag(),
    items: rijen
      .toSorted((a, b) =>
        a.sleutel === b.sleutel ? (a.vanaf === b.vanaf ? b.nr - a.nr : a.vanaf > b.vanaf ? -1 : 1) : a.sleutel < b.sleutel ? -1 : 1,
      )
      .map(alsInstelling),
    magZetten: beller.rollen.includes('BEHEERDER'),
    kaart: kaart ? { versie: String(kaart.versie), aantal: kaart.aantal } : null,
  }
}

/** The maximum tarieven of this gemeente: who makes an agreement with a zorgverlener needs to know them beforehand. */
export async function leesTarieven(p: Poorten, beller: Beller): Promise<z.infer<typeof TarievenSchema>> {
  const rijen = (await alleInstellingen(p.db, beller.gemeenteId)).toReversed()
  // On one day the last entry counts: of rows with the same key and day only the newest stays.
  const eerste = rijen.filter((r, nr) => rijen.findIndex((x) => x.sleutel === r.sleutel && x.vanaf === r.vanaf) === nr)
  return { items: tarievenUit(eerste) }
}
