import { useEffect, useRef, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { bedragTekst } from '../../lib/opmaak.ts'
import { Knoppen } from '../../ui/knoppen.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { EenVerschuiving } from './verschuiving-pagina.tsx'
import { Geweigerd, TochNiet } from './voornemen-rij.tsx'
import { useVoornemens } from './voornemens.ts'
import type { Budget } from './vragen.ts'
import { useGeldTekst } from './zin.ts'

/**
 * What came of it, only from the answer of the loket: until that is there this page says that nothing changed yet.
 * `gelukt` gives the shift of a command the loket took; `bijOpen` empties the form, only now that its pages are gone.
 */
export function SchuifUitkomst({
  budget,
  gelukt,
  bijOpen,
}: {
  budget: Budget
  gelukt: Readonly<Record<string, string>>
  bijOpen: () => void
}) {
  const t = useGeldTekst()
  const { opdrachtId = '' } = useParams()
  const naar = useNavigate()
  const [weg, zetWeg] = useState(false)
  const open = useRef(bijOpen)
  useEffect(() => open.current(), [])
  const voornemen = useVoornemens(budget).find((v) => v.id === opdrachtId)
  const verschuivingId = gelukt[opdrachtId]
  const terug = { naar: '/geld', woord: t('titel') }
  if (verschuivingId !== undefined) return <EenVerschuiving id={verschuivingId} budget={budget} wachtOp />
  if (voornemen?.staat === 'GEWEIGERD')
    return (
      <>
        <PaginaKop titel={t('wacht.geweigerd')} terug={terug} />
        <Geweigerd voornemen={voornemen} kop={t('wacht.geweigerdRij', { cent: bedragTekst(voornemen.cent), naar: voornemen.naar })} />
      </>
    )
  // Taken back: this page goes, and with it the form that could only send the same once more.
  if (weg) return <PaginaKop titel={t('wacht.weggehaald')} terug={terug} />
  if (voornemen === undefined)
    return (
      <>
        <PaginaKop titel={t('wacht.verwerkt')} inleiding={t('wacht.verwerktTekst')} terug={terug} />
        <KnopLink naar="/geld/verschuivingen">{t('verschuiving.alle')}</KnopLink>
      </>
    )
  const offline = voornemen.staat === 'OFFLINE'
  return (
    <>
      <PaginaKop titel={t(offline ? 'wacht.titel' : 'wacht.onderweg')} terug={terug} />
      <div className="lk-stapel">
        <Melding live>
          <p>{t(offline ? 'wacht.tekst' : 'wacht.onderwegTekst')}</p>
          {offline && <p>{t(voornemen.vrij ? 'wacht.straksVrij' : 'wacht.straksVraag')}</p>}
        </Melding>
        <Knoppen>
          <KnopLink soort="rustig" naar="/geld">
            {t('wacht.terug')}
          </KnopLink>
          <TochNiet
            voornemen={voornemen}
            bijWeg={() => {
              zetWeg(true)
              void naar('/geld', { replace: true })
            }}
          />
        </Knoppen>
      </div>
    </>
  )
}
