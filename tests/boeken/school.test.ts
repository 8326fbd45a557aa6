import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DOSSIERS, PERSONEN } from '../../server/proef/personen.ts'
import type { Verschuiving, VerschuivingOpdracht } from '../../src/contract/schemas/geld.ts'
import type { SchoolAntwoordOpdracht, SchoolVraagOpdracht } from '../../src/contract/schemas/verschuiving-ja.ts'
import { openTestLoket, type Probleem, type TestLoket } from './loket.ts'
import { B, DE_GRAAF, OPENEN_MS } from './loket-zetten.ts'

/** Geval B: 20 hours of the same guide, at school. */
const naarSchool: VerschuivingOpdracht = {
  vanPotjeId: B('B4'),
  doel: {
    soort: 'NIEUW',
    persoonId: PERSONEN.bram.id,
    domein: 'S',
    naam: 'Begeleiding op school',
    zorgverlener: 'AutiPlan',
    tarief: { cent: 6240, eenheid: 'UUR' },
  },
  cent: 124800,
  reden: 'Thuis en op school dezelfde begeleider.',
  verwacht: 'AKKOORD_SCHOOL',
}
const AFSPRAAK = {
  zorg: 'Hulp bij plannen in de les',
  wanneer: 'Dinsdag van 9 tot 11 uur',
  waar: 'In de klas',
  wie: 'Een begeleider van AutiPlan',
  vogOp: '2026-01-15',
  stuurt: 'De mentor van Bram',
}

const nieuwToken = (): string => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')
async function hash(token: string): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))).toString('hex')
}

describe('de school', () => {
  let loket: TestLoket
  const vraag = async (): Promise<string> => (await loket.als('mark').stuur<Verschuiving>(`${DE_GRAAF}/verschuivingen`, naarSchool)).body.id
  const vraagSchool = async (id: string, token: string, wie: 'mark' | 'fatima' | 'thijs' | 'sanne' = 'mark') => {
    const body: SchoolVraagOpdracht = { tokenHash: await hash(token), school: 'De Linde', afspraak: AFSPRAAK }
    return loket.als(wie).stuur<Verschuiving & Probleem>(`/verschuivingen/${id}/school`, body)
  }
  const lees = (token: string) => loket.als(null).stuur<Record<string, unknown>>('/school/lezen', { token })
  const antwoord = (token: string, deel: Partial<SchoolAntwoordOpdracht> = {}, sleutel?: string) =>
    loket
      .als(null)
      .stuur<Record<string, unknown>>(
        '/school/antwoord',
        { token, antwoord: 'JA', naam: 'Joke Bos', functie: 'Intern begeleider', reden: '', ...deel },
        sleutel,
      )
  const beslis = (id: string, voorwaarden: object[] = []) =>
    loket
      .als('fatima')
      .stuur<Verschuiving & Probleem>(`/verschuivingen/${id}/beslissing`, { antwoord: 'JA', cent: null, reden: '', voorwaarden })
  const zoek = async (id: string) => (await loket.verschuivingen('mark', DOSSIERS.deGraaf)).find((v) => v.id === id)

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

  it('zonder ja van de school geen geld; met de link zegt de school ja en beslist de consulent', async () => {
    const id = await vraag()
    expect(await zoek(id)).toMatchObject({ magSchoolVragen: true, school: null, beurt: { rol: 'SCHOOL', naam: null } })
    expect(await beslis(id)).toMatchObject({ status: 422, body: { reden: { sleutel: 'oordeel:voorwaarde.SCHOOL' } } })
    const token = nieuwToken()
    expect((await vraagSchool(id, token)).body).toMatchObject({
      school: { staat: 'OPEN', school: 'De Linde', geldigTot: '2026-07-15', gelezenOp: null, afspraak: { voornaam: 'Bram' } },
      beurt: { rol: 'SCHOOL', naam: 'De Linde' },
    })
    // Asked, and even read, is no yes.
    const gelezen = await lees(token)
    expect(gelezen.status).toBe(200)
    expect(await beslis(id)).toMatchObject({ status: 422 })
    const sleutel = crypto.randomUUID()
    expect((await antwoord(token, {}, sleutel)).body).toMatchObject({ antwoord: 'JA' })
    expect(await zoek(id)).toMatchObject({
      school: { staat: 'JA', antwoord: { naam: 'Joke Bos', functie: 'Intern begeleider' } },
      beurt: { rol: 'CONSULENT', naam: 'Fatima El Amrani' },
    })
    // The browser of the school lost the answer and asks again with the same words: the same answer, nothing new.
    expect((await antwoord(token, {}, sleutel)).status).toBe(200)
    expect((await antwoord(token, { antwoord: 'NEE', reden: 'Toch niet' }, sleutel)).status).toBe(404)
    expect((await antwoord(token)).status).toBe(404)
    expect((await lees(token)).status).toBe(404)
    expect((await beslis(id)).body).toMatchObject({ staat: 'AKKOORD', geboektCent: 124800 })
  })

  it('de school leest de afspraak en verder niets: geen plan, geen bedrag, geen ander mens', async () => {
    const token = nieuwToken()
    await vraagSchool(await vraag(), token)
    const { body } = await lees(token)
    expect(Object.keys(body).toSorted()).toEqual(['afspraak', 'geldigTot', 'gemeente', 'school', 'telefoon'])
    expect(body['afspraak']).toEqual({ ...AFSPRAAK, voornaam: 'Bram' })
    const tekst = JSON.stringify(body)
    for (const woord of ['de Graaf', 'Graaf', 'Mark', 'Thijs', 'Joris', 'Fatima', '1248', '6240', naarSchool.reden, PERSONEN.bram.id])
      expect(tekst).not.toContain(woord)
  })

  it('alleen de afdruk van de link staat in de database, en geen log kent hem', async () => {
    const token = nieuwToken()
    const id = await vraag()
    await vraagSchool(id, token)
    await lees(token)
    await antwoord(token)
    for (const tabel of ['school_vraag', 'opdracht_log', 'inzage', 'verschuiving'] as const) {
      const rijen = await loket.database.db.selectFrom(tabel).selectAll().execute()
      expect(JSON.stringify(rijen)).not.toContain(token)
    }
    const [rij] = await loket.database.db.selectFrom('school_vraag').select('token_hash').execute()
    expect(rij?.token_hash).toBe(await hash(token))
  })

  it('nee van de school komt met een reden bij het gezin, en laat geen geld los', async () => {
    const id = await vraag()
    const token = nieuwToken()
    await vraagSchool(id, token)
    expect((await antwoord(token, { antwoord: 'NEE' })).status).toBe(400)
    expect((await antwoord(token, { naam: ' ' })).status).toBe(400)
    await antwoord(token, { antwoord: 'NEE', reden: 'Er is dan gymles.' })
    expect(await zoek(id)).toMatchObject({ staat: 'GEVRAAGD', school: { staat: 'NEE', antwoord: { reden: 'Er is dan gymles.' } } })
    expect(await beslis(id)).toMatchObject({ status: 422 })
    // Asked again, on another day: a new link, and a new answer.
    const tweede = nieuwToken()
    await vraagSchool(id, tweede)
    await antwoord(tweede)
    expect((await beslis(id)).body.staat).toBe('AKKOORD')
  })

  it('een link werkt niet meer na een nieuwe, na intrekken, na een besluit, na de laatste dag', async () => {
    const id = await vraag()
    const [een, twee, drie] = [nieuwToken(), nieuwToken(), nieuwToken()]
    await vraagSchool(id, een)
    await vraagSchool(id, twee)
    expect([(await lees(een)).status, (await lees(twee)).status]).toEqual([404, 200])
    expect((await antwoord(een)).status).toBe(404)
    const terug = await loket.als('mark').stuur<Verschuiving>(`/verschuivingen/${id}/school/intrekken`, {})
    expect(terug.body.school?.staat).toBe('INGETROKKEN')
    expect([(await lees(twee)).status, (await antwoord(twee)).status]).toEqual([404, 404])
    await vraagSchool(id, drie)
    loket.zetDag('2026-07-15')
    expect((await lees(drie)).status).toBe(200)
    loket.zetDag('2026-07-16')
    expect([(await lees(drie)).status, (await antwoord(drie)).status]).toEqual([404, 404])
    expect((await zoek(id))?.school?.staat).toBe('VERLOPEN')

    loket.zetDag('2026-07-01')
    const ander = await vraag()
    const vier = nieuwToken()
    await vraagSchool(ander, vier)
    await loket.als('mark').stuur(`/verschuivingen/${ander}/ongedaan`, {})
    expect([(await lees(vier)).status, (await antwoord(vier)).status]).toEqual([404, 404])
  })

  it('twee tegelijk met één link: één antwoord telt', async () => {
    const id = await vraag()
    const token = nieuwToken()
    await vraagSchool(id, token)
    const uit = await Promise.all([
      antwoord(token),
      antwoord(token, { antwoord: 'NEE', reden: 'Past niet' }),
      antwoord(token, { naam: 'Piet' }),
    ])
    expect(uit.map((a) => a.status).toSorted()).toEqual([200, 404, 404])
  })

  it('raden levert niets op, en anderen vragen de school niets', async () => {
    const id = await vraag()
    const token = nieuwToken()
    expect((await vraagSchool(id, token, 'thijs')).status).toBe(404)
    expect((await vraagSchool(id, token, 'sanne')).status).toBe(404)
    expect((await vraagSchool(id, token, 'fatima')).status).toBe(200)
    for (const raar of [nieuwToken(), '', token.slice(1), `${token}x`, "' or 1=1 --", 'a'.repeat(200)])
      expect([400, 404]).toContain((await lees(raar)).status)
    const nep = await antwoord(nieuwToken())
    expect([nep.status, nep.body['detail']]).toEqual([404, (await lees(nieuwToken())).body['detail']])
    const zonder = await loket.als('mark').stuur<Verschuiving>(`${DE_GRAAF}/verschuivingen`, {
      vanPotjeId: B('B10'),
      doel: { soort: 'NIEUW', persoonId: PERSONEN.joris.id, domein: 'T', naam: 'Zwemmen', zorgverlener: null, tarief: null },
      cent: 15600,
      reden: '',
      verwacht: 'AKKOORD',
    })
    expect(await vraagSchool(zonder.body.id, nieuwToken())).toMatchObject({
      status: 422,
      body: { reden: { sleutel: 'oordeel:voorwaarde.geenSchool' } },
    })
  })
})
