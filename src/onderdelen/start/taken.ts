import type { Stappen } from './vragen.ts'

export type Taak = Stappen['taken'][number]

/** What has a date comes first, nearest first; messages after that, because nobody waits for a date there. */
export function opVolgorde(taken: readonly Taak[]): Taak[] {
  const rang = (taak: Taak): string => taak.uiterlijk ?? (taak.soort === 'BERICHT_LEZEN' ? '9999-2' : '9999-1')
  return taken.toSorted((a, b) => (rang(a) < rang(b) ? -1 : rang(a) > rang(b) ? 1 : 0))
}

/** Where a task of an inwoner is done. */
export function plekVanTaak(taak: Taak): string {
  switch (taak.soort) {
    case 'MELDING_DOEN':
      return '/melding'
    case 'PLAN_MAKEN':
      return '/plan'
    case 'PLAN_LEZEN':
    case 'ANTWOORD_LEZEN':
      return taak.doelId === null ? '/plan' : `/plan/versies/${taak.doelId}`
    case 'BERICHT_LEZEN':
      return taak.doelId === null ? '/contact' : `/contact/${taak.doelId}`
    case 'VERSCHUIVING_BESLISSEN':
      return '/geld'
    case 'OVEREENKOMST_AFMAKEN':
    case 'OVEREENKOMST_CHECKEN':
      return taak.doelId === null ? '/geld/overeenkomsten' : `/geld/overeenkomsten/${taak.doelId}`
    case 'VERSCHUIVING_JA':
      return taak.doelId === null ? '/geld' : `/geld/verschuiving/${taak.doelId}`
    case 'DECLARATIE_AKKOORD':
    case 'DECLARATIE_NIEUWS':
      return taak.doelId === null ? '/geld/declaraties' : `/geld/declaraties/${taak.doelId}`
    case 'BETALING_UITZOEKEN':
    case 'BOVEN_BUDGET':
      return '/werkplek'
    case 'POTJE_BIJNA_OP':
    case 'POTJE_OP':
      return taak.doelId === null ? '/geld' : `/geld/potje/${taak.doelId}/verder`
    case 'REACTIE_LEZEN':
      return taak.doelId === null ? '/werkplek' : `/werkplek/plan/${taak.doelId}`
    case 'UITNODIGING_BEVESTIGEN':
      return '/plan/samen'
  }
}
