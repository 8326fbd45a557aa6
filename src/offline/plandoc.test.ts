import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Tab, type Toestel, Wereld, adem } from '../../tests/sync/wereld.ts'
import { isWel } from '../domein/plan/keuzewaarden.ts'
import { kies } from '../domein/plan/meerwaarde.ts'
import type { PlanDocument } from './plandoc.ts'

const P = 'persoon-a'

async function begin(zaad = 11): Promise<{ w: Wereld; toestel: Toestel; tab: Tab; doc: PlanDocument }> {
  const w = new Wereld(zaad)
  w.loket.maakDocument('doc').doc.getText('wil').insert(0, 'Begin. ')
  const toestel = w.toestel()
  const tab = await toestel.tab()
  await tab.offline.apparaat.kiesModus('EIGEN')
  await toestel.meldAan(P)
  await w.tijd.verstrijk(100)
  const doc = await open(w, tab)
  return { w, toestel, tab, doc }
}
async function open(w: Wereld, tab: Tab): Promise<PlanDocument> {
  const doc = (await tab.offline.plan()).open(P, 'doc')
  await w.tijd.verstrijk(50)
  return doc
}

test('PLAN1 words are stored within 150 ms of the first, also while typing goes on, and said so only then', async () => {
  const { w, doc, tab, toestel } = await begin()
  toestel.netwerk = false
  for (let ms = 0; ms < 140; ms += 20) {
    doc.tekst('wil').insert(0, 'a')
    await w.tijd.verstrijk(20)
    if (ms === 0) expect(doc.beeld).toMatchObject({ onbewaard: true, bewaardOp: null })
  }
  expect(doc.beeld.bewaardOp).toBeLessThanOrEqual(w.tijd.nu)
  tab.kill()
  const weer = await open(w, await toestel.tab())
  expect(weer.tekst('wil').toString().split('a').length - 1).toBeGreaterThanOrEqual(5)
})

test('PLAN2 words are at the loket within a second, and at once when the page hides', async () => {
  const { w, doc, tab } = await begin()
  doc.tekst('wil').insert(0, 'rust ')
  await w.tijd.verstrijk(1000)
  expect(w.loket.tekst('doc', 'wil')).toBe('rust Begin. ')
  expect(doc.beeld).toMatchObject({ onverstuurd: false })
  expect(doc.beeld.loketOp).toBeGreaterThan(0)
  doc.tekst('wil').insert(0, 'meer ')
  await tab.offline.slaap()
  await adem()
  expect(w.loket.tekst('doc', 'wil')).toBe('meer rust Begin. ')
})

test('PLAN2 the first words after a pause leave at once, and a typist costs about two requests a second', async () => {
  const { w, doc } = await begin()
  await w.tijd.verstrijk(5_000)
  let keer = 0
  const echt = w.beantwoord
  w.beantwoord = (v, persoonId) => {
    if (v.methode === 'POST') keer++
    return echt(v, persoonId)
  }
  doc.tekst('wil').insert(0, 'a')
  await w.tijd.verstrijk(200)
  expect(w.loket.tekst('doc', 'wil')).toBe('aBegin. ')
  for (let ms = 0; ms < 5_000; ms += 100) {
    doc.tekst('wil').insert(0, 'b')
    await w.tijd.verstrijk(100)
  }
  await w.tijd.verstrijk(1_000)
  expect(w.loket.tekst('doc', 'wil')).toHaveLength('Begin. '.length + 51)
  expect(keer).toBeGreaterThan(8)
  expect(keer).toBeLessThanOrEqual(13)
})

test('PLAN3 a document that this device never held does not open as an empty field', async () => {
  const { w, toestel, tab } = await begin()
  w.loket.maakDocument('ander').doc.getText('wil').insert(0, 'vol')
  toestel.netwerk = false
  const ander = (await tab.offline.plan()).open(P, 'ander')
  await w.tijd.verstrijk(100)
  expect(ander.beeld.fase).toBe('NIET_OP_TOESTEL')
  toestel.netwerk = true
  await ander.synchroniseer()
  expect(ander.beeld.fase).toBe('OPEN')
  expect(ander.tekst('wil').toString()).toBe('vol')
})

test('PLAN3 a document held before opens offline with everything', async () => {
  const { w, toestel, tab } = await begin()
  await w.tijd.verstrijk(2000)
  tab.kill()
  toestel.netwerk = false
  const doc = await open(w, await toestel.tab())
  expect(doc.beeld.fase).toBe('OPEN')
  expect(doc.tekst('wil').toString()).toBe('Begin. ')
})

test('PLAN3 locked text is named with its time', async () => {
  const { w, toestel, tab, doc } = await begin()
  doc.tekst('wil').insert(0, 'x')
  await w.tijd.verstrijk(200)
  await tab.offline.meldAf()
  await w.tijd.verstrijk(50)
  expect(doc.beeld.fase).toBe('OP_SLOT')
  expect(doc.beeld.slotSinds).toBe(doc.beeld.bewaardOp)
  await toestel.meldAan(P)
  await w.tijd.verstrijk(2000)
  expect(doc.beeld.fase).toBe('OPEN')
  expect(w.loket.tekst('doc', 'wil')).toBe('xBegin. ')
})

test('DEV3 a page that nobody signed in to can say of when the locked work is, and only of what still stands here', async () => {
  const { w, toestel, tab, doc } = await begin()
  await tab.offline.apparaat.kiesModus('GEDEELD')
  doc.tekst('wil').insert(0, 'x')
  await w.tijd.verstrijk(200)
  const { bewaardOp } = doc.beeld
  expect(await tab.offline.slotSinds()).toBeNull()
  toestel.netwerk = false
  tab.kill()
  const dicht = await toestel.tab()
  expect(await dicht.offline.slotSinds()).toBe(bewaardOp)
  toestel.netwerk = true
  await toestel.meldAan(P)
  await w.tijd.verstrijk(2000)
  await dicht.offline.meldAf()
  expect(await dicht.offline.slotSinds()).toBeNull()
})

test('PLAN3 a document fetched beforehand opens without the loket, with everything', async () => {
  const { w, toestel, tab } = await begin()
  w.loket.maakDocument('ander').doc.getText('wil').insert(0, 'vol')
  await (
    await tab.offline.plan()
  ).haalVooraf(P, [
    { id: 'ander', seq: 0 },
    { id: 'bestaat-niet', seq: 1 },
  ])
  toestel.netwerk = false
  const ander = (await tab.offline.plan()).open(P, 'ander')
  await w.tijd.verstrijk(100)
  expect(ander.beeld.fase).toBe('OPEN')
  expect(ander.tekst('wil').toString()).toBe('vol')
})

test('PLAN3 a plan that is fetched beforehand by several at once, in two tabs, comes over the wire once', async () => {
  const { w, toestel, tab } = await begin()
  const delen = ['een', 'twee', 'drie', 'vier'].map((id) => ({ id, seq: 0 }))
  for (const { id } of delen) w.loket.maakDocument(id).doc.getText('wil').insert(0, id)
  const andere = await toestel.tab()
  const gehaald: string[] = []
  const echt = w.beantwoord
  w.beantwoord = (v, persoonId) => {
    if (v.methode === 'GET') gehaald.push(v.pad)
    return echt(v, persoonId)
  }
  const plannen = [await tab.offline.plan(), await tab.offline.plan(), await andere.offline.plan()]
  await Promise.all(plannen.map((plan) => plan.haalVooraf(P, delen)))
  expect(gehaald).toEqual(delen.map(({ id }) => `/plandocumenten/${id}`))
})

test('PLAN4 an event that was lost on the way is asked for', async () => {
  const { w, doc } = await begin()
  const d = w.loket.documenten.get('doc')
  if (!d) throw new Error('geen document')
  const schrijf = (tekst: string): string => {
    const voor = Y.encodeStateVector(d.doc)
    d.doc.getText('wil').insert(0, tekst)
    d.seq++
    return Buffer.from(Y.encodeStateAsUpdate(d.doc, voor)).toString('base64')
  }
  schrijf('een ')
  w.loket.meld('doc', d, schrijf('twee '))
  await w.tijd.verstrijk(1000)
  expect(doc.tekst('wil').toString()).toBe('twee een Begin. ')
})

test('PLAN5 two tabs see each other without the loket', async () => {
  const { w, toestel, doc } = await begin()
  const ander = await open(w, await toestel.tab())
  toestel.netwerk = false
  doc.tekst('wil').insert(0, 'hier ')
  await w.tijd.verstrijk(200)
  ander.tekst('wil').insert(0, 'daar ')
  await w.tijd.verstrijk(200)
  expect(doc.tekst('wil').toString()).toBe('daar hier Begin. ')
  expect(ander.tekst('wil').toString()).toBe('daar hier Begin. ')
})

test('PLAN6 text of a closed document goes in a later session, without anybody opening it', async () => {
  const { w, toestel, tab, doc } = await begin()
  toestel.netwerk = false
  doc.tekst('wil').insert(0, 'nacht ')
  await doc.bewaar()
  tab.kill()
  toestel.netwerk = true
  toestel.sessie = null
  await w.tijd.spring(86_400_000)
  await toestel.tab()
  await toestel.meldAan(P)
  await w.tijd.verstrijk(2000)
  expect(w.loket.tekst('doc', 'wil')).toBe('nacht Begin. ')
})

test('PLAN7 refused text stands aside whole, the document goes on, and later typing gets through', async () => {
  const { w, doc, tab } = await begin()
  const d = w.loket.documenten.get('doc')
  d?.geenSchrijver.add(P)
  doc.tekst('wil').insert(0, 'niet voor u. ')
  await w.tijd.verstrijk(2000)
  expect(await tab.offline.planOpslag.opzij()).toMatchObject([
    { doc: 'doc', velden: { wil: 'niet voor u. Begin. ' }, probleem: { status: 403 } },
  ])
  expect(doc.beeld).toMatchObject({ mag: 'LEZEN', fase: 'OPEN', onverstuurd: false })
  expect(doc.tekst('wil').toString()).toBe('Begin. ')
  d?.geenSchrijver.delete(P)
  doc.tekst('wil').insert(0, 'wel. ')
  await w.tijd.verstrijk(2000)
  expect(w.loket.tekst('doc', 'wil')).toBe('wel. Begin. ')
  expect(tab.offline.status.beeld.geweigerd).toBe(1)
})

test('PLAN7 a refused choice goes aside too, also when that of somebody else came to stand behind it', async () => {
  const { w, toestel, tab, doc } = await begin()
  const veld = 'keuze.WONEN'
  toestel.netwerk = false
  kies(doc.lijst(veld), { id: 'eigen', waarde: true, door: P }, isWel)
  await w.tijd.verstrijk(200)
  const d = w.loket.documenten.get('doc')
  if (!d) throw new Error('no document')
  d.geenSchrijver.add(P)
  const ander = new Y.Doc()
  // The highest client comes last of those who chose at once.
  ander.clientID = 0xffff_ffff
  kies(ander.getArray(veld), { id: 'ander', waarde: false, door: 'persoon-b' }, isWel)
  Y.applyUpdate(d.doc, Y.encodeStateAsUpdate(ander))
  toestel.netwerk = true
  await doc.synchroniseer()
  await w.tijd.verstrijk(2_000)
  expect((await tab.offline.planOpslag.opzij()).map((o) => o.velden)).toEqual([{ [veld]: 'true / false' }])
})

test('PLAN8 a right that ends closes the document on the open screen too, without anybody asking', async () => {
  const { w, doc } = await begin()
  w.loket.documenten.get('doc')?.geenLezer.add(P)
  w.loket.roep({ soort: 'VERANDERD', wat: ['toegang'], dossierId: 'dossier', id: null })
  await w.tijd.verstrijk(200)
  expect(doc.beeld.fase).toBe('WEG')
  expect(doc.tekst('wil').toString()).toBe('')
})

test('PLAN8 another epoch, and a document that is gone, keep own words visible and nothing else', async () => {
  const { w, toestel, doc, tab } = await begin()
  const d = w.loket.documenten.get('doc')
  if (!d) throw new Error('geen document')
  toestel.netwerk = false
  doc.tekst('wil').insert(0, 'oud ')
  await w.tijd.verstrijk(200)
  d.doc = new Y.Doc()
  d.doc.getText('wil').insert(0, 'Nieuw begin.')
  d.epoch = 2
  toestel.netwerk = true
  await doc.synchroniseer()
  await w.tijd.verstrijk(2000)
  expect(doc.tekst('wil').toString()).toBe('Nieuw begin.')
  expect((await tab.offline.planOpslag.opzij()).map((o) => o.velden)).toEqual([{ wil: 'oud Begin. ' }])
  d.geenLezer.add(P)
  await doc.synchroniseer()
  await w.tijd.verstrijk(100)
  expect(doc.beeld.fase).toBe('WEG')
  expect(doc.tekst('wil').toString()).toBe('')
  expect(await tab.offline.planOpslag.opzij()).toHaveLength(1)
})

test('PLAN9 unsaved words of another tab go aside when the document started afresh under it', async () => {
  const { w, toestel, doc, tab } = await begin()
  const tweede = await toestel.tab()
  const ander = await open(w, tweede)
  w.loket.documenten.get('doc')?.geenSchrijver.add(P)
  doc.tekst('wil').insert(0, 'een ')
  await w.tijd.verstrijk(590)
  ander.tekst('wil').insert(0, 'twee ')
  await w.tijd.verstrijk(10_000)
  const velden = (await tab.offline.planOpslag.opzij()).map((o) => o.velden['wil']).join('|')
  expect(velden).toContain('een ')
  expect(velden).toContain('twee ')
  for (const d of [doc, ander]) expect(d.tekst('wil').toString()).toBe('Begin. ')
})

test('PLAN10 a long log becomes one snapshot at opening, with nothing lost', async () => {
  const { w, toestel, tab, doc } = await begin()
  for (let i = 0; i < 50; i++) {
    doc.tekst('wil').insert(0, `${i} `)
    await doc.bewaar()
  }
  await w.tijd.verstrijk(2000)
  const voor = doc.tekst('wil').toString()
  tab.kill()
  const weer = await toestel.tab()
  await open(w, weer)
  await w.tijd.verstrijk(2000)
  expect((await weer.offline.planOpslag.laad(P, 'doc')).updates.length).toBeLessThan(5)
  weer.kill()
  toestel.netwerk = false
  expect((await open(w, await toestel.tab())).tekst('wil').toString()).toBe(voor)
})

test('PLAN11 a device that cannot store sends words straight to the loket', async () => {
  const { w, doc, tab } = await begin()
  await expect(
    tab.offline.databank.met(async () => {
      throw new DOMException('vol', 'QuotaExceededError')
    }),
  ).rejects.toMatchObject({ soort: 'VOL' })
  tab.offline.planOpslag.voegToe = async () => {
    throw new DOMException('vol', 'QuotaExceededError')
  }
  doc.tekst('wil').insert(0, 'toch ')
  await w.tijd.verstrijk(500)
  expect(w.loket.tekst('doc', 'wil')).toBe('toch Begin. ')
  expect(tab.offline.status.beeld.opslagFout).toBe('VOL')
})

test('PLAN14 words of this device are known as one’s own without the loket: of this tab, another tab, and an earlier visit', async () => {
  const { w, toestel, tab, doc } = await begin()
  toestel.netwerk = false
  doc.tekst('wil').insert(0, 'eerst ')
  await w.tijd.verstrijk(200)
  const eerst = doc.ydoc.clientID
  const ander = await open(w, await toestel.tab())
  ander.tekst('wil').insert(0, 'ander ')
  await w.tijd.verstrijk(200)
  expect(doc.eigenClients).toEqual(new Set([eerst, ander.ydoc.clientID]))
  tab.kill()
  const later = await open(w, await toestel.tab())
  expect([...later.eigenClients]).toEqual(expect.arrayContaining([eerst, ander.ydoc.clientID, later.ydoc.clientID]))
  // What the loket gave is of whoever wrote it, not of this device.
  expect(later.eigenClients.size).toBe(3)
})
