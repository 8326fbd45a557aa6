import type { Betaalwijze, OvereenkomstSoort, OvereenkomstStaat, ZorgverlenerRelatie } from '../../src/contract/lijsten/zorg.ts'
import type { TariefSoort } from '../../src/contract/lijsten/instellingen.ts'
import type { OvereenkomstBevroren } from '../../src/contract/schemas/zorg.ts'
import type { Bron, Potje } from '../../src/domein/potjes.ts'
import { som } from '../../src/domein/geld.ts'
import { totaalCent } from '../../src/domein/zorgovereenkomst-bedrag.ts'
import { tariefsoortVan } from '../../src/domein/zorgovereenkomst-staat.ts'
import { vastId } from '../kaart/vast-id.ts'
import type { Trx } from '../kern/poorten.ts'

/** The id that the agreement of a potje of a case always has: `overeenkomstId('A', 'A1')`. */
export function overeenkomstId(geval: 'A' | 'B', potje: string): string {
  return vastId(`overeenkomst ${geval} ${potje}`)
}

/** The id that a zorgverlener of a case always has: `zorgverlenerId('B', 'Daan Smit')`. */
export function zorgverlenerId(geval: 'A' | 'B', naam: string): string {
  return vastId(`zorgverlener ${geval} ${naam}`)
}

type Wie = { naam: string; relatie: ZorgverlenerRelatie; kvk: string | null; agb: string | null }
type Afspraak = { potje: string; wie: Wie; soort: OvereenkomstSoort; hulp: TariefSoort; betaalwijze: Betaalwijze; tekst: string }

const wie = (naam: string, relatie: ZorgverlenerRelatie, kvk: string | null = null, agb: string | null = null): Wie => ({
  naam,
  relatie,
  kvk,
  agb,
})
// Invented numbers: no company in the register begins with 99.
const NOOR = wie('Noor Bakker', 'ZELFSTANDIG', '99000101', '99010101')
const YILDIZ = wie('mw. Yildiz', 'PERSOON')
const WERKSTAP = wie('Stichting Werkstap', 'ORGANISATIE', '99000102')
const DAAN = wie('Daan Smit', 'ZELFSTANDIG', '99000201', '99010201')
const AUTIPLAN = wie('AutiPlan', 'ORGANISATIE', '99000202', '99010202')
const MARK = wie('Mark de Graaf', 'FAMILIE')
const WILG = wie('Logeerhuis De Wilg', 'ORGANISATIE', '99000203', '99010203')
const COACH = wie('schoolcoach via SWV', 'ORGANISATIE', '99000204')
const BUURTRIT = wie('Buurtrit', 'ORGANISATIE', '99000205')

const AFSPRAKEN: Readonly<Record<'A' | 'B', readonly Afspraak[]>> = {
  A: [
    {
      potje: 'A1',
      wie: NOOR,
      soort: 'OPDRACHT',
      hulp: 'BEGELEIDING',
      betaalwijze: 'UREN',
      tekst: 'Noor helpt bij plannen, post en afspraken. Zij komt meestal twee keer per week.',
    },
    {
      potje: 'A2',
      wie: YILDIZ,
      soort: 'ARBEID',
      hulp: 'HUISHOUDEN',
      betaalwijze: 'MAANDLOON',
      tekst: 'Mevrouw Yildiz maakt schoon, elke donderdagmorgen.',
    },
    {
      potje: 'A4',
      wie: WERKSTAP,
      soort: 'ZORGINSTELLING',
      hulp: 'WERK',
      betaalwijze: 'FACTUUR',
      tekst: 'Een jobcoach helpt bij het zoeken en houden van werk.',
    },
  ],
  B: [
    {
      potje: 'B1',
      wie: DAAN,
      soort: 'OPDRACHT',
      hulp: 'BEGELEIDING',
      betaalwijze: 'UREN',
      tekst: 'Daan helpt Thijs bij zelf reizen en zelf plannen.',
    },
    {
      potje: 'B2',
      wie: DAAN,
      soort: 'OPDRACHT',
      hulp: 'BEGELEIDING',
      betaalwijze: 'UREN',
      tekst: 'Daan helpt Thijs bij zelf reizen en zelf plannen, ook na zijn verjaardag.',
    },
    {
      potje: 'B4',
      wie: AUTIPLAN,
      soort: 'ZORGINSTELLING',
      hulp: 'BEGELEIDING',
      betaalwijze: 'FACTUUR',
      tekst: 'Een vaste begeleider helpt Bram bij huiswerk en plannen.',
    },
    {
      potje: 'B5',
      wie: MARK,
      soort: 'FAMILIE',
      hulp: 'BEGELEIDING',
      betaalwijze: 'UREN',
      tekst: 'Mark begeleidt Bram, gemiddeld twee uur per week.',
    },
    {
      potje: 'B6',
      wie: WILG,
      soort: 'ZORGINSTELLING',
      hulp: 'LOGEREN',
      betaalwijze: 'FACTUUR',
      tekst: 'Bram logeert af en toe een nacht.',
    },
    {
      potje: 'B7',
      wie: COACH,
      soort: 'ZORGINSTELLING',
      hulp: 'SCHOOL',
      betaalwijze: 'FACTUUR',
      tekst: 'Een coach helpt Bram op school, in overleg met de mentor.',
    },
    {
      potje: 'B8',
      wie: AUTIPLAN,
      soort: 'ZORGINSTELLING',
      hulp: 'BEGELEIDING',
      betaalwijze: 'FACTUUR',
      tekst: 'Een vaste begeleider helpt Joris thuis na school.',
    },
    {
      potje: 'B9',
      wie: DAAN,
      soort: 'OPDRACHT',
      hulp: 'BEGELEIDING',
      betaalwijze: 'UREN',
      tekst: 'Daan gaat met Joris sporten en naar buiten.',
    },
    {
      potje: 'B10',
      wie: WILG,
      soort: 'ZORGINSTELLING',
      hulp: 'LOGEREN',
      betaalwijze: 'FACTUUR',
      tekst: 'Joris logeert een of twee nachten per maand.',
    },
    {
      potje: 'B11',
      wie: BUURTRIT,
      soort: 'ZORGINSTELLING',
      hulp: 'VERVOER',
      betaalwijze: 'FACTUUR',
      tekst: 'Vervoer naar school en terug.',
    },
  ],
}

const GEMAAKT = new Date('2025-12-12T10:00:00Z')
const GETEKEND_OP = '2025-12-12'
const STAPPEN: readonly { staat: OvereenkomstStaat; op: string; wie: 'BUDGETHOUDER' | 'CONSULENT' | 'SVB' }[] = [
  { staat: 'CONCEPT', op: '2025-12-12T10:00:00Z', wie: 'BUDGETHOUDER' },
  { staat: 'ONDERTEKEND', op: '2025-12-12T10:12:00Z', wie: 'BUDGETHOUDER' },
  { staat: 'GEMEENTE_CHECK', op: '2025-12-12T10:12:00Z', wie: 'BUDGETHOUDER' },
  { staat: 'SVB_CHECK', op: '2025-12-16T09:30:00Z', wie: 'CONSULENT' },
  { staat: 'GOEDGEKEURD', op: '2025-12-19T08:00:00Z', wie: 'SVB' },
]

/**
 * The zorgverleners and approved agreements behind the potjes of a worked case: exactly what is agreed in them, so
 * that no balance changes. It books nothing.
 * @param personen first name -> id; `Mark` links the father who gives care himself to his account
 */
export async function zaaiZorg(
  trx: Trx,
  z: {
    gemeenteId: string
    dossierId: string
    geval: 'A' | 'B'
    personen: Readonly<Record<string, string>>
    potjes: readonly (Potje & { code: string })[]
    bronnen: readonly Bron[]
  },
): Promise<void> {
  const sleutel = { gemeente_id: z.gemeenteId, dossier_id: z.dossierId }
  const namen = { BUDGETHOUDER: z.geval === 'A' ? 'Sanne Vermeer' : 'Mark de Graaf', CONSULENT: 'Fatima El Amrani', SVB: 'SVB' }
  const budgethouder = z.personen[z.geval === 'A' ? 'Sanne' : 'Mark'] ?? null
  const bekend = new Set<string>()
  for (const a of AFSPRAKEN[z.geval]) {
    const potje = z.potjes.find((p) => p.code === a.potje)
    if (!potje?.tarief) throw new Error(`no potje with a tarief: ${a.potje}`)
    const zorgverlener = { ...a.wie, tariefsoort: tariefsoortVan(a.wie) }
    const persoon_id = a.wie === MARK ? (z.personen['Mark'] ?? null) : null
    const wieId = zorgverlenerId(z.geval, a.wie.naam)
    if (!bekend.has(wieId))
      await trx
        .insertInto('zorgverlener')
        .values({ ...sleutel, id: wieId, ...zorgverlener, persoon_id })
        .execute()
    bekend.add(wieId)
    const loon = a.betaalwijze === 'MAANDLOON'
    const budget = som(potje.delen.map((d) => d.budgetCent))
    const afspraak = {
      soort: a.soort,
      hulp: a.hulp,
      betaalwijze: a.betaalwijze,
      tarief: potje.tarief,
      aantalHonderdste: loon ? 100 : (budget * 100) / potje.tarief.cent,
      per: loon ? ('MAAND' as const) : ('PERIODE' as const),
      vanaf: potje.vanaf,
      tot: potje.tot,
      opzegDagen: 30,
    }
    const id = overeenkomstId(z.geval, a.potje)
    const totaal = totaalCent(afspraak)
    await trx
      .insertInto('zorgovereenkomst')
      .values({
        ...sleutel,
        id,
        persoon_id: potje.persoonId,
        potje_id: potje.id,
        zorgverlener_id: wieId,
        soort: a.soort,
        hulp: a.hulp,
        betaalwijze: a.betaalwijze,
        tarief_cent: afspraak.tarief.cent,
        tarief_eenheid: afspraak.tarief.eenheid,
        aantal_honderdste: afspraak.aantalHonderdste,
        per: afspraak.per,
        vanaf: afspraak.vanaf,
        tot: afspraak.tot,
        totaal_cent: totaal,
        opzeg_dagen: afspraak.opzegDagen,
        zorgbeschrijving: a.tekst,
        staat: 'GOEDGEKEURD',
        vorige_id: null,
        eindigt_op: null,
        zorgverlener_op: GETEKEND_OP,
        goedgekeurd_op: '2025-12-19',
        opgezegd_op: null,
        gemaakt_door: budgethouder,
        gemaakt_op: GEMAAKT,
      })
      .execute()
    const bronnen = potje.delen.map((d) => d.bronId)
    const inhoud: OvereenkomstBevroren = {
      ...afspraak,
      persoon: Object.entries(z.personen).find(([, persoonId]) => persoonId === potje.persoonId)?.[0] ?? '',
      potje: potje.naam,
      wetten: z.bronnen.filter((b) => bronnen.includes(b.id)).map((b) => b.wet),
      zorgverlener,
      totaalCent: totaal,
      zorgbeschrijving: a.tekst,
      handtekening: { naam: namen.BUDGETHOUDER, op: '2025-12-12T10:12:00.000Z' },
      zorgverlenerOp: GETEKEND_OP,
    }
    await trx
      .insertInto('overeenkomst_stap')
      .values(
        STAPPEN.map((s, i) => ({
          gemeente_id: z.gemeenteId,
          overeenkomst_id: id,
          nr: i + 1,
          staat: s.staat,
          op: new Date(s.op),
          door_id: s.wie === 'BUDGETHOUDER' ? budgethouder : null,
          door_wie: namen[s.wie],
          reden: null,
          inhoud: s.staat === 'ONDERTEKEND' || s.staat === 'SVB_CHECK' ? JSON.stringify(inhoud) : null,
        })),
      )
      .execute()
  }
}
