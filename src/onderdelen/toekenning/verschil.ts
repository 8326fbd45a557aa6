import type { Opzet } from '../../domein/toekenning-opzet.ts'
import { getyptBij } from '../../domein/toekenning-opzet.ts'
import { bedragTekst, datumTekst, type Taal } from '../../lib/opmaak.ts'
import { naamVan, type Werk } from './omgeving.ts'
import type { ToekenningTekst } from './zin.ts'

/** One field in which two drafts differ; '' where nothing is filled in, null where the whole line is not there. */
export type Verschil = { sleutel: string; naam: string; hier: string | null; daar: string | null }
/** What belongs together on the screen: the letter, one bron, one potje, one demand. */
type Groep = { sleutel: string; naam: string; velden: { sleutel: string; naam: string; waarde: string }[] }
type Woorden = { t: ToekenningTekst; taal: Taal; werk: Pick<Werk, 'dossier' | 'budget'> }

/** The fields of a draft with what stands in them, in the words of the screen. */
export function groepenVan(o: Opzet, { t, taal, werk }: Woorden): Groep[] {
  const { dossier, budget } = werk
  const dag = (waarde: string, pad: string): string => (waarde === '' ? getyptBij(o, pad) : datumTekst(waarde, taal))
  const geld = (cent: number | null, pad: string): string => (cent === null ? getyptBij(o, pad) : bedragTekst(cent))
  const bronNaam = (id: string | null): string => {
    const b = budget.bronnen.find((x) => x.id === id) ?? o.bronnen.find((x) => x.id === id)
    if (b === undefined) return ''
    return b.wet === null ? t('geld.nieuw') : t('geld.rij', { wet: b.wet, naam: naamVan(dossier, b.persoonId) })
  }
  const veld = (sleutel: string, naam: string, waarde: string) => ({ sleutel, naam, waarde })
  const keuze = (soort: string, waarde: string | null): string => (waarde === null ? '' : t(`${soort}.${waarde}`))
  return [
    {
      sleutel: 'brief',
      naam: '',
      velden: [
        veld('kenmerk', t('brief.kenmerk'), o.kenmerk),
        veld('besluitOp', t('brief.datum'), dag(o.besluitOp, 'besluitOp')),
        veld('verzondenOp', t('brief.verzonden'), dag(o.verzondenOp, 'verzondenOp')),
        veld('grond', t('brief.grond'), o.grond),
        veld('versieId', t('botsing.plan'), o.versieId === null ? '' : t('botsing.planGekozen')),
      ],
    },
    ...o.bronnen.map((b) => ({
      sleutel: b.id,
      naam: bronNaam(b.id),
      velden: [
        veld('wet', t('bron.wet'), keuze('wet', b.wet)),
        veld('persoonId', t('bron.persoon'), naamVan(dossier, b.persoonId)),
        veld('verstrekker', t('bron.verstrekker'), b.verstrekker),
        veld('cent', t('bron.cent'), geld(b.cent, `bronnen.${b.id}.cent`)),
        veld('vanaf', t('vanaf'), dag(b.vanaf, `bronnen.${b.id}.vanaf`)),
        veld('tot', t('tot'), dag(b.tot, `bronnen.${b.id}.tot`)),
        veld('bevoorschotting', t('bron.bevoorschotting'), keuze('bevoorschotting', b.bevoorschotting)),
      ],
    })),
    ...o.bronWijzigingen.map((w) => ({
      sleutel: `bron ${w.bronId}`,
      naam: bronNaam(w.bronId),
      velden: [veld('naarCent', t('wijzig.cent'), geld(w.naarCent, `bron.${w.bronId}.cent`))],
    })),
    ...o.potjes.map((p) => ({
      sleutel: p.id,
      naam: p.naam.trim() === '' ? t('potjes.nieuw') : p.naam,
      velden: [
        veld('naam', t('potje.naam'), p.naam),
        veld('persoonId', t('potje.persoon'), naamVan(dossier, p.persoonId)),
        veld('domein', t('potje.domein'), keuze('domein', p.domein)),
        veld('soort', t('potje.soort'), keuze('soort', p.soort)),
        ...p.delen.flatMap((d, nr) => [
          veld(`bron${nr}`, p.delen.length > 1 ? t('potje.deelBron', { nr: nr + 1 }) : t('potje.bron'), bronNaam(d.bronId)),
          veld(
            `cent${nr}`,
            p.delen.length > 1 ? t('potje.deelCent', { nr: nr + 1 }) : t('potje.cent'),
            geld(d.cent, `potjes.${p.id}.cent${nr}`),
          ),
        ]),
        veld('vanaf', t('vanaf'), dag(p.vanaf, `potjes.${p.id}.vanaf`)),
        veld('tot', t('tot'), dag(p.tot, `potjes.${p.id}.tot`)),
        veld('zorgverlener', t('potje.zorgverlener'), p.zorgverlener),
        veld('tariefCent', t('potje.tarief'), geld(p.tariefCent, `potjes.${p.id}.tariefCent`)),
        veld('eenheid', t('potje.eenheid'), keuze('eenheid', p.eenheid)),
        veld('toelichting', t('potje.toelichting'), p.toelichting),
      ],
    })),
    ...o.potjeWijzigingen.map((w) => ({
      sleutel: `potje ${w.potjeId} ${w.bronId}`,
      naam: budget.potjes.find((p) => p.id === w.potjeId)?.naam ?? '',
      velden: [veld('naarCent', t('wijzig.cent'), geld(w.naarCent, `potje.${w.potjeId}.${w.bronId}`))],
    })),
    // A demand has no name but its place: two tabs that wrote the same one wrote one.
    ...o.eisen.map((e, nr) => ({
      sleutel: `eis ${nr}`,
      naam: '',
      velden: [
        veld('tekst', t('eisen.eis', { nr: nr + 1 }), e.tekst),
        veld('voor', t('botsing.eisVoor', { nr: nr + 1 }), e.persoonId === null ? t('eisen.iedereen') : naamVan(dossier, e.persoonId)),
      ],
    })),
  ]
}

/** Per field that is not the same: what stands in it on this screen and in the other version. */
export function verschillen(hier: Opzet, daar: Opzet, woorden: Woorden): Verschil[] {
  const [links, rechts] = [groepenVan(hier, woorden), groepenVan(daar, woorden)]
  const alle = [...links, ...rechts.filter((r) => !links.some((l) => l.sleutel === r.sleutel))]
  return alle.flatMap(({ sleutel }): Verschil[] => {
    const l = links.find((g) => g.sleutel === sleutel)
    const r = rechts.find((g) => g.sleutel === sleutel)
    if (l === undefined || r === undefined) {
      const een = l ?? r
      if (een === undefined) return []
      const wat = ingevuld(een)
      const naam = een.naam === '' ? (een.velden[0]?.naam ?? '') : een.naam
      return [{ sleutel, naam, hier: l === undefined ? null : wat, daar: r === undefined ? null : wat }]
    }
    const velden = [...l.velden, ...r.velden.filter((v) => !l.velden.some((x) => x.sleutel === v.sleutel))]
    return velden.flatMap((v) => {
      const waarde = (g: Groep): string => g.velden.find((x) => x.sleutel === v.sleutel)?.waarde ?? ''
      const naam = l.naam === '' ? v.naam : `${l.naam}: ${v.naam}`
      return waarde(l) === waarde(r) ? [] : [{ sleutel: `${sleutel} ${v.sleutel}`, naam, hier: waarde(l), daar: waarde(r) }]
    })
  })
}

/** Everything that is filled in, in one line. */
export const ingevuld = (g: Groep): string =>
  g.velden
    .map((v) => v.waarde)
    .filter((w) => w !== '')
    .join(' · ')

/** Do two drafts say the same? A demand has no name but its words: the id that each tab gave it says nothing. */
export function zelfdeWoorden(a: Opzet, b: Opzet): boolean {
  const woorden = (o: Opzet): string => JSON.stringify({ ...o, eisen: o.eisen.map((e) => [e.persoonId, e.tekst]) })
  return woorden(a) === woorden(b)
}
