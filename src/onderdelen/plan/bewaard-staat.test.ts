import { describe, expect, it } from 'vitest'
import { bewaardStaat } from './bewaard-staat.ts'

const niets = { bewaardOp: null, loketOp: null, onverstuurd: false, onbewaard: false }

describe('the Bewaard line', () => {
  it('promises nothing before a word is stored', () => {
    expect(bewaardStaat(niets, true, false)).toEqual({ soort: 'stil' })
    expect(bewaardStaat({ ...niets, onbewaard: true, onverstuurd: true }, true, false)).toEqual({ soort: 'stil' })
  })

  it('says the loket only when the loket has everything', () => {
    const getypt = { bewaardOp: 1_000, loketOp: 900, onverstuurd: true, onbewaard: false }
    expect(bewaardStaat(getypt, true, false)).toEqual({ soort: 'toestel' })
    expect(bewaardStaat({ ...getypt, onverstuurd: false }, true, false)).toEqual({ soort: 'veilig', moment: '1970-01-01T00:00:00.900Z' })
  })

  it('never says the loket, nor the device, while words are in memory only', () => {
    const getypt = { bewaardOp: 1_000, loketOp: 900, onverstuurd: true, onbewaard: true }
    expect(bewaardStaat({ ...getypt, bewaardOp: null }, true, false)).toEqual({ soort: 'stil' })
    expect(bewaardStaat(getypt, true, false)).toEqual({ soort: 'stil' })
    expect(bewaardStaat(getypt, false, false)).toEqual({ soort: 'offline' })
    expect(bewaardStaat({ ...getypt, bewaardOp: null, loketOp: null }, false, false)).toEqual({ soort: 'offline' })
  })

  it('puts a refusal and a missing network before everything that went well', () => {
    const goed = { bewaardOp: 1_000, loketOp: 2_000, onverstuurd: false, onbewaard: false }
    expect(bewaardStaat(goed, true, true)).toEqual({ soort: 'geweigerd' })
    expect(bewaardStaat(goed, false, false)).toEqual({ soort: 'offline' })
  })

  it('says without a network that what is typed stands on the device, once it does', () => {
    const getypt = { bewaardOp: 1_000, loketOp: 900, onverstuurd: true, onbewaard: false }
    expect(bewaardStaat(getypt, false, false)).toEqual({ soort: 'offlineToestel' })
    expect(bewaardStaat({ ...getypt, bewaardOp: null }, false, false)).toEqual({ soort: 'offline' })
  })

  it('names no place while a field holds half a number, whatever else is stored', () => {
    const goed = { bewaardOp: 1_000, loketOp: 2_000, onverstuurd: false, onbewaard: false, halfGetypt: true }
    expect(bewaardStaat(goed, true, false)).toEqual({ soort: 'stil' })
    expect(bewaardStaat({ ...goed, onverstuurd: true }, false, false)).toEqual({ soort: 'offline' })
    expect(bewaardStaat(goed, true, true)).toEqual({ soort: 'geweigerd' })
  })
})
