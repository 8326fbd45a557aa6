/**
 * The bare floor of toets.ts in a process of its own: POST sends one NOTIFY, GET is a stream that passes on what it
 * hears. No rights, no document, no loket. Argument: the address of a PostgreSQL database.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'

const [connectionString = ''] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString, max: 4 })
const oor = new pg.Client({ connectionString })
await oor.connect()
await oor.query('listen kaal')
const server = createServer((vraag, antwoord) => {
  if (vraag.method === 'POST') {
    vraag.resume()
    void pool.query("select pg_notify('kaal', $1)", [vraag.url ?? '']).then(() => antwoord.end('{}'))
    return
  }
  antwoord.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders()
  oor.on('notification', (n) => antwoord.write(`data: ${n.payload ?? ''}\n\n`))
})
server.listen(0, '127.0.0.1', () => process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
