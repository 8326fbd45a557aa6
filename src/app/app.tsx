import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { FoutGrens } from './fout-grens.tsx'
import { Frame } from './frame.tsx'
import { StatusRegel } from './kamer-delen.ts'
import { Wegwijzer } from './router.tsx'

/** The whole screen, inside a router of the caller: the browser's own, or the fixed one of the prerender. */
export function App({ client }: { client: QueryClient }) {
  const { pathname } = useLocation()
  useEffect(() => {
    // After the first picture, in a chunk of its own: an own device is filled for when the network goes.
    void import('./vooraf.ts').then((m) => m.startVooraf(client)).catch(() => undefined)
  }, [client])
  return (
    <QueryClientProvider client={client}>
      <Frame status={StatusRegel ? <StatusRegel /> : null}>
        <FoutGrens sleutel={pathname}>
          <Wegwijzer />
        </FoutGrens>
      </Frame>
    </QueryClientProvider>
  )
}
