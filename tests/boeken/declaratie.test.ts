import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { boekBetaling, meldStaat } from '../../server/boeken/betalen.ts'
import type { Boekhouding } from '../../server/boeken/boeken.ts'
import type { Trx } from '../../server/kern/poorten.ts'
import { overeenkomstId, zorgverlenerId } from '../../server/proef/zorg.ts'
import { DOSSIERS, PERSONEN, PROEF_GEMEENTE } from '../../server/proef/personen.ts'
import type { DeclaratieDetail, Declaraties, DeclaratieOpdracht } from '../../src/contract/schemas/declaratie.ts'
import type { Taak } from '../../src/contract/schemas/start.ts'
import { openTestLoket, type Probleem, type TestLoket } from './loket.ts'
import { A, OPENEN_MS, potje, SANNE } from './loket-zetten.ts'

const OVEREENKOMST = overeenkomstId('A', 'A1')

/** Four hours of Noor in June at 45.00, agreed at once. */
const uren = (over: Partial<DeclaratieOpdracht> = {}): DeclaratieOpdracht => ({
  overeenkomstId: OVEREENKOMST,
  potjeId: A('A1'),
  van: '2026-06-29',
  tot: '2026-06-30',
  dagen: [
    { dag: '2026-06-29', aantalHonderdste: 250 },
    { dag: '2026-06-30', aantalHonderdste: 150 },
  ],
  aantalHonderdste: null,
  cent: 18_000,
  factuurnummer: null,
  akkoord: true,
  vervangtId: null,
  ...over,
})

describe('declaraties bij het loket', () => {
  let loket: TestLoket
  const boek = (): Boekhouding => ({
    gemeenteId: PROEF_GEMEENTE.id,
    dossierId: DOSSIERS.sanne,
    dag: loket.poorten.klok.vandaag(),
    op: loket.poorten.klok.nu(),
    doorId: null,
  })
  const doe = <T>(f: (trx: Trx) => Promise<T>): Promise<T> => loket.database.db.transaction().execute(f)
  const dienIn = (body: DeclaratieOpdracht = uren(), sleutel?: string) =>
    loket.als('sanne').stuur<DeclaratieDetail & Probleem>(`${SANNE}/declaraties`, body, sleutel)
  const lijst = async (wie: 'sanne' | 'fatima' = 'sanne'): Promise<Declaraties> =>
    (await loket.als(wie).lees<Declaraties>(`${SANNE}/declaraties`)).body
  const detail = async (id: string): Promise<DeclaratieDetail> =>
    (await loket.als('sanne').lees<DeclaratieDetail>(`/declaraties/${id}`)).body
  const taken = async (wie: 'sanne' | 'fatima'): Promise<Taak['soort'][]> =>
    (await loket.als(wie).lees<{ taken: Taak[] }>(`${SANNE}/stappen`)).body.taken.map((t) => t.soort)
  const inA1 = async () => potje(await loket.budget('sanne', DOSSIERS.sanne), A('A1')).stand
  const weigering = (a: { status: number; body: Probleem }) => [a.status, a.body.reden?.sleutel ?? a.body.type]

  beforeAll(async () => {
    loket = await openTestLoket()
  }, OPENEN_MS)
  beforeEach(async () => {
    loket.zetDag('2026-07-01')
    await loket.herstel()
  })
  afterAll(async () => {
    await loket.database.sluit()
  })

  it('uren met akkoord leggen het geld vast, tot de SVB betaalt', async () => {
    const voor = await inA1()
    const { status, body } = await dienIn()
    expect(status).toBe(200)
    expect(body).toMatchObject({
      staat: 'AKKOORD_BUDGETHOUDER',
      cent: 18_000,
      verwachtOp: '2026-07-31',
      aantalHonderdste: 400,
      soort: 'UREN',
    })
    expect(body.aanZet).toEqual({ rol: 'GEMEENTE', ik: false, tot: '2026-07-31' })
    expect(body.stappen.map((s) => s.staat)).toEqual(['INGEDIEND', 'AKKOORD_BUDGETHOUDER'])
    expect((await inA1())?.inBehandelingCent).toBe((voor?.inBehandelingCent ?? 0) + 18_000)
    await doe((trx) => meldStaat(trx, boek(), { declaratieId: body.id, staat: 'BIJ_SVB', reden: '', verwachtOp: '2026-07-14' }))
    expect(await detail(body.id)).toMatchObject({ staat: 'BIJ_SVB', verwachtOp: '2026-07-14', mag: { terug: null, akkoord: false } })
    await doe((trx) =>
      boekBetaling(trx, boek(), {
        declaratieId: body.id,
        potjeId: A('A1'),
        cent: 18_000,
        zorgDag: '2026-06-30',
        betaaldOp: '2026-07-10',
        kenmerk: 'SVB-77',
        afzender: 'SVB',
      }),
    )
    expect(await detail(body.id)).toMatchObject({ staat: 'BETAALD', betaaldCent: 18_000, betaaldOp: '2026-07-10', bovenCent: 0 })
    expect(await inA1()).toMatchObject({
      inBehandelingCent: voor?.inBehandelingCent,
      betaaldCent: (voor?.betaaldCent ?? 0) + 18_000,
    })
  })

  it('dezelfde opdracht nog een keer is dezelfde declaratie; dezelfde dagen nog een keer kan niet', async () => {
    const sleutel = crypto.randomUUID()
    const eerst = await dienIn(uren(), sleutel)
    expect((await dienIn(uren(), sleutel)).body).toEqual(eerst.body)
    expect(weigering(await dienIn(uren({ cent: 18_001 }), sleutel))).toEqual([409, 'urn:ipgb-loket:probleem:sleutel-hergebruikt'])
    expect(weigering(await dienIn())).toEqual([422, 'declaratie:bezwaar.DUBBEL'])
    expect((await lijst()).items.filter((d) => d.van === '2026-06-29')).toHaveLength(1)
  })

  it.each([
    ['een ander bedrag dan het loket uitrekent', { cent: 18_100 }, [409, 'declaratie:veranderd.bedrag']],
    [
      'dagen in de toekomst',
      { van: '2026-07-02', tot: '2026-07-02', dagen: [{ dag: '2026-07-02', aantalHonderdste: 400 }] },
      [422, 'declaratie:bezwaar.NIET_VOORBIJ'],
    ],
    ['twee maanden', { van: '2026-05-31', dagen: null, aantalHonderdste: 400 }, [422, 'declaratie:bezwaar.TWEE_MAANDEN']],
    ['een dag buiten de periode', { dagen: [{ dag: '2026-06-01', aantalHonderdste: 400 }] }, [422, 'declaratie:bezwaar.DAG_BUITEN']],
    ['meer uren dan de dagen hebben', { dagen: null, aantalHonderdste: 4900, cent: 220_500 }, [422, 'declaratie:bezwaar.MEER_DAN_ETMAAL']],
    [
      'meer dan er is',
      { van: '2026-06-01', dagen: null, aantalHonderdste: 20_000, cent: 900_000 },
      [422, 'declaratie:bezwaar.GEEN_BUDGET'],
    ],
    ['een potje zonder overeenkomst', { potjeId: A('A3'), overeenkomstId: null }, [404, 'urn:ipgb-loket:probleem:niet-gevonden']],
    ['een dossier van een ander', { potjeId: crypto.randomUUID() }, [404, 'urn:ipgb-loket:probleem:niet-gevonden']],
  ] as const)('%s: nee met de reden, en er verandert niets', async (_naam, over, verwacht) => {
    const voor = [await inA1(), (await lijst()).items.length]
    expect(weigering(await dienIn(uren(over as Partial<DeclaratieOpdracht>)))).toEqual(verwacht)
    expect([await inA1(), (await lijst()).items.length]).toEqual(voor)
  })

  it('intrekken maakt het geld vrij, en een nieuwe komt ervoor in de plaats; twee keer kan niet', async () => {
    const voor = await inA1()
    const { body } = await dienIn()
    const terug = await loket.als('sanne').stuur<DeclaratieDetail>(`/declaraties/${body.id}/terug`, { reden: '' })
    expect(terug.body).toMatchObject({ staat: 'TERUG', mag: { opnieuw: true, terug: null, gezien: false } })
    expect(await inA1()).toEqual(voor)
    expect((await loket.als('sanne').stuur<Probleem>(`/declaraties/${body.id}/terug`, { reden: '' })).status).toBe(409)
    expect((await loket.als('sanne').stuur<Probleem>(`/declaraties/${body.id}/akkoord`, { cent: 18_000 })).status).toBe(409)
    const nieuw = await dienIn(uren({ vervangtId: body.id }))
    expect(nieuw.body).toMatchObject({ vervangt: body.id, staat: 'AKKOORD_BUDGETHOUDER' })
    expect(await detail(body.id)).toMatchObject({ vervangenDoor: nieuw.body.id, mag: { opnieuw: false } })
    expect(
      (await dienIn(uren({ vervangtId: body.id, van: '2026-06-02', tot: '2026-06-02', dagen: null, aantalHonderdste: 400 }))).status,
    ).toBe(409)
  })

  it('zonder akkoord wacht hij op wie het geld beheert: een taak, met bezwaren, en het antwoord legt vast', async () => {
    const voor = await inA1()
    const { body } = await dienIn(uren({ akkoord: false }))
    expect(body).toMatchObject({ staat: 'INGEDIEND', mag: { akkoord: true }, aanZet: { rol: 'BUDGETHOUDER', ik: true, tot: '2026-07-29' } })
    expect(await inA1()).toEqual(voor)
    expect(await taken('sanne')).toContain('DECLARATIE_AKKOORD')
    const pad = `/declaraties/${body.id}/akkoord`
    expect(weigering(await loket.als('sanne').stuur<Probleem>(pad, { cent: 17_999 }))).toEqual([409, 'declaratie:veranderd.bedrag'])
    expect((await loket.als('fatima').stuur<Probleem>(pad, { cent: 18_000 })).status).toBe(403)
    expect((await loket.als('mark').stuur<Probleem>(pad, { cent: 18_000 })).status).toBe(404)
    expect((await loket.als('sanne').stuur<DeclaratieDetail>(pad, { cent: 18_000 })).body.staat).toBe('AKKOORD_BUDGETHOUDER')
    expect(await taken('sanne')).not.toContain('DECLARATIE_AKKOORD')
  })

  it('een geweigerde betaling staat meteen bij de taken, met wie iets doet en wanneer, en gaat weg als hij gelezen is', async () => {
    const { body } = await dienIn()
    expect(await taken('sanne')).not.toContain('DECLARATIE_NIEUWS')
    await doe((trx) =>
      meldStaat(trx, boek(), {
        declaratieId: body.id,
        staat: 'GEWEIGERD',
        reden: 'Het nummer van de overeenkomst klopt niet.',
        weigerReden: 'OVEREENKOMST',
        verwachtOp: null,
      }),
    )
    const nu = await detail(body.id)
    expect(nu).toMatchObject({
      staat: 'GEWEIGERD',
      aanZet: { rol: 'GEMEENTE', ik: false, tot: '2026-07-08' },
      mag: { gezien: true, opnieuw: true },
    })
    expect(nu.stappen.at(-1)).toMatchObject({ reden: 'Het nummer van de overeenkomst klopt niet.', wie: 'SVB' })
    expect(await taken('sanne')).toContain('DECLARATIE_NIEUWS')
    expect(await taken('fatima')).toContain('BETALING_UITZOEKEN')
    expect((await loket.als('sanne').stuur<DeclaratieDetail>(`/declaraties/${body.id}/gezien`, { nr: 3 })).body.mag.gezien).toBe(false)
    expect(await taken('sanne')).not.toContain('DECLARATIE_NIEUWS')
    expect(await taken('fatima')).toContain('BETALING_UITZOEKEN')
    expect((await loket.als('sanne').stuur<Probleem>(`/declaraties/${body.id}/gezien`, { nr: 9 })).status).toBe(404)
  })

  it('te laat is nieuws op de dag na de verwachte dag, niet eerder', async () => {
    const { body } = await dienIn()
    loket.zetDag('2026-07-31')
    expect(await detail(body.id)).toMatchObject({ teLaat: false, mag: { gezien: false } })
    loket.zetDag('2026-08-01')
    expect(await detail(body.id)).toMatchObject({ teLaat: true, aanZet: { rol: 'GEMEENTE', tot: '2026-08-07' }, mag: { gezien: true } })
    expect(await taken('sanne')).toContain('DECLARATIE_NIEUWS')
  })

  it('te veel betaald staat apart: de gemeente zoekt het uit, en het potje laat zien hoeveel', async () => {
    const over = (await inA1())?.verschuifbaarCent ?? 0
    await doe((trx) =>
      boekBetaling(trx, boek(), {
        declaratieId: null,
        potjeId: A('A1'),
        cent: over + 2500,
        zorgDag: '2026-06-30',
        betaaldOp: '2026-07-01',
        kenmerk: 'SVB-78',
        afzender: 'SVB',
      }),
    )
    const { tekorten } = await lijst()
    expect(tekorten).toEqual([
      {
        potjeId: A('A1'),
        persoonId: PERSONEN.sanne.id,
        potjeNaam: 'Begeleiding thuis',
        cent: 2500,
        sinds: '2026-07-01',
        uiterlijk: '2026-07-08',
      },
    ])
    expect(await taken('fatima')).toContain('BOVEN_BUDGET')
    expect(await taken('sanne')).not.toContain('BOVEN_BUDGET')
  })

  it('de consulent ziet de stand en het bedrag, niet de uren per dag of de woorden van het gezin', async () => {
    const { body } = await dienIn(uren({ akkoord: false }))
    await loket.als('sanne').stuur(`/declaraties/${body.id}/terug`, { reden: 'Woensdag was u er niet.' })
    const gezien = (await loket.als('fatima').lees<DeclaratieDetail>(`/declaraties/${body.id}`)).body
    expect(gezien).toMatchObject({ cent: 18_000, staat: 'TERUG', dagen: null, factuurnummer: null })
    expect(JSON.stringify(gezien)).not.toContain('Woensdag')
    expect((await loket.als('mark').lees(`/declaraties/${body.id}`)).status).toBe(404)
    expect((await loket.als('sanne').lees<DeclaratieDetail>(`/declaraties/${body.id}`)).body.dagen).toHaveLength(2)
  })

  it('maandloon staat er vanzelf, één keer per maand, ook als twee tegelijk kijken', async () => {
    await Promise.all([lijst(), lijst()])
    const loon = (await lijst()).items.filter((d) => d.overeenkomstId === overeenkomstId('A', 'A2'))
    expect(loon.map((d) => [d.van, d.staat, d.cent])).toEqual([
      ['2026-07-01', 'BIJ_SVB', 29_250],
      ...[6, 5, 4, 3, 2, 1].map((maand) => [`2026-0${maand}-01`, 'BETAALD', 29_250]),
    ])
    expect(loon[0]?.verwachtOp).toBe('2026-07-24')
    expect(weigering(await dienIn(uren({ overeenkomstId: overeenkomstId('A', 'A2'), potjeId: A('A2') })))).toEqual([
      422,
      'declaratie:bezwaar.MAANDLOON',
    ])
  })

  it('loon dat betaald is zonder declaratie hoort bij zijn maand, ook als niemand eerst keek, en is dan niet te laat', async () => {
    const loon = {
      declaratieId: null,
      potjeId: A('A2'),
      cent: 29_250,
      zorgDag: '2026-07-31',
      betaaldOp: '2026-07-24',
      kenmerk: 'LOON-7',
      afzender: 'SVB',
    }
    loket.zetDag('2026-07-24')
    const eerst = await doe((trx) => boekBetaling(trx, boek(), loon))
    expect(await doe((trx) => boekBetaling(trx, boek(), loon))).toEqual({ ...eerst, eerder: true })
    loket.zetDag('2026-08-10')
    const items = (await lijst()).items.filter((d) => d.overeenkomstId === overeenkomstId('A', 'A2') && d.van >= '2026-07-01')
    expect(items.map((d) => [d.van, d.staat, d.teLaat])).toEqual([
      ['2026-08-01', 'BIJ_SVB', false],
      ['2026-07-01', 'BETAALD', false],
    ])
  })

  it('een zorgverlener met een eigen inlog ziet alleen het eigen werk, dient in zonder akkoord, en hoort het ook als het mis gaat', async () => {
    const { db } = loket.database
    await db.updateTable('zorgverlener').set({ persoon_id: PERSONEN.ria.id }).where('id', '=', zorgverlenerId('A', 'Noor Bakker')).execute()
    const ria = loket.als('ria')
    const eigen = (await ria.lees<Declaraties>(`${SANNE}/declaraties`)).body
    expect(new Set(eigen.items.map((d) => d.overeenkomstId))).toEqual(new Set([OVEREENKOMST]))
    expect(eigen).toMatchObject({ betalingen: [], tekorten: [] })
    expect(eigen.declareerbaar).toMatchObject([{ overeenkomstId: OVEREENKOMST, magAkkoord: false, delen: null, budgetCent: 0 }])
    expect((await ria.lees(`${SANNE}/budget`)).status).toBe(404)
    const ander = (await lijst()).items.find((d) => d.overeenkomstId === overeenkomstId('A', 'A2'))
    expect((await ria.lees(`/declaraties/${ander?.id ?? ''}`)).status).toBe(404)

    const stuur = (body: DeclaratieOpdracht) => ria.stuur<DeclaratieDetail & Probleem>(`${SANNE}/declaraties`, body)
    expect((await stuur(uren())).status).toBe(403)
    const { body } = await stuur(uren({ akkoord: false }))
    expect(body).toMatchObject({
      staat: 'INGEDIEND',
      ingediendWie: 'ZORGVERLENER',
      mag: { akkoord: false, terug: 'INTREKKEN' },
      bezwaren: [],
    })
    expect((await ria.stuur<Probleem>(`/declaraties/${body.id}/akkoord`, { cent: 18_000 })).status).toBe(403)
    expect(await taken('sanne')).toContain('DECLARATIE_AKKOORD')
    expect((await loket.als('sanne').stuur(`/declaraties/${body.id}/terug`, { reden: ' ' })).status).toBe(400)
    await loket.als('sanne').stuur(`/declaraties/${body.id}/terug`, { reden: 'Op 29 juni was u er niet.' })
    const terug = (await ria.lees<DeclaratieDetail>(`/declaraties/${body.id}`)).body
    expect(terug).toMatchObject({ staat: 'TERUG', aanZet: { rol: 'ZORGVERLENER', ik: true }, mag: { opnieuw: true, gezien: true } })
    expect(terug.stappen.at(-1)?.reden).toBe('Op 29 juni was u er niet.')
    const riaTaken = (await ria.lees<{ taken: Taak[] }>(`${SANNE}/stappen`)).body.taken
    expect(riaTaken.map((t) => t.soort)).toEqual(['DECLARATIE_NIEUWS'])

    // The agreement is gone: so is everything of it.
    await db.updateTable('zorgverlener').set({ persoon_id: null }).where('id', '=', zorgverlenerId('A', 'Noor Bakker')).execute()
    expect((await ria.lees(`/declaraties/${body.id}`)).status).toBe(404)
    expect((await ria.lees(`${SANNE}/declaraties`)).status).toBe(404)
  })
})
