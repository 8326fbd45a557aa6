/** Parts of Start that other rooms may put on their screen. */
export { MetDossier } from './met-dossier.tsx'
export { AlleStappen } from './alle-stappen.tsx'
export { taakWoord } from './taak-lijst.tsx'
export { MijnUitnodigingen } from './uitnodiging-mijn.tsx'
export { MijnLijst } from './uitnodiging-lijst.tsx'
