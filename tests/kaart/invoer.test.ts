import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import pak from '../../public/postcodes.json' with { type: 'json' }
import { leesInvoer, naarTekst } from '../../server/kaart/invoer.ts'
import { Verslag, zin, type Reden } from '../../server/kaart/melding.ts'
import { isUuid, vastId } from '../../server/kaart/vast-id.ts'
import type { Bestand } from '../../server/kaart/verzamel.ts'
import { AanbodSchema } from '../../src/contract/schemas/kaart.ts'
import { leesPostcodes } from '../../src/domein/postcodes.ts'

const postcodes = leesPostcodes(pak)
const VANDAAG = '2026-07-01'
const lees = (bestanden: Bestand[]) => leesInvoer(bestanden, postcodes, VANDAAG)
const json = (waarde: unknown, naam = 'lijst.json'): Bestand => ({ naam, tekst: JSON.stringify(waarde) })
const redenen = (v: Verslag): Reden[] => v.meldingen.map((m) => m.reden)

function vuil(): Bestand[] {
  const map = new URL('./vuil/', import.meta.url)
  return readdirSync(map)
    .sort()
    .map((naam) => ({ naam, tekst: naarTekst(readFileSync(new URL(naam, map))).tekst }))
}

describe('a dirty CSV package', () => {
  const uit = lees(vuil())
  const opNaam = (naam: string) => {
    const a = uit.aanbod.find((x) => x.naam === naam)
    if (!a) throw new Error(`${naam} is not there`)
    return a
  }
  const gemeld = (bestand: string, rij: number) =>
    uit.verslag.meldingen.filter((m) => m.bestand === bestand && m.rij === rij).map((m) => m.reden)

  it('lets everything usable in, and each offer meets the contract', () => {
    expect(uit.gelezen).toBe(9)
    expect(uit.aanbod.map((a) => a.naam)).toEqual([
      'Begeleiding aan huis',
      'Dagbesteding',
      'Hangende aanbieder',
      'Laatste',
      'Open aanhaling',
      'Zonder id',
    ])
    for (const a of uit.aanbod) expect(AanbodSchema.safeParse(a).error?.issues ?? []).toEqual([])
  })

  it('keeps the newer of two with one id, and says so at its line', () => {
    expect(gemeld('services.csv', 4)).toEqual(expect.arrayContaining(['datum-onmogelijk', 'mail-onmogelijk', 'dubbel-nieuwer']))
    const a = opNaam('Begeleiding aan huis')
    expect(a.gecontroleerdOp).toBeNull()
    expect(a.plek).toEqual({ vrij: 'JA', wachtWeken: 0, gemeldOp: null })
    expect(a.aanbieder.omschrijving).toBe('Kleine club.\n\nSinds 2010.')
    expect(a.website).toBe('https://dewissel.example/')
    expect(a.ervaringMet).toEqual(['AUTISME'])
    expect(a.levering).toBe('BEIDE')
  })

  it('drops 0/0 and takes the middle of the postcode', () => {
    expect(opNaam('Begeleiding aan huis').locaties).toEqual([
      { naam: 'Nul', adres: 'Dorpsstraat 1', postcode: '3441 AB', plaats: 'Lindewaard', punt: postcodes.get(3441) },
    ])
    expect(redenen(uit.verslag)).toContain('punt-nul')
  })

  it('repairs swapped and RD points and drops a point in New York', () => {
    const punten = opNaam('Dagbesteding').locaties.map((l) => l.punt)
    expect(punten[0]).toEqual({ lat: 52.09, lon: 4.88 })
    expect(punten[1]?.lat).toBeCloseTo(52.09, 2)
    expect(punten[1]?.lon).toBeCloseTo(4.887, 2)
    expect(punten).toHaveLength(2)
    expect(redenen(uit.verslag)).toContain('punt-buiten-nederland')
  })

  it('leaves out what cannot be true, and says it per row', () => {
    const d = opNaam('Dagbesteding')
    expect(d.leeftijd).toEqual({ van: null, tot: null })
    expect(d.gecontroleerdOp).toBeNull()
    expect(d.website).toBeNull()
    expect(d.telefoon).toBe('0348 12 34 56')
    expect(d.tarieven).toEqual([{ naam: 'Los', cent: 4250, eenheid: 'DAGDEEL', soort: null }])
    expect(d.open).toEqual([{ dag: 'MA', van: '09:00', tot: '12:30' }])
    expect(d.openUitleg).toBe('Café open')
    expect(gemeld('services.csv', 5)).toEqual(
      expect.arrayContaining([
        'leeftijd-omgekeerd',
        'datum-toekomst',
        'link-geweigerd',
        'valuta-vreemd',
        'id-afgeleid',
        'getal-onmogelijk',
      ]),
    )
    expect(gemeld('services.csv', 6)).toEqual(expect.arrayContaining(['getal-onmogelijk', 'datum-onmogelijk', 'id-afgeleid']))
    expect(gemeld('services.csv', 7)).toContain('verwijzing-hangt')
    expect(opNaam('Hangende aanbieder').gecontroleerdOp).toBe('2026-02-01')
    expect(gemeld('services.csv', 8)).toEqual(['geen-naam'])
    expect(gemeld('services.csv', 9)).toEqual(['niet-actief'])
    expect(gemeld('services.csv', 10)).toContain('csv-aanhalingsteken-open')
    expect(gemeld('services.csv', 11)).toContain('csv-te-veel-kolommen')
    expect(gemeld('service_at_location.csv', 6)).toEqual(['verwijzing-hangt'])
    expect(gemeld('addresses.csv', 3)).toEqual(['verwijzing-hangt'])
    expect(gemeld('attributes.csv', 5)).toEqual(['verwijzing-hangt'])
  })

  it('gives the same list again, ids included, in whatever order the files come', () => {
    expect(lees(vuil().reverse()).aanbod).toEqual(uit.aanbod)
  })

  it('says each thing as a sentence with file and line', () => {
    const regel = uit.verslag.meldingen.find((m) => m.reden === 'niet-actief')
    expect(regel && zin(regel)).toBe('services.csv:9 status is niet actief: overgeslagen [Gestopt]')
  })
})

describe('JSON in its many shapes', () => {
  const dienst = { id: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa', name: 'Taalmaatje', status: 'active' }

  it.each([
    ['a list of services', [dienst]],
    ['a page', { total_items: 900, total_pages: 90, contents: [dienst] }],
    ['one service', dienst],
    ['an organization with services', { id: 'o', name: 'Org', legal_status: 'stichting', services: [dienst] }],
    ['a package', { organization: { name: 'Org' }, services: [dienst], locations: [] }],
    ['tables in one file', { 'services.csv': [dienst] }],
  ])('reads %s', (_, waarde) => {
    expect(lees([json(waarde)]).aanbod.map((a) => a.naam)).toEqual(['Taalmaatje'])
  })

  it('keeps local ids of loose packages in JSON Lines apart, and reports a broken line with its number', () => {
    const regel = (naam: string) =>
      JSON.stringify({
        hsds: { organization: { id: 'org_1', name: naam }, services: [{ id: 'svc_1', name: 'Hulp', organization_id: 'org_1' }] },
      })
    const uit = lees([{ naam: 'a.jsonl', tekst: `${regel('Een')}\n{kapot\n\n${regel('Twee')}\n42\n` }])
    expect(uit.aanbod).toHaveLength(2)
    expect(new Set(uit.aanbod.map((a) => a.id)).size).toBe(2)
    expect(new Set(uit.aanbod.map((a) => a.aanbieder.id)).size).toBe(2)
    expect(uit.verslag.meldingen.filter((m) => m.ernst === 'FOUT').map((m) => [m.rij, m.reden])).toEqual([
      [2, 'json-kapot'],
      [5, 'rij-geen-object'],
    ])
  })

  it('survives what is no JSON, deep, empty, hostile or huge', () => {
    expect(lees([{ naam: 'x.json', tekst: '{"a":' }]).aanbod).toEqual([])
    expect(
      lees([
        { naam: 'x.json', tekst: '' },
        { naam: 'services.csv', tekst: '' },
      ]).aanbod,
    ).toEqual([])
    expect(lees([{ naam: 'x.json', tekst: '[['.repeat(3000) + ']]'.repeat(3000) }]).aanbod).toEqual([])
    const groot = lees([json([{ ...dienst, description: `<b>a</b> ${'woord '.repeat(400_000)}` }])])
    expect(groot.aanbod[0]?.omschrijving?.length).toBeLessThanOrEqual(4000)
    expect(redenen(groot.verslag)).toContain('tekst-ingekort')
    const gif = lees([
      {
        naam: 'x.json',
        tekst: `[{"__proto__":{"vuil":1},"constructor":{},"status":"active","name":"Ok\\u0000\\ud800\\u202e","description":"<img src=x onerror=alert(1)>Tekst &lt;b&gt; &#x41;"}]`,
      },
    ])
    expect(gif.aanbod[0]?.naam).toBe('Ok �')
    expect(gif.aanbod[0]?.omschrijving).toBe('Tekst <b> A')
    expect(Object.hasOwn(Object.prototype, 'vuil')).toBe(false)
  })

  it('counts on, but keeps no million lines of report', () => {
    const v = new Verslag(3)
    leesInvoer([json(Array.from({ length: 10 }, () => 7))], postcodes, VANDAAG, v)
    expect(v.meldingen).toHaveLength(3)
    expect(v.weggelaten).toBe(7)
  })
})

describe('stable ids', () => {
  it('are UUIDs, the same for the same text and different otherwise', () => {
    const ids = Array.from({ length: 20_000 }, (_, i) => vastId(`dienst|svc_${i}`))
    expect(ids.every((id) => isUuid(id))).toBe(true)
    expect(new Set(ids).size).toBe(20_000)
    expect(vastId('dienst|svc_1')).toBe(ids[1])
  })
})

it('reads ISO-8859-1 and the UTF-8 mark', () => {
  expect(naarTekst(new Uint8Array([0x43, 0xe9]))).toEqual({ tekst: 'Cé', latin1: true })
  expect(naarTekst(new Uint8Array([0xef, 0xbb, 0xbf, 0x41]))).toEqual({ tekst: 'A', latin1: false })
})
