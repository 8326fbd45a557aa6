import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import teksten from '../../src/i18n/nl/algemeen.json' with { type: 'json' }
import { vulSchil } from '../../src/lib/schil.ts'
import { PROEF_GEMEENTE } from '../../server/proef/personen.ts'

/**
 * The demo build has no server that fills in its pages, so the build does; and it brings the worker of the mock.
 * Runs after `schil`. `404.html` is the empty shell, which is what static hosts serve for an address they do not know.
 */
export function demo(): Plugin {
  let wortel = process.cwd()
  return {
    name: 'loket-demo',
    configResolved: (config) => {
      wortel = config.root
    },
    generateBundle: {
      order: 'post',
      async handler(_opties, bundel) {
        const thema = (await readFile(join(wortel, 'public/themas', `${PROEF_GEMEENTE.thema}.css`), 'utf8')).trim()
        const loket = { gemeente: PROEF_GEMEENTE.naam, telefoon: PROEF_GEMEENTE.telefoon, proefDag: '2026-07-01' }
        for (const naam of ['index.html', 'app.html']) {
          const pagina = bundel[naam]
          if (pagina?.type !== 'asset') throw new Error(`No ${naam} in the build`)
          pagina.source = vulSchil(String(pagina.source), loket, teksten.proef.replace('{{datum}}', '1 juli 2026'), thema)
        }
        this.emitFile({ type: 'asset', fileName: '404.html', source: String((bundel['app.html'] as { source: unknown }).source) })
        const werker = await readFile(join(wortel, 'node_modules/msw/lib/mockServiceWorker.js'), 'utf8')
        this.emitFile({ type: 'asset', fileName: 'mockServiceWorker.js', source: werker })
      },
    },
  }
}
