import { huidigeKeuzes } from './meerwaarde.ts'
import { type Item, ITEMS, KEUZE_PREFIX, LIJST_PREFIX, type LeesDoc, itemsVan, platteTekst, veldSoort } from './velden.ts'
import type { PlanDocumentSoort } from './vorm.ts'

/** A value of a choice as plain data. */
export type Waarde = string | number | boolean | null
/** A choice that stood; more than one where two people differed. `door`: id of the person who chose. */
export type MomentKeuze = { waarde: Waarde; door: string }

/**
 * The fields of a document at one moment, as plain data: names of fields as in velden.ts. Empty texts, choices that
 * nobody made and empty lists are left out.
 */
export type MomentVelden = {
  teksten: Record<string, string>
  keuzes: Record<string, MomentKeuze[]>
  /** the things that were ever added, also those taken out: whether they are out is a choice */
  lijsten: Record<string, Item[]>
}

export const LEEG_MOMENT: MomentVelden = { teksten: {}, keuzes: {}, lijsten: {} }

const MAX_WAARDE = 200
const past = (s: string, max: number): boolean => s.length <= max && s.isWellFormed() && !s.includes('\u0000')

/** What can be kept and put back: a device may have put anything in a list. */
export const isWaarde = (w: unknown): w is Waarde =>
  w === null || typeof w === 'boolean' || (typeof w === 'number' && Number.isFinite(w)) || (typeof w === 'string' && past(w, MAX_WAARDE))

type Ding = keyof (typeof ITEMS)['DOELEN'] | keyof (typeof ITEMS)['KOSTEN']
const isDing = (soort: PlanDocumentSoort, naam: string): naam is Ding => Object.hasOwn(ITEMS[soort], naam)

/** Reads the fields of a document. Fields that do not belong in this kind of document are left out. */
export function leesVelden(doc: LeesDoc & { share: ReadonlyMap<string, unknown> }, soort: PlanDocumentSoort): MomentVelden {
  const uit: MomentVelden = { teksten: {}, keuzes: {}, lijsten: {} }
  for (const naam of [...doc.share.keys()].toSorted()) {
    switch (veldSoort(soort, naam)) {
      case 'TEKST': {
        const tekst = platteTekst(doc, naam)
        if (tekst !== '') uit.teksten[naam] = tekst
        break
      }
      case 'KEUZE': {
        const keuzes = huidigeKeuzes(doc.getArray(naam), isWaarde).map((k) => ({ waarde: k.waarde, door: past(k.door, 64) ? k.door : '' }))
        if (keuzes.length > 0) uit.keuzes[naam] = keuzes
        break
      }
      case 'LIJST': {
        const ding = naam.slice(LIJST_PREFIX.length)
        const items = isDing(soort, ding) ? itemsVan(doc, ding) : []
        if (items.length > 0) uit.lijsten[naam] = items
        break
      }
      case null:
    }
  }
  return uit
}

/** The different values that stood: twice the same is one. */
export const verschillendeWaarden = (keuzes: readonly MomentKeuze[] | undefined): Waarde[] => [
  ...new Set((keuzes ?? []).map((k) => k.waarde)),
]
const sleutel = (keuzes: readonly MomentKeuze[] | undefined): string =>
  verschillendeWaarden(keuzes)
    .map((w) => JSON.stringify(w))
    .toSorted()
    .join()

/** Names of the texts and choices that are other in `na` than in `voor`, in the order of the alphabet. A list changes with its things. */
export function gewijzigdeVelden(voor: MomentVelden, na: MomentVelden): string[] {
  const teksten = new Set([...Object.keys(voor.teksten), ...Object.keys(na.teksten)])
  const keuzes = new Set([...Object.keys(voor.keuzes), ...Object.keys(na.keuzes)])
  return [
    ...[...teksten].filter((v) => (voor.teksten[v] ?? '') !== (na.teksten[v] ?? '')),
    ...[...keuzes].filter((v) => sleutel(voor.keuzes[v]) !== sleutel(na.keuzes[v])),
  ].toSorted()
}

/** Is this the name of a choice? */
export const isKeuzeVeld = (naam: string): boolean => naam.startsWith(KEUZE_PREFIX)
