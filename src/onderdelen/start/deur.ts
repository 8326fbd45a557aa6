/**
 * What other rooms and the frame may use of Start: who is signed in and which dossier is open. Only data, so that the
 * frame can have it in the first chunk; the part that shows what is missing is in deur-delen.ts.
 */
export { type DossierBeeld, useDossier, useSessie } from './use-dossier.ts'
export { isVanMij, zietConcept, zietIets } from './mijn-rol.ts'
export { useTelefoon, useVandaag } from './loket-gegevens.ts'
export { mijnUitnodigingenVraag, UITNODIGING_OPDRACHT } from './uitnodiging-vragen.ts'
export { type Dossier, dossiersVraag, dossierVraag, type Sessie, sessieVraag, type Stappen, stappenVraag } from './vragen.ts'
