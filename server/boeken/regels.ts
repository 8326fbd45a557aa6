import { REGELSETTEN, type Regelset } from '../../src/contract/lijsten/geld.ts'
import { celSleutel, leesSleutel } from '../../src/contract/lijsten/instellingen.ts'
import { leesWaarde } from '../../src/contract/schemas/instellingen.ts'
import { regelsOp, type Afwijking, type Regels } from '../../src/domein/matrix.ts'
import { geldendeInstellingen, getalUit, waardeUit } from '../kern/instellingen.ts'
import type { Lezer } from '../kern/poorten.ts'

export type GeldInstellingen = {
  regels: Regels
  grondslag: string | null
  eigenBijdrageMaandCent: number
  /** Setting `onderbesteding`: part of what is left of the gemeente's own money that stays; 0 when all returns. */
  meenemenProcent: number
}

/**
 * The rules of money as they hold in this gemeente on `dag`: `regelset` (E counts only with a recorded ground), the
 * cells that the gemeente set otherwise (`matrixcel.<REGELSET>.<WET>.<DOMEIN>`), `gezinsverschuiving`,
 * `normAkkoordVerschuiving` (working days), `eigenBijdrageMaandCent` and `onderbesteding`.
 * @param bekendOp the rules as they were known at that instant, for what was asked then
 */
export async function leesGeldInstellingen(lezer: Lezer, gemeenteId: string, dag: string, bekendOp?: Date): Promise<GeldInstellingen> {
  const rijen = await geldendeInstellingen(lezer, gemeenteId, dag, bekendOp)
  const rij = rijen.find((r) => r.sleutel === 'regelset')
  const rest = waardeUit(rijen, 'onderbesteding')
  const gevraagd = REGELSETTEN.find((r) => r === waardeUit(rijen, 'regelset'))
  // Without a recorded ground the regular law holds: E would spend money on a freedom that nobody gave.
  const regelset: Regelset = gevraagd === 'E' && rij && rij.grond !== '' ? 'E' : 'R'
  const afwijkingen = rijen.flatMap((r): Afwijking[] => {
    const cel = leesSleutel(r.sleutel)
    if (cel?.soort !== 'CEL') return []
    // A value that is no word is no rule: it is left out, and the stricter default holds.
    const woord = leesWaarde(celSleutel(cel.regelset, cel.wet, cel.domein), r.waarde)
    if (woord === null) return []
    const { regelset: bij, wet, domein } = cel
    return [{ regelset: bij, wet, domein, woord, grond: r.grond, vanaf: r.vanaf, tot: r.tot, door: r.door, nr: r.nr }]
  })
  const regels = regelsOp(dag, regelset, afwijkingen, getalUit(rijen, 'normAkkoordVerschuiving'))
  const gezinsverschuiving = waardeUit(rijen, 'gezinsverschuiving') ?? 'AKKOORD'
  return {
    regels: { ...regels, gezinsverschuiving, versie: gezinsverschuiving === 'NIET' ? `${regels.versie}+eigen` : regels.versie },
    grondslag: regelset === 'E' && rij ? rij.grond : null,
    eigenBijdrageMaandCent: getalUit(rijen, 'eigenBijdrageMaandCent'),
    meenemenProcent: typeof rest === 'object' && rest !== null ? rest.meenemenProcent : 0,
  }
}
