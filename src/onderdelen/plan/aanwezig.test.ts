import { describe, expect, it } from 'vitest'
import type { AanwezigGebeurtenis } from '../../offline/live.ts'
import { Aanwezigheid, SCHRIJFT_MS, SLAG_MS, TOON_MS } from './aanwezig.ts'

const DOC = 'doc'
type Teken = { stand: string; veld: string | null; nieuw: boolean }

/** A tab with its clock and its eyes in the hands of the test. */
function tab(ik = 'ik') {
  let nu = 0
  const klokken = new Set<{ op: number; doe: () => void }>()
  const oog = { zichtbaar: true, hoort: true }
  const gezegd: Teken[] = []
  return {
    gezegd,
    oog,
    a: new Aanwezigheid({
      zeg: (_doc, t) => {
        gezegd.push(t)
        return Promise.resolve(oog.hoort)
      },
      nu: () => nu,
      straks: (doe, ms) => {
        const k = { op: nu + ms, doe }
        klokken.add(k)
        return () => klokken.delete(k)
      },
      zichtbaar: () => oog.zichtbaar,
      ik: () => ik,
    }),
    verder(ms: number) {
      const eind = nu + ms
      for (;;) {
        const eerste = [...klokken].filter((k) => k.op <= eind).toSorted((x, y) => x.op - y.op)[0]
        if (!eerste) break
        klokken.delete(eerste)
        nu = eerste.op
        eerste.doe()
      }
      nu = eind
    },
  }
}
const teken = (over: Partial<AanwezigGebeurtenis> = {}): AanwezigGebeurtenis => ({
  soort: 'AANWEZIG',
  doc: DOC,
  wie: { persoonId: 'els', naam: 'Els' },
  stand: 'LEEST',
  veld: 'goed',
  nieuw: false,
  ...over,
})
const namen = (s: ReturnType<typeof tab>): string[] => s.a.beeld(DOC).map((m) => `${m.naam} ${m.stand}`)

describe('who is at a document', () => {
  it('LIVE4 says so when coming, every beat, and when going; not while nobody looks', () => {
    const s = tab()
    const ga = s.a.kom(DOC, 'goed')
    expect(s.gezegd).toEqual([{ stand: 'LEEST', veld: 'goed', nieuw: true }])
    s.verder(SLAG_MS)
    expect(s.gezegd.at(-1)).toEqual({ stand: 'LEEST', veld: 'goed', nieuw: false })
    s.oog.zichtbaar = false
    s.a.bijZicht()
    expect(s.gezegd.at(-1)?.stand).toBe('WEG')
    const tot = s.gezegd.length
    s.verder(3 * SLAG_MS)
    expect(s.gezegd).toHaveLength(tot)
    s.oog.zichtbaar = true
    s.a.bijZicht()
    expect(s.gezegd.at(-1)).toMatchObject({ stand: 'LEEST', nieuw: true })
    ga()
    s.verder(5_000)
    expect(s.gezegd.at(-1)?.stand).toBe('WEG')
    const einde = s.gezegd.length
    s.verder(10 * SLAG_MS)
    expect(s.gezegd).toHaveLength(einde)
  })

  it('does not leave on the way to the next question of the same document', () => {
    const s = tab()
    s.a.kom(DOC, 'goed')()
    s.verder(200)
    s.a.kom(DOC, 'wil')
    s.verder(5_000)
    expect(s.gezegd.map((t) => `${t.stand} ${t.veld}`)).toEqual(['LEEST goed', 'LEEST wil'])
  })

  it('LIVE4 is shown until 45 s after the last sign, and gone at once after WEG', () => {
    const s = tab()
    s.a.kom(DOC, 'goed')
    s.a.bij(teken())
    s.verder(TOON_MS - 1)
    expect(namen(s)).toEqual(['Els LEEST'])
    s.a.bij(teken({ stand: 'SCHRIJFT' }))
    s.verder(TOON_MS - 1)
    expect(namen(s)).toEqual(['Els SCHRIJFT'])
    s.verder(1)
    expect(namen(s)).toEqual([])
    s.a.bij(teken())
    s.a.bij(teken({ stand: 'WEG' }))
    expect(namen(s)).toEqual([])
  })

  it('is never oneself, and never of another document', () => {
    const s = tab('els')
    s.a.kom(DOC, 'goed')
    s.a.bij(teken())
    s.a.bij(teken({ doc: 'ander', wie: { persoonId: 'bart', naam: 'Bart' } }))
    expect(namen(s)).toEqual([])
    expect(s.a.beeld('ander')).toEqual([])
  })

  it('is told to a screen reader once, however often somebody comes and goes', () => {
    const s = tab()
    s.a.kom(DOC, 'goed')
    expect(s.a.omroep(DOC)).toEqual([])
    s.a.bij(teken())
    const eerst = s.a.omroep(DOC)
    s.a.bij(teken({ stand: 'WEG' }))
    s.a.bij(teken({ stand: 'SCHRIJFT' }))
    expect([eerst, s.a.omroep(DOC) === eerst]).toEqual([['Els'], true])
    s.a.bij(teken({ wie: { persoonId: 'bart', naam: 'Bart' } }))
    expect(s.a.omroep(DOC)).toEqual(['Bart'])
  })

  it('answers a newcomer once, and an answer is not answered', () => {
    const s = tab()
    s.a.kom(DOC, 'goed')
    const voor = s.gezegd.length
    for (let i = 0; i < 5; i++) s.a.bij(teken({ nieuw: true }))
    expect(s.gezegd).toHaveLength(voor + 1)
    expect(s.gezegd.at(-1)?.nieuw).toBe(false)
    s.verder(4_000)
    s.a.bij(teken({ nieuw: true }))
    s.a.bij(teken())
    expect(s.gezegd).toHaveLength(voor + 2)
  })

  it('writes from the first letter until ten seconds after the last', () => {
    const s = tab()
    s.a.kom(DOC, 'goed')
    s.a.typte(DOC)
    s.a.typte(DOC)
    expect(s.gezegd.map((t) => t.stand)).toEqual(['LEEST', 'SCHRIJFT'])
    s.verder(SCHRIJFT_MS - 1)
    s.a.typte(DOC)
    s.verder(SCHRIJFT_MS - 1)
    expect(s.gezegd.at(-1)?.stand).toBe('SCHRIJFT')
    s.verder(1)
    expect(s.gezegd.at(-1)?.stand).toBe('LEEST')
  })

  it('asks again when the stream opened, and says nothing more where the loket does not know it', async () => {
    const s = tab()
    s.oog.hoort = false
    s.a.kom(DOC, 'goed')
    await Promise.resolve()
    s.a.bij('RESYNC')
    s.verder(2 * SLAG_MS)
    expect(s.gezegd).toHaveLength(1)
    const t = tab()
    t.a.kom(DOC, 'goed')
    t.a.bij('RESYNC')
    expect(t.gezegd.map((x) => x.nieuw)).toEqual([true, true])
  })

  it('does not say goodbye to a document that was taken away', () => {
    const s = tab()
    const ga = s.a.kom(DOC, 'goed')
    ga()
    s.a.verlies(DOC)
    s.verder(5_000)
    expect(s.gezegd.map((t) => t.stand)).toEqual(['LEEST'])
  })

  it('keeps the same picture while nothing changes, and tells when it does', () => {
    const s = tab()
    let keer = 0
    s.a.kom(DOC, 'goed')
    s.a.abonneer(() => keer++)
    s.a.bij(teken())
    const beeld = s.a.beeld(DOC)
    s.verder(1_000)
    s.a.bij(teken())
    expect([keer, s.a.beeld(DOC) === beeld]).toEqual([1, true])
  })
})
