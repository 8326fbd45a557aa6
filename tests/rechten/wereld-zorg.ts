import { sql } from 'kysely'
import type { OvereenkomstStaat } from '../../src/contract/lijsten/zorg.ts'
import type { OvereenkomstBevroren } from '../../src/contract/schemas/zorg.ts'
import { DOSSIERS, MENSEN, type DossierNaam, type Naam } from './relaties.ts'
import { dossierVan } from './vragen.ts'
import type { Wereld } from './wereld.ts'

/** An agreement and how far it is; `verstuurd`: the gemeente got it at some time. */
export type OvereenkomstProef = { id: string; dossier: DossierNaam; persoon: Naam; staat: OvereenkomstStaat; verstuurd: boolean }

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
    w.overeenkomsten.push({ id: basis.id, dossier: dossierVan(persoon), persoon, staat: 'GOEDGEKEURD', verstuurd: true })
    for (const { staat, stappen } of WEG) {
      const id = crypto.randomUUID()
      w.overeenkomsten.push({ id, dossier: dossierVan(persoon), persoon, staat, verstuurd: stappen.includes('GEMEENTE_CHECK') })
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
