/**
 * Leeftijd in hele jaren op een dag. Wie op 29 februari geboren is, wordt in een gewoon jaar op 1 maart ouder.
 * @param geboren `YYYY-MM-DD`
 * @param dag `YYYY-MM-DD`
 */
export function leeftijdOp(geboren: string, dag: string): number {
  const jaren = Number(dag.slice(0, 4)) - Number(geboren.slice(0, 4))
  return dag.slice(5) < geboren.slice(5) ? jaren - 1 : jaren
}

/** De eerste dag waarop iemand `jaren` oud is; voor 29 februari in een gewoon jaar is dat 1 maart. */
export function dagWaaropLeeftijd(geboren: string, jaren: number): string {
  const jaar = String(Number(geboren.slice(0, 4)) + jaren).padStart(4, '0')
  const maandDag = geboren.slice(5)
  return maandDag === '02-29' && dagenInMaand(Number(jaar), 2) === 28 ? `${jaar}-03-01` : `${jaar}-${maandDag}`
}

/** De dag ervoor: de laatste dag waarop iets nog geldt. */
export function dagErvoor(dag: string): string {
  const tijd = new Date(`${dag}T00:00:00Z`)
  tijd.setUTCDate(tijd.getUTCDate() - 1)
  return tijd.toISOString().slice(0, 10)
}

/** `maanden` maanden eerder; bestaat die dag niet, dan de laatste dag van die maand. */
export function maandenEerder(dag: string, maanden: number): string {
  const teller = Number(dag.slice(0, 4)) * 12 + Number(dag.slice(5, 7)) - 1 - maanden
  const jaar = Math.floor(teller / 12)
  const maand = (teller % 12) + 1
  const dagNummer = Math.min(Number(dag.slice(8)), dagenInMaand(jaar, maand))
  return `${String(jaar).padStart(4, '0')}-${String(maand).padStart(2, '0')}-${String(dagNummer).padStart(2, '0')}`
}

function dagenInMaand(jaar: number, maand: number): number {
  return new Date(Date.UTC(jaar, maand, 0)).getUTCDate()
}

/** De leeftijden waarop rechten vanzelf omgaan (Jw 7.3.4, 7.3.5, 7.3.10; BW1:233). */
export const KANTELLEEFTIJDEN = [12, 16, 18] as const
export type KantelLeeftijd = (typeof KANTELLEEFTIJDEN)[number]

/** Hoeveel maanden van tevoren de brief aan kind en ouder gaat (domein.md 7, 'Ages as events'). */
export const AANKONDIGING_MAANDEN = [18, 6, 1] as const

/** `gevolgen` zijn tekstsleutels in de kamer `rechten`. `voorbij` = de dag is er al (geweest). */
export type LeeftijdsMoment = {
  leeftijd: KantelLeeftijd
  op: string
  voorbij: boolean
  aankondigingen: { maandenVooraf: (typeof AANKONDIGING_MAANDEN)[number]; op: string; voorbij: boolean }[]
  gevolgen: string
}

/**
 * De drie dagen waarop iemands rechten omgaan, met hun aankondigingen, op volgorde van datum.
 * @param vandaag `YYYY-MM-DD`; de dag zelf telt als voorbij, want de rechten gaan om 00:00 uur om.
 */
export function leeftijdsMomenten(geboren: string, vandaag: string): LeeftijdsMoment[] {
  return KANTELLEEFTIJDEN.map((leeftijd) => {
    const op = dagWaaropLeeftijd(geboren, leeftijd)
    return {
      leeftijd,
      op,
      voorbij: op <= vandaag,
      aankondigingen: AANKONDIGING_MAANDEN.map((maandenVooraf) => {
        const dag = maandenEerder(op, maandenVooraf)
        return { maandenVooraf, op: dag, voorbij: dag <= vandaag }
      }),
      gevolgen: `rechten:leeftijd.gevolg.${leeftijd}`,
    }
  })
}
