import type { OpzetFout } from '../../domein/toekenning-opzet.ts'
import type { ToekenningTekst } from './zin.ts'

/** Last part of a path, such as `cent` of `potjes.2.cent`. */
export const veldVan = (pad: string): string => pad.split('.').at(-1) ?? ''

/** One reason in words; what misses, or can not be read, is named by its field. */
export function foutTekst(t: ToekenningTekst, f: OpzetFout): string {
  if (f.reden === 'MIST' || f.reden === 'ONLEESBAAR') return t(`${f.reden === 'MIST' ? 'mist' : 'onleesbaar'}.${veldVan(f.pad)}`)
  return t(`fout.${f.reden}`, f.waarden)
}
