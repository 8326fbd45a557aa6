import type { Dossier } from './vragen.ts'

type Gegeven = keyof Dossier['deelnemers'][number]['rechten']

/** May this reader see something of this class of somebody in the dossier? What is not theirs is not asked for. */
export function zietIets(dossier: Dossier, gegeven: Gegeven): boolean {
  return dossier.deelnemers.some((d) => d.rechten[gegeven] !== 'GEEN')
}

/** May this reader see anything of a draft: a whole one, or the parts that were opened. */
export function zietConcept(dossier: Dossier): boolean {
  return zietIets(dossier, 'CONCEPTPLAN') || dossier.deelnemers.some((d) => d.conceptDelen !== null)
}

/** Is the dossier about this reader, or do they act in it for somebody? Who only supports or reads along is not addressed as the client. */
export function isVanMij(dossier: Dossier): boolean {
  return dossier.magOpsturen || dossier.deelnemers.some((d) => d.ik)
}
