import { type MomentVelden, type Waarde, isKeuzeVeld, verschillendeWaarden } from '../../domein/plan/moment.ts'
import { KEUZE_PREFIX } from '../../domein/plan/velden.ts'
import { LEEFGEBIEDEN, type PlanDocumentSoort } from '../../domein/plan/vorm.ts'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { bedragTekst, datumTekst } from '../../lib/opmaak.ts'

const ITEM = /^(?:keuze\.)?(doel|taak|regel)\.([0-9a-f-]{36})\.(\w+)$/
/** What a thing is called by: the text of this field. */
const NAAM: Readonly<Record<string, string>> = { doel: 'tekst', taak: 'tekst', regel: 'wat' }

/** The thing a field belongs to, null for a field of the document itself. */
export function dingVan(veld: string): { ding: string; id: string; veld: string } | null {
  const [, ding, id, rest] = ITEM.exec(veld) ?? []
  return ding === undefined || id === undefined || rest === undefined ? null : { ding, id, veld: rest }
}

/** Says the name of a field in a heading: 'Wat goed gaat', 'Kleine stap'. */
export function useVeldWoord(soort: PlanDocumentSoort): (veld: string, velden?: readonly MomentVelden[]) => string {
  const t = useTekst('geschiedenis')
  const plan = useTekst('plan')
  return (veld, velden = []) => {
    const item = dingVan(veld)
    if (item !== null) {
      const woord = t(`veld.${item.ding}.${item.veld}`)
      if (item.veld === NAAM[item.ding]) return woord
      const naam = `${item.ding}.${item.id}.${NAAM[item.ding]}`
      const ding = velden.map((v) => v.teksten[naam]?.trim() ?? '').find((x) => x !== '')
      return ding === undefined ? woord : t('veld.bij', { veld: woord, ding: ding.slice(0, 60) })
    }
    const keuze = veld.slice(KEUZE_PREFIX.length)
    if (isKeuzeVeld(veld)) return LEEFGEBIEDEN.some((g) => g === keuze) ? plan(`gebieden.${keuze}.naam`) : t(`veld.${keuze}`)
    if (soort === 'NOTITIES') return t('veld.notitie')
    return plan(`${soort === 'VERHAAL' ? 'kort' : soort === 'GEZIN' ? 'gezin' : 'deel'}.${veld}.naam`)
  }
}

/** Says what stood in a choice: '1 september 2026', '2,5', '4 of 6' where two people differed. */
export function useKeuzeWoord(): (veld: string, velden: MomentVelden) => string {
  const t = useTekst('geschiedenis')
  const plan = useTekst('plan')
  const taal = useTaal()
  const een = (veld: string, w: Waarde): string => {
    if (w === null) return t('waarde.geen')
    if (typeof w === 'boolean') return t(w ? 'waarde.ja' : 'waarde.nee')
    const naam = dingVan(veld)?.veld ?? veld
    if (typeof w === 'number') {
      if (naam === 'tarief' && Number.isSafeInteger(w)) return bedragTekst(w)
      return String(naam === 'zwareWeken' ? w : w / 100).replace('.', ',')
    }
    if (/^\d{4}-\d{2}-\d{2}$/.test(w)) return datumTekst(w, taal)
    if (LEEFGEBIEDEN.some((g) => g === w)) return plan(`gebieden.${w}.naam`)
    return naam === 'eenheid' || naam === 'per' ? t(`waarde.${w}`) : t('waarde.gekozen')
  }
  return (veld, velden) => {
    const woorden = verschillendeWaarden(velden.keuzes[veld]).map((w) => een(veld, w))
    if (woorden.length === 0) return t('waarde.niets')
    return woorden.reduce((a, b) => t('waarde.of', { een: a, ander: b }))
  }
}
