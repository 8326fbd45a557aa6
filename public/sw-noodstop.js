// The emergency stop: served in the place of /sw.js it removes the worker and its caches at the next look for an
// update, which every open page does at least hourly. The device store is not touched: unsent work stays.
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (e) => {
  e.waitUntil(
    (async () => {
      for (const naam of await caches.keys()) await caches.delete(naam)
      await self.registration.unregister()
    })(),
  )
})
