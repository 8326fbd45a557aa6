import { expect } from 'vitest'
import { geldId } from '../../server/proef/geld.ts'
import { DOSSIERS } from '../../server/proef/personen.ts'
import { naarBase64 } from '../../src/lib/base64.ts'
import type { Antwoord, Vraag } from '../loket.ts'
import { PROBLEEM_PREFIX } from '../../src/contract/problemen.ts'

type Vormloos = Record<string, unknown>
const veld = (a: Antwoord, naam: string): unknown => (a.body as Vormloos)[naam]
function isProbleem(a: Antwoord, status: number, soort: string): void {
  expect({ status: a.status, type: veld(a, 'type') }).toEqual({ status, type: `${PROBLEEM_PREFIX}${soort}` })
  expect(a.headers.get('content-type')).toContain('application/problem+json')
}
const rijen = (a: Antwoord): Vormloos[] => veld(a, 'rijen') as Vormloos[]

const A1 = geldId('A', 'potje A1')
/** As an administration sends it: ISO-8859-1, `;`, a title, quotes with a `;` in them, a formula, amounts in every way. */
const CSV = `"Uitbetaald in juni";;;;
Kenmerk;Naam;Bedrag;Betaaldatum;Zorgdag;Potje
C-1;"Jansen; Zo\u00EB";"1,50";01-07-2026;30-06-2026;${A1}
=HYPERLINK("x");x;2,00;01-07-2026;30-06-2026;${A1}
C-3;x;12,345;01-07-2026;30-06-2026;${A1}
C-4;x;-3,00;01-07-2026;30-06-2026;${A1}
C-5;x;1e18;01-07-2026;30-06-2026;${A1}
C-6;x;1000000000000000000;01-07-2026;30-06-2026;${A1}
C-7;x;3,00;31-06-2026;30-06-2026;${A1}
C-8;x;3,00;01-07-2026;30-06-2026;${crypto.randomUUID()}
`
const body = (tekst = CSV) => ({
  naam: 'juni.csv',
  afzender: 'SVB',
  inhoud: naarBase64(Uint8Array.from(tekst, (t) => t.charCodeAt(0))),
})

async function betaald(vraag: Vraag): Promise<number> {
  const potjes = veld(await vraag('sanne', 'GET', `/dossiers/${DOSSIERS.sanne}/budget`), 'potjes') as { id: string; stand: Vormloos }[]
  return Number(potjes.find((p) => p.id === A1)?.stand['betaaldCent'])
}

/** Files with payments, and the door of machines. */
export const INVOER_GEVALLEN: { naam: string; doe: (vraag: Vraag) => Promise<void> }[] = [
  {
    naam: 'a messy file says per row what it is, books what it can once, and books nothing when it comes again',
    async doe(vraag) {
      const voor = await betaald(vraag)
      const sleutel = crypto.randomUUID()
      const gelezen = await vraag('hanneke', 'POST', '/invoer', body(), { sleutel })
      expect(gelezen.status).toBe(200)
      expect((await vraag('hanneke', 'POST', '/invoer', body(), { sleutel })).body).toEqual(gelezen.body)
      isProbleem(await vraag('hanneke', 'POST', '/invoer', body(CSV.replace('1,50', '1,51')), { sleutel }), 409, 'sleutel-hergebruikt')
      const pad = `/invoer/${String(veld(gelezen, 'id'))}`
      expect(rijen(await vraag('hanneke', 'GET', pad)).map((r) => [r['nr'], r['uitkomst'], r['reden']])).toEqual([
        [3, 'BOEKEN', null],
        [4, 'BOEKEN', null],
        [5, 'FOUT', 'BEDRAG_HALVE_CENT'],
        [6, 'FOUT', 'BEDRAG_NEGATIEF'],
        [7, 'FOUT', 'BEDRAG_EXPONENT'],
        [8, 'FOUT', 'BEDRAG_TE_GROOT'],
        [9, 'FOUT', 'DAG_GEEN_DAG'],
        [10, 'NIET_TE_PLAATSEN', 'POTJE_ONBEKEND'],
      ])
      expect(await betaald(vraag)).toBe(voor)
      const geboekt = await vraag('hanneke', 'POST', `${pad}/boeken`, { gecontroleerd: [] })
      expect(geboekt).toMatchObject({ status: 200, body: { open: 0 } })
      expect(await betaald(vraag)).toBe(voor + 350)
      const weer = await vraag('hanneke', 'POST', '/invoer', body())
      await vraag('hanneke', 'POST', `/invoer/${String(veld(weer, 'id'))}/boeken`, { gecontroleerd: [] })
      await vraag('hanneke', 'POST', `${pad}/boeken`, { gecontroleerd: [] })
      expect(await betaald(vraag)).toBe(voor + 350)
    },
  },
  {
    naam: 'a file that is none says why; for whoever does not do the administration it is not there',
    async doe(vraag) {
      const leeg = await vraag('hanneke', 'POST', '/invoer', body('a;b\n1;2\n'))
      isProbleem(leeg, 400, 'ongeldig-verzoek')
      expect(veld(leeg, 'reden')).toEqual({ sleutel: 'invoer:bestandFout.GEEN_KOP', waarden: {} })
      isProbleem(await vraag('hanneke', 'POST', '/invoer', { ...body(), inhoud: '***' }), 400, 'ongeldig-verzoek')
      for (const wie of ['sanne', 'fatima', 'joost'] as const) {
        isProbleem(await vraag(wie, 'POST', '/invoer', body()), 404, 'niet-gevonden')
        isProbleem(await vraag(wie, 'GET', '/invoer'), 404, 'niet-gevonden')
      }
    },
  },
  {
    naam: 'machines come in with a token alone: no session and no wrong secret opens their door',
    async doe(vraag) {
      isProbleem(await vraag('hanneke', 'POST', '/machine/betalingen', { berichten: [{}] }), 401, 'niet-aangemeld')
      const token = (headers: Record<string, string>, lijf: string) => vraag(null, 'POST', '/machine/token', lijf, { headers })
      const formulier = { 'content-type': 'application/x-www-form-urlencoded' }
      const basic = { ...formulier, authorization: `Basic ${btoa(`${crypto.randomUUID()}:geheim`)}` }
      isProbleem(await token(basic, 'grant_type=client_credentials'), 401, 'niet-aangemeld')
      isProbleem(await token(basic, 'grant_type=password'), 400, 'ongeldig-verzoek')
      isProbleem(await token({ 'content-type': 'application/json' }, '{}'), 415, 'onbekend-mediatype')
      const bearer = { authorization: `Bearer ${'x'.repeat(43)}` }
      isProbleem(await vraag(null, 'GET', '/machine/dossiers', undefined, { headers: bearer }), 401, 'niet-aangemeld')
    },
  },
]
