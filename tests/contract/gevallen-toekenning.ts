import { expect } from 'vitest'
import { DOSSIERS, PERSONEN } from '../../server/proef/personen.ts'
import type { LeesAntwoord } from '../../src/contract/api.ts'
import { PROBLEEM_PREFIX } from '../../src/contract/problemen.ts'
import type { ToekenningOpdracht } from '../../src/contract/schemas/toekenning.ts'
import type { Antwoord, Vraag } from '../loket.ts'

const GEZIN = DOSSIERS.okaforJansen
const NOA = PERSONEN.noa.id
const PAD = `/dossiers/${GEZIN}/beschikkingen`
const BRON = '0b000000-0000-4000-8000-000000000001'
const POTJE = '0b000000-0000-4000-8000-000000000002'
const VREEMD = '0b000000-0000-4000-8000-00000000dead'

type Budget = LeesAntwoord<'/dossiers/{dossierId}/budget'>
type Lijst = LeesAntwoord<'/dossiers/{dossierId}/beschikkingen'>
type Fout = { type?: string; reden?: { sleutel: string; waarden: Record<string, unknown> } }

/** Money of the Jeugdwet for Noa, with one potje in it and 2.000,00 that waits to be divided. */
function goed(): ToekenningOpdracht {
  return {
    kenmerk: 'JW-2026-0001',
    datum: '2026-07-01',
    verzondenOp: '2026-07-01',
    grond: '',
    versieId: null,
    bronnen: [
      {
        id: BRON,
        persoonId: NOA,
        wet: 'JEUGDWET',
        verstrekker: 'Gemeente Lindewaard',
        cent: 500_000,
        vanaf: '2026-07-01',
        tot: '2026-12-31',
        bevoorschotting: 'VOORAF',
      },
    ],
    bronWijzigingen: [],
    potjes: [
      {
        id: POTJE,
        persoonId: NOA,
        naam: 'Begeleiding thuis',
        domein: 'B',
        soort: 'CONTRACT',
        zorgverlener: null,
        toelichting: null,
        tarief: { cent: 4500, eenheid: 'UUR' },
        vanaf: '2026-07-01',
        tot: '2026-12-31',
        afgesprokenCent: 300_000,
        regelId: null,
        delen: [{ bronId: BRON, cent: 300_000 }],
      },
    ],
    potjeWijzigingen: [],
    eisen: [{ persoonId: NOA, tekst: 'De begeleider heeft een VOG.' }],
  }
}
const [bron] = goed().bronnen
const [potje] = goed().potjes

function isFout(a: Antwoord, status: number, soort: string, reden?: string): void {
  const body = a.body as Fout
  expect({ status: a.status, type: body.type, reden: body.reden?.sleutel }).toEqual({
    status,
    type: `${PROBLEEM_PREFIX}${soort}`,
    reden: reden === undefined ? undefined : `toekenning:fout.${reden}`,
  })
}

async function budget(vraag: Vraag): Promise<Budget> {
  const a = await vraag('ilse', 'GET', `/dossiers/${GEZIN}/budget`)
  expect(a.status).toBe(200)
  return a.body as Budget
}

/** Run after the plan was handed in: the family has no money yet. */
export const TOEKENNING_GEVALLEN: { naam: string; doe: (vraag: Vraag) => Promise<void> }[] = [
  {
    naam: 'what can not be granted is refused by name, and nothing of it is there',
    async doe(vraag) {
      if (!bron || !potje) throw new Error('no bron')
      const met = (over: Partial<typeof potje>) => ({ ...goed(), potjes: [{ ...potje, ...over }] })
      const bronMet = (over: object) => ({ ...goed(), bronnen: [{ ...bron, ...over }] })
      const vorm: object[] = [
        bronMet({ cent: 1.5 }),
        bronMet({ cent: 1e18 }),
        bronMet({ cent: '5000,00' }),
        bronMet({ cent: -1 }),
        bronMet({ vanaf: '2026-02-30' }),
        met({ delen: [] }),
        met({ delen: [{ bronId: BRON, cent: 0.5 }] }),
        { ...goed(), kenmerk: '' },
      ]
      for (const body of vorm) isFout(await vraag('fatima', 'POST', PAD, body), 400, 'ongeldig-verzoek')
      const regels: [object, number, string, string][] = [
        [bronMet({ tot: '2026-06-30' }), 400, 'ongeldig-verzoek', 'PERIODE'],
        [met({ tot: '2027-01-01' }), 422, 'buiten-periode', 'BUITEN_BRON'],
        [met({ vanaf: '2026-06-30' }), 422, 'buiten-periode', 'BUITEN_BRON'],
        [met({ delen: [{ bronId: BRON, cent: 500_001 }] }), 422, 'te-weinig-geld', 'TE_VEEL_VERDEELD'],
        [met({ delen: [{ bronId: BRON, cent: 299_999 }] }), 400, 'ongeldig-verzoek', 'AFGESPROKEN'],
        [
          met({
            delen: [
              { bronId: BRON, cent: 100_000 },
              { bronId: BRON, cent: 200_000 },
            ],
          }),
          400,
          'ongeldig-verzoek',
          'EEN_BRON',
        ],
        [met({ domein: 'H' }), 400, 'ongeldig-verzoek', 'DOMEIN'],
        [{ ...goed(), datum: '2026-07-02', verzondenOp: '2026-07-02' }, 400, 'ongeldig-verzoek', 'DATUM'],
        [{ ...goed(), bronWijzigingen: [{ bronId: VREEMD, cent: 1, verwachtCent: 0 }] }, 400, 'ongeldig-verzoek', 'ONBEKENDE_BRON'],
      ]
      for (const [body, status, soort, reden] of regels) isFout(await vraag('fatima', 'POST', PAD, body), status, soort, reden)
      // Somebody of another family is not there, and only the consulent enters.
      isFout(await vraag('fatima', 'POST', PAD, bronMet({ persoonId: PERSONEN.sanne.id })), 404, 'niet-gevonden')
      isFout(await vraag('ilse', 'POST', PAD, goed()), 403, 'niet-toegestaan')
      isFout(await vraag('sanne', 'POST', PAD, goed()), 404, 'niet-gevonden')
      expect(await budget(vraag)).toMatchObject({ bronnen: [], potjes: [] })
    },
  },
  {
    naam: 'a draft is kept for its own consulent alone, and grants nothing',
    async doe(vraag) {
      const pad = `/dossiers/${GEZIN}/toekenning-concept`
      const { datum: besluitOp, ...rest } = goed()
      const inhoud = { ...rest, besluitOp, kenmerk: '', potjes: [], eisen: [] }
      expect((await vraag('fatima', 'GET', pad)).body).toEqual({ inhoud: null, op: null, versie: null })
      expect((await vraag('fatima', 'POST', pad, { inhoud, gezien: null })).status).toBe(200)
      expect((await vraag('fatima', 'GET', pad)).body).toMatchObject({ inhoud: { bronnen: [{ cent: 500_000 }] } })
      isFout(await vraag('ilse', 'GET', pad), 404, 'niet-gevonden')
      isFout(await vraag('sanne', 'GET', pad), 404, 'niet-gevonden')
      expect(await budget(vraag)).toMatchObject({ bronnen: [], potjes: [] })
    },
  },
  {
    naam: 'a draft is not written over, thrown away or recorded by who saw another text of it',
    async doe(vraag) {
      const pad = `/dossiers/${GEZIN}/toekenning-concept`
      const { datum: besluitOp, ...rest } = goed()
      const tekst = (kenmerk: string) => ({ ...rest, besluitOp, kenmerk, potjes: [], eisen: [] })
      const nu = async () => (await vraag('fatima', 'GET', pad)).body as LeesAntwoord<'/dossiers/{dossierId}/toekenning-concept'>
      const bewaar = (kenmerk: string, gezien: string | null, sleutel: string = crypto.randomUUID()) =>
        vraag('fatima', 'POST', pad, { inhoud: tekst(kenmerk), gezien }, { sleutel })
      const eerst = (await nu()).versie
      const sleutel = crypto.randomUUID()
      const links = await bewaar('LINKS', eerst, sleutel)
      expect(links.body).toMatchObject({ versie: sleutel })
      // The other tab still shows the text before it.
      isFout(await bewaar('RECHTS', eerst), 409, 'toestand-veranderd', 'CONCEPT')
      isFout(await bewaar('RECHTS', null), 409, 'toestand-veranderd', 'CONCEPT')
      isFout(await vraag('fatima', 'POST', pad, { inhoud: null, gezien: eerst }), 409, 'toestand-veranderd', 'CONCEPT')
      isFout(await vraag('fatima', 'POST', PAD, { ...goed(), concept: eerst }), 409, 'toestand-veranderd', 'CONCEPT')
      expect(await nu()).toMatchObject({ inhoud: { kenmerk: 'LINKS' }, versie: sleutel })
      expect(await budget(vraag)).toMatchObject({ bronnen: [], potjes: [] })
      // The same command again is no other text.
      expect((await bewaar('LINKS', eerst, sleutel)).body).toEqual(links.body)
      const samen = await Promise.all([bewaar('RECHTS', sleutel), bewaar('MIDDEN', sleutel)])
      expect(samen.map((a) => a.status).sort()).toEqual([200, 409])
      const { versie } = await nu()
      expect((await vraag('fatima', 'POST', pad, { inhoud: null, gezien: versie })).body).toMatchObject({ versie: null })
      isFout(await bewaar('LINKS', versie), 409, 'toestand-veranderd', 'CONCEPT')
      // Two that both saw nothing: one of them is first.
      const weer = await Promise.all([bewaar('RECHTS', null), bewaar('MIDDEN', null)])
      expect(weer.map((a) => a.status).sort()).toEqual([200, 409])
    },
  },
  {
    naam: 'a beschikking fills the potjes at once; repeated it is the same one, amended under its id it is refused',
    async doe(vraag) {
      const sleutel = crypto.randomUUID()
      const eerst = await vraag('fatima', 'POST', PAD, goed(), { sleutel })
      expect(eerst.body).toMatchObject({ soort: 'TOEKENNING', bezwaarTot: '2026-08-12', bronnen: [{ bronId: BRON, cent: 500_000 }] })
      expect((await vraag('fatima', 'POST', PAD, goed(), { sleutel })).body).toEqual(eerst.body)
      isFout(await vraag('fatima', 'POST', PAD, { ...goed(), grond: 'Anders' }, { sleutel }), 409, 'sleutel-hergebruikt')
      isFout(await vraag('fatima', 'POST', PAD, goed()), 409, 'toestand-veranderd', 'KENMERK')
      const nu = await budget(vraag)
      expect(nu.bronnen).toMatchObject([{ bedragCent: 500_000, nietVerdeeldCent: 200_000 }])
      expect(nu.potjes).toMatchObject([{ naam: 'Begeleiding thuis', budgetCent: 300_000, stand: { geplandCent: 300_000 } }])
      const lijst = (await vraag('ilse', 'GET', PAD)).body as Lijst
      expect(lijst).toMatchObject({
        magToekennen: false,
        items: [{ kenmerk: 'JW-2026-0001', eisen: [{ tekst: 'De begeleider heeft een VOG.' }] }],
      })
      // What was recorded is no draft any more.
      expect((await vraag('fatima', 'GET', `/dossiers/${GEZIN}/toekenning-concept`)).body).toMatchObject({ inhoud: null })
    },
  },
  {
    naam: 'a later beschikking raises and lowers, with its reason, and only from what the sender saw',
    async doe(vraag) {
      const leeg = { ...goed(), kenmerk: 'JW-2026-0002', bronnen: [], potjes: [], eisen: [] }
      const bronErbij = { bronId: BRON, cent: 50_000, verwachtCent: 500_000 }
      const potjeErbij = { potjeId: POTJE, bronId: BRON, cent: 250_000, verwachtCent: 300_000 }
      isFout(await vraag('fatima', 'POST', PAD, { ...leeg, bronWijzigingen: [bronErbij] }), 400, 'ongeldig-verzoek', 'GROND')
      const wijziging = { ...leeg, grond: 'Meer uren, zoals besproken.', bronWijzigingen: [bronErbij], potjeWijzigingen: [potjeErbij] }
      expect((await vraag('fatima', 'POST', PAD, wijziging)).body).toMatchObject({
        soort: 'WIJZIGING',
        grond: 'Meer uren, zoals besproken.',
      })
      const nu = await budget(vraag)
      expect(nu.bronnen).toMatchObject([{ bedragCent: 550_000, nietVerdeeldCent: 0 }])
      expect(nu.potjes).toMatchObject([{ budgetCent: 550_000 }])
      isFout(await vraag('fatima', 'POST', PAD, { ...wijziging, kenmerk: 'JW-2026-0003' }), 409, 'toestand-veranderd', 'VERANDERD')
      const lager = {
        ...wijziging,
        kenmerk: 'JW-2026-0004',
        bronWijzigingen: [{ bronId: BRON, cent: -1, verwachtCent: 550_000 }],
        potjeWijzigingen: [],
      }
      isFout(await vraag('fatima', 'POST', PAD, lager), 422, 'te-weinig-geld', 'TE_VEEL_VERDEELD')
    },
  },
]
