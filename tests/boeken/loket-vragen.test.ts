import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DOSSIERS, PERSONEN } from '../../server/proef/personen.ts'
import type { Verschuiving } from '../../src/contract/schemas/geld.ts'
import { openTestLoket, type Probleem, type TestLoket } from './loket.ts'
import { A, akkoordA, B, DE_GRAAF, OPENEN_MS, SANNE, vrijA } from './loket-zetten.ts'

describe('een verschuiving na het sturen', () => {
  let loket: TestLoket
  beforeAll(async () => {
    loket = await openTestLoket()
  }, OPENEN_MS)
  beforeEach(() => loket.herstel())
  afterAll(async () => {
    await loket.database.sluit()
  })
  it('ongedaan boekt terug, en weigert met reden als het geld gebruikt is', async () => {
    const begin = await loket.budget('sanne', DOSSIERS.sanne)
    const eerste = await loket.als('sanne').stuur<Verschuiving>(`${SANNE}/verschuivingen`, vrijA)
    const terug = await loket.als('sanne').stuur<Verschuiving>(`/verschuivingen/${eerste.body.id}/ongedaan`, {})
    expect(terug.body).toMatchObject({ staat: 'TERUGGEDRAAID', teruggedraaid: { door: { ik: true } }, terug: null })
    expect((await loket.budget('sanne', DOSSIERS.sanne)).potjes).toEqual(begin.potjes)
    const nogEens = await loket.als('sanne').stuur<Probleem>(`/verschuivingen/${eerste.body.id}/ongedaan`, {})
    expect(nogEens).toMatchObject({ status: 409, body: { reden: { sleutel: 'oordeel:veranderd.nietTerug' } } })

    const tweede = await loket.als('sanne').stuur<Verschuiving>(`${SANNE}/verschuivingen`, vrijA)
    await loket
      .als('sanne')
      .stuur(`${SANNE}/verschuivingen`, { ...vrijA, vanPotjeId: A('A1'), doel: { soort: 'POTJE', potjeId: A('A3') }, cent: 477000 })
    const leeg = await loket.als('sanne').stuur<Probleem>(`/verschuivingen/${tweede.body.id}/ongedaan`, {})
    expect(leeg).toMatchObject({
      status: 422,
      body: {
        type: 'urn:ipgb-loket:probleem:te-weinig-geld',
        reden: { sleutel: 'oordeel:niet.alUitgegeven', waarden: { grootsteCent: 0 } },
      },
    })
  })

  it('een vraag: deels, nee met bezwaar, intrekken, en maar één keer beslist', async () => {
    const vraag = async () => (await loket.als('sanne').stuur<Verschuiving>(`${SANNE}/verschuivingen`, akkoordA)).body.id
    const beslis = (id: string, body: object) =>
      loket.als('fatima').stuur<Verschuiving & Probleem>(`/verschuivingen/${id}/beslissing`, { cent: null, voorwaarden: [], ...body })
    const deels = await vraag()
    expect((await beslis(deels, { antwoord: 'DEELS', cent: 27000, reden: 'x' })).status).toBe(400)
    expect((await beslis(deels, { antwoord: 'DEELS', cent: 9000, reden: '' })).status).toBe(400)
    expect((await beslis(deels, { antwoord: 'DEELS', cent: 9000, reden: 'Eerst twee uur proberen.' })).body).toMatchObject({
      staat: 'AKKOORD',
      cent: 27000,
      geboektCent: 9000,
      beslissing: { bezwaarTot: '2026-08-12' },
    })
    expect((await beslis(deels, { antwoord: 'NEE', reden: 'toch niet' })).status).toBe(409)
    const nee = await vraag()
    expect((await beslis(nee, { antwoord: 'NEE', reden: 'Dit past niet bij uw doel.' })).body).toMatchObject({
      staat: 'GEWEIGERD',
      geboektCent: null,
    })
    const ingetrokken = await vraag()
    expect((await loket.als('sanne').stuur<Verschuiving>(`/verschuivingen/${ingetrokken}/ongedaan`, {})).body.staat).toBe('TERUGGEDRAAID')
    expect((await beslis(ingetrokken, { antwoord: 'JA', reden: '' })).status).toBe(409)
    expect((await loket.budget('sanne', DOSSIERS.sanne)).totaal?.nogVrijNuCent).toBe(147600)
  })

  it('ja zonder genoeg geld wordt geweigerd en laat de vraag open', async () => {
    const vraag = await loket.als('sanne').stuur<Verschuiving>(`${SANNE}/verschuivingen`, { ...akkoordA, cent: 50000 })
    await loket
      .als('sanne')
      .stuur(`${SANNE}/verschuivingen`, { ...vrijA, vanPotjeId: A('A5'), doel: { soort: 'POTJE', potjeId: A('A4') }, cent: 20000 })
    const ja = await loket
      .als('fatima')
      .stuur<Probleem>(`/verschuivingen/${vraag.body.id}/beslissing`, { antwoord: 'JA', cent: null, reden: '', voorwaarden: [] })
    expect(ja).toMatchObject({ status: 422, body: { reden: { sleutel: 'oordeel:niet.teWeinig', waarden: { grootsteCent: 39040 } } } })
    expect((await loket.verschuivingen('sanne', DOSSIERS.sanne)).find((v) => v.id === vraag.body.id)?.staat).toBe('GEVRAAGD')
  })

  it('rechten: wie niets te zeggen heeft ziet en verandert niets', async () => {
    const eerste = await loket.als('sanne').stuur<Verschuiving>(`${SANNE}/verschuivingen`, akkoordA)
    const ja = { antwoord: 'JA', cent: null, reden: '', voorwaarden: [] }
    for (const wie of ['mark', 'els', 'thijs', 'karin', 'pieter', 'joost', 'ilse'] as const) {
      expect([wie, (await loket.als(wie).lees(`${SANNE}/budget`)).status]).toEqual([wie, 404])
      expect([wie, (await loket.als(wie).lees(`${SANNE}/verschuivingen`)).status]).toEqual([wie, 404])
      expect([wie, (await loket.als(wie).stuur(`${SANNE}/verschuivingen`, vrijA)).status]).toEqual([wie, 404])
      expect([wie, (await loket.als(wie).stuur(`/verschuivingen/${eerste.body.id}/ongedaan`, {})).status]).toEqual([wie, 404])
      expect([wie, (await loket.als(wie).stuur(`/verschuivingen/${eerste.body.id}/beslissing`, ja)).status]).toEqual([wie, 404])
    }
    expect((await loket.als(null).lees(`${SANNE}/budget`)).status).toBe(401)
    expect((await loket.als('fatima').stuur(`${SANNE}/verschuivingen`, vrijA)).status).toBe(403)
    expect((await loket.als('fatima').stuur(`/verschuivingen/${eerste.body.id}/ongedaan`, {})).status).toBe(403)
    expect((await loket.als('sanne').stuur(`/verschuivingen/${eerste.body.id}/beslissing`, ja)).status).toBe(403)
    expect((await loket.als('sanne').stuur(`${SANNE}/verschuivingen`, { ...vrijA, vanPotjeId: B('B10') })).status).toBe(404)
    expect(
      (await loket.als('sanne').stuur(`${SANNE}/verschuivingen`, { ...vrijA, doel: { soort: 'POTJE', potjeId: B('B8') } })).status,
    ).toBe(404)
    const vanThijs = (code: string) =>
      loket.als('thijs').stuur(`${DE_GRAAF}/verschuivingen`, { ...vrijA, vanPotjeId: B(code), doel: { soort: 'POTJE', potjeId: B('B2') } })
    expect([(await vanThijs('B10')).status, (await vanThijs('B3')).status]).toEqual([404, 403])
    const thijs = await loket.budget('thijs', DOSSIERS.deGraaf)
    expect(new Set(thijs.potjes.map((p) => p.persoonId))).toEqual(new Set([PERSONEN.thijs.id]))
    expect(thijs.nietGetoond).toBe(2)
    expect(thijs.totaal?.budgetCent).toBe(1098000)
    const log = await loket.database.db
      .selectFrom('inzage')
      .selectAll()
      .where('kijker_id', '=', PERSONEN.fatima.id)
      .where('persoon_id', '=', PERSONEN.sanne.id)
      .execute()
    expect(log).toEqual([])
    await loket.budget('fatima', DOSSIERS.sanne)
    const na = await loket.database.db
      .selectFrom('inzage')
      .select(['gegeven', 'actie'])
      .where('kijker_id', '=', PERSONEN.fatima.id)
      .execute()
    expect(na).toEqual([{ gegeven: 'BETALINGEN', actie: 'LEZEN' }])
    await loket.als('fatima').stuur(`/verschuivingen/${eerste.body.id}/beslissing`, ja)
    const geschreven = await loket.database.db
      .selectFrom('inzage')
      .select(['kijker_id', 'persoon_id', 'gegeven'])
      .where('actie', '=', 'SCHRIJVEN')
      .execute()
    expect(geschreven).toEqual([{ kijker_id: PERSONEN.fatima.id, persoon_id: PERSONEN.sanne.id, gegeven: 'BESLUIT' }])
  })

  it('een opdracht telt één keer, en onder een oud id verandert niets', async () => {
    const sleutel = crypto.randomUUID()
    const eerste = await loket.als('sanne').stuur<Verschuiving>(`${SANNE}/verschuivingen`, vrijA, sleutel)
    const weer = await loket.als('sanne').stuur<Verschuiving>(`${SANNE}/verschuivingen`, vrijA, sleutel)
    expect(weer.body).toEqual(eerste.body)
    expect((await loket.als('sanne').stuur(`${SANNE}/verschuivingen`, { ...vrijA, cent: 44999 }, sleutel)).status).toBe(409)
    expect((await loket.budget('sanne', DOSSIERS.sanne)).totaal?.nogVrijNuCent).toBe(111600)
    const ander = await loket.als('sanne').stuur<Probleem>(`${SANNE}/verschuivingen`, { ...akkoordA, verwacht: 'VRIJ' })
    expect(ander).toMatchObject({ status: 409, body: { reden: { sleutel: 'oordeel:veranderd.oordeel', waarden: { woord: 'AKKOORD' } } } })
  })
})
