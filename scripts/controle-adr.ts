/**
 * Runs the official linter of the NL API Design Rules over openapi.json. Its rules are not part of this repository
 * (they belong to Geonovum): give their file as an argument or put it in `../shared/data/adr/linter.yaml`.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const wortel = fileURLToPath(new URL('..', import.meta.url))
const regels = process.argv[2] ?? '../shared/data/adr/linter.yaml'
if (!existsSync(new URL(`../${regels}`, import.meta.url)) && !existsSync(regels)) {
  console.log(`NL API Design Rules: overgeslagen, de regels (${regels}) staan hier niet.`)
} else {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/@stoplight/spectral-cli/dist/index.js', 'lint', '--ruleset', regels, '--fail-severity', 'warn', 'openapi.json'],
    { cwd: wortel, stdio: 'inherit' },
  )
  if (status === 0) console.log('NL API Design Rules: geen fouten.')
  process.exitCode = status ?? 1
}
