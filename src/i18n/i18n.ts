import i18next, { type BackendModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Taal } from '../lib/opmaak.ts'
import algemeen from './nl/algemeen.json' with { type: 'json' }
import openbaar from './nl/openbaar.json' with { type: 'json' }

type Teksten = Record<string, unknown>

const bestanden = import.meta.glob<Teksten>(['./nl/*.json', './en/*.json', '!./nl/algemeen.json', '!./nl/openbaar.json'], {
  import: 'default',
})

async function haalTekst(taal: string, kamer: string): Promise<Teksten> {
  const laad = bestanden[`./${taal}/${kamer}.json`]
  if (laad === undefined) throw new Error(`No texts for ${taal}/${kamer}`)
  return laad()
}

const uitBestanden: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (taal, kamer, klaar) => {
    haalTekst(taal, kamer).then(
      (teksten) => klaar(null, teksten),
      (fout: unknown) => klaar(fout instanceof Error ? fout : new Error(String(fout)), false),
    )
  },
}

/**
 * The texts of the loket: one JSON per room per language, fetched with the room. Only 'algemeen' and 'openbaar' (the
 * prerendered home) in Dutch are there from the start. A missing key throws in development and tests, so that a screen with a bare key never ships.
 */
export const i18n = i18next.createInstance()

void i18n
  .use(uitBestanden)
  .use(initReactI18next)
  .init({
    lng: 'nl',
    fallbackLng: false,
    supportedLngs: ['nl', 'en'],
    ns: ['algemeen', 'openbaar'],
    defaultNS: 'algemeen',
    resources: { nl: { algemeen, openbaar } },
    partialBundledLanguages: true,
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: true },
    ...(import.meta.env.DEV
      ? {
          saveMissing: true,
          missingKeyHandler: (talen: readonly string[], kamer: string, sleutel: string) => {
            throw new Error(`Missing text: ${talen.join()} ${kamer} ${sleutel}`)
          },
        }
      : {}),
  })

/** Fetches the texts of a room in the language of this moment; called beside the code of the room, so that neither waits for the other. */
export async function laadTekst(kamer: string): Promise<void> {
  if (!(`./nl/${kamer}.json` in bestanden)) return
  const taal = i18n.language
  if (i18n.hasResourceBundle(taal, kamer)) return
  i18n.addResourceBundle(taal, kamer, await haalTekst(taal, kamer))
}

/** Changes the language after every text in use is there, so that no screen falls back to a loading state. */
export async function zetTaal(taal: Taal): Promise<void> {
  const kamers = new Set(['algemeen', ...Object.keys(i18n.services.resourceStore.data[i18n.language] ?? {})])
  await Promise.all(
    [...kamers].map(async (kamer) => {
      if (!i18n.hasResourceBundle(taal, kamer)) i18n.addResourceBundle(taal, kamer, await haalTekst(taal, kamer))
    }),
  )
  await i18n.changeLanguage(taal)
}
