import { geldId } from '../../server/proef/geld.ts'
import { DOSSIERS, PERSONEN } from '../../server/proef/personen.ts'
import type { BudgetAntwoord, Verschuiving } from '../../src/contract/schemas/geld.ts'
import { budgetUit } from '../../src/domein/budget-uit.ts'
import { beoordeel } from '../../src/domein/verschuiven.ts'
import type { Uitkomst } from '../../src/offline/outbox.ts'
import { type Aangemeld, meldAan } from '../aanmelden.ts'
import type { TestServer } from '../server.ts'
import { type Knip, openLijn } from './knip.ts'
import { nodeToestel } from './node-toestel.ts'

const DOSSIER = DOSSIERS.sanne
const PAD = `/dossiers/${DOSSIER}/verschuivingen`
const VAN = geldId('A', 'potje A3')
const NAAR = geldId('A', 'potje A1')
const EURO = 100

const voornemen = (cent: number) => ({ vanPotjeId: VAN, doel: { soort: 'POTJE' as const, potjeId: NAAR }, cent })
const opdracht = (cent: number, reden: string) => ({ ...voornemen(cent), reden, verwacht: 'VRIJ' as const })

async function budget(beller: Aangemeld): Promise<BudgetAntwoord> {
  return (await beller.lees(`/dossiers/${DOSSIER}/budget`)).body as BudgetAntwoord
}

/** Largest amount that may go freely, in cents. */
async function vrijCent(beller: Aangemeld): Promise<number> {
  const nu = await budget(beller)
  return beoordeel(budgetUit(nu), voornemen(1), nu.vandaag).grootsteCent
}

/** What clients heard over all rounds; `fouten` are answers of 5xx and broken lines, `somCent` the money before and after. */
export type EuroUitkomst = { rondes: number; winnaars: number[]; geweigerd: Record<string, number>; fouten: string[]; somCent: number[] }

/**
 * Lets `klanten` clients, spread over the given server processes on one database, shift the same last euro at the same
 * moment, `rondes` times. After each round the winner puts it back.
 */
export async function euroProef(servers: readonly TestServer[], klanten: number, rondes: number): Promise<EuroUitkomst> {
  const [eerste] = servers
  if (!eerste) throw new Error('no server')
  const bellers: Aangemeld[] = []
  for (let nr = 0; nr < klanten; nr++) bellers.push(await meldAan((servers[nr % servers.length] ?? eerste).url, 'sanne'))
  const [lezer] = bellers
  if (!lezer) throw new Error('no client')
  const som = async (): Promise<number> => (await budget(lezer)).totaal?.budgetCent ?? Number.NaN
  const uit: EuroUitkomst = { rondes, winnaars: [], geweigerd: {}, fouten: [], somCent: [await som()] }
  const rest = (await vrijCent(lezer)) - EURO
  const leeg = await lezer.stuur(PAD, opdracht(rest, 'all but a euro'))
  if (leeg.status !== 200) throw new Error(`the potje could not be emptied: ${JSON.stringify(leeg.body)}`)
  for (let ronde = 0; ronde < rondes; ronde++) {
    const antwoorden = await Promise.all(
      bellers.map((b, nr) => b.stuur(PAD, opdracht(EURO, `client ${nr}`)).catch((e: unknown) => ({ status: 599, body: String(e) }))),
    )
    const gelukt = antwoorden.filter((a) => a.status === 200)
    uit.winnaars.push(gelukt.length)
    for (const a of antwoorden) {
      if (a.status >= 500) uit.fouten.push(JSON.stringify(a.body))
      else if (a.status !== 200) {
        const soort = (a.body as { type: string }).type.split(':').at(-1) ?? ''
        uit.geweigerd[soort] = (uit.geweigerd[soort] ?? 0) + 1
      }
    }
    for (const a of gelukt) {
      const terug = await lezer.stuur(`/verschuivingen/${(a.body as Verschuiving).id}/ongedaan`, {})
      if (terug.status !== 200) throw new Error(`no way back: ${JSON.stringify(terug.body)}`)
    }
  }
  uit.somCent.push(await som())
  return uit
}

/** `anders` counts clients that ended with another state than the books; `dubbel` shifts that stand more than once. */
export type KnipUitkomst = { knippen: number; gelukt: number; verloren: number; dubbel: number; anders: number }

/**
 * Lets the real client code of a device shift a euro while the line breaks after the commit, `knippen` times. A client
 * ends right when its command succeeded after all and its picture of the money is that of the loket.
 */
export async function knipProef(server: TestServer, knippen: number): Promise<KnipUitkomst> {
  const lijn = await openLijn(server.poort)
  const beller = await meldAan(server.url, 'sanne')
  let mislukt = (): void => undefined
  const toestel = nodeToestel('geknipt', async (pad, init) => {
    try {
      const antwoord = await beller.haal(`${lijn.url}${pad}`, init)
      // The body too: half an answer is no answer.
      const tekst = await antwoord.text()
      return new Response(tekst, { status: antwoord.status })
    } catch (e) {
      mislukt()
      throw e
    }
  })
  const uit: KnipUitkomst = { knippen: 0, gelukt: 0, verloren: 0, dubbel: 0, anders: 0 }
  try {
    await toestel.start()
    await toestel.meldAan(PERSONEN.sanne.id)
    for (let nr = 0; nr < knippen; nr++) {
      const reden = `cut ${nr}`
      lijn.knip(nr % 2 === 0 ? 'VOOR_ANTWOORD' : ('IN_ANTWOORD' satisfies Knip))
      const brak = new Promise<void>((klaar) => {
        mislukt = klaar
      })
      const { uitkomst } = await toestel.stuurOpdracht({
        persoonId: PERSONEN.sanne.id,
        opdracht: 'VERSCHUIF',
        methode: 'POST',
        pad: PAD,
        body: opdracht(EURO, reden),
      })
      await brak
      // As when the network is back: does not wait for the next try of the outbox itself.
      const klok = setInterval(() => toestel.outbox.verstuur(true), 20)
      const hoorde: Uitkomst = await uitkomst.finally(() => clearInterval(klok))
      const staan = ((await beller.lees(PAD)).body as { items: Verschuiving[] }).items.filter((v) => v.reden === reden)
      if (hoorde.soort === 'GELUKT') uit.gelukt++
      if (staan.length === 0) uit.verloren++
      if (staan.length > 1) uit.dubbel++
      const zelf = hoorde.soort === 'GELUKT' ? (hoorde.antwoord as Verschuiving).id : null
      if (zelf !== staan[0]?.id || (await toestel.outbox.lijst()).length > 0) uit.anders++
      const terug = await beller.stuur(`/verschuivingen/${staan[0]?.id ?? ''}/ongedaan`, {})
      if (terug.status !== 200) throw new Error(`no way back: ${JSON.stringify(terug.body)}`)
    }
    uit.knippen = lijn.geknipt
    return uit
  } finally {
    toestel.sluit()
    await lijn.stop()
  }
}
