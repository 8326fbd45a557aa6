import type { SchoolVraagOpdracht } from '../../contract/schemas/verschuiving-ja.ts'
import type { Verschuiving } from './vragen.ts'

export const TEKST_VELDEN = ['school', 'zorg', 'wanneer', 'waar', 'wie', 'stuurt'] as const
export type TekstVeld = (typeof TEKST_VELDEN)[number]
export const VELD_LENGTE: Readonly<Record<TekstVeld, number>> = { school: 120, zorg: 500, wanneer: 500, waar: 300, wie: 200, stuurt: 300 }

/** What is typed for the school; '' and null = not answered yet. */
export type SchoolInvoer = Record<TekstVeld, string> & {
  vog: 'JA' | 'NEE' | null
  vogOp: string
  /** once it is sent: the id of the command, and the token of the link, which only this device knows */
  verstuurd: { id: string; token: string } | null
}

export const LEGE_SCHOOL: SchoolInvoer = {
  school: '',
  zorg: '',
  wanneer: '',
  waar: '',
  wie: '',
  stuurt: '',
  vog: null,
  vogOp: '',
  verstuurd: null,
}

/** Where the form begins: empty, or with the agreement of an earlier link. */
export function beginVan(v: Verschuiving): SchoolInvoer {
  if (v.school === null) return LEGE_SCHOOL
  const { voornaam: _, vogOp, ...tekst } = v.school.afspraak
  return { ...LEGE_SCHOOL, ...tekst, school: v.school.school, vog: vogOp === null ? 'NEE' : 'JA', vogOp: vogOp ?? '' }
}

/** Reads the form from the device, which may be of an older version. */
export function leesSchool(ruw: unknown): SchoolInvoer | null {
  if (typeof ruw !== 'object' || ruw === null) return null
  const r: Partial<Record<keyof SchoolInvoer, unknown>> = ruw
  const uit: SchoolInvoer = { ...LEGE_SCHOOL, vog: r.vog === 'JA' || r.vog === 'NEE' ? r.vog : null, verstuurd: leesVerstuurd(r.verstuurd) }
  for (const veld of [...TEKST_VELDEN, 'vogOp'] as const) {
    const waarde = r[veld]
    if (typeof waarde === 'string') uit[veld] = waarde
  }
  return uit
}

function leesVerstuurd(ruw: unknown): SchoolInvoer['verstuurd'] {
  if (typeof ruw !== 'object' || ruw === null || !('id' in ruw) || !('token' in ruw)) return null
  return typeof ruw.id === 'string' && typeof ruw.token === 'string' ? { id: ruw.id, token: ruw.token } : null
}

export type SchoolMist = TekstVeld | 'vog' | 'vogOp'

/** What is not answered yet, in the order of the form. */
export function mistIn(i: SchoolInvoer): SchoolMist[] {
  return [
    ...TEKST_VELDEN.filter((v) => i[v].trim() === ''),
    ...(i.vog === null ? (['vog'] as const) : []),
    ...(i.vog === 'JA' && i.vogOp === '' ? (['vogOp'] as const) : []),
  ]
}

export function alsVraag(i: SchoolInvoer, tokenHash: string): SchoolVraagOpdracht {
  return {
    tokenHash,
    school: i.school.trim(),
    afspraak: {
      zorg: i.zorg.trim(),
      wanneer: i.wanneer.trim(),
      waar: i.waar.trim(),
      wie: i.wie.trim(),
      stuurt: i.stuurt.trim(),
      vogOp: i.vog === 'JA' ? i.vogOp : null,
    },
  }
}

/** The link for a school. After the #, because a browser sends that to nobody and no log holds it. */
export const schoolLink = (herkomst: string, token: string): string => `${herkomst}/school#${token}`
