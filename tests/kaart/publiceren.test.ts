import { OpenAPIHono } from '@hono/zod-openapi'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestGeheugen } from '../geheugen.ts'
import * as kern from '../../server/db/migraties/001-kern.ts'
import * as kaart from '../../server/db/migraties/003-kaart.ts'
import { migreer } from '../../server/db/migreren.ts'
import { KAART_GEBRUIK, kaartOpdracht } from '../../server/kaart/cli.ts'
import { publiceer } from '../../server/kaart/publiceer.ts'
import type { AppEnv, Poorten } from '../../server/kern/poorten.ts'
import { probleemAntwoord, Probleem } from '../../server/kern/probleem.ts'
import { registreerKaart } from '../../server/routes/kaart.ts'
import { KaartSchema } from '../../src/contract/schemas/kaart.ts'
import { proefKlok } from '../../src/lib/klok.ts'

const database = await openTestGeheugen()
const { db } = database
await migreer(db, { '001-kern': kern, '003-kaart': kaart })
await db.insertInto('gemeente').values({ id: 'GM9901', naam: 'Lindewaard', telefoon: '14 0348', thema: 'lindewaard' }).execute()
const map = mkdtempSync(join(tmpdir(), 'kaart-'))
afterAll(async () => {
  rmSync(map, { recursive: true })
  await database.sluit()
})
beforeEach(async () => {
  await db.deleteFrom('kaart_versie').execute()
})

const vuil = fileURLToPath(new URL('./vuil', import.meta.url))
const pakket = (namen: string[]): string => {
  const pad = join(map, `${namen.length}-${namen[0] ?? 'leeg'}.json`)
  writeFileSync(pad, JSON.stringify(namen.map((naam) => ({ id: naam, name: naam, status: 'active' }))))
  return pad
}
async function roep(...args: string[]): Promise<{ code: number; regels: string[] }> {
  const regels: string[] = []
  const open = () => Promise.resolve({ db, gemeenteId: 'GM9901', sluit: () => Promise.resolve() })
  return { code: await kaartOpdracht(args, '2026-07-01', open, (r) => regels.push(r)), regels }
}
const versies = async () => (await db.selectFrom('kaart_versie').select('versie').orderBy('versie').execute()).map((v) => v.versie)

describe('the command kaart', () => {
  it('publishes once, and says that nothing changed the second time', async () => {
    expect((await roep(vuil)).regels.at(-1)).toBe('Versie 1 gepubliceerd: 6 keer aanbod.')
    const weer = await roep(vuil)
    expect([weer.code, weer.regels.at(-1)]).toEqual([0, 'Niets veranderd: versie 1 had al precies dit aanbod.'])
    expect(await versies()).toEqual([1])
  })

  it('writes a report with a line per row and reason', async () => {
    const pad = join(map, 'verslag.txt')
    const { regels } = await roep(vuil, '--proef', '--verslag', pad)
    expect(readFileSync(pad, 'utf8')).toContain('FOUT services.csv:9 status is niet actief: overgeslagen [Gestopt]\n')
    expect(readFileSync(pad, 'utf8')).toContain('LET_OP schedules.csv geen UTF-8; gelezen als Windows-1252 (ISO-8859-1)\n')
    expect(regels.at(-1)).toMatch(/^9 gelezen, 6 bruikbaar, 2 fouten, \d+ opmerkingen\.$/)
    expect(await versies()).toEqual([])
  })

  it('keeps what stands there when the new package is empty, unreadable or lost its half', async () => {
    await roep(pakket(['a', 'b', 'c', 'd']))
    expect((await roep(pakket([]))).code).toBe(1)
    expect((await roep(join(map, 'weg.json'))).code).toBe(1)
    const half = await roep(pakket(['a']))
    expect([half.code, half.regels.at(-1)]).toEqual([
      1,
      'Niet gepubliceerd: nu staan er 4, dit zijn er 1. Klopt dat? Geef dan --ook-minder mee.',
    ])
    expect(await versies()).toEqual([1])
    expect((await roep(pakket(['a']), '--ook-minder')).code).toBe(0)
    expect(await versies()).toEqual([1, 2])
  })

  it('explains itself when used wrongly', async () => {
    for (const args of [[], ['a', 'b'], ['a', '--snel'], ['a', '--verslag']])
      expect(await roep(...args)).toEqual({ code: 2, regels: [KAART_GEBRUIK] })
  })

  it('publishes all or nothing, and keeps three versions', async () => {
    await roep(pakket(['a', 'b']))
    const twee = await db.selectFrom('kaart_aanbod').select('inhoud').execute()
    const dubbel = twee[0]?.inhoud
    if (!dubbel) throw new Error('nothing published')
    await expect(db.transaction().execute((trx) => publiceer(trx, 'GM9901', [dubbel, dubbel], new Date()))).rejects.toThrow(/duplicate key/)
    expect(await versies()).toEqual([1])
    for (const n of ['c', 'd', 'e']) await roep(pakket(['a', n]))
    expect(await versies()).toEqual([2, 3, 4])
    expect(await db.selectFrom('kaart_aanbod').select('versie').distinct().orderBy('versie').execute()).toHaveLength(3)
  })
})

describe('GET /kaart', () => {
  const api = new OpenAPIHono<AppEnv>()
  const poorten: Poorten = {
    db,
    klok: proefKlok('2026-07-01'),
    tijd: proefKlok('2026-07-01'),
    live: { luister: () => () => undefined },
    log: { info: () => undefined, fout: () => undefined },
    beller: () => Promise.resolve(null),
    config: { gemeenteId: 'GM9901', proefDag: '2026-07-01', productie: false },
  }
  registreerKaart(api, poorten)
  api.onError((e) => {
    if (e instanceof Probleem) return probleemAntwoord(e)
    throw e
  })
  const vraag = async (pad: string, headers: Record<string, string> = {}) => await api.request(pad, { headers })

  it('gives an empty kaart before the first import, and the whole one after, without a session', async () => {
    const leeg = await vraag('/kaart')
    expect([leeg.status, leeg.headers.get('etag'), await leeg.json()]).toEqual([
      200,
      'W/"kaart-0"',
      { versie: 0, gepubliceerdOp: null, aanbod: [] },
    ])
    await roep(vuil)
    const vol = await vraag('/kaart', { 'if-none-match': '"kaart-0"' })
    const body = KaartSchema.parse(await vol.json())
    expect([vol.status, body.versie, body.aanbod.length]).toEqual([200, 1, 6])
    expect(vol.headers.get('cache-control')).toBe('public, no-cache')
  })

  it('answers 304 without a body while nothing is new, and 200 after the next version', async () => {
    await roep(pakket(['a', 'b']))
    const tag = (await vraag('/kaart')).headers.get('etag') ?? ''
    for (const kop of [tag, tag.replace('W/', ''), `"x", ${tag}`]) {
      const weer = await vraag('/kaart', { 'if-none-match': kop })
      expect([weer.status, await weer.text(), weer.headers.get('etag')]).toEqual([304, '', tag])
    }
    await roep(pakket(['a', 'c']))
    const nieuw = await vraag('/kaart', { 'if-none-match': tag })
    expect(nieuw.status).toBe(200)
    expect(KaartSchema.parse(await nieuw.json()).aanbod.map((a) => a.naam)).toEqual(['a', 'c'])
  })

  it('sends it small to who can read that, whole to who cannot', async () => {
    await roep(vuil)
    const klein = await vraag('/kaart', { 'accept-encoding': 'br, gzip' })
    expect([klein.headers.get('content-encoding'), klein.headers.get('vary')]).toEqual(['gzip', 'accept-encoding'])
    const bytes = await klein.arrayBuffer()
    const uitgepakt = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
    const heel = await (await vraag('/kaart')).text()
    expect(uitgepakt).toBe(heel)
    expect(bytes.byteLength).toBeLessThan(heel.length / 2)
  })

  it('gives one offer, and 404 for an unknown one', async () => {
    await roep(pakket(['a']))
    const id = KaartSchema.parse(await (await vraag('/kaart')).json()).aanbod[0]?.id ?? ''
    expect(await (await vraag(`/kaart/aanbod/${id}`)).json()).toMatchObject({ id, naam: 'a' })
    expect((await vraag('/kaart/aanbod/aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa')).status).toBe(404)
  })
})
