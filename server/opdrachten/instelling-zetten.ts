import type { Instelling, InstellingOpdracht } from '../../src/contract/schemas/instellingen.ts'
import { schemaVan } from '../../src/contract/schemas/instellingen.ts'
import { toetsInstelling } from '../../src/domein/instellingen.ts'
import { voerUit } from '../kern/opdracht.ts'
import type { AppContext, Poorten } from '../kern/poorten.ts'
import { nietGevonden, Probleem } from '../kern/probleem.ts'
import { alsInstelling, ziet } from '../vragen/instellingen.ts'

const VELD = { ONBEKEND: 'sleutel', VERLEDEN: 'vanaf', EINDE: 'tot', GROND: 'grond', VAST: 'waarde' } as const

/**
 * Sets one setting from a day on, with who and why. Nothing is overwritten: another value, or none, is another row.
 * What was decided before keeps the rules it was decided under.
 */
export function zetInstelling(c: AppContext, p: Poorten, body: InstellingOpdracht): Promise<Instelling> {
  return voerUit(c, p, 'instellingZetten', body, async (trx, beller) => {
    if (!ziet(beller)) throw nietGevonden()
    if (!beller.rollen.includes('BEHEERDER')) throw new Probleem('niet-toegestaan', 'Alleen de beheerder verandert instellingen.')
    const fout = toetsInstelling(body, p.klok.vandaag())
    if (fout)
      throw new Probleem('ongeldig-verzoek', 'Deze instelling kan zo niet. Er is niets veranderd.', {
        velden: [{ pad: VELD[fout], melding: fout }],
        reden: { sleutel: `instellingen:fout.${fout}`, waarden: {} },
      })
    if (body.waarde !== null && schemaVan(body.sleutel)?.safeParse(body.waarde).success !== true)
      throw new Probleem('ongeldig-verzoek', 'Deze waarde kan niet bij deze instelling. Er is niets veranderd.', {
        velden: [{ pad: 'waarde', melding: 'WAARDE' }],
        reden: { sleutel: 'instellingen:fout.WAARDE', waarden: {} },
      })
    const wie = await trx
      .selectFrom('persoon')
      .select(['voornaam', 'achternaam'])
      .where('gemeente_id', '=', beller.gemeenteId)
      .where('id', '=', beller.persoonId)
      .executeTakeFirstOrThrow()
    const rij = await trx
      .insertInto('instelling')
      .values({
        gemeente_id: beller.gemeenteId,
        sleutel: body.sleutel,
        vanaf: body.vanaf,
        tot: body.tot,
        waarde: JSON.stringify(body.waarde),
        grond: body.grond.trim(),
        door: `${wie.voornaam} ${wie.achternaam}`,
        door_id: beller.persoonId,
        op: p.klok.nu(),
      })
      .returning(['nr', 'sleutel', 'vanaf', 'tot', 'waarde', 'grond', 'door', 'op'])
      .executeTakeFirstOrThrow()
    return { antwoord: alsInstelling(rij) }
  })
}
