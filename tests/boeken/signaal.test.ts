import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DOSSIERS, PERSONEN, PROEF_GEMEENTE, type ProefNaam } from '../../server/proef/personen.ts'
import type { PotjeAntwoord, Verschuiving } from '../../src/contract/schemas/geld.ts'
import type { Taak } from '../../src/contract/schemas/start.ts'
import { openTestLoket, type TestLoket } from './loket.ts'
import { A, OPENEN_MS, potje, SANNE, vrijA } from './loket-zetten.ts'
import { type Koppeling, maakTestKoppeling } from './machine-koppeling.ts'

/** Of A1: a budget of 9.360,00, of which 5.040,00 is paid after June. */
const TOT_NEGENTIG = 936_000 * 0.9 - 504_000

describe('een potje dat (bijna) op is', () => {
  let loket: TestLoket
  let svb: Koppeling
  beforeAll(async () => {
    loket = await openTestLoket()
    svb = await maakTestKoppeling(loket, 'SVB', ['BETALINGEN'])
  }, OPENEN_MS)
  beforeEach(() => loket.herstel())
  afterAll(() => loket.database.sluit())

  async function betaal(cent: number): Promise<void> {
    const bericht = { kenmerk: crypto.randomUUID(), cent, betaaldOp: '2026-07-01', zorgDag: '2026-06-30' }
    const uit = await svb.stuur('betalingen', [{ ...bericht, declaratie: null, overeenkomstId: null, potjeId: A('A1') }])
    expect(uit.items.map((i) => i.uitkomst)).toEqual(['VERWERKT'])
  }
  const signaal = async (wie: ProefNaam = 'sanne'): Promise<PotjeAntwoord['signaal']> =>
    potje(await loket.budget(wie, DOSSIERS.sanne), A('A1')).signaal
  async function taken(wie: ProefNaam, dossierId: string = DOSSIERS.sanne): Promise<Taak[]> {
    const { body } = await loket.als(wie).lees<{ taken: Taak[] }>(`/dossiers/${dossierId}/stappen`)
    return body.taken.filter((t) => t.soort === 'POTJE_OP' || t.soort === 'POTJE_BIJNA_OP')
  }

  it('zegt niets zolang de afspraken in het potje passen, ook niet bij maandloon', async () => {
    const alle = [...(await loket.budget('sanne', DOSSIERS.sanne)).potjes, ...(await loket.budget('mark', DOSSIERS.deGraaf)).potjes]
    expect(alle.filter((p) => p.signaal?.staat !== 'RUSTIG')).toEqual([])
    expect([...(await taken('sanne')), ...(await taken('mark', DOSSIERS.deGraaf))]).toEqual([])
  })

  it('negentig procent is een seintje voor wie het geld beheert, en niet een cent eerder', async () => {
    await betaal(TOT_NEGENTIG - 1)
    expect(await signaal()).toMatchObject({ staat: 'RUSTIG' })
    expect(await taken('sanne')).toEqual([])
    await betaal(1)
    expect(await signaal()).toEqual({ staat: 'BIJNA', procent: 90, overCent: 93_600, tekortCent: 0, keuze: true })
    expect(await taken('sanne')).toEqual([
      { soort: 'POTJE_BIJNA_OP', uiterlijk: null, waarden: { naam: 'Begeleiding thuis' }, doelId: A('A1') },
    ])
    // The consulent sees the totals of payments (domein.md section 7), and has nothing to choose.
    expect(await signaal('fatima')).toMatchObject({ staat: 'BIJNA' })
    expect(await taken('fatima')).toEqual([])
  })

  it('honderd procent vraagt een keuze, tot er een vraag ligt of er weer genoeg in zit', async () => {
    await betaal(936_000 - 504_000)
    expect(await signaal()).toMatchObject({ staat: 'OP', procent: 100, overCent: 0, keuze: true })
    expect((await taken('sanne')).map((t) => t.soort)).toEqual(['POTJE_OP'])
    // Her own wish: the consulent looks along at every shift of her money.
    const wens = { gemeente_id: PROEF_GEMEENTE.id, id: crypto.randomUUID(), persoon_id: PERSONEN.sanne.id, door_id: PERSONEN.sanne.id }
    await loket.database.db
      .insertInto('schuif_beperking')
      .values({ ...wens, dossier_id: DOSSIERS.sanne, woord: 'AKKOORD', vanaf: '2026-01-01', tot: null, reden: 'eigen wens' })
      .execute()
    const vraag = await loket.als('sanne').stuur<Verschuiving>(`${SANNE}/verschuivingen`, { ...vrijA, verwacht: 'AKKOORD' })
    await loket.database.db.deleteFrom('schuif_beperking').where('id', '=', wens.id).execute()
    expect(vraag.body).toMatchObject({ staat: 'GEVRAAGD' })
    expect(await taken('sanne')).toEqual([])
    expect(await signaal()).toMatchObject({ staat: 'OP', keuze: false })
    await loket.als('sanne').stuur(`/verschuivingen/${vraag.body.id}/ongedaan`, {})
    expect((await taken('sanne')).map((t) => t.soort)).toEqual(['POTJE_OP'])
    // 450,00 more than 9.360,00 is 9.810,00, of which 95 percent is used.
    expect((await loket.als('sanne').stuur<Verschuiving>(`${SANNE}/verschuivingen`, vrijA)).body.staat).toBe('DIRECT_GEBOEKT')
    expect(await signaal()).toEqual({ staat: 'BIJNA', procent: 95, overCent: 45_000, tekortCent: 0, keuze: true })
  })

  it('is er geen overeenkomst meer, dan is er niets te kiezen', async () => {
    await betaal(936_000 - 504_000)
    await loket.database.db
      .updateTable('zorgovereenkomst')
      .set({ staat: 'BEEINDIGD', eindigt_op: '2026-06-30' })
      .where('potje_id', '=', A('A1'))
      .execute()
    expect(await signaal()).toMatchObject({ staat: 'OP', keuze: false })
    expect(await taken('sanne')).toEqual([])
  })

  it('volgt de instelling van de gemeente', async () => {
    const zet = (waarde: number) =>
      loket.database.db
        .updateTable('instelling')
        .set({ waarde: JSON.stringify(waarde) })
        .where('sleutel', '=', 'signaalForecast')
        .execute()
    await zet(53)
    expect(await signaal()).toMatchObject({ staat: 'BIJNA', procent: 53 })
    await zet(90)
    expect(await signaal()).toMatchObject({ staat: 'RUSTIG' })
  })

  it('wie het besluit ziet en de betalingen niet, hoort er niets over', async () => {
    await betaal(936_000 - 504_000)
    const ja = { persoonId: PERSONEN.sanne.id, ontvangerId: PERSONEN.karin.id, gegeven: 'BESLUIT', recht: 'LEZEN', tot: '2026-12-31' }
    expect(await loket.als('sanne').stuur('/toestemmingen', ja)).toMatchObject({ status: 200, body: { geldt: true } })
    const { potjes } = await loket.budget('karin', DOSSIERS.sanne)
    expect(potjes.map((p) => p.budgetCent)).toContain(936_000)
    expect(potjes.filter((p) => p.signaal !== null)).toEqual([])
    expect(await taken('karin')).toEqual([])
  })
})
