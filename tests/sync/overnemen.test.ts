import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { DOSSIERS, PERSONEN, type ProefNaam } from '../../server/proef/personen.ts'
import type { LeesAntwoord } from '../../src/contract/api.ts'
import { naarBase64, vanBase64 } from '../../src/lib/base64.ts'
import { type TestLoket, type Vraag, openLoket, vraagVia } from '../loket.ts'
import { type Toeval, toevalVan } from './toeval.ts'

const AANTAL = Number(process.env['SYNC_OVERNEMEN'] ?? 12)
const BEGIN = Number(process.env['SYNC_ZAAD'] ?? Math.floor(Math.random() * 1e9))
const GEZIN = DOSSIERS.deGraaf
const BASIS = 'Wij willen dat Joris na school rustig thuis kan komen.'
const VOORSTELLEN = [
  'Wij willen dat Joris na school rustig thuis kan komen, met een vaste begeleider erbij.',
  'Wij willen dat Joris na de dagbesteding rustig thuis kan komen.',
  'Joris komt elke dag rustig thuis.',
]
/** Words that stand in a proposal and not in the text it was made on. */
const NIEUW = [['begeleider'], ['dagbesteding'], ['elke']]

let loket: TestLoket
let vraag: Vraag

beforeAll(async () => {
  loket = await openLoket()
  vraag = vraagVia((r) => loket.app.fetch(r))
})
afterAll(() => loket.sluit())

async function goed<T>(wie: ProefNaam, methode: string, pad: string, body?: unknown, sleutel?: string): Promise<T> {
  const a = await vraag(wie, methode, pad, body, sleutel === undefined ? {} : { sleutel })
  expect(a.status, `${methode} ${pad} ${JSON.stringify(a.body)}`).toBe(200)
  return a.body as T
}

/** A device of a parent: its own document, and what it did not send yet. */
class Toestel {
  readonly wie: ProefNaam
  readonly pad: string
  readonly doc = new Y.Doc()
  #eigen: Uint8Array[] = []
  #wacht: { opmerkingId: string; sleutel: string }[] = []

  constructor(wie: ProefNaam, pad: string) {
    this.wie = wie
    this.pad = pad
    this.doc.on('update', (update: Uint8Array, herkomst: unknown) => {
      if (herkomst !== 'loket') this.#eigen.push(update)
    })
  }
  get tekst(): string {
    return this.doc.getText('goed').toString()
  }
  typ(toeval: Toeval, woord: string): void {
    const tekst = this.doc.getText('goed')
    // Between two words of what stands there now, as somebody does who adds something.
    const plekken = [...tekst.toString().matchAll(/ /gu)].map((m) => m.index)
    tekst.insert(plekken.length === 0 ? 0 : toeval.kies(plekken), ` ${woord}`)
  }
  neemOver(opmerkingId: string): void {
    this.#wacht.push({ opmerkingId, sleutel: crypto.randomUUID() })
  }
  async haal(): Promise<void> {
    const { update } = await goed<{ update: string }>(this.wie, 'GET', this.pad)
    Y.applyUpdate(this.doc, vanBase64(update), 'loket')
  }
  async stuurTekst(): Promise<void> {
    if (this.#eigen.length === 0) return
    const update = naarBase64(Y.mergeUpdates(this.#eigen.splice(0)))
    await goed(this.wie, 'POST', `${this.pad}/updates`, { update, clientId: this.doc.clientID, epoch: 1 })
  }
  /** Sends what waits; `dubbel`: the first answer got lost, so it is sent once more. */
  async stuurOpdrachten(dubbel: boolean): Promise<void> {
    for (const o of this.#wacht) {
      // As the outbox does: own words go before what the command is about.
      await this.stuurTekst()
      for (let i = 0; i < (dubbel ? 2 : 1); i++)
        await goed(this.wie, 'POST', `/opmerkingen/${o.opmerkingId}/afhandelen`, { uitkomst: 'OVERGENOMEN', tekst: '' }, o.sleutel)
    }
    this.#wacht = []
  }
}

const keer = (tekst: string, woord: string): number => tekst.split(woord).length - 1

test(
  `SYNC4 a proposal that several devices take over without a network stands once, and no word goes: ${AANTAL} schedules`,
  { timeout: 120_000 },
  async () => {
    await goed('mark', 'POST', `/dossiers/${GEZIN}/plan`, { personen: [PERSONEN.joris.id] })
    const { plan } = await goed<LeesAntwoord<'/dossiers/{dossierId}/plan'>>('mark', 'GET', `/dossiers/${GEZIN}/plan`)
    const id = plan?.documenten.find((d) => d.soort === 'VERHAAL' && d.persoonId === PERSONEN.joris.id)?.id
    const pad = `/plandocumenten/${id}`
    let samen = 0
    for (let zaad = BEGIN; zaad < BEGIN + AANTAL; zaad++) {
      const bij = `replay: SYNC_ZAAD=${zaad} SYNC_OVERNEMEN=1`
      const toeval = toevalVan(zaad)
      const toestellen = (['mark', 'els', 'mark'] as const).map((wie) => new Toestel(wie, pad))
      const [eerste] = toestellen
      if (!eerste) throw new Error('no device')
      await eerste.haal()
      eerste.doc.getText('goed').delete(0, eerste.tekst.length)
      eerste.doc.getText('goed').insert(0, BASIS)
      await eerste.stuurTekst()
      for (const t of toestellen) await t.haal()
      const welk = toeval.tot(VOORSTELLEN.length)
      const voorstel = { veld: 'goed', soort: 'VOORSTEL', tekst: '', voorstel: VOORSTELLEN[welk], basis: BASIS }
      const { id: opmerkingId } = await goed<{ id: string }>('els', 'POST', `${pad}/opmerkingen`, voorstel)
      const getypt: string[] = []
      const wil = new Set<Toestel>()
      for (let stap = 0; stap < 14; stap++) {
        const t = toeval.kies(toestellen)
        const wat = toeval.tot(5)
        if (wat < 2) {
          const woord = `typ${stap}e`
          t.typ(toeval, woord)
          getypt.push(woord)
        } else if (wat === 2 && !wil.has(t)) {
          t.neemOver(opmerkingId)
          wil.add(t)
        } else if (wat === 3) await t.stuurTekst()
        else {
          await t.stuurOpdrachten(toeval.kans(0.3))
          if (toeval.kans(0.6)) await t.haal()
        }
      }
      if (wil.size === 0) toestellen[0]?.neemOver(opmerkingId)
      if (wil.size > 1) samen++
      for (const t of toestellen) {
        await t.stuurTekst()
        await t.stuurOpdrachten(false)
      }
      for (const t of toestellen) await t.haal()
      const [tekst = '', ...anders] = toestellen.map((t) => t.tekst)
      expect(anders, bij).toEqual([tekst, tekst])
      for (const woord of getypt) expect(keer(tekst, woord), `${woord} in: ${tekst}. ${bij}`).toBe(1)
      for (const woord of NIEUW[welk] ?? []) expect(keer(tekst, woord), `${woord} in: ${tekst}. ${bij}`).toBe(1)
    }
    console.info(`seed ${BEGIN}: ${samen} of ${AANTAL} taken over by more than one device`)
    expect(samen).toBeGreaterThan(AANTAL / 10)
    expect(loket.fouten).toEqual([])
  },
)
