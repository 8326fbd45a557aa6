/**
 * Checks the sizes of the built web app, Brotli 11, against the budgets of ontwerp.md section 5. A chunk is known by
 * what is in it, not by its name, so that moving code between files cannot move it out of its budget.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'

type Stuk = { file: string; src?: string; isEntry?: boolean; imports?: string[]; css?: string[]; dynamicImports?: string[] }

const DIST = fileURLToPath(new URL('../dist', import.meta.url))
const KB = 1000

const SOORTEN: readonly { naam: string; kb: number; teken: RegExp }[] = [
  { naam: 'plandocument', kb: 25, teken: /Yjs was already imported/ },
  { naam: 'kaart op het scherm', kb: 45, teken: /leaflet-container/ },
  { naam: 'zoeken in de kaart', kb: 12, teken: /MiniSearch/ },
  { naam: 'formulieren', kb: 30, teken: /invalid_union/ },
]

/** Size in bytes as a browser receives it. */
export function brotli(inhoud: Uint8Array): number {
  return brotliCompressSync(inhoud, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: inhoud.length } })
    .length
}

/** All chunks that load with `begin`, itself included: what it imports statically. */
export function metImports(manifest: Readonly<Record<string, Stuk>>, begin: string): Set<string> {
  const gezien = new Set<string>()
  const loop = (sleutel: string): void => {
    if (gezien.has(sleutel)) return
    gezien.add(sleutel)
    for (const volgende of manifest[sleutel]?.imports ?? []) loop(volgende)
  }
  loop(begin)
  return gezien
}

const lees = (pad: string): Buffer => readFileSync(`${DIST}/${pad}`)
const maat = (paden: Iterable<string>): number => [...new Set(paden)].reduce((som, pad) => som + brotli(lees(pad)), 0)

function controleer(): boolean {
  const manifest = JSON.parse(lees('.vite/manifest.json').toString()) as Record<string, Stuk>
  const ingang = Object.keys(manifest).find((sleutel) => manifest[sleutel]?.isEntry === true)
  if (ingang === undefined) throw new Error('the manifest has no entry')
  const eerst = metImports(manifest, ingang)
  const stukken = (sleutels: Iterable<string>): Stuk[] => [...sleutels].flatMap((s) => manifest[s] ?? [])
  const regels: { naam: string; bytes: number; kb: number }[] = [
    { naam: 'eerste JavaScript', bytes: maat(stukken(eerst).map((s) => s.file)), kb: 115 },
    { naam: 'eerste CSS', bytes: maat(stukken(eerst).flatMap((s) => s.css ?? [])), kb: 8 },
  ]
  for (const thema of existsSync(`${DIST}/themas`) ? readdirSync(`${DIST}/themas`) : []) {
    if (thema.endsWith('.css')) regels.push({ naam: `thema ${thema}`, bytes: maat([`themas/${thema}`]), kb: 1 })
  }
  const later = new Set(Object.keys(manifest).filter((s) => !eerst.has(s)))
  const bestanden = new Set([...stukken(later)].map((s) => s.file).filter((f) => f.endsWith('.js')))
  for (const bestand of [...bestanden].sort()) {
    const inhoud = lees(bestand)
    const tekst = inhoud.toString()
    const soort = SOORTEN.find(({ teken }) => teken.test(tekst))
    regels.push({ naam: `${soort?.naam ?? 'later'} ${bestand.replace('assets/', '')}`, bytes: brotli(inhoud), kb: soort?.kb ?? 20 })
  }
  if (existsSync(`${DIST}/sw.js`)) regels.push({ naam: 'service worker', bytes: maat(['sw.js']), kb: 10 })
  else console.error('FOUT  dist/sw.js ontbreekt: zonder service worker is er niets zonder internet')
  for (const { naam, bytes, kb } of regels) {
    console.log(`${bytes > kb * KB ? 'FOUT' : 'goed'}  ${(bytes / KB).toFixed(1).padStart(6)} van ${String(kb).padStart(3)} kB  ${naam}`)
  }
  return existsSync(`${DIST}/sw.js`) && regels.every(({ bytes, kb }) => bytes <= kb * KB)
}

if (import.meta.main && !controleer()) process.exitCode = 1
