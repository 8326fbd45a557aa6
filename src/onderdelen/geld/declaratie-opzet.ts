import { type DeclaratieInvoer, kanPerDag } from '../../domein/declaratie.ts'
import { plusDagen } from '../../domein/termijnen.ts'
import { aantalTekst, leesAantal } from './overeenkomst-opzet.ts'
import type { DeclaratieDetail, Declareerbaar } from './declaratie-vragen.ts'

export type DagRij = { dag: string; uren: string }
/** What somebody is filling in for one agreement or potje; kept on the device, letter by letter. */
export type Opzet = {
  /** `YYYY-MM`, or '' while nothing was chosen */
  maand: string
  hoe: 'DAGEN' | 'TOTAAL' | null
  dagen: readonly DagRij[]
  aantal: string
  cent: number | null
  nummer: string
}
export const LEGE_OPZET: Opzet = { maand: '', hoe: null, dagen: [{ dag: '', uren: '' }], aantal: '', cent: null, nummer: '' }

/** All forms that were begun in a dossier, by what they are about. */
export type Opzetten = Readonly<Record<string, Opzet>>

const isRij = (r: unknown): r is Readonly<Record<string, unknown>> => typeof r === 'object' && r !== null && !Array.isArray(r)
const tekst = (r: unknown): string => (typeof r === 'string' ? r : '')

function leesOpzet(r: unknown): Opzet | null {
  if (!isRij(r) || !Array.isArray(r['dagen'])) return null
  const dagen = r['dagen'].flatMap((d: unknown): DagRij[] => (isRij(d) ? [{ dag: tekst(d['dag']), uren: tekst(d['uren']) }] : []))
  return {
    maand: tekst(r['maand']),
    hoe: r['hoe'] === 'DAGEN' || r['hoe'] === 'TOTAAL' ? r['hoe'] : null,
    dagen: dagen.length === 0 ? LEGE_OPZET.dagen : dagen,
    aantal: tekst(r['aantal']),
    cent: typeof r['cent'] === 'number' && Number.isSafeInteger(r['cent']) ? r['cent'] : null,
    nummer: tekst(r['nummer']),
  }
}

/** What stands on the device; null when it is no set of forms. */
export function leesOpzetten(ruw: unknown): Opzetten | null {
  if (!isRij(ruw)) return null
  return Object.fromEntries(
    Object.entries(ruw).flatMap(([sleutel, r]) => {
      const opzet = leesOpzet(r)
      return opzet === null ? [] : [[sleutel, opzet]]
    }),
  )
}

/** Last day of a month `YYYY-MM`. */
const laatsteDag = (maand: string): string => plusDagen(`${plusDagen(`${maand}-28`, 4).slice(0, 7)}-01`, -1)

/** Months for which can be declared, newest first: begun, and within the agreement. At most a year back. */
export function maandenVoor(d: Pick<Declareerbaar, 'vanaf' | 'tot'>, vandaag: string): string[] {
  const uit: string[] = []
  let dag = d.tot < vandaag ? d.tot : vandaag
  while (dag >= d.vanaf && uit.length < 13) {
    uit.push(dag.slice(0, 7))
    dag = plusDagen(`${dag.slice(0, 7)}-01`, -1)
  }
  return uit
}

/** Does this form ask for an amount (invoice, receipt)? Otherwise the amount is number times tarief. */
export const vraagtBedrag = (d: Pick<Declareerbaar, 'overeenkomst'>): boolean =>
  d.overeenkomst === null || d.overeenkomst.betaalwijze === 'FACTUUR'

export type Veld = 'maand' | 'hoe' | 'aantal' | 'cent' | `dag${number}` | `uren${number}`

/** A typed day of the month, or null. */
function leesDag(maand: string, getypt: string): string | null {
  if (!/^\d{1,2}$/u.test(getypt.trim())) return null
  const dag = `${maand}-${getypt.trim().padStart(2, '0')}`
  return dag >= `${maand}-01` && dag <= laatsteDag(maand) ? dag : null
}

/** At most 24 hours in a day. */
const leesUren = (getypt: string): number | null => {
  const uren = leesAantal(getypt)
  return uren === null || uren > 2400 ? null : uren
}

/**
 * What was filled in, for the rules; and which fields still miss something. Lines of which day and hours are both
 * empty do not count.
 */
export function leesInvoer(o: Opzet, d: Declareerbaar, vandaag: string): { invoer: DeclaratieInvoer | null; mist: Veld[] } {
  const mist: Veld[] = []
  const perDag = kanPerDag(d) && o.hoe === 'DAGEN'
  if (!maandenVoor(d, vandaag).includes(o.maand)) mist.push('maand')
  if (kanPerDag(d) && o.hoe === null) mist.push('hoe')
  const aantal = perDag || d.overeenkomst === null ? null : leesAantal(o.aantal)
  if (!perDag && d.overeenkomst !== null && !(kanPerDag(d) && o.hoe === null) && aantal === null) mist.push('aantal')
  if (vraagtBedrag(d) && (o.cent === null || o.cent === 0)) mist.push('cent')
  const rijen = o.dagen
    .map((r, nr) => ({ ...r, nr }))
    .filter(
      (r, nr) =>
        r.dag.trim() !== '' || r.uren.trim() !== '' || (nr === 0 && o.dagen.every((x) => x.dag.trim() === '' && x.uren.trim() === '')),
    )
  const dagen = perDag
    ? rijen.flatMap((r) => {
        const dag = leesDag(o.maand, r.dag)
        const uren = leesUren(r.uren)
        if (dag === null) mist.push(`dag${r.nr}`)
        if (uren === null) mist.push(`uren${r.nr}`)
        return dag === null || uren === null ? [] : [{ dag, aantalHonderdste: uren }]
      })
    : null
  if (mist.length > 0) return { invoer: null, mist }
  const [eerste, laatste] =
    dagen === null
      ? [null, null]
      : [
          dagen.map((x) => x.dag).toSorted()[0],
          dagen
            .map((x) => x.dag)
            .toSorted()
            .at(-1),
        ]
  const grens = [laatsteDag(o.maand), d.tot, vandaag].toSorted()[0] ?? vandaag
  const begin = `${o.maand}-01` < d.vanaf ? d.vanaf : `${o.maand}-01`
  return {
    invoer: { van: eerste ?? begin, tot: laatste ?? grens, dagen, aantalHonderdste: aantal, cent: vraagtBedrag(d) ? o.cent : null },
    mist,
  }
}

/** The form of a declaratie that came back, filled in as it was sent. */
export function opzetUit(d: DeclaratieDetail): Opzet {
  return {
    maand: d.van.slice(0, 7),
    hoe: d.dagen === null ? 'TOTAAL' : 'DAGEN',
    dagen:
      d.dagen === null
        ? LEGE_OPZET.dagen
        : d.dagen.map((x) => ({ dag: String(Number(x.dag.slice(8))), uren: aantalTekst(x.aantalHonderdste) })),
    aantal: d.dagen === null && d.aantalHonderdste !== null ? aantalTekst(d.aantalHonderdste) : '',
    cent: d.soort === 'FACTUUR' ? d.cent : null,
    nummer: d.factuurnummer ?? '',
  }
}
