import type { ToekenningConcept } from '../contract/schemas/toekenning.ts'
import type { ToekenningFoutReden } from '../contract/lijsten/toekenning.ts'
import { regelSom } from './plan/kosten-som.ts'
import type { KostenRegel } from './plan/kosten.ts'
import type { Budget } from './potjes.ts'
import { afgesprokenBij, toetsToekenning, type Toekenning, type ToekenningFout } from './toekenning.ts'

/** Een besluit zoals de consulent het tot nu toe heeft; alles mag nog ontbreken, bedragen in centen. */
export type Opzet = ToekenningConcept
export type OpzetBron = Opzet['bronnen'][number]
export type OpzetPotje = Opzet['potjes'][number]

/** MIST: nog niet ingevuld; de rest zijn de redenen van het loket zelf. */
export type OpzetFout = { pad: string; reden: ToekenningFoutReden | 'MIST'; waarden: ToekenningFout['waarden'] }

/** @param vandaag `YYYY-MM-DD`: meestal de dag van het besluit en van versturen */
export function legeOpzet(vandaag: string): Opzet {
  return {
    kenmerk: '',
    besluitOp: vandaag,
    verzondenOp: vandaag,
    grond: '',
    versieId: null,
    bronnen: [],
    bronWijzigingen: [],
    potjes: [],
    potjeWijzigingen: [],
    eisen: [],
  }
}

const kort = (tekst: string, max: number): string => Array.from(tekst.replaceAll(/\s+/gu, ' ').trim()).slice(0, max).join('')

/**
 * Een regel van het budgetplan als begin van een potje. Wat iemand vroeg is nog niet wat toegekend is: domein en bron
 * kiest de consulent (zie `KostenRegel`), en elk veld mag anders.
 * @param bron de bron waaruit het komt, als er maar één kan
 */
export function potjeUitRegel(
  regel: KostenRegel,
  persoonId: string,
  id: string,
  bron: Pick<OpzetBron, 'id' | 'vanaf' | 'tot'> | null,
): OpzetPotje {
  const som = regelSom(regel)
  return {
    id,
    persoonId,
    naam: kort(regel.wat, 100),
    domein: null,
    soort: regel.eenheid === 'MAAND' ? 'MAANDLOON' : regel.tariefCent === null ? null : 'CONTRACT',
    zorgverlener: kort(regel.wie, 100),
    toelichting: '',
    tariefCent: regel.tariefCent,
    eenheid: regel.eenheid,
    vanaf: regel.vanaf ?? bron?.vanaf ?? '',
    tot: regel.tot ?? bron?.tot ?? '',
    regelId: regel.id,
    delen: [{ bronId: bron?.id ?? null, cent: som.soort === 'SOM' ? som.cent : null }],
  }
}

/** Een leeg potje, met de bron en de dagen als er maar één bron kan. */
export function leegPotje(id: string, bron: Pick<OpzetBron, 'id' | 'persoonId' | 'vanaf' | 'tot'> | null): OpzetPotje {
  return {
    id,
    persoonId: bron?.persoonId ?? null,
    naam: '',
    domein: null,
    soort: null,
    zorgverlener: '',
    toelichting: '',
    tariefCent: null,
    eenheid: null,
    vanaf: bron?.vanaf ?? '',
    tot: bron?.tot ?? '',
    regelId: null,
    delen: [{ bronId: bron?.id ?? null, cent: null }],
  }
}

/** Wat nog niet ingevuld is, in de volgorde van het scherm. */
function watMist(o: Opzet): OpzetFout[] {
  const mist = (pad: string, leeg: boolean): OpzetFout[] => (leeg ? [{ pad, reden: 'MIST', waarden: {} }] : [])
  return [
    ...mist('kenmerk', o.kenmerk.trim() === ''),
    ...mist('datum', o.besluitOp === ''),
    ...mist('verzondenOp', o.verzondenOp === ''),
    ...o.bronnen.flatMap((b, nr) => [
      ...mist(`bronnen.${nr}.wet`, b.wet === null),
      ...mist(`bronnen.${nr}.persoonId`, b.persoonId === null),
      ...mist(`bronnen.${nr}.verstrekker`, b.verstrekker.trim() === ''),
      ...mist(`bronnen.${nr}.cent`, b.cent === null || b.cent === 0),
      ...mist(`bronnen.${nr}.vanaf`, b.vanaf === ''),
      ...mist(`bronnen.${nr}.tot`, b.tot === ''),
      ...mist(`bronnen.${nr}.bevoorschotting`, b.bevoorschotting === null),
    ]),
    ...o.potjes.flatMap((p, nr) => [
      ...mist(`potjes.${nr}.naam`, p.naam.trim() === ''),
      ...mist(`potjes.${nr}.persoonId`, p.persoonId === null),
      ...mist(`potjes.${nr}.domein`, p.domein === null),
      ...mist(`potjes.${nr}.soort`, p.soort === null),
      ...mist(`potjes.${nr}.delen`, p.delen.length === 0 || p.delen.some((d) => d.bronId === null)),
      ...mist(
        `potjes.${nr}.cent`,
        p.delen.some((d) => d.cent === null || d.cent === 0),
      ),
      ...mist(`potjes.${nr}.tarief`, p.tariefCent !== null && p.tariefCent > 0 && p.eenheid === null),
      ...mist(`potjes.${nr}.vanaf`, p.vanaf === ''),
      ...mist(`potjes.${nr}.tot`, p.tot === ''),
    ]),
    ...o.eisen.flatMap((e, nr) => mist(`eisen.${nr}.tekst`, e.tekst.trim() === '')),
  ]
}

/** De opzet als besluit; wat ontbreekt is leeg, zodat de sommen ook halverwege kloppen. */
export function alsToekenning(o: Opzet): Toekenning {
  return {
    kenmerk: o.kenmerk.trim(),
    datum: o.besluitOp,
    verzondenOp: o.verzondenOp,
    grond: o.grond.trim(),
    versieId: o.versieId,
    bronnen: o.bronnen.map((b) => ({
      id: b.id,
      persoonId: b.persoonId ?? '',
      wet: b.wet ?? 'WMO',
      verstrekker: b.verstrekker.trim(),
      cent: b.cent ?? 0,
      vanaf: b.vanaf,
      tot: b.tot,
      bevoorschotting: b.bevoorschotting ?? 'VOORAF',
    })),
    bronWijzigingen: o.bronWijzigingen.flatMap((w) =>
      w.naarCent === null || w.naarCent === w.wasCent ? [] : [{ bronId: w.bronId, cent: w.naarCent - w.wasCent, verwachtCent: w.wasCent }],
    ),
    potjes: o.potjes.map((p) => {
      const delen = p.delen.flatMap((d) => (d.bronId === null ? [] : [{ bronId: d.bronId, cent: d.cent ?? 0 }]))
      const soort = p.soort ?? 'BEDRAG'
      return {
        id: p.id,
        persoonId: p.persoonId ?? '',
        naam: p.naam.trim(),
        domein: p.domein ?? 'B',
        soort,
        zorgverlener: p.zorgverlener.trim() === '' ? null : p.zorgverlener.trim(),
        toelichting: p.toelichting.trim() === '' ? null : p.toelichting.trim(),
        tarief: p.tariefCent !== null && p.tariefCent > 0 && p.eenheid !== null ? { cent: p.tariefCent, eenheid: p.eenheid } : null,
        vanaf: p.vanaf,
        tot: p.tot,
        afgesprokenCent: afgesprokenBij(
          soort,
          delen.reduce((som, d) => som + d.cent, 0),
        ),
        regelId: p.regelId,
        delen,
      }
    }),
    potjeWijzigingen: o.potjeWijzigingen.flatMap((w) =>
      w.naarCent === null || w.naarCent === w.wasCent
        ? []
        : [{ potjeId: w.potjeId, bronId: w.bronId, cent: w.naarCent - w.wasCent, verwachtCent: w.wasCent }],
    ),
    eisen: o.eisen.map((e) => ({ persoonId: e.persoonId, tekst: e.tekst.trim() })),
  }
}

/** Alles wat vastleggen nu tegenhoudt: eerst wat ontbreekt, anders wat het loket zou weigeren (dezelfde toets). */
export function toetsOpzet(o: Opzet, budget: Budget, deelnemers: readonly string[], vandaag: string): OpzetFout[] {
  const mist = watMist(o)
  if (mist.length > 0) return mist
  const fouten: OpzetFout[] = toetsToekenning(alsToekenning(o), budget, deelnemers)
  return o.besluitOp > vandaag ? [{ pad: 'datum', reden: 'DATUM', waarden: {} }, ...fouten] : fouten
}
