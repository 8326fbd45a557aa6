import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { demo } from './scripts/bouw/demo.ts'
import { pwa } from './scripts/bouw/pwa.ts'
import { schil } from './scripts/bouw/schil.ts'

const server = process.env['LOKET_SERVER'] ?? 'http://127.0.0.1:8080'

export default defineConfig(({ mode }) => ({
  base: '/',
  plugins: [
    react(),
    // Prerenders the home and inlines its CSS. Must stand before the service worker's plugin, which counts revisions of what is on disk.
    schil(),
    ...(mode === 'demo' ? [demo()] : [pwa()]),
  ],
  build: {
    target: 'es2022',
    manifest: true,
    cssMinify: 'lightningcss',
    cssTarget: ['chrome111', 'safari16.4', 'firefox121'],
    // A font or picture as data: in the CSS would be inlined into every page.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // Without this every small part that two rooms share becomes a file of its own: 40 requests on a slow line.
        codeSplitting: {
          groups: [
            // The entry stays a file of its own, so that the manifest names it.
            { name: 'begin', tags: ['$initial'], test: /^(?!.*(?:index\.html|[\\/]main\.tsx)).+$/u, priority: 2 },
            { name: 'delen', test: /[\\/]src[\\/]ui[\\/]/u, minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(['/api', '/oidc', '/aanmelden', '/afmelden'].map((pad) => [pad, { target: server, changeOrigin: false }])),
  },
  // Only the demo is previewed, and it has no server.
  preview: { proxy: {} },
}))
