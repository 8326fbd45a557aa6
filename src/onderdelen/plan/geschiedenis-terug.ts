import { useState } from 'react'
import { type MomentVelden } from '../../domein/plan/moment.ts'
import { zetTerug } from '../../domein/plan/terugzetten.ts'
import type { OpdrachtBody } from '../../contract/api.ts'
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
  const [staat, zet] = useState<TerugStaat>({ soort: 'RUST' })
  const doe = async (nr: number, moment: MomentVelden, velden: readonly string[] | null): Promise<void> => {
    if (document === null) return
    zet({ soort: 'BEZIG' })
    const fout = await veiligStellen(document, nr).catch((): TerugFout => 'loket')
    if (fout !== null) return zet({ soort: 'FOUT', fout: offline().status.beeld.online ? fout : 'offline' })
    zetTerug(document.ydoc, moment, {
      soort: deel.soort,
      door: document.persoonId,
      nieuwId: () => crypto.randomUUID(),
      ...(velden === null ? {} : { velden }),
    })
    // At the loket before it is said, where that can: who looks at the list then finds it there. If not, it waits on this device.
    await verstuur(document).catch(() => undefined)
    zet({ soort: 'KLAAR' })
  }
  return { staat, doe, vergeet: () => zet({ soort: 'RUST' }) }
}

async function verstuur(document: PlanDocument): Promise<boolean> {
  return (await (await offline().plan()).spoelDocument(document.persoonId, document.id)) === 'KLAAR'
}

async function veiligStellen(document: PlanDocument, nr: number): Promise<TerugFout | null> {
  const o = offline()
  if (!(await verstuur(document))) return 'onverstuurd'
  const { status } = await o.p.transport({
    methode: 'POST',
    pad: `/plandocumenten/${document.id}/geschiedenis`,
    body: { terugNaar: nr } satisfies OpdrachtBody<'post', '/plandocumenten/{documentId}/geschiedenis'>,
    kop: { 'Idempotency-Key': o.p.nieuwId(), 'Loket-Persoon': document.persoonId },
  })
  if (status === 401) o.bus.stuur({ soort: 'SESSIE_WEG' })
  return status === 200 ? null : 'loket'
}
