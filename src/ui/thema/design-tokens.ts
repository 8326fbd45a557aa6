/**
 * Reads a design tokens file as gemeenten make it for NL Design System: either one tree, or the sets that Tokens Studio
 * exports (`brand`, `common`, `components/...`, sets with 'dark' in the name). Values stand under `$value` or `value`,
 * aliases as `{pad.naar.token}`.
 */
export type TokenSchema = 'licht' | 'donker'
export type TokenFout = { pad: string; reden: 'kring' | 'ontbreekt' }
export type Tokens = { waarden: ReadonlyMap<string, string>; fouten: readonly TokenFout[] }

type Tak = Record<string, unknown>

const isTak = (ruw: unknown): ruw is Tak => typeof ruw === 'object' && ruw !== null && !Array.isArray(ruw)
/** Prefixes that name a token, never a set. */
const WORTELS = new Set(['lk', 'basis', 'nl', 'utrecht', 'ams', 'denhaag', 'rods', 'rhc'])
const DIEP = 24

function verzamel(tak: Tak, pad: string, uit: Map<string, string>, diepte = 0): void {
  if (diepte > DIEP) return
  const waarde = tak['$value'] ?? tak['value']
  if (typeof waarde === 'string' || typeof waarde === 'number') {
    uit.set(pad, String(waarde))
    return
  }
  for (const [naam, deel] of Object.entries(tak)) {
    if (!naam.startsWith('$') && isTak(deel)) verzamel(deel, pad === '' ? naam : `${pad}.${naam}`, uit, diepte + 1)
  }
}

function sets(bron: Tak): { naam: string; tak: Tak }[] {
  const namen = Object.keys(bron).filter((naam) => !naam.startsWith('$'))
  if (namen.some((naam) => WORTELS.has(naam))) return [{ naam: '', tak: bron }]
  return namen.flatMap((naam) => {
    const tak = bron[naam]
    return isTak(tak) ? [{ naam, tak }] : []
  })
}

/** Has the file a scheme of its own for dark? */
export function heeftDonker(bron: unknown): boolean {
  return isTak(bron) && sets(bron).some(({ naam }) => /dark|donker/iu.test(naam))
}

/**
 * All tokens of one scheme with aliases followed; dark lies over light. An alias that ends in itself or nowhere gives no
 * value and is named in `fouten`.
 */
export function leesTokens(bron: unknown, schema: TokenSchema): Tokens {
  const ruw = new Map<string, string>()
  if (isTak(bron)) {
    const alle = sets(bron)
    const donker = alle.filter(({ naam }) => /dark|donker/iu.test(naam))
    const lagen = [...alle.filter((set) => !donker.includes(set)), ...(schema === 'donker' ? donker : [])]
    for (const { tak } of lagen) verzamel(tak, '', ruw)
  }
  const waarden = new Map<string, string>()
  const fouten: TokenFout[] = []
  for (const begin of ruw.keys()) {
    const gezien = new Set<string>()
    let pad = begin
    for (;;) {
      const waarde = ruw.get(pad)
      if (waarde === undefined || gezien.has(pad)) {
        fouten.push({ pad: begin, reden: waarde === undefined ? 'ontbreekt' : 'kring' })
        break
      }
      gezien.add(pad)
      const alias = /^\{([^{}]+)\}$/u.exec(waarde.trim())?.[1]
      if (alias === undefined) {
        waarden.set(begin, waarde)
        break
      }
      pad = alias
    }
  }
  return { waarden, fouten }
}
