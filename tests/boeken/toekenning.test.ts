import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { geldId } from '../../server/proef/geld.ts'
import { DOSSIERS, PERSONEN } from '../../server/proef/personen.ts'
import type { Instelling, InstellingOpdracht } from '../../src/contract/schemas/instellingen.ts'
import type { Beschikking, ToekenningOpdracht } from '../../src/contract/schemas/toekenning.ts'
import type { Verschuiving } from '../../src/contract/schemas/geld.ts'
import { openTestLoket, type Probleem, type TestLoket } from './loket.ts'

const GEZIN = `/dossiers/${DOSSIERS.okaforJansen}`
const SANNE = `/dossiers/${DOSSIERS.sanne}`
const A = (code: string): string => geldId('A', `potje ${code}`)
const WMO_A = geldId('A', 'bron Wmo Sanne')
const zaad = Number(process.env['ZAAD'] ?? Date.now() % 1_000_000_000)
let teller = 0
const nieuw = (): string => `0199a000-0000-4000-8000-${String(++teller).padStart(12, '0')}`

const leeg = (over: Partial<ToekenningOpdracht> = {}): ToekenningOpdracht => ({
  kenmerk: `K-${nieuw()}`,
  datum: '2026-07-01',
  verzondenOp: '2026-07-01',
  grond: 'Zoals besproken',
  versieId: null,
  bronnen: [],
  bronWijzigingen: [],
  potjes: [],
  potjeWijzigingen: [],
  eisen: [],
  ...over,
})

/** A bron for Noa with one potje; what is left of it stays to be divided. */
function eerste(cent = 500_000, potjeCent = 300_000): ToekenningOpdracht {
  const bronId = nieuw()
  return leeg({
    bronnen: [
      {
        id: bronId,
        persoonId: PERSONEN.noa.id,
        wet: 'JEUGDWET',
        verstrekker: 'Gemeente Lindewaard',
        cent,
        vanaf: '2026-07-01',
        tot: '2026-12-31',
        bevoorschotting: 'VOORAF',
      },
    ],
    potjes: [
      {
        id: nieuw(),
        persoonId: PERSONEN.noa.id,
        naam: 'Begeleiding thuis',
        domein: 'B',
        soort: 'CONTRACT',
        zorgverlener: 'Noor Bakker',
        toelichting: null,
        tarief: { cent: 4500, eenheid: 'UUR' },
        vanaf: '2026-07-01',
        tot: '2026-12-31',
        afgesprokenCent: potjeCent,
        regelId: null,
        delen: [{ bronId, cent: potjeCent }],
      },
    ],
    eisen: [{ persoonId: PERSONEN.noa.id, tekst: 'De begeleider heeft een VOG.' }],
  })
}

describe(`een besluit invoeren (ZAAD=${zaad})`, () => {
  let loket: TestLoket
  const stuur = (body: unknown, pad = GEZIN, sleutel?: string, wie: 'fatima' | 'ilse' | 'sanne' = 'fatima') =>
    loket.als(wie).stuur<Beschikking & Probleem & { velden?: { pad: string; melding: string }[] }>(`${pad}/beschikkingen`, body, sleutel)
  const stand = async () => (await loket.budget('fatima', DOSSIERS.okaforJansen)).bronnen

  beforeAll(async () => {
    loket = await openTestLoket()
  })
  beforeEach(async () => {
    await loket.herstel()
  })
  afterAll(async () => {
    await loket.database.sluit()
  })

  it('boekt bron, potje en eis, en laat de rest zichtbaar onverdeeld', async () => {
    const { status, body } = await stuur(eerste())
    expect(status).toBe(200)
    expect(body).toMatchObject({
      soort: 'TOEKENNING',
      // Forty-two days from the day after sending: 12 August 2026.
      bezwaarTot: '2026-08-12',
      door: 'Fatima El Amrani',
      regelversie: 'R-2026-01-01',
      eisen: [{ persoonId: PERSONEN.noa.id, tekst: 'De begeleider heeft een VOG.' }],
    })
    const budget = await loket.budget('ilse', DOSSIERS.okaforJansen)
    expect(budget.bronnen[0]).toMatchObject({ bedragCent: 500_000, nietVerdeeldCent: 200_000 })
    expect(budget.potjes[0]).toMatchObject({ naam: 'Begeleiding thuis', budgetCent: 300_000, stand: { geplandCent: 300_000 } })
    const gezin = await loket.als('ilse').lees<{ items: Beschikking[]; magToekennen: boolean }>(`${GEZIN}/beschikkingen`)
    expect(gezin.body).toMatchObject({ magToekennen: false, items: [{ kenmerk: body.kenmerk }] })
  })

  it('doet hetzelfde nog eens niets, en iets anders onder dezelfde sleutel is een 409', async () => {
    const body = eerste()
    const sleutel = nieuw()
    const een = await stuur(body, GEZIN, sleutel)
    expect((await stuur(body, GEZIN, sleutel)).body).toEqual(een.body)
    expect((await stuur({ ...body, grond: 'anders' }, GEZIN, sleutel)).body.type).toMatch(/sleutel-hergebruikt$/)
    expect((await stuur({ ...eerste(), kenmerk: body.kenmerk })).body).toMatchObject({
      type: 'urn:ipgb-loket:probleem:toestand-veranderd',
      reden: { sleutel: 'toekenning:fout.KENMERK' },
    })
    expect(await stand()).toHaveLength(1)
  })

  it('weigert wat niet kan met zijn reden, en verandert dan niets', async () => {
    const goed = eerste()
    const [bron] = goed.bronnen
    const [potje] = goed.potjes
    if (!bron || !potje) throw new Error('no bron')
    const met = (over: Partial<typeof potje>): ToekenningOpdracht => ({ ...goed, potjes: [{ ...potje, ...over }] })
    const slecht: [ToekenningOpdracht, number, string][] = [
      [leeg(), 400, 'LEEG'],
      [{ ...goed, verzondenOp: '2026-06-30' }, 400, 'VERZONDEN'],
      [{ ...goed, datum: '2026-07-02', verzondenOp: '2026-07-02' }, 400, 'DATUM'],
      [eerste(100_000, 100_001), 422, 'TE_VEEL_VERDEELD'],
      [met({ tot: '2027-01-01' }), 422, 'BUITEN_BRON'],
      [met({ persoonId: PERSONEN.milan.id }), 400, 'ANDERE_PERSOON'],
      [met({ delen: [{ bronId: nieuw(), cent: 1 }], afgesprokenCent: 0 }), 400, 'ONBEKENDE_BRON'],
      [met({ afgesprokenCent: 300_001 }), 400, 'AFGESPROKEN'],
      [{ ...goed, bronnen: [{ ...bron, persoonId: PERSONEN.sanne.id }], potjes: [] }, 404, ''],
      // Zvw is verpleging en verzorging only: begeleiding can not come from it (domein.md, j).
      [{ ...goed, bronnen: [{ ...bron, wet: 'ZVW' }] }, 400, 'DOMEIN'],
    ]
    for (const [body, status, reden] of slecht) {
      const a = await stuur(body)
      expect({ status: a.status, reden: a.body.reden?.sleutel ?? '' }).toEqual({
        status,
        reden: reden === '' ? '' : `toekenning:fout.${reden}`,
      })
    }
    const vorm = await stuur({ ...goed, bronnen: [{ ...bron, cent: 1.5 }] })
    expect(vorm.status).toBe(400)
    expect((await loket.als('ilse').lees(`${GEZIN}/budget`)).body).toMatchObject({ bronnen: [], potjes: [] })
  })

  it('laat alleen de consulent van het gezin invoeren', async () => {
    expect((await stuur(eerste(), GEZIN, undefined, 'ilse')).status).toBe(403)
    expect((await stuur(eerste(), GEZIN, undefined, 'sanne')).status).toBe(404)
  })

  it('verlaagt nooit onder wat betaald of bindend is, en zegt hoe laag het kan', async () => {
    const budget = await loket.budget('fatima', DOSSIERS.sanne)
    const potje = (code: string) => budget.potjes.find((p) => p.id === A(code))
    const wijzig = (code: string, cent: number) =>
      leeg({
        bronWijzigingen: [{ bronId: WMO_A, cent, verwachtCent: 1_404_000 }],
        potjeWijzigingen: [{ potjeId: A(code), bronId: WMO_A, cent, verwachtCent: potje(code)?.budgetCent ?? 0 }],
      })
    // A2 is a fixed pay: 1.755,00 was paid and 1.755,00 is binding, so nothing of it can go.
    const a2 = await stuur(wijzig('A2', -1), SANNE)
    expect(a2.body).toMatchObject({
      type: 'urn:ipgb-loket:probleem:te-weinig-geld',
      reden: { sleutel: 'toekenning:fout.TE_LAAG', waarden: { laagsteCent: 351_000 } },
    })
    // A1: 5.040,00 was paid; what is planned may go, and the plan then holds fewer hours.
    expect((await stuur(wijzig('A1', -432_001), SANNE)).body.reden?.waarden['laagsteCent']).toBe(504_000)
    expect((await stuur(wijzig('A1', -45_000), SANNE)).status).toBe(200)
    const na = await loket.budget('sanne', DOSSIERS.sanne)
    expect(na.bronnen.find((b) => b.id === WMO_A)).toMatchObject({ bedragCent: 1_359_000, nietVerdeeldCent: 0 })
    expect(na.potjes.find((p) => p.id === A('A1'))?.stand).toMatchObject({ budgetCent: 891_000, geplandCent: 387_000, nogVrijCent: 0 })
    // The amounts it was based on are no longer those of the sender.
    expect((await stuur(wijzig('A1', -45_000), SANNE)).body.type).toMatch(/toestand-veranderd$/)
  })

  it('houdt een bron vast: alleen een besluit verandert zijn bedrag, en een besluit verandert nooit', async () => {
    await expect(loket.database.db.updateTable('bron').set({ bedrag_cent: 1 }).execute()).rejects.toThrow(/beschikking only/)
    await expect(loket.database.db.updateTable('beschikking').set({ kenmerk: 'X' }).execute()).rejects.toThrow(/append only/)
    // Straight into the table, a bron still never drops below what its potjes hold.
    const id = nieuw()
    const g = { gemeente_id: 'GM9901', dossier_id: DOSSIERS.sanne }
    const lager = loket.database.db.transaction().execute(async (trx) => {
      await trx
        .insertInto('beschikking')
        .values({
          ...g,
          id,
          soort: 'WIJZIGING',
          kenmerk: 'buitenom',
          datum: '2026-07-01',
          verzonden_op: '2026-07-01',
          bezwaar_tot: '2026-08-12',
          grond: 'lager',
          regelversie: 'R-2026-01-01',
          versie_id: null,
          inhoud: JSON.stringify(leeg()),
          door_id: null,
          door: 'niemand',
          op: new Date('2026-07-01T10:00:00Z'),
        })
        .execute()
      await trx
        .insertInto('beschikking_bron')
        .values({ ...g, beschikking_id: id, bron_id: WMO_A, cent: -1 })
        .execute()
    })
    await expect(lager).rejects.toThrow(/more granted than the bron holds/)
  })

  it('telt altijd op: na willekeurige besluiten is elke bron zijn potjes plus wat onverdeeld is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            bron: fc.integer({ min: 1, max: 90_000 }),
            deel: fc.integer({ min: 1, max: 90_000 }),
            bij: fc.integer({ min: -90_000, max: 90_000 }),
          }),
          {
            minLength: 1,
            maxLength: 4,
          },
        ),
        async (rondes) => {
          await loket.herstel()
          let verwacht = 0
          for (const r of rondes) {
            const body = eerste(r.bron, r.deel)
            const nu = await stand().catch(() => [])
            const [was] = nu
            if (was && r.bij !== 0) {
              body.bronWijzigingen = [{ bronId: was.id, cent: r.bij, verwachtCent: was.bedragCent }]
            }
            const kan = r.deel <= r.bron && (!was || r.bij === 0 || was.nietVerdeeldCent + r.bij >= 0)
            const a = await stuur(body)
            expect(a.status === 200, JSON.stringify(a.body)).toBe(kan)
            if (kan) verwacht += r.bron + (was ? r.bij : 0)
          }
          const budget = await loket.budget('ilse', DOSSIERS.okaforJansen).catch(() => null)
          const bronnen = budget?.bronnen ?? []
          expect(bronnen.reduce((s, b) => s + b.bedragCent, 0)).toBe(verwacht)
          for (const b of bronnen) {
            const inPotjes = (budget?.potjes ?? [])
              .flatMap((p) => p.delen.filter((d) => d.bronId === b.id))
              .reduce((s, d) => s + d.budgetCent, 0)
            expect(b.bedragCent).toBe(inPotjes + b.nietVerdeeldCent)
          }
        },
      ),
      { numRuns: 15, seed: zaad },
    )
  }, 120_000)
})

describe('instellingen van de gemeente', () => {
  let loket: TestLoket
  beforeAll(async () => {
    loket = await openTestLoket()
  })
  afterAll(async () => {
    await loket.database.sluit()
  })
  const zet = (over: Partial<InstellingOpdracht>, wie: 'joost' | 'fatima' | 'sanne' = 'joost') =>
    loket.als(wie).stuur<Instelling & Probleem>('/instellingen', {
      sleutel: 'regelset',
      waarde: 'E',
      vanaf: '2026-07-01',
      tot: null,
      grond: 'Besluit 12',
      ...over,
    })

  it('weigert wat niet kan: geen grond, een dag van eerder, een vreemde sleutel of waarde, een vakje van de wet soepeler', async () => {
    const slecht: [Partial<InstellingOpdracht>, string][] = [
      [{ grond: ' ' }, 'GROND'],
      [{ vanaf: '2026-06-30' }, 'VERLEDEN'],
      [{ tot: '2026-06-30' }, 'EINDE'],
      [{ sleutel: 'regelsett' }, 'ONBEKEND'],
      [{ sleutel: 'matrixcel.R.WMO.X' }, 'ONBEKEND'],
      [{ waarde: 'X' }, 'WAARDE'],
      [{ sleutel: 'normOntvangst', waarde: 43 }, 'WAARDE'],
      [{ sleutel: 'termijnJeugdwet', waarde: 57 }, 'WAARDE'],
      [{ sleutel: 'tarief.WMO.BEGELEIDING.FORMEEL.UUR', waarde: 0 }, 'WAARDE'],
      [{ sleutel: 'matrixcel.R.SWV.B', waarde: 'AKKOORD' }, 'VAST'],
    ]
    for (const [over, reden] of slecht) {
      const a = await zet(over)
      expect({ status: a.status, reden: a.body.reden?.sleutel }).toEqual({ status: 400, reden: `instellingen:fout.${reden}` })
    }
    expect((await zet({}, 'fatima')).status).toBe(403)
    expect((await zet({}, 'sanne')).status).toBe(404)
  })

  it('E met grond verandert het oordeel over geld van een ander; wat al gevraagd was houdt zijn regels', async () => {
    const mark = loket.als('mark')
    const pad = `/dossiers/${DOSSIERS.deGraaf}/verschuivingen`
    const naarBram = {
      vanPotjeId: geldId('B', 'potje B10'),
      doel: { soort: 'POTJE', potjeId: geldId('B', 'potje B6') },
      cent: 31_200,
      reden: '',
      verwacht: 'AKKOORD',
    }
    const naarSchool = {
      vanPotjeId: geldId('B', 'potje B4'),
      doel: {
        soort: 'NIEUW',
        persoonId: PERSONEN.bram.id,
        domein: 'S',
        naam: 'Begeleiding op school',
        zorgverlener: 'AutiPlan',
        tarief: null,
      },
      cent: 6_240,
      reden: 'Zelfde begeleider',
      verwacht: 'AKKOORD_SCHOOL',
    }
    const eerder = await mark.stuur<Verschuiving>(pad, naarSchool)
    expect(eerder.body.oordeel.regelversie).toBe('R-2026-01-01')
    expect((await mark.stuur<Probleem>(pad, naarBram)).body.reden?.sleutel).toBe('oordeel:niet.anderePersoon')
    expect((await zet({ grond: 'Convenant van 1 juli 2026' })).status).toBe(200)
    const nu = await mark.stuur<Verschuiving>(pad, naarBram)
    expect(nu.body.oordeel.regelversie).toBe('E-2026-01-01')
    expect((await loket.budget('mark', DOSSIERS.deGraaf)).regels.grondslag).toBe('Convenant van 1 juli 2026')
    const lijst = await loket.verschuivingen('mark', DOSSIERS.deGraaf)
    expect(lijst.find((v) => v.id === eerder.body.id)?.oordeel.regelversie).toBe('R-2026-01-01')
    // Money between persons off again, and the regular law from tomorrow on: said beforehand, true on the day.
    expect((await zet({ sleutel: 'gezinsverschuiving', waarde: 'NIET' })).status).toBe(200)
    expect((await mark.stuur<Probleem>(pad, naarBram)).body.reden?.sleutel).toBe('oordeel:niet.anderePersoon')
    expect((await zet({ waarde: null, vanaf: '2026-07-02', grond: 'Convenant loopt af' })).status).toBe(200)
    expect((await loket.budget('mark', DOSSIERS.deGraaf)).regels.regelset).toBe('E')
    loket.zetDag('2026-07-02')
    expect((await loket.budget('mark', DOSSIERS.deGraaf)).regels.regelset).toBe('R')
    loket.zetDag('2026-07-01')
  })

  it('een strenger vakje telt vanaf zijn dag, en de versie verandert mee als het op één dag opnieuw gezet wordt', async () => {
    const versie = async () => (await loket.budget('sanne', DOSSIERS.sanne)).regels.versie
    await zet({ sleutel: 'regelset', waarde: 'R', grond: 'Gewone wet' })
    const begin = await versie()
    await zet({ sleutel: 'matrixcel.R.WMO.B', waarde: 'AKKOORD', grond: 'Raadsbesluit 7' })
    const een = await versie()
    const cel = (await loket.budget('sanne', DOSSIERS.sanne)).regels.cellen.find((x) => x.wet === 'WMO' && x.domein === 'B')
    expect(cel).toEqual({ wet: 'WMO', domein: 'B', woord: 'AKKOORD', grond: 'gemeente', zeker: false })
    await zet({ sleutel: 'matrixcel.R.WMO.B', waarde: 'NIET', grond: 'Raadsbesluit 8' })
    expect(await versie()).not.toBe(een)
    await zet({ sleutel: 'matrixcel.R.WMO.B', waarde: null, grond: 'Ingetrokken' })
    expect(een).not.toBe(begin)
    expect(await versie()).toBe(begin)
  })

  it('zet telefoon en tarief waar mensen ze zien', async () => {
    await zet({ sleutel: 'telefoonLoket', waarde: '088 999 88 77', grond: 'Nieuw nummer' })
    expect((await loket.als('sanne').lees<{ consulent: unknown }>(`/dossiers/${DOSSIERS.sanne}`)).body.consulent).toMatchObject({
      telefoon: '088 999 88 77',
      achterwacht: { naam: 'Bureau achterwacht' },
    })
    const tarieven = await loket.als('sanne').lees<{ items: object[] }>('/tarieven')
    expect(tarieven.body.items).toContainEqual(
      expect.objectContaining({ wet: 'WMO', soort: 'BEGELEIDING', vorm: 'FORMEEL', eenheid: 'UUR', cent: 6500 }),
    )
  })
})
