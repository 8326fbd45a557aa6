import * as Y from 'yjs'
import { naarBase64, vanBase64 } from '../../src/lib/base64.ts'
import type { Antwoord, Verzoek } from '../../src/offline/poorten.ts'

const PREFIX = 'urn:ipgb-loket:probleem:'
const probleem = (status: number, soort: string): Antwoord => ({
  status,
  body: { type: `${PREFIX}${soort}`, title: soort, status, detail: soort },
})

export type NepDocument = {
  doc: Y.Doc
  seq: number
  epoch: number
  clients: Map<number, string>
  geenSchrijver: Set<string>
  geenLezer: Set<string>
}

/** A loket in memory with the shapes of the contract; what it keeps is the truth that a test compares with. */
export class NepLoket {
  readonly documenten = new Map<string, NepDocument>()
  /** every effect that was carried out, in order */
  readonly effecten: { persoonId: string; id: string; body: unknown }[] = []
  readonly #log = new Map<string, { hash: string; antwoord: unknown }>()
  readonly #luisteraars = new Set<(data: string) => void>()
  /** which answer a command gets instead of its effect */
  oordeel: (body: unknown) => Antwoord | null = () => null
  leaseMs = 7 * 86_400_000
  bewaren = true
  toestelIngetrokken = false
  readonly #toestellen = new Set<string>()
  /** planted faults; all false in a real run */
  fout = { zonderSleutel: false, schrijftNiet: false }
  readonly #nu: () => number

  constructor(nu: () => number) {
    this.#nu = nu
  }

  maakDocument(id: string): NepDocument {
    const d: NepDocument = { doc: new Y.Doc(), seq: 0, epoch: 1, clients: new Map(), geenSchrijver: new Set(), geenLezer: new Set() }
    this.documenten.set(id, d)
    return d
  }

  tekst(id: string, veld: string): string {
    return this.documenten.get(id)?.doc.getText(veld).toString() ?? ''
  }

  luister(doe: (data: string) => void): () => void {
    this.#luisteraars.add(doe)
    return () => this.#luisteraars.delete(doe)
  }

  meld(doc: string, d: NepDocument, update: string): void {
    this.roep({ soort: 'PLAN', doc, seq: d.seq, epoch: d.epoch, update })
  }

  /** Says this to everybody who listens. */
  roep(gebeurtenis: object): void {
    for (const doe of this.#luisteraars) doe(JSON.stringify(gebeurtenis))
  }

  /** @param persoonId whose session the request rides on, or null */
  antwoord(v: Verzoek, persoonId: string | null): Antwoord {
    if (persoonId === null || (v.kop?.['Loket-Persoon'] ?? persoonId) !== persoonId) return probleem(401, 'niet-aangemeld')
    if (v.pad === '/toestellen')
      return { status: 200, body: { items: [...this.#toestellen].map((id) => ({ id, gewist: this.toestelIngetrokken })) } }
    if (v.pad.startsWith('/toestellen/')) return this.#toestel(v.pad, (v.body as { modus: string }).modus, persoonId)
    const plan = /^\/plandocumenten\/([^/?]+)(\/updates)?(?:\?stand=(.*))?$/.exec(v.pad)
    if (plan) {
      const d = this.documenten.get(plan[1] ?? '')
      if (!d || d.geenLezer.has(persoonId)) return probleem(404, 'niet-gevonden')
      return plan[2] ? this.#update(plan[1] ?? '', d, v.body, persoonId) : this.#stand(d, plan[3], persoonId)
    }
    return this.#opdracht(v, persoonId)
  }

  #toestel(pad: string, modus: string, persoonId: string): Antwoord {
    this.#toestellen.add(pad.slice(12))
    const ruw = new Uint8Array(32)
    const bron = `${pad}|${persoonId}`
    for (let i = 0; i < 32; i++) ruw[i] = bron.charCodeAt(i % bron.length) ^ (i * 7)
    const nu = this.#nu()
    return {
      status: 200,
      op: nu,
      body: {
        id: pad.slice(12),
        modus,
        sleutel: this.bewaren && modus === 'GEDEELD' ? naarBase64(ruw) : null,
        huurTot: this.bewaren ? new Date(nu + this.leaseMs).toISOString() : null,
      },
    }
  }

  #stand(d: NepDocument, stand: string | undefined, persoonId: string): Antwoord {
    const update = Y.encodeStateAsUpdate(d.doc, stand ? vanBase64(stand) : undefined)
    return {
      status: 200,
      body: { seq: d.seq, epoch: d.epoch, mag: d.geenSchrijver.has(persoonId) ? 'LEZEN' : 'SCHRIJVEN', update: naarBase64(update) },
    }
  }

  #update(id: string, d: NepDocument, body: unknown, persoonId: string): Antwoord {
    const b = body as { update: string; clientId: number; epoch: number }
    if (d.geenSchrijver.has(persoonId)) return probleem(403, 'niet-toegestaan')
    if (b.epoch !== d.epoch) return probleem(409, 'update-geweigerd')
    const update = vanBase64(b.update)
    for (const client of Y.parseUpdateMeta(update).to.keys()) {
      if ((d.clients.get(client) ?? persoonId) !== persoonId) return probleem(409, 'update-geweigerd')
      d.clients.set(client, persoonId)
    }
    if (!this.fout.schrijftNiet) Y.applyUpdate(d.doc, update)
    d.seq++
    this.meld(id, d, b.update)
    return { status: 200, body: { seq: d.seq, op: new Date(this.#nu()).toISOString() } }
  }

  #opdracht(v: Verzoek, persoonId: string): Antwoord {
    const id = v.kop?.['Idempotency-Key'] ?? ''
    const hash = `${v.pad}|${JSON.stringify(v.body)}`
    const eerder = this.#log.get(`${persoonId}/${id}`)
    if (eerder && !this.fout.zonderSleutel)
      return eerder.hash === hash ? { status: 200, body: eerder.antwoord } : probleem(409, 'sleutel-hergebruikt')
    const oordeel = this.oordeel(v.body)
    if (oordeel) return oordeel
    this.effecten.push({ persoonId, id, body: v.body })
    const antwoord = { volgnummer: this.effecten.length }
    this.#log.set(`${persoonId}/${id}`, { hash, antwoord })
    return { status: 200, body: antwoord }
  }
}

export { probleem as nepProbleem }
