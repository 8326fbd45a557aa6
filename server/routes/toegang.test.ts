import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestGeheugen } from '../../tests/geheugen.ts'
import { sql } from 'kysely'
import { DOSSIERS, MENSEN, type Naam, TOESTANDEN } from '../../tests/rechten/relaties.ts'
import { maakWereld, type Wereld } from '../../tests/rechten/wereld.ts'
import type { Toegang } from '../../src/contract/schemas/toegang.ts'

let w: Wereld
beforeAll(async () => {
  w = await maakWereld(await openTestGeheugen())
  const begin = TOESTANDEN[0]
  if (begin) await w.zet(begin)
}, 60_000)
afterAll(() => w.sluit())

async function doe<T>(wie: Naam, methode: string, pad: string, body?: unknown): Promise<{ status: number; antwoord: T }> {
  const { status, tekst } = await w.vraag(wie, methode, pad, body, true)
  return { status, antwoord: JSON.parse(tekst) as T }
}
const lees = async <T>(wie: Naam, pad: string): Promise<T> => (await doe<T>(wie, 'GET', pad)).antwoord
const toegangVan = async (wie: Naam, dossier: keyof typeof DOSSIERS, persoon: Naam) =>
  (await lees<Toegang>(wie, `/dossiers/${DOSSIERS[dossier].id}/toegang`)).personen.find((x) => x.persoonId === MENSEN[persoon].id)

describe('toestemming', () => {
  it('geldt meteen, is te zien met einddatum en reden, en stopt bij het eerstvolgende verzoek', async () => {
    const plan = `/dossiers/${DOSSIERS.sanne.id}/plan`
    expect((await doe('karin', 'GET', plan)).status).toBe(404)
    const gegeven = await doe<{ id: string; geldt: boolean }>('sanne', 'POST', '/toestemmingen', {
      persoonId: MENSEN.sanne.id,
      ontvangerId: MENSEN.karin.id,
      gegeven: 'CONCEPTPLAN',
      recht: 'SCHRIJVEN',
      tot: '2026-10-31',
    })
    expect(gegeven).toMatchObject({ status: 200, antwoord: { geldt: true } })
    expect((await doe('karin', 'GET', plan)).status).toBe(200)
    const kijker = (await toegangVan('sanne', 'sanne', 'sanne'))?.kijkers.find((k) => k.persoonId === MENSEN.karin.id)
    expect(kijker?.gegevens.find((g) => g.gegeven === 'CONCEPTPLAN')).toEqual({
      gegeven: 'CONCEPTPLAN',
      niveau: 'SCHRIJVEN',
      deels: false,
      tot: '2026-10-31',
      waarom: ['CLIENTONDERSTEUNER'],
      toestemmingId: gegeven.antwoord.id,
      vertegenwoordigingId: null,
    })
    expect((await doe('sanne', 'POST', `/toestemmingen/${gegeven.antwoord.id}/intrekken`, {})).status).toBe(200)
    expect((await doe('karin', 'GET', plan)).status).toBe(404)
  })

  it('van een kind van 12 tot 16 geldt pas na het ja van kind en ouder', async () => {
    const body = { persoonId: MENSEN.bram.id, ontvangerId: MENSEN.els.id, gegeven: 'CONCEPTPLAN', recht: 'SCHRIJVEN', tot: '2026-10-31' }
    const gegeven = await doe<{ id: string; geldt: boolean }>('bram', 'POST', '/toestemmingen', body)
    expect(gegeven.antwoord.geldt).toBe(false)
    const pad = `/toestemmingen/${gegeven.antwoord.id}/bevestigen`
    expect((await doe('bram', 'POST', pad, {})).status).toBe(403)
    expect((await toegangVan('mark', 'deGraaf', 'bram'))?.toestemmingen.find((t) => t.id === gegeven.antwoord.id)).toMatchObject({
      wachtOpTweede: true,
      magBevestigen: true,
    })
    expect(await doe('mark', 'POST', pad, {})).toMatchObject({ status: 200, antwoord: { geldt: true } })
  })

  it.each([
    [{ tot: '2026-06-30' }, 'rechten:weigering.einddatum'],
    [{ tot: '2028-01-01' }, 'rechten:weigering.teLang'],
    [{ ontvangerId: MENSEN.buiten.id }, 'rechten:weigering.ontvanger'],
    [{ ontvangerId: '0d0d0d0d-0d0d-4d0d-8d0d-0d0d0d0d0d0d' }, 'rechten:weigering.ontvanger'],
    [{ ontvangerId: MENSEN.sanne.id }, 'rechten:weigering.ontvanger'],
    [{ ontvangerId: MENSEN.fatima.id, gegeven: 'CONCEPTPLAN' }, 'rechten:weigering.ontvanger'],
    [{ gegeven: 'PLAN', recht: 'SCHRIJVEN' }, 'rechten:weigering.nietVanU'],
    [{ gegeven: 'DOELEN', recht: 'SCHRIJVEN' }, 'rechten:weigering.recht'],
  ])('weigert %j met een reden', async (anders, sleutel) => {
    const body = {
      persoonId: MENSEN.sanne.id,
      ontvangerId: MENSEN.karin.id,
      gegeven: 'DOELEN',
      recht: 'LEZEN',
      tot: '2026-10-31',
      ...anders,
    }
    expect(await doe('sanne', 'POST', '/toestemmingen', body)).toMatchObject({ status: 403, antwoord: { reden: { sleutel } } })
  })
})

describe('machtiging', () => {
  it('laat iemand handelen, en stopt als een van beiden dat wil', async () => {
    const budget = `/dossiers/${DOSSIERS.wil.id}/toegang`
    expect((await doe('buiten', 'GET', budget)).status).toBe(404)
    const m = await doe<{ id: string }>('wil', 'POST', '/machtigingen', {
      persoonId: MENSEN.wil.id,
      gemachtigdeId: MENSEN.buiten.id,
      domein: 'ALLES',
      mandaat: ['CONCEPTPLAN'],
      tot: null,
    })
    expect(m.status).toBe(200)
    expect((await doe('buiten', 'GET', `/dossiers/${DOSSIERS.wil.id}/plan`)).status).toBe(200)
    expect((await toegangVan('wil', 'wil', 'wil'))?.vertegenwoordigingen.find((v) => v.id === m.antwoord.id)).toMatchObject({
      bewijsstuk: 'IN_HET_LOKET',
      magIntrekken: true,
    })
    expect((await doe('buiten', 'POST', `/machtigingen/${m.antwoord.id}/intrekken`, {})).status).toBe(200)
    expect((await doe('buiten', 'GET', budget)).status).toBe(404)
  })

  it('van de rechter stopt hier niet', async () => {
    const bewind = w.bewijzen.find((b) => b.vorm === 'BEWIND')
    expect(await doe('wil', 'POST', `/machtigingen/${bewind?.id}/intrekken`, {})).toMatchObject({
      status: 403,
      antwoord: { reden: { sleutel: 'rechten:weigering.alleenGemeente' } },
    })
  })
})

describe('wie keek er', () => {
  it('zegt het in een regel per dag, en alleen aan wie het mag weten', async () => {
    const budget = `/dossiers/${DOSSIERS.deGraaf.id}/budget`
    await doe('fatima', 'GET', budget)
    await doe('fatima', 'GET', budget)
    const pad = `/dossiers/${DOSSIERS.deGraaf.id}/inzage`
    type Regels = {
      items: { kijker: { persoonId: string }; over: { persoonId: string }; gegeven: string; aantal: number; tekst: string; dag: string }[]
    }
    const vanThijs = (await lees<Regels>('thijs', pad)).items.filter(
      (r) => r.kijker.persoonId === MENSEN.fatima.id && r.gegeven === 'BETALINGEN',
    )
    expect(vanThijs).toMatchObject([
      { over: { persoonId: MENSEN.thijs.id }, aantal: 2, tekst: 'rechten:inzage.LEZEN.BETALINGEN', dag: '2026-07-01' },
    ])
    // A parent of somebody of 16 or 17 does not see who looked (column L of the table).
    expect((await lees<Regels>('mark', pad)).items.filter((r) => r.over.persoonId === MENSEN.thijs.id)).toEqual([])
    expect((await lees<Regels>('fatima', pad)).items.every((r) => r.kijker.persoonId === MENSEN.fatima.id)).toBe(true)
  })

  it('laat zich niet veranderen of wissen', async () => {
    await expect(sql`update inzage set gegeven = 'PLAN'`.execute(w.db)).rejects.toThrow('append-only')
    await expect(sql`delete from inzage`.execute(w.db)).rejects.toThrow('append-only')
  })
})

describe('toestel', () => {
  const id = '0d0d0d0d-0d0d-4d0d-8d0d-0d0d0d0d0d01'
  type Toestel = { huurTot: string | null; sleutel: string | null }
  const zet = async (wie: Naam, modus: string) => (await doe<Toestel>(wie, 'PUT', `/toestellen/${id}`, { modus })).antwoord

  it('geeft op een gedeeld toestel steeds dezelfde sleutel, tot het gewist is', async () => {
    const eerste = await zet('sanne', 'GEDEELD')
    expect(eerste.sleutel).toMatch(/^[\w+/]{43}=$/)
    expect((await zet('sanne', 'GEDEELD')).sleutel).toBe(eerste.sleutel)
    expect((await zet('mark', 'GEDEELD')).sleutel).not.toBe(eerste.sleutel)
    expect((await doe('sanne', 'DELETE', `/toestellen/${id}`, {})).antwoord).toEqual({ id, gewist: true })
    const { rows } = await sql<{ tekst: string }>`select coalesce(string_agg(antwoord::text, ' '), '') as tekst from opdracht_log`.execute(
      w.db,
    )
    expect(rows[0]?.tekst).not.toContain(eerste.sleutel)
    expect((await zet('sanne', 'GEDEELD')).sleutel).not.toBe(eerste.sleutel)
  })

  it('huurt 7 dagen voor een inwoner, 72 uur voor een ondersteuner, en niet voor de gemeente', async () => {
    const dagen = async (wie: Naam) => {
      const { huurTot, sleutel } = await zet(wie, 'EIGEN')
      expect(sleutel).toBe(null)
      return huurTot === null ? null : (Date.parse(huurTot) - Date.parse('2026-07-01T10:00:00Z')) / 86_400_000
    }
    expect([await dagen('sanne'), await dagen('mark'), await dagen('karin'), await dagen('fatima')]).toEqual([7, 7, 3, null])
  })
})

describe('eigen gegevens en sessie', () => {
  it('geeft alles van mij en niets van een ander', async () => {
    const mijn = await lees<{ persoon: { voornaam: string }; bronnen: Record<string, unknown> }>('sanne', '/mijn/gegevens')
    expect(mijn.persoon.voornaam).toBe('Sanne')
    const tekst = JSON.stringify(mijn)
    expect(tekst).toContain(DOSSIERS.sanne.id)
    expect(tekst).not.toContain(MENSEN.thijs.id)
    expect(JSON.stringify(mijn.bronnen['toegang'])).not.toContain('sleutel')
  })

  it('zegt wie ik ben en in welke dossiers', async () => {
    expect(await lees('mark', '/sessie')).toMatchObject({
      sessie: {
        persoon: { voornaam: 'Mark' },
        rollen: [],
        dossiers: [
          { id: DOSSIERS.deGraaf.id, hoedanigheden: ['OUDER_KIND_12_15', 'OUDER_KIND_16_17', 'OUDER_KIND_ONDER_12', 'ZORGVERLENER'] },
        ],
        rustSeconden: 900,
      },
    })
  })

  it('noemt de drie verjaardagen van Thijs', async () => {
    expect((await toegangVan('thijs', 'deGraaf', 'thijs'))?.leeftijdsmomenten.map((m) => [m.leeftijd, m.op, m.gevolgen])).toEqual([
      [12, '2020-09-14', 'rechten:leeftijd.gevolg.12'],
      [16, '2024-09-14', 'rechten:leeftijd.gevolg.16'],
      [18, '2026-09-14', 'rechten:leeftijd.gevolg.18'],
    ])
  })
})
