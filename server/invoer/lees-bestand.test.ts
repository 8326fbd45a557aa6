import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bedragTekst } from '../../src/lib/opmaak.ts'
import { leesBestand } from './lees-bestand.ts'
import { BestandFout, MAX_RIJEN, type Rij } from './rij.ts'

const bytes = (tekst: string): Uint8Array => new TextEncoder().encode(tekst)
const latin1 = (tekst: string): Uint8Array => Uint8Array.from(tekst, (t) => t.charCodeAt(0))
const lees = (tekst: string): Rij[] => leesBestand(bytes(tekst)).rijen
function codeVan(doe: () => unknown): string {
  try {
    doe()
  } catch (e) {
    if (e instanceof BestandFout) return e.code
    throw e
  }
  return 'gelezen'
}
/** What a row says, short. */
const kort = (r: Rij | undefined) => (r === undefined ? undefined : r.goed ? `${r.kenmerk} ${r.cent} ${r.betaaldOp}` : r.code)
/** A failure names the seed of its run; with it the same files come again. */
const RUNS = { seed: Date.now() % 2 ** 31, verbose: true, numRuns: 400 } as const

describe('CSV', () => {
  it('leest wat een rekenblad schrijft: BOM, puntkomma, aanhalingstekens, regeleinden in een cel, formules als tekst', () => {
    const rijen = lees(
      '\uFEFFBetaalkenmerk;Omschrijving;Bedrag (€);Betaald op;IBAN\r\n' +
        '"SVB;1";"twee\r\nregels, met ""citaat""";"1.234,56";30-06-2026;NL91ABNA0417164300\r\n' +
        ';;;;\r\n' +
        '=1+1;x;12,5;1-7-2026;\r\n',
    )
    expect(rijen.map((r) => ({ nr: r.nr, wat: kort(r) }))).toEqual([
      { nr: 2, wat: 'SVB;1 123456 2026-06-30' },
      { nr: 5, wat: '=1+1 1250 2026-07-01' },
    ])
    expect(JSON.stringify(rijen)).not.toContain('ABNA')
  })

  it('leest ISO-8859-1 met komma’s en koppen in een andere volgorde, onder een titel', () => {
    const { rijen } = leesBestand(
      latin1('Betalingen caf\u00e9\n\nAmount,Payment Date,R\u00e9ference\n"1,234.56",2026-06-30,A1\n0.50,20260701,A2\n'),
    )
    expect(rijen.map(kort)).toEqual(['A1 123456 2026-06-30', 'A2 50 2026-07-01'])
  })

  it('leest UTF-16 en tabs', () => {
    const tekst = 'kenmerk\tbedrag\tdatum\nA1\t12,00\t46203\n'
    const utf16 = new Uint8Array([0xff, 0xfe, ...Array.from(tekst, (t) => [t.charCodeAt(0) & 255, t.charCodeAt(0) >> 8]).flat()])
    expect(leesBestand(utf16).rijen.map(kort)).toEqual(['A1 1200 2026-06-30'])
  })

  it.each([
    ['', 'BEDRAG_LEEG'],
    ['-12,00', 'BEDRAG_NEGATIEF'],
    ['12,00-', 'BEDRAG_NEGATIEF'],
    ['(12,00)', 'BEDRAG_NEGATIEF'],
    ['1e3', 'BEDRAG_EXPONENT'],
    ['1,5E+3', 'BEDRAG_EXPONENT'],
    ['10^18', 'BEDRAG_EXPONENT'],
    ['1000000000000000000', 'BEDRAG_TE_GROOT'],
    ['10.000.000,01', 'BEDRAG_TE_GROOT'],
    ['12,345', 'BEDRAG_HALVE_CENT'],
    ['0,005', 'BEDRAG_HALVE_CENT'],
    ['12,5050', 'BEDRAG_HALVE_CENT'],
    ['=12', 'BEDRAG_GEEN_BEDRAG'],
    ['+12', 'BEDRAG_GEEN_BEDRAG'],
    ['@SUM(A1)', 'BEDRAG_GEEN_BEDRAG'],
    ['1.23.4', 'BEDRAG_GEEN_BEDRAG'],
    ['12,00 USD', 'BEDRAG_GEEN_BEDRAG'],
    ['0,00', 'BEDRAG_NUL'],
    ['€ 1.234,56', 'A 123456 2026-06-30'],
    ['1 234,56', 'A 123456 2026-06-30'],
    ['1.234', 'A 123400 2026-06-30'],
    ['1234,5', 'A 123450 2026-06-30'],
    ['450,-', 'A 45000 2026-06-30'],
    ['12,3400', 'A 1234 2026-06-30'],
  ])('bedrag %s -> %s', (bedrag, verwacht) => {
    // The second row says that this file has a comma before the cents.
    expect(kort(lees(`kenmerk;bedrag;datum\nA;${bedrag};30-06-2026\nB;1,00;30-06-2026\n`)[0])).toBe(verwacht)
  })

  it('weigert 1.234 als niets in het bestand zegt wat de punt is', () => {
    expect(kort(lees('kenmerk;bedrag;datum\nA;1.234;30-06-2026\n')[0])).toBe('BEDRAG_DUBBELZINNIG')
    expect(kort(lees('kenmerk;bedrag;datum\nA;1,234;30-06-2026\nB;1.50;30-06-2026\n')[0])).toBe('A 123400 2026-06-30')
  })

  it.each([
    ['31-02-2026', 'DAG_GEEN_DAG'],
    ['30-06-26', 'DAG_GEEN_DAG'],
    ['06/30/2026', 'DAG_GEEN_DAG'],
    ['99999', 'DAG_GEEN_DAG'],
    ['', 'DAG_LEEG'],
    ['2026-06-30T12:00:00', 'A 100 2026-06-30'],
    ['30.6.2026', 'A 100 2026-06-30'],
  ])('dag %s -> %s', (dag, verwacht) => {
    expect(kort(lees(`kenmerk;bedrag;datum\nA;1,00;${dag}\n`)[0])).toBe(verwacht)
  })

  it('noemt per rij wat er niet kan', () => {
    const kop = 'kenmerk;bedrag;datum;declaratie\n'
    expect(lees(`${kop};1,00;30-06-2026;\n`).map(kort)).toEqual(['KENMERK_LEEG'])
    expect(lees(`${kop}NL91 ABNA 0417 1643 00;1,00;30-06-2026;\n`).map(kort)).toEqual(['KENMERK_REKENINGNUMMER'])
    expect(lees(`${kop}A;1,00;30-06-2026;NL91ABNA0417164300\n`).map(kort)).toEqual(['VERWIJZING_KAN_NIET'])
    expect(lees(`${kop}A;1,00;30-06-2026;;te veel\n`).map(kort)).toEqual(['TE_VEEL_KOLOMMEN'])
    expect(lees(`${kop}A;1,00;30-06-2026;\n"B;1,00;30-06-2026;\nC;1,00;30-06-2026;\n`).map(kort)).toEqual([
      'A 100 2026-06-30',
      'AANHALINGSTEKEN_OPEN',
      'C 100 2026-06-30',
    ])
  })

  it('weigert het hele bestand met één reden', () => {
    expect(codeVan(() => leesBestand(new Uint8Array()))).toBe('LEEG')
    expect(codeVan(() => lees('naam;leeftijd\nx;1\n'))).toBe('GEEN_KOP')
    expect(codeVan(() => lees('kenmerk;bedrag;bedrag;datum\nx;1;2;30-06-2026\n'))).toBe('KOLOM_DUBBEL')
    expect(codeVan(() => leesBestand(new Uint8Array([0x50, 0x4b, 3, 4, 0])))).toBe('EXCEL')
    expect(codeVan(() => leesBestand(new Uint8Array([65, 0, 66])))).toBe('GEEN_TEKST')
    expect(codeVan(() => leesBestand(new Uint8Array(700_001)))).toBe('TE_GROOT')
    expect(codeVan(() => lees(`kenmerk;bedrag;datum\n${'A;1,00;30-06-2026\n'.repeat(MAX_RIJEN + 1)}`))).toBe('TE_VEEL_RIJEN')
    expect(codeVan(() => lees('kenmerk;bedrag;datum\n'))).toBe('GEEN_RIJEN')
  })

  it('is met veel open aanhalingstekens snel klaar', () => {
    // Every row leaves a quote open to the end of the file: read naively this is quadratic.
    const rijen = lees(`kenmerk;bedrag;datum\n${'x"y;"z;\n'.repeat(1_999)}`)
    expect(rijen).toHaveLength(1_999)
    expect(rijen.every((r) => !r.goed)).toBe(true)
  })

  it('geeft elk geschreven bestand precies terug, hoe het ook geschreven is', () => {
    const rij = fc.record({
      kenmerk: fc.stringMatching(/^[A-Z=+@"';,][A-Z0-9"';,= -]{0,20}[A-Z0-9]$/u),
      cent: fc.integer({ min: 1, max: 1_000_000_000 }),
      dag: fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
    })
    const vorm = fc.record({
      sep: fc.constantFrom(';', ',', '\t'),
      einde: fc.constantFrom('\n', '\r\n', '\r'),
      engels: fc.boolean(),
      iso: fc.boolean(),
      bom: fc.boolean(),
      volgorde: fc.constantFrom([0, 1, 2], [2, 0, 1], [1, 2, 0]),
    })
    fc.assert(
      fc.property(fc.array(rij, { minLength: 1, maxLength: 20 }), vorm, (rijen, v) => {
        const cel = (t: string) => `"${t.replaceAll('"', '""')}"`
        const regel = (cellen: string[]) => v.volgorde.map((k) => cel(cellen[k] ?? '')).join(v.sep)
        const bedrag = (cent: number) => {
          const nl = bedragTekst(cent)
          return v.engels ? nl.replaceAll(/[.,]/gu, (t) => (t === '.' ? ',' : '.')) : nl
        }
        const dagen = rijen.map((r) => r.dag.toISOString().slice(0, 10))
        const tekst = [
          regel(['Kenmerk', 'Bedrag', 'Datum']),
          ...rijen.map((r, i) =>
            regel([r.kenmerk, bedrag(r.cent), v.iso ? (dagen[i] ?? '') : (dagen[i] ?? '').split('-').reverse().join('-')]),
          ),
        ].join(v.einde)
        expect(lees((v.bom ? '\uFEFF' : '') + tekst).map(kort)).toEqual(rijen.map((r, i) => `${r.kenmerk.trim()} ${r.cent} ${dagen[i]}`))
      }),
      RUNS,
    )
  })
})

describe('elk bestand', () => {
  const GOED = [
    'kenmerk;bedrag;datum\nA;"1.234,56";30-06-2026\n',
    '<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Id>1</Id><Ntry><Amt Ccy="EUR">12.50</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts></Ntry></Stmt></BkToCstmrStmt></Document>',
    ':20:A\n:25:X\n:60F:C260630EUR1000,00\n:61:2606300630D12,50NTRFX//B1\n:86:iets\n:62F:C260630EUR987,50\n',
  ].map(bytes)
  it('geeft rijen of één BestandFout, bij willekeurige bytes en bij elk beschadigd bestand', () => {
    const stuk = fc.record({
      basis: fc.constantFrom(...GOED),
      plek: fc.nat(),
      weg: fc.nat(30),
      erbij: fc.uint8Array({ maxLength: 12 }),
    })
    const bestand = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 200 }).map(bytes),
      stuk.map(({ basis, plek, weg, erbij }) => {
        const i = plek % basis.length
        return Uint8Array.from([...basis.slice(0, i), ...erbij, ...basis.slice(i + weg)])
      }),
    )
    fc.assert(
      fc.property(bestand, (b) => {
        if (codeVan(() => leesBestand(b)) !== 'gelezen') return
        for (const r of leesBestand(b).rijen) if (r.goed) expect(Number.isSafeInteger(r.cent) && r.cent > 0 && r.kenmerk !== '').toBe(true)
      }),
      { ...RUNS, numRuns: 3_000 },
    )
  })
})
