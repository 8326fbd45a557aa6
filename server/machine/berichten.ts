import type { z } from 'zod'
import type {
  BetalingBerichtSchema,
  DeclaratieBerichtSchema,
  OvereenkomstBerichtSchema,
  ToekenningBerichtSchema,
} from '../../src/contract/schemas/machine.ts'
import { overgang } from '../../src/domein/zorgovereenkomst-staat.ts'
import { nieuwId } from '../../src/lib/id.ts'
import { boekBetaling, meldStaat } from '../boeken/betalen.ts'
import type { Boekhouding } from '../boeken/boeken.ts'
import { slotOpRekeningen } from '../boeken/laden.ts'
import { kenToe } from '../boeken/toekennen.ts'
import { meldLive } from '../kern/live.ts'
import { logMachine, type Machine } from '../kern/machine.ts'
import type { Poorten, Trx } from '../kern/poorten.ts'
import { nietGevonden, Probleem } from '../kern/probleem.ts'
import { liveVoor } from '../opdrachten/toekenning-invoeren.ts'
import { liveVoorOvereenkomst, zetStap } from '../zorg/stap.ts'
import { andereStand, velden } from '../zorg/weiger.ts'
import type { Verwerkt } from './bericht.ts'
import { vindDeclaratie, vindPlaats } from './plaats.ts'

function boekhouding(p: Poorten, machine: Machine, dossierId: string): Boekhouding {
  return { gemeenteId: machine.gemeenteId, dossierId, dag: p.klok.vandaag(), op: p.klok.nu(), doorId: null }
}

/** A date that has not come is no fact yet. */
function eisVoorbij(p: Poorten, pad: string, dag: string): void {
  if (dag > p.klok.vandaag()) throw velden(pad, 'ligt na vandaag')
}

/** Books one payment. What names nothing that is known is refused, with the field that does not match. */
export async function doeBetaling(trx: Trx, p: Poorten, machine: Machine, m: z.output<typeof BetalingBerichtSchema>): Promise<Verwerkt> {
  const { gemeenteId } = machine
  eisVoorbij(p, 'betaaldOp', m.betaaldOp)
  const plaats = await vindPlaats(trx, gemeenteId, { declaratie: m.declaratie, overeenkomst: m.overeenkomstId, potje: m.potjeId })
  if (typeof plaats === 'string')
    throw new Probleem('ongeldig-verzoek', 'Deze betaling is nergens te plaatsen. Er is niets geboekt.', {
      reden: { sleutel: `invoer:reden.${plaats}`, waarden: {} },
    })
  const zorgDag = m.zorgDag ?? plaats.laatsteZorgDag
  if (zorgDag === null) throw velden('zorgDag', 'is nodig zonder declaratie')
  const { potjeId, declaratieId, dossierId, persoonId } = plaats
  const geboekt = await boekBetaling(trx, boekhouding(p, machine, dossierId), {
    declaratieId,
    potjeId,
    cent: m.cent,
    zorgDag,
    betaaldOp: m.betaaldOp,
    kenmerk: m.kenmerk,
    afzender: machine.rol,
  })
  await logMachine(trx, machine, [{ persoonId, dossierId }], { gegeven: 'BETALINGEN', actie: 'SCHRIJVEN', op: p.klok.nu() })
  return { gevolg: { id: geboekt.betalingId, bovenBudgetCent: geboekt.bovenBudgetCent }, al: geboekt.eerder }
}

/** Moves one declaratie along; the family hears it live. */
export async function doeDeclaratie(
  trx: Trx,
  p: Poorten,
  machine: Machine,
  m: z.output<typeof DeclaratieBerichtSchema>,
): Promise<Verwerkt> {
  const rij = await vindDeclaratie(trx, machine.gemeenteId, m.declaratie)
  if (!rij) throw nietGevonden()
  await meldStaat(trx, boekhouding(p, machine, rij.dossier_id), {
    declaratieId: rij.id,
    staat: m.staat,
    reden: m.reden.trim(),
    weigerReden: m.weigerReden,
    verwachtOp: m.verwachtOp,
    uiterlijk: m.uiterlijk,
    wie: machine.rol === 'SVB' ? 'SVB' : 'GEMEENTE',
  })
  const over = [{ persoonId: rij.persoon_id, dossierId: rij.dossier_id }]
  await logMachine(trx, machine, over, { gegeven: 'BETALINGEN', actie: 'SCHRIJVEN', op: p.klok.nu() })
  return { gevolg: { id: rij.id, bovenBudgetCent: null } }
}

/** Passes on what the SVB said about one agreement; the books follow an approval or an end. */
export async function doeOvereenkomst(
  trx: Trx,
  p: Poorten,
  machine: Machine,
  m: z.output<typeof OvereenkomstBerichtSchema>,
): Promise<Verwerkt> {
  const zoek = () =>
    trx.selectFrom('zorgovereenkomst').selectAll().where('gemeente_id', '=', machine.gemeenteId).where('id', '=', m.overeenkomstId)
  const eerst = await zoek().executeTakeFirst()
  if (!eerst) throw nietGevonden()
  const b = boekhouding(p, machine, eerst.dossier_id)
  await slotOpRekeningen(trx, b)
  const rij = await zoek().forUpdate().executeTakeFirstOrThrow()
  if (!overgang(rij.staat, m.staat, ['BACKOFFICE'])) throw andereStand(rij.staat)
  if (m.eindigtOp !== null && (m.eindigtOp < b.dag || m.eindigtOp > rij.tot))
    throw velden('eindigtOp', 'is een dag vanaf vandaag, tot en met de laatste dag van de overeenkomst')
  const door = { id: null, wie: machine.rol === 'SVB' ? 'SVB' : machine.naam, op: b.op, dag: b.dag }
  const einde = m.staat === 'BEEINDIGD' && m.eindigtOp !== null ? { eindigtOp: m.eindigtOp } : {}
  const nu = await zetStap(trx, rij, m.staat, door, { reden: m.reden?.trim() ?? null, ...einde })
  await meldLive(trx, ...liveVoorOvereenkomst(nu).map((l) => ({ gemeenteId: machine.gemeenteId, ...l })))
  const over = [{ persoonId: rij.persoon_id, dossierId: rij.dossier_id }]
  await logMachine(trx, machine, over, { gegeven: 'BETALINGEN', actie: 'SCHRIJVEN', op: b.op })
  return { gevolg: { id: rij.id, bovenBudgetCent: null } }
}

/** Enters one beschikking of the administration, whole or not at all. */
export async function doeToekenning(
  trx: Trx,
  p: Poorten,
  machine: Machine,
  m: z.output<typeof ToekenningBerichtSchema>,
): Promise<Verwerkt> {
  const dossier = await trx
    .selectFrom('dossier')
    .select('id')
    .where('gemeente_id', '=', machine.gemeenteId)
    .where('id', '=', m.dossierId)
    .executeTakeFirst()
  if (!dossier) throw nietGevonden()
  const b = boekhouding(p, machine, m.dossierId)
  const { beschikkingId, personen } = await kenToe(trx, b, m.toekenning, { id: nieuwId(), door: machine.naam })
  const over = personen.map((persoonId) => ({ persoonId, dossierId: m.dossierId }))
  await logMachine(trx, machine, over, { gegeven: 'BESLUIT', actie: 'SCHRIJVEN', op: b.op })
  await meldLive(trx, ...liveVoor(m.dossierId, personen, beschikkingId).map((l) => ({ gemeenteId: machine.gemeenteId, ...l })))
  return { gevolg: { id: beschikkingId, bovenBudgetCent: null } }
}
