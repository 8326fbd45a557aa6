import { later } from '../../i18n/later.ts'

/** Parts of Mijn geld for the workplace of a consulent. */
export { GeldVragen } from './geld-vragen.tsx'
export { VerschuivingBesluit } from './besluit.tsx'

// Parts that few days need: fetched, with their texts, when they are on the screen.
const TEKSTEN = ['overeenkomst', 'geld']
export const TeChecken = later(async () => (await import('./overeenkomst-werk.tsx')).TeChecken, TEKSTEN)
export const GezinOvereenkomsten = later(async () => (await import('./overeenkomst-werk.tsx')).GezinOvereenkomsten, TEKSTEN)
export const OvereenkomstCheck = later(async () => (await import('./overeenkomst-check.tsx')).OvereenkomstCheck, TEKSTEN)

const DECLARATIE_TEKSTEN = ['declaratie', 'geld']
export const DeclaratieWerk = later(async () => (await import('./declaratie-werk.tsx')).DeclaratieWerk, DECLARATIE_TEKSTEN)
export const DeclaratiesWerkPagina = later(async () => (await import('./declaratie-werk.tsx')).DeclaratiesWerkPagina, DECLARATIE_TEKSTEN)
export const DeclaratieWerkPagina = later(async () => (await import('./declaratie-werk.tsx')).DeclaratieWerkPagina, DECLARATIE_TEKSTEN)
export const Voorfinanciering = later(async () => (await import('./voorfinanciering.tsx')).Voorfinanciering, ['voorfinanciering', 'geld'])
