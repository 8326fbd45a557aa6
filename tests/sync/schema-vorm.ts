export const KORTE_STAP_MS = 500

/** What one schedule promised and what came of it; `fouten` empty is good. */
export type Uitslag = {
  zaad: number
  fouten: string[]
  teksten: number
  opdrachten: number
  kills: number
  verzoeken: number
  standen: number
}
