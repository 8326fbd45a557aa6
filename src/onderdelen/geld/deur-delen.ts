/** Parts of Mijn geld for the workplace of a consulent. */
export { GeldVragen } from './geld-vragen.tsx'
export { VerschuivingBesluit } from './besluit.tsx'
