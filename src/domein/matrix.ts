import { DOMEINEN, REGELSETTEN, WETTEN, type Domein, type Oordeelwoord, type Regelset, type Wet } from '../contract/lijsten/geld.ts'

/** Eén vakje van de regels: bron x bestedingsdomein. */
export type Cel = {
  woord: Oordeelwoord
  /** Letter van de grond; de uitleg staat in de taalbestanden onder `oordeel:grond.<letter>`. */
  grond: string
  /** Waar: zeker uit wet of bron. Niet waar: aanname, die een gemeente met grond, datum en naam mag wijzigen. */
  zeker: boolean
}

export type Matrix = Readonly<Record<Wet, Readonly<Record<Domein, Cel>>>>

/** Een vakje dat een gemeente anders heeft gezet; zonder grond, datum en naam telt het niet. */
export type Afwijking = {
  regelset: Regelset
  wet: Wet
  domein: Domein
  woord: Oordeelwoord
  grond: string
  vanaf: string
  tot: string | null
  door: string
  /** Volgorde van invoeren: maakt de versie anders als een vakje op één dag twee keer gezet is. */
  nr?: number
}

/** De regels zoals ze op één dag gelden; `versie` gaat mee met elk besluit dat eronder genomen is. */
export type Regels = {
  regelset: Regelset
  matrix: Matrix
  versie: string
  /** Norm voor het antwoord van de consulent, in werkdagen. */
  normAkkoordWerkdagen: number
  /** Of geld van de een naar de ander in een gezin kan, onder regelset E; zonder keuze met akkoord. */
  gezinsverschuiving?: 'AKKOORD' | 'NIET'
}

/** Datum waarop de tekst hieronder is vastgesteld; wijzigt een vakje, dan ook deze. */
export const MATRIX_VERSIE = '2026-01-01'

/**
 * Vak voor vak overgenomen uit domein.md, afdeling 5 (`E / R`, kolommen Z B S W V H T):
 * zelfde tekens, zodat iemand de twee naast elkaar kan leggen. Dik (**) = zeker.
 */
const TABEL: Readonly<Record<Wet, string>> = {
  WMO: '**V**a / A k | **V**a / V p | **AS**c / AS c | A m / A k | A k / A k | A k / A k | A n / A n',
  JEUGDWET: '**V**a / A l | **V**a / V p | **AS**c / AS c | A m / N l | A l / A l | A m / N l | A n / A n',
  WLZ: '**V**a / **V**i | **V**a / **V**i | AS c / AS i | A m / **N**i | A i / **A**i | A m / **N**i | A n / **N**i',
  ZVW: '**V**a / **V**j | **V**a / **N**j | AS j / AS j | N j / **N**j | N j / **N**j | N j / **N**j | N j / **N**j',
  PARTICIPATIEWET: 'A f / A f | A f / A f | A f / A f | **V**f / **V**f | A f / A f | A f / A f | A f / N n',
  LEERLINGENVERVOER: 'A e / A e | A e / A e | AS e / AS e | A e / A e | **V**e / **V**e | A e / N e | A e / N e',
  SWV: '**N**d / **N**d | **N**d / **N**d | **AS**d / **AS**d | N d / N d | N d / N d | AS d / AS d | N d / N d',
  UWV: '**N**g / **N**g | **N**g / **N**g | D o / D o | **D**g / **D**g | **D**o / **D**o | D o / D o | **N**g / **N**g',
}

const WOORD: Readonly<Record<string, Oordeelwoord>> = {
  V: 'VRIJ',
  A: 'AKKOORD',
  AS: 'AKKOORD_SCHOOL',
  D: 'ACHTERAF',
  N: 'NIET',
}

function leesCel(tekst: string): Cel {
  const delen = /^(\*\*)?(V|AS|A|D|N)(?:\*\*| )([a-p])$/u.exec(tekst)
  const woord = delen?.[2] === undefined ? undefined : WOORD[delen[2]]
  const grond = delen?.[3]
  if (woord === undefined || grond === undefined) throw new Error(`regel niet te lezen: ${tekst}`)
  return { woord, grond, zeker: delen?.[1] !== undefined }
}

function perSleutel<S extends string, W>(sleutels: readonly S[], maak: (sleutel: S, nr: number) => W): Record<S, W> {
  return Object.fromEntries(sleutels.map((sleutel, nr) => [sleutel, maak(sleutel, nr)])) as Record<S, W>
}

/** De matrix per regelset, zonder afwijkingen van een gemeente. */
export const MATRIX: Readonly<Record<Regelset, Matrix>> = perSleutel(REGELSETTEN, (regelset) =>
  perSleutel(WETTEN, (wet) => {
    const cellen = TABEL[wet].split('|')
    return perSleutel(DOMEINEN, (_domein, kolom) => {
      const paar = (cellen[kolom] ?? '').split(' / ')
      return leesCel((paar[regelset === 'E' ? 0 : 1] ?? '').trim())
    })
  }),
)

/**
 * Stelt de regels van één dag samen. Afwijkingen buiten hun geldigheid of zonder grond of naam tellen niet mee.
 * De versie noemt regelset, matrixdatum en het aantal geldende afwijkingen met de jongste datum daarvan.
 */
export function regelsOp(datum: string, regelset: Regelset, afwijkingen: readonly Afwijking[] = [], normAkkoordWerkdagen = 5): Regels {
  const geldig = afwijkingen.filter(
    (a) => a.regelset === regelset && a.grond !== '' && a.door !== '' && a.vanaf <= datum && (a.tot === null || datum <= a.tot),
  )
  if (geldig.length === 0) {
    return { regelset, matrix: MATRIX[regelset], versie: `${regelset}-${MATRIX_VERSIE}`, normAkkoordWerkdagen }
  }
  const op = new Map(geldig.toSorted((a, b) => (a.vanaf < b.vanaf ? -1 : 1)).map((a) => [`${a.wet}.${a.domein}`, a]))
  const matrix = perSleutel(WETTEN, (wet) =>
    perSleutel(DOMEINEN, (domein): Cel => {
      const anders = op.get(`${wet}.${domein}`)
      return anders ? { woord: anders.woord, grond: 'gemeente', zeker: false } : MATRIX[regelset][wet][domein]
    }),
  )
  const jongste = geldig.reduce((d, a) => (a.vanaf > d ? a.vanaf : d), '')
  const nr = geldig.reduce((n, a) => Math.max(n, a.nr ?? 0), 0)
  const versie = `${regelset}-${MATRIX_VERSIE}+${op.size}@${jongste}${nr > 0 ? `#${nr}` : ''}`
  return { regelset, matrix, versie, normAkkoordWerkdagen }
}
