import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTekst } from '../i18n/use-tekst.ts'
import { tijdTekst } from '../lib/opmaak.ts'
import { IcoonGeenInternet, IcoonKlaar, IcoonLetOp, IcoonSlot, IcoonToestel } from '../ui/icoon-teken.tsx'
import { Link } from '../ui/link.tsx'
import { useLiveVerversen, useStatus } from './haken.ts'
import { leestijd } from './lees-opties.ts'
import { luisterInstalleer } from './installeer.ts'
import { offline, startOffline } from './offline.ts'
import { SessieVenster } from './sessie-venster.tsx'
import { isWeerBinnen, sessieVraag } from './sessie-vraag.ts'
import { statusZin } from './status.ts'
import { bijWerker, neemNieuweVersie, startWerker, werkerStaat } from './werker.ts'
import './status-inhoud.css'

const TEKENS: Record<string, typeof IcoonToestel> = {
  geenInternet: IcoonGeenInternet,
  geenInternetOpSlot: IcoonGeenInternet,
  geenInternetLos: IcoonGeenInternet,
  bijLoket: IcoonKlaar,
  opToestel: IcoonToestel,
  sessieWeg: IcoonSlot,
  sessieWegLos: IcoonSlot,
}

/** Choices that rooms keep beside the store; how the screen looks may stay, it says nothing about a person. */
function wisKleinigheden(): void {
  for (const sleutel of Object.keys(localStorage)) if (sleutel !== 'lk-voorkeur' && sleutel !== 'lk-loket') localStorage.removeItem(sleutel)
}

/** Connects the session of the page with the device store, in every tab. */
function useSessieKoppeling(): void {
  const client = useQueryClient()
  const { data, isError, dataUpdatedAt } = useQuery(sessieVraag)
  const { sessieWeg } = useStatus()
  const wie = useRef<string | null>(null)
  const wegSinds = useRef<number | null>(null)
  useLiveVerversen(client)
  useEffect(() => {
    startOffline()
    luisterInstalleer()
    void startWerker()
  }, [])
  useEffect(() => {
    wegSinds.current = sessieWeg ? (wegSinds.current ?? Date.now()) : null
    if (data === null || (data === undefined && isError)) return offline().geenSessie()
    if (data === undefined) return
    const weerBinnen = isWeerBinnen(wegSinds.current, leestijd(sessieVraag.queryKey))
    if (wie.current === data.persoon.id && !weerBinnen) return
    wie.current = data.persoon.id
    void offline().meldAan(data.persoon.id)
  }, [data, isError, dataUpdatedAt, sessieWeg])
  useEffect(
    () =>
      offline().bus.luister((b) => {
        // Another person signed in on this browser: nothing of the first one may stay on this screen.
        const ander = b.soort === 'SESSIE' && wie.current !== null && b.persoonId !== wie.current
        if (b.soort === 'GEWIST') wisKleinigheden()
        if (!ander && b.soort !== 'GEWIST') return
        // What stands drawn goes at once, also from the page that a 'back' would bring.
        client.setQueryData(sessieVraag.queryKey, null)
        client.removeQueries({ predicate: (q) => q.queryKey[0] !== 'sessie' && q.queryKey[0] !== 'loket' })
        if (b.soort === 'GEWIST') return location.assign('/')
        const o = offline()
        const adres = b.soort === 'SESSIE' && b.persoonId === null && !o.meldtAf ? '/?uit=tabblad' : '/'
        void o
          .slaap()
          .catch(() => undefined)
          .then(() => {
            // Nothing is asked before leaving: there is nothing left here that could be sent.
            if (b.soort === 'SESSIE' && b.persoonId === null) o.apparaat.vergrendel()
            location.assign(adres)
          })
      }),
    [client],
  )
}

/** What stands in the status line, with at most one thing to do. */
export function StatusInhoud() {
  const t = useTekst('offline')
  const beeld = useStatus()
  const werker = useSyncExternalStore(bijWerker, werkerStaat, () => 'RUST' as const)
  const [inloggen, zetInloggen] = useState(false)
  useSessieKoppeling()
  const zin = statusZin(beeld)
  const Teken = zin === null ? null : (TEKENS[zin.sleutel] ?? IcoonLetOp)
  return (
    <>
      {/* Where the frame shows nothing but the question, it shows this: without it nobody would know why nothing is sent. */}
      <div className="of-status" data-moet={(beeld.sessieWeg && beeld.online) || undefined}>
        <p className="lk-bewaard" data-staat={zin?.sleutel === 'bijLoket' ? 'veilig' : undefined} role="status">
          {Teken && <Teken maat={20} />}
          <span>
            {zin === null
              ? '\u00a0'
              : t(`status.${zin.sleutel}`, {
                  ...(zin.tijd === undefined ? {} : { tijd: tijdTekst(new Date(zin.tijd).toISOString()) }),
                  ...(zin.aantal === undefined ? {} : { count: zin.aantal }),
                })}
          </span>
        </p>
        {zin?.sleutel === 'geweigerd' && <Link naar="/toestel">{t('status.bekijk')}</Link>}
        {beeld.sessieWeg && beeld.online && (
          <button type="button" className="of-knop" onClick={() => zetInloggen(true)}>
            {t('status.inloggen')}
          </button>
        )}
      </div>
      {werker !== 'RUST' && (
        <p className="of-nieuw">
          <span>{t('nieuw.tekst')}</span>
          <button type="button" className="of-knop" onClick={() => void neemNieuweVersie(() => offline().slaap())}>
            {t('nieuw.knop')}
          </button>
        </p>
      )}
      <SessieVenster open={inloggen && beeld.sessieWeg} onSluit={() => zetInloggen(false)} />
    </>
  )
}
