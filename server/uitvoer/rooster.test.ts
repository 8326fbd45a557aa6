import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cel, Rooster } from '../../src/domein/overzicht-rooster.ts'
import { leesCsv } from '../../tests/csv.ts'
import { leesXlsx } from '../../tests/xlsx.ts'
import { csvTekst, getalTekst, roosterCsv } from './rooster-csv.ts'
import { roosterXlsx } from './rooster-xlsx.ts'

/** Words as people type them, and as somebody types who means harm. */
const woorden = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('__proto__', 'constructor', 'toString'),
  fc.string({ unit: 'binary', maxLength: 12 }).map((s) => s.toWellFormed()),
  fc
    .tuple(
      fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' =', '\t=', '\u00a0=', '\uff1d', '\uff0b', "'=", '"=', ';=', ''),
      fc.constantFrom('1+1', 'HYPERLINK("http://x")', "cmd|' /C calc'!A0", 'SUM(A1:A9)', '1,00', 'A;B', 'a"b', 'a\r\nb', ''),
    )
    .map((delen) => delen.join('')),
)
const cel: fc.Arbitrary<Cel> = fc.oneof(
  woorden,
  fc.constant(null),
  fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }).map((cent) => ({ cent })),
)
const roosters = fc
  .integer({ min: 1, max: 6 })
  .chain((breed) =>
    fc.record({
      kop: fc.array(woorden, { minLength: breed, maxLength: breed }),
      rijen: fc.array(fc.array(cel, { minLength: breed, maxLength: breed }), { maxLength: 8 }),
      samen: fc.array(cel, { minLength: breed, maxLength: breed }),
    }),
  )
  .map((r): Rooster => ({ naam: 'Maandoverzicht', ...r }))

const rijenVan = (r: Rooster): Cel[][] => [r.kop, ...r.rijen, r.samen]
/** What Excel, LibreOffice and Google Sheets begin to calculate at. */
const BEGINT = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u
/** What a file of XML keeps of words: no steering characters but a tab and a line end, nothing that is no character. */
const inXml = (tekst: string): string =>
  Array.from(tekst)
    .filter((t) => t === '\t' || t === '\n' || !/[\p{Cc}\p{Noncharacter_Code_Point}\ufffd]/u.test(t))
    .join('')

describe('CSV', () => {
  test('every cell comes back whole, no words can run as a formula, and every amount is exact', () => {
    fc.assert(
      fc.property(roosters, (r) => {
        const gelezen = leesCsv(new TextDecoder('utf-8', { ignoreBOM: true }).decode(roosterCsv(r)))
        expect(gelezen.length).toBe(rijenVan(r).length)
        for (const [nr, rij] of rijenVan(r).entries())
          for (const [k, c] of rij.entries()) {
            const uit = gelezen[nr]?.[k]
            if (uit === undefined) throw new Error(`no cell ${nr},${k}`)
            if (c === null) expect(uit).toEqual({ tekst: '', tussenAanhaling: false })
            else if (typeof c === 'string') {
              expect(uit.tussenAanhaling).toBe(true)
              expect(BEGINT.test(uit.tekst)).toBe(false)
              expect([c, `'${c}`]).toContain(uit.tekst)
            } else {
              expect(uit.tussenAanhaling).toBe(false)
              expect(uit.tekst).toMatch(/^-?\d+,\d\d$/)
              expect(BigInt(uit.tekst.replace(',', ''))).toBe(BigInt(c.cent))
            }
          }
      }),
      { numRuns: 1000 },
    )
  })

  test('plain words stay as they are', () => {
    for (const tekst of ['Begeleiding thuis', 'Plan-B', '1+1', 'a@b.nl', "'s Avonds", '', ' ']) expect(csvTekst(tekst)).toBe(`"${tekst}"`)
    expect(csvTekst('=1+1')).toBe(`"'=1+1"`)
    expect(csvTekst('\u00a0-2')).toBe(`"'\u00a0-2"`)
  })

  test('an amount has two decimals, also below one euro and below zero', () => {
    expect([0, 5, -5, 99, 100, -123_405, 1_000_000_000_000].map(getalTekst)).toEqual([
      '0,00',
      '0,05',
      '-0,05',
      '0,99',
      '1,00',
      '-1234,05',
      '10000000000,00',
    ])
  })
})

describe('XLSX', () => {
  test('another reader finds the same cells: words as words, amounts as numbers to the cent, never a formula', async () => {
    await fc.assert(
      fc.asyncProperty(roosters, async (r) => {
        const blad = leesXlsx(await roosterXlsx(r))
        expect(blad.formules).toBe(0)
        for (const [nr, rij] of rijenVan(r).entries())
          for (const [k, c] of rij.entries()) {
            const uit = blad.cel(nr, k)
            if (c === null) expect(uit).toBeNull()
            else if (typeof c === 'string') {
              expect(typeof uit === 'string' ? uit.trimEnd() : '').toBe(inXml(c).trimEnd())
            } else {
              if (typeof uit !== 'object' || uit === null) throw new Error(`no number in ${nr},${k}: ${String(uit)}`)
              // The digits in the file themselves, before any program rounds them.
              const [heel = '', deel = ''] = uit.getal.replace('-', '').split('.')
              expect(deel.length).toBeLessThanOrEqual(2)
              expect(BigInt(`${heel}${deel.padEnd(2, '0')}`)).toBe(BigInt(Math.abs(c.cent)))
              expect(uit.getal.startsWith('-')).toBe(c.cent < 0)
            }
          }
      }),
      { numRuns: 300 },
    )
  }, 120_000)

  test('the sheet has its name, a bold head that stays in sight, and an amount looks like one', async () => {
    const blad = leesXlsx(
      await roosterXlsx({ naam: 'Boeken per bron', kop: ['A', 'B'], rijen: [['x', { cent: 105 }]], samen: [null, { cent: 105 }] }),
    )
    expect([blad.naam, blad.vasteRijen, blad.opmaak(1, 1)]).toEqual(['Boeken per bron', 1, '#,##0.00'])
  })
})
