import pino from 'pino'
import type { Log } from './poorten.ts'

/** One JSON line per event, with the typed fields of `LogVelden` and nothing else: no name, text, address or id of a person. */
export function maakLog(niveau: 'info' | 'error'): Log {
  const uit = pino({ level: niveau, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: false }))
  return { info: (v) => uit.info(v), fout: (v) => uit.error(v) }
}
