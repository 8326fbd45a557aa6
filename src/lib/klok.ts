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

const tijdInNederland = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** Milliseconds since midnight in Europe/Amsterdam of an instant. */
function sindsMiddernacht(millis: number): number {
  const [uur = 0, minuut = 0, seconde = 0] = tijdInNederland.format(millis).split(':').map(Number)
  return ((uur * 60 + minuut) * 60 + seconde) * 1000 + (millis % 1000)
}

/**
 * The clock of a trial: always on `dag`, with the real Dutch time of day. Dates in a trial stay true for as long as it
 * runs, so that the worked cases keep showing the state that their texts describe.
 * @param dag `YYYY-MM-DD`
 */
export function proefKlok(dag: string, echt: () => number = () => Date.now()): Klok {
  const utc = Date.parse(`${dag}T00:00:00Z`)
  const middernacht = utc - sindsMiddernacht(utc)
  return klokVan(() => middernacht + sindsMiddernacht(echt()))
}
