/**
 * Makes the invented sociale kaart of the trial, an HSDS 3.1 list of services: `node server/proef/kaart/maak.ts`.
 * The same seed gives the same file. Run it by hand after a change in the building blocks and commit both.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { leesPostcodes } from '../../../src/domein/postcodes.ts'
import { vastId } from '../../kaart/vast-id.ts'
import { ONDERSTEUNING, PLAATSEN, PRAKTIJK, STRATEN, VRIJWILLIG, ZORG } from './aanbieders.ts'
import type { Soort } from './soort.ts'
import { SOORTEN_BUITEN } from './soorten-buiten.ts'
import { SOORTEN_GEZIN } from './soorten-gezin.ts'
import { SOORTEN_MEEDOEN } from './soorten-meedoen.ts'
import { SOORTEN_THUIS } from './soorten-thuis.ts'

const AANTAL = 300
const VANDAAG = Date.UTC(2026, 6, 1)
const DAG = 86_400_000

let staat = 20260701
/** mulberry32: small, and the same on every machine */
function toeval(): number {
  staat = (staat + 0x6d2b79f5) | 0
  let t = Math.imul(staat ^ (staat >>> 15), 1 | staat)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
const kans = (p: number): boolean => toeval() < p
const heel = (van: number, tot: number): number => van + Math.floor(toeval() * (tot - van + 1))
function kies<T>(uit: readonly T[]): T {
  const een = uit[Math.floor(toeval() * uit.length)]
  if (een === undefined) throw new Error('nothing to choose from')
  return een
}
const enkele = <T>(uit: readonly T[], van: number, tot: number): T[] => {
  const over = [...uit]
  const n = Math.min(over.length, heel(van, tot))
  return Array.from({ length: n }, () => over.splice(Math.floor(toeval() * over.length), 1)[0]).filter((x) => x !== undefined)
}
const dag = (dagenGeleden: number): string => new Date(VANDAAG - dagenGeleden * DAG).toISOString().slice(0, 10)

const postcodes = leesPostcodes(JSON.parse(readFileSync(new URL('../../../public/postcodes.json', import.meta.url), 'utf8')))
const domein = (naam: string): string =>
  naam
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/,.*|[^a-z]+(van|aan|de|het|en|achter)(?=[^a-z])/g, '')
    .replace(/[^a-z]+/g, '')
    .slice(0, 24)

type Aanbieder = ReturnType<typeof maakAanbieder>
let teller = 0
function maakAanbieder(naam: string, vrijwillig: boolean) {
  teller++
  const [plaats, pcs] = kans(0.55) ? (PLAATSEN[0] ?? kies(PLAATSEN)) : kies(PLAATSEN)
  const bekend = pcs.filter((p) => postcodes.has(p))
  const pc4 = kies(bekend)
  const midden = postcodes.get(pc4) ?? { lat: 52.08, lon: 4.88 }
  const punt = { lat: midden.lat + (toeval() - 0.5) * 0.012, lon: midden.lon + (toeval() - 0.5) * 0.016 }
  return {
    vrijwillig,
    plaats,
    talen: [
      'nl',
      ...(kans(0.45) ? ['en'] : []),
      ...(kans(0.16) ? ['tr'] : []),
      ...(kans(0.16) ? ['ar'] : []),
      ...(kans(0.08) ? ['pl'] : []),
      ...(kans(0.05) ? ['dse'] : []),
    ],
    telefoon: `0349 - 5${heel(0, 9)} ${heel(10, 99)} ${heel(10, 99)}`,
    mail: `info@${domein(naam)}.example`,
    rolstoel: kans(0.14) ? null : kans(0.8) ? 'JA' : 'NEE',
    locatie: {
      id: vastId(`proef|locatie|${naam}`),
      location_type: 'physical',
      name: naam,
      ...(kans(0.05) ? {} : { latitude: Math.round(punt.lat * 1e5) / 1e5, longitude: Math.round(punt.lon * 1e5) / 1e5 }),
      addresses: [
        {
          id: vastId(`proef|adres|${naam}`),
          address_1: `${kies(STRATEN)} ${heel(1, 148)}`,
          city: plaats,
          postal_code: `${pc4} ${'ABCDEGHJKLMNPRSTVWXZ'[heel(0, 19)]}${'ABCDEGHJKLMNPRSTVWXZ'[heel(0, 19)]}`,
          country: 'NL',
          address_type: 'physical',
        },
      ],
    },
    organisatie: {
      id: vastId(`proef|organisatie|${naam}`),
      name: naam,
      website: `https://www.${domein(naam)}.example`,
      ...(vrijwillig
        ? {}
        : {
            organization_identifiers: [
              {
                id: vastId(`proef|kvk|${naam}`),
                identifier_scheme: 'NL-KVK',
                identifier_type: 'KvK-nummer',
                identifier: `99${String(100_000 + teller * 137).slice(-6)}`,
              },
              ...(kans(0.7)
                ? [
                    {
                      id: vastId(`proef|agb|${naam}`),
                      identifier_scheme: 'NL-AGB',
                      identifier_type: 'AGB-code',
                      identifier: `9899${String(1000 + teller).slice(-4)}`,
                    },
                  ]
                : []),
            ],
          }),
    },
  }
}
const zorg = ZORG.map((n) => maakAanbieder(n, false))
const praktijk = PRAKTIJK.map((n) => maakAanbieder(n, false))
const vrijwillig = VRIJWILLIG.map((n) => maakAanbieder(n, true))
const ondersteuning = ONDERSTEUNING.map((n) => maakAanbieder(n, false))

/** Names with a trade in them do that trade: no sports club that gives nursing. */
const PAST_BIJ: readonly (readonly [naam: RegExp, soort: RegExp])[] = [
  [/vervoer|gele bus|rijdt mee/i, /^Vervoer$/],
  [/geldwijzer|bewind/i, /geld|Budgetbeheer/i],
  [/papierwinkel/i, /pgb/],
  [/hoeve|boerderij|akker|erf en|appelgaard/i, /boerderij|Logeren|Opvang|dieren/i],
  [/stal /i, /dieren|boerderij/i],
  [/werkhuis|atelier|werkplaats|broodhuis|bitmeer/i, /binnen|Jobcoach|creatief/i],
  [/ergotherapie/i, /^Ergotherapie/],
  [/jobcoach/i, /^Jobcoach/],
  [/opvoedhulp/i, /^Opvoedhulp/],
  [/speltherapie|muziektherapie/i, /^Creatieve/],
  [/slaapcoach/i, /^Slapen/],
  [/autisme/i, /^Autisme/],
  [/sport|judo|zwem|wandel/i, /^Sporten/],
  [/koor|theater/i, /^Muziek/],
  [/taalhuis/i, /^Taal/],
  [/bibliotheek/i, /^Taal|^Hulp bij telefoon/],
  [/klusploeg/i, /^Klussen/],
  [/mantelzorg/i, /mantelzorg/i],
  [/oudergroep|herstelhuis/i, /^Lotgenoten/],
  [/tafel/i, /^Maaltijden|^Ontmoeten/],
  [/jeugd/i, /jongeren|Autisme|Opvoed|Opvang|Logeren|school/i],
]
function mag(a: Aanbieder, s: Soort): boolean {
  const regel = PAST_BIJ.find(([naam]) => naam.test(a.organisatie.name))
  return regel ? regel[1].test(s.soort) : !/boerderij|^Vervoer|dieren|^Budgetbeheer/.test(s.soort) || zorg.indexOf(a) < 20
}
function aanbiedersVoor(s: Soort): Aanbieder[] {
  if (s.soort === 'Cliëntondersteuning') return ondersteuning
  if (s.soort === 'Klussen en aanpassen' || s.soort === 'Hulp bij geld en post' || s.soort === 'Vervoer')
    return [...zorg, ...vrijwillig].filter((a) => mag(a, s))
  if (s.vrijwillig) return vrijwillig.filter((a) => mag(a, s))
  const klein = /Autisme|Creatieve|Slapen|Ergo|Opvoed|Psycholoog|Jobcoach|pgb|school|Begeleiding thuis|plannen/.test(s.soort)
  return [...zorg, ...(klein ? praktijk : [])].filter((a) => mag(a, s))
}

const AANMELDEN = [
  'Bel of mail ons. U krijgt binnen vijf werkdagen antwoord.',
  'Vul het formulier op onze website in. Wij bellen u daarna.',
  'Bel voor een kennismaking. Die is gratis.',
  'Vraag uw consulent om een verwijzing. Daarna bellen wij u.',
  'Mail kort wat uw vraag is. Een paar woorden is genoeg.',
]
const BINNENLOPEN = [
  'Kom gewoon langs. Aanmelden hoeft niet.',
  'Bel even van tevoren, dan staan wij klaar.',
  'Mail of bel. U mag ook eerst komen kijken.',
]
const MELDINGEN = [
  'Tot 1 september nemen wij geen nieuwe mensen aan.',
  'In de zomervakantie zijn wij dicht van 20 juli tot en met 9 augustus.',
  'Vanaf 1 augustus zitten wij op een ander adres. U leest het op onze website.',
]
const WEEK = ['MO', 'TU', 'WE', 'TH', 'FR']

const kenmerk = (id: string, taxonomie: string, code: string, meer: { value?: string; label?: string } = {}) => ({
  id: vastId(`${id}|${taxonomie}|${code}|${meer.value ?? ''}`),
  ...meer,
  taxonomy_term: { id: vastId(`term|${taxonomie}|${code}`), code, name: code, taxonomy: taxonomie },
})

function roosters(id: string, s: Soort) {
  const avond = /Ontmoeten|Lotgenoten|Muziek|Sporten|Oppas|Taal/.test(s.soort)
  const weekend = /Logeren|Oppas|verzorging|Verpleging|Sporten|Begeleid wonen/.test(s.soort)
  const rijen = []
  const open = kies(['08:30:00', '09:00:00', '09:30:00', '10:00:00'])
  const dicht = kies(['16:00:00', '17:00:00', '17:30:00'])
  if (avond)
    rijen.push({ byday: enkele(WEEK, 1, 2).join(','), opens_at: kies(['19:00:00', '19:30:00']), closes_at: kies(['21:00:00', '21:30:00']) })
  else
    rijen.push({
      byday: (s.vrijwillig ? enkele(WEEK, 1, 3) : kans(0.6) ? WEEK : enkele(WEEK, 3, 4)).join(','),
      opens_at: open,
      closes_at: dicht,
    })
  if (!avond && kans(0.22)) rijen.push({ byday: kies(WEEK), opens_at: '18:00:00', closes_at: '21:00:00' })
  if (weekend) rijen.push({ byday: kans(0.5) ? 'SA,SU' : 'SA', opens_at: '09:00:00', closes_at: '17:00:00' })
  return rijen.map((r, i) => ({ id: vastId(`${id}|rooster|${i}`), freq: 'WEEKLY', ...r }))
}

function kosten(id: string, s: Soort, levering: string) {
  if (!s.tarief)
    return {
      fees_description: 'Dit kost u niets.',
      cost_options: [{ id: vastId(`${id}|tarief`), option: 'Gratis', amount: 0, currency: 'EUR' }],
    }
  const [van, tot, eenheid] = s.tarief
  const stap = eenheid === 'KM' ? 0.05 : tot < 20 ? 0.5 : eenheid === 'UUR' ? 0.4 : 1
  const bedrag =
    van === 0 && kans(0.6) ? 0 : Math.round((Math.max(van, tot * 0.6) + toeval() * (tot - Math.max(van, tot * 0.6))) / stap) * stap
  const woord = { UUR: 'per uur', DAGDEEL: 'per dagdeel', ETMAAL: 'per etmaal', KEER: 'per keer', MAAND: 'per maand', KM: 'per kilometer' }[
    eenheid
  ]
  const uitleg =
    bedrag === 0
      ? 'Dit kost u niets. Materiaal betaalt u zelf.'
      : levering === 'NATURA'
        ? 'De gemeente of verzekeraar betaalt rechtstreeks aan ons.'
        : kans(0.4)
          ? 'Reistijd zit in het tarief.'
          : undefined
  return {
    ...(uitleg ? { fees_description: uitleg } : {}),
    cost_options: [
      {
        id: vastId(`${id}|tarief`),
        option: bedrag === 0 ? 'Gratis' : 'Gewoon tarief',
        amount: Math.round(bedrag * 100) / 100,
        currency: 'EUR',
        amount_description: woord,
        valid_from: '2026-01-01',
        attributes: [
          kenmerk(id, 'nl-tariefeenheid', eenheid),
          ...(levering === 'VRIJ' ? [] : [kenmerk(id, 'nl-tariefsoort', s.soort.startsWith('Oppas') ? 'INFORMEEL' : 'FORMEEL')]),
        ],
      },
    ],
  }
}

const namen = new Set<string>()
function maakDienst(s: Soort, a: Aanbieder, nummer: number) {
  const [kaal = s.soort, bijWat] = (s.namen[nummer % s.namen.length] ?? s.soort).split('|')
  const naam = [kaal, `${kaal} in ${a.plaats}`, `${kaal} bij ${a.organisatie.name}`].find((n) => !namen.has(n)) ?? `${kaal} ${nummer}`
  namen.add(naam)
  const id = vastId(`proef|dienst|${naam}`)
  const levering = kies(s.levering)
  const vormen = kies(s.vormen)
  const [van, tot] = kies(s.leeftijd)
  const oud = kans(0.15)
  const gecontroleerd = kans(0.07) ? null : oud ? heel(370, 1200) : heel(3, 350)
  const weken = levering === 'VRIJ' ? (kans(0.75) ? 0 : heel(1, 4)) : kies([0, 0, 0, 2, 3, 4, 6, 6, 8, 10, 12, 16, 26])
  const vol = kans(0.06)
  const plekBekend = !kans(0.14)
  const hoe = enkele(s.hoe, 1, 2).join(' ')
  const kenmerken = [
    ...s.gebieden.slice(0, kans(0.3) ? 1 : 3).map((g) => kenmerk(id, 'nl-leefgebied', g)),
    ...(kans(0.1) ? [] : s.wetten.filter((_, i) => i === 0 || kans(0.5)).map((w) => kenmerk(id, 'nl-wet', w))),
    ...(kans(0.06) ? [] : [kenmerk(id, 'nl-levering', levering)]),
    ...(kans(0.12) ? [] : enkele(s.ervaring, 1, 3).map((e) => kenmerk(id, 'nl-ervaring', e))),
    ...(kans(0.05) ? [] : vormen.map((v) => kenmerk(id, 'nl-vorm', v))),
    ...(a.rolstoel && vormen.includes('LOCATIE') ? [kenmerk(id, 'nl-rolstoel', a.rolstoel)] : []),
    kenmerk(id, 'nl-soort-hulp', s.soort.toUpperCase().replace(/\W+/g, '_'), { label: s.soort }),
    ...(plekBekend && gecontroleerd !== null
      ? [
          kenmerk(id, 'nl-plek', vol || weken > 0 ? 'NEE' : 'JA'),
          ...(vol ? [] : [kenmerk(id, 'nl-wachtweken', 'WEKEN', { value: String(weken) })]),
          kenmerk(id, 'nl-plek-gemeld', 'DATUM', { value: dag(Math.min(gecontroleerd, heel(2, 120))) }),
        ]
      : []),
    ...(a.vrijwillig || levering === 'VRIJ'
      ? []
      : [
          kenmerk(id, 'nl-registratie', 'Klachtenregeling', { label: dag((gecontroleerd ?? 400) + 1) }),
          ...(s.wetten.includes('JW') && kans(0.8)
            ? [kenmerk(id, 'nl-registratie', 'SKJ', { label: dag((gecontroleerd ?? 400) + 2) })]
            : []),
          ...(s.wetten.includes('ZVW') && kans(0.8)
            ? [kenmerk(id, 'nl-registratie', 'BIG', { label: dag((gecontroleerd ?? 400) + 2) })]
            : []),
          ...(kans(0.6) ? [kenmerk(id, 'nl-registratie', 'Wtza-melding', { label: dag((gecontroleerd ?? 400) + 2) })] : []),
        ]),
    kenmerk(id, 'nl-bron', 'BRON', {
      value: a.vrijwillig
        ? kies(['Gemeente Lindewaard', 'Opgave van de organisatie'])
        : kies(['Opgave van de aanbieder', 'Opgave van de aanbieder', 'Wijkteam Lindewaard']),
    }),
  ]
  return {
    id,
    organization_id: a.organisatie.id,
    name: naam,
    description: `${s.wat[bijWat === undefined ? nummer % s.wat.length : Number(bijWat)]} ${hoe}`,
    status: 'active',
    url: `${a.organisatie.website}/${domein(kaal)}`,
    ...(kans(0.06) ? {} : { email: a.mail }),
    eligibility_description: kies(s.voorWie),
    application_process: s.vrijwillig ? kies(BINNENLOPEN) : kies(AANMELDEN),
    ...(kans(0.08) ? {} : { ...(van === null ? {} : { minimum_age: van }), ...(tot === null ? {} : { maximum_age: tot }) }),
    ...(van === null && tot === null && kans(0.6) ? { minimum_age: 0 } : {}),
    ...(gecontroleerd === null ? {} : { assured_date: dag(gecontroleerd) }),
    last_modified: `${dag((gecontroleerd ?? 500) + heel(0, 20))}T09:00:00Z`,
    ...(vol ? { alert: MELDINGEN[0] } : kans(0.05) ? { alert: kies(MELDINGEN.slice(1)) } : {}),
    phones: kans(0.05) ? [] : [{ id: vastId(`${id}|tel`), number: a.telefoon, type: 'voice' }],
    schedules: kans(0.1) ? [] : roosters(id, s),
    languages: kans(0.06) ? [] : a.talen.map((code) => ({ id: vastId(`${id}|taal|${code}`), code, name: code })),
    ...(kans(0.1) ? { fees_description: 'Vraag ons naar het tarief.' } : kosten(id, s, levering)),
    service_areas: [
      {
        id: vastId(`${id}|gebied`),
        name: kies(['Lindewaard', 'Lindewaard en de dorpen eromheen', 'Tot 20 kilometer rond Lindewaard', a.plaats]),
      },
    ],
    service_at_locations: vormen.length === 1 && vormen[0] === 'ONLINE' ? [] : [{ id: vastId(`${id}|plek`), location: a.locatie }],
    organization: a.organisatie,
    attributes: kenmerken,
  }
}

const soorten = [...SOORTEN_THUIS, ...SOORTEN_GEZIN, ...SOORTEN_BUITEN, ...SOORTEN_MEEDOEN]
const diensten = Array.from({ length: AANTAL }, (_, i) => {
  const s = soorten[i % soorten.length]
  if (!s) throw new Error('no kinds')
  const bij = aanbiedersVoor(s)
  return maakDienst(
    s,
    bij[(Math.floor(i / soorten.length) * 7 + (i % soorten.length) * 3) % bij.length] ?? kies(bij),
    Math.floor(i / soorten.length),
  )
})
writeFileSync(new URL('./services.json', import.meta.url), `[\n${diensten.map((d) => JSON.stringify(d)).join(',\n')}\n]\n`)
process.stdout.write(`${diensten.length} keer aanbod, ${new Set(diensten.map((d) => d.organization_id)).size} aanbieders\n`)
