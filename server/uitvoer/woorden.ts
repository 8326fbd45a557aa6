import i18next from 'i18next'
import oordeelEn from '../../src/i18n/en/oordeel.json' with { type: 'json' }
import overzichtEn from '../../src/i18n/en/overzicht.json' with { type: 'json' }
import planEn from '../../src/i18n/en/plan.json' with { type: 'json' }
import uitvoerEn from '../../src/i18n/en/uitvoer.json' with { type: 'json' }
import oordeelNl from '../../src/i18n/nl/oordeel.json' with { type: 'json' }
import overzichtNl from '../../src/i18n/nl/overzicht.json' with { type: 'json' }
import planNl from '../../src/i18n/nl/plan.json' with { type: 'json' }
import uitvoerNl from '../../src/i18n/nl/uitvoer.json' with { type: 'json' }
import type { OverzichtWoord } from '../../src/domein/overzicht-woord.ts'
import type { Woord } from '../../src/domein/plan/blad-woord.ts'
import type { Taal } from '../../src/lib/opmaak.ts'

const teksten = i18next.createInstance()
void teksten.init({
  lng: 'nl',
  fallbackLng: false,
  initAsync: false,
  interpolation: { escapeValue: false },
  ns: ['plan', 'uitvoer', 'overzicht', 'oordeel'],
  resources: {
    nl: { plan: planNl, uitvoer: uitvoerNl, overzicht: overzichtNl, oordeel: oordeelNl },
    en: { plan: planEn, uitvoer: uitvoerEn, overzicht: overzichtEn, oordeel: oordeelEn },
  },
})

/** The sentences of the screen, for what the server writes on paper. */
export function woordenIn(taal: Taal): Woord & OverzichtWoord {
  return (
    kamer: Parameters<Woord>[0] | Parameters<OverzichtWoord>[0],
    sleutel: string,
    waarden?: Readonly<Record<string, string | number>>,
  ): string => teksten.t(sleutel, { lng: taal, ns: kamer, ...waarden })
}
