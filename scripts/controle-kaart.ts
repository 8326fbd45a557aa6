/**
 * Runs the importer of the sociale kaart over packages of others and reports what it makes of them. The packages are
 * no part of this repository: `node scripts/controle-kaart.ts <map of bestand> ...`. Nothing is published.
 */
import { performance } from 'node:perf_hooks'
import { leesPostcodepak } from '../server/kaart/cli.ts'
import { leesInvoer } from '../server/kaart/invoer.ts'
import { leesBestanden } from '../server/kaart/lees-bestanden.ts'
import { Verslag } from '../server/kaart/melding.ts'
import { AanbodSchema } from '../src/contract/schemas/kaart.ts'
import { leesPostcodes } from '../src/domein/postcodes.ts'

const postcodes = leesPostcodes(await leesPostcodepak())
let mis = 0
for (const pad of process.argv.slice(2)) {
  const verslag = new Verslag()
  const bestanden = await leesBestanden(pad, verslag)
  const begin = performance.now()
  const { aanbod, gelezen } = leesInvoer(bestanden, postcodes, '2026-07-01', verslag)
  const duur = Math.round(performance.now() - begin)
  const fout = aanbod.filter((a) => !AanbodSchema.safeParse(a).success)
  const ids = new Set(aanbod.map((a) => a.id)).size
  mis += fout.length + (aanbod.length - ids)
  const perReden = new Map<string, number>()
  for (const m of verslag.meldingen) perReden.set(m.reden, (perReden.get(m.reden) ?? 0) + 1)
  console.log(`${pad}: ${gelezen} gelezen, ${aanbod.length} bruikbaar, ${fout.length} buiten het contract, ${duur} ms`)
  for (const [reden, n] of [...perReden].sort((a, b) => b[1] - a[1])) console.log(`  ${String(n).padStart(5)} ${reden}`)
}
process.exitCode = mis > 0 ? 1 : 0
