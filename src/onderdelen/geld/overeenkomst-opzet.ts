import { EENHEDEN, type Eenheid } from '../../contract/lijsten/geld.ts'
import { TARIEF_SOORTEN, type TariefSoort } from '../../contract/lijsten/instellingen.ts'
import {
  AANTAL_PER,
  BETAALWIJZEN,
  ZORGVERLENER_RELATIES,
  type AantalPer,
  type Betaalwijze,
  type OvereenkomstSoort,
  type ZorgverlenerRelatie,
} from '../../contract/lijsten/zorg.ts'
import type { OvereenkomstInhoud } from '../../contract/schemas/zorg.ts'
import { budgetUit } from '../../domein/budget-uit.ts'
import { hulpBij, type AndereOvereenkomst, type OvereenkomstPlan, type ToetsOmgeving } from '../../domein/zorgovereenkomst.ts'
import { kiesSoort } from '../../domein/zorgovereenkomst-staat.ts'
import type { Budget, Potje } from './vragen.ts'
import type { Overeenkomst, Overeenkomsten } from './overeenkomst-vragen.ts'

/** Who gives the help, when that is nobody of the list. */
export const WIE = { nieuw: 'NIEUW', ik: 'IK', kaart: 'KAART' } as const

/** What a person typed for an agreement; stands on this device until the loket took it. */
export type Opzet = {
  potjeId: string
  /** `''` not chosen, one of WIE, or the id of a zorgverlener whom the family knows */
  wie: string
  naam: string
  relatie: ZorgverlenerRelatie | null
  kvk: string
  agb: string
  ikBepaal: boolean | null
  zelfKomen: boolean | null
  inDienst: boolean | null
  /** null: not chosen; `GEEN`: not known */
  hulp: TariefSoort | 'GEEN' | null
  vanaf: string
  tot: string
  opzegDagen: number | null
  betaalwijze: Betaalwijze | null
  eenheid: Eenheid | null
  tariefCent: number | null
  per: AantalPer | null
  aantal: string
  zorg: string
  handtekening: string
  anderGetekend: boolean | null
  anderOp: string
  /** id of the command that carries this, once it was handed to the sender */
  verstuurdAls: string | null
}

export const LEGE_OPZET: Opzet = {
  potjeId: '',
  wie: '',
  naam: '',
  relatie: null,
  kvk: '',
  agb: '',
  ikBepaal: null,
  zelfKomen: null,
  inDienst: null,
  hulp: null,
  vanaf: '',
  tot: '',
  opzegDagen: null,
  betaalwijze: null,
  eenheid: null,
  tariefCent: null,
  per: null,
  aantal: '',
  zorg: '',
  handtekening: '',
  anderGetekend: null,
  anderOp: '',
  verstuurdAls: null,
}

const tekst = (r: unknown): string => (typeof r === 'string' ? r : '')
const uit = <T extends string>(lijst: readonly T[], r: unknown): T | null => lijst.find((x) => x === r) ?? null
const jaNee = (r: unknown): boolean | null => (typeof r === 'boolean' ? r : null)
const getal = (r: unknown): number | null => (typeof r === 'number' && Number.isSafeInteger(r) ? r : null)

/** Reads what a device kept, perhaps of an older version of this form. */
export function leesOpzet(ruw: unknown): Opzet | null {
  if (typeof ruw !== 'object' || ruw === null) return null
  const r: Partial<Record<keyof Opzet, unknown>> = ruw
  return {
    potjeId: tekst(r.potjeId),
    wie: tekst(r.wie),
    naam: tekst(r.naam),
    relatie: uit(ZORGVERLENER_RELATIES, r.relatie),
    kvk: tekst(r.kvk),
    agb: tekst(r.agb),
    ikBepaal: jaNee(r.ikBepaal),
    zelfKomen: jaNee(r.zelfKomen),
    inDienst: jaNee(r.inDienst),
    hulp: uit([...TARIEF_SOORTEN, 'GEEN'] as const, r.hulp),
    vanaf: tekst(r.vanaf),
    tot: tekst(r.tot),
    opzegDagen: getal(r.opzegDagen),
    betaalwijze: uit(BETAALWIJZEN, r.betaalwijze),
    eenheid: uit(EENHEDEN, r.eenheid),
    tariefCent: getal(r.tariefCent),
    per: uit(AANTAL_PER, r.per),
    aantal: tekst(r.aantal),
    zorg: tekst(r.zorg),
    handtekening: tekst(r.handtekening),
    anderGetekend: jaNee(r.anderGetekend),
    anderOp: tekst(r.anderOp),
    verstuurdAls: typeof r.verstuurdAls === 'string' ? r.verstuurdAls : null,
  }
}

/** A number of units as typed (`2`, `2,5`, `2.5`), times 100; null when it is none or nothing. */
export function leesAantal(getypt: string): number | null {
  const deel = /^\s*(\d{1,5})(?:[.,](\d{1,2}))?\s*$/u.exec(getypt)
  if (deel === null) return null
  const honderdste = Number(deel[1]) * 100 + Number((deel[2] ?? '').padEnd(2, '0') || 0)
  return honderdste > 0 ? honderdste : null
}

/** Units times 100 as it is typed. */
export const aantalTekst = (honderdste: number): string => String(honderdste / 100).replace('.', ',')

/** The form with what an agreement says now. */
export function opzetUit(o: Overeenkomst): Opzet {
  return {
    ...LEGE_OPZET,
    potjeId: o.potje.id,
    wie: o.zorgverlener.id,
    ikBepaal: o.zorgverlener.relatie === 'PERSOON' ? o.soort === 'ARBEID' : null,
    zelfKomen: o.zorgverlener.relatie === 'PERSOON' ? o.soort === 'ARBEID' : null,
    inDienst: o.zorgverlener.relatie === 'FAMILIE' ? o.soort === 'ARBEID' : null,
    hulp: o.hulp ?? 'GEEN',
    vanaf: o.vanaf,
    tot: o.tot,
    opzegDagen: o.opzegDagen,
    betaalwijze: o.betaalwijze,
    eenheid: o.tarief.eenheid,
    tariefCent: o.tarief.cent,
    per: o.per,
    aantal: aantalTekst(o.aantalHonderdste),
    zorg: o.zorgbeschrijving ?? '',
  }
}

export type GekozenZorgverlener = {
  id: string | null
  naam: string
  relatie: ZorgverlenerRelatie | null
  kvk: string | null
  agb: string | null
}

const acht = (s: string): string | null => (/^\d{8}$/u.test(s.replaceAll(/\s/gu, '')) ? s.replaceAll(/\s/gu, '') : null)
export const isAcht = (s: string): boolean => s.trim() === '' || acht(s) !== null

/** Who gives the help as far as that is chosen; `ik` is the name of who fills this in. */
export function gekozenWie(o: Opzet, lijst: Overeenkomsten, ik: string): GekozenZorgverlener | null {
  const bekend = lijst.zorgverleners.find((z) => z.id === o.wie)
  if (bekend) return bekend
  if (o.wie === WIE.ik) return { id: null, naam: ik, relatie: 'FAMILIE', kvk: null, agb: null }
  if (o.wie === WIE.nieuw || o.wie === WIE.kaart)
    return { id: null, naam: o.naam.trim(), relatie: o.relatie, kvk: acht(o.kvk), agb: acht(o.agb) }
  return null
}

/** The model that follows from the answers; null while one is missing. */
export function soortUit(o: Opzet, wie: GekozenZorgverlener | null): OvereenkomstSoort | null {
  if (wie === null || wie.relatie === null) return null
  if (wie.relatie === 'FAMILIE') return o.inDienst === null ? null : o.inDienst ? 'ARBEID' : 'FAMILIE'
  return kiesSoort({ relatie: wie.relatie, ikBepaal: o.ikBepaal, zelfKomen: o.zelfKomen })
}

/** Kind of help as the contract wants it; the only one of a domein needs no question. */
export function hulpUit(o: Opzet, potje: Pick<Potje, 'domein'> | undefined): TariefSoort | null {
  const bij = potje === undefined ? [] : hulpBij(potje.domein)
  if (bij.length === 1) return bij[0] ?? null
  return o.hulp !== null && o.hulp !== 'GEEN' && bij.includes(o.hulp) ? o.hulp : null
}

/** Price and period for the rules; null while something that they need is missing. */
export function planUit(o: Opzet, wie: GekozenZorgverlener | null, potje: Potje | undefined): OvereenkomstPlan | null {
  const soort = soortUit(o, wie)
  const loon = o.betaalwijze === 'MAANDLOON'
  const aantalHonderdste = loon ? 100 : leesAantal(o.aantal)
  const eenheid = loon ? 'MAAND' : o.eenheid
  const per = loon ? 'MAAND' : o.per
  if (soort === null || wie === null || wie.relatie === null || potje === undefined) return null
  if (o.betaalwijze === null || eenheid === null || per === null || aantalHonderdste === null) return null
  if (o.tariefCent === null || o.tariefCent === 0 || o.vanaf === '' || o.tot < o.vanaf) return null
  return {
    soort,
    hulp: hulpUit(o, potje),
    betaalwijze: o.betaalwijze,
    tarief: { cent: o.tariefCent, eenheid },
    aantalHonderdste,
    per,
    vanaf: o.vanaf,
    tot: o.tot,
    zorgverlener: { id: wie.id, relatie: wie.relatie, kvk: wie.kvk },
  }
}

/** What goes to the loket; null while something is missing. */
export function inhoudUit(o: Opzet, wie: GekozenZorgverlener | null, plan: OvereenkomstPlan | null): OvereenkomstInhoud | null {
  if (plan === null || wie === null || wie.relatie === null || wie.naam === '' || o.opzegDagen === null || o.zorg.trim() === '') return null
  const { zorgverlener: _z, ...afspraak } = plan
  return {
    ...afspraak,
    potjeId: o.potjeId,
    zorgverlener:
      wie.id === null
        ? { soort: 'NIEUW', naam: wie.naam, relatie: wie.relatie, kvk: wie.kvk, agb: wie.agb, ik: o.wie === WIE.ik }
        : { soort: 'BESTAAND', id: wie.id },
    opzegDagen: o.opzegDagen,
    zorgbeschrijving: o.zorg.trim(),
  }
}

const alsAndere = (o: Overeenkomst): AndereOvereenkomst => ({
  id: o.id,
  nummer: o.nummer,
  potjeId: o.potje.id,
  zorgverlenerId: o.zorgverlener.id,
  betaalwijze: o.betaalwijze,
  tarief: o.tarief,
  aantalHonderdste: o.aantalHonderdste,
  per: o.per,
  vanaf: o.vanaf,
  tot: o.tot,
  eindigtOp: o.eindigtOp,
  opzegDagen: o.opzegDagen,
  opgezegdOp: o.opgezegdOp,
})

/** Where an agreement out of this potje must fit, with the same rules as the loket; null: no such potje here. */
export function omgevingUit(
  budget: Budget,
  lijst: Overeenkomsten,
  { potjeId, vorigeId, zelfId }: { potjeId: string; vorigeId: string | null; zelfId: string | null },
): ToetsOmgeving | null {
  const potje = budgetUit(budget).potjes.find((p) => p.id === potjeId)
  const maanden = budget.potjes.find((p) => p.id === potjeId)?.maanden
  if (potje === undefined || maanden === undefined) return null
  return {
    potje,
    bronnen: budget.bronnen,
    gebruikt: { maanden, inBehandelingCent: potje.delen.reduce((som, d) => som + d.inBehandelingCent, 0) },
    tarieven: lijst.tarieven,
    andere: lijst.items
      .filter((o) => o.id !== zelfId && o.persoonId === potje.persoonId && (o.staat === 'SVB_CHECK' || o.goedgekeurdOp !== null))
      .map(alsAndere),
    vorigeId,
    normWerkdagen: lijst.normWerkdagen,
    vandaag: lijst.vandaag,
  }
}
