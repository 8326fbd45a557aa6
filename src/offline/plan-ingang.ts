import type { Offline } from './kern.ts'
import type { Spoeling } from './outbox.ts'
import type { PlanPoort } from './plan-poort.ts'
import { PlanZender } from './plan-zender.ts'
import { PlanDocument } from './plandoc.ts'

/** Entry of the plan chunk: the documents that are open in this tab, and their sender. */
export function maakPlan(o: Offline): PlanPoort {
  const zender = new PlanZender(o.p, o.apparaat, o.planOpslag, o.bus, (ok) => o.meldNetwerk(ok))
  const open = new Map<string, { document: PlanDocument; gebruikers: number }>()
  const sleutel = (persoonId: string, doc: string): string => `${persoonId}/${doc}`
  const haalOp: PlanPoort['haalVooraf'] = async (persoonId, documenten) => {
    for (const { id, seq } of documenten) {
      const meta = await o.planOpslag.meta(persoonId, id)
      if (open.has(sleutel(persoonId, id)) || (meta?.heel && meta.seq >= seq)) continue
      const loket = await zender.haal(persoonId, id, null)
      // No network any more: the rest waits for the next time.
      if (loket === null) return
      if (loket === 'WEG') continue
      const generatie = meta?.generatie ?? 0
      const bij = await o.planOpslag.voegToe(persoonId, id, { update: loket.update, clientId: 0, onverstuurd: false, generatie })
      if (bij) await o.planOpslag.zetMeta(persoonId, id, { epoch: loket.epoch, heel: true, seq: loket.seq, mag: loket.mag })
    }
  }
  return {
    open(persoonId, doc) {
      const k = sleutel(persoonId, doc)
      const er = open.get(k)
      if (er) {
        er.gebruikers++
        return er.document
      }
      const document = new PlanDocument({ p: o.p, apparaat: o.apparaat, opslag: o.planOpslag, zender, bus: o.bus }, persoonId, doc)
      open.set(k, { document, gebruikers: 1 })
      return document
    },
    los(document) {
      const k = sleutel(document.persoonId, document.id)
      const er = open.get(k)
      if (!er || --er.gebruikers > 0) return
      // It stays at hand until its words are on the disk: a screen that opens it meanwhile would read it from there
      // without them, and words that can be stored nowhere yet would go with the screen they were typed on.
      const laatLos = (): void => {
        if (open.get(k) !== er || er.gebruikers > 0 || document.beeld.onbewaard) return
        open.delete(k)
        void document.sluit()
      }
      const stop = document.abonneer(() => {
        if (er.gebruikers > 0) stop()
        else laatLos()
      })
      void document.bewaar().then(laatLos)
    },
    async spoelDocument(persoonId, doc): Promise<Spoeling> {
      const er = open.get(sleutel(persoonId, doc))
      await er?.document.bewaar()
      return er?.document.beeld.onbewaard ? 'LATER' : zender.spoelDocument(persoonId, doc)
    },
    spoelAlles: () => zender.spoelAlles(),
    // Signing in, a screen and the live stream each ask for the whole plan, in each tab: a second walk beside the first
    // would bring every part over the wire again. After it, it finds them here.
    haalVooraf: (persoonId, documenten) => o.p.sloten(`loket-vooraf/${persoonId}`, () => haalOp(persoonId, documenten)),
    async bewaarAlles() {
      await Promise.all(
        [...open.values()].map(async ({ document }) => {
          await document.bewaar()
          document.verzend()
        }),
      )
    },
    sluit() {
      zender.sluit()
      for (const { document } of open.values()) document.stop()
      open.clear()
    },
  }
}
