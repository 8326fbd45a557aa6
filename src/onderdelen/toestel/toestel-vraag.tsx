import { useEffect, useState } from 'react'
import { useTekst } from '../../i18n/use-tekst.ts'
import type { Modus } from '../../offline/apparaat.ts'
import { useStatus } from '../../offline/haken.ts'
import { offline } from '../../offline/offline.ts'
import { Alinea } from '../../ui/alinea.tsx'
import { Keuze } from '../../ui/keuze.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Melding } from '../../ui/melding.tsx'

/** How this device is used; null: not asked yet; undefined: not known yet. */
export function useModus(): Modus | null | undefined {
  const [modus, zet] = useState<Modus | null | undefined>(undefined)
  useEffect(() => {
    let weg = false
    const lees = (): void => {
      offline()
        .apparaat.modus()
        .then(
          (m) => !weg && zet(m),
          () => !weg && zet(null),
        )
    }
    lees()
    const stop = offline().apparaat.bijWissel(lees)
    return () => {
      weg = true
      stop()
    }
  }, [])
  return modus
}

/** 'Is dit uw eigen telefoon of computer?' Nothing is chosen beforehand; until an answer the device counts as shared. */
export function ToestelVraag() {
  const t = useTekst('toestel')
  const modus = useModus()
  const { bewaart } = useStatus()
  const [gekozen, zetGekozen] = useState<Modus | null>(null)
  const [staat, zetStaat] = useState<'VRAAG' | 'KLAAR' | 'KIES' | 'MISLUKT'>('VRAAG')
  const waarde = gekozen ?? modus ?? null
  const bewaar = async (): Promise<void> => {
    if (waarde === null) return zetStaat('KIES')
    try {
      await offline().apparaat.kiesModus(waarde)
      // Without this the browser may clear the store of an own device when it needs room; it may say no.
      if (waarde === 'EIGEN') await navigator.storage.persist?.().catch(() => false)
      zetStaat('KLAAR')
    } catch {
      zetStaat('MISLUKT')
    }
  }
  // Whatever a medewerker would answer, the loket keeps nothing of them here: there is nothing to choose.
  if (!bewaart)
    return (
      <section className="lk-stapel">
        <Kop>{t('vraag.losTitel')}</Kop>
        <Alinea>{t('vraag.los')}</Alinea>
      </section>
    )
  return (
    <section className="lk-stapel" aria-label={t('vraag.titel')}>
      <Keuze<Modus>
        naam="toestel-modus"
        label={t('vraag.titel')}
        vraag
        hint={t('vraag.hint')}
        waarde={waarde}
        fout={staat === 'KIES' ? t('vraag.kies') : undefined}
        onKies={(m) => {
          zetGekozen(m)
          zetStaat('VRAAG')
        }}
        opties={[
          { waarde: 'EIGEN', woord: t('vraag.eigen'), uitleg: t('vraag.eigenUitleg') },
          { waarde: 'GEDEELD', woord: t('vraag.gedeeld'), uitleg: t('vraag.gedeeldUitleg') },
        ]}
      />
      <Knoppen>
        <Knop soort={modus === null ? 'hoofd' : 'rustig'} onClick={() => void bewaar()}>
          {t('vraag.bewaar')}
        </Knop>
      </Knoppen>
      <div role="status">
        {staat === 'KLAAR' && <Melding soort="settled">{t(`vraag.klaar.${waarde ?? 'GEDEELD'}`)}</Melding>}
        {staat === 'MISLUKT' && <Melding soort="attention">{t('vraag.mislukt')}</Melding>}
      </div>
    </section>
  )
}
