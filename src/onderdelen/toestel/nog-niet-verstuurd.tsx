import { useEffect, useState } from 'react'
import { useTekst } from '../../i18n/use-tekst.ts'
import { tijdTekst } from '../../lib/opmaak.ts'
import { useStatus, useWachtend } from '../../offline/haken.ts'
import { offline } from '../../offline/offline.ts'
import { Alinea } from '../../ui/alinea.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Lijst } from '../../ui/lijst.tsx'
import { Rij } from '../../ui/rij.tsx'
import { opdrachtNaam } from './opdracht-naam.ts'

/** What is on its way to the loket, and what is locked for somebody who is not signed in now. */
export function NogNietVerstuurd() {
  const t = useTekst('toestel')
  const status = useStatus()
  const wachtend = useWachtend().filter((o) => o.toestand === 'WACHT')
  const opSlot = useOpSlot(status.opslag)
  const { delen, bewaart } = status
  return (
    <section className="lk-stapel">
      <Kop>{t('wacht.titel')}</Kop>
      {wachtend.length === 0 && delen === 0 && opSlot === 0 ? (
        <Alinea>{t('wacht.niets')}</Alinea>
      ) : (
        <>
          <Lijst>
            {wachtend.map((o) => (
              <Rij
                key={o.id}
                titel={opdrachtNaam(t, o.opdracht)}
                bij={t('wacht.sinds', { tijd: tijdTekst(new Date(o.sinds).toISOString()) })}
              />
            ))}
            {delen > 0 && <Rij titel={t('wacht.plan', { count: delen })} bij={t('wacht.planUitleg')} />}
            {opSlot > 0 && <Rij titel={t('wacht.opSlot', { count: opSlot })} bij={t('wacht.opSlotUitleg')} />}
          </Lijst>
          {(wachtend.length > 0 || delen > 0) && (
            <>
              <Alinea soort="bij">{t(bewaart ? 'wacht.vanzelf' : 'wacht.vanzelfLos')}</Alinea>
              <Knoppen>
                <Knop soort="rustig" onClick={() => void offline().wakker()}>
                  {t('wacht.nu')}
                </Knop>
              </Knoppen>
            </>
          )}
        </>
      )}
    </section>
  )
}

/** Rows of somebody whose store is not open: counted, never read. */
function useOpSlot(opslag: string): number {
  const [aantal, zet] = useState(0)
  useEffect(() => {
    let weg = false
    const o = offline()
    o.outbox.tel().then(
      (rijen) => !weg && zet(rijen.filter((r) => r.persoonId !== o.apparaat.open?.persoonId).length),
      () => undefined,
    )
    return () => {
      weg = true
    }
  }, [opslag])
  return aantal
}
