import { useConcept } from '../../offline/concept.ts'
import { Lijst } from '../../ui/lijst.tsx'
import { Rij } from '../../ui/rij.tsx'
import { leesOpzet, LEGE_OPZET } from './overeenkomst-opzet.ts'
import { useOvereenkomstTekst } from './overeenkomst-zin.ts'

/** The agreement that somebody began on this device and did not send: the way back to it. */
export function Begonnen({ dossierId, zorgverleners }: { dossierId: string; zorgverleners: readonly { id: string; naam: string }[] }) {
  const t = useOvereenkomstTekst()
  const { waarde, geladen } = useConcept(['overeenkomst', dossierId, 'nieuw'], LEGE_OPZET, leesOpzet)
  const leeg = Object.entries(LEGE_OPZET).every(([veld, niets]) => waarde[veld as keyof typeof waarde] === niets)
  if (!geladen || leeg || waarde.verstuurdAls !== null) return null
  const naam = zorgverleners.find((z) => z.id === waarde.wie)?.naam ?? waarde.naam.trim()
  return (
    <Lijst label={t('lijst.begonnen')}>
      <Rij
        titel={t('lijst.begonnen')}
        naar="/geld/overeenkomsten/nieuw"
        bij={naam === '' ? t('lijst.begonnenBij') : t('lijst.begonnenMet', { naam })}
      />
    </Lijst>
  )
}
