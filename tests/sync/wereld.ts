import 'fake-indexeddb/auto'
import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import { type IDBPDatabase, deleteDB, openDB, unwrap } from 'idb'
import type { ToestelSchema } from '../../src/offline/databank.ts'
import { Offline } from '../../src/offline/kern.ts'
import { maakPlan } from '../../src/offline/plan-ingang.ts'
import type { Antwoord, Poorten, Versleuteling, Verzoek } from '../../src/offline/poorten.ts'
import { NepLoket } from './nep-loket.ts'
import { type Toeval, toevalVan } from './toeval.ts'

/** Lets everything that can go on without time passing go on. fake-indexeddb and channels work in macrotasks. */
export async function adem(beurten = 40): Promise<void> {
  for (let i = 0; i < beurten; i++) await new Promise<void>((klaar) => void setImmediate(klaar))
}

/** Time that a test holds in its hand. */
export class Tijd {
  nu = Date.UTC(2026, 10, 21, 13, 0)
  readonly #klokken = new Set<{ op: number; doe: () => void }>()
  readonly #isBezig: () => boolean

  constructor(isBezig: () => boolean = () => false) {
    this.#isBezig = isBezig
  }

  async #adem(beurten: number): Promise<void> {
    await adem(beurten)
    while (this.#isBezig()) await adem(beurten)
  }

  straks(doe: () => void, ms: number): () => void {
    const k = { op: this.nu + ms, doe }
    this.#klokken.add(k)
    return () => this.#klokken.delete(k)
  }

  /** The device slept for `ms`: what was due in that time runs once, now. */
  async spring(ms: number): Promise<void> {
    this.nu += ms
    for (const k of [...this.#klokken].filter((x) => x.op <= this.nu)) {
      this.#klokken.delete(k)
      k.doe()
    }
    await adem()
  }

  /** Passes `ms`, running what was due in its order, with a breath after each. */
  async verstrijk(ms: number, beurten = 40): Promise<void> {
    const tot = this.nu + ms
    await this.#adem(beurten)
    for (;;) {
      const eerst = [...this.#klokken].filter((k) => k.op <= tot).toSorted((a, b) => a.op - b.op)[0]
      if (!eerst) break
      this.#klokken.delete(eerst)
      this.nu = Math.max(this.nu, eerst.op)
      eerst.doe()
      await this.#adem(beurten)
    }
    this.nu = tot
    await this.#adem(beurten)
  }
}

type Fouten = { verlies: number; antwoordWeg: number; dubbel: number; traag: number; storing: number }
export const GEEN_FOUTEN: Fouten = { verlies: 0, antwoordWeg: 0, dubbel: 0, traag: 0, storing: 0 }

/** AES-GCM that answers at once, so that a seed gives the same order of things each time. */
const subtle: Versleuteling = {
  async importKey(_vorm: unknown, ruw: unknown) {
    return { ruw: new Uint8Array(ruw as Uint8Array) } as unknown as CryptoKey
  },
  async encrypt(alg: unknown, sleutel: unknown, data: unknown) {
    const { iv, additionalData } = alg as { iv: Uint8Array; additionalData: Uint8Array }
    const c = createCipheriv('aes-256-gcm', (sleutel as { ruw: Uint8Array }).ruw, iv).setAAD(additionalData)
    return new Uint8Array([...c.update(data as Uint8Array), ...c.final(), ...c.getAuthTag()]).buffer
  },
  async decrypt(alg: unknown, sleutel: unknown, data: unknown) {
    const { iv, additionalData } = alg as { iv: Uint8Array; additionalData: Uint8Array }
    const alles = new Uint8Array(data as ArrayBuffer)
    const d = createDecipheriv('aes-256-gcm', (sleutel as { ruw: Uint8Array }).ruw, iv).setAAD(additionalData)
    d.setAuthTag(alles.subarray(alles.length - 16))
    return new Uint8Array([...d.update(alles.subarray(0, -16)), ...d.final()]).buffer
  },
  async digest(_alg: unknown, data: unknown) {
    return new Uint8Array(
      createHash('sha256')
        .update(data as Uint8Array)
        .digest(),
    ).buffer
  },
}

/** One browser: a disk, a network, a session, and tabs that share them. */
export class Toestel {
  readonly wereld: Wereld
  readonly naam: string
  readonly tabs = new Set<Tab>()
  readonly sloten = new Map<string, { tab: Tab; start: () => Promise<void> }[]>()
  netwerk = true
  sessie: string | null = null
  /** how far the clock of this device is off */
  klokFout = 0

  constructor(wereld: Wereld, naam: string) {
    this.wereld = wereld
    this.naam = naam
  }

  async tab(): Promise<Tab> {
    const tab = new Tab(this)
    this.tabs.add(tab)
    const gestart = tab.offline.start()
    await Promise.race([gestart, adem(200)])
    return tab
  }

  /** Signs in, in every tab. */
  async meldAan(persoonId: string): Promise<void> {
    this.sessie = persoonId
    for (const tab of this.tabs) {
      void tab.offline.meldAan(persoonId)
      await adem()
    }
  }
}

export class Tab {
  readonly toestel: Toestel
  readonly offline: Offline
  dood = false
  readonly #handvatten = new Set<IDBPDatabase<ToestelSchema>>()
  readonly #lopend = new Set<IDBTransaction>()
  readonly #ontvangers = new Set<(b: unknown) => void>()
  readonly #stromen = new Set<() => void>()

  constructor(toestel: Toestel) {
    this.toestel = toestel
    const w = toestel.wereld
    const nooit = new Promise<never>(() => undefined)
    const p: Poorten = {
      databank: `${w.naam}-${toestel.naam}`,
      openDb: async (naam, versie, op) => {
        if (this.dood) return nooit
        const db = await openDB<ToestelSchema>(naam, versie, op)
        if (this.dood) {
          db.close()
          return nooit
        }
        this.#volg(db)
        return db
      },
      wisDb: (naam) => (this.dood ? nooit : deleteDB(naam)),
      transport: (v) => (this.dood ? nooit : this.#transport(v)),
      stroom: (op) => {
        if (this.dood) return { sluit: () => undefined }
        if (!toestel.netwerk || toestel.sessie === null) {
          const stop = w.tijd.straks(() => op.bijFout(), 10)
          return { sluit: stop }
        }
        const geef = (data: string): void => void w.tijd.straks(() => !this.dood && op.bijBericht(data), w.toeval.tot(50))
        const los = w.luister(toestel.sessie, (data) => {
          if (this.dood || !toestel.netwerk || w.toeval.kans(w.fouten.verlies)) return
          geef(data)
          if (w.toeval.kans(w.fouten.dubbel)) geef(data)
        })
        const stop = (): void => {
          this.#stromen.delete(stop)
          los()
        }
        this.#stromen.add(stop)
        queueMicrotask(() => op.bijOpen())
        return { sluit: stop }
      },
      kanaal: {
        stuur: (b) => {
          if (this.dood) return
          for (const ander of toestel.tabs) if (ander !== this) setImmediate(() => ander.#ontvang(structuredClone(b)))
        },
        luister: (doe) => {
          this.#ontvangers.add(doe)
          return () => this.#ontvangers.delete(doe)
        },
      },
      sloten: (naam, doe, signaal) => (this.dood ? nooit : this.#slot(naam, doe, signaal)),
      subtle,
      nu: () => w.tijd.nu + toestel.klokFout,
      straks: (doe, ms) => w.tijd.straks(() => !this.dood && doe(), ms),
      toeval: () => w.toeval.getal(),
      willekeurig: (bytes) => bytes.map(() => w.toeval.tot(256)),
      nieuwId: () => w.toeval.uuid(),
      heeftNetwerk: () => toestel.netwerk,
    }
    this.offline = new Offline(p, async (o) => maakPlan(o))
  }

  #ontvang(b: unknown): void {
    if (!this.dood) for (const doe of this.#ontvangers) doe(b)
  }

  #volg(db: IDBPDatabase<ToestelSchema>): void {
    this.#handvatten.add(db)
    const ruw = unwrap(db)
    const oorspronkelijk = ruw.transaction.bind(ruw)
    ruw.transaction = (...a: Parameters<IDBDatabase['transaction']>) => {
      const tx = oorspronkelijk(...a)
      if (tx.mode === 'readwrite') this.#lopend.add(tx)
      for (const s of ['complete', 'abort'] as const) tx.addEventListener(s, () => this.#lopend.delete(tx))
      return tx
    }
  }

  #slot(naam: string, doe: () => Promise<void>, signaal?: AbortSignal): Promise<void> {
    const { sloten } = this.toestel
    return new Promise((klaar, fout) => {
      const rij = sloten.get(naam) ?? []
      sloten.set(naam, rij)
      const beurt = {
        tab: this,
        start: async () => {
          await doe().then(klaar, fout)
          this.#laatLos(naam, beurt)
        },
      }
      signaal?.addEventListener('abort', () => {
        if (rij[0] !== beurt && rij.includes(beurt)) {
          rij.splice(rij.indexOf(beurt), 1)
          fout(new DOMException('afgebroken', 'AbortError'))
        }
      })
      rij.push(beurt)
      if (rij[0] === beurt) void beurt.start()
    })
  }

  #laatLos(naam: string, beurt: { tab: Tab; start: () => Promise<void> }): void {
    const rij = this.toestel.sloten.get(naam) ?? []
    if (rij[0] !== beurt) return
    rij.shift()
    void rij[0]?.start()
  }

  async #transport(v: Verzoek): Promise<Antwoord> {
    const w = this.toestel.wereld
    const f = w.fouten
    const wacht = (ms: number): Promise<void> => new Promise((klaar) => void w.tijd.straks(klaar, ms))
    const stuur = async (): Promise<Antwoord> => {
      w.inVlucht++
      try {
        return await w.beantwoord(structuredClone(v), this.toestel.sessie)
      } finally {
        w.inVlucht--
      }
    }
    w.verzoeken++
    if (w.toeval.kans(f.traag)) await wacht(w.toeval.tot(20_000))
    if (!this.toestel.netwerk || w.toeval.kans(f.verlies)) throw new TypeError('Failed to fetch')
    if (w.toeval.kans(f.storing)) return w.storing(w.toeval.kies([408, 425, 429, 500, 503]))
    const antwoord = await stuur()
    // The network may deliver the same request once more, now or much later.
    if (w.toeval.kans(f.dubbel)) {
      if (w.toeval.kans(0.5)) await stuur()
      else void wacht(w.toeval.tot(60_000)).then(stuur)
    }
    if (w.toeval.kans(f.antwoordWeg)) throw new TypeError('Failed to fetch')
    if (w.toeval.kans(f.traag)) await wacht(w.toeval.tot(20_000))
    return this.dood ? new Promise<never>(() => undefined) : antwoord
  }

  /** Ends as a killed process does: nothing more runs, what was being written is there or not. */
  kill(): void {
    this.dood = true
    for (const tx of this.#lopend) {
      if (!this.toestel.wereld.toeval.kans(0.5)) continue
      try {
        tx.abort()
      } catch {
        // Finished in this very moment.
      }
    }
    for (const db of this.#handvatten) db.close()
    for (const stop of this.#stromen) stop()
    this.toestel.tabs.delete(this)
    for (const [naam, rij] of this.toestel.sloten) {
      const eerste = rij[0]
      const over = rij.filter((b) => b.tab !== this)
      this.toestel.sloten.set(naam, over)
      if (eerste?.tab === this) void over[0]?.start()
    }
  }
}

let teller = 0

/** A loket, a network with faults, and devices, all from one seed. */
export class Wereld {
  readonly naam = `w${++teller}`
  /** a schedule that goes on in the world of an earlier one puts its own seed in */
  toeval: Toeval
  readonly tijd: Tijd = new Tijd(() => this.inVlucht > 0 || this.bezig())
  readonly loket = new NepLoket(() => this.tijd.nu)
  fouten: Fouten = GEEN_FOUTEN
  verzoeken = 0
  /** requests that a real loket is working on: time stands still for them */
  inVlucht = 0
  /** is a real loket working on something that no request waits for, such as a live event? */
  bezig: () => boolean = () => false
  /** who answers: the loket in memory, or the real app */
  beantwoord: (v: Verzoek, persoonId: string | null) => Antwoord | Promise<Antwoord> = (v, persoonId) => this.loket.antwoord(v, persoonId)
  /** what this person hears live */
  luister: (persoonId: string, doe: (data: string) => void) => () => void = (_persoonId, doe) => this.loket.luister(doe)
  /** what a disturbed answer looks like; a planted fault may lie about it */
  storing: (status: number) => Antwoord = (status) => ({ status, body: null })

  constructor(zaad = 1) {
    this.toeval = toevalVan(zaad)
  }

  toestel(naam = 'toestel'): Toestel {
    return new Toestel(this, naam)
  }
}
