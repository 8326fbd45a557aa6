import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { geldId } from '../../server/proef/geld.ts'
import { DOSSIERS, PERSONEN, PROEF_GEMEENTE } from '../../server/proef/personen.ts'
import type { BudgetAntwoord, Verschuiving, VerschuivingOpdracht } from '../../src/contract/schemas/geld.ts'
import { budgetUit } from '../../src/domein/budget-uit.ts'
import { beoordeel } from '../../src/domein/verschuiven.ts'
import { openTestLoket, type Probleem, type TestLoket } from './loket.ts'

const A = (code: string) => geldId('A', `potje ${code}`)
const B = (code: string) => geldId('B', `potje ${code}`)
/** A database in memory on a busy machine. */
const OPENEN_MS = 60_000
const SANNE = `/dossiers/${DOSSIERS.sanne}`
const DE_GRAAF = `/dossiers/${DOSSIERS.deGraaf}`

const vrijA: VerschuivingOpdracht = {
  vanPotjeId: A('A3'),
  doel: { soort: 'POTJE', potjeId: A('A1') },
  cent: 45000,
  reden: '',
  verwacht: 'VRIJ',
}
const akkoordA: VerschuivingOpdracht = {
  vanPotjeId: A('A5'),
  doel: {
    soort: 'NIEUW',
    persoonId: PERSONEN.sanne.id,
    domein: 'B',
    naam: 'Leren reizen met de bus',
    zorgverlener: 'Noor Bakker',
    tarief: { cent: 4500, eenheid: 'UUR' },
  },
  cent: 27000,
  reden: 'Ik wil zelf met de bus naar mijn werk.',
  verwacht: 'AKKOORD',
}

const potje = (b: BudgetAntwoord, id: string) => {
  const gevonden = b.potjes.find((p) => p.id === id)
  if (!gevonden) throw new Error('potje ontbreekt')
  return gevonden
}

describe('geld over de server', () => {
  let loket: TestLoket
  beforeAll(async () => {
    loket = await openTestLoket()
  }, OPENEN_MS)
  beforeEach(() => loket.herstel())
  afterAll(async () => {
    await loket.database.sluit()
  })

  it('geval A: overzicht, vrij, akkoord, weigering en prognose tot op de cent', async () => {
    const begin = await loket.budget('sanne', DOSSIERS.sanne)
    expect(begin.totaal).toMatchObject({ budgetCent: 1884000, betaaldCent: 908460, overCent: 975540, nogVrijNuCent: 156600 })
    expect(potje(begin, A('A1')).maanden.map((m) => m.cent)).toEqual([72000, 72000, 135000, 81000, 72000, 72000])
    expect(begin.regels).toMatchObject({ regelset: 'R', grondslag: null, versie: 'R-2026-01-01' })

    const vrij = await loket.als('sanne').stuur<Verschuiving>(`${SANNE}/verschuivingen`, vrijA)
    expect(vrij).toMatchObject({ status: 200, body: { staat: 'DIRECT_GEBOEKT', geboektCent: 45000, terug: { kan: true } } })
    const naVrij = await loket.budget('sanne', DOSSIERS.sanne)
    expect(naVrij.totaal).toMatchObject({ budgetCent: 1884000, nogVrijNuCent: 111600 })
    expect(potje(naVrij, A('A1')).stand).toMatchObject({ budgetCent: 981000, overCent: 477000, geplandCent: 477000 })

    const vraag = await loket.als('sanne').stuur<Verschuiving>(`${SANNE}/verschuivingen`, akkoordA)
    expect(vraag.body).toMatchObject({ staat: 'GEVRAAGD', uiterlijk: '2026-07-08', geboektCent: null, magBeslissen: false })
    expect((await loket.budget('sanne', DOSSIERS.sanne)).totaal?.nogVrijNuCent).toBe(111600)
    const bijConsulent = await loket.verschuivingen('fatima', DOSSIERS.sanne)
    expect(bijConsulent.map((v) => v.id)).toEqual([vraag.body.id, vrij.body.id])
    expect(bijConsulent[0]).toMatchObject({ staat: 'GEVRAAGD', magBeslissen: true })

    const ja = await loket
      .als('fatima')
      .stuur<Verschuiving>(`/verschuivingen/${vraag.body.id}/beslissing`, { antwoord: 'JA', cent: null, reden: '', voorwaarden: [] })
    expect(ja.body).toMatchObject({ staat: 'AKKOORD', geboektCent: 27000, beslissing: { antwoord: 'JA', bezwaarTot: null } })
    const naBeide = await loket.budget('sanne', DOSSIERS.sanne)
    expect(naBeide.totaal?.nogVrijNuCent).toBe(84600)
    expect(potje(naBeide, A('A5')).stand).toMatchObject({ overCent: 32040, geplandCent: 19440, nogVrijCent: 12600 })
    expect(naBeide.prognose).toMatchObject({ totaalBesteedCent: 1799400, blijftOverCent: 84600, terugbetalenCent: 0 })
    expect(naBeide.potjes.find((p) => p.naam === 'Leren reizen met de bus')).toMatchObject({
      vanaf: '2026-07-01',
      tot: '2026-12-31',
      stand: { budgetCent: 27000, geplandCent: 27000, nogVrijCent: 0 },
    })

    const niet = await loket
      .als('sanne')
      .stuur<Probleem>(`${SANNE}/verschuivingen`, { ...vrijA, doel: { soort: 'EIGEN_BIJDRAGE' }, cent: 26160, verwacht: 'NIET' })
    expect(niet).toMatchObject({
      status: 422,
      body: { type: 'urn:ipgb-loket:probleem:verschuiving-kan-niet', reden: { sleutel: 'oordeel:niet.eigenBijdrage' } },
    })
    expect(await loket.budget('sanne', DOSSIERS.sanne)).toEqual(naBeide)
  })

  it('geval B: overzicht, school erbij en de weigeringen', async () => {
    const begin = await loket.budget('mark', DOSSIERS.deGraaf)
    expect(begin.totaal).toMatchObject({
      budgetCent: 3922800,
      betaaldCent: 1965936,
      overCent: 1956864,
      nogVrijNuCent: 0,
      nogVrijLater: [{ vanaf: '2026-09-14', cent: 42000 }],
    })
    expect(begin.prognose).toMatchObject({ nogTeBestedenCent: 1914864, blijftOverCent: 42000 })
    const stuur = (body: VerschuivingOpdracht) => loket.als('mark').stuur<Verschuiving & Probleem>(`${DE_GRAAF}/verschuivingen`, body)
    const naar = (van: string, doel: string, cent: number): VerschuivingOpdracht => ({
      ...vrijA,
      vanPotjeId: B(van),
      doel: { soort: 'POTJE', potjeId: B(doel) },
      cent,
    })

    expect((await stuur(naar('B10', 'B8', 62400))).body.staat).toBe('DIRECT_GEBOEKT')
    const na = await loket.budget('mark', DOSSIERS.deGraaf)
    expect([potje(na, B('B10')).stand?.overCent, potje(na, B('B8')).stand?.overCent]).toEqual([93600, 374400])

    const school = await stuur({
      vanPotjeId: B('B4'),
      doel: {
        soort: 'NIEUW',
        persoonId: PERSONEN.bram.id,
        domein: 'S',
        naam: 'Begeleiding op school door AutiPlan',
        zorgverlener: 'AutiPlan',
        tarief: { cent: 6240, eenheid: 'UUR' },
      },
      cent: 124800,
      reden: 'Thuis en op school dezelfde begeleider.',
      verwacht: 'AKKOORD_SCHOOL',
    })
    expect(school.body).toMatchObject({ staat: 'GEVRAAGD', oordeel: { beslist: ['CONSULENT', 'SCHOOL'], grond: 'c' } })
    const beslis = (voorwaarden: unknown[]) =>
      loket.als('fatima').stuur<Verschuiving & Probleem>(`/verschuivingen/${school.body.id}/beslissing`, {
        antwoord: 'JA',
        cent: null,
        reden: '',
        voorwaarden,
      })
    expect(await beslis([])).toMatchObject({ status: 422, body: { reden: { sleutel: 'oordeel:voorwaarde.SCHOOL' } } })
    expect((await beslis([{ soort: 'SCHOOL', persoonId: null, wie: 'Directeur van De Brug', op: '2026-06-30' }])).body.staat).toBe(
      'AKKOORD',
    )
    expect(potje(await loket.budget('mark', DOSSIERS.deGraaf), B('B4')).stand?.overCent).toBe(187200)

    expect(await stuur(naar('B10', 'B6', 31200))).toMatchObject({ status: 422, body: { reden: { sleutel: 'oordeel:niet.anderePersoon' } } })
    expect(await stuur(naar('B7', 'B4', 60000))).toMatchObject({ status: 422, body: { reden: { sleutel: 'oordeel:niet.doel' } } })
    expect(await stuur(naar('B1', 'B2', 9600))).toMatchObject({
      status: 422,
      body: { type: 'urn:ipgb-loket:probleem:buiten-periode', reden: { waarden: { totDatum: '2026-09-13' } } },
    })
    expect(await stuur(naar('B8', 'B10', 10_000_00))).toMatchObject({
      status: 422,
      body: { type: 'urn:ipgb-loket:probleem:te-weinig-geld', reden: { waarden: { grootsteCent: 374400 } } },
    })
  })

  it('regelset E: geld van de ene zoon voor de andere vraagt de consulent en beide personen', async () => {
    await loket.database.db
      .updateTable('instelling')
      .set({ waarde: JSON.stringify('E'), grond: 'Convenant 2026' })
      .where('sleutel', '=', 'regelset')
      .execute()
    const body: VerschuivingOpdracht = {
      ...vrijA,
      vanPotjeId: B('B10'),
      doel: { soort: 'POTJE', potjeId: B('B6') },
      cent: 31200,
      verwacht: 'AKKOORD',
    }
    const vraag = await loket.als('mark').stuur<Verschuiving>(`${DE_GRAAF}/verschuivingen`, body)
    expect(vraag.body.oordeel).toMatchObject({ beslist: ['CONSULENT', 'PERSOON'], vraagPersonen: [PERSONEN.joris.id, PERSONEN.bram.id] })
    const ja = (wie: string) => ({ soort: 'PERSOON', persoonId: wie, wie: 'Mark de Graaf, vader', op: '2026-07-01' })
    const beslis = (voorwaarden: unknown[]) =>
      loket.als('fatima').stuur<Verschuiving & Probleem>(`/verschuivingen/${vraag.body.id}/beslissing`, {
        antwoord: 'JA',
        cent: null,
        reden: '',
        voorwaarden,
      })
    expect((await beslis([ja(PERSONEN.joris.id)])).body.reden?.sleutel).toBe('oordeel:voorwaarde.PERSOON')
    expect((await beslis([ja(PERSONEN.joris.id), ja(PERSONEN.bram.id)])).body.staat).toBe('AKKOORD')
    const na = await loket.budget('mark', DOSSIERS.deGraaf)
    expect(na.regels.grondslag).toBe('Convenant 2026')
    expect(potje(na, B('B6')).delen.map((d) => d.budgetCent)).toEqual(expect.arrayContaining([124800, 31200]))
    expect(na.totaal?.budgetCent).toBe(3922800)
    const terug = await loket.als('mark').stuur<Verschuiving>(`/verschuivingen/${vraag.body.id}/ongedaan`, {})
    expect(terug.body.staat).toBe('TERUGGEDRAAID')
  })

  it('het scherm oordeelt met het antwoord van de server hetzelfde als de server', async () => {
    for (const [wie, dossier] of [
      ['sanne', DOSSIERS.sanne],
      ['mark', DOSSIERS.deGraaf],
    ] as const) {
      const antwoord = await loket.budget(wie, dossier)
      const budget = budgetUit(antwoord)
      for (const van of antwoord.potjes) {
        for (const naar of antwoord.potjes) {
          const doel = { soort: 'POTJE', potjeId: naar.id } as const
          const o = beoordeel(budget, { vanPotjeId: van.id, doel, cent: 1 }, antwoord.vandaag)
          const gestuurd = await loket.als(wie).stuur<Verschuiving & Probleem>(`/dossiers/${dossier}/verschuivingen`, {
            vanPotjeId: van.id,
            doel,
            cent: 1,
            reden: '',
            verwacht: o.woord,
          })
          if (o.gevolg) {
            expect(gestuurd.body.woord).toBe(o.woord)
            await loket.als(wie).stuur(`/verschuivingen/${gestuurd.body.id}/ongedaan`, {})
          } else expect(gestuurd.body.reden).toEqual(o.tekst)
        }
      }
      expect((await loket.budget(wie, dossier)).totaal).toEqual(antwoord.totaal)
    }
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

describe('wat niets verandert', () => {
  let loket: TestLoket
  beforeAll(async () => {
    loket = await openTestLoket()
  }, OPENEN_MS)
  afterAll(async () => {
    await loket.database.sluit()
  })

  it.each([
    ['nul', { cent: 0 }],
    ['min', { cent: -100 }],
    ['halve cent', { cent: 0.5 }],
    ['te groot', { cent: 1e18 }],
    ['tekst', { cent: '450,00' }],
    ['onbekend potje', { vanPotjeId: 'A3' }],
    ['onbekend doel', { doel: { soort: 'BANK' } }],
    ['lege naam', { doel: { ...akkoordA.doel, naam: '' } }],
  ])('slechte invoer (%s) is een 400 en verandert niets', async (_naam, anders) => {
    expect((await loket.als('sanne').stuur(`${SANNE}/verschuivingen`, { ...vrijA, ...anders })).status).toBe(400)
    expect((await loket.budget('sanne', DOSSIERS.sanne)).totaal?.nogVrijNuCent).toBe(156600)
  })

  describe('de database zelf', () => {
    const uitvoeren = (tekst: string) => loket.database.db.transaction().execute((trx) => sql.raw(tekst).execute(trx))
    const boeking = (soort: string, datum: string) =>
      `insert into boeking values ('${PROEF_GEMEENTE.id}', '11111111-1111-4111-8111-111111111111', '${DOSSIERS.sanne}', '${soort}', '${datum}', now(), null, null)`
    const regels = async (rijen: [string, string, number][], soort = 'VERSCHUIVING', datum = '2026-07-01') => {
      const deel: string[] = []
      for (const [nr, [rekeningSoort, potjeId, cent]] of rijen.entries()) {
        const { rows } = await sql<{
          id: string
        }>`select id from rekening where soort = ${rekeningSoort} and potje_id = ${potjeId}::uuid`.execute(loket.database.db)
        deel.push(`('${PROEF_GEMEENTE.id}', '11111111-1111-4111-8111-111111111111', ${nr}, '${rows[0]?.id}', ${cent})`)
      }
      return [boeking(soort, datum), `insert into boekingsregel values ${deel.join(',')}`].join(';;')
    }
    const doe = async (tekst: string) =>
      loket.database.db.transaction().execute(async (trx) => {
        for (const stuk of tekst.split(';;')) await sql.raw(stuk).execute(trx)
      })

    it('weigert wat niet nul is, ook per bron', async () => {
      await expect(
        doe(
          await regels([
            ['DEEL', A('A3'), -100],
            ['DEEL', A('A1'), 99],
          ]),
        ),
      ).rejects.toThrow(/zero per bron/u)
      await expect(
        doe(
          await regels([
            ['DEEL', A('A3'), -100],
            ['DEEL', A('A4'), 100],
          ]),
        ),
      ).rejects.toThrow(/zero per bron/u)
    })
    it('weigert een deel onder nul', async () => {
      await expect(
        doe(
          await regels([
            ['DEEL', A('A3'), -117001],
            ['DEEL', A('A1'), 117001],
          ]),
        ),
      ).rejects.toThrow(/below zero/u)
    })
    it('weigert buiten de periode van de bron', async () => {
      await expect(
        doe(
          await regels(
            [
              ['DEEL', A('A3'), -100],
              ['DEEL', A('A1'), 100],
            ],
            'VERSCHUIVING',
            '2027-01-01',
          ),
        ),
      ).rejects.toThrow(/period/u)
      await expect(
        doe(
          await regels(
            [
              ['DEEL', A('A1'), -100],
              ['BETAALD', A('A1'), 100],
            ],
            'BETALING',
            '2025-12-31',
          ),
        ),
      ).rejects.toThrow(/period/u)
    })
    it('laat niets wijzigen of weghalen', async () => {
      for (const tabel of ['boeking', 'boekingsregel', 'afspraak']) {
        await expect(uitvoeren(`delete from ${tabel}`)).rejects.toThrow(/append only/u)
        await expect(uitvoeren(`truncate ${tabel} cascade`)).rejects.toThrow(/append only/u)
      }
      await expect(uitvoeren('update boekingsregel set cent = cent + 1')).rejects.toThrow(/append only/u)
    })
    it('laat niet meer toekennen dan de bron heeft', async () => {
      const bron = geldId('A', 'bron Wmo Sanne')
      const { rows } = await sql<{
        id: string
        soort: string
      }>`select id, soort from rekening where bron_id = ${bron}::uuid and (soort = 'TOEKENNING' or potje_id = ${A('A3')}::uuid)`.execute(
        loket.database.db,
      )
      const id = (soort: string) => rows.find((r) => r.soort === soort)?.id
      const g = PROEF_GEMEENTE.id
      const b = '11111111-1111-4111-8111-111111111111'
      await expect(
        doe(
          [
            boeking('TOEKENNING', '2026-07-01'),
            `insert into boekingsregel values ('${g}', '${b}', 0, '${id('TOEKENNING')}', -1), ('${g}', '${b}', 1, '${id('DEEL')}', 1)`,
          ].join(';;'),
        ),
      ).rejects.toThrow(/more granted/u)
    })
    // As the last one: this entry stays, and shows that the refusals above were not a fault of their form.
    it('neemt een boeking in balans aan', async () => {
      await expect(
        doe(
          await regels([
            ['DEEL', A('A3'), -100],
            ['DEEL', A('A1'), 100],
          ]),
        ),
      ).resolves.toBeUndefined()
      expect((await loket.budget('sanne', DOSSIERS.sanne)).totaal?.budgetCent).toBe(1884000)
    })
  })
})
