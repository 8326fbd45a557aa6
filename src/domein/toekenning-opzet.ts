import { GETYPT_TEKENS } from '../contract/lijsten/toekenning.ts'
import type { ToekenningConcept } from '../contract/schemas/toekenning.ts'
import type { ToekenningFoutReden } from '../contract/lijsten/toekenning.ts'
import { HOOGSTE_INVOER_CENT } from './geld.ts'
import { regelSom } from './plan/kosten-som.ts'
import type { KostenRegel } from './plan/kosten.ts'
import type { Budget } from './potjes.ts'
import { afgesprokenBij, toetsToekenning, type Toekenning, type ToekenningFout } from './toekenning.ts'

/** Een besluit zoals de consulent het tot nu toe heeft; alles mag nog ontbreken, bedragen in centen. */
export type Opzet = ToekenningConcept
export type OpzetBron = Opzet['bronnen'][number]
export type OpzetPotje = Opzet['potjes'][number]

/** MIST: nog niet ingevuld; ONLEESBAAR: wat er staat, is geen dag of geen bedrag; de rest zijn de redenen van het loket zelf. */
export type OpzetFout = { pad: string; reden: ToekenningFoutReden | 'MIST' | 'ONLEESBAAR'; waarden: ToekenningFout['waarden'] }

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

/** Wat iemand in een dag of bedrag typte dat nog niet te lezen is; '' als er niets is. @param pad zoals `verzondenOp` of `potjes.<id>.cent` */
export const getyptBij = (o: Opzet, pad: string): string => o.getypt?.find((g) => g.pad === pad)?.tekst ?? ''

/** Bewaart wat er getypt staat naast het lege veld; met '' is het veld weer te lezen. */
export function metGetypt(o: Opzet, pad: string, tekst: string): Opzet {
  if (getyptBij(o, pad) === tekst) return o
  const rest = (o.getypt ?? []).filter((g) => g.pad !== pad)
  return { ...o, getypt: tekst === '' ? rest : [...rest, { pad, tekst: tekst.slice(0, GETYPT_TEKENS) }] }
}

/**
 * Een opzet waarvan het besluit intussen ergens anders is vastgelegd: wat er al is, staat er niet nog eens bij. Zonder
 * zulke regels dezelfde opzet.
 */
export function zonderVastgelegd(o: Opzet, budget: Pick<Budget, 'bronnen' | 'potjes'>): Opzet {
  const er = new Set([...budget.bronnen, ...budget.potjes].map((x) => x.id))
  const bronCent = (id: string): number | undefined => budget.bronnen.find((b) => b.id === id)?.bedragCent
  const deelCent = (id: string, bronId: string): number | undefined =>
    budget.potjes.find((p) => p.id === id)?.delen.find((d) => d.bronId === bronId)?.budgetCent
  const uit = {
    bronnen: o.bronnen.filter((b) => !er.has(b.id)),
    potjes: o.potjes.filter((p) => !er.has(p.id)),
    bronWijzigingen: o.bronWijzigingen.filter((w) => w.naarCent === null || w.naarCent !== bronCent(w.bronId)),
    potjeWijzigingen: o.potjeWijzigingen.filter((w) => w.naarCent === null || w.naarCent !== deelCent(w.potjeId, w.bronId)),
  }
  const gelijk =
    uit.bronnen.length === o.bronnen.length &&
    uit.potjes.length === o.potjes.length &&
    uit.bronWijzigingen.length === o.bronWijzigingen.length &&
    uit.potjeWijzigingen.length === o.potjeWijzigingen.length
  return gelijk ? o : { ...o, ...uit }
}

/** Wat nog niet (leesbaar) ingevuld is, in de volgorde van het scherm. */
function watMist(o: Opzet): OpzetFout[] {
  const mist = (pad: string, leeg: boolean): OpzetFout[] => (leeg ? [{ pad, reden: 'MIST', waarden: {} }] : [])
  const onleesbaar = (pad: string, getypt: string, leeg: boolean): OpzetFout[] =>
    leeg && getyptBij(o, getypt) !== '' ? [{ pad, reden: 'ONLEESBAAR', waarden: {} }] : []
  const gelezen = (pad: string, getypt: string, leeg: boolean): OpzetFout[] => {
    const staatEr = onleesbaar(pad, getypt, leeg)
    return staatEr.length > 0 ? staatEr : mist(pad, leeg)
  }
  // Een bedrag dat er wel staat maar niet kan: het veld is niet leeg.
  const bedrag = (pad: string, cent: number): OpzetFout[] =>
    cent < 1 || cent > HOOGSTE_INVOER_CENT ? [{ pad, reden: 'BEDRAG', waarden: {} }] : []
  return [
    ...mist('kenmerk', o.kenmerk.trim() === ''),
    ...gelezen('datum', 'besluitOp', o.besluitOp === ''),
    ...gelezen('verzondenOp', 'verzondenOp', o.verzondenOp === ''),
    ...o.bronnen.flatMap((b, nr) => [
      ...mist(`bronnen.${nr}.wet`, b.wet === null),
      ...mist(`bronnen.${nr}.persoonId`, b.persoonId === null),
      ...mist(`bronnen.${nr}.verstrekker`, b.verstrekker.trim() === ''),
      ...gelezen(`bronnen.${nr}.cent`, `bronnen.${b.id}.cent`, b.cent === null),
      ...(b.cent === null ? [] : bedrag(`bronnen.${nr}.cent`, b.cent)),
      ...gelezen(`bronnen.${nr}.vanaf`, `bronnen.${b.id}.vanaf`, b.vanaf === ''),
      ...gelezen(`bronnen.${nr}.tot`, `bronnen.${b.id}.tot`, b.tot === ''),
      ...mist(`bronnen.${nr}.bevoorschotting`, b.bevoorschotting === null),
    ]),
    ...o.potjes.flatMap((p, nr) => [
      ...mist(`potjes.${nr}.naam`, p.naam.trim() === ''),
      ...mist(`potjes.${nr}.persoonId`, p.persoonId === null),
      ...mist(`potjes.${nr}.domein`, p.domein === null),
      ...mist(`potjes.${nr}.soort`, p.soort === null),
      ...mist(`potjes.${nr}.delen`, p.delen.length === 0 || p.delen.some((d) => d.bronId === null)),
      ...p.delen
        .flatMap((d, deel) => [
          ...gelezen(`potjes.${nr}.cent`, `potjes.${p.id}.cent${deel}`, d.cent === null),
          ...(d.cent === null ? [] : bedrag(`potjes.${nr}.cent`, d.cent)),
        ])
        .slice(0, 1),
      ...onleesbaar(`potjes.${nr}.tariefCent`, `potjes.${p.id}.tariefCent`, p.tariefCent === null),
      ...mist(`potjes.${nr}.tarief`, p.tariefCent !== null && p.tariefCent > 0 && p.eenheid === null),
      ...gelezen(`potjes.${nr}.vanaf`, `potjes.${p.id}.vanaf`, p.vanaf === ''),
      ...gelezen(`potjes.${nr}.tot`, `potjes.${p.id}.tot`, p.tot === ''),
    ]),
    // Een nieuw bedrag dat leeg of onleesbaar is, telt anders stil als 'niets veranderd'.
    ...o.bronWijzigingen.flatMap((w) => gelezen(`bron.${w.bronId}.cent`, `bron.${w.bronId}.cent`, w.naarCent === null)),
    ...o.potjeWijzigingen.flatMap((w) => gelezen(`potje.${w.potjeId}.cent`, `potje.${w.potjeId}.${w.bronId}`, w.naarCent === null)),
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
