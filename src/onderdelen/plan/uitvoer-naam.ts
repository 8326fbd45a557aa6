/** Name of a file without anything about a person in it. */
export const bestandNaam = (dag: string, einde: string): string => `persoonlijk-plan-${dag}.${einde}`
