import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OPMERKING_REGEL_SOORTEN, OPMERKING_SOORTEN, OPMERKING_STANDEN, OPMERKING_UITKOMSTEN } from '../../contract/woorden-opmerking.ts'
import { afhandelOordeel, mogelijkeUitkomsten, opmerkingVeld, standVan } from './opmerking.ts'
import { itemLijst, itemTekst } from './velden.ts'

const ID = '0198c000-0000-7000-8000-00000000000a'
const wie = fc.record({ auteur: fc.boolean(), schrijver: fc.boolean() })
const opmerking = fc.record({ soort: fc.constantFrom(...OPMERKING_SOORTEN), stand: fc.constantFrom(...OPMERKING_STANDEN) })

describe('where a remark can stand', () => {
  it('is a field of that kind of document, the screen with the nine choices, and never a private note', () => {
    expect(opmerkingVeld('VERHAAL', 'goed')).toBe('TEKST')
    expect(opmerkingVeld('VERHAAL', 'gebieden')).toBe('ANDERS')
    expect(opmerkingVeld('VERHAAL', 'keuze.WONEN')).toBe('ANDERS')
    expect(opmerkingVeld('DOELEN', itemTekst('doel', ID, 'merk'))).toBe('TEKST')
    expect(opmerkingVeld('DOELEN', itemLijst('doel'))).toBe('ANDERS')
    for (const veld of ['bestaat-niet', '', '__proto__', 'gebieden ', 'notitie']) expect(opmerkingVeld('VERHAAL', veld)).toBeNull()
    expect(opmerkingVeld('GEZIN', 'gebieden')).toBeNull()
    expect(opmerkingVeld('NOTITIES', 'notitie')).toBeNull()
  })
})

describe('how a remark ends', () => {
  it('is said by the last line that is no answer', () => {
    expect(standVan([])).toBe('OPEN')
    expect(standVan([{ soort: 'ANTWOORD' }])).toBe('OPEN')
    expect(standVan([{ soort: 'AFGEHANDELD' }, { soort: 'ANTWOORD' }])).toBe('AFGEHANDELD')
    expect(standVan([{ soort: 'NIET_OVERGENOMEN' }, { soort: 'HEROPEND' }, { soort: 'ANTWOORD' }])).toBe('OPEN')
  })

  it('is only what this person may do, and what is done twice harms nobody', () => {
    fc.assert(
      fc.property(opmerking, wie, fc.constantFrom(...OPMERKING_UITKOMSTEN), (o, persoon, uitkomst) => {
        const oordeel = afhandelOordeel(o, persoon, uitkomst)
        expect(oordeel === 'MAG').toBe(mogelijkeUitkomsten(o, persoon).includes(uitkomst))
        if (oordeel !== 'MAG') return
        const na = { ...o, stand: standVan([{ soort: uitkomst }]) }
        expect(afhandelOordeel(na, persoon, uitkomst)).toBe('AL')
        const uit = mogelijkeUitkomsten(na, { auteur: true, schrijver: true })
        expect(uit.every((u) => u === 'HEROPEND')).toBe(uitkomst !== 'HEROPEND')
      }),
    )
  })

  it('somebody who neither wrote it nor may write here decides nothing', () => {
    for (const soort of OPMERKING_SOORTEN)
      for (const stand of OPMERKING_STANDEN) expect(mogelijkeUitkomsten({ soort, stand }, { auteur: false, schrijver: false })).toEqual([])
  })

  it('a proposal is taken over or not by who writes, and taken back by who made it', () => {
    const voorstel = { soort: 'VOORSTEL', stand: 'OPEN' } as const
    expect(mogelijkeUitkomsten(voorstel, { auteur: false, schrijver: true })).toEqual(['OVERGENOMEN', 'NIET_OVERGENOMEN'])
    expect(mogelijkeUitkomsten(voorstel, { auteur: true, schrijver: false })).toEqual(['INGETROKKEN'])
    expect(afhandelOordeel(voorstel, { auteur: true, schrijver: false }, 'OVERGENOMEN')).toBe('MAG_NIET')
    expect(afhandelOordeel(voorstel, { auteur: true, schrijver: true }, 'AFGEHANDELD')).toBe('PAST_NIET')
    expect(afhandelOordeel({ ...voorstel, stand: 'OVERGENOMEN' }, { auteur: false, schrijver: true }, 'NIET_OVERGENOMEN')).toBe('VERANDERD')
    expect(afhandelOordeel({ ...voorstel, stand: 'INGETROKKEN' }, { auteur: false, schrijver: true }, 'OVERGENOMEN')).toBe('VERANDERD')
    expect(OPMERKING_REGEL_SOORTEN).toHaveLength(6)
  })
})
