import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { OpstartFout } from '../opstart-fout.ts'

const SQLITE_BUSY = 5

/** Held locks. A lock that only its taker refers to is closed, and so lost, at the next garbage collection. */
const vast = new Set<DatabaseSync>()

/** A held lock on a data folder. */
export type Slot = { geefVrij(): void }

/**
 * Takes the folder for this process alone. PGlite itself has no lock: two processes on one folder lose rows silently.
 * The lock is one of the operating system (through SQLite, which Node has built in), so that it ends with the process,
 * however that ends: there is no stale lock to judge and no race in taking one over. `slot.pid` is only for the message.
 * @throws OpstartFout when another process holds the folder or when it cannot be written.
 */
export function neemSlot(map: string): Slot {
  const bestand = join(map, 'slot')
  const wie = join(map, 'slot.pid')
  let slot: DatabaseSync | undefined
  try {
    mkdirSync(map, { recursive: true, mode: 0o700 })
    slot = new DatabaseSync(bestand)
    slot.exec('begin exclusive')
    writeFileSync(wie, `${process.pid}\n`)
  } catch (fout) {
    slot?.close()
    throw new OpstartFout(
      isBezet(fout)
        ? `De map ${map} is al in gebruik door een ander loket${pidUit(wie)}. Stop dat eerst, of kies een andere map met DATA_MAP.`
        : `In de map ${map} kan niet geschreven worden (${code(fout)}). Geef schrijfrecht, of kies een andere map met DATA_MAP.`,
      { cause: fout },
    )
  }
  const held = slot
  vast.add(held)
  return {
    geefVrij() {
      if (!vast.delete(held)) return
      rmSync(wie, { force: true })
      held.close()
    },
  }
}

function isBezet(fout: unknown): boolean {
  return fout instanceof Error && 'errcode' in fout && fout.errcode === SQLITE_BUSY
}

function code(fout: unknown): string {
  return fout instanceof Error && 'code' in fout ? String(fout.code) : 'EIO'
}

function pidUit(bestand: string): string {
  try {
    return ` (proces ${readFileSync(bestand, 'utf8').trim()})`
  } catch {
    return ''
  }
}
