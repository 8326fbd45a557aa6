import { SCHEIDINGEN, leesCsvRegels, type CsvRegel } from '../kaart/csv.ts'
import { Verslag } from '../kaart/melding.ts'
import { decimaaltekenVan, leesBestandsbedrag, type Decimaalteken } from './bedrag.ts'
import { leesBestandsdag } from './dag.ts'
import { BestandFout, isIban, keurKenmerk, MAX_RIJEN, type Rij, type RijFoutCode } from './rij.ts'

const VELDEN = ['kenmerk', 'bedrag', 'betaaldOp', 'zorgDag', 'declaratie', 'overeenkomst', 'potje'] as const
type Veld = (typeof VELDEN)[number]
const VERPLICHT = ['kenmerk', 'bedrag', 'betaaldOp'] as const

/** Headings that other systems use; compared without capitals, accents and signs. Other columns are not looked at. */
const KOPPEN: Readonly<Record<Veld, readonly string[]>> = {
  kenmerk: [
    'kenmerk',
    'betaalkenmerk',
    'betalingskenmerk',
    'kenmerk betaling',
    'referentie',
    'betaalreferentie',
    'transactie',
    'transactienummer',
    'betaling id',
    'payment reference',
    'reference',
  ],
  bedrag: ['bedrag', 'bedrag eur', 'bedrag euro', 'bedrag in euro', 'betaald bedrag', 'uitbetaald', 'uitbetaald bedrag', 'amount'],
  betaaldOp: [
    'betaald op',
    'betaaldatum',
    'betaaldag',
    'betaalddatum',
    'datum betaling',
    'boekdatum',
    'uitbetaald op',
    'datum',
    'payment date',
    'date',
  ],
  zorgDag: [
    'zorgdag',
    'zorgdatum',
    'datum zorg',
    'laatste zorgdag',
    'laatste dag zorg',
    'zorg tot',
    'zorg tot en met',
    'periode tot',
    'periode tot en met',
  ],
  declaratie: ['declaratie', 'declaratiekenmerk', 'kenmerk declaratie', 'declaratienummer', 'declaratie id', 'claim'],
  overeenkomst: ['overeenkomst', 'zorgovereenkomst', 'overeenkomst id', 'zorgovereenkomst id', 'contract'],
  potje: ['potje', 'potje id'],
}
const VELD_VAN = new Map(VELDEN.flatMap((veld) => KOPPEN[veld].map((kop): [string, Veld] => [kop, veld])))

/** So many rows from the top the headings are looked for: above them may stand a title. */
const ZOEK_KOP = 20

type Kolommen = ReadonlyMap<Veld, number>

function kaleKop(cel: string): string {
  return cel
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, ' ')
    .trim()
}

/** The columns that a row names, or null when it is not the row with headings. @throws BestandFout for a column that stands twice */
function kolommenUit(cellen: readonly string[]): Kolommen | null {
  const uit = new Map<Veld, number>()
  let dubbel: string | null = null
  for (const [k, cel] of cellen.entries()) {
    const veld = VELD_VAN.get(kaleKop(cel))
    if (veld === undefined) continue
    if (uit.has(veld)) dubbel = cel.trim().slice(0, 40)
    else uit.set(veld, k)
  }
  if (!VERPLICHT.every((v) => uit.has(v))) return null
  // Which of two columns with an amount is meant is a guess, and a guess is not made with money.
  if (dubbel !== null) throw new BestandFout('KOLOM_DUBBEL', { kolom: dubbel })
  return uit
}

function vindKop(regels: readonly CsvRegel[]): { na: number; breedte: number; kolommen: Kolommen } | null {
  for (const [i, { cellen }] of regels.slice(0, ZOEK_KOP).entries()) {
    const kolommen = kolommenUit(cellen)
    if (kolommen) return { na: i + 1, breedte: cellen.length, kolommen }
  }
  return null
}

/**
 * Reads payments out of CSV as it really comes: any separator, headings in any order and by many names, a title above
 * them, empty rows. A cell that begins as a formula is text. Columns that are not asked for (names, account numbers,
 * burgerservicenummers) are not looked at.
 * @throws BestandFout when no row with headings is found, a column stands twice, or there are too many rows
 */
export function leesCsvBetalingen(tekst: string): Rij[] {
  // A quoted cell may hold one very long text: the limit on rows comes after the limit on bytes.
  for (const sep of [undefined, ...SCHEIDINGEN]) {
    const verslag = new Verslag()
    const regels = leesCsvRegels(tekst, '', verslag, sep)
    const kop = vindKop(regels)
    if (!kop) continue
    const rijen = regels.slice(kop.na)
    if (rijen.length > MAX_RIJEN) throw new BestandFout('TE_VEEL_RIJEN', { hoogstens: MAX_RIJEN, rijen: rijen.length })
    const open = new Set(verslag.meldingen.map((m) => m.rij))
    const plek = kop.kolommen.get('bedrag') ?? 0
    const teken = decimaaltekenVan(rijen.map((r) => r.cellen[plek] ?? ''))
    return rijen.map((r) => leesRij(r, kop, teken, open.has(r.regel)))
  }
  throw new BestandFout('GEEN_KOP')
}

function leesRij({ regel, cellen }: CsvRegel, kop: { breedte: number; kolommen: Kolommen }, teken: Decimaalteken, open: boolean): Rij {
  const cel = (veld: Veld): string => (cellen[kop.kolommen.get(veld) ?? -1] ?? '').trim()
  const kenmerk = keurKenmerk(cel('kenmerk'))
  const fout = (code: RijFoutCode): Rij => ({ goed: false, nr: regel, kenmerk: kenmerk.goed ? kenmerk.kenmerk : null, code })
  if (open) return fout('AANHALINGSTEKEN_OPEN')
  if (cellen.slice(kop.breedte).some((c) => c.trim() !== '')) return fout('TE_VEEL_KOLOMMEN')
  if (!kenmerk.goed) return fout(kenmerk.code)
  const bedrag = leesBestandsbedrag(cel('bedrag'), teken)
  if (!bedrag.goed) return fout(bedrag.code)
  if (cel('betaaldOp') === '') return fout('DAG_LEEG')
  const betaaldOp = leesBestandsdag(cel('betaaldOp'))
  const zorgDag = cel('zorgDag') === '' ? null : leesBestandsdag(cel('zorgDag'))
  if (betaaldOp === null || (zorgDag === null && cel('zorgDag') !== '')) return fout('DAG_GEEN_DAG')
  const verwijst = { declaratie: cel('declaratie') || null, overeenkomst: cel('overeenkomst') || null, potje: cel('potje') || null }
  if (Object.values(verwijst).some((v) => v !== null && (v.length > 100 || /\p{Cc}/u.test(v) || isIban(v))))
    return fout('VERWIJZING_KAN_NIET')
  return { goed: true, nr: regel, kenmerk: kenmerk.kenmerk, cent: bedrag.cent, betaaldOp, zorgDag, verwijst, woorden: [] }
}
