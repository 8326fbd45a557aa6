import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PGlite } from '@electric-sql/pglite'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** file with a just made, empty PGlite: opening from it takes a fraction of making one anew */
    leegGeheugen: string
  }
}

const CACHE = fileURLToPath(new URL('../node_modules/.cache/loket', import.meta.url))

/** Makes the empty database once per version of PGlite and of what it is started with. */
export default async function klaar(project: TestProject): Promise<void> {
  const hash = createHash('sha256')
  for (const pad of ['../node_modules/@electric-sql/pglite/package.json', '../server/db/pglite-gedeeld.ts']) {
    hash.update(readFileSync(new URL(pad, import.meta.url)))
  }
  const bestand = join(CACHE, `leeg-${hash.digest('hex').slice(0, 16)}.tar`)
  if (!existsSync(bestand)) {
    mkdirSync(CACHE, { recursive: true })
    const { maakGeheugen } = await import('../server/db/pglite-geheugen.ts')
    const pg: PGlite = await maakGeheugen()
    const dump = await pg.dumpDataDir('none')
    await pg.close()
    const tijdelijk = `${bestand}.${process.pid}`
    writeFileSync(tijdelijk, new Uint8Array(await dump.arrayBuffer()))
    // Whole or not at all: two test commands may do this at once.
    renameSync(tijdelijk, bestand)
  }
  project.provide('leegGeheugen', bestand)
}
