import { setTimeout as wacht } from 'node:timers/promises'
import pg from 'pg'
import { eisKanaal, type Stop } from './database.ts'

type Luisteraar = { cb: (lading: string) => void; bijVerlies: () => void }

const HERSTEL_MS = [100, 250, 500, 1_000, 2_000, 5_000] as const
const PING_MS = 15_000

/**
 * One connection that listens for all channels of this process. When it is lost it reconnects, listens again and then
 * calls every `bijVerlies`: NOTIFY keeps nothing for who was away. Pings, because a connection that a firewall
 * dropped says nothing until something is written to it.
 */
export class PostgresLuisteraar {
  readonly #config: pg.ClientConfig
  readonly #kanalen = new Map<string, Set<Luisteraar>>()
  #client: pg.Client | undefined
  #verbinden: Promise<pg.Client> | undefined
  #ping: NodeJS.Timeout | undefined
  readonly #einde = new AbortController()

  constructor(config: pg.ClientConfig) {
    this.#config = { ...config, query_timeout: 5_000 }
  }

  /** See `Database.luister`. Rejects when the first connection cannot be made. */
  async luister(kanaal: string, cb: (lading: string) => void, bijVerlies: () => void): Promise<Stop> {
    eisKanaal(kanaal)
    const luisteraar = { cb, bijVerlies }
    const groep = this.#kanalen.get(kanaal) ?? new Set()
    this.#kanalen.set(kanaal, groep.add(luisteraar))
    const client = this.#client ?? (await this.#verbindEens())
    await client.query(`listen ${kanaal}`)
    return async () => {
      if (!groep.delete(luisteraar) || groep.size > 0) return
      this.#kanalen.delete(kanaal)
      await this.#client?.query(`unlisten ${kanaal}`).catch(() => undefined)
    }
  }

  async sluit(): Promise<void> {
    this.#einde.abort()
    clearInterval(this.#ping)
    const client = this.#client
    this.#client = undefined
    this.#kanalen.clear()
    await client?.end()
  }

  #verbindEens(): Promise<pg.Client> {
    this.#verbinden ??= this.#verbind().finally(() => {
      this.#verbinden = undefined
    })
    return this.#verbinden
  }

  async #verbind(): Promise<pg.Client> {
    const client = new pg.Client(this.#config)
    client.on('error', () => undefined)
    client.on('notification', ({ channel, payload }) => {
      for (const { cb } of this.#kanalen.get(channel) ?? []) cb(payload ?? '')
    })
    await client.connect()
    client.once('end', () => {
      clearInterval(this.#ping)
      if (this.#client !== client) return
      this.#client = undefined
      void this.#herstel()
    })
    for (const kanaal of this.#kanalen.keys()) {
      await client.query(`listen ${kanaal}`)
    }
    this.#client = client
    this.#ping = setInterval(() => {
      client.query('select 1').catch(() => client.end())
    }, PING_MS)
    this.#ping.unref()
    return client
  }

  async #herstel(): Promise<void> {
    for (let poging = 0; !this.#einde.signal.aborted; poging += 1) {
      try {
        await wacht(HERSTEL_MS[poging] ?? 5_000, undefined, {
          signal: this.#einde.signal,
          ref: false,
        })
        await this.#verbindEens()
        for (const groep of this.#kanalen.values()) {
          for (const { bijVerlies } of groep) bijVerlies()
        }
        return
      } catch {
        // Not back yet: try again, ever slower, until the loket itself stops.
      }
    }
  }
}
