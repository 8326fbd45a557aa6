import type { KyselyPlugin } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { geldId } from '../../server/proef/geld.ts'
import type { Invoer } from '../../src/contract/schemas/invoer.ts'
import { naarBase64 } from '../../src/lib/base64.ts'
import { openTestLoket, type TestLoket } from './loket.ts'
import { maakTestKoppeling } from './machine-koppeling.ts'

const A1 = geldId('A', 'potje A1')
const OPENEN_MS = 60_000
/** What one payment may ask of the database: on PGlite each question costs a millisecond, and a file has thousands of rows. */
const VRAGEN_PER_BETALING = 18

describe('wat één betaling van de databank vraagt', () => {
  let loket: TestLoket
  let vragen = 0
  beforeAll(async () => {
    loket = await openTestLoket()
    const teller: KyselyPlugin = {
      transformQuery: ({ node }) => {
        vragen += 1
        return node
      },
      transformResult: ({ result }) => Promise.resolve(result),
    }
    loket.poorten.db = loket.database.db.withPlugin(teller)
  }, OPENEN_MS)
  afterAll(() => loket.database.sluit())

  const tel = async (doe: () => Promise<void>): Promise<number> => {
    const voor = vragen
    await doe()
    return vragen - voor
  }

  /** Books a file of so many rows that all land in one potje. */
  const bestand = async (naam: string, aantal: number): Promise<number> => {
    const rijen = Array.from({ length: aantal }, (_, nr) => `${naam}-${nr};1,00;01-07-2026;30-06-2026;${A1}`)
    const inhoud = naarBase64(new TextEncoder().encode(['kenmerk;bedrag;betaald op;zorgdag;potje', ...rijen].join('\n')))
    const { body } = await loket.als('hanneke').stuur<Invoer>('/invoer', { naam: `${naam}.csv`, afzender: 'SVB', inhoud })
    return tel(async () => {
      const uit = await loket.als('hanneke').stuur<Invoer>(`/invoer/${body.id}/boeken`, { gecontroleerd: [] })
      expect(uit.body.tellingen).toEqual([{ uitkomst: 'GEBOEKT', aantal, cent: aantal * 100 }])
    })
  }

  it('een rij erbij in een bestand', async () => {
    // The first payment of a potje also makes its accounts, and the wages of months that began.
    await bestand('eerst', 1)
    const [weinig, veel] = [await bestand('weinig', 2), await bestand('veel', 12)]
    expect((veel - weinig) / 10).toBeLessThanOrEqual(VRAGEN_PER_BETALING)
  })

  it('een bericht erbij van een koppeling', async () => {
    const svb = await maakTestKoppeling(loket, 'SVB', ['BETALINGEN'])
    const stuur = (naam: string, aantal: number): Promise<number> =>
      tel(async () => {
        const { items } = await svb.stuur(
          'betalingen',
          Array.from({ length: aantal }, (_, nr) => ({
            kenmerk: `${naam}-${nr}`,
            cent: 100,
            betaaldOp: '2026-07-01',
            zorgDag: '2026-06-30',
            declaratie: null,
            overeenkomstId: null,
            potjeId: A1,
          })),
        )
        expect(items.map((i) => i.uitkomst)).toEqual(Array.from({ length: aantal }, () => 'VERWERKT'))
      })
    const [weinig, veel] = [await stuur('minder', 2), await stuur('meer', 12)]
    expect((veel - weinig) / 10).toBeLessThanOrEqual(VRAGEN_PER_BETALING)
  })
})
