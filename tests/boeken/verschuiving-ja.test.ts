import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DOSSIERS, PERSONEN, PROEF_GEMEENTE } from '../../server/proef/personen.ts'
import type { Verschuiving, VerschuivingOpdracht } from '../../src/contract/schemas/geld.ts'
import type { InstellingOpdracht } from '../../src/contract/schemas/instellingen.ts'
import { budgetUit } from '../../src/domein/budget-uit.ts'
import { beoordeel } from '../../src/domein/verschuiven.ts'
import { openTestLoket, type Probleem, type TestLoket } from './loket.ts'
import { A, akkoordA, B, DE_GRAAF, OPENEN_MS, potje, SANNE, vrijA } from './loket-zetten.ts'

const THIJS = PERSONEN.thijs.id
/** Father shifts money of his son of 17: free by the rules, but the son says yes himself. */
const vanThijs: VerschuivingOpdracht = {
  vanPotjeId: B('B3'),
  doel: { soort: 'POTJE', potjeId: B('B2') },
  cent: 9600,
  reden: 'Twee uur extra in november.',
  verwacht: 'VRIJ',
  verwachtJa: true,
}
const ja = { persoonId: THIJS, antwoord: 'JA', reden: '' } as const
const nee = { persoonId: THIJS, antwoord: 'NEE', reden: 'Ik houd dit liever achter de hand.' } as const

describe('het eigen ja', () => {
  let loket: TestLoket
  const vraag = async (): Promise<Verschuiving> => {
    const { status, body } = await loket.als('mark').stuur<Verschuiving>(`${DE_GRAAF}/verschuivingen`, vanThijs)
    expect(status).toBe(200)
    return body
  }
  const zeg = (wie: 'thijs' | 'mark' | 'els' | 'fatima' | 'sanne', id: string, body: object, sleutel?: string) =>
    loket.als(wie).stuur<Verschuiving & Probleem>(`/verschuivingen/${id}/ja`, body, sleutel)
  const vanB3 = async () => potje(await loket.budget('mark', DOSSIERS.deGraaf), B('B3')).delen.map((d) => d.budgetCent)

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

  it('een ouder die het niet zag, boekt niets; wie het zag, vraagt het ja en er verandert nog niets', async () => {
    const { verwachtJa: _, ...zonder } = vanThijs
    const blind = await loket.als('mark').stuur<Probleem>(`${DE_GRAAF}/verschuivingen`, zonder)
    expect(blind).toMatchObject({ status: 409, body: { reden: { sleutel: 'oordeel:veranderd.eigenJa' } } })
    const v = await vraag()
    expect(v).toMatchObject({
      staat: 'GEVRAAGD',
      woord: 'VRIJ',
      uiterlijk: '2026-07-08',
      oordeel: { beslist: ['PERSOON'] },
      jas: [{ persoonId: THIJS, voornaam: 'Thijs', antwoord: 'OPEN', mag: false }],
      beurt: { rol: 'PERSOON', naam: 'Thijs', persoonId: THIJS, uiterlijk: '2026-07-08', laat: false },
      magBeslissen: false,
    })
    expect(await vanB3()).toEqual([42000])
    const personen = (await loket.budget('mark', DOSSIERS.deGraaf)).personen.map((p) => [p.voornaam, p.eigenJa])
    expect(personen).toEqual([
      ['Thijs', true],
      ['Bram', false],
      ['Joris', false],
    ])
  })

  it('ja boekt, één keer, en telt ook als het antwoord onderweg verloren ging', async () => {
    const { id } = await vraag()
    const voorThijs = (await loket.verschuivingen('thijs', DOSSIERS.deGraaf)).find((v) => v.id === id)
    expect(voorThijs?.jas).toMatchObject([{ antwoord: 'OPEN', mag: true }])
    const sleutel = crypto.randomUUID()
    const eerste = await zeg('thijs', id, ja, sleutel)
    expect(eerste.body).toMatchObject({
      staat: 'AKKOORD',
      geboektCent: 9600,
      beurt: null,
      jas: [{ antwoord: 'JA', door: { naam: 'Thijs de Graaf', ik: true } }],
    })
    expect((await zeg('thijs', id, ja, sleutel)).body).toEqual(eerste.body)
    expect((await zeg('thijs', id, nee, sleutel)).status).toBe(409)
    expect(await zeg('thijs', id, nee)).toMatchObject({ status: 409, body: { reden: { sleutel: 'oordeel:veranderd.alBeslist' } } })
    expect(await vanB3()).toEqual([32400])
    // Taken back from the history like any other shift, while the money is there.
    expect((await loket.als('mark').stuur<Verschuiving>(`/verschuivingen/${id}/ongedaan`, {})).body.staat).toBe('TERUGGEDRAAID')
    expect(await vanB3()).toEqual([42000])
  })

  it('nee sluit de vraag met zijn reden; zonder reden is het geen antwoord', async () => {
    const { id } = await vraag()
    expect((await zeg('thijs', id, { ...nee, reden: ' ' })).status).toBe(400)
    expect((await zeg('thijs', id, nee)).body).toMatchObject({ staat: 'GEWEIGERD', geboektCent: null, jas: [{ antwoord: 'NEE' }] })
    const bijMark = (await loket.verschuivingen('mark', DOSSIERS.deGraaf)).find((v) => v.id === id)
    expect(bijMark?.jas).toMatchObject([{ antwoord: 'NEE', reden: nee.reden, door: { naam: 'Thijs de Graaf', ik: false } }])
    expect(await vanB3()).toEqual([42000])
  })

  it('niemand anders geeft dit ja: niet wie vroeg, niet de andere ouder, niet de consulent', async () => {
    const { id } = await vraag()
    expect((await zeg('mark', id, ja)).status).toBe(403)
    expect((await zeg('els', id, ja)).status).toBe(403)
    expect((await zeg('fatima', id, ja)).status).toBe(403)
    expect((await zeg('sanne', id, ja)).status).toBe(404)
    expect((await zeg('thijs', id, { ...ja, persoonId: PERSONEN.bram.id })).status).toBe(404)
    const beslis = (body: object) =>
      loket.als('fatima').stuur<Verschuiving & Probleem>(`/verschuivingen/${id}/beslissing`, { cent: null, voorwaarden: [], ...body })
    // Where only the person decides, the consulent can refuse nothing and give nothing, but record what was said.
    expect(await beslis({ antwoord: 'NEE', reden: 'Liever niet' })).toMatchObject({
      status: 422,
      body: { reden: { sleutel: 'oordeel:voorwaarde.alleenPersoon' } },
    })
    expect(await beslis({ antwoord: 'JA', reden: '' })).toMatchObject({
      status: 422,
      body: { reden: { sleutel: 'oordeel:voorwaarde.PERSOON' } },
    })
    const vastgelegd = { soort: 'PERSOON', persoonId: THIJS, wie: 'Thijs, aan de telefoon', op: '2026-07-01' }
    expect((await beslis({ antwoord: 'JA', reden: '', voorwaarden: [vastgelegd] })).body).toMatchObject({
      staat: 'AKKOORD',
      jas: [{ antwoord: 'JA', vastgelegd: 'Thijs, aan de telefoon', door: null }],
    })
  })

  it('het ja van later wordt beoordeeld op het geld van dan', async () => {
    const { id } = await vraag()
    await loket
      .als('mark')
      .stuur(`${DE_GRAAF}/verschuivingen`, { ...vanThijs, cent: 40000 })
      .then(async (ander) => {
        expect((await zeg('thijs', (ander.body as Verschuiving).id, ja)).status).toBe(200)
      })
    expect(await zeg('thijs', id, ja)).toMatchObject({
      status: 422,
      body: { type: 'urn:ipgb-loket:probleem:te-weinig-geld', reden: { waarden: { grootsteCent: 2000 } } },
    })
    // The refused yes left nothing behind: the question is still open.
    expect((await loket.verschuivingen('thijs', DOSSIERS.deGraaf)).find((v) => v.id === id)?.jas[0]?.antwoord).toBe('OPEN')
  })

  it('wie 18 is schuift zelf, zonder iemands ja', async () => {
    loket.zetDag('2026-09-14')
    const { status, body } = await loket
      .als('thijs')
      .stuur<Verschuiving>(`${DE_GRAAF}/verschuivingen`, { ...vanThijs, verwachtJa: undefined })
    expect([status, body.staat, body.jas]).toEqual([200, 'DIRECT_GEBOEKT', []])
    expect((await loket.als('mark').stuur(`${DE_GRAAF}/verschuivingen`, vanThijs)).status).toBe(404)
  })

  it('stilte is geen ja: na de norm is de achterwacht aan de beurt, ziet het gezin, en beslist', async () => {
    const v = (await loket.als('sanne').stuur<Verschuiving>(`${SANNE}/verschuivingen`, akkoordA)).body
    expect(v.beurt).toMatchObject({ rol: 'CONSULENT', naam: 'Fatima El Amrani', uiterlijk: '2026-07-08', laat: false })
    expect((await loket.als('pieter').lees(`${SANNE}/budget`)).status).toBe(404)
    loket.zetDag('2026-07-09')
    const later = async () => (await loket.verschuivingen('sanne', DOSSIERS.sanne)).find((x) => x.id === v.id)
    expect(await later()).toMatchObject({ staat: 'GEVRAAGD', beurt: { rol: 'VERVANGER', uiterlijk: '2026-07-15', laat: true } })
    const beslis = { antwoord: 'JA', cent: null, reden: '', voorwaarden: [] }
    expect((await loket.als('pieter').lees(`${SANNE}/budget`)).status).toBe(200)
    expect((await loket.als('pieter').stuur<Verschuiving>(`/verschuivingen/${v.id}/beslissing`, beslis)).body.staat).toBe('AKKOORD')
    // The reason to look is over.
    expect((await loket.als('pieter').lees(`${SANNE}/budget`)).status).toBe(404)
  })

  it('een regel die na de vraag anders werd, beoordeelt die vraag niet opnieuw; een nieuwe vraag wel', async () => {
    const v = (await loket.als('sanne').stuur<Verschuiving>(`${SANNE}/verschuivingen`, akkoordA)).body
    const regel: InstellingOpdracht = {
      sleutel: 'matrixcel.R.PARTICIPATIEWET.B',
      waarde: 'NIET',
      vanaf: '2026-07-02',
      tot: null,
      grond: 'Besluit van het college',
    }
    expect((await loket.als('joost').stuur('/instellingen', regel)).status).toBe(200)
    loket.zetDag('2026-07-02')
    expect((await loket.als('sanne').stuur(`${SANNE}/verschuivingen`, akkoordA)).status).toBe(422)
    const beslis = { antwoord: 'JA', cent: null, reden: '', voorwaarden: [] }
    const uit = await loket.als('fatima').stuur<Verschuiving>(`/verschuivingen/${v.id}/beslissing`, beslis)
    expect(uit.body).toMatchObject({ staat: 'AKKOORD', geboektCent: 27000, oordeel: { regelversie: v.oordeel.regelversie } })
    const nu = (await loket.budget('sanne', DOSSIERS.sanne)).regels.versie
    expect(nu).not.toBe(v.oordeel.regelversie)
    await loket.database.db.deleteFrom('instelling').where('sleutel', '=', regel.sleutel).execute()
  })

  it('regelset E zonder grond is R: geld van een ander gezinslid kan dan niet', async () => {
    const naarBram: VerschuivingOpdracht = {
      vanPotjeId: B('B10'),
      doel: { soort: 'POTJE', potjeId: B('B6') },
      cent: 31200,
      reden: '',
      verwacht: 'AKKOORD',
    }
    const zet = (grond: string) =>
      loket.database.db.updateTable('instelling').set({ waarde: '"E"', grond }).where('sleutel', '=', 'regelset').execute()
    const schuif = () => loket.als('mark').stuur<Verschuiving & Probleem>(`${DE_GRAAF}/verschuivingen`, naarBram)
    await zet('')
    expect(await schuif()).toMatchObject({ status: 422, body: { reden: { sleutel: 'oordeel:niet.anderePersoon' } } })
    await zet('Convenant van 1 januari 2026')
    // A gemeente may keep the money of each person apart under E too: the screen says the same as the loket.
    const gezin = (waarde: 'AKKOORD' | 'NIET') =>
      loket.database.db
        .updateTable('instelling')
        .set({ waarde: JSON.stringify(waarde) })
        .where('sleutel', '=', 'gezinsverschuiving')
        .execute()
    const opScherm = async () => {
      const b = await loket.budget('mark', DOSSIERS.deGraaf)
      return { woord: beoordeel(budgetUit(b), naarBram, b.vandaag).woord, versie: b.regels.versie }
    }
    await gezin('NIET')
    const apart = await opScherm()
    expect(apart.woord).toBe('NIET')
    expect((await schuif()).status).toBe(422)
    await gezin('AKKOORD')
    const samen = await opScherm()
    expect(samen.woord).toBe('AKKOORD')
    expect(samen.versie).not.toBe(apart.versie)
    const { body } = await schuif()
    expect(body).toMatchObject({ staat: 'GEVRAAGD', oordeel: { beslist: ['CONSULENT', 'PERSOON'] } })
    // Mark speaks for Joris and for Bram, and asked it himself: the other parent says the yes of both.
    expect(body.jas.map((j) => [j.voornaam, j.antwoord, j.mag])).toEqual([
      ['Joris', 'OPEN', false],
      ['Bram', 'OPEN', false],
    ])
    const beslis = () =>
      loket
        .als('fatima')
        .stuur<Verschuiving & Probleem>(`/verschuivingen/${body.id}/beslissing`, { antwoord: 'JA', cent: null, reden: '', voorwaarden: [] })
    expect(await beslis()).toMatchObject({ status: 422, body: { reden: { sleutel: 'oordeel:voorwaarde.PERSOON' } } })
    for (const persoonId of [PERSONEN.joris.id, PERSONEN.bram.id])
      expect((await zeg('els', body.id, { persoonId, antwoord: 'JA', reden: '' })).status).toBe(200)
    expect((await beslis()).body).toMatchObject({ staat: 'AKKOORD', geboektCent: 31200 })
  })

  it('uren tellen tegen het tarief van de goedgekeurde overeenkomst', async () => {
    const { db } = loket.database
    const basis = { gemeente_id: PROEF_GEMEENTE.id, dossier_id: DOSSIERS.sanne }
    const zorgverlener_id = crypto.randomUUID()
    const ids = [crypto.randomUUID(), crypto.randomUUID()]
    await db
      .insertInto('zorgverlener')
      .values({ ...basis, id: zorgverlener_id, naam: 'Noor Bakker', relatie: 'ZELFSTANDIG', tariefsoort: 'FORMEEL' })
      .execute()
    const overeenkomst = (id: string, tarief_cent: number, staat: 'GOEDGEKEURD' | 'CONCEPT', vanaf: string) => ({
      ...basis,
      id,
      persoon_id: PERSONEN.sanne.id,
      potje_id: A('A1'),
      zorgverlener_id,
      soort: 'OPDRACHT' as const,
      betaalwijze: 'UREN' as const,
      tarief_cent,
      tarief_eenheid: 'UUR' as const,
      aantal_honderdste: 400,
      per: 'WEEK' as const,
      vanaf,
      tot: '2026-12-31',
      totaal_cent: 100000,
      zorgbeschrijving: 'Begeleiding thuis',
      staat,
      goedgekeurd_op: staat === 'GOEDGEKEURD' ? '2026-06-01' : null,
      gemaakt_op: new Date('2026-06-01T10:00:00Z'),
    })
    try {
      // One that runs and one that is only being written: the second says nothing about hours.
      await db
        .insertInto('zorgovereenkomst')
        .values([overeenkomst(ids[0] ?? '', 5000, 'GOEDGEKEURD', '2026-06-01'), overeenkomst(ids[1] ?? '', 9900, 'CONCEPT', '2026-01-01')])
        .execute()
      expect(potje(await loket.budget('sanne', DOSSIERS.sanne), A('A1')).tarief).toEqual({ cent: 5000, eenheid: 'UUR' })
      const v = await loket.als('sanne').stuur<Verschuiving>(`${SANNE}/verschuivingen`, { ...vrijA, cent: 45000 })
      expect(v.body.oordeel.meldingen).toContainEqual({
        sleutel: 'oordeel:melding.contract.meer.UUR',
        waarden: { zorgverlener: 'Noor Bakker', aantal: 9, totaal: 196.2 },
      })
    } finally {
      await db.deleteFrom('zorgovereenkomst').where('id', 'in', ids).execute()
      await db.deleteFrom('zorgverlener').where('id', '=', zorgverlener_id).execute()
    }
  })
})
