import { geldId } from '../../server/proef/geld.ts'
import { DOSSIERS, PERSONEN } from '../../server/proef/personen.ts'
import type { BudgetAntwoord, VerschuivingOpdracht } from '../../src/contract/schemas/geld.ts'

/** The potje of geval A (Sanne Vermeer) with this code. */
export const A = (code: string): string => geldId('A', `potje ${code}`)
/** The potje of geval B (family De Graaf) with this code. */
export const B = (code: string): string => geldId('B', `potje ${code}`)
/** A database in memory on a busy machine. */
export const OPENEN_MS = 60_000
export const SANNE = `/dossiers/${DOSSIERS.sanne}`
export const DE_GRAAF = `/dossiers/${DOSSIERS.deGraaf}`

/** Geval A: 450,00 that Sanne may shift by herself. */
export const vrijA: VerschuivingOpdracht = {
  vanPotjeId: A('A3'),
  doel: { soort: 'POTJE', potjeId: A('A1') },
  cent: 45000,
  reden: '',
  verwacht: 'VRIJ',
}
/** Geval A: 270,00 to a new potje, which the consulent decides about. */
export const akkoordA: VerschuivingOpdracht = {
  vanPotjeId: A('A5'),
  doel: {
    soort: 'NIEUW',
    persoonId: PERSONEN.sanne.id,
    domein: 'B',
    naam: 'Leren reizen met de bus',
    zorgverlener: 'Noor Bakker',
    tarief: { cent: 4500, eenheid: 'UUR' },
  },
  cent: 27000,
  reden: 'Ik wil zelf met de bus naar mijn werk.',
  verwacht: 'AKKOORD',
}

/** @throws when the budget has no potje with this id */
export const potje = (b: BudgetAntwoord, id: string): BudgetAntwoord['potjes'][number] => {
  const gevonden = b.potjes.find((p) => p.id === id)
  if (!gevonden) throw new Error('potje ontbreekt')
  return gevonden
}
