import teksten from '../../src/i18n/nl/proef.json' with { type: 'json' }
import type { DemoGroep } from '../aanmelden/ingebouwd-pagina.ts'
import { PERSONEN, type ProefNaam } from './personen.ts'

const GROEPEN: { titel: keyof typeof teksten.groepen; namen: ProefNaam[] }[] = [
  { titel: 'okaforJansen', namen: ['ilse', 'milan', 'ruben'] },
  { titel: 'deGraaf', namen: ['mark', 'els', 'thijs'] },
  { titel: 'sanne', namen: ['sanne'] },
  { titel: 'hulp', namen: ['karin', 'ria'] },
  { titel: 'gemeente', namen: ['fatima', 'pieter', 'anneke', 'joost', 'hanneke'] },
]

/** The people of the trial for the sign-in page. */
export function proefGroepen(): DemoGroep[] {
  return GROEPEN.map((g) => ({
    titel: teksten.groepen[g.titel],
    personen: g.namen.map((n) => ({
      id: PERSONEN[n].id,
      naam: `${PERSONEN[n].voornaam} ${PERSONEN[n].achternaam}`,
      uitleg: teksten.personen[n as keyof typeof teksten.personen],
    })),
  }))
}
