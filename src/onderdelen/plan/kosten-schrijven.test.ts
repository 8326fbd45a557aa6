import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Aanbod } from '../../contract/schemas/kaart.ts'
import { leesKosten } from '../../domein/plan/kosten.ts'
import { haalWeg, prijsVan, vanAanbod, vulRegel } from './kosten-schrijven.ts'

const ID = '0198c000-0000-7000-8000-00000000000a'

function maak() {
  const ydoc = new Y.Doc()
  let updates = 0
  ydoc.on('update', () => updates++)
  return {
    document: {
      ydoc,
      persoonId: 'mark',
      tekst: (veld: string) => ydoc.getText(veld),
      lijst: (veld: string) => ydoc.getArray<unknown>(veld),
    },
    regels: () => leesKosten(ydoc),
    updates: () => updates,
  }
}
const tarief = (cent: number, eenheid: Aanbod['tarieven'][number]['eenheid']) => ({ naam: null, cent, eenheid, soort: null })
const AANBOD: Pick<Aanbod, 'id' | 'naam' | 'aanbieder' | 'leefgebieden'> = {
  id: 'aanbod-1',
  naam: 'Logeerhuis',
  aanbieder: { id: null, naam: 'De Wilg', omschrijving: null, kvk: null, agb: null },
  leefgebieden: ['GEZIN'],
}

describe('filling a line', () => {
  it('takes name, price, unit and subject of an offer, in one change', () => {
    const d = maak()
    vulRegel(d.document, ID, vanAanbod(AANBOD, prijsVan(tarief(15_600, 'ETMAAL'))))
    expect(d.regels()).toMatchObject([
      { wat: 'Logeerhuis', wie: 'De Wilg', aanbodId: 'aanbod-1', leefgebied: 'GEZIN', eenheid: 'ETMAAL', tariefCent: 15_600 },
    ])
    expect(d.updates()).toBe(1)
  })

  it('keeps what somebody wrote about the help, and replaces who does it', () => {
    const d = maak()
    vulRegel(d.document, ID, { wat: 'Een weekend rust', wie: 'Iemand', leefgebied: 'WONEN' })
    vulRegel(d.document, ID, vanAanbod(AANBOD, null))
    expect(d.regels()).toMatchObject([{ wat: 'Een weekend rust', wie: 'De Wilg', leefgebied: 'WONEN', tariefCent: null }])
  })

  it('leaves a price out that would turn a number of hours into half days', () => {
    const d = maak()
    vulRegel(d.document, ID, { wat: 'Begeleiding', prijs: { cent: 4800, eenheid: 'UUR' } })
    vulRegel(d.document, ID, { prijs: { cent: 7400, eenheid: 'DAGDEEL' } })
    expect(d.regels()).toMatchObject([{ eenheid: 'DAGDEEL', tariefCent: 7400 }])
    d.document.lijst(`keuze.regel.${ID}.gewoon`).push([{ id: 'x', waarde: 400, vervangt: [], door: 'mark' }])
    vulRegel(d.document, ID, { prijs: { cent: 4800, eenheid: 'UUR' } })
    expect(d.regels()).toMatchObject([{ eenheid: 'DAGDEEL', tariefCent: 7400, gewoonHonderdsten: 400 }])
    vulRegel(d.document, ID, { prijs: { cent: 8000, eenheid: 'DAGDEEL' } })
    expect(d.regels()).toMatchObject([{ eenheid: 'DAGDEEL', tariefCent: 8000 }])
  })

  it('reads no price that cannot be counted with, and no subject where there are several', () => {
    expect(prijsVan(tarief(1500, 'KEER'))).toBeNull()
    expect(prijsVan(tarief(23, 'KM'))).toBeNull()
    expect(prijsVan(tarief(1500, null))).toBeNull()
    expect(prijsVan(tarief(0, 'UUR'))).toBeNull()
    expect(vanAanbod({ ...AANBOD, leefgebieden: ['GEZIN', 'WONEN'] }, null).leefgebied).toBeNull()
    expect(vanAanbod({ ...AANBOD, aanbieder: { ...AANBOD.aanbieder, naam: null } }, null).wie).toBe('Logeerhuis')
  })

  it('takes a line out and brings it back as it was', () => {
    const d = maak()
    vulRegel(d.document, ID, { wat: 'Begeleiding', prijs: { cent: 4800, eenheid: 'UUR' } })
    const voor = d.regels()
    haalWeg(d.document, ID, true)
    expect(d.regels()).toEqual([])
    haalWeg(d.document, ID, false)
    expect(d.regels()).toEqual(voor)
  })
})
