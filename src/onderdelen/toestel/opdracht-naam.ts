import type { Tekst } from '../../i18n/use-tekst.ts'

/** The name on the screen of each command, by how its screen calls it; another one is called 'een opdracht'. */
const NAMEN: Readonly<Record<string, string>> = {
  doeMelding: 'melding',
  stuurBericht: 'bericht',
  verschuiving: 'verschuiving',
  'verschuiving-ongedaan': 'verschuiving-ongedaan',
  'verschuiving-beslis': 'verschuiving-beslis',
  'verschuiving-ja': 'verschuiving-ja',
  'school-vraag': 'school-vraag',
  'school-intrekken': 'school-intrekken',
  'declaratie-indienen': 'declaratie',
  'declaratie-antwoord': 'declaratie-antwoord',
  'declaratie-gezien': 'gelezen',
  voorfinanciering: 'voorfinanciering',
  beginPlan: 'plan-begin',
  stuurPlanOp: 'plan-opsturen',
  beantwoordDeel: 'plan-antwoord',
  verstuurAntwoord: 'plan-antwoord',
  plaatsOpmerking: 'opmerking',
  beantwoordOpmerking: 'opmerking-antwoord',
  handelOpmerkingAf: 'opmerking-klaar',
  toestemming: 'toestemming',
  uitnodiging: 'uitnodiging',
  gelezen: 'gelezen',
  'invoer-boeken': 'invoer-boeken',
  reageerOpDeel: 'plan-reactie',
  beantwoordReactie: 'reactie-antwoord',
  beginNotities: 'notities-begin',
  'overeenkomst-maak': 'overeenkomst',
  'overeenkomst-stap': 'overeenkomst',
  'overeenkomst-check': 'overeenkomst-check',
  kenToe: 'besluit',
  bewaarToekenningConcept: 'besluit-concept',
  zetInstelling: 'instelling',
  toestel: 'toestel',
}

export function opdrachtNaam(t: Tekst, opdracht: string): string {
  return t(`opdracht.${Object.hasOwn(NAMEN, opdracht) ? NAMEN[opdracht] : 'anders'}`)
}
