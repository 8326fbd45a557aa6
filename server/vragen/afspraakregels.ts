import type { GeldRegel, GeldRegels, GeldRegelsFilter } from '../../src/contract/schemas/geldbeeld.ts'
import { som } from '../../src/domein/geld.ts'
import { stand } from '../../src/domein/potjes.ts'
import { dagVan } from '../../src/lib/klok.ts'
import { laadBudget } from '../boeken/laden.ts'
import { leesGeldInstellingen } from '../boeken/regels.ts'
import type { Beller } from '../kern/beller.ts'
import type { Poorten } from '../kern/poorten.ts'
import { leesCursor, NIETS_BIJ, type Kijk } from './regel-blad.ts'

type Soort = 'BINDEND' | 'GEPLAND'
type Filter = GeldRegelsFilter & { deel: Soort }
type MetSleutel = { sorteer: string; regel: GeldRegel }

const SLEUTEL_AFGELEID = '0000'

/**
 * What is planned or fixed, as agreements less what was already paid of them. Per potje the rows add up to what the
 * budget says: the last two are worked out, because an agreement is for the whole period and a number is for what is left.
 */
export async function leesAfspraakRegels(p: Poorten, beller: Beller, kijk: Kijk, f: Filter): Promise<GeldRegels> {
  const { gemeenteId, dossierId, personen } = kijk
  const vandaag = p.klok.vandaag()
  const { regels } = await leesGeldInstellingen(p.db, gemeenteId, vandaag)
  const budget = await laadBudget(p.db, { gemeenteId, dossierId }, regels, vandaag)
  const potjes = budget.potjes.filter((x) => personen.includes(x.persoonId) && (f.potje === undefined || x.id === f.potje))
  const rijen = await p.db
    .selectFrom('afspraak as a')
    .leftJoin('persoon as w', (j) => j.onRef('w.gemeente_id', '=', 'a.gemeente_id').onRef('w.id', '=', 'a.door_id'))
    .select(['a.id', 'a.potje_id', 'a.cent', 'a.grond', 'a.op', 'a.door_id', 'a.verschuiving_id', 'w.voornaam', 'w.achternaam'])
    .where('a.gemeente_id', '=', gemeenteId)
    .where('a.dossier_id', '=', dossierId)
    .where('a.soort', '=', f.deel)
    .execute()
  const alle = potjes.flatMap((potje): MetSleutel[] => {
    const eigen = rijen.filter((r) => r.potje_id === potje.id)
    const geboekt = eigen.map((r): MetSleutel => {
      const datum = dagVan(r.op)
      const door =
        r.door_id === null ? null : { persoonId: r.door_id, naam: `${r.voornaam} ${r.achternaam}`, ik: r.door_id === beller.persoonId }
      return {
        sorteer: datum,
        regel: {
          ...NIETS_BIJ,
          id: r.id,
          soort: r.grond,
          datum,
          maand: datum.slice(0, 7),
          op: r.op.toISOString(),
          potjeId: potje.id,
          bronId: null,
          cent: r.cent,
          door,
          verschuivingId: r.verschuiving_id,
        },
      }
    })
    const s = stand(potje, budget.bronnen, regels.matrix)
    const gebruikt = s.betaaldCent + s.inBehandelingCent
    const [bindend, gepland] = [Math.max(0, potje.afgesprokenBindendCent), Math.max(0, potje.afgesprokenGeplandCent)]
    const vanBindend = Math.min(gebruikt, bindend)
    const af = f.deel === 'BINDEND' ? vanBindend : Math.min(gebruikt - vanBindend, gepland)
    const uit = f.deel === 'BINDEND' ? s.bindendCent : s.geplandCent
    const afgesproken = som(geboekt.map((g) => g.regel.cent))
    const afgeleid = (soort: 'GEBRUIKT' | 'PAST_NIET', cent: number): MetSleutel[] =>
      cent === 0
        ? []
        : [
            {
              sorteer: SLEUTEL_AFGELEID,
              regel: { ...NIETS_BIJ, id: `${soort}:${potje.id}`, soort, datum: null, maand: null, potjeId: potje.id, bronId: null, cent },
            },
          ]
    return [...geboekt, ...afgeleid('GEBRUIKT', -af), ...afgeleid('PAST_NIET', uit - (afgesproken - af))]
  })
  return blad(alle, f)
}

function blad(alle: readonly MetSleutel[], f: Filter): GeldRegels {
  const past = alle
    .filter(({ regel }) => (f.soort === undefined || regel.soort === f.soort) && (f.maand === undefined || regel.maand === f.maand))
    .toSorted((a, b) => volgorde(b, a))
  const na = leesCursor(f.na)
  const vanaf = na === null ? past : past.filter((r) => volgorde(r, { sorteer: na.sorteer, regel: { id: na.id } }) < 0)
  const items = vanaf.slice(0, f.aantal)
  const laatste = items.at(-1)
  return {
    items: items.map((r) => r.regel),
    totaalCent: som(past.map((r) => r.regel.cent)),
    aantal: past.length,
    volgende: laatste !== undefined && vanaf.length > f.aantal ? `${laatste.sorteer}_${laatste.regel.id}` : null,
  }
}

type Sorteerbaar = { sorteer: string; regel: Pick<GeldRegel, 'id'> }

function volgorde(a: Sorteerbaar, b: Sorteerbaar): number {
  if (a.sorteer !== b.sorteer) return a.sorteer < b.sorteer ? -1 : 1
  if (a.regel.id === b.regel.id) return 0
  return a.regel.id < b.regel.id ? -1 : 1
}
