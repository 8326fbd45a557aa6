import fc from 'fast-check'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { planBlad } from '../../src/domein/plan/blad.ts'
import type { Blad } from '../../src/domein/blad-vorm.ts'
import type { KostenRegel } from '../../src/domein/plan/kosten.ts'
import type { PlanInhoud } from '../../src/domein/plan/vorm.ts'
import { eenTag, kaal, tak, verwachteBoom, zicht } from '../../tests/blad-boom.ts'
import { leesPdf, type Tag } from '../../tests/pdf.ts'
import { maakBladPdf, type PdfLetter } from './blad-pdf.ts'
import { woordenIn } from './woorden.ts'

type Persoon = PlanInhoud['personen'][number]
const leeg: Persoon = { persoonId: 'p', naam: 'Noa Okafor', gebieden: [], verhaal: {}, delen: [], doelen: [], kosten: [] }
const regel = (over: Partial<KostenRegel>): KostenRegel => ({
  id: 'r',
  wat: '',
  wie: '',
  waarom: '',
  leefgebied: null,
  eenheid: null,
  per: null,
  gewoonHonderdsten: null,
  zwaarHonderdsten: null,
  zwareWeken: null,
  tariefCent: null,
  vanaf: null,
  tot: null,
  aanbodId: null,
  doelId: null,
  verschil: [],
  ...over,
})

const VOL: PlanInhoud = {
  personen: [
    {
      ...leeg,
      gebieden: ['GEZIN', 'LEREN_WERKEN'],
      verhaal: {
        verhaal: `${'Noa is negen en tekent de hele dag. '.repeat(90)}\n\nTweede alinea\tmet een tab.\r\nDerde.`,
        goed: 'Emoji 😀 en 🎉👩‍👧, pijl → , Čeština, ğüşi, 你好, co\u00adördinatie.',
        wil: 'مرحبا، هذه خطة نورا (9 سنوات) للمدرسة.\nNederlands met שלום (עולם) erin, en العربية 123 hier.',
        nodig: '<b>vet</b> & &amp; <script>alert(1)</script> "aanhaling" \\ (haakjes) ]]>',
        zelf: `Привет, Ωmega. ${'x'.repeat(700)} ${'😀'.repeat(90)}`,
      },
      delen: [{ leefgebied: 'LEREN_WERKEN', teksten: { goed: 'Rekenen.', wie: 'Haar juf.' } }],
      doelen: [
        {
          id: 'd1',
          tekst: 'Elke dag een paar uur naar school',
          merk: 'Zij fluit.',
          datum: '2026-12-01',
          leefgebied: 'LEREN_WERKEN',
          taken: [
            { id: 't1', tekst: 'Praten met juf', gedaan: true, datum: null },
            { id: 't2', tekst: 'Rooster maken', gedaan: false, datum: '2026-09-01' },
          ],
        },
        { id: 'd2', tekst: '', merk: '', datum: null, leefgebied: null, taken: [] },
      ],
      kosten: [
        regel({
          id: 'k1',
          wat: 'Begeleiding',
          wie: 'Jasper Bos',
          waarom: 'Een vast persoon.',
          leefgebied: 'GEZIN',
          eenheid: 'UUR',
          per: 'WEEK',
          gewoonHonderdsten: 250,
          tariefCent: 4500,
          doelId: 'd1',
        }),
        // A cell that is longer than a page, and has to go on on the next with its head above it.
        regel({
          id: 'k2',
          wat: 'Logeren bij een gezin met een tuin. '.repeat(80),
          leefgebied: 'NETWERK',
          eenheid: 'ETMAAL',
          per: 'MAAND',
          gewoonHonderdsten: 100,
          tariefCent: 15000,
        }),
        regel({ id: 'k3', wat: 'Iets' }),
      ],
    },
    { ...leeg, persoonId: 'q', naam: 'Milan' },
  ],
  gezin: { gezin: 'Ilse, Mark, Noa en Milan.' },
}
const BRON = { soort: 'VERSIE', dag: '2026-07-01', nummer: 2, kenmerk: 'P-2026-AB12-2', door: 'Ilse Okafor' } as const

function pdfVan(blad: Blad, letter: PdfLetter = 'gewoon'): Promise<Uint8Array> {
  const w = woordenIn(blad.taal)
  return maakBladPdf(blad, {
    letter,
    gemaakt: new Date('2026-07-01T12:00:00Z'),
    woorden: {
      bladzijde: (nr, totaal) => w('uitvoer', 'blad.bladzijde', { nr, totaal }),
      tekens: (count) => w('uitvoer', 'blad.tekens', { count }),
    },
  })
}

/** Reads back and compares everything; `melding` is the paragraph about characters that no letter has. */
async function controleer(blad: Blad, letter: PdfLetter, melding: string | null): Promise<void> {
  const pdf = leesPdf(await pdfVan(blad, letter))
  const boom = verwachteBoom(blad)
  if (melding !== null) boom.splice(2, 0, eenTag('P', melding))
  expect(pdf.boom.map(kaal)).toEqual([tak('Document', boom)])
  expect(pdf.ongemerkt).toBe('')
  expect(pdf.nietIngesloten).toEqual([])
  expect({ gemarkeerd: pdf.gemarkeerd, toontTitel: pdf.toontTitel, taal: pdf.taal }).toEqual({
    gemarkeerd: true,
    toontTitel: true,
    taal: blad.taal === 'nl' ? 'nl-NL' : 'en',
  })
  expect(pdf.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
}

describe.each(['gewoon', 'groot'] as const)('the PDF in %s letters, read back by other code than wrote it', (letter) => {
  test.each(['nl', 'en'] as const)('has every heading, list, table and text of the plan in the order of reading (%s)', async (taal) => {
    const w = woordenIn(taal)
    await controleer(planBlad(VOL, BRON, taal, w), letter, w('uitvoer', 'blad.tekens', { count: 4 }))
  })

  test('an empty plan says that there is nothing in it', async () => {
    const blad = planBlad(
      { personen: [leeg], gezin: null },
      { soort: 'CONCEPT', dag: '2026-07-01', heel: true, schrijvers: ['Karin Blom', 'Ilse Okafor'] },
      'nl',
      woordenIn('nl'),
    )
    expect(JSON.stringify(blad)).toContain('In dit plan staat nog niets.')
    await controleer(blad, letter, null)
  })

  test('title, bookmarks and page numbers are there, the numbers outside the reading order', async () => {
    const blad = planBlad(VOL, BRON, 'nl', woordenIn('nl'))
    const pdf = leesPdf(await pdfVan(blad, letter))
    expect(pdf.titel).toBe('Persoonlijk plan van Noa Okafor en Milan')
    expect(pdf.bladwijzers).toEqual(blad.blokken.flatMap((b) => (b.soort === 'KOP' ? [b.tekst] : [])))
    expect(pdf.versiering).toContain(`Bladzijde ${pdf.bladzijden} van ${pdf.bladzijden}`)
    expect(pdf.bladzijden).toBeGreaterThan(3)
    const cellen = (t: Tag): Tag[] => [t, ...t.kinderen.flatMap(cellen)]
    const scopes = pdf.boom
      .flatMap(cellen)
      .filter((t) => t.rol === 'TH')
      .map((t) => t.scope)
    expect(new Set(scopes)).toEqual(new Set(['Column', 'Row']))
  })
})

test('another reader (pdf.js) finds the same headings, language and words in the same order', async () => {
  const blad = planBlad(
    { personen: [{ ...leeg, verhaal: { verhaal: 'Noa tekent graag. '.repeat(200), wil: 'Weer door slapen.' } }], gezin: null },
    BRON,
    'nl',
    woordenIn('nl'),
  )
  const doc = await getDocument({ data: await pdfVan(blad), verbosity: VerbosityLevel.ERRORS }).promise
  try {
    expect((await doc.getMetadata()).info).toMatchObject({ Title: blad.titel, Language: 'nl-NL' })
    type Knoop = { role?: string; id?: string; children?: Knoop[] }
    const gezien: string[] = []
    let tekst = ''
    for (let nr = 1; nr <= doc.numPages; nr++) {
      const bladzijde = await doc.getPage(nr)
      const perMerk = new Map<string, string>()
      let merk = ''
      for (const item of (await bladzijde.getTextContent({ includeMarkedContent: true })).items) {
        if ('str' in item) perMerk.set(merk, (perMerk.get(merk) ?? '') + item.str)
        else merk = item.type === 'beginMarkedContentProps' ? (item.id ?? '') : item.type === 'endMarkedContent' ? '' : merk
      }
      const loop = (k: Knoop, rol: string): void => {
        if (k.id !== undefined) {
          tekst += perMerk.get(k.id) ?? ''
          if (/^H\d$/.test(rol)) gezien.push(`${rol} ${perMerk.get(k.id) ?? ''}`)
        }
        for (const kind of k.children ?? []) loop(kind, kind.role ?? rol)
      }
      loop(await bladzijde.getStructTree(), '')
    }
    expect(gezien).toEqual(blad.blokken.flatMap((b) => (b.soort === 'KOP' ? [`H${b.niveau} ${b.tekst}`] : [])))
    expect(tekst.replaceAll(/\s/g, '')).toContain(`${'Noatekentgraag.'.repeat(200)}WatuwiltbereikenWeerdoorslapen.`)
  } finally {
    await doc.loadingTask.destroy()
  }
})

test('whatever anyone writes comes back whole, in its place', async () => {
  const woord = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom(
      'שלום',
      'مرحبا',
      '(9)',
      '<b>',
      '\n',
      '   ',
      'zelf-standig',
      'a/b',
      '😀',
      '👨‍👩‍👧‍👦',
      'e\u0301',
      'x'.repeat(150),
      '\u202eomgekeerd\u202c',
    ),
  )
  const tekst = fc.array(woord, { maxLength: 40 }).map((w) => w.join(' ').replaceAll('\u0000', '').toWellFormed())
  await fc.assert(
    fc.asyncProperty(tekst, tekst, tekst, fc.constantFrom<PdfLetter>('gewoon', 'groot'), async (een, twee, drie, letter) => {
      const p: Persoon = {
        ...leeg,
        verhaal: { verhaal: een },
        doelen: [
          { id: 'd', tekst: twee, merk: drie, datum: null, leefgebied: null, taken: [{ id: 't', tekst: een, gedaan: false, datum: null }] },
        ],
        kosten: [regel({ wat: drie, wie: een, waarom: twee })],
      }
      const blad = planBlad(
        { personen: [p], gezin: null },
        { soort: 'CONCEPT', dag: '2026-07-01', heel: true, schrijvers: ['Karin Blom', 'Ilse Okafor'] },
        'nl',
        woordenIn('nl'),
      )
      const boom = leesPdf(await pdfVan(blad, letter)).boom.map(kaal)
      const melding = boom[0]?.kinderen[2]
      // The paragraph about boxes is there or not; its number is compared in the cases above.
      const zonder = melding?.tekst.includes('vierkantje') ? (boom[0]?.kinderen.toSpliced(2, 1) ?? []) : (boom[0]?.kinderen ?? [])
      expect(zonder).toEqual(verwachteBoom(blad))
    }),
    { numRuns: 40 },
  )
}, 120_000)

test('the same plan and moment give the same bytes, and another plan others', async () => {
  const blad = planBlad(VOL, BRON, 'nl', woordenIn('nl'))
  const een = Buffer.from(await pdfVan(blad))
  expect(Buffer.from(await pdfVan(blad)).equals(een)).toBe(true)
  expect(Buffer.from(await pdfVan(planBlad(VOL, { ...BRON, nummer: 3 }, 'nl', woordenIn('nl')))).equals(een)).toBe(false)
})

test.each([
  ['sentences', 'Noa is negen en tekent de hele dag. '.repeat(3000)],
  ['one word', 'w'.repeat(100_000)],
  ['Arabic', 'مرحبا بكم في '.repeat(8000)],
  ['emoji', '👩‍👧'.repeat(20_000)],
])('a field of 100,000 characters comes through whole: %s', async (_naam, tekst) => {
  const heel = tekst.slice(0, 100_000).toWellFormed()
  const blad = planBlad({ personen: [{ ...leeg, verhaal: { verhaal: heel } }], gezin: null }, BRON, 'nl', woordenIn('nl'))
  // The server answers others meanwhile: other work gets its turn again and again.
  let beurten = 0
  const tik = setInterval(() => beurten++, 1)
  const bytes = await pdfVan(blad)
  clearInterval(tik)
  expect(beurten).toBeGreaterThan(1)
  const pdf = leesPdf(bytes)
  const alle = (t: Tag): string => t.tekst + t.kinderen.map(alle).join('')
  expect(zicht(pdf.boom.map(alle).join(''))).toContain(zicht(heel.trim()))
})
