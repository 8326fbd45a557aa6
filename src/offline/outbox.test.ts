import { expect, test } from 'vitest'
import { nepProbleem } from '../../tests/sync/nep-loket.ts'
import { type Tab, Wereld, adem } from '../../tests/sync/wereld.ts'
import type { Uitkomst } from './outbox.ts'

const P = 'persoon-a'

async function begin(zaad = 5) {
  const w = new Wereld(zaad)
  const toestel = w.toestel()
  const tab = await toestel.tab()
  await tab.offline.apparaat.kiesModus('EIGEN')
  await toestel.meldAan(P)
  await w.tijd.verstrijk(100)
  return { w, toestel, tab }
}
const stuur = (tab: Tab, n: number, meer: { id?: string; naDocumenten?: string[] } = {}) =>
  tab.offline.stuurOpdracht({ opdracht: 'proef', methode: 'POST', pad: '/proef', body: { n }, persoonId: P, ...meer })

test('OUT1 a stored command survives a kill at once, and goes from the next tab', async () => {
  const { w, toestel, tab } = await begin()
  toestel.netwerk = false
  await stuur(tab, 1)
  tab.kill()
  toestel.netwerk = true
  await toestel.tab()
  await w.tijd.verstrijk(1000)
  expect(w.loket.effecten.map((e) => e.body)).toEqual([{ n: 1 }])
})

test('OUT2 an answer that is lost on the way repeats the command, not its effect', async () => {
  const { w, tab } = await begin()
  w.fouten = { ...w.fouten, antwoordWeg: 1 }
  const { uitkomst } = await stuur(tab, 1)
  await w.tijd.verstrijk(5000)
  expect(w.loket.effecten).toHaveLength(1)
  expect(await tab.offline.outbox.lijst()).toHaveLength(1)
  w.fouten = { ...w.fouten, antwoordWeg: 0 }
  await w.tijd.verstrijk(60_000)
  expect(w.loket.effecten).toHaveLength(1)
  expect(await tab.offline.outbox.lijst()).toEqual([])
  expect(await uitkomst).toEqual({ soort: 'GELUKT', antwoord: { volgnummer: 1 } })
})

test('OUT3 two tabs send oldest first and each once', async () => {
  const { w, toestel, tab } = await begin()
  const tweede = await toestel.tab()
  await toestel.meldAan(P)
  toestel.netwerk = false
  for (let n = 1; n <= 6; n++) await stuur(n % 2 === 0 ? tweede : tab, n)
  toestel.netwerk = true
  void tab.offline.wakker()
  void tweede.offline.wakker()
  await w.tijd.verstrijk(1000)
  expect(w.loket.effecten.map((e) => e.body)).toEqual([1, 2, 3, 4, 5, 6].map((n) => ({ n })))
})

test('OUT4 each temporary answer is tried again, with waits that grow', async () => {
  for (const status of [401, 408, 425, 429, 500, 503]) {
    const { w, tab } = await begin()
    let keer = 0
    w.loket.oordeel = () => (++keer <= 3 ? { status, body: null } : null)
    await stuur(tab, 1)
    await w.tijd.verstrijk(400)
    expect(keer, `${status}: only once within the first wait`).toBe(1)
    await w.tijd.verstrijk(20_000)
    expect(w.loket.effecten, String(status)).toHaveLength(1)
  }
  const { w, tab } = await begin()
  let keer = 0
  w.loket.oordeel = () => (++keer <= 1 ? nepProbleem(409, 'nog-bezig') : null)
  await stuur(tab, 1)
  await w.tijd.verstrijk(5000)
  expect(await tab.offline.outbox.lijst()).toEqual([])
  expect(w.loket.effecten).toHaveLength(1)
})

test('OUT5 a refusal stays visible with its reason, lets the next through, and can be sent anew or thrown away', async () => {
  const { w, tab } = await begin()
  w.loket.oordeel = (b) => ((b as { n: number }).n < 3 ? nepProbleem(422, 'te-weinig-geld') : null)
  const een = await stuur(tab, 1)
  const twee = await stuur(tab, 2)
  await stuur(tab, 3)
  await w.tijd.verstrijk(1000)
  expect(w.loket.effecten.map((e) => e.body)).toEqual([{ n: 3 }])
  expect(await een.uitkomst).toMatchObject({ soort: 'GEWEIGERD', probleem: { type: 'urn:ipgb-loket:probleem:te-weinig-geld' } })
  expect((await tab.offline.outbox.lijst()).map((o) => [o.toestand, o.probleem?.status])).toEqual([
    ['GEWEIGERD', 422],
    ['GEWEIGERD', 422],
  ])
  expect(tab.offline.status.beeld.geweigerd).toBe(2)
  w.loket.oordeel = () => null
  const nieuw = await tab.offline.outbox.opnieuw(een.id)
  await tab.offline.outbox.weggooien(twee.id)
  await w.tijd.verstrijk(1000)
  expect(w.loket.effecten.map((e) => e.body)).toEqual([{ n: 3 }, { n: 1 }])
  expect(w.loket.effecten[1]?.id).toBe(nieuw)
  expect(nieuw).not.toBe(een.id)
  expect(await tab.offline.outbox.tel()).toEqual([])
})

test('OUT6 nothing of one person goes out in the session of another', async () => {
  const { w, toestel, tab } = await begin()
  toestel.netwerk = false
  await stuur(tab, 1)
  toestel.netwerk = true
  // The session changed in a tab of which this one has not heard.
  toestel.sessie = 'persoon-b'
  tab.offline.outbox.verstuur(true)
  await w.tijd.verstrijk(1000)
  expect(w.loket.effecten).toEqual([])
  await toestel.meldAan('persoon-b')
  await w.tijd.verstrijk(120_000)
  expect(w.loket.effecten).toEqual([])
  await toestel.meldAan(P)
  await w.tijd.verstrijk(1000)
  expect(w.loket.effecten).toMatchObject([{ persoonId: P, body: { n: 1 } }])
})

test('OUT7 a command waits for the text it is about', async () => {
  const { w, tab, toestel } = await begin()
  w.loket.maakDocument('doc')
  const doc = (await tab.offline.plan()).open(P, 'doc')
  await w.tijd.verstrijk(100)
  toestel.netwerk = false
  doc.tekst('wil').insert(0, 'rust')
  await stuur(tab, 1, { naDocumenten: ['doc'] })
  let bijEffect = ''
  w.loket.oordeel = () => {
    bijEffect = w.loket.tekst('doc', 'wil')
    return null
  }
  toestel.netwerk = true
  void tab.offline.wakker()
  await w.tijd.verstrijk(10_000)
  expect(w.loket.effecten).toHaveLength(1)
  expect(bijEffect).toBe('rust')
})

test('OUT7 a command over text that was refused is refused too, and says so', async () => {
  const { w, tab } = await begin()
  const d = w.loket.maakDocument('doc')
  const doc = (await tab.offline.plan()).open(P, 'doc')
  await w.tijd.verstrijk(100)
  d.geenSchrijver.add(P)
  doc.tekst('wil').insert(0, 'rust')
  const { uitkomst } = await stuur(tab, 1, { naDocumenten: ['doc'] })
  await w.tijd.verstrijk(5000)
  expect(await uitkomst).toMatchObject({ soort: 'GEWEIGERD', probleem: { type: 'urn:ipgb-loket:probleem:update-geweigerd' } })
  expect(w.loket.effecten).toEqual([])
  expect(await tab.offline.planOpslag.opzij()).toMatchObject([{ velden: { wil: 'rust' } }])
})

test('OUT8 the same id twice is one command', async () => {
  const { w, tab } = await begin()
  const id = w.toeval.uuid()
  await Promise.all([stuur(tab, 1, { id }), stuur(tab, 1, { id })])
  await w.tijd.verstrijk(1000)
  expect(w.loket.effecten).toHaveLength(1)
})

test('OUT9 the tab that asked hears the answer that another tab got', async () => {
  const { w, toestel, tab } = await begin()
  const zender = await toestel.tab()
  await toestel.meldAan(P)
  toestel.netwerk = false
  await w.tijd.verstrijk(10)
  const { uitkomst } = await stuur(tab, 1)
  const uit: Uitkomst[] = []
  void uitkomst.then((u) => uit.push(u))
  await w.tijd.verstrijk(10)
  toestel.netwerk = true
  zender.offline.outbox.verstuur(true)
  await w.tijd.verstrijk(10)
  expect(uit).toEqual([{ soort: 'GELUKT', antwoord: { volgnummer: 1 } }])
})

test('OUT10 a row that does not open stays and is counted, and the next goes', async () => {
  const { w, toestel, tab } = await begin()
  toestel.netwerk = false
  await stuur(tab, 1)
  await tab.offline.databank.met(async (db) => {
    const [rij] = await db.getAll('uit')
    if (rij) await db.put('uit', { ...rij, geheim: { ...rij.geheim, data: new ArrayBuffer(40) } })
  })
  await stuur(tab, 2)
  toestel.netwerk = true
  tab.offline.outbox.verstuur(true)
  await w.tijd.verstrijk(1000)
  expect(w.loket.effecten.map((e) => e.body)).toEqual([{ n: 2 }])
  expect(await tab.offline.outbox.tel()).toHaveLength(1)
})

test('OUT11 a command that never left may be taken back, and then nothing of it arrives; one that may have left stays', async () => {
  const { w, toestel, tab } = await begin()
  toestel.netwerk = false
  const { id } = await stuur(tab, 1)
  expect((await tab.offline.outbox.lijst()).map((o) => o.vertrokken)).toEqual([false])
  expect(await tab.offline.outbox.intrekken(id)).toBe(true)
  expect(await tab.offline.outbox.tel()).toEqual([])
  toestel.netwerk = true
  tab.offline.outbox.verstuur(true)
  await w.tijd.verstrijk(1000)
  expect(w.loket.effecten).toEqual([])
  // The loket did it, the answer was lost: the device cannot know.
  w.loket.oordeel = () => ({ status: 503, body: null })
  const twee = await stuur(tab, 2)
  await w.tijd.verstrijk(200)
  expect(await tab.offline.outbox.intrekken(twee.id)).toBe(false)
  expect((await tab.offline.outbox.lijst()).map((o) => o.vertrokken)).toEqual([true])
  w.loket.oordeel = () => null
  await w.tijd.verstrijk(120_000)
  expect(w.loket.effecten.map((e) => e.body)).toEqual([{ n: 2 }])
})

test('OUT11 a waiting command cannot be thrown away or sent anew', async () => {
  const { toestel, tab } = await begin()
  toestel.netwerk = false
  const { id } = await stuur(tab, 1)
  await tab.offline.outbox.weggooien(id)
  expect(await tab.offline.outbox.opnieuw(id)).toBeNull()
  await adem()
  expect(await tab.offline.outbox.lijst()).toHaveLength(1)
})

test('OUT5 a refusal that a screen says itself leaves no row and no alarm, whichever tab sends', async () => {
  for (const door of ['zelf', 'ander'] as const) {
    const { w, toestel, tab } = await begin()
    const ander = door === 'ander' ? await toestel.tab() : null
    if (ander) await toestel.meldAan(P)
    w.loket.oordeel = () => nepProbleem(422, 'nu-niet')
    toestel.netwerk = false
    const alarm: number[] = []
    tab.offline.status.abonneer(() => alarm.push(tab.offline.status.beeld.geweigerd))
    let staat = true
    const { uitkomst } = await tab.offline.stuurOpdracht(
      { opdracht: 'proef', methode: 'POST', pad: '/proef', body: { n: 1 }, persoonId: P },
      () => staat,
    )
    toestel.netwerk = true
    await (ander ?? tab).offline.wakker()
    await w.tijd.verstrijk(70_000)
    expect(await uitkomst).toMatchObject({ soort: 'GEWEIGERD' })
    expect(await tab.offline.outbox.lijst()).toEqual([])
    expect(tab.offline.status.beeld.geweigerd).toBe(0)
    if (door === 'zelf') expect(Math.max(0, ...alarm)).toBe(0)
    // The screen has gone: nobody would know.
    staat = false
    await tab.offline.stuurOpdracht({ opdracht: 'proef', methode: 'POST', pad: '/proef', body: { n: 2 }, persoonId: P }, () => staat)
    await w.tijd.verstrijk(70_000)
    expect(await tab.offline.outbox.lijst()).toMatchObject([{ toestand: 'GEWEIGERD' }])
    expect(tab.offline.status.beeld.geweigerd).toBe(1)
  }
})

test('OUT10 what cannot be opened is counted with what was not taken, never as text of the plan, and its owner can remove it', async () => {
  const { w, toestel, tab } = await begin()
  toestel.netwerk = false
  await stuur(tab, 1)
  await tab.offline.databank.met(async (db) => {
    const [rij] = await db.getAll('uit')
    if (rij) await db.put('uit', { ...rij, geheim: { ...rij.geheim, data: new ArrayBuffer(40) } })
    await db.put('opzij', {
      id: 'dicht',
      persoonId: P,
      doc: 'doc',
      op: 1,
      geheim: { iv: new Uint8Array(12), data: new ArrayBuffer(40) },
    })
  })
  await tab.offline.tel()
  expect(tab.offline.status.beeld).toMatchObject({ wachtend: 0, delen: 0, geweigerd: 2, onleesbaar: 2 })
  await tab.offline.ruimOnleesbaarOp()
  await w.tijd.verstrijk(100)
  expect(tab.offline.status.beeld).toMatchObject({ wachtend: 0, geweigerd: 0, onleesbaar: 0 })
  expect(await tab.offline.outbox.tel()).toEqual([])
})
