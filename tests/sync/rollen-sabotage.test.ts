import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import * as Y from 'yjs'
import { naarBase64 } from '../../src/lib/base64.ts'
import { EchtLoket } from './gezin.ts'
import { speelAlleen } from './rollen-loop.ts'
import type { Kwaad, Soort } from './rollen.ts'

/** An update of Yjs in which nothing stands, as base64. */
const LEEG = 'AAA='

const updatePad = /^\/plandocumenten\/([^/]+)\/updates$/
const standPad = /^\/plandocumenten\/[^/]+\?stand=/

// A harness that finds nothing proves nothing. Each fault must be found by the one check that is there for it: with
// that check taken out of rollen.ts its test fails.
const FOUTEN: Record<string, [Soort, Kwaad]> = {
  'a withdrawn writer is still accepted': [
    'NA_INTREKKEN',
    (b) => {
      b.trekIn = async (g, id) => {
        const nr = await b.loket.trekIn(g, id)
        await b.loket.db.updateTable('toestemming').set({ ingetrokken_op: null }).where('id', '=', id).execute()
        return nr
      }
    },
  ],
  'an update is acknowledged before it is committed, and the loket stops in between': [
    'VERLOREN',
    ({ w }) => {
      const echt = w.beantwoord
      w.beantwoord = async (v, persoonId) => {
        if (!updatePad.test(v.pad) || persoonId === null || !w.toeval.kans(0.4)) return echt(v, persoonId)
        return { status: 200, body: { seq: 0, op: new Date(w.tijd.nu).toISOString() } }
      }
    },
  ],
  'who may only read is let write': ['LEZER_SCHREEF', (b) => b.loket.geef(b.gezin, 'lezer', 'SCHRIJVEN')],
  'the live stream goes on after the withdrawal': [
    'LEK',
    (b) => {
      const { karin, ouder } = b.gezin.personen
      const echt = b.w.luister
      b.w.luister = (persoonId, doe) => echt(persoonId === karin ? ouder : persoonId, doe)
    },
  ],
  'a reading of who was put out is answered': [
    'LEK',
    (b) => {
      const { karin, ouder } = b.gezin.personen
      const echt = b.w.beantwoord
      b.w.beantwoord = (v, persoonId) =>
        persoonId === karin && standPad.test(v.pad) ? echt({ methode: 'GET', pad: v.pad }, ouder) : echt(v, persoonId)
    },
  ],
  'words count as those of who wrote last': [
    'NAAM',
    (b) => {
      const echt = b.w.beantwoord
      b.w.beantwoord = async (v, persoonId) => {
        const a = await echt(v, persoonId)
        const doc = updatePad.exec(v.pad)?.[1]
        if (doc !== undefined && persoonId !== null && a.status === 200)
          await b.loket.db.updateTable('plan_schrijver').set({ persoon_id: persoonId }).where('document_id', '=', doc).execute()
        return a
      }
    },
  ],
  'an update that comes twice counts twice': [
    'DUBBEL',
    (b) => {
      const echt = b.w.beantwoord
      b.w.beantwoord = async (v, persoonId) => {
        const a = await echt(v, persoonId)
        const doc = updatePad.exec(v.pad)?.[1]
        if (doc === undefined || persoonId === null || a.status !== 200) return a
        const ydoc = await b.loket.document(doc)
        const tekst = ydoc.getText('wil')
        const voor = Y.encodeStateVector(ydoc)
        tekst.insert(0, tekst.toString())
        const update = naarBase64(Y.encodeStateAsUpdate(ydoc, voor))
        await echt({ ...v, body: { update, clientId: ydoc.clientID, epoch: 1 } }, persoonId)
        return a
      }
    },
  ],
  'the loket forgets to give what a device lacks': [
    'ONGELIJK',
    ({ w }) => {
      const echt = w.beantwoord
      w.beantwoord = async (v, persoonId) => {
        const a = await echt(v, persoonId)
        return standPad.test(v.pad) && a.status === 200 ? { ...a, body: { ...(a.body as object), update: LEEG } } : a
      }
    },
  ],
  'refused text is thrown away': [
    'VERLOREN',
    (_b, bijTab) =>
      bijTab(({ offline: { planOpslag } }) => {
        const echt = planOpslag.herbegin.bind(planOpslag)
        planOpslag.herbegin = (persoonId, doc, nieuw) => echt(persoonId, doc, { ...nieuw, opzij: null })
      }),
  ],
  'text is called stored before the transaction is complete': [
    'VERLOREN',
    (_b, bijTab) =>
      bijTab(({ offline: { planOpslag } }) => {
        const echt = planOpslag.voegToe.bind(planOpslag)
        planOpslag.voegToe = async (...a) => {
          void echt(...a).catch(() => false)
          return true
        }
      }),
  ],
  'the screen goes on saying that words wait': [
    'ZEGT_ONWAAR',
    (_b, bijTab) =>
      bijTab(({ offline: { planOpslag } }) => {
        planOpslag.isOnverstuurd = () => Promise.resolve(true)
      }),
  ],
}

let loket: EchtLoket
beforeAll(async () => {
  loket = await EchtLoket.open(new Blob([readFileSync(inject('leegGeheugen'))]))
})
afterAll(() => loket.sluit())

for (const [naam, [soort, kwaad]] of Object.entries(FOUTEN)) {
  test(`SYNC5 caught: ${naam}`, { timeout: 120_000 }, async () => {
    let gevonden = 0
    for (let zaad = 1; zaad <= 80 && gevonden === 0; zaad++) {
      const { fouten } = await speelAlleen(loket, zaad, 18, kwaad)
      gevonden = fouten.filter((f) => f.soort === soort).length
    }
    expect(gevonden).toBeGreaterThan(0)
  })
}
