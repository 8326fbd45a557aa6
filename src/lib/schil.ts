/**
 * Fills the built pages (index.html, app.html) with what only a running loket knows: name of the gemeente, phone,
 * trial day, theme. The server does it once per gemeente at start, the demo build once; pure, no I/O.
 */

export type SchilLoket = {
  readonly gemeente: string
  readonly telefoon: string
  /** The day a trial stands on, `YYYY-MM-DD`, or null when it is no trial. */
  readonly proefDag: string | null
}

/** What stands in the built pages until a server fills it in. */
export const SCHIL_TEKENS = {
  loket: '@@LOKET@@',
  gemeente: '@@GEMEENTE@@',
  telefoon: '@@TELEFOON@@',
  telefoonLink: '@@TELEFOON_LINK@@',
  proef: '@@PROEF@@',
} as const

const VERVANG: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' }

function veilig(tekst: string): string {
  return tekst.replaceAll(/[&<>"']/gu, (teken) => VERVANG[teken] ?? teken)
}

/** '0900 12 34 567' as an address for `tel:`. */
export function telefoonLink(telefoon: string): string {
  return `tel:${telefoon.replaceAll(/[^\d+]/gu, '')}`
}

/**
 * @param html a built page with the tokens of `SCHIL_TEKENS`
 * @param proefWoorden the sentence of the trial banner for `proefDag`, or '' when it is no trial
 * @param themaCss the flat theme of the gemeente; its hash stands in `dist/csp.json` under `themas`
 */
export function vulSchil(html: string, loket: SchilLoket, proefWoorden: string, themaCss: string): string {
  return html
    .replaceAll(SCHIL_TEKENS.loket, () => veilig(JSON.stringify(loket)))
    .replaceAll(SCHIL_TEKENS.gemeente, () => veilig(loket.gemeente))
    .replaceAll(SCHIL_TEKENS.telefoonLink, () => veilig(telefoonLink(loket.telefoon)))
    .replaceAll(SCHIL_TEKENS.telefoon, () => veilig(loket.telefoon))
    .replaceAll(SCHIL_TEKENS.proef, () => veilig(proefWoorden))
    .replace(/(<style id="thema">)[^<]*(<\/style>)/u, (_heel, open: string, dicht: string) => `${open}${themaCss}${dicht}`)
}

/** The loket a filled page carries, or null for a page nobody filled (development, preview). */
export function leesSchil(inhoud: string | null | undefined): SchilLoket | null {
  if (!inhoud?.startsWith('{')) return null
  try {
    const ruw: unknown = JSON.parse(inhoud)
    if (typeof ruw !== 'object' || ruw === null || !('gemeente' in ruw) || !('telefoon' in ruw) || !('proefDag' in ruw)) return null
    const { gemeente, telefoon, proefDag } = ruw
    if (typeof gemeente !== 'string' || typeof telefoon !== 'string') return null
    return { gemeente, telefoon, proefDag: typeof proefDag === 'string' ? proefDag : null }
  } catch {
    return null
  }
}
