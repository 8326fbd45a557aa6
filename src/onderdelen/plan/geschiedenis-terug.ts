import { useState } from 'react'
import { type MomentVelden } from '../../domein/plan/moment.ts'
import { zetTerug } from '../../domein/plan/terugzetten.ts'
import type { OpdrachtBody } from '../../contract/api.ts'
import { useStatus } from '../../offline/haken.ts'
import { offline } from '../../offline/offline.ts'
import type { PlanDocument } from '../../offline/plandoc.ts'
import type { PlanDeel } from './vragen.ts'

export type TerugFout = 'offline' | 'onverstuurd' | 'loket'
export type TerugStaat = { soort: 'RUST' } | { soort: 'BEZIG' } | { soort: 'KLAAR' } | { soort: 'FOUT'; fout: TerugFout }

/**
 * Puts an earlier moment back. First everything of this device goes to the loket, then the loket keeps how the part
 * stands now, then the text changes here like any other typing. Where one of the first two fails, nothing changes: so
 * the newer text can always come back the same way.
 */
export function useTerugzetten(deel: PlanDeel, document: PlanDocument | null) {
  const { online } = useStatus()
  const [staat, zet] = useState<TerugStaat>({ soort: 'RUST' })
  const doe = async (nr: number, moment: MomentVelden, velden: readonly string[] | null): Promise<void> => {
    if (document === null) return
    zet({ soort: 'BEZIG' })
    const fout = online ? await veiligStellen(document, nr).catch((): TerugFout => 'loket') : 'offline'
    if (fout !== null) return zet({ soort: 'FOUT', fout })
    zetTerug(document.ydoc, moment, {
      soort: deel.soort,
      door: document.persoonId,
      nieuwId: () => crypto.randomUUID(),
      ...(velden === null ? {} : { velden }),
    })
    zet({ soort: 'KLAAR' })
  }
  return { staat, doe, vergeet: () => zet({ soort: 'RUST' }) }
}

async function veiligStellen(document: PlanDocument, nr: number): Promise<TerugFout | null> {
  const o = offline()
  const gestuurd = await (await o.plan()).spoelDocument(document.persoonId, document.id)
  if (gestuurd !== 'KLAAR') return 'onverstuurd'
  const { status } = await o.p.transport({
    methode: 'POST',
    pad: `/plandocumenten/${document.id}/geschiedenis`,
    body: { terugNaar: nr } satisfies OpdrachtBody<'post', '/plandocumenten/{documentId}/geschiedenis'>,
    kop: { 'Idempotency-Key': o.p.nieuwId(), 'Loket-Persoon': document.persoonId },
  })
  if (status === 401) o.bus.stuur({ soort: 'SESSIE_WEG' })
  return status === 200 ? null : 'loket'
}
