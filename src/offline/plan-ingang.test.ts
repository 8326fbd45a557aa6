import { expect, test } from 'vitest'
import { type Tab, type Toestel, Wereld, adem } from '../../tests/sync/wereld.ts'
import type { PlanPoort } from './plan-poort.ts'
import type { PlanDocument } from './plandoc.ts'

const P = 'persoon-a'

async function begin(): Promise<{ w: Wereld; toestel: Toestel; tab: Tab; plan: PlanPoort; doc: PlanDocument }> {
  const w = new Wereld(23)
  w.loket.maakDocument('doc').doc.getText('wil').insert(0, 'Begin. ')
  const toestel = w.toestel()
  const tab = await toestel.tab()
  await tab.offline.apparaat.kiesModus('EIGEN')
  await toestel.meldAan(P)
  await w.tijd.verstrijk(100)
  const plan = await tab.offline.plan()
  const doc = plan.open(P, 'doc')
  await w.tijd.verstrijk(2_000)
  return { w, toestel, tab, plan, doc }
}

/** What a screen shows at the first moment that it shows a field. */
async function eersteBeeld(doc: PlanDocument): Promise<string> {
  while (doc.beeld.fase === 'LADEN') await adem(1)
  return `${doc.beeld.fase}: ${doc.tekst('wil').toString()}`
}

test('PLAN15 a screen that opens a part right after another left it shows the words that were just typed', async () => {
  const { w, plan, doc } = await begin()
  doc.tekst('wil').insert(0, 'rust ')
  // One press leads from one screen to the next: nothing of those words is on the disk yet.
  plan.los(doc)
  const weer = plan.open(P, 'doc')
  expect(await eersteBeeld(weer)).toBe('OPEN: rust Begin. ')
  await w.tijd.verstrijk(2_000)
  weer.tekst('wil').insert(0, 'meer ')
  plan.los(weer)
  await adem(1)
  expect(await eersteBeeld(plan.open(P, 'doc'))).toBe('OPEN: meer rust Begin. ')
  await w.tijd.verstrijk(2_000)
  expect(w.loket.tekst('doc', 'wil')).toBe('meer rust Begin. ')
})

test('PLAN15 a part that everybody left is let go of once its words are on disk, and hears nothing after', async () => {
  const { w, plan, doc } = await begin()
  doc.tekst('wil').insert(0, 'rust ')
  plan.los(doc)
  await w.tijd.verstrijk(2_000)
  const weer = plan.open(P, 'doc')
  expect(weer).not.toBe(doc)
  expect(await eersteBeeld(weer)).toBe('OPEN: rust Begin. ')
  weer.tekst('wil').insert(0, 'en ')
  await w.tijd.verstrijk(2_000)
  expect(doc.tekst('wil').toString()).toBe('rust Begin. ')
})

test('PLAN15 words that can be stored nowhere yet outlive the screen they were typed on', async () => {
  const { w, toestel, tab, plan, doc } = await begin()
  toestel.netwerk = false
  tab.offline.planOpslag.voegToe = () => Promise.reject(new DOMException('vol', 'QuotaExceededError'))
  doc.tekst('wil').insert(0, 'rust ')
  plan.los(doc)
  await w.tijd.verstrijk(5_000)
  expect(await eersteBeeld(plan.open(P, 'doc'))).toBe('OPEN: rust Begin. ')
  toestel.netwerk = true
  await w.tijd.verstrijk(120_000)
  expect(w.loket.tekst('doc', 'wil')).toBe('rust Begin. ')
})
