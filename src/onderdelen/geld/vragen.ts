import type { LeesAntwoord } from '../../contract/api.ts'
import type { GeldDeel } from '../../contract/lijsten/geldbeeld.ts'
import { lees } from '../../contract/lees.ts'
import { leesOpties } from '../../offline/lees-opties.ts'

export type Budget = LeesAntwoord<'/dossiers/{dossierId}/budget'>
export type Potje = Budget['potjes'][number]
export type GeldStand = NonNullable<Potje['stand']>
export type GeldRegels = LeesAntwoord<'/dossiers/{dossierId}/boekingen'>
export type GeldRegel = GeldRegels['items'][number]
export type PotjeDoel = LeesAntwoord<'/dossiers/{dossierId}/potje-doelen'>['items'][number]
export type Verschuiving = LeesAntwoord<'/dossiers/{dossierId}/verschuivingen'>['items'][number]

/** The whole budget of a dossier as far as this person may see it. */
export function budgetVraag(dossierId: string) {
  return leesOpties({
    sleutel: ['geld', dossierId],
    haal: (signal) => lees('/dossiers/{dossierId}/budget', { params: { dossierId }, signal }),
  })
}

/** Shifts of a dossier, newest first. */
export function verschuivingenVraag(dossierId: string) {
  return leesOpties({
    sleutel: ['geld', dossierId, 'verschuivingen'],
    haal: async (signal) => (await lees('/dossiers/{dossierId}/verschuivingen', { params: { dossierId }, signal })).items,
  })
}

/** What to ask of the rows behind a number; `na` is where the page before ended. */
export type RegelsVraag = { deel: GeldDeel; potje: string | null; maand: string | null; na: string | null }

/** How many rows one page holds: enough to look through, small enough for an old phone. */
const PER_BLAD = 50

/** One page of the rows behind a number, newest first. */
export function regelsVraag(dossierId: string, { deel, potje, maand, na }: RegelsVraag) {
  const query = {
    deel,
    aantal: PER_BLAD,
    ...(potje === null ? {} : { potje }),
    ...(maand === null ? {} : { maand }),
    ...(na === null ? {} : { na }),
  }
  return leesOpties({
    sleutel: ['geld', dossierId, 'regels', deel, potje ?? '', maand ?? '', na ?? ''],
    haal: (signal) => lees('/dossiers/{dossierId}/boekingen', { params: { dossierId }, query, signal }),
  })
}

/** Which goal of the plan each potje was granted for. */
export function potjeDoelenVraag(dossierId: string) {
  return leesOpties({
    sleutel: ['geld', dossierId, 'doelen'],
    haal: async (signal) => (await lees('/dossiers/{dossierId}/potje-doelen', { params: { dossierId }, signal })).items,
  })
}

/** The same two for who works at the gemeente: the money of a family never stays on that device. */
export function werkBudgetVraag(dossierId: string) {
  return leesOpties({
    sleutel: ['geld', 'werkplek', dossierId],
    haal: (signal) => lees('/dossiers/{dossierId}/budget', { params: { dossierId }, signal }),
    bewaar: false,
  })
}

export function werkVerschuivingenVraag(dossierId: string) {
  return leesOpties({
    sleutel: ['geld', 'werkplek', dossierId, 'verschuivingen'],
    haal: async (signal) => (await lees('/dossiers/{dossierId}/verschuivingen', { params: { dossierId }, signal })).items,
    bewaar: false,
  })
}
