import { afterAll, beforeAll, expect, it } from 'vitest'
import { openLoket, type TestLoket, type Vraag, vraagVia, WIE } from '../../tests/loket.ts'
import { vingerafdruk } from '../kern/opdracht.ts'
import { DOSSIERS, PERSONEN, type ProefNaam } from '../proef/personen.ts'
import type { LiveGebeurtenis } from './live.ts'

let loket: TestLoket
let vraag: Vraag
beforeAll(async () => {
  loket = await openLoket()
  vraag = vraagVia((r) => loket.app.fetch(r))
}, 60_000)
afterAll(() => loket.sluit())

/** The stream of one person as a list that grows; `tot` waits until the list meets a condition. */
async function luister(wie: ProefNaam) {
  const stop = new AbortController()
  const antwoord = await loket.app.request('/api/v1/live', { headers: { [WIE]: PERSONEN[wie].id }, signal: stop.signal })
  const lezer = antwoord.body?.getReader()
  if (!lezer) throw new Error('no stream')
  const gehoord: LiveGebeurtenis[] = []
  let rest = ''
  const tot = async (klaar: (g: LiveGebeurtenis[]) => boolean): Promise<void> => {
    while (!klaar(gehoord)) {
      const { value, done } = await lezer.read()
      if (done) throw new Error(`the stream of ${wie} ended: ${JSON.stringify(gehoord)}`)
      const stukken = (rest + new TextDecoder().decode(value)).split('\n\n')
      rest = stukken.pop() ?? ''
      for (const stuk of stukken)
        for (const regel of stuk.split('\n')) if (regel.startsWith('data: ')) gehoord.push(JSON.parse(regel.slice(6)) as LiveGebeurtenis)
    }
  }
  await tot((g) => g.length === 1)
  return { gehoord, tot, wis: () => gehoord.splice(0), stop: () => stop.abort() }
}
const veranderd = (g: LiveGebeurtenis[], wat: string): boolean => g.some((x) => x.soort === 'VERANDERD' && x.wat.includes(wat))

it('who was let in hears it, and that it ended, on one stream; the consulent hears nothing of an invitation', async () => {
  const { body } = await vraag('ilse', 'POST', `/dossiers/${DOSSIERS.okaforJansen}/plan`, { personen: [PERSONEN.noa.id] })
  const { planId } = body as { planId: string }
  // Ria stands in no dossier when her stream opens.
  const [ria, ilse, fatima] = [await luister('ria'), await luister('ilse'), await luister('fatima')]
  for (const l of [ria, ilse, fatima]) l.wis()

  const token = 'een-token'
  const uitnodiging = {
    tokenHash: await vingerafdruk(token),
    voorNaam: 'oma',
    rol: 'CLIENTONDERSTEUNER',
    personen: [PERSONEN.noa.id],
    delen: ['WONEN'],
    recht: 'LEZEN',
    tot: '2026-12-31',
  }
  const gemaakt = (await vraag('ilse', 'POST', `/plannen/${planId}/uitnodigingen`, uitnodiging)).body as { id: string }
  expect((await vraag('ria', 'POST', '/uitnodigingen/aannemen', { token })).status).toBe(200)
  await ilse.tot((g) => veranderd(g, 'plan') && veranderd(g, 'stappen'))

  expect((await vraag('ilse', 'POST', `/uitnodigingen/${gemaakt.id}/beslissen`, { ja: true })).status).toBe(200)
  await ria.tot((g) => veranderd(g, 'toegang'))
  await fatima.tot((g) => veranderd(g, 'toegang'))
  // That rights changed is told to who takes part in a dossier; that there is a plan, or a task that comes of it, is not.
  expect(fatima.gehoord.every((x) => x.soort === 'VERANDERD' && x.wat.join() === 'toegang')).toBe(true)

  ria.wis()
  expect((await vraag('ilse', 'POST', `/uitnodigingen/${gemaakt.id}/stoppen`, {})).status).toBe(200)
  await ria.tot((g) => g.some((x) => x.soort === 'RESYNC'))
  for (const l of [ria, ilse, fatima]) l.stop()
})
