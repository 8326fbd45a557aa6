import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { openTestGeheugen } from '../geheugen.ts'
import type * as FeitenModule from '../../server/kern/feiten.ts'
import type * as KernModule from '../../server/kern/rechten.ts'
import type * as DomeinModule from '../../src/domein/rechten.ts'
import { actief, GEPLANT, stand } from './geplant.ts'
import { loopLangsAlles } from './loop.ts'
import { TOESTANDEN } from './relaties.ts'
import { maakWereld, type Wereld } from './wereld.ts'

vi.mock('../../src/domein/rechten.ts', async (laad) => {
  const echt = await laad<typeof DomeinModule>()
  return {
    ...echt,
    rechtenOver: ((f) => {
      const r = echt.rechtenOver(f)
      return actief()?.rechten?.(f, r) ?? r
    }) satisfies typeof echt.rechtenOver,
    mag: ((r, gegeven, actie, deel) => {
      const soort = actief()?.mag
      if (soort === 'ZONDER_DEEL') return actie === 'LEZEN' ? r[gegeven].niveau !== 'GEEN' : r[gegeven].niveau === 'SCHRIJVEN'
      return echt.mag(r, gegeven, soort === 'LEZEN_IS_SCHRIJVEN' ? 'LEZEN' : actie, deel)
    }) satisfies typeof echt.mag,
  }
})

vi.mock('../../server/kern/feiten.ts', async (laad) => {
  const echt = await laad<typeof FeitenModule>()
  return {
    ...echt,
    laadFeiten: (async (lezer, beller, personen, dossierId, dag) => {
      const feiten = await echt.laadFeiten(lezer, beller, personen, dossierId, dag)
      const fout = actief()
      if (fout?.ingetrokkenTelt)
        for (const [id, f] of feiten) {
          const rijen = await lezer
            .selectFrom('toestemming')
            .selectAll()
            .where('persoon_id', '=', id)
            .where('ontvanger_id', '=', beller.persoonId)
            .execute()
          feiten.set(id, { ...f, toestemmingen: rijen.map((t) => ({ ...t, ingetrokken: false, bevestigd: true })) })
        }
      if (fout?.feiten) for (const [id, f] of feiten) feiten.set(id, fout.feiten(f, beller.rollen))
      return feiten
    }) satisfies typeof echt.laadFeiten,
  }
})

vi.mock('../../server/kern/rechten.ts', async (laad) => {
  const echt = await laad<typeof KernModule>()
  const { GEEN_RECHTEN } = await import('../../src/domein/rechten.ts')
  const open = (async (lezer, p, beller, dossierId) => {
    const uit = await echt.rechtenInDossier(lezer, p, beller, dossierId)
    if (!actief()?.deur || uit.size > 0) return uit
    const rijen = await lezer.selectFrom('deelnemer').select('persoon_id').where('dossier_id', '=', dossierId).execute()
    return new Map(rijen.map((r) => [r.persoon_id, GEEN_RECHTEN]))
  }) satisfies typeof echt.rechtenInDossier
  return {
    ...echt,
    rechtenInDossier: open,
    logInzage: (async (...a) => {
      if (!actief()?.geenLog) await echt.logInzage(...a)
    }) satisfies typeof echt.logInzage,
  }
})

let w: Wereld
beforeAll(async () => {
  w = await maakWereld(await openTestGeheugen())
})
afterAll(() => w.sluit())

it.each(GEPLANT)(
  'vangt: $naam',
  async (fout) => {
    const toestanden = TOESTANDEN.filter((t) => t.naam === fout.toestand)
    const zonder = await loopLangsAlles(w, { toestanden, wie: () => fout.wie, stop: true })
    expect(zonder.fouten).toEqual([])
    stand.fout = fout
    const met = await loopLangsAlles(w, {
      toestanden,
      wie: () => fout.wie,
      stop: true,
      voorVraag: () => (stand.aan = true),
      naVraag: () => (stand.aan = false),
    })
    stand.fout = null
    expect(met.fouten.length).toBeGreaterThan(0)
  },
  120_000,
)
