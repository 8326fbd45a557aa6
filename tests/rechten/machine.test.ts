import { afterAll, beforeAll, expect, it } from 'vitest'
import { BEREIKEN, BEREIK_VAN, MACHINE_ROLLEN, type Bereik } from '../../src/contract/lijsten/machine.ts'
import { openTestLoket, type TestLoket } from '../boeken/loket.ts'
import { maakTestKoppeling } from '../boeken/machine-koppeling.ts'
import { EINDPUNTEN } from './eindpunten.ts'
import { VREEMD } from './vragen.ts'

let loket: TestLoket
beforeAll(async () => {
  loket = await openTestLoket()
})
afterAll(() => loket.database.sluit())

/** Which scope opens what; anything that is not here is opened by none. */
const BEREIK_BIJ: Readonly<Record<string, Bereik>> = {
  'POST /machine/betalingen': 'BETALINGEN',
  'POST /machine/declaraties': 'DECLARATIES',
  'POST /machine/overeenkomsten': 'OVEREENKOMSTEN',
  'POST /machine/toekenningen': 'TOEKENNINGEN',
  'GET /machine/declaraties?staat=BIJ_SVB': 'LEZEN',
  'GET /machine/overeenkomsten?staat=SVB_CHECK': 'LEZEN',
  'GET /machine/dossiers': 'TOEKENNINGEN',
}
const machinePaden = Object.entries(EINDPUNTEN).flatMap(([naam, lijn]) => (lijn === 'MACHINE' ? [naam] : []))

it('elk bereik opent precies zijn eigen eindpunten', async () => {
  expect([...new Set(Object.keys(BEREIK_BIJ).map((k) => k.split('?')[0]))].sort()).toEqual([...machinePaden].sort())
  for (const rol of MACHINE_ROLLEN) {
    for (const bereik of BEREIKEN.filter((b) => BEREIK_VAN[rol].includes(b))) {
      const k = await maakTestKoppeling(loket, rol, [bereik])
      for (const [naam, nodig] of Object.entries(BEREIK_BIJ)) {
        const [methode = '', pad = ''] = naam.split(' ')
        const { status } = methode === 'GET' ? await k.lees(pad) : await k.stuur(pad.replace('/machine/', ''), [{}])
        expect(`${rol} ${bereik} ${naam} ${status}`).toBe(`${rol} ${bereik} ${naam} ${nodig === bereik ? 200 : 403}`)
      }
    }
  }
})

it('de SVB kent niets toe', async () => {
  await expect(maakTestKoppeling(loket, 'SVB', ['TOEKENNINGEN'])).rejects.toThrow('TOEKENNINGEN')
})

it('een token met alle bereiken opent niets van mensen', async () => {
  const k = await maakTestKoppeling(loket, 'BACKOFFICE', BEREIKEN)
  const mensen = Object.entries(EINDPUNTEN).flatMap(([naam, lijn]) => (typeof lijn === 'function' ? [naam] : []))
  expect(mensen.length).toBeGreaterThan(50)
  const open: string[] = []
  for (const naam of mensen) {
    const [methode = '', sjabloon = ''] = naam.split(' ')
    const pad = sjabloon.replaceAll(/\{\w+\}/gu, VREEMD)
    const antwoord = await k.vraag(methode, pad)
    // Where a schema looks first it says 400; a refusal of who asks is what counts, and an answer is never one.
    if (antwoord.status !== 401 && antwoord.status !== 400) open.push(`${naam} ${antwoord.status}`)
  }
  expect(open).toEqual([])
})
