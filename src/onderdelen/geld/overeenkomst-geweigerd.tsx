import { offline } from '../../offline/offline.ts'
import { Knop } from '../../ui/knop.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Melding } from '../../ui/melding.tsx'
import type { Wachtend } from './overeenkomst-wacht.ts'
import { useOvereenkomstTekst, useWeigerZin } from './overeenkomst-zin.ts'

/** A refusal by the loket stays in sight until the person chose what to do with it; what was typed is kept. */
export function OvereenkomstGeweigerd({ wacht }: { wacht: Wachtend }) {
  const t = useOvereenkomstTekst()
  const zin = useWeigerZin()
  const bestaand = /^\/overeenkomsten\/([^/]+)$/u.exec(wacht.pad)?.[1]
  const waar = bestaand !== undefined ? `${bestaand}/schrijf` : wacht.vorigeId !== null ? `${wacht.vorigeId}/wijzig` : 'nieuw'
  return (
    <Melding soort="attention" live kop={t('uit.geweigerd')}>
      <p>{zin(wacht.probleem)}</p>
      <Knoppen>
        <KnopLink soort="rustig" naar={`/geld/overeenkomsten/${waar}/teken`}>
          {t('uit.pasAan')}
        </KnopLink>
        <Knop soort="tekst" onClick={() => void offline().outbox.weggooien(wacht.id)}>
          {t('uit.weg')}
        </Knop>
      </Knoppen>
    </Melding>
  )
}
