import type { Regelset } from '../../src/contract/lijsten/geld.ts'
import { inDeel, verdeelAkkoord, verdeelBetaling } from '../../src/domein/betalen.ts'
import { regelsOp } from '../../src/domein/matrix.ts'
import { bronVan, inUitgeefvolgorde, type Bron, type Budget, type Deel, type Potje } from '../../src/domein/potjes.ts'
import { beoordeel, doelPotje, kanTerug, type Gevolg, type Voornemen } from '../../src/domein/verschuiven.ts'
import { periodeNieuw } from '../../src/domein/verschuiven-gevolg.ts'

/**
 * The loket of the money game: the same rules as the server, over books in memory. A state of a potje is only ever the
 * sum of lines in `journaal`, as in the real books. What may go wrong on purpose is a `Kwaad`.
 */
export const KWADEN = [
  'TOETS_BUITEN_TRANSACTIE',
  'GEEN_SLEUTEL',
  'ANDERE_OPDRACHT_ONDER_OUD_ID',
  'AFRONDEN',
  'VERKEERDE_PERIODE',
  'TWEE_ABSOLUTE_STANDEN',
  'HALVE_BOEKING',
  'VERKEERDE_BRON',
  'TERUG_ZONDER_SALDO',
  'TWEE_KEER_TERUG',
  'BESLUIT_NA_BESLUIT',
  'VERWACHTING_GENEGEERD',
  'BETALING_AFGEKAPT',
  'BETALING_BUITEN_HET_POTJE',
  'BETALING_DUBBEL',
  'CORRECTIE_IN_ANDERE_MAAND',
] as const
export type Kwaad = (typeof KWADEN)[number]

export type Opdracht =
  | { soort: 'VERSCHUIF'; voornemen: Voornemen & { doel: Exclude<Voornemen['doel'], { soort: 'EIGEN_BIJDRAGE' }> }; verwacht: string }
  | { soort: 'TERUG'; verschuivingId: string }
  | { soort: 'BESLIS'; verschuivingId: string; antwoord: 'JA' | 'NEE' }

export type Antwoord = { status: 200 | 404 | 409 | 422; id: string | null }
export type RekeningSoort = 'TOEKENNING' | 'DEEL' | 'BEHANDELING' | 'BETAALD' | 'BOVEN_BUDGET' | 'TEKORT'
export type Regel = { soort: RekeningSoort; bronId: string; potjeId: string | null; cent: number }
export type Boeking = { soort: string; dag: string; bij: string; regels: Regel[] }
export type Verschuiving = {
  id: string
  opdrachtId: string
  voornemen: Extract<Opdracht, { soort: 'VERSCHUIF' }>['voornemen']
  staat: 'GEBOEKT' | 'GEVRAAGD' | 'GEWEIGERD' | 'TERUG'
  gevolg: Gevolg | null
  naarId: string | null
}
/** A payment that the payer reported: a fact, whatever is left. */
export type Betaling = { kenmerk: string; potjeId: string; cent: number; zorgDag: string }
/** What the law book of the game looks at, at the moment of booking. */
export type Geboekt = {
  woord: string
  verwacht: string | null
  /** a copy of the real budget of that moment */
  budget: Budget
  v: Verschuiving
  gevolg: Gevolg
  dag: string
}

export class SpelLoket {
  dag: string
  readonly #eersteDag: string
  readonly #regelset: Regelset
  readonly #kwaad: Kwaad | null
  readonly bronnen: readonly Bron[]
  readonly beperkingen: Budget['beperkingen']
  readonly potjes: Potje[]
  readonly journaal: Boeking[] = []
  readonly log = new Map<string, { hash: string; antwoord: Antwoord }>()
  readonly verschuivingen = new Map<string, Verschuiving>()
  readonly betalingen = new Map<string, Betaling>()
  readonly geboekt: Geboekt[] = []
  #vorig: Budget | null = null
  #teller = 0

  constructor(
    begin: { regelset: Regelset; dag: string; bronnen: Bron[]; potjes: Potje[]; beperkingen: Budget['beperkingen'] },
    kwaad: Kwaad | null,
  ) {
    this.dag = begin.dag
    this.#eersteDag = begin.dag
    this.#regelset = begin.regelset
    this.#kwaad = kwaad
    this.bronnen = begin.bronnen
    this.beperkingen = begin.beperkingen
    this.potjes = begin.potjes.map((p) => ({ ...p, delen: [] }))
    for (const bron of begin.bronnen) {
      const regels = begin.potjes.flatMap((p) =>
        p.delen
          .filter((d) => d.bronId === bron.id)
          .map((d): Regel => ({ soort: 'DEEL', bronId: bron.id, potjeId: p.id, cent: d.budgetCent })),
      )
      const samen = regels.reduce((s, r) => s + r.cent, 0)
      this.#boek('TOEKENNING', bron.vanaf, 'begin', [{ soort: 'TOEKENNING', bronId: bron.id, potjeId: null, cent: -samen }, ...regels])
    }
  }

  /** The budget as it stands now: `kopie` for who keeps it, while the loket goes on. */
  budget(kopie: boolean): Budget {
    return {
      bronnen: this.bronnen,
      regels: regelsOp(this.dag, this.#regelset),
      beperkingen: this.beperkingen,
      potjes: kopie ? this.potjes.map((p) => ({ ...p, delen: p.delen.map((d) => ({ ...d })) })) : this.potjes,
    }
  }

  /** One command of one actor, once, whatever is repeated. */
  doe(actor: string, id: string, o: Opdracht): Antwoord {
    const sleutel = `${actor} ${id}`
    const hash = JSON.stringify(o)
    const eerder = this.log.get(sleutel)
    if (eerder && this.#kwaad !== 'GEEN_SLEUTEL') {
      if (eerder.hash === hash) return eerder.antwoord
      if (this.#kwaad !== 'ANDERE_OPDRACHT_ONDER_OUD_ID') return { status: 409, id: null }
    }
    const voor = this.#kwaad === 'TOETS_BUITEN_TRANSACTIE' ? this.budget(true) : null
    const antwoord =
      o.soort === 'VERSCHUIF' ? this.#verschuif(id, o) : o.soort === 'TERUG' ? this.#terug(o.verschuivingId) : this.#beslis(o)
    this.#vorig = voor
    // A refusal is not kept: asked again later it is judged again.
    if (antwoord.status === 200) this.log.set(sleutel, { hash, antwoord })
    return antwoord
  }

  #oordeel(v: Voornemen): ReturnType<typeof beoordeel> {
    const dag = this.#kwaad === 'VERKEERDE_PERIODE' ? this.#eersteDag : this.dag
    return beoordeel(this.#vorig ?? this.budget(false), v, dag)
  }

  #verschuif(opdrachtId: string, o: Extract<Opdracht, { soort: 'VERSCHUIF' }>): Antwoord {
    const oordeel = this.#oordeel(o.voornemen)
    if (!oordeel.gevolg) return { status: 422, id: null }
    if (oordeel.woord !== o.verwacht && this.#kwaad !== 'VERWACHTING_GENEGEERD') return { status: 409, id: null }
    const v: Verschuiving = { id: `v${++this.#teller}`, opdrachtId, voornemen: o.voornemen, staat: 'GEVRAAGD', gevolg: null, naarId: null }
    this.verschuivingen.set(v.id, v)
    if (oordeel.woord === 'VRIJ') this.#voerUit(v, oordeel.gevolg, oordeel.woord, o.verwacht)
    return { status: 200, id: v.id }
  }

  #beslis(o: Extract<Opdracht, { soort: 'BESLIS' }>): Antwoord {
    const v = this.verschuivingen.get(o.verschuivingId)
    if (!v) return { status: 404, id: null }
    if (v.staat !== 'GEVRAAGD' && this.#kwaad !== 'BESLUIT_NA_BESLUIT') return { status: 409, id: null }
    if (o.antwoord === 'NEE') {
      v.staat = 'GEWEIGERD'
      return { status: 200, id: v.id }
    }
    const oordeel = this.#oordeel(v.voornemen)
    if (!oordeel.gevolg) return { status: 422, id: null }
    this.#voerUit(v, oordeel.gevolg, oordeel.woord, null)
    return { status: 200, id: v.id }
  }

  #voerUit(v: Verschuiving, gevolg: Gevolg, woord: string, verwacht: string | null): void {
    this.geboekt.push({ woord, verwacht, budget: this.budget(true), v, gevolg, dag: this.dag })
    const { doel, vanPotjeId } = v.voornemen
    const bestaand = doelPotje(this.budget(false), doel)
    if (!bestaand) throw new Error('judged without a target')
    let naarId = bestaand.id
    if (naarId === null) {
      naarId = `n${v.id}`
      const { bronIds: _geen, id: _ook, ...rest } = bestaand
      this.potjes.push({
        ...rest,
        id: naarId,
        ...periodeNieuw(this.budget(false), gevolg.delen, this.dag),
        delen: [],
        afgesprokenGeplandCent: 0,
        afgesprokenBindendCent: 0,
      })
    }
    v.staat = 'GEBOEKT'
    v.gevolg = gevolg
    v.naarId = naarId
    const andereBron = (bronId: string): string =>
      this.#kwaad === 'VERKEERDE_BRON' ? (this.bronnen.find((b) => b.id !== bronId)?.id ?? bronId) : bronId
    const bij = (cent: number): number => (this.#kwaad === 'AFRONDEN' ? Math.round(cent / 10) * 10 : cent)
    const regels = gevolg.delen.flatMap((d): Regel[] => [
      { soort: 'DEEL', bronId: d.bronId, potjeId: vanPotjeId, cent: -d.cent },
      { soort: 'DEEL', bronId: andereBron(d.bronId), potjeId: naarId, cent: bij(d.cent) },
    ])
    if (this.#kwaad === 'HALVE_BOEKING' && this.#teller % 5 === 0) regels.pop()
    this.#boek('VERSCHUIVING', this.dag, v.id, regels)
    if (this.#kwaad === 'TWEE_ABSOLUTE_STANDEN') this.#zetAbsoluut(vanPotjeId)
    this.#spreekAf(vanPotjeId, -gevolg.uitGeplandCent)
    this.#spreekAf(naarId, gevolg.inGeplandCent)
  }

  /** What a loket does that stores balances: the last one who writes wins. */
  #zetAbsoluut(potjeId: string): void {
    const toen = this.#absoluut?.potjes.find((p) => p.id === potjeId)
    const nu = this.potjes.find((p) => p.id === potjeId)
    for (const d of nu?.delen ?? []) {
      const oud = toen?.delen.find((x) => x.bronId === d.bronId)
      if (oud)
        this.#boek('VERSCHUIVING', this.dag, 'absoluut', [
          { soort: 'DEEL', bronId: d.bronId, potjeId, cent: oud.budgetCent - d.budgetCent },
        ])
    }
    this.#absoluut = this.budget(true)
  }
  #absoluut: Budget | null = null

  #terug(id: string): Antwoord {
    const v = this.verschuivingen.get(id)
    if (!v) return { status: 404, id: null }
    if (v.staat === 'GEVRAAGD') {
      v.staat = 'TERUG'
      return { status: 200, id }
    }
    const nogEens = this.#kwaad === 'TWEE_KEER_TERUG' && v.staat === 'TERUG'
    if ((v.staat !== 'GEBOEKT' && !nogEens) || !v.gevolg || v.naarId === null) return { status: 409, id: null }
    const kan = kanTerug(this.budget(false), v.naarId, v.gevolg, this.dag)
    if (!kan.kan && this.#kwaad !== 'TERUG_ZONDER_SALDO') return { status: 422, id: null }
    const naarId = v.naarId
    this.#boek(
      'TERUGDRAAIING',
      this.dag,
      v.id,
      v.gevolg.delen.flatMap((d): Regel[] => [
        { soort: 'DEEL', bronId: d.bronId, potjeId: naarId, cent: -d.cent },
        { soort: 'DEEL', bronId: d.bronId, potjeId: v.voornemen.vanPotjeId, cent: d.cent },
      ]),
    )
    this.#spreekAf(naarId, kan.kan ? -kan.vanGeplandCent : 0)
    this.#spreekAf(v.voornemen.vanPotjeId, v.gevolg.uitGeplandCent)
    v.staat = 'TERUG'
    return { status: 200, id }
  }

  /** Books what was paid, always; what does not fit goes beyond the budget. */
  betaal(b: Betaling): void {
    if (this.betalingen.has(b.kenmerk) && this.#kwaad !== 'BETALING_DUBBEL') return
    this.betalingen.set(b.kenmerk, b)
    this.#boek('BETALING', b.zorgDag, b.kenmerk, this.#betaalRegels(b))
  }

  #betaalRegels(b: Betaling): Regel[] {
    const { betaald, boven } = verdeelBetaling(
      this.#delen(b.potjeId).map((d) => ({ ...d, vastCent: 0, ...(this.#kwaad === 'BETALING_BUITEN_HET_POTJE' ? { inDeelCent: 0 } : {}) })),
      b.cent,
      b.zorgDag,
    )
    const regels = betaald.flatMap((d): Regel[] => [
      { soort: 'DEEL', bronId: d.bronId, potjeId: b.potjeId, cent: -d.uitDeelCent },
      { soort: 'BETAALD', bronId: d.bronId, potjeId: b.potjeId, cent: d.uitDeelCent },
    ])
    if (boven !== null && this.#kwaad !== 'BETALING_AFGEKAPT')
      regels.push(
        { soort: 'TEKORT', bronId: boven.bronId, potjeId: b.potjeId, cent: -boven.cent },
        { soort: 'BOVEN_BUDGET', bronId: boven.bronId, potjeId: b.potjeId, cent: boven.cent },
      )
    return regels
  }

  #delen(potjeId: string): { bronId: string; inDeelCent: number; vanaf: string; tot: string }[] {
    const potje = this.potjes.find((p) => p.id === potjeId)
    if (!potje) throw new Error('no such potje')
    const { matrix } = regelsOp(this.dag, this.#regelset)
    return inUitgeefvolgorde(potje.delen, this.bronnen, matrix, potje.domein).map((d) => {
      const { vanaf, tot } = bronVan(this.bronnen, d.bronId)
      return { bronId: d.bronId, inDeelCent: inDeel(d), vanaf, tot }
    })
  }

  /** A payment that was reported wrongly: the reverse of what was booked, and the right one anew. The first one stays. */
  corrigeer(kenmerk: string, cent: number): void {
    const b = this.betalingen.get(kenmerk)
    const eerst = this.journaal.findLast((k) => k.soort === 'BETALING' && k.bij === kenmerk)
    if (!b || !eerst) return
    const dag = this.#kwaad === 'CORRECTIE_IN_ANDERE_MAAND' ? this.dag : eerst.dag
    this.#boek(
      'CORRECTIE',
      dag,
      kenmerk,
      eerst.regels.map((r) => ({ ...r, cent: -r.cent })),
    )
    const nieuw = { ...b, cent }
    this.betalingen.set(kenmerk, nieuw)
    this.#boek('BETALING', b.zorgDag, kenmerk, this.#betaalRegels(nieuw))
  }

  /** A claim that was agreed: no longer to be shifted. Only when all of it fits. */
  houdVast(potjeId: string, cent: number): void {
    const gekozen = verdeelAkkoord(this.#delen(potjeId), cent, this.dag, this.dag)
    if (gekozen !== null)
      this.#boek(
        'DECLARATIE',
        this.dag,
        'declaratie',
        gekozen.flatMap((d): Regel[] => [
          { soort: 'DEEL', bronId: d.bronId, potjeId, cent: -d.cent },
          { soort: 'BEHANDELING', bronId: d.bronId, potjeId, cent: d.cent },
        ]),
      )
  }

  #spreekAf(potjeId: string, cent: number): void {
    const nr = this.potjes.findIndex((p) => p.id === potjeId)
    const p = this.potjes[nr]
    if (p) this.potjes[nr] = { ...p, afgesprokenGeplandCent: p.afgesprokenGeplandCent + cent }
  }

  #boek(soort: string, dag: string, bij: string, regels: Regel[]): void {
    if (regels.length === 0) return
    this.journaal.push({ soort, dag, bij, regels })
    for (const r of regels) {
      if (r.potjeId === null) continue
      const nr = this.potjes.findIndex((p) => p.id === r.potjeId)
      const p = this.potjes[nr]
      if (p) this.potjes[nr] = { ...p, delen: metRegel(p.delen, r) }
    }
  }
}

function metRegel(delen: readonly Deel[], r: Regel): Deel[] {
  const uit = delen.map((d) => ({ ...d }))
  let d = uit.find((x) => x.bronId === r.bronId)
  if (!d) {
    d = { bronId: r.bronId, budgetCent: 0, betaaldCent: 0, inBehandelingCent: 0 }
    uit.push(d)
  }
  if (r.soort === 'DEEL' || r.soort === 'BETAALD' || r.soort === 'BEHANDELING') d.budgetCent += r.cent
  if (r.soort === 'BETAALD' || r.soort === 'BOVEN_BUDGET') d.betaaldCent += r.cent
  if (r.soort === 'BEHANDELING') d.inBehandelingCent += r.cent
  return uit
}
