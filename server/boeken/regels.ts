import { DOMEINEN, OORDEELWOORDEN, REGELSETTEN, WETTEN, type Regelset } from '../../src/contract/lijsten/geld.ts'
import { regelsOp, type Afwijking, type Regels } from '../../src/domein/matrix.ts'
import { geldendeInstellingen } from '../kern/instellingen.ts'
import type { Lezer } from '../kern/poorten.ts'

export type GeldInstellingen = { regels: Regels; grondslag: string | null; eigenBijdrageMaandCent: number }

/** Eigen bijdrage 2026, per month and household (domein.md, section 1). */
const EIGEN_BIJDRAGE_CENT = 2180
const NORM_WERKDAGEN = 5

const isGetal = (w: unknown): w is number => typeof w === 'number' && Number.isSafeInteger(w) && w >= 0

type Vak = Pick<Afwijking, 'regelset' | 'wet' | 'domein' | 'woord'>

const inLijst = (lijst: readonly string[], w: unknown): boolean => typeof w === 'string' && lijst.includes(w)

/** An override that is not exactly a cell is no rule: it is left out, and the stricter default holds. */
function isVak(w: unknown): w is Vak {
  return (
    typeof w === 'object' &&
    w !== null &&
    'regelset' in w &&
    inLijst(REGELSETTEN, w.regelset) &&
    'wet' in w &&
    inLijst(WETTEN, w.wet) &&
    'domein' in w &&
    inLijst(DOMEINEN, w.domein) &&
    'woord' in w &&
    inLijst(OORDEELWOORDEN, w.woord)
  )
}

/**
 * The rules of money as they hold in this gemeente on `dag`: settings `regelset` (E counts only with a recorded
 * ground), `matrixcel.<WET>.<DOMEIN>` overrides (`{regelset, wet, domein, woord}`), `normAkkoordVerschuiving` (working
 * days) and `eigenBijdrageMaandCent`.
 */
export async function leesGeldInstellingen(lezer: Lezer, gemeenteId: string, dag: string): Promise<GeldInstellingen> {
  const rijen = await geldendeInstellingen(lezer, gemeenteId, dag)
  const jongste = (sleutel: string) => rijen.find((r) => r.sleutel === sleutel)
  const waardeVan = (sleutel: string): unknown => jongste(sleutel)?.waarde
  const rij = jongste('regelset')
  const gevraagd = REGELSETTEN.find((r) => r === waardeVan('regelset'))
  // Without a recorded ground the regular law holds: E would spend money on a freedom that nobody gave.
  const regelset: Regelset = gevraagd === 'E' && rij && rij.grond !== '' ? 'E' : 'R'
  const afwijkingen = rijen.flatMap((r): Afwijking[] => {
    const vak: unknown = r.waarde
    if (!r.sleutel.startsWith('matrixcel.') || !isVak(vak)) return []
    return [{ ...vak, grond: r.grond, vanaf: r.vanaf, tot: r.tot, door: r.door }]
  })
  const norm = waardeVan('normAkkoordVerschuiving')
  const bijdrage = waardeVan('eigenBijdrageMaandCent')
  return {
    regels: regelsOp(dag, regelset, afwijkingen, isGetal(norm) ? norm : NORM_WERKDAGEN),
    grondslag: regelset === 'E' && rij ? rij.grond : null,
    eigenBijdrageMaandCent: isGetal(bijdrage) ? bijdrage : EIGEN_BIJDRAGE_CENT,
  }
}
