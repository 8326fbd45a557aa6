/** The day of an instant on the calendar of the Netherlands, `YYYY-MM-DD`: a letter names that day, not the one in UTC. */
export function dagVan(moment: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(moment),
  )
}
