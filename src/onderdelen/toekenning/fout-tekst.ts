import type { OpzetFout } from '../../domein/toekenning-opzet.ts'
import type { ToekenningTekst } from './zin.ts'

/** Last part of a path, such as `cent` of `potjes.2.cent`. */
export const veldVan = (pad: string): string => pad.split('.').at(-1) ?? ''

/** One reason in words; what misses is named by its field. */
export function foutTekst(t: ToekenningTekst, f: OpzetFout): string {
  return f.reden === 'MIST' ? t(`mist.${veldVan(f.pad)}`) : t(`fout.${f.reden}`, f.waarden)
}
