/** The browser's own question to install, kept until the person asks for it. */
type InstalleerVraag = Event & { prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }> }

/** KAN: one press installs. HANDMATIG: by the menu of the browser. IOS: by the share button. AL: runs installed. */
export type InstalleerStaat = 'KAN' | 'HANDMATIG' | 'IOS' | 'AL'

let vraag: InstalleerVraag | null = null
let geluisterd = false
const luisteraars = new Set<() => void>()

function isInstalleerVraag(e: Event): e is InstalleerVraag {
  return 'prompt' in e && typeof e.prompt === 'function'
}

/** Must run early: the browser asks once per page, soon after loading. */
export function luisterInstalleer(): void {
  if (geluisterd) return
  geluisterd = true
  const meld = (): void => {
    for (const doe of luisteraars) doe()
  }
  addEventListener('beforeinstallprompt', (e) => {
    // Never a bar that pops up by itself: the question is asked in the room 'Dit toestel'.
    e.preventDefault()
    vraag = isInstalleerVraag(e) ? e : null
    meld()
  })
  addEventListener('appinstalled', () => {
    vraag = null
    meld()
  })
}

export function installeerStaat(): InstalleerStaat {
  if (matchMedia('(display-mode: standalone)').matches) return 'AL'
  if (vraag) return 'KAN'
  // An iPad calls itself a Mac; only its screen takes touches.
  const ios = /iPhone|iPad|iPod/u.test(navigator.userAgent) || (/Macintosh/u.test(navigator.userAgent) && navigator.maxTouchPoints > 1)
  return ios ? 'IOS' : 'HANDMATIG'
}

export function bijInstalleer(doe: () => void): () => void {
  luisteraars.add(doe)
  return () => luisteraars.delete(doe)
}

/** Asks the browser to install. @returns whether the person agreed */
export async function installeer(): Promise<boolean> {
  const v = vraag
  vraag = null
  const uit = v ? (await v.prompt()).outcome === 'accepted' : false
  for (const doe of luisteraars) doe()
  return uit
}
