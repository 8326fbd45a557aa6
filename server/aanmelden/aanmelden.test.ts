import type { AddressInfo } from 'node:net'
import { type HttpBindings, serve, type ServerType } from '@hono/node-server'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestGeheugen } from '../../tests/geheugen.ts'
import * as kern from '../db/migraties/001-kern.ts'
import * as toegang from '../db/migraties/004-toegang.ts'
import type { Database } from '../db/database.ts'
import { migreer } from '../db/migreren.ts'
import { klokVan } from '../../src/lib/klok.ts'
import { koekjesVoor } from './cookies.ts'
import { isEigen } from './herkomst.ts'
import { ingebouwdeAanmelding } from './ingebouwd.ts'
import { oidcAanmelder } from './oidc.ts'
import { AanmeldenMislukt, type Aanmelder } from './poort.ts'
import { aanmeldRoutes, veiligPad } from './routes.ts'
import { bellerUitSessie, RUST_MS, UITERLIJK_MS } from './sessies.ts'

const G = 'GM9901'
const SANNE = '11111111-1111-4111-8111-111111111111'
let database: Database
let server: ServerType
let basisUrl: URL
let verschil = 0
const tijd = klokVan(() => Date.now() + verschil)
let aanmelder: Aanmelder

/** Een browser in het klein: koekjes onthouden, omleidingen zelf volgen. */
function browser() {
  const koekjes = new Map<string, string>()
  const haal = async (pad: string, init: RequestInit = {}): Promise<Response> => {
    const antwoord = await fetch(new URL(pad, basisUrl), {
      ...init,
      redirect: 'manual',
      headers: new Headers([...new Headers(init.headers), ['cookie', [...koekjes].map(([n, w]) => `${n}=${w}`).join('; ')]]),
    })
    for (const regel of antwoord.headers.getSetCookie()) {
      const [naam, waarde] = (regel.split(';')[0] ?? '').split(/=(.*)/s)
      if (naam && waarde && !/max-age=0|expires=thu, 01 jan 1970/i.test(regel)) koekjes.set(naam, waarde)
      else if (naam) koekjes.delete(naam)
    }
    return antwoord
  }
  const volg = async (pad: string): Promise<Response> => {
    let antwoord = await haal(pad)
    for (let i = 0; i < 10 && antwoord.status >= 300 && antwoord.status < 400; i++) {
      const naar = antwoord.headers.get('location') ?? '/'
      antwoord = await haal(naar)
    }
    return antwoord
  }
  return { koekjes, haal, volg }
}

/** Tot de keuzepagina, en dan kiezen; stopt voor de terugweg, met het adres daarvan. */
async function totTerug(b: ReturnType<typeof browser>): Promise<string> {
  let antwoord = await b.haal('/aanmelden?terug=/plan')
  for (let i = 0; i < 5 && antwoord.status !== 200; i++) antwoord = await b.haal(antwoord.headers.get('location') ?? '/')
  expect(await antwoord.text()).toContain('Wie wilt u zijn?')
  const kies = new URL(antwoord.url).pathname
  antwoord = await b.haal(kies, { method: 'POST', body: new URLSearchParams({ persoon: SANNE }) })
  for (let i = 0; i < 5; i++) {
    const naar = antwoord.headers.get('location') ?? ''
    if (new URL(naar, basisUrl).pathname === '/aanmelden/terug') return naar
    antwoord = await b.haal(naar)
  }
  throw new Error('the provider never came back')
}

beforeAll(async () => {
  database = await openTestGeheugen()
  await migreer(database.db, { '001-kern': kern, '004-toegang': toegang })
  await database.db.insertInto('gemeente').values({ id: G, naam: 'Lindewaard', telefoon: '14 0000', thema: 'lindewaard' }).execute()
  await database.db
    .insertInto('persoon')
    .values({ gemeente_id: G, id: SANNE, voornaam: 'Sanne', achternaam: 'Vermeer', geboren: '1997-02-11', medewerker_rollen: [] })
    .execute()
  const app = new Hono<{ Bindings: HttpBindings }>()
  server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise<void>((klaar) => server.once('listening', () => klaar()))
  const { port } = server.address() as AddressInfo
  basisUrl = new URL(`http://127.0.0.1:${port}`)
  const koekjes = koekjesVoor(basisUrl)
  const ingebouwd = await ingebouwdeAanmelding({
    basisUrl,
    productie: false,
    gemeenteNaam: 'Lindewaard',
    nu: () => tijd.nu().getTime(),
    groepen: async () => [
      { titel: 'Inwoners', personen: [{ id: SANNE, naam: 'Sanne Vermeer', uitleg: '<b>regelt haar eigen budget</b>' }] },
    ],
  })
  aanmelder = oidcAanmelder(ingebouwd.instelling)
  const nodig = { db: database.db, tijd, gemeenteId: G }
  const log = { info: () => {}, fout: () => {} }
  app.route(
    '/',
    aanmeldRoutes({
      ...nodig,
      log,
      basisUrl,
      koekjes,
      aanmelder: { begin: () => aanmelder.begin(), terug: (u, v) => aanmelder.terug(u, v) },
    }),
  )
  app.route('/', ingebouwd.routes)
  const beller = bellerUitSessie(nodig, koekjes)
  app.get('/wie', async (c) => c.json(await beller(c)))
  app.get('/document/aanwezig', async (c) => c.json(await beller(c)))
}, 60_000)

afterAll(async () => {
  server.close()
  await database.sluit()
})

describe('aanmelden', () => {
  it('gaat van knop naar sessie en terug naar waar iemand was', async () => {
    const b = browser()
    const terug = await totTerug(b)
    const antwoord = await b.haal(terug)
    expect(antwoord.status).toBe(303)
    expect(antwoord.headers.get('location')).toBe('/plan')
    const regel = antwoord.headers.getSetCookie().find((k) => k.startsWith('__Host-sessie=')) ?? ''
    expect(regel).toMatch(/^__Host-sessie=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/)
    expect(await (await b.haal('/wie')).json()).toMatchObject({ persoonId: SANNE, gemeenteId: G, rollen: [] })
    const opgeslagen = await database.db.selectFrom('sessie').selectAll().execute()
    expect(JSON.stringify(opgeslagen)).not.toContain(b.koekjes.get('__Host-sessie'))
  })

  it('gebruikt een antwoord één keer, en alleen in de browser die begon', async () => {
    const b = browser()
    const terug = await totTerug(b)
    const dief = browser()
    expect((await dief.haal(terug)).headers.get('location')).toBe('/?aanmelden=verlopen')
    const kopie = browser()
    for (const [n, w] of b.koekjes) kopie.koekjes.set(n, w)
    expect((await b.haal(terug)).headers.get('location')).toBe('/plan')
    expect((await kopie.haal(terug)).headers.get('location')).toBe('/?aanmelden=verlopen')
  })

  it.each([
    ['state', (u: URL) => u.searchParams.set('state', 'anders')],
    ['iss', (u: URL) => u.searchParams.set('iss', 'https://ergens.invalid')],
    ['code', (u: URL) => u.searchParams.set('code', 'anders')],
    ['code ontbreekt', (u: URL) => u.searchParams.delete('code')],
  ])('weigert een antwoord met een andere %s', async (_naam, verander) => {
    const b = browser()
    const terug = new URL(await totTerug(b), basisUrl)
    verander(terug)
    expect((await b.haal(terug.href)).headers.get('location')).toBe('/?aanmelden=antwoord-klopt-niet')
    expect(await (await b.haal('/wie')).json()).toBe(null)
  })

  it('weigert een andere nonce, een andere verifier en een te laag niveau', async () => {
    const echt = aanmelder
    for (const [verander, reden] of [
      [{ nonce: 'anders' }, 'antwoord-klopt-niet'],
      [{ verifier: 'a'.repeat(43) }, 'antwoord-klopt-niet'],
    ] as const) {
      aanmelder = { begin: () => echt.begin(), terug: (u, v) => echt.terug(u, { ...v, ...verander }) }
      const b = browser()
      expect((await b.haal(await totTerug(b))).headers.get('location')).toBe(`/?aanmelden=${reden}`)
    }
    aanmelder = {
      begin: () => echt.begin(),
      terug: async () => {
        throw new AanmeldenMislukt('niveau-te-laag')
      },
    }
    const b = browser()
    expect((await b.haal(await totTerug(b))).headers.get('location')).toBe('/?aanmelden=niveau-te-laag')
    aanmelder = echt
  })

  it('geeft bij opnieuw inloggen een nieuwe sessie en beëindigt de oude', async () => {
    const b = browser()
    await b.haal(await totTerug(b))
    const oud = b.koekjes.get('__Host-sessie') ?? ''
    await b.haal(await totTerug(b))
    expect(b.koekjes.get('__Host-sessie')).not.toBe(oud)
    b.koekjes.set('__Host-sessie', oud)
    expect(await (await b.haal('/wie')).json()).toBe(null)
  })

  it('eindigt na 15 minuten rust en na 8 uur', async () => {
    const b = browser()
    await b.haal(await totTerug(b))
    verschil = RUST_MS - 1000
    expect(await (await b.haal('/wie')).json()).toMatchObject({ persoonId: SANNE })
    verschil = 2 * RUST_MS - 2000
    expect(await (await b.haal('/wie')).json()).toMatchObject({ persoonId: SANNE })
    verschil = 3 * RUST_MS
    expect(await (await b.haal('/wie')).json()).toBe(null)
    verschil = 0
    const lang = browser()
    await lang.haal(await totTerug(lang))
    for (verschil = 0; verschil < UITERLIJK_MS - 1000; verschil += RUST_MS - 60_000) await lang.haal('/wie')
    verschil = UITERLIJK_MS - 1000
    expect(await (await lang.haal('/wie')).json()).toMatchObject({ persoonId: SANNE })
    verschil = UITERLIJK_MS + 1000
    expect(await (await lang.haal('/wie')).json()).toBe(null)
    verschil = 0
  })

  it('loopt niet door omdat een pagina uit zichzelf zegt dat er iemand is', async () => {
    const b = browser()
    await b.haal(await totTerug(b))
    for (verschil = 60_000; verschil < RUST_MS; verschil += 60_000)
      expect(await (await b.haal('/document/aanwezig')).json()).toMatchObject({ persoonId: SANNE })
    verschil = RUST_MS + 1000
    expect(await (await b.haal('/document/aanwezig')).json()).toBe(null)
    verschil = 0
  })

  it('toont een pagina zonder script of losse stijl, met een eigen klein stijlblad', async () => {
    const b = browser()
    const pagina = await b.volg('/aanmelden')
    const html = await pagina.text()
    expect(html).not.toMatch(/<script|style=|<style|\son\w+=|<b>/)
    expect(html).toContain('&lt;b&gt;regelt haar eigen budget')
    expect(pagina.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect((await b.haal('/oidc/stijl.css')).headers.get('content-type')).toContain('text/css')
  })

  it('wordt in productie geweigerd', async () => {
    await expect(
      ingebouwdeAanmelding({ basisUrl, productie: true, gemeenteNaam: 'x', groepen: async () => [], nu: () => 0 }),
    ).rejects.toThrow('refused in production')
  })
})

describe('adressen en herkomst', () => {
  it.each([
    ['/plan', '/plan'],
    ['/plan?deel=wonen', '/plan?deel=wonen'],
    ['//elders.nl', '/'],
    ['/\\elders.nl', '/'],
    ['https://elders.nl', '/'],
    ['/a\nb', '/'],
    [undefined, '/'],
  ])('terug naar %s wordt %s', (van, naar) => {
    expect(veiligPad(van)).toBe(naar)
  })

  it.each([
    ['same-origin', 'https://loket.nl', true],
    ['none', undefined, true],
    [undefined, 'https://loket.nl', true],
    ['cross-site', 'https://kwaad.nl', false],
    ['same-site', 'https://sub.loket.nl', false],
    [undefined, 'https://kwaad.nl', false],
    ['none', 'https://kwaad.nl', false],
    [undefined, undefined, false],
  ])('Sec-Fetch-Site %s met Origin %s: %s', (site, origin, mag) => {
    expect(isEigen(site, origin, 'https://loket.nl')).toBe(mag)
  })

  it('laat op gewoon http buiten deze machine het voorvoegsel en Secure weg', () => {
    expect(koekjesVoor(new URL('http://192.168.1.20:8080'))).toEqual({ sessie: 'sessie', vertrek: 'aanmelden', veilig: false })
    expect(koekjesVoor(new URL('https://loket.nl')).sessie).toBe('__Host-sessie')
    expect(koekjesVoor(new URL('http://localhost:8080')).sessie).toBe('__Host-sessie')
  })
})
