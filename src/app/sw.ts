import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] }

/**
 * The worker keeps the app itself: pages, code, texts, fonts. Never an answer of the loket: those stand encrypted in
 * the device store, per person, and a copy here would outlive a sign-out. It never takes over by itself either: a new
 * version waits until the person says so, because a form may be open.
 */
const VAN_DE_SERVER = ['/api/', '/oidc', '/aanmelden', '/afmelden', '/sw']

self.addEventListener('fetch', (e) => {
  if (e.request.mode !== 'navigate') return
  const { origin, pathname } = new URL(e.request.url)
  if (origin !== self.location.origin || VAN_DE_SERVER.some((pad) => pathname.startsWith(pad))) return
  // A file that somebody opens by its address is that file, not the app.
  if (/\.\w+$/u.test(pathname)) return
  // The home is prerendered; any other address gets the empty shell, or it would flash the home first.
  e.respondWith(matchPrecache(pathname === '/' ? '/index.html' : '/app.html').then((pagina) => pagina ?? fetch(e.request)))
})

self.addEventListener('message', (e: ExtendableMessageEvent) => {
  const bericht: unknown = e.data
  if (typeof bericht === 'object' && bericht !== null && 'type' in bericht && bericht.type === 'SKIP_WAITING') void self.skipWaiting()
})

// The first worker takes the page that installed it, so that it works offline without a second visit; an update
// does not: its pages keep the worker they started with.
self.addEventListener('activate', (e) => e.waitUntil(self.clients.claim()))

cleanupOutdatedCaches()
precacheAndRoute(self.__WB_MANIFEST)
