import { lees } from '../kern.ts'
import { InstellingenSchema, LeidingSchema, WerkplekSchema } from '../schemas/start.ts'

const tag = 'Werkplek'

export const werkplekRoutes = {
  werkplek: lees({
    pad: '/werkplek',
    naam: 'leesWerkplek',
    tag,
    samenvatting: 'The families of this consulent (or of whom they stand in for), with who is at turn.',
    antwoord: WerkplekSchema,
  }),
  leiding: lees({
    pad: '/werkplek/leiding',
    naam: 'leesLeiding',
    tag,
    samenvatting: 'Counts and terms per consulent, without content.',
    antwoord: LeidingSchema,
  }),
  instellingen: lees({
    pad: '/instellingen',
    naam: 'leesInstellingen',
    tag,
    samenvatting: 'The dated settings of this gemeente.',
    antwoord: InstellingenSchema,
  }),
}
