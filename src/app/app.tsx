import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { FoutGrens } from './fout-grens.tsx'
import { Frame } from './frame.tsx'
import { StatusRegel } from './kamer-delen.ts'
import { Wegwijzer } from './router.tsx'

/** The whole screen, inside a router of the caller: the browser's own, or the fixed one of the prerender. */
export function App({ client }: { client: QueryClient }) {
  const { pathname } = useLocation()
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
