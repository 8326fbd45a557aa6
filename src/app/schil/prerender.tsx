import { renderToString } from 'react-dom/server'
import { StaticRouter } from 'react-router'
import '../../ui/tokens.css'
import '../../ui/basis.css'
import { App } from '../app.tsx'
import { maakQueryClient } from '../query.ts'

/** The home before anything is known, as HTML; run once while building (scripts/bouw/schil.ts). */
export function rendert(): string {
  return renderToString(
    <StaticRouter location="/">
      <App client={maakQueryClient()} />
    </StaticRouter>,
  )
}
