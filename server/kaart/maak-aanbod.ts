import { DAGEN, ERVARINGEN, KAART_WETTEN, LEVERINGEN, TARIEFEENHEDEN, VORMEN } from '../../src/contract/lijsten/kaart.ts'
import type { Aanbod } from '../../src/contract/schemas/kaart.ts'
import { LEEFGEBIEDEN } from '../../src/contract/woorden.ts'
import { pc4Van, type Punt } from '../../src/domein/postcodes.ts'
import type { Meld } from './schoon.ts'
import * as schoon from './schoon.ts'
import { isUuid, vastId } from './vast-id.ts'
import { idVan, isRec, lijst, type Rec, type RuweDienst } from './verzamel.ts'

const eerste = (...waarden: unknown[]): unknown => waarden.find((w) => w !== undefined && w !== null && w !== '')

/** Attributes of the Dutch profile (docs/kaart-profiel.md): taxonomy `nl-...` with the code, value and label. */
type Kenmerk = { taxonomie: string; code: string; waarde: unknown; label: unknown }

function kenmerkenVan(rec: Rec): Kenmerk[] {
  return lijst(rec['attributes']).map((a) => {
    const term = isRec(a['taxonomy_term']) ? a['taxonomy_term'] : {}
    return {
      taxonomie: String(eerste(term['taxonomy'], a['taxonomy']) ?? '')
        .toLowerCase()
        .trim(),
      code: String(eerste(term['code'], term['name'], a['value']) ?? '').trim(),
      waarde: a['value'],
      label: a['label'],
    }
  })
}

/** The codes of one taxonomy that the profile knows, each once, in the order of the profile. */
function codes<T extends string>(kenmerken: Kenmerk[], taxonomie: string, bekend: readonly T[], meld: Meld): T[] {
  const gevonden = new Set<string>()
  for (const k of kenmerken) {
    if (k.taxonomie !== taxonomie) continue
    const code = k.code.toUpperCase().replace(/[\s-]+/g, '_')
    if (bekend.some((b) => b === code)) gevonden.add(code)
    else meld(taxonomie, 'waarde-onbekend', k.code)
  }
  return bekend.filter((b) => gevonden.has(b))
}

const TALEN: Record<string, string> = {
  nederlands: 'nl',
  dutch: 'nl',
  engels: 'en',
  english: 'en',
  duits: 'de',
  frans: 'fr',
  turks: 'tr',
  arabisch: 'ar',
  pools: 'pl',
  oekraiens: 'uk',
  oekraïens: 'uk',
  tigrinya: 'ti',
  berbers: 'ber',
  spaans: 'es',
  spanish: 'es',
  somalisch: 'so',
  farsi: 'fa',
  gebarentaal: 'dse',
  papiaments: 'pap',
}

function talen(dienst: Rec, meld: Meld): string[] {
  const uit = new Set<string>()
  for (const t of lijst(dienst['languages'])) {
    const code = String(t['code'] ?? '')
      .toLowerCase()
      .trim()
    const naam = String(t['name'] ?? '')
      .toLowerCase()
      .trim()
    const taal = /^[a-z]{2,3}$/.test(code) ? code : TALEN[naam]
    if (taal) uit.add(taal)
    else if (code || naam) meld('languages', 'waarde-onbekend', code || naam)
  }
  return [...uit].sort()
}

const DAG_VAN: Record<string, (typeof DAGEN)[number]> = { MO: 'MA', TU: 'DI', WE: 'WO', TH: 'DO', FR: 'VR', SA: 'ZA', SU: 'ZO' }

function openingen(roosters: Rec[], meld: Meld): { open: Aanbod['open']; uitleg: string | null } {
  const open: Aanbod['open'] = []
  const uitleg: string[] = []
  for (const r of roosters) {
    const woord = schoon.tekst(r['description'], 240, 'schedule.description', meld)
    const wekelijks = !r['freq'] || String(r['freq']).toUpperCase() === 'WEEKLY'
    const dagen = String(Array.isArray(r['days']) ? r['days'].join(',') : (r['byday'] ?? '')).toUpperCase()
    if (wekelijks)
      for (const d of dagen.split(/[,;\s]+/)) {
        const dag = DAG_VAN[d]
        if (!dag) {
          if (d !== '') meld('byday', 'waarde-onbekend', d)
          continue
        }
        const van = schoon.tijd(r['opens_at'] ?? r['start_time'])
        const tot = schoon.tijd(r['closes_at'] ?? r['end_time'])
        if (!open.some((o) => o.dag === dag && o.van === van)) open.push({ dag, van, tot })
      }
    if (woord && !uitleg.includes(woord)) uitleg.push(woord)
  }
  open.sort((a, b) => DAGEN.indexOf(a.dag) - DAGEN.indexOf(b.dag) || (a.van ?? '').localeCompare(b.van ?? ''))
  return { open: open.slice(0, 50), uitleg: uitleg.length > 0 ? uitleg.join(' ').slice(0, 500) : null }
}

function locatiesVan(dienst: Rec, postcodes: ReadonlyMap<number, Punt>, meld: Meld): Aanbod['locaties'] {
  const ruw = [...lijst(dienst['service_at_locations']).flatMap((s) => lijst(s['location'])), ...lijst(dienst['locations'])]
  const uit: Aanbod['locaties'] = []
  for (const l of ruw.slice(0, 20)) {
    if (String(l['location_type'] ?? '').toLowerCase() === 'virtual') continue
    const adres = lijst(l['addresses'])[0] ?? lijst(l['address'])[0] ?? l
    const regels = [eerste(adres['address_1'], adres['street'], adres['street1']), adres['address_2']]
      .map((r) => schoon.tekst(r, 140, 'address', meld))
      .filter((r) => r !== null)
    const postcode = schoon.tekst(adres['postal_code'], 10, 'postal_code', meld)
    const midden = [l['coordinates'], adres['coordinates'], l].find((c) => isRec(c) && eerste(c['latitude']) !== undefined)
    let punt = isRec(midden) ? schoon.punt(midden['latitude'], midden['longitude'], meld) : null
    if (!punt && postcode) {
      const pc4 = pc4Van(postcode)
      punt = pc4 === null ? null : (postcodes.get(pc4) ?? null)
      if (punt) meld('latitude', 'punt-uit-postcode', postcode)
    }
    const loc = {
      naam: schoon.tekst(l['name'], 200, 'location.name', meld),
      adres: regels.length > 0 ? regels.join(', ') : null,
      postcode,
      plaats: schoon.tekst(adres['city'], 120, 'city', meld),
      punt,
    }
    if (loc.adres || loc.postcode || loc.plaats || loc.punt) uit.push(loc)
  }
  return uit
}

function tarievenVan(dienst: Rec, meld: Meld): Aanbod['tarieven'] {
  return lijst(dienst['cost_options'])
    .slice(0, 20)
    .flatMap((c) => {
      const valuta = String(eerste(c['currency']) ?? 'EUR').toUpperCase()
      if (valuta !== 'EUR') {
        meld('currency', 'valuta-vreemd', valuta)
        return []
      }
      const euro = schoon.getal(c['amount'], 0, 1_000_000, 'amount', meld)
      if (euro === null) return []
      const k = kenmerkenVan(c)
      const woord = String(c['amount_description'] ?? '').toLowerCase()
      const uitWoord = /\buur\b/.test(woord)
        ? 'UUR'
        : /dagdeel/.test(woord)
          ? 'DAGDEEL'
          : /etmaal|nacht/.test(woord)
            ? 'ETMAAL'
            : /\bkeer\b|sessie|gesprek/.test(woord)
              ? 'KEER'
              : /maand/.test(woord)
                ? 'MAAND'
                : /kilometer|\bkm\b/.test(woord)
                  ? 'KM'
                  : null
      return [
        {
          naam: schoon.tekst(c['option'], 200, 'cost_option.option', meld),
          cent: Math.round(euro * 100),
          eenheid: codes(k, 'nl-tariefeenheid', TARIEFEENHEDEN, meld)[0] ?? uitWoord,
          soort: codes(k, 'nl-tariefsoort', ['FORMEEL', 'INFORMEEL'], meld)[0] ?? null,
        },
      ]
    })
}

function plekVan(dienst: Rec, kenmerken: Kenmerk[], vandaag: string, meld: Meld): Aanbod['plek'] {
  const zoek = (t: string): Kenmerk | undefined => kenmerken.find((k) => k.taxonomie === t)
  const vrij = codes(kenmerken, 'nl-plek', ['JA', 'NEE'], meld)[0] ?? 'ONBEKEND'
  const wacht = zoek('nl-wachtweken')
  let weken = wacht ? schoon.getal(eerste(wacht.waarde, wacht.code), 0, 520, 'nl-wachtweken', meld) : null
  const woord = schoon.tekst(dienst['wait_time'], 80, 'wait_time', meld)?.toLowerCase()
  if (!wacht && woord) {
    const m = /(\d+)\s*(week|weken|maand|maanden)/.exec(woord)
    if (m) weken = Math.min(520, Math.ceil(Number(m[1]) * (m[2]?.startsWith('maand') ? 52 / 12 : 1)))
    else if (/geen wacht|direct/.test(woord)) weken = 0
  }
  const gemeld = schoon.datum(zoek('nl-plek-gemeld')?.waarde, 'nl-plek-gemeld', meld)
  return {
    vrij: vrij === 'ONBEKEND' && weken === 0 ? 'JA' : vrij,
    wachtWeken: weken === null ? null : Math.ceil(weken),
    gemeldOp: gemeld && gemeld <= vandaag ? gemeld : null,
  }
}

function leeftijdVan(dienst: Rec, meld: Meld): Aanbod['leeftijd'] {
  const heel = (n: number | null): number | null => (n === null ? null : Math.floor(n))
  const van = heel(schoon.getal(dienst['minimum_age'], 0, 130, 'minimum_age', meld))
  const tot = heel(schoon.getal(dienst['maximum_age'], 0, 130, 'maximum_age', meld))
  if (van !== null && tot !== null && van > tot) {
    meld('minimum_age', 'leeftijd-omgekeerd', `${van}-${tot}`)
    return { van: null, tot: null }
  }
  return { van, tot }
}

/**
 * One offer out of one service of the source, cleaned field by field: what cannot be true is left out and reported,
 * never guessed. null with the reason when it has no name or is not active.
 * @param vandaag `YYYY-MM-DD`; a check in the future is no check
 */
export function maakAanbod(
  ruw: RuweDienst,
  postcodes: ReadonlyMap<number, Punt>,
  vandaag: string,
  meld: Meld,
): { aanbod: Aanbod; gewijzigd: string } | { weg: 'geen-naam' | 'niet-actief' } {
  const { dienst, organisatie } = ruw
  const status = String(eerste(dienst['status'], dienst['service_status']) ?? 'active')
    .toLowerCase()
    .trim()
  if (['inactive', 'defunct', 'inactief', 'gestopt', 'deleted'].includes(status)) return { weg: 'niet-actief' }
  const naam = schoon.tekst(eerste(dienst['name'], dienst['service_name'], dienst['alternate_name']), 200, 'name', meld)
  if (!naam) return { weg: 'geen-naam' }
  const org = organisatie ?? {}
  const orgNaam = schoon.tekst(org['name'], 200, 'organization.name', meld)
  const kenmerken = kenmerkenVan(dienst)
  const ruwId = idVan(dienst['id'])
  const id = isUuid(ruwId)
    ? ruwId.toLowerCase()
    : vastId(ruw.idsGelden && ruwId !== '' ? `dienst|${ruwId}` : `dienst|${orgNaam ?? ''}|${naam}|${ruwId}`)
  if (!isUuid(ruwId)) meld('id', 'id-afgeleid', ruwId)
  const orgId = idVan(eerste(org['id'], dienst['organization_id']))
  const nummer = (schema: string): string | null => {
    const rij = lijst(org['organization_identifiers']).find((i) =>
      String(eerste(i['identifier_scheme'], i['identifier_type']) ?? '')
        .toUpperCase()
        .includes(schema),
    )
    return rij ? schoon.tekst(rij['identifier'], 20, schema, meld) : null
  }
  let gecontroleerd = schoon.datum(dienst['assured_date'], 'assured_date', meld)
  if (gecontroleerd && gecontroleerd > vandaag) {
    meld('assured_date', 'datum-toekomst', gecontroleerd)
    gecontroleerd = null
  }
  const plekken = lijst(dienst['service_at_locations'])
  const { open, uitleg } = openingen(
    [...lijst(eerste(dienst['schedules'], dienst['schedule'])), ...plekken.flatMap((p) => lijst(p['schedules']))],
    meld,
  )
  const telefoons = [dienst, ...lijst(dienst['contacts']), ...plekken, org].flatMap((r) => lijst(r['phones']))
  const melding = schoon.tekst(dienst['alert'], 500, 'alert', meld)
  const gebied = lijst(dienst['service_areas'])[0]
  const aanbod: Aanbod = {
    id,
    naam,
    aanbieder: {
      id:
        orgId === '' && !orgNaam
          ? null
          : isUuid(orgId)
            ? orgId.toLowerCase()
            : vastId(ruw.idsGelden && orgId !== '' ? `org|${orgId}` : `org|${orgNaam ?? ''}|${orgId}`),
      naam: orgNaam,
      omschrijving: schoon.tekst(org['description'], 2000, 'organization.description', meld),
      kvk: nummer('KVK'),
      agb: nummer('AGB'),
    },
    omschrijving: schoon.tekst(dienst['description'], 4000, 'description', meld),
    voorWie: schoon.tekst(dienst['eligibility_description'], 1000, 'eligibility_description', meld),
    melding: melding ?? (status.startsWith('temporarily') ? 'Tijdelijk gesloten.' : null),
    soortHulp: schoon.tekst(
      kenmerken.find((k) => k.taxonomie === 'nl-soort-hulp')?.label ?? kenmerken.find((k) => k.taxonomie === 'nl-soort-hulp')?.code,
      80,
      'nl-soort-hulp',
      meld,
    ),
    leefgebieden: codes(kenmerken, 'nl-leefgebied', LEEFGEBIEDEN, meld),
    wetten: codes(kenmerken, 'nl-wet', KAART_WETTEN, meld),
    levering: codes(kenmerken, 'nl-levering', LEVERINGEN, meld)[0] ?? null,
    leeftijd: leeftijdVan(dienst, meld),
    ervaringMet: codes(kenmerken, 'nl-ervaring', ERVARINGEN, meld),
    talen: talen(dienst, meld),
    rolstoel: codes(kenmerken, 'nl-rolstoel', ['JA', 'NEE'], meld)[0] ?? 'ONBEKEND',
    vormen: codes(kenmerken, 'nl-vorm', VORMEN, meld),
    tarieven: tarievenVan(dienst, meld),
    tariefUitleg: schoon.tekst(dienst['fees_description'], 1000, 'fees_description', meld),
    plek: plekVan(dienst, kenmerken, vandaag, meld),
    open,
    openUitleg: uitleg,
    locaties: locatiesVan(dienst, postcodes, meld),
    werkgebied: gebied ? schoon.tekst(eerste(gebied['name'], gebied['description']), 300, 'service_area', meld) : null,
    telefoon: telefoons.map((t) => schoon.telefoon(t['number'], 'phone', meld)).find((t) => t !== null) ?? null,
    mail: schoon.mail(eerste(dienst['email'], org['email']), 'email', meld),
    website: schoon.link(eerste(dienst['url'], org['website'], org['uri']), 'url', meld),
    aanmelden: schoon.tekst(dienst['application_process'], 1000, 'application_process', meld),
    registraties: kenmerken
      .filter((k) => k.taxonomie === 'nl-registratie' && k.code !== '')
      .slice(0, 10)
      .map((k) => ({
        soort: k.code.slice(0, 60),
        nummer: schoon.tekst(k.waarde, 60, 'nl-registratie', meld),
        gecontroleerdOp: schoon.datum(k.label, 'nl-registratie', meld),
      })),
    gecontroleerdOp: gecontroleerd,
    bron: schoon.tekst(kenmerken.find((k) => k.taxonomie === 'nl-bron')?.waarde, 200, 'nl-bron', meld),
  }
  return { aanbod, gewijzigd: schoon.datum(dienst['last_modified'], 'last_modified', () => undefined) ?? '' }
}
