import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** folder of a server that loaded the demo families and stopped; each scenario begins on a copy of its own */
    proefMap: string
  }
}

/** Starts the server once on an empty folder, as a newcomer does. Doing that for each scenario took most of their time. */
export default async function klaar(project: TestProject): Promise<() => void> {
  const map = mkdtempSync(join(tmpdir(), 'loket-proef-'))
  const server = await startServer({ map })
  await server.ruimOp()
  project.provide('proefMap', map)
  return () => rmSync(map, { recursive: true, force: true })
}
