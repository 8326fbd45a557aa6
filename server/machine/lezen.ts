import type { z } from 'zod'
import type { BekendeStaat } from '../../src/contract/lijsten/betaling.ts'
import type { OvereenkomstStaat } from '../../src/contract/lijsten/zorg.ts'
import type { MachineDeclaratiesSchema, MachineDossiersSchema, MachineOvereenkomstenSchema } from '../../src/contract/schemas/machine.ts'
import { laadBudget } from '../boeken/laden.ts'
import { leesGeldInstellingen } from '../boeken/regels.ts'
import { logMachine, type Machine } from '../kern/machine.ts'
import type { Poorten } from '../kern/poorten.ts'

/** So many at a time; `volgende` asks on. */
const PER_KEER = 100
const DOSSIERS_PER_KEER = 25

function blad<T extends { nummer: number }>(rijen: T[]): { items: T[]; volgende: number | null } {
  const items = rijen.slice(0, PER_KEER)
  return { items, volgende: rijen.length > PER_KEER ? (items.at(-1)?.nummer ?? null) : null }
}

const overUit = (items: readonly { persoonId: string; dossierId: string }[]) =>
  items.map(({ persoonId, dossierId }) => ({ persoonId, dossierId }))

export async function leesMachineDeclaraties(
  p: Poorten,
  machine: Machine,
  { staat, na = 0 }: { staat: BekendeStaat; na?: number | undefined },
): Promise<z.input<typeof MachineDeclaratiesSchema>> {
  const rijen = await p.db
    .selectFrom('declaratie')
    .selectAll()
    .where('gemeente_id', '=', machine.gemeenteId)
    .where('staat', '=', staat)
    .where('nummer', '>', na)
    .orderBy('nummer')
    .limit(PER_KEER + 1)
    .execute()
  const uit = blad(
    rijen.map((r) => ({
      id: r.id,
      nummer: r.nummer,
      kenmerk: r.kenmerk,
      dossierId: r.dossier_id,
      persoonId: r.persoon_id,
      overeenkomstId: r.overeenkomst_id,
      potjeId: r.potje_id,
      soort: r.soort,
      van: r.van,
      tot: r.tot,
      aantalHonderdste: r.aantal_honderdste,
      tarief: r.tarief_cent !== null && r.tarief_eenheid !== null ? { cent: r.tarief_cent, eenheid: r.tarief_eenheid } : null,
      cent: r.cent,
      factuurnummer: r.factuurnummer,
      staat: r.staat,
      verwachtOp: r.verwacht_op,
    })),
  )
  await logMachine(p.db, machine, overUit(uit.items), { gegeven: 'BETALINGEN', actie: 'LEZEN', op: p.klok.nu() })
  return uit
}

export async function leesMachineOvereenkomsten(
  p: Poorten,
  machine: Machine,
  { staat, na = 0 }: { staat: OvereenkomstStaat; na?: number | undefined },
): Promise<z.input<typeof MachineOvereenkomstenSchema>> {
  const rijen = await p.db
    .selectFrom('zorgovereenkomst as o')
    .innerJoin('zorgverlener as v', (j) => j.onRef('v.gemeente_id', '=', 'o.gemeente_id').onRef('v.id', '=', 'o.zorgverlener_id'))
    .selectAll('o')
    .select(['v.naam', 'v.relatie', 'v.kvk', 'v.agb', 'v.tariefsoort'])
    .where('o.gemeente_id', '=', machine.gemeenteId)
    .where('o.staat', '=', staat)
    .where('o.nummer', '>', na)
    .orderBy('o.nummer')
    .limit(PER_KEER + 1)
    .execute()
  const uit = blad(
    rijen.map((r) => ({
      id: r.id,
      nummer: r.nummer,
      dossierId: r.dossier_id,
      persoonId: r.persoon_id,
      potjeId: r.potje_id,
      zorgverlener: { id: r.zorgverlener_id, naam: r.naam, relatie: r.relatie, kvk: r.kvk, agb: r.agb, tariefsoort: r.tariefsoort },
      soort: r.soort,
      betaalwijze: r.betaalwijze,
      tarief: { cent: r.tarief_cent, eenheid: r.tarief_eenheid },
      aantalHonderdste: r.aantal_honderdste,
      per: r.per,
      vanaf: r.vanaf,
      tot: r.tot,
      totaalCent: r.totaal_cent,
      staat: r.staat,
      eindigtOp: r.eindigt_op,
    })),
  )
  await logMachine(p.db, machine, overUit(uit.items), { gegeven: 'BETALINGEN', actie: 'LEZEN', op: p.klok.nu() })
  return uit
}

/** Who takes part in which dossier, with what was granted. */
export async function leesMachineDossiers(p: Poorten, machine: Machine, na: string | null): Promise<z.input<typeof MachineDossiersSchema>> {
  const { gemeenteId } = machine
  const rijen = await p.db
    .selectFrom('dossier')
    .select('id')
    .where('gemeente_id', '=', gemeenteId)
    .$if(na !== null, (q) => q.where('id', '>', na ?? ''))
    .orderBy('id')
    .limit(DOSSIERS_PER_KEER + 1)
    .execute()
  const vandaag = p.klok.vandaag()
  const { regels } = await leesGeldInstellingen(p.db, gemeenteId, vandaag)
  const items = []
  const over = []
  for (const { id } of rijen.slice(0, DOSSIERS_PER_KEER)) {
    const personen = await p.db
      .selectFrom('deelnemer as d')
      .innerJoin('persoon as m', (j) => j.onRef('m.gemeente_id', '=', 'd.gemeente_id').onRef('m.id', '=', 'd.persoon_id'))
      .select(['m.id', 'm.voornaam', 'm.achternaam', 'm.geboren'])
      .where('d.gemeente_id', '=', gemeenteId)
      .where('d.dossier_id', '=', id)
      .orderBy('d.volgorde')
      .execute()
    const budget = await laadBudget(p.db, { gemeenteId, dossierId: id }, regels, vandaag)
    over.push(...personen.map((m) => ({ persoonId: m.id, dossierId: id })))
    items.push({
      id,
      personen: personen.map((m) => ({ id: m.id, naam: `${m.voornaam} ${m.achternaam}`, geboren: m.geboren })),
      bronnen: budget.bronnen.map(({ bedragCent, bevoorschotting: _b, ...b }) => ({ ...b, cent: bedragCent })),
      potjes: budget.potjes.map(({ id: potjeId, persoonId, naam, domein, vanaf, tot, delen }) => ({
        id: potjeId,
        persoonId,
        naam,
        domein,
        vanaf,
        tot,
        delen: delen.map((d) => ({ bronId: d.bronId, cent: d.budgetCent })),
      })),
    })
  }
  await logMachine(p.db, machine, over, { gegeven: 'BESLUIT', actie: 'LEZEN', op: p.klok.nu() })
  return { items, volgende: rijen.length > DOSSIERS_PER_KEER ? (items.at(-1)?.id ?? null) : null }
}
