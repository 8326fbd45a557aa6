import { sql, type Selectable } from 'kysely'
import type { JaNee } from '../../src/contract/lijsten/geld.ts'
import { eigenJaNodig, jaVan, magJaZeggen, schoolStaat } from '../../src/domein/verschuiving-beurt.ts'
import type { Rechten } from '../../src/domein/rechten.ts'
import type { VerschuivingJaTabellen } from '../db/tabellen/verschuiving-ja.ts'
import type { Lezer } from '../kern/poorten.ts'
import type { VerschuivingRij } from '../vragen/verschuivingen.ts'

export type JaRij = Selectable<VerschuivingJaTabellen['verschuiving_ja']>
export type SchoolRij = Selectable<VerschuivingJaTabellen['school_vraag']>

/** What was said to each of some shifts, oldest first. */
export type Gezegd = { jas: readonly JaRij[]; school: readonly SchoolRij[] }

const rijenVan = (rechten: Rechten | undefined) => (rechten?.BESLUIT.gronden ?? []).map((g) => g.hoedanigheid)

/** Does a shift that this caller makes of this person's money need the own yes of that person? */
export function vraagtEigenJa(rechten: Rechten | undefined): boolean {
  return eigenJaNodig(rijenVan(rechten))
}

/** May this caller say yes or no for this person, to a shift that `vragerId` asked? */
export function magJaGeven(rechten: Rechten | undefined, bellerId: string, vragerId: string): boolean {
  return magJaZeggen(rijenVan(rechten), bellerId === vragerId)
}

/** Everything that persons and schools said to these shifts. */
export async function leesGezegd(lezer: Lezer, gemeenteId: string, verschuivingen: readonly string[]): Promise<Map<string, Gezegd>> {
  if (verschuivingen.length === 0) return new Map()
  const jas = await lezer
    .selectFrom('verschuiving_ja')
    .selectAll()
    .where('gemeente_id', '=', gemeenteId)
    .where('verschuiving_id', 'in', [...verschuivingen])
    .orderBy('nr')
    .execute()
  const school = await lezer
    .selectFrom('school_vraag')
    .selectAll()
    .where('gemeente_id', '=', gemeenteId)
    .where('verschuiving_id', 'in', [...verschuivingen])
    .orderBy('nummer')
    .execute()
  return new Map(
    verschuivingen.map((id) => [
      id,
      { jas: jas.filter((j) => j.verschuiving_id === id), school: school.filter((s) => s.verschuiving_id === id) },
    ]),
  )
}

type Gevraagd = Pick<VerschuivingRij, 'oordeel' | 'gevraagd_door' | 'voorwaarden'>

/** Whose yes a shift needs: everybody it asks, but never who asked it. */
export function gevraagdePersonen(v: Gevraagd): string[] {
  return v.oordeel.vraagPersonen.filter((id) => id !== v.gevraagd_door)
}

/** Where the yes of one person stands, with what the consulent recorded. */
export function jaStandVan(v: Gevraagd, gezegd: Gezegd, persoonId: string): 'OPEN' | JaNee {
  const eigen = gezegd.jas.filter((j) => j.persoon_id === persoonId)
  return jaVan(
    eigen,
    v.voorwaarden.some((w) => w.soort === 'PERSOON' && w.persoonId === persoonId),
  )
}

/** Persons whose yes is not there yet, in the order in which they are asked. */
export function openPersonen(v: Gevraagd, gezegd: Gezegd): string[] {
  return gevraagdePersonen(v).filter((id) => jaStandVan(v, gezegd, id) === 'OPEN')
}

/** Does the yes of the school miss? A no of the school does not count as an answer that lets the money go. */
export function schoolMist(v: Gevraagd, gezegd: Gezegd, vandaag: string): boolean {
  if (!v.oordeel.beslist.includes('SCHOOL')) return false
  if (v.voorwaarden.some((w) => w.soort === 'SCHOOL')) return false
  const laatste = gezegd.school.at(-1)
  return laatste === undefined || schoolStaatVan(laatste, vandaag) !== 'JA'
}

export function schoolStaatVan(s: SchoolRij, vandaag: string) {
  return schoolStaat({ antwoord: s.antwoord, ingetrokken: s.ingetrokken_op !== null, geldigTot: s.geldig_tot }, vandaag)
}

/** Takes back the questions to a school that still wait: a shift that is decided has nothing to ask. */
export async function sluitSchoolVragen(
  lezer: Lezer,
  v: { gemeenteId: string; verschuivingId: string; doorId: string; op: Date },
): Promise<void> {
  await sql`update school_vraag set ingetrokken_door = ${v.doorId}::uuid, ingetrokken_op = ${v.op}
    where gemeente_id = ${v.gemeenteId} and verschuiving_id = ${v.verschuivingId}::uuid
      and antwoord is null and ingetrokken_op is null`.execute(lezer)
}
