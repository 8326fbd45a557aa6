import { som } from './geld.ts'
import { bronVan, stand, type Budget, type Deel, type Potje, type Stand } from './potjes.ts'
import { boekbaar, strengste, type DeelToets, type DoelPotje, type Tekst } from './verschuiven-toetsen.ts'

/** Wat een verschuiving in de boeken doet; dezelfde uitkomst voor voorbeeld en boeking. */
export type Gevolg = {
  /** Per bron wat het van-potje uit gaat en het doel in; samen het bedrag. */
  delen: { bronId: string; cent: number }[]
  /** Zoveel minder is er in het van-potje gepland: de vrije ruimte gaat eerst, dan het geplande. */
  uitGeplandCent: number
  /** Zoveel meer is er in het doel gepland: alles, behalve in een reserve. */
  inGeplandCent: number
}

/** Pakt het bedrag uit de delen, in hun volgorde; wat er niet in zit, blijft eraf. */
export function verdeel(toetsen: readonly DeelToets[], cent: number): Gevolg['delen'] {
  let over = cent
  const delen: Gevolg['delen'] = []
  for (const { bron, stand: deel, redenen } of toetsen) {
    if (over === 0) break
    if (!boekbaar(strengste(redenen))) continue
    const stuk = Math.min(over, deel.verschuifbaarCent)
    if (stuk > 0) delen.push({ bronId: bron.id, cent: stuk })
    over -= stuk
  }
  return delen
}

export function gevolgVan(vanStand: Stand, doel: DoelPotje, delen: Gevolg['delen']): Gevolg {
  const cent = som(delen.map((d) => d.cent))
  return {
    delen,
    uitGeplandCent: Math.max(0, cent - vanStand.nogVrijCent),
    inGeplandCent: doel.soort === 'RESERVE' ? 0 : cent,
  }
}

function wijzigDelen(delen: readonly Deel[], wijziging: Gevolg['delen'], teken: 1 | -1): Deel[] {
  const uit = delen.map((d) => ({ ...d }))
  for (const { bronId, cent } of wijziging) {
    const deel = uit.find((d) => d.bronId === bronId)
    if (deel) deel.budgetCent += teken * cent
    else uit.push({ bronId, budgetCent: teken * cent, betaaldCent: 0, inBehandelingCent: 0 })
  }
  return uit
}

/**
 * De periode van een nieuw potje: van de eerste tot de laatste dag waarop één van zijn delen te gebruiken is.
 * Elk deel houdt de periode van zijn eigen bron.
 */
export function periodeNieuw(budget: Budget, delen: Gevolg['delen'], vandaag: string): { vanaf: string; tot: string } {
  const bronnen = delen.map((d) => bronVan(budget.bronnen, d.bronId))
  const begin = bronnen.map((b) => (b.vanaf > vandaag ? b.vanaf : vandaag)).toSorted()
  const einde = bronnen.map((b) => b.tot).toSorted()
  return { vanaf: begin[0] ?? vandaag, tot: einde.at(-1) ?? vandaag }
}

/**
 * Het budget nadat de verschuiving geboekt is; verandert het oude niet.
 * `nieuwId` is het id van een potje dat er nog niet is.
 */
export function pasToe(budget: Budget, vanPotjeId: string, doel: DoelPotje, gevolg: Gevolg, vandaag: string, nieuwId: string): Budget {
  const potjes = budget.potjes.map((p): Potje => {
    if (p.id === vanPotjeId) {
      return {
        ...p,
        delen: wijzigDelen(p.delen, gevolg.delen, -1),
        afgesprokenGeplandCent: p.afgesprokenGeplandCent - gevolg.uitGeplandCent,
      }
    }
    if (p.id !== doel.id) return p
    return {
      ...p,
      delen: wijzigDelen(p.delen, gevolg.delen, 1),
      afgesprokenGeplandCent: p.afgesprokenGeplandCent + gevolg.inGeplandCent,
    }
  })
  if (doel.id === null) {
    potjes.push({
      id: nieuwId,
      persoonId: doel.persoonId,
      domein: doel.domein,
      naam: doel.naam,
      soort: doel.soort,
      zorgverlener: doel.zorgverlener,
      tarief: doel.tarief,
      ...periodeNieuw(budget, gevolg.delen, vandaag),
      delen: wijzigDelen([], gevolg.delen, 1),
      afgesprokenGeplandCent: gevolg.inGeplandCent,
      afgesprokenBindendCent: 0,
    })
  }
  return { ...budget, potjes }
}

/** Eenheden voor een bedrag bij een tarief, op honderdsten naar beneden. */
export function eenhedenVoor(cent: number, tariefCent: number): number {
  return tariefCent > 0 ? Math.floor((cent * 100) / tariefCent) / 100 : 0
}

function contractMelding(
  potje: Pick<Potje, 'zorgverlener' | 'tarief'>,
  wijzigingCent: number,
  nieuwTotaalCent: number,
  richting: 'meer' | 'minder',
): Tekst | null {
  if (potje.zorgverlener === null || wijzigingCent === 0) return null
  const { tarief, zorgverlener } = potje
  if (!tarief) {
    return { sleutel: `oordeel:melding.contract.${richting}.BEDRAG`, waarden: { zorgverlener, wijzigingCent } }
  }
  return {
    sleutel: `oordeel:melding.contract.${richting}.${tarief.eenheid}`,
    waarden: {
      zorgverlener,
      aantal: eenhedenVoor(wijzigingCent, tarief.cent),
      totaal: eenhedenVoor(nieuwTotaalCent, tarief.cent),
    },
  }
}

/**
 * Wat de mensen erbij moeten weten: het contract houdt minder of meer uren over, en geld dat eerder afloopt.
 * Vrij is vrijheid van budget, niet van contract: de SVB betaalt alleen op een goedgekeurde overeenkomst
 * (Uitvoeringsregeling Wmo 2(2b)).
 */
export function meldingenBij(budget: Budget, van: Potje, doel: DoelPotje, gevolg: Gevolg): Tekst[] {
  const meldingen: Tekst[] = []
  const minder = contractMelding(
    van,
    gevolg.uitGeplandCent,
    van.afgesprokenGeplandCent + van.afgesprokenBindendCent - gevolg.uitGeplandCent,
    'minder',
  )
  if (minder) meldingen.push(minder)
  const doelNu = budget.potjes.find((p) => p.id === doel.id)
  const afgesproken = (doelNu?.afgesprokenGeplandCent ?? 0) + (doelNu?.afgesprokenBindendCent ?? 0)
  if (doel.id === null && doel.zorgverlener !== null) {
    meldingen.push({ sleutel: 'oordeel:melding.contract.nieuw', waarden: { zorgverlener: doel.zorgverlener } })
  } else {
    const meer = contractMelding(doel, gevolg.inGeplandCent, afgesproken + gevolg.inGeplandCent, 'meer')
    if (meer) meldingen.push(meer)
  }
  for (const { bronId, cent } of gevolg.delen) {
    const bron = bronVan(budget.bronnen, bronId)
    if (doel.tot !== null && doel.tot > bron.tot) {
      meldingen.push({ sleutel: 'oordeel:melding.gebruikVoor', waarden: { cent, totDatum: bron.tot } })
    }
    if (doel.vanaf !== null && doel.vanaf < bron.vanaf) {
      meldingen.push({ sleutel: 'oordeel:melding.pasVanaf', waarden: { cent, vanafDatum: bron.vanaf } })
    }
  }
  return meldingen
}

/** Stand van een potje in een budget, of null als het er niet is. */
export function standIn(budget: Budget, potjeId: string): Stand | null {
  const potje = budget.potjes.find((p) => p.id === potjeId)
  return potje ? stand(potje, budget.bronnen, budget.regels.matrix) : null
}
