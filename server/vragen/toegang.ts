import type { Toegang } from '../../src/contract/schemas/toegang.ts'
import { GEGEVENS } from '../../src/domein/gegevens.ts'
import { leeftijdOp, leeftijdsMomenten } from '../../src/domein/leeftijd.ts'
import { mag, type Recht, type Rechten } from '../../src/domein/rechten.ts'
import { celVan } from '../../src/domein/rechten-tabel.ts'
import type { Beller } from '../kern/beller.ts'
import type { Lezer, Poorten } from '../kern/poorten.ts'
import { eisDossier, logInzage, personenMet } from '../kern/rechten.ts'
import { alsBeller, magBevestigen, type Stand, standVan } from '../kern/verlenen.ts'

type Persoon = Toegang['personen'][number]
type Namen = ReadonlyMap<string, { naam: string; geboren: string }>

/** Who may see what of each person in a dossier of whom the caller may know it (column L of the table). */
export async function leesToegang(p: Poorten, beller: Beller, dossierId: string): Promise<Toegang> {
  const toegang = await eisDossier(p.db, p, beller, dossierId)
  const ids = personenMet(toegang, 'INZAGE', 'LEZEN')
  await logInzage(
    p.db,
    beller,
    ids.flatMap((persoonId) => {
      const rechten = toegang.personen.get(persoonId)
      return rechten ? [{ persoonId, rechten }] : []
    }),
    { dossierId, gegeven: 'INZAGE', actie: 'LEZEN', op: p.klok.nu() },
  )
  const personen: Persoon[] = []
  for (const id of ids) {
    const stand = await standVan(p.db, p, beller, id)
    if (stand) personen.push(await beeldVan(p, beller, dossierId, id, stand))
  }
  return { personen }
}

async function beeldVan(p: Poorten, beller: Beller, dossierId: string, persoonId: string, stand: Stand): Promise<Persoon> {
  const g = beller.gemeenteId
  const toestemmingen = await p.db
    .selectFrom('toestemming')
    .selectAll()
    .where('gemeente_id', '=', g)
    .where('persoon_id', '=', persoonId)
    .orderBy('gegeven_op', 'desc')
    .orderBy('id')
    .execute()
  const vertegenwoordigingen = await p.db
    .selectFrom('vertegenwoordiging')
    .selectAll()
    .where('gemeente_id', '=', g)
    .where('persoon_id', '=', persoonId)
    .orderBy('vanaf', 'desc')
    .orderBy('id')
    .execute()
  const rondom = await kijkersRond(p.db, p, g, dossierId, persoonId)
  const namen = await namenVan(p.db, g, [
    persoonId,
    ...rondom,
    ...toestemmingen.flatMap((t) => [t.ontvanger_id, t.gegeven_door]),
    ...vertegenwoordigingen.map((v) => v.vertegenwoordiger_id),
  ])
  const wie = (id: string) => ({ persoonId: id, naam: namen.get(id)?.naam ?? '' })
  const kijkers: Persoon['kijkers'] = []
  const teVragen: Persoon['teVragen'] = []
  for (const id of rondom) {
    const alsHem = await alsBeller(p.db, g, id)
    const zijn = alsHem ? await standVan(p.db, p, alsHem, persoonId) : null
    if (!alsHem || !zijn) continue
    const gegevens = gegevensUit(zijn.rechten)
    if (gegevens.length > 0) kijkers.push({ ...wie(id), ik: id === beller.persoonId, medewerker: alsHem.rollen.length > 0, gegevens })
    const vraagbaar = id === beller.persoonId ? [] : vraagbaarVan(zijn, stand.rechten)
    if (stand.verlenen !== 'MAG_NIET' && vraagbaar.length > 0) teVragen.push({ ...wie(id), gegevens: vraagbaar })
  }
  const geboren = stand.feiten.geboren
  return {
    ...wie(persoonId),
    leeftijd: leeftijdOp(geboren, p.klok.vandaag()),
    ik: persoonId === beller.persoonId,
    verlenen: stand.verlenen,
    magMachtigen: stand.magMachtigen,
    kijkers,
    teVragen,
    toestemmingen: toestemmingen.map((t) => ({
      id: t.id,
      ontvanger: wie(t.ontvanger_id),
      gegeven: t.gegeven,
      recht: t.recht,
      delen: t.delen,
      vanaf: t.vanaf,
      tot: t.tot,
      gegevenDoor: wie(t.gegeven_door),
      gegevenOp: t.gegeven_op.toISOString(),
      wachtOpTweede: t.samen && !t.bevestigd_op && !t.ingetrokken_op,
      magBevestigen: !t.bevestigd_op && !t.ingetrokken_op && magBevestigen(t, beller, stand),
      ingetrokkenOp: t.ingetrokken_op?.toISOString() ?? null,
    })),
    vertegenwoordigingen: vertegenwoordigingen.map((v) => ({
      id: v.id,
      door: wie(v.vertegenwoordiger_id),
      soort: v.soort,
      domein: v.domein,
      vanaf: v.vanaf,
      tot: v.tot,
      mandaat: v.mandaat,
      bewijsstuk: v.bewijsstuk,
      ingetrokkenOp: v.ingetrokken_op?.toISOString() ?? null,
      magIntrekken: v.soort === 'MACHTIGING' && !v.ingetrokken_op && (stand.magMachtigen || v.vertegenwoordiger_id === beller.persoonId),
    })),
    leeftijdsmomenten: leeftijdsMomenten(geboren, p.klok.vandaag()),
  }
}

/** Everybody who might see something of this person: the rights table then says who does. */
async function kijkersRond(lezer: Lezer, p: Poorten, g: string, dossierId: string, persoonId: string): Promise<string[]> {
  const vandaag = p.klok.vandaag()
  const dossier = await lezer
    .selectFrom('dossier')
    .select('consulent_id')
    .where('gemeente_id', '=', g)
    .where('id', '=', dossierId)
    .executeTakeFirst()
  const consulent = dossier?.consulent_id ?? null
  const rijen = await Promise.all([
    lezer.selectFrom('deelnemer').select('persoon_id as id').where('gemeente_id', '=', g).where('dossier_id', '=', dossierId).execute(),
    lezer
      .selectFrom('betrokkene')
      .select('persoon_id as id')
      .where('gemeente_id', '=', g)
      .where('dossier_id', '=', dossierId)
      .where((of) => of.or([of('tot', 'is', null), of('tot', '>=', vandaag)]))
      .execute(),
    lezer
      .selectFrom('vertegenwoordiging')
      .select('vertegenwoordiger_id as id')
      .where('gemeente_id', '=', g)
      .where('persoon_id', '=', persoonId)
      .where('ingetrokken_op', 'is', null)
      .execute(),
    lezer
      .selectFrom('vervanging')
      .select('vervanger_id as id')
      .where('gemeente_id', '=', g)
      .where('consulent_id', '=', consulent)
      .where('vanaf', '<=', vandaag)
      .where('tot', '>=', vandaag)
      .execute(),
    lezer
      .selectFrom('persoon')
      .select('id')
      .where('gemeente_id', '=', g)
      .where((eb) => eb('medewerker_rollen', '@>', eb.val(['BACKOFFICE' as const])))
      .execute(),
  ])
  const ids = new Set(rijen.flat().map((r) => r.id))
  if (consulent) ids.add(consulent)
  ids.delete(persoonId)
  return [...ids]
}

function gegevensUit(rechten: Rechten): Persoon['kijkers'][number]['gegevens'] {
  return GEGEVENS.flatMap((gegeven) => {
    const recht = rechten[gegeven]
    // One's own lines in the log are not something that is seen of this person.
    if (recht.niveau === 'GEEN' || (gegeven === 'INZAGE' && !mag(rechten, 'INZAGE', 'LEZEN'))) return []
    // Of a draft somebody may write a part and not the whole: 'write, only a part'.
    const niveau = Object.values(recht.delen).includes('SCHRIJVEN') ? 'SCHRIJVEN' : recht.niveau
    return [
      {
        gegeven,
        niveau,
        deels: !mag(rechten, gegeven, niveau),
        tot: laatsteDag(recht),
        waarom: [...new Set(recht.gronden.map((x) => x.hoedanigheid))],
        toestemmingId: recht.gronden.find((x) => x.toestemmingId)?.toestemmingId ?? null,
        vertegenwoordigingId: recht.gronden.find((x) => x.vertegenwoordigingId)?.vertegenwoordigingId ?? null,
      },
    ]
  })
}

/** A right with several grounds lasts as long as the longest of them. */
function laatsteDag(recht: Recht): string | null {
  const dagen = recht.gronden.map((g) => g.tot)
  return dagen.reduce((laatst, dag) => (laatst === null || dag === null ? null : dag > laatst ? dag : laatst), dagen[0] ?? null)
}

function vraagbaarVan(zijn: Stand, gever: Rechten): Persoon['teVragen'][number]['gegevens'] {
  return GEGEVENS.flatMap((gegeven) => {
    const cellen = zijn.rijen.map((h) => celVan(h, gegeven)).filter((c) => c.waarde === 'TOESTEMMING')
    if (cellen.length === 0 || !mag(gever, gegeven, 'LEZEN')) return []
    const schrijven = cellen.some((c) => c.schrijven.length > 0) && mag(gever, gegeven, 'SCHRIJVEN')
    const hoogste = schrijven ? ('SCHRIJVEN' as const) : ('LEZEN' as const)
    return mag(zijn.rechten, gegeven, hoogste) ? [] : [{ gegeven, hoogste }]
  })
}

export async function namenVan(lezer: Lezer, g: string, ids: readonly string[]): Promise<Namen> {
  if (ids.length === 0) return new Map()
  const rijen = await lezer
    .selectFrom('persoon')
    .select(['id', 'voornaam', 'achternaam', 'geboren'])
    .where('gemeente_id', '=', g)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rijen.map((r) => [r.id, { naam: `${r.voornaam} ${r.achternaam}`, geboren: r.geboren }]))
}
