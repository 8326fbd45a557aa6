import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { MijnUitnodiging, SamenSchrijven, UitnodigenInvoer } from '../../src/contract/schemas/uitnodiging.ts'
import type { Plan } from '../../src/contract/schemas/plan.ts'
import { openTestGeheugen } from '../../tests/geheugen.ts'
import { DOSSIERS, MENSEN, type Naam, TOESTANDEN } from '../../tests/rechten/relaties.ts'
import { maakWereld, type Wereld } from '../../tests/rechten/wereld.ts'
import { naarBase64 } from '../../src/lib/base64.ts'
import { vingerafdruk } from '../kern/opdracht.ts'

const OKAFOR = DOSSIERS.okafor.id
let w: Wereld
beforeAll(async () => {
  w = await maakWereld(await openTestGeheugen())
}, 60_000)
beforeEach(async () => {
  const [begin] = TOESTANDEN
  if (begin) await w.zet(begin)
  // `zet` brings back what was ended: each case begins with nobody let in by a link.
  await w.db.deleteFrom('toestemming').where('uitnodiging_id', 'is not', null).execute()
  await w.db.deleteFrom('betrokkene').where('tot', 'is not', null).execute()
})
afterAll(() => w.sluit())

async function doe<T>(wie: Naam, methode: string, pad: string, body?: unknown): Promise<{ status: number; antwoord: T; tekst: string }> {
  const { status, tekst } = await w.vraag(wie, methode, pad, body, true)
  return { status, antwoord: JSON.parse(tekst) as T, tekst }
}
const nieuwToken = (): string => crypto.randomUUID() + crypto.randomUUID()
const uitnodigen = async (wie: Naam, token: string, over: Partial<UitnodigenInvoer> = {}, planId = w.plannen.get('okafor') ?? '') =>
  doe<{ id: string; linkTot: string }>(wie, 'POST', `/plannen/${planId}/uitnodigingen`, {
    tokenHash: await vingerafdruk(token),
    voorNaam: 'Oma Ria',
    rol: 'MANTELZORGER',
    personen: [MENSEN.noa.id],
    delen: ['WONEN', 'VERVOER'],
    recht: 'SCHRIJVEN',
    tot: '2026-12-31',
    ...over,
  })
const aannemen = (wie: Naam, token: string) => doe<MijnUitnodiging>(wie, 'POST', '/uitnodigingen/aannemen', { token })
const beslis = (wie: Naam, id: string, ja: boolean) =>
  doe<{ staat: string; geldt: boolean }>(wie, 'POST', `/uitnodigingen/${id}/beslissen`, { ja })
const stop = (wie: Naam, id: string) => doe<{ staat: string }>(wie, 'POST', `/uitnodigingen/${id}/stoppen`, {})
const samen = async (wie: Naam, dossierId: string = OKAFOR) =>
  (await doe<SamenSchrijven>(wie, 'GET', `/dossiers/${dossierId}/uitnodigingen`)).antwoord
const plan = (wie: Naam, dossierId: string = OKAFOR) => doe<{ plan: Plan | null }>(wie, 'GET', `/dossiers/${dossierId}/plan`)
const document = (soort: string, leefgebied: string | null, persoon: Naam = 'noa') =>
  w.documenten.find((d) => d.dossier === 'okafor' && d.soort === soort && d.leefgebied === leefgebied && d.persoon === persoon)?.id ?? ''
const schrijf = (wie: Naam, id: string) => {
  const doc = new Y.Doc()
  doc.getText('goed').insert(0, 'van oma')
  return doe(wie, 'POST', `/plandocumenten/${id}/updates`, {
    update: naarBase64(Y.encodeStateAsUpdate(doc)),
    clientId: doc.clientID,
    epoch: 1,
  })
}
const reden = (a: { antwoord: unknown }) => (a.antwoord as { reden?: { sleutel: string } }).reden?.sleutel

describe('van uitnodigen tot stoppen', () => {
  it('opent niets voor het ja, daarna precies de genoemde delen, en na stoppen weer niets', async () => {
    const token = nieuwToken()
    const gemaakt = await uitnodigen('ilse', token)
    expect(gemaakt).toMatchObject({ status: 200, antwoord: { linkTot: '2026-07-15' } })
    const { id } = gemaakt.antwoord
    expect((await samen('ilse')).uitnodigingen.find((u) => u.id === id)).toMatchObject({
      staat: 'OPEN',
      voorNaam: 'Oma Ria',
      delen: ['WONEN', 'VERVOER'],
      aangenomenDoor: null,
    })

    // Buiten stands in another dossier only: a stranger here.
    expect(await aannemen('buiten', token)).toMatchObject({
      status: 200,
      antwoord: { id, staat: 'WACHT', van: 'Ilse Jansen', dossierId: null },
    })
    expect((await plan('buiten')).status).toBe(404)
    expect((await doe('buiten', 'GET', `/dossiers/${OKAFOR}`)).status).toBe(404)
    expect((await samen('ilse')).uitnodigingen.find((u) => u.id === id)).toMatchObject({
      staat: 'WACHT',
      aangenomenDoor: { persoonId: MENSEN.buiten.id, naam: 'Buiten Proef' },
      magBeslissen: true,
    })
    const taken = (await doe<{ taken: { soort: string; waarden: { naam?: string } }[] }>('ilse', 'GET', `/dossiers/${OKAFOR}/stappen`))
      .antwoord.taken
    expect(taken.some((t) => t.soort === 'UITNODIGING_BEVESTIGEN' && t.waarden.naam === 'Buiten Proef')).toBe(true)
    expect((await doe('fatima', 'GET', `/dossiers/${OKAFOR}/stappen`)).tekst).not.toContain('UITNODIGING')

    expect(await beslis('ilse', id, true)).toMatchObject({ status: 200, antwoord: { staat: 'JA', geldt: true } })
    const gezien = (await plan('buiten')).antwoord.plan
    expect(gezien?.personen.map((x) => x.persoonId)).toEqual([MENSEN.noa.id])
    expect(gezien?.documenten.map((d) => [d.leefgebied, d.mag])).toEqual(
      expect.arrayContaining([
        ['WONEN', 'SCHRIJVEN'],
        ['VERVOER', 'SCHRIJVEN'],
      ]),
    )
    expect(gezien?.documenten).toHaveLength(2)
    expect(gezien?.magOpsturen).toBe(false)
    expect((await schrijf('buiten', document('DEEL', 'WONEN'))).status).toBe(200)
    expect((await schrijf('buiten', document('VERHAAL', null))).status).toBe(404)
    expect((await doe('buiten', 'GET', `/plandocumenten/${document('KOSTEN', null)}`)).status).toBe(404)
    expect((await doe('buiten', 'GET', '/mijn/uitnodigingen')).antwoord).toMatchObject({ items: [{ id, staat: 'JA', dossierId: OKAFOR }] })
    expect((await samen('ilse')).meelezers.find((m) => m.persoonId === MENSEN.buiten.id)?.toestemmingen).toMatchObject([
      { uitnodigingId: id, recht: 'SCHRIJVEN', delen: ['WONEN', 'VERVOER'], tot: '2026-12-31', wachtOpTweede: false },
    ])
    // The consulent does not see that somebody was invited to a draft.
    expect((await doe('fatima', 'GET', `/dossiers/${OKAFOR}`)).tekst).not.toContain(MENSEN.buiten.id)
    expect((await doe('ilse', 'GET', `/dossiers/${OKAFOR}`)).tekst).toContain(MENSEN.buiten.id)

    expect(await stop('ilse', id)).toMatchObject({ status: 200, antwoord: { staat: 'GESTOPT' } })
    expect((await plan('buiten')).status).toBe(404)
    expect((await schrijf('buiten', document('DEEL', 'WONEN'))).status).toBe(404)
    expect((await doe('buiten', 'GET', `/dossiers/${OKAFOR}`)).status).toBe(404)
    expect((await aannemen('kees', token)).status).toBe(404)
  })

  it('een cliëntondersteuner ziet na stoppen ook de stappen niet meer, en een eigen toestemming houdt zijn dagen open', async () => {
    const token = nieuwToken()
    const { id } = (await uitnodigen('ilse', token, { rol: 'CLIENTONDERSTEUNER', delen: null, recht: 'VOORSTELLEN' })).antwoord
    await aannemen('kees', token)
    await beslis('ilse', id, true)
    expect((await plan('kees')).antwoord.plan?.documenten.every((d) => d.mag === 'LEZEN' && d.magVoorstellen)).toBe(true)
    expect((await schrijf('kees', document('DEEL', 'WONEN'))).status).toBe(403)
    expect((await doe('kees', 'GET', `/dossiers/${OKAFOR}/stappen`)).status).toBe(200)
    const los = await doe<{ id: string }>('ilse', 'POST', '/toestemmingen', {
      persoonId: MENSEN.noa.id,
      ontvangerId: MENSEN.kees.id,
      gegeven: 'DOELEN',
      recht: 'LEZEN',
      tot: '2027-05-31',
    })
    await stop('ilse', id)
    expect((await plan('kees')).status).toBe(404)
    const [, , , , laatst] = TOESTANDEN
    if (laatst) await w.zet({ ...laatst, dag: '2027-05-31' })
    expect((await doe('kees', 'GET', `/dossiers/${OKAFOR}/stappen`)).status).toBe(200)
    await doe('ilse', 'POST', `/toestemmingen/${los.antwoord.id}/intrekken`, {})
    expect((await doe('kees', 'GET', `/dossiers/${OKAFOR}/stappen`)).status).toBe(404)
  })

  it('na stoppen is een cliëntondersteuner ook het dossier kwijt', async () => {
    const token = nieuwToken()
    const { id } = (await uitnodigen('ilse', token, { rol: 'CLIENTONDERSTEUNER' })).antwoord
    await aannemen('gem', token)
    await beslis('ilse', id, true)
    expect((await doe('gem', 'GET', `/dossiers/${OKAFOR}/stappen`)).status).toBe(200)
    await stop('ilse', id)
    expect((await doe('gem', 'GET', `/dossiers/${OKAFOR}/stappen`)).status).toBe(404)
  })

  it('nee opent niets, en wie uitgenodigd is kan zelf stoppen', async () => {
    const [een, twee] = [nieuwToken(), nieuwToken()]
    const nee = (await uitnodigen('ilse', een)).antwoord.id
    await aannemen('buiten', een)
    expect(await beslis('ilse', nee, false)).toMatchObject({ antwoord: { staat: 'NEE', geldt: false } })
    expect(await beslis('ilse', nee, true)).toMatchObject({ status: 409 })
    expect((await plan('buiten')).status).toBe(404)
    const zelf = (await uitnodigen('ilse', twee)).antwoord.id
    await aannemen('buiten', twee)
    await beslis('ilse', zelf, true)
    expect((await plan('buiten')).status).toBe(200)
    expect((await stop('buiten', zelf)).status).toBe(200)
    expect((await plan('buiten')).status).toBe(404)
  })

  it('van een kind van 12 tot 16 geldt het pas na het ja van kind en ouder', async () => {
    const token = nieuwToken()
    const deGraaf = w.plannen.get('deGraaf') ?? ''
    const { id } = (await uitnodigen('mark', token, { personen: [MENSEN.bram.id] }, deGraaf)).antwoord
    await aannemen('buiten', token)
    expect(await beslis('mark', id, true)).toMatchObject({ antwoord: { staat: 'JA', geldt: false } })
    expect((await plan('buiten', DOSSIERS.deGraaf.id)).status).toBe(404)
    const [wacht] = (await samen('bram', DOSSIERS.deGraaf.id)).meelezers.find((m) => m.persoonId === MENSEN.buiten.id)?.toestemmingen ?? []
    expect(wacht?.wachtOpTweede).toBe(true)
    expect((await doe('els', 'POST', `/toestemmingen/${wacht?.id}/bevestigen`, {})).status).toBe(403)
    expect((await doe('bram', 'POST', `/toestemmingen/${wacht?.id}/bevestigen`, {})).status).toBe(200)
    expect((await plan('buiten', DOSSIERS.deGraaf.id)).antwoord.plan?.documenten).toHaveLength(2)
  })

  it('stopt bij twee personen alleen voor wie de beller beslist', async () => {
    const token = nieuwToken()
    const deGraaf = w.plannen.get('deGraaf') ?? ''
    const { id } = (await uitnodigen('mark', token, { personen: [MENSEN.bram.id, MENSEN.joris.id] }, deGraaf)).antwoord
    await aannemen('kees', token)
    // Bram decides for himself only: he can end it, not confirm it.
    expect(reden(await beslis('bram', id, true))).toBe('rechten:weigering.nietVanU')
    await beslis('els', id, true)
    expect((await plan('kees', DOSSIERS.deGraaf.id)).antwoord.plan?.personen.map((x) => x.voornaam)).toEqual(['Joris'])
    expect(await stop('bram', id)).toMatchObject({ status: 200, antwoord: { staat: 'JA' } })
    expect((await plan('kees', DOSSIERS.deGraaf.id)).status).toBe(200)
    expect(await stop('els', id)).toMatchObject({ antwoord: { staat: 'GESTOPT' } })
    expect((await plan('kees', DOSSIERS.deGraaf.id)).status).toBe(404)
  })
})

describe('wat niet kan', () => {
  it('de link werkt één keer, voor wie hem het eerst neemt; voor ieder ander is er één antwoord', async () => {
    const token = nieuwToken()
    const { id } = (await uitnodigen('ilse', token)).antwoord
    const voor = await aannemen('buiten', 'bestaat-niet')
    for (const wie of ['ilse', 'fatima', 'pieter', 'joost', 'balie', 'noa', 'bram'] as const) {
      const a = await aannemen(wie, token)
      expect([wie, a.status, a.tekst]).toEqual([wie, 404, voor.tekst])
    }
    expect((await aannemen('buiten', token)).status).toBe(200)
    expect((await aannemen('buiten', token)).antwoord).toEqual({ id, staat: 'WACHT', van: 'Ilse Jansen', dossierId: null })
    expect((await aannemen('kees', token)).tekst).toBe(voor.tekst)
    const [weg, oud] = [nieuwToken(), nieuwToken()]
    await stop('ilse', (await uitnodigen('ilse', weg)).antwoord.id)
    expect((await aannemen('kees', weg)).tekst).toBe(voor.tekst)
    await uitnodigen('ilse', oud)
    const [begin] = TOESTANDEN
    if (begin) await w.zet({ ...begin, dag: '2026-07-16' })
    expect((await aannemen('kees', oud)).tekst).toBe(voor.tekst)
  })

  it('zegt vooraf of het loket het ja neemt: hetzelfde als aannemen zou doen, en alleen wie het aangaat hoort dat het om hem gaat', async () => {
    const token = nieuwToken()
    const { id } = (await uitnodigen('ilse', token)).antwoord
    const kan = async (wie: Naam, van = token) =>
      (await doe<{ kan: string }>(wie, 'GET', `/uitnodigingslinks/${await vingerafdruk(van)}`)).antwoord.kan
    expect(await kan('ilse')).toBe('ZELF')
    expect(await kan('noa')).toBe('ZELF')
    for (const wie of ['fatima', 'lotte', 'bram'] as const) expect(await kan(wie)).toBe('NIET')
    expect(await kan('buiten')).toBe('JA')
    expect(await kan('buiten', nieuwToken())).toBe('NIET')
    for (const wie of ['ilse', 'noa', 'fatima', 'lotte', 'bram'] as const) expect((await aannemen(wie, token)).status).toBe(404)
    // Looking changed nothing: the link is still open for who it was meant for, and for nobody after.
    expect((await samen('ilse')).uitnodigingen.find((u) => u.id === id)).toMatchObject({ staat: 'OPEN' })
    expect((await aannemen('buiten', token)).status).toBe(200)
    expect(await kan('buiten')).toBe('JA')
    expect(await kan('naaste')).toBe('NIET')
    expect((await doe('ilse', 'GET', '/uitnodigingslinks/geen-hash')).status).toBe(400)
  })

  it('twee tegelijk: één neemt hem', async () => {
    const token = nieuwToken()
    await uitnodigen('ilse', token)
    const uit = await Promise.all([aannemen('buiten', token), aannemen('buiten', token)])
    expect(uit.map((u) => u.status)).toEqual([200, 200])
    expect((await aannemen('kees', token)).status).toBe(404)
  })

  it('duizend gokken raken niets', async () => {
    const voor = await aannemen('buiten', 'mis')
    for (let i = 0; i < 1000; i++) {
      const a = await w.vraag('buiten', 'POST', '/uitnodigingen/aannemen', { token: nieuwToken() })
      expect(a.status === 404 && a.tekst === voor.tekst).toBe(true)
    }
  }, 60_000)

  it.each<[string, Naam, Partial<UitnodigenInvoer>, string]>([
    ['een datum die voorbij is', 'ilse', { tot: '2026-06-30' }, 'einddatum'],
    ['langer dan 12 maanden', 'ilse', { tot: '2027-07-02' }, 'teLang'],
    ['iemand die zelf beslist', 'ilse', { personen: [MENSEN.milan.id] }, 'nietVanU'],
    ['deels iemand die zelf beslist', 'ilse', { personen: [MENSEN.noa.id, MENSEN.ruben.id] }, 'nietVanU'],
    ['iemand uit een ander plan', 'ilse', { personen: [MENSEN.sanne.id] }, 'nietVanU'],
    ['wie alleen meekijkt', 'karin', {}, 'nietVanU'],
    ['wie een deel mag', 'deel', { delen: ['WONEN'], recht: 'VOORSTELLEN' }, 'nietVanU'],
  ])('weigert %s', async (_wat, wie, over, waarom) => {
    const a = await uitnodigen(wie, nieuwToken(), over)
    expect([a.status, reden(a)]).toEqual([403, `rechten:weigering.${waarom}`])
  })

  it('geeft nooit meer dan de gever zelf heeft', async () => {
    // The plan of Wil (66): the one with a machtiging does not pass on; a mentor decides, for what he has himself.
    const wil = w.plannen.get('wil') ?? ''
    const tot = '2026-12-31'
    expect(reden(await uitnodigen('gem', nieuwToken(), { personen: [MENSEN.wil.id], tot }, wil))).toBe('rechten:weigering.nietVanU')
    expect((await uitnodigen('bewind', nieuwToken(), { personen: [MENSEN.wil.id], tot }, wil)).status).toBe(404)
    expect((await uitnodigen('mentor', nieuwToken(), { personen: [MENSEN.wil.id], tot }, wil)).status).toBe(200)
  })

  it('weigert wie nog niet in dit plan staat, ook als de beller over die persoon beslist', async () => {
    const rij = { gemeente_id: 'GM9901', plan_id: w.plannen.get('okafor') ?? '', persoon_id: MENSEN.milan.id }
    await w.db.deleteFrom('plan_persoon').where('plan_id', '=', rij.plan_id).where('persoon_id', '=', rij.persoon_id).execute()
    const a = await uitnodigen('milan', nieuwToken(), { personen: [MENSEN.milan.id] })
    await w.db
      .insertInto('plan_persoon')
      .values({ ...rij, volgorde: 1 })
      .execute()
    expect(reden(a)).toBe('rechten:weigering.nietVanU')
    expect((await uitnodigen('milan', nieuwToken(), { personen: [MENSEN.milan.id] })).status).toBe(200)
  })

  it('bestaat niet voor wie het concept niet kent', async () => {
    for (const wie of ['fatima', 'sanne', 'balie', 'mark'] as const) {
      expect((await uitnodigen(wie, nieuwToken())).status).toBe(404)
      expect((await doe(wie, 'GET', `/dossiers/${OKAFOR}/uitnodigingen`)).status).toBe(404)
      expect((await beslis(wie, w.uitnodiging.wacht, true)).status).toBe(404)
      expect((await stop(wie, w.uitnodiging.wacht)).status).toBe(404)
    }
    expect(await samen('deel')).toEqual({ voor: [], meelezers: [], uitnodigingen: [] })
  })

  it.each([
    [{ delen: [] }],
    [{ delen: ['BESTAAT_NIET'] }],
    [{ delen: ['GEZINSPAGINA'] }],
    [{ recht: 'OPSTUREN' }],
    [{ rol: 'CONSULENT' }],
    [{ personen: [] }],
    [{ tokenHash: 'kort' }],
    [{ tot: '31-12-2026' }],
    [{ voorNaam: '' }],
    [{ voorNaam: 'x'.repeat(81) }],
  ])('%j is geen geldig verzoek', async (anders) => {
    expect((await uitnodigen('ilse', nieuwToken(), anders as Partial<UitnodigenInvoer>)).status).toBe(400)
  })

  it('dezelfde link een tweede keer maken kan niet', async () => {
    const token = nieuwToken()
    expect((await uitnodigen('ilse', token)).status).toBe(200)
    expect((await uitnodigen('ilse', token)).status).toBe(409)
  })

  it('het token zelf staat nergens in de database', async () => {
    const token = nieuwToken()
    await uitnodigen('ilse', token)
    await aannemen('buiten', token)
    for (const tabel of ['uitnodiging', 'opdracht_log', 'inzage'] as const)
      expect(JSON.stringify(await w.db.selectFrom(tabel).selectAll().execute())).not.toContain(token)
  })
})
