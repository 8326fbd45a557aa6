/** The time of the loket. Rules never read a clock themselves: they are given a date. */
export type Klok = {
  /** now, as an instant */
  nu(): Date
  /** today in Europe/Amsterdam, `YYYY-MM-DD` */
  vandaag(): string
}

const dagInNederland = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The calendar date in Europe/Amsterdam of an instant, `YYYY-MM-DD`. */
export function dagVan(moment: Date): string {
  return dagInNederland.format(moment)
}

/** A clock over a function that gives milliseconds since 1970. */
export function klokVan(millis: () => number): Klok {
  return { nu: () => new Date(millis()), vandaag: () => dagVan(new Date(millis())) }
}

export const echteKlok: Klok = klokVan(() => Date.now())

/**
 * The clock of a trial: always on `dag`, with the real time of day. Dates in a trial stay true for as long as it
 * runs, so that the worked cases keep showing the state that their texts describe.
 * @param dag `YYYY-MM-DD`
 */
export function proefKlok(dag: string): Klok {
  const basis = Date.parse(`${dag}T00:00:00Z`)
  return klokVan(() => {
    const echt = Date.now()
    const binnenDeDag = echt % 86_400_000
    // Between 22:00 and 24:00 UTC it is already tomorrow in the Netherlands: stay just before midnight instead.
    return basis + Math.min(binnenDeDag, 21.99 * 3_600_000)
  })
}
