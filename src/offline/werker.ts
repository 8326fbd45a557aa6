import type { Workbox } from 'workbox-window'

/** 'NIEUW': a new version waits for the person's word. 'GEWISSELD': another tab took it; this page still runs the old one. */
export type WerkerStaat = 'RUST' | 'NIEUW' | 'GEWISSELD'

const PAD = '/sw.js'
/** iOS does not look for a new worker when an installed app comes back to the front. */
const UPDATE_MS = 60 * 60_000
/** A first install that broke off (one of some hundred files did not come) is tried again after this long, then longer. */
const HERKANS_MS = 5_000
/** After this long a press on 'Nieuwe versie laden' goes round the worker. */
const UITERLIJK_MS = 6_000
const OPNIEUW_MS = 1000

let staat: WerkerStaat = 'RUST'
let werker: Workbox | null = null
let zelfGevraagd = false
const luisteraars = new Set<() => void>()

function zet(nieuw: WerkerStaat): void {
  staat = nieuw
  for (const doe of luisteraars) doe()
}

export function werkerStaat(): WerkerStaat {
  return staat
}
export function bijWerker(doe: () => void): () => void {
  luisteraars.add(doe)
  return () => luisteraars.delete(doe)
}

type Beleid = { createScriptURL(pad: string): unknown }
type MetBeleid = { trustedTypes?: { createPolicy(naam: string, regels: { createScriptURL(pad: string): string }): Beleid } }

/** The address of the worker as the CSP demands it: only this one can ever be made. */
function vertrouwdPad(): string {
  const { trustedTypes } = globalThis as MetBeleid
  const beleid = trustedTypes?.createPolicy('loket-worker', {
    createScriptURL: (pad) => {
      if (pad !== PAD) throw new TypeError('Unknown worker')
      return pad
    },
  })
  // A TrustedScriptURL is no string, but stands wherever a script's address may stand.
  return (beleid?.createScriptURL(PAD) ?? PAD) as string
}

/** Registers the worker and watches for a new version. Only in a build: in development there is no worker. */
export async function startWerker(): Promise<void> {
  // The demo's own worker stands at this very place: a second registration would put it out.
  if (!import.meta.env.PROD || import.meta.env.MODE === 'demo' || werker || !('serviceWorker' in navigator)) return
  const { Workbox: Wb } = await import('workbox-window')
  const w = new Wb(vertrouwdPad(), { updateViaCache: 'none' })
  werker = w
  w.addEventListener('waiting', () => zet('NIEUW'))
  let hadWerker = navigator.serviceWorker.controller !== null
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    // The very first worker takes a page that it did not change.
    if (!hadWerker) hadWerker = true
    else if (zelfGevraagd) location.reload()
    else zet('GEWISSELD')
  })
  // The browser forgets a worker that never got installed, and does not try again while the page stands: somebody who
  // opened the loket on a bad line would have nothing without one.
  const kijk = async (): Promise<void> => {
    const bekend = await navigator.serviceWorker.getRegistration().catch(() => undefined)
    await (bekend ? w.update() : w.register()).catch(() => undefined)
  }
  let herkans = HERKANS_MS
  w.addEventListener('redundant', () => {
    setTimeout(() => void kijk(), herkans)
    herkans = Math.min(herkans * 2, UPDATE_MS)
  })
  await kijk()
  setInterval(() => void kijk(), UPDATE_MS)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void kijk()
  })
}

/** Takes the new version: the person asked for it. `eerst` writes what is typed; the page then loads anew. */
export async function neemNieuweVersie(eerst: () => Promise<void>): Promise<void> {
  await eerst()
  if (staat === 'GEWISSELD') return location.reload()
  zelfGevraagd = true
  // Again until this page is replaced: a browser may put off the change while the old worker answers a request, and
  // a press on the button would then do nothing that anybody sees.
  const vraag = (): void => werker?.messageSkipWaiting()
  vraag()
  setInterval(vraag, OPNIEUW_MS)
  // And when it keeps putting it off: without a registration the next load comes from the loket itself, which is new.
  setTimeout(() => void zonderWerker(), UITERLIJK_MS)
}

async function zonderWerker(): Promise<void> {
  const registratie = await navigator.serviceWorker.getRegistration().catch(() => undefined)
  await registratie?.unregister().catch(() => false)
  location.reload()
}
