import type { Tekst } from '../../i18n/use-tekst.ts'

/** Commands that have a name of their own in the list; another one is called 'een opdracht'. */
const NAMEN = [
  'melding',
  'bericht',
  'verschuiving',
  'verschuiving-ongedaan',
  'verschuiving-beslis',
  'plan-begin',
  'plan-opsturen',
  'plan-antwoord',
  'toestemming',
  'uitnodiging',
  'gelezen',
] as const

export function opdrachtNaam(t: Tekst, opdracht: string): string {
  return t(`opdracht.${NAMEN.find((n) => n === opdracht) ?? 'anders'}`)
}
