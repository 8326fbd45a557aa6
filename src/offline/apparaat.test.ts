import { openDB } from 'idb'
import { expect, test } from 'vitest'
import { Wereld, adem } from '../../tests/sync/wereld.ts'
import { TOESTEL_VERSIE } from './databank.ts'

const P = 'persoon-a'
const CANARIE = 'Thijs slaapt slecht'

async function metOpdracht(modus: 'EIGEN' | 'GEDEELD' | null) {
  const w = new Wereld(7)
  const toestel = w.toestel()
  const tab = await toestel.tab()
  if (modus) await tab.offline.apparaat.kiesModus(modus)
  await toestel.meldAan(P)
  await w.tijd.verstrijk(100)
  toestel.netwerk = false
  await tab.offline.stuurOpdracht({ opdracht: 'bericht', methode: 'POST', pad: '/berichten', body: { tekst: CANARIE }, persoonId: P })
  await tab.offline.lees.bewaar(['kanaal', CANARIE], { tekst: CANARIE })
  return { w, toestel, tab, databank: tab.offline.p.databank }
}

async function ruw(databank: string): Promise<Record<string, unknown[]>> {
  const db = await openDB(databank)
  const uit: Record<string, unknown[]> = {}
  for (const naam of db.objectStoreNames) uit[naam] = await db.getAll(naam)
  db.close()
  return uit
}
const alsTekst = (w: unknown): string =>
  JSON.stringify(w, (_k, v: unknown) =>
    v instanceof ArrayBuffer ? Buffer.from(v).toString('latin1') : v instanceof Uint8Array ? Buffer.from(v).toString('latin1') : v,
  )

test('DEV1 LEES3 nothing that a person typed or asked stands readable in the store, and each row has its own iv', async () => {
  const { databank } = await metOpdracht('EIGEN')
  const alles = await ruw(databank)
  expect(alles['uit']).toHaveLength(1)
  expect(alles['lees']).toHaveLength(1)
  expect(alsTekst(alles)).not.toContain('Thijs')
  expect(alsTekst(alles)).not.toContain('/berichten')
  const ivs = [...(alles['uit'] ?? []), ...(alles['lees'] ?? [])].map((r) => alsTekst((r as { geheim: { iv: unknown } }).geheim.iv))
  expect(new Set(ivs).size).toBe(2)
})

test('DEV1 a row that is moved to another person does not open', async () => {
  const { w, toestel, tab } = await metOpdracht('EIGEN')
  await tab.offline.databank.met(async (db) => {
    const [rij] = await db.getAll('uit')
    if (rij) await db.put('uit', { ...rij, persoonId: 'persoon-b' })
  })
  toestel.netwerk = true
  await toestel.meldAan('persoon-b')
  await w.tijd.verstrijk(5000)
  expect(w.loket.effecten).toEqual([])
  expect(await tab.offline.outbox.tel()).toHaveLength(1)
})

test('DEV2 on an own device the store opens without the loket, on a shared one or before the question it does not', async () => {
  for (const [modus, uit] of [
    ['EIGEN', P],
    ['GEDEELD', undefined],
    [null, undefined],
  ] as const) {
    const { toestel, tab } = await metOpdracht(modus)
    tab.kill()
    const weer = await toestel.tab()
    expect(weer.offline.apparaat.open?.persoonId).toBe(uit)
  }
})

test('DEV2 choosing another mode rewrites nothing and loses nothing', async () => {
  const { tab, toestel } = await metOpdracht('GEDEELD')
  await tab.offline.apparaat.kiesModus('EIGEN')
  tab.kill()
  const weer = await toestel.tab()
  expect((await weer.offline.outbox.lijst()).map((o) => o.body)).toEqual([{ tekst: CANARIE }])
  await weer.offline.apparaat.kiesModus('GEDEELD')
  weer.kill()
  expect((await toestel.tab()).offline.apparaat.open).toBeNull()
})

test('DEV2 an answer to the question while the sign-in is still under way counts', async () => {
  for (let na = 0; na < 30; na += 3) {
    const w = new Wereld(40 + na)
    const toestel = w.toestel()
    const tab = await toestel.tab()
    toestel.sessie = P
    void tab.offline.meldAan(P)
    await adem(na)
    await tab.offline.apparaat.kiesModus('EIGEN')
    await w.tijd.verstrijk(100)
    tab.kill()
    expect((await toestel.tab()).offline.apparaat.open?.persoonId, `after ${na} turns`).toBe(P)
  }
})

test('DEV3 locked work is counted with its time, and opens and goes when the person signs in', async () => {
  const { w, toestel, tab } = await metOpdracht('GEDEELD')
  tab.kill()
  const weer = await toestel.tab()
  expect(await weer.offline.outbox.lijst()).toEqual([])
  expect(await weer.offline.outbox.tel()).toMatchObject([{ persoonId: P, toestand: 'WACHT', sinds: w.tijd.nu - 0 }])
  await expect(weer.offline.stuurOpdracht({ opdracht: 'x', methode: 'POST', pad: '/x', body: {}, persoonId: P })).rejects.toThrow('op slot')
  toestel.netwerk = true
  await toestel.meldAan(P)
  await w.tijd.verstrijk(1000)
  expect(w.loket.effecten).toMatchObject([{ persoonId: P, body: { tekst: CANARIE } }])
})

test('DEV4 turning the clock back does not lengthen a lease', async () => {
  const { w, toestel, tab } = await metOpdracht('EIGEN')
  await w.tijd.spring(6 * 86_400_000)
  await tab.offline.wakker()
  expect(tab.offline.apparaat.open?.persoonId).toBe(P)
  tab.kill()
  toestel.klokFout = -6 * 86_400_000
  await w.tijd.spring(86_400_000 * 6)
  const terug = await toestel.tab()
  expect(terug.offline.apparaat.open?.persoonId, 'by its own clock this is day 6').toBe(P)
  toestel.klokFout = 0
  await terug.offline.wakker()
  expect(terug.offline.apparaat.open).toBeNull()
  terug.kill()
  toestel.klokFout = -12 * 86_400_000
  expect((await toestel.tab()).offline.apparaat.open, 'back on day 0').toBeNull()
})

test('DEV4 a clock that is years off neither ends nor stretches the lease', async () => {
  const w = new Wereld(3)
  const toestel = w.toestel()
  toestel.klokFout = 10 * 365 * 86_400_000
  const tab = await toestel.tab()
  await tab.offline.apparaat.kiesModus('EIGEN')
  await toestel.meldAan(P)
  await w.tijd.verstrijk(3_600_000)
  expect(tab.offline.apparaat.open?.persoonId).toBe(P)
  await w.tijd.spring(8 * 86_400_000)
  expect(tab.offline.apparaat.open).toBeNull()
})

test('DEV5 at the end of a lease answers go, unsent work stays locked and is sent after signing in', async () => {
  const { w, toestel, tab, databank } = await metOpdracht('EIGEN')
  await w.tijd.spring(8 * 86_400_000)
  const alles = await ruw(databank)
  expect(alles['lees']).toEqual([])
  expect(alles['sleutels']).toMatchObject([{ sleutel: null }])
  expect(alles['uit']).toHaveLength(1)
  expect(tab.offline.status.beeld.opslag).toBe('OP_SLOT')
  toestel.netwerk = true
  await toestel.meldAan(P)
  await w.tijd.verstrijk(1000)
  expect(w.loket.effecten).toHaveLength(1)
})

test('DEV6 a handle that is lost under the app is opened again, and given up after three times', async () => {
  const { tab } = await metOpdracht('EIGEN')
  const { databank } = tab.offline
  let keer = 0
  const kapot = (): never => {
    keer++
    throw new DOMException('Connection to Indexed Database server lost', 'UnknownError')
  }
  expect(await databank.met(async (db) => (keer === 0 ? kapot() : db.count('uit')))).toBe(1)
  keer = 0
  await expect(databank.met(async () => kapot())).rejects.toMatchObject({ soort: 'GEEN_OPSLAG' })
  expect(keer).toBe(4)
  expect(tab.offline.status.beeld.opslagFout).toBe('GEEN_OPSLAG')
})

test('DEV7 a store of a newer app is left alone, and the screen says so', async () => {
  const { toestel, tab, databank } = await metOpdracht('EIGEN')
  const nieuwer = await openDB(databank, TOESTEL_VERSIE + 1)
  await adem()
  expect(tab.offline.status.beeld.opslagFout).toBe('NIEUWER_SCHEMA')
  await expect(tab.offline.outbox.lijst()).rejects.toMatchObject({ soort: 'NIEUWER_SCHEMA' })
  expect(await nieuwer.count('uit')).toBe(1)
  nieuwer.close()
  const ander = await toestel.tab()
  expect(ander.offline.status.beeld.opslagFout).toBe('NIEUWER_SCHEMA')
})

test('DEV8 wiping takes everything, in every tab; a withdrawn device does the same', async () => {
  for (const ingetrokken of [false, true]) {
    const { w, toestel, tab, databank } = await metOpdracht('EIGEN')
    const tweede = await toestel.tab()
    toestel.netwerk = true
    if (ingetrokken) {
      w.loket.toestelIngetrokken = true
      await tab.offline.meldAan(P)
    } else await tab.offline.apparaat.allesWissen()
    await adem()
    expect(tab.offline.apparaat.open).toBeNull()
    expect(tweede.offline.apparaat.open).toBeNull()
    tab.kill()
    tweede.kill()
    await adem()
    const { meta, ...rest } = await ruw(databank)
    for (const rijen of Object.values(rest)) expect(rijen).toEqual([])
    expect(
      (meta ?? []).filter((m) => typeof m === 'string'),
      'no id, no person, no mode',
    ).toEqual([])
  }
})

test('DEV9 of a medewerker nothing can be read after closing', async () => {
  const w = new Wereld(9)
  w.loket.bewaren = false
  const toestel = w.toestel()
  const tab = await toestel.tab()
  await tab.offline.apparaat.kiesModus('EIGEN')
  await toestel.meldAan('consulent')
  await w.tijd.verstrijk(100)
  await tab.offline.lees.bewaar(['werkplek'], { naam: 'x' })
  await tab.offline.stuurOpdracht({ opdracht: 'antwoord', methode: 'POST', pad: '/antwoord', body: { ja: true }, persoonId: 'consulent' })
  await w.tijd.verstrijk(1000)
  expect(w.loket.effecten).toHaveLength(1)
  const alles = await ruw(tab.offline.p.databank)
  expect(alles['lees']).toEqual([])
  expect(alles['sleutels']).toMatchObject([{ sleutel: null }])
})

test('DEV9 what a medewerker sends without a network stands in this tab only, is counted as such, and leaves no trace', async () => {
  const w = new Wereld(10)
  w.loket.bewaren = false
  const toestel = w.toestel()
  const tab = await toestel.tab()
  await toestel.meldAan('consulent')
  await w.tijd.verstrijk(100)
  toestel.netwerk = false
  const stuur = () =>
    tab.offline.stuurOpdracht({ opdracht: 'bericht', methode: 'POST', pad: '/berichten', body: { tekst: 'dag' }, persoonId: 'consulent' })
  await stuur()
  await w.tijd.verstrijk(100)
  expect((await ruw(tab.offline.p.databank))['uit']).toEqual([])
  expect(await tab.offline.outbox.lijst()).toMatchObject([{ opdracht: 'bericht', toestand: 'WACHT' }])
  expect(tab.offline.los).toBe(1)
  expect(tab.offline.status.beeld).toMatchObject({ wachtend: 1, bewaart: false, bewaardOp: null })

  // Signing in again in the same page does not lock it.
  await toestel.meldAan('consulent')
  expect(await tab.offline.outbox.lijst()).toHaveLength(1)
  toestel.netwerk = true
  await toestel.meldAan('consulent')
  await w.tijd.verstrijk(70_000)
  expect(w.loket.effecten).toHaveLength(1)
  expect(tab.offline.los).toBe(0)
  expect(tab.offline.status.beeld.wachtend).toBe(0)

  toestel.netwerk = false
  await stuur()
  tab.kill()
  toestel.netwerk = true
  const later = await toestel.tab()
  await toestel.meldAan('consulent')
  await w.tijd.verstrijk(1000)
  expect(later.offline.status.beeld).toMatchObject({ wachtend: 0, geweigerd: 0 })
  expect(await later.offline.outbox.tel()).toEqual([])
})

test('DEV9 a row that an older app left on disk for a medewerker is counted nowhere', async () => {
  const w = new Wereld(11)
  w.loket.bewaren = false
  const toestel = w.toestel()
  const tab = await toestel.tab()
  await toestel.meldAan('consulent')
  await w.tijd.verstrijk(100)
  await tab.offline.databank.met((db) =>
    db.add('uit', {
      id: 'oud',
      persoonId: 'consulent',
      sinds: 1,
      toestand: 'GEWEIGERD',
      geheim: { iv: new Uint8Array(12), data: new ArrayBuffer(16) },
    }),
  )
  await tab.offline.tel()
  expect(tab.offline.status.beeld).toMatchObject({ wachtend: 0, geweigerd: 0 })
  expect(await tab.offline.outbox.tel()).toEqual([])
})

test('DEV9 half-typed words that stand in one tab only go with the person, and never stand there for who keeps them', async () => {
  const w = new Wereld(12)
  const toestel = w.toestel()
  const tab = await toestel.tab()
  await toestel.meldAan(P)
  await w.tijd.verstrijk(100)
  expect(await tab.offline.lees.bewaar(['concept', 'bericht'], { tekst: 'dag' })).toBe(true)
  expect(tab.offline.los).toBe(0)
  w.loket.bewaren = false
  await toestel.meldAan('consulent')
  await w.tijd.verstrijk(100)
  expect(await tab.offline.lees.bewaar(['concept', 'bericht'], { tekst: 'dag' })).toBe(false)
  tab.offline.losWerk.bewaar(['concept', 'bericht'], { tekst: 'dag' })
  expect(tab.offline.los).toBe(1)
  await tab.offline.meldAf()
  expect(tab.offline.los).toBe(0)
})

test('DEV5 signing out in one tab closes the store in the others at once, and what was typed there stays, locked', async () => {
  const w = new Wereld(13)
  w.loket.maakDocument('doc')
  const toestel = w.toestel()
  const een = await toestel.tab()
  const twee = await toestel.tab()
  await toestel.meldAan(P)
  await w.tijd.verstrijk(500)
  const gehoord: unknown[] = []
  twee.offline.bus.luister((b) => b.soort === 'SESSIE' && gehoord.push(b.persoonId))
  const doc = (await twee.offline.plan()).open(P, 'doc')
  await w.tijd.verstrijk(500)
  toestel.netwerk = false
  await twee.offline.stuurOpdracht({ opdracht: 'bericht', methode: 'POST', pad: '/berichten', body: { tekst: CANARIE }, persoonId: P })
  doc.tekst('wil').insert(0, CANARIE)
  await een.offline.meldAf()
  await adem()
  expect(gehoord).toEqual([null])
  expect([een.offline.meldtAf, twee.offline.meldtAf]).toEqual([true, false])
  expect(twee.offline.apparaat.open).toBeNull()
  expect(twee.offline.status.beeld).toMatchObject({ opslag: 'OP_SLOT', aangemeld: false, wachtend: 0 })
  expect(await twee.offline.slotWacht()).toBe(1)
  expect(await twee.offline.slotSinds()).not.toBeNull()

  // The page goes, as the frame makes it go: what it still held in memory is no help.
  twee.kill()
  toestel.netwerk = true
  await toestel.meldAan(P)
  await w.tijd.verstrijk(70_000)
  expect(w.loket.effecten).toHaveLength(1)
  expect(w.loket.tekst('doc', 'wil')).toBe(CANARIE)
  await een.offline.meldAf()
  expect(await een.offline.slotWacht()).toBe(0)
})
