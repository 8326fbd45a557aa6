import { describe, expect, it } from 'vitest'
import { leesBestand } from './lees-bestand.ts'
import { BestandFout, type Rij } from './rij.ts'

const lees = (tekst: string): Rij[] => leesBestand(new TextEncoder().encode(tekst)).rijen
const kort = (r: Rij | undefined) => (r === undefined ? undefined : r.goed ? `${r.kenmerk} ${r.cent} ${r.betaaldOp}` : r.code)
function codeVan(doe: () => unknown): string {
  try {
    doe()
  } catch (e) {
    if (e instanceof BestandFout) return e.code
    throw e
  }
  return 'gelezen'
}

const camt = (inhoud: string, versie = '02', saldo = '') =>
  `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${versie}"><BkToCstmrStmt><GrpHdr/><Stmt><Id>S1</Id>${saldo}${inhoud}</Stmt></BkToCstmrStmt></Document>`
const boeking = (o: { cent?: string; teken?: string; sts?: string; ccy?: string; ref?: string; details?: string; extra?: string } = {}) =>
  `<Ntry><Amt Ccy="${o.ccy ?? 'EUR'}">${o.cent ?? '720.00'}</Amt><CdtDbtInd>${o.teken ?? 'DBIT'}</CdtDbtInd>${o.extra ?? ''}<Sts>${o.sts ?? 'BOOK'}</Sts><BookgDt><Dt>2026-06-30</Dt></BookgDt>${o.ref === '' ? '' : `<AcctSvcrRef>${o.ref ?? 'B1'}</AcctSvcrRef>`}${o.details ?? ''}</Ntry>`
const saldi = (open: string, sluit: string) =>
  `<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${open}</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal><Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${sluit}</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>`

describe('CAMT.053', () => {
  it('leest een betaling met de woorden waarin een kenmerk staat', () => {
    const [rij] = lees(
      camt(
        boeking({
          details:
            '<NtryDtls><TxDtls><Refs><EndToEndId>D-2026-0042</EndToEndId></Refs><RmtInf><Ustrd>Begeleiding juni F77/88</Ustrd></RmtInf></TxDtls></NtryDtls>',
        }),
      ),
    )
    expect(rij).toMatchObject({ goed: true, nr: 1, kenmerk: 'B1', cent: 72_000, betaaldOp: '2026-06-30' })
    expect(rij?.goed === true ? rij.woorden : []).toContain('D-2026-0042')
  })

  it('leest versie 8 met een code in Sts en een naamruimte met voorvoegsel', () => {
    expect(lees(camt(boeking({ sts: '<Cd>BOOK</Cd>' }), '08')).map(kort)).toEqual(['B1 72000 2026-06-30'])
    const metNs = camt(boeking(), '06')
      .replaceAll(/<(\/?)(?=[A-Z])/gu, '<$1n:')
      .replace('xmlns=', 'xmlns:n=')
    expect(lees(metNs).map(kort)).toEqual(['B1 72000 2026-06-30'])
  })

  it('deelt een verzamelboeking in betalingen, en weigert er een die niet optelt', () => {
    const tx = (cent: string, id: string) =>
      `<TxDtls><Refs><EndToEndId>${id}</EndToEndId></Refs><AmtDtls><TxAmt><Amt Ccy="EUR">${cent}</Amt></TxAmt></AmtDtls></TxDtls>`
    expect(lees(camt(boeking({ details: `<NtryDtls>${tx('700.00', 'E1')}${tx('20.00', 'E2')}</NtryDtls>` }))).map(kort)).toEqual([
      'B1/1 70000 2026-06-30',
      'B1/2 2000 2026-06-30',
    ])
    expect(lees(camt(boeking({ details: `<NtryDtls>${tx('700.00', 'E1')}${tx('19.99', 'E2')}</NtryDtls>` }))).map(kort)).toEqual([
      'GEEN_BEDRAG_PER_BETALING',
    ])
  })

  it('boekt niet wat binnenkomt, terugkomt, nog loopt of geen euro is', () => {
    expect(lees(camt(boeking({ teken: 'CRDT' }))).map(kort)).toEqual(['BIJSCHRIJVING'])
    expect(lees(camt(boeking({ extra: '<RvslInd>true</RvslInd>' }))).map(kort)).toEqual(['BIJSCHRIJVING'])
    expect(lees(camt(boeking({ sts: 'PDNG' }))).map(kort)).toEqual(['NOG_NIET_GEBOEKT'])
    expect(lees(camt(boeking({ ccy: 'USD' }))).map(kort)).toEqual(['ANDERE_VALUTA'])
    expect(lees(camt(boeking({ cent: '12.345' }))).map(kort)).toEqual(['BEDRAG_GEEN_BEDRAG'])
  })

  it('noemt betalingen zonder kenmerk van de bank bij elke lezing hetzelfde, en twee dezelfde verschillend', () => {
    const tekst = camt(boeking({ ref: '' }) + boeking({ ref: '' }))
    const namen = lees(tekst).map((r) => r.kenmerk)
    expect(new Set(namen).size).toBe(2)
    expect(lees(tekst).map((r) => r.kenmerk)).toEqual(namen)
  })

  it('ziet aan de saldi dat er een boeking mist', () => {
    expect(lees(camt(boeking(), '02', saldi('1000.00', '280.00'))).map(kort)).toEqual(['B1 72000 2026-06-30'])
    expect(codeVan(() => lees(camt(boeking(), '02', saldi('1000.00', '279.99'))))).toBe('SALDO_KLOPT_NIET')
  })

  it('opent geen entiteiten, van buiten of van binnen, en haalt niets op', () => {
    const xxe = camt(boeking())
      .replace('?>', '?><!DOCTYPE Document [<!ENTITY x SYSTEM "file:///etc/passwd">]>')
      .replace('<Id>S1', '<Id>&x;')
    const lach = camt(boeking()).replace(
      '?>',
      `?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">${Array.from('bcdefghi', (n, i) => `<!ENTITY ${n} "${`&${'abcdefgh'[i]};`.repeat(10)}">`).join('')}]>`,
    )
    for (const tekst of [xxe, lach, xxe.replace('DOCTYPE', 'doctype')]) expect(codeVan(() => lees(tekst))).toBe('DOCTYPE')
    // Without a document type an entity has no meaning at all.
    expect(codeVan(() => lees(camt(boeking()).replace('<Id>S1', '<Id>&x;')))).toBe('KAPOT')
    expect(lees(camt(boeking({ ref: 'A&amp;B' }))).map(kort)).toEqual(['A&B 72000 2026-06-30'])
  })

  it('weigert andere XML en kapotte XML met één reden, ook heel diep of zonder einde', () => {
    expect(codeVan(() => lees('<html><body/></html>'))).toBe('GEEN_CAMT053')
    expect(codeVan(() => lees(camt(boeking()).replace('camt.053', 'pain.001')))).toBe('GEEN_CAMT053')
    expect(codeVan(() => lees(camt(boeking()).slice(0, -20)))).toBe('KAPOT')
    expect(codeVan(() => lees('<a>'.repeat(200_000)))).toBe('KAPOT')
    expect(codeVan(() => lees(`<a ${'<a "'.repeat(150_000)}`))).toBe('KAPOT')
  })
})

const mt = (regels: string, sluit = '280,00') =>
  `{1:F01INGBNL2AXXX0000000000}{2:I940X}{4:\r\n:20:ING1\r\n:25:NL00BANK0123456789EUR\r\n:28C:1/1\r\n:60F:C260629EUR1000,00\r\n${regels}:62F:C260630EUR${sluit}\r\n-}\r\n`

describe('MT940', () => {
  it('leest een betaling met kenmerken, ook over een regeleinde heen', () => {
    const { soort, rijen } = leesBestand(
      new TextEncoder().encode(
        mt(':61:2606300630D720,00NTRFEREF//B77\r\n/TRCD/00100/\r\n:86:/EREF/D-2026-\r\n0042/REMI/USTD//Begeleiding juni/\r\n'),
      ),
    )
    expect(soort).toBe('MT940')
    expect(rijen.map(kort)).toEqual(['B77 72000 2026-06-30'])
    const [rij] = rijen
    expect(rij?.goed === true ? rij.woorden : []).toContain('D-2026-0042')
  })

  it('leest velden met ?20 en meer afschriften achter elkaar', () => {
    const een = mt(':61:260630D720,00N078NONREF\n:86:078?00UEBERW?20EREF+D-2026-?210042\n')
    const [a, b] = lees(een + een)
    expect(a?.goed === true ? a.woorden : []).toContain('D-2026-0042')
    expect(a?.kenmerk).not.toBe(b?.kenmerk)
  })

  it('boekt niet wat binnenkomt of terugkomt', () => {
    expect(lees(mt(':61:260630C720,00NTRFX//B1\n', '1720,00')).map(kort)).toEqual(['BIJSCHRIJVING'])
    expect(lees(mt(':61:260630RD720,00NTRFX//B1\n', '1720,00')).map(kort)).toEqual(['BIJSCHRIJVING'])
  })

  it('weigert een bestand waar een boeking uit mist of een regel stuk is', () => {
    expect(codeVan(() => lees(mt(':61:260630D719,99NTRFX//B1\n')))).toBe('SALDO_KLOPT_NIET')
    expect(codeVan(() => lees(mt(':61:26063D720,00NTRFX//B1\n')))).toBe('KAPOT')
    expect(codeVan(() => lees(':20:A\n:61:260630D720,00NTRF\n'))).toBe('KAPOT')
  })
})
