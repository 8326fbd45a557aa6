import type { z } from 'zod'
import type { LeidingSchema, WerkplekGezin } from '../../src/contract/schemas/start.ts'
import { openWerk } from '../../src/domein/werk.ts'
import type { Beller, MedewerkerRol } from '../kern/beller.ts'
import type { Poorten } from '../kern/poorten.ts'
import { nietGevonden } from '../kern/probleem.ts'
import { mijnDossiers } from '../kern/rechten.ts'
import { telLateControles } from '../zorg/laden.ts'
import { leesDossier, leesStappen } from './stappen.ts'

/** A place of work does not exist for who does not work there. */
function eisRol(beller: Beller, rollen: readonly MedewerkerRol[]): void {
  if (!beller.rollen.some((r) => rollen.includes(r))) throw nietGevonden()
}

/** The families of this consulent, own ones first; those of a colleague only on the days of standing in. */
export async function leesWerkplek(p: Poorten, beller: Beller): Promise<z.infer<typeof WerkplekGezin>[]> {
  eisRol(beller, ['CONSULENT', 'VERVANGER'])
  const vandaag = p.klok.vandaag()
  const uit: z.infer<typeof WerkplekGezin>[] = []
  for (const { dossierId } of await mijnDossiers(p.db, p, beller)) {
    const dossier = await leesDossier(p, beller, dossierId)
    const { stappen, nu, taken } = await leesStappen(p, beller, dossierId)
    const stap = stappen[nu]
    if (!stap) continue
    uit.push({
      dossierId,
      naam: dossier.naam,
      deelnemers: dossier.deelnemers.map((d) => d.voornaam),
      stap,
      taken,
      ongelezen: taken.filter((t) => t.soort === 'BERICHT_LEZEN').reduce((som, t) => som + Number(t.waarden['aantal'] ?? 0), 0),
      openVerschuivingen: taken.filter((t) => t.soort === 'VERSCHUIVING_BESLISSEN').length,
      verschuivingenTeLaat: taken.filter((t) => t.soort === 'VERSCHUIVING_BESLISSEN' && t.uiterlijk !== null && t.uiterlijk < vandaag)
        .length,
      alsVervanger: dossier.consulent?.persoonId !== beller.persoonId,
    })
  }
  return uit.sort(
    (a, b) => Number(a.alsVervanger) - Number(b.alsVervanger) || b.taken.length - a.taken.length || (a.naam < b.naam ? -1 : 1),
  )
}

/** Counts and terms per consulent, without a name or a word of any family. */
export async function leesLeiding(p: Poorten, beller: Beller): Promise<z.infer<typeof LeidingSchema>['items']> {
  eisRol(beller, ['LEIDINGGEVENDE'])
  const g = beller.gemeenteId
  const dossiers = await p.db
    .selectFrom('dossier')
    .innerJoin('persoon', (j) =>
      j.onRef('persoon.gemeente_id', '=', 'dossier.gemeente_id').onRef('persoon.id', '=', 'dossier.consulent_id'),
    )
    .select(['dossier.id', 'dossier.consulent_id', 'persoon.voornaam', 'persoon.achternaam'])
    .where('dossier.gemeente_id', '=', g)
    .execute()
  const open = await p.db
    .selectFrom('verschuiving')
    .select((eb) => [
      'dossier_id',
      eb.fn.countAll<number>().as('aantal'),
      eb.fn.countAll<number>().filterWhere('uiterlijk', '<', p.klok.vandaag()).as('laat'),
    ])
    .where('gemeente_id', '=', g)
    .where('staat', '=', 'GEVRAAGD')
    .where('woord', '<>', 'VRIJ')
    .groupBy('dossier_id')
    .execute()
  const controles = await telLateControles(p.db, g, p.klok.vandaag())
  const perConsulent = new Map<string, z.infer<typeof LeidingSchema>['items'][number]>()
  for (const d of dossiers) {
    if (d.consulent_id === null) continue
    const rij = perConsulent.get(d.consulent_id) ?? {
      consulentId: d.consulent_id,
      naam: `${d.voornaam} ${d.achternaam}`,
      gezinnen: 0,
      aanZet: 0,
      teLaat: 0,
      reactiesOpen: 0,
      betalingenOpen: 0,
      openVerschuivingen: 0,
      verschuivingenTeLaat: 0,
      controlesTeLaat: 0,
    }
    // The very sum that the consulent sees; only its counts leave here.
    const { stappen, nu, taken } = await leesStappen(p, { ...beller, persoonId: d.consulent_id, rollen: ['CONSULENT'] }, d.id)
    const stap = stappen[nu]
    const werk = stap ? openWerk(stap, taken) : []
    const eerste = werk[0]?.uiterlijk ?? null
    rij.gezinnen++
    rij.aanZet += Number(werk.length > 0)
    rij.teLaat += Number(eerste !== null && eerste < p.klok.vandaag())
    rij.reactiesOpen += werk.filter((w) => w.soort === 'REACTIE_LEZEN').length
    rij.betalingenOpen += werk.filter((w) => w.soort === 'BETALING_UITZOEKEN' || w.soort === 'BOVEN_BUDGET').length
    const vragen = open.find((o) => o.dossier_id === d.id)
    rij.openVerschuivingen += vragen?.aantal ?? 0
    rij.verschuivingenTeLaat += vragen?.laat ?? 0
    rij.controlesTeLaat += controles.get(d.id) ?? 0
    perConsulent.set(d.consulent_id, rij)
  }
  return [...perConsulent.values()].sort((a, b) => (a.naam < b.naam ? -1 : 1))
}
