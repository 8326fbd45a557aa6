import { DOSSIERS, PERSONEN } from '../../server/proef/personen.ts'
import { meldAan } from '../aanmelden.ts'
import { kaal } from '../blad-boom.ts'
import { expect } from '../browser.ts'
import { leesPdf } from '../pdf.ts'
import { test } from '../toestel.ts'
import { planBoom } from './plan-b-boom.ts'
import { type Antwoord, leesAntwoord, leesEnBeantwoord, schrijfGezin, schrijfPersoon, stuurOp } from './plan-b-toetsen.ts'
import { alleWoorden, type PlanPersoon } from './plan-b-vorm.ts'
import { BRAM, GEZIN, JORIS, THIJS } from './plan-b.ts'
import { kies, logInMetToetsen, naar, opPagina } from './toetsen.ts'

// Geval B from the first word to the paper, and nothing here ever clicks.
const BREED = { formaat: 'breed' } as const

/** Reads the file back and holds its tag tree against what was typed. */
function controleerPdf(
  bytes: Uint8Array,
  i: { personen: readonly PlanPersoon[]; gezin: readonly string[]; door: string; kenmerk: string },
): void {
  const pdf = leesPdf(bytes)
  const titel = `Persoonlijk plan van ${i.personen.map((p) => p.heel).join(' en ')}`
  expect({ titel: pdf.titel, taal: pdf.taal, gemarkeerd: pdf.gemarkeerd, toontTitel: pdf.toontTitel, buiten: pdf.ongemerkt }).toEqual({
    titel,
    taal: 'nl-NL',
    gemarkeerd: true,
    toontTitel: true,
    buiten: '',
  })
  expect(pdf.nietIngesloten).toEqual([])
  const feiten = [
    ['Wat dit is', 'Opgestuurd plan, versie 1'],
    ['Opgestuurd op', '1 juli 2026'],
    ['Opgestuurd door', i.door],
    ['Kenmerk', i.kenmerk],
  ] as const
  expect(pdf.boom.map(kaal)).toEqual([planBoom(i.personen, i.gezin, titel, feiten)])
}

test('the plan of two sons and the family: written, handed in, read, answered, and the same words on paper', async ({ mens }) => {
  const mark = await mens(BREED)
  const { page } = mark
  await logInMetToetsen(mark, /Mark de Graaf/, /Mark/)
  await kies(page, /^Mijn plan|^Plan$/, 'a')
  await opPagina(page, /^Mijn plan$/)
  for (const naam of [/^Bram/, /^Joris/]) {
    await naar(page, naam, 'input')
    await page.keyboard.press('Space')
  }
  await kies(page, /^Plan beginnen$/, 'button')
  await schrijfPersoon(page, BRAM, 1)
  await kies(page, /^Beginnen voor Joris$/, 'a')
  await schrijfPersoon(page, JORIS, 2)
  await schrijfGezin(page, GEZIN)
  const woorden = [BRAM, JORIS].flatMap(alleWoorden).concat(GEZIN)
  const kenmerk = await stuurOp(page, woorden)

  const antwoorden: Antwoord[] = [
    { oordeel: 'Zo doen we het', uitleg: '' },
    { oordeel: 'Wij stellen iets anders voor', uitleg: 'De school betaalt deze coach zelf.' },
    { oordeel: 'Zo doen we het', uitleg: 'Het weekbord is een goed begin.' },
    { oordeel: 'Dit willen wij bespreken', uitleg: 'Is acht keer logeren genoeg?' },
    { oordeel: 'Zo doen we het', uitleg: '' },
    { oordeel: 'Zo doen we het', uitleg: '' },
    { oordeel: 'Zo doen we het', uitleg: '' },
    { oordeel: 'Dit willen wij bespreken', uitleg: 'De bus kan misschien eerder.' },
  ]
  const inleiding = 'Dank voor uw plan. Wij lazen alles.'
  const fatima = await mens(BREED)
  await logInMetToetsen(fatima, /Fatima El Amrani/, /Werkplek/)
  await leesEnBeantwoord(fatima.page, { titel: /^Plan van Bram de Graaf en Joris de Graaf$/, woorden, antwoorden, inleiding })

  const bytes = await leesAntwoord(page, antwoorden, inleiding)
  controleerPdf(bytes, { personen: [BRAM, JORIS], gezin: GEZIN, door: 'Mark de Graaf', kenmerk })
})

test('the eldest is seventeen: he adds himself to the plan, writes his part and hands it in himself', async ({ vers, mens }) => {
  const vader = await meldAan(vers.url, 'mark')
  await vader.stuur(`/dossiers/${DOSSIERS.deGraaf}/plan`, { personen: [PERSONEN.bram.id, PERSONEN.joris.id] })
  const thijs = await mens(BREED)
  const { page } = thijs
  await logInMetToetsen(thijs, /Thijs de Graaf/, /Thijs/)
  await kies(page, /^Mijn plan|^Plan$/, 'a')
  await opPagina(page, /^Mijn plan$/)
  await kies(page, /^Uw eigen deel beginnen$/, 'button')
  await schrijfPersoon(page, THIJS, 1)
  const kenmerk = await stuurOp(page, alleWoorden(THIJS))

  const antwoorden: Antwoord[] = [
    { oordeel: 'Zo doen we het', uitleg: '' },
    { oordeel: 'Zo doen we het', uitleg: '' },
    { oordeel: 'Zo doen we het', uitleg: 'Een rekening openen doen wij samen.' },
    { oordeel: 'Dit willen wij bespreken', uitleg: 'Wij kijken samen naar de tijd na uw verjaardag.' },
  ]
  const inleiding = 'Dank je wel, Thijs.'
  const fatima = await mens(BREED)
  await logInMetToetsen(fatima, /Fatima El Amrani/, /Werkplek/)
  await leesEnBeantwoord(fatima.page, { titel: /^Plan van Thijs de Graaf$/, woorden: alleWoorden(THIJS), antwoorden, inleiding })
  const bytes = await leesAntwoord(page, antwoorden, inleiding)
  controleerPdf(bytes, { personen: [THIJS], gezin: [], door: 'Thijs de Graaf', kenmerk })
})
