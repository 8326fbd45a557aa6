import { speel, speelVeel } from './spel.ts'

/** Where a run of the suite begins; BOEKEN_ZAAD plays an earlier one again. */
export function beginZaad(): number {
  const gegeven = process.env['BOEKEN_ZAAD']
  return gegeven === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(gegeven)
}

/** Plays `aantal` runs of the money game from `vanaf`. @throws with the seed that shows it again when a law broke */
export function speelLang(vanaf: number, aantal: number): void {
  const stuk = speelVeel(vanaf, aantal)
  if (stuk === null) return
  // The shortest beginning that shows the same: easier to read than the whole run.
  let stappen = 1
  while (speel(stuk.zaad, null, stappen).length === 0) stappen++
  throw new Error(`BOEKEN_ZAAD=${stuk.zaad}, from step ${stappen} on: ${stuk.klachten.join('; ')}`)
}
