import type { Bevoorschotting, Domein, PotjeSoort, Wet } from '../contract/lijsten/geld.ts'
import type { ToekenningFoutReden } from '../contract/lijsten/toekenning.ts'
import { HOOGSTE_INVOER_CENT, som } from './geld.ts'
import { standPerDeel, type Budget, type Potje, type Tarief } from './potjes.ts'

export type ToekenningBron = {
  id: string
  persoonId: string
  wet: Wet
  verstrekker: string
  cent: number
  vanaf: string
  tot: string
  bevoorschotting: Bevoorschotting
}

export type ToekenningPotje = {
  id: string
  persoonId: string
  naam: string
  domein: Domein
  soort: PotjeSoort
  zorgverlener: string | null
  toelichting: string | null
  tarief: Tarief | null
  vanaf: string
  tot: string
  /** Wat voor de hele periode is afgesproken: bindend bij MAANDLOON, anders gepland. */
  afgesprokenCent: number
  /** De regel van het budgetplan waar het uit komt. */
  regelId: string | null
  delen: readonly { bronId: string; cent: number }[]
}

/** Eén besluit in zijn geheel; bedragen in centen, wijzigingen als verschil met wat er was. */
export type Toekenning = {
  kenmerk: string
  datum: string
  verzondenOp: string
  grond: string
  versieId: string | null
  bronnen: readonly ToekenningBron[]
  bronWijzigingen: readonly { bronId: string; cent: number; verwachtCent: number }[]
  potjes: readonly ToekenningPotje[]
  potjeWijzigingen: readonly { potjeId: string; bronId: string; cent: number; verwachtCent: number }[]
  eisen: readonly { persoonId: string | null; tekst: string }[]
}

export type ToekenningFout = { pad: string; reden: ToekenningFoutReden; waarden: Readonly<Record<string, string | number>> }

/** Een bron zoals hij na het besluit is. */
export type BronNa = {
  id: string
  persoonId: string
  wet: Wet
  verstrekker: string
  vanaf: string
  tot: string
  nieuw: boolean
  /** Bedrag van de bron voor en na het besluit. */
  wasCent: number
  cent: number
  verdeeldCent: number
  /** Bedrag − verdeeld: blijft zichtbaar als 'nog niet verdeeld' tot iemand het verdeelt. Onder nul = te veel verdeeld. */
  nietVerdeeldCent: number
}

type DeelBedrag = { bronId: string; budgetCent: number }

/** Wat van een bron nog in geen enkel potje zit. Telt wat betaald is mee als verdeeld. */
export function nietVerdeeldCent(bron: { id: string; bedragCent: number }, potjes: readonly { delen: readonly DeelBedrag[] }[]): number {
  return bron.bedragCent - som(potjes.flatMap((p) => p.delen.filter((d) => d.bronId === bron.id).map((d) => d.budgetCent)))
}

/** Alle bronnen zoals ze na dit besluit zijn: de sommen van het controlescherm en van de toets zijn dezelfde. */
export function bronnenNa(t: Toekenning, budget: Pick<Budget, 'bronnen' | 'potjes'>): BronNa[] {
  const erbij = (bronId: string): number =>
    som([
      ...t.potjes.flatMap((p) => p.delen.filter((d) => d.bronId === bronId).map((d) => d.cent)),
      ...t.potjeWijzigingen.filter((w) => w.bronId === bronId).map((w) => w.cent),
    ])
  const van = (b: Omit<BronNa, 'nietVerdeeldCent'>): BronNa => ({ ...b, nietVerdeeldCent: b.cent - b.verdeeldCent })
  return [
    ...budget.bronnen.map((b) => {
      const cent = b.bedragCent + som(t.bronWijzigingen.filter((w) => w.bronId === b.id).map((w) => w.cent))
      const verdeeldCent = b.bedragCent - nietVerdeeldCent(b, budget.potjes) + erbij(b.id)
      const { id, persoonId, wet, verstrekker, vanaf, tot } = b
      return van({ id, persoonId, wet, verstrekker, vanaf, tot, nieuw: false, wasCent: b.bedragCent, cent, verdeeldCent })
    }),
    ...t.bronnen.map(({ bevoorschotting: _, ...b }) => van({ ...b, nieuw: true, wasCent: 0, verdeeldCent: erbij(b.id) })),
  ]
}

/**
 * Toetst een besluit tegen de regels en de stand van dit moment; leeg = het kan zo geboekt. Regels: domein.md,
 * afdeling 1 (potje, deel, bron), afdeling 5 (matrix: NIET kan niet toegekend, periode, één persoon per bron), issue 4
 * (potjes samen nooit boven de bron; niet lager dan betaald, in behandeling of bindend).
 * @param deelnemers ids van wie in dit dossier geld kan krijgen
 */
export function toetsToekenning(t: Toekenning, budget: Budget, deelnemers: readonly string[]): ToekenningFout[] {
  const fouten: ToekenningFout[] = []
  const fout = (pad: string, reden: ToekenningFoutReden, waarden: ToekenningFout['waarden'] = {}): void =>
    void fouten.push({ pad, reden, waarden })
  const inhoud = [t.bronnen, t.bronWijzigingen, t.potjes, t.potjeWijzigingen, t.eisen]
  if (inhoud.every((lijst) => lijst.length === 0)) fout('bronnen', 'LEEG')
  if (t.verzondenOp < t.datum) fout('verzondenOp', 'VERZONDEN', { besluitDatum: t.datum })
  if (budget.bronnen.length > 0 && t.grond.trim() === '') fout('grond', 'GROND')
  const ids = [...t.bronnen, ...t.potjes].map((x) => x.id)
  const bestaand = new Set([...budget.bronnen, ...budget.potjes].map((x) => x.id))
  if (new Set(ids).size < ids.length || ids.some((id) => bestaand.has(id))) fout('bronnen', 'DUBBEL')

  t.bronnen.forEach((b, nr) => {
    const pad = `bronnen.${nr}`
    if (!deelnemers.includes(b.persoonId)) fout(`${pad}.persoonId`, 'PERSOON')
    if (b.tot < b.vanaf) fout(`${pad}.tot`, 'PERIODE')
    if (b.cent < 1 || b.cent > HOOGSTE_INVOER_CENT) fout(`${pad}.cent`, 'BEDRAG')
  })
  toetsBronWijzigingen(t, budget, fout)
  const na = bronnenNa(t, budget)
  t.potjes.forEach((p, nr) => toetsPotje(p, `potjes.${nr}`, na, budget, fout))
  toetsPotjeWijzigingen(t, budget, fout)
  for (const b of na)
    if (b.nietVerdeeldCent < 0) fout(`bron.${b.id}`, 'TE_VEEL_VERDEELD', { bedragCent: b.cent, teVeelCent: -b.nietVerdeeldCent })
  t.eisen.forEach((e, nr) => {
    if (e.persoonId !== null && !deelnemers.includes(e.persoonId)) fout(`eisen.${nr}.persoonId`, 'PERSOON')
  })
  return fouten
}

type Meld = (pad: string, reden: ToekenningFoutReden, waarden?: ToekenningFout['waarden']) => void

function toetsBronWijzigingen(t: Toekenning, budget: Budget, fout: Meld): void {
  t.bronWijzigingen.forEach((w, nr) => {
    const pad = `bronWijzigingen.${nr}`
    const bron = budget.bronnen.find((b) => b.id === w.bronId)
    if (!bron) return fout(pad, 'ONBEKENDE_BRON')
    if (t.bronWijzigingen.some((x, ander) => ander < nr && x.bronId === w.bronId)) fout(pad, 'DUBBEL')
    if (bron.bedragCent !== w.verwachtCent) fout(pad, 'VERANDERD', { nuCent: bron.bedragCent })
    else if (w.cent === 0 || bron.bedragCent + w.cent < 0 || bron.bedragCent + w.cent > HOOGSTE_INVOER_CENT) fout(`${pad}.cent`, 'BEDRAG')
  })
}

function toetsPotje(p: ToekenningPotje, pad: string, na: readonly BronNa[], budget: Budget, fout: Meld): void {
  const { regelset, matrix } = budget.regels
  const totaal = som(p.delen.map((d) => d.cent))
  if (p.tot < p.vanaf) fout(`${pad}.tot`, 'PERIODE')
  if (p.delen.length === 0) fout(`${pad}.delen`, 'GEEN_BRON')
  // In regelset R heeft elk potje precies één deel (domein.md, afdeling 1).
  if (p.delen.length > 1 && regelset === 'R') fout(`${pad}.delen`, 'EEN_BRON')
  if (new Set(p.delen.map((d) => d.bronId)).size < p.delen.length) fout(`${pad}.delen`, 'DUBBEL')
  if (p.delen.some((d) => d.cent < 1) || totaal > HOOGSTE_INVOER_CENT) fout(`${pad}.cent`, 'BEDRAG')
  if (p.afgesprokenCent < 0 || p.afgesprokenCent > totaal) fout(`${pad}.afgesprokenCent`, 'AFGESPROKEN', { bedragCent: totaal })
  if (p.soort === 'MAANDLOON' && p.tarief !== null && p.tarief.eenheid !== 'MAAND') fout(`${pad}.tarief`, 'TARIEF')
  for (const deel of p.delen) {
    const bron = na.find((b) => b.id === deel.bronId)
    if (!bron) {
      fout(`${pad}.delen`, 'ONBEKENDE_BRON')
      continue
    }
    if (bron.persoonId !== p.persoonId) fout(`${pad}.persoonId`, 'ANDERE_PERSOON')
    // Een potje uit één bron ligt erin; met meer bronnen (E) houdt elk deel de dagen van zijn eigen bron.
    const buiten = regelset === 'R' ? p.vanaf < bron.vanaf || p.tot > bron.tot : p.vanaf > bron.tot || p.tot < bron.vanaf
    if (buiten) fout(`${pad}.tot`, 'BUITEN_BRON', { vanafDatum: bron.vanaf, totDatum: bron.tot })
    if (matrix[bron.wet][p.domein].woord === 'NIET') fout(`${pad}.domein`, 'DOMEIN', { wet: bron.wet, domein: p.domein })
  }
}

/** Zoveel mag er hoogstens uit dit deel: niet wat betaald, in behandeling of bindend is. */
export function verlaagbaarCent(potje: Potje, bronId: string, budget: Pick<Budget, 'bronnen' | 'regels'>): number {
  return standPerDeel(potje, budget.bronnen, budget.regels.matrix).find((d) => d.bronId === bronId)?.verschuifbaarCent ?? 0
}

function toetsPotjeWijzigingen(t: Toekenning, budget: Budget, fout: Meld): void {
  t.potjeWijzigingen.forEach((w, nr) => {
    const pad = `potjeWijzigingen.${nr}`
    const potje = budget.potjes.find((p) => p.id === w.potjeId)
    const deel = potje?.delen.find((d) => d.bronId === w.bronId)
    if (!potje || !deel) return fout(pad, 'ONBEKEND_POTJE')
    if (t.potjeWijzigingen.some((x, ander) => ander < nr && x.potjeId === w.potjeId && x.bronId === w.bronId)) fout(pad, 'DUBBEL')
    if (deel.budgetCent !== w.verwachtCent) return fout(pad, 'VERANDERD', { nuCent: deel.budgetCent })
    if (w.cent === 0) return fout(`${pad}.cent`, 'BEDRAG')
    const mag = verlaagbaarCent(potje, w.bronId, budget)
    if (-w.cent > mag) fout(`${pad}.cent`, 'TE_LAAG', { naam: potje.naam, laagsteCent: deel.budgetCent - mag })
    const bron = budget.bronnen.find((b) => b.id === w.bronId)
    if (w.cent > 0 && bron && budget.regels.matrix[bron.wet][potje.domein].woord === 'NIET')
      fout(`${pad}.cent`, 'DOMEIN', { wet: bron.wet, domein: potje.domein })
  })
}

/** Wat een wijziging van een potje aan zijn afspraken doet; de vrije ruimte gaat eerst, dan het geplande. */
export function afspraakNa(
  potje: Pick<Potje, 'soort'>,
  nogVrijCent: number,
  verschilCent: number,
): { soort: 'GEPLAND' | 'BINDEND'; cent: number } {
  if (verschilCent < 0) return { soort: 'GEPLAND', cent: Math.min(0, nogVrijCent + verschilCent) }
  if (potje.soort === 'MAANDLOON') return { soort: 'BINDEND', cent: verschilCent }
  return { soort: 'GEPLAND', cent: potje.soort === 'RESERVE' ? 0 : verschilCent }
}

/** Wat van een nieuw potje meestal afgesproken is: uren en maandloon helemaal, een reserve niet. */
export function afgesprokenBij(soort: PotjeSoort, cent: number): number {
  return soort === 'RESERVE' ? 0 : cent
}

/** De personen die in dit besluit voorkomen; voor hen allen moet wie het invoert mogen beslissen. */
export function personenIn(t: Toekenning, budget: Pick<Budget, 'bronnen' | 'potjes'>): string[] {
  const bron = (id: string): string[] => budget.bronnen.filter((b) => b.id === id).map((b) => b.persoonId)
  const potje = (id: string): string[] => budget.potjes.filter((p) => p.id === id).map((p) => p.persoonId)
  return [
    ...new Set([
      ...t.bronnen.map((b) => b.persoonId),
      ...t.potjes.flatMap((p) => [p.persoonId, ...p.delen.flatMap((d) => bron(d.bronId))]),
      ...t.bronWijzigingen.flatMap((w) => bron(w.bronId)),
      ...t.potjeWijzigingen.flatMap((w) => [...potje(w.potjeId), ...bron(w.bronId)]),
      ...t.eisen.flatMap((e) => (e.persoonId === null ? [] : [e.persoonId])),
    ]),
  ]
}
