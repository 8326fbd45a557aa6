import type { Hoedanigheid } from '../contract/woorden-toegang.ts'
import { GEGEVENS, type Gegeven } from './gegevens.ts'

export const ACTIES = ['LEZEN', 'SCHRIJVEN'] as const
export type Actie = (typeof ACTIES)[number]

/**
 * Welk stuk van een soort gegevens. Wie een stuk toont, noemt het; zonder noemen geldt `GEWOON`.
 * - GEWOON: het gewone stuk over één persoon. Bij BETALINGEN: uren, tarief, periode, stand en totalen.
 * - DETAIL: facturen en uren per dag.
 * - BESLOTEN: wat een jongere van 12 tot 16 voor zichzelf houdt.
 * - GEZIN: de gedeelde gezinspagina, het gezinstotaal, het gezinsgesprek.
 * - GELD: berichten en klachten over geld.
 * - GESPREK: verslag van een doelengesprek.
 * - EIGEN: wat van de kijker zelf is (eigen gesprek, eigen contract, eigen regels in het inzagelog).
 */
export const DELEN = ['GEWOON', 'DETAIL', 'BESLOTEN', 'GEZIN', 'GELD', 'GESPREK', 'EIGEN'] as const
export type Deel = (typeof DELEN)[number]

/**
 * Wat er ook nog waar moet zijn.
 * - ZELFBEHEER: 18+, en niemand anders beheert het geld (anders alleen lezen).
 * - MANDAAT: de machtiging noemt dit gegeven.
 * - NODIG: er ligt een opgestuurd plan om te beoordelen.
 * - ZAAK: er loopt een toezichtzaak over deze persoon.
 * - BOVEN_MANDAAT: het besluit gaat boven het mandaat van de consulent.
 */
export type Voorwaarde = 'ZELFBEHEER' | 'MANDAAT' | 'NODIG' | 'ZAAK' | 'BOVEN_MANDAAT'

/**
 * Eén vakje. `lezen`/`schrijven` = de delen die met dat recht open gaan, bij TOESTEMMING hoogstens.
 * `anders` = wat blijft als de voorwaarde niet waar is.
 */
export type Cel = {
  waarde: 'GEEN' | 'EIGEN' | 'TOESTEMMING' | 'LEZEN' | 'SCHRIJVEN'
  lezen: readonly Deel[]
  schrijven: readonly Deel[]
  voorwaarde: Voorwaarde | null
  anders: 'GEEN' | 'LEZEN'
}

const cel = (
  waarde: Cel['waarde'],
  lezen: readonly Deel[],
  schrijven: readonly Deel[],
  voorwaarde: Voorwaarde | null = null,
  anders: Cel['anders'] = 'GEEN',
): Cel => ({ waarde, lezen, schrijven, voorwaarde, anders })

const NIET: readonly Deel[] = []
const EIGEN_ITEMS: readonly Deel[] = ['EIGEN']
const GEWOON: readonly Deel[] = ['GEWOON']
const GEDEELD: readonly Deel[] = ['GEWOON', 'GEZIN']
const OVER_MIJ: readonly Deel[] = ['GEWOON', 'DETAIL', 'BESLOTEN', 'EIGEN']
const GELD: readonly Deel[] = ['GELD']

const O = cel('GEEN', NIET, NIET)
const R = cel('LEZEN', DELEN, NIET)
const RW = cel('SCHRIJVEN', DELEN, DELEN)
const T = cel('TOESTEMMING', GEWOON, NIET)
const TW = cel('TOESTEMMING', GEWOON, GEWOON)
const EIGEN = cel('EIGEN', EIGEN_ITEMS, NIET)
const EIGEN_W = cel('EIGEN', EIGEN_ITEMS, EIGEN_ITEMS)
const GELD_W = cel('SCHRIJVEN', GELD, GELD)
const MANDAAT_W = cel('SCHRIJVEN', GEDEELD, GEDEELD, 'MANDAAT')

type Rij = readonly [Cel, Cel, Cel, Cel, Cel, Cel, Cel, Cel, Cel]

/** Een ouder ziet bij een kind van 12 tot 16 niet wat het kind voor zichzelf houdt (domein.md 7, 'shared part'). */
const SAMEN_W = cel('SCHRIJVEN', GEDEELD, GEDEELD)

const GEMACHTIGDE: Rij = [MANDAAT_W, R, MANDAAT_W, R, RW, RW, RW, MANDAAT_W, R]
const MENTOR: Rij = [RW, R, RW, R, O, RW, RW, RW, R]
const CURATOR: Rij = [RW, R, RW, RW, RW, RW, RW, RW, R]
const CONSULENT: Rij = [
  O,
  cel('SCHRIJVEN', GEDEELD, GEDEELD),
  cel('LEZEN', GEWOON, NIET, 'NODIG'),
  cel('SCHRIJVEN', GEDEELD, GEDEELD),
  cel('LEZEN', GEDEELD, NIET),
  cel('SCHRIJVEN', ['GEWOON', 'GEZIN', 'GESPREK'], ['GESPREK']),
  cel('SCHRIJVEN', ['GEWOON', 'GEZIN', 'GELD'], ['GEWOON', 'GEZIN', 'GELD']),
  O,
  EIGEN,
]

/** P1 P2 H E1 E2 G M K L: de tabel van domein.md 7 en de alinea eronder. Wat er niet staat, mag niet. */
const RIJEN: Record<Hoedanigheid, Rij> = {
  DEELNEMER_16_PLUS: [RW, R, RW, R, cel('SCHRIJVEN', DELEN, DELEN, 'ZELFBEHEER', 'LEZEN'), RW, RW, RW, R],
  DEELNEMER_12_15: [cel('SCHRIJVEN', OVER_MIJ, OVER_MIJ), R, R, R, R, RW, RW, R, R],
  DEELNEMER_ONDER_12: [O, O, O, O, O, O, O, O, O],
  OUDER_KIND_ONDER_12: [RW, R, RW, R, RW, RW, RW, RW, R],
  OUDER_KIND_12_15: [SAMEN_W, R, R, R, RW, R, RW, RW, R],
  OUDER_KIND_16_17: [TW, T, T, R, RW, TW, TW, T, O],
  NAASTE: [TW, T, T, T, T, T, TW, O, O],
  GEMACHTIGDE,
  GEWAARBORGDE_HULP: GEMACHTIGDE,
  BEWINDVOERDER: [O, T, O, R, RW, O, GELD_W, GELD_W, EIGEN],
  MENTOR,
  CURATOR,
  GEZINSLID: [
    O,
    cel('LEZEN', ['GEZIN'], NIET),
    O,
    cel('TOESTEMMING', ['GEZIN'], NIET),
    O,
    O,
    cel('SCHRIJVEN', ['GEZIN'], ['GEZIN']),
    O,
    EIGEN,
  ],
  CLIENTONDERSTEUNER: [TW, T, T, T, T, T, EIGEN_W, T, EIGEN],
  CONSULENT,
  VERVANGER: CONSULENT,
  LEIDINGGEVENDE: [O, O, O, cel('SCHRIJVEN', EIGEN_ITEMS, EIGEN_ITEMS, 'BOVEN_MANDAAT'), O, O, O, O, EIGEN],
  BEHEERDER: [O, O, O, O, O, O, O, O, O],
  BACKOFFICE: [O, O, O, R, RW, O, GELD_W, O, EIGEN],
  SVB: [O, O, O, cel('LEZEN', GEWOON, NIET), EIGEN_W, O, GELD_W, O, EIGEN],
  VERSTREKKER: [O, EIGEN, O, EIGEN, EIGEN, EIGEN, O, O, EIGEN],
  SCHOOL: [O, EIGEN, O, O, O, cel('TOESTEMMING', EIGEN_ITEMS, NIET), EIGEN_W, O, EIGEN],
  ZORGVERLENER: [O, EIGEN, T, O, EIGEN_W, cel('TOESTEMMING', EIGEN_ITEMS, NIET), EIGEN_W, O, EIGEN],
  TOEZICHTHOUDER: [O, cel('LEZEN', GEWOON, NIET, 'ZAAK'), cel('LEZEN', GEWOON, NIET, 'ZAAK'), R, R, R, O, O, EIGEN],
}

/**
 * Het vakje van de tabel (domein.md 7): de ene bron voor de controle in de server, het scherm 'wie ziet wat'
 * en de matrixtest.
 */
export function celVan(hoedanigheid: Hoedanigheid, gegeven: Gegeven): Cel {
  return RIJEN[hoedanigheid][GEGEVENS.indexOf(gegeven)] ?? O
}
