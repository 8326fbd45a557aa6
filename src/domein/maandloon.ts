import { plusDagen } from './termijnen.ts'

/** Dag van de maand waarop maandloon in de praktijk betaald is (domein.md, afdeling 3, stap 8). */
const MAANDLOON_DAG = 24

/**
 * De maanden waarvan het loket maandloon verwacht: begonnen, helemaal binnen de overeenkomst. Een maand die maar voor
 * een deel meetelt rekent de SVB uit; daar noemt het loket geen bedrag voor.
 */
export function maandenVanLoon(vanaf: string, tot: string, vandaag: string): { van: string; tot: string }[] {
  const uit: { van: string; tot: string }[] = []
  let van = `${vanaf.slice(0, 7)}-01`
  while (van <= vandaag && van <= tot) {
    const volgende = `${plusDagen(van, 31).slice(0, 7)}-01`
    const laatste = plusDagen(volgende, -1)
    if (van >= vanaf && laatste <= tot) uit.push({ van, tot: laatste })
    van = volgende
  }
  return uit
}

/** Wanneer het maandloon van een maand er uiterlijk is, gezien op de dag dat het loket het opschrijft. */
export function verwachtLoon(van: string, vandaag: string): string {
  const dag = `${van.slice(0, 7)}-${MAANDLOON_DAG}`
  if (dag >= vandaag) return dag
  const deze = `${vandaag.slice(0, 7)}-${MAANDLOON_DAG}`
  return deze >= vandaag ? deze : `${plusDagen(`${vandaag.slice(0, 7)}-01`, 31).slice(0, 7)}-${MAANDLOON_DAG}`
}
