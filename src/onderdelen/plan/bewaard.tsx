import { useEffect, useState } from 'react'
import { useTekst } from '../../i18n/use-tekst.ts'
import { tijdTekst } from '../../lib/opmaak.ts'
import { useStatus } from '../../offline/haken.ts'
import { type PlanDocumentBeeld, useOpzij } from '../../offline/plan-haken.ts'
import { BewaardRegel } from '../../ui/bewaard-regel.tsx'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Melding } from '../../ui/melding.tsx'
import { bewaardStaat } from './bewaard-staat.ts'
import { useHalfGetypt } from './meer-open.ts'

/** Longer than the time between two letters: the line changes when somebody pauses, not at every letter. */
const RUST_MS = 300

/** True while this is so, and until it has not been so for a moment. */
function useNogEven(is: boolean): boolean {
  const [nog, zetNog] = useState(is)
  if (is && !nog) zetNog(true)
  useEffect(() => {
    if (is || !nog) return
    const klok = setTimeout(() => zetNog(false), RUST_MS)
    return () => clearTimeout(klok)
  }, [is, nog])
  return is || nog
}

/** The Bewaard line of one document. */
export function Bewaard({ beeld }: { beeld: PlanDocumentBeeld }) {
  const { online } = useStatus()
  const onbewaard = useNogEven(beeld.onbewaard)
  const opzij = useOpzij(beeld.document?.id)
  const half = useHalfGetypt(beeld.document?.id)
  return (
    <BewaardRegel staat={bewaardStaat({ ...beeld, onbewaard, halfGetypt: half }, online, beeld.document !== null && opzij.length > 0)} />
  )
}

/** Why there is no field to write in: locked, not on this device, gone. Never an empty field in place of text. */
export function NietOpen({ beeld }: { beeld: PlanDocumentBeeld }) {
  const t = useTekst('plan')
  switch (beeld.fase) {
    case 'OP_SLOT':
      return (
        <div className="lk-stapel">
          <Melding>
            {beeld.slotSinds === null
              ? t('bewaard.opSlotLeeg')
              : t('bewaard.opSlot', { tijd: tijdTekst(new Date(beeld.slotSinds).toISOString()) })}
          </Melding>
          <KnopLink soort="rustig" naar={`/aanmelden?terug=${encodeURIComponent(globalThis.location.pathname)}`}>
            {t('bewaard.inloggen')}
          </KnopLink>
        </div>
      )
    case 'NIET_OP_TOESTEL':
      return <Melding>{t('bewaard.nietHier')}</Melding>
    case 'WEG':
      return <Melding soort="attention">{t('bewaard.weg')}</Melding>
    case 'LADEN':
    case 'OPEN':
      return null
  }
}

/** Text the loket refused: it stays readable for who wrote it. And a device that can store nothing says so. */
export function Opzij({ beeld }: { beeld: PlanDocumentBeeld }) {
  const t = useTekst('plan')
  const { opslagFout } = useStatus()
  const opzij = useOpzij(beeld.document?.id)
  return (
    <>
      {opslagFout !== null && (
        <Melding soort="attention" live>
          <p>{opslagFout === 'NIEUWER_SCHEMA' ? t('bewaard.gestopt') : t('bewaard.geenOpslag')}</p>
          {opslagFout === 'NIEUWER_SCHEMA' && <Knop onClick={() => globalThis.location.reload()}>{t('bewaard.opnieuw')}</Knop>}
        </Melding>
      )}
      {beeld.document !== null &&
        opzij.map((o) => (
          <Melding key={o.id} soort="attention" kop={t('bewaard.opzijKop')}>
            <p>{t('bewaard.opzijTekst')}</p>
            {Object.entries(o.velden).map(([veld, tekst]) => (
              <blockquote key={veld} className="pl-citaat">
                {tekst}
              </blockquote>
            ))}
          </Melding>
        ))}
    </>
  )
}
