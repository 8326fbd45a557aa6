import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import gevalA from '../../server/proef/gevallen/geval-a.json' with { type: 'json' }
import gevalB from '../../server/proef/gevallen/geval-b.json' with { type: 'json' }
import { DOSSIERS } from '../../server/proef/personen.ts'
import { REGELSETTEN } from '../../src/contract/lijsten/geld.ts'
import { centUitMachine } from '../../src/domein/geld.ts'
import { openTestLoket, type TestLoket } from './loket.ts'
import { A, B, OPENEN_MS } from './loket-zetten.ts'

const GEVALLEN = [
  { geval: 'A', bestand: gevalA, wie: 'sanne', dossierId: DOSSIERS.sanne, id: A },
  { geval: 'B', bestand: gevalB, wie: 'mark', dossierId: DOSSIERS.deGraaf, id: B },
] as const

describe.each(REGELSETTEN)('the worked cases over the API under regelset %s', (regelset) => {
  let loket: TestLoket
  beforeAll(async () => {
    loket = await openTestLoket()
  }, OPENEN_MS)
  beforeEach(async () => {
    await loket.herstel()
    if (regelset === 'R') return
    await loket.database.db
      .updateTable('instelling')
      .set({ waarde: JSON.stringify(regelset), grond: 'Convenant' })
      .where('sleutel', '=', 'regelset')
      .execute()
  })
  afterAll(async () => {
    await loket.database.sluit()
  })

  it.each(GEVALLEN)('geval $geval: every row, month, bron, total and the forecast', async ({ bestand, wie, dossierId, id }) => {
    const b = await loket.budget(wie, dossierId)
    expect(b.regels.regelset).toBe(regelset)
    expect(b.potjes).toHaveLength(bestand.potjes.length)
    for (const p of bestand.potjes) {
      const gezien = b.potjes.find((x) => x.id === id(p.id))
      expect({ code: p.id, naam: gezien?.naam, ...gezien?.stand }).toMatchObject({
        code: p.id,
        naam: p.naam,
        budgetCent: centUitMachine(p.budget),
        overCent: centUitMachine(p.over),
        geplandCent: centUitMachine(p.gepland),
        bindendCent: centUitMachine(p.bindend),
        nogVrijCent: centUitMachine(p.nog_vrij),
        bovenBudgetCent: 0,
      })
      const maanden = new Map(gezien?.maanden.map((m) => [m.maand, m.cent]))
      expect(p.besteed.map((_, nr) => maanden.get(`2026-${String(nr + 1).padStart(2, '0')}`) ?? 0)).toEqual(p.besteed.map(centUitMachine))
    }
    expect(b.bronnen.map((bron) => bron.bedragCent).toSorted((x, y) => x - y)).toEqual(
      bestand.sources.map((bron) => centUitMachine(bron.bedrag)).toSorted((x, y) => x - y),
    )
    for (const bron of b.bronnen) expect(bron.stand?.budgetCent).toBe(bron.bedragCent)
    expect(b.totaal).toMatchObject({
      budgetCent: centUitMachine(bestand.totaal),
      betaaldCent: centUitMachine(bestand.besteed_h1),
      overCent: centUitMachine(bestand.over),
    })
    expect(b.prognose?.terugbetalenCent).toBe(0)
  })

  it('what is left goes where domein.md says', async () => {
    const b = await loket.budget('mark', DOSSIERS.deGraaf)
    expect(b.prognose).toMatchObject({
      betaaldCent: centUitMachine(gevalB.prognose.besteed),
      nogTeBestedenCent: centUitMachine(gevalB.prognose.nog_te_besteden),
      blijftOverCent: centUitMachine(gevalB.prognose.blijft_over),
    })
    expect(b.prognose?.rest.every((r) => r.regel === 'TERUG_NAAR_GEMEENTE')).toBe(true)
  })
})
