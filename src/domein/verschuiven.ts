import type { Beslisser, Oordeelwoord } from '../contract/lijsten/geld.ts'
import { som } from './geld.ts'
import { stand, type Budget, type Potje, type Stand } from './potjes.ts'
import { plusWerkdagen } from './termijnen.ts'
import { gevolgVan, meldingenBij, pasToe, standIn, verdeel, type Gevolg } from './verschuiven-gevolg.ts'
import {
  boekbaar,
  doelPotje,
  reden,
  strengheid,
  strengste,
  toetsDelen,
  toetsGeheel,
  type DoelPotje,
  type Reden,
  type Tekst,
  type Voornemen,
} from './verschuiven-toetsen.ts'

export { doelPotje } from './verschuiven-toetsen.ts'
export type { Doel, Reden, Tekst, Voornemen } from './verschuiven-toetsen.ts'
export type { Gevolg } from './verschuiven-gevolg.ts'

/** Een weg die wel open is; tekst onder `oordeel:mogelijk.<soort>`. */
export type Mogelijk = {
  soort: 'KLEINER_BEDRAG' | 'NIEUW_POTJE' | 'ANDER_POTJE' | 'MINIMABELEID' | 'NIEUW_BESLUIT' | 'VRAAG_CONSULENT' | 'DECLAREER_ACHTERAF'
  /** Bij KLEINER_BEDRAG het hoogste bedrag dat past. */
  cent: number | null
  /** Bij ANDER_POTJE het potje dat wel mag. */
  potjeId: string | null
  /** Wat het oordeel dan zou zijn, als dat al te zeggen is. */
  woord: Oordeelwoord | null
}

/** Potjestand voor en na, voor het voorbeeld op het scherm. */
export type VoorEnNa = { potjeId: string | null; voor: Stand | null; na: Stand }

/** Het oordeel over een verschuiving: het strengste van alle toetsen (domein.md, afdeling 5). */
export type Oordeel = {
  woord: Oordeelwoord
  tekst: Tekst
  /** Sleutel onder `oordeel:grond.`; `null` als het om een gewone controle gaat. */
  grond: string | null
  zeker: boolean
  /** Alle toetsen die iets te zeggen hadden, strengste eerst. */
  redenen: Reden[]
  beslist: Beslisser[]
  /** Personen die zelf (of via hun vertegenwoordiger) gevraagd worden. */
  vraagPersonen: string[]
  /** Laatste dag voor het antwoord van de consulent; alleen bij akkoord. */
  uiterlijk: string | null
  meldingen: Tekst[]
  /** Hoogste bedrag van hier naar daar dat niet geweigerd wordt, in centen. */
  grootsteCent: number
  /** Hoogste bedrag van hier naar daar dat meteen mag, in centen. */
  grootsteVrijCent: number
  mogelijk: Mogelijk[]
  gevolg: Gevolg | null
  van: VoorEnNa | null
  naar: VoorEnNa | null
  regelversie: string
}

/** Id dat het voorbeeld gebruikt voor een potje dat nog niet bestaat; komt nooit in de boeken. */
const VOORBEELD_ID = '00000000-0000-4000-8000-000000000000'

function ruimteVoor(delen: ReturnType<typeof toetsDelen>, algemeen: Oordeelwoord, tot: Oordeelwoord): number {
  if (strengheid(algemeen) > strengheid(tot)) return 0
  return som(delen.filter((d) => strengheid(strengste(d.redenen)) <= strengheid(tot)).map((d) => d.stand.verschuifbaarCent))
}

type Kern = {
  redenen: Reden[]
  delen: Gevolg['delen']
  grootsteCent: number
  grootsteVrijCent: number
}

function toets(budget: Budget, van: Potje, doel: DoelPotje, cent: number, vandaag: string): Kern {
  const geheel = toetsGeheel(budget, van, doel, vandaag)
  const delen = toetsDelen(budget, van, doel, vandaag)
  const algemeen = strengste(geheel)
  const grootsteCent = ruimteVoor(delen, algemeen, 'AKKOORD_SCHOOL')
  const grootsteVrijCent = ruimteVoor(delen, algemeen, 'VRIJ')
  const redenen = [...geheel]
  const gekozen = verdeel(delen, cent)
  const past = som(gekozen.map((d) => d.cent)) === cent
  const geraakt = past
    ? delen.filter((d) => gekozen.some((g) => g.bronId === d.bron.id))
    : delen.filter((d) => !boekbaar(strengste(d.redenen)))
  redenen.push(...geraakt.flatMap((d) => d.redenen))
  if (!past && (grootsteCent > 0 || geraakt.length === 0)) {
    redenen.push(reden('NIET', 'niet.teWeinig', { grootsteCent }, 'saldo'))
  }
  return { redenen, delen: past ? gekozen : [], grootsteCent, grootsteVrijCent }
}

/** Sorteert van streng naar soepel; gelijke woorden houden de volgorde van de toetsen. */
function opStrengheid(redenen: readonly Reden[]): Reden[] {
  return redenen.toSorted((a, b) => strengheid(b.woord) - strengheid(a.woord))
}

function weigering(budget: Budget, eerste: Reden, rest: Partial<Oordeel> = {}): Oordeel {
  return {
    woord: eerste.woord,
    tekst: { sleutel: eerste.sleutel, waarden: eerste.waarden },
    grond: eerste.grond,
    zeker: eerste.zeker,
    redenen: [eerste],
    beslist: [],
    vraagPersonen: [],
    uiterlijk: null,
    meldingen: [],
    grootsteCent: 0,
    grootsteVrijCent: 0,
    mogelijk: [],
    gevolg: null,
    van: null,
    naar: null,
    regelversie: budget.regels.versie,
    ...rest,
  }
}

const weg = (soort: Mogelijk['soort'], rest: Partial<Mogelijk> = {}): Mogelijk => ({
  soort,
  cent: null,
  potjeId: null,
  woord: null,
  ...rest,
})

function wegen(budget: Budget, van: Potje, doel: DoelPotje, cent: number, kern: Kern, vandaag: string): Mogelijk[] {
  const uit: Mogelijk[] = []
  const heeft = (sleutel: string): boolean => kern.redenen.some((r) => r.sleutel === `oordeel:${sleutel}`)
  if (heeft('niet.teWeinig') && kern.grootsteCent > 0) uit.push(weg('KLEINER_BEDRAG', { cent: kern.grootsteCent }))
  if (heeft('niet.eenBron')) {
    const nieuw: DoelPotje = { ...doel, id: null, vanaf: null, tot: null, bronIds: [] }
    const woord = strengste(toets(budget, van, nieuw, cent, vandaag).redenen)
    if (boekbaar(woord)) uit.push(weg('NIEUW_POTJE', { woord }))
  }
  for (const ander of budget.potjes) {
    if (ander.id === van.id || ander.id === doel.id || ander.persoonId !== doel.persoonId) continue
    const naar = doelPotje(budget, { soort: 'POTJE', potjeId: ander.id })
    if (!naar) continue
    const woord = strengste(toets(budget, van, naar, cent, vandaag).redenen)
    if (boekbaar(woord)) uit.push(weg('ANDER_POTJE', { potjeId: ander.id, woord }))
  }
  if (heeft('niet.anderePersoon')) uit.push(weg('NIEUW_BESLUIT'))
  if (heeft('achteraf')) uit.push(weg('DECLAREER_ACHTERAF'))
  if (heeft('niet.doel') || heeft('niet.overDatum') || heeft('niet.teWeinig')) uit.push(weg('VRAAG_CONSULENT'))
  return uit
}

/**
 * Beoordeelt een verschuiving, zonder iets te veranderen. Het scherm laat het ermee zien, de server beslist ermee.
 * @param vandaag datum `YYYY-MM-DD` waarop beoordeeld wordt.
 * @returns altijd een oordeel, ook over onzin: een onbekend potje of een onmogelijk bedrag is NIET.
 */
export function beoordeel(budget: Budget, voornemen: Voornemen, vandaag: string): Oordeel {
  if (voornemen.doel.soort === 'EIGEN_BIJDRAGE') {
    return weigering(budget, reden('NIET', 'niet.eigenBijdrage', {}, 'eigenBijdrage'), {
      mogelijk: [weg('MINIMABELEID')],
    })
  }
  const van = budget.potjes.find((p) => p.id === voornemen.vanPotjeId)
  const doel = doelPotje(budget, voornemen.doel)
  if (!van || !doel) return weigering(budget, reden('NIET', 'niet.onbekendPotje'))
  if (!Number.isSafeInteger(voornemen.cent) || voornemen.cent <= 0) {
    return weigering(budget, reden('NIET', 'niet.geenBedrag'))
  }
  const kern = toets(budget, van, doel, voornemen.cent, vandaag)
  const redenen = opStrengheid(kern.redenen)
  const eerste = redenen[0] ?? reden('VRIJ', 'vrij', {}, matrixGrond(budget, kern, doel), true)
  const woord = eerste.woord
  const basis = {
    redenen,
    grootsteCent: kern.grootsteCent,
    grootsteVrijCent: kern.grootsteVrijCent,
  }
  if (!boekbaar(woord)) {
    return weigering(budget, eerste, {
      ...basis,
      mogelijk: wegen(budget, van, doel, voornemen.cent, kern, vandaag),
      beslist: woord === 'ACHTERAF' ? ['VERSTREKKER'] : [],
    })
  }
  const voor = stand(van, budget.bronnen, budget.regels.matrix)
  const gevolg = gevolgVan(voor, doel, kern.delen)
  const na = pasToe(budget, van.id, doel, gevolg, vandaag, VOORBEELD_ID)
  const vanNa = standIn(na, van.id)
  const doelNa = standIn(na, doel.id ?? VOORBEELD_ID)
  if (!vanNa || !doelNa) throw new Error('potje verdwenen in het voorbeeld')
  const tekst: Tekst = {
    sleutel: eerste.sleutel,
    waarden: woord === 'VRIJ' ? { cent: voornemen.cent } : eerste.waarden,
  }
  return weigering(budget, eerste, {
    ...basis,
    tekst,
    zeker: eerste.zeker,
    beslist: beslissers(woord, doel.persoonId !== van.persoonId),
    vraagPersonen: doel.persoonId === van.persoonId ? [] : [van.persoonId, doel.persoonId],
    uiterlijk: woord === 'VRIJ' ? null : plusWerkdagen(vandaag, budget.regels.normAkkoordWerkdagen),
    meldingen: meldingenBij(budget, van, doel, gevolg),
    gevolg,
    van: { potjeId: van.id, voor, na: vanNa },
    naar: { potjeId: doel.id, voor: doel.id === null ? null : standIn(budget, doel.id), na: doelNa },
  })
}

function matrixGrond(budget: Budget, kern: Kern, doel: DoelPotje): string | null {
  const bronId = kern.delen[0]?.bronId
  const bron = budget.bronnen.find((b) => b.id === bronId)
  return bron ? budget.regels.matrix[bron.wet][doel.domein].grond : null
}

function beslissers(woord: Oordeelwoord, anderePersoon: boolean): Beslisser[] {
  if (woord === 'VRIJ') return ['U']
  return [
    'CONSULENT' as const,
    ...(woord === 'AKKOORD_SCHOOL' ? (['SCHOOL'] as const) : []),
    ...(anderePersoon ? (['PERSOON'] as const) : []),
  ]
}

/** Voert een boekbaar oordeel uit op een budget in het geheugen (voorbeeld, prognose, tests). */
export function voerVerschuivingUit(budget: Budget, voornemen: Voornemen, vandaag: string, nieuwId: string): Budget {
  const oordeel = beoordeel(budget, voornemen, vandaag)
  if (!oordeel.gevolg || voornemen.doel.soort === 'EIGEN_BIJDRAGE') return budget
  const doel = doelPotje(budget, voornemen.doel)
  return doel ? pasToe(budget, voornemen.vanPotjeId, doel, oordeel.gevolg, vandaag, nieuwId) : budget
}

/** Wat er van een geboekte verschuiving nog terug kan. */
export type Terug = { kan: true; vanGeplandCent: number } | { kan: false; reden: Reden }

/**
 * Kan een geboekte verschuiving ongedaan? Zolang het geld per bron nog in het doel zit en de bron loopt.
 * `vanGeplandCent` = zoveel minder is er daarna in het doel gepland.
 */
export function kanTerug(budget: Budget, doelPotjeId: string, gevolg: Gevolg, vandaag: string): Terug {
  const potje = budget.potjes.find((p) => p.id === doelPotjeId)
  if (!potje) return { kan: false, reden: reden('NIET', 'niet.onbekendPotje') }
  const delen = toetsDelen(budget, potje, { ...potje, id: null, bronIds: [] }, vandaag)
  for (const { bronId, cent } of gevolg.delen) {
    const deel = delen.find((d) => d.bron.id === bronId)
    if (deel && vandaag > deel.bron.tot) {
      return { kan: false, reden: reden('NIET', 'niet.overDatum', { totDatum: deel.bron.tot }, 'periode') }
    }
    if (!deel || deel.stand.verschuifbaarCent < cent) {
      const grootsteCent = deel?.stand.verschuifbaarCent ?? 0
      return { kan: false, reden: reden('NIET', 'niet.alUitgegeven', { grootsteCent }, 'saldo') }
    }
  }
  const nu = stand(potje, budget.bronnen, budget.regels.matrix)
  const cent = som(gevolg.delen.map((d) => d.cent))
  const nodig = Math.max(0, cent - nu.nogVrijCent)
  return { kan: true, vanGeplandCent: Math.max(nodig, Math.min(gevolg.inGeplandCent, nu.geplandCent)) }
}
