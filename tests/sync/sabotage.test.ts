import { expect, test } from 'vitest'
import { type Gesaboteerd, speel } from './schema.ts'

// A harness that finds nothing proves nothing: each of these faults, put into the world on purpose, must be found.
const FOUTEN: Record<string, Gesaboteerd> = {
  'the loket forgets the ids of commands': (w) => {
    w.loket.fout.zonderSleutel = true
  },
  'the loket confirms text without keeping it': (w) => {
    w.loket.fout.schrijftNiet = true
  },
  'a 503 counts as delivered': (w) => {
    w.storing = () => ({ status: 200, body: { seq: 1 } })
  },
  'text is called stored before the transaction is complete': (_w, bijTab) =>
    bijTab((tab) => {
      const { planOpslag } = tab.offline
      const echt = planOpslag.voegToe.bind(planOpslag)
      planOpslag.voegToe = async (...a) => {
        void echt(...a).catch(() => false)
        return true
      }
    }),
  'text counts as sent as soon as it is stored': (_w, bijTab) =>
    bijTab((tab) => {
      const { planOpslag } = tab.offline
      const echt = planOpslag.voegToe.bind(planOpslag)
      planOpslag.voegToe = (persoonId, doc, rij) => echt(persoonId, doc, { ...rij, onverstuurd: false })
    }),
  'a command is resolved before it is stored': (_w, bijTab) =>
    bijTab((tab) => {
      const echt = tab.offline.stuurOpdracht.bind(tab.offline)
      tab.offline.stuurOpdracht = async (o) => {
        const klaar = echt(o)
        klaar.catch(() => undefined)
        return { id: o.id ?? '', uitkomst: klaar.then((k) => k.uitkomst) }
      }
    }),
  'a command gets a new id with each attempt': (_w, bijTab) =>
    bijTab((tab) => {
      const { p } = tab.offline
      const echt = p.transport
      p.transport = (v) => echt(v.pad === '/proef' ? { ...v, kop: { ...v.kop, 'Idempotency-Key': p.nieuwId() } } : v)
    }),
  'compaction throws away what was not sent yet': (_w, bijTab) =>
    bijTab((tab) => {
      const { planOpslag } = tab.offline
      const echt = planOpslag.bevestig.bind(planOpslag)
      planOpslag.bevestig = async (persoonId, doc, nrs, seq, op) => {
        const alles = (await planOpslag.laad(persoonId, doc)).updates.map((u) => u.nr)
        await echt(persoonId, doc, [...nrs, ...alles], seq, op)
      }
    }),
  'the tab forgets the person of a row': (_w, bijTab) =>
    bijTab((tab) => {
      const { p } = tab.offline
      const echt = p.transport
      p.transport = (v) => (v.methode === 'POST' && v.pad === '/proef' ? echt({ ...v, pad: '/proef', kop: {} }) : echt(v))
    }),
}

for (const [naam, sabotage] of Object.entries(FOUTEN)) {
  test(`SYNC2 caught: ${naam}`, { timeout: 60_000 }, async () => {
    let gevonden = 0
    for (let zaad = 1; zaad <= 25 && gevonden === 0; zaad++) gevonden = (await speel(zaad, 60, sabotage)).fouten.length
    expect(gevonden).toBeGreaterThan(0)
  })
}
