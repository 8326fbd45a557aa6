import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { DOSSIERS, PERSONEN, type ProefNaam } from '../../server/proef/personen.ts'
import { vanBase64 } from '../../src/lib/base64.ts'
import { type TestLoket, type Vraag, WIE, openLoket, vraagVia } from '../loket.ts'
import { type Opzet, speel } from './schema.ts'
import type { Wereld } from './wereld.ts'

const AANTAL = Number(process.env['SYNC_ECHT'] ?? 4)
const BEGIN = Number(process.env['SYNC_ZAAD'] ?? Math.floor(Math.random() * 1e9))
const WIE_ID = (id: string | null): ProefNaam | null => {
  for (const naam of ['mark', 'els'] as const) if (PERSONEN[naam].id === id) return naam
  return null
}

let loket: TestLoket
let vraag: Vraag

beforeAll(async () => {
  loket = await openLoket()
  vraag = vraagVia((r) => loket.app.fetch(r))
})
afterAll(() => loket.sluit())

type Items<T> = { items: T[] }
type PlanVorm = { documenten: { id: string; soort: string; persoonId: string | null; leefgebied: string | null; mag: string }[] }

/** The real app on its database, with two parents who write about one child. */
async function echteOpzet(): Promise<(w: Wereld) => Opzet> {
  const plan = `/dossiers/${DOSSIERS.deGraaf}/plan`
  await vraag('mark', 'POST', plan, { personen: [PERSONEN.joris.id] })
  const { documenten } = ((await vraag('mark', 'GET', plan)).body as { plan: PlanVorm }).plan
  const docs = documenten
    .filter((d) => d.persoonId === PERSONEN.joris.id && d.leefgebied !== null && d.mag === 'SCHRIJVEN')
    .map((d) => d.id)
  const draad = (
    (await vraag('mark', 'GET', `/dossiers/${DOSSIERS.deGraaf}/draden`)).body as Items<{ id: string; soort: string }>
  ).items.find((d) => d.soort === 'GEZIN')
  if (!draad || docs.length < 2) throw new Error('De proefgezinnen zijn veranderd: geen gezinsdraad of geen delen.')
  // Two of the many documents per schedule, so that the devices meet in them.
  let beurt = 0
  return (w) => {
    const gekozen = docs.slice((beurt * 2) % (docs.length - 1), ((beurt * 2) % (docs.length - 1)) + 2)
    beurt++
    const gestuurd = new Set<string>()
    w.beantwoord = async (v, persoonId) => {
      const antwoord = await vraag(WIE_ID(persoonId), v.methode, v.pad, v.body, {
        headers: { ...v.kop, ...(persoonId === null ? {} : { [WIE]: persoonId }) },
        ...(v.kop?.['Idempotency-Key'] ? { sleutel: v.kop['Idempotency-Key'] } : {}),
      })
      // The clock of the test loket stands still on its day: the device learns that from its answers (DEV4).
      return { status: antwoord.status, body: antwoord.body, op: loket.poorten.tijd.nu().getTime() }
    }
    return {
      personen: [PERSONEN.mark.id, PERSONEN.els.id],
      docs: gekozen,
      velden: ['wil', 'goed'],
      opdracht: (id) => {
        gestuurd.add(id)
        return { pad: `/draden/${draad.id}/berichten`, body: { tekst: id, overPersoonId: null } }
      },
      tekst: async (doc, veld) => {
        const { update } = (await vraag('mark', 'GET', `/plandocumenten/${doc}`)).body as { update: string }
        const ydoc = new Y.Doc()
        Y.applyUpdate(ydoc, vanBase64(update))
        return ydoc.getText(veld).toString()
      },
      effecten: async () => {
        const rijen = await loket.database.db.selectFrom('bericht').select('tekst').execute()
        return rijen.map((r) => r.tekst).filter((t) => gestuurd.has(t))
      },
    }
  }
}

test(`SYNC3 against the real app: ${AANTAL} random schedules lose and double nothing`, { timeout: 300_000 }, async () => {
  const opzet = await echteOpzet()
  const som = { teksten: 0, opdrachten: 0, kills: 0, verzoeken: 0 }
  for (let i = 0; i < AANTAL; i++) {
    const u = await speel(BEGIN + i, 50, undefined, opzet)
    expect(u.fouten, `replay: SYNC_ZAAD=${u.zaad} SYNC_ECHT=1`).toEqual([])
    som.teksten += u.teksten
    som.opdrachten += u.opdrachten
    som.kills += u.kills
    som.verzoeken += u.verzoeken
  }
  console.info(`seed ${BEGIN}: ${JSON.stringify(som)}`)
  expect(som.teksten).toBeGreaterThan(AANTAL)
  expect(som.opdrachten).toBeGreaterThan(AANTAL)
  expect(loket.fouten).toEqual([])
})
