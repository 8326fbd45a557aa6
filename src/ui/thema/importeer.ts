import { heeftDonker, leesTokens, type TokenFout, type TokenSchema } from './design-tokens.ts'
import { type Bevinding, keur, KLEUREN, type KleurNaam, type Palet } from './keuring.ts'
import { type Kleur, leesKleur, schrijfKleur } from './kleur.ts'

/** Where each of our colours is looked for, in this order. The names of NL Design System first in every theme's own parts. */
const BRONNEN: Readonly<Record<KleurNaam, readonly string[]>> = {
  paper: ['lk.paper', 'utrecht.document.background-color', 'utrecht.page.background-color', 'basis.color.default.bg-document'],
  surface: [
    'lk.surface',
    'basis.form-control.background-color',
    'utrecht.textbox.background-color',
    'utrecht.form-control.background-color',
  ],
  ink: ['lk.ink', 'utrecht.document.color', 'nl.paragraph.color', 'basis.color.default.color-document'],
  'ink-soft': ['lk.ink-soft', 'utrecht.form-field-description.color', 'basis.color.default.color-subtle'],
  line: [
    'lk.line',
    'basis.form-control.border-color',
    'utrecht.textbox.border-color',
    'utrecht.form-control.border-color',
    'basis.color.default.border-default',
  ],
  action: [
    'lk.action',
    'nl.button.primary.background-color',
    'utrecht.button.primary-action.background-color',
    'basis.color.action-1-inverse.bg-default',
    'basis.color.action-1.color-default',
  ],
  'action-ink': [
    'lk.action-ink',
    'nl.button.primary.color',
    'utrecht.button.primary-action.color',
    'basis.color.action-1-inverse.color-default',
  ],
  mine: [
    'lk.mine',
    'basis.color.accent-1.color-default',
    'basis.color.accent-2.color-default',
    'basis.color.accent-3.color-default',
    'basis.color.highlight.color-default',
  ],
  focus: ['lk.focus', 'basis.focus.outline-color', 'basis.focus.background-color', 'utrecht.focus.outline-color'],
  info: ['lk.info', 'basis.color.info.color-default', 'utrecht.feedback.safe.color'],
  attention: ['lk.attention', 'basis.color.warning.color-default', 'utrecht.feedback.warning.color'],
  settled: ['lk.settled', 'basis.color.positive.color-default', 'utrecht.feedback.valid.color'],
}

export type ThemaVerslag = {
  schema: TokenSchema
  /** Colours the file does not give (or not readably): our own are used. */
  eigen: readonly KleurNaam[]
  fouten: readonly TokenFout[]
  bevindingen: readonly Bevinding[]
}

export type ThemaUitslag = {
  goed: boolean
  css: string
  verslagen: readonly ThemaVerslag[]
  /** No dark scheme in the file: ours is used. */ eigenDonker: boolean
}

function kies(naam: KleurNaam, waarden: ReadonlyMap<string, string>, niet: Kleur | null): Kleur | null {
  for (const pad of BRONNEN[naam]) {
    const waarde = waarden.get(pad)
    const kleur = waarde === undefined ? null : leesKleur(waarde)
    // What is yours must not look like what you can press.
    if (kleur !== null && (niet === null || schrijfKleur(kleur) !== schrijfKleur(niet))) return kleur
  }
  return null
}

function schrijf(palet: Palet): string {
  return KLEUREN.map((naam) => `--lk-${naam}:${schrijfKleur(palet[naam])}`).join(';')
}

/**
 * A gemeente's tokens file to our twelve colours in two schemes, as CSS of under 1 kB.
 * `goed` is false when a pair cannot be read; then the CSS must not be served, and the report says which pairs.
 * @param huis our own theme, for what the file leaves open
 */
export function importeerThema(bron: unknown, huis: Readonly<Record<TokenSchema, Palet>>): ThemaUitslag {
  const eigenDonker = !heeftDonker(bron)
  const maak = (schema: TokenSchema): { palet: Palet; verslag: ThemaVerslag } => {
    const { waarden, fouten } =
      schema === 'donker' && eigenDonker ? { waarden: new Map<string, string>(), fouten: [] } : leesTokens(bron, schema)
    const eigen: KleurNaam[] = []
    const palet: Record<KleurNaam, Kleur> = { ...huis[schema] }
    for (const naam of KLEUREN) {
      const kleur = kies(naam, waarden, naam === 'mine' ? palet.action : null)
      if (kleur === null) eigen.push(naam)
      else palet[naam] = kleur
    }
    const onze = fouten.filter(({ pad }) => KLEUREN.some((naam) => BRONNEN[naam].includes(pad)))
    return { palet, verslag: { schema, eigen, fouten: onze, bevindingen: keur(palet) } }
  }
  const licht = maak('licht')
  const donker = maak('donker')
  const verslagen = [licht.verslag, donker.verslag]
  return {
    goed: verslagen.every(({ bevindingen }) => bevindingen.length === 0),
    css: `:root{${schrijf(licht.palet)}}@media (prefers-color-scheme:dark){:root{${schrijf(donker.palet)}}}\n`,
    verslagen,
    eigenDonker,
  }
}

/** Our own theme from its tokens file; throws when a colour is missing, because there is nothing to fall back on. */
export function leesHuisThema(bron: unknown): Record<TokenSchema, Palet> {
  const maak = (schema: TokenSchema): Palet => {
    const { waarden } = leesTokens(bron, schema)
    const paren = KLEUREN.map((naam): [KleurNaam, Kleur] => {
      const kleur = leesKleur(waarden.get(`lk.${naam}`) ?? '')
      if (kleur === null) throw new Error(`Our own theme has no readable colour lk.${naam} (${schema})`)
      return [naam, kleur]
    })
    return Object.fromEntries(paren) as Record<KleurNaam, Kleur>
  }
  return { licht: maak('licht'), donker: maak('donker') }
}
