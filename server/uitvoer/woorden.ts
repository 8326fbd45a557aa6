import i18next from 'i18next'
import planEn from '../../src/i18n/en/plan.json' with { type: 'json' }
import uitvoerEn from '../../src/i18n/en/uitvoer.json' with { type: 'json' }
import planNl from '../../src/i18n/nl/plan.json' with { type: 'json' }
import uitvoerNl from '../../src/i18n/nl/uitvoer.json' with { type: 'json' }
import type { Woord } from '../../src/domein/plan/blad-woord.ts'
import type { Taal } from '../../src/lib/opmaak.ts'

const teksten = i18next.createInstance()
void teksten.init({
  lng: 'nl',
  fallbackLng: false,
  initAsync: false,
  interpolation: { escapeValue: false },
  ns: ['plan', 'uitvoer'],
  resources: { nl: { plan: planNl, uitvoer: uitvoerNl }, en: { plan: planEn, uitvoer: uitvoerEn } },
})

/** The sentences of the screen, for what the server writes on paper. */
export function woordenIn(taal: Taal): Woord {
  return (kamer, sleutel, waarden) => teksten.t(sleutel, { lng: taal, ns: kamer, ...waarden })
}
