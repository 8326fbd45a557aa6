import { readFileSync } from 'node:fs'
import { inject } from 'vitest'
import type { Database } from '../server/db/database.ts'
import { openGeheugen } from '../server/db/pglite-geheugen.ts'

/** `openGeheugen` for tests: the same empty database, but in half a second, from the copy that the test run made. */
export function openTestGeheugen(): Promise<Database> {
  return openGeheugen(new Blob([readFileSync(inject('leegGeheugen'))]))
}
