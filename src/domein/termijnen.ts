/**
 * Rekenen met kalenderdatums `YYYY-MM-DD`. Alles gaat via UTC-middernacht, zodat zomertijd
 * nooit een dag erbij of eraf haalt; er is geen eigen klok, 'vandaag' komt altijd van buiten.
 */

const DAG_MS = 86_400_000

/** @throws RangeError als de tekst geen bestaande kalenderdatum is (ook `2026-02-30`). */
function dagnummer(datum: string): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/u.test(datum) ? Date.parse(`${datum}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== datum) {
    throw new RangeError('geen kalenderdatum')
  }
  return ms / DAG_MS
}

function datumVan(dag: number): string {
  return new Date(dag * DAG_MS).toISOString().slice(0, 10)
}

/** Bestaat deze datum op de kalender? */
export function isDatum(tekst: string): boolean {
  try {
    dagnummer(tekst)
    return true
  } catch {
    return false
  }
}

/** `dagen` kalenderdagen later (of eerder, bij een negatief aantal). */
export function plusDagen(datum: string, dagen: number): string {
  return datumVan(dagnummer(datum) + dagen)
}

/** Kalenderdagen van `van` tot `tot`; positief als `tot` later is. */
export function dagenTussen(van: string, tot: string): number {
  return dagnummer(tot) - dagnummer(van)
}

/** Eerste paasdag in de gregoriaanse kalender (Meeus/Jones/Butcher), als dagnummer. */
function paasdag(jaar: number): number {
  const a = jaar % 19
  const b = Math.floor(jaar / 100)
  const c = jaar % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const maand = Math.floor((h + l - 7 * m + 114) / 31)
  const dag = ((h + l - 7 * m + 114) % 31) + 1
  return Date.UTC(jaar, maand - 1, dag) / DAG_MS
}

function weekdag(dag: number): number {
  return (((dag + 4) % 7) + 7) % 7
}

const feestdagenPerJaar = new Map<number, ReadonlySet<string>>()

/**
 * De algemeen erkende feestdagen van een jaar, met Goede Vrijdag, die daaraan gelijk is gesteld
 * (Algemene termijnenwet, artikel 3). Koningsdag is 27 april, of de 26e als de 27e een zondag is.
 */
export function feestdagen(jaar: number): ReadonlySet<string> {
  const bekend = feestdagenPerJaar.get(jaar)
  if (bekend) return bekend
  const pasen = paasdag(jaar)
  const zevenentwintig = dagnummer(`${jaar}-04-27`)
  const koningsdag = weekdag(zevenentwintig) === 0 ? zevenentwintig - 1 : zevenentwintig
  const dagen = new Set([
    `${jaar}-01-01`,
    `${jaar}-05-05`,
    `${jaar}-12-25`,
    `${jaar}-12-26`,
    datumVan(koningsdag),
    ...[-2, 0, 1, 39, 49, 50].map((verschil) => datumVan(pasen + verschil)),
  ])
  feestdagenPerJaar.set(jaar, dagen)
  return dagen
}

/** Geen zaterdag, zondag of algemeen erkende feestdag. */
export function isWerkdag(datum: string): boolean {
  const dag = weekdag(dagnummer(datum))
  return dag !== 0 && dag !== 6 && !feestdagen(Number(datum.slice(0, 4))).has(datum)
}

/**
 * De `aantal`-ste werkdag na `datum`; de dag zelf telt niet mee, zoals een termijn
 * begint op de dag na verzending. `aantal` 0 geeft `datum` zelf terug.
 */
export function plusWerkdagen(datum: string, aantal: number): string {
  if (!Number.isInteger(aantal) || aantal < 0) throw new RangeError('aantal werkdagen is geen geheel getal')
  let dag = datum
  for (let over = aantal; over > 0;) {
    dag = plusDagen(dag, 1)
    if (isWerkdag(dag)) over -= 1
  }
  return dag
}

/** Een wettelijke termijn die op een vrije dag eindigt, loopt door tot de eerste werkdag (Algemene termijnenwet, artikel 1). */
export function eersteWerkdagVanaf(datum: string): string {
  let dag = datum
  while (!isWerkdag(dag)) dag = plusDagen(dag, 1)
  return dag
}

/** Termijn voor bezwaar: zes weken (Awb 6:7). */
export const BEZWAAR_DAGEN = 42

/**
 * Laatste dag van een wettelijke termijn die ingaat op de dag ná verzending (Awb 6:8 voor bezwaar: 42 dagen).
 * `dagen` in kalenderdagen.
 */
export function laatsteDagNaVerzending(verzonden: string, dagen: number): string {
  return eersteWerkdagVanaf(plusDagen(verzonden, dagen))
}
