import { once } from 'node:events'
import { createServer, connect, type AddressInfo, type Socket } from 'node:net'

/** Where the line breaks: the loket committed and nothing of its answer arrives, or only a piece of it. */
export type Knip = 'VOOR_ANTWOORD' | 'IN_ANTWOORD'

/** A line to the loket that can be cut. */
export type Lijn = {
  /** `http://127.0.0.1:<port>`, without a slash at the end */
  readonly url: string
  /** The answer to the next command breaks off like this. */
  knip(hoe: Knip): void
  /** cuts made so far */
  readonly geknipt: number
  stop(): Promise<void>
}

/** Passes on bytes to `poort` on loopback, until a cut was asked for: then the first answer to a POST breaks off. */
export async function openLijn(poort: number): Promise<Lijn> {
  let straks: Knip | null = null
  let geknipt = 0
  const alle = new Set<Socket>()
  const server = createServer((hier) => {
    const daar = connect(poort, '127.0.0.1')
    let commando = false
    for (const s of [hier, daar]) {
      alle.add(s)
      s.on('error', () => undefined)
      s.on('close', () => {
        alle.delete(s)
        hier.destroy()
        daar.destroy()
      })
    }
    hier.on('data', (deel) => {
      if (/^[A-Z]+ \//u.test(deel.subarray(0, 12).toString('latin1'))) commando = deel.subarray(0, 5).toString('latin1') === 'POST '
      daar.write(deel)
    })
    daar.on('data', (deel) => {
      if (!commando || straks === null) {
        hier.write(deel)
        return
      }
      const hoe = straks
      straks = null
      geknipt++
      if (hoe === 'VOOR_ANTWOORD') hier.destroy()
      else hier.write(deel.subarray(0, deel.length >> 1), () => hier.destroy())
      daar.destroy()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    knip: (hoe) => void (straks = hoe),
    get geknipt() {
      return geknipt
    },
    async stop() {
      for (const s of alle) s.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
