/** What was wrong, as a code; `REDENEN` holds the sentence of each. */
export const REDENEN = {
  'bestand-onleesbaar': 'dit bestand is niet te lezen',
  'bestand-te-groot': 'dit bestand is groter dan 50 MB',
  'json-kapot': 'dit is geen geldige JSON',
  'csv-aanhalingsteken-open': 'een aanhalingsteken wordt niet gesloten; gelezen tot het einde van de regel',
  'csv-te-veel-kolommen': 'meer kolommen dan de kop; het teveel is niet gebruikt',
  'tekens-latin1': 'geen UTF-8; gelezen als Windows-1252 (ISO-8859-1)',
  'rij-geen-object': 'geen record',
  'geen-naam': 'geen naam: overgeslagen',
  'niet-actief': 'status is niet actief: overgeslagen',
  dubbel: 'stond er al in: overgeslagen',
  'dubbel-nieuwer': 'stond er al in; deze is nieuwer en telt',
  'verwijzing-hangt': 'verwijst naar iets dat er niet is',
  'id-afgeleid': 'geen UUID; er is een vast id van gemaakt',
  'datum-onmogelijk': 'geen datum die kan: niet gebruikt',
  'datum-toekomst': 'gecontroleerd in de toekomst: niet gebruikt',
  'getal-onmogelijk': 'geen getal dat kan: niet gebruikt',
  'leeftijd-omgekeerd': 'hoogste leeftijd is lager dan de laagste: beide niet gebruikt',
  'link-geweigerd': 'geen https-adres: niet gebruikt',
  'mail-onmogelijk': 'geen e-mailadres: niet gebruikt',
  'telefoon-onmogelijk': 'geen telefoonnummer: niet gebruikt',
  'punt-nul': 'coördinaten 0/0: niet gebruikt',
  'punt-buiten-nederland': 'coördinaten buiten Nederland: niet gebruikt',
  'punt-omgewisseld': 'breedte en lengte stonden omgewisseld: hersteld',
  'punt-rd': 'Rijksdriehoek-coördinaten: omgerekend',
  'punt-uit-postcode': 'geen coördinaten; het midden van de postcode is gebruikt',
  'html-verwijderd': 'HTML verwijderd, de tekst is gebleven',
  'tekst-ingekort': 'tekst was te lang en is ingekort',
  'waarde-onbekend': 'deze waarde kent het profiel niet: niet gebruikt',
  'valuta-vreemd': 'bedrag is niet in euro: niet gebruikt',
} as const

export type Reden = keyof typeof REDENEN

/** One line of the import report. FOUT: the record fell out. LET_OP: it came in, with something left out or repaired. */
export type Melding = {
  ernst: 'FOUT' | 'LET_OP'
  bestand: string
  /** line in a CSV or JSON Lines file; number of the item in a JSON list; null for the file as a whole */
  rij: number | null
  veld: string | null
  reden: Reden
  /** start of the value, shortened and without control characters */
  waarde: string | null
}

export type Plaats = { bestand: string; rij: number | null }

/** Collects the report. Beyond `grens` lines it only counts: a broken file of a million rows must not fill the memory. */
export class Verslag {
  readonly meldingen: Melding[] = []
  weggelaten = 0
  readonly #grens: number

  constructor(grens = 20_000) {
    this.#grens = grens
  }

  meld(ernst: Melding['ernst'], plaats: Plaats, veld: string | null, reden: Reden, waarde?: unknown): void {
    if (this.meldingen.length >= this.#grens) {
      this.weggelaten++
      return
    }
    this.meldingen.push({ ernst, bestand: plaats.bestand, rij: plaats.rij, veld, reden, waarde: kort(waarde) })
  }
}

function kort(waarde: unknown): string | null {
  if (waarde === undefined || waarde === null) return null
  const ruw = typeof waarde === 'string' ? waarde : typeof waarde === 'object' ? '(object)' : String(waarde)
  return ruw
    .slice(0, 60)
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .toWellFormed()
}

/** One report line as a sentence: file, row, field, what was wrong. */
export function zin(m: Melding): string {
  const waar = m.rij === null ? m.bestand : `${m.bestand}:${m.rij}`
  return `${waar} ${m.veld ? `${m.veld}: ` : ''}${REDENEN[m.reden]}${m.waarde ? ` [${m.waarde}]` : ''}`
}
