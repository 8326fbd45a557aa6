import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { AppEnv } from '../kern/poorten.ts'
import { knijp } from './knijp.ts'
import { veiligeKoppen } from './kop.ts'

const GROOT = { tekst: 'Sinds de zomer slaapt zij slecht. '.repeat(100) }

function maak(): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  app.use('*', veiligeKoppen({ csp: "default-src 'none'; script-src 'self'", https: false }))
  app.use('*', knijp)
  app.get('/groot', (c) => c.json(GROOT, 200, { etag: '"1"' }))
  app.get('/klein', (c) => c.json({ tekst: 'kort' }))
  app.post('/groot', (c) => c.json(GROOT))
  app.get('/al', (c) => c.body('ab', 200, { 'content-type': 'application/json', 'content-encoding': 'br' }))
  app.get('/blad', (c) => c.html(`<p>${GROOT.tekst}</p>`))
  app.get('/mis', (c) => c.body(JSON.stringify(GROOT), 404, { 'content-type': 'application/problem+json' }))
  return app
}
const KAN = { headers: { 'accept-encoding': 'gzip, br' } }

test('a big answer goes compressed to who can read that, with its own headers and status', async () => {
  const antwoord = await maak().request('/groot', KAN)
  expect(antwoord.status).toBe(200)
  expect(antwoord.headers.get('content-encoding')).toBe('gzip')
  expect(antwoord.headers.get('vary')).toBe('accept-encoding')
  expect(antwoord.headers.get('etag')).toBe('"1"')
  expect(antwoord.headers.get('content-type')).toMatch(/^application\/json/)
  const bytes = Buffer.from(await antwoord.arrayBuffer())
  expect(bytes.byteLength).toBeLessThan(400)
  expect(JSON.parse(gunzipSync(bytes).toString())).toEqual(GROOT)
})

test.each([
  ['who cannot read it', '/groot', {}],
  ['a small answer', '/klein', KAN],
  ['an answer to a command', '/groot', { ...KAN, method: 'POST' }],
  ['a page', '/blad', KAN],
  ['a problem', '/mis', KAN],
])('%s goes as it is', async (_wat, pad, verzoek) => {
  const app = maak()
  const antwoord = await app.request(pad, verzoek)
  expect(antwoord.headers.has('content-encoding')).toBe(false)
  expect(await antwoord.text()).toMatch(/^(?:<p>|\{"tekst":").*(?:\}|<\/p>)$/u)
})

test('what was compressed before is not compressed again', async () => {
  const antwoord = await maak().request('/al', KAN)
  expect(antwoord.headers.get('content-encoding')).toBe('br')
  expect(await antwoord.text()).toBe('ab')
})

test('data may load nothing at all, a page what the loket gave it', async () => {
  const app = maak()
  const beleid = async (pad: string): Promise<string | null> => (await app.request(pad, KAN)).headers.get('content-security-policy')
  expect(await beleid('/groot')).toBe("default-src 'none'; frame-ancestors 'none'")
  expect(await beleid('/mis')).toBe("default-src 'none'; frame-ancestors 'none'")
  expect(await beleid('/blad')).toBe("default-src 'none'; script-src 'self'")
})
