import { OpSlot } from '../../src/offline/apparaat.ts'
import type { PlanDocument } from '../../src/offline/plandoc.ts'
import { KORTE_STAP_MS, type Uitslag } from './schema-vorm.ts'
import { toevalVan } from './toeval.ts'
import { GEEN_FOUTEN, type Tab, type Toestel, Wereld, adem } from './wereld.ts'

/** Which loket the schedule is played against, and how to ask it afterwards what it has. */
export type Opzet = {
  personen: [string, string]
  docs: string[]
  velden: string[]
  /** a command that carries its id as text, so that it can be found again */
  opdracht(id: string): { pad: string; body: unknown }
  tekst(doc: string, veld: string): Promise<string>
  /** ids of the commands that took effect */
  effecten(): Promise<string[]>
}

/** The loket in memory. */
export function nepOpzet(w: Wereld): Opzet {
  const docs = ['doc-1', 'doc-2']
  for (const id of docs) w.loket.maakDocument(id)
  return {
    personen: ['persoon-a', 'persoon-b'],
    docs,
    velden: ['wil', 'goed'],
    opdracht: (id) => ({ pad: '/proef', body: { id } }),
    tekst: async (doc, veld) => w.loket.tekst(doc, veld),
    effecten: async () => w.loket.effecten.map((e) => e.id),
  }
}

/** What a planted fault changes about the world before the schedule starts. */
export type Gesaboteerd = (w: Wereld, tab: (doe: (t: Tab) => void) => void) => void

/**
 * Plays one random schedule on the real client code and reports what was promised and what came of it.
 * Promised = the screen said 'Bewaard op dit toestel' (text), or `stuurOpdracht` resolved (command).
 */
export async function speel(
  zaad: number,
  stappen: number,
  sabotage?: Gesaboteerd,
  opzetVan: (w: Wereld) => Opzet = nepOpzet,
): Promise<Uitslag> {
  const w = new Wereld(zaad)
  const opzet = opzetVan(w)
  const t = toevalVan(zaad * 7919 + 13)
  const bijTab: ((t: Tab) => void)[] = []
  sabotage?.(w, (doe) => bijTab.push(doe))
  const toestellen: { toestel: Toestel; persoon: string }[] = []
  for (const [i, persoon] of [...opzet.personen, opzet.personen[0]].entries()) {
    const toestel = w.toestel(`t${i}`)
    toestellen.push({ toestel, persoon })
    await nieuweTab(toestel)
    await toestel.meldAan(persoon)
    await [...toestel.tabs][0]?.offline.apparaat.kiesModus('EIGEN')
    await w.tijd.verstrijk(KORTE_STAP_MS)
  }

  async function nieuweTab(toestel: Toestel): Promise<Tab> {
    const tab = await toestel.tab()
    for (const doe of bijTab) doe(tab)
    if (toestel.sessie !== null) void tab.offline.meldAan(toestel.sessie)
    await adem()
    return tab
  }

  const open = new Map<Tab, Map<string, PlanDocument>>()
  const beloofdeTekst: { doc: string; merk: string; persoon: string }[] = []
  const beloofdeOpdracht: { id: string }[] = []
  let kills = 0
  let volgnummer = 0

  async function document(tab: Tab, persoon: string, id: string): Promise<PlanDocument> {
    const eigen = open.get(tab) ?? new Map<string, PlanDocument>()
    open.set(tab, eigen)
    const er = eigen.get(id)
    if (er) return er
    const doc = (await tab.offline.plan()).open(persoon, id)
    eigen.set(id, doc)
    await adem(60)
    return doc
  }

  async function typ(tab: Tab, persoon: string): Promise<void> {
    const id = t.kies(opzet.docs)
    const doc = await document(tab, persoon, id)
    if (doc.beeld.fase !== 'OPEN') return
    const merk = `«${zaad}.${++volgnummer}»`
    const tekst = doc.tekst(t.kies(opzet.velden))
    // Between marks only: a mark typed inside another would split it, which is no loss but would look like one.
    const naden = [0, ...[...tekst.toString().matchAll(/»/g)].map((m) => m.index + 1)]
    tekst.insert(t.kies(naden), merk)
    const ydoc = doc.ydoc
    void doc.bewaar().then(() => {
      if (!tab.dood && (doc.ydoc !== ydoc || !doc.beeld.onbewaard)) beloofdeTekst.push({ doc: id, merk, persoon })
    })
    if (t.kans(0.5)) await adem(t.tot(30))
  }

  async function opdracht(tab: Tab, persoon: string): Promise<void> {
    const id = t.uuid()
    const naDocumenten = t.kans(0.3) ? [t.kies(opzet.docs)] : []
    void tab.offline
      .stuurOpdracht({ id, opdracht: 'proef', methode: 'POST', ...opzet.opdracht(id), persoonId: persoon, naDocumenten })
      .then(
        () => {
          if (!tab.dood) beloofdeOpdracht.push({ id })
        },
        (e: unknown) => {
          if (!(e instanceof OpSlot)) throw e
        },
      )
    if (t.kans(0.5)) await adem(t.tot(30))
  }

  w.fouten = { verlies: 0.15, antwoordWeg: 0.15, dubbel: 0.15, traag: 0.3, storing: 0.1 }
  for (let i = 0; i < stappen; i++) {
    const { toestel, persoon } = t.kies(toestellen)
    if (toestel.tabs.size === 0) await nieuweTab(toestel)
    const tab = t.kies([...toestel.tabs])
    const worp = t.getal()
    if (worp < 0.4) await typ(tab, persoon)
    else if (worp < 0.6) await opdracht(tab, persoon)
    else if (worp < 0.68) {
      kills++
      if (t.kans(0.6)) {
        // In the middle of a write: what was promised by then has to be there.
        await (t.kans(0.5) ? typ(tab, persoon) : opdracht(tab, persoon))
        await adem(t.tot(10))
      }
      tab.kill()
      open.delete(tab)
    } else if (worp < 0.73 && toestel.tabs.size < 2) await nieuweTab(toestel)
    else if (worp < 0.79) {
      toestel.netwerk = !toestel.netwerk
      if (toestel.netwerk) for (const x of toestel.tabs) void x.offline.wakker()
    } else if (worp < 0.83) toestel.sessie = null
    else if (worp < 0.87) await toestel.meldAan(persoon)
    else await w.tijd.verstrijk(t.tot(t.kans(0.2) ? 120_000 : 1500), 5 + t.tot(30))
  }

  // The storm is over: everybody is back, on a good network, and signs in again.
  w.fouten = GEEN_FOUTEN
  for (const { toestel, persoon } of toestellen) {
    toestel.netwerk = true
    if (toestel.tabs.size === 0) await nieuweTab(toestel)
    await toestel.meldAan(persoon)
  }
  await w.tijd.verstrijk(180_000)
  const standen: string[] = []
  for (const { toestel, persoon } of toestellen) {
    for (const tab of toestel.tabs) {
      for (const id of opzet.docs) {
        const doc = await document(tab, persoon, id)
        await doc.synchroniseer()
        await adem(60)
      }
    }
  }
  await w.tijd.verstrijk(60_000)
  const fouten: string[] = []
  for (const { toestel, persoon } of toestellen) {
    for (const tab of toestel.tabs) {
      for (const id of opzet.docs) {
        const doc = await document(tab, persoon, id)
        for (const veld of opzet.velden) {
          standen.push(`${toestel.naam}/${id}/${veld}`)
          if (doc.tekst(veld).toString() !== (await opzet.tekst(id, veld)))
            fouten.push(`ongelijk: ${toestel.naam} ${id} ${veld} (${doc.beeld.fase})`)
        }
        if (doc.beeld.onverstuurd) fouten.push(`zegt nog onverstuurd: ${toestel.naam} ${id}`)
      }
      if ((await tab.offline.outbox.lijst()).length > 0) fouten.push(`outbox niet leeg: ${toestel.naam}`)
      if ((await tab.offline.planOpslag.opzij()).length > 0) fouten.push(`opzij zonder weigering: ${toestel.naam}`)
    }
  }
  for (const { doc, merk } of beloofdeTekst) {
    let keer = 0
    for (const veld of opzet.velden) keer += (await opzet.tekst(doc, veld)).split(merk).length - 1
    if (keer !== 1) fouten.push(`tekst ${merk} in ${doc}: ${keer} keer`)
  }
  const effecten = await opzet.effecten()
  for (const { id } of beloofdeOpdracht) {
    const keer = effecten.filter((e) => e === id).length
    if (keer !== 1) fouten.push(`opdracht ${id}: ${keer} keer`)
  }
  if (new Set(effecten).size !== effecten.length) fouten.push('dubbel effect')
  for (const { toestel } of toestellen) for (const tab of Array.from(toestel.tabs)) tab.kill()
  return {
    zaad,
    fouten: [...new Set(fouten)],
    teksten: beloofdeTekst.length,
    opdrachten: beloofdeOpdracht.length,
    kills,
    verzoeken: w.verzoeken,
    standen: standen.length,
  }
}
