import { closeSync, fdatasyncSync, fsyncSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { OpstartFout } from '../opstart-fout.ts'
import type { Database } from './database.ts'
import { pgliteDatabase, pgliteParsers, startParams } from './pglite-gedeeld.ts'
import { neemSlot } from './slot.ts'

type Stroom = { nfd?: number; node: unknown }
type EmscriptenNodefs = {
  realPath(node: unknown): string
  stream_ops: { fsync?: (stroom: Stroom) => number }
}

/**
 * NodeFS that really writes to disk. As PGlite comes it never calls fsync: after a simulated power loss 16 of 16
 * folders would not open any more. Leans on internals of exactly 0.5.16; `pglite.test.ts` counts fsyncs per commit,
 * so that an upgrade that breaks this fails there and not at a gemeente.
 */
class DuurzaamNodeFS extends NodeFS {
  fsyncs = 0

  override async init(...args: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const resultaat = await super.init(...args)
    resultaat.emscriptenOpts.preRun = [
      ...(resultaat.emscriptenOpts.preRun ?? []),
      (module: { NODEFS?: EmscriptenNodefs }) => {
        const nodefs = module.NODEFS
        if (nodefs === undefined) {
          throw new Error('PGlite without NODEFS: cannot be made durable')
        }
        nodefs.stream_ops.fsync = (stroom) => {
          this.fsyncs += 1
          if (stroom.nfd !== undefined) fdatasyncSync(stroom.nfd)
          else fsyncMap(nodefs.realPath(stroom.node))
          return 0
        }
      },
    ]
    return resultaat
  }
}

/** A new file name is only safe when its directory is on disk as well; Windows cannot do that and does not need it. */
function fsyncMap(pad: string): void {
  if (process.platform === 'win32') return
  const fd = openSync(pad, 'r')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

const ELKE_MINUUT_MS = 60_000
const CHECKPOINT_VANAF_BYTES = 4 * 1024 * 1024
const VACUUM_VANAF_BYTES = 32 * 1024 * 1024

/** PGlite on a folder, with the number of fsyncs so far (for tests). */
export type MapDatabase = Database & { fsyncs(): number }

/**
 * Opens the embedded database on folder `pad`, for this process alone, and keeps it small: in PGlite nothing
 * checkpoints or vacuums by itself (a table of 20,000 rows grew to 715 MB).
 * @throws OpstartFout when the folder is in use, cannot be written, or holds something that does not open.
 */
export async function openMap(pad: string): Promise<MapDatabase> {
  const slot = neemSlot(pad)
  try {
    const fs = new DuurzaamNodeFS(join(pad, 'postgres'))
    const pg = await PGlite.create({
      fs,
      parsers: pgliteParsers,
      startParams: [...PGlite.defaultStartParams.filter((param) => param !== '-F'), '-c', 'wal_sync_method=fsync', ...startParams],
    })
    const plek = await walPlek(pg)
    let checkpoint = plek
    let vacuum = plek
    const onderhoud = async (altijd: boolean): Promise<void> => {
      const nu = await walPlek(pg)
      if (altijd || nu - checkpoint > CHECKPOINT_VANAF_BYTES) {
        await pg.exec('checkpoint')
        checkpoint = nu
      }
      if (altijd || nu - vacuum > VACUUM_VANAF_BYTES) {
        await pg.exec('vacuum analyze')
        vacuum = nu
      }
    }
    let bezig: Promise<void> = Promise.resolve()
    const klok = setInterval(() => {
      bezig = bezig.then(() => onderhoud(false))
    }, ELKE_MINUUT_MS)
    klok.unref()
    const database = pgliteDatabase(pg, {
      onderhoud: () => onderhoud(true),
      async sluit() {
        clearInterval(klok)
        await bezig
        if (!pg.closed) await pg.close()
        slot.geefVrij()
      },
    })
    return { ...database, fsyncs: () => fs.fsyncs }
  } catch (fout) {
    slot.geefVrij()
    throw new OpstartFout(`De gegevens in ${pad} gaan niet open. Zet een reservekopie terug, of kies een andere map met DATA_MAP.`, {
      cause: fout,
    })
  }
}

/** Bytes of write-ahead log so far: how much was written, and so how much there is to tidy. */
async function walPlek(pg: PGlite): Promise<number> {
  const { rows } = await pg.query<{ plek: number }>(`select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::int8 as plek`)
  return rows[0]?.plek ?? 0
}
