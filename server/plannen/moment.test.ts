import * as Y from 'yjs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestLoket, type Vraag, openLoket, vraagVia } from '../../tests/loket.ts'
import type { Geschiedenis, Herkomst, PlanMoment } from '../../src/contract/schemas/geschiedenis.ts'
import { naarBase64, vanBase64 } from '../../src/lib/base64.ts'
import { klokVan } from '../../src/lib/klok.ts'
import { maakApp } from '../app.ts'
import { DOSSIERS, PERSONEN } from '../proef/personen.ts'

const MINUUT = 60_000
let loket: TestLoket
let vraag: Vraag
let nu = Date.parse('2026-07-01T10:00:00Z')
let planId = ''
let documenten: { id: string; soort: string; leefgebied: string | null }[] = []
let volgende = 0

beforeAll(async () => {
  loket = await openLoket()
  const klok = klokVan(() => nu)
  const app = maakApp({ ...loket.poorten, klok })
  vraag = vraagVia((r) => app.fetch(r))
  const begin = await vraag('ilse', 'POST', `/dossiers/${DOSSIERS.okaforJansen}/plan`, { personen: [PERSONEN.noa.id] })
  planId = (begin.body as { planId: string }).planId
  const { body } = await vraag('ilse', 'GET', `/dossiers/${DOSSIERS.okaforJansen}/plan`)
  documenten = (body as { plan: { documenten: typeof documenten } }).plan.documenten.filter((d) => d.soort === 'DEEL')
})
afterAll(() => loket.sluit())

/** A fresh part for every test. */
let id = ''
beforeEach(() => {
  id = documenten[volgende++]?.id ?? ''
  nu += 60 * MINUUT
})

/** A device that writes in the part. */
function toestel(wie: 'ilse' | 'karin') {
  const doc = new Y.Doc()
  return {
    doc,
    async haal() {
      const { body } = await vraag(wie, 'GET', `/plandocumenten/${id}`)
      Y.applyUpdate(doc, vanBase64((body as { update: string }).update))
    },
    async doe(verander: (doc: Y.Doc) => void) {
      const voor = Y.encodeStateVector(doc)
      verander(doc)
      const a = await vraag(wie, 'POST', `/plandocumenten/${id}/updates`, {
        update: naarBase64(Y.encodeStateAsUpdate(doc, voor)),
        clientId: doc.clientID,
        epoch: 1,
      })
      expect(a.status).toBe(200)
    },
    schrijf(tekst: string, veld = 'goed') {
      return this.doe((d) => d.getText(veld).insert(d.getText(veld).length, tekst))
    },
  }
}
const lijst = async (op = ''): Promise<Geschiedenis> =>
  (await vraag('ilse', 'GET', `/plandocumenten/${id}/geschiedenis${op}`)).body as Geschiedenis
const moment = async (nr: number): Promise<PlanMoment> =>
  (await vraag('ilse', 'GET', `/plandocumenten/${id}/geschiedenis/${nr}`)).body as PlanMoment
const namen = (g: Geschiedenis) => g.items.map((m) => m.door.map((x) => x.naam.split(' ')[0]))

describe('the history of a part', () => {
  test('one sitting of one person is one moment, ten minutes of silence end it, another person begins one', async () => {
    const ilse = toestel('ilse')
    await ilse.schrijf('Noa ')
    nu += 9 * MINUUT
    await ilse.schrijf('tekent. ')
    const karin = toestel('karin')
    await karin.haal()
    nu += MINUUT
    await karin.schrijf('Elke dag. ')
    nu += 11 * MINUUT
    await karin.schrijf('Ook op school.')
    const g = await lijst()
    expect(namen(g)).toEqual([['Karin'], ['Karin'], ['Ilse']])
    expect(g.meer).toBe(false)
    expect((await moment(1)).velden.teksten).toEqual({ goed: 'Noa tekent. ' })
    expect(await moment(2)).toMatchObject({
      gewijzigd: ['goed'],
      ervoor: { teksten: { goed: 'Noa tekent. ' } },
      velden: { teksten: { goed: 'Noa tekent. Elke dag. ' } },
    })
    expect((await moment(3)).velden.teksten).toEqual({ goed: 'Noa tekent. Elke dag. Ook op school.' })
  })

  test('people who write at the same time share a moment, instead of one per keystroke', async () => {
    const ilse = toestel('ilse')
    const karin = toestel('karin')
    for (let i = 0; i < 6; i++) {
      await ilse.schrijf(`i${i} `)
      await karin.schrijf(`k${i} `, 'wil')
      nu += MINUUT
    }
    expect(namen(await lijst())).toEqual([['Karin', 'Ilse'], ['Ilse']])
  })

  test('who takes a lot away begins a moment, so that what stood there is not lost in the same sitting', async () => {
    const ilse = toestel('ilse')
    const lang = 'Noa slaapt slecht sinds de zomer. '.repeat(5)
    await ilse.schrijf(lang)
    await ilse.schrijf('Nog iets.')
    await ilse.doe((d) => d.getText('goed').delete(0, d.getText('goed').length))
    await ilse.schrijf('Leeg begonnen.')
    expect(namen(await lijst())).toEqual([['Ilse'], ['Ilse']])
    expect((await moment(1)).velden.teksten).toEqual({ goed: `${lang}Nog iets.` })
    expect((await moment(2)).velden.teksten).toEqual({ goed: 'Leeg begonnen.' })
  })

  test('a part that was written in before there was a history keeps what stood there', async () => {
    const ilse = toestel('ilse')
    await ilse.schrijf('Van vroeger.')
    await loket.database.db.deleteFrom('plan_moment').where('document_id', '=', id).execute()
    nu += 60 * MINUUT
    await ilse.schrijf(' Van nu.')
    const g = await lijst()
    expect(g.items.map((m) => m.nr)).toEqual([2, 1])
    expect(await moment(1)).toMatchObject({ door: [{ naam: 'Ilse Jansen' }], velden: { teksten: { goed: 'Van vroeger.' } } })
  })

  test('a page at a time, of one field when asked, and without moments in which nothing changed', async () => {
    const ilse = toestel('ilse')
    for (let i = 0; i < 33; i++) {
      await ilse.schrijf(`${i} `, i % 3 === 0 ? 'wil' : 'goed')
      nu += 20 * MINUUT
    }
    await ilse.doe((d) => {
      d.getText('goed').insert(0, 'weg')
      d.getText('goed').delete(0, 3)
    })
    nu += 20 * MINUUT
    await ilse.schrijf('slot')
    const eerste = await lijst()
    expect([eerste.items.length, eerste.items[0]?.nr, eerste.items[1]?.nr, eerste.meer]).toEqual([30, 35, 33, true])
    const rest = await lijst(`?voor=${eerste.items.at(-1)?.nr}`)
    expect(rest.items.map((m) => m.nr)).toEqual([4, 3, 2, 1])
    const wil = await lijst('?veld=wil')
    expect(wil.items.map((m) => m.nr)).toEqual([31, 28, 25, 22, 19, 16, 13, 10, 7, 4, 1])
  })

  test('before a moment is put back, how it stood is kept, also in the same sitting, and can come back the same way', async () => {
    const ilse = toestel('ilse')
    await ilse.schrijf('rust')
    nu += 20 * MINUUT
    await ilse.doe((d) => d.getText('goed').insert(0, 'on'))
    const terugNaar = (nr: number) => vraag('ilse', 'POST', `/plandocumenten/${id}/geschiedenis`, { terugNaar: nr })
    expect((await terugNaar(1)).status).toBe(200)
    await ilse.doe((d) => d.getText('goed').delete(0, 2))
    expect((await moment(2)).velden.teksten).toEqual({ goed: 'onrust' })
    expect(await moment(3)).toMatchObject({ terugNaar: 1, velden: { teksten: { goed: 'rust' } }, ervoor: { teksten: { goed: 'onrust' } } })
    expect((await terugNaar(2)).status).toBe(200)
    await ilse.doe((d) => d.getText('goed').insert(0, 'on'))
    expect((await moment(4)).velden.teksten).toEqual({ goed: 'onrust' })
    expect((await lijst()).items.map((m) => [m.nr, m.terugNaar])).toEqual([
      [4, 2],
      [3, 1],
      [2, null],
      [1, null],
    ])
    // Begun and not done: nothing changed, so there is nothing to show.
    expect((await terugNaar(1)).status).toBe(200)
    expect((await lijst()).items).toHaveLength(4)
    expect((await terugNaar(99)).status).toBe(404)
    expect((await vraag('mark', 'POST', `/plandocumenten/${id}/geschiedenis`, { terugNaar: 1 })).status).toBe(404)
  })

  test('folding away loose updates leaves the history', async () => {
    const ilse = toestel('ilse')
    await ilse.schrijf('Eerst. ')
    nu += 20 * MINUUT
    for (let i = 0; i < 70; i++) await ilse.schrijf('x')
    expect((await moment(1)).velden.teksten).toEqual({ goed: 'Eerst. ' })
    expect((await moment(2)).velden.teksten).toEqual({ goed: `Eerst. ${'x'.repeat(70)}` })
  })
})

describe('how far somebody saw a part', () => {
  const herkomst = async (wie: 'ilse' | 'karin') => (await vraag(wie, 'GET', `/plannen/${planId}/herkomst`)).body as Herkomst
  const gezien = async (stand: Record<string, number>) => {
    expect((await vraag('ilse', 'PUT', `/plannen/${planId}/gezien`, { standen: [{ documentId: id, stand }] })).status).toBe(200)
    return (await herkomst('ilse')).documenten.find((d) => d.documentId === id)?.gezien
  }

  test('only grows, whatever comes late, and holds only what others wrote', async () => {
    const ilse = toestel('ilse')
    const karin = toestel('karin')
    await ilse.schrijf('Van Ilse.')
    await karin.schrijf('Van Karin.')
    const [k, i] = [karin.doc.clientID, ilse.doc.clientID]
    const voor = await herkomst('ilse')
    expect(voor.documenten.find((d) => d.documentId === id)).toMatchObject({
      gezien: null,
      schrijvers: expect.arrayContaining([{ persoonId: PERSONEN.karin.id, clientIds: [k] }]) as unknown,
    })
    expect(voor.personen).toContainEqual({ persoonId: PERSONEN.karin.id, naam: 'Karin Blom' })
    expect(await gezien({})).toEqual({})
    expect(await gezien({ [k]: 10, [i]: 9, 12345: 7 })).toEqual({ [k]: 10 })
    expect(await gezien({ [k]: 4 })).toEqual({ [k]: 10 })
    expect((await herkomst('karin')).documenten.find((d) => d.documentId === id)?.gezien).toBeNull()
  })

  test('who may not read the plan hears nothing of it, and a part that one may not read is passed over', async () => {
    expect((await vraag('mark', 'GET', `/plannen/${planId}/herkomst`)).status).toBe(404)
    expect((await vraag('fatima', 'PUT', `/plannen/${planId}/gezien`, { standen: [] })).status).toBe(404)
    const vreemd = { standen: [{ documentId: PERSONEN.mark.id, stand: { 1: 1 } }] }
    expect((await vraag('ilse', 'PUT', `/plannen/${planId}/gezien`, vreemd)).status).toBe(200)
  })
})
