import type pg from 'pg'
import { DOSSIERS, PERSONEN, PROEF_GEMEENTE } from '../../server/proef/personen.ts'

const G = PROEF_GEMEENTE.id
const DOSSIER = DOSSIERS.deGraaf
/** The family of De Graaf has three persons and eleven potjes. */
const PERSONEN_ERBIJ = ['Fenna', 'Jelle']
const POTJES_ERBIJ = 19
const EERSTE_MAAND = '2023-07-01'
const MAANDEN = 36
const BETALINGEN = 10_000
const DOMEINEN = ['Z', 'B', 'B', 'S', 'V', 'T']

/**
 * Makes the money of De Graaf as heavy as it gets: five persons, thirty potjes, three years of bookings each month,
 * ten thousand payments. Through the tables themselves, so that every rule of the books holds for it.
 * @returns how many payments and lines there are
 */
export async function vulZwaar(database: pg.Pool): Promise<{ betalingen: number; regels: number; potjes: number }> {
  const vraag = async (tekst: string, waarden: readonly unknown[] = []): Promise<Record<string, unknown>[]> =>
    (await database.query<Record<string, unknown>>(tekst, [...waarden])).rows
  const id = async (tekst: string, waarden: readonly unknown[]): Promise<string> => String((await vraag(tekst, waarden))[0]?.['id'])
  const personen: string[] = [PERSONEN.thijs.id, PERSONEN.bram.id, PERSONEN.joris.id]
  for (const [nr, naam] of PERSONEN_ERBIJ.entries()) {
    const persoon = await id(
      `insert into persoon (gemeente_id, id, voornaam, achternaam, geboren, medewerker_rollen)
       select gemeente_id, gen_random_uuid(), $2, achternaam, '2017-03-02', medewerker_rollen from persoon where gemeente_id = $1 and id = $3 returning id`,
      [G, naam, PERSONEN.joris.id],
    )
    await vraag(`insert into deelnemer (gemeente_id, dossier_id, persoon_id, volgorde) values ($1, $2, $3, $4)`, [
      G,
      DOSSIER,
      persoon,
      3 + nr,
    ])
    await vraag(
      `insert into vertegenwoordiging (gemeente_id, id, persoon_id, vertegenwoordiger_id, soort, domein, vanaf, tot, mandaat, bewijsstuk, gegeven_door, gegeven_op)
       select gemeente_id, gen_random_uuid(), $2, vertegenwoordiger_id, soort, domein, '2017-03-02', tot, mandaat, bewijsstuk, gegeven_door, gegeven_op
       from vertegenwoordiging where gemeente_id = $1 and persoon_id = $3`,
      [G, persoon, PERSONEN.joris.id],
    )
    personen.push(persoon)
  }
  const bronnen: { bron: string; toekenning: string; persoon: string }[] = []
  for (const persoon of personen) {
    const bron = await id(
      `insert into bron (gemeente_id, id, dossier_id, persoon_id, wet, verstrekker, bedrag_cent, vanaf, tot, bevoorschotting)
       values ($1, gen_random_uuid(), $2, $3, 'JEUGDWET', 'Gemeente Lindewaard', 50000000, $4, '2026-12-31', 'VOORAF') returning id`,
      [G, DOSSIER, persoon, EERSTE_MAAND],
    )
    bronnen.push({ bron, persoon, toekenning: await rekening(id, bron, 'TOEKENNING', null) })
  }
  for (let nr = 0; nr < POTJES_ERBIJ; nr++) {
    const bij = bronnen[nr % bronnen.length]
    if (bij === undefined) throw new Error('no bron')
    const potje = await id(
      `insert into potje (gemeente_id, id, dossier_id, persoon_id, domein, naam, soort, zorgverlener, tarief_cent, tarief_eenheid, vanaf, tot, volgorde)
       values ($1, gen_random_uuid(), $2, $3, $4, $5, 'CONTRACT', $6, 4500, 'UUR', $7, '2026-12-31', $8) returning id`,
      [G, DOSSIER, bij.persoon, DOMEINEN[nr % DOMEINEN.length], `Begeleiding ${nr + 1}`, `Zorgverlener ${nr + 1}`, EERSTE_MAAND, 100 + nr],
    )
    await vraag(`insert into deel (gemeente_id, dossier_id, potje_id, bron_id) values ($1, $2, $3, $4)`, [G, DOSSIER, potje, bij.bron])
    const [deel, betaald] = [await rekening(id, bij.bron, 'DEEL', potje), await rekening(id, bij.bron, 'BETAALD', potje)]
    await vraag(
      `with k as (insert into boeking (gemeente_id, id, dossier_id, soort, datum, op) values ($1, gen_random_uuid(), $2, 'TOEKENNING', $3, now()) returning id)
       insert into boekingsregel (gemeente_id, boeking_id, nr, rekening_id, cent)
       select $1, k.id, r.nr, r.rekening, r.cent from k, (values (0, $4::uuid, -9000000), (1, $5::uuid, 9000000)) as r(nr, rekening, cent)`,
      [G, DOSSIER, EERSTE_MAAND, bij.toekenning, deel],
    )
    await vraag(
      `insert into afspraak (gemeente_id, id, dossier_id, potje_id, soort, cent, grond, op) values ($1, gen_random_uuid(), $2, $3, 'GEPLAND', 8000000, 'BUDGETPLAN', now())`,
      [G, DOSSIER, potje],
    )
    const aantal = Math.ceil(BETALINGEN / POTJES_ERBIJ)
    await vraag(
      `with k as (
         insert into boeking (gemeente_id, id, dossier_id, soort, datum, op)
         select $1, gen_random_uuid(), $2, 'BETALING', ($3::date + make_interval(months => n % ${MAANDEN}, days => (n * 7) % 28))::date, now()
         from generate_series(0, $4::int - 1) n returning id)
       insert into boekingsregel (gemeente_id, boeking_id, nr, rekening_id, cent)
       select $1, k.id, r.nr, r.rekening, r.cent from k, (values (0, $5::uuid, -9000), (1, $6::uuid, 9000)) as r(nr, rekening, cent)`,
      [G, DOSSIER, EERSTE_MAAND, aantal, deel, betaald],
    )
  }
  await vraag('analyze')
  const tel = async (tekst: string): Promise<number> => Number((await vraag(tekst, [DOSSIER]))[0]?.['n'])
  return {
    betalingen: await tel(`select count(*) n from boeking where dossier_id = $1 and soort = 'BETALING'`),
    regels: await tel(
      `select count(*) n from boekingsregel l join rekening r on r.gemeente_id = l.gemeente_id and r.id = l.rekening_id where r.dossier_id = $1`,
    ),
    potjes: await tel(`select count(*) n from potje where dossier_id = $1`),
  }
}

async function rekening(
  id: (tekst: string, waarden: readonly unknown[]) => Promise<string>,
  bron: string,
  soort: 'TOEKENNING' | 'DEEL' | 'BETAALD',
  potje: string | null,
): Promise<string> {
  return id(
    `insert into rekening (gemeente_id, id, dossier_id, soort, bron_id, potje_id) values ($1, gen_random_uuid(), $2, $3, $4, $5) returning id`,
    [G, DOSSIER, soort, bron, potje],
  )
}
