import { sql } from 'kysely'
import { boekBetaling } from '../../server/boeken/betalen.ts'
import { stabieleJson } from '../../server/kern/opdracht.ts'
import { DOSSIERS, PROEF_GEMEENTE, type ProefNaam } from '../../server/proef/personen.ts'
import type { Verschuiving, VerschuivingOpdracht } from '../../src/contract/schemas/geld.ts'
import { budgetUit } from '../../src/domein/budget-uit.ts'
import type { Budget } from '../../src/domein/potjes.ts'
import { beoordeel } from '../../src/domein/verschuiven.ts'
import { type Toeval, toevalVan } from '../sync/toeval.ts'
import type { Probleem, TestLoket } from './loket.ts'

/**
 * The money game against the real loket on a real database: devices that act at the same moment on old pictures,
 * commands that come twice, amended ones under an old id, payments, decisions and days that pass. What the loket
 * answered is added up here and must be what the books hold, asked of the database without code of the product.
 */

/** So many runs go on in the same books; then they begin anew, on another day and under another set of rules. */
const RUNS_PER_BOEK = 40
const BEGIN = '2026-07-01'
const DAGEN: readonly string[] = [BEGIN, BEGIN, '2026-09-13', '2026-09-14', '2026-12-31', '2027-01-02']

type Familie = { dossierId: string; wie: ProefNaam }
const FAMILIES: readonly Familie[] = [
  { dossierId: DOSSIERS.sanne, wie: 'sanne' },
  { dossierId: DOSSIERS.deGraaf, wie: 'mark' },
  { dossierId: DOSSIERS.deGraaf, wie: 'mark' },
]

type Uitslag = { aanvaard: number; geweigerd: number; teruggedraaid: number; betaald: number; dubbel: number }
type Uit = { status: number; body: Verschuiving & Probleem }

class DatabankSpel {
  readonly #l: TestLoket
  readonly #t: Toeval
  readonly uitslag: Uitslag = { aanvaard: 0, geweigerd: 0, teruggedraaid: 0, betaald: 0, dubbel: 0 }
  /** what the answers of the loket add up to, per potje: money in it, and money paid from it */
  #in = new Map<string, number>()
  #betaald = new Map<string, number>()
  #shifts = new Map<string, { familie: Familie; v: Verschuiving }>()
  #boek = ''
  readonly #dagen: readonly string[]

  constructor(l: TestLoket, t: Toeval, dagen: readonly string[]) {
    this.#l = l
    this.#t = t
    this.#dagen = dagen
  }

  async begin(): Promise<void> {
    await this.#l.herstel()
    const dag = this.#t.kies(this.#dagen)
    const regelset = this.#t.kies(['R', 'E'] as const)
    this.#l.zetDag(dag)
    await this.#l.database.db
      .updateTable('instelling')
      .set({ waarde: JSON.stringify(regelset), grond: 'Convenant' })
      .where('sleutel', '=', 'regelset')
      .execute()
    this.#boek = `${dag} ${regelset}`
    this.#shifts = new Map()
    const saldi = await this.#saldi()
    this.#in = saldi.in
    this.#betaald = saldi.betaald
  }

  async run(): Promise<void> {
    const t = this.#t
    const familie = t.kies(FAMILIES)
    // One picture for all devices: whoever acts second acts on an old one.
    const zicht = budgetUit(await this.#l.budget(familie.wie, familie.dossierId))
    const dag = this.#boek.slice(0, 10)
    const werk = Array.from({ length: 2 + t.tot(3) }, () => {
      const kans = t.getal()
      if (kans < 0.2) return this.#terug(familie)
      if (kans < 0.35) return this.#beslis()
      if (kans < 0.5) return this.#betaal(familie, zicht)
      // A device whose clock stopped long ago still hopes for what was allowed then.
      return this.#schuif(familie, zicht, t.kans(0.2) ? BEGIN : dag)
    })
    await Promise.all(werk)
    const nu = await this.#saldi()
    for (const [potje, cent] of nu.in)
      eis(cent === (this.#in.get(potje) ?? 0), `${potje} holds ${cent}, the answers say ${this.#in.get(potje) ?? 0}`)
    for (const [potje, cent] of nu.betaald)
      eis(cent === (this.#betaald.get(potje) ?? 0), `${potje} paid ${cent}, the facts say ${this.#betaald.get(potje) ?? 0}`)
    await this.#wetten()
  }

  async #schuif(familie: Familie, zicht: Budget, dag: string): Promise<void> {
    const t = this.#t
    let opdracht: VerschuivingOpdracht | null = null
    for (let nr = 0; nr < 8 && opdracht === null; nr++) {
      const van = t.kies(zicht.potjes)
      const naar = t.kies(zicht.potjes)
      const voornemen = { vanPotjeId: van.id, doel: { soort: 'POTJE' as const, potjeId: naar.id }, cent: 1 + t.tot(30_000) }
      const o = beoordeel(zicht, voornemen, dag)
      if (o.grootsteCent > 0 && t.kans(0.5)) voornemen.cent = o.grootsteCent
      const { woord } = beoordeel(zicht, voornemen, dag)
      if (woord !== 'NIET' || t.kans(0.1)) opdracht = { ...voornemen, reden: '', verwacht: woord }
    }
    if (opdracht === null) return
    const sleutel = t.uuid()
    const pad = `/dossiers/${familie.dossierId}/verschuivingen`
    const stuur = (body: VerschuivingOpdracht): Promise<Uit> => this.#l.als(familie.wie).stuur<Verschuiving & Probleem>(pad, body, sleutel)
    const keer = t.kans(0.3) ? 2 : 1
    const antwoorden = await Promise.all(Array.from({ length: keer }, () => stuur(opdracht)))
    // The answer got lost: the outbox asks again, and hears the same.
    if (t.kans(0.3)) antwoorden.push(await stuur(opdracht))
    const goed = antwoorden.filter((a) => a.status === 200)
    this.uitslag.dubbel += antwoorden.length - 1
    for (const a of goed) eis(stabieleJson(a.body) === stabieleJson(goed[0]?.body), 'a repeat heard something else')
    if (goed[0] === undefined) {
      this.uitslag.geweigerd++
      return
    }
    this.#shifts.set(goed[0].body.id, { familie, v: goed[0].body })
    this.#verreken(goed[0].body, 1)
    this.uitslag.aanvaard++
    if (t.kans(0.3)) {
      const anders = await stuur({ ...opdracht, cent: opdracht.cent + 1 })
      eis(anders.status === 409 && anders.body.type.endsWith('sleutel-hergebruikt'), `an amended command under an old id: ${anders.status}`)
    }
  }

  async #terug(familie: Familie): Promise<void> {
    const eigen = [...this.#shifts.values()].filter((s) => s.familie.dossierId === familie.dossierId)
    if (eigen.length === 0) return
    const { v } = this.#t.kies(eigen)
    const terug = await this.#l.als(familie.wie).stuur<Verschuiving>(`/verschuivingen/${v.id}/ongedaan`, {})
    if (terug.status !== 200) return
    // What was booked by now, not what this device knew of it.
    const geboekt = terug.body.geboektCent
    if (geboekt !== null) this.#verreken(terug.body, -1)
    this.uitslag.teruggedraaid++
  }

  async #beslis(): Promise<void> {
    const open = [...this.#shifts.values()].filter((s) => s.v.staat === 'GEVRAAGD' && s.familie.wie === 'mark')
    if (open.length === 0) return
    const { v } = this.#t.kies(open)
    const voorwaarden = [
      { soort: 'SCHOOL', persoonId: null, wie: 'De Brug', op: '2026-07-01' },
      ...v.oordeel.vraagPersonen.map((persoonId) => ({ soort: 'PERSOON', persoonId, wie: 'zelf', op: '2026-07-01' })),
    ]
    const antwoord = this.#t.kans(0.8) ? 'JA' : 'NEE'
    const uit = await this.#l
      .als('fatima')
      .stuur<Verschuiving>(`/verschuivingen/${v.id}/beslissing`, { antwoord, cent: null, reden: 'antwoord', voorwaarden })
    if (uit.status === 200 && uit.body.staat === 'AKKOORD') this.#verreken(uit.body, 1)
  }

  /** As the back office reports it: sometimes twice at once, always the same fact. */
  async #betaal(familie: Familie, zicht: Budget): Promise<void> {
    const potje = this.#t.kies(zicht.potjes)
    const cent = 1 + this.#t.tot(80_000)
    const kenmerk = this.#t.uuid()
    const { poorten } = this.#l
    const boek = (): Promise<unknown> =>
      poorten.db.transaction().execute((trx) =>
        boekBetaling(
          trx,
          {
            gemeenteId: PROEF_GEMEENTE.id,
            dossierId: familie.dossierId,
            dag: this.#boek.slice(0, 10),
            op: poorten.klok.nu(),
            doorId: null,
          },
          {
            declaratieId: null,
            potjeId: potje.id,
            cent,
            zorgDag: potje.vanaf,
            betaaldOp: this.#boek.slice(0, 10),
            kenmerk,
            afzender: 'spel',
          },
        ),
      )
    await Promise.all(Array.from({ length: this.#t.kans(0.3) ? 2 : 1 }, boek))
    this.#betaald.set(potje.id, (this.#betaald.get(potje.id) ?? 0) + cent)
    this.uitslag.betaald++
  }

  #verreken(v: Verschuiving, teken: 1 | -1): void {
    const cent = v.geboektCent
    if (cent === null || v.van.potjeId === null || v.naar.potjeId === null) return
    this.#in.set(v.van.potjeId, (this.#in.get(v.van.potjeId) ?? 0) - teken * cent)
    this.#in.set(v.naar.potjeId, (this.#in.get(v.naar.potjeId) ?? 0) + teken * cent)
  }

  async #saldi(): Promise<{ in: Map<string, number>; betaald: Map<string, number> }> {
    const { rows } = await sql<{ potje: string; erin: number; betaald: number }>`
      select r.potje_id as potje,
        coalesce(sum(l.cent) filter (where r.soort in ('DEEL', 'BETAALD', 'BEHANDELING')), 0)::bigint as erin,
        coalesce(sum(l.cent) filter (where r.soort in ('BETAALD', 'BOVEN_BUDGET')), 0)::bigint as betaald
      from rekening r join boekingsregel l on l.rekening_id = r.id where r.potje_id is not null group by 1`.execute(this.#l.database.db)
    return { in: new Map(rows.map((r) => [r.potje, r.erin])), betaald: new Map(rows.map((r) => [r.potje, r.betaald])) }
  }

  async #wetten(): Promise<void> {
    const { rows } = await sql<{ wet: string }>`
      select 'not zero per bron' as wet from boekingsregel l join rekening r on r.id = l.rekening_id group by l.boeking_id, r.bron_id having sum(l.cent) <> 0
      union all
      select 'below zero' from rekening r join boekingsregel l on l.rekening_id = r.id
        where r.soort in ('DEEL', 'BEHANDELING', 'BETAALD', 'BOVEN_BUDGET') group by r.id having sum(l.cent) < 0
      union all
      select 'a bron that does not hold what was granted' from bron b join rekening r on r.bron_id = b.id and r.soort in ('DEEL', 'BEHANDELING', 'BETAALD')
        join boekingsregel l on l.rekening_id = r.id group by b.id, b.bedrag_cent having sum(l.cent) <> b.bedrag_cent
      union all
      select 'a shift after the end of its bron' from boeking k join boekingsregel l on l.boeking_id = k.id join rekening r on r.id = l.rekening_id
        join bron b on b.id = r.bron_id where k.soort in ('VERSCHUIVING', 'TERUGDRAAIING') and (k.datum > b.tot or ${this.#boek.slice(0, 10)}::date > b.tot)
      union all
      select 'a payment that was booked twice' from boeking where soort = 'BETALING' and betaling_id is not null group by betaling_id having count(*) > 1
      union all
      select 'a shift that was booked twice' from boeking where verschuiving_id is not null group by verschuiving_id, soort having count(*) > 1`.execute(
      this.#l.database.db,
    )
    eis(rows.length === 0, rows.map((r) => r.wet).join(', '))
  }
}

function eis(goed: boolean, wat: string): void {
  if (!goed) throw new Error(wat)
}

/**
 * Plays `runs` from `zaad`, each book on one of `dagen`. @throws with the seed when a law broke, or when the loket answered 5xx
 */
export async function speelDatabank(loket: TestLoket, zaad: number, runs: number, dagen = DAGEN): Promise<Uitslag> {
  const spel = new DatabankSpel(loket, toevalVan(zaad), dagen)
  for (let run = 0; run < runs; run++) {
    try {
      if (run % RUNS_PER_BOEK === 0) await spel.begin()
      await spel.run()
    } catch (e) {
      throw new Error(`BOEKEN_ZAAD=${zaad}, run ${run}: ${e instanceof Error ? e.message : String(e)}`, { cause: e })
    }
  }
  return spel.uitslag
}
