import { API_VERSIE } from '../src/contract/kern.ts'
import type { Bereik } from '../src/contract/lijsten/machine.ts'
import { KOPPELING } from '../src/contract/routes/machine.ts'
import type { App } from './kern/poorten.ts'

/** The OpenAPI 3.1 document of this app, generated from the routes it really has. */
export function maakOpenApi(api: App) {
  api.openAPIRegistry.registerComponent('securitySchemes', 'sessie', {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-sessie',
    description: 'Session cookie, set by the sign-in.',
  })
  api.openAPIRegistry.registerComponent('securitySchemes', KOPPELING, {
    type: 'oauth2',
    description: 'For machines: a token of 15 minutes, for client credentials that the gemeente made.',
    flows: {
      clientCredentials: {
        tokenUrl: '/api/v1/machine/token',
        scopes: {
          TOEKENNINGEN: 'Send beschikkingen, and read for whom there is a dossier.',
          OVEREENKOMSTEN: 'Pass on what the SVB said about zorgovereenkomsten.',
          DECLARATIES: 'Report where declaraties stand.',
          BETALINGEN: 'Report payments.',
          LEZEN: 'Read declaraties and zorgovereenkomsten.',
        } satisfies Record<Bereik, string>,
      },
    },
  })
  api.openAPIRegistry.registerComponent('securitySchemes', 'koppelingGeheim', {
    type: 'http',
    scheme: 'basic',
    description: 'Id and secret of a machine, only to ask a token.',
  })
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'iPGB-loket',
      version: API_VERSIE,
      description:
        'The REST contract of the loket for the integraal persoonsgebonden budget: one plan, one budget, one consulent. A gemeente can put its own back office behind it.',
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/nl/' },
      contact: { name: 'iPGB-loket', email: 'loket@voorbeeld.example', url: 'https://voorbeeld.example' },
    },
    servers: [{ url: '/api/v1', description: 'This loket.' }],
    security: [{ sessie: [] }],
    tags: [
      { name: 'Loket', description: 'The loket itself.' },
      { name: 'Dossier', description: 'Dossiers, steps, melding.' },
      { name: 'Plan', description: 'The persoonlijk plan and the answer to it.' },
      { name: 'Geld', description: 'Budget, potjes, verschuivingen.' },
      { name: 'Kaart', description: 'Sociale kaart.' },
      { name: 'Contact', description: 'Messages with the consulent.' },
      { name: 'Toegang', description: 'People, rights, sessions, own data.' },
      { name: 'Koppeling', description: 'For machines of the gemeente and the SVB, with client credentials.' },
      { name: 'Werkplek', description: 'For the people who work at the gemeente.' },
    ],
  })
}
