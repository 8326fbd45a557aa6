/**
 * Checks the texts: Dutch and English have the same keys and placeholders, sentences are short, and words that accuse,
 * abbreviate or have a plain word of their own do not occur (domein.md section 8). Long sentences are listed from 16
 * words and fail from 21; what is merely passive is only listed with `--alles`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const LIJST_VANAF = 16
const FOUT_VANAF = 21
const I18N = fileURLToPath(new URL('../src/i18n', import.meta.url))

const VERBODEN: readonly [RegExp, string][] = [
  [/\bu (?:hebt|heeft|bent) fout\b/i, 'zeg wat er gebeurde, niet dat iemand fout zit'],
  [/\bu moet alsnog\b/i, 'zeg wat iemand kan doen'],
  [/\bonrechtmatig/i, 'beschuldigt'],
  [/(?<!\()\bbeschikking(?:en)?\b/i, 'besluit, of: besluit (beschikking)'],
  [/\bhulpverlener/i, 'zorgverlener'],
  [/\b(?:casemanager|klantmanager|contactpersoon van de gemeente)\b/i, 'consulent'],
  [/\b(?:zal|zult|zullen)\b/i, 'schrijf het nu: zonder zullen'],
  [
    /\b(?:i\.?v\.?m\.?|d\.?m\.?v\.?|o\.a\.|bijv\.|e\.d\.|m\.b\.t\.|z\.?s\.?m\.?|t\/m|enz\.|a\.u\.b\.)(?![\p{L}])/iu,
    'schrijf het woord uit',
  ],
  [/!/, 'geen uitroepteken'],
  [/\b(?:jij|jouw|jullie)\b/i, 'u-vorm'],
  [/\bover (?:\{\{\w+\}\}|\d+) (?:dagen|weken)\b/i, 'noem de dag'],
]
const LIJDEND = /\b(?:word|wordt|worden|werd|werden)\b/i

/** Texts by their full key. @throws when a value is not a text. */
export function plat(waarde: unknown, pad = ''): Map<string, string> {
  if (typeof waarde === 'string') return new Map([[pad, waarde]])
  if (typeof waarde !== 'object' || waarde === null) throw new TypeError(`${pad}: geen tekst`)
  return new Map(Object.entries(waarde).flatMap(([k, v]) => [...plat(v, pad === '' ? k : `${pad}.${k}`)]))
}

/** Sentences with their number of words; a placeholder is one word. */
export function zinnen(tekst: string): { zin: string; woorden: number }[] {
  return tekst
    .replace(/<[^>]+>/g, ' ')
    .split(/(?<=[.!?:;])\s+|\n+/)
    .map((zin) => ({
      zin: zin.trim(),
      woorden: (zin.replace(/\{\{[^}]*\}\}/g, 'x').match(/[\p{L}\p{N}€][\p{L}\p{N}€.,'’:/-]*/gu) ?? []).length,
    }))
    .filter(({ woorden }) => woorden > 0)
}

/** The placeholders of a text, sorted. */
export function plekken(tekst: string): string {
  return [...tekst.matchAll(/\{\{-?\s*([\w.]+)/g)]
    .map((m) => m[1] ?? '')
    .sort()
    .join(' ')
}

/** What is wrong in one Dutch text; `fout` fails the check, `lijst` is for the reader. */
export function keur(tekst: string): { fout: string[]; lijst: string[] } {
  const fout = VERBODEN.filter(([patroon]) => patroon.test(tekst)).map(([, uitleg]) => uitleg)
  const lijst: string[] = []
  for (const { zin, woorden } of zinnen(tekst)) {
    if (woorden >= FOUT_VANAF) fout.push(`${woorden} woorden: ${zin}`)
    else if (woorden >= LIJST_VANAF) lijst.push(`${woorden} woorden: ${zin}`)
  }
  return { fout, lijst }
}

function lees(taal: string): Map<string, Map<string, string>> {
  const kamers = readdirSync(`${I18N}/${taal}`).filter((naam) => naam.endsWith('.json'))
  return new Map(kamers.map((naam) => [naam, plat(JSON.parse(readFileSync(`${I18N}/${taal}/${naam}`, 'utf8')))]))
}

function controleer(alles: boolean): boolean {
  const nl = lees('nl')
  const en = lees('en')
  const fouten: string[] = []
  const lijst: string[] = []
  for (const naam of new Set([...nl.keys(), ...en.keys()])) {
    const hier = nl.get(naam)
    const daar = en.get(naam)
    if (hier === undefined || daar === undefined) {
      fouten.push(`${naam}: staat alleen in ${hier === undefined ? 'en' : 'nl'}`)
      continue
    }
    for (const sleutel of new Set([...hier.keys(), ...daar.keys()])) {
      const tekst = hier.get(sleutel)
      const vertaling = daar.get(sleutel)
      const plek = `${naam} ${sleutel}`
      if (tekst === undefined || vertaling === undefined) {
        fouten.push(`${plek}: ontbreekt in ${tekst === undefined ? 'nl' : 'en'}`)
        continue
      }
      if (tekst.trim() === '' || vertaling.trim() === '') fouten.push(`${plek}: is leeg`)
      // A singular may say 'one' in words where the other language gives the number.
      if (!/_(?:zero|one)$/.test(sleutel) && plekken(tekst) !== plekken(vertaling)) {
        fouten.push(`${plek}: andere plekken in nl (${plekken(tekst)}) dan in en (${plekken(vertaling)})`)
      }
      const oordeel = keur(tekst)
      fouten.push(...oordeel.fout.map((f) => `${plek}: ${f}`))
      lijst.push(...oordeel.lijst.map((f) => `${plek}: ${f}`))
      if (alles && LIJDEND.test(tekst)) lijst.push(`${plek}: lijdend? ${tekst}`)
    }
  }
  for (const regel of lijst) console.log(`let op  ${regel}`)
  for (const regel of fouten) console.error(`FOUT  ${regel}`)
  return fouten.length === 0
}

if (import.meta.main && !controleer(process.argv.includes('--alles'))) process.exitCode = 1
