import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { geldId } from '../../server/proef/geld.ts'
import { DOSSIERS, PERSONEN, PROEF_GEMEENTE, type ProefNaam } from '../../server/proef/personen.ts'
import type { Invoer, InvoerDetail } from '../../src/contract/schemas/invoer.ts'
import { naarBase64 } from '../../src/lib/base64.ts'
import { openTestLoket, type Antwoord, type Probleem, type TestLoket } from './loket.ts'
import { maakTestKoppeling } from './machine-koppeling.ts'

const A1 = geldId('A', 'potje A1')
const OPENEN_MS = 60_000
const utf8 = (tekst: string): Uint8Array => new TextEncoder().encode(tekst)
/** windows-1252: ISO-8859-1 with a euro sign in it. */
const latin1 = (tekst: string): Uint8Array => Uint8Array.from(tekst, (t) => (t === '€' ? 0x80 : t.charCodeAt(0)))

const camt = (
  posten: string,
) => `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>
<Acct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></Acct>${posten}</Stmt></BkToCstmrStmt></Document>`
const post = (cent: string, ref: string, tekst: string, dag = '2026-07-01') =>
  `<Ntry><Amt Ccy="EUR">${cent}</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>${dag}</Dt></BookgDt><AcctSvcrRef>${ref}</AcctSvcrRef>
<NtryDtls><TxDtls><RltdPties><Cdtr><Nm>Jan Geheim</Nm></Cdtr><CdtrAcct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></CdtrAcct></RltdPties><RmtInf><Ustrd>${tekst}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`
const mt940 = (regels: string) =>
  `:20:AFSCHRIFT\n:25:NL91ABNA0417164300\n:28C:1/1\n:60F:C260701EUR1000,00\n${regels}\n:62F:C260701EUR900,00\n-`

describe('bestanden met betalingen', () => {
  let loket: TestLoket
  beforeAll(async () => {
    loket = await openTestLoket()
  }, OPENEN_MS)
  beforeEach(async () => {
    await loket.herstel()
    for (const tabel of ['invoer_rij', 'invoer', 'machine_bericht'] as const) await loket.database.db.deleteFrom(tabel).execute()
  })
  afterAll(() => loket.database.sluit())

  const stuur = (bytes: Uint8Array, naam = 'betalingen.csv', wie: ProefNaam = 'hanneke') =>
    loket.als(wie).stuur<Invoer & Probleem>('/invoer', { naam, afzender: 'SVB', inhoud: naarBase64(bytes) })
  const detail = async (id: string): Promise<InvoerDetail> => (await loket.als('hanneke').lees<InvoerDetail>(`/invoer/${id}`)).body
  const lees = async (bytes: Uint8Array): Promise<InvoerDetail> => {
    const { status, body } = await stuur(bytes)
    if (status !== 200) throw new Error(JSON.stringify(body))
    return detail(body.id)
  }
  const boek = async (id: string, gecontroleerd: number[] = []): Promise<InvoerDetail> => {
    const uit: Antwoord<Invoer> = await loket.als('hanneke').stuur<Invoer>(`/invoer/${id}/boeken`, { gecontroleerd })
    expect(uit).toMatchObject({ status: 200, body: { open: 0 } })
    return detail(id)
  }
  const kort = (d: InvoerDetail): string[] => d.rijen.map((r) => [r.nr, r.uitkomst, r.reden, r.cent].filter((x) => x !== null).join(' '))
  const betaald = async (): Promise<number> =>
    (await loket.budget('sanne', DOSSIERS.sanne)).potjes.find((p) => p.id === A1)?.stand?.betaaldCent ?? -1
  const declaratie = async (kenmerk: string, cent: number, staat: 'AKKOORD_BUDGETHOUDER' | 'BIJ_SVB' = 'BIJ_SVB'): Promise<string> => {
    const id = crypto.randomUUID()
    await loket.database.db
      .insertInto('declaratie')
      .values({
        gemeente_id: PROEF_GEMEENTE.id,
        id,
        dossier_id: DOSSIERS.sanne,
        persoon_id: PERSONEN.sanne.id,
        overeenkomst_id: null,
        potje_id: A1,
        soort: 'FACTUUR',
        van: '2026-06-01',
        tot: '2026-06-30',
        aantal_honderdste: null,
        tarief_cent: null,
        tarief_eenheid: null,
        cent,
        kenmerk,
        factuurnummer: null,
        vervangt_id: null,
        staat,
        ingediend_door: null,
        ingediend_wie: 'BUDGETHOUDER',
        ingediend_op: new Date('2026-07-01T09:00:00Z'),
        verwacht_op: null,
      })
      .execute()
    await loket.database.db
      .insertInto('declaratie_stap')
      .values({
        gemeente_id: PROEF_GEMEENTE.id,
        declaratie_id: id,
        nr: 1,
        staat,
        op: new Date('2026-07-01T09:00:00Z'),
        dag: '2026-07-01',
        door_id: null,
        door_wie: 'SVB',
        reden: '',
        weiger_reden: null,
        verwacht_op: null,
        uiterlijk: null,
      })
      .execute()
    return id
  }

  const VUIL = `"Overzicht betalingen";;;;
Kenmerk;Naam;Bedrag;Betaaldatum;Zorgdag;Potje
R-1;"Jansen; Zoë";"1.234,50";01-07-2026;30-06-2026;${A1}
=1+1;x;10,00;1-7-2026;30-6-2026;${A1}
"R-3";"zegt ""ja""";€ 5,-;2026-07-01;2026-06-30;${A1}
R-4;x;12,345;01-07-2026;30-06-2026;${A1}
R-5;x;-3,00;01-07-2026;30-06-2026;${A1}
R-6;x;1e3;01-07-2026;30-06-2026;${A1}
R-7;x;10,00;31-06-2026;30-06-2026;${A1}
R-8;x;10,00;01-07-2026;30-06-2026;onbekend
R-1;x;"1.234,50";01-07-2026;30-06-2026;${A1}
R-1;x;"1.234,51";01-07-2026;30-06-2026;${A1}
R-11;x;10,00;02-07-2026;30-06-2026;${A1}
R-12;x;10,00;01-07-2026;;${A1}
`

  it('een rommelig CSV-bestand: per rij wat het is, en waarom iets niet kan; lezen boekt niets', async () => {
    const voor = await betaald()
    const d = await lees(latin1(VUIL))
    expect(kort(d)).toEqual([
      '3 BOEKEN 123450',
      '4 BOEKEN 1000',
      '5 BOEKEN 500',
      '6 FOUT BEDRAG_HALVE_CENT',
      '7 FOUT BEDRAG_NEGATIEF',
      '8 FOUT BEDRAG_EXPONENT',
      '9 FOUT DAG_GEEN_DAG',
      '10 NIET_TE_PLAATSEN POTJE_ONBEKEND 1000',
      '11 AL_GEBOEKT DUBBEL_IN_BESTAND 123450',
      '12 CONFLICT KENMERK_ANDERS 123451',
      '13 FOUT DAG_NA_VANDAAG 1000',
      '14 FOUT ZORGDAG_LEEG 1000',
    ])
    expect(d.rijen[0]).toMatchObject({ persoon: 'Sanne Vermeer', wijze: 'POTJE', betaaldOp: '2026-07-01', zorgDag: '2026-06-30' })
    expect(await betaald()).toBe(voor)
    const na = await boek(d.id)
    expect(kort(na).slice(0, 3)).toEqual(['3 GEBOEKT 123450', '4 GEBOEKT 1000', '5 GEBOEKT 500'])
    expect(kort(na).slice(3)).toEqual(kort(d).slice(3))
    expect(await betaald()).toBe(voor + 123450 + 1000 + 500)
  })

  it('hetzelfde bestand nog een keer boekt niets, ook met een BOM en in UTF-8', async () => {
    const eerst = await lees(latin1(VUIL))
    await boek(eerst.id)
    const stand = await betaald()
    const weer = await lees(utf8(`\uFEFF${VUIL}`))
    expect(weer.tellingen.map((t) => t.uitkomst)).not.toContain('BOEKEN')
    expect(kort(weer).slice(0, 3)).toEqual([
      '3 AL_GEBOEKT AL_GEBOEKT 123450',
      '4 AL_GEBOEKT AL_GEBOEKT 1000',
      '5 AL_GEBOEKT AL_GEBOEKT 500',
    ])
    await boek(weer.id)
    await boek(eerst.id)
    expect(await betaald()).toBe(stand)
  })

  it('twee keer tegelijk boeken boekt elke rij één keer', async () => {
    const voor = await betaald()
    const een = await lees(latin1(VUIL))
    const twee = await lees(latin1(VUIL))
    await Promise.all([boek(een.id), boek(een.id), boek(twee.id)])
    expect(await betaald()).toBe(voor + 124950)
  })

  it('wat er niet in past staat boven budget, in het voorbeeld en daarna', async () => {
    const csv = `kenmerk;bedrag;betaald op;zorgdag;potje\nB-1;999.999,00;01-07-2026;30-06-2026;${A1}\nB-2;1,00;01-07-2026;30-06-2026;${A1}\n`
    const d = await lees(utf8(csv))
    expect(d.rijen.map((r) => r.uitkomst)).toEqual(['BOVEN_BUDGET', 'BOVEN_BUDGET'])
    expect(d.rijen[1]?.bovenCent).toBe(100)
    const na = await boek(d.id)
    expect(na.rijen.map((r) => r.bovenCent)).toEqual(d.rijen.map((r) => r.bovenCent))
  })

  it('een bankafschrift vindt declaraties op kenmerk, en op alleen bedrag pas als iemand keek', async () => {
    await declaratie('D-AAAA-0001', 4500)
    await declaratie('D-BBBB-0002', 7700)
    const voor = await betaald()
    const bestand = utf8(
      camt(post('45.00', 'B1', 'SVB PGB D-AAAA-0001 juni') + post('77.00', 'B2', 'PGB juni') + post('12.00', 'B3', 'huur')),
    )
    const d = await lees(bestand)
    expect(d).toMatchObject({ soort: 'CAMT053', afzender: 'BANK' })
    expect(kort(d)).toEqual(['1 BOEKEN 4500', '2 CONTROLEREN ALLEEN_BEDRAG 7700', '3 NIET_TE_PLAATSEN NIETS_GEVONDEN 1200'])
    expect(kort(await boek(d.id))).toEqual([
      '1 GEBOEKT 4500',
      '2 NIET_TE_PLAATSEN NIET_BEKEKEN 7700',
      '3 NIET_TE_PLAATSEN NIETS_GEVONDEN 1200',
    ])
    expect(await betaald()).toBe(voor + 4500)
    const weer = await lees(bestand)
    expect(kort(await boek(weer.id, [2]))).toEqual([
      '1 AL_GEBOEKT AL_GEBOEKT 4500',
      '2 GEBOEKT 7700',
      '3 NIET_TE_PLAATSEN NIETS_GEVONDEN 1200',
    ])
    expect(await betaald()).toBe(voor + 12200)
  })

  it('wat de SVB al meldde en de bank nog eens zegt, is één betaling; een tweede keer betaald is dat niet', async () => {
    await declaratie('D-AAAA-0001', 4500)
    const svb = await maakTestKoppeling(loket, 'SVB', ['BETALINGEN'])
    const m = {
      kenmerk: 'SVB-77',
      cent: 4500,
      betaaldOp: '2026-07-01',
      zorgDag: null,
      declaratie: 'D-AAAA-0001',
      overeenkomstId: null,
      potjeId: null,
    }
    expect((await svb.stuur('betalingen', [m])).items).toMatchObject([{ uitkomst: 'VERWERKT' }])
    const voor = await betaald()
    const d = await lees(
      utf8(
        mt940(
          ':61:2607010701D45,00NTRFNONREF//X1\n:86:SVB PGB D-AAAA-0001\n:61:2607010701D45,00NTRFNONREF//X2\n:86:SVB PGB D-AAAA-0001\n:61:2607010701D10,00NTRFNONREF//X3\n:86:iets anders',
        ),
      ),
    )
    expect(d.soort).toBe('MT940')
    expect(kort(d)).toEqual(['1 AL_GEBOEKT AL_GEMELD 4500', '2 CONTROLEREN AL_BETAALD 4500', '3 NIET_TE_PLAATSEN NIETS_GEVONDEN 1000'])
    await boek(d.id)
    expect(await betaald()).toBe(voor)
    // Another statement that tells the same second time is still to be looked at.
    expect(kort(await lees(utf8(camt(post('45.00', 'Y9', 'D-AAAA-0001')))))).toEqual(['1 CONTROLEREN AL_BETAALD 4500'])
    expect(kort(await lees(utf8(camt(post('45.00', 'Y10', 'zonder kenmerk')))))).toEqual(['1 NIET_TE_PLAATSEN LIJKT_GEMELD 4500'])
  })

  it('van rekeningnummers en namen uit een bestand blijft niets achter', async () => {
    await lees(utf8(camt(post('12.00', 'B3', 'huur NL91ABNA0417164300'))))
    const rijen = await loket.database.db.selectFrom('invoer_rij').selectAll().execute()
    expect(rijen).toHaveLength(1)
    expect(JSON.stringify(rijen)).not.toMatch(/NL91ABNA|Geheim|huur/u)
  })

  it('een bestand dat niet te lezen is, zegt waarom en laat niets achter', async () => {
    const slecht: [Uint8Array, string][] = [
      [utf8(' '), 'LEEG'],
      [utf8('PK\u0003\u0004rest'), 'EXCEL'],
      [utf8('a;b\n1;2\n'), 'GEEN_KOP'],
      [utf8('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'), 'DOCTYPE'],
      [utf8('kenmerk;bedrag;bedrag;betaald op\n1;2;3;4\n'), 'KOLOM_DUBBEL'],
    ]
    for (const [bytes, code] of slecht)
      expect(await stuur(bytes)).toMatchObject({ status: 400, body: { reden: { sleutel: `invoer:bestandFout.${code}` } } })
    expect((await loket.als('hanneke').lees<{ items: unknown[] }>('/invoer')).body.items).toEqual([])
  })

  it('voor iedereen buiten de administratie bestaat dit niet', async () => {
    const d = await lees(latin1(VUIL))
    for (const wie of ['sanne', 'fatima', 'pieter', 'anneke', 'joost'] as const) {
      const als = loket.als(wie)
      expect((await als.lees('/invoer')).status).toBe(404)
      expect((await als.lees(`/invoer/${d.id}`)).status).toBe(404)
      expect((await stuur(latin1(VUIL), 'x.csv', wie)).status).toBe(404)
      expect((await als.stuur(`/invoer/${d.id}/boeken`, { gecontroleerd: [] })).status).toBe(404)
    }
  })

  it('wie in een bestand staat, leest in het inzagelog wie keek en wie boekte', async () => {
    await boek((await lees(latin1(VUIL))).id)
    const { body } = await loket.als('sanne').lees<{ items: Record<string, unknown>[] }>(`/dossiers/${DOSSIERS.sanne}/inzage`)
    for (const actie of ['LEZEN', 'SCHRIJVEN'])
      expect(body.items).toContainEqual(
        expect.objectContaining({
          gegeven: 'BETALINGEN',
          actie,
          hoedanigheid: 'BACKOFFICE',
          kijker: { persoonId: PERSONEN.hanneke.id, naam: 'Hanneke de Wit' },
        }),
      )
  })
})
