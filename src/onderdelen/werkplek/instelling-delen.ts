/** The settings of the gemeente: fetched when somebody who works with them comes by. */
export { InstellingenOverzicht } from './instellingen.tsx'
export { InstellingRegels } from './instelling-matrix.tsx'
export { InstellingPagina } from './instelling-pagina.tsx'
export { InstellingTarieven } from './instelling-tarieven.tsx'
