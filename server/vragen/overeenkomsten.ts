import type { z } from 'zod'
import type { Overeenkomst, Overeenkomsten, TeCheckenSchema } from '../../src/contract/schemas/zorg.ts'
import { plusWerkdagen } from '../../src/domein/termijnen.ts'
import { aanZetBij } from '../../src/domein/zorgovereenkomst-staat.ts'
import { dagVan } from '../../src/lib/klok.ts'
import type { Beller } from '../kern/beller.ts'
import type { Lezer, Poorten } from '../kern/poorten.ts'
import { nietGevonden } from '../kern/probleem.ts'
import { eisDossier, logInzage, rechtenInDossier, type DossierToegang } from '../kern/rechten.ts'
import {
  leesRijen,
  leesStappenVan,
  leesZorgInstellingen,
  leesZorgverleners,
  type OvereenkomstRij,
  type StapRij,
  type ZorgverlenerRij,
} from '../zorg/laden.ts'
import { rollenVan, zietConcept, zietInhoud, zietOvereenkomst } from '../zorg/rechten.ts'
import { zietBesluit, zietBetalingen } from '../boeken/rechten.ts'
import { leesBehandelaars } from './verschuiving-delen.ts'
import { mag } from '../../src/domein/rechten.ts'

type MetKlok = Pick<Poorten, 'klok'>

/** The agreements of a dossier that exist for the caller, newest first; 404 when he may see none of anybody. */
export async function lijstOvereenkomsten(p: Poorten, beller: Beller, dossierId: string): Promise<Overeenkomsten> {
  const toegang = await eisDossier(p.db, p, beller, dossierId)
  const personen = [...toegang.personen].filter(([, r]) => zietBetalingen(r) || mag(r, 'BETALINGEN', 'LEZEN', 'EIGEN')).map(([id]) => id)
  if (personen.length === 0) throw nietGevonden()
  await logBetalingen(p.db, p, beller, toegang, personen, 'LEZEN')
  const sleutel = { gemeenteId: beller.gemeenteId, dossierId }
  const items = await alsOvereenkomsten(p.db, p, beller, toegang, await leesRijen(p.db, sleutel))
  const vandaag = p.klok.vandaag()
  const { tarieven, normWerkdagen } = await leesZorgInstellingen(p.db, beller.gemeenteId, vandaag)
  const beheert = [...toegang.personen.values()].some((r) => rollenVan(r).includes('BUDGETHOUDER'))
  const inLijst = new Set(items.map((i) => i.zorgverlener.id))
  const zorgverleners = await leesZorgverleners(p.db, sleutel)
  return {
    items,
    // Who makes agreements may choose whom the family knows already; others only see who stands in their list.
    zorgverleners: [...zorgverleners.values()].filter((z) => beheert || inLijst.has(z.id)).map((z) => alsZorgverlener(z, beheert)),
    tarieven,
    normWerkdagen,
    vandaag,
  }
}

/** One agreement; 404 when it does not exist for the caller. */
export async function leesOvereenkomst(p: Poorten, beller: Beller, id: string): Promise<Overeenkomst> {
  const { rij, toegang } = await vindOvereenkomst(p.db, p, beller, id)
  await logBetalingen(p.db, p, beller, toegang, [rij.persoon_id], 'LEZEN')
  const [antwoord] = await alsOvereenkomsten(p.db, p, beller, toegang, [rij])
  if (!antwoord) throw nietGevonden()
  return antwoord
}

/** What the caller can do now with agreements of one family: write on what waits for him, or check it. */
export async function teDoenOvereenkomsten(
  p: Poorten,
  beller: Beller,
  dossierId: string,
  personen: DossierToegang['personen'],
): Promise<{ soort: 'OVEREENKOMST_AFMAKEN' | 'OVEREENKOMST_CHECKEN'; id: string; naam: string; uiterlijk: string | null }[]> {
  if (![...personen.values()].some((r) => rollenVan(r).length > 0)) return []
  const rijen = await p.db
    .selectFrom('zorgovereenkomst')
    .selectAll()
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('dossier_id', '=', dossierId)
    .where('staat', 'in', ['ONDERTEKEND', 'TERUG', 'GEMEENTE_CHECK', 'SVB_CHECK'])
    .orderBy('nummer')
    .execute()
  return (await alsOvereenkomsten(p.db, p, beller, { dossierId, personen }, rijen))
    .filter((o) => o.aanZet?.ik === true)
    .map((o) => ({
      soort: o.aanZet?.rol === 'INWONER' ? 'OVEREENKOMST_AFMAKEN' : 'OVEREENKOMST_CHECKEN',
      id: o.id,
      naam: o.zorgverlener.naam,
      uiterlijk: o.aanZet?.uiterlijk ?? null,
    }))
}

/** What waits for a check by the caller, over all families in which he may check; 404 for who does not work here. */
export async function lijstTeChecken(p: Poorten, beller: Beller): Promise<z.infer<typeof TeCheckenSchema>> {
  if (!beller.rollen.some((r) => r === 'CONSULENT' || r === 'VERVANGER' || r === 'BACKOFFICE')) throw nietGevonden()
  const { gemeenteId } = beller
  const open = await p.db
    .selectFrom('zorgovereenkomst as o')
    .innerJoin('dossier as d', (j) => j.onRef('d.gemeente_id', '=', 'o.gemeente_id').onRef('d.id', '=', 'o.dossier_id'))
    .selectAll('o')
    .select('d.naam as dossier_naam')
    .where('o.gemeente_id', '=', gemeenteId)
    .where('o.staat', 'in', ['GEMEENTE_CHECK', 'SVB_CHECK'])
    .orderBy('o.nummer')
    .execute()
  const items: z.infer<typeof TeCheckenSchema>['items'] = []
  for (const [dossierId, rijen] of Map.groupBy(open, (r) => r.dossier_id)) {
    const personen = await rechtenInDossier(p.db, p, beller, dossierId)
    if (personen.size === 0) continue
    const toegang = { dossierId, personen }
    const mijn = (await alsOvereenkomsten(p.db, p, beller, toegang, rijen)).filter((x) => x.aanZet?.ik === true)
    await logBetalingen(p.db, p, beller, toegang, [...new Set(mijn.map((x) => x.persoonId))], 'LEZEN')
    for (const x of mijn)
      items.push({
        id: x.id,
        dossierId,
        dossier: rijen[0]?.dossier_naam ?? '',
        zorgverlener: x.zorgverlener.naam,
        potje: x.potje.naam ?? '',
        staat: x.staat,
        sinds: x.aanZet?.sinds ?? x.vanaf,
        uiterlijk: x.aanZet?.uiterlijk ?? null,
      })
  }
  return { items: items.toSorted((a, b) => ((a.uiterlijk ?? '9') < (b.uiterlijk ?? '9') ? -1 : 1)), vandaag: p.klok.vandaag() }
}

/** What went to the SVB, word for word (W75); only for who may read all of the agreement. */
export async function leesNaarSvb(p: Poorten, beller: Beller, id: string) {
  const { rij, toegang, zorgverlener, stappen } = await vindOvereenkomst(p.db, p, beller, id)
  const isZorgverlener = zorgverlener.persoon_id === beller.persoonId
  if (!zietInhoud(toegang.personen.get(rij.persoon_id), { isZorgverlener, inCheck: false })) throw nietGevonden()
  await logBetalingen(p.db, p, beller, toegang, [rij.persoon_id], 'LEZEN')
  return {
    items: stappen.flatMap((s) =>
      s.staat === 'SVB_CHECK' && s.inhoud !== null
        ? [{ nr: s.nr, op: s.op.toISOString(), door: { naam: s.door_wie, ik: s.door_id === beller.persoonId }, inhoud: s.inhoud }]
        : [],
    ),
  }
}

/** The row with everything by which it is decided whether it exists for the caller. */
export async function vindOvereenkomst(
  lezer: Lezer,
  p: MetKlok,
  beller: Beller,
  id: string,
): Promise<{ rij: OvereenkomstRij; toegang: DossierToegang; zorgverlener: ZorgverlenerRij; stappen: StapRij[] }> {
  const rij = await lezer
    .selectFrom('zorgovereenkomst')
    .selectAll()
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!rij) throw nietGevonden()
  const toegang = await eisDossier(lezer, p, beller, rij.dossier_id)
  const zorgverlener = (await leesZorgverleners(lezer, { gemeenteId: beller.gemeenteId, dossierId: rij.dossier_id })).get(
    rij.zorgverlener_id,
  )
  if (!zorgverlener) throw new Error('agreement without its zorgverlener')
  const stappen = (await leesStappenVan(lezer, beller.gemeenteId, [id])).get(id) ?? []
  if (!bestaatVoor(toegang, beller, rij, zorgverlener, stappen)) throw nietGevonden()
  return { rij, toegang, zorgverlener, stappen }
}

function bestaatVoor(
  toegang: DossierToegang,
  beller: Beller,
  rij: OvereenkomstRij,
  zorgverlener: ZorgverlenerRij,
  stappen: readonly StapRij[],
): boolean {
  const rechten = toegang.personen.get(rij.persoon_id)
  if (!zietOvereenkomst(rechten, zorgverlener.persoon_id === beller.persoonId)) return false
  // A draft is of who writes it: the zorgverlener and the gemeente see an agreement from the moment that it was sent.
  return zietConcept(rechten) || stappen.some((s) => s.staat === 'GEMEENTE_CHECK')
}

/** Rows as the contract shows them to this caller; those that do not exist for him are left out. */
export async function alsOvereenkomsten(
  lezer: Lezer,
  p: MetKlok,
  beller: Beller,
  toegang: DossierToegang,
  rijen: readonly OvereenkomstRij[],
): Promise<Overeenkomst[]> {
  if (rijen.length === 0) return []
  const { gemeenteId } = beller
  const sleutel = { gemeenteId, dossierId: toegang.dossierId }
  const zorgverleners = await leesZorgverleners(lezer, sleutel)
  const stappen = await leesStappenVan(
    lezer,
    gemeenteId,
    rijen.map((r) => r.id),
  )
  const potjes = await lezer
    .selectFrom('potje')
    .select(['id', 'naam'])
    .where('gemeente_id', '=', gemeenteId)
    .where('dossier_id', '=', toegang.dossierId)
    .execute()
  const behandelaars = await leesBehandelaars(lezer, gemeenteId, toegang.dossierId, p.klok.vandaag())
  // As with a shift that waits: on a day of standing in, who stands in is the one who checks.
  const consulent = behandelaars.vervanger ?? behandelaars.consulent ?? ''
  const { normWerkdagen } = await leesZorgInstellingen(lezer, gemeenteId, p.klok.vandaag())
  return rijen.flatMap((rij) => {
    const zorgverlener = zorgverleners.get(rij.zorgverlener_id)
    const eigen = stappen.get(rij.id) ?? []
    if (!zorgverlener || !bestaatVoor(toegang, beller, rij, zorgverlener, eigen)) return []
    const potje = potjes.find((x) => x.id === rij.potje_id)?.naam ?? ''
    return [alsOvereenkomst({ rij, zorgverlener, stappen: eigen, potje, consulent, normWerkdagen, beller, toegang })]
  })
}

type Bouw = {
  rij: OvereenkomstRij
  zorgverlener: ZorgverlenerRij
  stappen: readonly StapRij[]
  potje: string
  consulent: string
  normWerkdagen: number
  beller: Beller
  toegang: DossierToegang
}

function alsOvereenkomst({ rij, zorgverlener, stappen, potje, consulent, normWerkdagen, beller, toegang }: Bouw): Overeenkomst {
  const rechten = toegang.personen.get(rij.persoon_id)
  const rollen = rollenVan(rechten)
  const isZorgverlener = zorgverlener.persoon_id === beller.persoonId
  const inhoud = zietInhoud(rechten, { isZorgverlener, inCheck: rij.staat === 'GEMEENTE_CHECK' })
  const getekend = stappen.findLast((s) => s.staat === 'ONDERTEKEND')
  // Nobody checks for the gemeente what he signed himself.
  const checkt = rollen.includes('GEMEENTE') && getekend?.door_id !== beller.persoonId
  const mijn = { INWONER: rollen.includes('BUDGETHOUDER'), GEMEENTE: checkt, SVB: rollen.includes('BACKOFFICE') }
  const laatste = stappen.at(-1)
  const rol = aanZetBij(rij.staat)
  const sinds = laatste === undefined ? rij.vanaf : dagVan(laatste.op)
  const namen = { INWONER: stappen[0]?.door_wie ?? '', GEMEENTE: consulent, SVB: 'SVB' }
  return {
    id: rij.id,
    dossierId: rij.dossier_id,
    nummer: rij.nummer,
    persoonId: rij.persoon_id,
    // What a person was granted is not of who works for them.
    potje: { id: rij.potje_id, naam: zietBesluit(rechten) ? potje : null },
    zorgverlener: alsZorgverlener(zorgverlener, inhoud),
    soort: rij.soort,
    hulp: rij.hulp,
    betaalwijze: rij.betaalwijze,
    tarief: { cent: rij.tarief_cent, eenheid: rij.tarief_eenheid },
    aantalHonderdste: rij.aantal_honderdste,
    per: rij.per,
    vanaf: rij.vanaf,
    tot: rij.tot,
    opzegDagen: rij.opzeg_dagen,
    totaalCent: rij.totaal_cent,
    zorgbeschrijving: inhoud ? rij.zorgbeschrijving : null,
    staat: rij.staat,
    vorigeId: rij.vorige_id,
    eindigtOp: rij.eindigt_op,
    opgezegdOp: rij.opgezegd_op,
    goedgekeurdOp: rij.goedgekeurd_op,
    handtekening:
      getekend?.inhoud && rij.staat !== 'CONCEPT' ? { ...getekend.inhoud.handtekening, zorgverlenerOp: rij.zorgverlener_op } : null,
    aanZet:
      rol === null
        ? null
        : { rol, naam: namen[rol], ik: mijn[rol], sinds, uiterlijk: rol === 'INWONER' ? null : plusWerkdagen(sinds, normWerkdagen) },
    stappen: stappen.map((s) => ({
      nr: s.nr,
      staat: s.staat,
      op: s.op.toISOString(),
      door: { naam: s.door_wie, ik: s.door_id === beller.persoonId },
      reden: s.reden,
    })),
    mag: { beheren: mijn.INWONER, checken: checkt, svb: mijn.SVB, inhoud },
  }
}

function alsZorgverlener(z: ZorgverlenerRij, metNummers: boolean): Overeenkomst['zorgverlener'] {
  return {
    id: z.id,
    naam: z.naam,
    relatie: z.relatie,
    kvk: metNummers ? z.kvk : null,
    agb: metNummers ? z.agb : null,
    tariefsoort: z.tariefsoort,
  }
}

/** One row per person whose agreements are read or changed by another, under the class of payments. */
export async function logBetalingen(
  lezer: Lezer,
  p: MetKlok,
  beller: Beller,
  toegang: DossierToegang,
  personen: readonly string[],
  actie: 'LEZEN' | 'SCHRIJVEN',
): Promise<void> {
  const over = personen.flatMap((persoonId) => {
    const rechten = toegang.personen.get(persoonId)
    return rechten && rechten.BETALINGEN.gronden.length > 0 ? [{ persoonId, rechten }] : []
  })
  await logInzage(lezer, beller, over, { dossierId: toegang.dossierId, gegeven: 'BETALINGEN', actie, op: p.klok.nu() })
}
