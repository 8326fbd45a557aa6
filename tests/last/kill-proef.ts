import { DOSSIERS } from '../../server/proef/personen.ts'
import { geldId } from '../../server/proef/geld.ts'
import { meldAan, type Aangemeld } from '../aanmelden.ts'
import { startServer, type ServerKeuze } from '../server.ts'

type Opdracht = { pad: string; body: unknown; sleutel: string; merk: string }
type Bevestigd = Opdracht & { body: unknown; antwoord: string }

/** What a run proved. `verloren` and `dubbel` must be 0. */
export type KillUitkomst = {
  kills: number
  bevestigd: number
  /** sent, no answer, and sent again after the restart */
  onbeslist: number
  verloren: number
  dubbel: number
  /** repeats of an acknowledged command that got another answer than the first */
  anders: number
  /** cents on all potjes of the dossier before and after: money may move, not appear or vanish */
  som: readonly [number, number]
  heropenMs: readonly number[]
}

const DOSSIER = DOSSIERS.sanne
const SCHRIJVERS = 4

/**
 * Kills the server with -9 at random moments while several writers send messages and shift money, starts it again on
 * the same data, and checks that every acknowledged command is there once. @param toeval gives 0..1, seeded.
 */
export async function killProef(
  keuze: ServerKeuze,
  kills: number,
  toeval: () => number,
  zeg: (regel: string) => void,
): Promise<KillUitkomst> {
  const server = await startServer(keuze)
  try {
    let beller = await meldAan(server.url, 'sanne')
    const draden = (await beller.lees(`/dossiers/${DOSSIER}/draden`)).body as { items: { id: string; magSchrijven: boolean }[] }
    const draad = draden.items.find((d) => d.magSchrijven)?.id
    if (draad === undefined) throw new Error('no thread to write in')
    const begin = await saldo(beller)
    const alles: Bevestigd[] = []
    const heropenMs: number[] = []
    const uit: Omit<KillUitkomst, 'som' | 'heropenMs'> = { kills, bevestigd: 0, onbeslist: 0, verloren: 0, dubbel: 0, anders: 0 }
    for (let n = 1; n <= kills; n += 1) {
      const ronde = await belast(beller, draad, n, () => wacht(80 + toeval() * 900).then(() => server.doodt()))
      const voor = performance.now()
      await server.herstart()
      heropenMs.push(performance.now() - voor)
      beller = await meldAan(server.url, 'sanne')
      uit.bevestigd += ronde.bevestigd.length
      uit.onbeslist += ronde.open.length
      for (const b of ronde.bevestigd) {
        const weer = await beller.stuur(b.pad, b.body, b.sleutel)
        if (weer.status !== 200 || vast(weer.body) !== b.antwoord) uit.anders += 1
      }
      for (const o of ronde.open) {
        const weer = await beller.stuur(o.pad, o.body, o.sleutel)
        if (weer.status === 200) ronde.bevestigd.push({ ...o, antwoord: vast(weer.body) })
        else throw new Error(`a repeat was refused: ${weer.status} ${JSON.stringify(weer.body)} ${server.fouten()}`)
      }
      alles.push(...ronde.bevestigd)
      const telling = await tel(beller, draad)
      for (const b of ronde.bevestigd) {
        const keer = telling.get(b.merk) ?? 0
        if (keer === 0) uit.verloren += 1
        if (keer > 1) uit.dubbel += 1
      }
      if (n % 10 === 0 || n === kills) zeg(`${n} kills, ${alles.length} acknowledged, ${uit.verloren} lost, ${uit.dubbel} doubled`)
    }
    const einde = await tel(beller, draad)
    uit.verloren += alles.filter((b) => !einde.has(b.merk)).length
    return { ...uit, som: [begin, await saldo(beller)], heropenMs }
  } finally {
    await server.ruimOp()
  }
}

/** Writers send until the server is gone. What was answered and what was on its way. */
async function belast(
  beller: Aangemeld,
  draad: string,
  ronde: number,
  dood: () => Promise<void>,
): Promise<{ bevestigd: Bevestigd[]; open: Opdracht[] }> {
  const bevestigd: Bevestigd[] = []
  const open: Opdracht[] = []
  let weg = false
  const schrijf = async (schrijver: number): Promise<void> => {
    for (let nr = 0; !weg; nr += 1) {
      const merk = `kill ${ronde}.${schrijver}.${nr}.${crypto.randomUUID().slice(0, 8)}`
      const bericht = (schrijver + nr) % 2 === 0
      const opdracht: Opdracht = {
        merk,
        sleutel: crypto.randomUUID(),
        pad: bericht ? `/draden/${draad}/berichten` : `/dossiers/${DOSSIER}/verschuivingen`,
        body: bericht
          ? { tekst: merk, overPersoonId: null }
          : {
              vanPotjeId: geldId('A', 'potje A3'),
              doel: { soort: 'POTJE', potjeId: geldId('A', 'potje A1') },
              cent: 1,
              reden: merk,
              verwacht: 'VRIJ',
            },
      }
      const antwoord = await beller.stuur(opdracht.pad, opdracht.body, opdracht.sleutel).catch(() => null)
      if (antwoord === null) {
        open.push(opdracht)
        return
      }
      if (antwoord.status !== 200) throw new Error(`refused under load: ${antwoord.status} ${JSON.stringify(antwoord.body)}`)
      bevestigd.push({ ...opdracht, antwoord: vast(antwoord.body) })
    }
  }
  const schrijvers = Array.from({ length: SCHRIJVERS }, (_, i) => schrijf(i))
  await dood()
  weg = true
  await Promise.all(schrijvers)
  return { bevestigd, open }
}

/** How often each mark is in the books and in the thread. */
async function tel(beller: Aangemeld, draad: string): Promise<Map<string, number>> {
  const telling = new Map<string, number>()
  const raak = (merk: string): void => void telling.set(merk, (telling.get(merk) ?? 0) + 1)
  const shifts = (await beller.lees(`/dossiers/${DOSSIER}/verschuivingen`)).body as { items: { reden: string | null }[] }
  for (const v of shifts.items) if (v.reden !== null) raak(v.reden)
  let voor: number | undefined
  for (;;) {
    const deel = (await beller.lees(`/draden/${draad}/berichten${voor === undefined ? '' : `?voor=${voor}`}`)).body as {
      items: { tekst: string; seq: number }[]
      eerdere: boolean
    }
    for (const b of deel.items) raak(b.tekst)
    voor = deel.items[0]?.seq
    if (!deel.eerdere || voor === undefined) return telling
  }
}

async function saldo(beller: Aangemeld): Promise<number> {
  const budget = (await beller.lees(`/dossiers/${DOSSIER}/budget`)).body as { totaal: { budgetCent: number } | null }
  if (budget.totaal === null) throw new Error('no total')
  return budget.totaal.budgetCent
}

/** A value as text with its keys in order: jsonb gives them back in its own. */
function vast(waarde: unknown): string {
  return JSON.stringify(waarde, (_sleutel, deel: unknown) =>
    typeof deel === 'object' && deel !== null && !Array.isArray(deel)
      ? Object.fromEntries(Object.entries(deel).sort(([a], [b]) => (a < b ? -1 : 1)))
      : deel,
  )
}

const wacht = (ms: number): Promise<void> => new Promise((klaar) => setTimeout(klaar, ms))

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32), so that a run can be repeated. */
export function toevalVan(zaad: number): () => number {
  let stand = zaad >>> 0
  return () => {
    stand = (stand + 0x6d2b79f5) >>> 0
    let t = Math.imul(stand ^ (stand >>> 15), 1 | stand)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
