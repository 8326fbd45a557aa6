import type { BudgetAntwoord, PotjeAntwoord } from '../../src/contract/schemas/geld.ts'
import type { Taak } from '../../src/contract/schemas/start.ts'
import { cellenUit } from '../../src/domein/budget-uit.ts'
import { som } from '../../src/domein/geld.ts'
import { gebruikOp, stand, totaal, type Budget } from '../../src/domein/potjes.ts'
import { leegOp, perBron, prognose } from '../../src/domein/prognose.ts'
import type { Signaal } from '../../src/domein/signaal.ts'
import { nietVerdeeldCent } from '../../src/domein/toekenning.ts'
import { meenemenProcentVoor, REST_REGEL } from '../../src/domein/wetten.ts'
import { vraagtEigenJa } from '../boeken/jas.ts'
import { laadBudget, leesMaandenAlle, type BudgetMet, type PotjeMet } from '../boeken/laden.ts'
import { leesGeldInstellingen } from '../boeken/regels.ts'
import { magSchuiven, zietBesluit, zietBetalingen } from '../boeken/rechten.ts'
import { leesSignalen } from '../boeken/signaal.ts'
import type { Beller } from '../kern/beller.ts'
import type { Lezer, Poorten } from '../kern/poorten.ts'
import { nietGevonden } from '../kern/probleem.ts'
import { eisDossier, logInzage, type DossierToegang } from '../kern/rechten.ts'

/** Potjes that a shift made and that hold nothing any more are history, not budget. */
function isLeegOvergebleven(p: PotjeMet): boolean {
  return p.doorVerschuiving !== null && p.delen.every((d) => d.budgetCent === 0 && d.betaaldCent === 0)
}

/** The budget as far as the caller may see it: only persons whose grant he may read, payments only where he may. */
export async function leesBudget(p: Poorten, beller: Beller, dossierId: string): Promise<BudgetAntwoord> {
  const toegang = await eisDossier(p.db, p, beller, dossierId)
  const zichtbaar = [...toegang.personen].filter(([, r]) => zietBesluit(r)).map(([id]) => id)
  if (zichtbaar.length === 0) throw nietGevonden()
  const metStand = new Set(zichtbaar.filter((id) => zietBetalingen(toegang.personen.get(id))))
  const vandaag = p.klok.vandaag()
  const sleutel = { gemeenteId: beller.gemeenteId, dossierId }
  await logGeld(p.db, p, beller, toegang, zichtbaar)
  const instellingen = await leesGeldInstellingen(p.db, beller.gemeenteId, vandaag)
  const geheel = await laadBudget(p.db, sleutel, instellingen.regels, vandaag)
  const maanden = await leesMaandenAlle(p.db, sleutel)
  const signalen = await leesSignalen(p.db, sleutel, geheel, vandaag)
  const potjes = geheel.potjes.filter((x) => zichtbaar.includes(x.persoonId) && !isLeegOvergebleven(x))
  const budget = metPotjes(
    geheel,
    geheel.potjes.filter((x) => metStand.has(x.persoonId)),
  )
  const standen = new Map(perBron(budget).map((r) => [r.bronId, r.stand]))
  return {
    dossierId,
    vandaag,
    regels: {
      regelset: instellingen.regels.regelset,
      grondslag: instellingen.grondslag,
      versie: instellingen.regels.versie,
      normAkkoordWerkdagen: instellingen.regels.normAkkoordWerkdagen,
      gezinsverschuiving: instellingen.regels.gezinsverschuiving ?? 'AKKOORD',
      cellen: cellenUit(instellingen.regels.matrix),
    },
    personen: await leesPersonen(p.db, beller, toegang, zichtbaar, metStand),
    nietGetoond: toegang.personen.size - zichtbaar.length,
    bronnen: geheel.bronnen
      .filter((b) => zichtbaar.includes(b.persoonId) || potjes.some((x) => x.delen.some((d) => d.bronId === b.id)))
      .map((b) => ({
        ...b,
        nietVerdeeldCent: nietVerdeeldCent(b, geheel.potjes),
        rest: REST_REGEL[b.wet],
        meenemenProcent: meenemenProcentVoor(b.wet, instellingen.meenemenProcent),
        stand: metStand.has(b.persoonId) ? (standen.get(b.id) ?? null) : null,
      })),
    potjes: potjes.map((x) => potjeAntwoord(x, geheel, metStand.has(x.persoonId), maanden, signalen, vandaag)),
    beperkingen: geheel.beperkingen.filter((b) => metStand.has(b.persoonId)).map((b) => ({ ...b })),
    totaal: metStand.size > 0 ? totaal(budget, vandaag) : null,
    prognose: metStand.size > 0 ? prognose(budget) : null,
    eigenBijdrageMaandCent: instellingen.eigenBijdrageMaandCent,
    openVragen: await telOpen(p.db, beller.gemeenteId, dossierId, [...metStand]),
  }
}

/** A potje that asks a choice of who manages its money: nobody else has to do anything about it. */
export async function potjeTaken(
  p: Pick<Poorten, 'db' | 'klok'>,
  beller: Beller,
  { dossierId, personen }: DossierToegang,
): Promise<Taak[]> {
  const beheert = new Set([...personen].filter(([, r]) => magSchuiven(r)).map(([id]) => id))
  if (beheert.size === 0) return []
  const sleutel = { gemeenteId: beller.gemeenteId, dossierId }
  const vandaag = p.klok.vandaag()
  const { regels } = await leesGeldInstellingen(p.db, beller.gemeenteId, vandaag)
  const budget = await laadBudget(p.db, sleutel, regels, vandaag)
  const signalen = await leesSignalen(p.db, sleutel, budget, vandaag)
  const kiezen = budget.potjes.filter((x) => beheert.has(x.persoonId) && signalen.get(x.id)?.keuze === true)
  if (kiezen.length === 0) return []
  const namen = new Map((await leesNamen(p.db, beller, [...beheert])).map((r) => [r.id, r.voornaam]))
  return kiezen.map((x) => ({
    soort: signalen.get(x.id)?.staat === 'OP' ? 'POTJE_OP' : 'POTJE_BIJNA_OP',
    uiterlijk: null,
    // Two sons can have a potje of one name.
    waarden: { naam: namen.size > 1 ? `${x.naam} (${namen.get(x.persoonId) ?? ''})` : x.naam },
    doelId: x.id,
  }))
}

function metPotjes(budget: BudgetMet, potjes: readonly PotjeMet[]): Budget {
  return { ...budget, potjes }
}

function potjeAntwoord(
  x: PotjeMet,
  budget: Budget,
  metStand: boolean,
  maanden: Awaited<ReturnType<typeof leesMaandenAlle>>,
  signalen: ReadonlyMap<string, Signaal>,
  vandaag: string,
): PotjeAntwoord {
  const s = stand(x, budget.bronnen, budget.regels.matrix)
  return {
    id: x.id,
    persoonId: x.persoonId,
    domein: x.domein,
    naam: x.naam,
    soort: x.soort,
    zorgverlener: metStand ? x.zorgverlener : null,
    toelichting: metStand ? x.toelichting : null,
    tarief: metStand && x.tarief ? { ...x.tarief } : null,
    vanaf: x.vanaf,
    tot: x.tot,
    gebruik: gebruikOp(x, vandaag),
    budgetCent: som(x.delen.map((d) => d.budgetCent)),
    delen: metStand ? x.delen.map((d) => ({ ...d })) : [],
    afgesprokenGeplandCent: metStand ? x.afgesprokenGeplandCent : 0,
    afgesprokenBindendCent: metStand ? x.afgesprokenBindendCent : 0,
    stand: metStand ? s : null,
    leegOp: metStand ? leegOp(x, s, vandaag) : null,
    signaal: metStand ? (signalen.get(x.id) ?? null) : null,
    maanden: metStand ? (maanden.betaald.get(x.id) ?? []) : [],
    behandelingMaanden: metStand ? (maanden.behandeling.get(x.id) ?? []) : [],
  }
}

async function leesPersonen(
  lezer: Lezer,
  beller: Beller,
  toegang: DossierToegang,
  zichtbaar: readonly string[],
  metStand: ReadonlySet<string>,
): Promise<BudgetAntwoord['personen']> {
  const naam = new Map((await leesNamen(lezer, beller, zichtbaar)).map((r) => [r.id, r.voornaam]))
  return zichtbaar.map((id) => ({
    id,
    voornaam: naam.get(id) ?? '',
    magSchuiven: magSchuiven(toegang.personen.get(id)),
    eigenJa: magSchuiven(toegang.personen.get(id)) && vraagtEigenJa(toegang.personen.get(id)),
    metStand: metStand.has(id),
  }))
}

function leesNamen(lezer: Lezer, beller: Beller, ids: readonly string[]) {
  return lezer
    .selectFrom('persoon')
    .select(['id', 'voornaam'])
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('id', 'in', [...ids])
    .execute()
}

async function telOpen(lezer: Lezer, gemeenteId: string, dossierId: string, personen: readonly string[]): Promise<number> {
  if (personen.length === 0) return 0
  const rij = await lezer
    .selectFrom('verschuiving')
    .select((eb) => eb.fn.countAll<number>().as('aantal'))
    .where('gemeente_id', '=', gemeenteId)
    .where('dossier_id', '=', dossierId)
    .where('staat', '=', 'GEVRAAGD')
    .where((eb) => eb.or([eb('van_persoon_id', 'in', [...personen]), eb('naar_persoon_id', 'in', [...personen])]))
    .executeTakeFirst()
  return rij?.aantal ?? 0
}

/** One row per person whose money is read: under BETALINGEN where that is shown, otherwise under BESLUIT. */
export async function logGeld(
  lezer: Lezer,
  p: Pick<Poorten, 'klok'>,
  beller: Beller,
  toegang: DossierToegang,
  personen: readonly string[],
): Promise<void> {
  for (const gegeven of ['BETALINGEN', 'BESLUIT'] as const) {
    const over = personen.flatMap((persoonId) => {
      const rechten = toegang.personen.get(persoonId)
      return rechten && zietBetalingen(rechten) === (gegeven === 'BETALINGEN') ? [{ persoonId, rechten }] : []
    })
    await logInzage(lezer, beller, over, { dossierId: toegang.dossierId, gegeven, actie: 'LEZEN', op: p.klok.nu() })
  }
}

/** One row per person whose money is changed by somebody else, in the transaction of the change. */
export async function logGeldWijziging(
  lezer: Lezer,
  p: Pick<Poorten, 'klok'>,
  beller: Beller,
  toegang: DossierToegang,
  gegeven: 'BETALINGEN' | 'BESLUIT',
  personen: readonly string[],
): Promise<void> {
  const over = [...new Set(personen)].flatMap((persoonId) => {
    const rechten = toegang.personen.get(persoonId)
    return rechten && rechten[gegeven].gronden.length > 0 ? [{ persoonId, rechten }] : []
  })
  await logInzage(lezer, beller, over, { dossierId: toegang.dossierId, gegeven, actie: 'SCHRIJVEN', op: p.klok.nu() })
}
