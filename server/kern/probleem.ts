import { API_VERSIE } from '../../src/contract/kern.ts'
import { PROBLEEM_PREFIX, type ProbleemBody, type ProbleemSoort } from '../../src/contract/problemen.ts'

const STATUS: Record<ProbleemSoort, number> = {
  'ongeldig-verzoek': 400,
  'niet-aangemeld': 401,
  'niet-toegestaan': 403,
  'niet-gevonden': 404,
  'methode-niet-toegestaan': 405,
  'nog-bezig': 409,
  'sleutel-hergebruikt': 409,
  'toestand-veranderd': 409,
  'plan-niet-bijgewerkt': 409,
  'te-groot': 413,
  'onbekend-mediatype': 415,
  'update-geweigerd': 422,
  'verschuiving-kan-niet': 422,
  'overeenkomst-kan-niet': 422,
  'declaratie-kan-niet': 422,
  'te-weinig-geld': 422,
  'buiten-periode': 422,
  'te-veel-verzoeken': 429,
  'onverwachte-fout': 500,
  'even-niet-beschikbaar': 503,
}

const TITEL: Record<ProbleemSoort, string> = {
  'ongeldig-verzoek': 'Dit verzoek klopt niet',
  'niet-aangemeld': 'U bent niet ingelogd',
  'niet-toegestaan': 'Dit mag u niet doen',
  'niet-gevonden': 'Dit is niet gevonden',
  'methode-niet-toegestaan': 'Deze methode kan hier niet',
  'nog-bezig': 'Deze opdracht loopt nog',
  'sleutel-hergebruikt': 'Deze sleutel is al voor iets anders gebruikt',
  'toestand-veranderd': 'Er is intussen iets veranderd',
  'plan-niet-bijgewerkt': 'Het plan op het loket is nog niet bijgewerkt',
  'te-groot': 'Dit is te groot',
  'onbekend-mediatype': 'Dit bestandstype kan hier niet',
  'update-geweigerd': 'Deze wijziging is niet aangenomen',
  'verschuiving-kan-niet': 'Deze verschuiving kan niet',
  'overeenkomst-kan-niet': 'Deze overeenkomst kan niet',
  'declaratie-kan-niet': 'Deze declaratie kan niet',
  'te-weinig-geld': 'Er is te weinig geld in dit potje',
  'buiten-periode': 'Dit valt buiten de periode',
  'te-veel-verzoeken': 'Te veel verzoeken achter elkaar',
  'onverwachte-fout': 'Er ging iets mis bij het loket',
  'even-niet-beschikbaar': 'Het loket is even niet bereikbaar',
}

/** A refusal that reaches the client as problem+json. Never carries what the client sent. */
export class Probleem extends Error {
  readonly soort: ProbleemSoort
  readonly extra: Pick<ProbleemBody, 'velden' | 'reden'>
  readonly headers: Record<string, string>

  constructor(
    soort: ProbleemSoort,
    detail: string,
    extra: Pick<ProbleemBody, 'velden' | 'reden'> = {},
    headers: Record<string, string> = {},
  ) {
    super(detail)
    this.soort = soort
    this.extra = extra
    this.headers = headers
  }

  get status(): number {
    return STATUS[this.soort]
  }
}

/** Unknown and somebody else's look the same, so that an id can not be probed. */
export function nietGevonden(): Probleem {
  return new Probleem('niet-gevonden', 'Dit bestaat niet, of het is niet voor u.')
}

/** The HTTP answer for a problem. */
export function probleemAntwoord(p: Probleem): Response {
  const body: ProbleemBody = {
    type: `${PROBLEEM_PREFIX}${p.soort}`,
    title: TITEL[p.soort],
    status: p.status,
    detail: p.message,
    ...p.extra,
  }
  return new Response(JSON.stringify(body), {
    status: p.status,
    headers: { 'content-type': 'application/problem+json', 'API-Version': API_VERSIE, 'cache-control': 'no-store', ...p.headers },
  })
}
