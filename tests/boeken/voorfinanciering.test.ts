import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { geldId } from '../../server/proef/geld.ts'
import { DOSSIERS } from '../../server/proef/personen.ts'
import type { BronboekenAntwoord } from '../../src/contract/schemas/overzicht.ts'
import { openTestLoket, type Probleem, type TestLoket } from './loket.ts'
import { OPENEN_MS, SANNE } from './loket-zetten.ts'

const WMO = geldId('A', 'bron Wmo Sanne')
const vooraf = (over: Record<string, unknown> = {}) => ({
  bronId: WMO,
  soort: 'VOORGESCHOTEN',
  cent: 50_000,
  reden: 'Betaald in juni',
  ...over,
})

describe('voorfinanciering', () => {
  let loket: TestLoket
  beforeAll(async () => {
    loket = await openTestLoket()
  }, OPENEN_MS)
  beforeEach(() => loket.herstel())
  afterAll(() => loket.database.sluit())
  const boek = (body: unknown, wie: 'hanneke' | 'fatima' | 'sanne' | 'mark' = 'hanneke', sleutel?: string) =>
    loket.als(wie).stuur<Record<string, number> & Probleem>(`${SANNE}/voorfinanciering`, body, sleutel)

  it('wat de gemeente voorschiet staat per bron in de boeken, en verandert niets aan het geld van het gezin', async () => {
    const voor = await loket.budget('sanne', DOSSIERS.sanne)
    const sleutel = crypto.randomUUID()
    expect((await boek(vooraf(), 'hanneke', sleutel)).body).toMatchObject({ voorgeschotenCent: 50_000, terugontvangenCent: 0 })
    expect((await boek(vooraf(), 'hanneke', sleutel)).body).toMatchObject({ voorgeschotenCent: 50_000 })
    expect((await boek(vooraf({ soort: 'TERUGONTVANGEN', cent: 20_000 }))).body).toMatchObject({ terugontvangenCent: 20_000 })
    expect(await loket.budget('sanne', DOSSIERS.sanne)).toEqual(voor)
    const boeken = (await loket.als('hanneke').lees<BronboekenAntwoord>(`${SANNE}/bronboeken/2026`)).body
    expect(boeken.bronnen.find((b) => b.id === WMO)).toMatchObject({ voorgeschotenCent: 50_000, terugontvangenCent: 20_000 })
  })

  it('meer terug dan er openstaat kan niet, ook niet als twee het tegelijk boeken', async () => {
    await boek(vooraf())
    const terug = vooraf({ soort: 'TERUGONTVANGEN', cent: 30_000 })
    const twee = await Promise.all([boek(terug), boek(terug)])
    expect(twee.map((a) => a.status).toSorted((a, b) => a - b)).toEqual([200, 422])
    expect(twee.find((a) => a.status === 422)?.body.reden).toEqual({ sleutel: 'voorfinanciering:teVeel', waarden: { openCent: 20_000 } })
  })

  it('alleen de administratie boekt dit; voor een vreemde bestaat het niet', async () => {
    expect((await boek(vooraf(), 'fatima')).status).toBe(403)
    expect((await boek(vooraf(), 'sanne')).status).toBe(403)
    expect((await boek(vooraf(), 'mark')).status).toBe(404)
    expect((await boek(vooraf({ bronId: geldId('B', 'bron Jeugdwet Bram') }))).status).toBe(404)
    for (const cent of [0, -1, 1.5]) expect((await boek(vooraf({ cent }))).status).toBe(400)
  })
})
