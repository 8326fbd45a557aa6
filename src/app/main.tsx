import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import '../ui/tokens.css'
import '../ui/basis.css'
import { zetTaal } from '../i18n/i18n.ts'
import { leesSchil } from '../lib/schil.ts'
import { voorkeur, zetVoorkeur } from '../ui/voorkeur.ts'
import { App } from './app.tsx'
import { luisterNaarLaadfouten } from './fout-grens.tsx'
import { maakQueryClient } from './query.ts'

// A build without a server: the server app itself runs in the page. Not in any other build.
if (import.meta.env.MODE === 'demo') await (await import('../../mocks/browser.ts')).startDemo()

luisterNaarLaadfouten()

const wortel = document.getElementById('loket')
if (wortel === null) throw new Error('No #loket in the page')

const { taal } = voorkeur()
// A second language comes in its own file; without it (first visit offline) the loket still speaks Dutch.
if (taal !== 'nl') await zetTaal(taal).catch(() => zetVoorkeur({ taal: 'nl' }))

const scherm = (
  <StrictMode>
    <BrowserRouter>
      <App client={maakQueryClient()} />
    </BrowserRouter>
  </StrictMode>
)

const gevuld = leesSchil(document.querySelector('meta[name="loket"]')?.getAttribute('content')) !== null
if (wortel.hasChildNodes() && gevuld && voorkeur().taal === 'nl' && globalThis.location.pathname === '/') {
  hydrateRoot(wortel, scherm)
} else {
  wortel.replaceChildren()
  createRoot(wortel).render(scherm)
}
document.documentElement.removeAttribute('data-wacht')
