import { EINDPUNTEN } from './eindpunten.ts'
import { canariesIn, magKanarie } from './kanaries.ts'
import type { Uitkomst, Verzoek } from './vragen.ts'
import { type Kijk, kijkVan } from './kijk.ts'
import { MENSEN, type Naam, NAMEN, TOESTANDEN, type Toestand } from './relaties.ts'
import type { Wereld } from './wereld.ts'

export type Fout = { wie: string; toestand: string; eindpunt: string; waar: string; verwacht: string; kreeg: string }
export type Verslag = { verzoeken: number; fouten: Fout[]; gelukt: Set<string>; kanaries: number }

/** All routes that the app really has, as `METHOD /pad/{param}`, from its own OpenAPI document. */
export async function routesVan(w: Wereld): Promise<string[]> {
  const { tekst } = await w.vraag(null, 'GET', '/openapi.json')
  const document = JSON.parse(tekst) as { paths: Record<string, Record<string, unknown>> }
  return Object.entries(document.paths).flatMap(([pad, methoden]) =>
    Object.keys(methoden)
      .filter((m) => ['get', 'post', 'put', 'delete', 'patch'].includes(m))
      .map((m) => `${m.toUpperCase()} ${pad}`),
  )
}

/**
 * Asks every endpoint as everybody, in every state, for own and other dossiers, and compares with the expectation.
 * @param stop ends at the first finding: for planted faults, where one is enough
 */
export async function loopLangsAlles(
  w: Wereld,
  over: {
    toestanden?: readonly Toestand[]
    wie?: (t: Toestand) => readonly Naam[]
    stop?: boolean
    voorVraag?: () => void
    naVraag?: () => void
  } = {},
): Promise<Verslag> {
  const v: Verslag = { verzoeken: 0, fouten: [], gelukt: new Set(), kanaries: 0 }
  for (const toestand of over.toestanden ?? TOESTANDEN) {
    await w.zet(toestand)
    if (!over.stop) await zonderSessie(w, v, toestand)
    for (const wie of over.wie?.(toestand) ?? NAMEN) {
      const k = kijkVan(wie, toestand)
      for (const [eindpunt, lijn] of Object.entries(EINDPUNTEN)) {
        if (lijn === 'OPENBAAR') continue
        if (lijn === 'MACHINE') {
          await geenSessie(w, v, k.wie, toestand, eindpunt)
          continue
        }
        for (const verzoek of lijn(w, k)) {
          await vraag(w, v, k, eindpunt, verzoek, over)
          if (over.stop && v.fouten.length > 0) return v
        }
      }
    }
  }
  return v
}

async function vraag(
  w: Wereld,
  v: Verslag,
  k: Kijk,
  eindpunt: string,
  verzoek: Verzoek,
  over: { voorVraag?: () => void; naVraag?: () => void },
): Promise<void> {
  const [methode, sjabloon] = splits(eindpunt)
  const pad = padVan(sjabloon, verzoek)
  const inzageVooraf = verzoek.toont && verzoek.verwacht === 'MAG' ? await w.inzage() : null
  over.voorVraag?.()
  const antwoord = await w.vraag(k.wie, methode, pad, verzoek.body)
  over.naVraag?.()
  v.verzoeken++
  const fout = (verwacht: string, kreeg: string) =>
    v.fouten.push({ wie: k.wie, toestand: k.toestand.naam, eindpunt, waar: pad, verwacht, kreeg: kreeg.slice(0, 300) })
  const kreeg = uitkomstVan(antwoord.status)
  if (kreeg !== verzoek.verwacht) fout(verzoek.verwacht, `${antwoord.status} ${antwoord.tekst}`)
  if (antwoord.status === 200) v.gelukt.add(eindpunt)
  const kanaries = canariesIn(antwoord.tekst)
  v.kanaries += kanaries.length
  for (const kanarie of kanaries) if (!magKanarie(k, w, kanarie)) fout('geen lek', kanarie)
  if (inzageVooraf !== null && antwoord.status === 200 && toontAnderen(k, antwoord.tekst) && (await w.inzage()) === inzageVooraf)
    fout('een regel in het inzagelog', 'geen')
}

/** An answer that only shows the caller himself, the page the family shares (of nobody alone) or nothing needs no row in the log. */
function toontAnderen(k: Kijk, tekst: string): boolean {
  return canariesIn(tekst).some((c) => !c.includes(MENSEN[k.wie].id) && !c.endsWith('-gezin-einde'))
}

/** A machine's endpoint: 401 for every session, with nothing of anybody in it. */
async function geenSessie(w: Wereld, v: Verslag, wie: Naam | null, toestand: Toestand, eindpunt: string): Promise<void> {
  const [methode, pad] = splits(eindpunt)
  const antwoord = await w.vraag(wie, methode, pad, { berichten: [{}] })
  v.verzoeken++
  if (antwoord.status === 401 && canariesIn(antwoord.tekst).length === 0) return
  const kreeg = `${antwoord.status} ${antwoord.tekst.slice(0, 200)}`
  v.fouten.push({ wie: wie ?? 'niemand', toestand: toestand.naam, eindpunt, waar: pad, verwacht: '401', kreeg })
}

async function zonderSessie(w: Wereld, v: Verslag, toestand: Toestand): Promise<void> {
  const k = kijkVan('sanne', toestand)
  for (const [eindpunt, lijn] of Object.entries(EINDPUNTEN)) {
    if (lijn === 'MACHINE') {
      await geenSessie(w, v, null, toestand, eindpunt)
      continue
    }
    const [methode, sjabloon] = splits(eindpunt)
    const verzoeken: Verzoek[] =
      lijn === 'OPENBAAR' ? [{ verwacht: 'MAG', params: { aanbodId: '0d0d0d0d-0d0d-4d0d-8d0d-0d0d0d0d0d0d' } }] : lijn(w, k)
    for (const verzoek of verzoeken) {
      const pad = padVan(sjabloon, verzoek)
      const antwoord = await w.vraag(null, methode, pad, verzoek.body)
      v.verzoeken++
      const goed =
        lijn === 'OPENBAAR' ? antwoord.status < 500 && antwoord.status !== 401 && antwoord.status !== 403 : antwoord.status === 401
      if (goed && canariesIn(antwoord.tekst).length === 0) continue
      v.fouten.push({
        wie: 'niemand',
        toestand: toestand.naam,
        eindpunt,
        waar: pad,
        verwacht: lijn === 'OPENBAAR' ? 'openbaar' : '401',
        kreeg: `${antwoord.status} ${antwoord.tekst.slice(0, 200)}`,
      })
    }
  }
}

function uitkomstVan(status: number): Uitkomst | 'STUK' | 'GEEN_SESSIE' {
  if (status === 404) return 'NIET'
  if (status === 403) return 'VERBODEN'
  if (status === 401) return 'GEEN_SESSIE'
  return status >= 500 ? 'STUK' : 'MAG'
}

export function splits(eindpunt: string): [string, string] {
  const spatie = eindpunt.indexOf(' ')
  return [eindpunt.slice(0, spatie), eindpunt.slice(spatie + 1)]
}

function padVan(sjabloon: string, { params, query }: Verzoek): string {
  const pad = sjabloon.replace(/\{(\w+)\}/g, (_heel, naam: string) => params?.[naam] ?? '')
  return query === undefined ? pad : `${pad}?${query.toString()}`
}
