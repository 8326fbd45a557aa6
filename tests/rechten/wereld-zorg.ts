import { sql } from 'kysely'
import type { OvereenkomstStaat } from '../../src/contract/lijsten/zorg.ts'
import type { OvereenkomstBevroren } from '../../src/contract/schemas/zorg.ts'
import { DOSSIERS, MENSEN, type DossierNaam, type Naam, ZORGVERLENER } from './relaties.ts'
import { dossierVan } from './vragen.ts'
import type { Wereld } from './wereld.ts'

/** An agreement and how far it is; `verstuurd`: the gemeente got it at some time. */
export type OvereenkomstProef = {
  id: string
  dossier: DossierNaam
  persoon: Naam
  staat: OvereenkomstStaat
  verstuurd: boolean
  /** who gives the care, when that is somebody with a login */
  zorgverlener: Naam | null
}

const WEG: readonly { staat: OvereenkomstStaat; stappen: readonly OvereenkomstStaat[] }[] = [
  { staat: 'CONCEPT', stappen: ['CONCEPT'] },
  { staat: 'ONDERTEKEND', stappen: ['CONCEPT', 'ONDERTEKEND', 'GEMEENTE_CHECK', 'TERUG', 'CONCEPT', 'ONDERTEKEND'] },
  { staat: 'GEMEENTE_CHECK', stappen: ['CONCEPT', 'ONDERTEKEND', 'GEMEENTE_CHECK'] },
  { staat: 'SVB_CHECK', stappen: ['CONCEPT', 'ONDERTEKEND', 'GEMEENTE_CHECK', 'SVB_CHECK'] },
]

/** Agreements on every part of the way, of a person alone and of children; the words of the approved ones are a canary. */
export async function vulZorg(w: Wereld): Promise<void> {
  await sql`update zorgovereenkomst set zorgbeschrijving = 'kanarie-factuur-' || persoon_id || '-einde'`.execute(w.db)
  const goed = await w.db.selectFrom('zorgovereenkomst').selectAll().orderBy('nummer').execute()
  for (const persoon of ['sanne', 'thijs', 'bram'] as const) {
    const basis = goed.find((r) => r.persoon_id === MENSEN[persoon].id)
    // Of Sanne there is money free only where no agreement is.
    const vrij = await w.db
      .selectFrom('potje')
      .select('id')
      .where('persoon_id', '=', MENSEN[persoon].id)
      .where('soort', '=', 'BEDRAG')
      .executeTakeFirst()
    if (!basis) throw new Error(`no agreement of ${persoon}`)
    const zorgverlener = persoon === ZORGVERLENER.van ? ZORGVERLENER.wie : null
    if (zorgverlener !== null) basis.zorgverlener_id = await geefLogin(w, zorgverlener, basis)
    w.overeenkomsten.push({ id: basis.id, dossier: dossierVan(persoon), persoon, staat: 'GOEDGEKEURD', verstuurd: true, zorgverlener })
    for (const { staat, stappen } of WEG) {
      const id = crypto.randomUUID()
      w.overeenkomsten.push({
        id,
        dossier: dossierVan(persoon),
        persoon,
        staat,
        verstuurd: stappen.includes('GEMEENTE_CHECK'),
        zorgverlener,
      })
      const { nummer: _n, ...kolommen } = basis
      await w.db
        .insertInto('zorgovereenkomst')
        .values({
          ...kolommen,
          id,
          potje_id: vrij?.id ?? basis.potje_id,
          hulp: null,
          aantal_honderdste: 100,
          totaal_cent: basis.tarief_cent,
          zorgbeschrijving: 'Hulp bij plannen',
          staat,
          zorgverlener_op: null,
          goedgekeurd_op: null,
        })
        .execute()
      const inhoud: OvereenkomstBevroren = {
        persoon: 'x',
        potje: 'x',
        wetten: [],
        zorgverlener: { naam: 'x', relatie: 'ORGANISATIE', kvk: null, agb: null, tariefsoort: 'INFORMEEL' },
        soort: basis.soort,
        hulp: null,
        betaalwijze: basis.betaalwijze,
        tarief: { cent: basis.tarief_cent, eenheid: basis.tarief_eenheid },
        aantalHonderdste: 100,
        per: basis.per,
        vanaf: basis.vanaf,
        tot: basis.tot,
        opzegDagen: 0,
        totaalCent: basis.tarief_cent,
        zorgbeschrijving: 'Hulp bij plannen',
        handtekening: { naam: 'x', op: '2026-06-30T08:00:00.000Z' },
        zorgverlenerOp: null,
      }
      await w.db
        .insertInto('overeenkomst_stap')
        .values(
          stappen.map((s, i) => ({
            gemeente_id: 'GM9901',
            overeenkomst_id: id,
            nr: i + 1,
            staat: s,
            op: new Date('2026-06-30T08:00:00Z'),
            door_id: null,
            door_wie: 'x',
            reden: null,
            inhoud: s === 'ONDERTEKEND' || s === 'SVB_CHECK' ? JSON.stringify(inhoud) : null,
          })),
        )
        .execute()
    }
  }
}

/** The care of one agreement is given by somebody with a login, who has nothing to do with the rest of the family. */
async function geefLogin(w: Wereld, wie: Naam, o: { id: string; zorgverlener_id: string }): Promise<string> {
  const was = await w.db.selectFrom('zorgverlener').selectAll().where('id', '=', o.zorgverlener_id).executeTakeFirstOrThrow()
  const id = crypto.randomUUID()
  await w.db
    .insertInto('zorgverlener')
    .values({ ...was, id, naam: `${MENSEN[wie].voornaam} Proef`, persoon_id: MENSEN[wie].id })
    .execute()
  await sql`update zorgovereenkomst set zorgverlener_id = ${id}::uuid, zorgbeschrijving = 'kanarie-werk-' || persoon_id || '-einde'
    where id = ${o.id}::uuid`.execute(w.db)
  return id
}

/** An agreement that can be made of the money of this person, as far as the rules agree. */
export function inhoudVoor(w: Wereld, persoon: Naam): object {
  const potje = w.potjes.findLast((p) => p.persoon === persoon)
  return {
    potjeId: potje?.id ?? DOSSIERS.sanne.id,
    zorgverlener: { soort: 'NIEUW', naam: 'Iemand', relatie: 'PERSOON', kvk: null, agb: null, ik: false },
    soort: 'OPDRACHT',
    hulp: null,
    betaalwijze: 'UREN',
    tarief: { cent: 100, eenheid: 'UUR' },
    aantalHonderdste: 100,
    per: 'PERIODE',
    vanaf: '2026-08-01',
    tot: '2026-08-31',
    opzegDagen: 0,
    zorgbeschrijving: 'Hulp',
  }
}
