import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { leesConfig, luisterFout } from './config.ts'

test('without any variable the loket is a trial on one day, on a folder', () => {
  expect(leesConfig({ PATH: '/bin', POORT: '' })).toEqual({
    productie: false,
    poort: 8080,
    adres: '127.0.0.1',
    basisUrl: null,
    database: { soort: 'map', pad: resolve('data') },
    proefDag: '2026-07-01',
    aanmelden: { soort: 'proef' },
  })
})

const productie = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgresql://loket:geheim@db/loket',
  BASIS_URL: 'https://loket.voorbeeld.example/',
  OIDC_UITGEVER: 'https://inloggen.voorbeeld.example',
  OIDC_CLIENT_ID: 'loket',
  OIDC_CLIENT_SECRET: 'geheim',
}

test('production runs on the real clock, PostgreSQL and a real sign-in', () => {
  expect(leesConfig(productie)).toMatchObject({
    productie: true,
    basisUrl: 'https://loket.voorbeeld.example',
    proefDag: null,
    database: { soort: 'postgres' },
    aanmelden: { soort: 'oidc', clientId: 'loket' },
  })
})

test.each([
  [{ POORT: '70000' }, /POORT: geef een getal van 0 tot en met 65535/],
  [{ POORT: 'acht' }, /POORT: geef een getal/],
  [{ DATABASE_URL: 'mysql://geheim@x/y' }, /DATABASE_URL: geef een adres dat begint met postgres/],
  [{ KLOK: '2026-02-30' }, /KLOK: kies echt, of een dag/],
  [{ NODE_ENV: 'prod' }, /NODE_ENV: kies production/],
  [{ OIDC_CLIENT_ID: 'loket' }, /horen bij elkaar/],
  [{ NODE_ENV: 'production' }, /DATABASE_URL: in productie.*OIDC_UITGEVER.*BASIS_URL/],
  [{ ...productie, KLOK: '2026-07-01' }, /KLOK: in productie/],
  [{ ...productie, BASIS_URL: 'http://x.example' }, /BASIS_URL: in productie/],
])('%o is refused in words', (omgeving, melding) => {
  expect(() => leesConfig(omgeving)).toThrow(melding)
  expect(() => leesConfig(omgeving)).not.toThrow(/geheim/)
})

test('a port in use says which other one to try', () => {
  const fout = Object.assign(new Error('listen'), { code: 'EADDRINUSE' })
  expect(luisterFout(fout, 8080).message).toContain('POORT=8081 npm start')
})
