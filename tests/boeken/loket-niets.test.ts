import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { geldId } from '../../server/proef/geld.ts'
import { DOSSIERS, PROEF_GEMEENTE } from '../../server/proef/personen.ts'
import { openTestLoket, type TestLoket } from './loket.ts'
import { A, akkoordA, OPENEN_MS, SANNE, vrijA } from './loket-zetten.ts'

describe('wat niets verandert', () => {
  let loket: TestLoket
  beforeAll(async () => {
    loket = await openTestLoket()
  }, OPENEN_MS)
  afterAll(async () => {
    await loket.database.sluit()
  })

  it.each([
    ['nul', { cent: 0 }],
    ['min', { cent: -100 }],
    ['halve cent', { cent: 0.5 }],
    ['te groot', { cent: 1e18 }],
    ['tekst', { cent: '450,00' }],
    ['onbekend potje', { vanPotjeId: 'A3' }],
    ['onbekend doel', { doel: { soort: 'BANK' } }],
    ['lege naam', { doel: { ...akkoordA.doel, naam: '' } }],
  ])('slechte invoer (%s) is een 400 en verandert niets', async (_naam, anders) => {
    expect((await loket.als('sanne').stuur(`${SANNE}/verschuivingen`, { ...vrijA, ...anders })).status).toBe(400)
    expect((await loket.budget('sanne', DOSSIERS.sanne)).totaal?.nogVrijNuCent).toBe(156600)
  })

  describe('de database zelf', () => {
    const uitvoeren = (tekst: string) => loket.database.db.transaction().execute((trx) => sql.raw(tekst).execute(trx))
    const boeking = (soort: string, datum: string) =>
      `insert into boeking values ('${PROEF_GEMEENTE.id}', '11111111-1111-4111-8111-111111111111', '${DOSSIERS.sanne}', '${soort}', '${datum}', now(), null, null)`
    const regels = async (rijen: [string, string, number][], soort = 'VERSCHUIVING', datum = '2026-07-01') => {
      const deel: string[] = []
      for (const [nr, [rekeningSoort, potjeId, cent]] of rijen.entries()) {
        const { rows } = await sql<{
          id: string
        }>`select id from rekening where soort = ${rekeningSoort} and potje_id = ${potjeId}::uuid`.execute(loket.database.db)
        deel.push(`('${PROEF_GEMEENTE.id}', '11111111-1111-4111-8111-111111111111', ${nr}, '${rows[0]?.id}', ${cent})`)
      }
      return [boeking(soort, datum), `insert into boekingsregel values ${deel.join(',')}`].join(';;')
    }
    const doe = async (tekst: string) =>
      loket.database.db.transaction().execute(async (trx) => {
        for (const stuk of tekst.split(';;')) await sql.raw(stuk).execute(trx)
      })

    it('weigert wat niet nul is, ook per bron', async () => {
      await expect(
        doe(
          await regels([
            ['DEEL', A('A3'), -100],
            ['DEEL', A('A1'), 99],
          ]),
        ),
      ).rejects.toThrow(/zero per bron/u)
      await expect(
        doe(
          await regels([
            ['DEEL', A('A3'), -100],
            ['DEEL', A('A4'), 100],
          ]),
        ),
      ).rejects.toThrow(/zero per bron/u)
    })
    it('weigert een deel onder nul', async () => {
      await expect(
        doe(
          await regels([
            ['DEEL', A('A3'), -117001],
            ['DEEL', A('A1'), 117001],
          ]),
        ),
      ).rejects.toThrow(/below zero/u)
    })
    it('weigert buiten de periode van de bron', async () => {
      await expect(
        doe(
          await regels(
            [
              ['DEEL', A('A3'), -100],
              ['DEEL', A('A1'), 100],
            ],
            'VERSCHUIVING',
            '2027-01-01',
          ),
        ),
      ).rejects.toThrow(/period/u)
      await expect(
        doe(
          await regels(
            [
              ['DEEL', A('A1'), -100],
              ['BETAALD', A('A1'), 100],
            ],
            'BETALING',
            '2025-12-31',
          ),
        ),
      ).rejects.toThrow(/period/u)
    })
    it('laat niets wijzigen of weghalen', async () => {
      for (const tabel of ['boeking', 'boekingsregel', 'afspraak']) {
        await expect(uitvoeren(`delete from ${tabel}`)).rejects.toThrow(/append only/u)
        await expect(uitvoeren(`truncate ${tabel} cascade`)).rejects.toThrow(/append only/u)
      }
      await expect(uitvoeren('update boekingsregel set cent = cent + 1')).rejects.toThrow(/append only/u)
    })
    it('laat niet meer toekennen dan de bron heeft', async () => {
      const bron = geldId('A', 'bron Wmo Sanne')
      const { rows } = await sql<{
        id: string
        soort: string
      }>`select id, soort from rekening where bron_id = ${bron}::uuid and (soort = 'TOEKENNING' or potje_id = ${A('A3')}::uuid)`.execute(
        loket.database.db,
      )
      const id = (soort: string) => rows.find((r) => r.soort === soort)?.id
      const g = PROEF_GEMEENTE.id
      const b = '11111111-1111-4111-8111-111111111111'
      await expect(
        doe(
          [
            boeking('TOEKENNING', '2026-07-01'),
            `insert into boekingsregel values ('${g}', '${b}', 0, '${id('TOEKENNING')}', -1), ('${g}', '${b}', 1, '${id('DEEL')}', 1)`,
          ].join(';;'),
        ),
      ).rejects.toThrow(/more granted/u)
    })
    // As the last one: this entry stays, and shows that the refusals above were not a fault of their form.
    it('neemt een boeking in balans aan', async () => {
      await expect(
        doe(
          await regels([
            ['DEEL', A('A3'), -100],
            ['DEEL', A('A1'), 100],
          ]),
        ),
      ).resolves.toBeUndefined()
      expect((await loket.budget('sanne', DOSSIERS.sanne)).totaal?.budgetCent).toBe(1884000)
    })
  })
})
