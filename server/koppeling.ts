/**
 * The command line for machines (docs/koppelen.md): `maak`, `geheim`, `intrekken`, `lijst`. A secret is printed once, on
 * stdout alone, and can not be asked again.
 */
import { parseArgs } from 'node:util'
import { BEREIKEN, BEREIK_VAN, MACHINE_ROLLEN, type Bereik } from '../src/contract/lijsten/machine.ts'
import { leesConfig } from './config.ts'
import { migreer } from './db/migreren.ts'
import { openDatabase } from './db/openen.ts'
import type { Db } from './kern/poorten.ts'
import { lijstKoppelingen, maakKoppeling, nieuwGeheim, trekKoppelingIn } from './machine/beheer.ts'
import { OpstartFout } from './opstart-fout.ts'

const HULP = `Zo werkt het:
  node server/koppeling.ts maak --naam "Administratie Lindewaard" --rol BACKOFFICE [--bereik BETALINGEN,LEZEN]
  node server/koppeling.ts geheim --id <id>
  node server/koppeling.ts intrekken --id <id>
  node server/koppeling.ts lijst
Met meer dan één gemeente in de database telt de eerste, of die van --gemeente <code>.`

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

type Waarden = {
  naam?: string | undefined
  rol?: string | undefined
  bereik?: string | undefined
  id?: string | undefined
  gemeente?: string | undefined
}

async function voer(db: Db, doe: string | undefined, w: Waarden): Promise<string> {
  const gemeenteId = await kiesGemeente(db, w.gemeente)
  if (doe === 'lijst') {
    const rijen = await lijstKoppelingen(db, gemeenteId)
    return rijen.length === 0
      ? 'Er zijn nog geen koppelingen.'
      : rijen
          .map((r) => `${r.id}  ${r.rol}  ${r.bereik.join(',')}  ${r.ingetrokkenOp === null ? 'actief' : 'ingetrokken'}  ${r.naam}`)
          .join('\n')
  }
  if (doe === 'maak') return maak(db, gemeenteId, w)
  if (doe !== 'geheim' && doe !== 'intrekken') throw new OpstartFout(HULP)
  if (w.id === undefined || !UUID.test(w.id)) throw new OpstartFout('Geef met --id het nummer van de koppeling. U ziet het met: lijst')
  const onbekend = new OpstartFout('Deze koppeling bestaat niet, of is al ingetrokken. Er is niets veranderd.')
  if (doe === 'intrekken') {
    if (!(await trekKoppelingIn(db, gemeenteId, w.id, new Date()))) throw onbekend
    return 'De koppeling is ingetrokken. Zij komt er nu niet meer in.'
  }
  const geheim = await nieuwGeheim(db, gemeenteId, w.id, new Date())
  if (geheim === null) throw onbekend
  return `geheim: ${geheim}\nHet oude geheim werkt niet meer. Bewaar dit geheim: het is later niet meer te zien.`
}

async function maak(db: Db, gemeenteId: string, w: Waarden): Promise<string> {
  const rol = MACHINE_ROLLEN.find((r) => r === w.rol)
  const naam = w.naam?.trim() ?? ''
  if (rol === undefined || naam === '' || naam.length > 120) throw new OpstartFout(HULP)
  const woorden = w.bereik?.split(',').map((b) => b.trim()) ?? BEREIK_VAN[rol]
  const bereik = BEREIKEN.filter((b): b is Bereik => woorden.includes(b) && BEREIK_VAN[rol].includes(b))
  if (bereik.length === 0 || bereik.length !== new Set(woorden).size)
    throw new OpstartFout(`Bij de rol ${rol} kan als bereik: ${BEREIK_VAN[rol].join(', ')}.`)
  const { id, geheim } = await maakKoppeling(db, gemeenteId, { naam, rol, bereik }, new Date())
  return `id: ${id}\ngeheim: ${geheim}\nbereik: ${bereik.join(' ')}\nBewaar het geheim: het is later niet meer te zien.`
}

async function kiesGemeente(db: Db, gevraagd: string | undefined): Promise<string> {
  const rijen = await db.selectFrom('gemeente').select('id').orderBy('id').execute()
  if (gevraagd !== undefined) {
    const rij = rijen.find((r) => r.id === gevraagd)
    if (!rij) throw new OpstartFout('Deze gemeente staat niet in de database.')
    return rij.id
  }
  const [eerste] = rijen
  if (!eerste) throw new OpstartFout('In deze database staat nog geen gemeente. Start het loket eerst een keer.')
  // In a trial the second one is there only to show that two never mix.
  return eerste.id
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      naam: { type: 'string' },
      rol: { type: 'string' },
      bereik: { type: 'string' },
      id: { type: 'string' },
      gemeente: { type: 'string' },
    },
  })
  const database = await openDatabase(leesConfig(process.env).database)
  try {
    await migreer(database.db)
    process.stdout.write(`${await voer(database.db, positionals[0], values)}\n`)
  } finally {
    await database.sluit()
  }
} catch (e) {
  const melding =
    e instanceof OpstartFout
      ? e.message
      : e instanceof TypeError && 'code' in e && String(e.code).startsWith('ERR_PARSE_ARGS')
        ? HULP
        : null
  if (melding === null) throw e
  process.stderr.write(`${melding}\n`)
  process.exitCode = 1
}
