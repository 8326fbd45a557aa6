import type { Dossier, Persoon } from './vragen.ts'

/** To whom a machtiging can be given: adults who are known in the dossier and do not act for this person yet. */
export function gemachtigdenVan(persoon: Persoon, dossier: Dossier): { persoonId: string; naam: string }[] {
  const al = new Set([
    persoon.persoonId,
    ...persoon.vertegenwoordigingen.filter((v) => v.soort === 'MACHTIGING' && v.ingetrokkenOp === null).map((v) => v.door.persoonId),
  ])
  const mensen = [
    ...dossier.betrokkenen.map(({ persoonId, naam }) => ({ persoonId, naam })),
    ...dossier.deelnemers.filter((d) => d.leeftijd >= 18).map((d) => ({ persoonId: d.persoonId, naam: `${d.voornaam} ${d.achternaam}` })),
  ]
  // Somebody can be parent and carer at once: one entry.
  return [...new Map(mensen.filter((m) => !al.has(m.persoonId)).map((m) => [m.persoonId, m])).values()]
}
