/**
 * The closed lists that travel over the contract. They stand here without a schema around them, so that a screen
 * can use a list without loading the schema library.
 */

/** The nine classes of data of domein.md section 7, in the order of its table (P1 P2 H E1 E2 G M K L). */
export const GEGEVENS = ['CONCEPTPLAN', 'PLAN', 'GEZONDHEID', 'BESLUIT', 'BETALINGEN', 'DOELEN', 'BERICHTEN', 'KLACHTEN', 'INZAGE'] as const
export type Gegeven = (typeof GEGEVENS)[number]

/** What a person may do with a class of data of somebody. */
export const MAG = ['GEEN', 'LEZEN', 'SCHRIJVEN'] as const
export type Mag = (typeof MAG)[number]

/** The nine leefgebieden of domein.md section 3, in the order in which a person meets them. */
export const LEEFGEBIEDEN = ['WONEN', 'ZELFZORG', 'PSYCHISCH', 'GEZIN', 'NETWERK', 'LEREN_WERKEN', 'VERVOER', 'GELD', 'MEEDOEN'] as const
export type Leefgebied = (typeof LEEFGEBIEDEN)[number]

/** A part of a plan is a document of its own, because rights hold per document. */
export const PLAN_DOCUMENT_SOORTEN = ['VERHAAL', 'DEEL', 'DOELEN', 'KOSTEN', 'GEZIN', 'NOTITIES'] as const
export type PlanDocumentSoort = (typeof PLAN_DOCUMENT_SOORTEN)[number]

/** The parts of one person's plan that can be opened, answered and reacted to one by one. The shared page of a family is none. */
export const PLAN_DELEN = ['VERHAAL', ...LEEFGEBIEDEN, 'DOELEN', 'KOSTEN'] as const
export type PlanDeel = (typeof PLAN_DELEN)[number]

/** What can be done with a part of a draft plan, each includes the former. `VOORSTELLEN`: ask and propose, without changing a word. */
export const PLAN_ACTIES = ['LEZEN', 'VOORSTELLEN', 'SCHRIJVEN'] as const
export type PlanActie = (typeof PLAN_ACTIES)[number]

/** Who can be at turn in a step. */
export const STAP_ROLLEN = ['INWONER', 'CONSULENT', 'GEMEENTE', 'ZORGVERLENER', 'SVB', 'CAK'] as const
export type StapRol = (typeof STAP_ROLLEN)[number]

/** GEDAAN: behind you. NU: at turn now. LOOPT: goes on beside it. STRAKS: still to come. */
export const STAP_TOESTANDEN = ['GEDAAN', 'NU', 'LOOPT', 'STRAKS'] as const
export type StapToestand = (typeof STAP_TOESTANDEN)[number]

/** What one person can be asked to do now. */
export const TAAK_SOORTEN = [
  'MELDING_DOEN',
  'PLAN_MAKEN',
  'PLAN_LEZEN',
  'ANTWOORD_LEZEN',
  'BERICHT_LEZEN',
  'VERSCHUIVING_BESLISSEN',
  'VERSCHUIVING_JA',
  'OVEREENKOMST_AFMAKEN',
  'OVEREENKOMST_CHECKEN',
  'DECLARATIE_AKKOORD',
  'DECLARATIE_NIEUWS',
  'BETALING_UITZOEKEN',
  'BOVEN_BUDGET',
  'POTJE_BIJNA_OP',
  'POTJE_OP',
  'UITNODIGING_BEVESTIGEN',
  'REACTIE_LEZEN',
] as const
export type TaakSoort = (typeof TAAK_SOORTEN)[number]

/** The consulent's answer to one part of a plan. */
export const DEEL_OORDELEN = ['ZO', 'ANDERS', 'BESPREKEN'] as const
export type DeelOordeel = (typeof DEEL_OORDELEN)[number]

/** What the person says to the answer on one part. No signature and no bezwaar: a plan answer is no besluit. */
export const REACTIE_SOORTEN = ['EENS', 'VRAAG', 'NIET_EENS'] as const
export type ReactieSoort = (typeof REACTIE_SOORTEN)[number]

/** Wishes for contact, asked once at the melding. */
export const CONTACTWENSEN = ['BERICHT', 'BELLEN', 'BRIEF', 'VIA_ONDERSTEUNER'] as const
export type Contactwens = (typeof CONTACTWENSEN)[number]

/** In what an amount of care is counted in the budgetplan. */
export const PER = ['WEEK', 'MAAND'] as const
export type Per = (typeof PER)[number]
