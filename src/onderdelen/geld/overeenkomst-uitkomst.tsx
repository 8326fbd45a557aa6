import { Navigate, useParams } from 'react-router'
import { Melding } from '../../ui/melding.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { OvereenkomstGeweigerd } from './overeenkomst-geweigerd.tsx'
import type { Overeenkomsten } from './overeenkomst-vragen.ts'
import { useWachtendeOvereenkomsten } from './overeenkomst-wacht.ts'
import { useOvereenkomstTekst } from './overeenkomst-zin.ts'

/**
 * What came of it, only from the answer of the loket. A new agreement has the id of its command, one that was written
 * anew keeps its own (`overeenkomstId`); when the loket took it, its own page takes over.
 */
export function OvereenkomstUitkomst({ lijst, overeenkomstId }: { lijst: Overeenkomsten; overeenkomstId: string | null }) {
  const t = useOvereenkomstTekst()
  const { opdrachtId = '' } = useParams()
  const wacht = useWachtendeOvereenkomsten(new Map(lijst.zorgverleners.map((z) => [z.id, z.naam]))).find((w) => w.id === opdrachtId)
  const doel = overeenkomstId ?? opdrachtId
  const terug = { naar: '/geld/overeenkomsten', woord: t('titel') }
  if (wacht === undefined && lijst.items.some((o) => o.id === doel)) return <Navigate to={`/geld/overeenkomsten/${doel}`} replace />
  if (wacht?.staat === 'GEWEIGERD')
    return (
      <>
        <PaginaKop titel={t('uit.geweigerd')} terug={terug} />
        <OvereenkomstGeweigerd wacht={wacht} />
      </>
    )
  const offline = wacht?.staat === 'OFFLINE'
  return (
    <>
      <PaginaKop titel={t(offline ? 'uit.offline' : 'uit.onderweg')} terug={terug} />
      <div className="lk-stapel">
        <Melding live>{t(offline ? 'uit.offlineTekst' : 'uit.onderwegTekst')}</Melding>
        <p>
          <KnopLink soort="rustig" naar="/geld/overeenkomsten">
            {t('maak.naarLijst')}
          </KnopLink>
        </p>
      </div>
    </>
  )
}
