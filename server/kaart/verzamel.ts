import { leesCsv } from './csv.ts'
import type { Plaats, Verslag } from './melding.ts'

/** A record of a source, of which nothing is known yet. */
export type Rec = Record<string, unknown>

export type Bestand = { naam: string; tekst: string }

/** One service of the source with everything that hangs on it nested as in HSDS `service_full`. */
export type RuweDienst = {
  dienst: Rec
  organisatie: Rec | null
  plaats: Plaats
  /** true when ids mean something beyond this one record; in a file of loose packages `svc_1` stands in each */
  idsGelden: boolean
}

type Rij = { rec: Rec; plaats: Plaats }

const TABELLEN: Record<string, string> = {
  service: 'service',
  services: 'service',
  organization: 'organization',
  organizations: 'organization',
  service_at_location: 'service_at_location',
  service_at_locations: 'service_at_location',
  location: 'location',
  locations: 'location',
  address: 'address',
  addresses: 'address',
  phone: 'phone',
  phones: 'phone',
  contact: 'contact',
  contacts: 'contact',
  schedule: 'schedule',
  schedules: 'schedule',
  language: 'language',
  languages: 'language',
  accessibility: 'accessibility',
  cost_option: 'cost_option',
  cost_options: 'cost_option',
  attribute: 'attribute',
  attributes: 'attribute',
  taxonomy_term: 'taxonomy_term',
  taxonomy_terms: 'taxonomy_term',
  organization_identifier: 'organization_identifier',
  organization_identifiers: 'organization_identifier',
  service_area: 'service_area',
  service_areas: 'service_area',
}

export const isRec = (v: unknown): v is Rec => typeof v === 'object' && v !== null && !Array.isArray(v)
export const lijst = (v: unknown): Rec[] => (Array.isArray(v) ? v.filter(isRec) : isRec(v) ? [v] : [])
/** An id as a string; '' when there is none. */
export const idVan = (v: unknown): string => (typeof v === 'string' || typeof v === 'number' ? String(v).trim() : '')

const tabelVan = (naam: string): string | undefined =>
  TABELLEN[(naam.split('/').pop() ?? '').toLowerCase().replace(/\.(csv|json|txt)$/, '')]

/**
 * Gathers all services out of the files of one package: CSV tables (datapackage), flat JSON tables, HSDS lists and
 * full records, pages (`contents`), JSON Lines, and packages of `{organization(s), services, locations}`.
 */
export function verzamel(bestanden: readonly Bestand[], verslag: Verslag): RuweDienst[] {
  const tabellen = new Map<string, Rij[]>()
  const uit: RuweDienst[] = []
  const leg = (tabel: string, rijen: Rij[]): void => {
    tabellen.set(tabel, [...(tabellen.get(tabel) ?? []), ...rijen])
  }
  for (const { naam, tekst } of bestanden) {
    const tabel = tabelVan(naam)
    if (/\.(csv|txt)$/i.test(naam)) {
      if (tabel)
        leg(
          tabel,
          leesCsv(tekst, naam, verslag).map((r) => ({ rec: r.waarden, plaats: { bestand: naam, rij: r.regel } })),
        )
    } else if (/\.(jsonl|ndjson)$/i.test(naam)) {
      tekst.split(/\r?\n/).forEach((regel, i) => {
        if (regel.trim() === '') return
        const plaats = { bestand: naam, rij: i + 1 }
        const waarde = leesJson(regel)
        if (waarde === undefined) verslag.meld('FOUT', plaats, null, 'json-kapot', regel)
        else pakUit(waarde, plaats, false, uit, verslag)
      })
    } else {
      const waarde = leesJson(tekst)
      if (waarde === undefined) verslag.meld('FOUT', { bestand: naam, rij: null }, null, 'json-kapot', tekst)
      else if (tabel && Array.isArray(waarde) && !waarde.some((r) => isRec(r) && isGenest(r)))
        leg(
          tabel,
          waarde.flatMap((r, i) => (isRec(r) ? [{ rec: r, plaats: { bestand: naam, rij: i + 1 } }] : [])),
        )
      else if (isRec(waarde) && Object.keys(waarde).some((k) => k.endsWith('.csv')))
        for (const [k, rijen] of Object.entries(waarde)) {
          const t = tabelVan(k)
          if (t)
            leg(
              t,
              lijst(rijen).map((rec, i) => ({ rec, plaats: { bestand: `${naam}#${k}`, rij: i + 1 } })),
            )
        }
      else pakUit(waarde, { bestand: naam, rij: null }, true, uit, verslag)
    }
  }
  return [...uit, ...voegTabellenSamen(tabellen, verslag)]
}

function leesJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst, (sleutel, waarde: unknown) => (sleutel === '__proto__' ? undefined : waarde))
  } catch {
    return undefined
  }
}

const isGenest = (r: Rec): boolean => Object.values(r).some((v) => typeof v === 'object' && v !== null)
const isOrganisatie = (r: Rec): boolean =>
  Array.isArray(r['services']) || 'legal_status' in r || 'organization_identifiers' in r || 'year_incorporated' in r
const isDienst = (r: Rec): boolean =>
  ['organization', 'organization_id', 'service_at_locations', 'status', 'service_name', 'cost_options', 'eligibility_description'].some(
    (k) => k in r,
  )

/** Goes down a JSON value of unknown shape and adds every service in it to `uit`. */
function pakUit(waarde: unknown, plaats: Plaats, idsGelden: boolean, uit: RuweDienst[], verslag: Verslag, diep = 0): void {
  if (diep > 6) return
  if (Array.isArray(waarde)) {
    waarde.forEach((item: unknown, i) => {
      const hier = { bestand: plaats.bestand, rij: plaats.rij ?? i + 1 }
      if (isRec(item)) pakUit(item, hier, idsGelden, uit, verslag, diep + 1)
      else verslag.meld('FOUT', hier, null, 'rij-geen-object', item)
    })
    return
  }
  if (!isRec(waarde)) {
    verslag.meld('FOUT', plaats, null, 'rij-geen-object', waarde)
    return
  }
  for (const sleutel of ['hsds', 'contents', 'data', 'items', 'results'])
    if (typeof waarde[sleutel] === 'object' && waarde[sleutel] !== null && !('name' in waarde)) {
      pakUit(waarde[sleutel], plaats, idsGelden && sleutel !== 'hsds', uit, verslag, diep + 1)
      return
    }
  const orgs = lijst(waarde['organizations'] ?? (isDienst(waarde) && 'name' in waarde ? [] : waarde['organization']))
  if (orgs.length > 0 || (Array.isArray(waarde['services']) && !('name' in waarde))) {
    const locaties = new Map(
      lijst(waarde['locations']).map((l) => [idVan(l['id'] ?? (isRec(l['metadata']) ? l['metadata']['id'] : '')), l]),
    )
    const diensten = [
      ...lijst(waarde['services']),
      ...orgs.flatMap((o) => lijst(o['services']).map((s): Rec => ({ organization: o, ...s }))),
    ]
    for (const dienst of diensten) {
      const eigen = idVan(dienst['organization_id'])
      const org = isRec(dienst['organization'])
        ? dienst['organization']
        : (orgs.find((o) => idVan(o['id']) === eigen && eigen !== '') ?? (orgs.length === 1 ? orgs[0] : undefined))
      if (!org && eigen !== '') verslag.meld('LET_OP', plaats, 'organization_id', 'verwijzing-hangt', eigen)
      const via = [dienst['location_ids'], dienst['location_id']]
        .flat()
        .map(idVan)
        .flatMap((id) => locaties.get(id) ?? [])
      const los = via.length > 0 ? via : diensten.length === 1 ? [...locaties.values()] : []
      uit.push({
        dienst: los.length > 0 && !dienst['locations'] ? { ...dienst, locations: los } : dienst,
        organisatie: org ?? null,
        plaats,
        idsGelden,
      })
    }
    return
  }
  if (isOrganisatie(waarde) && !isDienst(waarde)) {
    for (const dienst of lijst(waarde['services'])) uit.push({ dienst, organisatie: waarde, plaats, idsGelden })
    return
  }
  if (isDienst(waarde)) uit.push({ dienst: waarde, organisatie: lijst(waarde['organization'])[0] ?? null, plaats, idsGelden })
}

/** Joins flat tables to nested services. A row that points at nothing is reported at its own line and left out. */
function voegTabellenSamen(tabellen: ReadonlyMap<string, Rij[]>, verslag: Verslag): RuweDienst[] {
  const rijen = (t: string): Rij[] => tabellen.get(t) ?? []
  const opId = (t: string): Map<string, Rij> => {
    const uit = new Map<string, Rij>()
    for (const r of rijen(t)) {
      const id = idVan(r.rec['id'])
      if (id !== '' && !uit.has(id)) uit.set(id, r)
    }
    return uit
  }
  const diensten = opId('service')
  const orgs = opId('organization')
  const locs = opId('location')
  const termen = opId('taxonomy_term')
  const plaatsen = opId('service_at_location')
  const aan = new Map<string, Rec[]>()
  const hang = (soort: string, id: string, rec: Rec): void => {
    const sleutel = `${soort} ${id}`
    aan.set(sleutel, [...(aan.get(sleutel) ?? []), rec])
  }
  const doelen: Record<string, Map<string, Rij>> = { service: diensten, organization: orgs, location: locs, service_at_location: plaatsen }
  const koppel = (tabel: string, velden: readonly string[], verrijk: (rec: Rec) => Rec = (r) => r): void => {
    for (const { rec, plaats } of rijen(tabel)) {
      for (const veld of velden) {
        const id = idVan(rec[`${veld}_id`])
        if (id === '') continue
        if (doelen[veld]?.has(id)) hang(`${veld} ${tabel}`, id, verrijk(rec))
        else verslag.meld('LET_OP', plaats, `${veld}_id`, 'verwijzing-hangt', id)
      }
    }
  }
  koppel('address', ['location'])
  koppel('accessibility', ['location'])
  koppel('phone', ['service', 'organization', 'location', 'service_at_location'])
  koppel('contact', ['service', 'organization'])
  koppel('schedule', ['service', 'service_at_location'])
  koppel('language', ['service'])
  koppel('cost_option', ['service'])
  koppel('service_area', ['service'])
  koppel('organization_identifier', ['organization'])
  for (const { rec, plaats } of rijen('attribute')) {
    const id = idVan(rec['link_id'])
    const term = termen.get(idVan(rec['taxonomy_term_id']))?.rec
    if (!term && idVan(rec['taxonomy_term_id']) !== '')
      verslag.meld('LET_OP', plaats, 'taxonomy_term_id', 'verwijzing-hangt', rec['taxonomy_term_id'])
    hang('attribute', id, term ? { ...rec, taxonomy_term: term } : rec)
  }
  for (const { rec, plaats } of rijen('service_at_location')) {
    const loc = locs.get(idVan(rec['location_id']))
    const naar = idVan(rec['service_id'])
    if (!loc) verslag.meld('LET_OP', plaats, 'location_id', 'verwijzing-hangt', rec['location_id'])
    else if (!diensten.has(naar)) verslag.meld('LET_OP', plaats, 'service_id', 'verwijzing-hangt', naar)
    else {
      const id = idVan(loc.rec['id'])
      hang('plek', naar, {
        ...rec,
        phones: aan.get(`service_at_location phone ${idVan(rec['id'])}`) ?? [],
        schedules: aan.get(`service_at_location schedule ${idVan(rec['id'])}`) ?? [],
        location: {
          ...loc.rec,
          addresses: aan.get(`location address ${id}`) ?? [],
          phones: aan.get(`location phone ${id}`) ?? [],
          accessibility: aan.get(`location accessibility ${id}`) ?? [],
        },
      })
    }
  }
  return rijen('service').map(({ rec, plaats }) => {
    const id = idVan(rec['id'])
    const van = (t: string): Rec[] => aan.get(`service ${t} ${id}`) ?? []
    const orgId = idVan(rec['organization_id'])
    const org = orgs.get(orgId)?.rec
    if (!org && orgId !== '') verslag.meld('LET_OP', plaats, 'organization_id', 'verwijzing-hangt', orgId)
    return {
      plaats,
      idsGelden: true,
      organisatie: org
        ? {
            ...org,
            phones: aan.get(`organization phone ${orgId}`) ?? [],
            organization_identifiers: aan.get(`organization organization_identifier ${orgId}`) ?? [],
          }
        : null,
      dienst: {
        ...rec,
        phones: van('phone'),
        contacts: van('contact'),
        schedules: van('schedule'),
        languages: van('language'),
        cost_options: van('cost_option'),
        service_areas: van('service_area'),
        attributes: aan.get(`attribute ${id}`) ?? [],
        service_at_locations: aan.get(`plek ${id}`) ?? [],
      },
    }
  })
}
