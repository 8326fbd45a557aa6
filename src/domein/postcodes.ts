/** A place on earth in WGS84 degrees. */
export type Punt = { lat: number; lon: number }

/**
 * The postcode pack (`public/postcodes.json`): the middle of every PC4, as differences in thousandths of a degree.
 * `nummers` holds the steps between the PC4s, `lat`/`lon` the steps between their points.
 */
export type Postcodepak = {
  bron: string
  peildatum: string
  nummers: number[]
  lat: number[]
  lon: number[]
}

const STAP = 1000
const AARDSTRAAL_KM = 6371.0088

/** Unpacks the postcode pack to a map from PC4 (1000..9999) to its point. Throws when the columns differ in length. */
export function leesPostcodes(pak: Postcodepak): ReadonlyMap<number, Punt> {
  if (pak.nummers.length !== pak.lat.length || pak.lat.length !== pak.lon.length)
    throw new Error('Postcode pack: columns of different length')
  const uit = new Map<number, Punt>()
  let nummer = 0
  let lat = 0
  let lon = 0
  for (let i = 0; i < pak.nummers.length; i++) {
    nummer += pak.nummers[i] ?? 0
    lat += pak.lat[i] ?? 0
    lon += pak.lon[i] ?? 0
    uit.set(nummer, { lat: lat / STAP, lon: lon / STAP })
  }
  return uit
}

/** Packs points per PC4; the inverse of `leesPostcodes`, rounded to a thousandth of a degree (about 100 m). */
export function pakPostcodes(punten: ReadonlyMap<number, Punt>, bron: string, peildatum: string): Postcodepak {
  const pak: Postcodepak = { bron, peildatum, nummers: [], lat: [], lon: [] }
  let vorig = { nummer: 0, lat: 0, lon: 0 }
  for (const [nummer, punt] of [...punten].sort((a, b) => a[0] - b[0])) {
    const nu = { nummer, lat: Math.round(punt.lat * STAP), lon: Math.round(punt.lon * STAP) }
    pak.nummers.push(nu.nummer - vorig.nummer)
    pak.lat.push(nu.lat - vorig.lat)
    pak.lon.push(nu.lon - vorig.lon)
    vorig = nu
  }
  return pak
}

/**
 * The PC4 in what somebody typed: '3441', '3441 AB', '3441ab'. null when it is not a Dutch postcode.
 * Only the four digits are used: the letters would say in which street somebody lives, and no distance needs that.
 */
export function pc4Van(invoer: string): number | null {
  const m = /^\s*([1-9]\d{3})\s*([a-z]{2})?\s*$/i.exec(invoer)
  return m ? Number(m[1]) : null
}

/** Distance in kilometres as the crow flies (haversine). */
export function afstandKm(a: Punt, b: Punt): number {
  const rad = Math.PI / 180
  const dLat = (b.lat - a.lat) * rad
  const dLon = (b.lon - a.lon) * rad
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(dLon / 2) ** 2
  return 2 * AARDSTRAAL_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}

const middelste = (getallen: number[]): number => {
  const op = [...getallen].sort((a, b) => a - b)
  return op[Math.floor(op.length / 2)] ?? 0
}

/**
 * One point per PC4 out of the rows of a source in which a PC4 may stand several times, with places that lie far
 * apart (3523 is given in Utrecht and in Ouddorp, 89 km away: a carer would look an hour's drive off).
 * The postcodes next to it decide: the rows within 15 km of the nearest row to their middle count, the others fall.
 * A single row more than 25 km from every neighbour is wrong as well; that PC4 is left out and thus 'not known'.
 * @param rijen PC4 with a point, in any order
 * @returns the points, and which PC4 lost rows or fell out
 */
export function kiesPunten(rijen: ReadonlyArray<{ pc4: number } & Punt>): {
  punten: Map<number, Punt>
  gekozen: number[]
  weggelaten: number[]
} {
  const per = new Map<number, Punt[]>()
  for (const { pc4, lat, lon } of rijen) per.set(pc4, [...(per.get(pc4) ?? []), { lat, lon }])
  const punten = new Map<number, Punt>()
  const gekozen: number[] = []
  const weggelaten: number[] = []
  for (const [pc4, eigen] of [...per].sort((a, b) => a[0] - b[0])) {
    const buren: Punt[] = []
    for (let n = pc4 - 10; n <= pc4 + 10; n++) if (n !== pc4) buren.push(...(per.get(n) ?? []))
    const midden = buren.length > 0 ? { lat: middelste(buren.map((b) => b.lat)), lon: middelste(buren.map((b) => b.lon)) } : eigen[0]
    if (!midden) continue
    const kern = eigen.reduce((beste, p) => (afstandKm(p, midden) < afstandKm(beste, midden) ? p : beste))
    if (buren.length > 0 && Math.min(...buren.map((b) => afstandKm(b, kern))) > 25) {
      weggelaten.push(pc4)
      continue
    }
    const dichtbij = eigen.filter((p) => afstandKm(p, kern) <= 15)
    if (dichtbij.length < eigen.length) gekozen.push(pc4)
    punten.set(pc4, {
      lat: dichtbij.reduce((s, p) => s + p.lat, 0) / dichtbij.length,
      lon: dichtbij.reduce((s, p) => s + p.lon, 0) / dichtbij.length,
    })
  }
  return { punten, gekozen, weggelaten }
}
