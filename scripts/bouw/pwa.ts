import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

const NAAM = 'iPGB-loket'
const icoon = { src: '/iconen/icoon-192.png', sizes: '192x192', type: 'image/png' }

/**
 * What makes the loket installable and lets it start without a network: the manifest, and the worker of
 * src/app/sw.ts with the list of everything in the build. `iife`, because an ES worker ends in `export` under some
 * package types, builds green and never registers.
 */
export function pwa(): Plugin[] {
  return [
    {
      name: 'loket-appel-icoon',
      transformIndexHtml: () => [{ tag: 'link', attrs: { rel: 'apple-touch-icon', href: '/iconen/icoon-180.png' }, injectTo: 'head' }],
    },
    ...VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/app',
      filename: 'sw.ts',
      injectRegister: null,
      injectManifest: {
        rollupFormat: 'iife',
        globPatterns: ['**/*.{js,css,html,woff2,svg,png,json,webmanifest}'],
        // Read by the server only; the worker that stops the worker; pictures that only the system shows.
        globIgnores: ['csp.json', '.vite/**', 'sw-noodstop.js', 'iconen/icoon-512.png', 'iconen/icoon-maskeerbaar-512.png'],
      },
      manifest: {
        id: '/',
        name: NAAM,
        short_name: 'Loket',
        description: 'Eén plan, één budget, één consulent.',
        lang: 'nl',
        dir: 'ltr',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        orientation: 'any',
        background_color: '#f6f1e7',
        theme_color: '#f6f1e7',
        categories: ['government', 'health'],
        icons: [
          { ...icoon, purpose: 'any' },
          { src: '/iconen/icoon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: '/iconen/icoon-maskeerbaar-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
        shortcuts: [
          { name: 'Mijn plan', url: '/plan', icons: [icoon] },
          { name: 'Mijn geld', url: '/geld', icons: [icoon] },
          { name: 'Zoek hulp', url: '/hulp', icons: [icoon] },
          { name: 'Mijn consulent', url: '/contact', icons: [icoon] },
        ],
      },
    }),
  ]
}
