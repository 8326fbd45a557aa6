/** Parts of the beschikking for the werkplek and for Mijn geld; all of it comes when somebody goes there. */
export { Besluiten } from './besluiten.tsx'
export { ToekenningPaginas } from './invoer.tsx'
export { MijnBesluiten } from './mijn-besluiten.tsx'
