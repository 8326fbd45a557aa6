import { sql } from 'kysely'
import type { Declaraties } from '../../src/contract/schemas/declaratie.ts'
import { STANDAARD_DECLARATIE_NORMEN, WERKDAGEN_HERSTEL } from '../../src/domein/declaratie.ts'
import { mag } from '../../src/domein/rechten.ts'
import { plusWerkdagen } from '../../src/domein/termijnen.ts'
import { dagVan } from '../../src/lib/klok.ts'
import { laadKeuzes, type Keuze } from '../boeken/declareerbaar.ts'
import { rolBij } from '../boeken/declaratie-rechten.ts'
import { laadBudget, type BudgetMet } from '../boeken/laden.ts'
import { zorgVoorMaandloon } from '../boeken/maandloon.ts'
import { leesGeldInstellingen } from '../boeken/regels.ts'
import { zietBesluit, zietBetalingen } from '../boeken/rechten.ts'
import type { Beller } from '../kern/beller.ts'
import { geldendeInstellingen, getalUit } from '../kern/instellingen.ts'
import type { Lezer, Poorten } from '../kern/poorten.ts'
import { nietGevonden } from '../kern/probleem.ts'
import { eisDossier, logInzage, type DossierToegang } from '../kern/rechten.ts'
import { alsDeclaratie, leesDeclaratieRijen, rolVan } from './declaratie-rijen.ts'

/** The norms of declaring as they hold in this gemeente today. */
export async function leesDeclaratieNormen(lezer: Lezer, gemeenteId: string, dag: string): Promise<Declaraties['normen']> {
  const rijen = await geldendeInstellingen(lezer, gemeenteId, dag)
  return { ...STANDAARD_DECLARATIE_NORMEN, signaalProcent: getalUit(rijen, 'signaalForecast') }
}

/** Writes down that the payments of these persons were read. */
export async function logBetalingen(
  lezer: Lezer,
  p: Pick<Poorten, 'klok'>,
  beller: Beller,
  toegang: DossierToegang,
  personen: readonly string[],
): Promise<void> {
  const over = personen.flatMap((persoonId) => {
    const rechten = toegang.personen.get(persoonId)
    return rechten ? [{ persoonId, rechten }] : []
  })
  await logInzage(lezer, beller, over, { dossierId: toegang.dossierId, gegeven: 'BETALINGEN', actie: 'LEZEN', op: p.klok.nu() })
}

/** Declaraties and payments of a dossier as far as the caller may see them, and where he can declare for. */
export async function lijstDeclaraties(p: Poorten, beller: Beller, dossierId: string): Promise<Declaraties> {
  const toegang = await eisDossier(p.db, p, beller, dossierId)
  const vandaag = p.klok.vandaag()
  const sleutel = { gemeenteId: beller.gemeenteId, dossierId }
  const zichtbaar = [...toegang.personen].filter(([, r]) => zietBetalingen(r)).map(([id]) => id)
  const eigen = [...toegang.personen].filter(([, r]) => mag(r, 'BETALINGEN', 'LEZEN', 'EIGEN')).map(([id]) => id)
  if (zichtbaar.length === 0 && eigen.length === 0) throw nietGevonden()
  await logBetalingen(p.db, p, beller, toegang, [...new Set([...zichtbaar, ...eigen])])
  await zorgVoorMaandloon(p.db, sleutel, vandaag, p.klok.nu())
  const { regels } = await leesGeldInstellingen(p.db, beller.gemeenteId, vandaag)
  const budget = await laadBudget(p.db, sleutel, regels, vandaag)
  const keuzes = await laadKeuzes(p.db, sleutel, budget)
  const rijen = await leesDeclaratieRijen(p.db, beller, { dossierId })
  return {
    vandaag,
    normen: await leesDeclaratieNormen(p.db, beller.gemeenteId, vandaag),
    items: rijen.flatMap((r) => {
      const rol = rolVan(r, toegang, beller)
      return rol.ziet ? [alsDeclaratie(r, rol, vandaag)] : []
    }),
    betalingen: await leesBetalingen(p.db, sleutel, zichtbaar),
    tekorten: (await leesTekorten(p.db, sleutel, budget, zichtbaar)).map((t) => ({
      ...t,
      potjeNaam: zietBesluit(toegang.personen.get(t.persoonId)) ? t.potjeNaam : null,
    })),
    declareerbaar: keuzes.flatMap((k) => alsDeclareerbaar(k, toegang, beller)),
  }
}

function alsDeclareerbaar(k: Keuze, toegang: DossierToegang, beller: Beller): Declaraties['declareerbaar'] {
  const rol = rolBij(toegang.personen.get(k.persoonId), k.zorgverlenerPersoonId === beller.persoonId)
  if (!rol.beheert && !rol.zorgverlener) return []
  return [
    {
      overeenkomstId: k.overeenkomstId,
      potjeId: k.potjeId,
      persoonId: k.persoonId,
      potjeNaam: rol.besluit ? k.potjeNaam : null,
      zorgverlener: k.zorgverlener,
      overeenkomst: k.overeenkomst,
      vanaf: k.vanaf,
      tot: k.tot,
      // What is in a potje is nothing for who only works for it.
      delen: rol.beheert ? k.delen.map(({ vanaf, tot, inDeelCent }) => ({ vanaf, tot, inDeelCent })) : null,
      budgetCent: rol.beheert ? k.budgetCent : 0,
      eerdere: k.eerdere.map(({ van, tot, cent, dagen }) => ({ van, tot, cent, dagen: [...dagen] })),
      magAkkoord: rol.beheert,
    },
  ]
}

async function leesBetalingen(
  lezer: Lezer,
  { gemeenteId, dossierId }: { gemeenteId: string; dossierId: string },
  personen: readonly string[],
): Promise<Declaraties['betalingen']> {
  if (personen.length === 0) return []
  const { rows } = await sql<Declaraties['betalingen'][number]>`
    select b.id, b.persoon_id as "persoonId", b.potje_id as "potjeId", b.declaratie_id as "declaratieId", b.cent::bigint as cent,
      b.boven_cent::bigint as "bovenCent", b.zorg_dag as "zorgDag", b.betaald_op as "betaaldOp", k.reden as "hersteldOmdat"
    from betaling b
    left join boeking k on k.gemeente_id = b.gemeente_id and k.betaling_id = b.id and k.soort = 'CORRECTIE'
    where b.gemeente_id = ${gemeenteId} and b.dossier_id = ${dossierId}::uuid
      and b.persoon_id in (${sql.join(personen.map((id) => sql`${id}::uuid`))})
    order by b.betaald_op desc, b.nummer desc`.execute(lezer)
  return rows
}

/** Potjes of these persons of which more was paid than is in them, and by when the gemeente sorts it out. */
export async function leesTekorten(
  lezer: Lezer,
  { gemeenteId, dossierId }: { gemeenteId: string; dossierId: string },
  budget: BudgetMet,
  personen: readonly string[],
): Promise<Declaraties['tekorten']> {
  const open = budget.potjes.flatMap((p) => {
    const cent = p.delen.reduce((t, d) => t + Math.max(0, d.betaaldCent + d.inBehandelingCent - d.budgetCent), 0)
    return cent > 0 && personen.includes(p.persoonId) ? [{ potjeId: p.id, persoonId: p.persoonId, potjeNaam: p.naam, cent }] : []
  })
  if (open.length === 0) return []
  const gemeld = await lezer
    .selectFrom('betaling')
    .select((eb) => ['potje_id', eb.fn.max('gemeld_op').as('op')])
    .where('gemeente_id', '=', gemeenteId)
    .where('dossier_id', '=', dossierId)
    .where('boven_cent', '>', 0)
    .groupBy('potje_id')
    .execute()
  return open.flatMap((t) => {
    const bij = gemeld.find((g) => g.potje_id === t.potjeId)
    if (!bij) return []
    const sinds = dagVan(bij.op)
    return [{ ...t, sinds, uiterlijk: plusWerkdagen(sinds, WERKDAGEN_HERSTEL) }]
  })
}
