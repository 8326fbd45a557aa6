import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { nieuwGeheim, trekKoppelingIn } from '../../server/machine/beheer.ts'
import { geldId } from '../../server/proef/geld.ts'
import { DOSSIERS, PERSONEN, PROEF_GEMEENTE } from '../../server/proef/personen.ts'
import type { BudgetAntwoord } from '../../src/contract/schemas/geld.ts'
import { openTestLoket, type TestLoket } from './loket.ts'
import { type Koppeling, maakTestKoppeling, vraagToken } from './machine-koppeling.ts'

const A1 = geldId('A', 'potje A1')
const OPENEN_MS = 60_000

const betaling = (over: Record<string, unknown> = {}) => ({
  kenmerk: crypto.randomUUID(),
  cent: 9000,
  betaaldOp: '2026-07-01',
  zorgDag: '2026-06-30',
  declaratie: null,
  overeenkomstId: null,
  potjeId: A1,
  ...over,
})

describe('koppelingen', () => {
  let loket: TestLoket
  let svb: Koppeling
  let kantoor: Koppeling
  beforeAll(async () => {
    loket = await openTestLoket()
    svb = await maakTestKoppeling(loket, 'SVB', ['OVEREENKOMSTEN', 'DECLARATIES', 'BETALINGEN', 'LEZEN'])
    kantoor = await maakTestKoppeling(loket, 'BACKOFFICE', ['TOEKENNINGEN', 'LEZEN'])
  }, OPENEN_MS)
  beforeEach(() => loket.herstel())
  afterAll(() => loket.database.sluit())

  const betaaldIn = (b: BudgetAntwoord): number => b.potjes.find((p) => p.id === A1)?.stand?.betaaldCent ?? -1
  const betaald = async (): Promise<number> => betaaldIn(await loket.budget('sanne', DOSSIERS.sanne))
  const soorten = (k: Awaited<ReturnType<Koppeling['stuur']>>): string[] =>
    k.items.map((i) => `${i.uitkomst}${i.probleem === null ? '' : ` ${i.probleem.status} ${i.probleem.type.split(':').at(-1)}`}`)

  it('een token is er alleen met het goede geheim, en alleen voor wat de koppeling mag', async () => {
    expect(await vraagToken(loket, svb)).toMatchObject({
      status: 200,
      body: { token_type: 'Bearer', expires_in: 900, scope: 'OVEREENKOMSTEN DECLARATIES BETALINGEN LEZEN' },
    })
    expect(await vraagToken(loket, svb, { grant_type: 'client_credentials', scope: 'LEZEN' })).toMatchObject({ body: { scope: 'LEZEN' } })
    const geweigerd = await Promise.all([
      vraagToken(loket, { ...svb, geheim: 'fout' }),
      vraagToken(loket, { ...svb, id: 'geen-id' }),
      vraagToken(loket, { ...svb, id: kantoor.id }),
      vraagToken(loket, svb, { grant_type: 'client_credentials', scope: 'TOEKENNINGEN' }),
      vraagToken(loket, svb, { grant_type: 'password' }),
    ])
    expect(geweigerd.map((g) => g.status)).toEqual([401, 401, 401, 400, 400])
  })

  it('van geheim en token staat alleen een afdruk in de database', async () => {
    const { body } = await vraagToken(loket, svb)
    const clienten = await loket.database.db.selectFrom('machine_client').selectAll().execute()
    const tokens = await loket.database.db.selectFrom('machine_token').selectAll().execute()
    const alles = JSON.stringify([clienten, tokens])
    expect(alles).not.toContain(svb.geheim)
    expect(alles).not.toContain(body['access_token'])
  })

  it('ingetrokken of met een nieuw geheim is een koppeling er meteen uit', async () => {
    const weg = await maakTestKoppeling(loket, 'SVB', ['LEZEN'])
    const lees = () => weg.lees('/machine/declaraties?staat=INGEDIEND')
    expect((await lees()).status).toBe(200)
    const nieuw = await nieuwGeheim(loket.database.db, PROEF_GEMEENTE.id, weg.id, new Date())
    expect([(await lees()).status, (await vraagToken(loket, weg)).status]).toEqual([401, 401])
    expect((await vraagToken(loket, { id: weg.id, geheim: nieuw ?? '' })).status).toBe(200)
    expect(await trekKoppelingIn(loket.database.db, PROEF_GEMEENTE.id, weg.id, new Date())).toBe(true)
    expect((await vraagToken(loket, { id: weg.id, geheim: nieuw ?? '' })).status).toBe(401)
  })

  it('een sessie opent geen koppeling, en een token opent niets anders', async () => {
    expect((await loket.als('hanneke').lees('/machine/declaraties?staat=INGEDIEND')).status).toBe(401)
    expect((await loket.als('hanneke').stuur('/machine/betalingen', { berichten: [betaling()] })).status).toBe(401)
    for (const pad of [`/dossiers/${DOSSIERS.sanne}/budget`, '/dossiers', '/werkplek', `/dossiers/${DOSSIERS.sanne}/declaraties`])
      expect((await svb.lees(pad)).status).toBe(401)
  })

  it('buiten het bereik is het 403, en een te oud token is er geen meer', async () => {
    expect((await svb.stuur('toekenningen', [{}])).status).toBe(403)
    expect((await kantoor.stuur('betalingen', [betaling()])).status).toBe(403)
    loket.zetDag('2026-07-02')
    expect((await svb.lees('/machine/declaraties?staat=INGEDIEND')).status).toBe(401)
    loket.zetDag('2026-07-01')
  })

  it('een betaling wordt één keer geboekt; anders onder hetzelfde kenmerk is een conflict en verandert niets', async () => {
    const voor = await betaald()
    const m = betaling()
    const eerst = await svb.stuur('betalingen', [m])
    expect(eerst.items).toMatchObject([{ kenmerk: m.kenmerk, uitkomst: 'VERWERKT', gevolg: { bovenBudgetCent: 0 }, probleem: null }])
    expect(await svb.stuur('betalingen', [m])).toMatchObject({ items: [{ uitkomst: 'AL_VERWERKT', gevolg: eerst.items[0]?.gevolg }] })
    for (const anders of [{ cent: 9001 }, { zorgDag: '2026-06-29' }, { betaaldOp: '2026-06-30' }])
      expect(soorten(await svb.stuur('betalingen', [{ ...m, ...anders }]))).toEqual(['CONFLICT 409 sleutel-hergebruikt'])
    expect(await betaald()).toBe(voor + 9000)
  })

  it('twintig keer hetzelfde bericht tegelijk boekt één keer', async () => {
    const voor = await betaald()
    const m = betaling({ cent: 1234 })
    const alle = await Promise.all(Array.from({ length: 20 }, () => svb.stuur('betalingen', [m])))
    expect(alle.map((a) => a.status)).toEqual(Array.from({ length: 20 }, () => 200))
    expect(alle.flatMap((a) => a.items.map((i) => i.uitkomst)).filter((u) => u === 'VERWERKT')).toHaveLength(1)
    expect(await betaald()).toBe(voor + 1234)
  })

  it('een fout bericht houdt geen ander tegen, en verandert zelf niets', async () => {
    const voor = await betaald()
    const uit = await svb.stuur('betalingen', [
      betaling({ cent: 100 }),
      betaling({ cent: 1.5 }),
      betaling({ cent: -100 }),
      betaling({ cent: 1e18 }),
      betaling({ cent: '1e3' }),
      betaling({ betaaldOp: '2026-02-30' }),
      betaling({ betaaldOp: '2026-07-02' }),
      betaling({ potjeId: crypto.randomUUID() }),
      betaling({ potjeId: null }),
      betaling({ zorgDag: null }),
      betaling({ declaratie: 'D-0000-0000' }),
      betaling({ kenmerk: 'met \u0000' }),
      betaling({ kenmerk: 'NL91 ABNA 0417 1643 00' }),
      {},
      betaling({ cent: 200 }),
    ])
    expect(uit.status).toBe(200)
    expect(soorten(uit)).toEqual(['VERWERKT', ...Array.from({ length: 13 }, () => 'GEWEIGERD 400 ongeldig-verzoek'), 'VERWERKT'])
    expect(await betaald()).toBe(voor + 300)
  })

  it('wat er ook in een bericht staat: het krijgt een uitkomst met een reden, nooit een fout van het loket', async () => {
    const zaad = Number(process.env['ZAAD'] ?? Date.now() % 1_000_000_000)
    console.log(`machine messages, seed ${zaad}`)
    const gek = fc.oneof(
      fc.constantFrom<unknown>(null, '', ' ', 0, -1, 1, 0.5, 1e18, 1e-7, Number.MAX_SAFE_INTEGER, '1.234,56', '0001-01-01', '9999-12-31'),
      fc.constantFrom<unknown>('2026-02-30', '2026-06-30', A1, '\ud800', '\u0000', [], {}, 'D-0000-0000', "' or 1=1 --", 'é'.repeat(200)),
      fc.jsonValue({ maxDepth: 2 }),
    )
    const velden = [
      'kenmerk',
      'cent',
      'betaaldOp',
      'zorgDag',
      'declaratie',
      'overeenkomstId',
      'potjeId',
      'staat',
      'reden',
      'eindigtOp',
    ] as const
    const meer = ['dossierId', 'toekenning', 'weigerReden', 'verwachtOp', 'uiterlijk'] as const
    const bericht = fc
      .dictionary(fc.constantFrom<string>(...velden, ...meer), gek, { maxKeys: 3 })
      .map((over) => ({ ...betaling(), ...over }))
    for (const wat of ['betalingen', 'declaraties', 'overeenkomsten'])
      for (const groep of fc.sample(fc.array(bericht, { minLength: 40, maxLength: 40 }), { numRuns: 3, seed: zaad })) {
        const uit = await svb.stuur(wat, groep)
        expect(uit.status).toBe(200)
        expect(uit.items).toHaveLength(groep.length)
        for (const [i, item] of uit.items.entries())
          expect({ item: item.probleem?.type ?? 'goed', bericht: groep[i] }).not.toMatchObject({
            item: expect.stringContaining('onverwachte') as string,
          })
      }
  })

  it('geld voor een dag buiten elke bron is ook een feit: het staat boven budget', async () => {
    const uit = await svb.stuur('betalingen', [betaling({ zorgDag: '2019-01-01', cent: 700 })])
    expect(uit.items).toMatchObject([{ uitkomst: 'VERWERKT', gevolg: { bovenBudgetCent: 700 } }])
  })

  it('een declaratie gaat verder, met reden en datum; wat niet kan, verandert niets', async () => {
    const id = crypto.randomUUID()
    await loket.database.db.insertInto('declaratie').values(declaratie(id)).execute()
    await loket.database.db.insertInto('declaratie_stap').values(stap(id)).execute()
    const [open] = (
      (await svb.lees('/machine/declaraties?staat=AKKOORD_BUDGETHOUDER')).body as { items: { id: string; kenmerk: string }[] }
    ).items
    expect(open).toMatchObject({ id, kenmerk: 'D-TEST-0001' })
    const m = {
      kenmerk: crypto.randomUUID(),
      declaratie: 'd-test-0001',
      staat: 'BIJ_SVB',
      reden: '',
      weigerReden: null,
      verwachtOp: '2026-07-10',
      uiterlijk: null,
    }
    expect(soorten(await svb.stuur('declaraties', [m, m, { ...m, verwachtOp: '2026-07-11' }]))).toEqual([
      'VERWERKT',
      'AL_VERWERKT',
      'CONFLICT 409 sleutel-hergebruikt',
    ])
    const nee = { ...m, kenmerk: crypto.randomUUID(), staat: 'GEWEIGERD', verwachtOp: null, uiterlijk: '2026-07-14', weigerReden: 'TARIEF' }
    expect(soorten(await svb.stuur('declaraties', [nee]))).toEqual(['GEWEIGERD 400 ongeldig-verzoek'])
    const goed = { ...nee, reden: 'Het tarief is hoger dan in de overeenkomst.' }
    expect(
      soorten(
        await svb.stuur('declaraties', [
          goed,
          { ...m, kenmerk: crypto.randomUUID() },
          { ...m, kenmerk: crypto.randomUUID(), declaratie: 'D-0000-0000' },
        ]),
      ),
    ).toEqual(['VERWERKT', 'GEWEIGERD 409 toestand-veranderd', 'GEWEIGERD 404 niet-gevonden'])
    const rij = await loket.database.db.selectFrom('declaratie').select('staat').where('id', '=', id).executeTakeFirstOrThrow()
    expect(rij.staat).toBe('GEWEIGERD')
  })

  it('wat de SVB van een overeenkomst zegt: goedgekeurd, en daarna beëindigd op een dag; een stap die niet kan, verandert niets', async () => {
    const lijst = async (staat: string) =>
      ((await svb.lees(`/machine/overeenkomsten?staat=${staat}`)).body as { items: { id: string; tot: string }[] }).items
    const [eerste] = await lijst('GOEDGEKEURD')
    if (!eerste) throw new Error('geen overeenkomst in de proef')
    await loket.database.db.transaction().execute(async (trx) => {
      // Back to where the SVB has it, past the guards that forbid exactly this.
      await sql`set local session_replication_role = 'replica'`.execute(trx)
      await sql`update zorgovereenkomst set staat = 'SVB_CHECK', goedgekeurd_op = null where id = ${eerste.id}::uuid`.execute(trx)
    })
    expect((await lijst('SVB_CHECK')).map((o) => o.id)).toContain(eerste.id)
    const m = (staat: string, over: object = {}) => ({
      kenmerk: crypto.randomUUID(),
      overeenkomstId: eerste.id,
      staat,
      reden: null,
      eindigtOp: null,
      ...over,
    })
    const goed = m('GOEDGEKEURD')
    expect(
      soorten(
        await svb.stuur('overeenkomsten', [
          m('TERUG'),
          m('BEEINDIGD', { eindigtOp: '2026-07-31' }),
          goed,
          goed,
          { ...goed, staat: 'TERUG', reden: 'Anders' },
          m('GOEDGEKEURD'),
          m('BEEINDIGD'),
          m('BEEINDIGD', { eindigtOp: '2026-06-30' }),
          m('BEEINDIGD', { eindigtOp: '2026-07-31' }),
          m('GOEDGEKEURD', { overeenkomstId: crypto.randomUUID() }),
        ]),
      ),
    ).toEqual([
      'GEWEIGERD 400 ongeldig-verzoek',
      'GEWEIGERD 409 toestand-veranderd',
      'VERWERKT',
      'AL_VERWERKT',
      'CONFLICT 409 sleutel-hergebruikt',
      'GEWEIGERD 409 toestand-veranderd',
      'GEWEIGERD 400 ongeldig-verzoek',
      'GEWEIGERD 400 ongeldig-verzoek',
      'VERWERKT',
      'GEWEIGERD 404 niet-gevonden',
    ])
    const rij = await loket.database.db.selectFrom('zorgovereenkomst').selectAll().where('id', '=', eerste.id).executeTakeFirstOrThrow()
    expect(rij).toMatchObject({ staat: 'BEEINDIGD', goedgekeurd_op: '2026-07-01', eindigt_op: '2026-07-31' })
  })

  it('wie het betreft leest in het inzagelog welke koppeling wat deed', async () => {
    await svb.stuur('betalingen', [betaling()])
    await kantoor.lees('/machine/dossiers')
    const inzage = await loket.als('sanne').lees<{ items: Record<string, unknown>[] }>(`/dossiers/${DOSSIERS.sanne}/inzage`)
    expect(inzage.body.items).toContainEqual(
      expect.objectContaining({
        kijker: { persoonId: svb.id, naam: 'Proef SVB' },
        gegeven: 'BETALINGEN',
        actie: 'SCHRIJVEN',
        hoedanigheid: 'SVB',
      }),
    )
    expect(inzage.body.items).toContainEqual(
      expect.objectContaining({
        kijker: { persoonId: kantoor.id, naam: 'Proef BACKOFFICE' },
        gegeven: 'BESLUIT',
        actie: 'LEZEN',
        hoedanigheid: 'BACKOFFICE',
      }),
    )
  })

  it('een besluit van de administratie staat er in zijn geheel in, of niet', async () => {
    const kenmerk = crypto.randomUUID()
    const bronId = crypto.randomUUID()
    const toekenning = {
      kenmerk,
      datum: '2026-07-01',
      verzondenOp: '2026-07-01',
      grond: 'Extra begeleiding.',
      versieId: null,
      bronnen: [
        {
          id: bronId,
          persoonId: PERSONEN.sanne.id,
          wet: 'WMO',
          verstrekker: 'Gemeente Lindewaard',
          cent: 100_000,
          vanaf: '2026-07-01',
          tot: '2026-12-31',
          bevoorschotting: 'VOORAF',
        },
      ],
      bronWijzigingen: [],
      potjes: [
        {
          id: crypto.randomUUID(),
          persoonId: PERSONEN.sanne.id,
          naam: 'Extra hulp',
          domein: 'B',
          soort: 'BEDRAG',
          zorgverlener: null,
          toelichting: null,
          tarief: null,
          vanaf: '2026-07-01',
          tot: '2026-12-31',
          afgesprokenCent: 0,
          regelId: null,
          delen: [{ bronId, cent: 60_000 }],
        },
      ],
      potjeWijzigingen: [],
      eisen: [],
    }
    const m = { dossierId: DOSSIERS.sanne, toekenning }
    const teVeel = {
      ...m,
      toekenning: {
        ...toekenning,
        kenmerk: crypto.randomUUID(),
        potjes: toekenning.potjes.map((p) => ({ ...p, delen: [{ bronId, cent: 100_001 }] })),
      },
    }
    expect(
      soorten(await kantoor.stuur('toekenningen', [teVeel, m, m, { ...m, toekenning: { ...toekenning, grond: 'Iets anders.' } }])),
    ).toEqual(['GEWEIGERD 422 te-weinig-geld', 'VERWERKT', 'AL_VERWERKT', 'CONFLICT 409 sleutel-hergebruikt'])
    const b = await loket.budget('sanne', DOSSIERS.sanne)
    expect(b.potjes.filter((p) => p.naam === 'Extra hulp').map((p) => p.budgetCent)).toEqual([60_000])
    expect(
      soorten(await kantoor.stuur('toekenningen', [{ ...m, dossierId: crypto.randomUUID(), toekenning: { ...toekenning, kenmerk: 'x' } }])),
    ).toEqual(['GEWEIGERD 404 niet-gevonden'])
  })

  function declaratie(id: string) {
    return {
      gemeente_id: PROEF_GEMEENTE.id,
      id,
      dossier_id: DOSSIERS.sanne,
      persoon_id: PERSONEN.sanne.id,
      overeenkomst_id: null,
      potje_id: A1,
      soort: 'FACTUUR' as const,
      van: '2026-06-01',
      tot: '2026-06-30',
      aantal_honderdste: null,
      tarief_cent: null,
      tarief_eenheid: null,
      cent: 9000,
      kenmerk: 'D-TEST-0001',
      factuurnummer: null,
      vervangt_id: null,
      staat: 'AKKOORD_BUDGETHOUDER' as const,
      ingediend_door: null,
      ingediend_wie: 'BUDGETHOUDER' as const,
      ingediend_op: new Date('2026-07-01T09:00:00Z'),
      verwacht_op: null,
    }
  }
  function stap(id: string) {
    return {
      gemeente_id: PROEF_GEMEENTE.id,
      declaratie_id: id,
      nr: 1,
      staat: 'AKKOORD_BUDGETHOUDER' as const,
      op: new Date('2026-07-01T09:00:00Z'),
      dag: '2026-07-01',
      door_id: null,
      door_wie: 'BUDGETHOUDER' as const,
      reden: '',
      weiger_reden: null,
      verwacht_op: null,
      uiterlijk: null,
    }
  }
})
