import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { MAX_ITEMS, OVERGENOMEN, veldSoort } from './velden.ts'
import { beoordeelUpdate } from '../../../server/plannen/document.ts'
import { isOvergenomen, neemOver } from './overnemen.ts'

const VOORSTEL = { id: '0198c000-0000-7000-8000-00000000000a', veld: 'goed' }

function met(tekst: string): Y.Doc {
  const doc = new Y.Doc()
  doc.getText('goed').insert(0, tekst)
  return doc
}
const lees = (doc: Y.Doc): string => doc.getText('goed').toString()

describe('taking over a proposal', () => {
  it('twice does not double a word, also on another device that heard of the first', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (basis, nu, voorstel) => {
          const doc = met(nu)
          neemOver(doc, { ...VOORSTEL, basis, voorstel })
          const na = lees(doc)
          neemOver(doc, { ...VOORSTEL, basis, voorstel })
          const ander = new Y.Doc()
          Y.applyUpdate(ander, Y.encodeStateAsUpdate(doc))
          neemOver(ander, { ...VOORSTEL, basis, voorstel })
          expect([lees(doc), lees(ander), isOvergenomen(ander, VOORSTEL.id)]).toEqual([na, na, true])
        },
      ),
    )
  })

  it('leaves what somebody else writes at the same time', () => {
    const mijn = met('Noa tekent. Zij slaapt slecht.')
    const ander = new Y.Doc()
    Y.applyUpdate(ander, Y.encodeStateAsUpdate(mijn))
    ander.getText('goed').insert('Noa tekent'.length, ' elke dag')
    neemOver(mijn, { ...VOORSTEL, basis: lees(mijn), voorstel: 'Noa tekent. Zij slaapt nu goed.' })
    Y.applyUpdate(mijn, Y.encodeStateAsUpdate(ander))
    expect(lees(mijn)).toBe('Noa tekent elke dag. Zij slaapt nu goed.')
  })

  it('is one update that the loket takes, with the mark in it, and never fills the list beyond its limit', () => {
    expect(veldSoort('NOTITIES', OVERGENOMEN)).toBeNull()
    const doc = met('Nu.')
    for (let i = 0; i < MAX_ITEMS; i++) neemOver(doc, { id: crypto.randomUUID(), veld: 'goed', basis: lees(doc), voorstel: `Tekst ${i}.` })
    const voor = Y.encodeStateVector(doc)
    const bij = new Y.Doc()
    Y.applyUpdate(bij, Y.encodeStateAsUpdate(doc))
    const updates: Uint8Array[] = []
    doc.on('update', (u: Uint8Array) => updates.push(u))
    neemOver(doc, { ...VOORSTEL, basis: lees(doc), voorstel: 'Nog een tekst.' })
    expect(updates).toHaveLength(1)
    expect(lees(doc)).toBe('Nog een tekst.')
    expect(beoordeelUpdate(bij, 'VERHAAL', Y.encodeStateAsUpdate(doc, voor)).herhaling).toBe(false)
  })
})
