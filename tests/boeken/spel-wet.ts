import { stand } from '../../src/domein/potjes.ts'
import { perBron } from '../../src/domein/prognose.ts'
import { type Boeking, type Geboekt, type SpelLoket } from './spel-loket.ts'

/**
 * The law book of the money game: what must hold of the books whatever happened, written from domein.md section 5 and
 * apart from the code that decides. Each broken law is one sentence.
 */
export function toetsBoeken(l: SpelLoket): string[] {
  return [
    ...inBalans(l),
    ...nooitOnderNul(l),
    ...perBronGelijk(l),
    ...geschiedenis(l),
    ...betalingen(l),
    ...l.geboekt.flatMap((g) => magDit(l, g)),
  ]
}

const sleutel = (potjeId: string, bronId: string): string => `${potjeId} ${bronId}`

function inBalans(l: SpelLoket): string[] {
  for (const k of l.journaal) {
    const som = new Map<string, number>()
    for (const r of k.regels) {
      if (!Number.isInteger(r.cent)) return ['an amount that is no whole cent']
      som.set(r.bronId, (som.get(r.bronId) ?? 0) + r.cent)
    }
    if ([...som.values()].some((c) => c !== 0)) return [`an entry that is not zero per bron: ${k.soort}`]
  }
  return []
}

/**
 * After each entry, not only at the end: a potje that was below zero for a while was spent twice. And beyond the budget
 * stands only what did not fit; what stood there before goes first from money that came in later.
 */
function nooitOnderNul(l: SpelLoket): string[] {
  const inDeel = new Map<string, number>()
  const tekort = new Map<string, number>()
  for (const k of l.journaal) {
    const geraakt = new Set<string>()
    let boven: string | null = null
    for (const r of k.regels) {
      if (r.potjeId === null) continue
      const s = sleutel(r.potjeId, r.bronId)
      if (r.soort === 'DEEL') inDeel.set(s, (inDeel.get(s) ?? 0) + r.cent)
      if (r.soort === 'BOVEN_BUDGET') tekort.set(s, (tekort.get(s) ?? 0) + r.cent)
      if (r.soort === 'BOVEN_BUDGET' && k.soort === 'BETALING') boven = r.potjeId
      geraakt.add(s)
    }
    for (const s of geraakt) if ((inDeel.get(s) ?? 0) < 0) return [`${s} below zero by ${k.soort}`]
    for (const b of boven === null ? [] : l.bronnen) {
      const s = sleutel(boven ?? '', b.id)
      if (b.vanaf <= k.dag && k.dag <= b.tot && (inDeel.get(s) ?? 0) > (tekort.get(s) ?? 0))
        return ['beyond the budget while there was money']
    }
  }
  return []
}

/** What was granted stays what it was, per bron; and the states that a screen shows are the sums of the books. */
function perBronGelijk(l: SpelLoket): string[] {
  const budget = l.budget(false)
  const standen = new Map(perBron(budget).map((r) => [r.bronId, r.stand]))
  for (const bron of l.bronnen) {
    let toegekend = 0
    let binnen = 0
    for (const k of l.journaal)
      for (const r of k.regels) {
        if (r.bronId !== bron.id) continue
        if (r.soort === 'TOEKENNING') toegekend -= r.cent
        else if (r.soort !== 'TEKORT' && r.soort !== 'BOVEN_BUDGET') binnen += r.cent
      }
    if (binnen !== toegekend) return [`bron ${bron.id} holds ${binnen} of ${toegekend}`]
    if (standen.get(bron.id)?.budgetCent !== toegekend)
      return [`the screen says ${standen.get(bron.id)?.budgetCent} of bron ${bron.id}, the books ${toegekend}`]
  }
  for (const p of budget.potjes) {
    const s = stand(p, budget.bronnen, budget.regels.matrix)
    if (Object.values(s).some((c) => c < 0)) return [`a state below zero in ${p.id}`]
    const delen = s.betaaldCent + s.inBehandelingCent + s.bindendCent + s.geplandCent + s.nogVrijCent - s.bovenBudgetCent
    if (delen !== s.budgetCent) return [`the parts of ${p.id} are ${delen} of ${s.budgetCent}`]
  }
  return []
}

/** Every accepted command counts once, for exactly its amount; what was taken back is gone; all of it is the balance. */
function geschiedenis(l: SpelLoket): string[] {
  const klachten: string[] = []
  const per = Map.groupBy(
    l.journaal.filter((k) => k.soort === 'VERSCHUIVING' || k.soort === 'TERUGDRAAIING'),
    (k) => k.bij,
  )
  const opdrachten = new Set<string>()
  for (const v of l.verschuivingen.values()) {
    if (opdrachten.has(v.opdrachtId)) klachten.push('one command made two shifts')
    opdrachten.add(v.opdrachtId)
    const geboekt = per.get(v.id) ?? []
    const heen = geboekt.filter((k) => k.soort === 'VERSCHUIVING').length
    const terug = geboekt.length - heen
    const moet = v.staat === 'GEBOEKT' ? [1, 0] : v.staat === 'TERUG' && v.gevolg !== null ? [1, 1] : [0, 0]
    if (heen !== moet[0] || terug !== moet[1]) klachten.push(`${v.staat} was booked ${heen} and taken back ${terug} times`)
    for (const k of geboekt) if (erbij(k) !== v.voornemen.cent) klachten.push(`a shift of ${v.voornemen.cent} moved ${erbij(k)}`)
  }
  return klachten
}

const erbij = (k: Boeking): number => k.regels.reduce((s, r) => s + Math.max(0, r.cent), 0)

/** A payment is a fact: booked whole, once, in the month of the care; a correction in that same month. */
function betalingen(l: SpelLoket): string[] {
  const per = new Map<string, number>()
  for (const k of l.journaal) {
    if (k.soort !== 'BETALING' && k.soort !== 'CORRECTIE') continue
    const b = l.betalingen.get(k.bij)
    if (b?.zorgDag !== k.dag) return [`${k.soort} on another day than that of the care`]
    for (const r of k.regels) if (r.soort === 'BETAALD' || r.soort === 'BOVEN_BUDGET') per.set(k.bij, (per.get(k.bij) ?? 0) + r.cent)
  }
  for (const b of l.betalingen.values())
    if ((per.get(b.kenmerk) ?? 0) !== b.cent) return [`a payment of ${b.cent} is booked for ${per.get(b.kenmerk) ?? 0}`]
  return []
}

/** Might this be booked at all? The rules of domein.md 5 once more, read from the table and not from the judgement. */
function magDit(l: SpelLoket, g: Geboekt): string[] {
  const { budget, gevolg, v, dag } = g
  const { regelset, matrix } = budget.regels
  const van = budget.potjes.find((p) => p.id === v.voornemen.vanPotjeId)
  const { doel } = v.voornemen
  const naar = doel.soort === 'POTJE' ? budget.potjes.find((p) => p.id === doel.potjeId) : null
  const naarPersoon = doel.soort === 'NIEUW' ? doel.persoonId : naar?.persoonId
  const domein = doel.soort === 'NIEUW' ? doel.domein : naar?.domein
  if (!van || domein === undefined || naarPersoon === undefined) return ['booked without a potje']
  const klachten: string[] = []
  const direct = g.verwacht !== null
  if (direct && g.verwacht !== g.woord) klachten.push(`booked as ${g.woord} where ${g.verwacht} was seen`)
  if (direct && g.woord !== 'VRIJ') klachten.push(`booked at once while it is ${g.woord}`)
  if (van.id === naar?.id) klachten.push('from a potje to itself')
  if (dag > van.tot || (naar && dag > naar.tot)) klachten.push('after the end of a potje')
  if (naarPersoon !== van.persoonId && (regelset === 'R' || direct)) klachten.push('to another person')
  for (const b of budget.beperkingen)
    if ((b.persoonId === van.persoonId || b.persoonId === naarPersoon) && (b.woord === 'NIET' || direct))
      klachten.push('against the wish of a person')
  for (const { bronId, cent } of gevolg.delen) {
    const bron = l.bronnen.find((b) => b.id === bronId)
    const deel = van.delen.find((d) => d.bronId === bronId)
    if (!bron || !deel) return ['money of no bron']
    if (dag > bron.tot) klachten.push('after the end of a bron')
    if (naar && (naar.vanaf > bron.tot || naar.tot < bron.vanaf)) klachten.push('to a time that the bron does not know')
    if (deel.budgetCent - deel.betaaldCent - deel.inBehandelingCent < cent) klachten.push('more than there is')
    const { woord } = matrix[bron.wet][domein]
    if (woord === 'NIET' || woord === 'ACHTERAF' || (direct && woord !== 'VRIJ')) klachten.push(`${bron.wet} to ${domein} is ${woord}`)
    if (regelset === 'R' && naar && naar.delen.length > 0 && !naar.delen.some((d) => d.bronId === bronId))
      klachten.push('a second bron in one potje')
  }
  return klachten
}
