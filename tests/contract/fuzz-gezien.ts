import { DOSSIERS, PERSONEN, type ProefNaam } from '../../server/proef/personen.ts'
import { soortVan } from './fuzz-verzoek.ts'

const ONBEKEND = 'd0d0d0d0-d0d0-4d0d-8d0d-d0d0d0d0d0d0'
/** Per kind and person; the newest push out the oldest. */
const MAX = 60

/** The ids that each person was shown, by kind, so that the fuzzer asks for things that are there. */
export class Gezien {
  readonly #eigen = new Map<string, string[]>()
  readonly #alles = new Map<string, string[]>()

  constructor() {
    this.#alles.set(
      'persoon',
      Object.values(PERSONEN).map((p) => p.id),
    )
    this.#alles.set('dossier', Object.values(DOSSIERS))
  }

  /** Mostly something this person has seen; one in eight of anybody, to try other people's doors. */
  kies(wie: ProefNaam | null, soort: string, n: number): string {
    const eigen = n % 8 === 0 ? undefined : this.#eigen.get(`${wie} ${soort}`)
    const uit = eigen ?? this.#alles.get(soort) ?? []
    return uit[n % Math.max(uit.length, 1)] ?? ONBEKEND
  }

  /** Keeps every id of an answer; a plain `id` is of the kind of the list it stands in, or of the path. */
  onthoud(wie: ProefNaam | null, pad: string, antwoord: unknown): void {
    const laatste = pad.split('/').findLast((deel) => deel !== '' && !deel.startsWith('{'))
    this.#loop(wie, laatste ?? '', antwoord)
  }

  #loop(wie: ProefNaam | null, naam: string, waarde: unknown): void {
    if (Array.isArray(waarde)) {
      for (const deel of waarde) this.#loop(wie, naam, deel)
      return
    }
    if (typeof waarde !== 'object' || waarde === null) return
    for (const [sleutel, deel] of Object.entries(waarde)) {
      if (typeof deel === 'string' && (sleutel === 'id' || sleutel.endsWith('Id'))) {
        const soort = soortVan(sleutel === 'id' ? naam : sleutel)
        bewaar(this.#eigen, `${wie} ${soort}`, deel)
        bewaar(this.#alles, soort, deel)
      } else {
        this.#loop(wie, sleutel === 'items' ? naam : sleutel, deel)
      }
    }
  }
}

function bewaar(kaart: Map<string, string[]>, sleutel: string, id: string): void {
  const lijst = kaart.get(sleutel) ?? []
  if (lijst.includes(id)) return
  lijst.push(id)
  if (lijst.length > MAX) lijst.shift()
  kaart.set(sleutel, lijst)
}
