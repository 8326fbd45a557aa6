import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { MijnLijst } from './uitnodiging-lijst.tsx'
import { type MijnUitnodiging, mijnUitnodigingenVraag } from './uitnodiging-vragen.ts'

/** Invitations of the reader that are in one of these states; nothing at all, also no texts, when there are none. */
export function MijnUitnodigingen({ staten }: { staten: readonly MijnUitnodiging['staat'][] }) {
  const { data } = useQuery(mijnUitnodigingenVraag)
  const items = data?.filter((u) => staten.includes(u.staat)) ?? []
  if (items.length === 0) return null
  return (
    <Suspense fallback={null}>
      <MijnLijst items={items} />
    </Suspense>
  )
}
