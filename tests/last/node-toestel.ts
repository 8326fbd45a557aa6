import 'fake-indexeddb/auto'
import { deleteDB, openDB } from 'idb'
import type { ToestelSchema } from '../../src/offline/databank.ts'
import { Offline } from '../../src/offline/kern.ts'
import { maakPlan } from '../../src/offline/plan-ingang.ts'
import type { StroomOpener, Verzoek } from '../../src/offline/poorten.ts'

export type Haal = (pad: string, init?: RequestInit) => Promise<Response>

/** Reads a stream of events as a browser does. The answer ends it. */
export function leesStroom(haal: () => Promise<Response>, op: Parameters<StroomOpener>[0]): () => void {
  const los = new AbortController()
  void (async () => {
    const antwoord = await haal()
    op.bijOpen()
    const lezer = antwoord.body?.getReader()
    los.signal.addEventListener('abort', () => void lezer?.cancel().catch(() => undefined))
    const letters = new TextDecoder()
    let rest = ''
    for (;;) {
      const { done, value } = (await lezer?.read()) ?? { done: true, value: undefined }
      if (done) break
      rest += letters.decode(value, { stream: true })
      const stukken = rest.split('\n\n')
      rest = stukken.pop() ?? ''
      for (const stuk of stukken) {
        const data = /^data: (.*)$/m.exec(stuk)?.[1]
        if (data !== undefined) op.bijBericht(data)
      }
    }
  })().catch(() => op.bijFout())
  return () => los.abort()
}

/**
 * The real client code of one tab, in Node: real time and real HTTP, IndexedDB in memory.
 * @param bijVerzoek is told of each request before it goes
 */
export function nodeToestel(naam: string, haal: Haal, bijVerzoek: (v: Verzoek) => void = () => undefined): Offline {
  const rijen = new Map<string, Promise<void>>()
  return new Offline(
    {
      databank: naam,
      openDb: (n, versie, op) => openDB<ToestelSchema>(n, versie, op),
      wisDb: (n) => deleteDB(n),
      transport: async (v) => {
        bijVerzoek(v)
        const antwoord = await haal(`/api/v1${v.pad}`, {
          method: v.methode,
          headers: { ...(v.body === undefined ? {} : { 'content-type': 'application/json' }), ...v.kop },
          ...(v.body === undefined ? {} : { body: JSON.stringify(v.body) }),
        })
        return { status: antwoord.status, body: (await antwoord.json()) as unknown, op: Date.now() }
      },
      stroom: (op) => ({ sluit: leesStroom(() => haal('/api/v1/live'), op) }),
      kanaal: { stuur: () => undefined, luister: () => () => undefined },
      sloten: (slot, doe) => {
        const beurt = (rijen.get(slot) ?? Promise.resolve()).then(doe)
        rijen.set(
          slot,
          beurt.catch(() => undefined),
        )
        return beurt
      },
      subtle: crypto.subtle,
      nu: () => Date.now(),
      straks: (doe, ms) => {
        const klok = setTimeout(doe, ms)
        return () => clearTimeout(klok)
      },
      toeval: () => Math.random(),
      willekeurig: (bytes) => crypto.getRandomValues(bytes),
      nieuwId: () => crypto.randomUUID(),
      heeftNetwerk: () => true,
    },
    async (o) => maakPlan(o),
  )
}
