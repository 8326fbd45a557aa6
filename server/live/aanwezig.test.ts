import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestLoket, type Vraag, WIE, openLoket, vraagVia } from '../../tests/loket.ts'
import { DOSSIERS, PERSONEN, type ProefNaam } from '../proef/personen.ts'
import type { LiveGebeurtenis } from '../routes/live.ts'

let loket: TestLoket
let vraag: Vraag
beforeAll(async () => {
  loket = await openLoket()
  vraag = vraagVia((r) => loket.app.fetch(r))
}, 60_000)
afterAll(() => loket.sluit())

/** The live stream of one person: `tot` reads on until an event passes, and gives everything up to and including it. */
async function luister(wie: ProefNaam) {
  const af = new AbortController()
  const antwoord = await loket.app.fetch(
    new Request('http://loket.test/api/v1/live', { headers: { [WIE]: PERSONEN[wie].id }, signal: af.signal }),
  )
  const lezer = antwoord.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  const wacht: LiveGebeurtenis[] = []
  return {
    async tot(past: (g: LiveGebeurtenis) => boolean): Promise<LiveGebeurtenis[]> {
      const gezien: LiveGebeurtenis[] = []
      for (;;) {
        const g = wacht.shift()
        if (g) {
          gezien.push(g)
          if (past(g)) return gezien
          continue
        }
        const stuk = await lezer?.read()
        if (!stuk || stuk.done) throw new Error('the stream ended')
        rest += stuk.value
        const regels = rest.split('\n')
        rest = regels.pop() ?? ''
        for (const r of regels) if (r.startsWith('data: ')) wacht.push(JSON.parse(r.slice(6)) as LiveGebeurtenis)
      }
    },
    stop: () => af.abort(),
  }
}

test('who is at a document is heard by who may read it, with a first name, and by nobody else', async () => {
  const plan = `/dossiers/${DOSSIERS.okaforJansen}/plan`
  await vraag('ilse', 'POST', plan, { personen: [PERSONEN.noa.id] })
  const { documenten } = ((await vraag('ilse', 'GET', plan)).body as { plan: { documenten: { id: string; soort: string }[] } }).plan
  const doc = documenten.find((d) => d.soort === 'VERHAAL')?.id ?? ''
  const [karin, fatima] = [await luister('karin'), await luister('fatima')]
  for (const s of [karin, fatima]) await s.tot((g) => g.soort === 'RESYNC')

  await vraag('ilse', 'POST', `/plandocumenten/${doc}/aanwezig`, { stand: 'SCHRIJFT', veld: 'wil', nieuw: true })
  const vraagBody = { veld: 'wil', soort: 'VRAAG', tekst: 'Klopt dit?', voorstel: null, basis: null }
  await vraag('ilse', 'POST', `/plandocumenten/${doc}/opmerkingen`, vraagBody)
  const draden = (await vraag('ilse', 'GET', `/dossiers/${DOSSIERS.okaforJansen}/draden`)).body as { items: { id: string }[] }
  await vraag('ilse', 'POST', `/draden/${draden.items[0]?.id}/berichten`, { tekst: 'Dag', overPersoonId: null })

  // The last thing that happens is heard by both: after it nothing is on its way any more.
  const ja = { persoonId: PERSONEN.noa.id, ontvangerId: PERSONEN.karin.id, gegeven: 'DOELEN', recht: 'LEZEN', tot: '2026-07-31' }
  expect((await vraag('ilse', 'POST', '/toestemmingen', ja)).status).toBe(200)
  const laatste = (g: LiveGebeurtenis): boolean => g.soort === 'VERANDERD' && g.wat.includes('toegang')
  const gehoord = await karin.tot(laatste)
  expect(gehoord.slice(0, 2)).toEqual([
    { soort: 'AANWEZIG', doc, wie: { persoonId: PERSONEN.ilse.id, naam: 'Ilse' }, stand: 'SCHRIJFT', veld: 'wil', nieuw: true },
    { soort: 'VERANDERD', wat: ['opmerking'], dossierId: DOSSIERS.okaforJansen, id: doc },
  ])
  // The consulent hears the message that came after, and of what came before it nothing at all.
  const wat = (await fatima.tot(laatste)).flatMap((g) => (g.soort === 'VERANDERD' ? g.wat : [g.soort]))
  expect(wat).toContain('kanaal')
  expect(wat.filter((w) => w === 'AANWEZIG' || w === 'opmerking')).toEqual([])
  karin.stop()
  fatima.stop()
  const { rows } = await loket.database.db.executeQuery<{ aantal: number }>(
    loket.database.db
      .selectFrom('opdracht_log')
      .select((eb) => eb.fn.countAll<number>().as('aantal'))
      .where('soort', '=', 'meldAanwezig')
      .compile(),
  )
  expect(rows[0]?.aantal).toBe(0)
})
