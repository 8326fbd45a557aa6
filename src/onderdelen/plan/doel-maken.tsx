import { useState } from 'react'
import type { Leefgebied } from '../../contract/woorden.ts'
import { doelMetTekst, doelenUit, komtErbij, magErbij } from '../../domein/plan/doelen.ts'
import { isGebied } from '../../domein/plan/keuzewaarden.ts'
import { kies } from '../../domein/plan/meerwaarde.ts'
import { itemKeuze, itemTekst } from '../../domein/plan/velden.ts'
import { useTekst } from '../../i18n/use-tekst.ts'
import { type PlanDocumentBeeld, usePlanDocument, useTekst as useLeesTekst } from '../../offline/plan-haken.ts'
import { Link } from '../../ui/link.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { adres } from './adressen.ts'
import { ZinnenKiezer } from './zinnen-kiezer.tsx'

/** From what somebody wants to a goal, without typing it twice: all of the answer, or the sentences that were ticked. */
export function DoelMaken({
  van,
  veld,
  doelenId,
  persoonId,
  gebied,
}: {
  /** document and field of the answer */
  van: PlanDocumentBeeld
  veld: string
  /** id of the document of the goals */
  doelenId: string
  persoonId: string
  gebied: Leefgebied | null
}) {
  const t = useTekst('plan')
  const beeld = usePlanDocument(doelenId)
  const tekst = useLeesTekst(van.document, veld).trim()
  const [gemaakt, zetGemaakt] = useState<{ id: string; nieuw: boolean } | null>(null)
  const { document } = beeld
  if (tekst === '' || document === null || beeld.fase !== 'OPEN' || beeld.mag !== 'SCHRIJVEN') return null
  if (doelenUit(document.ydoc) || !magErbij(document.ydoc, 'doel')) return null
  const maak = (woorden: string): void => {
    const { ydoc } = document
    const bestaand = doelMetTekst(ydoc, woorden)
    if (bestaand) return zetGemaakt({ id: bestaand.id, nieuw: false })
    const id = crypto.randomUUID()
    ydoc.transact(() => {
      ydoc.getText(itemTekst('doel', id, 'tekst')).insert(0, woorden)
      if (gebied !== null)
        kies(
          ydoc.getArray(itemKeuze('doel', id, 'leefgebied')),
          { id: crypto.randomUUID(), waarde: gebied, door: document.persoonId },
          isGebied,
        )
      komtErbij(ydoc, 'doel', { id, bij: null })
    })
    zetGemaakt({ id, nieuw: true })
  }
  return (
    <Uitklap titel={t('doelMaken.opener')}>
      <p className="lk-alinea--bij">{t('doelMaken.uitleg')}</p>
      <ZinnenKiezer tekst={tekst} label={t('doelMaken.zinnen')} alles={t('doelMaken.alles')} deel={t('doelMaken.deel')} onKies={maak} />
      <p role="status">
        {gemaakt !== null && (
          <>
            {t(gemaakt.nieuw ? 'doelMaken.gemaakt' : 'doelMaken.bestond')}{' '}
            <Link naar={adres.doel(persoonId, gemaakt.id)}>{t('doelMaken.bekijk')}</Link>
          </>
        )}
      </p>
    </Uitklap>
  )
}
