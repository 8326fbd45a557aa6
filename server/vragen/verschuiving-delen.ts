import type { Verschuiving } from '../../src/contract/schemas/geld.ts'
import { beurtVan } from '../../src/domein/verschuiving-beurt.ts'
import { gevraagdePersonen, jaStandVan, leesGezegd, magJaGeven, openPersonen, schoolStaatVan, type Gezegd } from '../boeken/jas.ts'
import { magBeslissen, magSchuiven, zietBetalingen } from '../boeken/rechten.ts'
import type { Beller } from '../kern/beller.ts'
import type { Rechten } from '../../src/domein/rechten.ts'
import type { Lezer, Poorten } from '../kern/poorten.ts'
import type { DossierToegang } from '../kern/rechten.ts'
import type { VerschuivingRij } from './verschuivingen.ts'

export type Wie = (id: string) => Verschuiving['gevraagdDoor']
export type Mensen = { wie: Wie; voornaam: (id: string) => string; consulent: string | null; vervanger: string | null }

/** The consulent of a dossier and who stands in today, by name; null where there is none. */
export async function leesBehandelaars(
  lezer: Lezer,
  gemeenteId: string,
  dossierId: string,
  vandaag: string,
): Promise<Pick<Mensen, 'consulent' | 'vervanger'>> {
  const consulent = await lezer
    .selectFrom('dossier')
    .innerJoin('persoon', (j) =>
      j.onRef('persoon.gemeente_id', '=', 'dossier.gemeente_id').onRef('persoon.id', '=', 'dossier.consulent_id'),
    )
    .select(['persoon.id', 'persoon.voornaam', 'persoon.achternaam'])
    .where('dossier.gemeente_id', '=', gemeenteId)
    .where('dossier.id', '=', dossierId)
    .executeTakeFirst()
  if (!consulent) return { consulent: null, vervanger: null }
  const vervanger = await lezer
    .selectFrom('vervanging')
    .innerJoin('persoon', (j) =>
      j.onRef('persoon.gemeente_id', '=', 'vervanging.gemeente_id').onRef('persoon.id', '=', 'vervanging.vervanger_id'),
    )
    .select(['persoon.voornaam', 'persoon.achternaam'])
    .where('vervanging.gemeente_id', '=', gemeenteId)
    .where('vervanging.consulent_id', '=', consulent.id)
    .where('vervanging.vanaf', '<=', vandaag)
    .where('vervanging.tot', '>=', vandaag)
    .executeTakeFirst()
  const naam = (m: { voornaam: string; achternaam: string }): string => `${m.voornaam} ${m.achternaam}`
  return { consulent: naam(consulent), vervanger: vervanger ? naam(vervanger) : null }
}

/** The yes of each person that a shift asks. */
export function jasVan(r: VerschuivingRij, gezegd: Gezegd, toegang: DossierToegang, beller: Beller, m: Mensen): Verschuiving['jas'] {
  return gevraagdePersonen(r).map((persoonId) => {
    const laatste = gezegd.jas.findLast((j) => j.persoon_id === persoonId)
    const vastgelegd = r.voorwaarden.find((w) => w.soort === 'PERSOON' && w.persoonId === persoonId)
    const rechten = toegang.personen.get(persoonId)
    // What somebody wrote belongs to who may see that person's money; others see the answer alone.
    const ziet = zietBetalingen(rechten)
    return {
      persoonId,
      voornaam: m.voornaam(persoonId),
      antwoord: jaStandVan(r, gezegd, persoonId),
      door: laatste ? m.wie(laatste.door_id) : null,
      op: laatste ? laatste.op.toISOString() : null,
      reden: ziet ? (laatste?.reden ?? '') : '',
      vastgelegd: laatste ? null : (vastgelegd?.wie ?? null),
      mag: r.staat === 'GEVRAAGD' && ziet && magJaGeven(rechten, beller.persoonId, r.gevraagd_door),
    }
  })
}

/** Shifts that wait for a yes or no of this caller: a task each. */
export async function teBejaen(
  p: Pick<Poorten, 'db'>,
  beller: Beller,
  dossierId: string,
  rechten: ReadonlyMap<string, Rechten>,
): Promise<{ id: string; uiterlijk: string | null }[]> {
  const rijen = await p.db
    .selectFrom('verschuiving')
    .selectAll()
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('dossier_id', '=', dossierId)
    .where('staat', '=', 'GEVRAAGD')
    .orderBy('nummer')
    .execute()
  const gezegd = await leesGezegd(
    p.db,
    beller.gemeenteId,
    rijen.map((r) => r.id),
  )
  return rijen.filter((r) =>
    openPersonen(r, gezegd.get(r.id) ?? { jas: [], school: [] }).some((id) => {
      const over = rechten.get(id)
      return zietBetalingen(over) && magJaGeven(over, beller.persoonId, r.gevraagd_door)
    }),
  )
}

/** The last question to the school, for who sees the money it is about. */
export function schoolVan(gezegd: Gezegd, vandaag: string, ziet: boolean, wie: Wie): Verschuiving['school'] {
  const s = gezegd.school.at(-1)
  if (!s || !ziet) return null
  return {
    id: s.id,
    school: s.school,
    afspraak: s.afspraak,
    staat: schoolStaatVan(s, vandaag),
    geldigTot: s.geldig_tot,
    gemaaktDoor: wie(s.gemaakt_door),
    gemaaktOp: s.gemaakt_op.toISOString(),
    gelezenOp: s.gelezen_op?.toISOString() ?? null,
    antwoord:
      s.antwoord !== null && s.antwoord_op !== null
        ? { naam: s.naam ?? '', functie: s.functie ?? '', reden: s.reden ?? '', op: s.antwoord_op.toISOString() }
        : null,
  }
}

/** May this caller send the agreement to the school? Who shifts this money, and who decides about it. */
export function magSchoolVragen(r: VerschuivingRij, toegang: DossierToegang): boolean {
  const rechten = toegang.personen.get(r.van_persoon_id)
  return r.staat === 'GEVRAAGD' && r.oordeel.beslist.includes('SCHOOL') && (magSchuiven(rechten) || magBeslissen(rechten))
}

/** Who is at turn in a question that waits, by name where that is known. */
export function beurtVoor(r: VerschuivingRij, gezegd: Gezegd, normWerkdagen: number, vandaag: string, m: Mensen): Verschuiving['beurt'] {
  if (r.staat !== 'GEVRAAGD') return null
  const laatste = gezegd.school.at(-1)
  const schoolZei = r.voorwaarden.some((w) => w.soort === 'SCHOOL') || (laatste !== undefined && laatste.antwoord !== null)
  const beeld = beurtVan(
    {
      woord: r.woord,
      uiterlijk: r.uiterlijk,
      normWerkdagen,
      openPersonen: openPersonen(r, gezegd),
      schoolOpen: r.oordeel.beslist.includes('SCHOOL') && !schoolZei,
    },
    vandaag,
  )
  if (beeld === null) return null
  const namen = {
    PERSOON: () => (beeld.persoonId === null ? null : m.voornaam(beeld.persoonId)),
    SCHOOL: () => laatste?.school ?? null,
    CONSULENT: () => m.vervanger ?? m.consulent,
    VERVANGER: () => m.vervanger,
  }
  return { ...beeld, naam: namen[beeld.rol]() }
}
