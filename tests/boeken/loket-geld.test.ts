import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DOSSIERS, PERSONEN } from '../../server/proef/personen.ts'
import type { Verschuiving, VerschuivingOpdracht } from '../../src/contract/schemas/geld.ts'
import { budgetUit } from '../../src/domein/budget-uit.ts'
import { beoordeel } from '../../src/domein/verschuiven.ts'
import { openTestLoket, type Probleem, type TestLoket } from './loket.ts'
import { A, akkoordA, B, DE_GRAAF, OPENEN_MS, potje, SANNE, vrijA } from './loket-zetten.ts'

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
        // Of somebody of 16 or older: the screen says that his own yes is needed, and sends that it said so.
        const eigenJa = antwoord.personen.some((p) => p.id === van.persoonId && p.eigenJa)
        for (const naar of antwoord.potjes) {
          const doel = { soort: 'POTJE', potjeId: naar.id } as const
          const o = beoordeel(budget, { vanPotjeId: van.id, doel, cent: 1 }, antwoord.vandaag)
          const gestuurd = await loket.als(wie).stuur<Verschuiving & Probleem>(`/dossiers/${dossier}/verschuivingen`, {
            vanPotjeId: van.id,
            doel,
            cent: 1,
            reden: '',
            verwacht: o.woord,
            ...(eigenJa ? { verwachtJa: true } : {}),
          })
          if (o.gevolg) {
            expect(gestuurd.body.woord).toBe(o.woord)
            expect(gestuurd.body.staat).toBe(o.woord === 'VRIJ' && !eigenJa ? 'DIRECT_GEBOEKT' : 'GEVRAAGD')
            await loket.als(wie).stuur(`/verschuivingen/${gestuurd.body.id}/ongedaan`, {})
          } else expect(gestuurd.body.reden).toEqual(o.tekst)
        }
      }
      expect((await loket.budget(wie, dossier)).totaal).toEqual(antwoord.totaal)
    }
  })
})
