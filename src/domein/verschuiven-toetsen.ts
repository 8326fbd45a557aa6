import { OORDEELWOORDEN, type Oordeelwoord } from '../contract/lijsten/geld.ts'
import { bronVan, inUitgeefvolgorde, standPerDeel, type Bron, type Budget, type DeelStand, type Potje } from './potjes.ts'

/** Een zin die het scherm opzoekt: `*Cent` is in centen, `*Datum` is `YYYY-MM-DD`. */
export type Tekst = { sleutel: string; waarden: Readonly<Record<string, string | number>> }

/** Eén toets die iets te zeggen had, met zijn grond (sleutel onder `oordeel:grond.`). */
export type Reden = Tekst & { woord: Oordeelwoord; grond: string | null; zeker: boolean }

/** Waar het geld heen moet: een bestaand potje, een nieuw potje, of iets buiten het budget. */
export type Doel =
  | { soort: 'POTJE'; potjeId: string }
  | {
      soort: 'NIEUW'
      persoonId: string
      domein: Potje['domein']
      naam: string
      zorgverlener: string | null
      tarief: Potje['tarief']
    }
  | { soort: 'EIGEN_BIJDRAGE' }

export type Voornemen = { vanPotjeId: string; doel: Doel; cent: number }

/** Het doel als potje om tegen te toetsen; een nieuw potje heeft nog geen delen. */
export type DoelPotje = Pick<Potje, 'persoonId' | 'domein' | 'soort' | 'zorgverlener' | 'tarief' | 'naam'> & {
  id: string | null
  vanaf: string | null
  tot: string | null
  bronIds: readonly string[]
}

/** Een deel van het van-potje met zijn eigen redenen tegen dit doel. */
export type DeelToets = { stand: DeelStand; bron: Bron; redenen: Reden[] }

export function strengheid(woord: Oordeelwoord): number {
  return OORDEELWOORDEN.indexOf(woord)
}

/** Het strengste woord van een rij redenen; geen redenen is vrij. */
export function strengste(redenen: readonly Reden[]): Oordeelwoord {
  return redenen.reduce<Oordeelwoord>((w, r) => (strengheid(r.woord) > strengheid(w) ? r.woord : w), 'VRIJ')
}

/** Mag het geboekt worden, eventueel na akkoord? Niet en achteraf worden nooit geboekt. */
export function boekbaar(woord: Oordeelwoord): boolean {
  return strengheid(woord) < strengheid('ACHTERAF')
}

export function reden(
  woord: Oordeelwoord,
  sleutel: string,
  waarden: Tekst['waarden'] = {},
  grond: string | null = null,
  zeker = true,
): Reden {
  return { woord, sleutel: `oordeel:${sleutel}`, waarden, grond, zeker }
}

/** Zoekt het doel op; `null` als het potje er niet is. */
export function doelPotje(budget: Budget, doel: Exclude<Doel, { soort: 'EIGEN_BIJDRAGE' }>): DoelPotje | null {
  if (doel.soort === 'POTJE') {
    const potje = budget.potjes.find((p) => p.id === doel.potjeId)
    return potje ? { ...potje, bronIds: potje.delen.map((d) => d.bronId) } : null
  }
  return {
    id: null,
    persoonId: doel.persoonId,
    domein: doel.domein,
    naam: doel.naam,
    zorgverlener: doel.zorgverlener,
    tarief: doel.tarief,
    soort: doel.zorgverlener === null ? 'BEDRAG' : 'CONTRACT',
    vanaf: null,
    tot: null,
    bronIds: [],
  }
}

/**
 * De toetsen die voor de hele verschuiving gelden: zelfde potje, personen, wensen van personen, periode van de potjes.
 * domein.md, afdeling 5, oordeel punten 2, 3 en 6.
 */
export function toetsGeheel(budget: Budget, van: Potje, doel: DoelPotje, vandaag: string): Reden[] {
  const redenen: Reden[] = []
  if (doel.id === van.id) redenen.push(reden('NIET', 'niet.zelfdePotje'))
  if (doel.persoonId !== van.persoonId) {
    redenen.push(
      budget.regels.regelset === 'E' && budget.regels.gezinsverschuiving !== 'NIET'
        ? reden('AKKOORD', 'akkoord.anderePersoon', {}, 'persoon', false)
        : reden('NIET', 'niet.anderePersoon', {}, 'persoon', false),
    )
  }
  for (const b of budget.beperkingen) {
    if (b.persoonId !== van.persoonId && b.persoonId !== doel.persoonId) continue
    redenen.push(reden(b.woord, b.woord === 'NIET' ? 'niet.beperking' : 'akkoord.beperking', {}, 'beperking'))
  }
  if (vandaag > van.tot) redenen.push(reden('NIET', 'niet.vanVoorbij', { totDatum: van.tot }, 'periode'))
  if (doel.tot !== null && vandaag > doel.tot) {
    redenen.push(reden('NIET', 'niet.doelVoorbij', { totDatum: doel.tot }, 'periode'))
  }
  return redenen
}

/** De toetsen per deel: periode van de bron, vakje van de matrix, en in regelset R één bron per potje. */
export function toetsDeel(budget: Budget, bron: Bron, doel: DoelPotje, vandaag: string): Reden[] {
  const redenen: Reden[] = []
  const { regelset, matrix } = budget.regels
  if (vandaag > bron.tot || (doel.vanaf !== null && doel.vanaf > bron.tot)) {
    redenen.push(reden('NIET', 'niet.overDatum', { totDatum: bron.tot }, 'periode'))
  } else if (doel.tot !== null && doel.tot < bron.vanaf) {
    redenen.push(reden('NIET', 'niet.voorDatum', { vanafDatum: bron.vanaf }, 'periode'))
  }
  const cel = matrix[bron.wet][doel.domein]
  if (cel.woord !== 'VRIJ') {
    const sleutel = (
      {
        AKKOORD: 'akkoord.doel',
        AKKOORD_SCHOOL: 'akkoord.school',
        ACHTERAF: 'achteraf',
        NIET: 'niet.doel',
      } as const
    )[cel.woord]
    redenen.push(reden(cel.woord, sleutel, { wet: bron.wet, domein: doel.domein }, cel.grond, cel.zeker))
  }
  if (regelset === 'R' && doel.bronIds.length > 0 && !doel.bronIds.includes(bron.id)) {
    redenen.push(reden('NIET', 'niet.eenBron', { wet: bron.wet }, 'eenBron', false))
  }
  return redenen
}

/**
 * De delen van het van-potje met hun redenen, in de volgorde waarin een verschuiving ze pakt:
 * het minst strenge oordeel eerst, daarbinnen de uitgeefvolgorde.
 */
export function toetsDelen(budget: Budget, van: Potje, doel: DoelPotje, vandaag: string): DeelToets[] {
  const standen = standPerDeel(van, budget.bronnen, budget.regels.matrix)
  return inUitgeefvolgorde(van.delen, budget.bronnen, budget.regels.matrix, van.domein)
    .map((deel, nr): DeelToets => {
      const bron = bronVan(budget.bronnen, deel.bronId)
      const stand = standen[nr]
      if (!stand) throw new Error('deel zonder stand')
      return { stand, bron, redenen: toetsDeel(budget, bron, doel, vandaag) }
    })
    .toSorted((a, b) => strengheid(strengste(a.redenen)) - strengheid(strengste(b.redenen)))
}
