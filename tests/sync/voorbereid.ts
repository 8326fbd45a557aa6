import type { PGlite, QueryOptions, Results, Transaction } from '@electric-sql/pglite'

type Vraag = <T>(tekst: string, params?: unknown[], opties?: QueryOptions) => Promise<Results<T>>
type Uitvoer = (tekst: string, opties?: QueryOptions) => Promise<Results[]>

/** A value as a literal without a type: EXECUTE gives it the type that the prepared statement wants. */
function letter(w: unknown): string {
  if (w === null || w === undefined) return 'null'
  const tekst = ((): string => {
    if (w instanceof Uint8Array) return `\\x${Buffer.from(w).toString('hex')}`
    if (w instanceof Date) return w.toISOString()
    if (Array.isArray(w)) return `{${w.map((x) => JSON.stringify(String(x))).join(',')}}`
    return typeof w === 'object' ? JSON.stringify(w) : String(w)
  })()
  return `E'${tekst.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}

/**
 * Lets PGlite plan each statement once instead of at every call: two thirds of the time of a request goes into that,
 * and thousands of schedules ask the same few questions. Only for tests: what is asked and answered stays the same.
 */
export async function planVooraf(pg: PGlite): Promise<{ bezig(): boolean }> {
  await pg.exec('set plan_cache_mode = force_generic_plan')
  let lopend = 0
  const namen = new Map<string, string>()
  let volgnummer = 0
  const via =
    (vraag: Vraag, voerUit: Uitvoer): Vraag =>
    async <T>(tekst: string, params: unknown[] = [], opties?: QueryOptions): Promise<Results<T>> => {
      if (!/^\s*(select|insert|update|delete)/i.test(tekst)) return vraag(tekst, params, opties)
      lopend++
      try {
        let naam = namen.get(tekst)
        if (naam === undefined) {
          naam = `v${++volgnummer}`
          await voerUit(`prepare ${naam} as ${tekst}`)
          namen.set(tekst, naam)
        }
        // One message instead of six.
        const [uit] = await voerUit(`execute ${naam}${params.length === 0 ? '' : `(${params.map(letter).join(',')})`}`, opties)
        return uit as Results<T>
      } finally {
        lopend--
      }
    }
  const samen = pg.transaction.bind(pg)
  pg.query = via(pg.query.bind(pg), pg.exec.bind(pg))
  pg.transaction = (doe) =>
    samen((tx: Transaction) => {
      tx.query = via(tx.query.bind(tx), tx.exec.bind(tx))
      return doe(tx)
    })
  return { bezig: () => lopend > 0 }
}
