import { useState } from 'react'
import { bedragTekst } from '../../lib/opmaak.ts'
import { offline } from '../../offline/offline.ts'
import { Knop } from '../../ui/knop.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Melding } from '../../ui/melding.tsx'
import { Merkje } from '../../ui/merkje.tsx'
import { Rij } from '../../ui/rij.tsx'
import { useProbleemZin } from './probleem-zin.ts'
import type { Voornemen } from './voornemens.ts'
import { useGeldTekst } from './zin.ts'

/** An intention on this device, in the list: what it waits for, or why it was refused and what can be done. */
export function VoornemenRij({ voornemen }: { voornemen: Voornemen }) {
  const t = useGeldTekst()
  const { staat, naar } = voornemen
  const cent = bedragTekst(voornemen.cent)
  if (staat === 'GEWEIGERD')
    return (
      <li className="gd-geweigerd">
        <Geweigerd voornemen={voornemen} kop={t('wacht.geweigerdRij', { cent, naar })} />
      </li>
    )
  return (
    <Rij
      titel={t('wacht.rij', { cent, naar })}
      bij={
        <>
          {staat === 'OFFLINE' && t(voornemen.vrij ? 'wacht.straksVrij' : 'wacht.straksVraag')}
          <span className="gd-staat">
            <Merkje>{t(staat === 'OFFLINE' ? 'wacht.merk' : 'wacht.onderwegMerk')}</Merkje>
          </span>
          <TochNiet voornemen={voornemen} />
        </>
      }
    />
  )
}

/** Taking back what did not leave this device. Once it may be at the loket it says so, and what can be done then. */
export function TochNiet({ voornemen, bijWeg }: { voornemen: Voornemen; bijWeg?: () => void }) {
  const t = useGeldTekst()
  const [staat, zet] = useState<'RUST' | 'BEZIG' | 'TE_LAAT'>('RUST')
  if (staat === 'TE_LAAT') return <span role="status">{t('wacht.teLaat')}</span>
  if (!voornemen.terugTeNemen && staat === 'RUST') return null
  const stop = async (): Promise<void> => {
    zet('BEZIG')
    const weg = await offline().outbox.intrekken(voornemen.id)
    if (weg) bijWeg?.()
    else zet('TE_LAAT')
  }
  return (
    <Knop soort="tekst" bezig={staat === 'BEZIG'} onClick={() => void stop()}>
      {t(voornemen.vrij ? 'wacht.tochNiet' : 'wacht.tochNietVragen')}
    </Knop>
  )
}

/** A refusal by the loket stays in sight until the person chose what to do with it. */
export function Geweigerd({ voornemen, kop }: { voornemen: Voornemen; kop: string }) {
  const t = useGeldTekst()
  const zin = useProbleemZin()
  return (
    <Melding soort="attention" kop={kop} live>
      <p>{zin(voornemen.probleem)}</p>
      <Knoppen>
        <KnopLink soort="rustig" naar={voornemen.opnieuw}>
          {t('wacht.opnieuw')}
        </KnopLink>
        <Knop soort="tekst" onClick={() => void offline().outbox.weggooien(voornemen.id)}>
          {t('wacht.weg')}
        </Knop>
      </Knoppen>
    </Melding>
  )
}
