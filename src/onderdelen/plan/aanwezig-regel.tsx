import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { offline } from '../../offline/offline.ts'
import type { PlanDocumentBeeld } from '../../offline/plan-haken.ts'
import { IcoonPersoon } from '../../ui/icoon-teken.tsx'
import { useVoorkeur } from '../../ui/voorkeur.ts'
import { type Aanwezige, Aanwezigheid } from './aanwezig.ts'

let deze: Aanwezigheid | null = null

/** The presence of this tab; made at first use. */
function aanwezigheid(): Aanwezigheid {
  if (deze) return deze
  const o = offline()
  const hier = new Aanwezigheid({
    zeg: async (doc, body) => {
      const ik = o.apparaat.open?.persoonId
      const { online, aangemeld, sessieWeg } = o.status.beeld
      // Not worth a question to the loket, let alone a place in the queue: in a minute it is not true any more.
      if (ik === undefined || !online || !aangemeld || sessieWeg) return true
      try {
        const { status } = await o.p.transport({
          methode: 'POST',
          pad: `/plandocumenten/${doc}/aanwezig`,
          body,
          kop: { 'Idempotency-Key': o.p.nieuwId(), 'Loket-Persoon': ik },
          blijfLeven: body.stand === 'WEG',
        })
        return status !== 403 && status !== 404
      } catch {
        return true
      }
    },
    nu: () => o.p.nu(),
    straks: (doe, ms) => o.p.straks(doe, ms),
    zichtbaar: () => document.visibilityState === 'visible',
    ik: () => o.apparaat.open?.persoonId ?? null,
  })
  document.addEventListener('visibilitychange', () => hier.bijZicht())
  o.bus.luister((b) => {
    if (b.soort !== 'LIVE') return
    if (b.gebeurtenis.soort === 'AANWEZIG') hier.bij(b.gebeurtenis)
    if (b.gebeurtenis.soort === 'RESYNC') hier.bij('RESYNC')
  })
  deze = hier
  return hier
}

const niets = (): (() => void) => () => undefined
const NIEMAND: readonly Aanwezige[] = []

/**
 * Who reads or writes along at this document, in one line of a fixed height: somebody who comes or goes moves nothing.
 * Quiet mode leaves the line empty. Being here is told to the others as long as this page is in front.
 */
export function Aanwezig({ beeld, veld }: { beeld: PlanDocumentBeeld; veld: string }) {
  const t = useTekst('opmerking')
  const taal = useTaal()
  const { rust } = useVoorkeur()
  const doc = beeld.fase === 'OPEN' ? (beeld.document?.id ?? null) : null
  useEffect(() => (doc === null ? undefined : aanwezigheid().kom(doc, veld)), [doc, veld])
  const kwijt = beeld.fase === 'WEG' ? (beeld.document?.id ?? null) : null
  useEffect(() => {
    if (kwijt !== null) aanwezigheid().verlies(kwijt)
  }, [kwijt])
  useEffect(() => {
    if (doc !== null && beeld.onbewaard) aanwezigheid().typte(doc)
  }, [doc, beeld.onbewaard])
  const mensen = useSyncExternalStore(
    useCallback((doe) => (doc === null ? niets() : aanwezigheid().abonneer(doe)), [doc]),
    () => (doc === null ? NIEMAND : aanwezigheid().beeld(doc)),
    () => NIEMAND,
  )
  const zin = (wie: readonly Aanwezige[], sleutel: string): string =>
    wie.length === 0
      ? ''
      : t(`aanwezig.${sleutel}`, {
          count: wie.length,
          wie: new Intl.ListFormat(taal, { type: 'conjunction' }).format(wie.map((m) => m.naam)),
        })
  const zinnen = [
    zin(
      mensen.filter((m) => m.stand === 'SCHRIJFT' && m.veld === veld),
      'schrijftHier',
    ),
    zin(
      mensen.filter((m) => m.stand === 'SCHRIJFT' && m.veld !== veld),
      'schrijftElders',
    ),
    zin(
      mensen.filter((m) => m.stand === 'LEEST'),
      'leest',
    ),
  ].filter((z) => z !== '')
  const [nieuw] = doc === null || rust ? [] : aanwezigheid().omroep(doc)
  return (
    <>
      <p className="pl-aanwezig lk-niet-op-papier">
        {!rust && zinnen.length > 0 && (
          <>
            <IcoonPersoon maat={20} />
            <span>{zinnen.join('. ')}</span>
          </>
        )}
      </p>
      <p className="lk-alleen-hoorbaar" role="status">
        {nieuw === undefined ? '' : t('aanwezig.hoorbaar', { naam: nieuw })}
      </p>
    </>
  )
}
