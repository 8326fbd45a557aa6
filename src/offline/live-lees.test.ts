import { QueryClient } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { Wereld } from '../../tests/sync/wereld.ts'
import { leesOpties, leestijd } from './lees-opties.ts'
import { type LiveGebeurtenis, leesGebeurtenis } from './live.ts'
import * as ditToestel from './offline.ts'
import { isWeerBinnen } from './sessie-vraag.ts'
import { STATUS_BEGIN, statusZin } from './status.ts'

const P = 'persoon-a'

async function begin(tabs: number) {
  const w = new Wereld(21)
  w.loket.maakDocument('doc')
  const toestel = w.toestel()
  const gehoord: LiveGebeurtenis[][] = []
  const alle = []
  for (let i = 0; i < tabs; i++) {
    const tab = await toestel.tab()
    const lijst: LiveGebeurtenis[] = []
    gehoord.push(lijst)
    tab.offline.bus.luister((b) => {
      if (b.soort === 'LIVE') lijst.push(b.gebeurtenis)
    })
    alle.push(tab)
  }
  await toestel.meldAan(P)
  await w.tijd.verstrijk(500)
  return { w, toestel, tabs: alle, gehoord }
}
const meld = (w: Wereld): void => {
  const d = w.loket.documenten.get('doc')
  if (d) w.loket.meld('doc', d, 'AAA=')
}

test('LIVE1 one tab listens for all; another takes over when it goes', async () => {
  const { w, tabs, gehoord } = await begin(2)
  expect(tabs[0]?.toestel.sloten.get('loket-live')).toHaveLength(2)
  for (const lijst of gehoord) lijst.length = 0
  meld(w)
  await w.tijd.verstrijk(100)
  expect(gehoord.map((l) => l.length)).toEqual([1, 1])
  tabs[0]?.kill()
  await w.tijd.verstrijk(500)
  if (gehoord[1]) gehoord[1].length = 0
  meld(w)
  await w.tijd.verstrijk(100)
  expect(gehoord[1]?.map((g) => g.soort)).toEqual(['PLAN'])
})

test('LIVE2 each opening of the stream says that something may have been missed', async () => {
  const { gehoord } = await begin(1)
  expect(gehoord[0]?.some((g) => g.soort === 'RESYNC')).toBe(true)
})

test('LIVE2 it says so once, also when the loket begins its stream with the same', async () => {
  const { w, gehoord } = await begin(1)
  for (const lijst of gehoord) lijst.length = 0
  w.loket.roep({ soort: 'RESYNC' })
  await w.tijd.verstrijk(100)
  expect(gehoord[0]).toEqual([])
  w.loket.roep({ soort: 'RESYNC' })
  await w.tijd.verstrijk(100)
  expect(gehoord[0]).toEqual([{ soort: 'RESYNC' }])
})

test('LIVE3 a stream that breaks is tried again, ever less often', async () => {
  const w = new Wereld(4)
  const toestel = w.toestel()
  toestel.netwerk = false
  const tab = await toestel.tab()
  let keer = 0
  const echt = tab.offline.p.stroom
  tab.offline.p.stroom = (op) => {
    keer++
    return echt(op)
  }
  tab.offline.live.start()
  await w.tijd.verstrijk(10_000)
  const eerst = keer
  await w.tijd.verstrijk(120_000)
  expect(eerst).toBeGreaterThan(2)
  expect(keer - eerst).toBeLessThan(6)
})

test('LIVE2 an event of a newer loket is passed over, not tripped over', () => {
  for (const data of ['', '{', 'null', '[]', '{"soort":"NIEUW"}', '{"soort":"PLAN","doc":1}', '{"soort":"VERANDERD"}'])
    expect(leesGebeurtenis(data)).toBeNull()
  expect(leesGebeurtenis('{"soort":"VERANDERD","wat":["geld",1]}')).toEqual({ soort: 'VERANDERD', wat: ['geld'], id: null })
})

test('LEES1 LEES2 the last answer shows without the loket, stays at 401, and goes at 404', async () => {
  const { w, tabs } = await begin(1)
  const o = tabs[0]?.offline
  if (!o) throw new Error('geen tab')
  vi.spyOn(ditToestel, 'offline').mockReturnValue(o)
  let haal = async (): Promise<{ vrij: number }> => ({ vrij: 100 })
  const opties = leesOpties({ sleutel: ['geld', 'x'], haal: () => haal() })
  const vraag = () => new QueryClient().fetchQuery(opties)
  expect(await vraag()).toEqual({ vrij: 100 })
  await w.tijd.verstrijk(10)
  haal = async () => {
    throw new TypeError('Failed to fetch')
  }
  expect(await vraag()).toEqual({ vrij: 100 })
  expect(leestijd(['geld', 'x'])?.bron).toBe('TOESTEL')
  expect(o.status.beeld.online).toBe(false)
  const weiger = (status: number) => async () => {
    throw Object.assign(new Error('nee'), { status })
  }
  haal = weiger(401)
  expect(await vraag()).toEqual({ vrij: 100 })
  expect(o.status.beeld.sessieWeg).toBe(true)
  haal = weiger(404)
  await expect(vraag()).rejects.toMatchObject({ status: 404 })
  haal = async () => {
    throw new TypeError('Failed to fetch')
  }
  await expect(vraag()).rejects.toThrow('Failed to fetch')
})

test('STATUS1 safe at the loket is said only when nothing waits, is refused, or could not be kept', () => {
  const goed = { ...STATUS_BEGIN, opslag: 'OPEN' as const, loketOp: 1, bewaardOp: 1 }
  expect(statusZin(goed)).toEqual({ sleutel: 'bijLoket', tijd: 1 })
  for (const deel of [
    { wachtend: 1 },
    { geweigerd: 1 },
    { opslagFout: 'VOL' as const },
    { online: false },
    { sessieWeg: true },
    { opslag: 'OP_SLOT' as const },
  ])
    expect(statusZin({ ...goed, ...deel })?.sleutel).not.toBe('bijLoket')
  expect(statusZin(STATUS_BEGIN)).toBeNull()
})

test('LIVE4 who is at a document is read from the stream only when it is whole', () => {
  const heel = { soort: 'AANWEZIG', doc: 'd', wie: { persoonId: 'p', naam: 'Els' }, stand: 'SCHRIJFT', veld: 'goed', nieuw: true }
  const lees = (over: object) => leesGebeurtenis(JSON.stringify({ ...heel, ...over }))
  expect(lees({})).toEqual(heel)
  expect(lees({ veld: null, nieuw: undefined, extra: 'x' })).toEqual({ ...heel, veld: null, nieuw: false })
  for (const over of [{ doc: 1 }, { wie: null }, { wie: { persoonId: 'p' } }, { wie: { persoonId: 1, naam: 'x' } }, { stand: 'SLAAPT' }])
    expect(lees(over)).toBeNull()
})

test('STATUS2 a session that ended is there again only when the loket said so afterwards', () => {
  expect(isWeerBinnen(null, { op: 2_000, bron: 'LOKET' })).toBe(false)
  expect(isWeerBinnen(1_000, { op: 900, bron: 'LOKET' }), 'the answer of the sign-in before it').toBe(false)
  expect(isWeerBinnen(1_000, { op: 2_000, bron: 'TOESTEL' })).toBe(false)
  expect(isWeerBinnen(1_000, null)).toBe(false)
  expect(isWeerBinnen(1_000, { op: 2_000, bron: 'LOKET' })).toBe(true)
})
