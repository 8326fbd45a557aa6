// Writes what is sent compressed beside each file of the build, once and as small as it gets: compressing at every
// start of the server cost a second and a half of somebody's wait.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

/** Pages are filled at the start of the server; pictures and fonts are compressed already. */
const NIET = new Set(['.html', '.png', '.woff2', '.br'])
const VANAF_BYTES = 500

const map = process.argv[2] ?? 'dist'
const knijp = promisify(brotliCompress)
await Promise.all(
  readdirSync(map, { recursive: true, withFileTypes: true })
    .filter((d) => d.isFile() && d.name !== '.stempel' && !NIET.has(extname(d.name)))
    .map(async (d) => {
      const naam = join(d.parentPath, d.name)
      const bytes = readFileSync(naam)
      if (bytes.byteLength < VANAF_BYTES) return
      writeFileSync(`${naam}.br`, await knijp(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }))
    }),
)
