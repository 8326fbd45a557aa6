import { expect, test } from 'vitest'
import { nepProbleem } from '../../tests/sync/nep-loket.ts'
import { Wereld } from '../../tests/sync/wereld.ts'
import { Eens } from './eens.ts'
import type { Opdracht, Uitkomst } from './outbox.ts'

const P = 'persoon-a'

async function begin() {
  const w = new Wereld(31)
  const toestel = w.toestel()
  const tab = await toestel.tab()
  await toestel.meldAan(P)
  await w.tijd.verstrijk(100)
  const eens = new Eens()
  const uitkomsten: Uitkomst[] = []
  const druk = (n: number, id?: string): Promise<string> =>
    eens.stuur(
      { ...(id === undefined ? {} : { id }), opdracht: 'proef', methode: 'POST', pad: '/proef', body: { n } },
      (o: Opdracht) => tab.offline.stuurOpdracht({ ...o, persoonId: P }),
      (u) => uitkomsten.push(u),
    )
  const gedaan = (): unknown[] => w.loket.effecten.map((e) => e.body)
  return { w, toestel, tab, druk, uitkomsten, gedaan }
}

test('OUT12 two presses at once, and a third while the first is on its way, are one command with one answer', async () => {
  const { w, toestel, druk, uitkomsten, gedaan } = await begin()
  toestel.netwerk = false
  const [een, twee] = await Promise.all([druk(1, 'eerste'), druk(1, 'tweede')])
  expect([een, twee]).toEqual(['eerste', 'eerste'])
  await w.tijd.verstrijk(500)
  expect(await druk(1, 'derde')).toBe('eerste')
  toestel.netwerk = true
  await w.tijd.verstrijk(70_000)
  expect(gedaan()).toEqual([{ n: 1 }])
  expect(uitkomsten).toHaveLength(1)
})

test('OUT12 after the answer the same command is a new one, also after a refusal', async () => {
  const { w, druk, uitkomsten, gedaan } = await begin()
  await druk(1)
  await w.tijd.verstrijk(500)
  w.loket.oordeel = () => nepProbleem(422, 'nu-niet')
  await druk(1)
  await w.tijd.verstrijk(500)
  w.loket.oordeel = () => null
  await druk(1)
  await w.tijd.verstrijk(500)
  expect(gedaan()).toEqual([{ n: 1 }, { n: 1 }])
  expect(uitkomsten.map((u) => u.soort)).toEqual(['GELUKT', 'GEWEIGERD', 'GELUKT'])
})

test('OUT12 other words are another command, and going back to the first words sends them again', async () => {
  const { w, toestel, druk, gedaan } = await begin()
  toestel.netwerk = false
  for (const n of [1, 2, 1]) await druk(n)
  toestel.netwerk = true
  await w.tijd.verstrijk(70_000)
  expect(gedaan()).toEqual([{ n: 1 }, { n: 2 }, { n: 1 }])
})

test('OUT12 a command that could not be stored does not stand in the way of the next press', async () => {
  const { w, tab, druk, gedaan } = await begin()
  tab.offline.apparaat.vergrendel()
  await expect(druk(1)).rejects.toThrow('op slot')
  await tab.offline.meldAan(P)
  await druk(1)
  await w.tijd.verstrijk(500)
  expect(gedaan()).toEqual([{ n: 1 }])
})
