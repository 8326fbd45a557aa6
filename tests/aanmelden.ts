import { PERSONEN, type ProefNaam } from '../server/proef/personen.ts'

/** A client without a browser that is signed in as one demo person, over real HTTP. */
export type Aangemeld = {
  readonly naam: ProefNaam
  /** Reads under /api/v1. */
  lees(pad: string): Promise<{ status: number; body: unknown }>
  /** Any request in this session, with the headers of a page of the loket. */
  haal(pad: string, init?: RequestInit): Promise<Response>
  /** Sends a command under /api/v1 with its own or the given id. Rejects when no answer came. */
  stuur(pad: string, body: unknown, sleutel?: string): Promise<{ status: number; body: unknown }>
}

/** Goes through the whole sign-in of the embedded provider, as a browser would. */
export async function meldAan(url: string, naam: ProefNaam): Promise<Aangemeld> {
  const koekjes = new Map<string, string>()
  const haal = async (doel: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...koekjes].map(([k, v]) => `${k}=${v}`).join('; '))
    const antwoord = await fetch(new URL(doel, url), { ...init, headers, redirect: 'manual' })
    for (const regel of antwoord.headers.getSetCookie()) {
      const [, sleutel = '', waarde = ''] = /^([^=]+)=([^;]*)/.exec(regel) ?? []
      if (waarde === '') koekjes.delete(sleutel)
      else koekjes.set(sleutel, waarde)
    }
    return antwoord
  }
  const volg = async (eerste: Response): Promise<Response> => {
    let antwoord = eerste
    for (let stap = 0; stap < 10; stap += 1) {
      const naar = antwoord.headers.get('location')
      if (naar === null) return antwoord
      const adres = new URL(naar, antwoord.url)
      if (adres.pathname === '/') return antwoord
      await antwoord.arrayBuffer()
      antwoord = await haal(adres.href)
    }
    throw new Error('sign-in never came to an end')
  }
  const pagina = await volg(await haal('/aanmelden'))
  await pagina.arrayBuffer()
  const klaar = await volg(
    await haal(pagina.url, {
      method: 'POST',
      headers: { origin: url, 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ persoon: PERSONEN[naam].id }),
    }),
  )
  await klaar.arrayBuffer()
  if (new URL(klaar.headers.get('location') ?? '/fout', url).search !== '') {
    throw new Error(`sign-in failed: ${klaar.status} ${klaar.headers.get('location')}`)
  }
  const vraag = async (pad: string, init: RequestInit): Promise<{ status: number; body: unknown }> => {
    const antwoord = await haal(`/api/v1${pad}`, init)
    const tekst = await antwoord.text()
    return { status: antwoord.status, body: tekst === '' ? null : JSON.parse(tekst) }
  }
  return {
    naam,
    haal: (pad, init = {}) => {
      const headers = new Headers(init.headers)
      headers.set('origin', url)
      headers.set('sec-fetch-site', 'same-origin')
      return haal(pad, { ...init, headers })
    },
    lees: (pad) => vraag(pad, {}),
    stuur: (pad, body, sleutel = crypto.randomUUID()) =>
      vraag(pad, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': sleutel, origin: url, 'sec-fetch-site': 'same-origin' },
        body: JSON.stringify(body),
      }),
  }
}
