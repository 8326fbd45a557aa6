import { som } from '../../src/domein/geld.ts'
import { BEZWAAR_DAGEN, laatsteDagNaVerzending } from '../../src/domein/termijnen.ts'
import { afspraakNa, personenIn, toetsToekenning, type Toekenning, type ToekenningFout } from '../../src/domein/toekenning.ts'
import { stand } from '../../src/domein/potjes.ts'
import type { Trx } from '../kern/poorten.ts'
import { stabieleJson } from '../kern/opdracht.ts'
import { Probleem } from '../kern/probleem.ts'
import { boek, spreekAf, type Boekhouding, type Regel } from './boeken.ts'
import { laadBudget, slotOpRekeningen, type BudgetMet } from './laden.ts'
import { leesGeldInstellingen } from './regels.ts'

/** Who granted: a person of the gemeente (also in `boekhouding.doorId`), or the administration that sent it. */
export type Herkomst = { id: string; door: string }
export type Toegekend = { beschikkingId: string; personen: string[]; alGedaan: boolean }

/**
 * Enters one beschikking whole: bronnen, potjes, changes and demands, booked in the transaction of the caller, or
 * nothing at all. Idempotent on `herkomst.id` (the id of the command): the same content again changes nothing.
 *
 * @param eisPersonen called with everyone the beschikking touches, before anything is written: throws when the caller
 *   may not decide for one of them
 * @throws Probleem `ongeldig-verzoek` with the fields that can not be, `te-weinig-geld` when a bron or potje would hold
 *   less than was divided, paid or agreed, `toestand-veranderd` when the money is no longer as the sender saw it or the
 *   kenmerk was used before, `sleutel-hergebruikt` when the id was used for another content
 */
export async function kenToe(
  trx: Trx,
  b: Boekhouding,
  toekenning: Toekenning,
  herkomst: Herkomst,
  eisPersonen: (personen: readonly string[]) => void = () => undefined,
): Promise<Toegekend> {
  const sleutel = { gemeenteId: b.gemeenteId, dossierId: b.dossierId }
  await slotOpRekeningen(trx, sleutel)
  const eerder = await eerderToegekend(trx, b, toekenning, herkomst.id)
  if (eerder) return eerder
  const { regels } = await leesGeldInstellingen(trx, b.gemeenteId, b.dag)
  const budget = await laadBudget(trx, sleutel, regels, b.dag)
  const personen = personenIn(toekenning, budget)
  eisPersonen(personen)
  const deelnemers = await deelnemersVan(trx, b)
  const fouten = toetsToekenning(toekenning, budget, deelnemers)
  if (toekenning.datum > b.dag) fouten.push({ pad: 'datum', reden: 'DATUM', waarden: {} })
  const [eerste] = fouten
  if (eerste) throw foutProbleem(eerste, fouten)
  await schrijfBeschikking(trx, b, toekenning, herkomst, { personen, budget })
  await boekToekenning(trx, b, toekenning, herkomst.id, budget)
  return { beschikkingId: herkomst.id, personen, alGedaan: false }
}

async function eerderToegekend(trx: Trx, b: Boekhouding, t: Toekenning, id: string): Promise<Toegekend | null> {
  const zelfdeId = await trx
    .selectFrom('beschikking')
    .select(['dossier_id', 'inhoud'])
    .where('gemeente_id', '=', b.gemeenteId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (zelfdeId) {
    if (zelfdeId.dossier_id !== b.dossierId || stabieleJson(zelfdeId.inhoud) !== stabieleJson(t))
      throw new Probleem('sleutel-hergebruikt', 'Deze sleutel hoort al bij een ander besluit. Er is niets veranderd.')
    const personen = await trx
      .selectFrom('beschikking_persoon')
      .select('persoon_id')
      .where('gemeente_id', '=', b.gemeenteId)
      .where('beschikking_id', '=', id)
      .execute()
    return { beschikkingId: id, personen: personen.map((p) => p.persoon_id), alGedaan: true }
  }
  const zelfdeKenmerk = await trx
    .selectFrom('beschikking')
    .select('id')
    .where('gemeente_id', '=', b.gemeenteId)
    .where('dossier_id', '=', b.dossierId)
    .where('kenmerk', '=', t.kenmerk)
    .executeTakeFirst()
  if (zelfdeKenmerk)
    throw new Probleem('toestand-veranderd', 'Er staat al een besluit met dit kenmerk. Er is niets veranderd.', {
      velden: [{ pad: 'kenmerk', melding: 'is al gebruikt' }],
      reden: { sleutel: 'toekenning:fout.KENMERK', waarden: { kenmerk: t.kenmerk } },
    })
  return null
}

async function deelnemersVan(trx: Trx, b: Boekhouding): Promise<string[]> {
  const rijen = await trx
    .selectFrom('deelnemer')
    .select('persoon_id')
    .where('gemeente_id', '=', b.gemeenteId)
    .where('dossier_id', '=', b.dossierId)
    .execute()
  return rijen.map((r) => r.persoon_id)
}

function foutProbleem(eerste: ToekenningFout, alle: readonly ToekenningFout[]): Probleem {
  const extra = {
    velden: alle.slice(0, 20).map((f) => ({ pad: f.pad, melding: f.reden })),
    reden: { sleutel: `toekenning:fout.${eerste.reden}`, waarden: { ...eerste.waarden } },
  }
  if (alle.some((f) => f.reden === 'VERANDERD'))
    return new Probleem('toestand-veranderd', 'Er is intussen iets veranderd. Er is niets geboekt. Kijk opnieuw.', extra)
  if (eerste.reden === 'TE_LAAG' || eerste.reden === 'TE_VEEL_VERDEELD')
    return new Probleem('te-weinig-geld', 'Er is niet genoeg geld voor deze verdeling. Er is niets geboekt.', extra)
  if (eerste.reden === 'BUITEN_BRON')
    return new Probleem('buiten-periode', 'Dit potje valt buiten de periode van het geld. Er is niets geboekt.', extra)
  return new Probleem('ongeldig-verzoek', 'Dit besluit kan zo niet worden ingevoerd. Er is niets geboekt.', extra)
}

async function schrijfBeschikking(
  trx: Trx,
  b: Boekhouding,
  t: Toekenning,
  { id, door }: Herkomst,
  { personen, budget }: { personen: readonly string[]; budget: BudgetMet },
): Promise<void> {
  const g = { gemeente_id: b.gemeenteId, dossier_id: b.dossierId }
  await trx
    .insertInto('beschikking')
    .values({
      ...g,
      id,
      soort: budget.bronnen.length === 0 ? 'TOEKENNING' : 'WIJZIGING',
      kenmerk: t.kenmerk,
      datum: t.datum,
      verzonden_op: t.verzondenOp,
      bezwaar_tot: laatsteDagNaVerzending(t.verzondenOp, BEZWAAR_DAGEN),
      grond: t.grond,
      regelversie: budget.regels.versie,
      versie_id: t.versieId,
      inhoud: JSON.stringify(t),
      door_id: b.doorId,
      door,
      op: b.op,
    })
    .execute()
  if (personen.length > 0)
    await trx
      .insertInto('beschikking_persoon')
      .values(personen.map((persoon_id) => ({ ...g, beschikking_id: id, persoon_id })))
      .execute()
  if (t.bronnen.length > 0)
    await trx
      .insertInto('bron')
      .values(
        t.bronnen.map((x) => ({
          ...g,
          id: x.id,
          persoon_id: x.persoonId,
          wet: x.wet,
          verstrekker: x.verstrekker,
          // The amount is what beschikkingen add up to: the row below counts it.
          bedrag_cent: 0,
          vanaf: x.vanaf,
          tot: x.tot,
          bevoorschotting: x.bevoorschotting,
        })),
      )
      .execute()
  const bedragen = [
    ...t.bronnen.map((x) => ({ bron_id: x.id, cent: x.cent })),
    ...t.bronWijzigingen.map((w) => ({ bron_id: w.bronId, cent: w.cent })),
  ]
  if (bedragen.length > 0)
    await trx
      .insertInto('beschikking_bron')
      .values(bedragen.map((x) => ({ ...g, beschikking_id: id, ...x })))
      .execute()
  if (t.eisen.length > 0)
    await trx
      .insertInto('kwaliteitseis')
      .values(t.eisen.map((e, nr) => ({ ...g, beschikking_id: id, nr, persoon_id: e.persoonId, tekst: e.tekst })))
      .execute()
  if (t.potjes.length === 0) return
  const eerste = budget.potjes.reduce((hoogste, p) => Math.max(hoogste, p.volgorde), -1) + 1
  await trx
    .insertInto('potje')
    .values(
      t.potjes.map((p, nr) => ({
        ...g,
        id: p.id,
        persoon_id: p.persoonId,
        domein: p.domein,
        naam: p.naam,
        soort: p.soort,
        zorgverlener: p.zorgverlener,
        toelichting: p.toelichting,
        tarief_cent: p.tarief?.cent ?? null,
        tarief_eenheid: p.tarief?.eenheid ?? null,
        vanaf: p.vanaf,
        tot: p.tot,
        volgorde: eerste + nr,
        door_verschuiving: null,
      })),
    )
    .execute()
}

/** One entry per bron: what goes into (or comes out of) each potje, against the grant. */
async function boekToekenning(trx: Trx, b: Boekhouding, t: Toekenning, id: string, budget: BudgetMet): Promise<void> {
  const delen = [
    ...t.potjes.flatMap((p) => p.delen.map((d) => ({ potjeId: p.id, ...d }))),
    ...t.potjeWijzigingen.map(({ potjeId, bronId, cent }) => ({ potjeId, bronId, cent })),
  ]
  for (const bronId of [...new Set(delen.map((d) => d.bronId))].toSorted()) {
    const hier = delen.filter((d) => d.bronId === bronId)
    const samen = som(hier.map((d) => d.cent))
    const regels: Regel[] = hier.map((d) => ({ soort: 'DEEL', ...d }))
    if (samen !== 0) regels.push({ soort: 'TOEKENNING', bronId, potjeId: null, cent: -samen })
    const dag = t.bronnen.find((x) => x.id === bronId)?.vanaf ?? t.datum
    const boekingId = await boek(trx, { ...b, dag }, 'TOEKENNING', regels)
    await trx.insertInto('beschikking_boeking').values({ gemeente_id: b.gemeenteId, beschikking_id: id, boeking_id: boekingId }).execute()
  }
  for (const p of t.potjes)
    await spreekAf(trx, b, {
      potjeId: p.id,
      soort: p.soort === 'MAANDLOON' ? 'BINDEND' : 'GEPLAND',
      cent: p.afgesprokenCent,
      grond: 'BUDGETPLAN',
    })
  for (const potjeId of new Set(t.potjeWijzigingen.map((w) => w.potjeId))) {
    const potje = budget.potjes.find((p) => p.id === potjeId)
    if (!potje) continue
    const verschil = som(t.potjeWijzigingen.filter((w) => w.potjeId === potjeId).map((w) => w.cent))
    const { nogVrijCent } = stand(potje, budget.bronnen, budget.regels.matrix)
    await spreekAf(trx, b, { potjeId, grond: 'BUDGETPLAN', ...afspraakNa(potje, nogVrijCent, verschil) })
  }
}
