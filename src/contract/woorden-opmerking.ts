/** The closed lists of remarks at a plan, without a schema around them (see woorden.ts). */

/** VRAAG and OPMERKING are words; VOORSTEL is another text for the field. */
export const OPMERKING_SOORTEN = ['VRAAG', 'OPMERKING', 'VOORSTEL'] as const
export type OpmerkingSoort = (typeof OPMERKING_SOORTEN)[number]

/** How a remark can end, and HEROPEND: it stands open again. */
export const OPMERKING_UITKOMSTEN = ['AFGEHANDELD', 'OVERGENOMEN', 'NIET_OVERGENOMEN', 'INGETROKKEN', 'HEROPEND'] as const
export type OpmerkingUitkomst = (typeof OPMERKING_UITKOMSTEN)[number]

export const OPMERKING_REGEL_SOORTEN = ['ANTWOORD', ...OPMERKING_UITKOMSTEN] as const
export type OpmerkingRegelSoort = (typeof OPMERKING_REGEL_SOORTEN)[number]

export const OPMERKING_STANDEN = ['OPEN', 'AFGEHANDELD', 'OVERGENOMEN', 'NIET_OVERGENOMEN', 'INGETROKKEN'] as const
export type OpmerkingStand = (typeof OPMERKING_STANDEN)[number]

/** Most characters of a question, remark, answer or reason. */
export const MAX_OPMERKING = 5_000
/** Most characters of a proposed text and of the text it was made on. */
export const MAX_VOORSTEL = 20_000

/** What somebody does at a plan document now; WEG: not any more. */
export const AANWEZIG_STANDEN = ['LEEST', 'SCHRIJFT', 'WEG'] as const
export type AanwezigStand = (typeof AANWEZIG_STANDEN)[number]
