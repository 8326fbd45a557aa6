import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { samenvoegen, type Stuk, wijzigingen, woordVerschil } from './woord-verschil.ts'

const woord = fc.constantFrom('Noa', 'slaapt', 'graag', 'zo’n', '.', ',', ' ', '\n', '👩‍👧', 'קול', '\ud83d\ude00', '<b>', '0')
const tekst = fc.oneof(
  fc.array(woord, { maxLength: 40 }).map((w) => w.join('')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
)
const uit = (stukken: Stuk[], weg: Stuk['soort']): string =>
  stukken
    .filter((s) => s.soort !== weg)
    .map((s) => s.tekst)
    .join('')
function doe(oud: string, nieuw: string): string {
  let nu = oud
  for (const { index, weg, erbij } of wijzigingen(oud, nieuw)) nu = nu.slice(0, index) + erbij + nu.slice(index + weg)
  return nu
}

describe('the difference in words', () => {
  it('gives both texts back, and never half a character', () => {
    fc.assert(
      fc.property(tekst, tekst, (oud, nieuw) => {
        const stukken = woordVerschil(oud, nieuw)
        expect(uit(stukken, 'ERBIJ')).toBe(oud)
        expect(uit(stukken, 'ERUIT')).toBe(nieuw)
        expect(stukken.every((s) => s.tekst.isWellFormed() && s.tekst !== '')).toBe(true)
        expect(doe(oud, nieuw)).toBe(nieuw)
      }),
      { numRuns: 1000 },
    )
  })

  it('is nothing for equal texts, and keeps the words that stay', () => {
    expect(woordVerschil('Noa slaapt.', 'Noa slaapt.')).toEqual([{ soort: 'GELIJK', tekst: 'Noa slaapt.' }])
    expect(woordVerschil('', '')).toEqual([])
    expect(woordVerschil('Zij gaat elke dag naar school.', 'Zij gaat twee dagen naar school.')).toEqual([
      { soort: 'GELIJK', tekst: 'Zij gaat ' },
      { soort: 'ERUIT', tekst: 'elke dag' },
      { soort: 'ERBIJ', tekst: 'twee dagen' },
      { soort: 'GELIJK', tekst: ' naar school.' },
    ])
  })

  it('stays quick for two long texts that have nothing in common', () => {
    const veel = (begin: string) => Array.from({ length: 10_000 }, (_, i) => `${begin}${i}`).join(' ')
    const sinds = performance.now()
    expect(uit(woordVerschil(veel('a'), veel('b')), 'ERUIT')).toBe(veel('b'))
    expect(performance.now() - sinds).toBeLessThan(3000)
  })
})

describe('bringing a change into a text that went on', () => {
  it('gives the proposal when nothing happened meanwhile, and the text when the proposal changed nothing', () => {
    fc.assert(
      fc.property(tekst, tekst, (basis, ander) => {
        expect(samenvoegen(basis, basis, ander)).toEqual({ tekst: ander, past: true })
        expect(samenvoegen(basis, ander, basis)).toEqual({ tekst: ander, past: true })
        expect(samenvoegen(basis, ander, ander)).toEqual({ tekst: ander, past: true })
      }),
    )
  })

  it('loses no word of either side: what only one of them put there is in it', () => {
    fc.assert(
      fc.property(tekst, tekst, tekst, (basis, nu, voorstel) => {
        const { tekst: samen, past } = samenvoegen(basis, nu, voorstel)
        for (const kant of [nu, voorstel])
          for (const s of woordVerschil(basis, kant))
            if (s.soort === 'ERBIJ') for (const w of s.tekst.split(/\s+/)) expect(samen).toContain(w)
        if (!past) expect([samen.includes(nu.trim()), samen.endsWith(voorstel)]).toEqual([true, true])
      }),
      { numRuns: 500 },
    )
  })

  it('takes both changes when they are of other words', () => {
    expect(
      samenvoegen(
        'Noa slaapt slecht. Zij wil naar school.',
        'Noa slaapt heel slecht. Zij wil naar school.',
        'Noa slaapt slecht. Zij wil graag naar school.',
      ),
    ).toEqual({ tekst: 'Noa slaapt heel slecht. Zij wil graag naar school.', past: true })
  })

  it('puts the proposal under the text when both changed the same words', () => {
    expect(samenvoegen('Elke dag.', 'Drie dagen.', 'Twee dagen per week.')).toEqual({
      tekst: 'Drie dagen.\n\nTwee dagen per week.',
      past: false,
    })
    expect(samenvoegen('Elke dag.', ' ', 'Twee dagen.')).toEqual({ tekst: 'Twee dagen.', past: false })
  })
})
