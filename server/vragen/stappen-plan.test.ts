import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openTestLoket, type TestLoket } from '../../tests/boeken/loket.ts'
import type { Plan } from '../../src/contract/schemas/plan.ts'
import type { Stap, Taak } from '../../src/contract/schemas/start.ts'
import { naarBase64 } from '../../src/lib/base64.ts'
import { DOSSIERS, PERSONEN, type ProefNaam } from '../proef/personen.ts'

type Stappen = { nu: number; stappen: Stap[]; taken: Taak[] }

const PAD = `/dossiers/${DOSSIERS.deGraaf}`

let loket: TestLoket
beforeAll(async () => {
  loket = await openTestLoket()
}, 60_000)
afterAll(() => loket.database.sluit())

/** Writes one answer for this person and hands in. @returns the id of the version */
async function stuurOp(wie: ProefNaam, persoonId: string, tekst: string, pad = PAD): Promise<string> {
  await loket.als(wie).stuur(`${pad}/plan`, { personen: [persoonId] })
  const { plan } = (await loket.als(wie).lees<{ plan: Plan }>(`${pad}/plan`)).body
  const deel = plan.documenten.find((d) => d.soort === 'VERHAAL' && d.persoonId === persoonId)
  const doc = new Y.Doc()
  doc.getText('verhaal').insert(0, tekst)
  const update = { update: naarBase64(Y.encodeStateAsUpdate(doc)), clientId: doc.clientID, epoch: 1 }
  expect((await loket.als(wie).stuur(`/plandocumenten/${deel?.id}/updates`, update)).status).toBe(200)
  const op = await loket.als(wie).stuur<{ versieId: string }>(`/plannen/${plan.id}/opsturen`, { standen: [] })
  expect(op.status).toBe(200)
  return op.body.versieId
}

const teLezen = async (wie: ProefNaam): Promise<(string | null)[]> => {
  const { taken } = (await loket.als(wie).lees<{ taken: Taak[] }>(`${PAD}/stappen`)).body
  return taken.filter((t) => t.soort === 'PLAN_LEZEN').map((t) => t.doelId)
}

async function beantwoord(versieId: string, persoonId: string): Promise<void> {
  const deel = { persoonId, deel: 'VERHAAL', oordeel: 'ZO', tekst: '', gezien: null }
  expect((await loket.als('fatima').stuur(`/planversies/${versieId}/delen`, deel)).status).toBe(200)
  expect((await loket.als('fatima').stuur(`/planversies/${versieId}/versturen`, { inleiding: '' })).status).toBe(200)
}

test('beside a budget that runs each plan without an answer is work for the consulent, and only for the consulent', async () => {
  expect(await teLezen('fatima')).toEqual([])
  const bram = await stuurOp('mark', PERSONEN.bram.id, 'Bram wil leren plannen.')
  const thijs = await stuurOp('thijs', PERSONEN.thijs.id, 'Ik wil op mezelf wonen.')
  expect(await teLezen('fatima')).toEqual([bram, thijs])
  for (const wie of ['mark', 'thijs', 'els'] as const) expect([wie, await teLezen(wie)]).toEqual([wie, []])

  await beantwoord(bram, PERSONEN.bram.id)
  expect(await teLezen('fatima')).toEqual([thijs])
  // Answered before, and handed in anew; what nobody reads any more is no work.
  const weer = await stuurOp('mark', PERSONEN.bram.id, 'En hij wil naar judo. ')
  const nieuwste = await stuurOp('mark', PERSONEN.bram.id, 'Elke week. ')
  expect(await teLezen('fatima')).toEqual([thijs, nieuwste])
  expect(weer).not.toBe(nieuwste)
})

test('what a parent hands in for one child is not the plan of a brother who hands in for himself', async () => {
  const pad = `/dossiers/${DOSSIERS.okaforJansen}`
  const stappen = async (wie: ProefNaam) => {
    const { nu, stappen: alle, taken } = (await loket.als(wie).lees<Stappen>(`${pad}/stappen`)).body
    return { nu, planTot: alle[2]?.uiterlijk, taken: taken.filter((t) => t.soort === 'PLAN_MAKEN' || t.soort === 'ANTWOORD_LEZEN') }
  }
  const schrijven = (begonnen: 0 | 1) => ({
    nu: 2,
    planTot: '2026-07-07',
    taken: [{ soort: 'PLAN_MAKEN', uiterlijk: '2026-07-07', waarden: { begonnen }, doelId: null }],
  })
  // Milan lets his mother write in his plan; handing it in stays his.
  await loket.als('ilse').stuur(`${pad}/plan`, { personen: [PERSONEN.noa.id, PERSONEN.milan.id] })
  const noa = await stuurOp('ilse', PERSONEN.noa.id, 'Noa tekent graag.', pad)
  expect([await stappen('ilse'), await stappen('fatima')]).toMatchObject([
    { nu: 3, taken: [] },
    { nu: 3, taken: [] },
  ])
  expect([await stappen('milan'), await stappen('ruben')]).toEqual([schrijven(1), schrijven(0)])

  await stuurOp('milan', PERSONEN.milan.id, 'Ik wil naar een andere school.', pad)
  expect([await stappen('milan'), await stappen('ruben')]).toMatchObject([{ nu: 3, taken: [] }, schrijven(0)])
  // An answer belongs to the version it answers, also when somebody else handed in after it.
  await beantwoord(noa, PERSONEN.noa.id)
  expect(await stappen('ilse')).toMatchObject({ nu: 4, taken: [{ soort: 'ANTWOORD_LEZEN', doelId: noa }] })
  expect(await stappen('milan')).toMatchObject({ nu: 3, taken: [] })
})
