import { PGlite } from '@electric-sql/pglite'
import { http } from 'msw'
import { setupWorker } from 'msw/browser'
import postcodesAdres from '../public/postcodes.json?url'
import kaartAdres from '../server/proef/kaart/services.json?url'
import { maakApp } from '../server/app.ts'
import { migreer } from '../server/db/migreren.ts'
import { pgliteDatabase, pgliteParsers, startParams } from '../server/db/pglite-gedeeld.ts'
import { LIVE_KANAAL } from '../server/kern/live.ts'
import { maakLiveBus } from '../server/kern/live-bus.ts'
import type { Poorten } from '../server/kern/poorten.ts'
import { proefGroepen } from '../server/proef/groepen.ts'
import { PERSONEN, PROEF_GEMEENTE } from '../server/proef/personen.ts'
import { type ProefBestanden, zaaiProef } from '../server/proef/zaaien.ts'
import { echteKlok, proefKlok } from '../src/lib/klok.ts'
import { loketHandlers } from './handlers.ts'

const PROEF_DAG = '2026-07-01'
/** Who is signed in stands per tab, so that two tabs can be two people. */
const WIE = 'demo-persoon'

/**
 * The loket without a server: the server app runs in this page, on a database that this browser keeps. For showing
 * it, never for real data.
 */
export async function startDemo(): Promise<void> {
  if (globalThis.location.pathname.startsWith('/aanmelden')) return kiesPersoon()
  const pg = await PGlite.create({
    dataDir: 'idb://loket-demo',
    parsers: pgliteParsers,
    startParams: [...PGlite.defaultStartParams, ...startParams],
  })
  const database = pgliteDatabase(pg, { onderhoud: async () => void (await pg.exec('vacuum analyze')), sluit: () => pg.close() })
  await migreer(database.db)
  const bus = maakLiveBus()
  await database.luister(LIVE_KANAAL, bus.bijLading, bus.bijVerlies)
  const poorten: Poorten = {
    db: database.db,
    klok: proefKlok(PROEF_DAG),
    tijd: echteKlok,
    live: bus,
    log: { info: () => {}, fout: () => {} },
    // Cookies do not pass through the mock: the session is this variable.
    beller: () => {
      const persoon = Object.values(PERSONEN).find((p) => p.id === sessionStorage.getItem(WIE))
      return Promise.resolve(
        persoon ? { gemeenteId: PROEF_GEMEENTE.id, persoonId: persoon.id, sessieId: 'demo', rollen: [...persoon.rollen] } : null,
      )
    },
    config: { gemeenteId: PROEF_GEMEENTE.id, proefDag: PROEF_DAG, productie: false },
  }
  await zaaiProef(poorten, await bestanden())
  const app = maakApp(poorten)
  const afmelden = http.post('*/api/v1/sessie/afmelden', async ({ request }) => {
    const antwoord = await app.fetch(request)
    sessionStorage.removeItem(WIE)
    return antwoord
  })
  const werker = setupWorker(afmelden, ...loketHandlers(app))
  await werker.start({ quiet: true, onUnhandledFrame: 'bypass', serviceWorker: { url: '/mockServiceWorker.js' } })
}

async function bestanden(): Promise<ProefBestanden> {
  const [kaart, postcodes] = await Promise.all([fetch(kaartAdres), fetch(postcodesAdres)])
  return {
    kaart: [{ naam: 'services.json', tekst: await kaart.text() }],
    postcodes: (await postcodes.json()) as ProefBestanden['postcodes'],
  }
}

/** The page that stands in for the sign-in: choose who to be. Never returns, the page goes on by itself. */
function kiesPersoon(): Promise<never> {
  const terug = new URLSearchParams(globalThis.location.search).get('terug') ?? '/'
  const groepen = proefGroepen()
  const blad = document.createElement('main')
  blad.className = 'lk-stapel demo-kies'
  for (const groep of groepen) {
    const kop = document.createElement('h2')
    kop.textContent = groep.titel
    blad.append(kop)
    for (const persoon of groep.personen) {
      const knop = document.createElement('button')
      knop.type = 'button'
      knop.textContent = `${persoon.naam}. ${persoon.uitleg}`
      knop.addEventListener('click', () => {
        sessionStorage.setItem(WIE, persoon.id)
        globalThis.location.assign(terug.startsWith('/') ? terug : '/')
      })
      blad.append(knop)
    }
  }
  document.body.replaceChildren(blad)
  return new Promise(() => {})
}
