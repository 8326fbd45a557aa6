import { DOMEINEN, REGELSETTEN, WETTEN, type Domein, type Wet } from '../../src/contract/lijsten/geld.ts'
import type { Bron, Budget, Potje } from '../../src/domein/potjes.ts'
import { beoordeel } from '../../src/domein/verschuiven.ts'
import { plusDagen } from '../../src/domein/termijnen.ts'
import { type Toeval, toevalVan } from '../sync/toeval.ts'
import { type Antwoord, type Kwaad, type Opdracht, SpelLoket } from './spel-loket.ts'
import { toetsBoeken } from './spel-wet.ts'

/**
 * One random run of the money game: devices with old pictures of the budget, a network that loses, doubles and delays,
 * payments and corrections that just happen, days that pass over a birthday and a new year. Afterwards the books must
 * obey the law book of spel-wet.ts.
 */

/** Periods that the law of domein.md knows: a year, up to and from an 18th birthday, the next year, a school year. */
const PERIODEN = [
  ['2026-01-01', '2026-12-31'],
  ['2026-01-01', '2026-12-31'],
  ['2026-01-01', '2026-09-13'],
  ['2026-09-14', '2026-12-31'],
  ['2027-01-01', '2027-12-31'],
  ['2025-08-01', '2026-07-31'],
] as const

/** Laws and domains as often as families meet them, so that free and asked shifts happen, and refusals too. */
const VEEL_WETTEN: readonly Wet[] = ['WMO', 'WMO', 'WMO', 'WMO', 'JEUGDWET', 'JEUGDWET', 'JEUGDWET', 'PARTICIPATIEWET', ...WETTEN]
const VEEL_DOMEINEN: readonly Domein[] = ['B', 'B', 'B', 'B', 'B', 'B', 'B', 'B', 'W', ...DOMEINEN]
const PERSONEN = ['thijs', 'bram', 'joris'] as const

type Rij = { id: string; opdracht: Opdracht }
type Toestel = {
  actor: string
  zicht: Budget
  dag: string
  bekend: string[]
  uit: Rij[]
  laat: Rij[]
  gelukt: Map<string, { rij: Rij; antwoord: Antwoord }>
}

function begin(t: Toeval): ConstructorParameters<typeof SpelLoket>[0] {
  const regelset = t.kies(REGELSETTEN)
  const bronnen = Array.from({ length: 2 + t.tot(3) }, (_, nr): Bron => {
    const [vanaf, tot] = t.kies(PERIODEN)
    return {
      id: `b${nr}`,
      wet: t.kies(VEEL_WETTEN),
      persoonId: t.kies(PERSONEN),
      verstrekker: 'gemeente',
      bedragCent: 0,
      vanaf,
      tot,
      bevoorschotting: 'VOORAF',
    }
  })
  const potjes = Array.from({ length: 3 + t.tot(4) }, (_, nr): Potje => {
    const bron = t.kies(bronnen)
    const erbij =
      regelset === 'E' && t.kans(0.4)
        ? bronnen.filter((b) => b !== bron && b.persoonId === bron.persoonId && b.tot >= bron.vanaf && b.vanaf <= bron.tot)
        : []
    const delen = [bron, ...erbij.slice(0, 1)].map((b) => ({
      bronId: b.id,
      budgetCent: t.kans(0.3) ? t.tot(5) : t.tot(90_000),
      betaaldCent: 0,
      inBehandelingCent: 0,
    }))
    const soort = t.kies(['CONTRACT', 'CONTRACT_FAMILIE', 'MAANDLOON', 'RESERVE', 'BEDRAG'] as const)
    const budget = delen.reduce((s, d) => s + d.budgetCent, 0)
    return {
      id: `p${nr}`,
      persoonId: bron.persoonId,
      domein: t.kies(VEEL_DOMEINEN),
      naam: `potje ${nr}`,
      soort,
      zorgverlener: soort === 'RESERVE' ? null : 'zorg',
      tarief: t.kans(0.5) ? { cent: 4500, eenheid: 'UUR' } : null,
      vanaf: bron.vanaf,
      tot: bron.tot,
      delen,
      afgesprokenGeplandCent: soort === 'RESERVE' ? 0 : t.tot(budget + 1),
      afgesprokenBindendCent: soort === 'MAANDLOON' ? t.tot(budget + 1) : 0,
    }
  })
  const dag = t.kies(['2026-02-01', '2026-07-01', '2026-09-10', '2026-12-20'])
  const beperkingen: Budget['beperkingen'] = t.kans(0.15)
    ? [{ persoonId: t.kies(PERSONEN), woord: t.kies(['AKKOORD', 'NIET'] as const) }]
    : []
  return { regelset, dag, bronnen, potjes, beperkingen }
}

type Schuif = Extract<Opdracht, { soort: 'VERSCHUIF' }>

function bedenkSchuif(t: Toeval, d: Toestel): Schuif {
  const { potjes } = d.zicht
  const van = t.kies(potjes)
  const doel: Schuif['voornemen']['doel'] = t.kans(0.8)
    ? { soort: 'POTJE', potjeId: t.kies(potjes).id }
    : {
        soort: 'NIEUW',
        persoonId: t.kans(0.8) ? van.persoonId : t.kies(PERSONEN),
        domein: t.kies(VEEL_DOMEINEN),
        naam: 'nieuw',
        zorgverlener: t.kans(0.5) ? 'zorg' : null,
        tarief: null,
      }
  const voornemen = { vanPotjeId: van.id, doel, cent: 1 + t.tot(t.kans(0.2) ? 9 : 40_000) }
  const eerst = beoordeel(d.zicht, voornemen, d.dag)
  // Who is told how much fits, often takes just that: the last cent is where mistakes are.
  if (eerst.grootsteCent === 0 || t.kans(0.6)) return { soort: 'VERSCHUIF', voornemen, verwacht: eerst.woord }
  voornemen.cent = eerst.grootsteVrijCent > 0 ? eerst.grootsteVrijCent : eerst.grootsteCent
  return { soort: 'VERSCHUIF', voornemen, verwacht: beoordeel(d.zicht, voornemen, d.dag).woord }
}

function bedenk(t: Toeval, d: Toestel): Opdracht {
  const kans = t.getal()
  if (d.actor === 'consulent' && kans < 0.6 && d.bekend.length > 0)
    return { soort: 'BESLIS', verschuivingId: t.kies(d.bekend), antwoord: t.kans(0.8) ? 'JA' : 'NEE' }
  if (kans < 0.25 && d.bekend.length > 0) return { soort: 'TERUG', verschuivingId: t.kies(d.bekend) }
  let o = bedenkSchuif(t, d)
  // A screen does not offer what can not be; now and then somebody sends it all the same.
  for (let nr = 0; nr < 6 && o.verwacht === 'NIET' && t.kans(0.9); nr++) o = bedenkSchuif(t, d)
  return o
}

function ververs(l: SpelLoket, d: Toestel): void {
  d.zicht = l.budget(true)
  d.dag = l.dag
  d.bekend = [...l.verschuivingen.keys()]
}

/** Sends the oldest row as the outbox does: it stays until it was answered. @returns whether an answer came */
function zend(l: SpelLoket, t: Toeval, d: Toestel, net: { weg: number; antwoordWeg: number; dubbel: number }): boolean {
  const rij = d.uit[0]
  if (!rij) return true
  const kans = t.getal()
  if (kans < net.weg) return false
  const antwoord = l.doe(d.actor, rij.id, rij.opdracht)
  if (kans < net.weg + net.antwoordWeg) return false
  if (kans < net.weg + net.antwoordWeg + net.dubbel) d.laat.push(rij)
  d.uit.shift()
  if (antwoord.status === 200) d.gelukt.set(rij.id, { rij, antwoord })
  if (antwoord.id !== null && !d.bekend.includes(antwoord.id)) d.bekend.push(antwoord.id)
  return true
}

const NET = { weg: 0.12, antwoordWeg: 0.15, dubbel: 0.15 }
const RUSTIG = { weg: 0, antwoordWeg: 0, dubbel: 0 }

/**
 * Plays one run. @param zaad the same seed gives the same run
 * @returns what broke, in words; empty when the books are right
 */
export function speel(zaad: number, kwaad: Kwaad | null = null, stappen = 26): string[] {
  const t = toevalVan(zaad)
  const l = new SpelLoket(begin(t), kwaad)
  const toestellen = ['mark', 'consulent', 'els', 'thijs']
    .slice(0, 2 + t.tot(3))
    .map((actor): Toestel => ({ actor, zicht: l.budget(true), dag: l.dag, bekend: [], uit: [], laat: [], gelukt: new Map() }))
  const klachten: string[] = []
  let ids = 0
  for (let stap = 0; stap < stappen; stap++) {
    const d = t.kies(toestellen)
    const wat = t.tot(26)
    if (wat < 9) d.uit.push({ id: `c${++ids}`, opdracht: bedenk(t, d) })
    else if (wat < 16) zend(l, t, d, NET)
    else if (wat < 17) {
      const oud = d.laat.shift()
      if (oud) l.doe(d.actor, oud.id, oud.opdracht)
    } else if (wat < 18) {
      const oud = [...d.gelukt.values()].find((g) => g.rij.opdracht.soort === 'VERSCHUIF')?.rij
      if (oud?.opdracht.soort === 'VERSCHUIF') {
        const anders: Opdracht = { ...oud.opdracht, voornemen: { ...oud.opdracht.voornemen, cent: oud.opdracht.voornemen.cent + 1 } }
        const regels = l.journaal.length
        if (l.doe(d.actor, oud.id, anders).status !== 409 || l.journaal.length !== regels)
          klachten.push('an amended command under an old id did something')
      }
    } else if (wat < 21) ververs(l, d)
    else if (wat < 22) l.dag = plusDagen(l.dag, t.kies([1, 3, 30, 80]))
    else if (wat < 24) betaal(l, t, `k${++ids}`)
    else if (wat < 25) {
      const kenmerken = [...l.betalingen.keys()]
      if (kenmerken.length > 0) l.corrigeer(t.kies(kenmerken), 1 + t.tot(60_000))
    } else l.houdVast(t.kies(l.potjes).id, 1 + t.tot(3_000))
  }
  for (const d of toestellen) while (d.uit.length > 0) zend(l, t, d, RUSTIG)
  for (const d of toestellen) {
    for (const { rij, antwoord } of d.gelukt.values())
      if (l.doe(d.actor, rij.id, rij.opdracht).id !== antwoord.id) klachten.push('the same command got another answer later')
  }
  return [...klachten, ...toetsBoeken(l)]
}

function betaal(l: SpelLoket, t: Toeval, kenmerk: string): void {
  const p = t.kies(l.potjes)
  const b = { kenmerk, potjeId: p.id, cent: 1 + t.tot(50_000), zorgDag: t.kans(0.9) ? p.vanaf : plusDagen(p.tot, 5) }
  l.betaal(b)
  if (t.kans(0.3)) l.betaal(b)
}

/** Plays many. @returns the first run that broke, with what it takes to see it again, or null */
export function speelVeel(vanaf: number, aantal: number, kwaad: Kwaad | null = null): { zaad: number; klachten: string[] } | null {
  for (let zaad = vanaf; zaad < vanaf + aantal; zaad++) {
    const klachten = speel(zaad, kwaad)
    if (klachten.length > 0) return { zaad, klachten }
  }
  return null
}
