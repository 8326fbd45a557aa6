import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { DOSSIERS, PERSONEN, type ProefNaam } from '../../server/proef/personen.ts'
import { overeenkomstId, zorgverlenerId } from '../../server/proef/zorg.ts'
import type { LeesAntwoord } from '../../src/contract/api.ts'
import type { Overeenkomst, Overeenkomsten, OvereenkomstOpdracht } from '../../src/contract/schemas/zorg.ts'
import { openWerk } from '../../src/domein/werk.ts'
import { openTestLoket, type Probleem, type TestLoket } from './loket.ts'
import { A, B, DE_GRAAF, OPENEN_MS, SANNE, vrijA } from './loket-zetten.ts'

type Inhoud = OvereenkomstOpdracht['inhoud']
const HAND = { naam: 'Sanne Vermeer', zorgverlenerOp: '2026-07-01' }

/** Ten hours more for Noor, from the money that a shift from the reserve brought. */
const meerNoor = (deel: Partial<Inhoud> = {}): Inhoud => ({
  potjeId: A('A1'),
  zorgverlener: { soort: 'BESTAAND', id: zorgverlenerId('A', 'Noor Bakker') },
  soort: 'OPDRACHT',
  hulp: 'BEGELEIDING',
  betaalwijze: 'UREN',
  tarief: { cent: 4500, eenheid: 'UUR' },
  aantalHonderdste: 10600,
  per: 'PERIODE',
  vanaf: '2026-08-01',
  tot: '2026-12-31',
  opzegDagen: 30,
  zorgbeschrijving: 'Noor komt vaker.',
  ...deel,
})
/** A new zorgverlener in the potje for work, that has 396,00 free. */
const nieuw = (deel: Partial<Inhoud> = {}): Inhoud => ({
  potjeId: A('A5'),
  zorgverlener: { soort: 'NIEUW', naam: 'Tolk Tessa', relatie: 'ZELFSTANDIG', kvk: '99000999', agb: null, ik: false },
  soort: 'OPDRACHT',
  hulp: 'WERK',
  betaalwijze: 'FACTUUR',
  tarief: { cent: 6600, eenheid: 'UUR' },
  aantalHonderdste: 600,
  per: 'PERIODE',
  vanaf: '2026-08-03',
  tot: '2026-12-31',
  opzegDagen: 0,
  zorgbeschrijving: 'Tessa gaat mee naar gesprekken.',
  ...deel,
})

describe('een zorgovereenkomst bij het loket', () => {
  let loket: TestLoket
  beforeAll(async () => {
    loket = await openTestLoket()
  }, OPENEN_MS)
  beforeEach(() => loket.herstel())
  afterAll(async () => {
    await loket.database.sluit()
  })

  type Body = Partial<OvereenkomstOpdracht> & { inhoud: Inhoud }
  const maak = (wie: ProefNaam, body: Body, pad = SANNE) =>
    loket.als(wie).stuur<Overeenkomst & Probleem>(`${pad}/overeenkomsten`, { vorigeId: null, handtekening: HAND, ...body })
  const stap = (wie: ProefNaam, id: string, pad: string, body: object) =>
    loket.als(wie).stuur<Overeenkomst & Probleem>(`/overeenkomsten/${id}/${pad}`, body)
  const check = (wie: ProefNaam, id: string, deel: object = {}) =>
    stap(wie, id, 'antwoord', { staat: 'GEMEENTE_CHECK', antwoord: 'JA', reden: '', ...deel })
  const svb = (id: string, deel: object = {}) => check('hanneke', id, { staat: 'SVB_CHECK', ...deel })
  const een = async (wie: ProefNaam, id: string) => (await loket.als(wie).lees<Overeenkomst>(`/overeenkomsten/${id}`)).body
  const potje = async (code: string) => (await loket.budget('sanne', DOSSIERS.sanne)).potjes.find((p) => p.id === A(code))

  it('de gevallen hebben hun zorgverleners, en geen cent is anders', async () => {
    const { body } = await loket.als('sanne').lees<Overeenkomsten>(`${SANNE}/overeenkomsten`)
    expect(body.items.map((o) => [o.zorgverlener.naam, o.soort, o.staat, o.totaalCent])).toEqual([
      ['Stichting Werkstap', 'ZORGINSTELLING', 'GOEDGEKEURD', 384000],
      ['mw. Yildiz', 'ARBEID', 'GOEDGEKEURD', 351000],
      ['Noor Bakker', 'OPDRACHT', 'GOEDGEKEURD', 936000],
    ])
    const gezin = (await loket.als('mark').lees<Overeenkomsten>(`${DE_GRAAF}/overeenkomsten`)).body
    expect(gezin.items).toHaveLength(10)
    const budget = await loket.budget('mark', DOSSIERS.deGraaf)
    for (const o of gezin.items) expect(budget.potjes.find((p) => p.id === o.potje.id)?.budgetCent, o.potje.id).toBe(o.totaalCent)
  })

  it('gaat van concept tot goedgekeurd, met wie aan de beurt is en tot wanneer, en legt daarna geld vast', async () => {
    const eerst = await maak('sanne', { inhoud: nieuw(), handtekening: null })
    expect(eerst).toMatchObject({ status: 200, body: { staat: 'CONCEPT', totaalCent: 39600, aanZet: { rol: 'INWONER', ik: true } } })
    const { id } = eerst.body
    // A draft is of who writes it.
    expect((await loket.als('fatima').lees(`/overeenkomsten/${id}`)).status).toBe(404)
    const getekend = await loket.als('sanne').stuur<Overeenkomst>(`${SANNE}/overeenkomsten`, {
      inhoud: nieuw({ aantalHonderdste: 500 }),
      vorigeId: null,
      handtekening: { naam: 'Sanne Vermeer', zorgverlenerOp: null },
    })
    expect(getekend.body).toMatchObject({ staat: 'ONDERTEKEND', handtekening: { naam: 'Sanne Vermeer', zorgverlenerOp: null } })
    const op = await stap('sanne', getekend.body.id, 'opsturen', { zorgverlenerOp: '2026-07-01' })
    expect(op.body).toMatchObject({
      staat: 'GEMEENTE_CHECK',
      aanZet: { rol: 'GEMEENTE', naam: 'Fatima El Amrani', ik: false, sinds: '2026-07-01', uiterlijk: '2026-07-15' },
    })
    const wacht = await loket.als('fatima').lees<{ items: { id: string }[] }>('/werkplek/overeenkomsten')
    expect(wacht.body.items.map((i) => i.id)).toEqual([op.body.id])
    const ja = await check('fatima', op.body.id)
    expect(ja.body).toMatchObject({ staat: 'SVB_CHECK', aanZet: { rol: 'SVB', uiterlijk: '2026-07-15' } })
    expect((await potje('A5'))?.stand?.geplandCent).toBe(19440)
    const goed = await svb(op.body.id)
    expect(goed.body).toMatchObject({ staat: 'GOEDGEKEURD', goedgekeurdOp: '2026-07-01', aanZet: null })
    // What is agreed follows the approved agreement: 5 hours of 66,00.
    expect((await potje('A5'))?.stand).toMatchObject({ geplandCent: 33000, nogVrijCent: 59040 - 33000 })
    expect((await een('sanne', op.body.id)).stappen.map((s) => [s.staat, s.door.naam])).toEqual([
      ['CONCEPT', 'Sanne Vermeer'],
      ['ONDERTEKEND', 'Sanne Vermeer'],
      ['GEMEENTE_CHECK', 'Sanne Vermeer'],
      ['SVB_CHECK', 'Fatima El Amrani'],
      ['GOEDGEKEURD', 'Hanneke de Wit'],
    ])
    const gestuurd = (await loket.als('sanne').lees<{ items: { inhoud: object }[] }>(`/overeenkomsten/${op.body.id}/naar-svb`)).body
    expect(gestuurd.items.map((i) => i.inhoud)).toMatchObject([
      { persoon: 'Sanne Vermeer', totaalCent: 33000, zorgverlener: { naam: 'Tolk Tessa', kvk: '99000999' }, zorgverlenerOp: '2026-07-01' },
    ])
  })

  it('komt terug met een reden, en is daarna anders te schrijven', async () => {
    const { id } = (await maak('sanne', { inhoud: nieuw() })).body
    expect((await check('fatima', id, { antwoord: 'TERUG', reden: ' ' })).status).toBe(400)
    const terug = await check('fatima', id, { antwoord: 'TERUG', reden: 'Welke dagen komt zij?' })
    expect(terug.body).toMatchObject({ staat: 'TERUG', aanZet: { rol: 'INWONER' } })
    expect((await een('sanne', id)).stappen.at(-1)).toMatchObject({ reden: 'Welke dagen komt zij?', door: { naam: 'Fatima El Amrani' } })
    expect((await check('fatima', id)).status).toBe(409)
    const keuze = { soort: 'NIEUW', naam: 'Tessa Tolk', relatie: 'ZELFSTANDIG', kvk: '99000999', agb: null, ik: false } as const
    const anders = await put('sanne', id, { inhoud: nieuw({ zorgverlener: keuze, zorgbeschrijving: 'Op dinsdag.' }) })
    expect(anders.body).toMatchObject({ staat: 'GEMEENTE_CHECK', zorgverlener: { naam: 'Tessa Tolk' }, zorgbeschrijving: 'Op dinsdag.' })
    const namen = (await loket.als('sanne').lees<Overeenkomsten>(`${SANNE}/overeenkomsten`)).body.zorgverleners.map((z) => z.naam)
    expect(namen.filter((n) => n.includes('Tessa'))).toEqual(['Tessa Tolk'])
    expect((await een('sanne', id)).stappen.map((s) => s.staat)).toEqual([
      'CONCEPT',
      'ONDERTEKEND',
      'GEMEENTE_CHECK',
      'TERUG',
      'CONCEPT',
      'ONDERTEKEND',
      'GEMEENTE_CHECK',
    ])
    expect((await put('sanne', id, { inhoud: nieuw() })).status).toBe(409)
  })

  const put = async (wie: ProefNaam, id: string, body: Body) => {
    const a = await loket.app.request(`/api/v1/overeenkomsten/${id}`, {
      method: 'PUT',
      headers: { 'x-test-persoon': PERSONEN[wie].id, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({ vorigeId: null, handtekening: HAND, ...body }),
    })
    return { status: a.status, body: (await a.json()) as Overeenkomst }
  }

  it('een wijziging vervangt de vorige vanaf haar eerste dag: geval A, 218 uur na schuiven', async () => {
    // Without the shift there is no room: paid 5.040,00 and July still by the old agreement.
    const vorigeId = overeenkomstId('A', 'A1')
    const teVroeg = await maak('sanne', { inhoud: meerNoor(), vorigeId })
    expect(teVroeg).toMatchObject({ status: 422, body: { reden: { sleutel: 'overeenkomst:toets.pastNiet' } } })
    await loket.als('sanne').stuur(`${SANNE}/verschuivingen`, vrijA)
    const { id } = (await maak('sanne', { inhoud: meerNoor({ aantalHonderdste: 9000 }), vorigeId })).body
    await check('fatima', id)
    expect((await svb(id)).status).toBe(200)
    expect(await een('sanne', vorigeId)).toMatchObject({ staat: 'BEEINDIGD', eindigtOp: '2026-07-31', opgezegdOp: null })
    const p = await potje('A1')
    // Until 31 July the old one by its days (212 of 365), then 90 hours: never more than what is in the potje.
    const oud = Math.round((936000 * 212) / 365)
    expect(p?.stand).toMatchObject({ budgetCent: 981000, geplandCent: oud - 504000 + 405000 })
    expect((await loket.budget('sanne', DOSSIERS.sanne)).totaal?.budgetCent).toBe(1884000)
  })

  it('weigert met naam en reden wat niet past, en verandert dan niets', async () => {
    const weiger = async (inhoud: Inhoud, status: number, verwacht: object) => {
      expect(await maak('sanne', { inhoud })).toMatchObject({ status, body: verwacht })
    }
    await weiger(nieuw({ aantalHonderdste: 9000 }), 422, {
      type: 'urn:ipgb-loket:probleem:te-weinig-geld',
      reden: { sleutel: 'overeenkomst:toets.pastNiet', waarden: { nodigCent: 594000, ruimteCent: 59040, tekortCent: 534960 } },
    })
    await weiger(nieuw({ tot: '2027-01-01' }), 422, { type: 'urn:ipgb-loket:probleem:buiten-periode' })
    await weiger(nieuw({ tarief: { cent: 7001, eenheid: 'UUR' } }), 422, {
      type: 'urn:ipgb-loket:probleem:overeenkomst-kan-niet',
      reden: { sleutel: 'overeenkomst:toets.tariefTeHoog', waarden: { maximumCent: 7000, verschilCent: 1 } },
    })
    await weiger(nieuw({ soort: 'ARBEID', betaalwijze: 'UREN' }), 422, { reden: { sleutel: 'overeenkomst:toets.soort' } })
    await weiger(nieuw({ hulp: 'VERVOER' }), 422, { reden: { sleutel: 'overeenkomst:toets.hulp' } })
    await weiger(nieuw({ potjeId: A('A3') }), 422, { reden: { sleutel: 'overeenkomst:toets.reserve' } })
    await weiger(nieuw({ potjeId: B('B4') }), 404, {})
    await weiger(nieuw({ zorgverlener: { soort: 'BESTAAND', id: zorgverlenerId('B', 'Daan Smit') } }), 400, {})
    await weiger(nieuw({ tarief: { cent: 1, eenheid: 'UUR' }, aantalHonderdste: 1 }), 400, {})
    await weiger(nieuw({ tot: '9999-12-31' }), 400, {})
    await weiger(nieuw({ vanaf: '2026-02-30' }), 400, {})
    await weiger(nieuw({ tarief: { cent: 0.5, eenheid: 'UUR' } }), 400, {})
    await weiger(nieuw({ betaalwijze: 'MAANDLOON' }), 400, {})
    expect((await maak('sanne', { inhoud: nieuw(), vorigeId: overeenkomstId('A', 'A1') })).status).toBe(400)
    expect((await maak('sanne', { inhoud: nieuw(), handtekening: { ...HAND, zorgverlenerOp: '2026-07-02' } })).status).toBe(400)
    const { items, zorgverleners } = (await loket.als('sanne').lees<Overeenkomsten>(`${SANNE}/overeenkomsten`)).body
    expect([items.length, zorgverleners.length]).toEqual([3, 3])
  })

  it('het geld kan intussen weg zijn: opsturen en ja zeggen toetsen opnieuw', async () => {
    const { id } = (await maak('sanne', { inhoud: nieuw() })).body
    const leeg = { vanPotjeId: A('A5'), doel: { soort: 'POTJE', potjeId: A('A4') }, cent: 50000, reden: '', verwacht: 'VRIJ' }
    expect((await loket.als('sanne').stuur(`${SANNE}/verschuivingen`, leeg)).status).toBe(200)
    expect(await check('fatima', id)).toMatchObject({ status: 422, body: { reden: { sleutel: 'overeenkomst:toets.pastNiet' } } })
    expect((await een('sanne', id)).staat).toBe('GEMEENTE_CHECK')
  })

  it('opzeggen: nog betaald tot de laatste dag, en de opzegtermijn ligt vast', async () => {
    const id = overeenkomstId('A', 'A1')
    expect((await stap('sanne', id, 'einde', { op: '2026-06-30', reden: '' })).status).toBe(400)
    expect((await stap('sanne', id, 'einde', { op: '2027-01-01', reden: '' })).status).toBe(400)
    expect((await stap('sanne', id, 'einde', { op: null, reden: '' })).status).toBe(400)
    const uit = await stap('sanne', id, 'einde', { op: '2026-07-31', reden: 'Wij stoppen samen.' })
    expect(uit.body).toMatchObject({ staat: 'BEEINDIGD', eindigtOp: '2026-07-31', opgezegdOp: '2026-07-01', goedgekeurdOp: '2025-12-19' })
    const tot = Math.round((936000 * 212) / 365) - 504000
    const s = (await potje('A1'))?.stand
    expect((s?.bindendCent ?? 0) + (s?.geplandCent ?? 0)).toBe(tot)
    expect(s?.bindendCent).toBe(tot)
    expect((await stap('sanne', id, 'einde', { op: '2026-08-01', reden: '' })).status).toBe(409)
  })

  it('intrekken kan tot de gemeente ja zei', async () => {
    const { id } = (await maak('sanne', { inhoud: nieuw() })).body
    expect((await stap('sanne', id, 'einde', { op: '2026-08-01', reden: '' })).status).toBe(400)
    expect((await stap('sanne', id, 'einde', { op: null, reden: '' })).body).toMatchObject({ staat: 'BEEINDIGD', goedgekeurdOp: null })
    expect((await check('fatima', id)).status).toBe(409)
    const tweede = (await maak('sanne', { inhoud: nieuw() })).body.id
    await check('fatima', tweede)
    expect((await stap('sanne', tweede, 'einde', { op: null, reden: '' })).status).toBe(409)
  })

  it('rechten: wie er niets mee te maken heeft, ziet niets; de consulent leest de woorden alleen bij de controle', async () => {
    const { id } = (await maak('sanne', { inhoud: nieuw() })).body
    for (const wie of ['mark', 'els', 'karin', 'joost', 'ilse', 'anneke'] as const) {
      expect([wie, (await loket.als(wie).lees(`/overeenkomsten/${id}`)).status]).toEqual([wie, 404])
      expect([wie, (await check(wie, id)).status]).toEqual([wie, 404])
      expect([wie, (await loket.als(wie).lees(`${SANNE}/overeenkomsten`)).status]).toEqual([wie, 404])
    }
    expect((await check('sanne', id)).status).toBe(403)
    expect((await svb(id)).status).toBe(409)
    expect((await stap('fatima', id, 'einde', { op: null, reden: '' })).status).toBe(403)
    expect((await maak('fatima', { inhoud: nieuw() })).status).toBe(403)
    expect(await een('fatima', id)).toMatchObject({
      zorgbeschrijving: 'Tessa gaat mee naar gesprekken.',
      mag: { checken: true, inhoud: true },
    })
    expect(await een('fatima', overeenkomstId('A', 'A1'))).toMatchObject({ zorgbeschrijving: null, mag: { inhoud: false } })
    expect((await loket.als('fatima').lees(`/overeenkomsten/${overeenkomstId('A', 'A1')}/naar-svb`)).status).toBe(404)
    await check('fatima', id)
    expect((await check('fatima', id, { staat: 'SVB_CHECK' })).status).toBe(403)
    const rijen = await loket.poorten.db.selectFrom('inzage').select(['kijker_id', 'actie']).where('gegeven', '=', 'BETALINGEN').execute()
    expect(rijen).toContainEqual({ kijker_id: PERSONEN.fatima.id, actie: 'SCHRIJVEN' })
  })

  it('een herhaalde opdracht maakt er één, dezelfde sleutel met iets anders niets', async () => {
    const sleutel = crypto.randomUUID()
    const body = { inhoud: nieuw(), vorigeId: null, handtekening: HAND }
    const [eerste, tweede] = [
      await loket.als('sanne').stuur<Overeenkomst>(`${SANNE}/overeenkomsten`, body, sleutel),
      await loket.als('sanne').stuur<Overeenkomst>(`${SANNE}/overeenkomsten`, body, sleutel),
    ]
    expect([eerste.body.id, tweede.body.id]).toEqual([sleutel, sleutel])
    const anders = await loket
      .als('sanne')
      .stuur<Probleem>(`${SANNE}/overeenkomsten`, { ...body, inhoud: nieuw({ aantalHonderdste: 100 }) }, sleutel)
    expect(anders).toMatchObject({ status: 409, body: { type: 'urn:ipgb-loket:probleem:sleutel-hergebruikt' } })
    expect((await loket.als('sanne').lees<Overeenkomsten>(`${SANNE}/overeenkomsten`)).body.items).toHaveLength(4)
  })

  it('een controle die te lang duurt: de leidinggevende ziet het aantal, en wie invalt staat er met naam', async () => {
    const { body } = await maak('sanne', { inhoud: nieuw() })
    const leiding = async () => (await loket.als('anneke').lees<LeesAntwoord<'/werkplek/leiding'>>('/werkplek/leiding')).body.items
    const laat = async (): Promise<number[]> => (await leiding()).map((r) => r.controlesTeLaat)
    // Whose turn it is, is one sum: the consulent and who leads see the same.
    const zelfde = async (): Promise<number[]> => {
      const { items } = (await loket.als('fatima').lees<LeesAntwoord<'/werkplek'>>('/werkplek')).body
      const eerste = items.flatMap((g) => openWerk(g.stap, g.taken).slice(0, 1)).map((x) => x.uiterlijk)
      const telling = [eerste.length, eerste.filter((dag) => dag !== null && dag < loket.poorten.klok.vandaag()).length]
      expect((await leiding()).map((r) => [r.aanZet, r.teLaat])).toEqual([telling])
      return telling
    }
    try {
      loket.zetDag('2026-07-15')
      expect(await laat()).toEqual([0])
      expect((await zelfde())[0]).toBeGreaterThan(0)
      loket.zetDag('2026-07-16')
      expect(await laat()).toEqual([1])
      expect((await zelfde())[1]).toBeGreaterThan(0)
      expect((await een('sanne', body.id)).aanZet).toMatchObject({ naam: 'Fatima El Amrani', uiterlijk: '2026-07-15' })
      // Late opens no dossier: the back office, which may check as well, has it in its list already.
      expect((await loket.als('pieter').lees(`/overeenkomsten/${body.id}`)).status).toBe(404)
      expect((await een('hanneke', body.id)).mag.checken).toBe(true)
      loket.zetDag('2026-07-20')
      expect((await een('sanne', body.id)).aanZet).toMatchObject({ naam: 'Pieter Hoekstra' })
      expect((await check('pieter', body.id)).body.staat).toBe('SVB_CHECK')
      expect(await laat()).toEqual([0])
    } finally {
      loket.zetDag('2026-07-01')
    }
  })

  it('een stap is vast: de databank weigert een stap te veranderen of weg te halen', async () => {
    const { db } = loket.poorten
    await expect(sql`update overeenkomst_stap set reden = 'anders'`.execute(db)).rejects.toThrow('append only')
    await expect(sql`delete from overeenkomst_stap`.execute(db)).rejects.toThrow('append only')
  })
})
