/** Parts of Contact that other rooms may put on their screen. */
export { DraadLijst } from './draad-lijst.tsx'
export { Gesprek } from './gesprek.tsx'
