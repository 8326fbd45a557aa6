import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe } from 'vitest'
import { expect, FORMATEN, test, type Formaat } from '../browser.ts'
import { vrijePoort } from '../postgres.ts'
import { weigering } from '../server.ts'

describe.each(Object.keys(FORMATEN) as Formaat[])('%s', (formaat) => {
  test('the loket opens, a parent signs in, and nothing complains', async ({ persoon }) => {
    const ouder = await persoon({ formaat })
    const antwoord = await ouder.page.goto('/')
    expect(antwoord?.status()).toBe(200)
    await expect.poll(() => ouder.page.getByRole('heading', { level: 1 }).count()).toBe(1)
    await ouder.logIn('ilse')
    await expect.poll(() => ouder.page.getByRole('main').innerText()).toContain('Ilse')
  })
})

test('a start that cannot be is refused in one line without a stack', async ({ loket }) => {
  const bezetteMap = mkdtempSync(join(tmpdir(), 'loket-weiger-'))
  const poort = await weigering({ POORT: String(loket.poort), DATA_MAP: bezetteMap })
  expect(poort).toMatchObject({ code: 1, uit: '' })
  expect(poort.fout).toBe(
    `Poort ${loket.poort} is al in gebruik. Stop het andere programma, of kies een andere poort: POORT=${loket.poort + 1} npm start\n`,
  )
  const vrij = await vrijePoort()
  const server = await weigering({ POORT: '0', DATABASE_URL: `postgres://x:geheim@127.0.0.1:${vrij}/x` })
  expect(server).toEqual({
    code: 1,
    uit: '',
    fout: `PostgreSQL op 127.0.0.1:${vrij}/x is niet te bereiken (ECONNREFUSED). Controleer DATABASE_URL.\n`,
  })
  const instelling = await weigering({ POORT: 'x' })
  expect(instelling.code).toBe(1)
  expect(instelling.fout).toMatch(/^De instellingen kloppen niet\. POORT: [^\n]+\n$/)
})
