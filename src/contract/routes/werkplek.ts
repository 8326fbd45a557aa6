import { lees, opdracht } from '../kern.ts'
import { InstellingBody, InstellingenSchema, InstellingSchema, TarievenSchema } from '../schemas/instellingen.ts'
import { LeidingSchema, WerkplekSchema } from '../schemas/start.ts'

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
  zetInstelling: opdracht({
    pad: '/instellingen',
    naam: 'zetInstelling',
    tag,
    samenvatting: 'Set one setting from a day on, with the reason; nothing is overwritten and no day in the past is taken.',
    body: InstellingBody,
    antwoord: InstellingSchema,
  }),
  tarieven: lees({
    pad: '/tarieven',
    naam: 'leesTarieven',
    tag,
    samenvatting: 'What one unit of help may cost at most in this gemeente, with the days on which that holds.',
    antwoord: TarievenSchema,
  }),
}
