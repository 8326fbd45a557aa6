import { deleteDB } from 'idb'
import type * as Y from 'yjs'
import { isDag } from '../../src/domein/plan/keuzewaarden.ts'
import { kies } from '../../src/domein/plan/meerwaarde.ts'
import { itemKeuze, itemTekst, itemsVan, voegItemToe } from '../../src/domein/plan/velden.ts'
import type { PlanDocument } from '../../src/offline/plandoc.ts'
import type { Docs, EchtLoket, Gezin, Rol } from './gezin.ts'
import { toevalVan } from './toeval.ts'
import { dingenVan, inhoudVan, lettersVan } from './waarheid.ts'
import { GEEN_FOUTEN, type Tab, type Toestel, Wereld, adem } from './wereld.ts'

/** Who has which device: two of one parent, one of the other, the ondersteuner, and a relative who may only read. */
const TOESTELLEN: readonly [string, Rol][] = [
  ['telefoon', 'ouder'],
  ['laptop', 'ouder'],
  ['tweede', 'tweede'],
  ['karin', 'karin'],
  ['lezer', 'lezer'],
]

/** Which promise was broken. */
export type Soort = 'ONGELIJK' | 'VERLOREN' | 'DUBBEL' | 'NA_INTREKKEN' | 'LEK' | 'LEZER_SCHREEF' | 'NAAM' | 'ZEGT_ONWAAR'
export type Fout = { soort: Soort; wat: string }

export type RolUitslag = {
  fouten: Fout[]
  teksten: number
  keuzes: number
  kills: number
  verzoeken: number
  ingetrokken: number
  opzij: number
}

/** What a planted fault changes about the world; `bijTab` runs for every tab that opens. */
export type Kwaad = (b: Proefbank, bijTab: (doe: (t: Tab) => void) => void) => void | Promise<unknown>

type Getypt = { doc: string; merk: string; rol: Rol; toestel: Toestel; beloofd: boolean }
type Gekozen = { doc: string; id: string; veld: string; dag: string; rol: Rol; toestel: Toestel; beloofd: boolean }

const VAK_MS = 60_000

/**
 * Five devices of one family against the real server app. Devices go on from one schedule to the next, healed, with
 * fresh documents; each schedule has a seed of its own.
 */
export class Proefbank {
  readonly w: Wereld
  readonly loket: EchtLoket
  readonly #kwaad: Kwaad | undefined
  readonly #bijTab: ((t: Tab) => void)[] = []
  readonly #open = new Map<Tab, Map<string, PlanDocument>>()
  #toestellen: { toestel: Toestel; rol: Rol }[] = []
  #gezin: Gezin | null = null
  /** set from the moment that the withdrawal is in; `leest`: reading was left */
  ingetrokken: { nr: number; leest: boolean } | null = null
  /** the toestemming with which the ondersteuner writes, until it is taken back */
  #schrijfrecht: string | null = null
  /** the ondersteuner may go on reading after that */
  readonly #leest: boolean
  #lek: string[] = []
  #gehoord: { doc: string; seq: number }[] = []
  /** withdraws; a planted fault may do it badly */
  trekIn: (g: Gezin, toestemmingId: string) => Promise<number>

  constructor(loket: EchtLoket, zaad: number, kwaad?: Kwaad) {
    this.loket = loket
    this.w = new Wereld(zaad)
    this.#leest = this.w.toeval.kans(0.5)
    this.#kwaad = kwaad
    this.trekIn = (g, id) => loket.trekIn(g, id)
    loket.nu = () => this.w.tijd.nu
    this.w.bezig = loket.bezig
    this.w.beantwoord = (v, persoonId) => loket.vraag(v, persoonId)
    this.w.luister = (persoonId, doe) => loket.luister(persoonId, doe)
  }

  get gezin(): Gezin {
    if (!this.#gezin) throw new Error('begin first')
    return this.#gezin
  }

  async begin(): Promise<void> {
    const { w } = this
    this.#gezin = await this.loket.maakGezin()
    if (this.#leest) await this.loket.geef(this.gezin, 'karin', 'LEZEN')
    await this.#kwaad?.(this, (doe) => this.#bijTab.push(doe))
    this.#bewaak()
    for (const [naam, rol] of TOESTELLEN) {
      const toestel = w.toestel(naam)
      this.#toestellen.push({ toestel, rol })
      await this.#nieuweTab(toestel)
      await toestel.meldAan(this.gezin.personen[rol])
      await [...toestel.tabs][0]?.offline.apparaat.kiesModus('EIGEN')
    }
    await w.tijd.verstrijk(100)
  }

  /** Looks at everything that goes to the one whose right is taken back. */
  #bewaak(): void {
    const { w } = this
    const karin = this.gezin.personen.karin
    const [beantwoord, luister] = [w.beantwoord, w.luister]
    w.beantwoord = async (v, persoonId) => {
      const voor = this.ingetrokken
      const a = await beantwoord(v, persoonId)
      if (voor && persoonId === karin && a.status === 200 && v.pad.startsWith('/plandocumenten/') && (v.methode === 'POST' || !voor.leest))
        this.#lek.push(`${v.methode} ${v.pad.slice(0, 30)}`)
      return a
    }
    w.luister = (persoonId, doe) =>
      luister(persoonId, (data) => {
        if (persoonId === karin && data.includes('"PLAN"')) this.#gehoord.push(JSON.parse(data) as { doc: string; seq: number })
        doe(data)
      })
  }

  async #nieuweTab(toestel: Toestel): Promise<Tab> {
    const tab = await toestel.tab()
    for (const doe of this.#bijTab) doe(tab)
    if (toestel.sessie !== null) void tab.offline.meldAan(toestel.sessie)
    await adem(10)
    return tab
  }

  async #document(tab: Tab, rol: Rol, id: string): Promise<PlanDocument> {
    const eigen = this.#open.get(tab) ?? new Map<string, PlanDocument>()
    this.#open.set(tab, eigen)
    const er = eigen.get(id)
    if (er) return er
    const doc = (await tab.offline.plan()).open(this.gezin.personen[rol], id)
    eigen.set(id, doc)
    await adem(30)
    return doc
  }

  /** Plays one schedule. `stappen`: how many things happen before everybody comes back. */
  async speel(zaad: number, stappen: number): Promise<RolUitslag> {
    const { w, loket, gezin } = this
    w.toeval = toevalVan(zaad * 31 + 7)
    const t = toevalVan(zaad * 7919 + 13)
    const docs = await loket.verseDocumenten(gezin, t.kans(0.1))
    this.#schrijfrecht ??= await loket.geef(gezin, 'karin', 'SCHRIJVEN')
    const schrijfrecht = this.#schrijfrecht
    this.ingetrokken = null
    this.#lek = []
    this.#gehoord = []
    const getypt: Getypt[] = []
    const gekozen: Gekozen[] = []
    const verzoeken = w.verzoeken
    const trekInBij = t.kans(0.6) ? t.tot(stappen) : -1
    let intrekking = Promise.resolve()
    let kills = 0
    let volgnummer = 0

    const beloof = (tab: Tab, doc: PlanDocument, wat: { beloofd: boolean }): void => {
      const { ydoc } = doc
      void doc.bewaar().then(() => {
        if (!tab.dood && (doc.ydoc !== ydoc || !doc.beeld.onbewaard)) wat.beloofd = true
      })
    }
    const typ = async (tab: Tab, rol: Rol): Promise<void> => {
      const inDoelen = t.kans(0.3)
      const id = inDoelen ? docs.DOELEN : docs.DEEL
      const doc = await this.#document(tab, rol, id)
      if (doc.beeld.fase !== 'OPEN') return
      const merk = `«${zaad}.${++volgnummer}»`
      let veld = t.kies(['wil', 'goed'])
      if (inDoelen) {
        const doelen = itemsVan(doc.ydoc, 'doel')
        const doel = doelen.length > 0 && t.kans(0.5) ? t.kies(doelen).id : t.uuid()
        if (!doelen.some((d) => d.id === doel)) voegItemToe(doc.ydoc, 'doel', { id: doel, bij: null })
        veld = itemTekst('doel', doel, 'tekst')
      }
      const tekst = doc.tekst(veld)
      // Between marks only: a mark typed inside another would split it, which is no loss but would look like one.
      const naden = [0, ...[...tekst.toString().matchAll(/»/g)].map((m) => m.index + 1)]
      tekst.insert(t.kies(naden), merk)
      const g: Getypt = { doc: id, merk, rol, toestel: tab.toestel, beloofd: false }
      getypt.push(g)
      beloof(tab, doc, g)
      if (t.kans(0.5)) await adem(t.tot(30))
    }
    const krabbel = async (tab: Tab, rol: Rol): Promise<void> => {
      const doc = await this.#document(tab, rol, docs.DEEL)
      if (doc.beeld.fase !== 'OPEN') return
      const tekst = doc.tekst('zelf')
      if (tekst.length > 3 && t.kans(0.5)) tekst.delete(t.tot(tekst.length - 2), 2)
      else tekst.insert(t.tot(tekst.length + 1), t.kies(['a', 'bb', 'ccc']))
    }
    const kiesDag = async (tab: Tab, rol: Rol): Promise<void> => {
      const doc = await this.#document(tab, rol, docs.DOELEN)
      if (doc.beeld.fase !== 'OPEN') return
      const doelen = itemsVan(doc.ydoc, 'doel')
      const doel = doelen.length > 0 ? t.kies(doelen).id : t.uuid()
      if (doelen.length === 0) voegItemToe(doc.ydoc, 'doel', { id: doel, bij: null })
      const veld = itemKeuze('doel', doel, 'datum')
      const dag = new Date(Date.UTC(2027, 0, 1 + t.tot(300))).toISOString().slice(0, 10)
      const id = t.uuid()
      if (kies(doc.lijst(veld), { id, waarde: dag, door: doc.persoonId }, isDag) !== id) return
      const g: Gekozen = { doc: docs.DOELEN, id, veld, dag, rol, toestel: tab.toestel, beloofd: false }
      gekozen.push(g)
      beloof(tab, doc, g)
    }
    const trekIn = async (): Promise<void> => {
      const nr = await this.trekIn(gezin, schrijfrecht)
      this.ingetrokken = { nr, leest: this.#leest }
      this.#schrijfrecht = null
    }

    w.fouten = { verlies: 0.12, antwoordWeg: 0.12, dubbel: 0.15, traag: 0.3, storing: 0.08 }
    for (let i = 0; i < stappen; i++) {
      // In mid-air: not waited for, so that writing goes on while the withdrawal is being decided.
      if (i === trekInBij) {
        intrekking = trekIn()
        if (t.kans(0.5)) await intrekking
      }
      const { toestel, rol } = t.kies(this.#toestellen)
      if (toestel.tabs.size === 0) await this.#nieuweTab(toestel)
      const tab = t.kies([...toestel.tabs])
      const worp = t.getal()
      if (worp < 0.42) await typ(tab, rol)
      else if (worp < 0.48) await krabbel(tab, rol)
      else if (worp < 0.58) await kiesDag(tab, rol)
      else if (worp < 0.66) {
        kills++
        if (t.kans(0.6)) {
          // In the middle of a write: what was promised by then has to be there.
          await (t.kans(0.7) ? typ(tab, rol) : kiesDag(tab, rol))
          await adem(t.tot(10))
        }
        tab.kill()
        this.#open.delete(tab)
      } else if (worp < 0.69 && toestel.tabs.size < 2) await this.#nieuweTab(toestel)
      else if (worp < 0.76) {
        toestel.netwerk = !toestel.netwerk
        if (toestel.netwerk) for (const x of toestel.tabs) void x.offline.wakker()
      } else if (worp < 0.8) toestel.sessie = null
      else if (worp < 0.83) await toestel.meldAan(gezin.personen[rol])
      else await w.tijd.verstrijk(t.tot(t.kans(0.15) ? VAK_MS : 1500), 5 + t.tot(20))
    }
    await this.#kalm()
    // On a busy machine the loket had decided and this bank had not heard it: what is right is judged after both.
    await intrekking
    const fouten = await this.#toets(docs, getypt, gekozen)
    const opzij = await this.#ruimOp()
    return {
      fouten,
      teksten: getypt.filter((g) => g.beloofd).length,
      keuzes: gekozen.filter((g) => g.beloofd).length,
      kills,
      verzoeken: w.verzoeken - verzoeken,
      ingetrokken: trekInBij >= 0 ? 1 : 0,
      opzij,
    }
  }

  /** The storm is over: everybody is back, on a good network, and signs in again. */
  async #kalm(): Promise<void> {
    const { w } = this
    w.fouten = GEEN_FOUTEN
    for (const { toestel, rol } of this.#toestellen) {
      toestel.netwerk = true
      if (toestel.tabs.size === 0) await this.#nieuweTab(toestel)
      if (toestel.sessie === null) await toestel.meldAan(this.gezin.personen[rol])
      else for (const tab of toestel.tabs) void tab.offline.wakker()
    }
    // Longer than the longest wait for a retry, and than the latest message that the network still holds.
    await w.tijd.verstrijk(VAK_MS + 5_000, 20)
  }

  async #toets(docs: Docs, getypt: Getypt[], gekozen: Gekozen[]): Promise<Fout[]> {
    const { gezin, loket } = this
    const fouten: Fout[] = []
    const meld = (soort: Soort, wat: string): void => void fouten.push({ soort, wat })
    const uit = this.ingetrokken
    const daar = new Map<string, { doc: Y.Doc; stand: string }>()
    for (const id of Object.values(docs)) {
      const doc = await loket.document(id)
      daar.set(id, { doc, stand: inhoudVan(doc) })
    }
    const open: { doc: PlanDocument; toestel: Toestel; rol: Rol; id: string }[] = []
    const klopt = ({ doc, rol, id }: (typeof open)[number]): boolean =>
      rol === 'karin' && uit !== null && !uit.leest ? doc.beeld.fase === 'WEG' : inhoudVan(doc.ydoc) === daar.get(id)?.stand
    for (const { toestel, rol } of this.#toestellen)
      for (const tab of toestel.tabs)
        for (const id of Object.values(docs)) {
          // Most of what nobody opened stays closed: opening costs a request and finds what the loket has.
          const er = this.#open.get(tab)?.get(id) ?? (this.w.toeval.kans(0.25) ? await this.#document(tab, rol, id) : null)
          if (!er) continue
          const o = { doc: er, toestel, rol, id }
          open.push(o)
          // Of a live message that the network dropped nobody knows; who misses something asks.
          if (!klopt(o)) void er.synchroniseer()
        }
    await this.w.tijd.verstrijk(2_000, 20)
    const opzij = new Map<Toestel, string>()
    for (const { toestel, rol } of this.#toestellen) {
      const stukken = await [...toestel.tabs][0]?.offline.planOpslag.opzij()
      opzij.set(toestel, (stukken ?? []).flatMap((s) => Object.values(s.velden)).join('\n'))
      if ((rol === 'ouder' || rol === 'tweede') && (stukken ?? []).length > 0)
        meld('ZEGT_ONWAAR', `text of a writer aside: ${toestel.naam}`)
    }
    for (const [id, { doc }] of daar) {
      for (const o of open.filter((x) => x.id === id)) {
        if (!klopt(o)) meld('ONGELIJK', `${o.toestel.naam} (${o.doc.beeld.fase})`)
        if (o.doc.beeld.onverstuurd || o.doc.beeld.onbewaard) meld('ZEGT_ONWAAR', `still unsent: ${o.toestel.naam}`)
      }
      const schrijvers = await loket.schrijvers(id)
      const { tekst, clients } = lettersVan(doc)
      for (const g of getypt.filter((x) => x.doc === id)) {
        const plek = tekst.indexOf(g.merk)
        if (plek < 0 && g.beloofd && !opzij.get(g.toestel)?.includes(g.merk)) meld('VERLOREN', `${g.merk} of ${g.toestel.naam}`)
        if (plek >= 0 && tekst.indexOf(g.merk, plek + 1) >= 0) meld('DUBBEL', g.merk)
        const door = new Set(clients.slice(plek, plek + g.merk.length).map((c) => schrijvers.get(c)))
        if (plek >= 0 && (door.size !== 1 || !door.has(gezin.personen[g.rol]))) meld('NAAM', `${g.merk} of ${g.rol}`)
      }
      const dingen = dingenVan(doc)
      for (const g of gekozen.filter((x) => x.doc === id)) {
        const er = dingen.get(g.id)
        // Replaced by the same person on the same device before the loket refused both: only the last is shown.
        const zelfVervangen = gekozen.some((x) => x !== g && x.veld === g.veld && x.toestel === g.toestel)
        // Somebody else chose the same day, and the loket took that one: a refused choice for what stands there is no loss.
        const evenzo = gekozen.some((x) => x !== g && x.veld === g.veld && x.dag === g.dag && dingen.has(x.id))
        if (!er && g.beloofd && !zelfVervangen && !evenzo && !opzij.get(g.toestel)?.includes(g.dag))
          meld('VERLOREN', `${g.dag} of ${g.toestel.naam}`)
        if (er && er.keer !== 1) meld('DUBBEL', g.id)
        if (er && schrijvers.get(er.client) !== gezin.personen[g.rol]) meld('NAAM', `${g.id} of ${g.rol}`)
      }
      for (const u of await loket.updates(id)) {
        if (u.door === gezin.personen.lezer) meld('LEZER_SCHREEF', `seq ${u.seq}`)
        if (uit && u.door === gezin.personen.karin && u.nr > uit.nr) meld('NA_INTREKKEN', `seq ${u.seq}`)
        if (uit && !uit.leest && u.nr > uit.nr && this.#gehoord.some((h) => h.doc === id && h.seq === u.seq)) meld('LEK', `live ${u.seq}`)
      }
      doc.destroy()
    }
    for (const l of this.#lek) meld('LEK', l)
    return fouten
  }

  /** Closes the documents of this schedule; answers how many texts stood aside. */
  async #ruimOp(): Promise<number> {
    let aantal = 0
    for (const { toestel } of this.#toestellen) {
      for (const tab of toestel.tabs) {
        const plan = await tab.offline.plan()
        for (const doc of this.#open.get(tab)?.values() ?? []) plan.los(doc)
        this.#open.delete(tab)
      }
      const opslag = [...toestel.tabs][0]?.offline.planOpslag
      for (const o of (await opslag?.opzij()) ?? []) {
        aantal++
        await opslag?.haalOpzijWeg(o.id)
      }
    }
    await adem(20)
    return aantal
  }

  async sluit(): Promise<void> {
    for (const { toestel } of this.#toestellen) {
      for (const tab of Array.from(toestel.tabs)) tab.kill()
      await deleteDB(`${this.w.naam}-${toestel.naam}`)
    }
    this.#toestellen = []
  }
}
