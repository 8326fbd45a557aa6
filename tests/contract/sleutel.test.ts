import { afterAll, beforeAll, expect, test } from 'vitest'
import { DOSSIERS, type ProefNaam } from '../../server/proef/personen.ts'
import { openLoket, vraagVia, type TestLoket, type Vraag } from '../loket.ts'

let loket: TestLoket
let vraag: Vraag
beforeAll(async () => {
  loket = await openLoket()
  vraag = vraagVia((r) => loket.app.fetch(r))
})
afterAll(() => loket.sluit())

test('a key that somebody else used first is a 409 for the second, and the first keeps what he sent', async () => {
  const sleutel = crypto.randomUUID()
  const stuur = async (wie: ProefNaam, dossierId: string, tekst: string) => {
    const { body } = await vraag(wie, 'GET', `/dossiers/${dossierId}/draden`)
    const draad = (body as { items: { id: string; magSchrijven: boolean }[] }).items.find((d) => d.magSchrijven)?.id
    return { draad, ...(await vraag(wie, 'POST', `/draden/${draad}/berichten`, { tekst, overPersoonId: null }, { sleutel })) }
  }
  const eerst = await stuur('sanne', DOSSIERS.sanne, 'van Sanne')
  expect(eerst.status).toBe(200)
  const tweede = await stuur('ilse', DOSSIERS.okaforJansen, 'van Ilse')
  expect(tweede).toMatchObject({ status: 409, body: { type: expect.stringContaining('sleutel-hergebruikt') as string } })
  expect(await stuur('sanne', DOSSIERS.sanne, 'van Sanne')).toMatchObject({ status: 200, body: eerst.body })
  expect(loket.fouten).toEqual([])
})
